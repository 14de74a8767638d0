import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import JSZip from "jszip";
import { runBot, type RunningBot } from "./running-bot";

const directory = mkdtempSync(join(tmpdir(), "cam-nang-evidence-"));
const stored = join(directory, "files", "evidence");
let bot: RunningBot;
/** Where the page has a password, who uses it is not taken for the one who looks after the library. */
const settings = { ACCESS_TOKEN: "mot-ma-truy-cap" };
beforeAll(async () => {
  bot = await runBot(directory, settings);
});
afterAll(async () => {
  await bot.stop();
  rmSync(directory, { recursive: true, force: true });
});

const pdf = Buffer.from("%PDF-1.4\nan office's plan\n%%EOF\n");

interface Person {
  say(text: string): Promise<string>;
  send(bytes: Buffer, name: string, text?: string, headers?: Record<string, string>): Promise<Response>;
}

function person(): Person {
  const conversation = randomBytes(16).toString("hex");
  const id = () => randomBytes(16).toString("hex");
  return {
    async say(text) {
      const response = await fetch(`${bot.url}/chat/messages`, {
        method: "POST",
        headers: { "Content-Type": "application/json" },
        body: JSON.stringify({ conversation, id: id(), text }),
      });
      return textOf(response);
    },
    send: async (bytes, name, text = "", headers = {}) =>
      fetch(`${bot.url}/chat/files?${new URLSearchParams({ conversation, id: id(), name, text }).toString()}`, {
        method: "POST",
        headers: { "Content-Type": "application/octet-stream", ...headers },
        body: new Uint8Array(bytes),
      }),
  };
}

async function textOf(response: Response): Promise<string> {
  const { replies } = (await response.json()) as { replies: readonly { text: string }[] };
  return replies.map(({ text }) => text).join("\n");
}

/** At the items of a checklist. */
async function principal(): Promise<Person> {
  const one = person();
  for (const text of ["tôi muốn đăng ký kết nghĩa", "Hà Nội", "THPT", "Điện Biên", "năm 2026", "rồi"])
    await one.say(text);
  return one;
}

const linkIn = (text: string) => /tải về: (\S+)/.exec(text)?.[1] ?? "";

describe("a file that is sent on the page", () => {
  it("proves the item that its words name, is listed there, and comes back as it was sent", async () => {
    const lan = await principal();
    const said = await textOf(await lan.send(pdf, "../../Kế hoạch\u202e số 12.docx", "mục 2"));
    expect(said).toContain("Đã ghi minh chứng của mục 2: tệp Kế hoạch số 12.pdf");
    const response = await fetch(`${bot.url}${linkIn(await lan.say("2"))}`);
    expect(Buffer.from(await response.arrayBuffer())).toEqual(pdf);
    expect(response.headers.get("content-type")).toBe("application/pdf");
    expect(response.headers.get("content-disposition")).toContain(
      `filename*=UTF-8''${encodeURIComponent("Kế hoạch số 12.pdf")}`,
    );
    expect(response.headers.get("x-content-type-options")).toBe("nosniff");
  });

  it("is still there after the program was killed", async () => {
    const lan = await principal();
    await lan.send(pdf, "ke-hoach.pdf", "2");
    await bot.kill();
    bot = await runBot(directory, settings);
    const response = await fetch(`${bot.url}${linkIn(await lan.say("2"))}`);
    expect(response.status).toBe(200);
  });

  it("is fetched by people of the session only: another's link, a guessed one and one without its key open nothing", async () => {
    const lan = await principal();
    await lan.send(pdf, "ke-hoach.pdf", "2");
    const link = linkIn(await lan.say("2"));
    const hoa = await principal();
    await hoa.send(Buffer.concat([pdf, pdf]), "cua-hoa.pdf", "2");
    const others = linkIn(await hoa.say("2"));
    const [path = "", query = ""] = link.split("?");
    for (const wrong of [
      path,
      `${path}?${others.split("?")[1] ?? ""}`,
      `${path.replace(/[0-9a-f]{32}/, "0".repeat(32))}?${query}`,
    ])
      expect((await fetch(`${bot.url}${wrong}`)).status).toBe(404);
    expect((await fetch(`${bot.url}${link}`)).status).toBe(200);
  });

  it("can be fetched by who shares the checklist as long as she does, and nobody who looks on can send one", async () => {
    const lan = await principal();
    await lan.send(pdf, "ke-hoach.pdf", "2");
    const code = /tham gia (\S+)”/.exec(await lan.say("chia sẻ để xem"))?.[1] ?? "";
    const minh = person();
    await minh.say(`tham gia ${code}`);
    const link = linkIn(await minh.say("2"));
    expect((await fetch(`${bot.url}${link}`)).status).toBe(200);
    const before = readdirSync(stored, { recursive: true }).length;
    expect(await textOf(await minh.send(Buffer.concat([pdf, pdf]), "khac.pdf", "2"))).toContain("Không có gì thay đổi");
    expect(readdirSync(stored, { recursive: true })).toHaveLength(before);
    await lan.say("ngừng chia sẻ");
    expect((await fetch(`${bot.url}${link}`)).status).toBe(404);
  });

  it("goes with its checklist, and with the item's evidence that is taken back", async () => {
    const lan = await principal();
    await lan.send(pdf, "ke-hoach.pdf", "2");
    const link = linkIn(await lan.say("2"));
    const session = link.split("/")[2] ?? "";
    await lan.say("bỏ minh chứng 2");
    expect((await fetch(`${bot.url}${link}`)).status).toBe(404);
    await lan.send(pdf, "ke-hoach.pdf", "2");
    await lan.say("đồng ý xóa");
    expect(existsSync(join(stored, session))).toBe(false);
  });

  it("is gone from the disk once it is taken back, but not as long as another item names it, nor because another session did", async () => {
    const [lan, hoa] = [await principal(), await principal()];
    for (const text of ["2", "4"]) await lan.send(pdf, "ke-hoach.pdf", text);
    await hoa.send(pdf, "ke-hoach.pdf", "2");
    const link = linkIn(await lan.say("4"));
    const session = join(stored, link.split("/")[2] ?? "");
    await lan.say("bỏ minh chứng 2");
    expect(readdirSync(session)).toHaveLength(1);
    expect((await fetch(`${bot.url}${link}`)).status).toBe(200);
    await lan.say("bỏ minh chứng 4");
    expect(readdirSync(session)).toEqual([]);
    expect((await fetch(`${bot.url}${linkIn(await hoa.say("2"))}`)).status).toBe(200);
    await lan.send(pdf, "ke-hoach.pdf", "2");
    expect((await fetch(`${bot.url}${linkIn(await lan.say("2"))}`)).status).toBe(200);
  });

  it("goes with all data of a person who asks for that, at once, and nobody else's does", async () => {
    const [lan, hoa] = [await principal(), await principal()];
    for (const one of [lan, hoa]) await one.send(pdf, "ke-hoach.pdf", "2");
    const [hers, other] = [linkIn(await lan.say("2")), linkIn(await hoa.say("2"))];
    const folderOf = (link: string) => join(stored, link.split("/")[2] ?? "");
    await lan.say("xóa dữ liệu của tôi");
    expect(existsSync(folderOf(hers))).toBe(true);
    await lan.say("xác nhận xóa dữ liệu của tôi");
    expect(existsSync(folderOf(hers))).toBe(false);
    expect((await fetch(`${bot.url}${hers}`)).status).toBe(404);
    expect((await fetch(`${bot.url}${other}`)).status).toBe(200);
  });

  it("lies in the whole dossier, under the number of its item, and not once it is taken back", async () => {
    const lan = await principal();
    await lan.send(pdf, "Kế hoạch.pdf", "2");
    const whole = async (): Promise<JSZip> => {
      const link = /\/checklists\/\S+ho-so\.zip\S+/.exec(await lan.say("tạo hồ sơ"))?.[0] ?? "";
      return JSZip.loadAsync(await (await fetch(`${bot.url}${link}`)).arrayBuffer());
    };
    expect(await (await whole()).file("minh-chung/02-Kế hoạch.pdf")?.async("nodebuffer")).toEqual(pdf);
    await lan.say("bỏ minh chứng 2");
    expect(Object.keys((await whole()).files).filter((name) => name.startsWith("minh-chung"))).toEqual([]);
  });

  it("is refused where it is none of the kinds, empty, too large, or sent by another site", async () => {
    const lan = await principal();
    const refused = async (bytes: Buffer, name: string, headers = {}) =>
      (await lan.send(bytes, name, "2", headers)).status;
    expect(await refused(Buffer.from("<script>alert(1)</script>"), "ke-hoach.pdf")).toBe(415);
    expect(await refused(Buffer.from("PK\u0003\u0004 a zip of something"), "ke-hoach.docx")).toBe(415);
    expect(await refused(Buffer.alloc(0), "ke-hoach.pdf")).toBe(415);
    expect(await refused(Buffer.concat([pdf, Buffer.alloc(10 * 1024 * 1024)]), "ke-hoach.pdf")).toBe(413);
    expect(await refused(pdf, "ke-hoach.pdf", { Origin: "https://elsewhere.example" })).toBe(403);
    expect(await lan.say("2")).not.toContain("ke-hoach.pdf");
  });

  it("that is too large is refused in words when all of it has been sent, so that a slow sender reads them", async () => {
    const { hostname, port } = new URL(bot.url);
    const query = new URLSearchParams({
      conversation: "a".repeat(32),
      id: "b".repeat(32),
      name: "a.pdf",
      text: "",
    }).toString();
    const size = 11 * 1024 * 1024;
    const socket = connect(Number(port), hostname);
    const closed = once(socket, "close");
    let answer = "";
    socket.on("data", (bytes) => (answer += bytes.toString("utf8")));
    socket.write(
      `POST /chat/files?${query} HTTP/1.1\r\nHost: ${hostname}:${port}\r\n` +
        `Content-Type: application/octet-stream\r\nContent-Length: ${String(size)}\r\n\r\n`,
    );
    await setTimeout(300);
    socket.write(Buffer.alloc(size / 2));
    await setTimeout(300);
    expect(answer).toBe("");
    socket.end(Buffer.alloc(size / 2));
    await closed;
    expect(answer).toContain("413");
    expect(answer).toContain("10 MB");
  });

  it("without an open checklist is not kept, and it is said what to do", async () => {
    const nobody = person();
    expect(await textOf(await nobody.send(pdf, "ke-hoach.pdf", "2"))).toContain("chỉ nhận tệp làm minh chứng");
  });
});
