import type { CountedPeriod, DatedOccurrence, IsoDate, Occurrence } from "../../knowledge/index";
import type { Language } from "./language";

const weekdays = {
  vi: ["Chủ nhật", "thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy"],
  en: ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"],
} as const;

/** "15/12/2026": day first, as documents print it. */
export function printDay(day: IsoDate): string {
  return `${day.slice(8, 10)}/${day.slice(5, 7)}/${day.slice(0, 4)}`;
}

/** "15/12/2026 (thứ Ba)". */
export function printDayWithWeekday(day: IsoDate, language: Language): string {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return `${printDay(day)} (${weekdays[language][weekday] ?? ""})`;
}

/** A date as far as it is known: "02/2024", "2024". */
export function printPartialDate(date: string): string {
  return date.split("-").reverse().join("/");
}

/** When it is due as of today, with the rule shown: the named day, the last safe one, days left or passed. Starts with a capital, ends without a stop. `since` is the
 * document's own date as far as it is printed; an occurrence before it is not told. */
export function printOccurrence(
  occurrence: Occurrence,
  expression: string,
  recurs: "yearly" | "quarterly" | "monthly" | null,
  since: string | null,
  language: Language,
): string {
  if (occurrence.state === "undated") {
    if (occurrence.counted !== undefined) return printCounted(occurrence.counted, expression, language);
    return language === "vi"
      ? `“${expression}”: văn bản không ghi ngày cụ thể`
      : `“${expression}”: the document gives no calendar date`;
  }
  const again = recurs === null ? "" : repetitions[language][recurs];
  const words = language === "vi" ? vietnamese(occurrence) : english(occurrence);
  const { previous } = occurrence;
  if (previous === null || !isSince(previous, since)) return `${words}${again}`;
  // Who asks soon after a deadline has most often missed it.
  if (-previous.daysToLastSafeDay <= recentDays[recurs ?? "yearly"])
    return `${printJustPassed(previous, language)} ${words}${again}`;
  return recurs === "monthly" ? `${words}${again}` : `${words}${again}${printPrevious(previous, language)}`;
}

const repetitions = {
  vi: { yearly: ", lặp lại hằng năm", quarterly: ", lặp lại hằng quý", monthly: ", lặp lại hằng tháng" },
  en: { yearly: ", every year", quarterly: ", every quarter", monthly: ", every month" },
} as const;

/** The end of a period from the day that a question tells: whether that is the day of the period's own event, the reader must judge. */
function printCounted({ from, end }: CountedPeriod, expression: string, language: Language): string {
  const last = printDayWithWeekday(end.lastDay, language);
  if (language === "en") {
    const moved = end.movedFrom === null ? "" : `; ${printDay(end.movedFrom)} is a day off`;
    const unsure = end.hasCalendar ? "" : "; without an official calendar of that year no holiday was left out";
    return `“${expression}”: if that was on ${printDay(from)}, the day in your question, until the end of ${last}${moved}${unsure}`;
  }
  const moved =
    end.movedFrom === null ? "" : `; ngày ${printDay(end.movedFrom)} là ngày nghỉ nên lùi sang ngày làm việc kế tiếp`;
  const unsure = end.hasCalendar ? "" : "; năm đó chưa có lịch nghỉ chính thức nên chưa trừ ngày lễ";
  return `“${expression}”: nếu mốc đó là ngày ${printDay(from)} nêu trong câu hỏi thì đến hết ngày ${last}${moved}${unsure}`;
}

const recentDays = { yearly: 92, quarterly: 30, monthly: 7 } as const;

function printJustPassed({ lastSafeDay, daysToLastSafeDay: days }: DatedOccurrence, language: Language): string {
  return language === "vi"
    ? `Kỳ vừa rồi đã qua ${String(-days)} ngày (chậm nhất hết ngày ${printDay(lastSafeDay)}). Kỳ tới:`
    : `The last one passed ${String(-days)} days ago (last safe day ${printDay(lastSafeDay)}). Next:`;
}

/** Before the document there was no such day. */
function isSince({ lastSafeDay }: DatedOccurrence, since: string | null): boolean {
  return since !== null && lastSafeDay >= since;
}

function vietnamese(occurrence: DatedOccurrence): string {
  const { named, lastSafeDay, daysToLastSafeDay: days } = occurrence;
  if (named.kind === "window") {
    const span = `Từ ngày ${printDay(named.from)} đến hết ngày ${printDay(named.to)}`;
    if (occurrence.state === "past") return `${span} (đã qua ${String(-days)} ngày)`;
    if (occurrence.state === "upcoming") return `${span} (chưa đến thời gian này)`;
    return `${span} (đang trong thời gian này, còn ${String(days)} ngày)`;
  }
  const day = printDayWithWeekday(named.date, "vi");
  if (named.bound === "on") {
    const left =
      occurrence.state === "today" ? "hôm nay" : days < 0 ? `đã qua ${String(-days)} ngày` : `còn ${String(days)} ngày`;
    return `Ngày ${day} (${left})`;
  }
  const rule =
    named.bound === "before"
      ? `Trước ngày ${day}, tức chậm nhất hết ngày ${printDayWithWeekday(lastSafeDay, "vi")}`
      : `Chậm nhất ngày ${day}`;
  const off =
    occurrence.lastSafeDayOff === null
      ? ""
      : `; hôm đó nghỉ${occurrence.lastSafeDayOff.kind === "holiday" ? ` (${occurrence.lastSafeDayOff.name})` : ""}, nên ngày làm việc cuối cùng còn kịp là ${printDayWithWeekday(occurrence.lastWorkingDay, "vi")}`;
  if (occurrence.state === "past") return `${rule} (đã qua ${String(-days)} ngày)`;
  if (occurrence.state === "today") return `${rule}${off} (hôm nay là ngày cuối)`;
  return `${rule}${off} (còn ${String(days)} ngày)`;
}

function english(occurrence: DatedOccurrence): string {
  const { named, lastSafeDay, daysToLastSafeDay: days } = occurrence;
  if (named.kind === "window") {
    const span = `From ${printDay(named.from)} to ${printDay(named.to)} inclusive`;
    if (occurrence.state === "past") return `${span} (${String(-days)} days ago)`;
    if (occurrence.state === "upcoming") return `${span} (not yet begun)`;
    return `${span} (running, ${String(days)} days left)`;
  }
  const day = printDayWithWeekday(named.date, "en");
  if (named.bound === "on") {
    const left =
      occurrence.state === "today" ? "today" : days < 0 ? `${String(-days)} days ago` : `in ${String(days)} days`;
    return `On ${day} (${left})`;
  }
  const rule =
    named.bound === "before"
      ? `Before ${day}, so at the latest on ${printDayWithWeekday(lastSafeDay, "en")}`
      : `By ${day}`;
  const off =
    occurrence.lastSafeDayOff === null
      ? ""
      : `; ${printDay(lastSafeDay)} is a day off, the last working day is ${printDayWithWeekday(occurrence.lastWorkingDay, "en")}`;
  if (occurrence.state === "past") return `${rule} (passed ${String(-days)} days ago)`;
  if (occurrence.state === "today") return `${rule}${off} (today is the last day)`;
  return `${rule}${off} (${String(days)} days left)`;
}

function printPrevious({ named }: DatedOccurrence, language: Language): string {
  const day = printDay(named.kind === "day" ? named.date : named.to);
  return language === "vi" ? `; kỳ trước: ${day}` : `; previous: ${day}`;
}
