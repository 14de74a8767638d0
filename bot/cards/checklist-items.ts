import type { AdaptiveCard, CardElement } from "./adaptive-card";
import type { CardBinding } from "./checklist-action";
import { checklistCard, paragraph, remark, type ChecklistButton } from "./checklist-card";

/** The list of items, in words already chosen. */
export interface ItemsCardContent {
  readonly binding: CardBinding;
  readonly heading: string;
  readonly lead: readonly string[];
  readonly leadButtons: readonly ChecklistButton[];
  readonly progress: string;
  readonly rows: readonly { readonly label: string; readonly detail: string; readonly settled: boolean }[];
  readonly next: string;
  /** The input comes back as `number`. */
  readonly numberLabel: string;
  readonly numberPlaceholder: string;
  readonly buttons: readonly ChecklistButton[];
  readonly fallbackText: string;
}

export function checklistItemsCard(content: ItemsCardContent): AdaptiveCard {
  const { binding, heading, lead, leadButtons, progress, rows, next, numberLabel, numberPlaceholder } = content;
  const { buttons, fallbackText } = content;
  const list: readonly CardElement[] = rows.map(({ label, detail, settled }) => ({
    type: "Container",
    spacing: "Small",
    ...(settled ? { style: "good" as const } : {}),
    items: [paragraph(label), remark(detail)],
  }));
  const body: readonly CardElement[] = [
    remark(progress),
    ...list,
    ...(next === "" ? [] : [paragraph(next)]),
    { type: "Input.Text", id: "number", label: numberLabel, placeholder: numberPlaceholder, maxLength: 3 },
  ];
  return checklistCard({ binding, heading, lead, leadButtons, body, buttons, fallbackText });
}
