import { resolveDeadline, type WorkingCalendar } from "../deadlines/index";
import type { Deadline, DeadlineRule, IsoDate } from "../model/index";
import type { PlaceName } from "../question/index";
import type { QuotedDeadline } from "./answer";
import { fitOf } from "./jurisdiction";
import { quoteSpan } from "./quote-span";
import type { QuotedSpan } from "./requote";
import type { Shelf } from "./shelf";

/** Whether a rule names days of the calendar by itself. */
export function isDated({ kind }: DeadlineRule): boolean {
  return kind === "date" || kind === "yearly" || kind === "monthly" || kind === "window" || kind === "yearly-window";
}

/** The dated deadlines of documents that are not surely another place's; of all where no place is told. */
export function deadlinesHeldAt(shelf: Shelf, place: readonly PlaceName[]): readonly Deadline[] {
  return shelf.deadlines.filter(({ rule, document }) => {
    const summary = isDated(rule) ? shelf.summary(document) : undefined;
    return summary !== undefined && fitOf(summary.header, place) !== "elsewhere";
  });
}

/** The dated deadlines that quoted places state, in the order of the places. */
export function deadlinesQuoted(shelf: Shelf, spans: readonly QuotedSpan[]): readonly Deadline[] {
  const found = spans.flatMap(({ document, start, end }) =>
    shelf
      .factsOf(document)
      .deadlines.filter((deadline) => isDated(deadline.rule) && deadline.start < end && start < deadline.end),
  );
  return [...new Set(found)];
}

/** Quotes deadlines as of a day, in the order given; one whose place is not there any more is left out. */
export async function quoteDeadlines(
  shelf: Shelf,
  deadlines: readonly Deadline[],
  asOf: IsoDate,
  calendar: WorkingCalendar,
): Promise<readonly QuotedDeadline[]> {
  const quoted: QuotedDeadline[] = [];
  for (const deadline of deadlines) {
    const place = shelf.summary(deadline.document) === undefined ? null : await quoteSpan(shelf, deadline);
    if (place !== null) quoted.push({ ...place, deadline, occurrence: resolveDeadline(deadline.rule, asOf, calendar) });
  }
  return quoted;
}
