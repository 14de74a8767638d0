import { shiftDays } from "../deadlines/index";
import { isoDateOf, type IsoDate } from "../model/index";
import type { Question } from "../question/index";
import { askedDay } from "./asked-day";

const printed =
  /(?<![\d/.])(\d{1,2})\s?[/.-]\s?(\d{1,2})(?:\s?[/.-]\s?(\d{4}))?(?![\d/])|ngày (\d{1,2}) tháng (\d{1,2})(?: năm (\d{4}))?/giu;
/** The day of a document, which nothing is counted from. */
const ofDocument =
  /(?:ban hành|ký|văn bản|công văn|thông báo|kế hoạch|quyết định|thông tư|nghị định)(?:\s+\S+){0,3}\s+ngày\s*$/iu;

/**
 * The day on which something has happened that a question tells of when it asks for a last day ("niêm yết ngày 30/6 thì nộp đơn chậm nhất ngày nào"); without a
 * year, of this year. Null where it tells none or several, or asks of the day itself.
 */
export function toldDay(question: Question, asOf: IsoDate): IsoDate | null {
  const { text, folded, asks } = question;
  if (!asks.has("deadline") || askedDay(question, asOf) !== null) return null;
  const days = [...text.matchAll(printed)].filter(({ index }) => !ofDocument.test(text.slice(0, index)));
  const [only, other] = days;
  if (other !== undefined) return null;
  if (only === undefined)
    return /\bhom qua\b/.test(folded) ? shiftDays(asOf, -1) : /\bhom nay\b.*\bthi\b/.test(folded) ? asOf : null;
  const [, day, month, year, longDay, longMonth, longYear] = only;
  return isoDateOf(Number(year ?? longYear ?? asOf.slice(0, 4)), Number(month ?? longMonth), Number(day ?? longDay));
}
