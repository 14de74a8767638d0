import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import { z } from "zod";
import { isRunning } from "./is-running";
import { VectorIndexError } from "./vector-index-error";

/** The graph, in hnswlib's own format, and what it does not say of itself. */
const vectorsFile = "vectors.hnsw";
const labelsFile = "vectors.json";
const format = 1;

const savedLabels = z.object({
  format: z.literal(format),
  embedder: z.string(),
  dimensions: z.number().int().positive(),
  /** The state of the library that the vectors are of. */
  generation: z.number().int().nonnegative(),
  /** Of the other file: neither is used without the one that was written with it. */
  sha256: z.string(),
  ids: z.array(z.number().int().positive()),
});

export type SavedLabels = z.infer<typeof savedLabels>;

/** Throws `VectorIndexError` where the file is missing, damaged or of another version. */
export async function readLabels(directory: string): Promise<SavedLabels> {
  let text: string;
  try {
    text = await readFile(join(directory, labelsFile), "utf8");
  } catch (error) {
    throw new VectorIndexError("missing", directory, error);
  }
  try {
    const saved: unknown = JSON.parse(text);
    if (z.object({ format: z.number() }).parse(saved).format !== format)
      throw new VectorIndexError("foreign", directory);
    return savedLabels.parse(saved);
  } catch (error) {
    throw error instanceof VectorIndexError ? error : new VectorIndexError("damaged", directory, error);
  }
}

/** Has `read` read the graph, once it is known to be the one that `saved` speaks of. */
export async function readVectorFile(
  directory: string,
  saved: SavedLabels,
  read: (file: string) => Promise<unknown>,
): Promise<void> {
  const file = join(directory, vectorsFile);
  try {
    // hnswlib trusts what it reads: a flipped bit can lead it out of its memory.
    if ((await sha256Of(file)) !== saved.sha256) throw new VectorIndexError("damaged", directory);
    await read(file);
  } catch (error) {
    throw error instanceof VectorIndexError ? error : new VectorIndexError("damaged", directory, error);
  }
}

/** Writes both files aside and renames them. */
export async function writeVectorFiles(
  directory: string,
  write: (file: string) => Promise<unknown>,
  labels: Omit<SavedLabels, "format" | "sha256">,
): Promise<void> {
  await mkdir(directory, { recursive: true });
  await removeLeftovers(directory);
  const aside = (name: string) => join(directory, `${name}.${process.pid}.new`);
  await write(aside(vectorsFile));
  const saved: SavedLabels = { format, ...labels, sha256: await sha256Of(aside(vectorsFile)) };
  await writeFile(aside(labelsFile), JSON.stringify(saved));
  for (const name of [vectorsFile, labelsFile]) await rename(aside(name), join(directory, name));
}

/** Differs after every save; cheap. Null where nothing was saved. */
export async function versionOfVectorFiles(directory: string): Promise<string | null> {
  try {
    const { ino, mtimeMs, size } = await stat(join(directory, labelsFile));
    return `${ino} ${mtimeMs} ${size}`;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return null;
    throw error;
  }
}

async function sha256Of(file: string): Promise<string> {
  const hash = createHash("sha256");
  await pipeline(createReadStream(file), hash);
  return hash.digest("hex");
}

/** Removes what processes that were killed while saving have left. */
async function removeLeftovers(directory: string): Promise<void> {
  for (const name of await readdir(directory)) {
    const writer = /^vectors\..*\.(\d+)\.new$/.exec(name)?.[1];
    if (writer !== undefined && !isRunning(Number(writer))) await rm(join(directory, name), { force: true });
  }
}
