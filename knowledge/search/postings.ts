import { roomFor, type Numbers } from "./numbers";

/** For each term the passages that hold it, in ascending order, and how often each does (255 at most). */
export interface Postings {
  /** `offsets[term]` up to `offsets[term + 1]` are the term's entries in `passages` and `counts`. */
  readonly offsets: Uint32Array;
  readonly passages: Numbers;
  readonly counts: Uint8Array;
}

/** Calls back with each term of each passage in reading order, passages in ascending order; twice the same way. */
export type TermWalk = (visit: (term: number, passage: number) => void) => void;

/** Two walks and no sorting: the first counts the passages of each term, the second fills them in. */
export function buildPostings(termCount: number, passageCount: number, walk: TermWalk): Postings {
  const offsets = new Uint32Array(termCount + 1);
  const lastPassage = new Uint32Array(termCount).fill(noPassage);
  walk((term, passage) => {
    if (lastPassage[term] === passage) return;
    lastPassage[term] = passage;
    offsets[term + 1] = (offsets[term + 1] ?? 0) + 1;
  });
  for (let term = 0; term < termCount; term += 1) offsets[term + 1] = (offsets[term + 1] ?? 0) + (offsets[term] ?? 0);

  const size = offsets[termCount] ?? 0;
  const passages = roomFor(passageCount, size);
  const counts = new Uint8Array(size);
  const next = offsets.slice(0, termCount);
  lastPassage.fill(noPassage);
  walk((term, passage) => {
    const at = next[term] ?? 0;
    if (lastPassage[term] === passage) {
      counts[at - 1] = Math.min((counts[at - 1] ?? 0) + 1, 255);
      return;
    }
    lastPassage[term] = passage;
    passages[at] = passage;
    counts[at] = 1;
    next[term] = at + 1;
  });
  return { offsets, passages, counts };
}

/** In how many passages a term stands; 0 for what is no term (negative). */
export function passageCountOf(postings: Postings, term: number): number {
  return term < 0 ? 0 : (postings.offsets[term + 1] ?? 0) - (postings.offsets[term] ?? 0);
}

/** How often a term stands in a passage. */
export function countIn({ offsets, passages, counts }: Postings, term: number, passage: number): number {
  let low = offsets[term] ?? 0;
  const end = offsets[term + 1] ?? 0;
  let high = end;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((passages[middle] ?? 0) < passage) low = middle + 1;
    else high = middle;
  }
  return low < end && passages[low] === passage ? (counts[low] ?? 0) : 0;
}

const noPassage = 0xffff_ffff;
