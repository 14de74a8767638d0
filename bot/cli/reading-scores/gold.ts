import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { UsageError } from "../command";
import { readJsonLines } from "../json-lines";

const text = z.string().nullish();
const oneOrMore = z.union([z.string().transform((value) => [value]), z.array(z.string())]).nullish();

const headerShape = z.looseObject({
  file: z.string(),
  accept: z.record(z.string(), z.array(z.string().nullable())).nullish().catch(null),
  notInTextLayer: z.array(z.string()).default([]),
});
const structureShape = z.object({
  file: z.string(),
  items: z.array(z.object({ part: text, address: z.string(), heading: text })),
});
const deadlineShape = z.object({
  file: z.string(),
  text: z.string(),
  garbled: text,
  class: text,
  accept: z.array(z.string()).nullish(),
  resolved: text,
  isDeadline: z.boolean(),
  borderline: z.boolean().default(false),
});
const referenceShape = z.object({
  file: z.string(),
  asWritten: text,
  canonical: text,
  canonicalAccept: oneOrMore,
  relation: text,
  altRelation: text,
  example: z.boolean().default(false),
});
const contactShape = z.object({
  file: z.string(),
  person: text,
  organisation: text,
  phones: z.array(z.object({ digits: z.string() })).nullish(),
  email: text,
  isContact: z.boolean(),
});

/** What careful readers found in a set of documents. */
export interface Gold {
  readonly headers: readonly z.infer<typeof headerShape>[];
  readonly structures: readonly z.infer<typeof structureShape>[];
  readonly deadlines: readonly z.infer<typeof deadlineShape>[];
  readonly references: readonly z.infer<typeof referenceShape>[];
  readonly contacts: readonly z.infer<typeof contactShape>[];
  /** True texts of damaged documents: the file's name begins with `prefix`. */
  readonly cleanTexts: readonly { readonly prefix: string; readonly text: string }[];
}

/** Reads a folder of findings; a kind without a file has none. Throws `UsageError` where a line is not what it should be. */
export function readGold(folder: string): Gold {
  const rows = <T>(name: string, shape: z.ZodType<T>): readonly T[] => {
    const file = join(folder, name);
    if (!existsSync(file)) return [];
    return readJsonLines(file, shape).map((line) => {
      if ("problem" in line) throw new UsageError(`${file}, dòng ${String(line.number)}: ${line.problem}.`);
      return line.value;
    });
  };
  if (!existsSync(folder)) throw new UsageError(`Không có thư mục "${folder}".`);
  return {
    headers: rows("headers.jsonl", headerShape),
    structures: rows("structure.jsonl", structureShape),
    deadlines: rows("deadlines.jsonl", deadlineShape),
    references: rows("references.jsonl", referenceShape),
    contacts: rows("contacts.jsonl", contactShape),
    cleanTexts: readdirSync(folder).flatMap((name) => {
      const prefix = /^(\d+)-clean.*\.txt$/.exec(name)?.[1];
      return prefix === undefined ? [] : [{ prefix, text: readFileSync(join(folder, name), "utf8") }];
    }),
  };
}
