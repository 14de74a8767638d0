import { findCitations } from "../references/citation";
import { dutyVerb } from "./duty-words";
import { isDuty } from "./is-duty";
import { ruleOf, type TimeMeaning } from "./rule-of";
import {
  isActorColumn,
  isDeadlineColumn,
  isEndColumn,
  isGroupColumn,
  isNumberColumn,
  isStartColumn,
  isTaskColumn,
  isTimeColumn,
  saysOnlyWhen,
  type Row,
} from "./table-columns";
import { findTimeExpressions, type TimeExpression } from "./time-expression";
import { tokenise } from "./tokens";
import type { YearContext } from "./year-context";

/** A time in a row of a table, with what its other cells say of it. */
export interface RowTime {
  readonly meaning: TimeMeaning;
  /** The words of the time as printed. */
  readonly expression: string;
  /** What it is the time of, where only the header of its column says it: "Hạn nộp hồ sơ". */
  readonly column: string | null;
  /** It stands in a merged cell that begins in a row above. */
  readonly isInherited: boolean;
}

export interface ReadRow {
  readonly times: readonly RowTime[];
  readonly actor: string | null;
  /** The cells that say what is done; null where there is none. */
  readonly task: string | null;
}

interface TimeCell {
  readonly column: string;
  readonly text: string;
  readonly start: number | null;
}

/** A cell of times has no more than these characters; a longer one tells of work. */
const longestTimeCell = 160;

/**
 * Reads the times in a row's columns of times, each by its own cell and header: what stands in the other cells does not govern it. `headings` are those above the
 * table, the nearest first; `row` is the row as it stands.
 */
export function readRow(
  { cells, inherited }: Row,
  row: string,
  headings: readonly string[],
  context: YearContext,
): ReadRow {
  const all = [...cells, ...inherited];
  const isTimetable = isOfTimetable(headings);
  const timeCells = [...cells, ...inherited.map((cell) => ({ ...cell, start: null }))].flatMap(
    ({ column, text, start }): TimeCell[] =>
      column !== null && isTimeCell(column, text, isTimetable) ? [{ column, text, start }] : [],
  );
  const others = all.filter(({ column, text }) => !isTimeCell(column, text, isTimetable));
  const works = others.filter(
    ({ column, text }) =>
      /\p{L}{2}/u.test(text) && !(column !== null && (isNumberColumn(column) || isActorColumn(column))),
  );
  const named = works.filter(({ column }) => column !== null && isTaskColumn(column));
  const task = (named.length > 0 ? named : works.slice(0, 1)).map(({ text }) => text).join("; ");
  const isSchedule =
    all.some(({ column }) => column !== null && isTaskColumn(column)) ||
    dutyVerb.test([...works.map(({ text }) => text), ...headings.slice(0, 1)].join(" ; ").toLowerCase()) ||
    isTimetable;
  const times = timeCells.flatMap((cell) => readTimes(cell, task, isSchedule, context));
  // "Thời gian đăng ký" above "Lớp 6 | Từ ngày …": the heading says what is done, the row for whom.
  const [heading] = headings;
  const isLed = heading !== undefined && dutyVerb.test(heading.toLowerCase()) && !dutyVerb.test(task.toLowerCase());
  return {
    times: joinEnds(times, timeCells, row, context).map(({ meaning, expression, cell }) => ({
      meaning,
      expression,
      column: saysOnlyWhen(cell.column) && timeCells.length < 2 ? null : headerOf(cell.column),
      isInherited: cell.start === null,
    })),
    actor: all.find(({ column }) => column !== null && isActorColumn(column))?.text ?? null,
    task: task === "" ? null : isLed ? `${heading}: ${task}` : task,
  };
}

function isOfTimes(column: string | null): column is string {
  return column !== null && (isDeadlineColumn(column) || isTimeColumn(column));
}

/** The heading of a table of times: "Khung thời gian năm học", "Lịch thi". Its columns may be named by those whom they are for. */
const timetable =
  /(?<!\p{L})(?:lịch(?! sử)|tiến độ|thời gian biểu|khung thời gian|mốc thời gian|kế hoạch thời gian)(?!\p{L})/iu;

/** Whether a table stands under such a heading; the nearest comes first. */
export function isOfTimetable(headings: readonly string[]): boolean {
  return headings.slice(0, 1).some((heading) => timetable.test(heading));
}

/** Whether a cell says when, as against one of work that also names times. `isTimetable` where all of its table is of times. */
export function isTimeCell(column: string | null, text: string, isTimetable: boolean): boolean {
  return (
    text.length <= longestTimeCell &&
    (isOfTimes(column) || (isTimetable && column !== null && isGroupColumn(column) && onlyTimes.test(text)))
  );
}

/** Days and what joins them, and in brackets for whom they are others: "31/8/2026 (lớp 1: 24/8/2026)". */
const onlyTimes =
  /^(?:(?:từ|đến|hết|ngày|và|trước|sáng|chiều|tháng|năm|-|–|,)\s*)*\d{1,2}[/.-]\d{1,2}(?:[/.-]\d{4})?(?:\s*(?:(?:từ|đến|hết|ngày|và|sáng|chiều|-|–|,)\s*)+\d{1,2}[/.-]\d{1,2}(?:[/.-]\d{4})?)*\s*(?:\([^)]{0,60}\))?$/iu;

interface CellTime {
  readonly expression: string;
  readonly meaning: TimeMeaning;
  readonly found: TimeExpression;
  readonly cell: TimeCell;
}

function readTimes(cell: TimeCell, task: string, isSchedule: boolean, context: YearContext): readonly CellTime[] {
  const { column, text } = cell;
  const expressions = findTimeExpressions(text, tokenise(text, findCitations(text)));
  const lower = text.toLowerCase().normalize("NFC").replaceAll("hàng", "hằng");
  const isDeadline = isDeadlineColumn(column);
  const isMeant = isDeadline || isSchedule || !saysOnlyWhen(column);
  return expressions.flatMap((found): CellTime[] => {
    const place = {
      before: `${column}: ${lower.slice(0, found.start)}`,
      after: lower.slice(found.end),
      isHeading: false,
      isScheduled: isMeant,
    };
    if (!isDuty(found, place)) return [];
    const expression = text.slice(found.start, found.end);
    const meaning = ruleOf(found, expression, context, false);
    return [{ expression, meaning: isDeadline || handsIn.test(task) ? meaning : onDay(found, meaning), found, cell }];
  });
}

/** "Ngày khám | 24/11": what takes place on a day is not done earlier, as what is to be handed in may be. */
function onDay({ shape }: TimeExpression, meaning: TimeMeaning): TimeMeaning {
  return shape.kind === "bare" && meaning.rule.kind === "date"
    ? { ...meaning, rule: { ...meaning.rule, bound: "on" } }
    : meaning;
}

/** "Bắt đầu | Kết thúc": the days of two such columns are the ends of one time. */
function joinEnds(
  times: readonly CellTime[],
  cells: readonly TimeCell[],
  row: string,
  context: YearContext,
): readonly CellTime[] {
  const from = cells.find(({ column }) => isStartColumn(column));
  const to = cells.find(({ column }) => isEndColumn(column));
  const first = times.find(({ cell }) => cell === from);
  const last = times.find(({ cell }) => cell === to);
  const [start, end] = [pointOf(first), pointOf(last)];
  if (first === undefined || last === undefined || start === null || end === null) return times;
  const [begins, ends] = [first.cell.start, last.cell.start];
  if (begins === null || ends === null || begins > ends) return times;
  const expression = row.slice(begins + first.found.start, ends + last.found.end);
  const found: TimeExpression = { ...first.found, shape: { kind: "span", from: start, to: end } };
  const meaning = ruleOf(found, expression, context, false);
  if (meaning.rule.kind === "vague") return times;
  const window: CellTime = { expression, meaning, found, cell: { ...first.cell, column: "thời gian" } };
  return [window, ...times.filter((time) => time !== first && time !== last)];
}

function pointOf(time: CellTime | undefined) {
  const shape = time?.found.shape;
  return shape?.kind === "bare" || (shape?.kind === "limit" && shape.bound !== "before") ? shape.point : null;
}

/** A header as a heading is printed; null where it says no more than that it is a time. What has no vowel is a short form: "THCS". */
function headerOf(column: string): string | null {
  const [first = ""] = column;
  return column === "thời gian"
    ? null
    : `${first.toUpperCase()}${column.slice(1)}`.replace(/\p{L}+/gu, (word) =>
        /[aeiouy]/iu.test(word.normalize("NFD")) ? word : word.toUpperCase(),
      );
}

/** What may be done before its day. Some of these words are also parts of names: "chương trình", "phiếu thu". */
const handsIn =
  /(?<!\p{L})(?:gửi|nộp|hoàn thành|hoàn tất)(?!\p{L})|^(?:báo cáo|trình|chuyển|đăng ký|lập|cung cấp|phát|thu|đóng|ban hành|xây dựng)(?!\p{L})/iu;
