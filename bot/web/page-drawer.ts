import { spawn } from "node:child_process";
import { readdir, readFile, rm, stat } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { Originals } from "../../knowledge/index";

/** Gives the image (WebP) of a page, from 1, of a document's original; null where there is no original or no such page, `busy` where too many wait. */
export type DrawPage = (sha256: string, page: number) => Promise<Buffer | null | "busy">;

const timeoutMs = 30_000;
const memoryMb = 768;
/** Pages that are being drawn or wait for it; drawing one takes a second of a processor. */
const mostWaiting = 24;
/** About 200 MB of images; the longest not looked at go first. */
const mostKept = 1500;

/**
 * Draws pages with the reading program, one at a time and in a process of its own, since strangers' files are opened. What was
 * drawn is kept beside the originals.
 */
export function createPageDrawer(originals: Originals, program: string): DrawPage {
  const running = new Map<string, Promise<void>>();
  let last: Promise<unknown> = Promise.resolve();

  async function draw(sha256: string, page: number, to: string): Promise<void> {
    const isDrawn = await runToEnd(program, [originals.pathOf(sha256), String(page), to]);
    if (isDrawn) await dropOldest(dirname(dirname(to)));
  }

  return async (sha256, page) => {
    const to = originals.imagePathOf(sha256, page);
    const kept = await readIfThere(to);
    if (kept !== null) return kept;
    if (!(await originals.has(sha256))) return null;
    let drawing = running.get(to);
    if (drawing === undefined) {
      if (running.size >= mostWaiting) return "busy";
      drawing = last.then(() => draw(sha256, page, to)).finally(() => running.delete(to));
      running.set(to, drawing);
      last = drawing.catch(() => undefined); // Told to whoever asked for it; the next page is drawn all the same.
    }
    await drawing;
    return readIfThere(to);
  };
}

/** Whether the program did what it was asked for. */
function runToEnd(program: string, args: readonly string[]): Promise<boolean> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [`--max-old-space-size=${String(memoryMb)}`, program, ...args], {
      stdio: "ignore",
      timeout: timeoutMs,
      killSignal: "SIGKILL",
      env: {},
    });
    child.once("error", () => resolve(false));
    child.once("close", (code) => resolve(code === 0));
  });
}

/** Images can be drawn again: only so many stay. */
async function dropOldest(folder: string): Promise<void> {
  const names = await readdir(folder, { recursive: true });
  const images = names.filter((name) => name.endsWith(".webp"));
  if (images.length <= mostKept) return;
  const aged = await Promise.all(
    images.map(async (name) => ({ name, at: (await stat(join(folder, name)).catch(() => null))?.mtimeMs ?? 0 })),
  );
  const oldest = aged.sort((one, other) => one.at - other.at).slice(0, images.length - mostKept);
  for (const { name } of oldest) await rm(join(folder, name), { force: true });
}

async function readIfThere(path: string): Promise<Buffer | null> {
  try {
    return await readFile(path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return null;
    throw error;
  }
}
