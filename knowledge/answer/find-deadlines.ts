import {
  resolveDeadline,
  shiftDays,
  type NamedTime,
  type Occurrence,
  type UndatedOccurrence,
} from "../deadlines/index";
import { isoDateOf, readSpan, type Deadline, type DeadlineRule, type IsoDate } from "../model/index";
import type { Question } from "../question/index";
import type { Finding, QuotedDeadline } from "./answer";
import { sectionOf } from "./cite";
import { belongingOf, placeAskedFor, type AnswerContext } from "./context";
import { monthsAhead, periodAskedFor } from "./asked-period";
import { evidenceIn, subjectOf } from "./evidence";
import { quoteSpan } from "./quote-span";
import { fitOf } from "./jurisdiction";
import { termsIn } from "./rarity";

/** Below this share of the subject a deadline is of something else. */
const leastCoverage = 0.5;
const longSubject = 18;
const leastFound = 7;
const mostShown = 4;
const mostListed = 12;

/** The deadlines of what the question is about, resolved as of the day; null where none is of it. */
export async function findDeadlines(context: AnswerContext): Promise<Finding | null> {
  const { shelf, question, asOf, calendar } = context;
  const subject = subjectOf(withoutTimeWords(question.query), withoutTimeWords(context.background), context.rarity);
  if (subject.terms.length === 0) return null;
  const scored: {
    readonly deadline: Deadline;
    readonly score: number;
    readonly coverage: number;
    readonly found: number;
    readonly occurrence: Occurrence;
  }[] = [];
  for (const deadline of shelf.deadlines) {
    const summary = shelf.summary(deadline.document);
    if (summary === undefined) continue;
    const { document, outline } = await shelf.open(deadline.document);
    const provision = outline.get(deadline.provision);
    const headings = [
      summary.header.type,
      summary.header.title,
      summary.header.issuer,
      summary.header.jurisdictionName,
      provision === undefined ? null : sectionOf(provision, outline),
    ]
      .filter((part) => part !== null)
      .join(" ");
    const clause = [
      readSpan(document, deadline.start, deadline.end) ?? document.text.slice(deadline.start, deadline.end),
      deadline.actor,
      deadline.action,
      deadline.recipient,
    ]
      .filter((part) => part !== null)
      .join(" ");
    const evidence = evidenceIn(new Set(termsIn(clause)), new Set(termsIn(headings)), subject);
    const occurrence = resolveDeadline(deadline.rule, asOf, calendar);
    scored.push({
      deadline,
      occurrence,
      coverage: evidence.coverage,
      found: evidence.found,
      score: evidence.found * belongingOf(summary, context),
    });
  }
  const isLong = subject.syllables.length >= longSubject;
  const isAbout = (entry: (typeof scored)[number]): boolean =>
    isLong ? entry.found >= leastFound : entry.coverage >= leastCoverage || context.background !== "";
  const wants = question.asks.has("next-occurrence") ? "next" : "one";
  const candidates = scored
    .filter((entry) => isAbout(entry) && (wants === "one" || entry.occurrence.state !== "past"))
    .sort((one, other) => other.score - one.score);
  const top = candidates[0];
  if (top === undefined) return null;
  const best = distinct(
    ofAskedYear(ofPlace(candidates, top, context), question.years).filter(({ score }) => score >= top.score * 0.8),
  ).slice(0, mostShown);
  const close = distinct([...best.flatMap((entry) => earlierOnes(entry, scored)), ...best]).slice(0, mostShown);
  const items: QuotedDeadline[] = [];
  for (const { deadline, occurrence } of inOrder(close)) {
    const quoted = await quoteSpan(shelf, deadline);
    if (quoted !== null) items.push({ ...quoted, deadline, occurrence });
  }
  const [first, ...rest] = items;
  return first === undefined
    ? null
    : {
        kind: "deadlines",
        items: [first, ...rest],
        wants,
        proposed: proposedDay(question, asOf),
        missedYears: missedYears(items, question.years),
      };
}

function missedYears(items: readonly QuotedDeadline[], asked: readonly number[]): readonly number[] {
  const named = items.flatMap(({ occurrence }) => (occurrence.state === "undated" ? [] : [yearOf(occurrence.named)]));
  return named.length === 0 || asked.some((year) => named.includes(year)) ? [] : asked;
}

/** The day of "nộp ngày 28/2/2026 có bị trễ không"; without a year, of this year. */
function proposedDay({ text, asks }: Question, asOf: IsoDate): IsoDate | null {
  const match = /(?<![\d/])(\d{1,2})[/.-](\d{1,2})(?:[/.-](\d{4}))?(?![\d/])/.exec(text);
  if (match === null || !asks.has("yes-no")) return null;
  return isoDateOf(Number(match[3] ?? asOf.slice(0, 4)), Number(match[2]), Number(match[1]));
}

/** "Hạn trong tháng tới?": all dated deadlines of the period that hold for the person's place, by their last safe day. Null where there are none. */
export async function listDeadlines(
  context: AnswerContext,
): Promise<{ readonly finding: Finding | null; readonly from: IsoDate; readonly to: IsoDate }> {
  const { shelf, asOf, calendar } = context;
  const { from, to } = periodAskedFor(context.question.folded, asOf) ?? monthsAhead(asOf, 3);
  const place = placeAskedFor(context);
  const mayFallWithin = periodFilter(from, to);
  const due: { readonly deadline: Deadline; readonly occurrence: Exclude<Occurrence, UndatedOccurrence> }[] = [];
  for (const deadline of shelf.deadlines) {
    if (!mayFallWithin(deadline.rule)) continue;
    const occurrence = resolveDeadline(deadline.rule, asOf, calendar);
    if (occurrence.state === "undated" || occurrence.state === "past") continue;
    if (occurrence.lastSafeDay < from || occurrence.lastSafeDay > to) continue;
    const document = shelf.summary(deadline.document);
    if (document === undefined || fitOf(document.header, place) === "elsewhere") continue;
    due.push({ deadline, occurrence });
  }
  const items: QuotedDeadline[] = [];
  for (const { deadline, occurrence } of [...distinct(due)].sort((one, other) =>
    dayOf(one.occurrence).localeCompare(dayOf(other.occurrence)),
  )) {
    const quoted = await quoteSpan(shelf, deadline);
    if (quoted !== null) items.push({ ...quoted, deadline, occurrence });
    if (items.length === mostListed) break;
  }
  const [first, ...rest] = items;
  return {
    finding: first === undefined ? null : { kind: "deadline-list", items: [first, ...rest], from, to },
    from,
    to,
  };
}

/** A test that a rule fails only where it surely has no last safe day in the period: most rules of a large library need no more than that. */
function periodFilter(from: IsoDate, to: IsoDate): (rule: DeadlineRule) => boolean {
  // "Trước ngày 1/12" ends on 30/11.
  const end = shiftDays(to, 1);
  const months = monthsBetween(from, end);
  return (rule) => {
    switch (rule.kind) {
      case "date":
        return rule.date >= from && rule.date <= end;
      case "window":
        return rule.to >= from && rule.to <= to;
      case "yearly":
        return months.includes(rule.month);
      case "yearly-window":
        return months.includes(rule.toMonth);
      case "period":
      case "event":
      case "each":
      case "vague":
        return false;
    }
  };
}

/** The months of the year, 1 to 12, that a period touches. */
function monthsBetween(from: IsoDate, to: IsoDate): readonly number[] {
  const [first, last] = [from, to].map((day) => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1);
  const count = Math.min(12, (last ?? 0) - (first ?? 0) + 1);
  return Array.from({ length: Math.max(0, count) }, (_, at) => (((first ?? 0) + at) % 12) + 1);
}

/** Beside a deadline that holds for the person, another place's is left out. */
function ofPlace<T extends { readonly deadline: Deadline }>(
  entries: readonly T[],
  top: T,
  { shelf, asker }: AnswerContext,
): readonly T[] {
  const isElsewhere = ({ deadline }: T): boolean => {
    const document = shelf.summary(deadline.document);
    return document !== undefined && fitOf(document.header, asker) === "elsewhere";
  };
  return isElsewhere(top) ? entries : entries.filter((entry) => !isElsewhere(entry));
}

/** Where one of the years that the question names is there, the others are not meant. */
function ofAskedYear<T extends { readonly occurrence: Occurrence }>(
  entries: readonly T[],
  years: readonly number[],
): readonly T[] {
  const isNamed = ({ occurrence }: T): boolean =>
    occurrence.state !== "undated" &&
    years.includes(Number((occurrence.named.kind === "day" ? occurrence.named.date : occurrence.named.to).slice(0, 4)));
  return entries.some(isNamed) ? entries.filter(isNamed) : entries;
}

/**
 * The same day of an earlier year that the document names beside a yearly rule ("Năm 2026: trước ngày 15/12 … Từ năm 2027: trước 15/12 hằng năm"): whoever
 * asks for the yearly date must not miss the one that comes first.
 */
function earlierOnes<T extends { readonly deadline: Deadline; readonly occurrence: Occurrence }>(
  entry: T,
  all: readonly T[],
): readonly T[] {
  const day = namedDayOf(entry.occurrence);
  if (day === null || entry.deadline.rule.kind !== "yearly") return [];
  return all.filter(({ deadline, occurrence }) => {
    const other = namedDayOf(occurrence);
    if (other === null || occurrence.state === "past" || deadline.document !== entry.deadline.document) return false;
    return other.slice(5) === day.slice(5) && other < day;
  });
}

function namedDayOf(occurrence: Occurrence): IsoDate | null {
  return occurrence.state === "undated" || occurrence.named.kind !== "day" ? null : occurrence.named.date;
}

/** The same named time of one document is told once. */
function distinct<T extends { readonly deadline: Deadline; readonly occurrence: Occurrence }>(
  entries: readonly T[],
): readonly T[] & T[] {
  const seen = new Set<string>();
  return entries.filter(({ deadline, occurrence }) => {
    const key = `${deadline.document} ${occurrence.state === "undated" ? deadline.expression : JSON.stringify(occurrence.named)}`;
    return !seen.has(key) && seen.add(key);
  });
}

/** What is still to come first, the nearest in front; then what has no day; what has passed last. */
function inOrder<T extends { readonly occurrence: Occurrence; readonly score: number }>(
  entries: readonly T[],
): readonly T[] {
  const rank = ({ occurrence }: T): number =>
    occurrence.state === "undated" ? 1 : occurrence.state === "past" ? 2 : 0;
  const best = entries[0];
  return [...entries].sort(
    (one, other) =>
      rank(one) - rank(other) ||
      (one === best ? -1 : other === best ? 1 : dayOf(one.occurrence).localeCompare(dayOf(other.occurrence))),
  );
}

function dayOf(occurrence: Occurrence): string {
  return occurrence.state === "undated" ? "" : occurrence.lastSafeDay;
}

const timeWords =
  /(?<!\p{L})(?:hạn(?: chót| cuối| nộp)?|deadline|ngày|thời điểm|thời gian|thời hạn|trước|chậm nhất|muộn nhất|năm nay|kế tiếp|tiếp theo|lần sau|lỡ|quá hạn|trễ|kịp|muộn|bắt đầu|kết thúc|diễn ra|giai đoạn|han(?: chot| cuoi| nop)?|ngay|thoi diem|thoi gian|thoi han|truoc|ke tiep|tiep theo|lan sau|qua han|tre|kip|muon|bat dau|ket thuc|dien ra|giai doan)(?!\p{L})/giu;

/** What the deadline is of, without the words that ask for a time. */
function withoutTimeWords(query: string): string {
  return query.replace(timeWords, " ").replace(/\s+/g, " ").trim();
}

function yearOf(named: NamedTime): number {
  return Number((named.kind === "day" ? named.date : named.to).slice(0, 4));
}
