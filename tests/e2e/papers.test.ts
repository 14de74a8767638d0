import { randomBytes } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "@jest/globals";
import JSZip from "jszip";
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

interface Walk {
  readonly begin: string;
  readonly answers: readonly string[];
  /** Said at the items: marks, evidence, what the papers need. */
  readonly work: readonly string[];
  /** A line that each paper must have, by its file. */
  readonly papers: Readonly<Record<string, string>>;
  /** The last day in the calendar. */
  readonly lastDay: string;
}

/** With and without marks, by words and by numbers, as people type. */
const walks: Readonly<Record<string, Walk>> = {
  "lien-ket": {
    begin: "hướng dẫn tôi đăng ký liên kết",
    answers: ["long bien", "tiểu học", "2025-2026", "ky nang song", "rồi", "chưa"],
    work: [
      "xong 2",
      "minh chung 2: 12/KH-TH ngay 05/9/2026",
      "không áp dụng 15 vì đối tác là đơn vị công lập",
      "ngày bắt đầu 15/12/2026",
      "điền 2: Trường Tiểu học Mẫu",
    ],
    papers: {
      "bao-cao.docx": "Trường Tiểu học Mẫu báo cáo việc chuẩn bị hoạt động liên kết",
      "ke-hoach.docx": "Trường Tiểu học Mẫu lập kế hoạch",
      "danh-muc-ho-so.docx": "Hồ sơ lưu tại Trường Tiểu học Mẫu",
    },
    lastDay: "20261214",
  },
  "cong-dong-hoc-tap": {
    begin: "lam ho so cdht",
    answers: ["Tân Phong", "cap xa", "2026", "mức độ 1", "chua"],
    work: ["xong 1", "minh chứng 1: 45/KH-UBND ngày 12/01/2026", "để sau 3", "điền 8: Người ký Mẫu"],
    papers: {
      "to-trinh.docx": "Ủy ban nhân dân phường Tân Phong đã tổ chức tự đánh giá",
      "bao-cao-tu-danh-gia.docx": "Ủy ban nhân dân phường Tân Phong báo cáo kết quả tự đánh giá",
      "ban-tong-hop.docx": "Số liệu từ 01/01 đến 31/12 năm 2026",
      "bien-ban-hop.docx": "Thành phần dự họp:",
      "danh-muc-minh-chung.docx": "Minh chứng xếp theo thứ tự các mục",
    },
    lastDay: "20270226",
  },
  "don-vi-hoc-tap": {
    begin: "hướng dẫn tôi làm hồ sơ đơn vị học tập",
    answers: ["theo bộ", "2026", "trường tiểu học", "chưa rõ", "muc do 1"],
    work: ["xong 2", "ghi chú 2: quyết định đã ký", "điền 2: Trường Tiểu học Mẫu", "điền 4: 2026"],
    papers: {
      "bao-cao.docx": "Trường Tiểu học Mẫu báo cáo kết quả tự đánh giá “Đơn vị học tập”",
      "danh-muc-ho-so.docx": "Hồ sơ lưu tại Trường Tiểu học Mẫu",
    },
    lastDay: "20270114",
  },
};

it.each(Object.entries(walks))(
  "%s is walked to its end, with a question on the way and a night in between, and every paper of it is opened and read",
  async (_, { begin, answers, work, papers, lastDay }) => {
    const say = person();
    const [first = "", ...others] = answers;
    expect((await say(begin)).text).toContain("Hướng dẫn từng bước");
    expect((await say("vì sao?")).text).toContain("Vì sao hỏi câu này");
    expect((await say(first)).text).toContain("Đã ghi");
    expect((await say("đầu mối của Sở GDĐT Hà Nội là ai?")).text).toContain("024.39411232");
    let list = "";
    for (const answer of others) list = (await say(answer)).text;
    expect(list).toContain("việc cần làm");
    expect((await say("dừng")).text).toContain("Đã tạm dừng");
    await bot.kill();
    bot = await runBot(directory);
    expect((await say("tiếp tục")).text).toContain("Tiếp tục danh mục");
    for (const words of work) expect((await say(words)).text).toMatch(/^Đã (?:ghi|lưu)/u);

    const links = linksOf(await say("tạo hồ sơ"));
    const files = new Map<string, Buffer>();
    for (const link of links) {
      const response = await fetch(`${bot.url}${link}`);
      expect(response.status).toBe(200);
      files.set(link.replace(/^.*papers\/|\?.*$/g, ""), Buffer.from(await response.arrayBuffer()));
    }
    expect([...files.keys()]).toEqual([...Object.keys(papers), "ho-so.zip", "lich.ics"]);
    for (const [file, line] of Object.entries(papers)) {
      const paper = await readPaper(files.get(file) ?? Buffer.alloc(0));
      expect(lineOf(paper, line)).not.toMatch(/undefined|\{|\}/u);
      expect(paper.lines.slice(0, 8)).toEqual(expect.arrayContaining(["DỰ THẢO", "Độc lập - Tự do - Hạnh phúc"]));
      expect(paper.header).toContain("DỰ THẢO");
      const bases = paper.lines.filter((text) => text.startsWith("Căn cứ "));
      expect(new Set(bases).size).toBe(bases.length);
      for (const basis of bases) expect(paper.italics).toContain(basis);
      expect(paper.lines).toContain("GHI CHÚ KHI SOẠN");
    }
    const whole = Object.keys((await JSZip.loadAsync(files.get("ho-so.zip") ?? Buffer.alloc(0))).files);
    expect(whole).toEqual(expect.arrayContaining([...Object.keys(papers), "nhat-ky.csv", "lich.ics"]));
    const calendar = files.get("lich.ics")?.toString("utf8") ?? "";
    expect(calendar).toContain(`DTSTART;VALUE=DATE:${lastDay}`);
    expect((await say("kết thúc")).text).toContain("kết thúc");
  },
);

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
