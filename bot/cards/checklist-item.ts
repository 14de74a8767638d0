import type { AdaptiveCard, CardElement } from "./adaptive-card";
import type { CardBinding } from "./checklist-action";
import {
  buttonRow,
  checklistCard,
  mostActions,
  openLink,
  paragraph,
  remark,
  type ChecklistButton,
} from "./checklist-card";

/** One item with its sources, in words already chosen. */
export interface ItemCardContent {
  readonly binding: CardBinding;
  readonly heading: string;
  readonly lead: readonly string[];
  readonly label: string;
  readonly facts: readonly { readonly title: string; readonly value: string }[];
  readonly sources: readonly { readonly text: string; readonly quote: string | null }[];
  readonly notes: readonly string[];
  /** The input comes back as `reason`; null where nothing is to be written. */
  readonly reason: { readonly label: string; readonly placeholder: string } | null;
  /** The input comes back as `evidence`; null where none is asked for. */
  readonly evidence: { readonly label: string; readonly placeholder: string; readonly submit: ChecklistButton } | null;
  /** Files that can be opened. */
  readonly links: readonly { readonly title: string; readonly url: string }[];
  readonly buttons: readonly ChecklistButton[];
  readonly fallbackText: string;
}

export function checklistItemCard(content: ItemCardContent): AdaptiveCard {
  const { binding, heading, lead, label, facts, sources, notes, reason, evidence, links, buttons, fallbackText } =
    content;
  const sourceElements: readonly CardElement[] = sources.map(({ text, quote }) => ({
    type: "Container",
    style: "emphasis",
    spacing: "Small",
    items: [...(quote === null ? [] : [paragraph(`“${quote}”`)]), remark(text)],
  }));
  const body: readonly CardElement[] = [
    paragraph(label),
    { type: "FactSet", facts },
    ...sourceElements,
    ...notes.map(remark),
    ...(links.length === 0 ? [] : [{ type: "ActionSet" as const, actions: links.slice(0, mostActions).map(openLink) }]),
    ...(evidence === null
      ? []
      : [
          {
            type: "Input.Text" as const,
            id: "evidence",
            label: evidence.label,
            placeholder: evidence.placeholder,
            maxLength: 200,
          },
          ...buttonRow(binding, [evidence.submit]),
        ]),
    ...(reason === null ? [] : [{ type: "Input.Text" as const, id: "reason", ...reason, maxLength: 500 }]),
  ];
  return checklistCard({ binding, heading, lead, body, buttons, fallbackText });
}
