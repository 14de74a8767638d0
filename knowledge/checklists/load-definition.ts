import { z } from "zod";
import { syllablesOf } from "../text/index";
import { holdsAll } from "./condition";
import {
  definitionSchema,
  duesOf,
  questionOf,
  type ChecklistDefinition,
  type ChecklistDue,
  type ChecklistSource,
  type ChecklistStep,
  type Condition,
  type DocumentPlace,
} from "./definition";
import { dossierProblems } from "./dossier-problems";
import { answersAndSteps, pathsOf } from "./paths";

/** A definition that must not be used. Each problem names the question, item or notice where it stands. */
export class ChecklistDefinitionError extends Error {
  override readonly name = "ChecklistDefinitionError";
  constructor(
    readonly checklist: string,
    readonly problems: readonly string[],
  ) {
    super(`checklist "${checklist}" is broken; correct its definition: ${problems.join("; ")}`);
  }
}

/**
 * Checks a definition whole: its form, that every name it uses exists, that every question can be reached and every way
 * ends, that every item appears on some way, that what is required has a source, and that nothing stands twice. Throws
 * `ChecklistDefinitionError`.
 */
export function loadDefinition(data: unknown): ChecklistDefinition {
  const parsed = definitionSchema.safeParse(data);
  if (!parsed.success) throw new ChecklistDefinitionError(idOf(data), formProblems(data, parsed.error));
  const definition = parsed.data;
  const named = [...nameProblems(definition), ...itemProblems(definition)];
  // The ways can be walked only where every name leads somewhere and no way loops.
  const problems = named.length > 0 ? named : loopProblems(definition);
  if (problems.length > 0) throw new ChecklistDefinitionError(definition.id, problems);
  const unreached = wayProblems(definition);
  if (unreached.length > 0) throw new ChecklistDefinitionError(definition.id, unreached);
  return definition;
}

function idOf(data: unknown): string {
  const id = z.object({ id: z.string().min(1) }).safeParse(data);
  return id.success ? id.data.id : "(no id)";
}

function formProblems(data: unknown, error: z.ZodError): readonly string[] {
  return error.issues.map((issue) => `${placeOf(data, issue.path)}: ${issue.message}`);
}

const kinds: Readonly<Record<string, string>> = {
  questions: "question",
  items: "item",
  notices: "notice",
  exits: "exit",
  documents: "document",
};

/** `question "level", kind` or `item "report", sources`: a list's position is replaced by the name of what stands there. */
function placeOf(data: unknown, path: readonly PropertyKey[]): string {
  const [group, key, ...rest] = path.map(String);
  if (group === undefined) return "the definition";
  if (key === undefined) return group;
  const name = typeof path[1] === "number" ? nameAt(data, group, path[1]) : key;
  return `${kinds[group] ?? group} "${name}"${rest.length === 0 ? "" : `, ${rest.join(".")}`}`;
}

function nameAt(data: unknown, group: string, position: number): string {
  const lists = z.record(z.string(), z.unknown()).safeParse(data);
  const list = z.array(z.unknown()).safeParse(lists.success ? lists.data[group] : []);
  const named = z.object({ id: z.string() }).safeParse(list.success ? list.data[position] : null);
  return named.success ? named.data.id : String(position);
}

function nameProblems(definition: ChecklistDefinition): readonly string[] {
  const { questions, exits, notices, items, documents, confirmations, criteria } = definition;

  function badStep(where: string, step: ChecklistStep): readonly string[] {
    if ("ask" in step && questionOf(definition, step.ask) === null)
      return [`${where}: leads to "${step.ask}", which is no question`];
    if ("leave" in step && !Object.hasOwn(exits, step.leave))
      return [`${where}: leads to "${step.leave}", which is no exit`];
    return [];
  }
  function badConditions(where: string, conditions: readonly Condition[]): readonly string[] {
    return conditions.flatMap(({ question, is }) => {
      if (questionOf(definition, question) === null)
        return [`${where}: depends on "${question}", which is no question`];
      const answers = new Set(answersAndSteps(definition, question).map(([answer]) => answer));
      return is
        .filter((answer) => !answers.has(answer))
        .map((answer) => `${where}: depends on "${answer}", which is no option of "${question}"`);
    });
  }
  function badDocument(where: string, name: string): readonly string[] {
    return Object.hasOwn(documents, name) ? [] : [`${where}: names the unknown document "${name}"`];
  }
  function badPlace(where: string, place: DocumentPlace): readonly string[] {
    return [...badDocument(where, place.document), ...badConditions(where, place.shownWhen)];
  }
  function badDue(where: string, due: ChecklistDue): readonly string[] {
    if (typeof due === "string") return [];
    if ("document" in due) return badPlace(where, due);
    return due.year === null || questionOf(definition, due.year.question)?.kind === "year"
      ? []
      : [`${where}: is due by "${due.year.question}", which asks for no year`];
  }
  function badSources(where: string, sources: readonly ChecklistSource[]): readonly string[] {
    return sources.flatMap((source) => (source.kind === "document" ? badPlace(where, source) : []));
  }

  return [
    ...badStep("start", { ask: definition.start }),
    ...badSources("basis", definition.basis),
    ...Object.entries(questions).flatMap(([name, question]) => [
      ...answersAndSteps(definition, name).flatMap(([answer, step]) =>
        badStep(`question "${name}", option "${answer}"`, step),
      ),
      ...badSources(`question "${name}"`, question.because),
    ]),
    ...Object.entries(documents).flatMap(([name, { appliesWhen, neededWhen }]) =>
      badConditions(`document "${name}"`, [...appliesWhen, ...neededWhen]),
    ),
    ...Object.entries(exits).flatMap(([name, { sources }]) => badSources(`exit "${name}"`, sources)),
    ...notices.flatMap((notice) => [
      ...badConditions(`notice "${notice.id}"`, notice.shownWhen),
      ...badSources(`notice "${notice.id}"`, notice.sources),
    ]),
    ...items.flatMap((item) => [
      ...badConditions(`item "${item.id}"`, item.shownWhen),
      ...badSources(`item "${item.id}"`, item.sources),
      ...duesOf(item).flatMap((due) => badDue(`item "${item.id}"`, due)),
      ...(item.until === undefined ? [] : badDocument(`item "${item.id}"`, item.until)),
    ]),
    ...(criteria === undefined ? [] : badDocument("criteria", criteria.document)),
    ...(criteria?.headings === undefined
      ? []
      : badConditions("criteria", [
          { question: criteria.headings.question, is: Object.keys(criteria.headings.options) },
        ])),
    ...confirmations.flatMap(({ what, shownWhen }) => badConditions(`confirmation "${what}"`, shownWhen)),
    ...dossierProblems(definition, { badConditions, badSources, badDocument }),
  ];
}

function itemProblems({ items, notices }: ChecklistDefinition): readonly string[] {
  return [
    ...repeated(items.map(({ id }) => id)).map((id) => `item "${id}": stands twice`),
    ...repeated(items.map(({ label }) => syllablesOf(label).join(" "))).map(
      (label) => `items labelled "${label}": stand twice`,
    ),
    ...repeated(notices.map(({ id }) => id)).map((id) => `notice "${id}": stands twice`),
    ...items
      .filter(({ need, sources }) => need === "required" && sources.every(({ kind }) => kind === "suggestion"))
      .map(({ id }) => `item "${id}": is required without a source; a suggestion can only be recommended`),
  ];
}

function repeated(values: readonly string[]): readonly string[] {
  return [...new Set(values.filter((value, position) => values.indexOf(value) !== position))];
}

function loopProblems(definition: ChecklistDefinition): readonly string[] {
  const ended = new Set<string>();
  function visit(name: string, trail: readonly string[]): readonly string[] {
    if (trail.includes(name)) return [`question "${name}": leads back to itself (${[...trail, name].join(" → ")})`];
    if (ended.has(name)) return [];
    const problems = answersAndSteps(definition, name).flatMap(([, step]) =>
      "ask" in step ? visit(step.ask, [...trail, name]) : [],
    );
    ended.add(name);
    return problems;
  }
  return [...new Set(visit(definition.start, []))];
}

function wayProblems(definition: ChecklistDefinition): readonly string[] {
  const ways = pathsOf(definition);
  const asked = new Set(ways.flatMap(({ answers }) => [...answers.keys()]));
  const left = new Set(ways.flatMap(({ end }) => ("leave" in end ? [end.leave] : [])));
  const listed = ways.filter(({ end }) => "items" in end);
  return [
    ...Object.keys(definition.questions)
      .filter((name) => !asked.has(name))
      .map((name) => `question "${name}": no way leads to it`),
    ...Object.keys(definition.exits)
      .filter((name) => !left.has(name))
      .map((name) => `exit "${name}": no way leads to it`),
    ...definition.items
      .filter(({ shownWhen }) => !listed.some(({ answers }) => holdsAll(shownWhen, answers)))
      .map(({ id }) => `item "${id}": appears on no way`),
    ...listed
      .filter(({ answers }) => !definition.items.some(({ shownWhen }) => holdsAll(shownWhen, answers)))
      .map(({ answers }) => `the way ${[...answers.values()].join(" → ")}: ends without an item`),
  ];
}
