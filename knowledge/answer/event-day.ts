import type { Finding, NonEmpty, Quoted } from "./answer";
import { quotesOf } from "./answer";
import type { AnswerContext } from "./context";
import { evidenceIn, subjectOf, withoutNames } from "./evidence";
import { findPassages } from "./find-passages";
import { ownNames } from "./own-name";
import { termsIn } from "./rarity";

const day = /(?<!\d)\d{1,2}\s?[/.-]\s?\d{1,2}(?:\s?[/.-]\s?\d{4})?(?!\d)|ngày\s+\d{1,2}\s+tháng\s+\d{1,2}/u;
/** A passage says so many times more of the subject than the deadline does before it is preferred. */
const leastMargin = 1.6;
/** Beside the best only what says nearly as much. */
const nearBest = 0.75;

/**
 * The passages that name the day of what a question asks about, where that is no duty's deadline ("Lễ khai giảng: ngày …") and they say far more of it
 * than the deadlines found. Null where the deadlines say as much.
 */
export async function findEventDay(deadlines: Finding, context: AnswerContext): Promise<NonEmpty<Quoted> | null> {
  const { question, rarity } = context;
  const subject = subjectOf(question.query, "", rarity, question);
  const told = ({ document, citation }: Quoted): number =>
    evidenceIn(
      new Set(termsIn(citation.reading ?? citation.quote)),
      new Set(),
      withoutNames(subject, ownNames(document.header)),
    ).found;
  const known = Math.max(...quotesOf(deadlines).map(told));
  const passages = await findPassages(context);
  if (passages.kind === "silent") return null;
  const dated = passages.quotes.filter(({ citation }) => day.test(citation.quote));
  const least = Math.max(Math.max(known, leastTold) * leastMargin, Math.max(0, ...dated.map(told)) * nearBest);
  const [first, ...rest] = dated.filter((quoted) => told(quoted) >= least);
  return first === undefined ? null : [first, ...rest];
}

/** What two common words weigh: less is no subject. */
const leastTold = 2;
