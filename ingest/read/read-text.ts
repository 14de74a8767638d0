import type { Line, Page } from "./page";
import { orderColumns } from "./columns";
import { decodeText } from "./decode-text";
import { readPipeTables } from "./pipe-tables";
import type { Segment } from "./printed-lines";

/** Reads plain text, in any encoding that Vietnamese was written in, into pages parted by form feeds. */
export function readText(bytes: Uint8Array): readonly Page[] {
  return decodeText(bytes)
    .split("\f")
    .map((page, index) => ({
      number: index + 1,
      lines: readPipeTables(withoutColumns(page.split(/\r\n|\r|\n/)).map(lineOf)),
    }));
}

/** Programs that keep a page's layout print letterhead and foot side by side, set apart by spaces. */
function withoutColumns(lines: readonly string[]): readonly string[] {
  const printed = lines.map((line, index) => ({ baseline: -index, size: 1, segments: segmentsOf(line) }));
  if (!printed.some(({ segments }) => segments.length > 1)) return lines;
  const widthOf = (of: typeof printed): number => Math.max(...of.map(({ segments }) => segments.at(-1)?.right ?? 0));
  const widest = widthOf(printed);
  // A paragraph on one line is wider than the page; what is set side by side is as wide as it.
  const width = widest > longestPrinted ? widthOf(printed.filter(({ segments }) => segments.length > 1)) : widest;
  return orderColumns(printed, width).map(({ baseline, segments }) => {
    const line = lines[-baseline] ?? "";
    const text = segments.map((segment) => segment.text).join(" ");
    // Only where columns were taken apart the line is no longer the whole line.
    return withoutSpaces(text) === withoutSpaces(line) ? line : text;
  });
}

/** No page of the sizes that offices print on holds a longer line. Characters. */
const longestPrinted = 130;

function withoutSpaces(text: string): string {
  return text.replace(/\s+/g, "");
}

function segmentsOf(line: string): readonly Segment[] {
  return [...line.matchAll(/\S+(?:\s{1,3}\S+)*/g)].map((found) => ({
    text: found[0],
    left: found.index,
    right: found.index + found[0].length,
  }));
}

function lineOf(raw: string): Line {
  const text = raw.trim();
  const left = raw.length - raw.trimStart().length;
  return { kind: "line", text, left, right: left + printedWidth(text) };
}

/** How wide a line was on paper, in average small letters: the page that wrapped it had a proportional typeface. */
function printedWidth(text: string): number {
  let width = 0;
  for (const letter of text) width += letterWidth(letter);
  return width;
}

/** Rounded from the metrics of Times, which Nghị định 30/2020/NĐ-CP prescribes. */
function letterWidth(letter: string): number {
  if (/[\p{Lu}&@%—]/u.test(letter)) return 1.5;
  if (/[mw–]/.test(letter)) return 1.4;
  if (/[\sfijlrtíìỉĩị.,;:'()|/-]/.test(letter)) return 0.65;
  return 1;
}
