import { existsSync } from "node:fs";
import { mkdir, open, readdir, readFile, rename, rm } from "node:fs/promises";
import { basename, join } from "node:path";
import { z } from "zod";
import { isOwn } from "./contents";
import { makeDurable } from "./make-durable";

/** Two folders inside the data directory: what comes in, and where what was there goes. */
interface Swap {
  readonly staging: string;
  readonly aside: string | null;
}

const promised = z.object({
  staging: z.string().regex(/^\.restore-\w+$/),
  aside: z
    .string()
    .regex(/^before-restore-\w+$/)
    .nullable(),
});
const promiseFile = (dataDir: string) => join(dataDir, "restore.pending");

/**
 * From here on the swap happens, whatever ends this process. (The data directory itself may be the root of a volume, which no rename
 * replaces; so it is swapped name by name, after it was written down what is meant.)
 */
export async function promiseSwap(dataDir: string, { staging, aside }: Swap): Promise<void> {
  const part = `${promiseFile(dataDir)}.part`;
  const handle = await open(part, "w");
  try {
    const names = { staging: basename(staging), aside: aside === null ? null : basename(aside) };
    await handle.writeFile(JSON.stringify(names));
    await handle.sync();
  } finally {
    await handle.close();
  }
  await rename(part, promiseFile(dataDir));
  await makeDurable(dataDir);
}

/** Whether a swap was promised and not finished. */
export function isSwapPending(dataDir: string): boolean {
  return existsSync(promiseFile(dataDir));
}

/** Carries out a swap that was promised, from wherever it was cut short; nothing where none was. The caller has the lock. */
export async function finishSwap(dataDir: string): Promise<void> {
  if (!isSwapPending(dataDir)) return;
  const promise = promiseFile(dataDir);
  const { staging, aside } = promised.parse(JSON.parse(await readFile(promise, "utf8")));
  const incoming = join(dataDir, staging);
  if (aside !== null) {
    // Nothing has come in yet: all that is ours here is old.
    await mkdir(join(dataDir, aside), { recursive: true, mode: 0o700 });
    await moveAll((await readdir(dataDir)).filter(isOwn), dataDir, join(dataDir, aside));
    await promiseSwap(dataDir, { staging, aside: null });
  }
  if (existsSync(incoming)) {
    await moveAll(await readdir(incoming), incoming, dataDir);
    await rm(incoming, { recursive: true });
  }
  await rm(promise);
  await makeDurable(dataDir);
}

async function moveAll(names: readonly string[], from: string, to: string): Promise<void> {
  for (const name of names) await rename(join(from, name), join(to, name));
  await makeDurable(to);
}
