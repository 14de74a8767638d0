import type { Library } from "../store/index";
import { directoryFiles } from "./directory-files";
import type { IndexFiles } from "./index-files";
import { catchUp, chunksMissing, compareParts } from "./catch-up";
import { readWordFiles, saveWordFiles } from "./word-files";
import type { WordPart } from "./word-part";

/** The word index as it stands in the files, and what became of them. */
export interface WordIndexUpdate {
  readonly outcome: "current" | "updated";
  /** Why files could not be used, for the log; null where all were whole. */
  readonly problem: string | null;
  /** How many chunks had to be read from the library. */
  readonly read: number;
  readonly generation: number;
  readonly parts: readonly WordPart[];
}

const mostRounds = 5;

/**
 * Brings the files of the word index (in a directory, or elsewhere) up to the answering chunks of the library. It costs about as much as what has changed;
 * files that are missing, damaged or of another version are made anew, for about 0.2 ms a chunk. Any program may do so at any time. Where the library
 * changes meanwhile it goes on until it has caught up, so that nothing of a removed document stays in a file.
 * Throws where the files cannot be written, unless `onUnsaved` takes the error: the parts are of use without files.
 */
export async function updateWordIndex(
  library: Library,
  where: string | IndexFiles,
  onUnsaved?: (error: unknown) => void,
): Promise<WordIndexUpdate> {
  const kept = typeof where === "string" ? directoryFiles(where) : where;
  let [problem, read]: [string | null, number] = [null, 0];
  let outcome: WordIndexUpdate["outcome"] = "current";
  for (let round = 1; ; round += 1) {
    const files = await readWordFiles(kept);
    const difference = await compareParts([...files.parts.values()], library);
    const parts = await catchUp(difference, library);
    problem ??= files.problem;
    read += chunksMissing(difference);
    const before = new Set(files.parts.values());
    const isCurrent =
      files.useless.length === 0 && before.size === parts.length && parts.every((part) => before.has(part));
    if (!isCurrent) {
      await saveWordFiles(kept, files, parts).catch(onUnsaved);
      outcome = "updated";
    }
    const { generation } = difference;
    const isSettled = (await library.state()).generation === generation;
    if (isSettled || round === mostRounds) return { outcome, problem, read, generation, parts };
  }
}
