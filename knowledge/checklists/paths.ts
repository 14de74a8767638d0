import { optionsOf, questionOf, unknownAnswer, type ChecklistDefinition, type ChecklistStep } from "./definition";

/** One way through the questions: the answers given and where they end. */
export interface ChecklistPath {
  readonly answers: ReadonlyMap<string, string>;
  readonly end: { readonly items: true } | { readonly leave: string };
}

/** Answers that stand for all others where a question is answered in the person's own words. */
const examples = { "school-year": "2025-2026", year: "2026", date: "2026-01-05", text: "ví dụ" } as const;

/**
 * Every way through a definition that `loadDefinition` accepted, an example for each open answer. Grows with the product
 * of the options: meant for checks, not for turns.
 */
export function pathsOf(definition: ChecklistDefinition): readonly ChecklistPath[] {
  function follow(step: ChecklistStep, answers: ReadonlyMap<string, string>): readonly ChecklistPath[] {
    if (!("ask" in step)) return [{ answers, end: step }];
    return answersAndSteps(definition, step.ask).flatMap(([answer, next]) =>
      follow(next, new Map([...answers, [step.ask, answer]])),
    );
  }
  return follow({ ask: definition.start }, new Map());
}

/** Each answer that a question can have, with an example for open ones, and where it leads. */
export function answersAndSteps(
  definition: ChecklistDefinition,
  name: string,
): readonly (readonly [string, ChecklistStep])[] {
  const question = questionOf(definition, name);
  if (question === null) return [];
  const options = optionsOf(question);
  if (options !== null) return [...options];
  if (question.kind === "choice" || question.kind === "yes-no") return [];
  const open = [[examples[question.kind], question.next] as const];
  return question.optional ? [...open, [unknownAnswer, question.next] as const] : open;
}
