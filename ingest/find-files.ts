import { readdir, realpath, stat } from "node:fs/promises";
import { join } from "node:path";
import { IngestError } from "./ingest-error";

/** What office programs and systems leave beside documents, and a folder's own description. */
const leftover = /^(?:\.|~\$|Thumbs\.db$|desktop\.ini$|readme(?:\.md)?$)/i;

export interface FoundFiles {
  readonly files: readonly string[];
  /** Paths that are missing, folders without files. */
  readonly errors: readonly IngestError[];
}

/** The files under the given paths in the order of their names, each once; folders are walked to their ends, links too. */
export async function findFiles(paths: readonly string[]): Promise<FoundFiles> {
  const files = new Map<string, string>();
  const errors: IngestError[] = [];
  for (const path of paths) {
    const count = await walk(path, files, errors, new Set());
    if (count === 0) errors.push(new IngestError("empty-folder", path));
  }
  return { files: [...files.values()], errors };
}

/** Counts what it met, errors and files known already included. `above` are the folders that it is in: a link back to one ends there. */
async function walk(
  path: string,
  files: Map<string, string>,
  errors: IngestError[],
  above: ReadonlySet<string>,
): Promise<number> {
  try {
    const real = await realpath(path);
    if (above.has(real)) return 0;
    if (!(await stat(real)).isDirectory()) {
      if (!files.has(real)) files.set(real, path);
      return 1;
    }
    const names = (await readdir(path)).filter((name) => !leftover.test(name));
    let count = 0;
    for (const name of names.sort((one, other) => one.localeCompare(other, "vi"))) {
      count += await walk(join(path, name), files, errors, new Set([...above, real]));
    }
    return count;
  } catch (cause) {
    const isMissing = cause instanceof Error && "code" in cause && cause.code === "ENOENT";
    errors.push(new IngestError(isMissing ? "not-found" : "unreadable", path, cause));
    return 1;
  }
}
