import type { Conflict } from "../conflicts/index";
import { foldText } from "../text/index";
import type { Contact, Deadline, DocumentId, Duty, Figure, LibraryDocument, Reference } from "../model/index";
import { readPlaces, type PlaceName } from "../question/index";
import type { DocumentSummary, Library } from "../store/library";
import { outlineOf, type Outline } from "../outline";

/** A document opened for quoting. */
export interface OpenDocument {
  readonly document: LibraryDocument;
  readonly outline: Outline;
}

/** The answering documents and their facts as of one generation of the library. */
export interface Shelf {
  readonly generation: number;
  readonly documents: readonly DocumentSummary[];
  readonly deadlines: readonly Deadline[];
  readonly contacts: readonly Contact[];
  readonly references: readonly Reference[];
  readonly duties: readonly Duty[];
  readonly figures: readonly Figure[];
  /** Places that cannot both be relied on. */
  readonly conflicts: readonly Conflict[];
  /** Places that the documents are of. */
  readonly places: readonly PlaceName[];
  /** Throws where the document is not on the shelf. */
  open(id: DocumentId): Promise<OpenDocument>;
}

/** Opened documents kept at hand; a large library is not held whole. */
const openAtOnce = 200;

/** Gives the shelf of the library's present generation; facts are read once a generation. */
export function createShelves(library: Library): () => Promise<Shelf> {
  let last: Promise<Shelf> | undefined;
  let generation = -1;
  return async () => {
    const state = await library.state();
    if (last === undefined || state.generation !== generation) {
      generation = state.generation;
      last = loadShelf(library, state.generation);
      last.catch(() => {
        // A failed load is not kept: the next question tries again.
        last = undefined;
      });
    }
    return last;
  };
}

async function loadShelf(library: Library, generation: number): Promise<Shelf> {
  const [documents, deadlines, contacts, references, duties, figures, conflicts] = await Promise.all([
    library.documents(),
    library.deadlines(),
    library.contacts(),
    library.references(),
    library.duties(),
    library.figures(),
    library.conflicts(),
  ]);
  const opened = new Map<DocumentId, Promise<OpenDocument>>();

  async function load(id: DocumentId): Promise<OpenDocument> {
    const [document, provisions] = await Promise.all([library.document(id), library.provisions(id)]);
    if (document === null) throw new Error(`the library holds no document ${id}`);
    return { document, outline: outlineOf(provisions) };
  }

  return {
    generation,
    documents,
    deadlines,
    contacts,
    references,
    duties,
    figures,
    conflicts,
    places: placesOf(documents, contacts),
    open: (id) => {
      const known = opened.get(id);
      if (known !== undefined) return known;
      const loading = load(id);
      loading.catch(() => opened.delete(id));
      opened.set(id, loading);
      const oldest = opened.keys().next();
      if (opened.size > openAtOnce && oldest.done !== true) opened.delete(oldest.value);
      return loading;
    },
  };
}

function placesOf(documents: readonly DocumentSummary[], contacts: readonly Contact[]): readonly PlaceName[] {
  const found = new Map<string, PlaceName>();
  const texts = [
    ...documents.flatMap(({ header }) => [header.jurisdictionName, header.issuer, header.title, header.place]),
    ...contacts.map(({ organisation }) => organisation),
  ];
  for (const text of texts) {
    if (text === null) continue;
    for (const place of readPlaces(text)) if (place.name.length > 2) found.set(place.name, place);
  }
  for (const { header } of documents) {
    const place = header.place === null ? "" : foldText(header.place);
    if (place.length > 2 && !found.has(place))
      found.set(place, { name: place, label: header.place ?? place, kind: null });
  }
  return [...found.values()];
}
