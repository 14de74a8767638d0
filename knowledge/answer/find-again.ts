import { createHash } from "node:crypto";
import type { Deadline, DocumentId } from "../model/index";
import { likeness, wordingOf } from "../text/index";
import { addressOf } from "./place";
import type { OpenDocument, Shelf } from "./shelf";

/** By what a deadline is known again when its document has changed. Holds no text of it. */
export interface DeadlineTrace {
  readonly document: DocumentId;
  readonly file: string;
  readonly start: number;
  readonly end: number;
  readonly address: string | null;
  /** Hashes of the words of its clause without figures, in no order. */
  readonly words: readonly string[];
}

/** Below this share of common words it is another deadline. */
const leastAlike = 0.6;
/** What the same address adds where several clauses are alike. */
const sameAddress = 0.25;

export async function traceOf(shelf: Shelf, deadline: Deadline): Promise<DeadlineTrace> {
  const { document, outline } = await shelf.open(deadline.document);
  const provision = outline.get(deadline.provision) ?? outline.at(deadline.start);
  return {
    document: deadline.document,
    file: document.file,
    start: deadline.start,
    end: deadline.end,
    address: provision === undefined ? null : addressOf(provision, outline),
    words: wordsOf(document.text.slice(deadline.start, deadline.end)),
  };
}

/**
 * The deadline of the shelf that a trace was taken of, whatever its date is now: at the same place where the document is the same, otherwise the one of
 * the same file, or of the document that superseded it, whose words are most alike. Null where the library states it no more.
 */
export async function findAgain(shelf: Shelf, trace: DeadlineTrace): Promise<Deadline | null> {
  const there = shelf
    .factsOf(trace.document)
    .deadlines.find(({ start, end }) => start === trace.start && end === trace.end);
  if (there !== undefined) return there;
  const newest = await newestOf(shelf, trace.document);
  const candidates = shelf.documents
    .filter(({ id, file }) => id === trace.document || id === newest || file === trace.file)
    .flatMap(({ id }) => shelf.factsOf(id).deadlines);
  const words = new Set(trace.words);
  const traced = await Promise.all(
    candidates.map(async (deadline) => ({ deadline, now: await traceOf(shelf, deadline) })),
  );
  const ranked = traced
    .map(({ deadline, now }) => {
      const alike = likeness(words, new Set(now.words));
      return { deadline, alike, score: alike + (now.address === trace.address ? sameAddress : 0) };
    })
    .filter(({ alike }) => alike >= leastAlike)
    .sort((one, other) => other.score - one.score);
  return ranked[0]?.deadline ?? null;
}

/** More versions than this of one document are not followed. */
const mostVersions = 20;

/** The document on the shelf that superseded this one, whatever its file is called; null where none did. */
async function newestOf(shelf: Shelf, document: DocumentId): Promise<DocumentId | null> {
  let id: DocumentId | null = document;
  for (let version = 0; id !== null && version < mostVersions; version += 1) {
    if (shelf.summary(id) !== undefined) return id;
    // The library may hold it no more: nothing is known of what came after it then.
    const opened: OpenDocument | null = await shelf.open(id).catch(() => null);
    id = opened?.document.supersededBy ?? null;
  }
  return null;
}

function wordsOf(clause: string): readonly string[] {
  return [...wordingOf(clause)].map((word) => createHash("sha256").update(word).digest("hex").slice(0, 8)).sort();
}
