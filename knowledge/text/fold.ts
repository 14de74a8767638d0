/** Text without what people leave out when they type, and the way back to the letters that it came from. */
export interface FoldedText {
  readonly text: string;
  /**
   * For each UTF-16 unit of `text` the position in the original of the letter that it came from, and after the last one
   * the length of the original: `starts.length` is `text.length + 1`.
   */
  readonly starts: Int32Array;
}

/**
 * Lower case without tone and vowel marks, đ as d: "Đăng ký" and "dang ky" fold alike, and so do composed and decomposed
 * letters and both placements of a tone ("hoà", "hòa"). Letter by letter: the fold of a text is its letters' folds joined.
 */
export function foldText(text: string): string {
  return foldSimple(text) ?? foldAny(text);
}

function foldAny(text: string): string {
  return text.normalize("NFD").replace(marks, "").toLowerCase().replace(strokedLetters, unstroke);
}

/** For each UTF-16 unit the one that it folds to; 0 where it is not known yet, `notSimple` where it folds to none, to several or not by itself. */
const units = new Uint16Array(0x10000);
const notSimple = 0xffff;
/** What is longer is folded as a whole: a string is made of so many units at once. */
const longestSimple = 4096;
const simple = new Uint16Array(longestSimple);

/** Nearly all text is letters that fold to one letter each: a table has them many times faster. Null for other text. */
function foldSimple(text: string): string | null {
  if (text.length > longestSimple) return null;
  let isFolded = true;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    const known = units[unit] || learnUnit(unit);
    if (known === notSimple) return null;
    simple[at] = known;
    isFolded &&= known === unit;
  }
  return isFolded ? text : String.fromCharCode.apply(null, simple.subarray(0, text.length) as unknown as number[]);
}

function learnUnit(unit: number): number {
  const isHalf = unit >= 0xd800 && unit <= 0xdfff;
  const folded = isHalf ? "" : foldAny(String.fromCharCode(unit));
  const known = folded.length === 1 ? folded.charCodeAt(0) || notSimple : notSimple;
  units[unit] = known;
  return known;
}

/** Folds and remembers where each letter stood, so that a match in folded text gives an exact span in the original. */
export function foldWithMap(text: string): FoldedText {
  const pieces: string[] = [];
  const starts: number[] = [];
  let at = 0;
  for (const letter of text) {
    const folded = foldLetter(letter);
    pieces.push(folded);
    for (let unit = 0; unit < folded.length; unit += 1) starts.push(at);
    at += letter.length;
  }
  starts.push(text.length);
  return { text: pieces.join(""), starts: Int32Array.from(starts) };
}

/**
 * The span in the original text of `start..end` (exclusive) in the folded one. Whole letters: marks written as characters of
 * their own belong to the letter before them.
 */
export function originalSpan(
  folded: FoldedText,
  start: number,
  end: number,
): { readonly start: number; readonly end: number } {
  const { starts } = folded;
  const first = starts[start];
  if (first === undefined || start > end || end > folded.text.length) {
    throw new RangeError(`the folded text of ${folded.text.length} units has no span ${start}..${end}`);
  }
  if (start === end) return { start: first, end: first };
  // One letter may fold to several units; a span that ends inside it takes the whole letter.
  const last = starts[end - 1];
  let next = end;
  while (starts[next] === last && next < folded.text.length) next += 1;
  return { start: first, end: starts[next] ?? first };
}

const marks = /\p{M}+/gu;

/**
 * What Unicode does not decompose: the Vietnamese đ, and the letters that older converters and keyboards put in its place.
 * The final sigma is here because lower-casing a word chooses it by position, and folding must not depend on position.
 */
const strokedLetters = /[đðɖς]/gu;

function unstroke(letter: string): string {
  return letter === "ς" ? "σ" : "d";
}

const foldedLetters = new Map<string, string>();

function foldLetter(letter: string): string {
  const known = foldedLetters.get(letter);
  if (known !== undefined) return known;
  const folded = foldText(letter);
  // Vietnamese needs some 200 letters; the bound keeps a text full of rare characters from growing the table for ever.
  if (foldedLetters.size < 4096) foldedLetters.set(letter, folded);
  return folded;
}
