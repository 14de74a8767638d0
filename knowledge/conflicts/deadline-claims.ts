import type { Deadline, LibraryDocument } from "../model/index";
import { foldText } from "../text/index";
import type { DeadlineClaim } from "./claim";
import { officeKey } from "./names";
import type { Outline } from "../outline";

/** Words that a duty is told with or without: handing in and carrying out, links, what is done "theo quy định". */
const empty = new Set(
  "nop gui trinh hoan thanh thuc hien to chuc tien hanh lap phai can va hoac cac nhung cua ve cho theo quy dinh hien hanh ban ket qua viec day du dung han noi dung cong tac gom hai mot moi".split(
    " ",
  ),
);
/** Where an action names to whom it goes: the recipient is compared by itself. */
export const towards =
  /\s(?:về|cho|đến|tới|lên|qua|tại)\s+(?=(?:các\s+)?(?:bộ|sở|phòng|ubnd|ủy ban|uỷ ban|ban|hội|trường|cơ quan|nhà trường|văn phòng)(?!\p{L})).*$/iu;
const fewestWords = 3;

/** The duty of a deadline by the words of its action; null where the words are too few to know it again, or the time is no day and no period. */
export function deadlineClaim(
  deadline: Deadline,
  { header }: Pick<LibraryDocument, "header">,
  places: Outline,
): DeadlineClaim | null {
  const time = timeOf(deadline);
  const words = wordsOf(deadline.action ?? "");
  if (time === null || words.length < fewestWords) return null;
  return {
    kind: "deadline",
    key: `deadline:${words.join(" ")}`,
    document: deadline.document,
    provision: deadline.provision,
    start: deadline.start,
    end: deadline.end,
    address: places.addressOf(deadline.provision),
    says: deadline.expression,
    actor: deadline.actor === null ? null : officeKey(deadline.actor),
    recipient: deadline.recipient === null ? null : officeKey(deadline.recipient),
    jurisdiction: header.jurisdictionName === null ? null : officeKey(header.jurisdictionName),
    ...time,
    action: deadline.action ?? "",
  };
}

function wordsOf(action: string): readonly string[] {
  const words = officeKey(action.replace(towards, "")).split(" ");
  return [...new Set(words.filter((word) => word !== "" && !empty.has(word)))].sort();
}

export function timeOf({ rule }: Deadline): Pick<DeadlineClaim, "time" | "timeKind" | "year"> | null {
  switch (rule.kind) {
    case "date":
      return { timeKind: "day", year: Number(rule.date.slice(0, 4)), time: rule.date.slice(5) };
    case "yearly":
      return { timeKind: "day", year: null, time: `${twoDigits(rule.month)}-${twoDigits(rule.day)}` };
    case "monthly":
      return { timeKind: `day of ${rule.months.join()}`, year: null, time: twoDigits(rule.day) };
    case "window":
      return {
        timeKind: "window",
        year: Number(rule.from.slice(0, 4)),
        time: `${rule.from.slice(5)}/${rule.to.slice(5)}`,
      };
    case "period":
      // Periods compare where they run from the same event.
      return rule.event === null
        ? null
        : {
            timeKind: `period ${foldText(rule.event)}`,
            year: null,
            time: `${rule.count} ${rule.unit}${rule.workingDays ? " working" : ""}${rule.before === true ? " before" : ""}`,
          };
    case "yearly-window":
    case "event":
    case "each":
    case "vague":
      return null;
  }
}

function twoDigits(value: number): string {
  return String(value).padStart(2, "0");
}

/**
 * Two days for one duty. Another year's round of it, another office's share of it and another place's rule are no contradiction;
 * neither are the dates of one schedule, which stand in one provision.
 */
export function deadlinesDisagree(one: DeadlineClaim, other: DeadlineClaim): boolean {
  if (one.document === other.document && one.provision === other.provision) return false;
  return (
    one.timeKind === other.timeKind &&
    one.time !== other.time &&
    mayBeSame(one.year, other.year) &&
    mayBeSame(one.actor, other.actor) &&
    mayBeSame(one.recipient, other.recipient) &&
    (one.document === other.document || mayBeSame(one.jurisdiction, other.jurisdiction))
  );
}

function mayBeSame<T>(one: T | null, other: T | null): boolean {
  return one === null || other === null || one === other;
}
