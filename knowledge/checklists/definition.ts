import { z } from "zod";
import { dossierSchema } from "./dossier-schema";
import { conditions, documentPlace, name, outsideSource, source, words, type condition } from "./source-schema";

const documentSelector = z
  .strictObject({
    /** "Thông báo": the type as printed. */
    type: words,
    /** "25/2023/TT-BGDĐT": names the document by itself. */
    number: words.optional(),
    /** All of them stand in the issuer, the place or the title. */
    issuerWords: z.array(words).default([]),
    /** All of them stand in the title; a letter has none. */
    titleWords: z.array(words).default([]),
    /** All of them stand in the addressee. */
    addresseeWords: z.array(words).default([]),
  })
  .refine(
    ({ number, issuerWords }) => number !== undefined || issuerWords.length > 0,
    "must name a number or an issuer",
  );

const step = z.union([
  z.strictObject({ ask: name }),
  z.strictObject({ items: z.literal(true) }),
  z.strictObject({ leave: name }),
]);

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
  z.strictObject({ kind: z.literal("year"), ...openQuestion }),
  z.strictObject({ kind: z.literal("date"), ...openQuestion }),
  z.strictObject({ kind: z.literal("text"), ...openQuestion }),
]);

function inRange(count: number): boolean {
  return count >= 2 && count <= 5;
}

/** A day of the year that an outside source names, where no document of the library states it. */
const dayOfYear = z.strictObject({
  /** Which year: so many years after the answer to a question of the kind `year`; null means every year. */
  year: z.strictObject({ question: name, later: z.number().int().min(0).max(5) }).nullable(),
  month: z.number().int().min(1).max(12),
  day: z.number().int().min(1).max(31),
  bound: z.enum(["before", "by"]),
  source: outsideSource,
});
/** In words, the place of a document whose deadline it is, or a rule. */
const due = z.union([words, documentPlace, dayOfYear]);

const item = z.strictObject({
  id: name,
  label: words,
  need: z.enum(["required", "recommended"]),
  shownWhen: conditions,
  /** What shows that it is done; null where nothing written is needed. */
  evidence: words.nullable(),
  responsible: words,
  /** Several where several times hold side by side. */
  due: z.union([due, z.array(due).min(1)]).nullable(),
  /** One of the criteria that `criteria` counts. */
  isCriterion: z.boolean().default(false),
  /** Gives way to the criteria of that document once the library holds them. */
  until: name.optional(),
  sources: z.array(source).min(1, "must have a source or be marked as a suggestion"),
  notes: z.array(z.strictObject({ text: words, source: outsideSource.optional() })).default([]),
});

/** Criteria that become items by themselves when their document is in the library. */
const criteria = z.strictObject({
  document: name,
  /** The articles below which every numbered place without numbered places of its own is a criterion. */
  articles: z.array(words).min(1),
  /** Option -> words: an article whose heading says the words of some options is for these options only. */
  headings: z.strictObject({ question: name, options: z.record(name, words) }).optional(),
  /** How many there are, for who does not have the document. */
  total: z.strictObject({ count: z.number().int().positive(), source: outsideSource }),
  evidence: words.nullable(),
  responsible: words,
});

export const definitionSchema = z.strictObject({
  id: name,
  version: words,
  title: words,
  /** What it is about, in the words that people use for it. */
  subject: z.strictObject({
    /** "liên kết với đơn vị ngoài": goes into a sentence. */
    title: words,
    /** Each line is one way to name it: all its phrases occur, in any order. Written without marks. */
    names: z.array(z.array(z.string().regex(/^[a-z0-9 ]+$/, "must be written without marks")).min(1)).min(1),
  }),
  documents: z.record(
    name,
    z.strictObject({
      selector: documentSelector,
      /** For whom it holds; for others it is an example. */
      appliesWhen: conditions,
      /** Of another place for everybody. */
      isExample: z.boolean().default(false),
      /** Who needs it; nothing is said of it to others. */
      neededWhen: conditions,
    }),
  ),
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
  criteria: criteria.optional(),
  /** The papers that it ends in. */
  dossier: dossierSchema.optional(),
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
export type ChecklistDue = z.output<typeof due>;
export type DayOfYear = z.output<typeof dayOfYear>;
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
    case "year":
    case "date":
    case "text":
      return null;
  }
}

/** When an item is due, as a list. */
export function duesOf({ due }: Pick<ChecklistItem, "due">): readonly ChecklistDue[] {
  if (due === null) return [];
  return Array.isArray(due) ? due : [due];
}

/** The question of that name, or null; own names only. */
export function questionOf(definition: ChecklistDefinition, asked: string): ChecklistQuestion | null {
  return Object.hasOwn(definition.questions, asked) ? (definition.questions[asked] ?? null) : null;
}
