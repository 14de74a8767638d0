import type { ChunkId } from "../model/index";

/** Vectors of chunks, as a search asks them: in this process or in a database. */
export interface SearchedVectors {
  /** The state of the library that they are of. */
  readonly generation: number;
  /** Ids and cosines, nearest first. */
  nearest(query: number[], k: number): Awaitable<readonly (readonly [number, number])[]>;
  /** A function that gives the cosine of the query and the vector of one of the ids; 0 where there is none. */
  similarityTo(query: number[], ids: readonly ChunkId[]): Awaitable<(id: ChunkId) => number>;
}

type Awaitable<T> = T | Promise<T>;
