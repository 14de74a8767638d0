import type { Finding, NonEmpty, Quoted } from "./answer";
import type { AnswerContext } from "./context";
import { passagesOf } from "./dates-in-quotes";
import { exceptionTo } from "./exception";
import { asksWhetherTaken } from "./find-limit";

/** What is quoted with the exception that the question's case falls under first; null where it falls under none. */
export async function findExcepted(quotes: NonEmpty<Quoted>, context: AnswerContext): Promise<Finding | null> {
  if (!asksWhetherTaken(context.question)) return null;
  const [{ citation, document }] = quotes;
  const opened = await context.shelf.open(document.id);
  const place = opened.outline.at(citation.start);
  const exception = place === undefined ? null : exceptionTo(place, opened, context);
  if (exception === null) return null;
  const { quote, verdict } = exception;
  const isQuoted = quotes.some(
    (one) =>
      one.document.id === quote.document.id &&
      one.citation.start <= quote.citation.start &&
      quote.citation.end <= one.citation.end,
  );
  return passagesOf(isQuoted ? quotes : [quote, ...quotes], context, verdict);
}
