import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setImmediate as nextTurn } from "node:timers/promises";
import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import { all, openSqlite, run, sqliteEngine, type SqlEngine } from "../../../knowledge/index";

describe("what is written at about the same time", () => {
  const disk = { waits: 0, proceed: (() => undefined) as (error?: Error) => void };
  let folder: string;
  let engine: SqlEngine;
  let look: SqlEngine;

  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), "shared-commits-"));
    const open = () => {
      const database = openSqlite(join(folder, "notes.db"));
      database.exec("PRAGMA journal_mode = WAL");
      database.exec("PRAGMA synchronous = NORMAL");
      return database;
    };
    disk.waits = 0;
    look = sqliteEngine(open());
    await look.write(() => run(`CREATE TABLE notes (name TEXT PRIMARY KEY)`));
    engine = sqliteEngine(open(), {
      settle: async () =>
        new Promise((resolve, reject) => {
          disk.waits += 1;
          disk.proceed = (error) => (error === undefined ? resolve() : reject(error));
        }),
      close: () => undefined,
    });
  });
  afterEach(async () => {
    await engine.close();
    await look.close();
    rmSync(folder, { recursive: true });
  });

  const note = (name: string) => engine.write(() => run(`INSERT INTO notes (name) VALUES (?)`, [name]));
  const names = async () =>
    (await look.read(() => all<{ name: string }>(`SELECT name FROM notes ORDER BY name`))).map(({ name }) => name);
  const turns = async (count: number) => {
    for (let turn = 0; turn < count; turn += 1) await nextTurn();
  };

  it("is confirmed only when the disk has it, and waits for the disk once", async () => {
    const confirmed: string[] = [];
    const writes = ["a", "b", "c"].map(async (name) => note(name).then(() => confirmed.push(name)));
    await turns(5);
    expect(confirmed).toEqual([]);
    expect(await names()).toEqual(["a", "b", "c"]);

    disk.proceed();
    await Promise.all(writes);
    expect(confirmed).toEqual(["a", "b", "c"]);
    expect(disk.waits).toBe(1);
  });

  it("is kept without what one of them took back", async () => {
    const writes = [note("a"), note("a"), note("b")].map(async (write) => write.catch((error: Error) => error.message));
    await turns(5);
    disk.proceed();
    expect(await Promise.all(writes)).toEqual([1, expect.stringMatching(/unique/i), 1]);
    expect(await names()).toEqual(["a", "b"]);
  });

  it("comes after what the disk is busy with", async () => {
    const first = note("a");
    await turns(5);
    const second = note("b");
    await turns(5);
    expect(await names()).toEqual(["a"]);
    disk.proceed();
    await first;
    await turns(5);
    expect(await names()).toEqual(["a", "b"]);
    disk.proceed();
    await second;
    expect(disk.waits).toBe(2);
  });

  it("is confirmed to nobody where the disk refuses it", async () => {
    const writes = [note("a"), note("b")].map(async (write) => write.catch((error: Error) => error.message));
    await turns(5);
    disk.proceed(new Error("no disk"));
    expect(await Promise.all(writes)).toEqual(["no disk", "no disk"]);
  });

  it("waits for no disk where nothing was changed", async () => {
    expect(await engine.write(() => run(`DELETE FROM notes WHERE name = 'nobody'`))).toBe(0);
    expect(disk.waits).toBe(0);
  });
});
