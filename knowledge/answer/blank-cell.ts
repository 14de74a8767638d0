import { syllablesOf } from "../text/index";
import { isChosen } from "./find-row";
import type { ScoredClause, ScoredSection } from "./score-sections";

/** So near to the best place, by score, another one may hold the row. */
const leastBeside = 0.85;

/**
 * The row of a table that the words of a question choose and that leaves blank the column which it asks for, among the best of some sections; null where there is none: of
 * that row the document states nothing there, and another row's or place's answer is none.
 */
export function findBlankCell(
  sections: readonly ScoredSection[],
  folded: string,
): { readonly section: ScoredSection; readonly clause: ScoredClause } | null {
  const [top] = sections;
  if (top === undefined) return null;
  const said = syllablesOf(folded);
  const asked = new Set(said);
  for (const section of sections.filter(({ score }) => score >= top.score * leastBeside))
    for (const clause of section.clauses) {
      if (clause.head === null || !isChosen(clause.text, asked)) continue;
      const { start, bodyEnd } = clause.head;
      const columns = section.opened.document.text.slice(start, bodyEnd).split(" | ");
      if (leavesBlank(clause.text, columnsNamed(columns, said), asked)) return { section, clause };
    }
  return null;
}

/** The columns of whose names a question says two neighbouring words. */
function columnsNamed(columns: readonly string[], said: readonly string[]): readonly string[] {
  const whole = ` ${said.join(" ")} `;
  return columns
    .map((column) => column.trim())
    .filter((column) => {
      const words = syllablesOf(column);
      return words.slice(1).some((word, at) => whole.includes(` ${words[at] ?? ""} ${word} `));
    });
}

/** Whether a labelled row has nothing in one of some columns, and in the others what the question says itself: they choose the row. */
function leavesBlank(row: string, columns: readonly string[], asked: ReadonlySet<string>): boolean {
  const cells = row.split(" | ");
  // The unit that stands over the table is named behind the column.
  const isOf = (cell: string, column: string): boolean =>
    cell.startsWith(`${column}: `) || (cell.startsWith(`${column} (`) && cell.includes("): "));
  const filled = columns.flatMap((column) => cells.find((cell) => isOf(cell, column)) ?? []);
  return columns.length - filled.length === 1 && filled.every((cell) => isChosen(cell, asked));
}
