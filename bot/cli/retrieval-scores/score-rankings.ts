/** How well rankings answer: shares of the questions, 0..1. */
export interface RankingScores {
  /** With a right article first, among the first five, among the first ten. */
  readonly r1: number;
  readonly r5: number;
  readonly r10: number;
  /** Mean of one over the rank of the first right article; 0 where it is not among the first ten. */
  readonly mrr: number;
  /** Normalised discounted cumulative gain of the first ten. */
  readonly ndcg: number;
}

/** A ranking of ids, best first, and the ids that are right. */
export interface JudgedRanking {
  readonly ranked: readonly string[];
  readonly right: ReadonlySet<string>;
}

export const ranksLookedAt = 10;

/** Scores rankings that hold each id once. There has to be one. */
export function scoreRankings(rankings: readonly JudgedRanking[]): RankingScores {
  const first = rankings.map(({ ranked, right }) => ranked.slice(0, ranksLookedAt).findIndex((id) => right.has(id)));
  const share = (most: number) => mean(first.map((rank) => (rank >= 0 && rank < most ? 1 : 0)));
  return {
    r1: share(1),
    r5: share(5),
    r10: share(10),
    mrr: mean(first.map((rank) => (rank < 0 ? 0 : 1 / (rank + 1)))),
    ndcg: mean(rankings.map(gainOf)),
  };
}

function gainOf({ ranked, right }: JudgedRanking): number {
  const sum = (ranks: readonly number[]) => ranks.reduce((gain, rank) => gain + 1 / Math.log2(rank + 2), 0);
  const found = ranked.slice(0, ranksLookedAt).flatMap((id, rank) => (right.has(id) ? [rank] : []));
  const best = Array.from({ length: Math.min(right.size, ranksLookedAt) }, (_, rank) => rank);
  return sum(found) / sum(best);
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
