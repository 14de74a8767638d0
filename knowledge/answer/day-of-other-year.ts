import { kindsOfDocuments } from "../question/index";
import { foldText } from "../text/index";
import type { Finding } from "./answer";
import { askedYears } from "./asked-day";
import { documentAskedAbout } from "./asked-document";
import type { AnswerContext } from "./context";
import { findDeadlines } from "./find-deadlines";

const namesDay = /(?<!\b(?:gioi|quyen|vo) )\b(?:thoi han|han|moc|ngay nop)\b(?! che| hep)/;
/** That a paper is used, and which: says nothing of what is due. */
const ofUse = new RegExp(
  `^(?:${kindsOfDocuments.flatMap((kind) => kind.split(" ")).join("|")}|ap|dung|su|xai|lay|theo|can|cu|dua|van|ghi|neu|trong|nam|dot|ky|sang|qua|20\\d\\d|chuan|bi|lap|lam|on|cach|viec|dinh|co|cua|o|cho|ma|phuong|xa|so|tinh)$`,
);

/**
 * "Hạn nộp trong kế hoạch đó có dùng cho năm 2027 được không?" asks of a day of the document rather than of the document: the deadline that it states, where that is
 * another year's. Null where no year or day is named, or the day is of that year.
 */
export async function findDayOfOtherYear(context: AnswerContext): Promise<Finding | null> {
  const { question, shelf, asOf } = context;
  if (!namesDay.test(question.folded) || askedYears(question, asOf).length === 0) return null;
  const document = documentAskedAbout(context);
  const query = question.query
    .split(" ")
    .filter((word) => !ofUse.test(foldText(word)))
    .join(" ");
  const found = await findDeadlines({
    ...context,
    // "Sang năm" names the year; the next time is not asked for.
    question: { ...question, query, asks: new Set([...question.asks].filter((ask) => ask !== "next-occurrence")) },
    shelf: document === null ? shelf : shelf.narrowedTo(new Set([document.id]), []),
  });
  return found?.kind === "deadlines" && found.missedYears.length > 0 ? found : null;
}
