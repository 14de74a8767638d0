import { cite } from "../answer/cite";
import { outlineOf } from "../outline";
import { isoDateOf, type Citation, type Deadline, type DeadlineRule, type IsoDate } from "../model/index";
import type { DocumentSummary, Library } from "../store/library";
import { foldText } from "../text/index";
import { allDocuments } from "./all-documents";
import { holdsAll } from "./condition";
import { coverageOfYear, standingOf, type Standing, type YearCoverage } from "./coverage";
import {
  duesOf,
  type ChecklistDefinition,
  type ChecklistDue,
  type ChecklistItem,
  type ChecklistSource,
  type DayOfYear,
  type DocumentPlace,
  type DocumentSelector,
} from "./definition";
import { chooseDocument } from "./document-selector";
import { openDocument, type OpenedDocument } from "./open-document";
import { findPassage } from "./passage";

/** A source as it can be shown today. */
export type ResolvedSource =
  | { readonly kind: "quoted"; readonly citation: Citation; readonly standing: Standing }
  | { readonly kind: "missing-document"; readonly selector: DocumentSelector; readonly address: string | null }
  /** The document is there, the passage was not found in it. */
  | { readonly kind: "missing-place"; readonly file: string; readonly address: string | null }
  | { readonly kind: "outside"; readonly name: string; readonly url: string }
  | { readonly kind: "suggestion" };

/** When an item is due: in words, as its document says, or by a rule and the year that the person named. */
export type ResolvedDue =
  | { readonly kind: "words"; readonly words: string }
  | {
      readonly kind: "deadline";
      readonly deadline: Deadline;
      readonly citation: Citation;
      /** The document's own date as far as it is printed. */
      readonly since: string | null;
    }
  | { readonly kind: "rule"; readonly rule: DeadlineRule; readonly name: string; readonly url: string }
  /** By the last day before it begins, for times that say no more; null until the person names that day. */
  | { readonly kind: "before-start"; readonly rule: DeadlineRule | null }
  | { readonly kind: "missing" };

/** A document that a definition names, and what it is to this person. */
export interface ResolvedDocument {
  readonly name: string;
  readonly selector: DocumentSelector;
  /** Null where the library does not hold it. */
  readonly document: DocumentSummary | null;
  readonly standing: Standing;
  readonly year: YearCoverage;
}

/** A definition's sources, looked up in one state of the library for one person's answers. */
export interface ResolvedChecklist {
  /** Those that a person with such answers needs. */
  readonly documents: readonly ResolvedDocument[];
  /** What stands for others only is left out. */
  sourcesOf(sources: readonly ChecklistSource[]): readonly ResolvedSource[];
  /** Nothing where the item is due at no time. */
  duesOf(item: ChecklistItem): readonly ResolvedDue[];
}

type Opened = ResolvedDocument & OpenedDocument;

/** Looks up the documents that a definition names: by key and address, so that an original and its digest both serve. */
export async function resolveSources(
  definition: ChecklistDefinition,
  library: Library,
  answers: ReadonlyMap<string, string>,
  startDay: IsoDate | null = null,
): Promise<ResolvedChecklist> {
  const all = await allDocuments(library);
  const officeHasDocuments = all.some(({ origin, supersededBy }) => origin === "office" && supersededBy === null);
  const schoolYear = schoolYearIn(definition, answers);

  async function open(name: string): Promise<Opened> {
    const { selector, appliesWhen, isExample } = definition.documents[name] ?? fail(name);
    const document = chooseDocument(selector, all, schoolYear);
    // Until the place is asked, the document is not somebody else's.
    const isOfPlace =
      !isExample &&
      appliesWhen.every((condition) => !answers.has(condition.question) || holdsAll([condition], answers));
    const standing = standingOf({ origin: document?.origin ?? "office", officeHasDocuments, isOfPlace });
    if (document === null) {
      return {
        name,
        selector,
        document,
        standing,
        year: "not-asked",
        text: null,
        outline: outlineOf([]),
        deadlines: [],
      };
    }
    const year = coverageOfYear(document.validity, schoolYear);
    return { name, selector, document, standing, year, ...(await openDocument(library, document.id)) };
  }

  const opened = await Promise.all(Object.keys(definition.documents).map(open));
  const byName = new Map(opened.map((document) => [document.name, document]));

  function resolvePlace(place: DocumentPlace): Exclude<ResolvedSource, { kind: "outside" | "suggestion" }> {
    const { text, outline, selector, standing } = byName.get(place.document) ?? fail(place.document);
    if (text === null) return { kind: "missing-document", selector, address: place.address };
    const passage = findPassage(text, outline, place);
    if (passage === null) return { kind: "missing-place", file: text.file, address: place.address };
    const citation = cite(text, outline, passage.provision, passage.start, passage.end);
    return { kind: "quoted", citation, standing };
  }

  function resolveDue(due: ChecklistDue): readonly ResolvedDue[] {
    if (typeof due === "string") return [{ kind: "words", words: due }];
    if (!("document" in due)) {
      const rule = ruleOf(due, answers);
      return rule === null ? [] : [{ kind: "rule", rule, name: due.source.name, url: due.source.url }];
    }
    if (!holdsAll(due.shownWhen, answers)) return [];
    const place = resolvePlace(due);
    if (place.kind !== "quoted") return [{ kind: "missing" }];
    const { citation } = place;
    const { deadlines, document } = byName.get(due.document) ?? fail(due.document);
    const deadline = deadlines.find(({ start, end }) => start < citation.end && end > citation.start);
    if (deadline === undefined) return [{ kind: "missing" }];
    return [{ kind: "deadline", deadline, citation, since: document?.header.issuedOn ?? null }];
  }

  return {
    documents: opened
      // Until it is asked who needs it, nobody is told.
      .filter(({ name }) => holdsAll(definition.documents[name]?.neededWhen ?? [], answers))
      .map(({ name, selector, document, standing, year }) => ({ name, selector, document, standing, year })),
    sourcesOf: (sources) =>
      sources.flatMap((source): readonly ResolvedSource[] => {
        if (source.kind !== "document") return [source];
        return holdsAll(source.shownWhen, answers) ? [resolvePlace(source)] : [];
      }),
    duesOf: (item) => {
      const dues = duesOf(item).flatMap(resolveDue);
      const rule: DeadlineRule | null = startDay === null ? null : { kind: "date", date: startDay, bound: "before" };
      return dues.some(isBeforeStart) ? [...dues, { kind: "before-start", rule }] : dues;
    },
  };
}

/** "trước khi triển khai": counted from the day on which it begins, which no document names. */
function isBeforeStart(due: ResolvedDue): boolean {
  const words = due.kind === "words" ? due.words : due.kind === "deadline" ? due.deadline.expression : "";
  return foldText(words).includes("truoc khi trien khai");
}

/** The day of a rule in the year that the person named; null where that year has no such day or is not known yet. */
function ruleOf(due: DayOfYear, answers: ReadonlyMap<string, string>): DeadlineRule | null {
  const { year, month, day, bound } = due;
  if (year === null) return { kind: "yearly", month, day, bound, fromYear: null };
  const date = isoDateOf(Number(answers.get(year.question)) + year.later, month, day);
  return date === null ? null : { kind: "date", date, bound };
}

/** The school year that the person named, whatever the question is called. */
export function schoolYearIn(definition: ChecklistDefinition, answers: ReadonlyMap<string, string>): string | null {
  const asked = schoolYearQuestion(definition);
  return asked === null ? null : (answers.get(asked) ?? null);
}

/** The question that asks for a school year; null where none does. */
export function schoolYearQuestion({ questions }: ChecklistDefinition): string | null {
  return Object.entries(questions).find(([, question]) => question.kind === "school-year")?.[0] ?? null;
}

function fail(name: string): never {
  throw new Error(`the definition names no document "${name}"; load it with loadDefinition`);
}
