import { randomBytes } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "@jest/globals";
import { lineOf, readPaper } from "../bot/dossier/read-paper";
import { runBot, type RunningBot } from "./running-bot";

const directory = mkdtempSync(join(tmpdir(), "cam-nang-papers-"));
let bot: RunningBot;
beforeAll(async () => {
  bot = await runBot(directory);
});
afterAll(async () => {
  await bot.stop();
  rmSync(directory, { recursive: true, force: true });
});

interface PageReply {
  readonly text: string;
  readonly card: { readonly body: readonly { readonly actions?: readonly { readonly url?: string }[] }[] } | null;
}

/** A browser of its own talking through the page. */
function person(): (text: string) => Promise<PageReply> {
  const conversation = randomBytes(16).toString("hex");
  return async (text) => {
    const response = await fetch(`${bot.url}/chat/messages`, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify({ conversation, id: randomBytes(16).toString("hex"), text }),
    });
    const { replies } = (await response.json()) as { replies: readonly PageReply[] };
    const [reply] = replies;
    if (reply === undefined) throw new Error(`no reply to “${text}”`);
    return reply;
  };
}

function linksOf({ card }: PageReply): readonly string[] {
  return (card?.body ?? []).flatMap(({ actions = [] }) =>
    actions.flatMap(({ url }) => (url === undefined ? [] : [url])),
  );
}

/** From the first words to the links. */
async function throughTheChecklist(): Promise<readonly string[]> {
  const say = person();
  for (const text of ["tôi muốn đăng ký kết nghĩa", "Hà Nội", "THPT", "Điện Biên", "năm 2026", "rồi"]) await say(text);
  await say("xong 2");
  await say("điền 2: Trường THPT Mẫu");
  return linksOf(await say("tạo hồ sơ"));
}

it("a principal walks through a checklist on the page and opens every paper that she is given", async () => {
  const links = await throughTheChecklist();
  expect(links.map((link) => link.replace(/^.*papers\/|\?.*$/g, ""))).toEqual([
    "ke-hoach.docx",
    "thu-dau-moi.docx",
    "bao-cao-nam.docx",
    "ho-so.zip",
    "lich.ics",
  ]);
  for (const link of links) {
    const response = await fetch(`${bot.url}${link}`);
    expect(response.status).toBe(200);
    expect(response.headers.get("content-disposition")).toContain("attachment");
    expect(response.headers.get("cache-control")).toBe("no-store");
  }
  const plan = await readPaper(Buffer.from(await (await fetch(`${bot.url}${links[0] ?? ""}`)).arrayBuffer()));
  expect(lineOf(plan, "Trường THPT Mẫu lập kế hoạch")).toContain("[trường kết nghĩa]");
  expect(lineOf(plan, "Căn cứ Kế hoạch")).toContain("Sở Giáo dục và Đào tạo thành phố Hà Nội");
  const calendar = await (await fetch(`${bot.url}${links.at(-1) ?? ""}`)).text();
  expect(calendar).toContain("DTSTART;VALUE=DATE:20261214");
});

it("a paper does not open with another key, for another session, or without one", async () => {
  const [mine = ""] = await throughTheChecklist();
  const [theirs = ""] = await throughTheChecklist();
  const key = new URL(theirs, bot.url).searchParams.get("key") ?? "";
  const tried = [
    mine.replace(/key=.*$/, `key=${key}`),
    mine.replace(/key=.*$/, "key="),
    mine.replace(/\?.*$/, ""),
    mine.replace("ke-hoach", "bao-cao-nam"),
    mine.replace(/checklists\/[^/]+/, "checklists/nobody"),
  ];
  for (const path of tried) expect((await fetch(`${bot.url}${path}`)).status).toBe(404);
  expect((await fetch(`${bot.url}${mine}`)).status).toBe(200);
});

it("a link that was given before the program stopped opens after it has started again", async () => {
  const [link = ""] = await throughTheChecklist();
  await bot.kill();
  bot = await runBot(directory);
  expect((await fetch(`${bot.url}${link}`)).status).toBe(200);
});
