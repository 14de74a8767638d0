import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, test } from "@jest/globals";
import { logOnDisk, openSqlite, postgresEngine, sqliteEngine } from "../../knowledge/index";
import { noPostgres, startPostgres, type PostgresForTests } from "../fixtures/postgres";
import { describeSqlEngine } from "./sql-engine";

describeSqlEngine("work on SQLite", async () => sqliteEngine(openSqlite(":memory:")));

describe("with commits that are shared", () => {
  const folder = mkdtempSync(join(tmpdir(), "sql-engine-"));
  let files = 0;
  afterAll(() => rmSync(folder, { recursive: true }));

  describeSqlEngine("work on SQLite", async () => {
    const file = join(folder, `${++files}.db`);
    const database = openSqlite(file);
    database.exec("PRAGMA journal_mode = WAL");
    database.exec("PRAGMA synchronous = NORMAL");
    return sqliteEngine(database, logOnDisk(file));
  });
});

if (noPostgres === null) {
  describe("with a PostgreSQL server", () => {
    let server: PostgresForTests;
    beforeAll(async () => {
      server = await startPostgres();
    });
    afterAll(() => server.stop());

    describeSqlEngine("work on PostgreSQL", async () => postgresEngine(await server.newDatabase()));
  });
} else {
  test.skip(`work on PostgreSQL: ${noPostgres}`, () => undefined);
}
