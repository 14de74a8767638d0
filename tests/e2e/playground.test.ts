import { spawn, type ChildProcess } from "node:child_process";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, jest } from "@jest/globals";
import { chromium, type Browser, type Locator, type Page } from "playwright-core";
import { freePort } from "../fixtures/free-port";
import { runBot, type RunningBot } from "./running-bot";

const executablePath = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"].find(existsSync);
const playground = join(__dirname, "../../node_modules/@microsoft/m365agentsplayground/cli.js");
const missing = [
  ...(executablePath === undefined ? ["Chromium"] : []),
  ...(existsSync(playground) ? [] : ["@microsoft/m365agentsplayground"]),
];
const inPlayground = missing.length > 0 ? describe.skip : describe;
if (missing.length > 0)
  console.warn(`Not on this machine: ${missing.join(", ")}. The bot is not tried in the Agents Playground.`);

const directory = mkdtempSync(join(tmpdir(), "playground-"));
/** A browser and two programs take a busy machine their time. */
jest.setTimeout(180_000);

interface Playground {
  readonly url: string;
  stop(): Promise<void>;
}

/** Microsoft's stand-in for Teams, on a port that it takes itself where the one asked for is taken. It needs no network. */
async function startPlayground(bot: RunningBot, port: number): Promise<Playground> {
  const child: ChildProcess = spawn(
    process.execPath,
    [playground, "start", "-e", `${bot.url}/api/messages`, "-c", "msteams", "-p", String(port), "--dt"],
    {
      cwd: directory,
      // A folder of its own, and no browser of the developer's.
      env: { PATH: process.env["PATH"], HOME: directory, TEAMSAPPTESTER_BROWSER: "none" },
      stdio: ["ignore", "pipe", "pipe"],
    },
  );
  const ended = new Promise<void>((resolve) => child.once("close", () => resolve()));
  let output = "";
  const listening = await new Promise<string>((resolve, reject) => {
    const read = (text: string): void => {
      output += text;
      const found = /Listening on (\d+)/.exec(output)?.[1];
      if (found !== undefined) resolve(found);
    };
    child.stdout?.setEncoding("utf8").on("data", read);
    child.stderr?.setEncoding("utf8").on("data", read);
    void ended.then(() => reject(new Error(`the playground ended:\n${output}`)));
  });
  return {
    url: `http://localhost:${listening}/`,
    async stop() {
      child.kill();
      await ended;
    },
  };
}

inPlayground("in the Agents Playground", () => {
  let bot: RunningBot;
  let port: string;
  let client: Playground;
  let browser: Browser;
  let page: Page;
  let asked: string[];

  beforeAll(async () => {
    port = String(await freePort());
    bot = await runBot(join(directory, "data"), { PORT: port });
    client = await startPlayground(bot, await freePort());
    browser = await chromium.launch({ executablePath: executablePath ?? "", args: ["--no-sandbox"] });
  });
  afterAll(async () => {
    await browser.close();
    await client.stop();
    await bot.stop();
    rmSync(directory, { recursive: true, force: true });
  });
  beforeEach(async () => {
    asked = [];
    page = await browser.newPage({ viewport: { width: 1500, height: 1000 } });
    // Its own fonts and animations lie with Microsoft; nothing of the bot may.
    await page.route(/^https?:\/\/(?!localhost|127\.0\.0\.1)/, async (route) => {
      asked.push(new URL(route.request().url()).host);
      await route.abort();
    });
    await page.goto(client.url);
    await page.getByText("Connected.").waitFor();
  });
  afterEach(async () => {
    const folder = process.env["CAM_NANG_SCREENSHOTS"];
    const name = (expect.getState().currentTestName ?? "").replace(/\W+/g, "-").slice(0, 80);
    if (folder !== undefined) await page.screenshot({ path: join(folder, `${name}.png`) });
    expect(asked.filter((host) => !host.endsWith(".office.net"))).toEqual([]);
    await page.close();
  });

  /** Where one writes: in a chat at its foot, in a channel at its head, not the inputs of cards. */
  const boxes = (): Locator => page.locator('[data-lexical-editor="true"]');
  const box = (): Locator => boxes().first();
  const card = (): Locator => page.locator(".ac-adaptiveCard").last();
  const shown = (text: string | RegExp): Locator => page.getByText(text).last();

  async function say(text: string): Promise<void> {
    await box().click();
    await page.keyboard.insertText(text);
    await page.keyboard.press("Enter");
  }

  /** Mentions the bot as one does in Teams, then writes. */
  async function mention(text: string): Promise<void> {
    await box().click();
    await page.keyboard.type("@");
    await page.getByRole("menuitem", { name: "Test Bot" }).click();
    await page.keyboard.insertText(` ${text}`);
    await page.keyboard.press("Enter");
  }

  /** Presses a button of the newest card and waits for what comes of it. */
  async function press(button: Locator): Promise<void> {
    const words = `[...document.querySelectorAll(".ac-adaptiveCard")].map((one) => one.innerText).join()`;
    const before = JSON.stringify(await page.evaluate(words));
    await button.click();
    await page.waitForFunction(`${words} !== ${before}`);
  }

  it("says hello once, and answers a question with its quoted source behind the number", async () => {
    await shown("Chào mừng anh/chị đến với Cẩm Nang").waitFor();
    await say("xin chào");
    await shown(/Chào anh\/chị|Xin chào/).waitFor();
    await say("Báo cáo sơ kết kết nghĩa phải nộp trước ngày nào?");
    await page.locator(".fai-Citation").last().hover();
    // By its class: the client says that it is a dialog for an instant only, and then hides it from assistive programs.
    const source = page.locator(".fui-PopoverSurface").filter({ hasText: "nộp trước ngày 15/12 hàng năm" });
    await source.filter({ hasText: "001-tom-luoc-ke-hoach-ket-nghia" }).waitFor();
    expect(await page.getByText("Chào mừng anh/chị đến với Cẩm Nang").count()).toBeLessThanOrEqual(2);
  });

  it("walks a checklist to its items by buttons alone, and ticks one", async () => {
    await say("tôi muốn đăng ký liên kết với đơn vị bên ngoài");
    await card().getByRole("button").first().waitFor();
    const done = () => card().getByRole("button", { name: /^Xong|Đã xong/ });
    for (let question = 0; question < 12 && (await done().count()) === 0; question += 1) {
      await press(card().getByRole("button").first());
    }
    await press(done().first());
    await card().scrollIntoViewIfNeeded();
    await say("tiến độ");
    await shown(/xong 1\/\d+ mục/i).waitFor();
  });

  it("answers in a group chat whom it is mentioned by, without the mention", async () => {
    await page.getByRole("treeitem", { name: "Group Chat" }).click();
    await shown("Chào mừng anh/chị đến với Cẩm Nang").waitFor();
    await mention("Báo cáo sơ kết kết nghĩa phải nộp trước ngày nào?");
    await page.locator(".fai-Citation").last().waitFor();
    await shown(/nộp trước ngày 15\/12 hàng năm/).waitFor();
  });

  it("answers in a channel, in the thread of the question", async () => {
    await page.getByRole("treeitem", { name: "My Team - General" }).click();
    await shown("Chào mừng anh/chị đến với Cẩm Nang").waitFor();
    await mention("Báo cáo sơ kết kết nghĩa phải nộp trước ngày nào?");
    await page.getByRole("button", { name: "Post" }).click();
    await shown(/nộp trước ngày 15\/12 hàng năm/).waitFor();
    // A box for a new thread, and one at the end of each: the welcome's and the question's, whose the answer is.
    expect(await boxes().count()).toBe(3);
  });

  it("brings a reminder by itself on the day that was agreed, saying why", async () => {
    await say("báo cáo sơ kết kết nghĩa phải nộp trước ngày nào?");
    await shown(/nộp trước ngày 15\/12 hàng năm/).waitFor();
    await say("nhắc tôi trước 7 ngày");
    await shown("Tôi sẽ nhắc vào: 07/12/2026").waitFor();
    await bot.stop();
    bot = await runBot(join(directory, "data"), { PORT: port, CAM_NANG_NOW: "2026-12-07T09:00:00+07:00" });
    await shown("anh/chị đã nhờ tôi nhắc trước 7 ngày").waitFor();
    await card().getByRole("button", { name: "Đã xong" }).first().click();
    await shown(/Đã ghi|Đã đánh dấu|không nhắc/).waitFor();
  });
});
