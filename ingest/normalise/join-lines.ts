import type { Line, Page } from "../read";
import { cleanText, isOrnament } from "./clean-text";
import { isCapitals, isFixedLine, opensBasis, startsWithMarker } from "./line-start";

export interface JoinedParagraph {
  readonly text: string;
  /** Page on which it starts, from 1. */
  readonly page: number;
  /** A row of a table. */
  readonly row: boolean;
  /** The row with its columns' headers; null for all else. */
  readonly labelled: string | null;
}

interface Printed extends Line {
  readonly page: number;
  /** Blank lines between this line and the one before it. */
  readonly blanksBefore: number;
}

/** How a file's lines were broken. */
interface Layout {
  /** False where every line is a paragraph already. */
  readonly wrapped: boolean;
  /** A blank line parts paragraphs; false where lines are simply set apart by blank ones. */
  readonly blankParts: boolean;
  /** Usual left and right edge of running text. */
  readonly left: number;
  readonly right: number;
  readonly characterWidth: number;
}

/** Lines that are usually longer than this, in characters, were wrapped by no page, unless this share of them ends at one edge. */
const longestWrapped = 130;
const evenEdge = 0.4;
/** From this share of sentences broken by a blank line on, blank lines are line spacing and say nothing. */
const doubleSpaced = 0.6;

/** Room that must remain, as a share of the column, before a line counts as ended on purpose. */
const shortLineRoom = 0.08;
/** Less room says as much where the line ends like a paragraph. */
const endedLineRoom = 0.03;

/** Joins wrapped lines into paragraphs, also across pages; ornaments are dropped, spaces made single. */
export function joinLines(pages: readonly Page[]): readonly JoinedParagraph[] {
  const lines = printedLines(pages);
  const layout = layoutOf(lines.filter((line) => line.note !== true));
  const paragraphs: Joining[] = [];
  let notes: Joining[] = [];
  let previous: Printed | null = null;
  for (const line of lines) {
    const current = paragraphs.at(-1);
    if (line.note === true) {
      const note = notes.at(-1);
      if (note === undefined || startsWithMarker(line.text)) notes.push(begun(line));
      else note.text = joined(note.text, line.text);
    } else if (current !== undefined && previous !== null && continues(current.text, previous, line, layout)) {
      current.text = joined(current.text, line.text);
      previous = line;
    } else {
      // A footnote follows the paragraph that was open above it, so that it stands in no sentence.
      paragraphs.push(...notes, begun(line));
      notes = [];
      previous = line;
    }
  }
  return [...paragraphs, ...notes];
}

interface Joining {
  text: string;
  readonly page: number;
  readonly row: boolean;
  readonly labelled: string | null;
}

function begun({ text, page, kind, labelled }: Printed): Joining {
  return { text, page, row: kind === "row", labelled: labelled === undefined ? null : cleanText(labelled) };
}

function joined(text: string, more: string): string {
  return text + (/\S[-/]$/.test(text) ? "" : " ") + more;
}

function printedLines(pages: readonly Page[]): readonly Printed[] {
  const lines: Printed[] = [];
  let blanks = 0;
  for (const page of pages) {
    for (const line of page.lines) {
      const text = cleanText(line.text);
      if (text === "") blanks += 1;
      else if (!isOrnament(text)) {
        lines.push({ ...line, text, page: page.number, blanksBefore: blanks });
        blanks = 0;
      }
    }
  }
  return lines;
}

function layoutOf(lines: readonly Printed[]): Layout {
  const running = lines.filter((line) => line.kind === "line" && line.text.length > 30);
  const right = percentile(
    running.map((line) => line.right),
    0.9,
  );
  const left = percentile(
    running.map((line) => line.left),
    0.1,
  );
  const widths = running.map((line) => (line.right - line.left) / line.text.length);
  // A line that begins small after one that has not ended is the rest of a sentence, whatever stands between.
  const broken = lines.filter((line, at) => /^\p{Ll}/u.test(line.text) && !hasEnded(lines[at - 1]?.text ?? "."));
  const spaced = broken.filter((line) => line.blanksBefore > 0).length / Math.max(1, broken.length);
  const length = percentile(
    running.map((line) => line.text.length),
    0.9,
  );
  const nearEdge = running.filter((line) => line.right >= 0.88 * right).length / Math.max(1, running.length);
  return {
    wrapped: length <= longestWrapped || nearEdge >= evenEdge,
    blankParts: spaced < doubleSpaced,
    left,
    right,
    characterWidth: percentile(widths, 0.5) || 1,
  };
}

function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
}

/** Whether `next` goes on with the paragraph whose last printed line is `line`. */
function continues(paragraph: string, line: Printed, next: Printed, layout: Layout): boolean {
  if (line.kind !== "line" || next.kind !== "line" || !layout.wrapped) return false;
  const full = isFull(line, next, layout);
  if (isFixedLine(next.text) || isFixedLine(line.text)) {
    // The addressee or the subject of a letter may run on.
    return /^(?:v\/v|kính gửi)/i.test(paragraph) && /^\p{Ll}/u.test(next.text) && !/[.;]$/.test(line.text);
  }
  if (startsWithMarker(next.text)) {
    return (
      full && !hasEnded(line.text) && (isRangeEnd(line.text, next.text) || closesParenthesis(paragraph, next.text))
    );
  }
  if (isCapitals(next.text) !== isCapitals(line.text)) {
    return !isCapitals(line.text) && full && !hasEnded(line.text) && (next.text.match(/\p{L}/gu)?.length ?? 0) < 8;
  }
  if (isCapitals(next.text)) return startsWithMarker(paragraph) && full;
  if (opensBasis(next.text) && !(full && endsOpen(line.text))) return false;
  const blankParts = next.blanksBefore > 0 && layout.blankParts;
  if (/^\p{Ll}/u.test(next.text)) return !(blankParts && hasEnded(line.text));
  if (hasEnded(line.text)) {
    if (!full || blankParts) return false;
    // The next item of a list would begin with its own mark, so what follows without one belongs to this item.
    if (/;$/.test(line.text)) return startsWithMarker(paragraph) || line.left - next.left > layout.characterWidth;
    if (/:$/.test(line.text)) return /^["“(\d]/.test(next.text) && !startsWithMarker(next.text.slice(1));
    return !isIndented(next, layout);
  }
  if (/[-–(/&“]$/.test(line.text) || endsOpen(line.text)) return true;
  if (/,$/.test(line.text)) return full && !isIndented(next, layout);
  return full && !blankParts;
}

/** The line had no comfortable room for the next word, so it broke because it was full. */
function isFull(line: Printed, next: Printed, layout: Layout): boolean {
  // What begins right of the middle is a signature or a date, no running text.
  if (line.left - layout.left > 0.5 * (layout.right - layout.left)) return false;
  const word = /^\S+/.exec(next.text)?.[0].length ?? 0;
  const room = layout.right - line.right - (word + 1) * layout.characterWidth;
  return room < (hasEnded(line.text) ? endedLineRoom : shortLineRoom) * (layout.right - layout.left);
}

function isIndented(line: Printed, layout: Layout): boolean {
  return line.left - layout.left >= 1.5 * layout.characterWidth;
}

function hasEnded(text: string): boolean {
  return /[.;:!?…]["”’)\]»]*$/.test(text);
}

/** "giai đoạn 2021" + "- 2030": a dash that is no bullet. */
function isRangeEnd(line: string, next: string): boolean {
  return /\d$/.test(line) && /^[-–]\s*\d/.test(next);
}

/** "(máy lẻ" + "215) và …": no number of a place. */
function closesParenthesis(paragraph: string, next: string): boolean {
  return /^[^\s()]{1,4}\)/.test(next) && paragraph.lastIndexOf("(") > paragraph.lastIndexOf(")");
}

/** Ends in a word after which a sentence cannot stop. */
function endsOpen(text: string): boolean {
  return /(?<!\p{L})(?:và|của|số|về|các|những|tại|theo|cho|với|là|hoặc|đến|từ|do|trong|ngày|tháng|năm|bằng|thuộc|để|được|có|một)$/iu.test(
    text,
  );
}
