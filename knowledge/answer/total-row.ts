import { unifyTerms, type Question } from "../question/index";
import { syllablesOf } from "../text/index";
import type { Span } from "./choose-clauses";
import type { ScoredSection } from "./score-sections";

/** What a whole comes to, not what one of its parts does. */
const asksWhole =
  /\b(?:tong (?:so|cong|kinh phi|gia tri|muc|tien|chi|du toan|nguon)|tat ca|ca thay|toan bo|cong lai|gop lai|total|altogether|in all|overall)\b/;
/** The cell that begins a row that adds up the others. */
const isTotal = /^(?:tổng(?:\s+(?:cộng|số|kinh phí|chi))?|cộng|toàn \p{L}+)(?:\s*\([^()]*\))?$/iu;

function cellsOf(row: string): readonly string[] {
  return row.split(" | ").map((cell) => cell.slice(cell.lastIndexOf(": ") + 1).trim());
}

function isShortTotal(row: string): boolean {
  const [key = "", ...cells] = row.split(" | ");
  return isTotal.test(key.trim()) && cells.some((cell) => /\d/.test(cell));
}

/** The row that adds up the others of its table under the names of its columns, where a question asks for the whole and names none of the other rows; null where there is none. */
export function totalRow({ clauses, best }: ScoredSection, { folded, text }: Question): readonly Span[] | null {
  const { head } = best;
  if (head === null || !(asksWhole.test(folded) || asksWhole.test(text.toLowerCase()))) return null;
  const asked = new Set(syllablesOf(unifyTerms(folded)));
  const rows = clauses.filter((clause) => clause.head === head);
  const last = Math.max(...rows.map(({ end }) => end));
  // Where it has fewer cells than the others nothing names its columns.
  const total =
    rows.find((row) => row.holdsExpected && cellsOf(row.text).some((cell) => isTotal.test(cell))) ??
    clauses.find(({ start, text: row }) => start - last >= 0 && start - last <= 2 && isShortTotal(row));
  const isNamed = rows.some((row) => {
    const [key] = cellsOf(row.text).filter((cell) => /\p{L}/u.test(cell));
    return row !== total && key !== undefined && syllablesOf(unifyTerms(key)).every((syllable) => asked.has(syllable));
  });
  return total === undefined || isNamed ? null : [{ provision: head, start: head.start, end: head.bodyEnd }, total];
}
