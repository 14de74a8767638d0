import type { Library } from "../store/index";
import type { IndexFiles } from "./index-files";
import type { Embedder } from "./local-embedder";
import { updateVectorIndex, type VectorIndexUpdate } from "./update-vector-index";
import { updateWordIndex, type WordIndexUpdate } from "./update-word-index";

/** What became of each index. */
export interface IndexUpdates {
  readonly words: WordIndexUpdate;
  readonly vectors: VectorIndexUpdate;
}

/**
 * Brings all index files (in a directory, or elsewhere) up to the library. For a program that has published or removed documents: a running bot takes the
 * vectors up from them, and the next one starts from them.
 */
export async function updateIndexes(
  library: Library,
  where: string | IndexFiles,
  embedder?: Embedder,
): Promise<IndexUpdates> {
  const words = await updateWordIndex(library, where);
  return { words, vectors: await updateVectorIndex(library, where, embedder) };
}
