import { readSpan, type Deadline, type Provision, type ProvisionId } from "../model/index";
import type { Outline } from "../outline";
import { sectionOf } from "./cite";
import type { AnswerContext } from "./context";
import { termSetOf } from "./rarity";

/** What a deadline is of, as terms. */
export interface DeadlineWords {
  /** Of its own clause, of who must do what to whom; in a table of its row and its column. */
  readonly inClause: ReadonlySet<string>;
  /** Of the document's head and the headings down to it. */
  readonly above: ReadonlySet<string>;
  /** `inClause` without what only sets its period off, which is done by itself and at a time of its own: "trong 05 ngày kể từ ngày công bố kết quả". */
  readonly inTask: ReadonlySet<string>;
  /** The table in whose row it stands; null outside tables. */
  readonly table: ProvisionId | null;
  /** What says which of several of a kind it is of, the nearest first: its column, its clause or row, the headings above. */
  readonly places: readonly string[];
}

const words = new WeakMap<Deadline, DeadlineWords>();

/** Read once for as long as the shelf has the deadline. */
export async function wordsOf(deadline: Deadline, context: AnswerContext): Promise<DeadlineWords> {
  const known = words.get(deadline) ?? (await readWords(deadline, context));
  words.set(deadline, known);
  return known;
}

async function readWords(deadline: Deadline, { shelf }: AnswerContext): Promise<DeadlineWords> {
  const header = shelf.summary(deadline.document)?.header;
  const { document, outline } = await shelf.open(deadline.document);
  const provision = outline.get(deadline.provision);
  const clause = readSpan(document, deadline.start, deadline.end) ?? document.text.slice(deadline.start, deadline.end);
  const row = provision === undefined ? null : rowOf(provision, clause);
  const { rule, expression } = deadline;
  const inClause = termsOfParts([
    row === null ? clause : row.map((cell) => ownWords(cell, deadline)).join(" "),
    deadline.column,
    deadline.actor,
    deadline.action,
    deadline.recipient,
  ]);
  const isTriggered = rule.kind === "period" || rule.kind === "event";
  const above =
    provision === undefined ? null : row === null ? sectionOf(provision, outline) : sectionAbove(provision, outline);
  return {
    places: [
      deadline.column ?? "",
      row === null ? clause : row.map((cell) => ownWords(cell, deadline)).join(" "),
      above ?? "",
    ],
    inTask: isTriggered ? termsOfParts([clause.replace(expression, " ; "), deadline.actor, deadline.action]) : inClause,
    table: row === null || provision === undefined ? null : tableOf(provision, outline),
    inClause,
    above: termsOfParts([header?.type, header?.title, header?.issuer, header?.jurisdictionName, above]),
  };
}

/** The cells of a table's row, each with its column's header; null for what is no row. */
function rowOf({ heading }: Provision, clause: string): readonly string[] | null {
  return heading !== null && heading.includes(" | ") && clause.includes("|") ? heading.split(" | ") : null;
}

/** Of the cells of times only the header of its own: "Hạn nộp hồ sơ: 27/11" is of something else than "Ngày phỏng vấn: 05/12". A running number says nothing. */
function ownWords(cell: string, { column, expression }: Deadline): string {
  const [label = "", value] = [cell.slice(0, Math.max(0, cell.indexOf(": "))), cell.slice(cell.indexOf(": ") + 2)];
  if (/^\d+\.?$/u.test(value.trim()) && /^(?:stt|tt|số tt|số thứ tự)$/iu.test(label)) return "";
  if (!isTime.test(value) || value.length > longestTime) return cell;
  return column === undefined || expression.includes(value) || value.includes(expression) ? label : "";
}

const isTime = /\d{1,2}\s?[/.-]\s?\d{1,2}|(?<!\p{L})(?:tháng|ngày|tuần) \d/iu;
const longestTime = 160;

/** The first row of the table. */
function tableOf(provision: Provision, outline: Outline): ProvisionId {
  const [above] = outline.ancestors(provision).slice(-1);
  return above?.kind === "paragraph" ? above.id : provision.id;
}

function sectionAbove(provision: Provision, outline: Outline): string | null {
  const above = outline.ancestors(provision).findLast(({ heading }) => heading === null || !heading.includes(" | "));
  return above === undefined ? null : sectionOf(above, outline);
}

function termsOfParts(parts: readonly (string | null | undefined)[]): ReadonlySet<string> {
  return termSetOf(parts.filter((part) => part !== null && part !== undefined).join(" "));
}
