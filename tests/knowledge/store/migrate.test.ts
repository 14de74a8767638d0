import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Sqlite from "better-sqlite3";
import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import { migrateSchema, NewerSchema } from "../../../knowledge/index";

const first = "CREATE TABLE note (text TEXT)";
const second = "ALTER TABLE note ADD COLUMN author TEXT";

describe("a schema that has changed since the file was written", () => {
  let directory: string;
  let file: string;
  beforeEach(() => {
    directory = mkdtempSync(join(tmpdir(), "migrate-"));
    file = join(directory, "notes.db");
  });
  afterEach(() => {
    rmSync(directory, { recursive: true });
  });

  it("is brought up step by step, and the file as it was is kept beside it", async () => {
    const database = new Sqlite(file);
    await migrateSchema(database, [first]);
    expect(existsSync(`${file}.v0.bak`)).toBe(false);
    database.exec("INSERT INTO note VALUES ('giữ lại')");
    await migrateSchema(database, [first, second]);
    expect(database.prepare("SELECT * FROM note").all()).toEqual([{ text: "giữ lại", author: null }]);
    database.close();
    const backup = new Sqlite(`${file}.v1.bak`, { readonly: true });
    expect(backup.prepare("SELECT * FROM note").all()).toEqual([{ text: "giữ lại" }]);
    backup.close();
  });

  it("stays as it was where a step fails", async () => {
    const database = new Sqlite(file);
    await migrateSchema(database, [first]);
    await expect(migrateSchema(database, [first, second, "INSERT INTO nowhere VALUES (1)"])).rejects.toMatchObject({
      message: expect.stringContaining("nowhere"),
    });
    expect(database.pragma("user_version", { simple: true })).toBe(1);
    expect(database.prepare("SELECT * FROM note").columns()).toHaveLength(1);
    database.close();
  });

  it("is refused when it is newer than the program", async () => {
    const database = new Sqlite(file);
    await migrateSchema(database, [first, second]);
    await expect(migrateSchema(database, [first])).rejects.toThrow(NewerSchema);
    database.close();
  });

  it("is brought up once when two programs open the file together", async () => {
    const [one, two] = [new Sqlite(file), new Sqlite(file)];
    await Promise.all([migrateSchema(one, [first, second]), migrateSchema(two, [first, second])]);
    expect(two.prepare("SELECT * FROM note").columns()).toHaveLength(2);
    one.close();
    two.close();
  });
});
