import { mkdir } from "node:fs/promises";
import { openLibraryAt, type LibraryPlace } from "../../knowledge/library-place";
import type { Conflict, DocumentId, Library, PublishChoice, PublishOutcome, Reading } from "../../knowledge";
import { openOriginals } from "../../knowledge/originals";
import { updateIndexes, type Embedder } from "../../knowledge/search";

/** The library, as the reading program writes it. */
export interface LibraryWriter {
  /** Whether these bytes were read under this name already. */
  isUnchanged(file: string, sha256: string): Promise<boolean>;
  /** Whether the file itself is kept beside the library. */
  hasOriginal(sha256: string): Promise<boolean>;
  /** Keeps the file that a document is read from, so that people can open it and see its pages. */
  keepOriginal(sha256: string, bytes: Uint8Array): Promise<void>;
  /** One transaction; the search index follows with `updateIndex`. */
  publish(reading: Reading, readAt: string, choice?: PublishChoice): Promise<PublishOutcome>;
  /** Erases the document with its file, and lets the one that it superseded answer again; the search index follows with `updateIndex`. */
  takeBack: Library["takeBack"];
  /** Where the document disagrees with other documents or with itself. */
  conflicts(document: DocumentId): Promise<readonly Conflict[]>;
  /**
   * Brings the search indexes up to what was published, also by a run before this one that was broken off. Throws
   * `EmbeddingError` where a model gives no vectors: words and documents are up to date then, and the next run goes on.
   */
  updateIndex(): Promise<void>;
  /** Whether questions are answered from the bundled samples because the office has no documents of its own. */
  answersFromSamples(): Promise<boolean>;
  close(): Promise<void>;
}

/** Opens the library; it and the directory are made where there is none yet. Vectors are the embedder's, or the program's own. */
export async function openWriter(place: LibraryPlace, embedder?: Embedder): Promise<LibraryWriter> {
  await mkdir(place.dataDirectory, { recursive: true });
  const { library, indexFiles } = await openLibraryAt(place);
  const originals = openOriginals(place.dataDirectory);
  return {
    hasOriginal: (sha256) => originals.has(sha256),
    keepOriginal: (sha256, bytes) => originals.keep(sha256, bytes),
    async isUnchanged(file, sha256) {
      return (await library.unchanged(file, sha256)) !== null;
    },
    publish: (reading, readAt, choice) => library.publish(reading, readAt, choice),
    async takeBack(id) {
      const document = await library.document(id);
      const taken = await library.takeBack(id);
      if (document !== null) await originals.remove(document.sha256);
      return taken;
    },
    conflicts: (document) => library.conflicts({ document }),
    async updateIndex() {
      await updateIndexes(library, indexFiles, embedder);
    },
    async answersFromSamples() {
      const answering = await library.documents();
      return answering.length > 0 && answering.every((document) => document.origin === "sample");
    },
    close: () => library.close(),
  };
}
