import type { Conflict } from "../conflicts/index";
import type { CarriedOver } from "../corrections/index";
import type {
  Chunk,
  ChunkId,
  ChunkPlace,
  Contact,
  Deadline,
  DocumentId,
  Duty,
  FieldCorrection,
  Figure,
  IsoDate,
  LibraryDocument,
  LoggedCorrection,
  Provision,
  Reading,
  Reference,
} from "../model/index";

/** What is known of a document without its text. */
export type DocumentSummary = Omit<LibraryDocument, "text" | "corrections">;

/** A number that grows with every change of the library: two equal generations answer alike. */
export interface LibraryState {
  readonly generation: number;
  /** Documents that answer questions; 0 only where there is no current document at all. */
  readonly documents: number;
  /** Of these documents. */
  readonly chunks: number;
}

/** What an index over the library must know of an answering document to tell whether it has it already. */
export interface DocumentRevision {
  readonly document: DocumentId;
  /** The generation in which it was published or corrected last. */
  readonly revision: number;
  /** Its chunks have this id and the next ones without a gap; no id is ever given again. 0 where it has none. */
  readonly firstChunk: ChunkId;
  readonly chunks: number;
}

/** The answering documents of one generation, in no order. */
export interface LibraryRevisions {
  readonly generation: number;
  readonly documents: readonly DocumentRevision[];
}

export interface PublishOutcome {
  readonly outcome: "added" | "unchanged" | "replaced";
  readonly document: DocumentId;
  /** The version that this one supersedes. */
  readonly replaced: DocumentId | null;
  /** What became of the corrections that the version before had. */
  readonly carriedOver: CarriedOver;
}

/** How a reading is published, where that was decided by a person. */
export interface PublishChoice {
  /** What is put in place of what was read, after the corrections of the version before; logged in the same transaction. */
  readonly corrections: readonly FieldCorrection[];
  /** The current document that this one supersedes, whatever its file is called; left out, the one of the same file name. */
  readonly replaces?: DocumentId;
}

/** How a document that is not in the library would stand there. */
export interface Preview {
  /** The same bytes, where the library holds them already. */
  readonly same: DocumentSummary | null;
  /** Current documents of the office under the same file name, or with the same number of the same office. */
  readonly versions: readonly DocumentSummary[];
  /** Where it would disagree with answering documents of the office or with itself; its own sides bear its id. */
  readonly conflicts: readonly Conflict[];
}

/** Narrows what is listed; left out, all current documents that answer questions. */
export interface DocumentScope {
  readonly document?: DocumentId;
  /** Also superseded versions and the bundled samples that an office's own documents have displaced. */
  readonly everything?: boolean;
}

/** Narrows which conflicts are listed; left out, all between answering documents and inside of them. */
export interface ConflictScope {
  /** Only those with a side in this document; the other side is in an answering one. */
  readonly document?: DocumentId;
  /** Also the older versions of files that were read again. */
  readonly everything?: boolean;
  /** Also the documents whose time is over on this day. */
  readonly asOf?: IsoDate;
}

/**
 * All documents read so far. Questions are answered from the *answering* documents: the current versions of the
 * office's documents, or, as long as the office has none, the bundled samples. One implementation an engine; all pass
 * `tests/contracts/library`.
 */
export interface Library {
  state(): Promise<LibraryState>;
  /** When a document was read last (ISO instant), the older versions of files not counted; null where none was. */
  lastReadAt(): Promise<string | null>;
  /** Some milliseconds for 10,000 documents. */
  revisions(): Promise<LibraryRevisions>;
  /** Resolves an id, a prefix of the id or of the SHA-256 (4 characters at least), or a unique file name; null where none or several fit. */
  find(name: string): Promise<DocumentId | null>;
  /** By file name. */
  documents(scope?: DocumentScope): Promise<readonly DocumentSummary[]>;
  document(id: DocumentId): Promise<LibraryDocument | null>;
  /** In reading order. */
  provisions(document: DocumentId): Promise<readonly Provision[]>;
  chunks(scope?: DocumentScope): Promise<readonly Chunk[]>;
  /** In the order of `ids`; ids that are gone are left out. */
  chunksById(ids: readonly ChunkId[]): Promise<readonly Chunk[]>;
  /** The same without reading their documents' texts. */
  chunkPlaces(ids: readonly ChunkId[]): Promise<readonly ChunkPlace[]>;
  deadlines(scope?: DocumentScope): Promise<readonly Deadline[]>;
  contacts(scope?: DocumentScope): Promise<readonly Contact[]>;
  references(scope?: DocumentScope): Promise<readonly Reference[]>;
  /** In reading order. */
  duties(scope?: DocumentScope): Promise<readonly Duty[]>;
  /** In reading order. */
  figures(scope?: DocumentScope): Promise<readonly Figure[]>;
  /**
   * Where documents disagree, of the present state of the library: looked up among what was found when each was read, so nothing is left of
   * a document that was removed or corrected. A look-up of keys for one document; for all of them about a second at 10,000.
   */
  conflicts(scope?: ConflictScope): Promise<readonly Conflict[]>;
  /** The log of one document's corrections, the oldest first, those that were undone too. */
  correctionLog(document: DocumentId): Promise<readonly LoggedCorrection[]>;
  /**
   * The current document, whatever its origin, that was read from these bytes under this name; null where there is none, or
   * where it was read before all of today's facts were looked for.
   */
  unchanged(file: string, sha256: string): Promise<DocumentId | null>;

  /**
   * One transaction: all of the reading or nothing. A current document of the same file name and origin is superseded, and its
   * corrections are carried over.
   */
  publish(reading: Reading, readAt: string, choice?: PublishChoice): Promise<PublishOutcome>;
  /** How the reading would stand in the library with these corrections. Writes nothing. */
  preview(reading: Reading, corrections: readonly FieldCorrection[]): Promise<Preview>;
  /**
   * Erases the document, and the newest of those that it superseded is current again; that one, or null where there was none.
   * False where there is no such document.
   */
  takeBack(document: DocumentId): Promise<{ readonly restored: DocumentId | null } | false>;
  /**
   * Puts values in place of what was read, all of them or none, and logs what stood there. Gives the new entries of the log, none for values that
   * stand there already; null where there is no such document or deadline.
   */
  correct(
    document: DocumentId,
    corrections: readonly FieldCorrection[],
    at: string,
  ): Promise<readonly LoggedCorrection[] | null>;
  /** Takes back the last correction that holds, of this field or of any; null where there is none. */
  undoCorrection(
    document: DocumentId,
    of: Omit<FieldCorrection, "value"> | null,
    at: string,
  ): Promise<LoggedCorrection | null>;
  /** Erases text, quotes and facts; false where there is no such document. */
  remove(document: DocumentId): Promise<boolean>;
  /**
   * Calls `heard` soon after a change by any process, where the database tells of such; it may be called for nothing, and a change may go unheard. Gives a
   * function that ends it.
   */
  listen(heard: () => void): () => Promise<void>;
  close(): Promise<void>;
}
