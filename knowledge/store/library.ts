import type {
  Chunk,
  ChunkId,
  Contact,
  Deadline,
  DocumentId,
  LibraryDocument,
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

export interface PublishOutcome {
  readonly outcome: "added" | "unchanged" | "replaced";
  readonly document: DocumentId;
  /** The version that this one supersedes. */
  readonly replaced: DocumentId | null;
}

/** Narrows what is listed; left out, all current documents that answer questions. */
export interface DocumentScope {
  readonly document?: DocumentId;
  /** Also superseded versions and the bundled samples that an office's own documents have displaced. */
  readonly everything?: boolean;
}

/**
 * All documents read so far. Questions are answered from the *answering* documents: the current versions of the
 * office's documents, or, as long as the office has none, the bundled samples. One implementation an engine; all pass
 * `tests/contracts/library`.
 */
export interface Library {
  state(): Promise<LibraryState>;
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
  deadlines(scope?: DocumentScope): Promise<readonly Deadline[]>;
  contacts(scope?: DocumentScope): Promise<readonly Contact[]>;
  references(scope?: DocumentScope): Promise<readonly Reference[]>;
  /** The current document, whatever its origin, that was read from these bytes under this name; null where there is none. */
  unchanged(file: string, sha256: string): Promise<DocumentId | null>;

  /** One transaction: all of the reading or nothing. A current document of the same file name and origin is superseded. */
  publish(reading: Reading, readAt: string): Promise<PublishOutcome>;
  /** Erases text, quotes and facts; false where there is no such document. */
  remove(document: DocumentId): Promise<boolean>;
  close(): Promise<void>;
}
