import { z } from "zod";
import { conditions, name, source, words } from "./source-schema";

/** Words of a paper by their name; what they state as a rule is cited by their sources. */
const line = z.strictObject({ say: name, shownWhen: conditions, sources: z.array(source).default([]) });

const column = z.enum(["number", "label", "evidence", "responsible", "due", "status", "note", "source", "result"]);

/** One piece of a paper's body. */
const block = z.discriminatedUnion("kind", [
  line.extend({ kind: z.literal("heading") }),
  line.extend({ kind: z.literal("text") }),
  line.extend({ kind: z.literal("bullet") }),
  /** Particulars and answers by name, one a line behind its label. */
  z.strictObject({ kind: z.literal("facts"), of: z.array(name).min(1), shownWhen: conditions }),
  /** Passages word for word, each with room to write below it. */
  z.strictObject({ kind: z.literal("passages"), sources: z.array(source).min(1), shownWhen: conditions }),
  /** What one passage lists behind its colon, each with room to write below it. */
  z.strictObject({ kind: z.literal("listed"), source, shownWhen: conditions }),
  /** A table of items on the person's way. */
  z.strictObject({
    kind: z.literal("items"),
    only: z.union([z.enum(["criteria", "with-evidence"]), z.array(name).min(1)]),
    columns: z.array(column).min(2),
    shownWhen: conditions,
  }),
]);

/** What a paper rests on ("căn cứ"): nothing gets there that the library does not show. */
const basis = z.discriminatedUnion("kind", [
  /** A document of the library. */
  z.strictObject({ kind: z.literal("document"), document: name, shownWhen: conditions }),
  /** One that a document of the library cites, under this number. */
  z.strictObject({ kind: z.literal("cited"), by: name, number: words, shownWhen: conditions }),
  /** Something that only the person can name. */
  z.strictObject({ kind: z.literal("words"), say: name, shownWhen: conditions }),
]);

const paper = z.strictObject({
  /** Also its file's name. */
  id: name,
  form: z.enum(["report", "plan", "proposal", "letter", "minutes", "summary", "index"]),
  basis: z.array(basis).default([]),
  /** "Kính gửi". */
  to: z.array(line).default([]),
  body: z.array(block).min(1),
  /** "Nơi nhận". */
  recipients: z.array(line).default([]),
  /** Who signs, from left to right; the words' last line is the name. */
  signatures: z.array(line).default([]),
});

/** The papers that a checklist ends in. Their words stand in the messages, by the names used here. */
export const dossierSchema = z.strictObject({
  /** What only the person knows and no question asks, in the order in which it is asked for. */
  particulars: z.array(name).min(1),
  letterhead: z.strictObject({
    /** The superior organ; none for an organ that has none above it in a letterhead. */
    above: z.array(line).default([]),
    organ: z.array(line).min(1),
    /** The particular that names the place of issue. */
    locality: name,
  }),
  // Six buttons are as many as a card may have in one row.
  papers: z.array(paper).min(1).max(6),
});

export type DossierDefinition = z.output<typeof dossierSchema>;
export type PaperDefinition = z.output<typeof paper>;
export type PaperForm = PaperDefinition["form"];
export type PaperLine = z.output<typeof line>;
export type PaperBlock = z.output<typeof block>;
export type PaperBasis = z.output<typeof basis>;
export type ItemColumn = z.output<typeof column>;
