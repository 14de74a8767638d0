import { execFile } from "node:child_process";
import { mkdirSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { percentile } from "../bench/figure";
import { askServer } from "./ask-server";
import { commonQuestions, questionsOf } from "./draft-questions";
import { readFolder, writeDraftFiles } from "./grow-library";
import type { SizePoint } from "./point";
import type { ProbeResult } from "./search-probe";

export interface SizeRounds {
  /** Of documents, ascending. */
  readonly sizes: readonly number[];
  readonly starts: number;
  readonly searches: number;
  /** So many documents are asked about, four questions each; they are among the first of every size. */
  readonly asked: number;
}

const run = promisify(execFile);

/**
 * Lets a library grow from size to size in `folder`, by files that the reading program reads, and measures at each. The documents of a size
 * are the same every time, and the questions are the same at every size.
 */
export async function measureSizes(
  folder: string,
  rounds: SizeRounds,
  tell: (line: string) => void,
): Promise<readonly SizePoint[]> {
  const dataDir = join(folder, "data");
  const files = join(folder, "files");
  mkdirSync(dataDir, { recursive: true });
  const questions = questionsOf(Array.from({ length: rounds.asked }, (_, at) => at));
  const points: SizePoint[] = [];
  let before = 0;
  for (const size of rounds.sizes) {
    tell(`Đang viết các tệp đến ${size} văn bản…`);
    const stage = join(files, String(size));
    const { characters } = await writeDraftFiles(stage, before, size);
    tell("Đang đọc…");
    const reading = await readFolder(dataDir, stage);
    tell("Đang đọc lại các tệp không đổi…");
    const again = await readFolder(dataDir, files);
    tell("Đang tìm…");
    const probe = await probeSearch(dataDir, rounds.searches, [
      ...questions.map(({ text }) => text),
      ...commonQuestions,
    ]);
    tell("Đang hỏi máy chủ…");
    const server = await askServer(dataDir, rounds.starts, questions, commonQuestions);
    points.push({
      documents: probe.documents,
      chunks: probe.chunks,
      newDocuments: size - before,
      newCharacters: characters,
      readSeconds: reading.readSeconds,
      indexSeconds: reading.indexSeconds,
      readMegabytes: reading.megabytes,
      rereadSeconds: again.readSeconds + again.indexSeconds,
      readyMs: server.readyMs,
      answeredMs: server.answeredMs,
      readyMegabytes: server.ready?.resident ?? null,
      questionP50Ms: percentile(server.questionsMs, 0.5),
      questionP95Ms: percentile(server.questionsMs, 0.95),
      citedRight: server.citedRight,
      serverMegabytes: server.asked?.resident ?? null,
      serverOwnMegabytes: server.asked?.own ?? null,
      searchOpenMs: probe.openMs,
      searchP50Ms: percentile(probe.searchesMs, 0.5),
      searchP95Ms: percentile(probe.searchesMs, 0.95),
      indexMegabytes: probe.megabytes,
      libraryBytes: bytesOf(dataDir, (name) => name.startsWith("library.db")),
      wordBytes: bytesOf(join(dataDir, "words")),
      vectorBytes: bytesOf(dataDir, (name) => name.startsWith("vectors.")),
      originalBytes: bytesOf(join(dataDir, "files", "originals")),
    });
    before = size;
  }
  return points;
}

async function probeSearch(dataDir: string, rounds: number, questions: readonly string[]): Promise<ProbeResult> {
  const words = [join(__dirname, "search-probe.js"), dataDir, String(rounds), JSON.stringify(questions)];
  const { stdout } = await run(process.execPath, words, { maxBuffer: 64 * 1024 ** 2 });
  return JSON.parse(stdout) as ProbeResult;
}

function bytesOf(folder: string, counts: (name: string) => boolean = () => true): number {
  let bytes = 0;
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) bytes += counts(entry.name) ? bytesOf(path) : 0;
    else if (counts(entry.name)) bytes += statSync(path).size;
  }
  return bytes;
}
