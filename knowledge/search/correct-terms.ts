import { slipsOf } from "../text/index";
import type { LexicalIndex, QueryTerms } from "./lexical-index";

/** Shorter words have too many neighbours. */
const leastLetters = 2;
/** Two syllables without a space between them have fewer. What is longer is no word, and its readings grow with its square. */
const mostLetters = 20;

/**
 * Puts right the syllables of a query that the library does not know: one letter too many, too few, wrong, exchanged with its
 * neighbour, or a missing space. A reading must stand beside a neighbouring term of the query somewhere in the library (a query of
 * one term has none); the one that does so most often wins, then the more frequent one. Terms that are known, and numbers, stay as they are.
 */
export function correctTerms(query: QueryTerms, index: LexicalIndex): QueryTerms {
  const corrected: (string | null)[] = [];
  query.forEach((term, at) => {
    if (term === null || index.countOf(term) > 0 || !isMistypable(term)) {
      corrected.push(term);
      return;
    }
    corrected.push(...bestReading(term, corrected.at(-1) ?? null, query[at + 1] ?? null, index));
  });
  return corrected;
}

function isMistypable(term: string): boolean {
  return term.length >= leastLetters && term.length <= mostLetters && /^[a-z]+$/.test(term);
}

function bestReading(
  term: string,
  before: string | null,
  after: string | null,
  index: LexicalIndex,
): readonly string[] {
  let best: { readonly reading: readonly string[]; readonly beside: number; readonly count: number } | null = null;
  for (const reading of slipsOf(term)) {
    const [first = "", last = first] = reading;
    const count = Math.min(...reading.map((word) => index.countOf(word)));
    if (count === 0) continue;
    const within = reading.length > 1 ? index.countOfPair(first, last) : 0;
    if (reading.length > 1 && within === 0) continue;
    const beside =
      within +
      (before === null ? 0 : index.countOfPair(before, first)) +
      (after === null ? 0 : index.countOfPair(last, after));
    // A word of another subject is one letter from some word here too: without a neighbour that agrees it stays as it is.
    if (beside === 0 && !(before === null && after === null)) continue;
    if (best === null || beside > best.beside || (beside === best.beside && count > best.count)) {
      best = { reading, beside, count };
    }
  }
  return best?.reading ?? [term];
}
