import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { setTimeout as pause } from "node:timers/promises";
import { programs, startProgram, untilEnd } from "../bench/programs";
import { draftOf } from "./draft";
import { memoryOf } from "./memory";
import { draftFormats, writeDraft } from "./write-draft";

/** Files written just now are not noted as read: they may change again within the same tick of a clock. */
const settledMs = 2500;
const lookMs = 250;

export interface ReadingRun {
  /** Until the last file was done, and from there to the end of the program. */
  readonly readSeconds: number;
  readonly indexSeconds: number;
  readonly megabytes: number | null;
}

/** Writes the drafts of the numbers from `from` up to, not including, `to` into a folder, a third each as text, web page and Word file. */
export async function writeDraftFiles(
  folder: string,
  from: number,
  to: number,
): Promise<{ readonly characters: number }> {
  mkdirSync(folder, { recursive: true });
  let characters = 0;
  for (let number = from; number < to; number += 1) {
    const draft = draftOf(number);
    const format = draftFormats[number % draftFormats.length] ?? "txt";
    writeFileSync(join(folder, `${draft.name}.${format}`), await writeDraft(draft, format));
    for (const block of draft.blocks) characters += (typeof block === "string" ? block : block.flat().join(" ")).length;
  }
  await pause(settledMs);
  return { characters };
}

/** Has the reading program read a folder into the library of a data directory. Throws where a file could not be read. */
export async function readFolder(dataDir: string, folder: string): Promise<ReadingRun> {
  const startedMs = performance.now();
  const reading = startProgram(programs.reading, [folder], { DATA_DIR: dataDir, INGEST_OCR: "off" });
  const ended = untilEnd(reading);
  let [lastMs, megabytes] = [startedMs, memoryOf(reading.pid)?.peak ?? null];
  if (reading.stdout !== null)
    createInterface({ input: reading.stdout }).on("line", () => (lastMs = performance.now()));
  const look = setInterval(() => (megabytes = memoryOf(reading.pid)?.peak ?? megabytes), lookMs);
  const code = await ended.finally(() => clearInterval(look));
  if (code !== 0) throw new Error(`the reading program ended with ${String(code)}`);
  return {
    readSeconds: (lastMs - startedMs) / 1000,
    indexSeconds: (performance.now() - lastMs) / 1000,
    megabytes,
  };
}
