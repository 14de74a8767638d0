import { optionsOf, type ChecklistDefinition } from "../../../knowledge/index";
import { namesIn, organName } from "../../dossier/index";
import type { ChecklistWords } from "../../messages/checklist";
import type { DossierWords } from "../../messages/dossier";

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
    ...missingInDossier(definition, words?.dossier),
  ];
  if (missing.length > 0) throw new Error(`checklist "${definition.id}" has no words for ${missing.join(", ")}`);
}

/** Words that the papers use and nobody wrote, and names in words that the definition does not know. */
function missingInDossier(
  { dossier, questions }: ChecklistDefinition,
  words: DossierWords | undefined,
): readonly string[] {
  if (dossier === undefined) return [];
  const { particulars, letterhead, papers } = dossier;
  const said = [
    ...[...letterhead.above, ...letterhead.organ].map(({ say }) => say),
    ...papers.flatMap(({ basis, to, body, recipients, signatures }) =>
      [...basis, ...to, ...body, ...recipients, ...signatures].flatMap((part) => ("say" in part ? [part.say] : [])),
    ),
  ];
  const told = papers.flatMap(({ body }) => body.flatMap((block) => (block.kind === "facts" ? block.of : [])));
  const written = [
    ...Object.values(words?.lines ?? {}),
    ...Object.values(words?.papers ?? {}).map(({ about }) => about),
  ];
  const known = new Set([...particulars, ...Object.keys(questions)]);
  const named = [...new Set([...told, ...written.flatMap(namesIn)])].filter((name) => name !== organName);
  return [
    ...particulars.flatMap((name) => (words?.particulars[name] === undefined ? [`particular "${name}"`] : [])),
    ...papers.flatMap(({ id }) => (words?.papers[id] === undefined ? [`paper "${id}"`] : [])),
    ...[...new Set(said)].flatMap((name) => (words?.lines[name] === undefined ? [`line "${name}"`] : [])),
    ...named.flatMap((name) => {
      if (!known.has(name)) return [`"{${name}}", which is neither a particular nor a question`];
      const isAnswer = !particulars.includes(name);
      return isAnswer && words?.answers[name] === undefined ? [`the answer "${name}" in papers`] : [];
    }),
  ];
}
