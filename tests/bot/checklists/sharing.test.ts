import { createHash } from "node:crypto";
import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import type { Reply } from "../../../bot/conversation/index";
import { createDossiers } from "../../../bot/dossier/index";
import { createCalendar, readHolidayYears, type IsoDate } from "../../../knowledge/index";
import JSZip from "jszip";
import { buttonData, talkOver, type Talk } from "./person";
import { noticeReading } from "./notice";

let talk: Talk;
beforeEach(async () => {
  talk = await talkOver([noticeReading()]);
  await talk.begin("lien-ket", "lan");
  for (const text of ["1", "2", "2025-2026", "2", "1", "2"]) await talk.say(text, "lan");
  await talk.say("xong 3", "lan");
});
afterEach(() => talk.close());

async function said(text: string, person = "lan"): Promise<Reply> {
  const reply = await talk.say(text, person);
  if (reply === null) throw new Error(`“${text}” was not taken`);
  return reply;
}

async function codeFor(ask = "chia sẻ để xem"): Promise<string> {
  const code = /tham gia ([0-9A-Z]{4}(?:-[0-9A-Z]{4}){4})/.exec((await said(ask)).text)?.[1];
  if (code === undefined) throw new Error("no code was given");
  return code;
}

const owned = async () => (await talk.state.sessions("lan"))[0] ?? null;
const entries = async () => (await owned())?.entries.length;

describe("who joins", () => {
  it("is told what others do from then on, and nothing of what they did before", async () => {
    const code = await codeFor("chia sẻ để cùng làm");
    await said(`tham gia ${code}`, "hoa");
    expect((await said("xong 5", "hoa")).text).not.toContain("Từ lần trước");
    await said("xong 6");
    const after = await talk.say("xong 7", "hoa");
    expect(after?.text).toContain("Từ lần trước của anh/chị: chủ danh mục ghi mục");
  });

  it("as an officer is offered nothing that is not hers to do", async () => {
    const code = await codeFor("chia sẻ cho cán bộ");
    await said(`tham gia ${code}`, "minh");
    const list = await said("danh sách", "minh");
    expect(list.text).not.toContain("gõ “xong");
    expect(list.suggestions).not.toContain("xong");
    expect(list.card?.actions?.map(({ title }) => title)).not.toContain("Kết thúc");
    expect((await said("3", "minh")).suggestions).not.toContain("xong");
  });
});

it("a mark where no checklist was ever begun says so", async () => {
  expect((await said("xong 12", "nobody")).text).toContain("chưa có danh mục nào đang làm");
});

describe("a code", () => {
  it("of 100 random bits is shown once, and only its hash is kept", async () => {
    const [one, other] = [await codeFor(), await codeFor()];
    expect(one).not.toBe(other);
    const hash = createHash("sha256").update(one.replaceAll("-", "")).digest("hex");
    expect(await talk.state.shareCode(hash)).toMatchObject({ role: "viewer", session: "s1" });
    expect(JSON.stringify(await owned())).not.toContain(one);
  });

  it("is typed in any case and without its dashes, and gives the role that it was made for", async () => {
    const code = await codeFor("chia sẻ cho cán bộ");
    const joined = await said(`tham gia ${code.toLowerCase().replaceAll("-", " ")}`, "minh");
    expect(joined.text).toContain("với vai trò cán bộ");
    expect((await owned())?.members).toMatchObject([{ person: "minh", role: "officer" }]);
  });

  it("opens nothing after seven days, nor once it is taken back", async () => {
    const late = await codeFor();
    const sevenDays = 7 * 86_400_000;
    const event = {
      id: "late",
      conversation: "talk-minh",
      person: "minh",
      scope: "personal",
      kind: "message",
    } as const;
    const at = new Date(Date.parse("2026-11-21T02:00:00Z") + sevenDays).toISOString();
    const turn = await talk.desk.take({ ...event, at, text: `tham gia ${late}` }, talk.state);
    expect(turn?.replies[0]?.text).toContain("hết hạn");
    expect(turn?.changes.map(({ kind }) => kind)).toEqual(["add-failed-guess"]);
    await said("thu hồi mã");
    expect((await said(`tham gia ${late}`, "minh")).text).toContain("đã bị thu hồi");
    expect((await owned())?.members).toEqual([]);
  });

  it("that is wrong is told as an expired one is; after five tries a person waits, also with a right one", async () => {
    const right = await codeFor();
    for (let guess = 0; guess < 5; guess += 1)
      expect((await said(`tham gia ABCD-EFGH-JKM${guess}-NPQR-STVW`, "minh")).text).toContain("Mã không đúng");
    expect((await said(`tham gia ${right}`, "minh")).text).toContain("Hãy chờ 15 phút");
    expect((await said(`tham gia ${right}`, "hoa")).text).toContain("đã tham gia");
  });

  it("is not given in a talk of several people", async () => {
    const event = {
      id: "g",
      conversation: "group",
      person: "lan",
      scope: "group",
      at: "2026-11-21T02:00:00Z",
    } as const;
    const turn = await talk.desk.take({ ...event, kind: "message", text: "chia sẻ" }, talk.state);
    expect(turn?.replies[0]?.text).toContain("nhắn riêng");
    expect(turn?.changes).toEqual([]);
  });

  it("opens its own checklist and no other of the owner's", async () => {
    const code = await codeFor();
    await talk.begin("ket-nghia", "lan");
    await said(`tham gia ${code}`, "minh");
    expect((await talk.state.sessions("minh")).map(({ checklist }) => checklist)).toEqual(["lien-ket"]);
    expect(await talk.say("tiếp tục kết nghĩa", "minh")).toBeNull();
  });

  it.each(["tham gia kết nghĩa", "tham gia chương trình kết nghĩa với trường vùng biên", "tham gia"])(
    "is not what “%s” means",
    async (text) => {
      expect(await talk.say(text, "minh")).toBeNull();
    },
  );
});

describe("who only looks on", () => {
  beforeEach(async () => {
    await said(`tham gia ${await codeFor()}`, "minh");
  });

  it("sees items, list, review and log, and writes nothing by it", async () => {
    const before = await entries();
    expect((await said("3", "minh")).text).toContain("đã xong");
    for (const text of ["danh sách", "xem lại", "nhật ký", "kiểm tra", "tạo hồ sơ", "tiến độ", "dừng", "tiếp tục"])
      await said(text, "minh");
    expect(await entries()).toBe(before);
  });

  it.each([
    "xong 4",
    "chưa 3",
    "không áp dụng 4 vì không cần",
    "ghi chú 3: sai",
    "điền 1: khác",
    "sửa câu 1",
    "quay lại",
    "kết thúc",
    "trả lại mục 3: thiếu chữ ký",
    "chia sẻ",
    "thu hồi mã",
    "ngừng chia sẻ",
    "xóa",
    "đồng ý xóa",
  ])("changes nothing with “%s”, and is told so", async (text) => {
    const before = await owned();
    expect((await said(text, "minh")).text).toMatch(/[Kk]hông có gì thay đổi|Chỉ cán bộ/u);
    expect(await owned()).toEqual(before);
  });

  it("changes nothing with the owner's card either", async () => {
    const card = await said("4");
    const before = await owned();
    expect((await talk.press(card, "Xong", {}, "minh"))?.text).toContain("Không có gì thay đổi");
    expect(await owned()).toEqual(before);
  });

  it("has a card without buttons that change anything", async () => {
    const card = await said("4", "minh");
    expect(card.card?.actions?.map(({ title }) => title)).toEqual(["Danh sách", "Dừng"]);
  });

  it("sees nothing any more once it is not shared, and can leave by herself", async () => {
    await said("rời danh mục", "minh");
    expect(await talk.state.sessions("minh")).toEqual([]);
    await said(`tham gia ${await codeFor()}`, "minh");
    const card = await said("4", "minh");
    expect((await said("ngừng chia sẻ")).text).toContain("1 người");
    expect((await talk.press(card, "Danh sách", {}, "minh"))?.text).toContain("của người khác");
    expect(await talk.say("danh sách", "minh")).toBeNull();
  });
});

describe("an officer", () => {
  beforeEach(async () => {
    await said(`tham gia ${await codeFor("chia sẻ cho cán bộ")}`, "minh");
  });

  it("gives an item back with what is wrong; the owner is told and finds it open", async () => {
    expect((await said("trả lại mục 3: Thiếu chữ ký của HT", "minh")).text).toContain("Đã trả lại mục 3");
    const told = await said("tiến độ");
    expect(told.text).toContain("Từ lần trước của anh/chị: cán bộ 1 trả lại mục");
    expect(told.text).toContain("Thiếu chữ ký của HT");
    expect((await said("3")).text).toContain("chưa làm (cán bộ trả lại: Thiếu chữ ký của HT)");
    await said("xong 3");
    expect((await said("3")).text).not.toContain("Thiếu chữ ký");
  });

  it("gives it back by its card as by typing, and not without a reason", async () => {
    const card = await said("3", "minh");
    expect((await talk.press(card, "Trả lại", { reason: " " }, "minh"))?.text).toContain("thiếu lý do");
    expect((await talk.press(card, "Trả lại", { reason: "thiếu dấu" }, "minh"))?.text).toContain("thiếu dấu");
  });

  it("marks and answers nothing, and the owner gives nothing back", async () => {
    const before = await owned();
    expect((await said("xong 4", "minh")).text).toContain("Không có gì thay đổi");
    expect((await said("trả lại mục 3: sai")).text).toContain("Chỉ cán bộ");
    expect(await owned()).toEqual(before);
  });
});

describe("two who work in it", () => {
  beforeEach(async () => {
    await said(`tham gia ${await codeFor("chia sẻ để cùng làm")}`, "hoa");
  });

  it("each answers and marks; what is meant without a number waits where the other was faster", async () => {
    await said("4");
    await said("xong 5", "hoa");
    const held = await said("xong");
    expect(held.text).toContain("người cùng làm 1 ghi mục");
    expect(held.text).toContain("chưa được ghi");
    const marks = (await owned())?.entries.filter(({ entry }) => (entry as { kind: string }).kind === "mark");
    expect(marks).toHaveLength(2);
    expect((await said("xong 4")).text).toContain("Đã ghi: mục 4");
  });

  it("turning to an item does not turn the other's hands", async () => {
    await said("6");
    await said("7", "hoa");
    expect((await said("xong")).text).toContain("Đã ghi: mục 6");
  });

  it("an own checklist stays her own: beginning anew does not touch the shared one", async () => {
    const before = await entries();
    await talk.begin("lien-ket", "hoa");
    expect((await talk.state.sessions("hoa")).map(({ person }) => person).sort()).toEqual(["hoa", "lan"]);
    expect(await entries()).toBe(before);
  });
});

describe("the log", () => {
  it("says who did what, when", async () => {
    await said(`tham gia ${await codeFor("chia sẻ cho cán bộ")}`, "minh");
    await said("trả lại mục 3: =HYPERLINK thiếu chữ ký", "minh");
    const { text } = await said("nhật ký", "minh");
    expect(text).toMatch(/21\/11\/2026 \d\d:\d\d, chủ danh mục: trả lời “Trường đóng ở đâu\?”/u);
    expect(text).toContain("cán bộ 1: tham gia với vai trò cán bộ");
    expect(text).toContain("cán bộ 1: trả lại mục");
    expect(text).not.toContain("minh");
  });

  it("goes with the papers as a table, in which no cell begins like a formula", async () => {
    await said("điền 1: =1+1");
    await said("không áp dụng 4 vì “có, dấu phẩy”");
    const session = await owned();
    if (session === null) throw new Error("no session");
    const dossiers = createDossiers({
      library: talk.library,
      calendar: createCalendar(readHolidayYears()),
      dayOf: (at) => at.slice(0, 10) as IsoDate,
    });
    const zip = await JSZip.loadAsync(
      (await dossiers.file(session, "ho-so.zip", "2026-11-21T05:00:00Z"))?.body ?? Buffer.alloc(0),
    );
    const table = ((await zip.file("nhat-ky.csv")?.async("nodebuffer")) ?? Buffer.alloc(0)).toString("utf8");
    const rows = table.split("\r\n").slice(0, -1);
    expect(rows[0]).toBe('\ufeff"Thời điểm","Người","Việc đã làm","Căn cứ (theo thư viện khi xuất)"');
    expect(rows.every((row) => /^\ufeff?"[^=]/u.test(row))).toBe(true);
    expect(table).toContain("Thông báo, mục");
    expect(table).toContain("“có, dấu phẩy”");
  });
});

it("a card names its session, and who has no part in it is refused", async () => {
  const card = await said("4");
  expect((await talk.send(buttonData(card, "Xong"), "la"))?.text).toContain("của người khác");
});
