import { narrowed, type Numbers } from "./numbers";
import { PairIds } from "./pair-ids";
import { boundary, passagesIn, walkTerms, type PassageStream } from "./passage-stream";
import { buildPostings, type Postings } from "./postings";

/** The pairs of neighbouring terms of a stream, in the order of their first and then their second term, and their postings. */
export interface PairPostings extends Postings {
  /** `firsts[term]` up to `firsts[term + 1]` are the pairs that begin with the term: their second terms in `seconds`, ascending. */
  readonly firsts: Uint32Array;
  readonly seconds: Numbers;
}

/** Some 60 ms for 4,000 passages. */
export function buildPairPostings(stream: PassageStream): PairPostings {
  const met = new PairIds();
  const terms = stream.vocabulary.size;
  const span = terms + 1;
  const keys: number[] = [];
  walkTerms(stream, (term, previous) => {
    if (previous !== boundary && met.add(previous, term) === keys.length) keys.push(previous * span + term);
  });
  const ordered = Float64Array.from(keys).sort();
  const firsts = new Uint32Array(terms + 2);
  const seconds = new Uint32Array(ordered.length);
  const rankOf = new Uint32Array(ordered.length);
  ordered.forEach((key, rank) => {
    const first = Math.floor(key / span);
    const second = key - first * span;
    seconds[rank] = second;
    firsts[first + 1] = (firsts[first + 1] ?? 0) + 1;
    rankOf[met.find(first, second)] = rank;
  });
  for (let term = 0; term <= terms; term += 1) firsts[term + 1] = (firsts[term + 1] ?? 0) + (firsts[term] ?? 0);
  const postings = buildPostings(ordered.length, passagesIn(stream), (visit) => {
    walkTerms(stream, (term, previous, passage) => {
      if (previous !== boundary) visit(rankOf[met.find(previous, term)] ?? 0, passage);
    });
  });
  return { ...postings, firsts, seconds: narrowed(seconds, terms) };
}

/** The number of a pair in its postings; negative where the second term never stands directly behind the first. */
export function findPair({ firsts, seconds }: PairPostings, first: number, second: number): number {
  let low = firsts[first] ?? 0;
  const end = firsts[first + 1] ?? 0;
  let high = end;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((seconds[middle] ?? 0) < second) low = middle + 1;
    else high = middle;
  }
  return low < end && seconds[low] === second ? low : -1;
}
