import { z } from "zod";
import type { CardAction } from "./adaptive-card";

const common = {
  kind: z.literal("checklist"),
  /** The session that the card was drawn for. */
  session: z.string().min(1).max(100),
  /** The index that the session's next entry had when the card was drawn. */
  at: z
    .string()
    .regex(/^\d{1,6}$/)
    .transform(Number),
};
const step = z.string().min(1).max(100);
/** Inputs of the card arrive beside the button's own data. */
const typed = z.string().max(2000).default("");

/** What a checklist button sends back: names and an index, never words to act on, beside what the person wrote in the card's inputs. */
export const checklistActionSchema = z.discriminatedUnion("do", [
  z.object({ ...common, do: z.literal("choose"), step, choose: z.string().min(1).max(100) }),
  z.object({ ...common, do: z.literal("write"), step, answer: typed }),
  z.object({
    ...common,
    do: z.literal("mark"),
    step,
    mark: z.enum(["done", "not-yet", "later", "not-applicable"]),
    reason: typed,
  }),
  z.object({ ...common, do: z.literal("prove"), step, evidence: typed }),
  z.object({ ...common, do: z.literal("return"), step, reason: typed }),
  z.object({ ...common, do: z.literal("look"), step }),
  z.object({ ...common, do: z.literal("look-at-number"), number: typed }),
  /** The part of the list that begins with this item; the one with the item to deal with where none is named. */
  z.object({ ...common, do: z.literal("list"), number: typed }),
  z.object({ ...common, do: z.literal("edit"), step }),
  // The inputs come back by the names of the particulars.
  z.looseObject({ ...common, do: z.literal("fill") }),
  ...(
    [
      "review",
      "papers",
      "check",
      "back",
      "why",
      "finish",
      "stop",
      "resume",
      "use-new",
      "show-old",
      "delete",
      "delete-confirmed",
    ] as const
  ).map((name) => z.object({ ...common, do: z.literal(name) })),
]);

export type ChecklistAction = z.output<typeof checklistActionSchema>;

/** A button's data without what is the same on the whole card. */
export type ButtonData = Readonly<Record<string, string>> & { readonly do: ChecklistAction["do"] };

/** Which session and state a card belongs to. */
export interface CardBinding {
  readonly session: string;
  readonly at: number;
}

/** A button that works by `Action.Execute`, and by `Action.Submit` in clients that do not know it. */
export function checklistButton(binding: CardBinding, title: string, data: ButtonData): CardAction {
  const bound = { kind: "checklist", session: binding.session, at: String(binding.at), ...data };
  return {
    type: "Action.Execute",
    title,
    verb: "checklist",
    data: bound,
    fallback: { type: "Action.Submit", title, data: bound },
  };
}
