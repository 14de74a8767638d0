import { printable } from "../../knowledge/index";

/** Wider cells are cut, so that a row stays a line or two on a terminal. */
const widestCell = 60;

/** Columns set apart by two spaces, under their names. */
export function writeTable(columns: readonly string[], rows: readonly (readonly string[])[]): string {
  const lines = [columns, ...rows].map((row) => row.map(cut));
  const widths = columns.map((_, column) => Math.max(...lines.map((line) => line[column]?.length ?? 0)));
  return lines
    .map((line) =>
      line
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join("  ")
        .trimEnd(),
    )
    .join("\n");
}

function cut(cell: string): string {
  const text = printable(cell.replace(/\s+/g, " "));
  return text.length <= widestCell ? text : `${text.slice(0, widestCell - 1)}…`;
}
