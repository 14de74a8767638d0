import { join } from "node:path";
import { openLibrary, updateIndexes, type Library } from "../../../knowledge/index";
import type { Settings } from "../../settings/index";
import { placesOfDocument, plausibleDocument } from "./plausible-document";

/** Fills an empty library with at least so many chunks of plausible documents, the same ones each time, and builds its indexes. */
export async function fillLargeLibrary({ dataDir }: Settings, chunks: number): Promise<void> {
  const library = await openLibrary(join(dataDir, "library.db"));
  try {
    const documents = Math.ceil(chunks / (placesOfDocument + 1));
    for (let number = 0; number < documents; number += 1) {
      await library.publish(plausibleDocument(number), readAt);
    }
    await updateIndexes(library, dataDir);
  } finally {
    await library.close();
  }
}

/** A document that is not among those of any size. */
export async function publishOneMore(library: Library): Promise<void> {
  await library.publish(plausibleDocument(10_000_000), readAt);
}

const readAt = "2026-09-01T00:00:00.000Z";
