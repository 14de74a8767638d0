import type { Chunk } from "../model/index";

export interface SearchHit {
  readonly chunk: Chunk;
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

/** Finds chunks of the answering documents for words as people type them, with or without diacritics; best first. */
export interface Search {
  search(query: string, options: SearchOptions): Promise<readonly SearchHit[]>;
}
