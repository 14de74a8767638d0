import type { IsoDate } from "../model/index";
import type { HolidayYear } from "./holiday-year";
import { Temporal } from "./temporal";

/** Why nobody works on a day. A holiday that no official notice has confirmed is `confirmed: false`: show it, do not count on it. */
export interface DayOff {
  readonly kind: "weekend" | "holiday";
  /** "thứ Bảy", "Tết Nguyên đán". */
  readonly name: string;
  readonly confirmed: boolean;
}

/** Which days are worked. Knows weekends of every year, holidays and swapped working days only of the years it was given. */
export interface WorkingCalendar {
  /** False: no official calendar of that year is known, so a "working day" in it may be a holiday. */
  hasYear(year: number): boolean;
  /** Null for a working day. */
  dayOff(day: IsoDate): DayOff | null;
}

export interface CalendarSettings {
  /**
   * 24/11, Ngày Văn hóa Việt Nam: Nghị quyết 80-NQ/TW (7/1/2026) chose it as a paid holiday in principle; whether the
   * Labour Code has been amended must be confirmed by whoever runs the calendar.
   */
  readonly cultureDay: "unconfirmed" | "holiday" | "working";
}

export const defaultCalendarSettings: CalendarSettings = { cultureDay: "unconfirmed" };

const firstCultureDayYear = 2026;
const weekendNames: Readonly<Record<number, string>> = { 6: "thứ Bảy", 7: "Chủ nhật" };

/** Builds the calendar of the given years. Where two entries name one day, the confirmed one wins, then the later one. */
export function createCalendar(
  years: readonly HolidayYear[],
  settings: CalendarSettings = defaultCalendarSettings,
): WorkingCalendar {
  const known = new Set(years.map(({ year }) => year));
  const special = new Map<string, { readonly off: DayOff | null; readonly confirmed: boolean }>();
  for (const entry of years.flatMap(({ days }) => days)) {
    for (const day of daysFromTo(entry.from, entry.to)) {
      if (special.get(day)?.confirmed && !entry.confirmed) continue;
      const isHoliday = entry.kind === "holiday";
      // An unconfirmed make-up Saturday stays a day off: nobody should rely on an office being open.
      if (!isHoliday && !entry.confirmed) continue;
      const off = isHoliday ? ({ kind: "holiday", name: entry.name, confirmed: entry.confirmed } as const) : null;
      special.set(day, { off, confirmed: entry.confirmed });
    }
  }
  return {
    hasYear: (year) => known.has(year),
    dayOff(day) {
      const named = special.get(day) ?? cultureDay(day, settings);
      if (named !== null) return named.off;
      const weekend = weekendNames[Temporal.PlainDate.from(day).dayOfWeek];
      return weekend === undefined ? null : { kind: "weekend", name: weekend, confirmed: true };
    },
  };
}

function cultureDay(day: IsoDate, { cultureDay: status }: CalendarSettings): { readonly off: DayOff | null } | null {
  const date = Temporal.PlainDate.from(day);
  if (status === "working" || date.month !== 11 || date.day !== 24 || date.year < firstCultureDayYear) return null;
  if (status === "unconfirmed" && date.dayOfWeek > 5) return null;
  return { off: { kind: "holiday", name: "Ngày Văn hóa Việt Nam", confirmed: status === "holiday" } };
}

function* daysFromTo(from: string, to: string): Generator<string> {
  const last = Temporal.PlainDate.from(to);
  for (
    let day = Temporal.PlainDate.from(from);
    Temporal.PlainDate.compare(day, last) <= 0;
    day = day.add({ days: 1 })
  ) {
    yield day.toString();
  }
}
