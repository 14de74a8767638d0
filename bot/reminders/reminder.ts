import { z } from "zod";
import {
  parseIsoDate,
  type DeadlineRule,
  type DeadlineTrace,
  type DocumentId,
  type IsoDate,
} from "../../knowledge/index";
import type { ReminderRecord } from "../state/index";

/** That one person wants to be told of one deadline. Holds places and days, no text of a document. */
export interface Reminder {
  readonly id: string;
  readonly person: string;
  /** By which she names it, from 1; it stays hers as long as it is kept. */
  readonly number: number;
  /** The deadline as it was when the library was last looked at. */
  readonly trace: DeadlineTrace;
  readonly rule: DeadlineRule;
  /** Days before the last safe day, the earliest telling first. */
  readonly daysBefore: readonly number[];
  /** `asked`: she named it. `place`: she follows all of her place. */
  readonly origin: "asked" | "place";
  /** The last day on which she was told of it. What was to be told up to then is not told again. */
  readonly toldOn: IsoDate;
  /** Told once on that day in any case; until then nothing else is. */
  readonly snoozedTo: IsoDate | null;
  /** Whether she put it off to that day herself; otherwise her own days had passed when she asked. */
  readonly isPutOff: boolean;
  /** Nothing is told of dates up to this last safe day: she is done with them. */
  readonly settledUntil: IsoDate | null;
  /** `off`: she wants to hear no more of it. `gone`: the library states it no more, and she was told so. */
  readonly standing: "open" | "off" | "gone";
}

const day = z.string().transform((text, context) => {
  const read = parseIsoDate(text);
  if (read !== null) return read;
  context.addIssue({ code: "custom", message: "no day of the calendar" });
  return z.NEVER;
});
const bound = z.enum(["before", "by", "on"]);
const year = z.int().nullable();

/** Only what has days of its own can be reminded of. */
const rule = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("date"), date: day, bound }),
  z.object({ kind: z.literal("yearly"), month: z.int(), day: z.int(), bound, fromYear: year }),
  z.object({ kind: z.literal("monthly"), months: z.array(z.int()), day: z.int(), bound }),
  z.object({ kind: z.literal("window"), from: day, to: day }),
  z.object({
    kind: z.literal("yearly-window"),
    fromMonth: z.int(),
    fromDay: z.int().exactOptional(),
    toMonth: z.int(),
    toDay: z.int().exactOptional(),
    fromYear: year,
  }),
]);

const shape = z.object({
  number: z.int().positive(),
  trace: z.object({
    document: z.string().transform((id) => id as DocumentId),
    file: z.string(),
    start: z.int(),
    end: z.int(),
    address: z.string().nullable(),
    words: z.array(z.string()),
  }),
  rule,
  daysBefore: z.array(z.int()),
  origin: z.enum(["asked", "place"]),
  toldOn: day,
  snoozedTo: day.nullable(),
  isPutOff: z.boolean(),
  settledUntil: day.nullable(),
  standing: z.enum(["open", "off", "gone"]),
});

/** Null for a reminder that another program wrote. */
export function readReminder({ id, person, reminder }: ReminderRecord): Reminder | null {
  const read = shape.safeParse(reminder);
  return read.success ? { id, person, ...read.data } : null;
}

/** The reminder as the state keeps it. */
export function recordOf(
  { id, person, ...reminder }: Reminder,
  nextOn: IsoDate | null,
  generation: number,
): Omit<ReminderRecord, "revision"> {
  const { document, start } = reminder.trace;
  return { id, person, document, position: start, generation, nextOn, reminder };
}
