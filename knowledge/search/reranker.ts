import type { ChunkId } from "../model/index";
import type { Library } from "../store/index";
import type { FusedHit } from "./fuse";
import { textToEmbed } from "./update-vector-index";

/** Judges passages by reading them together with the query, as a cross-encoder does. */
export interface Reranker {
  /** A score for each passage, in their order; higher is better. Comparable within one call only. */
  rerank(query: string, passages: readonly string[]): Promise<readonly number[]>;
}

/** So many of the best are judged anew; the others keep their places behind them. */
const judged = 20;

/**
 * The hits in the reranker's order. The scores stay where they are, best first: what comes after search reads from them how far
 * apart hits are, and a reranker's own are on another scale. Where the reranker fails, the order stays as it was.
 */
export async function rerank(
  hits: readonly FusedHit[],
  query: string,
  library: Library,
  reranker: Reranker,
): Promise<readonly FusedHit[]> {
  const first = hits.slice(0, judged);
  const texts = new Map<ChunkId, string>();
  for (const chunk of await library.chunksById(first.map(({ id }) => id))) texts.set(chunk.id, textToEmbed(chunk));
  const passages = first.map(({ id }) => texts.get(id) ?? "");
  // A model behind a network may fail at any time; the order without it is a good one.
  const scores = await reranker.rerank(query, passages).catch(() => []);
  if (scores.length !== first.length || !scores.every(Number.isFinite)) return hits;
  const order = first.map((hit, at) => ({ hit, score: scores[at] ?? 0 })).sort((one, other) => other.score - one.score);
  const places = order.map(({ hit }, at) => ({ ...hit, score: first[at]?.score ?? hit.score }));
  return [...places, ...hits.slice(judged)];
}
