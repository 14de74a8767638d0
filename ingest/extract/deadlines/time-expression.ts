import type { DayBound, PeriodUnit } from "../../../knowledge/model/index";
import { readCount, type Read } from "./read-number";
import { phrases, readOneOf, readPhrase, skipPhrases } from "./read-phrase";
import {
  readDayBehindDash,
  readDayList,
  readDayRange,
  readPoint,
  repeated,
  weekdays,
  type CalendarPoint,
} from "./read-point";
import { readWeekOfMonth } from "./read-week";
import { phrase } from "./time-phrases";
import type { Token } from "./tokens";

/** What a time expression says, before it is known whether anybody must do anything by it. */
export type TimeShape =
  | { readonly kind: "limit"; readonly bound: DayBound; readonly point: CalendarPoint }
  | { readonly kind: "span"; readonly from: CalendarPoint; readonly to: CalendarPoint }
  /** A date without a governing word: a deadline only after a label such as "Thời gian nộp:". */
  | { readonly kind: "bare"; readonly point: CalendarPoint }
  /** "Đến năm 2030, phấn đấu …". */
  | { readonly kind: "target"; readonly point: CalendarPoint }
  | { readonly kind: "near"; readonly part: "đầu" | "giữa" | "cuối" | "tuần"; readonly point: CalendarPoint | null }
  | {
      readonly kind: "period";
      readonly lead: PeriodLead;
      readonly count: number;
      readonly unit: PeriodUnit;
      readonly workingDays: boolean;
      readonly event: string | null;
      readonly isBackwards: boolean;
    }
  | { readonly kind: "same-day" }
  | {
      readonly kind: "event";
      readonly relation: "before" | "after" | "on-request";
      readonly event: string;
      /** "ngay khi …": at once. */
      readonly isPrompt?: true;
    }
  | {
      readonly kind: "frequency";
      readonly isPeriodic: boolean;
      readonly isRate: boolean;
      readonly unit: FrequencyUnit;
    };

export type PeriodLead = "within" | "at-most" | "at-least" | "after" | "none";
export type FrequencyUnit = "day" | "week" | "month" | "quarter" | "half-year" | "year" | "term" | "other";

export interface TimeExpression {
  readonly shape: TimeShape;
  /** Offsets in the tokenised text. */
  readonly start: number;
  readonly end: number;
}

type Reader = (source: Source, at: number) => Read<TimeShape> | null;
interface Source {
  readonly text: string;
  readonly tokens: readonly Token[];
}

/** Finds the time expressions of a clause, from left to right, without overlaps; at one place the reader listed first wins. */
export function findTimeExpressions(text: string, tokens: readonly Token[]): readonly TimeExpression[] {
  const found: TimeExpression[] = [];
  const source = { text, tokens };
  for (let at = 0; at < tokens.length;) {
    const read = readFirst(source, at);
    const first = tokens[at];
    const last = read === null ? undefined : lastToken(tokens, at, read.next);
    if (read === null || first === undefined || last === undefined) {
      at += 1;
      continue;
    }
    found.push({ shape: read.value, start: first.start, end: last.end });
    at = read.next;
    if (read.value.kind === "limit") at = readFurtherDays(tokens, read.value, at, found);
  }
  return found;
}

function readFirst(source: Source, at: number): Read<TimeShape> | null {
  for (const reader of readers) {
    const read = reader(source, at);
    if (read !== null) return read;
  }
  return null;
}

const longestRemark = 10;

/** Behind a short remark in parentheses, where one stands there. */
function skipRemark(tokens: readonly Token[], at: number): number {
  if (tokens[at]?.text !== "(") return at;
  const length = tokens.slice(at, at + longestRemark).findIndex(({ text }) => text === ")");
  return length < 0 ? at : at + length + 1;
}

/** "trước ngày 15/6 và 15/12 hằng năm": further days of one limit, which share what only the last one says of the year. */
function readFurtherDays(
  tokens: readonly Token[],
  { bound, point }: Extract<TimeShape, { readonly kind: "limit" }>,
  from: number,
  found: TimeExpression[],
): number {
  if (point.unit !== "day" || point.month === null) return from;
  const opened = found.length - 1;
  let at = from;
  for (;;) {
    const joined = readOneOf(tokens, skipRemark(tokens, at), phrase.joints);
    const start = joined === null ? null : skipPhrases(tokens, joined.next, phrase.before);
    const next = start === null ? null : readPoint(tokens, start);
    const first = joined === null ? undefined : tokens[joined.next];
    const last = next === null ? undefined : tokens[next.next - 1];
    const isDay = next?.value.unit === "day" && next.value.month !== null;
    if (next === null || first === undefined || last === undefined || !isDay) break;
    if (readOneOf(tokens, next.next, phrase.upTo) !== null) break; // a window begins here
    found.push({ shape: { kind: "limit", bound, point: next.value }, start: first.start, end: last.end });
    at = next.next;
  }
  const last = pointOf(found.at(-1));
  // "… (đợt I) và trước ngày 10/9 (đợt hè) hằng năm".
  const behind = last === null || at === from ? null : repeated(tokens, skipRemark(tokens, at), last);
  const { year = null, repeats = null } = behind?.value ?? last ?? {};
  if (behind !== null && behind.value.repeats !== null) at = behind.next;
  for (let index = opened; index < found.length; index += 1) {
    const one = found[index];
    const own = pointOf(one);
    if (one === undefined || own === null || own.year !== null || own.repeats !== null) continue;
    found[index] = { ...one, shape: { kind: "limit", bound, point: { ...own, year, repeats } } };
  }
  return at;
}

function pointOf(expression: TimeExpression | undefined): CalendarPoint | null {
  return expression?.shape.kind === "limit" ? expression.shape.point : null;
}

/** A parenthesis that the expression opened belongs to it. */
function lastToken(tokens: readonly Token[], from: number, next: number): Token | undefined {
  const isOpen = tokens
    .slice(from, next)
    .reduce((depth, { text }) => depth + Number(text === "(") - Number(text === ")"), 0);
  return isOpen > 0 && tokens[next]?.text === ")" ? tokens[next] : tokens[next - 1];
}

const readBackwardsPeriod: Reader = ({ text, tokens }, at) => {
  // "trước ít nhất 15 ngày", "ít nhất 15 ngày trước khi …", "chậm nhất 02 tuần trước ngày …", "trước khi … ít nhất 15 ngày".
  const early = readOneOf(tokens, at, phrase.before);
  const least = skipPhrases(tokens, early?.next ?? at, phrase.leastLeads);
  const length = readLength(tokens, least);
  if (length === null) return null;
  const before = readOneOf(tokens, length.next, phrase.beforeEvent);
  if (early === null && before === null) return null;
  // "trước 10 giờ ngày …" is a time of day.
  if (early !== null && length.value.unit === "hour" && least === early.next) return null;
  if (before !== null && readPoint(tokens, before.next) !== null && before.value === "trước") return null;
  const event =
    before === null
      ? null
      : readEvent(text, tokens, before.next, before.value.replace(/^(?:trước khi|trước|so với)\s*/u, ""));
  return {
    value: { kind: "period", lead: "at-least", ...length.value, event: event?.value ?? null, isBackwards: true },
    next: event?.next ?? length.next,
  };
};

const readPeriod: Reader = ({ text, tokens }, at) => {
  const lead = readPeriodLead(tokens, at);
  const length = readLength(tokens, lead?.next ?? at);
  if (length === null) return null;
  const comma = skipPhrases(tokens, length.next, phrase.comma);
  const from = readOneOf(tokens, comma, phrase.periodStarts);
  const keepsDay = from !== null && /(?:khi|ngày)$/u.test(from.value) ? from.value.replace(/^.*\s/u, "") : "";
  const event = from === null ? null : readEvent(text, tokens, from.next, keepsDay === "khi" ? "" : keepsDay);
  if (lead === null && event === null) return null;
  return {
    value: {
      kind: "period",
      lead: lead?.value ?? "none",
      ...length.value,
      event: event?.value ?? null,
      isBackwards: false,
    },
    next: event?.next ?? length.next,
  };
};

const readSameDay: Reader = ({ tokens }, at) => {
  const read = readOneOf(tokens, at, phrase.sameDay);
  return read === null ? null : { value: { kind: "same-day" }, next: read.next };
};

const readSpan: Reader = ({ tokens }, at) => {
  const opened = readOneOf(tokens, at, phrase.spanOpeners);
  const first = skipTimeOfDay(tokens, opened?.next ?? at);
  const range = readDayRange(tokens, first) ?? readDayList(tokens, first);
  if (range !== null) return { value: { kind: "span", ...range.value }, next: range.next };
  const from = readPoint(tokens, first) ?? readDayBeforeRange(tokens, first);
  if (from === null) return null;
  const joined = readOneOf(tokens, from.next, phrase.spanJoints);
  if (joined === null) return readDashed(tokens, from, opened !== null);
  if (joined.value === "đến trước") return null;
  const to = readPoint(tokens, skipTimeOfDay(tokens, joined.next));
  return to === null ? null : { value: { kind: "span", from: from.value, to: to.value }, next: to.next };
};

/** "từ 12/8 - 13/8/2026"; without a word before it only where both are days with their months, the earlier one first. */
function readDashed(tokens: readonly Token[], from: Read<CalendarPoint>, isOpened: boolean): Read<TimeShape> | null {
  const dash = readOneOf(tokens, from.next, phrase.dashes);
  if (dash === null) return null;
  const isDay = isDayOfMonth(from.value);
  const day = isDay ? readDayBehindDash(tokens, dash.next) : null;
  const to = readPoint(tokens, skipTimeOfDay(tokens, dash.next)) ?? day;
  if (to === null) return null;
  const isPlain = isDay && isDayOfMonth(to.value) && precedes(from.value, to.value);
  return isOpened || isPlain ? { value: { kind: "span", from: from.value, to: to.value }, next: to.next } : null;
}

/** "12/8", with or without its year: a dash between two of these is "đến", whatever stands before them. */
function isDayOfMonth({ unit, month, repeats }: CalendarPoint): boolean {
  return unit === "day" && month !== null && repeats === null;
}

/** Within a year of each other: what lies further apart is an anniversary or a life. */
function precedes(from: CalendarPoint, to: CalendarPoint): boolean {
  const years = (to.year ?? 0) - (from.year ?? to.year ?? 0);
  const days = ((to.month ?? 0) - (from.month ?? 0)) * 31 + (to.day ?? 0) - (from.day ?? 0);
  return years === 0 ? days > 0 : years === 1 && days < 0;
}

const readWithin: Reader = ({ tokens }, at) => {
  const lead = readOneOf(tokens, at, phrase.within);
  const point = lead === null ? null : readPoint(tokens, lead.next);
  if (point === null || point.value.unit === "day") return null;
  return { value: { kind: "span", from: point.value, to: point.value }, next: point.next };
};

const readLimit: Reader = ({ tokens }, at) => {
  const before = readOneOf(tokens, at, phrase.beforeWords);
  const by = before === null ? readOneOf(tokens, at, phrase.by) : null;
  const opened = before ?? by;
  if (opened === null) return null;
  const start = skipPhrases(tokens, opened.next, phrase.behindLimit);
  const day = skipTimeOfDay(tokens, start);
  const point = readPoint(tokens, day);
  if (point === null) return null;
  // "trước 16 giờ ngày 12/3" leaves the morning of the 12th.
  const isBefore = before !== null && day === start;
  return {
    value: { kind: "limit", bound: isBefore ? "before" : "by", point: point.value },
    next: point.next,
  };
};

const readNear: Reader = ({ tokens }, at) => {
  const start = skipPhrases(tokens, at, phrase.inOrAt);
  const week = readWeekOfMonth(tokens, start);
  if (week !== null) return { value: { kind: "near", part: "tuần", point: week.value }, next: week.next };
  const part = readOneOf(tokens, start, phrase.partsOfTime);
  if (part === null) return null;
  const named = part.value === "kết thúc" ? "cuối" : part.value;
  if (named !== "đầu" && named !== "giữa" && named !== "cuối") return null;
  const point = readPoint(tokens, part.next);
  if (point !== null && point.value.unit !== "day") {
    return { value: { kind: "near", part: named, point: point.value }, next: point.next };
  }
  const word = readOneOf(tokens, skipPhrases(tokens, part.next, phrase.eachOrAll), phrase.longTimes);
  return word === null ? null : { value: { kind: "near", part: named, point: null }, next: word.next };
};

const readTarget: Reader = ({ tokens }, at) => {
  const opened = readOneOf(tokens, at, phrase.targetOpeners);
  const point = opened === null ? null : readPoint(tokens, opened.next);
  return point === null ? null : { value: { kind: "target", point: point.value }, next: point.next };
};

const readOnRequest: Reader = ({ text, tokens }, at) => {
  const read = readOneOf(tokens, at, phrase.onRequest);
  if (read === null) return null;
  const event = readEvent(text, tokens, read.next, "");
  return {
    value: { kind: "event", relation: "on-request", event: event?.value ?? "" },
    next: event?.next ?? read.next,
  };
};

const readAroundEvent: Reader = ({ text, tokens }, at) => {
  const opened = readOneOf(tokens, at, phrase.aroundEvent);
  const event = opened === null ? null : readEvent(text, tokens, opened.next, "");
  if (opened === null || event === null) return null;
  const relation = opened.value === "trước khi" ? "before" : "after";
  // "trước khi khai giảng ít nhất 15 ngày": the event comes first and the period behind it.
  const length = relation === "before" ? trailingPeriod(tokens, opened.next, event.next) : null;
  if (length !== null) {
    return {
      value: { kind: "period", lead: "at-least", ...length.value, event: length.event(text), isBackwards: true },
      next: length.next,
    };
  }
  const isPrompt = opened.value.startsWith("ngay");
  return {
    value: { kind: "event", relation, event: event.value, ...(isPrompt ? { isPrompt } : {}) },
    next: event.next,
  };
};

/** "trước 16h30 thứ Sáu hằng tuần", "vào thứ 2 đầu tiên hằng tháng". */
const readWeekday: Reader = ({ tokens }, at) => {
  const lead = skipPhrases(tokens, at, phrase.weekdayLeads);
  const day = readOneOf(tokens, skipPhrases(tokens, skipTimeOfDay(tokens, lead), phrase.partsOfDay), weekdays);
  const every = day === null ? null : readEvery(tokens, skipPhrases(tokens, day.next, phrase.firstOrLast));
  if (every === null || (every.value !== "week" && every.value !== "month")) return null;
  return { value: { kind: "frequency", isPeriodic: true, isRate: false, unit: every.value }, next: every.next };
};

const readFrequency: Reader = ({ tokens }, at) => {
  const periodic = readOneOf(tokens, at, phrase.periodic);
  const isPeriodic = periodic !== null;
  const start = skipPhrases(tokens, periodic?.next ?? at, phrase.behindPeriodic);
  const every = readEvery(tokens, start);
  const read = every ?? readRate(tokens, start) ?? (isPeriodic ? readPeriodicTime(tokens, start) : null);
  if (read === null) return null;
  // "6 tháng, hằng năm", "hằng quý và hằng năm" are one statement of how often.
  const more = readEvery(tokens, skipPhrases(tokens, read.next, phrase.commaOrAnd));
  return {
    value: { kind: "frequency", isPeriodic, isRate: every === null && !isPeriodic, unit: read.value },
    next: more?.next ?? read.next,
  };
};

/** What only "định kỳ" makes a frequency: "định kỳ sáu tháng", "định kỳ (cuối học kỳ)". */
function readPeriodicTime(tokens: readonly Token[], at: number): Read<FrequencyUnit> | null {
  const near = readNear({ text: "", tokens }, at);
  if (near !== null) return { value: "term", next: near.next };
  const point = readPoint(tokens, at);
  if (point?.value.repeats === "monthly") return { value: "month", next: point.next };
  const length = readLength(tokens, at);
  if (length === null) return null;
  const next = skipPhrases(tokens, length.next, phrase.oncePerPeriod);
  return { value: frequencyOf(length.value.count, length.value.unit), next };
}

const readBare: Reader = ({ tokens }, at) => {
  const point = readPoint(tokens, skipTimeOfDay(tokens, at));
  return point === null || point.value.unit === "year"
    ? null
    : { value: { kind: "bare", point: point.value }, next: point.next };
};

/** At one token the first that fits wins: what has more words to it stands first. */
const readers: readonly Reader[] = [
  readWeekday,
  readFrequency,
  readBackwardsPeriod,
  readLimit,
  readPeriod,
  readSameDay,
  readSpan,
  readWithin,
  readNear,
  readTarget,
  readOnRequest,
  readAroundEvent,
  readBare,
];

const periodLeads: ReadonlyMap<string, PeriodLead> = new Map([
  ["trong thời hạn tối đa", "at-most"],
  ["trong thời hạn không quá", "at-most"],
  ["trong thời gian không quá", "at-most"],
  ["trong thời gian tối đa", "at-most"],
  ["trong thời hạn", "within"],
  ["trong thời gian", "within"],
  ["trong vòng", "within"],
  ["thời hạn", "within"],
  ["chậm nhất là sau", "at-most"],
  ["chậm nhất sau", "at-most"],
  ["chậm nhất trong vòng", "at-most"],
  ["chậm nhất trong", "at-most"],
  ["chậm nhất là", "at-most"],
  ["chậm nhất", "at-most"],
  ["muộn nhất là", "at-most"],
  ["muộn nhất", "at-most"],
  ["không quá", "at-most"],
  ["không chậm hơn", "at-most"],
  ["không muộn hơn", "at-most"],
  ["tối đa là", "at-most"],
  ["tối đa", "at-most"],
  ["sau tối đa", "at-most"],
  ["trong tối đa", "at-most"],
  ["ít nhất", "at-least"],
  ["tối thiểu", "at-least"],
  ["trong", "within"],
  ["sau", "after"],
]);
const periodLeadPhrases = phrases([...periodLeads.keys()]);

function readPeriodLead(tokens: readonly Token[], at: number): Read<PeriodLead> | null {
  const read = readOneOf(tokens, at, periodLeadPhrases);
  const value = read === null ? undefined : periodLeads.get(read.value);
  return read === null || value === undefined
    ? null
    : { value, next: skipPhrases(tokens, read.next, phrase.colonOrIs) };
}

interface Length {
  readonly count: number;
  readonly unit: PeriodUnit;
  readonly workingDays: boolean;
}

function readLength(tokens: readonly Token[], at: number): Read<Length> | null {
  const count = readCount(tokens, at);
  if (count === null || count.value < 1) return null;
  const unit = readOneOf(tokens, count.next, phrase.lengthUnits);
  // "năm học" is a period of its own, "năm 2026" a year, "tháng 5" a month.
  if (unit === null || tokens[unit.next]?.kind === "number") return null;
  if (unit.value === "năm" && tokens[unit.next]?.text === "học") return null;
  const working = readOneOf(tokens, unit.next, phrase.working);
  const units: Readonly<Record<string, PeriodUnit>> = {
    ngày: "day",
    tuần: "week",
    tháng: "month",
    quý: "quarter",
    năm: "year",
    giờ: "hour",
  };
  return {
    value: { count: count.value, unit: units[unit.value] ?? "day", workingDays: working !== null },
    next: skipPhrases(tokens, working?.next ?? unit.next, phrase.holiday),
  };
}

/** The words of an event, to the end of its clause. Empty events are none. */
function readEvent(text: string, tokens: readonly Token[], at: number, keep: string): Read<string> | null {
  let next = at;
  for (let depth = 0; next < tokens.length && next < at + longestEvent; next += 1) {
    const { text: word = "" } = tokens[next] ?? {};
    if (word === "(") depth += 1;
    if (word === ")") depth -= 1;
    if (depth < 0 || (depth === 0 && endsEvent.has(word))) break;
    // "trước ngày thi và nộp kết quả chậm nhất …": the next time has its own beginning.
    if (next > at && readOneOf(tokens, next, phrase.nextTimes) !== null) break;
  }
  const first = tokens[at];
  const last = tokens[next - 1];
  if (next === at || first === undefined || last === undefined) return null;
  return { value: `${keep} ${text.slice(first.start, last.end)}`.trim().replace(/\s+/gu, " "), next };
}

const longestEvent = 30;
const endsEvent: ReadonlySet<string> = new Set([",", ";", ":", ".", "phải", "thì", "mà", "|"]);

function trailingPeriod(
  tokens: readonly Token[],
  eventStart: number,
  eventEnd: number,
): (Read<Length> & { readonly event: (text: string) => string }) | null {
  for (let at = eventStart + 1; at < eventEnd; at += 1) {
    const length = readLength(tokens, skipPhrases(tokens, at, phrase.least));
    const first = tokens[eventStart];
    const last = tokens[at - 1];
    if (length === null || length.next < eventEnd || first === undefined || last === undefined) continue;
    return { ...length, event: (text) => text.slice(first.start, last.end).replace(/\s+/gu, " ") };
  }
  return null;
}

const everyUnits: ReadonlyArray<readonly [string, FrequencyUnit]> = [
  ["năm học", "term"],
  ["học kỳ", "term"],
  ["khóa học", "term"],
  ["năm", "year"],
  ["quý", "quarter"],
  ["tháng", "month"],
  ["tuần", "week"],
  ["ngày", "day"],
];

/** "hằng năm", "mỗi học kỳ", "thường niên". */
function readEvery(tokens: readonly Token[], at: number): Read<FrequencyUnit> | null {
  const annual = readPhrase(tokens, at, "thường niên");
  if (annual !== null) return { value: "year", next: annual };
  const opened = readOneOf(tokens, at, phrase.every);
  if (opened === null) return null;
  for (const [word, value] of everyUnits) {
    const next = readPhrase(tokens, opened.next, word);
    if (next !== null) return { value, next: skipPhrases(tokens, next, phrase.timesEach) };
  }
  return null;
}

/** "06 tháng/01 lần", "6 tháng một lần", "01 lần/năm", "ít nhất 01 lần trong một năm học", "một năm hai lần". */
function readRate(tokens: readonly Token[], at: number): Read<FrequencyUnit> | null {
  const start = skipPhrases(tokens, at, phrase.atLeastTimes);
  const first = readCount(tokens, start);
  if (first === null) return null;
  const times = readPhrase(tokens, first.next, "lần");
  if (times !== null) {
    const per = readOneOf(tokens, times, phrase.per);
    if (per === null) return null;
    // "một năm" counts years, "năm" alone is the year and not the five.
    const bare = readUnitWord(tokens, per.next);
    const count = bare === null ? readCount(tokens, per.next) : { value: 1, next: per.next };
    const unit = bare ?? (count === null ? null : readUnitWord(tokens, count.next));
    return unit === null || count === null
      ? null
      : { value: frequencyOfWord(count.value, unit.value), next: unit.next };
  }
  const unit = readUnitWord(tokens, first.next);
  if (unit === null) return null;
  const count = readCount(tokens, skipPhrases(tokens, unit.next, phrase.slash));
  const spoken = count === null ? readPhrase(tokens, skipPhrases(tokens, unit.next, phrase.slash), "lần") : null;
  const end = spoken ?? (count === null ? null : readPhrase(tokens, count.next, "lần"));
  return end === null ? null : { value: frequencyOfWord(first.value, unit.value), next: end };
}

function readUnitWord(tokens: readonly Token[], at: number): Read<FrequencyUnit> | null {
  for (const [word, value] of everyUnits) {
    const next = readPhrase(tokens, at, word);
    if (next !== null) return { value, next };
  }
  return null;
}

function frequencyOf(count: number, unit: PeriodUnit): FrequencyUnit {
  return unit === "hour" ? "other" : frequencyOfWord(count, unit);
}

function frequencyOfWord(count: number, unit: FrequencyUnit): FrequencyUnit {
  if (unit === "month" && count === 3) return "quarter";
  if (unit === "month" && count === 6) return "half-year";
  return count === 1 ? unit : "other";
}

/** "từ ngày 12 đến ngày 15/8/2026": the first day leaves month and year to the second. */
function readDayBeforeRange(tokens: readonly Token[], at: number): Read<CalendarPoint> | null {
  const token = tokens[at];
  if (token?.kind !== "number" || token.text.length > 2 || Number(token.text) > 31) return null;
  const point = {
    unit: "day",
    day: Number(token.text),
    month: null,
    quarter: null,
    year: null,
    repeats: null,
  } as const;
  return { value: point, next: at + 1 };
}

/** "17 giờ 00 ngày", "16h30": the hour does not change the day. */
function skipTimeOfDay(tokens: readonly Token[], at: number): number {
  const hour = tokens[at];
  const unit = tokens[at + 1]?.text ?? "";
  if (hour?.kind !== "number" || !["giờ", "h", ":"].includes(unit)) return at;
  if (unit === ":" && tokens[at + 2]?.kind !== "number") return at;
  const minutes = tokens[at + 2]?.kind === "number" ? at + 3 : at + 2;
  return skipPhrases(tokens, minutes, phrase.behindMinutes);
}
