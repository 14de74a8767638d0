import { textQuality } from "../normalise";

/** `thin`: too few letters for a page. `broken`: letters are missing or wrong. */
export type TextLayerVerdict = "sound" | "thin" | "broken";

/** A full page has a thousand letters and more; what has fewer than this may be a picture with a stamp or a heading. */
export const fewLetters = 100;
/** Sound Vietnamese pages stay above this share of possible syllables, names and abbreviations included. */
const soundQuality = 0.94;
/** Vietnamese syllables have 3.2 to 3.7 letters on average over a page; dropped letters shorten them, lost spaces lengthen them. */
const syllableLength = { least: 3, most: 5.5 };
/** A page may carry a few odd symbols; from this share of its characters on a font has no table of its letters. */
const strangeShare = 0.01;

/** Judges the letters that a PDF page itself gives, by spelling alone; a page in another language may look broken. */
export function judgeTextLayer(text: string): TextLayerVerdict {
  const letters = countLetters(text);
  if (letters < fewLetters) return "thin";
  const strange = text.match(/[\p{Co}\p{Cc}\ufffd]/gu)?.filter((letter) => letter !== "\n").length ?? 0;
  if (strange / text.length > strangeShare || textQuality(text) < soundQuality) return "broken";
  const words = text.match(/\p{L}+/gu) ?? [];
  const length = words.join("").length / words.length;
  return length < syllableLength.least || length > syllableLength.most ? "broken" : "sound";
}

/** Of two readings of one page, whether the second is the better one: more letters stand in possible syllables, and fewer outside. */
export function readsBetter(text: string, other: string): boolean {
  return soundness(other) > soundness(text);
}

export function countLetters(text: string): number {
  return text.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
}

/** The quality counts twice: a reading with nonsense added is no better than one without. */
function soundness(text: string): number {
  return countLetters(text) * textQuality(text) ** 2;
}
