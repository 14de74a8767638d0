import type { ChunkId } from "../model/index";
import { passagesIn } from "./passage-stream";
import type { WordPart } from "./word-part";

/** Numbers the passages of several parts one after another, and knows which chunk each of them is. */
export class PassageIds {
  /** The chunk of each passage. */
  readonly all: Uint32Array;
  /** Where each part begins, and behind the last one the end. */
  readonly #begins: readonly number[];
  /** The first chunk of each document in ascending order, with its passage and the number of chunks beside it. */
  readonly #firsts: Uint32Array;
  readonly #passages: Uint32Array;
  readonly #chunks: Uint32Array;

  constructor(parts: readonly WordPart[]) {
    const begins = [0];
    for (const { stream } of parts) begins.push((begins.at(-1) ?? 0) + passagesIn(stream));
    this.#begins = begins;
    this.all = new Uint32Array(begins.at(-1) ?? 0);
    const documents = parts.flatMap((part, at) => {
      let passage = begins[at] ?? 0;
      return part.documents.map(({ firstChunk, chunks }) => {
        const begin = passage;
        for (let nth = 0; nth < chunks; nth += 1) this.all[begin + nth] = firstChunk + nth;
        passage += chunks;
        return { firstChunk, chunks, begin };
      });
    });
    documents.sort((one, other) => one.firstChunk - other.firstChunk);
    this.#firsts = Uint32Array.from(documents, ({ firstChunk }) => firstChunk);
    this.#passages = Uint32Array.from(documents, ({ begin }) => begin);
    this.#chunks = Uint32Array.from(documents, ({ chunks }) => chunks);
  }

  get size(): number {
    return this.all.length;
  }

  /** The first passage of a part. */
  beginOf(part: number): number {
    return this.#begins[part] ?? 0;
  }

  partOf(passage: number): number {
    return lastUpTo(this.#begins, passage);
  }

  /** Null where no part holds the chunk. */
  passageOf(id: ChunkId): number | null {
    const at = lastUpTo(this.#firsts, id);
    const nth = id - (this.#firsts[at] ?? 0);
    return at < 0 || nth >= (this.#chunks[at] ?? 0) ? null : (this.#passages[at] ?? 0) + nth;
  }
}

/** The last position of an ascending list whose value is not above `value`; -1 where the first one is. */
function lastUpTo(list: ArrayLike<number>, value: number): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((list[middle] ?? 0) <= value) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
