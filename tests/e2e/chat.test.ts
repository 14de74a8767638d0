import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { startFakeConnector, type FakeConnector, type Received } from "../bot/channel/fake-connector";
import { freePort } from "../fixtures/free-port";
import { runBot, runToItsEnd, untilQuiet, type RunningBot } from "./running-bot";

const directory = mkdtempSync(join(tmpdir(), "cam-nang-chat-"));
let connector: FakeConnector;
let bot: RunningBot;

beforeAll(async () => {
  connector = await startFakeConnector();
  await restart();
});
afterAll(async () => {
  await bot.stop();
  await connector.stop();
  rmSync(directory, { recursive: true, force: true });
});

type Message = Received["activity"];
let ids = 0;

function activity(over: Record<string, unknown>): Record<string, unknown> {
  return {
    type: "message",
    id: `activity-${++ids}`,
    serviceUrl: connector.url,
    channelId: "msteams",
    conversation: { id: "chat", conversationType: "personal" },
    from: { id: "principal" },
    recipient: { id: "bot" },
    ...over,
  };
}

/** Delivers it and waits for the one message that answers. */
async function say(what: string | Record<string, unknown>): Promise<Message> {
  const before = connector.messages().length;
  const response = await bot.post(activity(typeof what === "string" ? { text: what } : what));
  expect(response.status).toBe(200);
  const message = (await connector.waitFor(before + 1, 30_000))[before];
  if (message === undefined) throw new Error("no message came");
  return message;
}

/** Kills the program between two messages: what it sent last is known to have arrived. */
async function killWhenQuiet(): Promise<void> {
  await untilQuiet(bot);
  await bot.kill();
  await restart();
}

async function restart(): Promise<void> {
  bot = await runBot(join(directory, "chat"));
}

/** The buttons of a message's card, in their order. */
function buttonsOf(message: Message): { title: string; verb: string; data: Record<string, string> }[] {
  const found: { title: string; verb: string; data: Record<string, string> }[] = [];
  const visit = (node: unknown): void => {
    if (Array.isArray(node)) return node.forEach(visit);
    if (typeof node !== "object" || node === null) return;
    if ((node as { type?: unknown }).type === "Action.Execute") found.push(node as (typeof found)[number]);
    else Object.values(node).forEach(visit);
  };
  visit(message["attachments"]);
  return found;
}

it("reads the bundled documents into an empty library and says, in Vietnamese, where to chat", async () => {
  expect(bot.stdout()).toContain(`Mở trình duyệt để trò chuyện: ${bot.url}/`);
  const health = (await (await fetch(`${bot.url}/healthz`)).json()) as Record<string, unknown>;
  expect(health).toMatchObject({ ok: true, documents: 5 });
  expect((await fetch(`${bot.url}/`)).headers.get("content-type")).toContain("text/html");
});

it("is not called well before the bundled documents are read", async () => {
  const port = await freePort();
  const starting = runBot(join(directory, "slow"), { PORT: String(port) });
  const seen: { status: number; documents: number }[] = [];
  for (const until = Date.now() + 60_000; seen.at(-1)?.status !== 200 && Date.now() < until; await sleep(20)) {
    const response = await fetch(`http://127.0.0.1:${port}/healthz`).catch(() => null);
    if (response === null) continue;
    seen.push({ status: response.status, ...((await response.json()) as { documents: number }) });
  }
  await (await starting).stop();
  expect(seen[0]).toMatchObject({ status: 503, documents: 0 });
  expect(seen.at(-1)).toMatchObject({ status: 200, documents: 5 });
});

it("welcomes, answers with citations on the wire, and goes on with a checklist after it was killed", async () => {
  const welcome = await say({ type: "conversationUpdate", membersAdded: [{ id: "bot" }] });
  expect(welcome.text).toContain("Cẩm Nang");

  const answer = await say("Báo cáo sơ kết kết nghĩa phải nộp trước ngày nào?");
  expect(answer.text).toContain("15/12");
  expect(answer["entities"]).toMatchObject([
    {
      type: "https://schema.org/Message",
      citation: [{ position: 1, appearance: { abstract: expect.stringContaining("15/12") } }],
    },
  ]);

  let step = await say("tôi muốn đăng ký liên kết với đơn vị bên ngoài");
  expect(step.text).toContain("Liên kết với đơn vị ngoài");
  // Typed, then by a button as Teams sends it, until the list is reached.
  step = await say("1");
  for (let question = 0; question < 12 && buttonsOf(step).some(({ data }) => data["do"] === "choose"); question++) {
    const [{ verb, data } = { verb: "", data: {} }] = buttonsOf(step);
    step = await say({ type: "invoke", name: "adaptiveCard/action", value: { action: { verb, data } } });
  }
  const tick = buttonsOf(step).find(({ data }) => data["do"] === "mark" && data["mark"] === "done");
  expect(tick).toBeDefined();
  const ticked = await say({ type: "invoke", name: "adaptiveCard/action", value: { action: tick } });
  const progress = await say("tiến độ");

  await killWhenQuiet();
  expect(bot.stderr()).not.toContain("đang đọc các văn bản mẫu");
  const again = await say("tiến độ");
  expect(again.text).toBe(progress.text);
  const resumed = await say("tiếp tục");
  expect(resumed.text).toMatch(/^Tiếp tục danh mục “Liên kết với đơn vị ngoài”/);
  expect(buttonsOf(resumed).map(({ title }) => title)).toEqual(buttonsOf(ticked).map(({ title }) => title));
});

it("answers a question of 10,000 characters and an empty message politely", async () => {
  expect((await say("a".repeat(10_000))).text).toContain("10000");
  expect((await say("")).text).toContain("Tin nhắn trống");
});

it("answers an activity that is delivered again just once, also by the next process", async () => {
  const question = activity({ text: "trợ giúp" });
  const before = connector.messages().length;
  await bot.post(question);
  await connector.waitFor(before + 1);
  await killWhenQuiet();
  expect((await bot.post(question)).status).toBe(200);
  const next = await say("văn bản");
  expect(connector.messages()).toHaveLength(before + 2);
  expect(next.text).not.toBe(connector.messages()[before]?.text);
});

it("offers once, and does not repeat by itself, a message that was on its way when the program was killed", async () => {
  connector.behave(() => "hang");
  const before = connector.messages().length;
  await bot.post(activity({ text: "cảm ơn" }));
  const inFlight = (await connector.waitFor(before + 1))[before];
  await bot.kill();
  connector.behave(() => ({ status: 200 }));
  await restart();
  await bot.post(activity({ text: "trợ giúp" }));
  await connector.waitFor(before + 3);
  await say("văn bản");
  const texts = connector.texts().slice(before);
  expect(texts.filter((text) => text?.includes(inFlight?.text ?? ""))).toEqual([
    inFlight?.text,
    `Có câu trả lời có thể chưa tới: ${inFlight?.text}`,
  ]);
});

it("refuses what is no activity, and lives on", async () => {
  const status = async (body: unknown, headers?: Record<string, string>) => (await bot.post(body, headers)).status;
  expect(await status("no gzip at all", { "Content-Encoding": "gzip" })).toBe(415);
  expect(await status("a=1", { "Content-Type": "application/x-www-form-urlencoded" })).toBe(415);
  expect(await status(activity({ text: "a".repeat(1_000_000) }))).toBe(413);
  expect(await status("{")).toBe(400);
  expect(await status({})).toBe(400);
  expect(await status(activity({ text: "a", serviceUrl: "https://example.com/" }))).toBe(403);
  expect((await say("trợ giúp")).text).not.toBe("");
});

describe("starting and stopping", () => {
  it("stops when told, and ends well", async () => {
    const other = await runBot(join(directory, "chat"));
    expect(await other.stop()).toBe(0);
  });

  it("names all wrong settings and ends with 2", async () => {
    const { code, stderr } = await runToItsEnd({ PORT: "many", HOST: "0.0.0.0", DATA_DIR: directory });
    expect(code).toBe(2);
    expect(stderr).toContain("PORT");
    expect(stderr).toContain("ACCESS_TOKEN");
  });

  it("says which port is taken and ends with 1", async () => {
    const port = new URL(bot.url).port;
    const { code, stderr } = await runToItsEnd({ PORT: port, DATA_DIR: join(directory, "chat") });
    expect([code, stderr]).toEqual([1, expect.stringContaining(`Cổng ${port} đang được chương trình khác dùng`)]);
  });

  it("asks for the access token on the pages where other machines can reach them", async () => {
    const open = await runBot(join(directory, "chat"), { HOST: "0.0.0.0", ACCESS_TOKEN: "word-of-the-test" });
    const page = async (path: string, headers: Record<string, string> = {}) =>
      fetch(`${open.url}${path}`, { headers, redirect: "manual" });
    for (const path of ["/", "/documents", "/chat/state", "/?token=wrong", "/nowhere"]) {
      expect((await page(path)).status).toBe(401);
    }
    expect((await page("/healthz")).status).toBe(200);
    expect((await page("/documents", { Authorization: "Bearer word-of-the-test" })).status).toBe(200);
    const exchanged = await page("/documents?a=1&token=word-of-the-test");
    const cookie = exchanged.headers.get("set-cookie") ?? "";
    expect([exchanged.status, exchanged.headers.get("location")]).toEqual([303, "/documents?a=1"]);
    expect(cookie).toMatch(/HttpOnly/);
    expect(cookie).not.toContain("word-of-the-test");
    expect((await page("/documents", { Cookie: cookie.split(";")[0] ?? "" })).status).toBe(200);
    expect(open.stdout()).not.toContain("word-of-the-test");
    await open.stop();
  });
});
