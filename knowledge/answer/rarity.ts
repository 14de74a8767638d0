import { unifyMarked, unifyTerms } from "../question/index";
import { syllablesOf, unifyTonePlacement } from "../text/index";
import type { Chunk } from "../model/index";

/** How telling a syllable, or a pair of neighbours, is in the library: inverse document frequency over chunks, at least 0. */
export interface Rarity {
  /** An unknown term weighs as much as one that stands in a single chunk. `term` is a folded syllable or two with a space between. */
  weight(term: string): number;
  isKnown(term: string): boolean;
}

export function rarityOf(chunks: readonly Chunk[]): Rarity {
  const frequency = new Map<string, number>();
  for (const chunk of chunks) {
    for (const term of new Set(termsIn(`${chunk.path} ${chunk.text}`))) {
      frequency.set(term, (frequency.get(term) ?? 0) + 1);
    }
  }
  const total = Math.max(1, chunks.length);
  return {
    weight: (term) => Math.log(1 + (total - (frequency.get(term) ?? 0) + 0.5) / ((frequency.get(term) ?? 0) + 0.5)),
    isKnown: (term) => frequency.has(term),
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
