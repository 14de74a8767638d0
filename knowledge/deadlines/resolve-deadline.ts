import type { DayBound, DeadlineRule, IsoDate } from "../model/index";
import type { DayOff, WorkingCalendar } from "./calendar";
import { resolvePeriod, type CountedPeriod } from "./resolve-period";
import { Temporal } from "./temporal";
import { daysBetween, lastWorkingDayUntil, shiftDays } from "./working-days";

/** The time that a rule names, made concrete for one year. A window's two ends belong to it. */
export type NamedTime =
  | { readonly kind: "day"; readonly date: IsoDate; readonly bound: DayBound }
  | { readonly kind: "window"; readonly from: IsoDate; readonly to: IsoDate };

/** `open`: inside a window before its last day. `today`: the last safe day itself. `upcoming`: still ahead. */
export type DatedState = "past" | "today" | "open" | "upcoming";

export interface DatedOccurrence {
  readonly state: DatedState;
  readonly named: NamedTime;
  /** The last day on which acting is in time: the day before the named one for "trước ngày", else the named one. */
  readonly lastSafeDay: IsoDate;
  /** The last safe day or, where that is a weekend or a holiday, the last working day before it. */
  readonly lastWorkingDay: IsoDate;
  /** Calendar days from the as-of day to the named day (a window's last); negative once it has passed. */
  readonly daysToNamedDay: number;
  /** Calendar days from the as-of day to the last safe day; negative once it has passed. */
  readonly daysToLastSafeDay: number;
  readonly namedDayOff: DayOff | null;
  readonly lastSafeDayOff: DayOff | null;
  /** False: a year between the last working day and the named day has no official calendar; holidays in it are unknown. */
  readonly hasCalendar: boolean;
}

/** A time that has no day of its own: a period without its event, an event, a frequency, vague words. */
export interface UndatedOccurrence {
  readonly state: "undated";
  /** Where its event's day was told. */
  readonly counted?: CountedPeriod;
}

/** What a rule means on the as-of day: for a recurring rule the next time, and the one just passed beside it. */
export type Occurrence = (DatedOccurrence & { readonly previous: DatedOccurrence | null }) | UndatedOccurrence;

interface Resolved {
  readonly asOf: IsoDate;
  readonly calendar: WorkingCalendar;
  readonly occurrence: Occurrence;
}

/** Every question of a day asks for the same. */
const resolved = new WeakMap<DeadlineRule, Resolved>();

/**
 * Resolves a rule as of a day. A recurring rule gives the first occurrence whose last safe day has not passed; a single
 * day or window is given even when it has passed. A fixed date on a day off is never rolled forward (that is the rule for
 * periods only, Bộ luật Dân sự 2015, Điều 148); `lastWorkingDay` rolls back. A period is counted from `eventDay` where that is told.
 */
export function resolveDeadline(
  rule: DeadlineRule,
  asOf: IsoDate,
  calendar: WorkingCalendar,
  eventDay: IsoDate | null = null,
): Occurrence {
  const known = eventDay === null ? resolved.get(rule) : undefined;
  if (known?.asOf === asOf && known.calendar === calendar) return known.occurrence;
  const occurrence = resolve(rule, asOf, calendar, eventDay);
  if (eventDay === null) resolved.set(rule, { asOf, calendar, occurrence });
  return occurrence;
}

function resolve(rule: DeadlineRule, asOf: IsoDate, calendar: WorkingCalendar, eventDay: IsoDate | null): Occurrence {
  const times = namedTimesAround(rule, asOf);
  const ahead = times.find((time) => lastSafeDayOf(time) >= asOf);
  const passed = times.filter((time) => lastSafeDayOf(time) < asOf).at(-1);
  const shown = ahead ?? passed;
  if (shown === undefined) {
    const end = rule.kind === "period" && eventDay !== null ? resolvePeriod(rule, eventDay, calendar) : null;
    return end === null || eventDay === null
      ? { state: "undated" }
      : { state: "undated", counted: { from: eventDay, end } };
  }
  const previous = ahead === undefined || passed === undefined ? null : occurrenceOf(passed, asOf, calendar);
  return { ...occurrenceOf(shown, asOf, calendar), previous };
}

/** How a rule comes back by the calendar; null where it does not. */
export function recurrenceOf(rule: DeadlineRule): "yearly" | "quarterly" | "monthly" | null {
  if (rule.kind === "yearly" || rule.kind === "yearly-window") return "yearly";
  if (rule.kind !== "monthly") return null;
  return rule.months.length === 4 ? "quarterly" : "monthly";
}

/** The occurrences of a recurring rule in one calendar year (a window's by its last day), seen from the as-of day; none where the rule does not recur or not then. */
export function resolveInYear(
  rule: DeadlineRule,
  year: number,
  asOf: IsoDate,
  calendar: WorkingCalendar,
): readonly DatedOccurrence[] {
  if (recurrenceOf(rule) === null) return [];
  return namedTimesAround(rule, asOf)
    .filter((time) => Number((time.kind === "day" ? time.date : time.to).slice(0, 4)) === year)
    .map((time) => occurrenceOf(time, asOf, calendar));
}

function namedTimesAround(rule: DeadlineRule, asOf: IsoDate): readonly NamedTime[] {
  switch (rule.kind) {
    case "date":
      return [{ kind: "day", date: rule.date, bound: rule.bound }];
    case "window":
      return [{ kind: "window", from: rule.from, to: rule.to }];
    case "yearly":
      return yearsAround(asOf, rule.fromYear).map((year) => ({
        kind: "day",
        date: dayIn(year, rule.month, rule.day),
        bound: rule.bound,
      }));
    case "monthly":
      return yearsAround(asOf, null).flatMap((year) =>
        rule.months.map((month): NamedTime => ({ kind: "day", date: dayIn(year, month, rule.day), bound: rule.bound })),
      );
    case "yearly-window":
      return yearsAround(asOf, rule.fromYear).map((year) => ({
        kind: "window",
        from: dayIn(year, rule.fromMonth, rule.fromDay ?? 1),
        // "từ tháng 9 đến tháng 5" runs into the next year.
        to: dayIn(rule.toMonth < rule.fromMonth ? year + 1 : year, rule.toMonth, rule.toDay ?? 31),
      }));
    case "period":
    case "event":
    case "each":
    case "vague":
      return [];
  }
}

/** From two years before the as-of day to its second next year: enough for one passed and one coming occurrence. */
function yearsAround(asOf: IsoDate, fromYear: number | null): readonly number[] {
  const year = Number(asOf.slice(0, 4));
  const first = Math.max(year - 2, fromYear ?? -Infinity);
  const last = Math.max(year + 2, fromYear ?? -Infinity);
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

function dayIn(year: number, month: number, day: number): IsoDate {
  return Temporal.PlainDate.from({ year, month, day }, { overflow: "constrain" }).toString() as IsoDate;
}

function lastSafeDayOf(time: NamedTime): IsoDate {
  if (time.kind === "window") return time.to;
  return time.bound === "before" ? shiftDays(time.date, -1) : time.date;
}

function occurrenceOf(named: NamedTime, asOf: IsoDate, calendar: WorkingCalendar): DatedOccurrence {
  const namedDay = named.kind === "window" ? named.to : named.date;
  const lastSafeDay = lastSafeDayOf(named);
  const lastWorkingDay = lastWorkingDayUntil(lastSafeDay, calendar);
  return {
    state: stateOf(named, lastSafeDay, asOf),
    named,
    lastSafeDay,
    lastWorkingDay,
    daysToNamedDay: daysBetween(asOf, namedDay),
    daysToLastSafeDay: daysBetween(asOf, lastSafeDay),
    namedDayOff: calendar.dayOff(namedDay),
    lastSafeDayOff: calendar.dayOff(lastSafeDay),
    hasCalendar: [namedDay, lastWorkingDay].every((day) => calendar.hasYear(Number(day.slice(0, 4)))),
  };
}

function stateOf(named: NamedTime, lastSafeDay: IsoDate, asOf: IsoDate): DatedState {
  if (asOf > lastSafeDay) return "past";
  if (asOf === lastSafeDay) return "today";
  return named.kind === "window" && asOf >= named.from ? "open" : "upcoming";
}
