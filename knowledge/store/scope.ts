import type { SqlValues } from "../sql/index";
import type { DocumentScope } from "./library";

/** The condition of a scope on the column that names the document. A document that is named is listed whatever its state; without a name, those that answer. */
export function inScope(
  { document, everything = false }: DocumentScope,
  column: string,
): { readonly where: string; readonly values: SqlValues } {
  // A condition for each case: one that serves both keeps SQLite from looking the document up.
  if (document !== undefined) return { where: `WHERE ${column} = ?`, values: [document] };
  return { where: everything ? "" : `WHERE ${column} IN (SELECT id FROM answering)`, values: [] };
}
