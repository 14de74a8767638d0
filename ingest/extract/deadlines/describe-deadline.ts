import { createCalendar, resolvePeriod, shiftDays } from "../../../knowledge/deadlines/index";
import {
  parseIsoDate,
  type DayBound,
  type Deadline,
  type DeadlineRule,
  type IsoDate,
  type PeriodUnit,
} from "../../../knowledge/model/index";

/** A deadline as the reading report tells it. */
export interface DeadlineDescription {
  /** The named day, "from/to" of a window, or the rule in words. */
  readonly resolved: string;
  readonly bound:
    | "before-exclusive"
    | "by-inclusive"
    | "window"
    | "within"
    | "before-event"
    | "after-event"
    | "on-request"
    | "each-period"
    | "around"
    | "none";
  /** The last day that is safe; null where no single day is. */
  readonly lastSafeDay: IsoDate | null;
  readonly period: { readonly n: number; readonly unit: PeriodUnit; readonly workingDays: boolean } | null;
}

/** Without holidays: only periods in calendar days are resolved here, and their bare end is what is reported. */
const plainCalendar = createCalendar([]);

/**
 * Describes a rule without an as-of day. `issuedOn`, the document's day of issue, resolves periods that run from its
 * signing; leave it out where it is not fully printed.
 */
export function describeDeadline(deadline: Deadline, issuedOn: string | null = null): DeadlineDescription {
  const none = { lastSafeDay: null, period: null };
  const { rule } = deadline;
  switch (rule.kind) {
    case "date":
      return {
        resolved: rule.date,
        bound: boundName(rule.bound),
        lastSafeDay: rule.bound === "before" ? shiftDays(rule.date, -1) : rule.date,
        period: null,
      };
    case "window":
      return { resolved: `${rule.from}/${rule.to}`, bound: "window", lastSafeDay: rule.to, period: null };
    case "yearly":
      return {
        ...none,
        resolved: `${rule.bound === "before" ? "trước" : "chậm nhất"} ${dayAndMonth(rule.day, rule.month)} hằng năm${since(rule.fromYear)}`,
        bound: boundName(rule.bound),
      };
    case "monthly":
      return {
        ...none,
        resolved: `${rule.bound === "before" ? "trước" : "chậm nhất"} ngày ${String(rule.day).padStart(2, "0")} ${rule.months.length === 12 ? "hằng tháng" : `các tháng ${rule.months.join(", ")}`}`,
        bound: boundName(rule.bound),
      };
    case "yearly-window":
      return {
        ...none,
        resolved: `${dayAndMonth(rule.fromDay ?? 1, rule.fromMonth)}-${dayAndMonth(rule.toDay ?? lastDayOf(rule.toMonth), rule.toMonth)} hằng năm${since(rule.fromYear)}`,
        bound: "window",
      };
    case "period":
      return describePeriod(deadline, rule, issuedOn);
    case "event":
      return {
        ...none,
        resolved: deadline.expression,
        bound: rule.relation === "on-request" ? "on-request" : `${rule.relation}-event`,
      };
    case "each":
      return { ...none, resolved: rule.every, bound: "each-period" };
    case "vague":
      return { ...none, resolved: rule.words, bound: deadline.class === "milestone" ? "around" : "none" };
  }
}

function describePeriod(
  deadline: Deadline,
  rule: Extract<DeadlineRule, { readonly kind: "period" }>,
  issuedOn: string | null,
): DeadlineDescription {
  const signed = parseIsoDate(issuedOn ?? "");
  const runsFromSigning =
    rule.event !== null &&
    /^ngày (?:ký|ban hành|ký ban hành)(?: (?:văn bản|quyết định|thông báo).*)?$/iu.test(rule.event);
  const end =
    signed !== null && runsFromSigning && !rule.workingDays ? resolvePeriod(rule, signed, plainCalendar) : null;
  const named = end === null ? null : (end.movedFrom ?? end.lastDay);
  const isLimit = /chậm nhất|muộn nhất|không quá|tối đa|không chậm hơn|không muộn hơn/iu.test(deadline.expression);
  return {
    resolved: named ?? deadline.expression,
    bound: rule.before === true ? "before-event" : isLimit ? "by-inclusive" : "within",
    lastSafeDay: named,
    period: { n: rule.count, unit: rule.unit, workingDays: rule.workingDays },
  };
}

/** The report knows two kinds of bounds: a day that is not excluded is the last one. */
function boundName(bound: DayBound): "before-exclusive" | "by-inclusive" {
  return bound === "before" ? "before-exclusive" : "by-inclusive";
}

function dayAndMonth(day: number, month: number): string {
  return `${String(day).padStart(2, "0")}/${String(month).padStart(2, "0")}`;
}

/** Of February the 28th: every year has it. */
function lastDayOf(month: number): number {
  return month === 2 ? 28 : [4, 6, 9, 11].includes(month) ? 30 : 31;
}

function since(year: number | null): string {
  return year === null ? "" : `, từ ${year}`;
}
