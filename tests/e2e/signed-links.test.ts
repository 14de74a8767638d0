import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { startFakeConnector, type FakeConnector } from "../bot/channel/fake-connector";
import { freePort } from "../fixtures/free-port";
import { runBot, type RunningBot } from "./running-bot";

const directory = mkdtempSync(join(tmpdir(), "cam-nang-links-"));
/** A deployment that others reach by an address of its own. */
async function runShared(settings: Record<string, string> = {}): Promise<RunningBot> {
  const port = String(await freePort());
  const shared = {
    HOST: "0.0.0.0",
    PORT: port,
    ACCESS_TOKEN: "word-of-the-test",
    PUBLIC_URL: `http://localhost:${port}`,
  };
  const running = await runBot(directory, { ...shared, ...settings });
  others.push(running);
  return running;
}

const others: RunningBot[] = [];
let connector: FakeConnector;
let bot: RunningBot;
let path = "";

const open = async (server: RunningBot, asked: string, headers: Record<string, string> = {}) =>
  fetch(`${server.url}${asked}`, { headers, redirect: "manual" });

/** The address of the first citation of the answer to a question in Teams. */
async function citedPath(): Promise<string> {
  await bot.post({
    type: "message",
    id: "1",
    text: "Báo cáo sơ kết kết nghĩa phải nộp trước ngày nào?",
    serviceUrl: connector.url,
    conversation: { id: "chat", conversationType: "personal" },
    from: { id: "person" },
    recipient: { id: "bot" },
  });
  const [message] = await connector.waitFor(1, 20_000);
  const [entity] = message?.["entities"] as readonly { citation: readonly { appearance: { url: string } }[] }[];
  const url = new URL(entity?.citation[0]?.appearance.url ?? "");
  expect(url.origin).toBe(bot.url.replace("127.0.0.1", "localhost"));
  expect(url.hash).toBe("#cited");
  return `${url.pathname}${url.search}`;
}

beforeAll(async () => {
  connector = await startFakeConnector();
  bot = await runShared();
  path = await citedPath();
});
afterAll(async () => {
  for (const running of others) await running.stop();
  await connector.stop();
  rmSync(directory, { recursive: true, force: true });
});

describe("a link to a cited place, given in a message of a shared deployment", () => {
  it("opens the document at its place without the access token, with its file, and nothing else", async () => {
    const opened = await open(bot, path);
    expect(opened.status).toBe(200);
    expect(await opened.text()).toContain("<mark");
    const document = path.replace(/\?.*/, "");
    const cookie = opened.headers.get("set-cookie") ?? "";
    expect(cookie).toMatch(new RegExp(`Path=${document};.*HttpOnly`));
    const [pair = ""] = cookie.split(";");
    expect((await open(bot, `${document}/original`, { Cookie: pair })).status).toBe(200);
    expect((await open(bot, "/assets/page.css")).status).toBe(200);
    for (const other of ["/", "/documents", "/calendar", "/documents/d0000000000000000", "/chat/state"]) {
      expect((await open(bot, other, { Cookie: pair })).status).toBe(401);
    }
  });

  it.each<[string, (good: string) => string]>([
    ["no key", (good) => good.replace(/&key=[^&]*/, "")],
    ["another key", (good) => good.replace(/key=./, (start) => (start === "key=_" ? "key=-" : "key=_"))],
    ["a longer time", (good) => good.replace(/until=\d+/, "until=9999999999")],
    ["another document", (good) => good.replace(/d[0-9a-f]{16}/, "d0000000000000000")],
  ])("opens nothing with %s", async (_, change) => {
    expect((await open(bot, change(path))).status).toBe(401);
  });

  it("has run out a week later, and a browser is told in words", async () => {
    const later = await runShared({ CAM_NANG_NOW: "2026-11-29" });
    const refused = await open(later, path, { Accept: "text/html" });
    expect(refused.status).toBe(401);
    expect(await refused.text()).toContain("liên kết đã hết hạn");
    expect((await open(later, path, { Authorization: "Bearer word-of-the-test" })).status).toBe(200);
  });
});

it("asks for the token also where a server in front hands requests on to this machine", async () => {
  const behind = await runShared({ HOST: "127.0.0.1" });
  expect((await open(behind, "/documents")).status).toBe(401);
  expect((await open(behind, "/documents?lang=en", { Authorization: "Bearer word-of-the-test" })).status).toBe(303);
});
