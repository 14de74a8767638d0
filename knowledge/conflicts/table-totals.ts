import type { Figure } from "../model/index";
import { plainWords } from "../text/index";
import type { PrintedTotal } from "./printed-totals";

/** Between a sentence and the table that it announces: "Bảng 1. Chỉ tiêu …" and empty lines. */
const mostLinesBetween = 4;
const longestTable = 200;
const cellWall = /\s*\|\s*/u;
const integer = /^\d{1,3}(?:\.\d{3})+$|^\d+$/u;
/** A row that adds up the others is none of them. */
const totalRow = /^(?:tong|cong|toan|tat ca)(?: |$)/;
/** "…, cụ thể:", "… như sau:": the rows are what the number is made of. */
const announces = /(?:cụ thể|như sau|gồm|chi tiết|bảng\s+(?:dưới đây|sau))[^.;:\n]{0,60}:\s*$/iu;

interface Row {
  readonly cells: readonly string[];
  readonly start: number;
  readonly end: number;
}

/**
 * The counts of a sentence that announces a table ("Toàn xã có 60 học viên …, cụ thể:") with the numbers of the table's one column that counts the same.
 * Where the words behind the number stand in a column of their own ("60 học sinh lớp 1" over rows of "Lớp 1" and "Lớp 6"), only the rows of these count;
 * a number beside others of its kind that no row tells apart is left out.
 */
export function tableTotals(text: string, figures: readonly Figure[]): readonly PrintedTotal[] {
  if (!text.includes("|")) return [];
  const counted = figures.filter(
    ({ form, bound, parts, value, unit }) =>
      form !== "cell" &&
      bound === "exact" &&
      parts === null &&
      typeof value === "number" &&
      unit !== null &&
      unit !== "%",
  );
  return counted.flatMap((figure): readonly PrintedTotal[] => {
    const table = tableBelow(text, figure);
    const { value, unit } = figure;
    if (table === null || typeof value !== "number" || unit === null) return [];
    const [header, ...rows] = table;
    const column = onlyColumnOf(unit, header, rows);
    if (column === null) return [];
    const isAlone = counted.filter((other) => other.start === figure.start && other.unit === unit).length === 1;
    const meant = rowsMeant(rows, behind(text, figure), isAlone);
    const values = meant.map(({ cells }) => Number((cells[column] ?? "").replaceAll(".", "")));
    const [first, second, ...rest] = values;
    const last = meant.at(-1);
    if (meant[0] === undefined || last === undefined || first === undefined || second === undefined) return [];
    return [
      {
        figure,
        printed: value,
        parts: { values: [first, second, ...rest], start: meant[0].start, end: last.end },
        sum: values.reduce((sum, part) => sum + part, 0),
      },
    ];
  });
}

/** The table that the sentence of a figure announces, its header first; null where it announces none. */
function tableBelow(text: string, { start, end }: Figure): readonly [Row, ...Row[]] | null {
  const lineStart = text.lastIndexOf("\n", start) + 1;
  const line = text.slice(lineStart, endOfLine(text, end));
  if (!announces.test(line) || line.includes("|")) return null;
  const rows: Row[] = [];
  let at = lineStart + line.length + 1;
  for (let passed = 0; at < text.length && passed < longestTable; passed++) {
    const stop = endOfLine(text, at);
    const content = text.slice(at, stop);
    const isRow = content.includes("|");
    if (isRow) rows.push({ cells: cellsOf(content), start: at, end: stop });
    else if (content.trim() !== "" && (rows.length > 0 || passed >= mostLinesBetween)) break;
    at = stop + 1;
  }
  const [header, ...rest] = rows.filter(({ cells }) => !cells.every((cell) => /^[-: ]*$/.test(cell)));
  return header === undefined ? null : [header, ...rest];
}

function endOfLine(text: string, at: number): number {
  const found = text.indexOf("\n", at);
  return found < 0 ? text.length : found;
}

function cellsOf(line: string): readonly string[] {
  return line
    .trim()
    .replace(/^\||\|$/gu, "")
    .split(cellWall)
    .map((cell) => cell.trim());
}

/** The one column of whole numbers whose heading names what is counted; null where there is none, or more than one. */
function onlyColumnOf(unit: string, header: Row, rows: readonly Row[]): number | null {
  const name = ` ${plainWords(unit)} `;
  const items = rows.filter((row) => !isTotal(row));
  const fitting = header.cells.flatMap((heading, at) =>
    ` ${plainWords(heading)} `.includes(name) && items.every(({ cells }) => integer.test(cells[at] ?? "")) ? [at] : [],
  );
  return fitting.length === 1 ? (fitting[0] ?? null) : null;
}

/** What is said of the counted thing behind its number, down to the next number's clause: "học sinh lớp 1". */
function behind(text: string, { printed, end }: Figure): string {
  const rest = text.slice(printed.start, end);
  return plainWords(/^[\d.,\s]*([^,;:.()]*?)(?=[,;:.()]|\svà\s|$)/u.exec(rest)?.[1] ?? "");
}

function rowsMeant(rows: readonly Row[], counted: string, isAlone: boolean): readonly Row[] {
  const items = rows.filter((row) => !isTotal(row));
  const columns = Math.max(0, ...items.map(({ cells }) => cells.length));
  for (let column = 0; column < columns; column++) {
    const own = items.filter(({ cells }) => {
      const cell = plainWords(cells[column] ?? "");
      return /[a-z]/.test(cell) && ` ${counted} `.includes(` ${cell} `);
    });
    if (own.length > 0) return own;
  }
  return isAlone ? items : [];
}

function isTotal({ cells }: Row): boolean {
  return cells.some((cell) => totalRow.test(plainWords(cell)));
}
