import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import { openLibrary, openSearch, type Library, type OpenSearch } from "../../../knowledge/index";
import { noticeOf, startReading } from "./reading-program";

const seeds = Array.from({ length: process.env["CAM_NANG_LONG"] === "1" ? 50 : 5 }, (_, at) => at + 1);
const names = ["an", "binh", "chi", "dung", "giang", "hoa"].map((name) => `${name}.txt`);

let folder: string;
let data: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "killed-"));
  data = join(folder, "data");
  mkdirSync(join(folder, "docs"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const writeVersion = (version: string) => {
  for (const name of names) writeFileSync(join(folder, "docs", name), noticeOf(name, version));
};
const read = () => startReading(data, join(folder, "docs"));

/** Numbers from 0 to 1 that are the same in every run (mulberry32). */
function randomOf(seed: number): number {
  let mixed = (seed * 0x6d2b79f5) | 0;
  mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
  mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
  return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
}

/** Which version of each file answers; fails where a document is in parts. */
async function versionsIn(library: Library): Promise<readonly string[]> {
  const documents = await library.documents();
  const versions = [];
  let chunks = 0;
  for (const { id, file } of documents) {
    const text = (await library.document(id))?.text ?? "";
    const found = new Set([...text.matchAll(/theo bản (\S+)/g)].map(([, version]) => version ?? ""));
    expect([...text.matchAll(/^\d+\. Việc/gm)]).toHaveLength(40);
    expect(found.size).toBe(1);
    expect((await library.provisions(id)).filter(({ kind }) => kind === "section")).toHaveLength(40);
    const own = await library.chunks({ document: id });
    for (const { start, end, text: chunk } of own) expect(chunk).toBe(text.slice(start, end));
    chunks += own.length;
    versions.push(`${file} ${[...found].join()}`);
  }
  expect(await library.state()).toMatchObject({ documents: documents.length, chunks });
  return versions;
}

/** Asks again and again until told to stop; gives how often it was answered with nothing. */
async function keepAsking(search: OpenSearch, signal: AbortSignal): Promise<{ asked: number; silent: number }> {
  let asked = 0;
  let silent = 0;
  while (!signal.aborted) {
    const hits = await search.search("Việc 7 của hoa.txt theo bản nào", { limit: 3 });
    asked += 1;
    if (hits.length === 0) silent += 1;
    await pause(5);
  }
  return { asked, silent };
}

describe("a reading program that is killed", () => {
  it.each(seeds)(
    "leaves each document in its old or its new state, answers throughout, and the next run completes it (seed %i)",
    async (seed) => {
      writeVersion("cu");
      const began = Date.now();
      expect((await read().ended).code).toBe(0);
      const wholeMs = Date.now() - began;
      const library = await openLibrary(join(data, "library.db"));
      const search = await openSearch(library, data);
      try {
        writeVersion("moi");
        const stop = new AbortController();
        const asking = keepAsking(search, stop.signal);
        const { child, ended } = read();
        await pause(randomOf(seed) * wholeMs);
        child.kill("SIGKILL");
        await ended;
        const between = await versionsIn(library);
        expect(between.map((version) => version.replace(/ moi$/, " cu"))).toEqual(names.map((name) => `${name} cu`));

        expect((await read().ended).code).toBe(0);
        stop.abort();
        const { asked, silent } = await asking;
        expect(asked).toBeGreaterThan(0);
        expect(silent).toBe(0);
        expect(await versionsIn(library)).toEqual(names.map((name) => `${name} moi`));
        const [hit] = await search.search("Việc 7 của hoa.txt", { limit: 1 });
        const [chunk] = await library.chunksById(hit === undefined ? [] : [hit.chunk.id]);
        expect(chunk?.text).toContain("theo bản moi");
        expect(search.vectorProblem).toBeNull();
      } finally {
        search.close();
        await library.close();
      }
    },
  );
});
