import { writeTable } from "../table";

/** What a command shows: `data` as JSON, `text` for people. */
export interface Shown {
  readonly data: unknown;
  readonly text: string;
}

export function showTable(
  data: unknown,
  columns: readonly string[],
  rows: readonly (readonly string[])[],
  nothing: string,
): Shown {
  return { data, text: rows.length === 0 ? nothing : writeTable(columns, rows) };
}
