import {
  lastWorkingDayUntil,
  resolveDeadline,
  shiftDays,
  type DatedOccurrence,
  type IsoDate,
  type WorkingCalendar,
} from "../../knowledge/index";
import type { Reminder } from "./reminder";

/** When people are told who named no days of their own, in days before the last safe day. */
export const usualDaysBefore: readonly number[] = [30, 7, 1];

/** What is to be told of one reminder. */
export interface Telling {
  /** The date that it is about, as of the day of telling; it may just have passed. */
  readonly occurrence: DatedOccurrence;
  /** `late`: it was due while nobody could be told, and its date has passed since. */
  readonly why: "planned" | "snoozed" | "late";
}

/** What was missed is told as long as it may still be made good. */
const lateDays = 30;

/** The days of telling of one date: each so many days before its last safe day or, where that is a day off, on the working day before. Earliest first. */
export function plannedDays(
  lastSafeDay: IsoDate,
  daysBefore: readonly number[],
  calendar: WorkingCalendar,
): readonly IsoDate[] {
  const days = daysBefore.map((days) => lastWorkingDayUntil(shiftDays(lastSafeDay, -days), calendar));
  return [...new Set(days)].sort();
}

/** What is to be told today; null where nothing is. */
export function tellingOn(reminder: Reminder, today: IsoDate, calendar: WorkingCalendar): Telling | null {
  if (reminder.standing !== "open") return null;
  const resolved = resolveDeadline(reminder.rule, today, calendar);
  if (resolved.state === "undated") return null;
  const ahead = resolved.state === "past" ? null : resolved;
  const passed = resolved.state === "past" ? resolved : resolved.previous;
  if (reminder.snoozedTo !== null && reminder.snoozedTo <= today) {
    // What was put off to a day before the date is about that date, however late it is told.
    const isPassed = passed !== null && (passed.lastSafeDay >= reminder.snoozedTo || ahead === null);
    const meant = isPassed ? passed : ahead;
    const why = reminder.isPutOff ? "snoozed" : isPassed ? "late" : "planned";
    return meant === null ? null : { occurrence: meant, why };
  }
  const wasMissed = (occurrence: DatedOccurrence): boolean =>
    untold(reminder, occurrence, calendar).some((day) => day <= today);
  if (reminder.snoozedTo !== null) return null;
  if (passed !== null && -passed.daysToLastSafeDay <= lateDays && wasMissed(passed))
    return { occurrence: passed, why: "late" };
  return ahead === null || !wasMissed(ahead) ? null : { occurrence: ahead, why: "planned" };
}

/** The day on which there is something to tell next; in the past where it was missed. Null where nothing is left. */
export function nextDay(reminder: Reminder, today: IsoDate, calendar: WorkingCalendar): IsoDate | null {
  if (reminder.standing !== "open") return null;
  if (reminder.snoozedTo !== null) return reminder.snoozedTo;
  if (tellingOn(reminder, today, calendar) !== null) return today;
  const ahead = occurrencesAhead(reminder, today, calendar);
  return ahead.flatMap((occurrence) => untold(reminder, occurrence, calendar)).sort()[0] ?? null;
}

/** The dates that are still to come: this one and, of a recurring deadline, the next. */
export function occurrencesAhead(
  { rule }: Pick<Reminder, "rule">,
  today: IsoDate,
  calendar: WorkingCalendar,
): readonly DatedOccurrence[] {
  const first = resolveDeadline(rule, today, calendar);
  if (first.state === "undated" || first.state === "past") return [];
  const second = resolveDeadline(rule, shiftDays(first.lastSafeDay, 1), calendar);
  return second.state === "undated" || second.state === "past" ? [first] : [first, second];
}

/** The first working day after a day. */
export function nextWorkingDay(day: IsoDate, calendar: WorkingCalendar): IsoDate {
  let next = shiftDays(day, 1);
  while (calendar.dayOff(next) !== null) next = shiftDays(next, 1);
  return next;
}

function untold(reminder: Reminder, { lastSafeDay }: DatedOccurrence, calendar: WorkingCalendar): readonly IsoDate[] {
  if (reminder.settledUntil !== null && lastSafeDay <= reminder.settledUntil) return [];
  return plannedDays(lastSafeDay, reminder.daysBefore, calendar).filter((day) => day > reminder.toldOn);
}
