import type { AdaptiveCard, CardElement } from "./adaptive-card";
import { cardFrame } from "./card-frame";
import { mostActions, paragraph, remark } from "./checklist-card";
import { submissionButton, type SubmissionBinding, type SubmissionButton } from "./submission-action";

/** A part of a card under a heading of its own. */
export interface CardSection {
  readonly heading: string;
  readonly lines: readonly string[];
  /** What must be looked at before anything is decided. */
  readonly isWarning?: boolean;
}

/** A submission in words already chosen. */
export interface SubmissionCardContent {
  /** Null for a card that nothing can be decided on. */
  readonly binding: SubmissionBinding | null;
  readonly heading: string;
  readonly lead: readonly string[];
  readonly facts: readonly { readonly title: string; readonly value: string }[];
  readonly sections: readonly CardSection[];
  readonly inputs: readonly {
    readonly id: string;
    readonly label: string;
    readonly value: string;
  }[];
  /** Most important first; at most six are drawn. */
  readonly buttons: readonly SubmissionButton[];
  /** The reply's text, for clients without cards. */
  readonly fallbackText: string;
}

export function submissionCard(content: SubmissionCardContent): AdaptiveCard {
  const { binding, heading, lead, facts, sections, inputs, buttons, fallbackText } = content;
  const actions = binding === null ? [] : buttons.slice(0, mostActions);
  return {
    ...cardFrame(fallbackText, "vi"),
    body: [
      { type: "TextBlock", text: heading, wrap: true, weight: "Bolder", size: "Medium", style: "heading" },
      ...lead.map(paragraph),
      ...(facts.length === 0 ? [] : [{ type: "FactSet" as const, facts }]),
      ...sections.map(sectionOf),
      ...inputs.map((input): CardElement => ({ type: "Input.Text", maxLength: 500, ...input })),
    ],
    ...(binding !== null &&
      actions.length > 0 && { actions: actions.map((button) => submissionButton(binding, button)) }),
  };
}

function sectionOf({ heading, lines, isWarning = false }: CardSection): CardElement {
  return {
    type: "Container",
    spacing: "Medium",
    ...(isWarning ? { style: "warning" as const } : {}),
    items: [{ type: "TextBlock", text: heading, wrap: true, weight: "Bolder" }, ...lines.map(remark)],
  };
}

/** What stood before and what stands now, next to each other. */
export interface Comparison {
  readonly about: string;
  readonly before: string;
  readonly after: string;
}

/** Comparisons on one card, in words already chosen. */
export interface ComparisonCardContent {
  readonly heading: string;
  readonly lead: readonly string[];
  readonly labels: { readonly before: string; readonly after: string };
  readonly comparisons: readonly Comparison[];
  readonly foot: readonly string[];
  readonly fallbackText: string;
}

export function comparisonCard(content: ComparisonCardContent): AdaptiveCard {
  const { heading, lead, labels, comparisons, foot, fallbackText } = content;
  const column = (label: string, text: string): CardElement => ({
    type: "Container",
    style: "emphasis",
    items: [{ type: "TextBlock", text: label, wrap: true, weight: "Bolder", size: "Small" }, paragraph(text)],
  });
  return {
    ...cardFrame(fallbackText, "vi"),
    body: [
      { type: "TextBlock", text: heading, wrap: true, weight: "Bolder", size: "Medium", style: "heading" },
      ...lead.map(paragraph),
      ...comparisons.flatMap(({ about, before, after }): readonly CardElement[] => [
        { type: "TextBlock", text: about, wrap: true, weight: "Bolder", spacing: "Medium" },
        {
          type: "ColumnSet",
          columns: [column(labels.before, before), column(labels.after, after)].map((item) => ({
            type: "Column",
            width: "stretch",
            items: [item],
          })),
        },
      ]),
      ...foot.map(remark),
    ],
  };
}
