import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Sqlite from "better-sqlite3";
import { afterAll, expect, it } from "@jest/globals";
import { openState } from "../../../bot/state/index";

const directory = mkdtempSync(join(tmpdir(), "sqlite-state-"));
afterAll(() => rmSync(directory, { recursive: true, force: true }));

it("refuses a file that a later program wrote, and leaves it as it is", async () => {
  const file = join(directory, "later.db");
  const later = new Sqlite(file);
  later.exec("CREATE TABLE things (id INTEGER)");
  later.pragma("user_version = 99");
  later.close();
  await expect(openState(file)).rejects.toThrow("newer");
  const after = new Sqlite(file, { readonly: true });
  expect(after.pragma("user_version", { simple: true })).toBe(99);
  after.close();
});

it("keeps no words of a person in its files, nor in their empty room, once her data was erased", async () => {
  const folder = join(directory, "erased");
  mkdirSync(folder);
  const state = await openState(join(folder, "state.db"));
  const at = "2026-11-21T02:00:00.000Z";
  const say = (person: string, text: string) =>
    state.commitTurn(
      null,
      [{ kind: "add-feedback", feedback: { receipt: null, conversation: "chat", person, at, reaction: "like", text } }],
      [],
      at,
    );
  for (let time = 0; time < 100; time += 1) {
    await say("lan", `lời riêng tư ${"rất dài ".repeat(400)}`);
    await say("hoa", "lời của người khác");
  }
  await state.commitTurn(null, [{ kind: "erase-person", person: "lan", conversation: null }], [], at);
  const written = () => readdirSync(folder).map((name) => readFileSync(join(folder, name), "utf8"));
  expect(written().filter((text) => text.includes("lời riêng tư"))).toEqual([]);
  expect(written().filter((text) => text.includes("lời của người khác"))).toHaveLength(1);
  await state.close();
  expect(written().filter((text) => text.includes("lời riêng tư"))).toEqual([]);
});

it("keeps no words of a person once her message was answered and the answer has arrived", async () => {
  const file = join(directory, "words.db");
  const state = await openState(file);
  const at = "2026-11-21T02:00:00.000Z";
  await state.accept("chat", "1", { text: "câu hỏi riêng" }, at);
  const [item] = await state.claim(1);
  await state.commitTurn(item?.key ?? 0, [], [{ conversation: "chat", activity: { text: "câu trả lời" } }], at);
  const [message] = await state.takeMessages(1, at);
  await state.endSending(message?.key ?? 0, "sent");
  const database = new Sqlite(file, { readonly: true });
  expect(database.prepare("SELECT activity FROM inbox UNION ALL SELECT activity FROM outbox").pluck().all()).toEqual([
    null,
    null,
  ]);
  database.close();
  await state.close();
});
