import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { writeFile } from "node:fs/promises";
import { pipeline } from "node:stream/promises";
import { z } from "zod";
import type { IndexFiles } from "./index-files";
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
export async function readLabels(files: IndexFiles): Promise<SavedLabels> {
  const text = await files.read(labelsFile).catch((error: unknown) => {
    throw new VectorIndexError("missing", files.place, error);
  });
  if (text === null) throw new VectorIndexError("missing", files.place);
  try {
    const saved: unknown = JSON.parse(text.toString("utf8"));
    if (z.object({ format: z.number() }).parse(saved).format !== format)
      throw new VectorIndexError("foreign", files.place);
    return savedLabels.parse(saved);
  } catch (error) {
    throw error instanceof VectorIndexError ? error : new VectorIndexError("damaged", files.place, error);
  }
}

/** Has `read` read the graph, once it is known to be the one that `saved` speaks of. */
export async function readVectorFile(
  files: IndexFiles,
  saved: SavedLabels,
  read: (file: string) => Promise<unknown>,
): Promise<void> {
  const use = async (file: string) => {
    // hnswlib trusts what it reads: a flipped bit can lead it out of its memory.
    if ((await sha256Of(file)) !== saved.sha256) throw new VectorIndexError("damaged", files.place);
    await read(file);
    return true;
  };
  try {
    if ((await files.withFile(vectorsFile, use)) === null) throw new VectorIndexError("damaged", files.place);
  } catch (error) {
    throw error instanceof VectorIndexError ? error : new VectorIndexError("damaged", files.place, error);
  }
}

/** Keeps both files in place of those that were kept. */
export async function writeVectorFiles(
  files: IndexFiles,
  write: (file: string) => Promise<unknown>,
  labels: Omit<SavedLabels, "format" | "sha256">,
): Promise<void> {
  let sha256 = "";
  await files.save([
    {
      name: vectorsFile,
      write: async (path) => {
        await write(path);
        sha256 = await sha256Of(path);
      },
    },
    {
      name: labelsFile,
      write: (path) => writeFile(path, JSON.stringify({ format, ...labels, sha256 } satisfies SavedLabels)),
    },
  ]);
}

/** Differs after every save; cheap. Null where nothing was saved. */
export async function versionOfVectorFiles(files: IndexFiles): Promise<string | null> {
  return files.version(labelsFile);
}

async function sha256Of(file: string): Promise<string> {
  const hash = createHash("sha256");
  await pipeline(createReadStream(file), hash);
  return hash.digest("hex");
}
