import type { Condition } from "./definition";

/** Whether all conditions hold for the answers on the route; one about a question that was not asked does not. */
export function holdsAll(conditions: readonly Condition[], answers: ReadonlyMap<string, string>): boolean {
  return conditions.every(({ question, is }) => {
    const answer = answers.get(question);
    return answer !== undefined && is.includes(answer);
  });
}
