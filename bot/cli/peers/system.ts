import { z } from "zod";
import { askedLineShape, type AskedLine } from "../asked-line";

/** An article or a document to be searched. */
export interface Text {
  readonly id: string;
  /** What stands above the text; empty where the text says it itself. */
  readonly title: string;
  readonly text: string;
}

/** A piece of a text as a person would be shown it. */
const hitShape = z.object({
  /** Of the text that it comes from. */
  id: z.string(),
  text: z.string(),
  /** "III.3"; empty where the system names no place. */
  address: z.string(),
  heading: z.string(),
});
export type Hit = z.output<typeof hitShape>;

export interface SystemOptions {
  /** A folder of its own, empty. */
  readonly folder: string;
  /** In characters, for systems that cut up texts; null where each text is to be one piece. */
  readonly chunkSize: number | null;
}

/** One of the systems that are compared, with its texts in it. */
export interface System {
  /** The best pieces, best first; none where the system would rather say nothing. `talk` is what the question comes from. */
  search(question: string, limit: number, talk: AskedLine): Promise<readonly Hit[]>;
  /** Writes into the folder what would be kept until the next start. */
  save(): Promise<void>;
}

/** What the module of a system exports as `open`. */
export type OpenSystem = (texts: readonly Text[], options: SystemOptions) => Promise<System>;

/** What a process is asked that runs one system. */
export const taskShape = z.object({
  module: z.string(),
  folder: z.string(),
  chunkSize: z.number().nullable(),
  limit: z.number(),
  texts: z.array(z.object({ id: z.string(), title: z.string(), text: z.string() })),
  talks: z.array(askedLineShape),
});
export type Task = z.output<typeof taskShape>;

/** What it tells of it. */
export const outcomeShape = z.object({
  buildMs: z.number(),
  /** By how much the process's resident memory has grown since before the system was loaded. */
  grownBytes: z.number(),
  /** Of what the system keeps in its folder. */
  keptBytes: z.number(),
  found: z.array(z.object({ ms: z.number(), hits: z.array(hitShape) })),
});
export type Outcome = z.output<typeof outcomeShape>;
