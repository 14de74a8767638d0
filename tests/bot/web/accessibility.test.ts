import { readFileSync } from "node:fs";
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from "@jest/globals";
import type { AxeResults } from "axe-core";
import sharp from "sharp";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { inBrowser, openBrowser } from "./chromium";
import { documentOf, plan } from "./document-of";
import { askedCard, dated, replyOf, startWebServer, type WebServer } from "./web-server";
import type { AdaptiveCard } from "../../../bot/cards/index";
import type { BotEvent, Reply } from "../../../bot/conversation/index";

const axe = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");

/** What axe-core finds wrong, in a line each. */
async function complaintsAbout(page: Page): Promise<readonly string[]> {
  // A chat is looked at from its end: what lies half under the line to write in is scrolled into view by who wants it.
  await page.evaluate(() => {
    if (document.querySelector(".composer") !== null) window.scrollTo(0, document.documentElement.scrollHeight);
  });
  // Through the debugger: the page's own policy admits no foreign script.
  await page.evaluate(axe);
  const { violations } = await page.evaluate<AxeResults>(
    "axe.run(document, { resultTypes: ['violations'], runOnly: ['wcag2a','wcag2aa','wcag21a','wcag21aa','wcag22aa','best-practice'] })",
  );
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target.join(" ")} ${failureSummary ?? ""}`),
  );
}

/** A white sheet with a line of black. */
const pageOfPaper = () =>
  sharp({ create: { width: 600, height: 850, channels: 3, background: "white" } })
    .composite([{ input: { create: { width: 300, height: 24, channels: 3, background: "black" } }, top: 90, left: 60 }])
    .png()
    .toBuffer();

const widthOverflow = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

const scan = documentOf(
  "ban-quet.png",
  [{ depth: 0, kind: "section", address: "1", marker: "1.", words: "1. Nộp báo cáo." }],
  {
    origin: "sample",
    header: { type: "Thông báo", number: "7/TB-PGD", issuer: "Phòng Giáo dục", title: "Về việc nộp báo cáo" },
  },
);
const scanned = {
  ...scan,
  document: { ...scan.document, warnings: [{ code: "ocr", text: "Đọc từ ảnh bằng nhận dạng chữ." }] },
};

/** Whatever a card of ours or of a later program may ask for. */
const everyInput = {
  ...askedCard,
  fallbackText: "Mọi ô nhập",
  body: [
    { type: "TextBlock", text: "Sửa điều đã đọc", wrap: true, style: "heading", weight: "Bolder" },
    { type: "Input.Text", id: "number", label: "Số, ký hiệu", isRequired: true, errorMessage: "Cần ghi số." },
    { type: "Input.Date", id: "day", label: "Ngày ban hành" },
    { type: "Input.Number", id: "count", label: "Số trang", min: 1 },
    { type: "Input.Toggle", id: "sure", title: "Đã đối chiếu bản gốc", label: "Xác nhận" },
    ...["compact", "expanded"].map((style) => ({
      type: "Input.ChoiceSet",
      id: style,
      style,
      label: `Loại (${style})`,
      choices: [
        { title: "Kế hoạch", value: "kh" },
        { title: "Thông báo", value: "tb" },
      ],
    })),
  ],
} as unknown as AdaptiveCard;

async function converse(event: BotEvent): Promise<readonly Reply[]> {
  if (event.kind === "message" && event.text.includes("mọi ô"))
    return [replyOf(everyInput.fallbackText, { kind: "checklist", card: everyInput })];
  if (event.kind === "message" && event.text.includes("thẻ"))
    return [replyOf(askedCard.fallbackText, { kind: "checklist", card: askedCard })];
  if (event.kind === "message" && event.text.includes("hỏng")) throw new Error("the disk is full");
  const [place] = plan.provisions.slice(6);
  return [
    replyOf("Trước ngày 15/12 [1].\n• một\n  “hai”", {
      citations: [
        {
          document: plan.document.id,
          provision: place?.id ?? scan.provisions[0]!.id,
          file: plan.document.file,
          section: "II.1",
          address: "II.1",
          place: "mục II.1",
          start: place?.start ?? 0,
          end: place?.end ?? 1,
          quote: plan.document.text.slice(place?.start, place?.end),
          reading: "đọc là",
        },
      ],
      warnings: [{ code: "sample-documents", text: "Văn bản này là bản tóm lược." }],
      suggestions: ["Hồ sơ gồm những gì?"],
      writtenByModel: true,
    }),
  ];
}

async function say(page: Page, words: string): Promise<void> {
  await page.locator("#words").fill(words);
  await page.locator("#words").press("Enter");
  await page.locator(".waiting").waitFor({ state: "detached" });
  await page.locator("article, .trouble").last().waitFor();
}

const looks = [
  ["vi", "light", 1280],
  ["vi", "dark", 360],
  ["en", "dark", 1280],
  ["en", "light", 360],
] as const;

const planPath = `/documents/${plan.document.id}`;
const asItIs = async () => undefined;
const views: readonly [string, string, (page: Page) => Promise<void>][] = [
  ["the chat before a word is said", "/", asItIs],
  ["an answer with its sources", "/", (page) => say(page, "Hạn?")],
  ["a card with inputs", "/", (page) => say(page, "thẻ")],
  ["a card with every kind of input", "/", (page) => say(page, "mọi ô")],
  [
    "a card whose required input is missing",
    "/",
    async (page) => {
      await say(page, "mọi ô");
      await page.getByRole("button", { name: "Tiểu học" }).last().click();
      await page.getByText("Cần ghi số.").last().waitFor();
    },
  ],
  ["a question that got lost", "/", (page) => say(page, "hỏng")],
  ["a document with a cited place", `${planPath}?at=II.1`, asItIs],
  ["a document that has no such place", `${planPath}?at=IX`, asItIs],
  ["a scan beside its text", `/documents/${scan.document.id}`, asItIs],
  ["the library", "/documents", asItIs],
  ["the library where nothing fits", "/documents?q=khong-co", asItIs],
  ["a month of deadlines", "/calendar?month=2026-12", asItIs],
  ["a year of deadlines", "/calendar?view=list", asItIs],
  [
    "deadlines without a day, unfolded",
    "/calendar?month=2026-12",
    (page) => page.locator("details.undated summary").click(),
  ],
  [
    "an answer that was just copied",
    "/",
    async (page) => {
      await say(page, "Hạn?");
      await page.locator("button.copy").last().click();
      await page.locator("#told:not(:empty)").waitFor();
    },
  ],
  ["a month without deadlines", "/calendar?month=2027-02", asItIs],
  ["a page that is not there", "/documents/d0000000000000000", asItIs],
];

inBrowser("every page in every state", () => {
  let browser: Browser;
  let web: WebServer;
  let context: BrowserContext;
  let page: Page;
  let foreign: string[];

  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser.close());
  beforeEach(async () => {
    web = await startWebServer([dated(plan), scanned], converse);
    await web.originals.keep(scan.document.sha256, await pageOfPaper());
    context = await browser.newContext({ locale: "vi-VN" });
    foreign = [];
    context.on("request", (request) => {
      if (!request.url().startsWith(web.origin)) foreign.push(request.url());
    });
    page = await context.newPage();
  });
  afterEach(async () => {
    await context.close();
    await web.close();
  });

  it.each(views)(
    "axe-core finds nothing wrong with %s, light and dark, wide and narrow, and nothing foreign is asked for",
    async (_, path, prepare) => {
      for (const [language, colorScheme, width] of looks) {
        await page.emulateMedia({ colorScheme });
        await page.setViewportSize({ width, height: 740 });
        await page.goto(`${web.origin}${path}${path.includes("?") ? "&" : "?"}lang=${language}`);
        await prepare(page);
        expect(await page.evaluate(() => document.documentElement.lang)).toBe(language);
        expect(await complaintsAbout(page)).toEqual([]);
        expect(await widthOverflow(page)).toBe(0);
      }
      expect(foreign).toEqual([]);
    },
  );
});
