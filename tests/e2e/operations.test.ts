import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { startFakeConnector, type FakeConnector } from "../bot/channel/fake-connector";
import { freePort } from "../fixtures/free-port";
import { runBot, type RunningBot } from "./running-bot";

const directory = mkdtempSync(join(tmpdir(), "operations-"));
let connector: FakeConnector;
/** Also what a failed test has left running. */
const started: Promise<RunningBot>[] = [];
function start(dataDir: string, settings: Record<string, string> = {}): Promise<RunningBot> {
  const bot = runBot(dataDir, settings);
  started.push(bot);
  return bot;
}
beforeAll(async () => {
  connector = await startFakeConnector();
});
afterAll(async () => {
  for (const bot of started) await (await bot).kill();
  await connector.stop();
  rmSync(directory, { recursive: true, force: true });
});

let ids = 0;
function activity(conversation: string, text: string): Record<string, unknown> {
  return {
    type: "message",
    id: `activity-${++ids}`,
    text,
    serviceUrl: connector.url,
    channelId: "msteams",
    conversation: { id: conversation, conversationType: "personal" },
    from: { id: "hieu-truong", name: "Người Hỏi" },
    recipient: { id: "bot" },
  };
}

/** The value of one sample; undefined where there is none. */
function sample(text: string, name: string): number | undefined {
  const line = text.split("\n").find((one) => one.startsWith(`${name} `));
  return line === undefined ? undefined : Number(line.slice(name.length));
}

describe("a server that works", () => {
  let bot: RunningBot;
  beforeAll(async () => {
    bot = await start(join(directory, "works"), { LOG_LEVEL: "debug" });
  });
  afterAll(async () => void (await bot.stop()));

  const scrape = async (): Promise<string> => {
    const response = await fetch(`${bot.url}/metrics`);
    expect(response.headers.get("content-type")).toMatch(/^text\/plain; version=0\.0\.4/);
    return response.text();
  };

  it("says that it is ready", async () => {
    const response = await fetch(`${bot.url}/readyz`);
    expect([response.status, await response.json()]).toEqual([200, { ready: true, reasons: [] }]);
  });

  it("counts turns, abstentions, sendings, what waits and what was read, in Prometheus's own form", async () => {
    const before = connector.messages().length;
    for (const text of [
      "Báo cáo sơ kết kết nghĩa phải nộp trước ngày nào?",
      "Giá vàng hôm nay bao nhiêu?",
      "trợ giúp",
    ]) {
      await bot.post(activity("chat-dem", text));
    }
    await connector.waitFor(before + 3);
    for (const until = Date.now() + 10_000; Date.now() < until; await pause(20)) {
      if (sample(await scrape(), 'cam_nang_sends_total{outcome="sent"}') === 3) break;
    }
    const text = await scrape();
    expect(
      Object.fromEntries(
        [
          'cam_nang_turns_total{scope="personal",event="message",kind="answer"}',
          'cam_nang_turn_seconds_count{event="message"}',
          'cam_nang_abstentions_total{scope="personal"}',
          'cam_nang_activities_total{outcome="accepted"}',
          'cam_nang_sends_total{outcome="sent"}',
          'cam_nang_sends_total{outcome="failed"}',
          'cam_nang_outbox_messages{status="waiting"}',
          'cam_nang_inbox_activities{status="waiting"}',
          "cam_nang_inbox_oldest_seconds",
          "cam_nang_documents",
        ].map((name) => [name, sample(text, name)]),
      ),
    ).toEqual({
      'cam_nang_turns_total{scope="personal",event="message",kind="answer"}': 1,
      'cam_nang_turn_seconds_count{event="message"}': 3,
      'cam_nang_abstentions_total{scope="personal"}': 1,
      'cam_nang_activities_total{outcome="accepted"}': 3,
      'cam_nang_sends_total{outcome="sent"}': 3,
      'cam_nang_sends_total{outcome="failed"}': 0,
      'cam_nang_outbox_messages{status="waiting"}': 0,
      'cam_nang_inbox_activities{status="waiting"}': 0,
      cam_nang_inbox_oldest_seconds: 0,
      cam_nang_documents: 5,
    });
    expect(sample(text, "process_resident_memory_bytes")).toBeGreaterThan(1e7);
    expect(sample(text, "cam_nang_last_reading_timestamp_seconds")).toBeGreaterThan(0);
    // Every line is a comment or a sample, and none says who wrote, where, or what.
    for (const line of text.split("\n").filter((one) => one !== ""))
      expect(line).toMatch(/^(?:# (?:HELP|TYPE) \S+ .+|[a-z_0-9]+(?:\{[^{}]*\})? \S+)$/);
    expect(text).not.toMatch(/hieu-truong|Người Hỏi|chat-dem|vàng|kết nghĩa/u);
  });

  it("counts what is delivered again, and what nobody knows to have arrived", async () => {
    connector.behave(() => ({ status: 500 }));
    const question = activity("chat-mat", "cảm ơn");
    await bot.post(question);
    await bot.post(question);
    for (const until = Date.now() + 10_000; Date.now() < until; await pause(20)) {
      if (sample(await scrape(), 'cam_nang_sends_total{outcome="unknown"}') === 1) break;
    }
    connector.behave(() => ({ status: 200 }));
    const text = await scrape();
    expect(sample(text, 'cam_nang_sends_total{outcome="unknown"}')).toBe(1);
    expect(sample(text, 'cam_nang_activities_total{outcome="duplicate"}')).toBe(1);
  });
});

it("is alive, and not ready, while it reads the bundled documents", async () => {
  const port = await freePort();
  const starting = start(join(directory, "slow"), { PORT: String(port) });
  const seen: { status: number; reasons: readonly string[] }[] = [];
  for (const until = Date.now() + 60_000; seen.at(-1)?.status !== 200 && Date.now() < until; await pause(20)) {
    const response = await fetch(`http://127.0.0.1:${port}/readyz`).catch(() => null);
    if (response !== null)
      seen.push({ status: response.status, ...((await response.json()) as { reasons: string[] }) });
  }
  await (await starting).stop();
  expect(seen[0]).toMatchObject({ status: 503, reasons: ["starting"] });
  expect(seen.at(-1)).toMatchObject({ status: 200, reasons: [] });
});

it("shows its metrics to nobody without the access token where others can reach it, and its readiness to everybody", async () => {
  const open = await start(join(directory, "works"), { HOST: "0.0.0.0", ACCESS_TOKEN: "word-of-the-test" });
  const status = async (path: string, headers: Record<string, string> = {}) =>
    (await fetch(`${open.url}${path}`, { headers })).status;
  expect(await status("/metrics")).toBe(401);
  expect(await status("/metrics", { Authorization: "Bearer word-of-the-test" })).toBe(200);
  expect(await status("/readyz")).toBe(200);
  await open.stop();
});

it("tells everybody, in two languages, what it keeps and what may be relied on, and what this deployment hands on", async () => {
  const shared = { HOST: "0.0.0.0", ACCESS_TOKEN: "word-of-the-test" };
  let bot = await start(join(directory, "works"), shared);
  const open = async (path: string, language: string) => {
    const response = await fetch(`${bot.url}${path}`, { headers: { Cookie: `cam_nang_language=${language}` } });
    return { status: response.status, text: (await response.text()).replace(/\s+/g, " ") };
  };
  for (const [path, vi, en] of [
    ["/privacy", "xóa dữ liệu của tôi", "Type “xóa dữ liệu của tôi” to erase"],
    ["/terms", "dự thảo", "drafts to be checked"],
  ] as const) {
    expect(await open(path, "vi")).toMatchObject({
      status: 200,
      text: expect.stringMatching(`<html lang="vi"[^]*${vi}`),
    });
    expect(await open(path, "en")).toMatchObject({
      status: 200,
      text: expect.stringMatching(`<html lang="en"[^]*${en}`),
    });
  }
  expect((await fetch(`${bot.url}/assets/page.css`)).status).toBe(200);
  expect((await open("/privacy", "vi")).text).toContain("không bật mô hình ngôn ngữ");
  await bot.stop();
  const model = { LLM_PROVIDER: "ollama", LLM_MODEL: "any", LLM_BASE_URL: "http://127.0.0.1:9" };
  bot = await start(join(directory, "works"), { ...shared, ...model });
  expect((await open("/privacy", "vi")).text).toContain("có bật mô hình ngôn ngữ");
  await bot.stop();
});

it("stopped in the middle of its work, ends well; the next start answers what is left, everything once", async () => {
  const data = join(directory, "stopped");
  let bot = await start(data);
  const before = connector.messages().length;
  const conversations = Array.from({ length: 12 }, (_, at) => `chat-${at}`);
  const accepted: string[] = [];
  // Taken in just before the end, perhaps: the word of it was lost, and the service would send such a message again.
  const unheard: string[] = [];
  const asking = Promise.all(
    conversations.map(async (conversation) => {
      for (let at = 0; at < 10; at += 1) {
        const message = activity(conversation, "trợ giúp");
        const response = await bot.post(message).catch(() => null);
        if (response?.status !== 200) {
          unheard.push(String(message["id"]));
          return;
        }
        accepted.push(String(message["id"]));
      }
    }),
  );
  await connector.waitFor(before + 5);
  expect(await bot.stop()).toBe(0);
  await asking;
  expect(accepted.length).toBeGreaterThan(5);
  bot = await start(data);
  const answers = (): unknown[] =>
    connector
      .messages()
      .slice(before)
      .map((message) => message["replyToId"]);
  for (let seen = 0; !accepted.every((id) => answers().includes(id)); seen = answers().length)
    await connector.waitFor(before + seen + 1, 30_000);
  // Nothing was in flight any more, so nobody has to be asked whether it arrived.
  expect(bot.stderr()).not.toContain("took up what the last process left");
  await bot.stop();
  const ids = answers();
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids).toEqual(expect.arrayContaining(accepted));
  expect([...accepted, ...unheard]).toEqual(expect.arrayContaining(ids));
});
