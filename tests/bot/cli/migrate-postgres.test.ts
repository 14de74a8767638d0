import { spawn } from "node:child_process";
import { once } from "node:events";
import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Sqlite from "better-sqlite3";
import { afterAll, beforeAll, describe, expect, it, test } from "@jest/globals";
import { Client } from "pg";
import { lockData } from "../../../bot/backup/index";
import { openPostgresState, openState } from "../../../bot/state/index";
import { openLibraryAt, openSearch, parseIsoDate, updateIndexes, type PlacedLibrary } from "../../../knowledge/index";
import { readingOf } from "../../contracts/reading-of";
import { noPostgres, startPostgres, type PostgresForTests } from "../../fixtures/postgres";
import { queryDatabase } from "../../fixtures/query-database";

const program = join(__dirname, "../../../dist/bot/cli/migrate-postgres.js");
const now = "2026-11-21T08:00:00+07:00";
const at = (dataDirectory: string, databaseUrl: string | null) =>
  openLibraryAt({ dataDirectory, databaseUrl, vectorStore: "hnsw" });

if (noPostgres === null) {
  describe("moving a data directory to PostgreSQL", () => {
    const root = mkdtempSync(join(tmpdir(), "migrate-postgres-"));
    const dataDir = join(root, "data");
    const reading = readingOf("a.txt", ["Kế hoạch\u0000 và \uE000", "Nộp báo cáo trước ngày 15/12/2026."]);
    let server: PostgresForTests;

    beforeAll(async () => {
      server = await startPostgres();
      const { library, indexFiles } = await at(dataDir, null);
      await library.publish(readingOf("b.txt", ["Cũ"]), now);
      await library.publish(readingOf("b.txt", ["Mới", "Kết nghĩa"]), now);
      await library.publish(reading, now);
      await library.correct(reading.document.id, [{ field: "number", deadline: null, value: "12/KH-UBND" }], now);
      const { document: gone } = await library.publish(readingOf("c.txt", ["Sẽ bị xóa", "Cả dòng này"]), now);
      await library.remove(gone);
      await updateIndexes(library, indexFiles);
      await library.close();
      const state = await openState(join(dataDir, "state.db"));
      const profile = { jurisdiction: "phường Long Biên, Hà Nội", role: null };
      await state.commitTurn(null, [{ kind: "set-profile", person: "ông B", profile }], [], now);
      await state.commitTurn(null, [{ kind: "set-profile", person: "bà A", profile }], [], now);
      await state.close();
    });
    afterAll(async () => {
      await server.stop();
      rmSync(root, { recursive: true, force: true });
    });

    const migrate = (databaseUrl: string, from = dataDir) => {
      const child = spawn(process.execPath, [program, "--json"], {
        env: { PATH: process.env["PATH"], DATA_DIR: from, DATABASE_URL: databaseUrl },
        stdio: ["ignore", "pipe", "pipe"],
      });
      const output = { out: "", err: "" };
      child.stdout.setEncoding("utf8").on("data", (text: string) => (output.out += text));
      child.stderr.setEncoding("utf8").on("data", (text: string) => (output.err += text));
      const ended = once(child, "close").then(([code]) => ({ code: code as number | null, ...output }));
      return { child, ended };
    };
    const contentsOf = async ({ library }: PlacedLibrary) => ({
      state: await library.state(),
      documents: await library.documents({ everything: true }),
      whole: await library.document(reading.document.id),
      chunks: await library.chunks({ everything: true }),
      deadlines: await library.deadlines({ everything: true }),
      conflicts: await library.conflicts({ everything: true, asOf: parseIsoDate("2030-01-01")! }),
      log: await library.correctionLog(reading.document.id),
      revisions: await library.revisions(),
    });
    const isEmpty = async (url: string) =>
      (await queryDatabase(url, "SELECT 1 FROM document UNION ALL SELECT 1 FROM profiles")).length === 0;

    it("brings over all that was there, proves it table by table, and goes on with new keys", async () => {
      const url = await server.newDatabase();
      const { code, out, err } = await migrate(url).ended;
      expect([code, err]).toEqual([0, expect.stringContaining("library.db: bảng document")]);
      const { same, tables } = JSON.parse(out) as { same: boolean; tables: { table: string; rows: number }[] };
      expect(same).toBe(true);
      expect(tables.find(({ table }) => table === "document")).toMatchObject({ rows: 3 });
      expect(tables.find(({ table }) => table === "profiles")).toMatchObject({ rows: 2 });

      const [before, after] = [await at(dataDir, null), await at(root, url)];
      expect(await contentsOf(after)).toEqual(await contentsOf(before));
      const chunksGiven = 7; // Two of them of the document that was removed.
      const { document } = await after.library.publish(readingOf("d.txt", ["Thêm"]), now);
      expect((await after.library.chunks({ document })).map(({ id }) => id)).toEqual([chunksGiven + 1]);
      await before.library.close();

      const state = await openPostgresState(url);
      expect((await state.profile("bà A"))?.jurisdiction).toBe("phường Long Biên, Hà Nội");
      await state.close();
      await after.library.close();
    });

    it("lets search begin from the index that was there", async () => {
      const url = await server.newDatabase();
      expect(await migrate(url).ended).toMatchObject({ code: 0, err: expect.not.stringContaining("Lỗi") as unknown });
      const { library, indexFiles } = await at(root, url);
      const search = await openSearch(library, indexFiles);
      expect([search.wordProblem, search.vectorProblem]).toEqual([null, null]);
      expect((await search.search("kết nghĩa", { limit: 1 }))[0]?.vectorRank).toBe(1);
      search.close();
      await library.close();
    });

    it("refuses a database that is not empty, and changes nothing in it", async () => {
      const url = await server.newDatabase();
      await queryDatabase(url, "CREATE TABLE mine (id INTEGER); INSERT INTO mine VALUES (1)");
      expect(await migrate(url).ended).toMatchObject({ code: 2, err: expect.stringContaining("mine") as unknown });
      expect(await queryDatabase(url, "SELECT tablename FROM pg_tables WHERE schemaname = 'public'")).toHaveLength(1);
    });

    it("refuses while a server works with the data", async () => {
      const url = await server.newDatabase();
      const lock = lockData(dataDir, "shared");
      const { code, err } = await migrate(url).ended;
      lock?.release();
      expect([code, err]).toEqual([2, expect.stringContaining("dừng máy chủ")]);
    });

    it.each([
      ["an older", 1, "cũ hơn"],
      ["a newer", 999, "mới hơn"],
    ])("refuses %s version's data", async (_what, version, words) => {
      const copy = join(root, `version-${version}`);
      cpSync(dataDir, copy, { recursive: true });
      const database = new Sqlite(join(copy, "library.db"));
      database.pragma(`user_version = ${version}`);
      database.close();
      const { code, err } = await migrate(await server.newDatabase(), copy).ended;
      expect([code, err]).toEqual([2, expect.stringContaining(words)]);
    });

    it("leaves nothing behind where a row does not arrive as it was sent", async () => {
      const url = await server.newDatabase();
      const { library } = await at(root, url);
      await library.close();
      await queryDatabase(
        url,
        `CREATE FUNCTION shout() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN NEW.path := NEW.path || '!'; RETURN NEW; END $$;
         CREATE TRIGGER shouted BEFORE INSERT ON chunk FOR EACH ROW EXECUTE FUNCTION shout()`,
      );
      const { code, out, err } = await migrate(url).ended;
      expect([code, out, err]).toEqual([3, "", expect.stringContaining('"chunk"')]);
      expect(await isEmpty(url)).toBe(true);
    });

    it("leaves nothing behind where it is killed, and can be begun again", async () => {
      const url = await server.newDatabase();
      const { library } = await at(root, url);
      await library.close();
      await queryDatabase(
        url,
        `CREATE FUNCTION wait() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN PERFORM pg_advisory_xact_lock(1); RETURN NEW; END $$;
         CREATE TRIGGER waiting BEFORE INSERT ON chunk FOR EACH ROW EXECUTE FUNCTION wait()`,
      );
      const holder = new Client({ connectionString: url });
      await holder.connect();
      await holder.query("SELECT pg_advisory_lock(1)");
      const { child, ended } = migrate(url);
      // It gets no further than to the chunks before it is killed.
      child.stderr.once("data", () => child.kill("SIGKILL"));
      const { code } = await ended;
      await holder.end();
      expect(code).toBeNull();
      expect(await isEmpty(url)).toBe(true);
      expect(await migrate(url).ended).toMatchObject({ code: 0, err: expect.not.stringContaining("Lỗi") as unknown });
    });
  });
} else {
  test.skip(`moving a data directory to PostgreSQL: ${noPostgres}`, () => undefined);
}
