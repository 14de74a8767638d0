import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import Sqlite from "better-sqlite3";
import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import { LibraryError, openLibrary } from "../../../knowledge/index";
import { libraryContract } from "../../contracts/library";
import { readingOf } from "../../contracts/reading-of";

const now = "2026-11-21T08:00:00+07:00";
let directory: string;
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), "library-"));
});
afterEach(() => {
  rmSync(directory, { recursive: true });
});

describe("a library in memory", () => {
  libraryContract(() => openLibrary(":memory:"));
});

describe("a library in a file", () => {
  libraryContract(() => openLibrary(join(directory, "library.db")));

  it("is there when it is opened again", async () => {
    const file = join(directory, "library.db");
    const first = await openLibrary(file);
    await first.publish(readingOf("a.txt", ["Một"]), now);
    await first.close();
    const second = await openLibrary(file);
    expect(await second.state()).toEqual({ generation: 1, documents: 1, chunks: 1 });
    await second.close();
  });

  it("shows at once what another connection publishes", async () => {
    const file = join(directory, "library.db");
    const [bot, reader] = await Promise.all([openLibrary(file), openLibrary(file)]);
    expect((await bot.state()).generation).toBe(0);
    await reader.publish(readingOf("a.txt", ["Một"]), now);
    expect(await bot.state()).toEqual({ generation: 1, documents: 1, chunks: 1 });
    expect((await bot.chunks()).map(({ text }) => text)).toEqual(["Một"]);
    await bot.close();
    await reader.close();
  });

  it("keeps no letter of a removed document on the disk", async () => {
    const file = join(directory, "library.db");
    const library = await openLibrary(file);
    const reading = readingOf("a.txt", ["Điều không ai được biết nữa"]);
    await library.publish(reading, now);
    await library.remove(reading.document.id);
    for (const name of [file, `${file}-wal`]) {
      if (existsSync(name)) expect(readFileSync(name).includes("không ai được biết")).toBe(false);
    }
    await library.close();
  });
});

describe("a file that this program cannot take for its library", () => {
  const refusal = async (file: string) =>
    openLibrary(file).then(
      () => null,
      (error: unknown) => error,
    );

  it("of a later version is refused and left as it was", async () => {
    const file = join(directory, "library.db");
    await (await openLibrary(file)).close();
    const database = new Sqlite(file);
    database.pragma("user_version = 999");
    database.close();
    const error = await refusal(file);
    expect(error).toBeInstanceOf(LibraryError);
    expect(error).toMatchObject({ reason: "newer-schema" });
    expect((error as LibraryError).message).toContain("newer version");
    const after = new Sqlite(file);
    expect(after.pragma("user_version", { simple: true })).toBe(999);
    after.close();
  });

  it("that is another program's database, or none, is refused and left as it was", async () => {
    const strange = join(directory, "other.db");
    const database = new Sqlite(strange);
    database.exec("CREATE TABLE mine (id INTEGER)");
    database.close();
    expect(await refusal(strange)).toMatchObject({ reason: "not-a-library" });
    const text = join(directory, "text.db");
    writeFileSync(text, "Đây là một bản ghi chú, không phải cơ sở dữ liệu.\n".repeat(40));
    expect(await refusal(text)).toMatchObject({ reason: "not-a-library" });
    expect(readFileSync(text, "utf8")).toContain("ghi chú");
  });
});

describe("a file that cannot be opened", () => {
  it("is named in the refusal", async () => {
    writeFileSync(join(directory, "file"), "");
    for (const file of [directory, join(directory, "file", "library.db")]) {
      const refusal = openLibrary(file);
      await expect(refusal).rejects.toBeInstanceOf(LibraryError);
      await expect(refusal).rejects.toMatchObject({ reason: "unavailable", message: expect.stringContaining(file) });
    }
  });
});

describe("programs that are started together on an empty data directory", () => {
  it("share the one library that the first of them makes", async () => {
    const file = join(directory, "data", "library.db");
    const open = `
      const { openLibrary } = require(${JSON.stringify(resolve("dist/knowledge/store/index.js"))});
      openLibrary(process.argv[1]).then((library) => library.close());`;
    const codes = [1, 2, 3, 4].map(async () => {
      const child = spawn(process.execPath, ["-e", open, file], { stdio: ["ignore", "ignore", "inherit"] });
      return (await once(child, "exit"))[0] as number;
    });
    expect(await Promise.all(codes)).toEqual([0, 0, 0, 0]);
    const library = await openLibrary(file);
    expect(await library.state()).toEqual({ generation: 0, documents: 0, chunks: 0 });
    await library.close();
  });
});

describe("a reading program that is killed while it writes", () => {
  const size = 3000;
  /** Publishes one version after another and says before each that it begins. */
  const writer = `
    const { openLibrary } = require(${JSON.stringify(resolve("dist/knowledge/store/index.js"))});
    let input = "";
    process.stdin.on("data", (part) => { input += part; }).on("end", async () => {
      const readings = JSON.parse(input);
      const library = await openLibrary(process.argv[1]);
      for (const reading of readings) {
        process.stdout.write("begin\\n");
        await library.publish(reading, "2026-11-21T08:00:00+07:00");
        await new Promise(setImmediate);
      }
    });`;

  it("leaves each version whole or not there at all", async () => {
    const file = join(directory, "library.db");
    const versions = Array.from({ length: 4 }, (_, version) =>
      readingOf(
        "a.txt",
        Array.from({ length: size }, (__, line) => `Lần ${version}, dòng ${line}`),
      ),
    );
    for (const pauseMs of [0, 10, 25, 45, 70, 100]) {
      const child = spawn(process.execPath, ["-e", writer, file], { stdio: ["pipe", "pipe", "inherit"] });
      const ended = once(child, "exit");
      child.stdin.end(JSON.stringify(versions));
      await once(child.stdout, "data");
      await new Promise((done) => setTimeout(done, pauseMs));
      child.kill("SIGKILL");
      await ended;

      const library = await openLibrary(file);
      const state = await library.state();
      const documents = await library.documents({ everything: true });
      expect(documents.filter(({ supersededBy }) => supersededBy === null)).toHaveLength(
        documents.length === 0 ? 0 : 1,
      );
      expect(state).toMatchObject({
        documents: Math.min(documents.length, 1),
        chunks: documents.length === 0 ? 0 : size,
      });
      for (const { id } of documents) {
        expect(await library.provisions(id)).toHaveLength(size);
        expect(await library.chunks({ document: id })).toHaveLength(size);
        expect(await library.deadlines({ document: id })).toHaveLength(size);
        expect(await library.references({ document: id })).toHaveLength(size);
      }
      await library.close();
    }
  });
});
