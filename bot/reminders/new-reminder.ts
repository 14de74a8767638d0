import { randomUUID } from "node:crypto";
import {
  resolveDeadline,
  traceOf,
  type Deadline,
  type IsoDate,
  type Shelf,
  type WorkingCalendar,
} from "../../knowledge/index";
import type { Reminder } from "./reminder";

/** Before every deadline. */
const never = "1900-01-01" as IsoDate;

/** A reminder of a deadline that the person was told of on a day; null where she was told of its coming date nowhere yet. */
export async function newReminder(
  shelf: Shelf,
  deadline: Deadline,
  wanted: Pick<Reminder, "person" | "number" | "daysBefore" | "origin">,
  toldOn: IsoDate | null,
  today: IsoDate,
  calendar: WorkingCalendar,
): Promise<Reminder> {
  const occurrence = resolveDeadline(deadline.rule, today, calendar);
  const passed = occurrence.state === "undated" ? null : occurrence.previous;
  return {
    id: randomUUID(),
    ...wanted,
    trace: await traceOf(shelf, deadline),
    rule: deadline.rule,
    // Of a recurring deadline only the coming date is news.
    toldOn: toldOn ?? passed?.lastSafeDay ?? never,
    snoozedTo: null,
    isPutOff: false,
    settledUntil: null,
    standing: "open",
  };
}
