import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import type { Library, PublishOutcome, Reading } from "../../knowledge";
import { updateVectorIndex } from "../../knowledge/search";
import { openLibrary } from "../../knowledge/store";

/** The library of one data directory, as the reading program writes it. */
export interface LibraryWriter {
  /** Whether these bytes were read under this name already. */
  isUnchanged(file: string, sha256: string): Promise<boolean>;
  /** One transaction; the search index follows when the writer is closed. */
  publish(reading: Reading, readAt: string): Promise<PublishOutcome>;
  /** Whether questions are answered from the bundled samples because the office has no documents of its own. */
  answersFromSamples(): Promise<boolean>;
  /** Brings the vector index up to what was published, then closes the library. */
  close(): Promise<void>;
}

/** Opens the library in this directory; both are made where there is none yet. */
export async function openWriter(dataDirectory: string): Promise<LibraryWriter> {
  await mkdir(dataDirectory, { recursive: true });
  const library: Library = await openLibrary(join(dataDirectory, "library.db"));
  let changed = false;
  return {
    async isUnchanged(file, sha256) {
      return (await library.unchanged(file, sha256)) !== null;
    },
    async publish(reading, readAt) {
      const published = await library.publish(reading, readAt);
      changed ||= published.outcome !== "unchanged";
      return published;
    },
    async answersFromSamples() {
      const answering = await library.documents();
      return answering.length > 0 && answering.every((document) => document.origin === "sample");
    },
    async close() {
      try {
        if (changed) await updateVectorIndex(library, dataDirectory);
      } finally {
        await library.close();
      }
    },
  };
}
