import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from "@jest/globals";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { inBrowser, openBrowser } from "../bot/web/chromium";
import { freePort } from "../fixtures/free-port";
import { startScriptedModel } from "../fixtures/scripted-model";
import { runBot, type RunningBot } from "./running-bot";

inBrowser("the page of the running program", () => {
  const directory = mkdtempSync(join(tmpdir(), "cam-nang-page-"));
  let browser: Browser;
  let bot: RunningBot;
  let context: BrowserContext;
  let page: Page;
  let complaints: string[];

  beforeAll(async () => {
    browser = await openBrowser();
    bot = await runBot(directory, { PORT: String(await freePort()) });
  });
  afterAll(async () => {
    await browser.close();
    await bot.stop();
    rmSync(directory, { recursive: true, force: true });
  });
  beforeEach(async () => {
    context = await browser.newContext({ locale: "vi-VN", acceptDownloads: true });
    complaints = [];
    context.on("console", (message) => {
      if (["error", "warning"].includes(message.type())) complaints.push(message.text());
    });
    context.on("weberror", (error) => complaints.push(String(error.error())));
    context.on("request", (request) => {
      if (!request.url().startsWith(bot.url)) complaints.push(`asked ${request.url()}`);
    });
    page = await context.newPage();
    await page.goto(bot.url);
  });
  afterEach(async () => {
    await context.close();
    expect(complaints).toEqual([]);
  });

  const log = () => page.getByRole("log");
  async function ask(words: string): Promise<void> {
    await page.getByRole("textbox", { name: "Câu hỏi" }).fill(words);
    await page.getByRole("button", { name: "Gửi" }).click();
    await page.locator(".waiting").waitFor({ state: "detached" });
  }

  it("answers a question, opens the cited place, and gives the original file to keep", async () => {
    await ask("Báo cáo sơ kết kết nghĩa phải nộp trước ngày nào?");
    const opened = context.waitForEvent("page");
    await log().getByRole("link", { name: "Mở đúng chỗ trong văn bản" }).first().click();
    const document = await opened;
    await document.waitForLoadState();
    expect(await document.locator("mark").first().textContent()).toContain("trước ngày 15/12");
    expect(await document.locator("#cited").evaluate((mark) => mark.getBoundingClientRect().top)).toBeLessThan(720);
    const downloading = document.waitForEvent("download");
    await document.getByRole("link", { name: "Tải tệp gốc" }).click();
    expect((await downloading).suggestedFilename()).toBe("001-tom-luoc-ke-hoach-ket-nghia-bien-gioi-ha-noi.docx");
  });

  it("shows what a language model writes sentence by sentence, and then the answer in its place", async () => {
    let finish: () => void = () => undefined;
    const finished = new Promise<void>((resolve) => (finish = resolve));
    const heard = "Trường giám sát đối tác thường xuyên [1].";
    async function* speak(): AsyncGenerator<string> {
      yield "Nhà trường nộp 5.000.000 đồng [1]. ";
      yield `${heard} Trường báo`;
      await finished;
      yield " cáo định kỳ vào cuối học kỳ [1].";
    }
    const model = await startScriptedModel({ pieces: speak() });
    const folder = join(directory, "with-a-model");
    const writing = await runBot(folder, { LLM_PROVIDER: "ollama", LLM_MODEL: "m", LLM_BASE_URL: model.url });
    const other = await browser.newPage({ locale: "vi-VN" });
    await other.goto(writing.url);
    await other.getByRole("textbox", { name: "Câu hỏi" }).fill("Trách nhiệm của các trường liên kết là gì?");
    await other.getByRole("button", { name: "Gửi" }).click();
    const waiting = other.locator(".waiting");
    await other.locator(".waiting.writing").waitFor();
    const shown = await waiting.textContent();
    finish();
    await waiting.waitFor({ state: "detached" });
    const text = (await other.getByRole("log").textContent()) ?? "";
    await other.close();
    await writing.stop();
    await model.close();
    expect(shown).toBe(`Mô hình ngôn ngữ đang tóm tắt: ${heard}`);
    expect(text).toContain("Trường báo cáo định kỳ vào cuối học kỳ");
    expect(text).not.toContain("5.000.000");
  });

  it("walks a checklist by buttons, each answer in the place of its question, and goes on after the server was killed", async () => {
    await ask("hướng dẫn tôi đăng ký liên kết");
    const card = log().locator(".card");
    const press = async (name: RegExp) => {
      await card.getByRole("button", { name }).click();
      await page.locator(".waiting").waitFor({ state: "detached" });
    };
    await card.getByText("Trường đóng ở đâu?").waitFor();
    await press(/Phường Long Biên/);
    await card.getByText("Trường ở cấp học nào?").waitFor();
    expect(await card.count()).toBe(1);
    expect(await card.getByText("Trường đóng ở đâu?").count()).toBe(0);

    const port = new URL(bot.url).port;
    await bot.kill();
    bot = await runBot(directory, { PORT: port });
    await page.reload();
    await card.getByText("Trường ở cấp học nào?").waitFor();
    await press(/Tiểu học/);
    await card.getByText("câu 3").waitFor();
    expect(await card.count()).toBe(1);
    // The page may have asked for news while nobody was there.
    complaints = complaints.filter((complaint) => !complaint.includes("net::ERR_CONNECTION_REFUSED"));
  });

  it("shows the deadlines of a month, of a place, and hands them to another calendar", async () => {
    await page.getByRole("link", { name: "Lịch hạn" }).click();
    await page.getByLabel("Tháng", { exact: true }).fill("2026-12");
    await page.getByLabel("Nơi áp dụng").fill("Hà Nội");
    await page.getByRole("button", { name: "Lọc" }).click();
    await page.getByRole("heading", { name: "Lịch hạn tháng 12 năm 2026" }).waitFor();
    const list = page.getByRole("list", { name: "Danh sách thời hạn" });
    expect(await list.getByText("Báo cáo sơ kết: các đơn vị nộp trước ngày 15/12 hàng năm.").count()).toBe(1);
    const downloading = page.waitForEvent("download");
    await page.getByRole("link", { name: "Tải lịch (.ics)" }).click();
    expect((await downloading).suggestedFilename()).toBe("cam-nang-lich-han-2026-12.ics");

    await page.getByLabel("Nơi áp dụng").fill("Cà Mau");
    await page.getByRole("button", { name: "Lọc" }).click();
    await page.getByText("Không có thời hạn nào").waitFor();
  });
});
