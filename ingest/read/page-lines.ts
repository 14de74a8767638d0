import { orderColumns } from "./columns";
import type { Line } from "./page";
import { assembleLines, type PlacedText, type PrintedLine } from "./printed-lines";
import { findRuledTables, isInside, ruledRows, type RuledTable, type Ruling } from "./ruled-tables";
import { isLayoutTable } from "./table-rows";

/** Two stretches that far apart, in letter sizes, are cells of a table row. */
const cellGap = 3;

/**
 * The lines of one printed page in reading order, from placed runs of text; its page number is dropped. `pageWidth` in
 * points; `rulings` are the lines drawn on the page, as far as known: what they make a table becomes rows.
 */
export function layOutPage(
  runs: readonly PlacedText[],
  pageWidth: number,
  rulings: readonly Ruling[] = [],
): readonly Line[] {
  const tables = findRuledTables(rulings)
    .map((table) => {
      const own = runs.filter((run) => isInside(run, table));
      return { table, runs: new Set(own), rows: ruledRows(table, own) };
    })
    .filter(({ rows }) => rows.some(({ kind }) => kind === "row") && !isLayoutTable(rows.map(({ text }) => [text])));
  const lines = assembleLines(runs.filter((run) => !tables.some((table) => table.runs.has(run))));
  // Each table takes part in the page's order as one line.
  const places = new Map<PrintedLine, readonly Line[]>(tables.map(({ table, rows }) => [placeOf(table), rows]));
  const printed = [...lines, ...places.keys()].sort((one, other) => other.baseline - one.baseline);
  const numberless = withoutPageNumber(printed);
  const notes = notesAtFoot(numberless);
  const body = orderColumns(numberless.slice(0, numberless.length - notes.length), pageWidth).flatMap((line) => {
    const rows = [...places].find(
      ([place]) => place.baseline === line.baseline && line.segments[0]?.text === tableSign,
    );
    return rows === undefined ? [lineOf(line)] : rows[1];
  });
  return [...body, ...notes.map((line): Line => ({ ...lineOf(line), kind: "line", note: true }))];
}

/** Letters of notes are smaller than those of the text by this share at least. */
const noteSize = 0.93;

/** The lines at the foot of a page, in smaller letters, of which the first begins with a footnote's mark. */
function notesAtFoot(lines: readonly PrintedLine[]): readonly PrintedLine[] {
  const sizes = lines.map(({ size }) => size).sort((one, other) => one - other);
  const usual = sizes[Math.floor(sizes.length / 2)] ?? 0;
  const isSmall = ({ size }: PrintedLine) => size > 0 && size <= noteSize * usual;
  const from = lines.findLastIndex((line) => !isSmall(line)) + 1;
  const first = lines.findIndex((line, at) => at >= from && /^[⁰¹²³⁴⁵⁶⁷⁸⁹]/.test(line.segments[0]?.text ?? ""));
  return first === -1 ? [] : lines.slice(first);
}

/** Stands for a table among the lines of a page; no text holds this letter. */
const tableSign = "\u0000";

function placeOf({ xs, ys }: RuledTable): PrintedLine {
  const segment = { text: tableSign, left: xs[0] ?? 0, right: xs.at(-1) ?? 0 };
  return { baseline: -(ys[0] ?? 0), size: 0, segments: [segment] };
}

/** Whether the lines of a page may hold a table, so that its drawn lines are worth looking at. */
export function mayHoldTable(runs: readonly PlacedText[]): boolean {
  const parted = assembleLines(runs).filter(({ segments }) => segments.length > 1);
  return parted.length > 1;
}

function withoutPageNumber(lines: readonly PrintedLine[]): readonly PrintedLine[] {
  const isNumber = (line: PrintedLine | undefined) =>
    line?.segments.length === 1 &&
    /^[-–—\s]*(?:trang\s*)?\d{1,4}(?:\s*\/\s*\d{1,4})?[-–—\s]*$/i.test(line.segments[0]?.text ?? "");
  const start = isNumber(lines[0]) ? 1 : 0;
  const end = lines.length > start && isNumber(lines.at(-1)) ? lines.length - 1 : lines.length;
  return lines.slice(start, end);
}

function lineOf(line: PrintedLine): Line {
  const [first, second] = line.segments;
  const edges = { left: first?.left ?? 0, right: line.segments.at(-1)?.right ?? 0 };
  const isLabel =
    first !== undefined && line.segments.length === 2 && (first.text.length <= 4 || /:$/.test(first.text));
  const isRow =
    line.segments.length > 2 ||
    (first !== undefined && second !== undefined && !isLabel && second.left - first.right > cellGap * line.size);
  const texts = line.segments.map((segment) => segment.text);
  return { kind: isRow && !isLabel ? "row" : "line", text: texts.join(isRow && !isLabel ? " | " : " "), ...edges };
}
