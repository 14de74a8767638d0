import type { PageImage } from "../ocr";
import type { Ruling } from "./ruled-tables";

/** Dark runs of this length, in inches, belong to a drawn line: the broadest strokes of letters stay far below it. */
const shortestRun = 1 / 3;
/** What is this much darker than the paper is ink. */
const inkLevel = 0.7;
/** Pixels on both sides of a line that its blurred edge still darkens, and that may part two runs of one line. */
const edge = 2;
/** A broader stroke, in inches, is a bar or the shadow of the scanner's lid; crooked lines rise by this share of their length. */
const broadest = 1 / 20;
const crooked = 0.04;
const white = 255;

/**
 * Takes the lines of tables, underlines and frames off a page: engines take a ruled table for a picture and leave out its
 * words. Letters that touch a line lose a hair. The lines come back in pixels.
 */
export function takeRulings(image: PageImage): {
  readonly image: PageImage;
  readonly rulings: readonly Ruling[];
} {
  const { width, height, dpi } = image;
  const ink = inkLevel * paperOf(image);
  const across = findRuns(image.grey, ink, dpi * shortestRun, { length: width, step: 1, lines: height, side: width });
  const down = findRuns(image.grey, ink, dpi * shortestRun, { length: height, step: width, lines: width, side: 1 });
  const grey = Uint8Array.from(image.grey);
  for (const { line, from, to } of across) {
    for (let y = Math.max(0, line - edge); y <= Math.min(height - 1, line + edge); y += 1)
      grey.fill(white, y * width + from, y * width + to);
  }
  for (const { line, from, to } of down) {
    const [left, right] = [Math.max(0, line - edge), Math.min(width - 1, line + edge)];
    for (let y = from; y < to; y += 1) grey.fill(white, y * width + left, y * width + right + 1);
  }
  const rulings = [
    ...joinRuns(across, dpi).map(({ first, last, from, to }) => ({ left: from, right: to, top: first, bottom: last })),
    ...joinRuns(down, dpi).map(({ first, last, from, to }) => ({ left: first, right: last, top: from, bottom: to })),
  ];
  return { image: { ...image, grey }, rulings };
}

/** Dark pixels of row or column `line`, from `from` up to, not including, `to`. */
interface Run {
  readonly line: number;
  readonly from: number;
  readonly to: number;
}

/** How to walk over the pixels: `lines` of `length` pixels, `step` apart within a line and `side` from line to line. */
interface Walk {
  readonly length: number;
  readonly step: number;
  readonly lines: number;
  readonly side: number;
}

function findRuns(grey: Uint8Array, ink: number, shortest: number, walk: Walk): readonly Run[] {
  const runs: Run[] = [];
  for (let line = 0; line < walk.lines; line += 1) {
    let from = 0;
    for (let at = 0; at <= walk.length; at += 1) {
      if (at < walk.length && (grey[line * walk.side + at * walk.step] ?? white) < ink) continue;
      if (at - from >= shortest) runs.push({ line, from, to: at });
      from = at + 1;
    }
  }
  return runs;
}

interface Stroke {
  readonly first: number;
  last: number;
  from: number;
  to: number;
}

/** Runs that touch are one stroke, so that a line of some pixels' breadth, also a crooked one, is one line. */
function joinRuns(runs: readonly Run[], dpi: number): readonly Stroke[] {
  const strokes: Stroke[] = [];
  let open: Stroke[] = [];
  for (const { line, from, to } of runs) {
    open = open.filter((stroke) => line - stroke.last <= edge + 1);
    const own = open.find((stroke) => from <= stroke.to + edge && to >= stroke.from - edge);
    if (own === undefined) {
      const stroke = { first: line, last: line, from, to };
      open.push(stroke);
      strokes.push(stroke);
    } else {
      own.last = line;
      own.from = Math.min(own.from, from);
      own.to = Math.max(own.to, to);
    }
  }
  return strokes.filter(({ first, last, from, to }) => last - first <= broadest * dpi + crooked * (to - from));
}

/** The commonest light value: scans are seldom white. */
function paperOf({ grey }: PageImage): number {
  const counts = new Uint32Array(256);
  for (let at = 0; at < grey.length; at += 7) counts[grey[at] ?? 0] = (counts[grey[at] ?? 0] ?? 0) + 1;
  let paper = 128;
  for (let value = 128; value < 256; value += 1) if ((counts[value] ?? 0) > (counts[paper] ?? 0)) paper = value;
  return paper;
}
