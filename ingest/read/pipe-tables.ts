import type { Line } from "./page";
import { rowLines, type TableCell } from "./table-rows";

/** "| a | b |", the bars at the edges or not. */
const row = /^\|(.*)\|$|^([^|]+(?:\|[^|]*)+)$/u;
/** "| --- | :-: |" below the head of a Markdown table. */
const rule = /^\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)+\|?$/u;
const fewestRows = 2;

/**
 * Gives the rows of tables that are drawn with bars the names of their columns; all other lines stay as they are. A table is two lines and more of as many cells
 * each. The text of a row is the line's own, without the bars at its edges.
 */
export function readPipeTables(lines: readonly Line[]): readonly Line[] {
  const read: Line[] = [];
  for (let at = 0; at < lines.length;) {
    const table = tableAt(lines, at);
    if (table === null) {
      const line = lines[at];
      if (line !== undefined) read.push(line);
      at += 1;
      continue;
    }
    read.push(...table.rows);
    at = table.next;
  }
  return read;
}

function tableAt(
  lines: readonly Line[],
  from: number,
): { readonly rows: readonly Line[]; readonly next: number } | null {
  const found: { readonly text: string; readonly cells: readonly string[] }[] = [];
  let next = from;
  let hasRule = false;
  for (; next < lines.length; next += 1) {
    const text = lines[next]?.text.trim() ?? "";
    if (found.length === 1 && rule.test(text)) {
      hasRule = true;
      continue;
    }
    const inner = innerOf(text);
    const cells = inner?.split("|").map((cell) => cell.trim()) ?? [];
    if (inner === null || (found[0] !== undefined && cells.length !== found[0].cells.length)) break;
    found.push({ text: inner, cells });
  }
  if (found.length < fewestRows) return null;
  const cellsOf = (cells: readonly string[], header: boolean): readonly TableCell[] =>
    cells.map((text) => ({ text, columns: 1, continues: false, header }));
  const labelled = found.map(({ cells }, at) => cellsOf(cells, hasRule && at === 0));
  const rows = rowLines(labelled);
  // Rows without any text are left out of both.
  const texts = found.filter(({ cells }) => cells.some((cell) => cell !== ""));
  return rows.length === texts.length
    ? { rows: rows.map((line, at) => ({ ...line, text: texts[at]?.text ?? line.text })), next }
    : null;
}

function innerOf(text: string): string | null {
  const match = row.exec(text);
  return match === null || rule.test(text) ? null : (match[1] ?? match[2] ?? "").trim();
}
