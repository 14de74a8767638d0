import { mkdir, open, readdir, readFile, rename, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { readStagedReading, type Reading } from "../../knowledge/index";
import type { ReceivedFile } from "../evidence/index";

/** On the disk a file has no words of a person in its name. */
type StoredFile = Pick<ReceivedFile, "id" | "type">;

/** The files that wait for a decision, each in a folder of its own with what was read of it. Nothing here answers questions. */
export interface PendingFiles {
  /** Durable when it resolves. */
  keep(submission: string, file: StoredFile, bytes: Buffer): Promise<void>;
  /** Null where there is no such file. */
  bytes(submission: string, file: StoredFile): Promise<Buffer | null>;
  /** The folder for what is read, and the file to read; null where the file is not there. */
  places(submission: string, file: StoredFile): Promise<{ readonly folder: string; readonly file: string } | null>;
  /** What was read; null where nothing was, or by a program that found other facts. */
  reading(submission: string): Promise<Reading | null>;
  remove(submission: string): Promise<void>;
  /** Submissions that have a folder, and how long ago something was put into it or taken from it. */
  all(): Promise<readonly { readonly submission: string; readonly restedMs: number }[]>;
}

/** `folder` is made with the first file. */
export function openPendingFiles(folder: string): PendingFiles {
  const folderOf = (submission: string): string => {
    // It becomes a path: nothing but what we made ourselves may.
    if (!/^[0-9a-z-]{1,64}$/i.test(submission)) throw new Error("not the id of a submission");
    return join(folder, submission);
  };
  const fileOf = (submission: string, { id, type }: StoredFile): string => {
    if (!/^[0-9a-f]{32}$/.test(id)) throw new Error("not the id of a file");
    return join(folderOf(submission), `${id}.${type}`);
  };

  return {
    async keep(submission, file, bytes) {
      const whole = fileOf(submission, file);
      const part = `${whole}.part`;
      await mkdir(folderOf(submission), { recursive: true, mode: 0o700 });
      const handle = await open(part, "w", 0o600);
      try {
        await handle.writeFile(bytes);
        await handle.sync();
      } finally {
        await handle.close();
      }
      await rename(part, whole);
    },
    bytes: async (submission, file) => unlessMissing(readFile(fileOf(submission, file))),
    async places(submission, stored) {
      const file = fileOf(submission, stored);
      return (await unlessMissing(stat(file))) === null ? null : { folder: folderOf(submission), file };
    },
    reading: async (submission) => readStagedReading(folderOf(submission)),
    async remove(submission) {
      await rm(folderOf(submission), { recursive: true, force: true });
    },
    async all() {
      const names = (await unlessMissing(readdir(folder))) ?? [];
      const found = names.map(async (submission) => {
        const folder = await unlessMissing(stat(folderOf(submission)));
        return folder === null ? [] : [{ submission, restedMs: Date.now() - folder.mtimeMs }];
      });
      return (await Promise.all(found)).flat();
    },
  };
}

async function unlessMissing<T>(reading: Promise<T>): Promise<T | null> {
  try {
    return await reading;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return null;
    throw error;
  }
}
