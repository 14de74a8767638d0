import { foldText, unifyTonePlacement } from "../../../knowledge/index";
import { wholeWords } from "./unicode-pattern";
import { unifyDates } from "./unify-dates";

/**
 * A text as it is compared: ways of writing that mean the same are one. Case, the place of a tone, dashes, quotation marks
 * and emphasis, spaces, dates, telephone numbers, separators of thousands, leading zeros and the abbreviations of
 * schools and offices no longer make a difference; words and marks do.
 */
export function unifyWording(text: string): string {
  const letters = text
    .normalize("NFC")
    .toLowerCase()
    .replace(/\u200b/g, "")
    .replace(/[\u2010-\u2014\u2212]/g, "-")
    .replace(/[“”«»"'‘’*_`]/g, "")
    .replace(/\s+/g, " ");
  const dated = unifyDates(unifyTonePlacement(letters));
  return rewrite(rewrite(dated, numberWays), houseWords).replace(/\s+/g, " ").trim();
}

/** The same, and without marks: for damaged text and for what was typed without them. */
export function unifyBareWording(text: string): string {
  return foldText(unifyWording(text));
}

type Rewriting = readonly [RegExp, string | ((found: string) => string)];

function rewrite(text: string, rewritings: readonly Rewriting[]): string {
  return rewritings.reduce(
    (written, [from, to]) => (typeof to === "string" ? written.replace(from, to) : written.replace(from, to)),
    text,
  );
}

const numberWays: readonly Rewriting[] = [
  // A telephone number, however it is grouped.
  [/(?<![\d.,/])0\d(?:[.\s-]?\d){8,9}(?!\d)/g, (number) => number.replace(/\D/g, "")],
  // "văn hóa - xã hội", "15 / 12".
  [/(?<=[\p{L}\p{N}_]) ?([-/]) ?(?=[\p{L}\p{N}_])/gu, "$1"],
  // "05/03", "tháng 03".
  [/(?<![\p{L}\p{N}_])0(\d)(?=\/\d)/gu, "$1"],
  [/(?<=\/)0(\d)(?![\p{L}\p{N}_])/gu, "$1"],
  [/(?<![\p{L}\p{N}_])tháng 0(\d)/gu, "tháng $1"],
  // "32.000", "32,000".
  [/(?<=\d)[.,](?=\d{3}(?!\d))/g, ""],
];

const houseWords: readonly Rewriting[] = [
  ["gd ?(?:&|-|và)? ?đt", "giáo dục và đào tạo"],
  ["ubnd", "ủy ban nhân dân"],
  ["vh-?xh|văn hóa xã hội", "văn hóa-xã hội"],
  ["cmhs", "cha mẹ học sinh"],
  ["bgh", "ban giám hiệu"],
  ["trung học cơ sở", "thcs"],
  ["trung học phổ thông", "thpt"],
].map(([from = "", to = ""]) => [wholeWords(from, "g"), to]);
