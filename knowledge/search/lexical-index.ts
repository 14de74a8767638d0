import type { ChunkId } from "../model/index";
import { clauseScorer, meanClauseLength, type QueryPart } from "./best-clause";
import { rarityWeight, saturated } from "./bm25";
import { largest } from "./largest";
import { PairIds } from "./pair-ids";
import { boundary, walkTerms, type PassageStream } from "./passage-stream";
import { buildPostings, chunkCountOf, type Postings } from "./postings";

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

interface PostedPart extends QueryPart {
  readonly postings: Postings;
  /** Its number in the postings; negative where no passage has it. */
  readonly entry: number;
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

  /** How many passages there are. */
  get size(): number {
    return this.#stream.ids.length;
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
    const readClauses = clauseScorer(this.#stream, parts, this.#meanClauseLength);
    const hits = [...new Set([...ranked, ...asked])].map((passage): LexicalHit => {
      const { best, coverage } = readClauses(passage);
      return { id: this.#stream.ids[passage] as ChunkId, score: (this.#scores[passage] ?? 0) + best, coverage };
    });
    this.#scores.fill(0);
    hits.sort((a, b) => b.score - a.score || a.id - b.id);
    const kept = new Set(also);
    return hits.filter(({ id }, rank) => rank < limit || kept.has(id));
  }

  #partsOf(query: QueryTerms): readonly PostedPart[] {
    const passages = this.#stream.ids.length;
    const parts = new Map<string, PostedPart>();
    const add = (key: string, postings: Postings, entry: number, first: number, second: number) => {
      parts.set(key, { first, second, postings, entry, weight: rarityWeight(chunkCountOf(postings, entry), passages) });
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

  #accumulate({ postings: { offsets, chunks, counts }, entry, weight }: PostedPart): void {
    if (entry < 0) return;
    const scores = this.#scores;
    for (let at = offsets[entry] ?? 0; at < (offsets[entry + 1] ?? 0); at += 1) {
      const passage = chunks[at] ?? 0;
      scores[passage] = (scores[passage] ?? 0) + weight * saturated(counts[at] ?? 0, this.#lengths[passage] ?? 1);
    }
  }
}
