import { writeFile } from "node:fs/promises";
import { decodePart, encodePart } from "./encode-part";
import type { FileToSave, IndexFiles } from "./index-files";
import type { WordPart } from "./word-part";

/** A part is never changed; its name is of its content. */
const isPart = /^words\/.*\.part$/;

/** The parts that are kept. */
export interface WordFiles {
  /** By the names of their files. */
  readonly parts: ReadonlyMap<string, WordPart>;
  /** Files that are of no use. */
  readonly useless: readonly string[];
  /** Why some are of no use, for the log; null where all are whole. */
  readonly problem: string | null;
}

/** Reads the parts; a file that is damaged or of another version is left out and told of. Nothing is lost with it. */
export async function readWordFiles(files: IndexFiles): Promise<WordFiles> {
  const parts = new Map<string, WordPart>();
  const useless: string[] = [];
  let problem: string | null = null;
  for (const name of (await files.names()).filter((found) => isPart.test(found))) {
    const content = await files.read(name);
    // Another program has put a larger part in its place in this moment.
    if (content === null) continue;
    const part = decodePart(content);
    if (typeof part === "string") {
      useless.push(name);
      problem = `${name} in ${files.place} is ${part === "foreign" ? "of another version of this program" : "damaged or only half written"}`;
    } else parts.set(name, part);
  }
  return { parts, useless, problem: problem === null ? null : `${problem}; its documents are indexed anew` };
}

/** Keeps the given parts in place of those that were kept. A kill leaves files that a reader passes over, or too many. */
export async function saveWordFiles(files: IndexFiles, before: WordFiles, parts: readonly WordPart[]): Promise<void> {
  const known = new Map([...before.parts].map(([name, part]) => [part, name]));
  const kept = new Set<string>();
  for (const part of parts) {
    const name = known.get(part);
    if (name !== undefined) kept.add(name);
    else {
      const fresh = fileOf(part);
      await files.save([fresh]);
      kept.add(fresh.name);
    }
  }
  // What another program has saved meanwhile is not ours to remove.
  await files.remove([...before.parts.keys(), ...before.useless].filter((name) => !kept.has(name)));
}

function fileOf(part: WordPart): FileToSave {
  const content = encodePart(part);
  // The checksum of the content and its length: the same part has the same name, whoever writes it.
  const name = `words/${content.readUInt32LE(8).toString(16).padStart(8, "0")}-${content.length}.part`;
  return { name, write: (path) => writeFile(path, content) };
}
