import { isMark, superscript } from "./superscript";

/** A run of text as a PDF places it; `left`, `right` and `size` in points, `baseline` grows upwards. */
export interface PlacedText {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly baseline: number;
  readonly size: number;
}

/** A stretch of a printed line without a wide gap. */
export interface Segment {
  readonly text: string;
  readonly left: number;
  readonly right: number;
}

export interface PrintedLine {
  readonly baseline: number;
  readonly size: number;
  /** From left to right. */
  readonly segments: readonly Segment[];
}

/** Runs whose baselines differ by less than this share of the letter size stand on one line (raised footnote marks too). */
const sameLine = 0.45;
/** A gap from this share of the letter size on is a space between words, also where the file has no space character. */
const wordGap = 0.16;
/** A gap from this share on parts columns; spaces of justified text stay below it. */
const columnGap = 1.6;

/** Smaller than this share of its line's letters, and raised by this share of their size, a number is a footnote's mark or an exponent. */
const markSize = 0.8;
const markRise = 0.1;

/** Assembles printed lines from placed runs, top to bottom. */
export function assembleLines(runs: readonly PlacedText[]): readonly PrintedLine[] {
  const visible = runs.filter((run) => run.text.trim() !== "");
  const sorted = [...visible].sort((one, other) => other.baseline - one.baseline || one.left - other.left);
  const groups: PlacedText[][] = [];
  for (const run of sorted) {
    const group = groups.at(-1);
    const first = group?.[0];
    if (
      group !== undefined &&
      first !== undefined &&
      first.baseline - run.baseline < sameLine * Math.max(first.size, run.size)
    ) {
      group.push(run);
    } else {
      groups.push([run]);
    }
  }
  return groups.map((group) => {
    const size = Math.max(...group.map((run) => run.size));
    const base = Math.min(...group.filter((run) => run.size === size).map((run) => run.baseline));
    const isRaised = (run: PlacedText) =>
      run.size < markSize * size && run.baseline > base + markRise * size && isMark(run.text);
    const marked = group.map((run) => (isRaised(run) ? { ...run, text: superscript(run.text.trim()) } : run));
    return {
      baseline: group[0]?.baseline ?? 0,
      size,
      segments: segmentsOf(marked.sort((one, other) => one.left - other.left)),
    };
  });
}

function segmentsOf(runs: readonly PlacedText[]): readonly Segment[] {
  const segments: { text: string; left: number; right: number }[] = [];
  let previous: PlacedText | null = null;
  for (const run of runs) {
    const segment = segments.at(-1);
    // Some programs print a bold letter twice, a hair apart.
    if (previous !== null && run.text === previous.text && Math.abs(run.left - previous.left) < 0.3 * run.size)
      continue;
    const gap = segment === undefined ? Infinity : run.left - segment.right;
    if (segment === undefined || gap > columnGap * run.size) {
      segments.push({ text: run.text.trim(), left: run.left, right: run.right });
    } else {
      const spaced = gap > wordGap * run.size || /^\s/.test(run.text) || /\s$/.test(previous?.text ?? "");
      segment.text += (spaced ? " " : "") + run.text.trim();
      segment.right = Math.max(segment.right, run.right);
    }
    previous = run;
  }
  return isJustified(segments, Math.max(...runs.map(({ size }) => size))) ? joined(segments) : segments;
}

/** So many words at least; so far apart at most, in letter sizes; gaps that differ by no more than this, words by at least that. */
const fewestWords = 4;
const widestGap = 6;
const evenGaps = 1.25;
const unevenWords = 1.5;

/**
 * Whether words that stand far apart are one line drawn out to both margins, as before a long word that did not fit: all gaps between single words are alike, though the words are not,
 * which columns of a table never are.
 */
function isJustified(segments: readonly Segment[], size: number): boolean {
  if (segments.length < fewestWords || segments.some(({ text }) => /\s/.test(text))) return false;
  if (segments.filter(({ text }) => /\p{L}/u.test(text)).length * 2 < segments.length) return false;
  const gaps = segments.slice(1).map(({ left }, at) => left - (segments[at]?.right ?? left));
  const widths = segments.map(({ left, right }) => right - left);
  return (
    Math.max(...gaps) <= widestGap * size &&
    Math.max(...gaps) <= evenGaps * Math.min(...gaps) &&
    Math.max(...widths) >= unevenWords * Math.min(...widths)
  );
}

function joined(segments: readonly Segment[]): readonly Segment[] {
  const [first] = segments;
  const last = segments.at(-1);
  if (first === undefined || last === undefined) return segments;
  return [{ text: segments.map(({ text }) => text).join(" "), left: first.left, right: last.right }];
}
