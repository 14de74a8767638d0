import type { Figure, Provision } from "../model/index";
import { unifyTerms } from "../question/index";
import { foldText, syllablesOf } from "../text/index";
import type { Finding, Quoted } from "./answer";
import { cite, longestQuote } from "./cite";
import type { AnswerContext } from "./context";
import { belongingOf, belongsElsewhere } from "./context";
import { isCount } from "./listed-parts";
import { quoteSpan } from "./quote-span";
import type { OpenDocument } from "./shelf";

interface Cell {
  readonly figure: Figure & { readonly value: number };
  readonly row: Provision;
}

interface Column {
  readonly opened: OpenDocument;
  readonly label: string;
  readonly cells: readonly Cell[];
}

/** A row that adds up the others is none of them. */
const totalRow = /^(?:tổng|cộng|toàn|tất cả)(?:\s|$)/iu;

/**
 * What the numbers of one column of a table come to, where a question asks to add them up ("cộng số học sinh của các trường trong bảng"), beside the total that it gives and the
 * document prints. Null where no column is named, or the total is printed nowhere.
 */
export async function findColumnSum(context: AnswerContext, given: ReadonlySet<number>): Promise<Finding | null> {
  const { question, shelf, told = "" } = context;
  const asked = new Set(syllablesOf(unifyTerms(`${told} . ${question.text} . ${question.folded}`)));
  const totals = shelf.figures.filter(isCount).filter(({ value }) => given.has(value));
  const documents = new Set(totals.map(({ document }) => document));
  const found: { readonly column: Column; readonly total: Figure; readonly score: number }[] = [];
  for (const id of documents) {
    const summary = shelf.summary(id);
    if (summary === undefined || belongsElsewhere(summary, context)) continue;
    const columns = await columnsOf(id, context);
    for (const total of totals.filter(({ document }) => document === id))
      for (const column of columns) {
        const label = syllablesOf(unifyTerms(column.label));
        const counted = ` ${label.join(" ")} `.includes(` ${foldText(total.unit ?? "")} `);
        const said = label.filter((syllable) => asked.has(syllable)).length / Math.max(1, label.length);
        if (counted && said >= leastSaid) found.push({ column, total, score: said * belongingOf(summary, context) });
      }
  }
  const [best, next] = found.sort((one, other) => other.score - one.score);
  if (best === undefined || (next !== undefined && next.score === best.score && next.column !== best.column))
    return null;
  const { column, total } = best;
  const [first, ...rest] = column.cells.map(({ figure }) => figure.value);
  const quoted = await quoteSpan(shelf, total);
  if (first === undefined || rest.length === 0 || quoted === null || typeof total.value !== "number") return null;
  return {
    kind: "sum",
    printed: total.value,
    parts: [first, ...rest],
    sum: rest.reduce((sum, part) => sum + part, first),
    quotes: [quoted, ...rowQuotes(column)],
  };
}

/** So much of the name of a column the question must say. */
const leastSaid = 0.6;

/** The rows of a column as one quote where they can be read together, else each by itself. */
function rowQuotes({ cells, opened: { document, outline } }: Column): readonly Quoted[] {
  const [first] = cells;
  const last = cells.at(-1);
  if (first === undefined || last === undefined) return [];
  const section = outline.section(first.row);
  if (last.row.bodyEnd - first.row.start <= longestQuote && last.row.bodyEnd <= section.end)
    return [{ document, citation: cite(document, outline, section, first.row.start, last.row.bodyEnd) }];
  return cells.map(({ row }) => ({ document, citation: cite(document, outline, row, row.start, row.bodyEnd) }));
}

/** The columns of numbers in the tables of a document, rows that add up the others aside. */
async function columnsOf(id: Figure["document"], { shelf }: AnswerContext): Promise<readonly Column[]> {
  const opened = await shelf.open(id);
  const columns = new Map<string, { readonly label: string; readonly cells: Cell[] }>();
  for (const figure of shelf.figures) {
    const { value, printed, provision } = figure;
    if (figure.document !== id || figure.form !== "cell" || typeof value !== "number") continue;
    const row = opened.outline.get(provision);
    const cells = (row?.heading ?? "").split(" | ").map((cell) => {
      const at = cell.lastIndexOf(": ");
      return { label: cell.slice(0, Math.max(0, at)), text: cell.slice(at + 1).trim() };
    });
    const own = opened.document.text.slice(printed.start, printed.end).trim();
    const label = cells.find(({ text }) => text === own)?.label ?? "";
    if (row === undefined || label === "" || cells.some(({ text }) => totalRow.test(text))) continue;
    const key = `${row.parent ?? ""} ${label}`;
    const column = columns.get(key) ?? { label, cells: [] };
    columns.set(key, column);
    column.cells.push({ figure: { ...figure, value }, row });
  }
  return [...columns.values()].map((column) => ({ ...column, opened }));
}
