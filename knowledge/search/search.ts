import type { ChunkPlace } from "../model/index";

export interface SearchHit {
  readonly chunk: ChunkPlace;
  /** Comparable within one result list only. */
  readonly score: number;
  /** Shares of the query, 0..1, weighted by how rare its words are in the library, that stand in the chunk. */
  readonly coverage: number;
  /** 1-based ranks in the two lists that were fused; null where a list does not hold it. */
  readonly lexicalRank: number | null;
  readonly vectorRank: number | null;
}

export interface SearchOptions {
  readonly limit: number;
}

/** In how many of the answering chunks folded terms stand, headings above included. */
export interface TermCounts {
  readonly chunks: number;
  of: (term: string) => number;
  /** The second directly behind the first. */
  ofPair: (first: string, second: string) => number;
  /** The words, folded, that the library prints by far the most often of those whose initials these folded letters are; null where there are none. */
  spelledOut: (initials: string) => string | null;
}

/** Finds chunks of the answering documents for words as people type them, with or without diacritics; best first. */
export interface Search {
  /** How common terms are in the library as it is now. */
  termCounts(): Promise<TermCounts>;
  search(query: string, options: SearchOptions): Promise<readonly SearchHit[]>;
}
