import type { ChunkId } from "../model/index";
import { clauseScorer, type ClauseScore, type QueryPart } from "./best-clause";
import { damping, rarityWeight, saturated } from "./bm25";
import { largest } from "./largest";
import { findPair } from "./pair-postings";
import { PassageIds } from "./passage-ids";
import { boundary } from "./passage-stream";
import { passageCountOf, type Postings } from "./postings";
import type { WordPart } from "./word-part";

/** How many passages, best first, are looked into clause by clause. */
const lookedInto = 50;

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
  readonly #ids: PassageIds;
  /** Of each passage, by its length over the mean. */
  readonly #damping: Float32Array;
  readonly #meanClauseLength: number;
  /** Zero between searches; no search waits in the middle of using it. */
  readonly #scores: Float64Array;
  /** Made when it is first asked for: a slip of the finger asks for hundreds of terms, most of which no part has. */
  #counts: ReadonlyMap<string, number> | undefined;

  constructor(parts: readonly WordPart[]) {
    this.#parts = parts;
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

  /** The best passages that share a term with the query, at most `limit`, and those of `also` whatever their score; best first. */
  search(query: QueryTerms, limit: number, also: readonly ChunkId[] = []): readonly LexicalHit[] {
    const weighed = this.#weigh(query);
    for (const { weight, places } of weighed) {
      places.forEach((place, part) => {
        this.#accumulate(place, weight, this.#ids.beginOf(part));
      });
    }
    const ranked = largest(this.#scores, this.#ids.all, Math.max(limit, lookedInto));
    const asked = also.flatMap((id) => this.#ids.passageOf(id) ?? []);
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

  /** Each term and each pair that stands somewhere, once. What stands nowhere weighs most: it is missing everywhere. */
  #weigh(query: QueryTerms): readonly WeighedPart[] {
    const parts = new Map<string, WeighedPart>();
    const add = (key: string, places: readonly PlaceInPart[], isKept: boolean) => {
      if (parts.has(key)) return;
      const count = places.reduce((sum, { postings, entry }) => sum + passageCountOf(postings, entry), 0);
      if (isKept || count > 0) parts.set(key, { places, weight: rarityWeight(count, this.size) });
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

  #accumulate({ postings: { offsets, passages, counts }, entry }: PlaceInPart, weight: number, begin: number): void {
    if (entry < 0) return;
    const scores = this.#scores;
    const damped = this.#damping;
    const end = offsets[entry + 1] ?? 0;
    for (let at = offsets[entry] ?? 0; at < end; at += 1) {
      const passage = begin + (passages[at] ?? 0);
      scores[passage] = (scores[passage] ?? 0) + weight * saturated(counts[at] ?? 0, damped[passage] ?? 1);
    }
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
