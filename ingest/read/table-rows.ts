import { foldText } from "../../knowledge/text";
import type { Line } from "./page";

/** A cell as its format gives it, in the order of its row. */
export interface TableCell {
  readonly text: string;
  /** Columns that it covers, from 1. */
  readonly columns: number;
  /** It is the lower part of the cell above it. */
  readonly continues: boolean;
  /** The format says that it is a header. */
  readonly header: boolean;
}

type Row = readonly TableCell[];

/** A cell where it stands in the grid, with the text that a merged cell has from above. */
interface PlacedCell extends TableCell {
  readonly column: number;
  readonly value: string;
}

/** A header's cell is a name, not a sentence and no day. */
const longestLabel = 60;
/** No table of an office has more columns; a wider one is an attack. */
const mostColumns = 200;

/**
 * A table as rows that can be quoted: the text of a row is its own cells in order, parted by " | ", word for word; beside it
 * stands what a reader takes from the table's head and from merged cells ("STT: 1 | Tổ hợp: A | Số lớp: 5").
 */
export function rowLines(rows: readonly Row[]): readonly Line[] {
  const placed = placeCells(rows);
  const heads = headerRows(placed);
  const labels = labelsOf(placed.slice(0, heads));
  let group: string | null = null;
  return placed.flatMap((row, index): Line[] => {
    const own = row.filter((cell) => !cell.continues && cell.text !== "");
    const [only] = own;
    if (only === undefined) return [];
    if (row.length === 1) {
      // A row of one cell across the table is a title for the rows below it.
      group = index < heads ? null : only.text;
      return [{ kind: "paragraph", text: only.text, left: 0, right: 0 }];
    }
    const text = own.map((cell) => cell.text).join(" | ");
    const line = { kind: "row", text, left: 0, right: 0 } as const;
    if (index < heads || labels.size === 0) return [line];
    const labelled = labelRow(row, labels);
    return [{ ...line, labelled: group === null ? labelled : `${group} | ${labelled}` }];
  });
}

/** Letterhead and signature are placed with borderless tables; they are recognised by what the law prints there. */
export function isLayoutTable(rows: readonly (readonly string[])[]): boolean {
  if (rows.length > 6 || rows.some((row) => row.length > 4)) return false;
  return rows.some((row) => {
    const folded = row.map((text) => foldText(text).replace(/\s+/g, " ").trim());
    const hasNumber = folded.some((text) => /^so\s*:/.test(text));
    const hasDate = folded.some((text) => /,\s*ngay[^,]{0,20}thang[^,]{0,20}nam/.test(text));
    return (
      folded.some((text) => /cong hoa xa hoi chu nghia|^noi nhan\s*:|^dang cong san viet nam/.test(text)) ||
      (hasNumber && hasDate)
    );
  });
}

function placeCells(rows: readonly Row[]): readonly (readonly PlacedCell[])[] {
  let above = new Map<number, string>();
  return rows.map((row) => {
    let column = 0;
    const values = new Map<number, string>();
    const placed = row.map((cell) => {
      const value = cell.continues ? (above.get(column) ?? cell.text) : cell.text;
      const columns = Math.max(1, Math.min(cell.columns, mostColumns - column));
      for (let at = column; at < column + columns; at += 1) values.set(at, value);
      const result = { ...cell, columns, column, value };
      column = Math.min(column + columns, mostColumns - 1);
      return result;
    });
    above = values;
    return placed;
  });
}

/**
 * How many rows are the table's head: those that the format marks; else the first, where all its cells are names and the rows
 * below hold something else, with as many more as its merged cells reach down.
 */
function headerRows(rows: readonly (readonly PlacedCell[])[]): number {
  const marked = rows.findIndex((row) => !row.some((cell) => cell.header));
  if (marked > 0) return marked;
  const [first, ...rest] = rows;
  if (first === undefined || rest.length === 0 || first.length < 2 || !first.every(isLabel)) return 0;
  let heads = 1;
  while (heads < rows.length && isUnderHead(first, rows[heads] ?? [])) heads += 1;
  return heads < rows.length ? heads : 0;
}

function isLabel({ text }: TableCell): boolean {
  return (
    text !== "" &&
    text.length <= longestLabel &&
    !/[.;:!?]$|^\d+(?:[.,/]\d+)*$|^[-+•]|\d{1,2}\/\d{1,2}(?:\/\d{4})?(?!\d)/.test(text)
  );
}

/** The second line of a head: names below a wide cell, and elsewhere the first line's cells going on. */
function isUnderHead(first: readonly PlacedCell[], row: readonly PlacedCell[]): boolean {
  const wide = first.filter((cell) => cell.columns > 1);
  if (wide.length === 0 || !row.some((cell) => cell.continues)) return false;
  return row.every((cell) => {
    const isBelowWide = wide.some((head) => cell.column >= head.column && cell.column < head.column + head.columns);
    return isBelowWide ? isLabel(cell) : cell.continues;
  });
}

function labelsOf(heads: readonly (readonly PlacedCell[])[]): ReadonlyMap<number, string> {
  const labels = new Map<number, string>();
  for (const cell of heads.flat()) {
    if (cell.continues || cell.text === "") continue;
    for (let at = cell.column; at < cell.column + cell.columns; at += 1) {
      const above = labels.get(at);
      labels.set(at, above === undefined ? cell.text : `${above} ${cell.text}`);
    }
  }
  return labels;
}

function labelRow(row: readonly PlacedCell[], labels: ReadonlyMap<number, string>): string {
  return row
    .filter((cell) => cell.value !== "")
    .map((cell) => {
      const label = labels.get(cell.column);
      return label === undefined ? cell.value : `${label}: ${cell.value}`;
    })
    .join(" | ");
}
