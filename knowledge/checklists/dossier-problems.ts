import { questionOf, type ChecklistDefinition, type ChecklistSource, type Condition } from "./definition";
import type { PaperBasis, PaperBlock, PaperDefinition } from "./dossier-schema";

/** The loader's checks of names, each for what stands at `where`. */
export interface NameChecks {
  badConditions(where: string, conditions: readonly Condition[]): readonly string[];
  badSources(where: string, sources: readonly ChecklistSource[]): readonly string[];
  badDocument(where: string, name: string): readonly string[];
}

/** What is wrong with the papers of a definition: names that lead nowhere, and what stands twice. */
export function dossierProblems(definition: ChecklistDefinition, checks: NameChecks): readonly string[] {
  const { dossier, items } = definition;
  if (dossier === undefined) return [];
  const { particulars, letterhead, papers } = dossier;
  const facts = new Set([...particulars, ...Object.keys(definition.questions)]);
  const ids = new Set(items.map(({ id }) => id));

  function badLine(where: string, line: { shownWhen: readonly Condition[]; sources: readonly ChecklistSource[] }) {
    return [...checks.badConditions(where, line.shownWhen), ...checks.badSources(where, line.sources)];
  }
  function badBasis(where: string, basis: PaperBasis): readonly string[] {
    const named =
      basis.kind === "words" ? [] : checks.badDocument(where, basis.kind === "document" ? basis.document : basis.by);
    return [...named, ...checks.badConditions(where, basis.shownWhen)];
  }
  function badBlock(where: string, block: PaperBlock): readonly string[] {
    switch (block.kind) {
      case "heading":
      case "text":
      case "bullet":
        return badLine(where, block);
      case "facts":
        return [
          ...checks.badConditions(where, block.shownWhen),
          ...block.of
            .filter((fact) => !facts.has(fact))
            .map((fact) => `${where}: tells "${fact}", which is neither a particular nor a question`),
        ];
      case "passages":
        return badLine(where, block);
      case "listed":
        return badLine(where, { shownWhen: block.shownWhen, sources: [block.source] });
      case "items": {
        const unknown = Array.isArray(block.only) ? block.only.filter((item) => !ids.has(item)) : [];
        return [
          ...checks.badConditions(where, block.shownWhen),
          ...unknown.map((item) => `${where}: lists "${item}", which is no item`),
        ];
      }
    }
  }
  function badPaper({ id, basis, to, body, recipients, signatures }: PaperDefinition): readonly string[] {
    const where = `paper "${id}"`;
    return [
      ...basis.flatMap((one) => badBasis(where, one)),
      ...[...to, ...recipients, ...signatures].flatMap((line) => badLine(where, line)),
      ...body.flatMap((block) => badBlock(where, block)),
    ];
  }

  return [
    ...repeated(particulars).map((particular) => `particular "${particular}": stands twice`),
    ...particulars
      .filter((particular) => questionOf(definition, particular) !== null)
      .map((particular) => `particular "${particular}": is also the name of a question`),
    ...repeated(papers.map(({ id }) => id)).map((id) => `paper "${id}": stands twice`),
    ...(particulars.includes(letterhead.locality)
      ? []
      : [`letterhead: names the place by "${letterhead.locality}", which is no particular`]),
    ...[...letterhead.above, ...letterhead.organ].flatMap((line) => badLine("letterhead", line)),
    ...papers.flatMap(badPaper),
  ];
}

function repeated(values: readonly string[]): readonly string[] {
  return [...new Set(values.filter((value, position) => values.indexOf(value) !== position))];
}
