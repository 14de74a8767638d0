import { resolveDeadline } from "../deadlines/index";
import type { DatedQuote, Finding, NonEmpty, Quoted, Verdict } from "./answer";
import type { AnswerContext } from "./context";
import { distinctDeadlines } from "./distinct-deadlines";
import { eventDayOf, toldDay } from "./told-day";

const mostDates = 4;

/** Quoted passages as a finding, with what their dates mean as of the day. */
export function passagesOf(quotes: NonEmpty<Quoted>, context: AnswerContext, verdict: Verdict | null = null): Finding {
  return { kind: "passages", quotes, verdict, dates: datesInQuotes(quotes, context) };
}

/** The dated deadlines that stand in quoted passages, in the order of the quotes: whoever reads a date must learn whether it has passed. */
function datesInQuotes(quotes: readonly Quoted[], context: AnswerContext): readonly DatedQuote[] {
  const { shelf, asOf, calendar } = context;
  const told = toldDay(context);
  const found = quotes.flatMap(({ citation }) =>
    shelf
      .factsOf(citation.document)
      .deadlines.filter(({ start, end }) => start >= citation.start && end <= citation.end)
      .map((deadline) => ({
        deadline,
        occurrence: resolveDeadline(deadline.rule, asOf, calendar, eventDayOf(deadline.rule, told)),
      })),
  );
  return distinctDeadlines(
    found.filter(({ occurrence }) => occurrence.state !== "undated" || occurrence.counted !== undefined),
  ).slice(0, mostDates);
}
