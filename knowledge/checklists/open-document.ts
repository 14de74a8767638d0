import { outlineOf, type Outline } from "../outline";
import type { Deadline, DocumentId, LibraryDocument } from "../model/index";
import type { Library } from "../store/library";

/** A document that a definition names, opened for quoting; without a text where the library holds it no more. */
export interface OpenedDocument {
  readonly text: LibraryDocument | null;
  readonly outline: Outline;
  readonly deadlines: readonly Deadline[];
}

interface Opened {
  readonly generation: number;
  readonly documents: Map<DocumentId, Promise<OpenedDocument>>;
}

const opened = new WeakMap<Library, Opened>();

/** Read once a generation of the library: each step of a checklist quotes the same few documents. */
export async function openDocument(library: Library, id: DocumentId): Promise<OpenedDocument> {
  const { generation } = await library.state();
  const before = opened.get(library);
  const now: Opened = before?.generation === generation ? before : { generation, documents: new Map() };
  opened.set(library, now);
  const known = now.documents.get(id);
  if (known !== undefined) return known;
  const document = read(library, id);
  now.documents.set(id, document);
  // A failed reading is not kept: the next step tries again.
  document.catch(() => now.documents.delete(id));
  return document;
}

async function read(library: Library, id: DocumentId): Promise<OpenedDocument> {
  const [text, provisions, deadlines] = await Promise.all([
    library.document(id),
    library.provisions(id),
    library.deadlines({ document: id }),
  ]);
  return { text, outline: outlineOf(provisions), deadlines };
}
