import { z } from "zod";
import type { CardAction } from "./adaptive-card";

const id = z.string().min(1).max(64);
const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);

/**
 * What a button about reminders sends back: ids that are looked up among what is the presser's own, never words to act on.
 * `until` is the last safe day that the card told of, so that an old card settles no later date.
 */
export const reminderActionSchema = z.discriminatedUnion("do", [
  /** The deadlines of the answer of that receipt; `days` before, "usual" for the person's own. */
  z.object({ kind: z.literal("reminder"), do: z.literal("follow"), receipt: id, days: z.enum(["usual", "7"]) }),
  z.object({ kind: z.literal("reminder"), do: z.literal("follow-place") }),
  z.object({ kind: z.literal("reminder"), do: z.literal("list") }),
  z.object({ kind: z.literal("reminder"), do: z.literal("feed") }),
  /** `reminder` comes from the card's choice where it shows several, as "ID DAY". */
  z.object({
    kind: z.literal("reminder"),
    do: z.enum(["done", "snooze", "off"]),
    reminder: z.string().max(80).default(""),
    until: day.optional(),
  }),
]);

export type ReminderAction = z.output<typeof reminderActionSchema>;

type ButtonData = Readonly<Record<string, string>> & { readonly do: ReminderAction["do"] };

/** A button whose answer takes the card's place: by `Action.Execute`, and by `Action.Submit` in clients that do not know it. */
export function reminderButton(title: string, data: ButtonData): CardAction {
  const bound = { kind: "reminder", ...data };
  return {
    type: "Action.Execute",
    title,
    verb: "reminder",
    data: bound,
    fallback: { type: "Action.Submit", title, data: bound },
  };
}

/** A button below an answer, which stays as it is. */
export function remindButton(title: string, data: ButtonData): CardAction {
  return { type: "Action.Submit", title, data: { kind: "reminder", ...data } };
}
