import { createHash } from "node:crypto";
import { afterEach, describe, expect, it } from "@jest/globals";
import type { Reply } from "../../../bot/conversation/index";
import { createChecklistDesk } from "../../../bot/conversation/checklists/index";
import { defaultBounds, readDocument } from "../../../ingest/index";
import { loadDefinition, type ChecklistData, type Reading } from "../../../knowledge/index";
import { fieldTrip, fieldTripWords } from "../../fixtures/fifth-checklist";
import { talkOver, type Talk } from "./person";

let talk: Talk;
afterEach(() => talk.close());

const words = { "tham-quan": fieldTripWords };

async function notice(duty: string): Promise<Reading> {
  const bytes = Buffer.from(
    `UBND PHƯỜNG MẪU\n\nTHÔNG BÁO\nVề việc tham quan của các trường phường Mẫu\n\n1. Việc phải làm\n\n- ${duty}\n`,
  );
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  return readDocument({ name: "tham-quan.txt", bytes, sha256, origin: "office" }, defaultBounds);
}

const before = "Các trường nộp báo cáo kèm danh sách học sinh về UBND phường trước ngày 15/12/2026.";
const reworded = "Các trường gửi báo cáo và danh sách học sinh đến Phòng Văn hóa - Xã hội trước ngày 15/12/2026.";
const earlier = "Các trường nộp báo cáo kèm danh sách học sinh về UBND phường trước ngày 01/12/2026.";

/** At the list, the first item done. */
async function begun(data: ChecklistData = fieldTrip): Promise<void> {
  talk = await talkOver([await notice(before)], { definitions: [loadDefinition(data)], words });
  await talk.begin("tham-quan");
  await talk.say("Mẫu");
  await talk.say("có");
  await talk.say("xong 1");
}

const publish = async (duty: string) => talk.library.publish(await notice(duty), "2026-11-21T03:00:00Z");

async function said(text: string): Promise<Reply> {
  const reply = await talk.say(text);
  if (reply === null) throw new Error(`“${text}” was not taken`);
  return reply;
}

const marks = async () =>
  (await talk.state.sessions("an"))[0]?.entries.filter(({ entry }) => (entry as { kind: string }).kind === "mark");

describe("when a quoted document was read anew in another wording", () => {
  it("the next contact tells the words of before and of now, and waits for the person's decision", async () => {
    await begun();
    await publish(reworded);
    const news = await said("xong 2");
    expect(news.text).toContain("có thay đổi từ lần trước");
    expect(news.text).toContain(`Trước: “${before}”`);
    expect(news.text).toContain(`Nay: “${reworded}”`);
    expect(news.text).toContain("Được giữ nguyên: 2 câu trả lời và 1 đánh dấu");
    expect(news.text).toContain("chưa được ghi");
    expect(await marks()).toHaveLength(1);
    expect(news.card?.actions?.map(({ title }) => title)).toEqual(["Dùng bản mới", "Xem bản cũ"]);
  });

  it("going on with the new one keeps every answer and mark, and tells nothing twice", async () => {
    await begun();
    await publish(reworded);
    const news = await said("tiếp tục");
    expect((await talk.press(news, "Dùng bản mới"))?.text).toContain("Đã chuyển sang bản mới");
    expect((await said("danh sách")).text).toMatch(/1\. Gửi danh sách học sinh .*đã xong/u);
    expect((await said("1")).citations[0]?.quote).toContain("Phòng Văn hóa - Xã hội");
  });

  it("the old one stays readable, before the decision and after it", async () => {
    await begun();
    await publish(reworded);
    const list = await talk.press(await said("tiếp tục"), "Xem bản cũ");
    expect(list?.text).toContain("1. Gửi danh sách học sinh – đã xong");
    expect((await said("xem bản cũ 1")).text).toContain(before);
    expect((await said("xong 2")).text).toContain("có thay đổi");
    await said("dùng bản mới");
    expect((await said("xem bản cũ 1")).text).toContain(before);
  });

  it("what was removed from the library can no longer be read from the old one", async () => {
    await begun();
    await publish(reworded);
    await said("dùng bản mới");
    const [, old] = [...(await talk.library.documents({ everything: true }))].sort(
      (one, other) => Number(one.supersededBy !== null) - Number(other.supersededBy !== null),
    );
    if (old === undefined) throw new Error("no older version is kept");
    await talk.library.remove(old.id);
    const text = (await said("xem bản cũ 1")).text;
    expect(text).toContain("không còn đọc được");
    expect(text).not.toContain("nộp báo cáo");
  });

  it("a card of before marks nothing until the person has decided, and is old afterwards", async () => {
    await begun();
    const card = await said("2");
    await publish(reworded);
    expect((await talk.press(card, "Xong"))?.text).toContain("có thay đổi");
    await said("dùng bản mới");
    expect((await talk.press(card, "Xong"))?.text).toContain("Thẻ này đã cũ");
    expect(await marks()).toHaveLength(1);
  });

  it("a line that only breaks elsewhere is no change", async () => {
    await begun();
    await publish(before.replace("kèm danh sách", "kèm\ndanh sách"));
    expect((await said("xong 2")).text).toContain("Đã ghi");
  });

  it("resting and erasing need no decision", async () => {
    await begun();
    await publish(reworded);
    expect((await said("dừng")).text).toContain("Đã tạm dừng");
    await said("xóa");
    expect((await said("đồng ý xóa")).text).toContain("Đã xóa");
  });
});

it("another date of the same duty is told with both days", async () => {
  await begun();
  await publish(earlier);
  const { text } = await said("tiến độ");
  expect(text).toContain("thời hạn đổi. Trước: trước ngày 15/12/2026. Nay: trước ngày 01/12/2026");
});

it("a document that comes into the library is told as the ground that an item now has", async () => {
  talk = await talkOver([], { definitions: [loadDefinition(fieldTrip)], words });
  await talk.begin("tham-quan");
  await publish(before);
  expect((await said("Mẫu")).text).toContain("Gửi danh sách học sinh");
  expect((await said("Mẫu")).text).toContain("nay dẫn được căn cứ");
});

describe("when the definition has another version", () => {
  const [list, night] = fieldTrip.items;
  if (list === undefined || night === undefined) throw new Error("the checklist of the test has two items");
  const later: ChecklistData = {
    ...fieldTrip,
    version: "2",
    items: [
      { ...list, label: "Gửi danh sách học sinh và giáo viên" },
      { ...night, id: "insurance", label: "Mua bảo hiểm" },
    ],
  };

  /** The same state under a program with the later definition. */
  async function sayLater(text: string): Promise<Reply> {
    const desk = createChecklistDesk({ library: talk.library, definitions: [loadDefinition(later)], words });
    const event = {
      id: text,
      conversation: "talk-an",
      person: "an",
      scope: "personal",
      at: "2026-11-22T01:00:00Z",
    } as const;
    const turn = await desk.take({ ...event, kind: "message", text }, talk.state);
    await talk.state.commitTurn(null, turn?.changes ?? [], [], event.at);
    const [reply] = turn?.replies ?? [];
    if (reply === undefined) throw new Error(`“${text}” was not taken`);
    return reply;
  }

  it("what is new, gone and re-worded is told, and what still applies is kept", async () => {
    await begun();
    const { text } = await sayLater("tiếp tục");
    expect(text).toContain("Danh mục có phiên bản mới (2, trước là 1)");
    expect(text).toContain("Mục “Gửi danh sách học sinh” nay ghi là “Gửi danh sách học sinh và giáo viên”");
    expect(text).toContain("Mục mới: Mua bảo hiểm");
    expect(text).toContain("Không còn mục: Chuẩn bị chỗ nghỉ đêm");
    expect((await sayLater("xem bản cũ")).text).toContain("2. Chuẩn bị chỗ nghỉ đêm");
    await sayLater("dùng bản mới");
    const now = (await sayLater("danh sách")).text;
    expect(now).toMatch(/1\. Gửi danh sách học sinh và giáo viên .*đã xong/u);
    expect(now).toContain("2. Mua bảo hiểm");
  });
});

it("where nothing became other, it is said that there is neither a new nor an old one", async () => {
  await begun();
  expect((await said("dùng bản mới")).text).toContain("không có gì thay đổi");
  expect((await said("xem bản cũ")).text).toContain("chưa có bản nào cũ hơn");
});
