import type { Chunk, DocumentId } from "../model/index";
import type { Library } from "../store/index";
import { EmbeddingError } from "./embedding-error";
import type { IndexFiles } from "./index-files";
import { HnswVectorStore } from "./hnsw-vector-store";
import { LocalEmbedder, type Embedder } from "./local-embedder";
import { VectorIndexError } from "./vector-index-error";

/** What became of the vector index. */
export interface VectorIndexUpdate {
  readonly outcome: "current" | "updated" | "rebuilt";
  /** Why it was rebuilt; null otherwise. */
  readonly reason: string | null;
  readonly added: number;
  readonly removed: number;
  /** The generation of the library that it is of now. */
  readonly generation: number;
}

/** Between two of these other work of the process gets its turn. */
const batchSize = 64;
const mostRounds = 5;

/**
 * Brings the vector index (in a directory, or elsewhere) up to the answering chunks of the library and saves it. For the program that reads
 * documents, after publishing: it blocks for about a millisecond a new chunk. Where the library changes meanwhile it goes on until
 * it has caught up. An index that is missing, damaged or another embedder's is rebuilt. Throws `EmbeddingError` where the embedder
 * fails; the next call goes on from there.
 */
export async function updateVectorIndex(
  library: Library,
  where: string | IndexFiles,
  embedder: Embedder = new LocalEmbedder(),
): Promise<VectorIndexUpdate> {
  let total: VectorIndexUpdate = { outcome: "current", reason: null, added: 0, removed: 0, generation: 0 };
  for (let round = 0; round < mostRounds; round += 1) {
    const { generation } = await library.state();
    const { store, reason } = await loadOrBegin(where, embedder);
    if (reason === null && store.generation === generation) return { ...total, generation };
    const { added, removed } = await catchUp(store, library).catch(async (error: unknown) => {
      // What has been paid for is not paid for again: it is saved as of its old generation, and no search takes it up.
      if (error instanceof EmbeddingError) await store.save(where);
      throw error;
    });
    store.generation = generation;
    await store.save(where);
    total = {
      outcome: reason === null && total.outcome !== "rebuilt" ? "updated" : "rebuilt",
      reason: reason ?? total.reason,
      added: reason === null ? total.added + added : added,
      removed: total.removed + removed,
      generation,
    };
  }
  return total;
}

/** What of a chunk is turned into a vector. */
export function textToEmbed(chunk: Pick<Chunk, "path" | "text" | "reading">): string {
  return `${chunk.path}\n${chunk.reading ?? chunk.text}`;
}

async function loadOrBegin(
  where: string | IndexFiles,
  embedder: Embedder,
): Promise<{ readonly store: HnswVectorStore; readonly reason: string | null }> {
  const begin = () => new HnswVectorStore(embedder, () => Promise.resolve([]));
  try {
    const store = await HnswVectorStore.load(where, embedder);
    const isMostlyDeleted = store.deleted > batchSize && store.deleted > store.ids.size;
    return isMostlyDeleted ? { store: begin(), reason: "most of its points were deleted" } : { store, reason: null };
  } catch (error) {
    if (error instanceof VectorIndexError) return { store: begin(), reason: error.message };
    throw error;
  }
}

async function catchUp(
  store: HnswVectorStore,
  library: Library,
): Promise<{ readonly added: number; readonly removed: number }> {
  const gone = new Set(store.ids);
  const incomplete: DocumentId[] = [];
  for (const { document, firstChunk, chunks: count } of (await library.revisions()).documents) {
    let isWhole = true;
    for (let id = firstChunk as number; id < firstChunk + count; id += 1) {
      gone.delete(id);
      isWhole &&= store.ids.has(id);
    }
    if (!isWhole) incomplete.push(document);
  }
  // First, since it needs no embedder: what was removed is gone even where the embedder fails.
  await store.delete({ ids: [...gone].map(String) });
  let added = 0;
  for (const document of incomplete) {
    const fresh = (await library.chunks({ document })).filter(({ id }) => !store.ids.has(id));
    for (let at = 0; at < fresh.length; at += batchSize) {
      const batch = fresh.slice(at, at + batchSize);
      await store.addDocuments(
        batch.map((chunk) => ({ id: String(chunk.id), pageContent: textToEmbed(chunk), metadata: {} })),
      );
      await new Promise(setImmediate);
    }
    added += fresh.length;
  }
  return { added, removed: gone.size };
}
