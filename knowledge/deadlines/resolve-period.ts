import type { DeadlineRule, IsoDate } from "../model/index";
import type { WorkingCalendar } from "./calendar";
import { Temporal } from "./temporal";
import { addWorkingDays, firstWorkingDayFrom, lastWorkingDayUntil } from "./working-days";

export type PeriodRule = Extract<DeadlineRule, { readonly kind: "period" }>;

/** Where a period ends once its event has happened. */
export interface PeriodEnd {
  readonly lastDay: IsoDate;
  /** The day on which the bare count ends, where that is a day off and the end was moved; otherwise null. */
  readonly movedFrom: IsoDate | null;
  /** False: some year between the event and the end has no official calendar, holidays in it were not skipped. */
  readonly hasCalendar: boolean;
}

/** A period counted from a day that somebody has told. */
export interface CountedPeriod {
  readonly from: IsoDate;
  readonly end: PeriodEnd;
}

const longestCount = 10_000;

/**
 * Counts a period from the day of its event by Bộ luật Dân sự 2015: the event's own day is not counted (Điều 147), a
 * month without the day ends on its last day, and an end on a day off moves to the next working day (Điều 148). A period
 * that runs backwards ("ít nhất 15 ngày trước ngày …") moves back instead, so that the day is safe. Null for periods
 * in hours, which need a clock, and for counts beyond reason.
 */
export function resolvePeriod(rule: PeriodRule, eventDay: IsoDate, calendar: WorkingCalendar): PeriodEnd | null {
  if (rule.unit === "hour" || rule.count > longestCount) return null;
  const direction = rule.before === true ? -1 : 1;
  if (rule.workingDays && rule.unit === "day") {
    return periodEnd(eventDay, addWorkingDays(eventDay, direction * rule.count, calendar), null, calendar);
  }
  const counted = Temporal.PlainDate.from(eventDay)
    .add(durationOf(rule.unit, direction * rule.count), { overflow: "constrain" })
    .toString() as IsoDate;
  const lastDay = direction > 0 ? firstWorkingDayFrom(counted, calendar) : lastWorkingDayUntil(counted, calendar);
  return periodEnd(eventDay, lastDay, lastDay === counted ? null : counted, calendar);
}

function periodEnd(from: IsoDate, lastDay: IsoDate, movedFrom: IsoDate | null, calendar: WorkingCalendar): PeriodEnd {
  const years = [from, lastDay].map((day) => Number(day.slice(0, 4))).sort((a, b) => a - b);
  const [first = 0, last = 0] = years;
  let hasCalendar = true;
  for (let year = first; year <= last; year += 1) hasCalendar &&= calendar.hasYear(year);
  return { lastDay, movedFrom, hasCalendar };
}

function durationOf(unit: Exclude<PeriodRule["unit"], "hour">, count: number) {
  switch (unit) {
    case "day":
      return { days: count };
    case "week":
      return { weeks: count };
    case "month":
      return { months: count };
    case "quarter":
      return { months: 3 * count };
    case "year":
      return { years: count };
  }
}
