import { z } from "zod";

const text = z.string().nullish();

/** A line of `ingest --dry-run --json`, as far as it is scored; a file that could not be read has an empty one. */
export const reportShape = z.object({
  file: z.string(),
  header: z.record(z.string(), z.string().nullable()).optional(),
  text: z.string().default(""),
  provisions: z.array(z.object({ part: text, address: text, heading: text })).default([]),
  deadlines: z.array(z.looseObject({ text: z.string(), class: text, resolved: z.unknown() })).default([]),
  references: z.array(z.object({ asWritten: text, canonical: text, relation: text })).default([]),
  contacts: z
    .array(z.object({ name: text, organisation: text, phones: z.array(z.string()).default([]), email: text }))
    .default([]),
});

export type Report = z.infer<typeof reportShape>;
