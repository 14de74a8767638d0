import { foldText } from "../text/index";
import type { Finding, NonEmpty, Quoted } from "./answer";
import { quotesOf } from "./answer";
import { deedAsked, deedsIn } from "./asked-deed";
import { cite } from "./cite";
import type { AnswerContext } from "./context";
import { evidenceIn, subjectOf, withoutNames } from "./evidence";
import { findPassages } from "./find-passages";
import { ownNames } from "./own-name";
import { termSetOf } from "./rarity";
import type { OpenDocument } from "./shelf";

const day = /(?<!\d)\d{1,2}\s?[/.-]\s?\d{1,2}(?:\s?[/.-]\s?\d{4})?(?!\d)|ngày\s+\d{1,2}\s+tháng\s+\d{1,2}/u;
/** A passage says so many times more of the subject than the deadline does before it is preferred. */
const leastMargin = 1.6;
/** Beside the best only what says nearly as much. */
const nearBest = 0.75;

/**
 * The passages that name the day of what a question asks about, where that is no duty's deadline ("Lễ khai giảng: ngày …") and they say far more of it
 * than the deadlines found, or say when it takes place. Null where the deadlines say as much.
 */
export async function findEventDay(deadlines: Finding, context: AnswerContext): Promise<NonEmpty<Quoted> | null> {
  const { question, rarity, shelf } = context;
  // What is handed in by a day is no event.
  const isHanding = quotesOf(deadlines).some(({ citation }) => deedsIn(citation.quote).has("hands"));
  if (isHanding && deedAsked(question) === "hands") return null;
  const subject = subjectOf(question.query, "", rarity, question);
  const told = ({ document, citation }: Quoted): number =>
    evidenceIn(
      termSetOf(citation.reading ?? citation.quote),
      new Set(),
      withoutNames(subject, ownNames(document.header)),
    ).found;
  const known = Math.max(...quotesOf(deadlines).map(told));
  if (asksForEvent.test(question.folded) && quotesOf(deadlines).every(({ citation }) => handsIn.test(citation.quote))) {
    const ids = new Set(quotesOf(deadlines).map(({ document }) => document.id));
    const opened = await Promise.all([...ids].map((id) => shelf.open(id)));
    const [event] = opened
      .flatMap(eventsIn)
      .filter((quoted) => told(quoted) >= leastTold)
      .sort((one, other) => told(other) - told(one));
    if (event !== undefined) return [event];
  }
  const passages = await findPassages(context);
  if (passages.kind === "silent") return null;
  const dated = passages.quotes.filter(({ citation }) => day.test(citation.quote));
  const least = Math.max(Math.max(known, leastTold) * leastMargin, Math.max(0, ...dated.map(told)) * nearBest);
  const [first, ...rest] = dated.filter((quoted) => told(quoted) >= least);
  return first === undefined ? null : [first, ...rest];
}

/** What two common words weigh: less is no subject. */
const leastTold = 2;

/** "Hội thi được tổ chức vào ngày nào?" */
const asksForEvent =
  /\b(?:to chuc|dien ra|khai mac|be mac|khai giang|tuu truong) (?:vao )?(?:(?:luc|ngay|hom|thang|khi|thoi gian) nao|khi nao|bao gio|luc nao|hom nao|may gio)/;
/** What is done before an event. */
const handsIn = /đăng ký|gửi|nộp|báo cáo|trước ngày|chậm nhất|muộn nhất/iu;
const takesPlace = /\b(?:to chuc|dien ra|khai mac|be mac|khai giang|tuu truong)\b/;
const sentence = /[^.;\n]*?(?:\d[.,]\d[^.;\n]*?)*(?:[.;\n]|$)/gu;

/** The sentences of a document that say on which day something takes place. Recognised text may lack a mark, so folded words are compared. */
function eventsIn({ document, outline }: OpenDocument): readonly Quoted[] {
  const told = outline.provisions.filter(({ kind }) => kind === "section" || kind === "paragraph" || kind === "bullet");
  return told.flatMap((provision) => {
    const text = document.text.slice(provision.start, provision.bodyEnd);
    return [...text.matchAll(sentence)].flatMap(({ 0: said, index }): Quoted[] => {
      const clause = said.trim();
      if (!day.test(clause) || handsIn.test(clause) || !takesPlace.test(foldText(clause))) return [];
      const start = provision.start + index + said.indexOf(clause);
      return [{ document, citation: cite(document, outline, provision, start, start + clause.length) }];
    });
  });
}
