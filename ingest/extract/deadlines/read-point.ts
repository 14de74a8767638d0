import { phrases, readOneOf, readPhrase, skipPhrases, type Phrases } from "./read-phrase";
import type { Read } from "./read-number";
import type { Token } from "./tokens";

/**
 * How a point comes back: `next-year` is "của năm sau liền kề", each year's duty falls due in the year after; the first or the last month of each
 * quarter.
 */
export type Repetition = "yearly" | "next-year" | "monthly" | "quarter-start" | "quarter-end";

/** A place in the calendar as far as it is printed. */
export interface CalendarPoint {
  readonly unit: "day" | "month" | "quarter" | "year";
  readonly day: number | null;
  readonly month: number | null;
  readonly quarter: number | null;
  readonly year: number | null;
  readonly repeats: Repetition | null;
}

const nothing: CalendarPoint = { unit: "year", day: null, month: null, quarter: null, year: null, repeats: null };
const monthNames: Readonly<Record<string, number>> = {
  giêng: 1,
  một: 1,
  hai: 2,
  ba: 3,
  tư: 4,
  năm: 5,
  sáu: 6,
  bảy: 7,
  tám: 8,
  chín: 9,
  mười: 10,
  chạp: 12,
};
const quarterNames: Readonly<Record<string, number>> = { i: 1, ii: 2, iii: 3, iv: 4 };
const yearly = phrases([
  "hằng năm",
  "mỗi năm",
  "các năm",
  "của năm đề nghị",
  "của năm đánh giá",
  "của năm báo cáo",
  "của năm tuyển sinh",
  "của năm xét",
  "của năm thực hiện",
]);
const nextYear = phrases([
  "của năm sau liền kề",
  "của năm liền kề",
  "của năm kế tiếp",
  "của năm tiếp theo",
  "của năm sau",
  "năm sau liền kề",
  "năm liền kề",
  "năm kế tiếp",
  "năm tiếp theo",
  "năm sau",
]);
const monthly = phrases([
  "hằng tháng",
  "mỗi tháng",
  "của tháng kế tiếp",
  "của tháng liền kề",
  "của tháng tiếp theo",
  "của tháng sau",
  "tháng kế tiếp",
  "tháng liền kề",
  "tháng tiếp theo",
  "tháng sau",
]);

/** "của tháng cuối mỗi quý", "tháng đầu quý sau". */
const monthOfQuarter = (month: string): readonly string[] =>
  ["", "của "].flatMap((of) =>
    ["", "mỗi ", "hằng ", "các "].flatMap((each) =>
      ["", "của ", "tiên ", "cùng ", "cùng của "].flatMap((more) => [
        `${of}tháng ${month} ${more}${each}quý sau`,
        `${of}tháng ${month} ${more}${each}quý`,
      ]),
    ),
  );
const quarterStart = phrases(monthOfQuarter("đầu"));
const quarterEnd = phrases(monthOfQuarter("cuối"));

const weekdayNames = [
  ...["hai", "ba", "tư", "năm", "sáu", "bảy", "2", "3", "4", "5", "6", "7"].map((day) => `thứ ${day}`),
  "chủ nhật",
];
export const weekdays = phrases(weekdayNames);
const weekdaysAndComma = phrases([...weekdayNames, ","]);
const yearWords = phrases(["của năm", "năm"]);
const dayJoints = phrases([", và", "và", ","]);

/** Reads "ngày 15/12", "30 tháng 6 năm 2026", "tháng 9/2026", "quý I năm 2027", "năm 2026" with "hằng năm" and the like behind it. */
export function readPoint(tokens: readonly Token[], at: number): Read<CalendarPoint> | null {
  const start = skipWeekday(tokens, at);
  return readDay(tokens, start) ?? readMonth(tokens, start) ?? readQuarter(tokens, start) ?? readYear(tokens, start);
}

/** "thứ Sáu, ngày …", "thứ Sáu (ngày …)". */
function skipWeekday(tokens: readonly Token[], at: number): number {
  const next = skipPhrases(tokens, at, weekdaysAndComma);
  return next > at && tokens[next]?.text === "(" ? next + 1 : next;
}

function readDay(tokens: readonly Token[], at: number): Read<CalendarPoint> | null {
  const named = readPhrase(tokens, at, "ngày");
  const first = named ?? at;
  const day = numberAt(tokens, first, 31);
  if (day === null || isInsideNumber(tokens, first)) return null;
  const monthAt = readPhrase(tokens, first + 1, "tháng");
  const month = monthAt === null ? null : (numberAt(tokens, monthAt, 12) ?? namedMonthAt(tokens, monthAt));
  if (monthAt !== null && month !== null) {
    const year = readYearWords(tokens, monthAt + 1);
    return repeated(tokens, year.next, { ...nothing, unit: "day", day, month, year: year.value });
  }
  const slashed = readSlashed(tokens, first, day, named !== null);
  if (slashed !== null) return slashed;
  if (named === null) return null;
  // "ngày 15 hằng tháng", or "ngày 15" below a heading that names the month; never "ngày 15.000" or "ngày 05 lần".
  return repeated(tokens, first + 1, { ...nothing, unit: "day", day });
}

function readSlashed(tokens: readonly Token[], at: number, day: number, isNamed: boolean): Read<CalendarPoint> | null {
  const separator = tokens[at + 1]?.text ?? "";
  const month = numberAt(tokens, at + 2, 12);
  if (!["/", ".", "-"].includes(separator) || month === null) return null;
  const isTight = tokens[at + 1]?.isGlued === true && tokens[at + 2]?.isGlued === true;
  if (separator !== "/" && !isTight) return null;
  const year = tokens[at + 3]?.text === separator ? yearAt(tokens, at + 4) : null;
  // "3.2" and "1-2" are dates only where something says so.
  if (year === null && separator !== "/" && !isNamed) return null;
  const next = year === null ? at + 3 : at + 5;
  const goesOn = tokens[next]?.isGlued === true && /^[./]$/.test(tokens[next]?.text ?? "");
  if (goesOn && tokens[next + 1]?.kind === "number" && tokens[next + 1]?.isGlued === true) return null;
  const words = year === null ? readYearWords(tokens, next) : { value: year, next };
  return repeated(tokens, words.next, { ...nothing, unit: "day", day, month, year: words.value });
}

function readMonth(tokens: readonly Token[], at: number): Read<CalendarPoint> | null {
  const start = readPhrase(tokens, at, "tháng");
  if (start === null) return null;
  const month = numberAt(tokens, start, 12) ?? namedMonthAt(tokens, start);
  if (month === null) return null;
  const slash = tokens[start + 1]?.text ?? "";
  const year = slash === "/" || slash === "-" ? yearAt(tokens, start + 2) : null;
  const words = year === null ? readYearWords(tokens, start + 1) : { value: year, next: start + 3 };
  return repeated(tokens, words.next, { ...nothing, unit: "month", month, year: words.value });
}

function readQuarter(tokens: readonly Token[], at: number): Read<CalendarPoint> | null {
  const start = readPhrase(tokens, at, "quý");
  if (start === null) return null;
  const quarter = numberAt(tokens, start, 4) ?? quarterNames[tokens[start]?.text ?? ""] ?? null;
  if (quarter === null) return null;
  const year = tokens[start + 1]?.text === "/" ? yearAt(tokens, start + 2) : null;
  const words = year === null ? readYearWords(tokens, start + 1) : { value: year, next: start + 3 };
  return repeated(tokens, words.next, { ...nothing, unit: "quarter", quarter, year: words.value });
}

function readYear(tokens: readonly Token[], at: number): Read<CalendarPoint> | null {
  const year = readYearWords(tokens, at);
  return year.value === null ? null : { value: { ...nothing, year: year.value }, next: year.next };
}

function readYearWords(tokens: readonly Token[], at: number): Read<number | null> {
  const start = readOneOf(tokens, at, yearWords);
  const year = start === null ? null : yearAt(tokens, start.next);
  return start === null || year === null ? { value: null, next: at } : { value: year, next: start.next + 1 };
}

/** A point with how it comes back, where that stands behind it. */
export function repeated(tokens: readonly Token[], at: number, point: CalendarPoint): Read<CalendarPoint> {
  if (point.year !== null) return { value: point, next: at };
  const choices: ReadonlyArray<readonly [Phrases, Repetition]> = [
    [yearly, "yearly"],
    [nextYear, "next-year"],
    ...(point.unit === "day" && point.month === null
      ? ([
          [quarterStart, "quarter-start"],
          [quarterEnd, "quarter-end"],
          [monthly, "monthly"],
        ] as const)
      : []),
  ];
  for (const [words, repeats] of choices) {
    const read = readOneOf(tokens, at, words);
    if (read !== null) return { value: { ...point, repeats }, next: read.next };
  }
  return { value: point, next: at };
}

function namedMonthAt(tokens: readonly Token[], at: number): number | null {
  const name = tokens[at]?.text ?? "";
  // "ngày … tháng … năm 2026" with the blanks not filled in is no May.
  if (name === "năm" && tokens[at + 1]?.kind === "number") return null;
  return monthNames[name] ?? null;
}

function numberAt(tokens: readonly Token[], at: number, largest: number): number | null {
  const token = tokens[at];
  if (token?.kind !== "number" || token.text.length > 2) return null;
  const value = Number(token.text);
  return value >= 1 && value <= largest ? value : null;
}

function yearAt(tokens: readonly Token[], at: number): number | null {
  const token = tokens[at];
  if (token?.kind !== "number") return null;
  if (/^(?:19|20)\d\d$/.test(token.text)) return Number(token.text);
  return token.isGlued && /^[2-4]\d$/.test(token.text) ? 2000 + Number(token.text) : null;
}

/** "07-12/9/2026", "25 - 26 tháng 5": two days of one month; the day before the dash has no month of its own. */
export function readDayRange(
  tokens: readonly Token[],
  at: number,
): Read<{ readonly from: CalendarPoint; readonly to: CalendarPoint }> | null {
  const start = readPhrase(tokens, at, "ngày") ?? at;
  const day = numberAt(tokens, start, 31);
  const dash = tokens[start + 1]?.text;
  if (day === null || isInsideNumber(tokens, start) || (dash !== "-" && dash !== "–")) return null;
  // "28-2-2026" is one day, "28-2/2026" nothing that is known.
  if (!["/", "tháng"].includes(tokens[start + 3]?.text ?? "")) return null;
  const to = readPoint(tokens, start + 2) ?? readDayBehindDash(tokens, start + 2);
  if (to === null || to.value.month === null || to.value.day === null || to.value.day <= day) return null;
  return { value: { from: { ...to.value, day }, to: to.value }, next: to.next };
}

/** "13/8/2026" in "12/8-13/8/2026", where the dash stands close. */
export function readDayBehindDash(tokens: readonly Token[], at: number): Read<CalendarPoint> | null {
  const day = numberAt(tokens, at, 31);
  return day === null ? null : readSlashed(tokens, at, day, true);
}

/** "các ngày 05, 06 và 07/10/2026": days that follow on from each other, of one month. */
export function readDayList(
  tokens: readonly Token[],
  at: number,
): Read<{ readonly from: CalendarPoint; readonly to: CalendarPoint }> | null {
  let next = readPhrase(tokens, at, "các ngày") ?? readPhrase(tokens, at, "ngày") ?? at;
  const first = numberAt(tokens, next, 31);
  if (first === null || isInsideNumber(tokens, next)) return null;
  for (let day = first + 1; ; day += 1) {
    const joined = readOneOf(tokens, next + 1, dayJoints);
    if (joined === null || numberAt(tokens, joined.next, 31) !== day) return null;
    next = joined.next;
    const to = readSlashed(tokens, next, day, true) ?? readDay(tokens, next);
    if (to !== null && to.value.month !== null)
      return { value: { from: { ...to.value, day: first }, to: to.value }, next: to.next };
  }
}

/** A telephone number or an amount is cut into runs by its dots: a day never follows a dot that follows a digit. */
function isInsideNumber(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  const isTight = tokens[at]?.isGlued === true && before?.isGlued === true;
  return isTight && /^[./,-]$/.test(before.text) && tokens[at - 2]?.kind === "number";
}
