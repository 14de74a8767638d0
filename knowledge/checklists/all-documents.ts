import type { DocumentSummary, Library } from "../store/library";

interface Listed {
  readonly generation: number;
  readonly documents: Promise<readonly DocumentSummary[]>;
}

const listed = new WeakMap<Library, Listed>();

/** All documents of a library, read once a generation: each step of a checklist looks through them. */
export async function allDocuments(library: Library): Promise<readonly DocumentSummary[]> {
  const { generation } = await library.state();
  const known = listed.get(library);
  if (known?.generation === generation) return known.documents;
  const documents = library.documents({ everything: true });
  listed.set(library, { generation, documents });
  // A failed reading is not kept: the next step tries again.
  documents.catch(() => listed.delete(library));
  return documents;
}
