import { createHash } from "node:crypto";
import { z } from "zod";
import type { DeadlineRule, DocumentId, IsoDate, LibraryDocument } from "../model/index";
import type { Library } from "../store/library";
import {
  duesOf,
  type ChecklistDefinition,
  type ChecklistDue,
  type ChecklistItem,
  type ChecklistSource,
} from "./definition";
import { resolveSources, schoolYearQuestion, type ResolvedChecklist, type ResolvedDue } from "./resolve-sources";

/** A place that is quoted, by hash: its words are read from the library's own versions, so that what was removed there is gone here. */
const pinnedPlace = z.object({
  document: z.string().transform((id) => id as DocumentId),
  file: z.string(),
  /** As a jurist cites it. */
  place: z.string(),
  start: z.number(),
  end: z.number(),
  sha256: z.string(),
});

const day = z.string().transform((iso) => iso as IsoDate);
const bound = z.enum(["before", "by", "on"]);
/** A time as far as it has a day; of any other only whether it is still the same. */
const pinnedDue = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("words"), words: z.string() }),
  z.object({ kind: z.literal("date"), date: day, bound }),
  z.object({ kind: z.literal("yearly"), month: z.number(), day: z.number(), bound }),
  z.object({ kind: z.literal("monthly"), months: z.array(z.number()), day: z.number(), bound }),
  z.object({ kind: z.literal("window"), from: day, to: day }),
  z.object({
    kind: z.literal("yearly-window"),
    fromMonth: z.number(),
    fromDay: z.number().exactOptional(),
    toMonth: z.number(),
    toDay: z.number().exactOptional(),
  }),
  z.object({ kind: z.literal("undated"), sha256: z.string() }),
]);

const pinnedItem = z.object({
  id: z.string(),
  /** Null for a criterion, whose words are the document's: it is called by its place. */
  label: z.string().nullable(),
  places: z.array(pinnedPlace),
  dues: z.array(pinnedDue),
});

const pinSchema = z.object({
  version: z.string(),
  /** By which the documents were chosen; null before it is answered. */
  schoolYear: z.string().nullable(),
  questions: z.array(z.object({ name: z.string(), places: z.array(pinnedPlace) })),
  items: z.array(pinnedItem),
});

/** What a session was last shown: its definition's version, and what its documents said. */
export type ChecklistPin = z.output<typeof pinSchema>;
export type PinnedPlace = z.output<typeof pinnedPlace>;
export type PinnedDue = z.output<typeof pinnedDue>;
export type PinnedItem = z.output<typeof pinnedItem>;

/** Null for what is none, and for a pin of a program that wrote others. */
export function readPin(stored: unknown): ChecklistPin | null {
  const read = pinSchema.safeParse(stored);
  return read.success ? read.data : null;
}

/** A definition over one state of the library, whatever a person answered but for the school year that chooses its documents. */
export async function takePin(
  definition: ChecklistDefinition,
  library: Library,
  schoolYear: string | null,
): Promise<ChecklistPin> {
  const asked = schoolYearQuestion(definition);
  const answers = new Map(asked === null || schoolYear === null ? [] : [[asked, schoolYear]]);
  const resolved = await resolveSources(definition, library, answers);
  return {
    version: definition.version,
    schoolYear,
    questions: Object.entries(definition.questions).map(([name, { because }]) => ({
      name,
      places: placesOf(because, resolved),
    })),
    items: definition.items.map((item) => ({
      id: item.id,
      label: item.isCriterion && item.sources.some(({ kind }) => kind === "document") ? null : item.label,
      places: placesOf(item.sources, resolved),
      dues: pinnedDues(item, resolved),
    })),
  };
}

/** The words of a pinned place; null where the library has that version no more, or reads it otherwise today. */
export async function readPinned(place: PinnedPlace, library: Pick<Library, "document">): Promise<string | null> {
  const document: LibraryDocument | null = await library.document(place.document);
  const quote = document?.text.slice(place.start, place.end) ?? "";
  return quote !== "" && hashOf(quote) === place.sha256 ? quote : null;
}

function placesOf(sources: readonly ChecklistSource[], resolved: ResolvedChecklist): PinnedPlace[] {
  const everyone = sources.map((source) => (source.kind === "document" ? { ...source, shownWhen: [] } : source));
  return resolved.sourcesOf(everyone).flatMap((source): readonly PinnedPlace[] => {
    if (source.kind !== "quoted") return [];
    const { document, file, place, start, end, quote } = source.citation;
    return [{ document, file, place, start, end, sha256: hashOf(quote) }];
  });
}

function pinnedDues(item: ChecklistItem, resolved: ResolvedChecklist): PinnedDue[] {
  return duesOf(item).flatMap((due) => pinDue(due, item, resolved));
}

function pinDue(due: ChecklistDue, item: ChecklistItem, resolved: ResolvedChecklist): readonly PinnedDue[] {
  if (typeof due === "string") return [{ kind: "words", words: due }];
  // A day in the year that each person names is the definition's own.
  if (!("document" in due)) return [{ kind: "yearly", month: due.month, day: due.day, bound: due.bound }];
  return resolved.duesOf({ ...item, due: { ...due, shownWhen: [] } }).flatMap(pinResolved);
}

function pinResolved(due: ResolvedDue): readonly PinnedDue[] {
  switch (due.kind) {
    case "words":
      return [{ kind: "words", words: due.words }];
    // Hers, not the definition's.
    case "before-start":
    case "missing":
      return [];
    case "rule":
      return [pinRule(due.rule, "")];
    case "deadline":
      return [pinRule(due.deadline.rule, due.deadline.expression)];
  }
}

function pinRule(rule: DeadlineRule, expression: string): PinnedDue {
  switch (rule.kind) {
    case "date":
      return { kind: "date", date: rule.date, bound: rule.bound };
    case "yearly":
      return { kind: "yearly", month: rule.month, day: rule.day, bound: rule.bound };
    case "monthly":
      return { kind: "monthly", months: [...rule.months], day: rule.day, bound: rule.bound };
    case "window":
      return { kind: "window", from: rule.from, to: rule.to };
    case "yearly-window":
      return {
        kind: "yearly-window",
        fromMonth: rule.fromMonth,
        toMonth: rule.toMonth,
        ...(rule.fromDay === undefined ? {} : { fromDay: rule.fromDay }),
        ...(rule.toDay === undefined ? {} : { toDay: rule.toDay }),
      };
    case "period":
    case "event":
    case "each":
    case "vague":
      return { kind: "undated", sha256: hashOf(expression) };
  }
}

/** Of the words alone: a line broken elsewhere is no other wording. */
function hashOf(quote: string): string {
  return createHash("sha256").update(quote.normalize("NFC").replace(/\s+/gu, " ").trim()).digest("hex");
}
