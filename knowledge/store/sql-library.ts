import type { Conflict } from "../conflicts/index";
import { correctReading } from "../corrections/index";
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
  LibraryDocument,
  LoggedCorrection,
  Provision,
  Reading,
  Reference,
} from "../model/index";
import type { SqlEngine } from "../sql/index";
import { checkReading } from "./check-reading";
import { withOldClaims, writeClaims } from "./claims";
import { readLog } from "./correction-log";
import { previewReading, readConflicts } from "./find-conflicts";
import type {
  ConflictScope,
  DocumentScope,
  DocumentSummary,
  Library,
  LibraryRevisions,
  LibraryState,
  Preview,
  PublishChoice,
  PublishOutcome,
} from "./library";
import {
  awaitTurn,
  correctDocument,
  publishReading,
  removeDocument,
  takeBackDocument,
  undoLastCorrection,
} from "./publish";
import { readChunkPlaces, readChunks, readChunksById } from "./read-chunks";
import {
  findDocument,
  findUnchanged,
  readDocument,
  readLastReadAt,
  readProvisions,
  readRevisions,
  readState,
  readSummaries,
} from "./read-documents";
import { readDeadlines, readFacts } from "./read-facts";
import { correctionOf } from "./rows";

/** What a database does for the library beside running its work. */
export interface LibraryDatabase {
  readonly engine: SqlEngine;
  /** After a document was erased: what is left of its letters on the disk. */
  readonly afterErasing: () => void;
  /** As `Library.listen`. */
  readonly listen: Library["listen"];
}

/** The library over any database whose tables stand; for documents whose claims an earlier version of the program found they are found anew. */
export async function libraryOver(database: LibraryDatabase): Promise<Library> {
  const { engine } = database;
  for (const id of await engine.read(withOldClaims))
    await engine.write(function* () {
      yield* awaitTurn();
      yield* writeClaims(id);
    });
  return new SqlLibrary(database);
}

class SqlLibrary implements Library {
  readonly #engine: SqlEngine;
  readonly #afterErasing: () => void;
  readonly listen: Library["listen"];
  #revisions: LibraryRevisions | null = null;

  constructor({ engine, afterErasing, listen }: LibraryDatabase) {
    this.#engine = engine;
    this.#afterErasing = afterErasing;
    this.listen = listen;
  }

  async state(): Promise<LibraryState> {
    return this.#engine.read(readState);
  }

  async lastReadAt(): Promise<string | null> {
    return this.#engine.read(readLastReadAt);
  }

  async revisions(): Promise<LibraryRevisions> {
    // The search and the facts ask one after the other.
    this.#revisions = await this.#engine.snapshot(() => readRevisions(this.#revisions));
    return this.#revisions;
  }

  async find(name: string): Promise<DocumentId | null> {
    return this.#engine.read(() => findDocument(name));
  }

  async documents(scope: DocumentScope = {}): Promise<readonly DocumentSummary[]> {
    return this.#engine.read(() => readSummaries(scope));
  }

  async document(id: DocumentId): Promise<LibraryDocument | null> {
    return this.#engine.read(() => readDocument(id));
  }

  async provisions(document: DocumentId): Promise<readonly Provision[]> {
    return this.#engine.read(() => readProvisions(document));
  }

  async chunks(scope: DocumentScope = {}): Promise<readonly Chunk[]> {
    return this.#engine.snapshot(() => readChunks(scope));
  }

  async chunksById(ids: readonly ChunkId[]): Promise<readonly Chunk[]> {
    return this.#engine.snapshot(() => readChunksById(ids));
  }

  async chunkPlaces(ids: readonly ChunkId[]): Promise<readonly ChunkPlace[]> {
    return this.#engine.read(() => readChunkPlaces(ids));
  }

  async deadlines(scope: DocumentScope = {}): Promise<readonly Deadline[]> {
    return this.#engine.read(() => readDeadlines(scope));
  }

  async contacts(scope: DocumentScope = {}): Promise<readonly Contact[]> {
    return this.#engine.read(() => readFacts<Contact>("contact", scope));
  }

  async references(scope: DocumentScope = {}): Promise<readonly Reference[]> {
    return this.#engine.read(() => readFacts<Reference>("reference", scope));
  }

  async duties(scope: DocumentScope = {}): Promise<readonly Duty[]> {
    return this.#engine.read(() => readFacts<Duty>("duty", scope));
  }

  async figures(scope: DocumentScope = {}): Promise<readonly Figure[]> {
    return this.#engine.read(() => readFacts<Figure>("figure", scope));
  }

  async conflicts(scope: ConflictScope = {}): Promise<readonly Conflict[]> {
    return this.#engine.snapshot(() => readConflicts(scope));
  }

  async correctionLog(document: DocumentId): Promise<readonly LoggedCorrection[]> {
    return (await this.#engine.read(() => readLog(document))).map(correctionOf);
  }

  async unchanged(file: string, sha256: string): Promise<DocumentId | null> {
    return this.#engine.read(() => findUnchanged(file, sha256));
  }

  async publish(reading: Reading, readAt: string, choice?: PublishChoice): Promise<PublishOutcome> {
    checkReading(reading);
    return this.#engine.write(() => publishReading(reading, readAt, choice));
  }

  async preview(reading: Reading, corrections: readonly FieldCorrection[]): Promise<Preview> {
    checkReading(reading);
    const corrected = correctReading(reading, corrections);
    return this.#engine.snapshot(() => previewReading(corrected));
  }

  async takeBack(document: DocumentId): Promise<{ readonly restored: DocumentId | null } | false> {
    const takenBack = await this.#engine.write(() => takeBackDocument(document));
    if (takenBack !== false) this.#afterErasing();
    return takenBack;
  }

  async correct(
    document: DocumentId,
    corrections: readonly FieldCorrection[],
    at: string,
  ): Promise<readonly LoggedCorrection[] | null> {
    return this.#engine.write(() => correctDocument(document, corrections, at));
  }

  async undoCorrection(
    document: DocumentId,
    of: Omit<FieldCorrection, "value"> | null,
    at: string,
  ): Promise<LoggedCorrection | null> {
    return this.#engine.write(() => undoLastCorrection(document, of, at));
  }

  async remove(document: DocumentId): Promise<boolean> {
    const removed = await this.#engine.write(() => removeDocument(document));
    if (removed) this.#afterErasing();
    return removed;
  }

  async close(): Promise<void> {
    await this.#engine.close();
  }
}
