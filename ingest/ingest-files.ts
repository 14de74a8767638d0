import { basename } from "node:path";
import type { CarriedOver, Conflict, DocumentOrigin, Reading } from "../knowledge";
import { readHashed, stampOf, type FileHashes } from "./file-hashes";
import { IngestError } from "./ingest-error";
import { mapInOrder } from "./map-in-order";
import { formatOfName } from "./read";
import type { SourceFile } from "./read-document";
import type { PageProgress, Reader } from "./reader";
import type { LibraryWriter } from "./write";

/** What became of one file. `read`: a dry run read it and kept nothing. */
export type FileOutcome =
  | { readonly outcome: "read"; readonly file: string; readonly reading: Reading }
  | {
      readonly outcome: "added" | "replaced";
      readonly file: string;
      readonly reading: Reading;
      /** What became of the corrections that the version before had. */
      readonly carriedOver: CarriedOver;
      /** Where it disagrees with other documents or with itself. */
      readonly conflicts: readonly Conflict[];
    }
  | { readonly outcome: "unchanged"; readonly file: string }
  | { readonly outcome: "failed"; readonly file: string; readonly error: IngestError };

export interface IngestOptions {
  readonly reader: Reader;
  /** Null for a dry run: nothing is kept and nothing skipped. */
  readonly writer: LibraryWriter | null;
  readonly origin: DocumentOrigin;
  readonly maxFileBytes: number;
  /** ISO instant. */
  readonly now: () => string;
  /** How many files are read at a time; 1 where it is left out. */
  readonly jobs?: number;
  /** Notes on files that were read before; without them every file's bytes are read. */
  readonly hashes?: FileHashes | null;
  /** Told when reading a file begins. */
  readonly onStart?: (file: string) => void;
  /** Told of each page of a scan. */
  readonly onPage?: (file: string, progress: PageProgress) => void;
}

/** A file that is read and not yet kept. */
type Prepared =
  | { readonly state: "unchanged"; readonly name: string; readonly sha256: string }
  | { readonly state: "read"; readonly reading: Reading }
  | { readonly state: "failed"; readonly cause: unknown };

/**
 * Reads several files at a time and keeps each in a transaction of its own, in the order of the files: a file that fails leaves the
 * others standing, and of two with one name the later one stands, however fast each was read.
 */
export async function* ingestFiles(files: readonly string[], options: IngestOptions): AsyncIterable<FileOutcome> {
  const prepared = mapInOrder(files, options.jobs ?? 1, async (file) => ({
    file,
    found: await prepare(file, options),
  }));
  for await (const { file, found } of prepared) {
    try {
      yield await keep(file, found, options);
    } catch (error) {
      if (!(error instanceof IngestError)) throw error;
      yield { outcome: "failed", file, error };
    }
  }
}

async function prepare(file: string, options: IngestOptions): Promise<Prepared> {
  try {
    return await readUnlessKept(file, options);
  } catch (cause) {
    return { state: "failed", cause };
  }
}

/** Nothing is skipped in a dry run. */
async function readUnlessKept(file: string, options: IngestOptions): Promise<Prepared> {
  const { writer, hashes = null, maxFileBytes, origin } = options;
  const name = basename(file);
  if (formatOfName(name) === null) throw new IngestError("unsupported-type", file);
  const stamp = await stampOf(file).catch((cause: unknown) => {
    throw new IngestError("unreadable", file, cause);
  });
  if (stamp.size > maxFileBytes) throw new IngestError("too-large", file);
  const isKept = async (sha256: string) => (await writer?.isUnchanged(name.normalize("NFC"), sha256)) === true;
  const noted = writer === null ? null : (hashes?.known(file, stamp) ?? null);
  const isComplete = async (sha256: string) => (await isKept(sha256)) && (await writer?.hasOriginal(sha256)) === true;
  if (noted !== null && (await isComplete(noted))) return { state: "unchanged", name, sha256: noted };
  const { bytes, sha256 } = await readHashed(file, stamp, hashes).catch((cause: unknown) => {
    throw new IngestError("unreadable", file, cause);
  });
  if (await isKept(sha256)) {
    // Read by a program that kept no originals.
    await writer?.keepOriginal(sha256, bytes);
    return { state: "unchanged", name, sha256 };
  }
  const reading = await readSource(file, { name, bytes, sha256, origin }, options);
  // Before the document is known: whoever sees it can open its file.
  await writer?.keepOriginal(sha256, bytes);
  return { state: "read", reading };
}

function readSource(file: string, source: SourceFile, { reader, onStart, onPage }: IngestOptions): Promise<Reading> {
  onStart?.(file);
  return reader.read(source, (progress) => onPage?.(file, progress));
}

async function keep(file: string, found: Prepared, options: IngestOptions): Promise<FileOutcome> {
  const { writer, now } = options;
  if (found.state === "failed") throw found.cause;
  if (found.state === "unchanged") {
    // A file of the same name may have been kept since this one was looked at.
    if (await writer?.isUnchanged(found.name.normalize("NFC"), found.sha256)) return { outcome: "unchanged", file };
    return keep(file, await prepare(file, options), options);
  }
  const { reading } = found;
  if (writer === null) return { outcome: "read", file, reading };
  const { outcome, carriedOver } = await writer.publish(reading, now());
  if (outcome === "unchanged") return { outcome, file };
  return { outcome, file, reading, carriedOver, conflicts: await writer.conflicts(reading.document.id) };
}
