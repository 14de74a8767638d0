import { syllablesOf } from "../text/index";
import { checklistDefinitions } from "./definitions/index";
import type { ChecklistDefinition } from "./definition";

/** What a checklist is about: `subject` in the words that people use for it. */
export type ChecklistSubject = Pick<ChecklistDefinition, "id" | "subject">;

/** The checklist whose subject a text names first; null where it names none. */
export function subjectIn(
  text: string,
  checklists: readonly ChecklistSubject[] = checklistDefinitions,
): ChecklistSubject | null {
  const words = ` ${syllablesOf(text).join(" ")} `;
  const named = checklists.flatMap((checklist) =>
    checklist.subject.names.flatMap((phrases) => {
      const places = phrases.map((phrase) => words.indexOf(` ${phrase} `));
      return places.includes(-1) ? [] : [{ checklist, at: Math.min(...places) }];
    }),
  );
  return named.sort((one, other) => one.at - other.at)[0]?.checklist ?? null;
}
