import type { ChunkId } from "../model/index";
import { largest } from "./largest";
import { PairIds } from "./pair-ids";
import { boundary, walkTerms, type PassageStream } from "./passage-stream";
import { buildPostings, chunkCountOf, type Postings } from "./postings";

/** The constants of BM25 (Robertson and Zaragoza 2009, k1 and b), measured on articles of Vietnamese law. */
const saturation = 0.9;
const lengthWeight = 0.5;

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

/** A term (`first` is the boundary) or a pair of neighbours of a query, by their numbers in the vocabulary. */
interface QueryPart {
  readonly first: number;
  readonly second: number;
  readonly postings: Postings;
  /** Its number in the postings; negative where no passage has it. */
  readonly entry: number;
  readonly weight: number;
}

/**
 * Ranks passages by the terms, and the pairs of neighbouring terms, that they share with a query: BM25 of the whole passage plus
 * BM25 of its best clause read under its breadcrumb. Typed arrays throughout; it never changes, another generation of the library
 * gets another index.
 */
export class LexicalIndex {
  readonly #stream: PassageStream;
  readonly #passageOf: ReadonlyMap<ChunkId, number>;
  readonly #pairs = new PairIds();
  readonly #single: Postings;
  readonly #double: Postings;
  /** Length of each passage over the mean. */
  readonly #lengths: Float32Array;
  readonly #meanClauseLength: number;
  /** Zero between searches; no search waits in the middle of using it. */
  readonly #scores: Float64Array;

  constructor(stream: PassageStream) {
    const passages = stream.ids.length;
    const lengths = new Float32Array(passages);
    walkTerms(stream, (term, previous, passage) => {
      lengths[passage] = (lengths[passage] ?? 0) + 1;
      if (previous !== boundary) this.#pairs.add(previous, term);
    });
    const meanLength = lengths.reduce((sum, length) => sum + length, 0) / Math.max(passages, 1);
    this.#stream = stream;
    this.#passageOf = new Map(stream.ids.map((id, passage) => [id, passage]));
    this.#lengths = lengths.map((length) => length / meanLength);
    this.#meanClauseLength = meanClauseLength(stream);
    this.#scores = new Float64Array(passages);
    this.#single = buildPostings(stream.vocabulary.size + 1, (visit) => {
      walkTerms(stream, (term, _previous, passage) => {
        visit(term, passage);
      });
    });
    this.#double = buildPostings(this.#pairs.size, (visit) => {
      walkTerms(stream, (term, previous, passage) => {
        if (previous !== boundary) visit(this.#pairs.find(previous, term), passage);
      });
    });
  }

  /** In how many passages a term stands. */
  countOf(term: string): number {
    return chunkCountOf(this.#single, this.#stream.vocabulary.get(term) ?? -1);
  }

  /** In how many passages the second term directly follows the first. */
  countOfPair(first: string, second: string): number {
    const [one, two] = [this.#stream.vocabulary.get(first), this.#stream.vocabulary.get(second)];
    return one === undefined || two === undefined ? 0 : chunkCountOf(this.#double, this.#pairs.find(one, two));
  }

  /** The best passages that share a term with the query, at most `limit`, and those of `also` whatever their score; best first. */
  search(query: QueryTerms, limit: number, also: readonly ChunkId[] = []): readonly LexicalHit[] {
    const parts = this.#partsOf(query);
    for (const part of parts) this.#accumulate(part);
    const ranked = largest(this.#scores, Math.max(limit, lookedInto));
    const asked = also.flatMap((id) => this.#passageOf.get(id) ?? []);
    const look = this.#clauseReader(parts);
    const hits = [...new Set([...ranked, ...asked])].map((passage) => look(passage, this.#scores[passage] ?? 0));
    this.#scores.fill(0);
    hits.sort((a, b) => b.score - a.score || a.id - b.id);
    const kept = new Set(also);
    return hits.filter(({ id }, rank) => rank < limit || kept.has(id));
  }

  #partsOf(query: QueryTerms): readonly QueryPart[] {
    const parts = new Map<string, QueryPart>();
    const add = (key: string, postings: Postings, entry: number, first: number, second: number) => {
      parts.set(key, { first, second, postings, entry, weight: this.#weightOf(chunkCountOf(postings, entry)) });
    };
    let previous = boundary;
    for (const word of query) {
      const term = word === null ? boundary : (this.#stream.vocabulary.get(word) ?? boundary);
      if (word !== null) add(word, this.#single, term === boundary ? -1 : term, boundary, term);
      const pair = previous === boundary || term === boundary ? -1 : this.#pairs.find(previous, term);
      if (pair >= 0) add(`${previous} ${term}`, this.#double, pair, previous, term);
      previous = term;
    }
    return [...parts.values()];
  }

  #accumulate({ postings: { offsets, chunks, counts }, entry, weight }: QueryPart): void {
    if (entry < 0) return;
    const scores = this.#scores;
    for (let at = offsets[entry] ?? 0; at < (offsets[entry + 1] ?? 0); at += 1) {
      const passage = chunks[at] ?? 0;
      scores[passage] = (scores[passage] ?? 0) + weight * saturated(counts[at] ?? 0, this.#lengths[passage] ?? 1);
    }
  }

  /** A function that adds to a passage's score that of its best clause, and sees which of the query's terms the passage has. */
  #clauseReader(parts: readonly QueryPart[]): (passage: number, score: number) => LexicalHit {
    const { terms, begins, ids, vocabulary } = this.#stream;
    const keyOf = (first: number, second: number) => first * (vocabulary.size + 1) + second;
    const partOf = new Map(parts.flatMap((part, at) => (part.entry < 0 ? [] : [[keyOf(part.first, part.second), at]])));
    const words = parts.filter(({ first }) => first === boundary);
    const wholeWeight = words.reduce((sum, { weight }) => sum + weight, 0);
    const inPath = new Uint16Array(parts.length);
    const inClause = new Uint16Array(parts.length);
    const met = new Uint8Array(parts.length);

    return (passage, score) => {
      inPath.fill(0);
      inClause.fill(0);
      met.fill(0);
      let best = 0;
      let pathLength = -1;
      let length = 0;
      let previous = boundary;
      for (let at = begins[passage] ?? 0; at < (begins[passage + 1] ?? 0); at += 1) {
        const term = terms[at] ?? boundary;
        if (term !== boundary) {
          length += 1;
          const single = partOf.get(term);
          if (single !== undefined) {
            inClause[single] = (inClause[single] ?? 0) + 1;
            met[single] = 1;
            const pair = previous === boundary ? undefined : partOf.get(keyOf(previous, term));
            if (pair !== undefined) inClause[pair] = (inClause[pair] ?? 0) + 1;
          }
        } else {
          if (pathLength < 0) {
            pathLength = length;
            inPath.set(inClause);
          } else {
            const relative = (pathLength + length) / this.#meanClauseLength;
            const counts = inClause.map((count, part) => count + (inPath[part] ?? 0));
            best = Math.max(
              best,
              parts.reduce((sum, { weight }, part) => sum + weight * saturated(counts[part] ?? 0, relative), 0),
            );
          }
          inClause.fill(0);
          length = 0;
        }
        previous = term;
      }
      const covered = parts.reduce(
        (sum, { first, weight }, part) => (first === boundary && met[part] === 1 ? sum + weight : sum),
        0,
      );
      return {
        id: ids[passage] as ChunkId,
        score: score + best,
        coverage: wholeWeight === 0 ? 0 : covered / wholeWeight,
      };
    };
  }

  /** Inverse document frequency, never negative; greatest for what no passage has. */
  #weightOf(count: number): number {
    return Math.log(1 + (this.#stream.ids.length - count + 0.5) / (count + 0.5));
  }
}

function saturated(count: number, relativeLength: number): number {
  return (count * (saturation + 1)) / (count + saturation * (1 - lengthWeight + lengthWeight * relativeLength));
}

function meanClauseLength({ terms, begins }: PassageStream): number {
  let clauses = 0;
  let sum = 0;
  for (let passage = 0; passage + 1 < begins.length; passage += 1) {
    let pathLength = -1;
    let length = 0;
    for (let at = begins[passage] ?? 0; at < (begins[passage + 1] ?? 0); at += 1) {
      if (terms[at] !== boundary) length += 1;
      else {
        if (pathLength < 0) pathLength = length;
        else {
          clauses += 1;
          sum += pathLength + length;
        }
        length = 0;
      }
    }
  }
  return sum / Math.max(clauses, 1);
}
