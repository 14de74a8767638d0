import { shiftDays, type IsoDate, type WorkingCalendar } from "../../knowledge/index";

/** Whole hours of the day in Vietnam between which nobody is disturbed: from `from` in the evening to `to` in the morning. */
export interface QuietHours {
  readonly from: number;
  readonly to: number;
}

export const usualQuietHours: QuietHours = { from: 20, to: 7 };

const hourInVietnam = new Intl.DateTimeFormat("en-GB", {
  timeZone: "Asia/Ho_Chi_Minh",
  hour: "2-digit",
  hourCycle: "h23",
});

/** Whether people may be told something by themselves now: on a working day outside the quiet hours. `today` is the legal day of the instant. */
export function isSendingTime(now: Date, today: IsoDate, quiet: QuietHours, calendar: WorkingCalendar): boolean {
  const hour = Number(hourInVietnam.format(now));
  const isQuiet = quiet.from > quiet.to ? hour >= quiet.from || hour < quiet.to : hour >= quiet.from && hour < quiet.to;
  return !isQuiet && calendar.dayOff(today) === null;
}

/** The Monday after a day. */
export function nextMonday(day: IsoDate): IsoDate {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return shiftDays(day, (8 - weekday) % 7 || 7);
}
