import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, test } from "@jest/globals";
import { openPostgresState, openState } from "../../bot/state/index";
import { noPostgres, startPostgres, type PostgresForTests } from "../fixtures/postgres";
import { emptyDatabase, queryDatabase } from "../fixtures/query-database";
import { describeStateStore } from "./state-store";

const directory = mkdtempSync(join(tmpdir(), "state-store-"));
afterAll(() => rmSync(directory, { recursive: true, force: true }));

let files = 0;
describeStateStore("state in SQLite", () => {
  const file = join(directory, `${files++}.db`);
  return { open: () => openState(file) };
});

if (noPostgres === null) {
  describe("with a PostgreSQL server", () => {
    let server: PostgresForTests;
    let url: string;
    beforeAll(async () => {
      server = await startPostgres();
      url = await server.newDatabase();
      await (await openPostgresState(url)).close();
    });
    afterAll(() => server.stop());

    describeStateStore("state in PostgreSQL", () => {
      const emptied = emptyDatabase(url);
      let opened = 0;
      return {
        async open() {
          await emptied;
          // Who ended without closing is not heard of any more.
          if (opened++ > 0) await queryDatabase(url, "UPDATE workers SET expires_at = now() - interval '1 hour'");
          return openPostgresState(url, { leaseMs: 600_000, connections: 2 });
        },
      };
    });
  });
} else {
  test.skip(`state in PostgreSQL: ${noPostgres}`, () => undefined);
}
