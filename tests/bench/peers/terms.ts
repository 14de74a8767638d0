import { foldText } from "./fold-text.js";

/** The syllables of a text without diacritics, and each two that follow on from one another as "a_b". */
export function terms(text: string): string[] {
  const syllables = foldText(text).match(/[\p{L}\p{N}]+/gu) ?? [];
  return [...syllables, ...syllables.slice(1).map((syllable, at) => `${syllables[at]}_${syllable}`)];
}
