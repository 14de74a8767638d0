import { readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { dataFolder } from "../data-folder";
import { parseIsoDate, type IsoDate } from "../model/index";

const isoDay = z.string().transform((text, context): IsoDate => {
  const day = parseIsoDate(text);
  if (day !== null) return day;
  context.addIssue({ code: "custom", message: "must be an existing day, YYYY-MM-DD" });
  return z.NEVER;
});

const legalNotes = z.array(
  z.object({
    number: z.string().min(1),
    issuedOn: isoDay,
    about: z.string().min(1),
    /** Where a reader can check the entry. */
    source: z.url(),
  }),
);

/** What is surely known of a document that others cite: its number, its date and where to check both. */
export type LegalNote = z.infer<typeof legalNotes>[number];

/** The notes that come with the program: few, each checked against its source. Throws naming what is wrong with the file. */
export function readLegalNotes(): readonly LegalNote[] {
  return legalNotes.parse(JSON.parse(readFileSync(join(dataFolder("legal-notes"), "known-documents.json"), "utf8")));
}
