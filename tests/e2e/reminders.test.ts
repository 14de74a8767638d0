import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { afterAll, afterEach, beforeAll, beforeEach, expect, it, jest } from "@jest/globals";
import { openState } from "../../bot/state/index";
import { startFakeConnector, type FakeConnector } from "../bot/channel/fake-connector";
import { runBot, untilQuiet, type RunningBot } from "./running-bot";

const directory = mkdtempSync(join(tmpdir(), "reminders-"));
const data = join(directory, "data");
let connector: FakeConnector;
let bot: RunningBot | null = null;
let count = 0;

beforeAll(async () => {
  // Reads the bundled documents once.
  await (await runBot(data)).stop();
});
beforeEach(async () => {
  connector = await startFakeConnector();
});
afterEach(async () => {
  await bot?.kill();
  bot = null;
  await connector.stop();
});
afterAll(() => rmSync(directory, { recursive: true, force: true }));

async function start(now: string): Promise<void> {
  bot = await runBot(data, { CAM_NANG_NOW: now });
}

async function activity(fields: Record<string, unknown>, person = "29:person"): Promise<Response> {
  if (bot === null) throw new Error("the bot does not run");
  count += 1;
  return bot.post({
    id: `activity-${String(count)}`,
    serviceUrl: connector.url,
    channelId: "msteams",
    conversation: { id: `chat of ${person}`, conversationType: "personal" },
    from: { id: person },
    recipient: { id: "28:bot" },
    ...fields,
  });
}

async function say(text: string, person = "29:person"): Promise<string> {
  const before = connector.messages().length;
  await activity({ type: "message", text }, person);
  const messages = await connector.waitFor(before + 1, patienceMs);
  return messages[before]?.text ?? "";
}

/** Once what was sent is marked as sent: what is not is offered again at the next contact. */
async function end(): Promise<void> {
  if (bot !== null) await untilQuiet(bot);
  await bot?.kill();
}

/** Each test starts the program several times, which takes a busy machine its time. */
const patienceMs = 30_000;
jest.setTimeout(240_000);
/** Long enough for a message that must not come. */
const quietMs = 700;

it("a reminder arrives in Teams once, over kills and restarts, and ends by its card", async () => {
  await start("2026-11-20T09:00");
  await say("báo cáo sơ kết kết nghĩa phải nộp trước ngày nào?");
  expect(await say("nhắc tôi trước 7 ngày")).toContain("Tôi sẽ nhắc vào: 07/12/2026 (thứ Hai)");
  const told = connector.messages().length;
  await end();

  // A Sunday and a night tell nothing.
  for (const quiet of ["2026-12-06T09:00", "2026-12-07T03:00"]) {
    await start(quiet);
    await pause(quietMs);
    await end();
  }
  expect(connector.messages()).toHaveLength(told);

  await start("2026-12-07T09:00");
  const reminder = (await connector.waitFor(told + 1, patienceMs))[told];
  expect(reminder).toMatchObject({
    conversation: { id: "chat of 29:person" },
    recipient: { id: "29:person" },
    attachments: [{ contentType: "application/vnd.microsoft.card.adaptive" }],
  });
  expect(reminder?.["replyToId"]).toBeUndefined();
  expect(reminder?.text).toContain("anh/chị đã nhờ tôi nhắc trước 7 ngày");
  expect(reminder?.text).toContain("còn 7 ngày");
  expect(JSON.stringify(reminder?.["entities"])).toContain("Claim");
  await end();

  await start("2026-12-07T10:00");
  await pause(quietMs);
  expect(connector.messages()).toHaveLength(told + 1);

  const [card] = reminder?.["attachments"] as readonly [{ content: { actions: readonly { data: object }[] } }];
  const value = { action: { type: "Action.Execute", verb: "reminder", data: card.content.actions[0]?.data } };
  await activity({ type: "invoke", name: "adaptiveCard/action", value }, "29:stranger");
  expect((await connector.waitFor(told + 2, patienceMs))[told + 1]?.text).toContain("chưa có gì thay đổi");
  await activity({ type: "invoke", name: "adaptiveCard/action", value });
  expect((await connector.waitFor(told + 3, patienceMs))[told + 2]?.text).toContain("đã xong");
  await end();

  await start("2026-12-14T09:00");
  await pause(quietMs);
  expect(connector.messages()).toHaveLength(told + 3);
});

it("who has removed the bot is told once she is back, with the days that are left then", async () => {
  await start("2026-11-20T09:00");
  const before = connector.messages().length;
  await say("báo cáo sơ kết kết nghĩa phải nộp trước ngày nào?", "29:returning");
  await say("nhắc tôi trước 7 ngày", "29:returning");
  await activity({ type: "installationUpdate", action: "remove" }, "29:returning");
  await end();
  await start("2026-12-07T09:00");
  await pause(quietMs);
  expect(connector.messages()).toHaveLength(before + 2);
  await end();
  await start("2026-12-09T09:00");
  await say("xin chào", "29:returning");
  await end();
  await start("2026-12-09T09:30");
  const messages = await connector.waitFor(before + 4, patienceMs);
  expect(messages.slice(before + 2).map(({ text }) => text)).toContainEqual(expect.stringContaining("còn 5 ngày"));
});

it("reminds of the dates of what is left to do in an open checklist", async () => {
  await start("2026-11-20T09:00");
  const walker = "29:walker";
  for (const text of ["tôi muốn đăng ký kết nghĩa", "Hà Nội", "THPT", "Điện Biên", "năm 2026", "rồi"])
    await say(text, walker);
  const text = await say("nhắc tôi các hạn trong danh mục trước 7 ngày", walker);
  expect(text).toContain("Đã đặt lời nhắc cho");
  expect(text).toMatch(/Chậm nhất hết ngày 14\/12\/2026 .* Tôi sẽ nhắc vào: 07\/12\/2026/);
});

const kills = process.env["CAM_NANG_LONG"] === "1" ? 30 : 4;

it("killed at random while many are reminded, everybody is told once", async () => {
  const people = Array.from({ length: 12 }, (_, at) => `29:of-many-${String(at)}`);
  await start("2026-11-20T09:00");
  for (const person of people) {
    for (const text of ["báo cáo sơ kết kết nghĩa phải nộp trước ngày nào?", "nhắc tôi trước 7 ngày"]) {
      const before = connector.messages().length;
      await activity({ type: "message", text }, person);
      await connector.waitFor(before + 1, patienceMs);
    }
  }
  await end();
  const before = connector.messages().length;
  for (let kill = 0; kill < kills; kill += 1) {
    await start("2026-12-07T09:00");
    await pause((kill * 37) % 160);
    await bot?.kill();
  }
  await start("2026-12-07T09:00");
  const told = (): readonly string[] =>
    connector
      .messages()
      .slice(before)
      .map(({ recipient }) => (recipient as { id: string }).id)
      .filter((id) => people.includes(id));
  const state = await openState(join(data, "state.db"));
  /** What was in flight at a kill is unknown and not repeated by itself. */
  const missing = async (): Promise<readonly string[]> => {
    const inDoubt: string[] = [];
    for (const person of people)
      if ((await state.unknownMessages(`chat of ${person}`)).length > 0) inDoubt.push(person);
    return people.filter((person) => !told().includes(person) && !inDoubt.includes(person));
  };
  for (const until = Date.now() + patienceMs; Date.now() < until && (await missing()).length > 0; await pause(50));
  await pause(2 * quietMs);
  await bot?.stop();
  bot = null;
  const stillMissing = await missing();
  await state.close();
  // Nobody is told twice.
  expect(new Set(told()).size).toBe(told().length);
  expect(stillMissing).toEqual([]);
});
