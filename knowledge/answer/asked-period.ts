import { Temporal } from "../deadlines/temporal";
import type { IsoDate } from "../model/index";
import { foldText } from "../text/index";
import type { AnswerContext } from "./context";

type PlainDate = InstanceType<typeof Temporal.PlainDate>;

export interface DayRange {
  readonly from: IsoDate;
  readonly to: IsoDate;
}

/** The period that a question names or, where it points at one ("trong tháng đó") or names none, what the message tells beside it. */
export function periodOf({
  question,
  told = "",
  asOf,
}: Pick<AnswerContext, "question" | "told" | "asOf">): DayRange | null {
  return periodAskedFor(question.folded, asOf) ?? periodAskedFor(foldText(told), asOf);
}

/** The period that folded words ask about as of a day ("thang toi", "tuan nay", "quy 1 nam sau", "thang 12"); null where they name none. */
export function periodAskedFor(folded: string, asOf: IsoDate): DayRange | null {
  const today = Temporal.PlainDate.from(asOf);
  const monday = today.subtract({ days: today.dayOfWeek - 1 });
  const named = monthsNamed(folded, today);
  if (named !== null) return named;
  if (/\btuan nay\b/.test(folded)) return range(today, monday.add({ days: 6 }));
  if (/\btuan (toi|sau|den)\b/.test(folded)) return range(monday.add({ days: 7 }), monday.add({ days: 13 }));
  if (/\bthang nay\b/.test(folded)) return monthOf(today, today);
  if (/\bthang (toi|sau|den)\b/.test(folded)) return monthOf(today.add({ months: 1 }), null);
  if (
    /(?<!\b(?:bao cao|so ket|tong ket|danh gia|kiem tra|hoi nghi|cuoc hop|dot|le)(?: (?!nao\b|gi\b|phai\b|nop\b|can\b|lam\b|xong\b|truoc\b)[a-z]+){0,2} )\b((toi |den |tu nay den |truoc )?(cuoi|het) nam( nay)?|nam nay|this year|end of (the )?year)\b(?! hoc)/.test(
      folded,
    )
  )
    return range(today, today.with({ month: 12, day: 31 }));
  if (/\b(nam sau|nam toi|sang nam|next year)\b/.test(folded)) {
    const next = today.add({ years: 1 });
    return range(next.with({ month: 1, day: 1 }), next.with({ month: 12, day: 31 }));
  }
  // "Cho năm 2027" of a year to come is all of it.
  const year = Number(/(?<!\bthang \d{1,2} )\b(?:nam|han|trong) (20\d\d)(?!\s*[-\d/])/.exec(folded)?.[1] ?? 0);
  if (year > today.year) return range(today.with({ year, month: 1, day: 1 }), today.with({ year, month: 12, day: 31 }));
  const month = /\bthang (1[0-2]|0?[1-9])(?!\d)/.exec(folded);
  if (month !== null) {
    const inThisYear = today.with({ month: Number(month[1]), day: 1 });
    const isPast = Temporal.PlainDate.compare(inThisYear.add({ months: 1 }), today) <= 0;
    return monthOf(isPast ? inThisYear.add({ years: 1 }) : inThisYear, isPast ? null : today);
  }
  const days = /\b(\d{1,3}) ngay (toi|nua|sap toi)/.exec(folded);
  return days === null ? null : range(today, today.add({ days: Number(days[1]) }));
}

/** "Tháng 1 năm sau", "quý II năm 2027": months whose year is said. */
function monthsNamed(folded: string, today: PlainDate): DayRange | null {
  const match =
    /\b(?:thang (1[0-2]|0?[1-9])|quy (iv|iii|ii|i|[1-4]))(?:\s*\/\s*(20\d\d)| (?:cua )?(?:nam )?(20\d\d)| (?:cua )?(nam (?:sau|toi)|sang nam|nam nay))(?!\d)/.exec(
      folded,
    );
  if (match === null) return null;
  const [, month, quarter, slashed, said, relative = ""] = match;
  const year = Number(slashed ?? said ?? today.year + (/sau|toi|sang/.test(relative) ? 1 : 0));
  const first = month === undefined ? 3 * quarterOf(quarter ?? "1") - 2 : Number(month);
  const from = today.with({ year, month: first, day: 1 });
  const to = from.add({ months: month === undefined ? 3 : 1 }).subtract({ days: 1 });
  const isRunning = Temporal.PlainDate.compare(from, today) < 0 && Temporal.PlainDate.compare(today, to) <= 0;
  return range(isRunning ? today : from, to);
}

function quarterOf(printed: string): number {
  return ["i", "ii", "iii", "iv"].indexOf(printed) + 1 || Number(printed);
}

/** From a day to the same day some months on. */
export function monthsAhead(asOf: IsoDate, months: number): DayRange {
  const today = Temporal.PlainDate.from(asOf);
  return range(today, today.add({ months }));
}

function monthOf(day: PlainDate, notBefore: PlainDate | null): DayRange {
  const first = day.with({ day: 1 });
  const from = notBefore !== null && Temporal.PlainDate.compare(first, notBefore) < 0 ? notBefore : first;
  return range(from, first.add({ months: 1 }).subtract({ days: 1 }));
}

function range(from: PlainDate, to: PlainDate): DayRange {
  return { from: from.toString() as IsoDate, to: to.toString() as IsoDate };
}
