import { benchChecklist, benchQuestions } from "../bench/questions";

/** What people of a load say: only questions, only steps of a checklist, or the one person this and the next one that. */
export type Mix = "questions" | "checklist" | "mixed";

/** What one person says from her first message to her last. */
export interface Talk {
  readonly name: "questions" | "checklist";
  readonly said: readonly string[];
}

const questions: Talk = { name: "questions", said: benchQuestions };
const checklist: Talk = { name: "checklist", said: benchChecklist };

/** The talk of the `ordinal`-th person, from 0. */
export function talkOf(mix: Mix, ordinal: number): Talk {
  if (mix === "questions") return questions;
  return mix === "checklist" || ordinal % 2 === 1 ? checklist : questions;
}
