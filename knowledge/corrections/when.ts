import {
  isoDateOf,
  parseIsoDate,
  type DayBound,
  type DeadlineClass,
  type DeadlineRule,
  type IsoDate,
} from "../model/index";

const day = String.raw`(?:\d{4}-\d{2}-\d{2}|\d{1,2}\/\d{1,2}(?:\/\d{4})?)`;
const typed = new RegExp(
  String.raw`^(?:(trước|before|chậm nhất|đến hết|by)\s+)?(?:ngày\s+)?(${day})(?:\s*\.\.\s*(${day}))?$`,
  "iu",
);

/**
 * The time that a person typed, in the form in which a correction keeps it: "before 2026-12-15", "by 2026-12-15", "2026-12-15" (bound as it
 * was), "--12-15" in place of the day for every year, "2026-03-01..2026-04-30" for a window. Null where it is no time.
 */
export function readWhen(text: string): string | null {
  const [, bound, first = "", second] = typed.exec(text) ?? [];
  const from = readDay(first);
  if (from === null) return null;
  if (second !== undefined) {
    const to = readDay(second);
    const isWindow = bound === undefined && to !== null && !from.startsWith("--") && from <= to;
    return isWindow ? `${from}..${to}` : null;
  }
  if (bound === undefined) return from;
  return `${/^(?:trước|before)$/iu.test(bound) ? "before" : "by"} ${from}`;
}

function readDay(text: string): string | null {
  const iso = parseIsoDate(text);
  if (iso !== null) return iso;
  const [date, month, year] = text.split("/").map(Number);
  if (date === undefined || month === undefined) return null;
  // 2024 has every day that any year has.
  const found = isoDateOf(year ?? 2024, month, date);
  return found === null || year !== undefined ? found : `--${found.slice(5)}`;
}

/** The rule and class of a corrected time. The day itself counts where neither the person nor the old rule says otherwise. */
export function ruleOfWhen(
  when: string,
  old: DeadlineRule,
): { readonly rule: DeadlineRule; readonly class: DeadlineClass } {
  const [from = "", to] = when.split("..");
  if (to !== undefined) return { rule: { kind: "window", from: from as IsoDate, to: to as IsoDate }, class: "window" };
  const [said, date] = when.includes(" ") ? (when.split(" ") as [DayBound, string]) : [null, when];
  const bound = said ?? ("bound" in old ? old.bound : "by");
  if (!date.startsWith("--")) return { rule: { kind: "date", date: date as IsoDate, bound }, class: "fixed" };
  const [month, number] = date.slice(2).split("-").map(Number);
  const fromYear = "fromYear" in old ? old.fromYear : null;
  return { rule: { kind: "yearly", month: month ?? 1, day: number ?? 1, bound, fromYear }, class: "recurring" };
}

/** A rule in the form of a corrected time, for the log; null where it names no day. */
export function whenOfRule(rule: DeadlineRule): string | null {
  switch (rule.kind) {
    case "date":
      return `${rule.bound} ${rule.date}`;
    case "yearly":
      return `${rule.bound} --${twoDigits(rule.month)}-${twoDigits(rule.day)}`;
    case "window":
      return `${rule.from}..${rule.to}`;
    case "monthly":
    case "yearly-window":
    case "period":
    case "event":
    case "each":
    case "vague":
      return null;
  }
}

function twoDigits(value: number): string {
  return String(value).padStart(2, "0");
}
