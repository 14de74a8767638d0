import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import { all, first, run, type SqlEngine } from "../../knowledge/index";

/** What every database must do with work. `open` gives one with nothing in it. */
export function describeSqlEngine(name: string, open: () => Promise<SqlEngine>): void {
  describe(name, () => {
    let engine: SqlEngine;

    beforeEach(async () => {
      engine = await open();
      await engine.write(() => run(`CREATE TABLE notes (name TEXT PRIMARY KEY, pages BIGINT)`));
    });
    afterEach(() => engine.close());

    const write = (noted: string, pages: number) =>
      run(`INSERT INTO notes (name, pages) VALUES (@name, @pages)`, { name: noted, pages });
    const names = async () =>
      (await engine.read(() => all<{ name: string }>(`SELECT name FROM notes ORDER BY name`))).map((row) => row.name);

    test("values are given by their names or in their order", async () => {
      expect(await engine.write(() => write("a ? @b", 3))).toBe(1);

      const row = await engine.read(() =>
        first(`SELECT name, pages, '?@x' AS "mark?" FROM notes WHERE name = ? AND pages < ?`, ["a ? @b", 4]),
      );

      expect(row).toEqual({ name: "a ? @b", pages: 3, "mark?": "?@x" });
    });

    test("large whole numbers come back as numbers", async () => {
      await engine.write(() => write("a", 2 ** 45));

      expect(await engine.read(() => first(`SELECT pages, count(*) AS n FROM notes GROUP BY pages`))).toEqual({
        pages: 2 ** 45,
        n: 1,
      });
    });

    test.each(["a\u0000b", "\uE000", "\uE0000", "\uE000\u0000\uE0001", "đ\u{10FFFF}"])(
      "a text comes back letter by letter, whatever it holds: %j",
      async (text) => {
        await engine.write(() => write(text, 1));

        expect(await names()).toEqual([text]);
        expect(await engine.read(() => first(`SELECT pages FROM notes WHERE name = ?`, [text]))).toEqual({ pages: 1 });
      },
    );

    test("a change tells how many rows it met", async () => {
      await engine.write(() => write("a", 1));
      await engine.write(() => write("b", 1));

      expect(await engine.write(() => run(`UPDATE notes SET pages = 2 WHERE name <> 'c'`))).toBe(2);
      expect(await engine.write(() => run(`DELETE FROM notes WHERE name = 'c'`))).toBe(0);
    });

    test("rows are locked where the database knows such locks", async () => {
      await engine.write(() => write("a", 1));

      expect(
        await engine.write(() => first(`SELECT name FROM notes WHERE name = ? FOR UPDATE SKIP LOCKED`, ["a"])),
      ).toEqual({
        name: "a",
      });
    });

    test("work that throws leaves nothing behind", async () => {
      const work = engine.write(function* () {
        yield* write("a", 1);
        throw new Error("changed my mind");
      });

      await expect(work).rejects.toThrow("changed my mind");
      expect(await names()).toEqual([]);
    });

    test("work of which one statement fails leaves nothing behind, and the next goes on", async () => {
      const work = engine.write(function* () {
        yield* write("a", 1);
        yield* write("a", 2);
      });

      // By its message: the class of SQLite's errors may come from another test file's world.
      await expect(work).rejects.toMatchObject({ message: expect.stringMatching(/unique/i) as unknown });
      await engine.write(() => write("b", 1));
      expect(await names()).toEqual(["b"]);
    });

    test("what is written at once from several sides is written one after the other", async () => {
      await engine.write(() => write("a", 0));
      const grow = function* () {
        const row = yield* first<{ pages: number }>(`SELECT pages FROM notes WHERE name = 'a' FOR UPDATE`);
        yield* run(`UPDATE notes SET pages = ? WHERE name = 'a'`, [(row?.pages ?? 0) + 1]);
      };

      await Promise.all(Array.from({ length: 20 }, () => engine.write(grow)));

      expect(await engine.read(() => first(`SELECT pages FROM notes`))).toEqual({ pages: 20 });
    });

    test("a snapshot sees one moment, whatever is written meanwhile", async () => {
      const count = () => first<{ n: number }>(`SELECT count(*) AS n FROM notes`);
      const look = engine.snapshot(function* () {
        const seen = yield* count();
        for (let again = 0; again < 20; again++) yield* all(`SELECT name FROM notes`);
        return [seen?.n, (yield* count())?.n];
      });
      const writes = ["a", "b", "c"].map((noted) => engine.write(() => write(noted, 1)));

      const [before, after] = await look;
      await Promise.all(writes);

      expect(after).toBe(before);
      expect(await names()).toEqual(["a", "b", "c"]);
    });
  });
}
