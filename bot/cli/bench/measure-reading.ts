import { copyFileSync, mkdirSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { openLibrary } from "../../../knowledge/index";
import { dataFolder } from "../../../knowledge/data-folder";
import type { Settings } from "../../settings/index";
import type { Figure } from "./figure";
import { programs, startProgram, untilEnd } from "./programs";

/** Fills the library that everything is measured over. */
export async function readBundledDocuments(
  { dataDir }: Settings,
  others: Readonly<Record<string, string>> = {},
): Promise<void> {
  const words = ["--samples", dataFolder("documents")];
  const reading = startProgram(programs.reading, words, { ...others, DATA_DIR: dataDir });
  const ended = untilEnd(reading);
  reading.stdout?.resume();
  const code = await ended;
  if (code !== 0) throw new Error(`the reading program ended with ${String(code)}`);
}

/**
 * How fast the reading program reads the bundled documents, again and again under other names, without keeping them. The first
 * round starts its worker and loads its parsers and does not count.
 */
export async function measureReading({ dataDir }: Settings, rounds: number): Promise<readonly Figure[]> {
  const pages = await pagesByFile(dataDir);
  const folder = join(dataDir, "to-read");
  mkdirSync(folder);
  for (let round = 0; round <= rounds; round += 1) {
    for (const file of pages.keys()) {
      copyFileSync(join(dataFolder("documents"), file), join(folder, `${String(round).padStart(4, "0")}-${file}`));
    }
  }

  const reading = startProgram(programs.reading, ["--dry-run", "--json", folder], { DATA_DIR: dataDir });
  const ended = untilEnd(reading);
  const readAtMs: number[] = [];
  if (reading.stdout !== null) {
    createInterface({ input: reading.stdout }).on("line", () => readAtMs.push(performance.now()));
  }
  const code = await ended;
  const [startMs, endMs] = [readAtMs[pages.size - 1], readAtMs.at(-1)];
  if (code !== 0 || startMs === undefined || endMs === undefined || readAtMs.length !== readdirSync(folder).length) {
    throw new Error(`the reading program read ${readAtMs.length} files and ended with ${String(code)}`);
  }
  const seconds = (endMs - startMs) / 1000;
  const pagesOfRound = [...pages.values()].reduce((sum, count) => sum + count, 0);
  return [
    { name: "filesPerSecond", label: "Đọc văn bản", value: (rounds * pages.size) / seconds, unit: "tệp/giây" },
    { name: "pagesPerSecond", label: "Đọc văn bản", value: (rounds * pagesOfRound) / seconds, unit: "trang/giây" },
  ];
}

async function pagesByFile(dataDir: string): Promise<ReadonlyMap<string, number>> {
  const library = await openLibrary(join(dataDir, "library.db"));
  try {
    return new Map((await library.documents()).map(({ file, pages }) => [file, pages]));
  } finally {
    await library.close();
  }
}
