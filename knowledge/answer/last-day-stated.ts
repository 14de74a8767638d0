import { resolveDeadline, type DatedOccurrence } from "../deadlines/index";
import type { IsoDate } from "../model/index";
import type { DocumentSummary } from "../store/library";
import type { Quoted } from "./answer";
import type { AnswerContext } from "./context";
import { quoteSpan } from "./quote-span";

/**
 * The last day that a document without a term of its own sets for anything, with its place, where all its days have passed as of the day of the question; null where one is still to come, or comes
 * again, or it sets none.
 */
export async function lastDayPassed(
  { id }: DocumentSummary,
  { shelf, asOf, calendar }: Pick<AnswerContext, "shelf" | "asOf" | "calendar">,
): Promise<{ readonly day: IsoDate; readonly quoted: Quoted } | null> {
  const dated = shelf.factsOf(id).deadlines.flatMap((deadline) => {
    const occurrence = resolveDeadline(deadline.rule, asOf, calendar);
    return occurrence.state === "undated" ? [] : [{ deadline, day: namedDay(occurrence), state: occurrence.state }];
  });
  if (dated.some(({ state }) => state !== "past")) return null;
  const [last] = dated.toSorted((one, other) => other.day.localeCompare(one.day));
  const quoted = last === undefined ? null : await quoteSpan(shelf, last.deadline);
  return last === undefined || quoted === null ? null : { day: last.day, quoted };
}

function namedDay({ named }: DatedOccurrence): IsoDate {
  return named.kind === "day" ? named.date : named.to;
}
