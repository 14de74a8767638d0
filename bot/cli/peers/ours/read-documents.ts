import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { programs, startProgram, untilEnd } from "../../bench/programs";
import type { Text } from "../system";

/** Reads the texts, as files of those names, into a library in the folder, as `npm run ingest` does. */
export async function readDocuments(texts: readonly Text[], folder: string): Promise<void> {
  const files = join(folder, "to-read");
  mkdirSync(files);
  for (const { id, text } of texts) writeFileSync(join(files, id), text);
  const reading = startProgram(programs.reading, [files], { DATA_DIR: folder });
  reading.stdout?.resume();
  const code = await untilEnd(reading);
  if (code !== 0) throw new Error(`the reading program ended with ${String(code)}`);
  rmSync(files, { recursive: true });
}
