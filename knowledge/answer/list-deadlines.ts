import { resolveDeadline } from "../deadlines/index";
import type { IsoDate } from "../model/index";
import type { Finding, QuotedDeadline } from "./answer";
import { monthsAhead, periodAskedFor } from "./asked-period";
import { placeAskedFor, type AnswerContext } from "./context";
import { dayOf, distinctDeadlines } from "./distinct-deadlines";
import { fitOf } from "./jurisdiction";
import { quoteSpan } from "./quote-span";

/** "Hạn trong tháng tới?": all dated deadlines of the period that hold for the person's place, by their last safe day. Null where there are none. */
export async function listDeadlines(
  context: AnswerContext,
): Promise<{ readonly finding: Finding | null; readonly from: IsoDate; readonly to: IsoDate }> {
  const { shelf, asOf, calendar } = context;
  const { from, to } = periodAskedFor(context.question.folded, asOf) ?? monthsAhead(asOf, 3);
  const place = placeAskedFor(context);
  const items: QuotedDeadline[] = [];
  for (const deadline of shelf.deadlines) {
    const document = shelf.documents.find(({ id }) => id === deadline.document);
    if (document === undefined || fitOf(document.header, place) === "elsewhere") continue;
    const occurrence = resolveDeadline(deadline.rule, asOf, calendar);
    if (occurrence.state === "undated" || occurrence.state === "past") continue;
    if (occurrence.lastSafeDay < from || occurrence.lastSafeDay > to) continue;
    const quoted = await quoteSpan(shelf, deadline);
    if (quoted !== null) items.push({ ...quoted, deadline, occurrence });
  }
  const [first, ...rest] = distinctDeadlines(items)
    .sort((one, other) => dayOf(one.occurrence).localeCompare(dayOf(other.occurrence)))
    .slice(0, 12);
  return {
    finding: first === undefined ? null : { kind: "deadline-list", items: [first, ...rest], from, to },
    from,
    to,
  };
}
