import type { PageImage, RecognisedWord } from "../ocr";
import type { Page } from "./page";
import type { PageDoubt } from "./page-doubt";
import { layOutPage } from "./page-lines";
import type { PlacedText } from "./printed-lines";
import { countLetters, fewLetters } from "./text-layer";

/** Below this confidence a page as a whole, and the numbers in a word, are not to be relied on. */
const surePage = 0.8;
const sureNumber = 0.85;
/** Marks without a letter or digit below it are specks, parts of a stamp or a signature. */
const sureMark = 0.6;
/** Letters and digits of a line whose words all stay below it are a stamp, a signature or a picture. */
const sureLine = 0.35;

/** A page from the words that an engine found on its image: laid out by their positions, as the text of a PDF is. */
export function pageOfWords(number: number, words: readonly RecognisedWord[], image: PageImage): Page {
  const kept = words.filter((word, at) => isWriting(word, words[at - 1]));
  const lines = layOutPage(placeWords(withoutNoiseLines(kept), image.dpi), (image.width / image.dpi) * 72);
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
  if (countLetters(word.text) > 0 || word.confidence >= sureMark) return true;
  const opensLine = before === undefined || before.baseline !== word.baseline;
  return opensLine && /^[-–—~_+•*]$/.test(word.text); // a bullet, however faint
}

function withoutNoiseLines(words: readonly RecognisedWord[]): readonly RecognisedWord[] {
  const best = new Map<number, number>();
  const lineOf = ({ baseline, slope, left }: RecognisedWord) => Math.round(baseline - slope * left);
  for (const word of words) best.set(lineOf(word), Math.max(word.confidence, best.get(lineOf(word)) ?? 0));
  return words.filter((word) => (best.get(lineOf(word)) ?? 0) >= sureLine);
}

/** In points, with the slope of a crooked scan taken out. */
function placeWords(words: readonly RecognisedWord[], dpi: number): readonly PlacedText[] {
  const slope = median(words.map((word) => word.slope));
  const usual = median(words.map((word) => word.size));
  const points = 72 / dpi;
  return words.map(({ text, left, right, baseline, size }) => ({
    text: `${text} `, // engines part words where they see a space, however narrow
    left: (left + slope * baseline) * points,
    right: (right + slope * baseline) * points,
    baseline: -(baseline - slope * left) * points,
    size: Math.min(Math.max(size, usual / 2), usual * 2) * points,
  }));
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
