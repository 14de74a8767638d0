import type { AdaptiveCard, CardElement } from "./adaptive-card";
import type { CardBinding } from "./checklist-action";
import { checklistCard, paragraph, remark, type ChecklistButton } from "./checklist-card";

/** A question of a checklist, in words already chosen. */
export interface QuestionCardContent {
  readonly binding: CardBinding;
  readonly heading: string;
  readonly lead: readonly string[];
  readonly question: string;
  readonly help: string;
  readonly choices: readonly ChecklistButton[];
  /** For a question that is answered in the person's own words: the input comes back as `answer`. */
  readonly input: { readonly label: string; readonly placeholder: string; readonly submit: ChecklistButton } | null;
  readonly back: ChecklistButton | null;
  readonly fallbackText: string;
}

export function checklistQuestionCard(content: QuestionCardContent): AdaptiveCard {
  const { binding, heading, lead, question, help, choices, input, back, fallbackText } = content;
  const inputs: readonly CardElement[] =
    input === null
      ? []
      : [{ type: "Input.Text", id: "answer", label: input.label, placeholder: input.placeholder, maxLength: 200 }];
  const buttons = [...choices, ...(input === null ? [] : [input.submit]), ...(back === null ? [] : [back])];
  const body = [paragraph(question), remark(help), ...inputs];
  return checklistCard({ binding, heading, lead, body, buttons, fallbackText });
}
