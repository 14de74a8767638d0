import type { ChunkId } from "../model/index";
import { clauseScorer, type ClauseScore, type QueryPart } from "./best-clause";
import { damping, greatestSaturated, rarityWeight, saturated } from "./bm25";
import { addRuns, type Run } from "./initials";
import { largest } from "./largest";
import { findPair } from "./pair-postings";
import { PassageIds } from "./passage-ids";
import { boundary } from "./passage-stream";
import { countIn, passageCountOf, type Postings } from "./postings";
import type { WordPart } from "./word-part";

/** How many passages, best first, are looked into clause by clause. */
const lookedInto = 50;

/** Up to this share of the greatest possible score may be of words that are looked up only where they could matter. */
const commonShare = 0.07;

/** Initials spell a name out that stands in so many passages at least, and so many times as often as any other. */
const clearly = { least: 2, ahead: 2 } as const;

/** Up to this bond two neighbours are two words. */
const oneWord = 0.3;

/** So many readings of initials are kept. */
const mostSpelled = 500;

/** Looking one word up in one passage takes as long as reading so many entries of its list. */
const lookUpCost = 16;

/** The terms of a query in order; null stands where words were left out, so that what was apart makes no pair. */
export type QueryTerms = readonly (string | null)[];

export interface LexicalHit {
  readonly id: ChunkId;
  readonly score: number;
  /** Share of the query's terms, 0..1, by weight, that stand in the passage. */
  readonly coverage: number;
}

/** A term, or a pair of neighbours, of a query and where each part of the index has it. */
interface WeighedPart {
  readonly weight: number;
  /** In how many passages it stands. */
  readonly count: number;
  readonly places: readonly PlaceInPart[];
}

interface PlaceInPart extends Omit<QueryPart, "weight"> {
  readonly postings: Postings;
  /** Its number in the postings; negative where no passage of the part has it. */
  readonly entry: number;
}

/**
 * Ranks passages by the terms, and the pairs of neighbouring terms, that they share with a query: BM25 of the whole passage plus
 * BM25 of its best clause read under its breadcrumb. How the passages are divided into parts makes no difference to scores and order. Typed
 * arrays throughout; it never changes, another generation of the library gets another index, which may share parts.
 */
export class LexicalIndex {
  readonly #parts: readonly WordPart[];
  readonly #share: number;
  readonly #ids: PassageIds;
  /** Of each passage, by its length over the mean. */
  readonly #damping: Float32Array;
  readonly #meanClauseLength: number;
  /** Zero between searches; no search waits in the middle of using it. */
  readonly #scores: Float64Array;
  /** Made when it is first asked for: a slip of the finger asks for hundreds of terms, most of which no part has. */
  #counts: ReadonlyMap<string, number> | undefined;
  readonly #spelled = new Map<string, string | null>();

  /** With `share` 0 every word counts everywhere: the same results, and at 100,000 passages three times the work. */
  constructor(parts: readonly WordPart[], share: number = commonShare) {
    this.#parts = parts;
    this.#share = share;
    this.#ids = new PassageIds(parts);
    const passages = this.#ids.size;
    let terms = 0;
    for (const { lengths } of parts) for (const length of lengths) terms += length;
    const meanLength = terms / Math.max(passages, 1);
    this.#damping = new Float32Array(passages);
    parts.forEach(({ lengths }, part) => {
      const begin = this.#ids.beginOf(part);
      lengths.forEach((length, passage) => {
        this.#damping[begin + passage] = damping(length / meanLength);
      });
    });
    const clauses = parts.reduce((sum, part) => sum + part.clauses.count, 0);
    this.#meanClauseLength = parts.reduce((sum, part) => sum + part.clauses.terms, 0) / Math.max(clauses, 1);
    this.#scores = new Float64Array(passages);
  }

  /** How many passages there are. */
  get size(): number {
    return this.#ids.size;
  }

  /** In how many passages a term stands. */
  countOf(term: string): number {
    this.#counts ??= countTerms(this.#parts);
    return this.#counts.get(term) ?? 0;
  }

  /** In how many passages the second term directly follows the first. */
  countOfPair(first: string, second: string): number {
    let count = 0;
    for (const { double, stream } of this.#parts) {
      const [one, two] = [stream.vocabulary.get(first), stream.vocabulary.get(second)];
      if (one !== undefined && two !== undefined) count += passageCountOf(double, findPair(double, one, two));
    }
    return count;
  }

  /**
   * The words whose initials these folded letters are, folded, by how often the passages print them: null where none stands clearly before all others. Read in some
   * milliseconds at 100,000 passages, and once for the same letters.
   */
  spelledOut(initials: string): string | null {
    const known = this.#spelled.get(initials);
    if (known !== undefined) return known;
    const runs = new Map<string, Run>();
    for (const { stream } of this.#parts) addRuns(runs, stream, initials);
    const names = [...runs.values()].filter((run) => this.#isWhole(run));
    const [best, next] = names.sort((one, other) => other.count - one.count);
    const isClear = best !== undefined && best.count >= Math.max(clearly.least, (next?.count ?? 0) * clearly.ahead);
    const run = isClear ? best.words.join(" ") : null;
    if (this.#spelled.size >= mostSpelled) this.#spelled.clear();
    this.#spelled.set(initials, run);
    return run;
  }

  /** Whether words are no piece of a longer name: different words stand beside them, or one that belongs to them less than they to each other. */
  #isWhole({ words, before, after }: Run): boolean {
    const [first = "", second = ""] = words;
    const [last = "", lastButOne = ""] = words.toReversed();
    const [only = "", ...others] = before;
    const [next = "", ...more] = after;
    const opens = others.length > 0 || only === "" || !this.#belong(only, first, this.#bond(first, second));
    const closes = more.length > 0 || next === "" || !this.#belong(last, next, this.#bond(lastButOne, last));
    return opens && closes;
  }

  #belong(first: string, second: string, beside: number): boolean {
    return this.#bond(first, second) > Math.max(oneWord, beside);
  }

  /** How often the rarer one of two words stands beside the other, 0..1. */
  #bond(first: string, second: string): number {
    return this.countOfPair(first, second) / Math.max(1, Math.min(this.countOf(first), this.countOf(second)));
  }

  /** The best passages that share a term with the query, at most `limit`, and those of `also` whatever their score; best first. */
  search(query: QueryTerms, limit: number, also: readonly ChunkId[] = []): readonly LexicalHit[] {
    const weighed = this.#weigh(query);
    const asked = also.flatMap((id) => this.#ids.passageOf(id) ?? []);
    const ranked = this.#rank(weighed, Math.max(limit, lookedInto), asked);
    const readClauses = this.#clauseReader(weighed);
    const hits = [...new Set([...ranked, ...asked])].map((passage): LexicalHit => {
      const { best, coverage } = readClauses(passage);
      const id = (this.#ids.all[passage] ?? 0) as ChunkId;
      return { id, score: (this.#scores[passage] ?? 0) + best, coverage };
    });
    this.#scores.fill(0);
    hits.sort((a, b) => b.score - a.score || a.id - b.id);
    const kept = new Set(also);
    return hits.filter(({ id }, rank) => rank < limit || kept.has(id));
  }

  /**
   * The `count` passages of the highest scores, best first; `#scores` holds theirs and those of `asked`. What stands nearly everywhere is looked up only
   * for the passages that it could lift among the best: the result is the same, and most postings of a question are of such words.
   */
  #rank(weighed: readonly WeighedPart[], count: number, asked: readonly number[]): readonly number[] {
    const scores = this.#scores;
    const { telling, common } = divide(weighed, this.#share);
    this.#accumulate(telling);
    const best = largest(scores, this.#ids.all, count);
    if (common.length === 0) return best;

    const gain = greatestSum(common);
    const least = best.length < count ? 0 : (scores[best.at(-1) ?? 0] ?? 0);
    const mostLookedUp = common.reduce((sum, part) => sum + part.count, 0) / (common.length * lookUpCost);
    const near = least > gain ? passagesAbove(scores, least - gain, mostLookedUp) : null;
    if (near === null) {
      this.#accumulate(common);
      return largest(scores, this.#ids.all, count);
    }
    for (const passage of new Set([...near, ...asked])) scores[passage] = this.#addTo(passage, common);
    const ids = this.#ids.all;
    near.sort((one, other) => (scores[other] ?? 0) - (scores[one] ?? 0) || (ids[one] ?? 0) - (ids[other] ?? 0));
    return near.slice(0, count);
  }

  /** The score of a passage with these added. */
  #addTo(passage: number, weighed: readonly WeighedPart[]): number {
    const part = this.#ids.partOf(passage);
    const own = passage - this.#ids.beginOf(part);
    let score = this.#scores[passage] ?? 0;
    for (const { weight, places } of weighed) {
      const place = places[part];
      if (place === undefined || place.entry < 0) continue;
      const times = countIn(place.postings, place.entry, own);
      if (times > 0) score += weight * saturated(times, this.#damping[passage] ?? 1);
    }
    return score;
  }

  /** Each term and each pair that stands somewhere, once. What stands nowhere weighs most: it is missing everywhere. */
  #weigh(query: QueryTerms): readonly WeighedPart[] {
    const parts = new Map<string, WeighedPart>();
    const add = (key: string, places: readonly PlaceInPart[], isKept: boolean) => {
      if (parts.has(key)) return;
      const count = places.reduce((sum, { postings, entry }) => sum + passageCountOf(postings, entry), 0);
      if (isKept || count > 0) parts.set(key, { places, count, weight: rarityWeight(count, this.size) });
    };
    let previous: string | null = null;
    for (const word of query) {
      if (word !== null) add(word, this.#placesOf(null, word), true);
      if (word !== null && previous !== null) add(`${previous} ${word}`, this.#placesOf(previous, word), false);
      previous = word;
    }
    return [...parts.values()];
  }

  #placesOf(before: string | null, word: string): readonly PlaceInPart[] {
    return this.#parts.map(({ stream: { vocabulary }, single, double }): PlaceInPart => {
      const second = vocabulary.get(word) ?? boundary;
      if (before === null)
        return { first: boundary, second, postings: single, entry: second === boundary ? -1 : second };
      const first = vocabulary.get(before) ?? boundary;
      const entry = first === boundary || second === boundary ? -1 : findPair(double, first, second);
      return { first, second, postings: double, entry };
    });
  }

  #accumulate(weighed: readonly WeighedPart[]): void {
    const scores = this.#scores;
    const damped = this.#damping;
    // Part by part, so that the scores that are added to stay near the processor.
    this.#parts.forEach((_, part) => {
      const begin = this.#ids.beginOf(part);
      for (const { weight, places } of weighed) {
        const place = places[part];
        if (place === undefined || place.entry < 0) continue;
        const { offsets, passages, counts } = place.postings;
        const end = offsets[place.entry + 1] ?? 0;
        for (let at = offsets[place.entry] ?? 0; at < end; at += 1) {
          const passage = begin + (passages[at] ?? 0);
          scores[passage] = (scores[passage] ?? 0) + weight * saturated(counts[at] ?? 0, damped[passage] ?? 1);
        }
      }
    });
  }

  #clauseReader(weighed: readonly WeighedPart[]): (passage: number) => ClauseScore {
    const readers = new Map<number, (passage: number) => ClauseScore>();
    const readerOf = (part: number, { stream, double }: WordPart) => {
      const parts = weighed.flatMap(({ weight, places }): QueryPart[] => {
        const place = places[part];
        // A pair that only other parts have: with a first term unknown here it would pass for its second term alone.
        if (place === undefined || (place.postings === double && place.entry < 0)) return [];
        return [{ first: place.first, second: place.second, weight }];
      });
      return clauseScorer(stream, parts, this.#meanClauseLength);
    };
    return (passage) => {
      const at = this.#ids.partOf(passage);
      const part = this.#parts[at];
      if (part === undefined) throw new RangeError(`there is no passage ${passage}`);
      const read = readers.get(at) ?? readerOf(at, part);
      readers.set(at, read);
      return read(passage - this.#ids.beginOf(at));
    };
  }
}

/** What tells passages apart, and the most common of what is asked as long as it cannot count for much together. */
function divide(
  weighed: readonly WeighedPart[],
  share: number,
): {
  readonly telling: readonly WeighedPart[];
  readonly common: readonly WeighedPart[];
} {
  const most = greatestSum(weighed) * share;
  if (most === 0) return { telling: weighed, common: [] };
  const common = new Set<WeighedPart>();
  let sum = 0;
  for (const part of [...weighed].sort((one, other) => one.weight - other.weight)) {
    sum += part.weight * greatestSaturated;
    if (sum > most) break;
    common.add(part);
  }
  return { telling: weighed.filter((part) => !common.has(part)), common: weighed.filter((part) => common.has(part)) };
}

/** More than all of them can add to any passage. */
function greatestSum(weighed: readonly WeighedPart[]): number {
  return weighed.reduce((sum, { weight }) => sum + weight * greatestSaturated, 0);
}

/** The passages of at least that score; null where they are more than `most`. */
function passagesAbove(scores: Float64Array, least: number, most: number): number[] | null {
  const found: number[] = [];
  for (let passage = 0; passage < scores.length; passage += 1) {
    if ((scores[passage] ?? 0) < least) continue;
    if (found.length >= most) return null;
    found.push(passage);
  }
  return found;
}

/** In how many passages each term stands. Some 10 ms for 100,000 passages. */
function countTerms(parts: readonly WordPart[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { stream, single } of parts) {
    for (const [term, number] of stream.vocabulary) {
      counts.set(term, (counts.get(term) ?? 0) + passageCountOf(single, number));
    }
  }
  return counts;
}
