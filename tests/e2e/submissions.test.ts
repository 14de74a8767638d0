import { randomBytes } from "node:crypto";
import { existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, jest } from "@jest/globals";
import { openState } from "../../bot/state/index";
import { openLibrary } from "../../knowledge/index";
import { startFakeConnector, type FakeConnector } from "../bot/channel/fake-connector";
import { readingOf } from "../contracts/reading-of";
import { runBot, type RunningBot } from "./running-bot";
import { startFileHost, teamsPerson, type Message, type TeamsPerson } from "./teams-person";

// Each of them starts programs, some several, on a machine that may be busy with others.
jest.setTimeout(180_000);

const admin = "0a1b2c3d-0000-4000-8000-000000000001";
const otherAdmin = "0a1b2c3d-0000-4000-8000-000000000002";

const plan = (
  over: { readonly day?: string; readonly number?: string; readonly more?: readonly string[] } = {},
): Buffer =>
  Buffer.from(
    [
      "ỦY BAN NHÂN DÂN XÃ TÂN LẬP",
      "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
      "Độc lập - Tự do - Hạnh phúc",
      `Số: ${over.number ?? "12"}/KH-UBND`,
      "Tân Lập, ngày 12 tháng 9 năm 2026",
      "KẾ HOẠCH",
      "Tổ chức tuần lễ học tập suốt đời năm 2026",
      `1. Các trường nộp báo cáo tuần lễ học tập suốt đời về Phòng Văn hóa - Xã hội trước ngày ${over.day ?? "15/12/2026"}.`,
      "2. Liên hệ: ông Trần Văn Yên, chuyên viên, điện thoại 0915.000.111.",
      ...(over.more ?? []),
    ].join("\n"),
  );

let directory: string;
let connector: FakeConnector;
let files: Awaited<ReturnType<typeof startFileHost>>;
let bot: RunningBot;

beforeAll(async () => {
  files = await startFileHost();
});
afterAll(() => {
  files.close();
});
beforeEach(async () => {
  directory = mkdtempSync(join(tmpdir(), "cam-nang-submissions-"));
  connector = await startFakeConnector();
  // An office that has a document of its own: the samples are not read, nor in the way.
  const library = await openLibrary(join(directory, "library.db"));
  await library.publish(readingOf("san-co.txt", ["Nội quy thư viện"]), "2026-11-20T01:00:00.000Z");
  await library.close();
  await start();
});
afterEach(async () => {
  await bot.stop();
  await connector.stop();
  rmSync(directory, { recursive: true, force: true });
});

async function start(): Promise<void> {
  bot = await runBot(directory, { ADMIN_OBJECT_IDS: `${admin},${otherAdmin}` });
}

function person(name: string, aadObjectId?: string): TeamsPerson {
  return teamsPerson({ bot: () => bot, connector, serve: files.serve }, name, aadObjectId);
}

/** Sends the file and gives the card that shows what was read. */
async function submit(who: TeamsPerson, bytes: Buffer, file: string): Promise<Message> {
  const said = await who.send(bytes, file);
  expect(said.text).toContain("đang đọc");
  return who.following(said);
}

async function publish(who: TeamsPerson, card: Message, title = "Nạp"): Promise<Message> {
  const said = await who.press(card, title);
  expect(said.text).toContain("Đang nạp");
  return who.following(said);
}

const question = "xã Tân Lập: hạn nộp báo cáo tuần lễ học tập suốt đời là khi nào?";
/** Files go behind the message that tells what became of them. */
async function leavesNothing(): Promise<void> {
  const folder = join(directory, "files", "pending");
  for (const until = Date.now() + 10_000; existsSync(folder) && readdirSync(folder).length > 0; await setTimeout(20))
    if (Date.now() > until) throw new Error(`files wait still: ${readdirSync(folder).join(", ")}`);
}

describe("a document that an admin sends in her own chat", () => {
  it("is shown as it was read, answers nothing before it is confirmed, and everything after", async () => {
    const [lan, hoa] = [person("lan", admin), person("hoa")];
    const card = await submit(lan, plan(), "ke-hoach.txt");
    for (const words of [
      "12/KH-UBND",
      "ỦY BAN NHÂN DÂN XÃ TÂN LẬP",
      "12/09/2026",
      "trước 15/12/2026",
      "0915.000.111",
      "CHƯA vào thư viện",
    ]) {
      expect(card.text).toContain(words);
      expect(JSON.stringify(card.attachments)).toContain(words);
    }
    expect((await hoa.say(question)).text).not.toContain("15/12/2026");
    const done = await publish(lan, card);
    expect(done.text).toContain("Đã nạp vào thư viện");
    expect((await hoa.say(question)).text).toContain("15/12/2026");
    await leavesNothing();
  });

  it("is corrected on the card first, and answers as it was corrected", async () => {
    const [lan, hoa] = [person("lan", admin), person("hoa")];
    const card = await submit(lan, plan(), "ke-hoach.txt");
    const form = await lan.press(card, "Sửa thông tin");
    const saved = await lan.press(form, "Ghi", { number: "99/KH-UBND", signer: "", issuedOn: "13/9/2026" });
    expect(saved.text).toContain("“12/KH-UBND” thành “99/KH-UBND”");
    expect(saved.text).not.toContain("Người ký");
    const times = await lan.press(saved, "Sửa thời hạn");
    const wrong = await lan.press(times, "Ghi", { "deadline.when.0": "hôm nào đó" });
    expect(wrong.text).toContain("Chưa ghi được Thời hạn");
    const right = await lan.press(wrong, "Sửa thời hạn");
    const last = await lan.press(right, "Ghi", { "deadline.when.0": "trước 10/12/2026" });
    expect(last.text).toContain("trước 10/12/2026 (đã sửa)");
    await publish(lan, last);
    const answer = (await hoa.say(question)).text;
    expect(answer).toContain("10/12/2026");
    expect(answer).toContain("99/KH-UBND");
  });

  it("is published once, however often the button is pressed, and an older card does nothing", async () => {
    const lan = person("lan", admin);
    const card = await submit(lan, plan(), "ke-hoach.txt");
    const corrected = await lan.say("sửa số: 13/KH-UBND");
    expect((await lan.press(card, "Nạp")).text).toContain("Thẻ vừa bấm đã cũ");
    await publish(lan, corrected);
    const again = await lan.press(corrected, "Nạp");
    expect(again.text).toContain("đã được nạp vào thư viện");
    expect((await lan.press(corrected, "Bỏ")).text).toContain("đã được nạp vào thư viện");
    expect(lan.messages().filter(({ text }) => text.startsWith("Đã nạp"))).toHaveLength(1);
  });

  it("is decided on by one of two admins, and the later one is told", async () => {
    const [lan, minh] = [person("lan", admin), person("minh", otherAdmin)];
    await submit(lan, plan(), "ke-hoach.txt");
    const seen = await minh.say("văn bản chờ nạp");
    expect(seen.text).toContain("12/KH-UBND");
    expect((await lan.say("bỏ tệp")).text).toContain("Đã bỏ tệp ke-hoach.txt");
    expect((await minh.press(seen, "Nạp")).text).toContain("đã bị bỏ trước đó");
    expect((await minh.say("văn bản chờ nạp")).text).toContain("Không có tệp nào đang chờ");
    expect((await minh.say(question)).text).not.toContain("15/12/2026");
  });

  it("that takes the place of another is named with it, and who asked about it is told what was and what is, once", async () => {
    const [lan, hoa, cuc] = [person("lan", admin), person("hoa"), person("cuc")];
    await publish(lan, await submit(lan, plan(), "ke-hoach.txt"));
    await hoa.say(question);
    await hoa.say(question);
    await cuc.say("liên hệ ai về tuần lễ học tập suốt đời xã Tân Lập?");
    const card = await submit(lan, plan({ day: "20/12/2026" }), "ke-hoach-moi.txt");
    expect(card.text).toContain("tệp ke-hoach.txt), có vẻ là bản trước");
    expect(card.text).toContain("hai nơi ghi hạn khác nhau");
    const chosen = await lan.say("nạp vào thư viện");
    expect(chosen.text).toContain("chưa nạp");
    const done = await publish(lan, chosen, "Nạp, thay cho ke-hoach.txt");
    expect(done.text).toContain("Đã báo cho 1 người");
    const told = await hoa.next(3);
    expect(told.text).toMatch(/Trước đây: “.*15\/12\/2026.*\(mục 1, ke-hoach\.txt\)\n {2}Nay: “.*20\/12\/2026/u);
    expect(JSON.stringify(told.attachments)).toContain("ColumnSet");
    const answer = (await hoa.say(question)).text;
    expect(answer).toContain("20/12/2026");
    expect(answer).not.toContain("15/12/2026");
    // What did not change for her is no news.
    expect(cuc.messages()).toHaveLength(1);
    expect(hoa.messages()).toHaveLength(4);
  });

  it("is taken back after a confirmation: what it replaced answers again, and who was told is told", async () => {
    const [lan, hoa] = [person("lan", admin), person("hoa")];
    await publish(lan, await submit(lan, plan(), "ke-hoach.txt"));
    await hoa.say(question);
    const kept = () => readdirSync(join(directory, "files", "originals"));
    expect(kept()).toHaveLength(1);
    await publish(lan, await submit(lan, plan({ day: "20/12/2026" }), "moi.txt"), "Nạp, thay cho");
    expect(kept()).toHaveLength(2);
    await hoa.next(2);
    await hoa.say(question);
    expect((await hoa.say("thu lại văn bản moi.txt")).text).toContain("Chỉ người quản trị");
    const asked = await lan.say("thu lại văn bản moi.txt");
    expect(asked.text).toContain("sẽ được dùng lại");
    expect((await hoa.say(question)).text).toContain("20/12/2026");
    const done = await lan.following(await lan.press(asked, "Thu lại"));
    expect(done.text).toContain("Đã thu lại moi.txt");
    expect(kept()).toHaveLength(1);
    const told = await hoa.next(6);
    expect(told.text).toContain("vừa được thu lại");
    expect(told.text).toMatch(/Trước đây: “.*20\/12\/2026.*\n {2}Nay: “.*15\/12\/2026/u);
    expect((await hoa.say(question)).text).toContain("15/12/2026");
    expect((await lan.press(asked, "Thu lại")).text).toContain("đã được thu lại");
  });

  it("is kept beside the one it resembles where the admin wants both", async () => {
    const lan = person("lan", admin);
    await publish(lan, await submit(lan, plan(), "ke-hoach.txt"));
    const card = await submit(lan, plan({ day: "20/12/2026" }), "ke-hoach.txt");
    await publish(lan, card, "Nạp, giữ cả hai");
    const listed = (await lan.say("văn bản")).text;
    expect(listed).toContain("– ke-hoach.txt");
    expect(listed).toContain("– ke-hoach (2).txt");
  });

  it("that the library holds already, or that cannot be read, is refused with the reason and leaves nothing", async () => {
    const lan = person("lan", admin);
    await publish(lan, await submit(lan, plan(), "ke-hoach.txt"));
    expect((await submit(lan, plan(), "lai.txt")).text).toContain("đã có trong thư viện dưới tên ke-hoach.txt");
    expect((await submit(lan, Buffer.from("%PDF-1.4\nnothing\n"), "hong.pdf")).text).toContain(
      "Không đọc được tệp hong.pdf",
    );
    await leavesNothing();
  });

  it("is read on, or published on, by the next start after the program was killed: once, and said once", async () => {
    const lan = person("lan", admin);
    await lan.send(plan(), "ke-hoach.txt");
    await bot.kill();
    await start();
    const card = await lan.until("Văn bản chờ nạp: ke-hoach.txt");
    await lan.press(card, "Nạp");
    await lan.until("Đang nạp");
    await bot.kill();
    await start();
    await lan.until("Đã nạp vào thư viện");
    await bot.kill();
    await start();
    expect((await person("hoa").say(question)).text).toContain("15/12/2026");
    expect(lan.messages().filter(({ text }) => text.startsWith("Đã nạp"))).toHaveLength(1);
    await leavesNothing();
  });
});

describe("somebody who is no admin", () => {
  it("is refused politely, also with the data of an admin's card", async () => {
    const [lan, hoa] = [person("lan", admin), person("hoa")];
    const card = await submit(lan, plan(), "ke-hoach.txt");
    expect((await hoa.send(plan(), "cua-hoa.pdf", "nạp vào thư viện giúp tôi")).text).toContain("không thuộc loại");
    expect((await hoa.press(card, "Nạp")).text).toContain("Chỉ người quản trị");
    expect((await hoa.say("nạp vào thư viện")).text).toContain("Chỉ người quản trị");
    expect((await hoa.say(question)).text).not.toContain("15/12/2026");
    const state = await openState(join(directory, "state.db"));
    expect((await state.submissions(["ready"])).length).toBe(1);
    await state.close();
  });

  it("sends evidence for the item of her checklist in Teams, and it is fetched as she sent it", async () => {
    const hoa = person("hoa");
    for (const text of ["tôi muốn đăng ký kết nghĩa", "Hà Nội", "THPT", "Điện Biên", "năm 2026", "rồi"])
      await hoa.say(text);
    const pdf = Buffer.from("%PDF-1.4\nan office's plan\n%%EOF\n");
    expect((await hoa.send(pdf, "Kế hoạch.pdf", "mục 2")).text).toContain(
      "Đã ghi minh chứng của mục 2: tệp Kế hoạch.pdf",
    );
    const kept = readdirSync(join(directory, "files", "evidence"), { recursive: true, withFileTypes: true });
    expect(kept.filter((one) => one.isFile())).toHaveLength(1);
    expect((await hoa.send(Buffer.from("MZ nothing"), "a.pdf", "mục 2")).text).toContain("không thuộc loại");
  });
});

describe("an admin at an item of a checklist", () => {
  it("is asked what a file is for, and either way works", async () => {
    const lan = person("lan", admin);
    for (const text of ["tôi muốn đăng ký kết nghĩa", "Hà Nội", "THPT", "Điện Biên", "năm 2026", "rồi"])
      await lan.say(text);
    await lan.say("2");
    const pdf = Buffer.from("%PDF-1.4\nan office's plan\n%%EOF\n");
    const asked = await lan.send(pdf, "Kế hoạch.pdf");
    expect(asked.text).toContain("dùng vào việc gì");
    const proved = await lan.press(asked, "Minh chứng cho mục 2");
    expect(proved.text).toContain("Đã ghi minh chứng của mục 2: tệp Kế hoạch.pdf");
    expect((await lan.press(asked, "Nạp")).text).toContain("đã được ghi làm minh chứng");
    await lan.say("2");
    const again = await lan.send(Buffer.concat([pdf, pdf]), "Khác.pdf");
    expect((await lan.press(again, "Nạp vào thư viện")).text).toContain("đang đọc");
  });
});

describe("on the page of this machine", () => {
  it("who opens it sends documents as an admin does, and finds the answers in her page's messages", async () => {
    const conversation = randomBytes(16).toString("hex");
    const id = () => randomBytes(16).toString("hex");
    const textOf = async (response: Response): Promise<string> => {
      const { replies } = (await response.json()) as { replies: readonly { text: string }[] };
      return replies.map(({ text }) => text).join("\n");
    };
    const say = async (text: string) =>
      textOf(
        await fetch(`${bot.url}/chat/messages`, {
          method: "POST",
          headers: { "Content-Type": "application/json" },
          body: JSON.stringify({ conversation, id: id(), text }),
        }),
      );
    const query = new URLSearchParams({ conversation, id: id(), name: "Kế hoạch 12.2026.txt", text: "" });
    const sent = await fetch(`${bot.url}/chat/files?${query.toString()}`, {
      method: "POST",
      headers: { "Content-Type": "application/octet-stream" },
      body: new Uint8Array(plan()),
    });
    expect(await textOf(sent)).toContain("Đã nhận tệp Kế hoạch 12.2026.txt");
    const state = await openState(join(directory, "state.db"));
    const told = async (count: number): Promise<string> => {
      for (const until = Date.now() + 30_000; ; await setTimeout(20)) {
        const messages = await state.localMessages(conversation, 0);
        if (messages.length >= count) return (messages[count - 1]?.message as { text: string }).text;
        if (Date.now() > until) throw new Error(bot.stderr());
      }
    };
    expect(await told(1)).toContain("12/KH-UBND");
    expect(await say("sửa hạn 1: trước 10/12/2026")).toContain("“trước 15/12/2026” thành “trước 10/12/2026”");
    expect(await say("nạp vào thư viện")).toContain("Đang nạp");
    expect(await told(2)).toContain("Đã nạp vào thư viện");
    await state.close();
    expect(await say(question)).toContain("10/12/2026");
  });
});
