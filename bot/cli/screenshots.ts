import { spawn, type ChildProcess } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { exit, runCommand, UsageError, type ExitCode } from "./command";

const usage = "Cách dùng: npm run screenshots [-- THƯ_MỤC]   (mặc định: docs/images)";
const browsers = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];
/** The day on which the pictures are taken, so that they show the same every time. */
const day = "2026-11-21";

interface Picture {
  readonly name: string;
  readonly path: string;
  readonly width: number;
  readonly height: number;
  readonly dark?: true;
  readonly prepare?: (page: Page) => Promise<void>;
}

/** The README's pictures: what people see over the bundled sample documents. */
const pictures: readonly Picture[] = [
  {
    name: "chat",
    path: "/",
    width: 1100,
    height: 900,
    prepare: (page) => say(page, "Báo cáo sơ kết kết nghĩa phải nộp trước ngày nào?"),
  },
  {
    name: "checklist-phone",
    path: "/",
    width: 360,
    height: 740,
    dark: true,
    async prepare(page) {
      await say(page, "hướng dẫn tôi đăng ký liên kết");
      await page.getByRole("button", { name: "Phường Long Biên" }).click();
      await page.getByText("Trường ở cấp học nào?").waitFor();
    },
  },
  { name: "document", path: "DOCUMENT?at=VI#cited", width: 1440, height: 860 },
  { name: "library", path: "/documents", width: 1280, height: 760 },
  { name: "calendar", path: "/calendar?month=2026-12", width: 1280, height: 1000 },
];

async function say(page: Page, words: string): Promise<void> {
  await page.locator("#words").fill(words);
  await page.locator("#words").press("Enter");
  await page.locator("article").last().waitFor();
}

async function run(args: readonly string[]): Promise<ExitCode> {
  const [folder = join("docs", "images"), ...more] = args;
  if (more.length > 0) throw new UsageError("nhiều hơn một thư mục");
  const executablePath = browsers.find(existsSync);
  if (executablePath === undefined) {
    console.error("Máy này không có Chromium: không chụp được ảnh màn hình.");
    return exit.ourFault;
  }
  const data = mkdtempSync(join(tmpdir(), "screenshots-"));
  const { server, url } = await serve(data);
  try {
    mkdirSync(folder, { recursive: true });
    await take(folder, url, executablePath);
    return exit.done;
  } finally {
    server.kill("SIGKILL");
    rmSync(data, { recursive: true, force: true });
  }
}

async function take(folder: string, url: string, executablePath: string): Promise<void> {
  // Only who takes pictures needs it: it is installed for the tests.
  const { chromium } = await import("playwright-core");
  const browser = await chromium.launch({ executablePath, args: ["--headless", "--no-sandbox", "--disable-gpu"] });
  try {
    for (const { name, path, width, height, dark = false, prepare } of pictures) {
      const context = await browser.newContext({
        viewport: { width, height },
        colorScheme: dark ? "dark" : "light",
        locale: "vi-VN",
        reducedMotion: "reduce",
      });
      const page = await context.newPage();
      await page.goto(url + path.replace("DOCUMENT", await documentPath(page, url, path)));
      await prepare?.(page);
      await page.evaluate("document.fonts.ready");
      const file = join(folder, `${name}.png`);
      await page.screenshot({ path: file });
      console.log(file);
      await context.close();
    }
  } finally {
    await browser.close();
  }
}

/** Where the sample plan is read; ids come from the files' bytes. */
async function documentPath(page: Page, url: string, path: string): Promise<string> {
  if (!path.startsWith("DOCUMENT")) return "";
  await page.goto(`${url}/documents?q=ket+nghia+ha+noi`);
  return (await page.locator(".documents a").first().getAttribute("href")) ?? "";
}

/** The program itself over the bundled documents, on a free port. */
async function serve(data: string): Promise<{ readonly server: ChildProcess; readonly url: string }> {
  const server = spawn(process.execPath, [join(__dirname, "..", "main.js")], {
    env: { PATH: process.env["PATH"], PORT: "0", DATA_DIR: data, CAM_NANG_NOW: day },
    stdio: ["ignore", "pipe", "ignore"],
  });
  let said = "";
  return new Promise((resolve, reject) => {
    server.stdout.setEncoding("utf8").on("data", (text: string) => {
      said += text;
      const url = /http:\/\/[\d.]+:\d+/.exec(said)?.[0];
      if (url !== undefined) resolve({ server, url });
    });
    server.once("close", (code) => reject(new Error(`the program ended with ${String(code)}`)));
  });
}

void runCommand(usage, run);
