import { kindsOfDocuments, whenAsked, type Ask, type PlaceName } from "../question/index";
import { resolveDeadline } from "../deadlines/index";
import type { Answer, Finding, QuotedDeadline } from "./answer";
import { deedAsked } from "./asked-deed";
import { askedDay } from "./asked-day";
import { periodOf } from "./asked-period";
import { tellsTimeAsked } from "./asked-length";
import { withException } from "./behind-deadline";
import type { AnswerContext } from "./context";
import { passagesOf } from "./dates-in-quotes";
import { wordsOf } from "./deadline-words";
import { findEventDay } from "./event-day";
import { findDeadlines, findDueOf } from "./find-deadlines";
import { placesOf } from "./jurisdiction";
import { listDeadlines } from "./list-deadlines";
import { quoteSpan } from "./quote-span";
import { cited, firstOf, silent, telling, where, type Reader } from "./readers";

/** Answers by when something is due, and what is due in a time. */
export const readDue: Reader = firstOf([
  // "15/12 là hạn gì?" names the day and asks what it is the last one of.
  where(
    (context) => asksFor("deadline")(context) && askedDay(context.question, context.asOf)?.as === "named",
    telling(findDeadlines),
  ),
  // "Báo cáo quý hạn nào" names a duty: its own deadline comes before the list of all.
  where(
    (context) => asksFor("deadline-list")(context) && namesDuty(context),
    telling(findDueOf),
    telling(findDeadlines),
  ),
  where(asksFor("deadline-list"), readList),
  // "Tháng tới tôi phải làm gì về kết nghĩa?" asks for what is due, whatever it is called.
  where(asksFor("procedure", "duties", "open"), telling(findDueOf)),
  where((context) => asksFor("deadline")(context) && !asksOtherTime(context), readDay),
]);

function asksFor(...asked: readonly Ask[]): (context: AnswerContext) => boolean {
  return ({ question: { asks } }) => asked.some((ask) => asks.has(ask));
}

/** What is due in a period stands anywhere in the whole library. */
async function readList(context: AnswerContext, whole: AnswerContext): Promise<Answer | null> {
  const { finding, from, to } = await listDeadlines(whole);
  if (finding !== null) return cited(finding);
  // "Kế hoạch Tân Phong có ghi hạn nào cho năm 2027 không?": what other places write for that time is no answer, the last day of its own is near one.
  const last = await lastOfNamed(whole);
  if (last !== null)
    return { kind: "not-found", silence: { kind: "no-deadlines", from, to, last }, nearest: last, contact: null };
  // What names its duty may be told in a passage; a bare "hạn nào sắp tới" cannot.
  return namesDuty(context) ? null : silent({ kind: "no-deadlines", from, to, last: null });
}

/** The latest dated deadline that the documents of the places named state, where a period is asked about; null where no place or period is named, or they state none. */
async function lastOfNamed(context: AnswerContext): Promise<QuotedDeadline | null> {
  const { question, shelf, asOf, calendar } = context;
  if (question.places.length === 0 || periodOf(context) === null) return null;
  const names = question.places.map(({ name }) => name);
  const dated = shelf.deadlines.flatMap((deadline) => {
    const header = shelf.summary(deadline.document)?.header;
    if (header === undefined || !placesOf(header).some(({ name }) => names.includes(name))) return [];
    const occurrence = resolveDeadline(deadline.rule, asOf, calendar);
    return occurrence.state === "undated" ? [] : [{ deadline, occurrence }];
  });
  const [last] = dated.sort((one, other) => other.occurrence.lastSafeDay.localeCompare(one.occurrence.lastSafeDay));
  const quoted = last === undefined ? null : await quoteSpan(shelf, last.deadline);
  return last === undefined || quoted === null ? null : { ...quoted, ...last };
}

async function readDay(context: AnswerContext): Promise<Answer | null> {
  const deadlines = await findDeadlines(context);
  if (deadlines === null) return null;
  const event = await findEventDay(deadlines, context);
  if (event !== null) return cited(passagesOf(event, context));
  // "Được mượn mấy ngày?": a last day is no length of time.
  if (await isOfOtherDeed(deadlines, context)) return null;
  return tellsTimeAsked(deadlines, context.question) ? cited(await withException(deadlines, context)) : null;
}

/** "Thi ngày nào?" is not answered by when one signs up for it. */
async function isOfOtherDeed(found: Finding, context: AnswerContext): Promise<boolean> {
  const asked = deedAsked(context.question);
  if (asked === null || asked === "hands" || found.kind !== "deadlines") return false;
  const said = await Promise.all(found.items.map(({ deadline }) => wordsOf(deadline, context)));
  return said.every(({ deeds }) => deeds.size > 0 && !deeds.has(asked));
}

/** The time of day is in the passages; deadlines are days. */
function asksOtherTime({ question: { asks, folded } }: AnswerContext): boolean {
  return notOfDeadlines.some((ask) => asks.has(ask) && !(ask === "timetable" && asksWhen(folded)));
}

/** Asks for another kind of time, or for what a document says of itself or of being late. */
const notOfDeadlines: readonly Ask[] = [
  "validity",
  "hour",
  "frequency",
  "consequence",
  "issued-on",
  "replaces",
  "timetable",
];

const when = new RegExp(`\\b(?:${whenAsked})\\b`);

/** "Lịch kiểm tra rơi vào tháng mấy?" asks for one time, not for a course of them. */
function asksWhen(folded: string): boolean {
  return when.test(folded) && !/\b(?:cac|nhung|tung|toan bo) (?:moc|buoc|ngay|dot)\b/.test(folded);
}

const kindWords = new RegExp(`\\b(?:${kindsOfDocuments.join("|")}|phuong|xa|tinh|thanh pho)\\b`, "g");
const listWords =
  /\b(han|nao|sap toi|sap|toi|den|thang|tuan|quy|nam|nay|sau|co|viec|cac|nhung|trong|gi|tu|gio|cuoi|het|dau|truong|chung|em|minh|don vi|phai|lam|can|chu y|thoi|upcoming|deadlines?|\d+)\b/g;

/** Whether a question for deadlines says whose or of what. "Kế hoạch Tân Phong có hạn nào trong tháng tới": beside a time a document and its place are no duty. */
function namesDuty(context: AnswerContext): boolean {
  const { places, folded } = context.question;
  const ofMatter = periodOf(context) === null ? folded : withoutNamed(folded, places);
  return (
    ofMatter
      .replace(listWords, " ")
      .trim()
      .split(/\s+/)
      .filter((word) => word.length > 1).length >= 2
  );
}

function withoutNamed(folded: string, places: readonly PlaceName[]): string {
  return places.reduce((said, { name }) => said.replace(name, " "), folded).replace(kindWords, " ");
}
