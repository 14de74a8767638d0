import type { ChunkId } from "../model/index";
import type { LexicalHit } from "./lexical-index";
import type { SearchHit } from "./search";

/** What the likeness of vectors adds to a lexical score whose best is 1. Measured: more does not find more. */
const vectorWeight = 0.15;

/** How many of the best of each list are fused. */
export const pool = 30;

export type FusedHit = Omit<SearchHit, "chunk"> & { readonly id: ChunkId };

/**
 * One list from two: the lexical score, scaled to 1 for the best, plus a small share of the likeness of vectors. `lexical` also holds
 * the chunks that only the vectors found, with the score that they have.
 */
export function fuse(
  lexical: readonly LexicalHit[],
  near: readonly (readonly [number, number])[],
  similarityOf: (id: ChunkId) => number,
): readonly FusedHit[] {
  const best = lexical[0]?.score ?? 0;
  const nearby = new Map(near.map(([id, similarity], at) => [id, { similarity, rank: at + 1 }]));
  const fused = lexical.map(({ id, score, coverage }, at): FusedHit => ({
    id,
    score: (best === 0 ? 0 : score / best) + vectorWeight * (nearby.get(id)?.similarity ?? similarityOf(id)),
    coverage,
    lexicalRank: score > 0 && at < pool ? at + 1 : null,
    vectorRank: nearby.get(id)?.rank ?? null,
  }));
  return fused.sort((a, b) => b.score - a.score || a.id - b.id);
}
