import { z } from "zod";
import type { AdaptiveCard, CardAction, CardElement } from "./adaptive-card";
import { cardFrame } from "./card-frame";
import { paragraph, remark } from "./checklist-card";

const typed = z.string().max(300).default("");
/** Whose card it is: whoever else presses it changes nothing. */
const owner = z.string().max(64);

/** What a button of a profile's card sends back, beside what the person chose and wrote. */
export const profileActionSchema = z.discriminatedUnion("do", [
  z.object({ kind: z.literal("profile"), do: z.literal("show") }),
  z.object({
    kind: z.literal("profile"),
    do: z.literal("save"),
    owner,
    place: typed,
    otherPlace: typed,
    role: typed,
    level: typed,
  }),
  z.object({ kind: z.literal("profile"), do: z.literal("ask-erase") }),
  z.object({ kind: z.literal("profile"), do: z.literal("erase"), owner, at: z.string().max(40) }),
]);

export type ProfileAction = z.output<typeof profileActionSchema>;

/** The choice by which a field is emptied; an empty input keeps what is there. */
export const noChoice = "-";

export interface ProfileCardContent {
  readonly owner: string;
  readonly heading: string;
  readonly lead: string;
  readonly facts: readonly { readonly title: string; readonly value: string }[];
  readonly note: string;
  readonly place: Choice;
  readonly otherPlace: { readonly label: string; readonly placeholder: string };
  readonly role: { readonly label: string; readonly placeholder: string; readonly value: string };
  readonly level: Choice;
  readonly saveLabel: string;
  readonly eraseLabel: string;
  readonly fallbackText: string;
}

interface Choice {
  readonly label: string;
  readonly value: string;
  readonly choices: readonly { readonly title: string; readonly value: string }[];
}

export function profileCard(content: ProfileCardContent): AdaptiveCard {
  const { owner, heading, lead, facts, note, place, otherPlace, role, level, fallbackText } = content;
  const body: readonly CardElement[] = [
    { type: "TextBlock", text: heading, wrap: true, weight: "Bolder", size: "Medium", style: "heading" },
    paragraph(lead),
    { type: "FactSet", facts },
    { type: "Input.ChoiceSet", id: "place", style: "compact", ...place },
    { type: "Input.Text", id: "otherPlace", maxLength: 120, ...otherPlace },
    { type: "Input.Text", id: "role", maxLength: 80, ...role },
    { type: "Input.ChoiceSet", id: "level", style: "compact", ...level },
    remark(note),
  ];
  return card(fallbackText, body, [
    profileButton(content.saveLabel, { do: "save", owner }),
    profileButton(content.eraseLabel, { do: "ask-erase" }),
  ]);
}

/** Asks once more before everything goes. `at`: the ISO instant of asking. */
export function eraseCard(content: {
  readonly owner: string;
  readonly at: string;
  readonly lines: readonly string[];
  readonly confirmLabel: string;
  readonly fallbackText: string;
}): AdaptiveCard {
  const { owner, at, lines, confirmLabel, fallbackText } = content;
  return card(fallbackText, lines.map(paragraph), [profileButton(confirmLabel, { do: "erase", owner, at })]);
}

/** Below an answer, which stays as it is. */
export function showProfileButton(title: string): CardAction {
  return { type: "Action.Submit", title, data: { kind: "profile", do: "show" } };
}

function profileButton(
  title: string,
  data: Readonly<Record<string, string>> & { readonly do: ProfileAction["do"] },
): CardAction {
  const bound = { kind: "profile", ...data };
  return {
    type: "Action.Execute",
    title,
    verb: "profile",
    data: bound,
    fallback: { type: "Action.Submit", title, data: bound },
  };
}

function card(fallbackText: string, body: readonly CardElement[], actions: readonly CardAction[]): AdaptiveCard {
  return {
    ...cardFrame(fallbackText, "vi"),
    body,
    actions,
  };
}
