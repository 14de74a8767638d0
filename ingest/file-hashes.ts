import { createHash } from "node:crypto";
import { readFile, rename, stat, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { z } from "zod";

/** A file as it is on the disk, without its bytes: equal stamps, equal bytes. */
export interface FileStamp {
  readonly size: number;
  /** Size and the times of the last change of content and of the entry, in nanoseconds. */
  readonly stamp: string;
  /** The last change, in milliseconds. */
  readonly changedMs: number;
}

/** What is known of the bytes of files that were read before. */
export interface FileHashes {
  /** The SHA-256 that the file had when it had this stamp; null where that is not known. */
  known(file: string, stamp: FileStamp): string | null;
  /** Remembers the hash of bytes that were read just now, unless the file may have changed within the same tick of its clock. */
  remember(file: string, stamp: FileStamp, sha256: string): void;
  save(): Promise<void>;
}

/** A file changed later than this before it was read may change again without a new time (FAT counts in steps of two seconds). */
const clockStepMs = 2_000;

const fileName = "read-files.json";
const saved = z.object({ version: z.literal(1), files: z.record(z.string(), z.tuple([z.string(), z.string()])) });

export async function stampOf(file: string): Promise<FileStamp> {
  const { size, mtimeNs, ctimeNs, mtimeMs } = await stat(file, { bigint: true });
  return { size: Number(size), stamp: `${size} ${mtimeNs} ${ctimeNs}`, changedMs: Number(mtimeMs) };
}

/**
 * Opens the notes on files that were read into this data directory. They only save reading bytes: where they are missing or damaged, files
 * are hashed again. Whether a document is in the library is for the library to say.
 */
export async function openFileHashes(dataDirectory: string): Promise<FileHashes> {
  const notes = join(dataDirectory, fileName);
  const files = new Map(Object.entries(await readNotes(notes)));
  let isChanged = false;
  return {
    known(file, { stamp }) {
      const note = files.get(resolve(file));
      return note !== undefined && note[0] === stamp ? note[1] : null;
    },
    remember(file, { stamp, changedMs }, sha256) {
      if (Date.now() - changedMs < clockStepMs) return;
      files.set(resolve(file), [stamp, sha256]);
      isChanged = true;
    },
    async save() {
      if (!isChanged) return;
      const beside = `${notes}.${process.pid}.tmp`;
      await writeFile(beside, JSON.stringify({ version: 1, files: Object.fromEntries(files) }));
      await rename(beside, notes);
      isChanged = false;
    },
  };
}

async function readNotes(notes: string): Promise<z.infer<typeof saved>["files"]> {
  try {
    return saved.parse(JSON.parse(await readFile(notes, "utf8"))).files;
  } catch {
    return {}; // Missing or damaged: they are only a short cut.
  }
}

/** The bytes of a file and their hash; remembers the hash where the file stood still meanwhile. */
export async function readHashed(
  file: string,
  before: FileStamp,
  hashes: FileHashes | null,
): Promise<{ readonly bytes: Uint8Array; readonly sha256: string }> {
  const bytes = await readFile(file);
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  if (hashes !== null && (await stampOf(file)).stamp === before.stamp) hashes.remember(file, before, sha256);
  return { bytes, sha256 };
}
