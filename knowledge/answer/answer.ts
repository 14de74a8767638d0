import type { Citation } from "../model/index";

export type WarningCode =
  | "other-jurisdiction"
  | "no-longer-valid"
  | "blank-number-or-date"
  | "damaged-text"
  | "documents-disagree"
  | "suspicious-reference"
  | "sample-documents"
  | "no-holiday-calendar";

/** Something the person must know before relying on an answer; `text` is already part of the reply. */
export interface AnswerWarning {
  readonly code: WarningCode;
  readonly text: string;
}

/** What a question can truthfully end in. A cited answer without a citation does not compile. */
export type Answer =
  | {
      readonly kind: "cited";
      readonly text: string;
      readonly citations: readonly [Citation, ...Citation[]];
      readonly warnings: readonly AnswerWarning[];
    }
  | {
      readonly kind: "not-found";
      readonly text: string;
      readonly nearest: readonly Citation[];
      readonly warnings: readonly AnswerWarning[];
    }
  | { readonly kind: "clarify"; readonly text: string; readonly choices: readonly string[] }
  | { readonly kind: "checklist-offer"; readonly checklist: string }
  | { readonly kind: "small-talk"; readonly text: string }
  | { readonly kind: "off-topic"; readonly text: string }
  | { readonly kind: "refused"; readonly text: string };
