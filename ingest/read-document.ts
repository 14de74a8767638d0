import { documentIdOf, type DocumentOrigin, type Reading } from "../knowledge/model";
import { printableName } from "../knowledge/text";
import { extractContacts, extractDeadlines, extractDuties, extractFigures, extractReferences } from "./extract";
import { IngestError } from "./ingest-error";
import { markUnverified } from "./mark-unverified";
import { normalise } from "./normalise";
import { parseDocument } from "./parse";
import { describeScans, ReadFailure, readPages, type PageRecogniser } from "./read";
import { repairDamage } from "./repair";
import type { ReadingBounds } from "./settings";
import { chunksOf } from "./write/chunks";

/** A file's bytes and what is known of it before it is read. */
export interface SourceFile {
  /** Base name; its extension decides how it is read. */
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly sha256: string;
  readonly origin: DocumentOrigin;
}

/**
 * From bytes to everything the library keeps. Throws {@link IngestError}. It trusts nobody's file and bounds neither time
 * nor memory itself: call it through a reader (see `openReader`). Without a recogniser scans are refused.
 */
export async function readDocument(
  source: SourceFile,
  bounds: ReadingBounds,
  recogniser: PageRecogniser | null = null,
): Promise<Reading> {
  const pages = await readPages(source.name, source.bytes, bounds, recogniser).catch((cause: unknown) => {
    throw cause instanceof ReadFailure ? new IngestError(cause.reason, source.name, cause.cause) : cause;
  });
  const normalised = normalise(pages);
  const repaired = repairDamage(normalised);
  const parsed = parseDocument(repaired?.normalised ?? normalised, {
    id: documentIdOf(source.sha256),
    sha256: source.sha256,
    file: printableName(source.name.normalize("NFC")),
    origin: source.origin,
  });
  if (parsed.provisions.length === 0) throw new IngestError("no-provisions", source.name);
  const found: Reading = {
    ...parsed,
    document: { ...parsed.document, warnings: [...describeScans(pages), ...parsed.document.warnings] },
    chunks: chunksOf(parsed),
    deadlines: extractDeadlines(parsed),
    contacts: extractContacts(parsed),
    references: extractReferences(parsed),
    duties: extractDuties(parsed),
    figures: extractFigures(parsed),
  };
  const reading = markUnverified(found, pages);
  return repaired === null ? reading : repaired.restore(reading);
}
