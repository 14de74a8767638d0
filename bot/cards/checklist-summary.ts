import type { AdaptiveCard } from "./adaptive-card";
import type { CardBinding } from "./checklist-action";
import { checklistCard, paragraph, type ChecklistButton } from "./checklist-card";

/** What stands, what is left, what to ask: paragraphs and a few buttons. */
export interface SummaryCardContent {
  readonly binding: CardBinding;
  readonly heading: string;
  readonly lead: readonly string[];
  readonly paragraphs: readonly string[];
  readonly buttons: readonly ChecklistButton[];
  readonly fallbackText: string;
}

export function checklistSummaryCard(content: SummaryCardContent): AdaptiveCard {
  const { paragraphs, ...rest } = content;
  return checklistCard({ ...rest, body: paragraphs.map(paragraph) });
}
