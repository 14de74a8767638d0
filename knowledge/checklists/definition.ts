import { z } from "zod";

/** A stable name in the data: answers, marks and cards are bound to it, so it never changes its meaning. */
const name = z.string().regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/, "must be a kebab-case name");
const words = z.string().trim().min(1);

const documentSelector = z.strictObject({
  /** "Thông báo": the type as printed. */
  type: words,
  /** All of them stand in the issuer, the place or the title. */
  issuerWords: z.array(words).min(1),
  /** All of them stand in the title. */
  titleWords: z.array(words).min(1),
});

const documentPlace = z.strictObject({
  /** A key of `documents`. */
  document: name,
  /** As the document numbers it, "III.3"; null means its title. */
  address: words.nullable(),
  /** Key words that single out one passage below the address, in the original's wording and in a summary alike. */
  hints: z.array(words).default([]),
});

const outsideSource = z.strictObject({ kind: z.literal("outside"), name: words, url: z.url({ protocol: /^https?$/ }) });

const source = z.discriminatedUnion("kind", [
  documentPlace.extend({ kind: z.literal("document") }),
  outsideSource,
  z.strictObject({ kind: z.literal("suggestion") }),
]);

const step = z.union([
  z.strictObject({ ask: name }),
  z.strictObject({ items: z.literal(true) }),
  z.strictObject({ leave: name }),
]);

const condition = z.strictObject({ question: name, is: z.array(name).min(1) });
/** All of them hold; an empty list always holds. */
const conditions = z.array(condition).default([]);

const because = z.array(source).default([]);
const openQuestion = { next: step, optional: z.boolean().default(false), because };

const question = z.discriminatedUnion("kind", [
  // Five options and a way back are the six buttons that a card may have.
  z.strictObject({
    kind: z.literal("choice"),
    options: z
      .record(name, step)
      .refine((options) => inRange(Object.keys(options).length), "must have two to five options"),
    because,
  }),
  z.strictObject({ kind: z.literal("yes-no"), yes: step, no: step, unknown: step.optional(), because }),
  z.strictObject({ kind: z.literal("school-year"), ...openQuestion }),
  z.strictObject({ kind: z.literal("date"), ...openQuestion }),
  z.strictObject({ kind: z.literal("text"), ...openQuestion }),
]);

function inRange(count: number): boolean {
  return count >= 2 && count <= 5;
}

const item = z.strictObject({
  id: name,
  label: words,
  need: z.enum(["required", "recommended"]),
  shownWhen: conditions,
  /** What shows that it is done; null where nothing written is needed. */
  evidence: words.nullable(),
  responsible: words,
  /** In words, or the place of a document whose deadline it is. */
  due: z.union([words, documentPlace]).nullable(),
  sources: z.array(source).min(1, "must have a source or be marked as a suggestion"),
  notes: z.array(z.strictObject({ text: words, source: outsideSource.optional() })).default([]),
});

export const definitionSchema = z.strictObject({
  id: name,
  version: words,
  title: words,
  documents: z.record(name, z.strictObject({ selector: documentSelector, appliesWhen: conditions })),
  /** What the whole checklist rests on; shown when it begins. */
  basis: z.array(source).min(1),
  start: name,
  questions: z.record(name, question),
  /** Ways out of the checklist before its items. */
  exits: z.record(name, z.strictObject({ sources: z.array(source).min(1) })).default({}),
  /** What a person with such answers must be told beside the items. */
  notices: z
    .array(z.strictObject({ id: name, shownWhen: conditions, sources: z.array(source).default([]) }))
    .default([]),
  items: z.array(item).min(1),
  /** What the documents leave open, and who can settle it. */
  confirmations: z.array(z.strictObject({ what: words, whom: words, shownWhen: conditions })).default([]),
});

/** A checklist's definition as it is written down. */
export type ChecklistData = z.input<typeof definitionSchema>;
/** A definition that was checked by `loadDefinition`. */
export type ChecklistDefinition = z.output<typeof definitionSchema>;
export type ChecklistQuestion = z.output<typeof question>;
export type ChecklistItem = z.output<typeof item>;
export type ChecklistStep = z.output<typeof step>;
export type ChecklistSource = z.output<typeof source>;
export type Condition = z.output<typeof condition>;
export type DocumentSelector = z.output<typeof documentSelector>;
export type DocumentPlace = z.output<typeof documentPlace>;

/** The answer to a question that may be left open. */
export const unknownAnswer = "unknown";

/** Where each named answer leads; null for a question that is answered in the person's own words. */
export function optionsOf(asked: ChecklistQuestion): ReadonlyMap<string, ChecklistStep> | null {
  switch (asked.kind) {
    case "choice":
      // A Map, because "constructor" is no option.
      return new Map(Object.entries(asked.options));
    case "yes-no": {
      const options = new Map([
        ["yes", asked.yes],
        ["no", asked.no],
      ]);
      return asked.unknown === undefined ? options : options.set(unknownAnswer, asked.unknown);
    }
    case "school-year":
    case "date":
    case "text":
      return null;
  }
}

/** The question of that name, or null; own names only. */
export function questionOf(definition: ChecklistDefinition, asked: string): ChecklistQuestion | null {
  return Object.hasOwn(definition.questions, asked) ? (definition.questions[asked] ?? null) : null;
}
