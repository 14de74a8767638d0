import type { DocumentId } from "../model/index";
import { addressOf } from "./place";
import type { ScoredSection } from "./score-sections";

/** A section that was weighed for an answer, for whoever must say how the answer came about. */
export interface Candidate {
  readonly document: DocumentId;
  readonly file: string;
  /** Null outside the numbering. */
  readonly address: string | null;
  /** Comparable within one question only. */
  readonly score: number;
  /** Share of the question's subject that the section holds, by weight, 0..1. */
  readonly coverage: number;
}

export function candidateOf({ opened, text, score, coverage }: ScoredSection): Candidate {
  return {
    document: opened.document.id,
    file: opened.document.file,
    address: addressOf(text.section, opened.outline),
    score,
    coverage,
  };
}
