import type { Line, Page } from "./page";
import { ReadFailure } from "./read-failure";

/** Reads UTF-8, or UTF-16 with a byte order mark, into pages parted by form feeds. */
export function readText(bytes: Uint8Array): readonly Page[] {
  return decode(bytes)
    .split("\f")
    .map((page, index) => ({ number: index + 1, lines: page.split(/\r\n|\r|\n/).map(lineOf) }));
}

function decode(bytes: Uint8Array): string {
  const encoding =
    bytes[0] === 0xff && bytes[1] === 0xfe ? "utf-16le" : bytes[0] === 0xfe && bytes[1] === 0xff ? "utf-16be" : "utf-8";
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch (cause) {
    throw new ReadFailure("unreadable", cause); // an older Vietnamese code page: TCVN3, VNI
  }
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
