/** For each term the chunks that hold it, in ascending order, and how often each does (255 at most). */
export interface Postings {
  /** `offsets[term]` up to `offsets[term + 1]` are the term's entries in `chunks` and `counts`. */
  readonly offsets: Uint32Array;
  readonly chunks: Uint32Array;
  readonly counts: Uint8Array;
}

/** Calls back with each term of each chunk in reading order, chunks in ascending order; twice the same way. */
export type TermWalk = (visit: (term: number, chunk: number) => void) => void;

/** Two walks and no sorting: the first counts the chunks of each term, the second fills them in. */
export function buildPostings(termCount: number, walk: TermWalk): Postings {
  const offsets = new Uint32Array(termCount + 1);
  const lastChunk = new Uint32Array(termCount).fill(noChunk);
  walk((term, chunk) => {
    if (lastChunk[term] === chunk) return;
    lastChunk[term] = chunk;
    offsets[term + 1] = (offsets[term + 1] ?? 0) + 1;
  });
  for (let term = 0; term < termCount; term += 1) offsets[term + 1] = (offsets[term + 1] ?? 0) + (offsets[term] ?? 0);

  const size = offsets[termCount] ?? 0;
  const chunks = new Uint32Array(size);
  const counts = new Uint8Array(size);
  const next = offsets.slice(0, termCount);
  lastChunk.fill(noChunk);
  walk((term, chunk) => {
    const at = next[term] ?? 0;
    if (lastChunk[term] === chunk) {
      counts[at - 1] = Math.min((counts[at - 1] ?? 0) + 1, 255);
      return;
    }
    lastChunk[term] = chunk;
    chunks[at] = chunk;
    counts[at] = 1;
    next[term] = at + 1;
  });
  return { offsets, chunks, counts };
}

/** In how many chunks a term stands; 0 for what is no term (negative). */
export function chunkCountOf(postings: Postings, term: number): number {
  return term < 0 ? 0 : (postings.offsets[term + 1] ?? 0) - (postings.offsets[term] ?? 0);
}

const noChunk = 0xffff_ffff;
