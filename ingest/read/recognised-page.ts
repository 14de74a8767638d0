import type { PageImage, RecognisedWord } from "../ocr";
import type { Page } from "./page";
import type { PageDoubt } from "./page-doubt";
import { layOutPage } from "./page-lines";
import type { PlacedText } from "./printed-lines";
import type { Ruling } from "./ruled-tables";
import { spellWord } from "./spell-words";
import { countLetters, fewLetters } from "./text-layer";

const pointsPerInch = 72;
/** Below this confidence a page as a whole, and the numbers in a word, are not to be relied on. */
const surePage = 0.8;
const sureNumber = 0.85;
/** Marks without a letter or digit below it are specks, parts of a stamp or a signature. */
const sureMark = 0.6;
/** Words that stand together and stay below it on average are a stamp, a signature or a picture. */
const sureStretch = 0.3;
/** A gap from this share of the letters' size on parts stretches. */
const parted = 1.6;

/**
 * A page from the words that an engine found on its image and the lines drawn on it, in pixels: laid out by their places,
 * as the text of a PDF is.
 */
export function pageOfWords(
  number: number,
  words: readonly RecognisedWord[],
  { width, dpi }: PageImage,
  rulings: readonly Ruling[],
): Page {
  const kept = withoutNoise(words.filter((word, at) => isWriting(word, words[at - 1])));
  const slope = median(kept.map((word) => word.slope));
  const runs = placeWords(kept, slope, dpi);
  const lines = layOutPage(runs, (width / dpi) * pointsPerInch, placeRulings(rulings, slope, dpi));
  const confidence = confidenceOf(kept);
  const numbers = kept.filter((word) => /\d/.test(word.text) && word.confidence < sureNumber);
  const doubts: PageDoubt[] = [];
  const letters = countLetters(lines.map((line) => line.text).join("\n"));
  if (letters < fewLetters) doubts.push({ code: "few-characters" });
  if (letters > 0 && confidence < surePage) doubts.push({ code: "low-confidence" });
  if (numbers.length > 0) doubts.push({ code: "unverified-numbers", numbers: numbers.map(({ text }) => text) });
  return { number, lines, confidence, doubts };
}

/** Mean over the letters, so that specks do not count. */
export function confidenceOf(words: readonly RecognisedWord[]): number {
  const letters = words.map(({ text }) => countLetters(text));
  const all = letters.reduce((sum, count) => sum + count, 0);
  if (all === 0) return 0;
  return words.reduce((sum, word, at) => sum + word.confidence * (letters[at] ?? 0), 0) / all;
}

function isWriting(word: RecognisedWord, before: RecognisedWord | undefined): boolean {
  if (/^[.,'`´·]$/.test(word.text)) return false; // a speck, however sure
  if (countLetters(word.text) > 0 || word.confidence >= sureMark) return true;
  const opensLine = before === undefined || !isSameLine(before, word);
  return opensLine && /^[-–—~_+•*]$/.test(word.text); // a bullet, however faint
}

/** A signature or a stamp beside the text gives stretches that the engine itself hardly believes; numbers stay all the same. */
function withoutNoise(words: readonly RecognisedWord[]): readonly RecognisedWord[] {
  const stretches: RecognisedWord[][] = [];
  let previous: RecognisedWord | null = null;
  for (const word of words) {
    const goesOn = previous !== null && isSameLine(previous, word) && word.left - previous.right < parted * word.size;
    if (goesOn) stretches.at(-1)?.push(word);
    else stretches.push([word]);
    previous = word;
  }
  return stretches
    .filter((stretch) => stretch.every(({ text }) => !/\p{L}/u.test(text)) || confidenceOf(stretch) >= sureStretch)
    .flat();
}

function isSameLine(one: RecognisedWord, other: RecognisedWord): boolean {
  const rise = other.baseline - one.baseline - one.slope * (other.left - one.left);
  return other.left > one.left && Math.abs(rise) < 0.3 * one.size;
}

/** In points, with the slope of a crooked scan taken out. */
function placeWords(words: readonly RecognisedWord[], slope: number, dpi: number): readonly PlacedText[] {
  const usual = median(words.map((word) => word.size));
  const points = pointsPerInch / dpi;
  return words.map(({ text, left, right, baseline, size }) => ({
    text: `${spellWord(text)} `, // engines part words where they see a space, however narrow
    left: (left + slope * baseline) * points,
    right: (right + slope * baseline) * points,
    baseline: -(baseline - slope * left) * points,
    size: Math.min(Math.max(size, usual / 2), usual * 2) * points,
  }));
}

function placeRulings(rulings: readonly Ruling[], slope: number, dpi: number): readonly Ruling[] {
  const points = pointsPerInch / dpi;
  return rulings.map(({ left, right, top, bottom }) => {
    const [x, y] = [(left + right) / 2, (top + bottom) / 2];
    if (right - left > bottom - top) {
      const straight = (y - slope * x) * points;
      return {
        left: (left + slope * y) * points,
        right: (right + slope * y) * points,
        top: straight,
        bottom: straight,
      };
    }
    const straight = (x + slope * y) * points;
    return { left: straight, right: straight, top: (top - slope * x) * points, bottom: (bottom - slope * x) * points };
  });
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
