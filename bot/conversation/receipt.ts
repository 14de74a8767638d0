import { createHash, randomBytes } from "node:crypto";
import { z } from "zod";
import type { Answer, AnswerContext, Candidate, DocumentId } from "../../knowledge/index";
import type { ReceiptRecord } from "../state/index";
import type { Writing } from "../wording/index";
import type { BotEvent } from "./event";
import type { Reply } from "./turn";

const placeShape = z.object({
  document: z.string().transform((id) => id as DocumentId),
  file: z.string(),
  address: z.string().nullable(),
});

const receiptShape = z.object({
  question: z.string(),
  /** The day that it was answered for. */
  asOf: z.string(),
  /** State of the library that it was answered from. */
  generation: z.number(),
  /** The asker's place, from small to large. */
  asker: z.array(z.string()),
  understood: z.object({
    language: z.enum(["vi", "en"]),
    query: z.string(),
    asks: z.array(z.string()),
    places: z.array(z.string()),
    /** What was taken over from the turn before; empty where the question stood alone. */
    background: z.string(),
  }),
  /** The kind of finding, or why there is none. */
  rule: z.string(),
  /** Sections weighed, best first; none where a fact answered. */
  candidates: z.array(placeShape.extend({ score: z.number(), coverage: z.number() })),
  /** Places only: a quote is read again from the library, and its hash tells whether it is still the same. */
  quotes: z.array(placeShape.extend({ start: z.number(), end: z.number(), sha256: z.string() })),
  warnings: z.array(z.string()),
  /** What a language model contributed; null where none was asked, as in receipts from before there was one. */
  wording: z
    .object({ model: z.string(), kept: z.number(), dropped: z.number(), failure: z.string().nullable() })
    .nullable()
    .default(null),
});

/** How one answer came about. Holds the question and no text of a document. */
export type Receipt = z.output<typeof receiptShape>;

const candidatesKept = 8;
const longestQuestionKept = 500;

/** By which an answer is named, in its receipt and on its card. */
export function newReceiptId(): string {
  return randomBytes(6).toString("hex");
}

/** The receipt of an answer as the state keeps it. */
export function receiptOf(
  id: string,
  event: BotEvent,
  found: Answer,
  reply: Reply,
  context: AnswerContext,
  candidates: readonly Candidate[],
  writing: Writing | null,
): ReceiptRecord {
  const { question } = context;
  const receipt: Receipt = {
    question: question.text.slice(0, longestQuestionKept),
    asOf: context.asOf,
    generation: context.shelf.generation,
    asker: context.asker.map(({ label }) => label),
    understood: {
      language: question.language,
      query: question.query.slice(0, longestQuestionKept),
      asks: [...question.asks],
      places: question.places.map(({ label }) => label),
      background: context.background.slice(0, longestQuestionKept),
    },
    rule: ruleOf(found),
    candidates: candidates.slice(0, candidatesKept).map((candidate) => ({ ...candidate })),
    quotes: reply.citations.map(({ document, file, address, start, end, quote }) => ({
      document,
      file,
      address,
      start,
      end,
      sha256: hashQuote(quote),
    })),
    warnings: reply.warnings.map(({ code }) => code),
    wording: writing === null ? null : contribution(writing, reply),
  };
  return {
    id,
    conversation: event.conversation,
    person: event.person,
    at: event.at,
    receipt,
  };
}

/** Null for a receipt of a program that wrote others. */
export function readReceipt({ receipt }: ReceiptRecord): Receipt | null {
  const read = receiptShape.safeParse(receipt);
  return read.success ? read.data : null;
}

/** SHA-256 of a quote, in hexadecimal. */
export function hashQuote(quote: string): string {
  return createHash("sha256").update(quote).digest("hex");
}

/** Sentences that found no room are dropped ones. */
function contribution({ model, sentences, dropped, failure }: Writing, reply: Reply): Receipt["wording"] {
  const kept = sentences.filter((sentence) => reply.writtenByModel && reply.text.includes(sentence)).length;
  const hadNoRoom = failure === null && kept === 0;
  return { model, kept, dropped: dropped + sentences.length - kept, failure: hadNoRoom ? "no-room" : failure };
}

function ruleOf(found: Answer): string {
  switch (found.kind) {
    case "cited":
      return found.finding.kind;
    case "not-found":
      return found.silence.kind === "lacks" ? `lacks-${found.silence.what}` : found.silence.kind;
    case "clarify":
    case "off-topic":
      return found.kind;
  }
}
