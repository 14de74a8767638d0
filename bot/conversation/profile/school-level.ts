import { foldText } from "../../../knowledge/index";

/** School levels as people choose them, in their order. */
export const schoolLevels = ["mầm non", "tiểu học", "THCS", "THPT", "GDTX"] as const;

const patterns: readonly (readonly [(typeof schoolLevels)[number], RegExp])[] = [
  ["mầm non", /\b(mam non|mau giao|nha tre)\b/],
  ["tiểu học", /\b(tieu hoc|cap 1|cap mot)\b/],
  ["THCS", /\b(thcs|trung hoc co so|cap 2|cap hai)\b/],
  ["THPT", /\b(thpt|trung hoc pho thong|cap 3|cap ba)\b/],
  ["GDTX", /\b(gdtx|giao duc thuong xuyen)\b/],
];

/** The school levels that words name, "tiểu học, THCS" for a school of both; null where they name none. */
export function readSchoolLevel(text: string): string | null {
  const folded = foldText(text.normalize("NFC"));
  const found = patterns.filter(([, pattern]) => pattern.test(folded)).map(([level]) => level);
  return found.length === 0 ? null : found.join(", ");
}
