import { z } from "zod";
import type { CardAction } from "./adaptive-card";

const common = {
  kind: z.literal("submission"),
  id: z.string().min(1).max(64),
  /** The submission's revision when the card was drawn. */
  rev: z
    .string()
    .regex(/^\d{1,6}$/)
    .transform(Number),
};

/** What a button on a submission's card sends back: names and a revision, never words to act on, beside what was written in the card's inputs. */
export const submissionActionSchema = z.discriminatedUnion("do", [
  z.object({ ...common, do: z.literal("publish-replacing"), document: z.string().min(1).max(64) }),
  ...(
    [
      "evidence",
      "library",
      "drop",
      "show",
      "edit",
      "publish",
      "publish-beside",
      "take-back",
      "take-back-confirmed",
      "keep",
    ] as const
  ).map((name) => z.object({ ...common, do: z.literal(name) })),
  z.object({
    ...common,
    do: z.literal("edit-deadlines"),
    from: z
      .string()
      .regex(/^\d{1,4}$/)
      .transform(Number),
  }),
  // The inputs come back by their ids.
  z.looseObject({ ...common, do: z.literal("save") }),
]);

export type SubmissionAction = z.output<typeof submissionActionSchema>;

/** A button's data without what is the same on the whole card. */
export type SubmissionButtonData = Readonly<Record<string, string>> & { readonly do: SubmissionAction["do"] };

export interface SubmissionButton {
  readonly title: string;
  readonly data: SubmissionButtonData;
}

/** Which submission and state of it a card belongs to. */
export interface SubmissionBinding {
  readonly id: string;
  readonly revision: number;
}

/** A button that works by `Action.Execute`, and by `Action.Submit` in clients that do not know it. */
export function submissionButton(binding: SubmissionBinding, { title, data }: SubmissionButton): CardAction {
  const bound = { kind: "submission", id: binding.id, rev: String(binding.revision), ...data };
  return {
    type: "Action.Execute",
    title,
    verb: "submission",
    data: bound,
    fallback: { type: "Action.Submit", title, data: bound },
  };
}
