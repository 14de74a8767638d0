import { mkdir, open, readdir, rename, rm, stat } from "node:fs/promises";
import { join } from "node:path";

/**
 * The files that documents were read from, under their SHA-256, and the page images drawn from them. They stand beside the
 * library in its data directory: the reading program keeps them, the pages show them, removing a document removes them.
 */
export interface Originals {
  has(sha256: string): Promise<boolean>;
  /** Whole on the disk when it resolves; the same bytes are kept once. */
  keep(sha256: string, bytes: Uint8Array): Promise<void>;
  /** Where the file lies, whether or not it is there. */
  pathOf(sha256: string): string;
  /** Where the image of a page (from 1) belongs; its folder may not be there yet. */
  imagePathOf(sha256: string, page: number): string;
  /** Erases the file and its page images, and with `isHeld` whatever else no document is known by and lies longer than an hour: a reading that was broken off leaves its file. */
  remove(sha256: string, isHeld?: (sha256: string) => boolean): Promise<void>;
}

/** A reading that is under way has kept its file already and will be known only at its end. */
const leftoverMs = 3_600_000;

/** Opens the originals of a data directory. Nothing is written until something is kept. */
export function openOriginals(dataDirectory: string): Originals {
  const folder = join(dataDirectory, "files", "originals");
  const images = join(dataDirectory, "files", "page-images");
  const pathOf = (sha256: string) => join(folder, checked(sha256));
  const isThere = async (sha256: string) => (await statOf(pathOf(sha256))) !== null;

  async function erase(sha256: string): Promise<void> {
    await rm(pathOf(sha256), { force: true });
    await rm(join(images, checked(sha256)), { recursive: true, force: true });
  }

  return {
    has: isThere,
    async keep(sha256, bytes) {
      if (await isThere(sha256)) return;
      await mkdir(folder, { recursive: true, mode: 0o700 });
      const beside = `${pathOf(sha256)}.${String(process.pid)}.tmp`;
      const file = await open(beside, "w", 0o600);
      try {
        await file.writeFile(bytes);
        await file.sync();
      } finally {
        await file.close();
      }
      await rename(beside, pathOf(sha256));
    },
    pathOf,
    imagePathOf: (sha256, page) => join(images, checked(sha256), `${String(page)}.webp`),
    async remove(sha256, isHeld) {
      await erase(sha256);
      if (isHeld === undefined) return;
      const names = await readdir(folder).catch(() => []); // No folder: nothing was ever kept.
      for (const name of names) {
        const known = name.slice(0, 64);
        const found = await statOf(join(folder, name));
        if (found === null || Date.now() - found.mtimeMs < leftoverMs) continue;
        if (name.length > 64) await rm(join(folder, name), { force: true });
        else if (!isHeld(known)) await erase(known);
      }
    },
  };
}

async function statOf(path: string) {
  try {
    return await stat(path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return null;
    throw error;
  }
}

/** A hash is part of a path: nothing else may be. */
function checked(sha256: string): string {
  if (!/^[0-9a-f]{64}$/.test(sha256)) throw new Error("not a SHA-256");
  return sha256;
}
