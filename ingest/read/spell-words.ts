import { canBeSyllable } from "../normalise";

/**
 * A recognised word as it was printed, as far as spelling alone can tell; no letter or digit changes. Engines run words
 * together whose gap is narrow ("SởGDĐT", "Hóahọc"), and see the short dash of Vietnamese print as a long one.
 */
export function spellWord(text: string): string {
  return text.replace(/—/g, "–").replace(/\p{L}{4,}/gu, (letters) => partSyllables(letters) ?? letters);
}

/** Null unless there is exactly one way to part the letters into two words. */
function partSyllables(letters: string): string | null {
  const small = letters.toLowerCase();
  if (canBeSyllable(small)) return null;
  const ways: string[] = [];
  for (let at = 2; at <= letters.length - 2; at += 1) {
    const [first, second] = [small.slice(0, at), small.slice(at)];
    const opensName = /\p{Ll}$/u.test(letters.slice(0, at)) && /^\p{Lu}/u.test(letters.slice(at));
    const isAbbreviation = opensName && letters.slice(at) === letters.slice(at).toUpperCase();
    if (!canBeSyllable(first) || !(canBeSyllable(second) || isAbbreviation)) continue;
    // Without a mark it may be a foreign word: "logo".
    if (opensName || (hasMark(first) && hasMark(second))) ways.push(`${letters.slice(0, at)} ${letters.slice(at)}`);
  }
  return ways.length === 1 ? (ways[0] ?? null) : null;
}

function hasMark(word: string): boolean {
  return /[^a-z]/.test(word);
}
