import type { Caveat, Citation } from "../../knowledge/index";
import type { StateChange } from "../state/index";
import type { AdaptiveCard } from "../cards/index";

export type ReplyKind = "answer" | "clarify" | "not-found" | "checklist" | "small-talk" | "refused";

/** Something the person must know before relying on an answer; `text` is part of the reply's. */
export interface AnswerWarning {
  readonly code: Caveat["code"];
  readonly text: string;
}

/** One message to the person. `text` says everything that the card says. */
export interface Reply {
  readonly kind: ReplyKind;
  /** Plain text, warnings included, at most 3,000 characters; `[1]` points to the first citation. */
  readonly text: string;
  readonly citations: readonly Citation[];
  readonly card: AdaptiveCard | null;
  /** Words that the person may send next, as buttons; at most 3. */
  readonly suggestions: readonly string[];
  /** True where the documents are silent and for what is off topic. */
  readonly abstained: boolean;
  /** The checklist that this turn began, resumed or offered as its answer. */
  readonly checklist: string | null;
  readonly warnings: readonly AnswerWarning[];
  /** Whether a language model has written a part of the text. */
  readonly writtenByModel: boolean;
}

/** What one event leads to. The caller commits `changes` and the replies together, or neither. */
export interface Turn {
  readonly replies: readonly Reply[];
  readonly changes: readonly StateChange[];
}
