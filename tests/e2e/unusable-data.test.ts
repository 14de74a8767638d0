import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, it } from "@jest/globals";
import { openSqlite } from "../../knowledge/index";
import { runBot, runToItsEnd } from "./running-bot";

const directory = mkdtempSync(join(tmpdir(), "unusable-data-"));
afterAll(() => rmSync(directory, { recursive: true, force: true }));

const garbage = Buffer.from("đây không phải là cơ sở dữ liệu ".repeat(500));

it.each([
  ["state.db", "đã hỏng nên không đọc được"],
  ["library.db", "không phải là thư viện"],
])(
  "a %s that is none keeps the program from starting, which says what to do and changes nothing",
  async (name, words) => {
    const data = join(directory, `garbage-${name}`);
    mkdirSync(data);
    writeFileSync(join(data, name), garbage);
    const { code, stderr } = await runToItsEnd({ DATA_DIR: data, PORT: "0" });
    expect(code).toBe(1);
    expect(stderr).toContain(words);
    expect(stderr).toContain("npm run restore");
    expect(stderr).not.toContain("SqliteError");
    expect(readFileSync(join(data, name))).toEqual(garbage);
  },
);

it("data of a later version of the program is left alone, and the program says so", async () => {
  const data = join(directory, "newer");
  await (await runBot(data)).stop();
  for (const name of ["state.db", "library.db"]) {
    const database = openSqlite(join(data, name));
    const { version } = database.prepare("SELECT user_version AS version FROM pragma_user_version").get() as {
      version: number;
    };
    database.exec(`PRAGMA user_version = ${version + 900}`);
    const { code, stderr } = await runToItsEnd({ DATA_DIR: data, PORT: "0" });
    expect(code).toBe(1);
    expect(stderr).toContain("phiên bản mới hơn");
    database.exec(`PRAGMA user_version = ${version}`);
    database.close();
  }
  const bot = await runBot(data);
  expect(await bot.stop()).toBe(0);
});
