/** Counts of syllables that stand in a row; syllables are numbered by their place in `syllables`. */
export interface SyllableCounts {
  /** The first three stand for the end of a sentence, a number, and what is no syllable. Abbreviations are in capitals. */
  readonly syllables: readonly string[];
  /** Pairs `first, second, count` one after another. */
  readonly pairs: readonly number[];
  /** Triples `first, second, third, count`; rare ones may be left out. */
  readonly triples: readonly number[];
}

/** The events that are no syllables, by their numbers. */
export const events = { stop: 0, number: 1, other: 2 } as const;
export const eventNames = ["<stop>", "<number>", "<other>"] as const;

/** Taken off each count, for what was not seen; more off triples, which one text may repeat by chance. */
const discounts = { pair: 0.75, triple: 1.2 } as const;
/** Weight of a syllable that follows nothing that was seen. */
const unseen = 0.1;

/**
 * How likely a syllable is after two others: absolute discounting, interpolated down to how many different syllables it was
 * seen to follow (Kneser and Ney 1995, with one discount an order).
 */
export class LanguageModel {
  readonly syllables: readonly string[];
  readonly #numbers: ReadonlyMap<string, number>;
  readonly #single: Float64Array;
  readonly #pairs = new Map<number, number>();
  readonly #pairRest: Float64Array;
  readonly #triples = new Map<number, number>();
  readonly #tripleRest = new Map<number, number>();

  constructor({ syllables, pairs, triples }: SyllableCounts) {
    const size = syllables.length;
    this.syllables = syllables;
    this.#numbers = new Map(syllables.map((syllable, number) => [syllable, number]));
    const followed = new Float64Array(size);
    const totals = new Float64Array(size);
    const pairCounts = new Map<number, number>();
    for (let at = 0; at < pairs.length; at += 3) {
      const [first = 0, second = 0, count = 0] = pairs.slice(at, at + 3);
      followed[second] = (followed[second] ?? 0) + 1;
      totals[first] = (totals[first] ?? 0) + count;
      pairCounts.set(first * size + second, count);
    }
    const all = pairs.length / 3 + unseen * size;
    this.#single = followed.map((count) => (count + unseen) / all);
    this.#pairRest = new Float64Array(size).fill(1);
    for (const [key, count] of pairCounts) {
      const first = Math.floor(key / size);
      const share = Math.max(0, count - discounts.pair) / (totals[first] ?? 1);
      this.#pairs.set(key, share);
      this.#pairRest[first] = (this.#pairRest[first] ?? 1) - share;
    }
    for (let at = 0; at < triples.length; at += 4) {
      const [first = 0, second = 0, third = 0, count = 0] = triples.slice(at, at + 4);
      const context = first * size + second;
      const share = Math.max(0, count - discounts.triple) / Math.max(pairCounts.get(context) ?? 0, count);
      this.#triples.set(context * size + third, share);
      this.#tripleRest.set(context, (this.#tripleRest.get(context) ?? 1) - share);
    }
  }

  /** Natural logarithm of the probability that `third` follows. */
  logProbability(first: number, second: number, third: number): number {
    const size = this.syllables.length;
    const single = this.#single[third] ?? 0;
    const pair = (this.#pairs.get(second * size + third) ?? 0) + (this.#pairRest[second] ?? 1) * single;
    const context = first * size + second;
    const triple = this.#triples.get(context * size + third) ?? 0;
    return Math.log(triple + Math.max(this.#tripleRest.get(context) ?? 1, 0.01) * pair);
  }

  /** The number of a syllable or an abbreviation, null where the model does not know it. */
  numberOf(syllable: string): number | null {
    return this.#numbers.get(syllable) ?? null;
  }

  /** Natural logarithm of how likely a syllable is anywhere. */
  logSingle(syllable: number): number {
    return Math.log(this.#single[syllable] ?? 0);
  }
}
