import { canBeSyllable } from "../../knowledge/text";

/**
 * Share of the words that can be Vietnamese syllables, 0..1. Abbreviations, words with inner capitals and single letters say nothing
 * and are not counted; a text without words counts as whole.
 */
export function textQuality(text: string): number {
  let counted = 0;
  let possible = 0;
  for (const [word] of text.matchAll(/(?<![\p{L}\p{N}@/._&])\p{L}{2,}(?![\p{L}\p{N}@/_&])/gu)) {
    const small = word.toLowerCase();
    const isSyllable = canBeSyllable(small);
    const isPlain = word === small || word.slice(1) === small.slice(1);
    if (!isSyllable && !isPlain) continue;
    counted += 1;
    if (isSyllable) possible += 1;
  }
  return counted === 0 ? 1 : Math.round((possible / counted) * 1000) / 1000;
}
