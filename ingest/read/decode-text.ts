import { legacyEncodingOf } from "../normalise/decode-legacy";
import { textQuality } from "../normalise/text-quality";
import { utf16Of } from "./file-format";
import { ReadFailure } from "./read-failure";

/**
 * The letters of a text file: UTF-8 or UTF-16, by their form; else one byte a letter. Of the two that Windows had,
 * Windows-1258 writes tones as marks of their own; without them the bytes are Windows-1252, which is also how the fonts of
 * TCVN3 and VNI were typed (the language tells, later). Throws {@link ReadFailure} for what is none of these.
 */
export function decodeText(bytes: Uint8Array): string {
  const utf16 = utf16Of(bytes);
  if (utf16 !== null) return new TextDecoder(utf16).decode(bytes);
  const text = new TextDecoder("utf-8").decode(bytes);
  const broken = countOf(text, /\ufffd/g);
  // A file that was cut off, or has a few bytes overwritten, is UTF-8 all the same.
  if (broken === 0 || broken <= mostBroken * countOf(text, /[^\u0000-\u007f]/g)) return text;
  return decodeSingleBytes(bytes);
}

/** Share of the letters beyond ASCII that may be broken in a damaged file, and that text in Western letters has at most. */
const mostBroken = 0.1;
const mostForeign = 0.05;

function decodeSingleBytes(bytes: Uint8Array): string {
  const western = new TextDecoder("windows-1252").decode(bytes);
  if (legacyEncodingOf(western) !== null) return western;
  const vietnamese = new TextDecoder("windows-1258").decode(bytes).normalize("NFC");
  if (textQuality(vietnamese) >= readableQuality && vietnameseLetters.test(vietnamese)) return vietnamese;
  if (countOf(western, /[^\u0000-\u007f]/g) <= mostForeign * western.length) return western;
  throw new ReadFailure("unreadable");
}

/** Letters with a tone and a mark that Vietnamese has and no other language of these code pages. */
const vietnameseLetters = /[\u1ea0-\u1ef9]/;
/** Bytes of another code page, read as Windows-1258, hardly give a word that can be Vietnamese. */
const readableQuality = 0.5;

function countOf(text: string, letters: RegExp): number {
  return text.match(letters)?.length ?? 0;
}
