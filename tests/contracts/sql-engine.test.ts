import { afterAll, beforeAll, describe, test } from "@jest/globals";
import { openSqlite, postgresEngine, sqliteEngine } from "../../knowledge/index";
import { noPostgres, startPostgres, type PostgresForTests } from "../fixtures/postgres";
import { describeSqlEngine } from "./sql-engine";

describeSqlEngine("work on SQLite", async () => sqliteEngine(openSqlite(":memory:")));

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
