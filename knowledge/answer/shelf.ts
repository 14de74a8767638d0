import type { Conflict } from "../conflicts/index";
import type { Contact, Deadline, DocumentId, Duty, Figure, LibraryDocument, Reference } from "../model/index";
import { outlineOf, type Outline } from "../outline";
import { fitsNumber, type DocumentMention, type PlaceName } from "../question/index";
import type { DocumentRevision, DocumentSummary, Library } from "../store/library";
import { foldText } from "../text/index";
import { fitOf } from "./jurisdiction";
import { shortNamesOf } from "./own-name";
import { mergePlaces, placesNamedBy, type NamedPlaces } from "./named-places";

/** A document opened for quoting. */
export interface OpenDocument {
  readonly document: LibraryDocument;
  readonly outline: Outline;
}

/** What was extracted from one document. */
export interface DocumentFacts {
  readonly deadlines: readonly Deadline[];
  readonly contacts: readonly Contact[];
  readonly references: readonly Reference[];
  readonly duties: readonly Duty[];
  readonly figures: readonly Figure[];
}

/** The answering documents and their facts as of one generation of the library. */
export interface Shelf extends DocumentFacts {
  readonly generation: number;
  /** By file name. */
  readonly documents: readonly DocumentSummary[];
  /** Places that the documents are of. */
  readonly places: readonly PlaceName[];
  /** Names of issuers by their initials, folded ("uvk"); none that two share or that reads as a word. */
  readonly shortNames: ReadonlyMap<string, string>;
  /** Undefined where the document is not on the shelf. */
  summary(id: DocumentId): DocumentSummary | undefined;
  /** Throws where the library does not hold the document. */
  open(id: DocumentId): Promise<OpenDocument>;
  /** Places of the document that cannot be relied on together with others. */
  conflictsOf(id: DocumentId): Promise<readonly Conflict[]>;
  factsOf(id: DocumentId): DocumentFacts;
  /** The documents that have such a number themselves. */
  numbered(mentions: readonly DocumentMention[]): readonly DocumentSummary[];
  /** The references to documents of such a number. */
  citing(mentions: readonly DocumentMention[]): readonly Reference[];
  /** The references that say that one document takes the place of another or changes it. */
  changes(): readonly Reference[];
  /** Whether any document of the library holds at the place, beside those that hold everywhere. */
  holdsAt(place: readonly PlaceName[]): boolean;
  /** The same shelf with these documents only, and of the others' facts the given references. */
  narrowedTo(ids: ReadonlySet<DocumentId>, alsoReferences: readonly Reference[]): Shelf;
}

/** What the shelf keeps of a document as long as its revision stays. */
interface Shelved extends DocumentFacts {
  readonly revision: number;
  readonly summary: DocumentSummary;
  readonly places: NamedPlaces;
}

/** Opened documents kept at hand; a large library is not held whole. */
const openAtOnce = 400;
/** A question waits for so many changed documents; while more are read the shelf before goes on serving. */
const mostAwaited = 40;
/** Between so many documents other work of the process gets its turn. */
const readAtOnce = 20;

/**
 * Gives the shelf of the library's present generation. After a change only the documents that changed are read; the first shelf is begun at
 * once, so that it stands when the first question comes.
 */
export function createShelves(library: Library): () => Promise<Shelf> {
  const openDocument = documentOpener(library);
  let known: ReadonlyMap<DocumentId, Shelved> = new Map();
  let last: Shelf | undefined;
  let looking: Promise<unknown> = Promise.resolve();
  let following: Promise<unknown> | undefined;

  async function follow(generation: number, documents: readonly DocumentRevision[]): Promise<Shelf> {
    const next = new Map<DocumentId, Shelved>();
    let read = 0;
    for (const { document, revision } of documents) {
      const before = known.get(document);
      const shelved = before?.revision === revision ? before : await readShelved(library, document, revision);
      if (shelved !== null) next.set(document, shelved);
      if (shelved !== before && ++read % readAtOnce === 0) await new Promise(setImmediate);
    }
    known = next;
    last = shelfOf(generation, inOrderOfFiles(next.values()), library, openDocument);
    return last;
  }

  async function look(): Promise<Shelf> {
    const state = await library.state();
    if (last?.generation === state.generation || (last !== undefined && following !== undefined)) return last;
    const { generation, documents } = await library.revisions();
    const changed = documents.filter(({ document, revision }) => known.get(document)?.revision !== revision);
    if (last === undefined || changed.length <= mostAwaited) return follow(generation, documents);
    // Where it fails the shelf before goes on serving, and the next question tries again.
    const done = () => (following = undefined);
    following = follow(generation, documents).then(done, done);
    return last;
  }

  async function present(): Promise<Shelf> {
    const looked = looking.then(look, look);
    looking = looked;
    return looked;
  }

  present().catch(() => {
    // Nobody has asked yet; who does is told.
  });
  return present;
}

/** Null where the document is gone by now. */
async function readShelved(library: Library, document: DocumentId, revision: number): Promise<Shelved | null> {
  const [[summary], deadlines, contacts, references, duties, figures] = await Promise.all([
    library.documents({ document }),
    library.deadlines({ document }),
    library.contacts({ document }),
    library.references({ document }),
    library.duties({ document }),
    library.figures({ document }),
  ]);
  if (summary === undefined) return null;
  const facts = { deadlines, contacts, references, duties, figures };
  return { ...facts, revision, summary, places: placesNamedBy(summary, contacts) };
}

function inOrderOfFiles(shelved: Iterable<Shelved>): readonly Shelved[] {
  const before = (one: string, other: string) => (one < other ? -1 : one > other ? 1 : 0);
  return [...shelved].sort(
    ({ summary: one }, { summary: other }) => before(one.file, other.file) || before(one.id, other.id),
  );
}

/** Opens documents and keeps those opened last as long as their revision stays. */
function documentOpener(library: Library): (id: DocumentId, revision: number) => Promise<OpenDocument> {
  const opened = new Map<DocumentId, { readonly revision: number; readonly document: Promise<OpenDocument> }>();

  async function load(id: DocumentId): Promise<OpenDocument> {
    const [document, provisions] = await Promise.all([library.document(id), library.provisions(id)]);
    if (document === null) throw new Error(`the library holds no document ${id}`);
    return { document, outline: outlineOf(provisions) };
  }

  return (id, revision) => {
    const known = opened.get(id);
    if (known?.revision === revision) return known.document;
    const document = load(id);
    document.catch(() => opened.delete(id));
    opened.delete(id);
    opened.set(id, { revision, document });
    const oldest = opened.keys().next();
    if (opened.size > openAtOnce && oldest.done !== true) opened.delete(oldest.value);
    return document;
  };
}

const nothing: DocumentFacts = { deadlines: [], contacts: [], references: [], duties: [], figures: [] };

function shelfOf(
  generation: number,
  shelved: readonly Shelved[],
  library: Library,
  openDocument: (id: DocumentId, revision: number) => Promise<OpenDocument>,
): Shelf {
  const byId = new Map(shelved.map((one) => [one.summary.id, one]));
  // A large library's facts are asked for all together by few questions.
  const deadlines = once(() => shelved.flatMap((one) => one.deadlines));
  const contacts = once(() => shelved.flatMap((one) => one.contacts));
  const references = once(() => shelved.flatMap((one) => one.references));
  const duties = once(() => shelved.flatMap((one) => one.duties));
  const figures = once(() => shelved.flatMap((one) => one.figures));
  const changes = once(() => references().filter(({ relation }) => isChange.has(relation)));
  const citations = once(() => groupByNumber(references()));
  const numbers = once(() => shelved.map(({ summary }) => ({ summary, number: foldedNumberOf(summary) })));
  const shortNames = once(() => shortNamesOf(shelved.map(({ summary }) => summary.header)));
  const heldAt = new Map<string, boolean>();
  const conflicts = new Map<DocumentId, Promise<readonly Conflict[]>>();
  const localDocuments = once(() =>
    shelved.flatMap(({ summary: { header } }) =>
      header.jurisdiction === "national"
        ? []
        : [{ header, place: foldText(header.jurisdictionName ?? header.issuer ?? "") }],
    ),
  );
  const common: Omit<Shelf, "documents" | keyof DocumentFacts> = {
    generation,
    places: mergePlaces(shelved.map(({ places }) => places)),
    get shortNames() {
      return shortNames();
    },
    changes,
    summary: (id) => byId.get(id)?.summary,
    open: (id) => openDocument(id, byId.get(id)?.revision ?? generation),
    conflictsOf: (document) => {
      const found = conflicts.get(document) ?? library.conflicts({ document });
      conflicts.set(document, found);
      // A failed reading is not kept.
      found.catch(() => conflicts.delete(document));
      return found;
    },
    factsOf: (id) => byId.get(id) ?? nothing,
    numbered: (mentions) =>
      numbers()
        .filter(({ number }) => number !== null && mentions.some((mention) => fitsNumber(mention, number, null)))
        .map(({ summary }) => summary),
    citing: (mentions) =>
      [...citations().values()]
        .filter(({ number, type }) => mentions.some((mention) => fitsNumber(mention, number, type)))
        .flatMap((group) => group.references),
    holdsAt(place) {
      const key = place.map(({ name }) => name).join("|");
      const known = heldAt.get(key) ?? isHeldAt(place, localDocuments());
      heldAt.set(key, known);
      return known;
    },
    narrowedTo(ids, alsoReferences) {
      const near = inOrderOfFiles([...ids].flatMap((id) => byId.get(id) ?? []));
      const own = new Set(near.flatMap((one) => one.references));
      return {
        ...common,
        documents: near.map(({ summary }) => summary),
        deadlines: near.flatMap(({ deadlines }) => deadlines),
        contacts: near.flatMap(({ contacts }) => contacts),
        duties: near.flatMap(({ duties }) => duties),
        figures: near.flatMap(({ figures }) => figures),
        references: [...own, ...alsoReferences.filter((reference) => !own.has(reference))],
      };
    },
  };
  return {
    ...common,
    documents: shelved.map(({ summary }) => summary),
    get deadlines() {
      return deadlines();
    },
    get contacts() {
      return contacts();
    },
    get references() {
      return references();
    },
    get duties() {
      return duties();
    },
    get figures() {
      return figures();
    },
  };
}

/** Most documents do not even name the place; only of the others it is asked whether they hold there. */
function isHeldAt(
  place: readonly PlaceName[],
  documents: readonly { readonly header: DocumentSummary["header"]; readonly place: string }[],
): boolean {
  return documents.some(
    (document) =>
      place.some(({ name }) => document.place.includes(name)) && fitOf(document.header, place) === "applies",
  );
}

const isChange: ReadonlySet<Reference["relation"]> = new Set(["replaces", "repeals", "amends"]);

interface CitedNumber {
  readonly number: string;
  readonly type: string | null;
  readonly references: Reference[];
}

/** A number is cited by many and looked at once. Both folded. */
function groupByNumber(references: readonly Reference[]): ReadonlyMap<string, CitedNumber> {
  const groups = new Map<string, CitedNumber>();
  for (const reference of references) {
    const { canonical, type } = reference;
    const key = `${type ?? ""}|${canonical}`;
    const known = groups.get(key);
    if (known !== undefined) known.references.push(reference);
    else {
      const folded = { number: foldText(canonical), type: type === null ? null : foldText(type) };
      groups.set(key, { ...folded, references: [reference] });
    }
  }
  return groups;
}

function foldedNumberOf({ header: { number } }: DocumentSummary): string | null {
  return number === null ? null : foldText(number);
}

/** What is made when it is first asked for. */
function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}
