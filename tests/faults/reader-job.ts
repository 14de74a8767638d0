import type { Library } from "../../knowledge/index";
import { writeNotices } from "./prepare";
import { startReading, type ReadingRun } from "./reading-run";

/** Somebody who reads the notices again in a new version. */
export interface ReaderJob {
  begin(): ReadingRun;
  /** Until it has succeeded; null, or what it said when it did not. */
  complete(): Promise<string | null>;
  readonly hasBegun: () => boolean;
}

export function readerJob(folder: string, dataDir: string, settings: Readonly<Record<string, string>>): ReaderJob {
  let hasBegun = false;
  const begin = (): ReadingRun => {
    if (!hasBegun) writeNotices(folder, "moi");
    hasBegun = true;
    return startReading(folder, dataDir, settings);
  };
  return {
    begin,
    hasBegun: () => hasBegun,
    async complete() {
      const { code, said } = await begin().ended;
      return code === 0 ? null : `reading ended with ${String(code)}:\n${said}`;
    },
  };
}

/** What is wrong with the notices: each must be there whole, in one of the versions. */
export async function brokenNotices(library: Library, versions: readonly string[]): Promise<readonly string[]> {
  const problems: string[] = [];
  let count = 0;
  let chunks = 0;
  const documents = await library.documents();
  for (const { id, file } of documents) {
    const own = await library.chunks({ document: id });
    const text = (await library.document(id))?.text ?? "";
    if (own.some(({ start, end, text: chunk }) => chunk !== text.slice(start, end)))
      problems.push(`${file}: a chunk is not the text at its place`);
    chunks += own.length;
    if (!file.startsWith("thong-bao-")) continue;
    count += 1;
    const found = new Set([...text.matchAll(/theo bản (\S+)/g)].map(([, version]) => version ?? ""));
    const sections = (await library.provisions(id)).filter(({ kind }) => kind === "section").length;
    if (found.size !== 1 || [...found].some((version) => !versions.includes(version)) || sections !== 40)
      problems.push(`${file}: ${sections} sections of ${[...found].join(" and ")}`);
  }
  if (count !== 4) problems.push(`${count} notices in the library, not 4`);
  const state = await library.state();
  if (state.documents !== documents.length || state.chunks !== chunks)
    problems.push(
      `the library counts ${JSON.stringify(state)}, and holds ${documents.length} documents, ${chunks} chunks`,
    );
  return problems;
}
