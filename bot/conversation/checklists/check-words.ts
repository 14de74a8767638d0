import { optionsOf, type ChecklistDefinition } from "../../../knowledge/index";
import type { ChecklistWords } from "../../messages/checklist";

/** Throws, naming what is missing, where something that a definition says has no words. */
export function checkWords(
  definition: ChecklistDefinition,
  words: ChecklistWords | undefined,
): asserts words is ChecklistWords {
  const missing = [
    ...Object.entries(definition.questions).flatMap(([name, question]) => {
      const worded = words?.questions[name];
      if (worded === undefined) return [`question "${name}"`];
      return [...(optionsOf(question)?.keys() ?? [])]
        .filter((option) => worded.options[option] === undefined)
        .map((option) => `option "${option}" of question "${name}"`);
    }),
    ...Object.keys(definition.exits).flatMap((name) => (words?.exits[name] === undefined ? [`exit "${name}"`] : [])),
    ...definition.notices.flatMap(({ id }) => (words?.notices[id] === undefined ? [`notice "${id}"`] : [])),
  ];
  if (missing.length > 0) throw new Error(`checklist "${definition.id}" has no words for ${missing.join(", ")}`);
}
