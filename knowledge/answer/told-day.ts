import { shiftDays } from "../deadlines/index";
import { isoDateOf, type DeadlineRule, type IsoDate } from "../model/index";
import type { Question } from "../question/index";
import { syllablesOf } from "../text/index";
import { askedDay } from "./asked-day";
import type { AnswerContext } from "./context";

const printed =
  /(?<![\d/.])(\d{1,2})\s?[/.-]\s?(\d{1,2})(?:\s?[/.-]\s?(\d{4}))?(?![\d/])|ngày (\d{1,2}) tháng (\d{1,2})(?: năm (\d{4}))?/giu;
/** The day of a document, which nothing is counted from. */
const ofDocument =
  /(?:ban hành|văn bản|công văn|thông báo|kế hoạch|quyết định|thông tư|nghị định)(?:\s+\S+){0,3}\s+ngày\s*$/iu;

/** A day that is told, and the words that tell it. */
export interface ToldDay {
  readonly day: IsoDate;
  /** The sentence that tells it, where that is not the one that asks; null where any event may be meant. */
  readonly sentence: string | null;
}

/**
 * The day on which something has happened that a question tells of when it asks for a last day ("niêm yết ngày 30/6 thì nộp đơn chậm nhất ngày nào"), or that is
 * told beside it; without a year, of this year. Null where it tells none or several, or asks of the day itself.
 */
export function toldDay({
  question,
  asOf,
  told = "",
}: Pick<AnswerContext, "question" | "asOf" | "told">): ToldDay | null {
  const { text, folded, asks } = question;
  if (!asks.has("deadline") || askedDay(question, asOf) !== null) return null;
  const own = daysIn(text);
  if (own.length > 1) return null;
  if (own.length === 0 && /\bhom qua\b/.test(folded)) return { day: shiftDays(asOf, -1), sentence: null };
  if (own.length === 0 && /\bhom nay\b.*\bthi\b/.test(folded)) return { day: asOf, sentence: null };
  const [only, other] = own.length > 0 ? own : daysIn(told);
  if (only === undefined || other !== undefined) return null;
  const [, day, month, year, longDay, longMonth, longYear] = only;
  const date = isoDateOf(
    Number(year ?? longYear ?? asOf.slice(0, 4)),
    Number(month ?? longMonth),
    Number(day ?? longDay),
  );
  return date === null ? null : { day: date, sentence: own.length > 0 ? null : told };
}

/** Whether a rule counts from an event that the person says has happened: it is what follows from that. */
export function followsFrom(rule: DeadlineRule, told: ToldDay | null, { folded }: Question): boolean {
  return told !== null && rule.kind === "period" && saysEvent(rule.event, told.sentence ?? folded);
}

/** The day that a rule counts from, where that is the day told: "kể từ ngày ký" counts from "hợp đồng ký hôm 16/11", not from the day on which somebody took up her post. */
export function eventDayOf(rule: DeadlineRule, told: ToldDay | null): IsoDate | null {
  return told !== null && rule.kind === "period" && tellsEvent(told, rule.event) ? told.day : null;
}

function tellsEvent({ sentence }: ToldDay, event: string | null): boolean {
  return sentence === null || saysEvent(event, sentence);
}

function saysEvent(event: string | null, sentence: string): boolean {
  const said = new Set(syllablesOf(sentence));
  const words = syllablesOf(event ?? "").filter((word) => !sayNothing.has(word));
  // "Nhận chức" is not "nhận đơn": what it is done to tells one event from the other.
  const telling = words.length > 1 ? words.slice(1) : words;
  return telling.length > 0 && telling.filter((word) => said.has(word)).length * 3 >= telling.length;
}

const sayNothing = new Set("ngay ke tu khi sau truoc duoc co cua theo".split(" "));

function daysIn(text: string): readonly RegExpExecArray[] {
  return [...text.matchAll(printed)].filter(({ index }) => !ofDocument.test(text.slice(0, index)));
}
