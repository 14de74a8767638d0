import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { afterEach, beforeEach, describe, expect, it, jest } from "@jest/globals";
import { openLibrary, openSearch, updateWordIndex, type Library } from "../../../knowledge/index";
import { readingOf } from "../../contracts/reading-of";

const now = "2026-11-21T08:00:00+07:00";

describe("the word index in its files", () => {
  let directory: string;
  let library: Library;
  const publish = async (file: string, ...lines: string[]) => library.publish(readingOf(file, lines), now);
  const update = async (folder = directory) => updateWordIndex(library, folder);
  const partsIn = (folder = directory) => readdirSync(join(folder, "words")).filter((name) => name.endsWith(".part"));
  const partFile = () => join(directory, "words", partsIn()[0] ?? "");

  /** What a search that is opened now finds, with its scores, and what it tells of the files. */
  async function find(query: string, folder = directory) {
    const search = await openSearch(library, folder);
    const hits = await search.search(query, { limit: 20 });
    const found = hits.map(({ chunk, score, coverage }) => ({ id: chunk.id, score, coverage }));
    search.close();
    return { found, problem: search.wordProblem };
  }

  beforeEach(async () => {
    directory = mkdtempSync(join(tmpdir(), "words-"));
    library = await openLibrary(join(directory, "library.db"));
  });
  afterEach(async () => {
    await library.close();
    rmSync(directory, { recursive: true });
  });

  it("is read from the library once, and after a change only what has changed", async () => {
    await publish("a.txt", "Hạn nộp hồ sơ", "Nơi nộp hồ sơ");
    expect(await update()).toMatchObject({ outcome: "updated", read: 2, problem: null });
    expect(await update()).toMatchObject({ outcome: "current", read: 0 });
    await publish("b.txt", "Kinh phí hỗ trợ");
    expect(await update()).toMatchObject({ outcome: "updated", read: 1 });
    const search = await openSearch(library, directory);
    search.close();
    expect(await update()).toMatchObject({ outcome: "current", read: 0 });
  });

  it("gives the same hits and scores whether documents came one by one, were replaced and removed, or all at once", async () => {
    const words = "trường phường hồ sơ nộp hạn đơn vị đăng ký kế hoạch kết nghĩa biên giới".split(" ");
    const line = (seed: number) =>
      Array.from({ length: 6 + (seed % 5) }, (_, at) => words[(seed * (at + 3) + at * at) % words.length]).join(" ");
    for (let at = 0; at < 30; at += 1) {
      await publish(`${at % 20}.txt`, line(at), line(at + 40), `mục ${at} ${line(at + 80)}`);
      await update();
    }
    const [first] = await library.documents();
    await library.remove(first!.id);
    await update();
    const fresh = join(directory, "fresh");
    const queries = ["hạn nộp hồ sơ", "kế hoạch kết nghĩa", "muc 17 dang ky", "đơn vị phườg"];
    for (const query of queries) expect((await find(query)).found).toEqual((await find(query, fresh)).found);
    // Small parts are joined, or each question would go through one for each document that ever came.
    expect(partsIn().length).toBeLessThanOrEqual(9);
    expect(partsIn().length).toBeGreaterThan(1);
  });

  it.each<[string, (content: Buffer) => Buffer]>([
    ["cut off", (content) => content.subarray(0, content.length - 5)],
    ["cut off behind its first bytes", (content) => content.subarray(0, 7)],
    ["empty", () => Buffer.alloc(0)],
    [
      "changed by one bit",
      (content) => Buffer.from(content.map((byte, at) => (at === content.length - 9 ? byte ^ 1 : byte))),
    ],
    ["of another version", (content) => Buffer.from(content.map((byte, at) => (at === 4 ? byte + 1 : byte)))],
    ["something else", () => Buffer.from("Nơi nộp hồ sơ ".repeat(30))],
  ])("is made anew from the library where a file is %s, and says so once", async (_how, spoil) => {
    await publish("a.txt", "Hạn nộp hồ sơ", "Nơi nộp hồ sơ");
    const whole = await find("hạn nộp hồ sơ");
    expect(whole.problem).toBeNull();
    writeFileSync(partFile(), spoil(readFileSync(partFile())));
    const spoiled = await find("hạn nộp hồ sơ");
    expect(spoiled.found).toEqual(whole.found);
    expect(spoiled.problem).toMatch(/words.*indexed anew/);
    expect(await find("hạn nộp hồ sơ")).toEqual(whole);
    expect(partsIn()).toHaveLength(1);
  });

  it("keeps nothing of a removed document", async () => {
    await publish("a.txt", "Hạn nộp hồ sơ");
    const { document } = await publish("b.txt", "Cán bộ Xyzanh giữ hồ sơ");
    await update();
    const holdsName = () => partsIn().some((name) => readFileSync(join(directory, "words", name)).includes("xyzanh"));
    expect(holdsName()).toBe(true);
    await library.remove(document);
    await update();
    expect(holdsName()).toBe(false);
    expect((await find("hạn nộp hồ sơ")).found).toHaveLength(1);
  });

  it("clears away what a program that was killed while saving has left", async () => {
    await publish("a.txt", "Hạn nộp hồ sơ");
    mkdirSync(join(directory, "words"));
    const leftover = join(directory, "words", "0badcafe-99.part.999999999.new");
    writeFileSync(leftover, "half");
    await update();
    expect(readdirSync(join(directory, "words"))).toEqual(partsIn());
  });

  it("counts a document once that two programs have saved", async () => {
    await publish("a.txt", "Hạn nộp hồ sơ");
    await update(join(directory, "one"));
    await publish("b.txt", "Nơi nộp hồ sơ");
    await update(join(directory, "other"));
    mkdirSync(join(directory, "words"));
    for (const other of ["one", "other"]) {
      for (const name of partsIn(join(directory, other))) {
        copyFileSync(join(directory, other, "words", name), join(directory, "words", name));
      }
    }
    expect(await find("nộp hồ sơ")).toEqual(await find("nộp hồ sơ", join(directory, "fresh")));
  });

  it("answers without files where they cannot be written, and says so", async () => {
    await publish("a.txt", "Hạn nộp hồ sơ");
    const folder = join(directory, "no-place");
    mkdirSync(folder);
    writeFileSync(join(folder, "words"), "a file in the folder's place");
    const { found, problem } = await find("hạn nộp hồ sơ", folder);
    expect(found).toHaveLength(1);
    expect(problem).toMatch(/cannot be saved/);
  });

  it("goes on answering from the state before while a great change is indexed, and then from the new one", async () => {
    await publish("a.txt", "Hạn nộp hồ sơ là 10/12");
    const search = await openSearch(library, directory);
    // In one document: of several the first ones may be indexed before the last is there.
    await publish("b.txt", ...Array.from({ length: 600 }, (_, at) => `Việc thứ ${at} của các trường`));
    // The indexing waits until both questions are answered.
    let release: () => void = () => undefined;
    const held = new Promise<void>((resolve) => (release = resolve));
    const read = library.chunks.bind(library);
    const reading = jest.spyOn(library, "chunks").mockImplementation(async (scope) => {
      await held;
      return read(scope);
    });
    expect(await search.search("việc thứ 123", { limit: 1 })).toEqual([]);
    expect(await search.search("hạn nộp hồ sơ", { limit: 1 })).toHaveLength(1);
    expect(reading).toHaveBeenCalledTimes(1);
    release();
    let hits: readonly unknown[] = [];
    while (hits.length === 0) {
      await pause(5);
      hits = await search.search("việc thứ 123", { limit: 1 });
    }
    search.close();
  });
});
