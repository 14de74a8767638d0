import type { AdaptiveCard, CardAction, CardElement } from "./adaptive-card";
import { cardFrame } from "./card-frame";
import { checklistButton, type ButtonData, type CardBinding } from "./checklist-action";

/** Most buttons that a card may have in Teams. */
export const mostActions = 6;

export interface ChecklistButton {
  readonly title: string;
  readonly data: ButtonData;
}

/** What every checklist card is made of. */
export interface ChecklistCardParts {
  readonly binding: CardBinding;
  readonly heading: string;
  /** What was just recorded or must be known first. */
  readonly lead: readonly string[];
  /** Drawn below the lead, most important first; at most six are drawn. */
  readonly leadButtons?: readonly ChecklistButton[];
  readonly body: readonly CardElement[];
  /** Most important first; at most six are drawn. */
  readonly buttons: readonly ChecklistButton[];
  /** The reply's text, for clients without cards. */
  readonly fallbackText: string;
}

/** The frame that question, list, item and summary cards share. */
export function checklistCard(parts: ChecklistCardParts): AdaptiveCard {
  return {
    ...cardFrame(parts.fallbackText, "vi"),
    body: [
      ...parts.lead.map(paragraph),
      ...buttonRow(parts.binding, parts.leadButtons ?? []),
      { type: "TextBlock", text: parts.heading, wrap: true, weight: "Bolder", size: "Medium", style: "heading" },
      ...parts.body,
    ],
    actions: parts.buttons.slice(0, mostActions).map(({ title, data }) => checklistButton(parts.binding, title, data)),
  };
}

/** Buttons inside a card; nothing where there are none. */
export function buttonRow(binding: CardBinding, buttons: readonly ChecklistButton[]): readonly CardElement[] {
  const actions = buttons.slice(0, mostActions).map(({ title, data }) => checklistButton(binding, title, data));
  return actions.length === 0 ? [] : [{ type: "ActionSet", actions }];
}

export function openLink({ title, url }: { readonly title: string; readonly url: string }): CardAction {
  return { type: "Action.OpenUrl", title, url };
}

export function paragraph(text: string): CardElement {
  return { type: "TextBlock", text: plain(text), wrap: true };
}

export function remark(text: string): CardElement {
  return { type: "TextBlock", text: plain(text), wrap: true, isSubtle: true, size: "Small", spacing: "Small" };
}

/**
 * Teams reads Markdown in cards, other clients show it raw, so nothing is escaped; only the brackets of a link are parted,
 * for no text of a document or a person may become one.
 */
function plain(text: string): string {
  return text.replaceAll("](", "]\u200b(");
}
