import type { AdaptiveCard, CardElement } from "./adaptive-card";
import type { CardBinding } from "./checklist-action";
import { checklistCard, openLink, paragraph, remark, type ChecklistButton } from "./checklist-card";

/** The papers of a checklist and what is still to be filled in, in words already chosen. */
export interface PapersCardContent {
  readonly binding: CardBinding;
  readonly heading: string;
  readonly lead: readonly string[];
  /** Rows of at most six links each; none where there is no address to open. */
  readonly links: readonly (readonly { readonly title: string; readonly url: string }[])[];
  readonly paragraphs: readonly string[];
  readonly fillHeading: string;
  /** Each input comes back under its id. */
  readonly inputs: readonly {
    readonly id: string;
    readonly label: string;
    readonly placeholder: string;
    readonly value: string;
  }[];
  readonly buttons: readonly ChecklistButton[];
  readonly fallbackText: string;
}

export function checklistPapersCard(content: PapersCardContent): AdaptiveCard {
  const { binding, heading, lead, links, paragraphs, fillHeading, inputs, buttons, fallbackText } = content;
  const rows = links
    .filter((row) => row.length > 0)
    .map((row): CardElement => ({ type: "ActionSet", actions: row.map(openLink) }));
  const body: readonly CardElement[] = [
    ...paragraphs.map(paragraph),
    ...rows,
    ...(inputs.length === 0 ? [] : [remark(fillHeading)]),
    ...inputs.map((input): CardElement => ({ type: "Input.Text", maxLength: 200, ...input })),
  ];
  return checklistCard({ binding, heading, lead, body, buttons, fallbackText });
}
