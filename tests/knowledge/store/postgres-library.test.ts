import { spawn } from "node:child_process";
import { once } from "node:events";
import { resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, it, test } from "@jest/globals";
import { LibraryError, openPostgresLibrary, postgresEngine } from "../../../knowledge/index";
import { libraryContract } from "../../contracts/library";
import { readingOf } from "../../contracts/reading-of";
import { queryDatabase } from "../../fixtures/query-database";
import { noPostgres, startPostgres, type PostgresForTests } from "../../fixtures/postgres";

const now = "2026-11-21T08:00:00+07:00";

if (noPostgres === null) {
  let server: PostgresForTests;
  beforeAll(async () => {
    server = await startPostgres();
  });
  afterAll(() => server.stop());

  const open = (url: string) => openPostgresLibrary(postgresEngine(url));

  describe("a library in PostgreSQL", () => {
    let emptied = "";
    // Quicker than another database; nobody has it open between two tests.
    libraryContract(async () => {
      if (emptied === "") emptied = await server.newDatabase();
      else await queryDatabase(emptied, "DROP SCHEMA public CASCADE; CREATE SCHEMA public");
      return open(emptied);
    });

    it("says that the database is gone while it is, and goes on by itself when it is back", async () => {
      if (server.kill === null || server.startAgain === null) return;
      const library = await open(await server.newDatabase());
      await library.publish(readingOf("a.txt", ["Một"]), now);
      await server.kill();
      const outage = { name: "LibraryError", reason: "database-unavailable" };
      await expect(library.state()).rejects.toMatchObject(outage);
      await expect(library.chunks()).rejects.toMatchObject(outage);
      await server.startAgain();
      expect(await library.state()).toMatchObject({ documents: 1 });
      await library.close();
    });

    it("is there when it is opened again", async () => {
      const url = await server.newDatabase();
      const first = await open(url);
      await first.publish(readingOf("a.txt", ["Một"]), now);
      await first.close();
      const second = await open(url);
      expect(await second.state()).toEqual({ generation: 1, documents: 1, chunks: 1 });
      await second.close();
    });

    it("shows at once what another connection publishes, and tells of it who listens", async () => {
      const url = await server.newDatabase();
      const [bot, reader] = await Promise.all([open(url), open(url)]);
      let heardOf = 0;
      let stop: () => Promise<void> = async () => undefined;
      const told = new Promise<void>((resolve) => {
        stop = bot.listen(() => {
          void bot.state().then(({ generation }) => {
            heardOf = generation;
            if (generation === 1) resolve();
          });
        });
      });
      await reader.publish(readingOf("a.txt", ["Một"]), now);
      expect(await bot.state()).toEqual({ generation: 1, documents: 1, chunks: 1 });
      expect((await bot.chunks()).map(({ text }) => text)).toEqual(["Một"]);
      await told;
      expect(heardOf).toBe(1);
      await stop();
      await bot.close();
      await reader.close();
    });

    it("takes documents of several writers one after the other, each whole and its chunks together", async () => {
      const url = await server.newDatabase();
      const writers = await Promise.all([open(url), open(url), open(url)]);
      const lines = Array.from({ length: 40 }, (_, line) => `Dòng ${line}`);
      await Promise.all(
        writers.flatMap((writer, nth) =>
          [1, 2, 3, 4].map((file) =>
            writer.publish(readingOf(`${nth}-${file}.txt`, [`${nth} ${file}`, ...lines]), now),
          ),
        ),
      );
      const [library] = writers;
      expect(await library.state()).toEqual({ generation: 12, documents: 12, chunks: 12 * 41 });
      const { documents } = await library.revisions();
      expect(new Set(documents.map(({ revision }) => revision)).size).toBe(12);
      for (const { document, firstChunk, chunks } of documents) {
        const ids = (await library.chunks({ document })).map(({ id }) => id);
        expect(ids).toEqual(Array.from({ length: chunks }, (_, at) => firstChunk + at));
      }
      for (const writer of writers) await writer.close();
    });
  });

  describe("a database that this program cannot take for its library", () => {
    it("of a later version is refused and left as it was", async () => {
      const url = await server.newDatabase();
      await (await open(url)).close();
      await queryDatabase(url, "UPDATE schema_version SET version = 999 WHERE part = 'library'");
      const refusal = open(url);
      await expect(refusal).rejects.toBeInstanceOf(LibraryError);
      await expect(refusal).rejects.toMatchObject({ reason: "newer-schema" });
      expect(await queryDatabase(url, "SELECT version FROM schema_version WHERE part = 'library'")).toEqual([
        { version: 999 },
      ]);
    });

    it("that cannot be reached is refused without a word of its address", async () => {
      const refusal = open("postgresql://somebody:secret-word@127.0.0.1:1/none");
      await expect(refusal).rejects.toMatchObject({ reason: "database-unavailable" });
      await expect(refusal).rejects.toMatchObject({ message: expect.not.stringContaining("secret-word") as unknown });
    });
  });

  describe("programs that are started together on an empty database", () => {
    it("share the one library that the first of them makes", async () => {
      const url = await server.newDatabase();
      const start = `
        const { openPostgresLibrary } = require(${JSON.stringify(resolve("dist/knowledge/store/index.js"))});
        const { postgresEngine } = require(${JSON.stringify(resolve("dist/knowledge/sql/index.js"))});
        openPostgresLibrary(postgresEngine(process.argv[1])).then((library) => library.close());`;
      const codes = [1, 2, 3, 4].map(async () => {
        const child = spawn(process.execPath, ["-e", start, url], { stdio: ["ignore", "ignore", "inherit"] });
        return (await once(child, "exit"))[0] as number;
      });
      expect(await Promise.all(codes)).toEqual([0, 0, 0, 0]);
    });
  });
} else {
  test.skip(`a library in PostgreSQL: ${noPostgres}`, () => undefined);
}
