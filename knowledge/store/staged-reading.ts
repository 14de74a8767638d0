import { mkdir, open, readFile, rename } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import type { Reading } from "../model/index";
import { checkReading } from "./check-reading";
import { LibraryError } from "./library-error";
import { factsVersion } from "./schema";

const fileName = "reading.json";

/** The reading itself is of our own making and checked as the library checks it. */
const staged = z.object({ factsVersion: z.literal(factsVersion), reading: z.custom<Reading>(isObject) });

/** Keeps a reading outside the library until it is decided on. Whole when it resolves, or not there. */
export async function writeStagedReading(folder: string, reading: Reading): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const part = join(folder, `${fileName}.part`);
  const handle = await open(part, "w", 0o600);
  try {
    await handle.writeFile(JSON.stringify({ factsVersion, reading }));
    await handle.sync();
  } finally {
    await handle.close();
  }
  await rename(part, join(folder, fileName));
}

/** Null where none was kept there, or by a program that found other facts: the file is to be read again then. */
export async function readStagedReading(folder: string): Promise<Reading | null> {
  try {
    const kept: unknown = JSON.parse(await readFile(join(folder, fileName), "utf8"));
    const { reading } = staged.parse(kept);
    checkReading(reading);
    return reading;
  } catch (error) {
    const isUnfit = error instanceof SyntaxError || error instanceof z.ZodError || error instanceof LibraryError;
    if (isUnfit || (error as NodeJS.ErrnoException).code === "ENOENT") return null;
    throw error;
  }
}

function isObject(value: unknown): boolean {
  return typeof value === "object" && value !== null;
}
