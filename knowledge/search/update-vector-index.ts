import type { DocumentInterface } from "@langchain/core/documents";
import type { Chunk, DocumentId } from "../model/index";
import type { Library } from "../store/index";
import { EmbeddingError } from "./embedding-error";
import { directoryFiles } from "./directory-files";
import type { IndexFiles } from "./index-files";
import { HnswVectorStore } from "./hnsw-vector-store";
import { LocalEmbedder, type Embedder } from "./local-embedder";
import { PgVectorStore } from "./pg-vector-store";
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

/** Vectors that are brought up to the library, wherever they are kept. */
interface ChangedVectors {
  generation: number;
  readonly ids: ReadonlySet<number>;
  delete(options: { readonly ids: readonly string[] }): Promise<void>;
  addDocuments(documents: DocumentInterface[]): Promise<unknown>;
  save(files: IndexFiles): Promise<void>;
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
  const files = typeof where === "string" ? directoryFiles(where) : where;
  let total: VectorIndexUpdate = { outcome: "current", reason: null, added: 0, removed: 0, generation: 0 };
  for (let round = 0; round < mostRounds; round += 1) {
    const { generation } = await library.state();
    const { store, reason } = await loadOrBegin(files, embedder);
    if (reason === null && store.generation === generation) return { ...total, generation };
    const { added, removed } = await catchUp(store, library).catch(async (error: unknown) => {
      // What has been paid for is not paid for again: it is saved as of its old generation, and no search takes it up.
      if (error instanceof EmbeddingError) await store.save(files);
      throw error;
    });
    store.generation = generation;
    await store.save(files);
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
  files: IndexFiles,
  embedder: Embedder,
): Promise<{ readonly store: ChangedVectors; readonly reason: string | null }> {
  const { vectorDatabase } = files;
  const begin = async () =>
    vectorDatabase === null
      ? new HnswVectorStore(embedder, () => Promise.resolve([]))
      : PgVectorStore.begin(vectorDatabase, embedder);
  try {
    if (vectorDatabase !== null)
      return { store: await PgVectorStore.openToChange(vectorDatabase, embedder), reason: null };
    const graph = await HnswVectorStore.load(files, embedder);
    const isMostlyDeleted = graph.deleted > batchSize && graph.deleted > graph.ids.size;
    return isMostlyDeleted
      ? { store: await begin(), reason: "most of its points were deleted" }
      : { store: graph, reason: null };
  } catch (error) {
    if (error instanceof VectorIndexError) return { store: await begin(), reason: error.message };
    throw error;
  }
}

async function catchUp(
  store: ChangedVectors,
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
