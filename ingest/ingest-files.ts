import { createHash } from "node:crypto";
import { readFile, stat } from "node:fs/promises";
import { basename } from "node:path";
import type { DocumentOrigin, Reading } from "../knowledge/model";
import { IngestError } from "./ingest-error";
import { formatOfName } from "./read";
import type { SourceFile } from "./read-document";
import type { PageProgress, Reader } from "./reader";
import type { LibraryWriter } from "./write";

/** What became of one file. `read`: a dry run read it and kept nothing. */
export type FileOutcome =
  | { readonly outcome: "added" | "replaced" | "read"; readonly file: string; readonly reading: Reading }
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
  /** Told of each page of a scan. */
  readonly onPage?: (file: string, progress: PageProgress) => void;
}

/** Reads the files one after another and keeps each in a transaction of its own: a file that fails leaves the others standing. */
export async function* ingestFiles(files: readonly string[], options: IngestOptions): AsyncIterable<FileOutcome> {
  for (const file of files) {
    try {
      yield await ingestFile(file, options);
    } catch (error) {
      if (!(error instanceof IngestError)) throw error;
      yield { outcome: "failed", file, error };
    }
  }
}

async function ingestFile(
  file: string,
  { reader, writer, origin, maxFileBytes, now, onPage }: IngestOptions,
): Promise<FileOutcome> {
  const source = await loadFile(file, origin, maxFileBytes);
  if (await writer?.isUnchanged(source.name.normalize("NFC"), source.sha256)) return { outcome: "unchanged", file };
  const reading = await reader.read(source, (progress) => onPage?.(file, progress));
  if (writer === null) return { outcome: "read", file, reading };
  const { outcome } = await writer.publish(reading, now());
  return outcome === "unchanged" ? { outcome, file } : { outcome, file, reading };
}

async function loadFile(file: string, origin: DocumentOrigin, maxFileBytes: number): Promise<SourceFile> {
  const name = basename(file);
  if (formatOfName(name) === null) throw new IngestError("unsupported-type", file);
  try {
    if ((await stat(file)).size > maxFileBytes) throw new IngestError("too-large", file);
    const bytes = await readFile(file);
    return { name, bytes, sha256: createHash("sha256").update(bytes).digest("hex"), origin };
  } catch (cause) {
    throw cause instanceof IngestError ? cause : new IngestError("unreadable", file, cause);
  }
}
