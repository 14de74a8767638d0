import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from "@jest/globals";
import type { Browser, Page } from "playwright-core";
import type { AdaptiveCard } from "../../../bot/cards/index";
import type { BotEvent, Reply } from "../../../bot/conversation/index";
import { inBrowser, openBrowser } from "./chromium";
import { plan } from "./document-of";
import { askedCard as card, replyOf, startWebServer, type WebServer } from "./web-server";

const quoted = plan.provisions[6];
const quote = plan.document.text.slice(quoted?.start, quoted?.bodyEnd);
const warning = "Văn bản này là bản tóm lược để trình diễn.";

const answer = replyOf(
  `Các trường phải tự đánh giá trước ngày 15/12 hằng năm [1].\n\n- Ngày cuối còn kịp là 14/12/2026.\n- Còn 23 ngày.\n\nLưu ý:\n- ${warning}\n\nNguồn:\n[1] ke-hoach.txt, mục II.1`,
  {
    citations: [
      {
        document: plan.document.id,
        provision: quoted?.id ?? plan.provisions[0]!.id,
        file: plan.document.file,
        section: "II.1 TỔ CHỨC › Các trường",
        address: "II.1",
        place: "mục II.1, gạch đầu dòng thứ nhất",
        start: quoted?.start ?? 0,
        end: quoted?.bodyEnd ?? 0,
        quote,
        reading: null,
      },
    ],
    warnings: [{ code: "sample-documents", text: warning }],
    suggestions: ["Hồ sơ gồm những gì?", "Gửi hồ sơ cho ai?"],
  },
);

async function converse(event: BotEvent): Promise<readonly Reply[]> {
  if (event.kind === "action") return [replyOf("Đã ghi: Tiểu học. Câu 2 trên 3.", { kind: "checklist" })];
  if (event.kind === "message" && event.text.includes("liên kết")) {
    return [replyOf(card.fallbackText, { kind: "checklist", card })];
  }
  return [answer];
}

inBrowser("the chat page in a browser", () => {
  let browser: Browser;
  let web: WebServer;
  let page: Page;
  let complaints: string[];
  let reply: (event: BotEvent) => Promise<readonly Reply[]>;
  let news: { readonly key: number; readonly reply: Reply }[];

  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser.close());

  beforeEach(async () => {
    reply = converse;
    news = [];
    web = await startWebServer([plan], async (event) => reply(event), news);
    const context = await browser.newContext({ viewport: { width: 1100, height: 800 }, locale: "vi-VN" });
    complaints = [];
    context.on("console", (message) => {
      if (["error", "warning"].includes(message.type())) complaints.push(message.text());
    });
    context.on("weberror", (error) => complaints.push(String(error.error())));
    context.on("request", (request) => {
      if (!request.url().startsWith(web.origin)) complaints.push(`asked ${request.url()}`);
    });
    page = await context.newPage();
    await page.goto(web.origin);
  });
  afterEach(async () => {
    await page.context().close();
    await web.close();
  });

  const field = () => page.getByRole("textbox", { name: "Câu hỏi" });
  const log = () => page.getByRole("log");
  const widthOverflow = (on: Page) =>
    on.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

  it("welcomes with examples and says that the documents are samples, and posts nothing", async () => {
    await page.getByText("1 bản tóm lược có sẵn để trình diễn").waitFor();
    expect(await page.locator("button.example").count()).toBe(3);
    expect(web.events).toEqual([]);
    expect(complaints).toEqual([]);
  });

  it.each([true, false])("marks an answer that a language model has helped to write: %s", async (writtenByModel) => {
    reply = async () => [{ ...answer, writtenByModel }];
    await field().fill("Hạn tự đánh giá?");
    await page.getByRole("button", { name: "Gửi" }).click();
    await log().getByText("tự đánh giá trước ngày 15/12").first().waitFor();
    expect(await log().getByText("Có phần do mô hình ngôn ngữ viết").count()).toBe(writtenByModel ? 1 : 0);
    expect(complaints).toEqual([]);
  });

  it("sends a chosen file with the words in the field, and tells of one that is refused", async () => {
    await field().fill("mục 3");
    const chooser = page.waitForEvent("filechooser");
    await page.getByRole("button", { name: "Đính kèm" }).click();
    await (
      await chooser
    ).setFiles({ name: "ke-hoach.pdf", mimeType: "application/pdf", buffer: Buffer.from("%PDF-1.4 a") });
    await log().getByText("tự đánh giá trước ngày 15/12").first().waitFor();
    expect(web.events).toMatchObject([{ kind: "file", text: "mục 3", file: { name: "ke-hoach.pdf", type: "pdf" } }]);
    expect(await field().inputValue()).toBe("");
    const again = page.waitForEvent("filechooser");
    await page.getByRole("button", { name: "Đính kèm" }).click();
    await (await again).setFiles({ name: "ke-hoach.pdf", mimeType: "application/pdf", buffer: Buffer.from("no pdf") });
    await log().getByText("không phải Word (.docx), PDF").waitFor();
    expect(web.events).toHaveLength(1);
  });

  it("answers a typed question with a citation that opens at the highlighted place", async () => {
    await field().fill("Hạn tự đánh giá?");
    await page.getByRole("button", { name: "Gửi" }).click();
    await log().getByText("tự đánh giá trước ngày 15/12").first().waitFor();
    expect(await log().getByRole("blockquote").textContent()).toBe(quote);
    expect(await log().getByText(warning).count()).toBe(1);
    expect(await log().getByText("ke-hoach.txt").count()).toBe(1);
    expect(await log().locator(".words").textContent()).toMatch(/Còn 23 ngày\.$/);
    expect(await log().getByRole("note", { name: "Lưu ý" }).textContent()).toBe(`Lưu ý${warning}`);

    await log().getByRole("link", { name: "Nguồn 1: mục II.1, gạch đầu dòng thứ nhất" }).click();
    expect(await page.evaluate(() => document.activeElement?.id)).toBe("reply-1-source-1");

    const opened = page.context().waitForEvent("page");
    await log().getByRole("link", { name: "Mở đúng chỗ trong văn bản" }).click();
    const opening = await opened;
    await opening.waitForLoadState();
    expect(await opening.locator("mark").allTextContents()).toEqual([quote]);
    expect(await opening.locator("#cited").evaluate((mark) => mark.getBoundingClientRect().top)).toBeLessThan(800);
    expect(complaints).toEqual([]);
  });

  it("sends what a card's button carries together with the card's input", async () => {
    await field().fill("Tôi muốn liên kết");
    await field().press("Enter");
    await log().getByRole("heading", { name: "Trường thuộc cấp học nào?" }).waitFor();
    await log().getByLabel("Ghi chú của trường").fill("Điểm trường lẻ");
    await log().getByRole("button", { name: "Tiểu học" }).click();
    await log().getByText("Đã ghi: Tiểu học.").waitFor();
    expect(web.events.at(-1)).toMatchObject({
      kind: "action",
      data: { step: "level", value: "primary", note: "Điểm trường lẻ" },
    });
    expect(complaints).toEqual([]);
  });

  it("puts the answer to a card's Execute in the card's place, also after reloading", async () => {
    const next: AdaptiveCard = {
      ...card,
      fallbackText: "Trường ở đâu?",
      body: [{ type: "TextBlock", text: "Trường ở đâu?", wrap: true }],
    };
    reply = async (event) =>
      event.kind === "action" ? [replyOf("Trường ở đâu?", { kind: "checklist", card: next })] : converse(event);
    await field().fill("Tôi muốn liên kết");
    await field().press("Enter");
    await log().getByRole("button", { name: "Tiểu học" }).click();
    await log().getByText("Trường ở đâu?").waitFor();
    expect(await log().getByText("Trường thuộc cấp học nào?").count()).toBe(0);
    expect(await log().getByRole("article").count()).toBe(1);
    expect(await page.evaluate(() => document.activeElement?.textContent)).toContain("Trường ở đâu?");
    await page.reload();
    await log().getByText("Trường ở đâu?").waitFor();
    expect(await log().getByRole("article").count()).toBe(1);
  });

  it("lets the answer to a card's Submit follow below it, after the button's words", async () => {
    await field().fill("Tôi muốn liên kết");
    await field().press("Enter");
    await log().getByRole("button", { name: "Trung học cơ sở" }).click();
    await log().getByText("Đã ghi: Tiểu học.").waitFor();
    expect(await log().getByText("Trường thuộc cấp học nào?").count()).toBe(1);
    expect(await log().locator(".message").last().textContent()).toContain("Trung học cơ sở");
  });

  it("offers to press again where the answer to a card was lost, also after reloading", async () => {
    await field().fill("Tôi muốn liên kết");
    await field().press("Enter");
    await log().getByRole("button", { name: "Tiểu học" }).waitFor();
    reply = async () => {
      throw new Error("the disk is full");
    };
    await log().getByRole("button", { name: "Tiểu học" }).click();
    await log().getByText("Máy chủ không trả lời.").waitFor();
    await page.reload();
    reply = converse;
    await log().getByRole("button", { name: "Thử lại" }).click();
    await log().getByText("Đã ghi: Tiểu học.").waitFor();
    expect(web.events.filter(({ kind }) => kind === "action").map(({ id }) => id)).toHaveLength(2);
    expect(new Set(web.events.filter(({ kind }) => kind === "action").map(({ id }) => id)).size).toBe(1);
  });

  it("copies an answer as plain text with its sources and says so", async () => {
    await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
    await field().fill("Hạn tự đánh giá?");
    await field().press("Enter");
    await log().getByRole("button", { name: "Sao chép câu trả lời" }).click();
    await page.getByRole("status").getByText("Đã sao chép câu trả lời kèm nguồn.").waitFor();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied.startsWith(answer.text)).toBe(true);
    expect(copied).toContain(`Trích: “${quote}”`);
    expect(copied).not.toMatch(/<[a-z]/);
  });

  it("keeps the conversation for another tab of the same browser, and clears it when told", async () => {
    await field().fill("Hạn tự đánh giá?");
    await field().press("Enter");
    await log().getByRole("blockquote").waitFor();
    const other = await page.context().newPage();
    await other.goto(web.origin);
    expect(await other.getByRole("log").getByRole("blockquote").textContent()).toBe(quote);
    other.on("dialog", (dialog) => void dialog.accept());
    await other.getByRole("button", { name: "Xóa khỏi máy này" }).click();
    await other.getByRole("button", { name: "Nhà trường muốn liên kết" }).waitFor();
    await other.reload();
    expect(await other.getByRole("log").getByRole("article").count()).toBe(0);
  });

  it("begins well where the browser kept something that cannot be shown", async () => {
    await field().fill("Hạn tự đánh giá?");
    await field().press("Enter");
    await log().getByRole("blockquote").waitFor();
    await page.evaluate(() => {
      const name = Object.keys(localStorage).find((key) => key.includes("transcript")) ?? "";
      const kept = JSON.parse(localStorage.getItem(name) ?? "[]") as unknown[];
      const damaged = [{ key: "x", by: "bot", reply: {}, pressed: null }, null, { key: "y", by: "person" }, "z"];
      localStorage.setItem(name, JSON.stringify([...damaged, ...kept]));
    });
    await page.reload();
    await log().getByRole("blockquote").waitFor();
    await field().fill("Còn gì nữa?");
    await field().press("Enter");
    await log().getByRole("blockquote").nth(1).waitFor();
    expect(complaints).toEqual([]);
  });

  it("is dark and light as the machine is until the switch is used, and remembers the switch", async () => {
    const paper = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
    await page.emulateMedia({ colorScheme: "light" });
    const light = await paper();
    await page.emulateMedia({ colorScheme: "dark" });
    const dark = await paper();
    expect(dark).not.toBe(light);
    await page.getByRole("button", { name: "Giao diện tối", pressed: true }).click();
    expect(await paper()).toBe(light);
    await page.goto(`${web.origin}/documents`);
    expect(await paper()).toBe(light);
    await page.getByRole("button", { name: "Giao diện tối", pressed: false }).click();
    expect(await paper()).toBe(dark);
    expect(complaints).toEqual([]);
  });

  it("is printed in black on white, without what only a screen needs, also where the page is dark", async () => {
    await page.emulateMedia({ media: "print", colorScheme: "dark" });
    for (const path of ["/calendar?month=2026-12", `/documents/${plan.document.id}`]) {
      await page.goto(`${web.origin}${path}`);
      const paper = await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
      expect(paper).toBe("rgb(255, 255, 255)");
      for (const only of [".site", ".skip", ".filter", ".paging", ".outline", ".permalink"])
        expect(await page.locator(only).and(page.locator(":visible")).count()).toBe(0);
    }
  });

  it("speaks English once that was chosen, on every page and in what its scripts say", async () => {
    await page.getByRole("link", { name: "English" }).click();
    await page.getByRole("heading", { name: "Hello, what would you like to look up?" }).waitFor();
    expect(page.url()).toBe(`${web.origin}/`);
    await page.getByRole("textbox", { name: "Question" }).fill("Deadline?");
    await page.getByRole("button", { name: "Send" }).click();
    await log().getByRole("link", { name: "Open this place in the document" }).waitFor();
    for (const [path, heading] of [
      ["/documents", "Documents in the library"],
      ["/calendar?month=2026-12", "Deadlines, December 2026"],
    ] as const) {
      await page.goto(`${web.origin}${path}`);
      await page.getByRole("heading", { name: heading }).waitFor();
    }
    await page.getByRole("link", { name: "Tiếng Việt" }).click();
    await page.getByRole("heading", { name: "Lịch hạn tháng 12 năm 2026" }).waitFor();
  });

  it("leads to every numbered place by a link that can be copied", async () => {
    await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
    await page.goto(`${web.origin}/documents/${plan.document.id}`);
    await page.getByRole("link", { name: "Liên kết đến mục II.1" }).focus();
    await page.keyboard.press("Enter");
    await page.getByRole("status").getByText("Đã sao chép liên kết đến mục II.1.").waitFor();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    await page.goto(copied);
    expect(await page.locator("mark").first().textContent()).toBe("1. Các trường");
    expect(await page.evaluate(() => document.activeElement?.id)).toBe("cited");
  });

  it("begins with a link past the head of the page", async () => {
    await page.goto(`${web.origin}/documents/${plan.document.id}`);
    await page.keyboard.press("Tab");
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe("Đến nội dung chính");
    await page.keyboard.press("Enter");
    expect(await page.evaluate(() => document.activeElement?.id)).toBe("main");
  });

  it("shows whose rule it is before the rule, and a quote under its point", async () => {
    const text =
      "Văn bản này của nơi khác.\n\nCác hạn:\n• trước ngày 15/12 [1]\n  “- Tự đánh giá\n- và gửi hồ sơ”\n• cuối năm";
    const warnings = [{ code: "other-jurisdiction", text: "Văn bản này của nơi khác." }] as const;
    reply = async () => [replyOf(text, { warnings, citations: answer.citations })];
    await field().fill("Hạn?");
    await field().press("Enter");
    await log().locator(".words").waitFor();
    expect(
      await log()
        .locator("article")
        .evaluate((article) => article.querySelector("h2 + *")?.textContent),
    ).toBe("Lưu ýVăn bản này của nơi khác.");
    expect(await log().locator(".words > ul > li").allTextContents()).toEqual([
      "trước ngày 15/12 [1]“- Tự đánh giá- và gửi hồ sơ”",
      "cuối năm",
    ]);
  });

  it("says once what both the text and the card of a reply say", async () => {
    await field().fill("Tôi muốn liên kết");
    await field().press("Enter");
    await log().getByRole("heading", { name: "Trường thuộc cấp học nào?" }).waitFor();
    expect(await log().getByText("Trường thuộc cấp học nào?").count()).toBe(1);
  });

  it("takes what is typed before its script has run", async () => {
    await page.route("**/assets/*.js", () => new Promise(() => undefined));
    await page.goto(web.origin, { waitUntil: "commit" });
    await page.locator("#words:focus").waitFor();
    await page.keyboard.type("dòng");
    expect(await field().inputValue()).toBe("dòng");
    await page.unrouteAll({ behavior: "ignoreErrors" });
  });

  it("can be used with the keyboard alone", async () => {
    // The notice comes after the script has begun to listen; Enter would otherwise only begin a new line.
    await page.getByText("1 bản tóm lược có sẵn để trình diễn").waitFor();
    await page.keyboard.type("dòng một");
    await page.keyboard.press("Shift+Enter");
    await page.keyboard.type("liên kết");
    await page.keyboard.press("Enter");
    await log().getByRole("button", { name: "Tiểu học" }).waitFor();
    expect(web.events[0]).toMatchObject({ text: "dòng một\nliên kết" });
    expect(await page.evaluate(() => document.activeElement?.id)).toBe("words");

    for (let presses = 0; presses < 20; presses += 1) {
      await page.keyboard.press("Shift+Tab");
      if ((await page.evaluate(() => document.activeElement?.textContent)) === "Tiểu học") break;
    }
    await page.keyboard.press("Enter");
    await log().getByText("Đã ghi: Tiểu học.").waitFor();
    expect(await page.evaluate(() => document.activeElement?.textContent)).toContain("Đã ghi: Tiểu học.");
  });

  it("does not send the Enter that ends a syllable in an input method", async () => {
    await field().fill("hoc");
    await field().dispatchEvent("keydown", { key: "Enter", isComposing: true, bubbles: true, cancelable: true });
    expect(await field().inputValue()).toBe("hoc");
    expect(web.events).toEqual([]);
  });

  it("sends the same message again after a lost answer, also after reloading", async () => {
    reply = async () => {
      throw new Error("the disk is full");
    };
    await field().fill("Hạn tự đánh giá?");
    await field().press("Enter");
    await log().getByText("Máy chủ không trả lời.").waitFor();
    await page.reload();
    await log().getByText("Máy chủ không trả lời.").waitFor();
    reply = converse;
    await log().getByRole("button", { name: "Thử lại" }).click();
    await log().getByText("tự đánh giá trước ngày 15/12").first().waitFor();
    expect(await log().getByText("Máy chủ không trả lời.").count()).toBe(0);
    expect(new Set(web.events.map(({ id }) => id)).size).toBe(1);
    expect(web.events).toHaveLength(2);
  });

  it("shows what was said before after reloading, in the same conversation", async () => {
    await field().fill("Hạn tự đánh giá?");
    await field().press("Enter");
    await log().getByRole("blockquote").waitFor();
    await page.reload();
    expect(await log().getByRole("blockquote").textContent()).toBe(quote);
    await field().fill("Còn gì nữa?");
    await field().press("Enter");
    await log().getByRole("blockquote").nth(1).waitFor();
    expect(new Set(web.events.map(({ conversation }) => conversation)).size).toBe(1);
  });

  it("shows what is told by itself once, also after reloading and in a second tab, with buttons that work", async () => {
    const told = replyOf("Nhắc hạn: còn 7 ngày.", { card });
    news.push({ key: 7, reply: told });
    await page.reload();
    const reminder = log().getByText("Nhắc hạn: còn 7 ngày.");
    await reminder.waitFor();
    await page.reload();
    await reminder.waitFor();
    const second = await page.context().newPage();
    await second.goto(web.origin);
    await second.getByText("Nhắc hạn: còn 7 ngày.").waitFor();
    await second.close();
    expect(await reminder.count()).toBe(1);
    await log().getByRole("button", { name: "Trung học cơ sở" }).click();
    await log().getByText("Câu 2 trên 3").waitFor();
    expect(web.events.at(-1)).toMatchObject({ kind: "action", data: { step: "level", value: "lower-secondary" } });
  });

  it("shows words as words, even where they look like markup", async () => {
    reply = async () => [replyOf("<img src=x onerror=alert(1)> [7]", { suggestions: ["<b>đậm</b>"] })];
    await field().fill("<script>alert(1)</script>");
    await field().press("Enter");
    await log().getByText("<img src=x onerror=alert(1)> [7]").waitFor();
    expect(await log().locator("img, script, b").count()).toBe(0);
    expect(await log().getByRole("link").count()).toBe(0);
  });

  it("fits a phone of 360 pixels without scrolling sideways", async () => {
    await page.setViewportSize({ width: 360, height: 700 });
    expect(await widthOverflow(page)).toBe(0);
    for (const words of ["Hạn tự đánh giá? ".repeat(8), "Tôi muốn liên kết", "x".repeat(300)]) {
      await field().fill(words);
      await field().press("Enter");
      await page.locator(".waiting").waitFor({ state: "detached" });
    }
    await log().getByRole("button", { name: "Tiểu học" }).waitFor();
    expect(await widthOverflow(page)).toBe(0);
    await page.goto(`${web.origin}/documents/${plan.document.id}?at=II.1`);
    expect(await widthOverflow(page)).toBe(0);
    await page.goto(`${web.origin}/documents`);
    expect(await widthOverflow(page)).toBe(0);
  });
});
