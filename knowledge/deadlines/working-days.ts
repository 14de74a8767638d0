import type { IsoDate } from "../model/index";
import type { DayOff, WorkingCalendar } from "./calendar";
import { Temporal } from "./temporal";

/** The day so many calendar days later, or earlier for a negative number. */
export function shiftDays(day: IsoDate, days: number): IsoDate {
  return Temporal.PlainDate.from(day).add({ days }).toString() as IsoDate;
}

/** Calendar days from one day to another; negative where `to` has passed. */
export function daysBetween(from: IsoDate, to: IsoDate): number {
  return Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to), { largestUnit: "days" }).days;
}

/** Whether a period counts the day: an unconfirmed holiday is counted, because nobody may rely on it. */
export function isCountedWorkingDay(day: IsoDate, calendar: WorkingCalendar): boolean {
  const off = calendar.dayOff(day);
  return off === null || !off.confirmed;
}

/** The day itself, or the last day before it that is surely worked: unconfirmed holidays are avoided. */
export function lastWorkingDayUntil(day: IsoDate, calendar: WorkingCalendar): IsoDate {
  return seek(day, -1, (off) => off === null, calendar);
}

/** The day itself, or the first day after it that a period may end on. */
export function firstWorkingDayFrom(day: IsoDate, calendar: WorkingCalendar): IsoDate {
  return seek(day, 1, (off) => off === null || !off.confirmed, calendar);
}

/** The day `count` working days after (or, negative, before) `day`, which itself is not counted. */
export function addWorkingDays(day: IsoDate, count: number, calendar: WorkingCalendar): IsoDate {
  const step = Math.sign(count);
  let at = day;
  for (let left = Math.abs(count); left > 0;) {
    at = shiftDays(at, step);
    if (isCountedWorkingDay(at, calendar)) left -= 1;
  }
  return at;
}

function seek(day: IsoDate, step: 1 | -1, fits: (off: DayOff | null) => boolean, calendar: WorkingCalendar): IsoDate {
  let at = day;
  while (!fits(calendar.dayOff(at))) at = shiftDays(at, step);
  return at;
}
