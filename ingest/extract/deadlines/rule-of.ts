import {
  isoDateOf,
  type DayBound,
  type DeadlineClass,
  type DeadlineRule,
  type IsoDate,
} from "../../../knowledge/model/index";
import type { CalendarPoint } from "./read-point";
import type { TimeExpression, TimeShape } from "./time-expression";
import { yearOfMonth, type YearContext } from "./year-context";

/** What a time expression means where it stands. */
export interface TimeMeaning {
  readonly class: DeadlineClass;
  readonly rule: DeadlineRule;
  readonly yearFromHeading: boolean;
}

/** Gives an expression its rule. `isYearly`: its clause says "hằng năm" of the whole. `words` is the expression as printed. */
export function ruleOf({ shape }: TimeExpression, words: string, context: YearContext, isYearly: boolean): TimeMeaning {
  switch (shape.kind) {
    case "limit":
      return limitRule(shape.point, shape.bound, words, context, isYearly);
    case "bare":
      return shape.point.unit === "day"
        ? limitRule(shape.point, "by", words, context, isYearly)
        : spanRule(shape.point, shape.point, words, context, isYearly);
    case "span":
      return spanRule(shape.from, shape.to, words, context, isYearly);
    case "target":
      return { ...limitRule(shape.point, "by", words, context, isYearly), class: "milestone" };
    case "near":
      return nearRule(shape, words, context);
    case "period":
      return {
        class: "duration",
        rule: {
          kind: "period",
          count: shape.count,
          unit: shape.unit,
          workingDays: shape.workingDays,
          event: shape.event,
          ...(shape.isBackwards ? ({ before: true } as const) : {}),
        },
        yearFromHeading: false,
      };
    case "same-day":
      return { class: "duration", rule: { kind: "vague", words }, yearFromHeading: false };
    case "event":
      return {
        class: "triggered",
        rule: { kind: "event", relation: shape.relation, event: shape.event },
        yearFromHeading: false,
      };
    case "frequency":
      return { class: "recurring", rule: { kind: "each", every: words }, yearFromHeading: false };
  }
}

function limitRule(
  point: CalendarPoint,
  bound: DayBound,
  words: string,
  context: YearContext,
  isYearly: boolean,
): TimeMeaning {
  const month = firstMonth(point) ?? (point.unit === "day" ? context.month : null);
  if (month === null && point.day !== null) {
    const months = monthsOf(point.repeats);
    if (months.length > 0)
      return {
        class: "recurring",
        rule: { kind: "monthly", months, day: point.day, bound },
        yearFromHeading: false,
      };
  }
  if (month === null && point.unit !== "year") {
    const class_: DeadlineClass = point.repeats === null ? "fixed" : "recurring";
    const rule: DeadlineRule = point.repeats === null ? { kind: "vague", words } : { kind: "each", every: words };
    return { class: class_, rule, yearFromHeading: false };
  }
  // "trước tháng 5" ends before its first day, "hết tháng 5" on its last.
  const end = bound === "before" ? (month ?? 1) : lastMonth(point, month);
  const repeats = point.repeats !== null || isYearly || (context.fromYear !== null && point.year === null);
  if (repeats && point.year === null) {
    const day = point.day ?? (bound === "before" ? 1 : 31);
    return {
      class: "recurring",
      rule: { kind: "yearly", month: end, day, bound, fromYear: context.fromYear },
      yearFromHeading: context.fromYear !== null,
    };
  }
  const year = point.year ?? yearOfMonth(context, end);
  const date = year === null ? null : dayOf(year, end, point.day, bound);
  return date === null
    ? { class: "fixed", rule: { kind: "vague", words }, yearFromHeading: false }
    : { class: "fixed", rule: { kind: "date", date, bound }, yearFromHeading: point.year === null };
}

function spanRule(
  from: CalendarPoint,
  to: CalendarPoint,
  words: string,
  context: YearContext,
  isYearly: boolean,
): TimeMeaning {
  const toMonth = lastMonth(to, firstMonth(to));
  const fromMonth = firstMonth(from) ?? (from.unit === "day" && to.unit === "day" ? firstMonth(to) : 1) ?? 1;
  const repeats = [from, to].some((point) => point.repeats !== null) || isYearly || context.fromYear !== null;
  const isPrinted = from.year !== null || to.year !== null;
  if (repeats && !isPrinted) {
    const isWhole = from.unit !== "day" && to.unit !== "day";
    const isOfDays = from.day !== null && to.day !== null && firstMonth(to) !== null;
    const rule: DeadlineRule = isWhole
      ? { kind: "yearly-window", fromMonth, toMonth, fromYear: context.fromYear }
      : isOfDays
        ? {
            kind: "yearly-window",
            fromMonth,
            fromDay: from.day,
            toMonth: toMonth ?? fromMonth,
            toDay: to.day,
            fromYear: context.fromYear,
          }
        : { kind: "each", every: words };
    return { class: "recurring", rule, yearFromHeading: context.fromYear !== null };
  }
  const toYear = to.year ?? yearOfMonth(context, toMonth) ?? from.year;
  const fromYear = from.year ?? (toYear === null ? null : fromMonth > toMonth ? toYear - 1 : toYear);
  const first = fromYear === null ? null : dayOf(fromYear, fromMonth, from.day, "before");
  const last = toYear === null ? null : dayOf(toYear, toMonth, to.day, "by");
  return first === null || last === null || first > last
    ? { class: "window", rule: { kind: "vague", words }, yearFromHeading: false }
    : { class: "window", rule: { kind: "window", from: first, to: last }, yearFromHeading: !isPrinted };
}

/** "cuối năm 2026" and "cuối tháng 6/2026" end on their last day; the beginning and the middle of a time name none. */
function nearRule(
  shape: Extract<TimeShape, { readonly kind: "near" }>,
  words: string,
  context: YearContext,
): TimeMeaning {
  const { point, part } = shape;
  if (point === null || point.repeats !== null) {
    return { class: "vague", rule: { kind: "vague", words }, yearFromHeading: false };
  }
  const month = lastMonth(point, firstMonth(point));
  const year = point.year ?? yearOfMonth(context, month);
  const date = part === "cuối" && year !== null ? dayOf(year, month, null, "by") : null;
  return {
    class: "milestone",
    rule: date === null ? { kind: "vague", words } : { kind: "date", date, bound: "by" },
    yearFromHeading: date !== null && point.year === null,
  };
}

/** The months in which a day comes back that is not one of the year; none where it does not. */
function monthsOf(repeats: CalendarPoint["repeats"]): readonly number[] {
  switch (repeats) {
    case "monthly":
      return [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12];
    case "quarter-start":
      return [1, 4, 7, 10];
    case "quarter-end":
      return [3, 6, 9, 12];
    case "yearly":
    case "next-year":
    case null:
      return [];
  }
}

function firstMonth(point: CalendarPoint): number | null {
  if (point.quarter !== null) return point.quarter * 3 - 2;
  return point.month;
}

function lastMonth(point: CalendarPoint, first: number | null): number {
  if (point.unit === "quarter") return (first ?? 1) + 2;
  return first ?? 12;
}

/** The named day; without one, the first of the month for a beginning and its last day for an end. */
function dayOf(year: number, month: number, day: number | null, end: DayBound): IsoDate | null {
  if (day !== null) return isoDateOf(year, month, day);
  if (end === "before") return isoDateOf(year, month, 1);
  return (
    isoDateOf(year, month, 31) ?? isoDateOf(year, month, 30) ?? isoDateOf(year, month, 29) ?? isoDateOf(year, month, 28)
  );
}
