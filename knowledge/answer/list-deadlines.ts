import { resolveDeadline, shiftDays, type Occurrence, type UndatedOccurrence } from "../deadlines/index";
import type { Deadline, DeadlineRule, IsoDate } from "../model/index";
import type { Finding, QuotedDeadline } from "./answer";
import { monthsAhead, periodOf } from "./asked-period";
import { placeAskedFor, type AnswerContext } from "./context";
import { dayOf, distinctDeadlines } from "./distinct-deadlines";
import { fitOf } from "./jurisdiction";
import { quoteSpan } from "./quote-span";

const mostListed = 12;

/** "Hạn trong tháng tới?": all dated deadlines of the period that hold for the person's place, by their last safe day. Null where there are none. */
export async function listDeadlines(
  context: AnswerContext,
  isMeant: (deadline: Deadline) => Promise<boolean> = async () => true,
): Promise<{ readonly finding: Finding | null; readonly from: IsoDate; readonly to: IsoDate }> {
  const { shelf, asOf, calendar } = context;
  const { from, to } = periodOf(context) ?? monthsAhead(asOf, 3);
  const place = placeAskedFor(context);
  const mayFallWithin = periodFilter(from, to);
  const due: { readonly deadline: Deadline; readonly occurrence: Exclude<Occurrence, UndatedOccurrence> }[] = [];
  for (const deadline of shelf.deadlines) {
    if (!mayFallWithin(deadline.rule)) continue;
    const occurrence = resolveDeadline(deadline.rule, asOf, calendar);
    if (occurrence.state === "undated" || occurrence.state === "past") continue;
    if (occurrence.lastSafeDay < from || occurrence.lastSafeDay > to) continue;
    const document = shelf.summary(deadline.document);
    if (document === undefined || fitOf(document.header, place) === "elsewhere") continue;
    due.push({ deadline, occurrence });
  }
  const items: QuotedDeadline[] = [];
  for (const { deadline, occurrence } of [...distinctDeadlines(due)].sort((one, other) =>
    dayOf(one.occurrence).localeCompare(dayOf(other.occurrence)),
  )) {
    if (!(await isMeant(deadline))) continue;
    const quoted = await quoteSpan(shelf, deadline);
    if (quoted !== null) items.push({ ...quoted, deadline, occurrence });
    if (items.length === mostListed) break;
  }
  const [first, ...rest] = items;
  return {
    finding: first === undefined ? null : { kind: "deadline-list", items: [first, ...rest], from, to },
    from,
    to,
  };
}

/** A test that a rule fails only where it surely has no last safe day in the period: most rules of a large library need no more than that. */
function periodFilter(from: IsoDate, to: IsoDate): (rule: DeadlineRule) => boolean {
  // "Trước ngày 1/12" ends on 30/11.
  const end = shiftDays(to, 1);
  const months = monthsBetween(from, end);
  return (rule) => {
    switch (rule.kind) {
      case "date":
        return rule.date >= from && rule.date <= end;
      case "window":
        return rule.to >= from && rule.to <= to;
      case "yearly":
        return months.includes(rule.month);
      case "monthly":
        return rule.months.some((month) => months.includes(month));
      case "yearly-window":
        return months.includes(rule.toMonth);
      case "period":
      case "event":
      case "each":
      case "vague":
        return false;
    }
  };
}

/** The months of the year, 1 to 12, that a period touches. */
function monthsBetween(from: IsoDate, to: IsoDate): readonly number[] {
  const [first, last] = [from, to].map((day) => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1);
  const count = Math.min(12, (last ?? 0) - (first ?? 0) + 1);
  return Array.from({ length: Math.max(0, count) }, (_, at) => (((first ?? 0) + at) % 12) + 1);
}
