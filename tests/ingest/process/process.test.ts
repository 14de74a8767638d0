import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import { mapInOrder, openFileHashes, poolReaders, stampOf, type Reader } from "../../../ingest";
import { openLibrary, type Library } from "../../../knowledge/index";
import { noticeOf, startReading, type Running } from "./reading-program";

let folder: string;
let data: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "process-"));
  data = join(folder, "data");
  mkdirSync(join(folder, "docs"));
  mkdirSync(data);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const put = (name: string, text: string) => {
  const file = join(folder, "docs", name);
  writeFileSync(file, text);
  return file;
};

describe("watching a folder", () => {
  const until = async (running: Running, pattern: RegExp) => {
    while (!pattern.test(running.out())) {
      if (running.child.exitCode !== null) throw new Error(`ended before ${pattern.source}: ${running.out()}`);
      await pause(20);
    }
  };

  it("reads what is new or changed, outlives a file that fails, and stops when told", async () => {
    put("mot.txt", noticeOf("mot", "dau"));
    const running = startReading(data, join(folder, "docs"), "--watch", "--jobs", "1");
    await until(running, /^✓ mot\.txt:/m);
    put("hong.docx", "PK không phải tệp Word");
    await until(running, /^✗ hong\.docx/m);
    put("hai.txt", noticeOf("hai", "dau"));
    await until(running, /^✓ hai\.txt:/m);
    put("mot.txt", noticeOf("mot", "sau"));
    await until(running, /^✓ mot\.txt \(thay bản đã đọc trước\)/m);
    running.child.kill("SIGTERM");
    expect((await running.ended).code).toBe(3);
    const library = await openLibrary(join(data, "library.db"));
    expect((await library.documents()).map(({ file }) => file)).toEqual(["hai.txt", "mot.txt"]);
    await library.close();
  });
});

describe("reading a changed file again", () => {
  it("keeps what an officer has corrected, and says so", async () => {
    const file = put("mot.txt", noticeOf("mot", "dau"));
    await startReading(data, file).ended;
    const library: Library = await openLibrary(join(data, "library.db"));
    const id = (await library.find("mot.txt"))!;
    const number = { field: "number", deadline: null, value: "12/TB-UBND" } as const;
    await library.correct(id, [number], "2026-11-21T08:00:00Z");
    put("mot.txt", noticeOf("mot", "sau"));
    const { out } = await startReading(data, file).ended;
    expect(out).toContain("vẫn giữ chỗ đã sửa tay: Số văn bản “12/TB-UBND” (bản này ghi “chưa ghi”)");
    expect((await library.documents())[0]?.header.number).toBe("12/TB-UBND");
    await library.close();
  });
});

describe("several files at a time", () => {
  it("are told of in the order of their names, however many are read at once", async () => {
    const names = Array.from({ length: 9 }, (_, at) => `${at}.txt`);
    for (const name of names) put(name, noticeOf(name, "dau"));
    const { out } = await startReading(data, join(folder, "docs"), "--jobs", "4").ended;
    expect([...out.matchAll(/^✓ (\S+):/gm)].map(([, name]) => name)).toEqual(names);
  });

  it("are worked on together but never more than allowed, and a slow one does not stop the others", async () => {
    let underWay = 0;
    let most = 0;
    const finished: number[] = [];
    let letFirstEnd = () => undefined as void;
    const first = new Promise<void>((resolve) => (letFirstEnd = resolve));
    const work = async (item: number) => {
      underWay += 1;
      most = Math.max(most, underWay);
      if (item === 0) await first;
      else await Promise.resolve();
      underWay -= 1;
      finished.push(item);
      if (finished.length === 5) letFirstEnd();
      return item * 10;
    };
    const results = [];
    for await (const result of mapInOrder([0, 1, 2, 3, 4, 5], 2, work)) results.push(result);
    expect(results).toEqual([0, 10, 20, 30, 40, 50]);
    expect(most).toBe(2);
    expect(finished.indexOf(0)).toBe(5);
  });

  it("each go to a reader that has nothing to do, also after one has failed", async () => {
    const busy = new Set<Reader>();
    const reader = (): Reader => {
      const self: Reader = {
        async read({ name }) {
          if (busy.has(self)) throw new Error("two files at once");
          busy.add(self);
          await Promise.resolve();
          busy.delete(self);
          throw new Error(name);
        },
        close: () => Promise.resolve(),
      };
      return self;
    };
    const pool = poolReaders([reader(), reader()]);
    const names = ["a.txt", "b.txt", "c.txt", "d.txt", "e.txt"];
    const source = { bytes: new Uint8Array(), sha256: "", origin: "office" } as const;
    const outcomes = await Promise.allSettled(names.map((name) => pool.read({ ...source, name })));
    expect(outcomes.map((outcome) => (outcome.status === "rejected" ? String(outcome.reason) : ""))).toEqual(
      names.map((name) => `Error: ${name}`),
    );
  });
});

describe("the notes on files that were read before", () => {
  const past = new Date("2026-01-01T00:00:00Z");

  it("know a file's hash until its size or one of its times changes", async () => {
    const file = put("mot.txt", "một");
    utimesSync(file, past, past);
    const hashes = await openFileHashes(data);
    const before = await stampOf(file);
    hashes.remember(file, before, "aa");
    await hashes.save();
    const again = await openFileHashes(data);
    expect(again.known(file, await stampOf(file))).toBe("aa");
    await pause(20);
    writeFileSync(file, "bốn");
    utimesSync(file, past, past);
    // Size and time of change are as before; the time of the entry is not.
    expect(again.known(file, await stampOf(file))).toBeNull();
  });

  it("do not trust a file that was changed a moment ago, and start anew where they are damaged", async () => {
    const file = put("mot.txt", "một");
    const hashes = await openFileHashes(data);
    hashes.remember(file, await stampOf(file), "aa");
    expect(hashes.known(file, await stampOf(file))).toBeNull();
    writeFileSync(join(data, "read-files.json"), "{");
    expect((await openFileHashes(data)).known(file, await stampOf(file))).toBeNull();
  });
});
