import { parseIsoDate, shiftDays, type Actor, type IsoDate } from "../../../knowledge/index";

/** The groups among whom duties are handed out, as the documents' headings name them. */
export const roles = [
  "school",
  "committee",
  "ward-office",
  "department",
  "association",
  "front",
  "residents",
] as const satisfies readonly Actor[];

/** What the calendar shows: a month or a year ahead, for a place and a role. */
export interface CalendarQuery {
  readonly view: "month" | "list";
  /** `YYYY-MM`, at most two years from today. */
  readonly month: string;
  readonly place: string;
  readonly role: Actor | null;
}

const longestPlace = 200;
const farthestMonths = 24;

export function readCalendarQuery(query: URLSearchParams, today: IsoDate): CalendarQuery {
  return {
    view: query.get("view") === "list" ? "list" : "month",
    month: readMonth(query.get("month"), today.slice(0, 7)),
    place: (query.get("place") ?? "").normalize("NFC").trim().slice(0, longestPlace),
    role: roles.find((role) => role === query.get("role")) ?? null,
  };
}

function readMonth(asked: string | null, now: string): string {
  if (asked === null || parseIsoDate(`${asked}-01`) === null) return now;
  return Math.abs(monthNumber(asked) - monthNumber(now)) <= farthestMonths ? asked : now;
}

function monthNumber(month: string): number {
  return Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1;
}

/** The month so many months later. */
export function shiftMonth(month: string, by: number): string {
  const number = monthNumber(month) + by;
  return `${String(Math.floor(number / 12))}-${String((number % 12) + 1).padStart(2, "0")}`;
}

/** First and last day of what is shown. */
export function periodOf(
  { view, month }: CalendarQuery,
  today: IsoDate,
): { readonly from: IsoDate; readonly to: IsoDate } {
  if (view === "list") return { from: today, to: shiftDays(today, 365) };
  const from = `${month}-01` as IsoDate;
  return { from, to: shiftDays(`${shiftMonth(month, 1)}-01` as IsoDate, -1) };
}

/** The same query at another address, or with something else chosen. */
export function calendarPath(query: CalendarQuery, change: Partial<CalendarQuery> = {}, path = "/calendar"): string {
  const { view, month, place, role } = { ...query, ...change };
  const asked = new URLSearchParams({
    ...(view === "list" ? { view } : { month }),
    ...(place === "" ? {} : { place }),
    ...(role === null ? {} : { role }),
  });
  return `${path}?${asked.toString()}`;
}
