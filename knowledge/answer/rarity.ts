import { unifyMarked, unifyTerms } from "../question/index";
import { remember, syllablesOf, unifyTonePlacement } from "../text/index";
import type { TermCounts } from "../search/search";

/** How telling a syllable, or a pair of neighbours, is in the library: inverse document frequency over chunks, at least 0. */
export interface Rarity {
  /** An unknown term weighs as much as one that stands in a single chunk. `term` is a folded syllable or two with a space between. */
  weight(term: string): number;
  isKnown(term: string): boolean;
}

/** Rarity by the counts of the search index. */
export function rarityOf({ chunks, of, ofPair }: TermCounts): Rarity {
  const count = (term: string): number => {
    const [first = "", second] = term.split(" ");
    return second === undefined ? of(first) : ofPair(first, second);
  };
  const total = Math.max(1, chunks);
  return {
    weight: (term) => {
      const known = count(term);
      return Math.log(1 + (total - known + 0.5) / (known + 0.5));
    },
    isKnown: (term) => count(term) > 0,
  };
}

/**
 * The syllables and pairs of neighbours of a text as it is printed and with synonyms in their common form: a question without marks cannot be brought
 * to the common form everywhere, so it must find either. Beside the folded ones stand the marked syllables, each behind "=".
 */
export function termsIn(text: string): readonly string[] {
  return [
    ...termsOf(syllablesOf(text)),
    ...termsOf(syllablesOf(unifyTerms(text))),
    ...markedIn(text),
    ...markedIn(unifyMarked(text)),
  ];
}

/** The terms of a text, see `termsIn`, without repetitions. A question is held against the same statements by one finder after the other. */
export const termSetOf = remember((text): ReadonlySet<string> => new Set(termsIn(text)), 512);

function markedIn(text: string): readonly string[] {
  return (unifyTonePlacement(text.normalize("NFC").toLowerCase()).match(/\p{L}+/gu) ?? []).map(markedTerm);
}

/** How a marked syllable stands among terms. */
export function markedTerm(syllable: string): string {
  return `=${syllable}`;
}

/** Syllables and pairs of neighbours. */
export function termsOf(syllables: readonly string[]): readonly string[] {
  return [...syllables, ...syllables.slice(1).map((syllable, at) => `${syllables[at] ?? ""} ${syllable}`)];
}

/** Whether the library has a phrase, each two neighbours of it side by side. */
export function isPrinted(phrase: string, rarity: Rarity): boolean {
  const syllables = syllablesOf(phrase);
  return syllables.length === 1
    ? syllables.every((syllable) => rarity.isKnown(syllable))
    : syllables.slice(1).every((syllable, at) => rarity.isKnown(`${syllables[at] ?? ""} ${syllable}`));
}
