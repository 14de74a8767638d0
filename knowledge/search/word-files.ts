import { mkdir, open, readdir, readFile, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { decodePart, encodePart } from "./encode-part";
import { isRunning } from "./is-running";
import type { WordPart } from "./word-part";

/** The folder of the parts inside the data directory. A part is never changed; its name is of its content. */
const folder = "words";
const suffix = ".part";

/** What the folder holds. */
export interface WordFiles {
  /** By the names of their files. */
  readonly parts: ReadonlyMap<string, WordPart>;
  /** Files that are of no use. */
  readonly useless: readonly string[];
  /** Why some are of no use, for the log; null where all are whole. */
  readonly problem: string | null;
}

/** Reads the parts; a file that is damaged or of another version is left out and told of. Nothing is lost with it. */
export async function readWordFiles(directory: string): Promise<WordFiles> {
  const parts = new Map<string, WordPart>();
  const useless: string[] = [];
  let problem: string | null = null;
  for (const name of await partNames(directory)) {
    const file = join(directory, folder, name);
    const content = await contentOf(file);
    // Another program has put a larger part in its place in this moment.
    if (content === null) continue;
    const part = decodePart(content);
    if (typeof part === "string") {
      useless.push(name);
      problem = `${file} is ${part === "foreign" ? "of another version of this program" : "damaged or only half written"}`;
    } else parts.set(name, part);
  }
  return { parts, useless, problem: problem === null ? null : `${problem}; its documents are indexed anew` };
}

/** Makes the folder hold the given parts in place of those that it held. A kill leaves files that a reader passes over, or too many. */
export async function saveWordFiles(directory: string, before: WordFiles, parts: readonly WordPart[]): Promise<void> {
  await mkdir(join(directory, folder), { recursive: true });
  const known = new Map([...before.parts].map(([name, part]) => [part, name]));
  const kept = new Set<string>();
  for (const part of parts) kept.add(known.get(part) ?? (await savePart(directory, part)));
  // What another program has saved meanwhile is not ours to remove.
  const gone = [...before.parts.keys(), ...before.useless].filter((name) => !kept.has(name));
  for (const name of [...gone, ...(await leftovers(directory))])
    await rm(join(directory, folder, name), { force: true });
}

/** Gives the name of the file. */
async function savePart(directory: string, part: WordPart): Promise<string> {
  const content = encodePart(part);
  // The checksum of the content and its length: the same part has the same name, whoever writes it.
  const name = `${content.readUInt32LE(8).toString(16).padStart(8, "0")}-${content.length}${suffix}`;
  const aside = join(directory, folder, `${name}.${process.pid}.new`);
  const file = await open(aside, "w");
  try {
    await file.writeFile(content);
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(aside, join(directory, folder, name));
  return name;
}

async function partNames(directory: string): Promise<readonly string[]> {
  return (await namesIn(directory)).filter((name) => name.endsWith(suffix)).sort();
}

/** What processes that were killed while saving have left. */
async function leftovers(directory: string): Promise<readonly string[]> {
  return (await namesIn(directory)).filter((name) => {
    const writer = /\.(\d+)\.new$/.exec(name)?.[1];
    return writer !== undefined && !isRunning(Number(writer));
  });
}

async function namesIn(directory: string): Promise<readonly string[]> {
  try {
    return await readdir(join(directory, folder));
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === "ENOENT" || code === "ENOTDIR") return [];
    throw error;
  }
}

async function contentOf(file: string): Promise<Buffer | null> {
  try {
    return await readFile(file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return null;
    throw error;
  }
}
