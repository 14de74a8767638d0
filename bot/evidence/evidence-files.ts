import { rmSync } from "node:fs";
import { mkdir, open, readdir, readFile, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import type { EvidenceFile } from "../../knowledge/index";

type FileName = Pick<EvidenceFile, "id" | "type">;

/** The files that prove items, in a folder for each session. */
export interface EvidenceFiles {
  /** Durable when it resolves. The same file again is the same. */
  keep(session: string, file: FileName, bytes: Buffer): Promise<void>;
  /** Null where there is no such file. */
  read(session: string, file: FileName): Promise<Buffer | null>;
  /** Removes one file; nothing where it is not there. */
  drop(session: string, file: FileName): Promise<void>;
  /** Removes everything of a session. */
  remove(session: string): Promise<void>;
  /** Sessions that have a folder. */
  sessions(): Promise<readonly string[]>;
}

/** `folder` is made with the first file. */
export function openEvidence(folder: string): EvidenceFiles {
  const folderOf = (session: string): string => {
    // It becomes a path: nothing but what we made ourselves may.
    if (!/^[0-9a-z-]{1,64}$/i.test(session)) throw new Error("not the id of a session");
    return join(folder, session);
  };
  const nameOf = ({ id, type }: FileName): string => `${id}.${type}`;
  return {
    async keep(session, file, bytes) {
      const place = folderOf(session);
      await mkdir(place, { recursive: true, mode: 0o700 });
      const whole = join(place, nameOf(file));
      const part = `${whole}.part`;
      const handle = await open(part, "w", 0o600);
      try {
        await handle.writeFile(bytes);
        await handle.sync();
      } finally {
        await handle.close();
      }
      await rename(part, whole);
    },
    async read(session, file) {
      try {
        return await readFile(join(folderOf(session), nameOf(file)));
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code === "ENOENT") return null;
        throw error;
      }
    },
    // Without giving way to other turns: one that keeps the same file again must come wholly before or wholly after.
    async drop(session, file) {
      rmSync(join(folderOf(session), nameOf(file)), { force: true });
    },
    async remove(session) {
      await rm(folderOf(session), { recursive: true, force: true });
    },
    async sessions() {
      try {
        return await readdir(folder);
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code === "ENOENT") return [];
        throw error;
      }
    },
  };
}
