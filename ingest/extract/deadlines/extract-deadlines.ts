import type { Deadline, Provision, ProvisionId } from "../../../knowledge/model/index";
import type { ParsedDocument } from "../../parse/index";
import { clausesOf, type Clause } from "../clauses";
import { findCitations } from "../references/citation";
import { deedsInBrackets, isWithin, withoutStretches, type Stretch } from "./deeds-in-brackets";
import { dutyPartsOf, recipientOf, type DutyParts } from "./duty-parts";
import { dutyVerb } from "./duty-words";
import { isDuty } from "./is-duty";
import { ruleOf } from "./rule-of";
import { isOfTimetable, isTimeCell, readRow } from "./read-row";
import { readCells, type Row } from "./table-columns";
import { findTimeExpressions, type TimeExpression } from "./time-expression";
import { tokenise } from "./tokens";
import { yearContextOf, type YearContext } from "./year-context";

/** How far from a time the words are still read that may govern it. */
const farthestWords = 600;
/** Components that state no duty: heads, legal bases, lists of recipients. */
const skipped: ReadonlySet<Provision["kind"]> = new Set(["letterhead", "title", "preamble", "recipients", "signature"]);
/** A blank to be filled in: a form, not a duty. */
const blank = /\.{4,}|…{2,}|_{4,}/u;
/** A clause that only says when: its duty stands in the clause before it. */
const onlyWhen =
  /^(?:thực hiện|hoàn thành|xong|thời (?:gian|hạn)(?: \p{L}+){0,3}|hạn(?: \p{L}+){0,2})\s*:?\s*(?=trước|chậm nhất|muộn nhất|trong|từ|đến|không quá|ngày|vào)/iu;

/**
 * Every duty with a time: someone must act, or may only act, by, within or at it. The span is the stating clause, a
 * sentence or what a semicolon closes, with the clause before it where this one says only when.
 */
export function extractDeadlines(parsed: ParsedDocument): readonly Deadline[] {
  const { document, provisions } = parsed;
  const contextOf = yearContextOf(parsed);
  const byId = new Map<ProvisionId, Provision>(provisions.map((provision) => [provision.id, provision]));
  const parents = new Set(provisions.map(({ parent }) => parent));
  const deadlines: Deadline[] = [];
  /** The rows of a table down to the one at hand. */
  let above: readonly Provision[] = [];
  for (const provision of provisions) {
    if (skipped.has(provision.kind)) continue;
    const row = readCells(document.text.slice(provision.start, provision.bodyEnd), provision.heading);
    above = provision.kind === "paragraph" && isRow(document.text, provision) ? [...above, provision] : [];
    if (row !== null) {
      deadlines.push(...rowDeadlines(document, provision, row, above, contextOf(provision), byId));
      continue;
    }
    const clauses = clausesOf(document.text, provision);
    for (const [index, clause] of clauses.entries()) {
      const isHeading = provision.kind === "section" && parents.has(provision.id) && clauses.length === 1;
      const headings = headingsAbove(document.text, provision, byId);
      const timed = timedBy(document.text, clause, headings);
      const found = readClause(document.text, clause, contextOf(provision), isHeading, timed !== null);
      if (found.length === 0) continue;
      const span = { ...clause };
      const previous = clauses[index - 1];
      if (previous !== undefined && onlyWhen.test(document.text.slice(clause.start, clause.end))) {
        span.start = previous.start;
      }
      const words = document.text.slice(span.start, span.end);
      const lead = clause.start - span.start;
      const partsOf = partsOfEach(
        words,
        found.map(({ expression, start }) => ({ expression, start: lead + start })),
        headings,
      );
      for (const [at, { meaning, expression }] of found.entries()) {
        const parts = partsOf[at];
        if (parts === undefined) continue;
        deadlines.push({
          document: document.id,
          provision: provision.id,
          ...span,
          class: meaning.class,
          rule: meaning.rule,
          expression,
          ...parts,
          action: timed ?? parts.action,
          yearFromHeading: meaning.yearFromHeading,
        });
      }
    }
  }
  return deadlines;
}

/** A row that is no longer than this is quoted whole whatever its time is of; of a longer one, what stands in a cell of work is quoted by its clause. */
const longestWholeRow = 500;
/** A quote that reaches up to the row in which a merged cell begins is no longer than this. */
const longestMerged = 1200;

/** The deadlines of a table's row: what its columns of times say of its other cells, and what those say by themselves. `rows` are the table's rows down to this one. */
function rowDeadlines(
  { id, text }: ParsedDocument["document"],
  provision: Provision,
  row: Row,
  rows: readonly Provision[],
  context: YearContext,
  byId: ReadonlyMap<ProvisionId, Provision>,
): readonly Deadline[] {
  const headings = headingsAbove(text, provision, byId).filter((heading) => !heading.includes("|"));
  const printed = text.slice(provision.start, provision.bodyEnd);
  if (blank.test(printed)) return [];
  const read = readRow(row, printed, headings, context);
  const isTimetable = isOfTimetable(headings);
  const whole = { start: provision.start, end: provision.start + printed.trimEnd().length };
  const base = { document: id, provision: provision.id };
  const fromTimes = read.times.flatMap(({ meaning, expression, column, isInherited }): Deadline[] => {
    const start = isInherited ? startOfMerged(text, rows, expression) : whole.start;
    if (start === null || whole.end - start > longestMerged) return [];
    return [
      {
        ...base,
        start,
        end: whole.end,
        class: meaning.class,
        rule: meaning.rule,
        expression,
        actor: read.actor,
        action: read.task,
        recipient: recipientOf(read.task ?? ""),
        yearFromHeading: meaning.yearFromHeading,
        ...(column === null ? {} : { column }),
      },
    ];
  });
  const fromWork = row.cells
    .filter(({ column, text: words }) => !isTimeCell(column, words, isTimetable))
    .flatMap(({ text: words, start }): readonly Deadline[] => {
      const from = provision.start + start;
      const cell = { start: from, bodyEnd: from + words.length, marker: null };
      return clausesOf(text, cell).flatMap((clause) => {
        const found = readClause(text, clause, context, false, false);
        const times = found.map(({ expression }) => expression);
        const parts = dutyPartsOf(text.slice(clause.start, clause.end), times, headings);
        return found.map(({ meaning, expression }) => ({
          ...base,
          ...(printed.length <= longestWholeRow ? whole : clause),
          class: meaning.class,
          rule: meaning.rule,
          expression,
          ...parts,
          action: parts.action ?? read.task,
          actor: parts.actor ?? read.actor,
          yearFromHeading: meaning.yearFromHeading,
        }));
      });
    });
  return [...fromTimes, ...fromWork];
}

/** Where the row starts in which a merged cell with these words is printed. */
function startOfMerged(text: string, rows: readonly Provision[], words: string): number | null {
  return rows.findLast(({ start, bodyEnd }) => text.slice(start, bodyEnd).includes(words))?.start ?? null;
}

function isRow(text: string, { start, bodyEnd }: Provision): boolean {
  return text.slice(start, bodyEnd).includes("|");
}

/** "Thời gian: từ ngày …" below "Thời gian, địa điểm tiếp nhận hồ sơ": the heading says what is done then. Null where the clause has words of its own, or no heading tells of work. */
function timedBy(text: string, { start, end }: Clause, headings: readonly string[]): string | null {
  if (!timeLabel.test(text.slice(start, end))) return null;
  return (
    headings.slice(0, 2).find((heading) => !timeLabel.test(heading) && dutyVerb.test(heading.toLowerCase())) ?? null
  );
}

const timeLabel = /^[\s\p{P}]*(?:thời (?:gian|hạn|điểm))(?: (?:thực hiện|tổ chức|cụ thể))?\s*:/iu;

interface FoundTime {
  readonly meaning: ReturnType<typeof ruleOf>;
  readonly expression: string;
  /** In the words of its clause. */
  readonly start: number;
}

/** Who must do what by each of the times of a clause: a deed that brackets tell is that of their own time, and none of the others'. */
function partsOfEach(
  words: string,
  times: readonly Pick<FoundTime, "expression" | "start">[],
  headings: readonly string[],
): readonly DutyParts[] {
  const places = times.map(({ expression, start }) => ({ start, end: start + expression.length }));
  const told = deedsInBrackets(words, places);
  const outside = withoutStretches(words, { start: 0, end: words.length }, told);
  const of = (text: string, from: (time: Stretch) => boolean): DutyParts =>
    dutyPartsOf(
      text,
      times.filter((_, at) => from(places[at] ?? { start: 0, end: 0 })).map(({ expression }) => expression),
      headings,
    );
  const main = of(outside, (time) => !told.some((inside) => isWithin(time, inside)));
  return places.map((place) => {
    const inside = told.find((one) => isWithin(place, one));
    if (inside === undefined) return main;
    const own = of(words.slice(inside.start, inside.end), (time) => isWithin(time, inside));
    return { ...own, actor: own.actor ?? main.actor };
  });
}

function readClause(
  text: string,
  clause: Clause,
  context: YearContext,
  isHeading: boolean,
  isTimed: boolean,
): readonly FoundTime[] {
  const words = text.slice(clause.start, clause.end);
  if (blank.test(words)) return [];
  const tokens = tokenise(words, findCitations(words));
  const expressions = findTimeExpressions(words, tokens);
  const lower = words.toLowerCase().normalize("NFC").replaceAll("hàng", "hằng");
  const duties = expressions.filter((expression) =>
    isDuty(expression, {
      before: lower.slice(Math.max(0, expression.start - farthestWords), expression.start),
      after: lower.slice(expression.end, expression.end + farthestWords),
      isHeading,
      isScheduled: isTimed && expression.shape.kind === "span",
    }),
  );
  return withoutRepeated(duties).map((expression) => {
    const printed = words.slice(expression.start, expression.end);
    const meaning = ruleOf(expression, printed, context, saysYearly(expressions, expression));
    return { meaning, expression: printed, start: expression.start };
  });
}

/** "Hằng năm, trước ngày 30/9, …", "Định kỳ 6 tháng … ngày 15/6": the frequency speaks of the date, and is no second deadline. */
function saysYearly(all: readonly TimeExpression[], expression: TimeExpression): boolean {
  return all.some(
    ({ shape, start }) =>
      shape.kind === "frequency" && ["year", "half-year", "quarter"].includes(shape.unit) && start < expression.start,
  );
}

/** A frequency beside a day of the same clause only says how often that day comes. */
function withoutRepeated(duties: readonly TimeExpression[]): readonly TimeExpression[] {
  const isDated = duties.some(({ shape }) => shape.kind === "limit" || shape.kind === "span");
  return isDated ? duties.filter(({ shape }) => shape.kind !== "frequency") : duties;
}

function headingsAbove(
  text: string,
  provision: Provision,
  byId: ReadonlyMap<ProvisionId, Provision>,
): readonly string[] {
  const headings: string[] = [];
  for (let at: Provision | undefined = provision; at !== undefined;) {
    if (at.heading !== null && at.bodyEnd - at.start < 300) headings.push(at.heading);
    else if (at !== provision && at.kind !== "section") headings.push(text.slice(at.start, at.bodyEnd).slice(0, 200));
    at = at.parent === null ? undefined : byId.get(at.parent);
  }
  return headings;
}
