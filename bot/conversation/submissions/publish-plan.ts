import type { DocumentSummary } from "../../../knowledge/index";
import type { Submission } from "./submission";

/**
 * Under which name the library keeps the file, and what it supersedes there. The library takes the current document of the same name for the
 * version before, so that a file that is to stand beside it gets another name.
 */
export function planOf(
  name: string,
  versions: readonly DocumentSummary[],
  replaced: DocumentSummary | null,
  current: readonly DocumentSummary[],
): NonNullable<Submission["plan"]> {
  const taken = new Set(
    current.flatMap(({ file, origin, id }) => (origin === "office" && id !== replaced?.id ? [file] : [])),
  );
  return {
    file: !taken.has(name) ? name : freeName(name, taken),
    replaces: replaced?.id ?? null,
    seen: versions.map(({ id }) => id).sort(),
  };
}

/** "ke-hoach (2).docx". */
function freeName(name: string, taken: ReadonlySet<string>): string {
  const [, stem = name, ending = ""] = /^(.*?)(\.[^.]*)?$/u.exec(name) ?? [];
  for (let number = 2; ; number += 1) {
    const free = `${stem} (${number})${ending}`;
    if (!taken.has(free)) return free;
  }
}
