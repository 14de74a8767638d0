import type { Confusions } from "./confusions";

/** A syllable that a damaged word may stand for. */
export interface Candidate {
  readonly syllable: number;
  /** Negative logarithm of the probability of reading the syllable so. */
  readonly cost: number;
}

interface Node {
  readonly children: Map<string, Node>;
  syllable: number;
}

/** Beyond this cost above the best reading a syllable is no candidate. */
const reach = 11;
/** No reading at all is worse than this. */
const worst = 34;

/** All syllables as a tree of letters, walked with the damaged word beside it. */
export class SyllableTree {
  readonly #root: Node = { children: new Map(), syllable: -1 };

  /** Syllables are numbered by their place; those before `first` are no words. */
  constructor(syllables: readonly string[], first: number) {
    for (let number = first; number < syllables.length; number += 1) {
      let node = this.#root;
      for (const letter of syllables[number] ?? "") {
        let next = node.children.get(letter);
        if (next === undefined) {
          next = { children: new Map(), syllable: -1 };
          node.children.set(letter, next);
        }
        node = next;
      }
      node.syllable = number;
    }
  }

  /** The syllables that can have been read as `word` (small letters), likeliest first by `rank`, at most `limit`. */
  candidates(
    word: string,
    confusions: Confusions,
    limit: number,
    rank: (candidate: Candidate) => number,
  ): readonly Candidate[] {
    const found: Candidate[] = [];
    let bound = worst;
    const walk = (node: Node, costs: Float64Array): void => {
      const whole = costs[word.length] ?? Infinity;
      if (node.syllable >= 0 && whole <= bound) {
        found.push({ syllable: node.syllable, cost: whole });
        bound = Math.min(bound, whole + reach);
      }
      for (const [letter, child] of node.children) {
        const next = advance(costs, letter, word, confusions);
        if (next.some((cost) => cost <= bound)) walk(child, next);
      }
    };
    const begin = new Float64Array(word.length + 1);
    for (let at = 1; at <= word.length; at += 1) begin[at] = at * confusions.added;
    walk(this.#root, begin);
    return found
      .filter(({ cost }) => cost <= bound)
      .map((candidate) => ({ candidate, score: rank(candidate) }))
      .sort((one, other) => one.score - other.score)
      .slice(0, limit)
      .map(({ candidate }) => candidate);
  }
}

function advance(
  costs: Float64Array<ArrayBufferLike>,
  letter: string,
  word: string,
  confusions: Confusions,
): Float64Array<ArrayBufferLike> {
  const next = new Float64Array(costs.length);
  for (let at = 0; at < costs.length; at += 1) {
    let best = (costs[at] ?? Infinity) + confusions.lost;
    if (at >= 1) {
      best = Math.min(best, (costs[at - 1] ?? Infinity) + (confusions.cost(letter, word[at - 1] ?? "") ?? Infinity));
      best = Math.min(best, (next[at - 1] ?? Infinity) + confusions.added);
    }
    if (at >= 2) {
      const two = confusions.cost(letter, word.slice(at - 2, at));
      if (two !== null) best = Math.min(best, (costs[at - 2] ?? Infinity) + two);
    }
    next[at] = best;
  }
  return next;
}

/** Which characters each letter of the true syllable was read as, along the likeliest way. */
export function alignLetters(
  syllable: string,
  word: string,
  confusions: Confusions,
): readonly (readonly [letter: string, read: string])[] {
  const rows: Float64Array[] = [Float64Array.from({ length: word.length + 1 }, (_, at) => at * confusions.added)];
  for (const letter of syllable) rows.push(advance(rows.at(-1) ?? new Float64Array(), letter, word, confusions));
  const pairs: (readonly [string, string])[] = [];
  let row = syllable.length;
  let at = word.length;
  const close = (one: number, other: number) => Math.abs(one - other) < 1e-9;
  while (row > 0) {
    const here = rows[row]?.[at] ?? 0;
    const letter = syllable[row - 1] ?? "";
    const above = (back: number) => rows[row - 1]?.[at - back] ?? Infinity;
    const one = at >= 1 ? (confusions.cost(letter, word[at - 1] ?? "") ?? Infinity) : Infinity;
    const two = at >= 2 ? (confusions.cost(letter, word.slice(at - 2, at)) ?? Infinity) : Infinity;
    if (close(here, above(1) + one)) pairs.push([letter, word.slice((at -= 1), at + 1)]);
    else if (close(here, above(2) + two)) pairs.push([letter, word.slice((at -= 2), at + 2)]);
    else if (!close(here, above(0) + confusions.lost) && at > 0) {
      at -= 1;
      continue;
    }
    row -= 1;
  }
  return pairs.reverse();
}
