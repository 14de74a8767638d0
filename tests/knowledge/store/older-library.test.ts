import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Sqlite from "better-sqlite3";
import { afterEach, beforeEach, expect, it } from "@jest/globals";
import { openLibrary } from "../../../knowledge/index";
import { readingOf } from "../../contracts/reading-of";

let directory: string;
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), "older-library-"));
});
afterEach(() => {
  rmSync(directory, { recursive: true });
});

it("reads a document anew that was read before duties and figures were looked for, and keeps its corrections", async () => {
  const file = join(directory, "library.db");
  const reading = readingOf("a.txt", ["Các trường nộp hồ sơ."]);
  const first = await openLibrary(file);
  await first.publish(reading, "2026-01-01T00:00:00Z");
  await first.correct(
    reading.document.id,
    [{ field: "number", deadline: null, value: "12/KH-UBND" }],
    "2026-01-02T00:00:00Z",
  );
  await first.close();
  // As the step before this one left it.
  const database = new Sqlite(file);
  database.exec("DROP TABLE duty; DROP TABLE figure; ALTER TABLE document DROP COLUMN facts_version");
  database.pragma("user_version = 4");
  database.close();

  const library = await openLibrary(file);
  expect(await library.duties()).toEqual([]);
  expect(await library.unchanged("a.txt", reading.document.sha256)).toBeNull();
  expect(await library.publish(reading, "2026-02-01T00:00:00Z")).toMatchObject({ replaced: null });
  expect(await library.duties()).toEqual(reading.duties);
  expect((await library.document(reading.document.id))?.header.number).toBe("12/KH-UBND");
  expect(await library.unchanged("a.txt", reading.document.sha256)).toBe(reading.document.id);
  expect(await library.remove(reading.document.id)).toBe(true);
  expect([await library.duties({ everything: true }), await library.figures({ everything: true })]).toEqual([[], []]);
  await library.close();
});
