import type { Confusions } from "./confusions";

/** A syllable that a damaged word may stand for. */
export interface Candidate {
  readonly syllable: number;
  /** Negative logarithm of the probability of reading the syllable so. */
  readonly cost: number;
}

type Row = Float64Array<ArrayBufferLike>;

/** A damaged word of small letters, as single characters and as overlapping pairs of them. */
interface DamagedWord {
  readonly letters: readonly string[];
  readonly pairs: readonly string[];
}

function damagedWord(word: string): DamagedWord {
  const letters = Array.from({ length: word.length }, (_, at) => word[at] ?? "");
  return { letters, pairs: letters.slice(1).map((letter, at) => (letters[at] ?? "") + letter) };
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
      const syllable = syllables[number] ?? "";
      if (isSymbol(syllable)) continue;
      let node = this.#root;
      for (const letter of syllable) {
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
    const damaged = damagedWord(word);
    let bound = worst;
    const walk = (node: Node, costs: Row): void => {
      const whole = costs[word.length] ?? Infinity;
      if (node.syllable >= 0 && whole <= bound) {
        found.push({ syllable: node.syllable, cost: whole });
        bound = Math.min(bound, whole + reach);
      }
      for (const [letter, child] of node.children) {
        const next = advance(costs, letter, damaged, confusions);
        if (minimum(next) <= bound) walk(child, next);
      }
    };
    walk(this.#root, nothingRead(word, confusions));
    return found
      .filter(({ cost }) => cost <= bound)
      .map((candidate) => ({ candidate, score: rank(candidate) }))
      .sort((one, other) => one.score - other.score)
      .slice(0, limit)
      .map(({ candidate }) => candidate);
  }
}

/** The costs of having read each beginning of the word, after one more letter of the syllable. */
function advance(costs: Row, letter: string, word: DamagedWord, confusions: Confusions): Row {
  const usual = confusions.of(letter);
  const next = new Float64Array(costs.length);
  for (let at = 0; at < costs.length; at += 1) {
    let best = (costs[at] ?? Infinity) + confusions.lost;
    if (at >= 1) {
      const one = usual.get(word.letters[at - 1] ?? "") ?? confusions.stray;
      best = Math.min(best, (costs[at - 1] ?? Infinity) + one, (next[at - 1] ?? Infinity) + confusions.added);
    }
    if (at >= 2) {
      const two = usual.get(word.pairs[at - 2] ?? "");
      if (two !== undefined) best = Math.min(best, (costs[at - 2] ?? Infinity) + two);
    }
    next[at] = best;
  }
  return next;
}

function minimum(row: Row): number {
  let least = Infinity;
  for (const cost of row) if (cost < least) least = cost;
  return least;
}

/** Before the first letter of the syllable: all that was read so far was added. */
function nothingRead(word: string, confusions: Confusions): Row {
  return Float64Array.from({ length: word.length + 1 }, (_, at) => at * confusions.added);
}

/** Which characters each letter of the true syllable was read as, along the likeliest way; letters that left nothing are not among them. */
export function alignLetters(
  syllable: string,
  word: string,
  confusions: Confusions,
): readonly (readonly [letter: string, read: string])[] {
  const damaged = damagedWord(word);
  const rows = [nothingRead(word, confusions)];
  for (const letter of syllable) rows.push(advance(rows.at(-1) ?? new Float64Array(), letter, damaged, confusions));
  const pairs: (readonly [string, string])[] = [];
  let row = syllable.length;
  let at = word.length;
  while (row > 0) {
    const letter = syllable[row - 1] ?? "";
    const usual = confusions.of(letter);
    const here = rows[row]?.[at] ?? 0;
    const came = (length: number, cost: number | undefined) =>
      at >= length && Math.abs(here - (rows[row - 1]?.[at - length] ?? Infinity) - (cost ?? Infinity)) < 1e-9;
    const [one = "", two = ""] = [damaged.letters[at - 1], damaged.pairs[at - 2]];
    const length = came(1, usual.get(one) ?? confusions.stray) ? 1 : came(2, usual.get(two)) ? 2 : 0;
    // Neither: the letter left nothing, or the character before was added.
    const isLost = length === 0 && (at === 0 || came(0, confusions.lost));
    if (length > 0) pairs.push([letter, word.slice(at - length, at)]);
    if (length > 0 || isLost) row -= 1;
    at -= length > 0 || isLost ? length : 1;
  }
  return pairs.reverse();
}

/** The model also knows abbreviations, in capitals; no damaged word is read as one. */
export function isSymbol(syllable: string): boolean {
  return /\p{Lu}/u.test(syllable);
}
