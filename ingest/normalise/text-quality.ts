import { canBeSyllable } from "../../knowledge/text";

/** In sound Vietnamese at least this share of the words bears a mark: 0.64 in the barest of 2,000 law articles, 0.89 in the middle. */
const leastMarked = 0.6;
/** Fewer words than this may well bear few marks. */
const fewWords = 30;

/**
 * How far a text can be Vietnamese as it was printed, 0..1: the share of its words that are possible syllables, less where hardly any
 * word bears a mark. Abbreviations, words with inner capitals and single letters say nothing and are not counted; a text without words
 * counts as whole.
 */
export function textQuality(text: string): number {
  let counted = 0;
  let possible = 0;
  let marked = 0;
  for (const [word] of text.matchAll(/(?<![\p{L}\p{N}@/._&])\p{L}{2,}(?![\p{L}\p{N}@/_&])/gu)) {
    const small = word.toLowerCase();
    const isSyllable = canBeSyllable(small);
    const isPlain = word === small || word.slice(1) === small.slice(1);
    if (!isSyllable && !isPlain) continue;
    counted += 1;
    if (isSyllable) possible += 1;
    if (/[^a-z]/.test(small)) marked += 1;
  }
  if (counted === 0) return 1;
  const asMarked = counted < fewWords ? 1 : Math.min(1, marked / counted / leastMarked);
  return Math.round((possible / counted) * asMarked * 1000) / 1000;
}
