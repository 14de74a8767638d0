import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import type { Reply } from "../../../bot/conversation/index";
import { checklistDefinitions, replay, type ChecklistDefinition, type SessionView } from "../../../knowledge/index";
import { buttonData, talkOver, type Talk } from "./person";
import { noticeReading } from "./notice";

let talk: Talk;
beforeEach(async () => {
  talk = await talkOver([noticeReading()]);
});
afterEach(() => talk.close());

const lienKet = checklistDefinitions.find(({ id }) => id === "lien-ket") as ChecklistDefinition;
const toItems = ["1", "2", "2025-2026", "2", "1", "2"];

async function beginAndAnswer(person = "an", answers: readonly string[] = toItems): Promise<Reply> {
  let reply: Reply | null = await talk.begin("lien-ket", person);
  for (const answer of answers) reply = await talk.say(answer, person);
  if (reply === null) throw new Error("an answer was not taken");
  return reply;
}

async function view(person = "an"): Promise<SessionView> {
  const [session] = await talk.state.sessions(person);
  return replay(lienKet, session?.entries.map(({ entry }) => entry) ?? []);
}

async function statuses(person = "an"): Promise<Record<string, string>> {
  return Object.fromEntries((await view(person)).items.map(({ number, status }) => [String(number), status]));
}

async function said(text: string, person = "an"): Promise<Reply> {
  const reply = await talk.say(text, person);
  if (reply === null) throw new Error(`“${text}” was not taken`);
  return reply;
}

describe("the list of items", () => {
  it("has at least eight items, six of them quoted from the notice, and marks what is only a suggestion", async () => {
    const reply = await beginAndAnswer();
    expect((await view()).items.length).toBeGreaterThanOrEqual(8);
    expect(reply.citations.length).toBeGreaterThanOrEqual(6);
    expect(reply.text).toContain("gợi ý");
    const last = (await view()).items.at(-1)?.number ?? 0;
    expect((await said(String(last))).text).toContain("Gợi ý, không có căn cứ trong văn bản đã nạp");
  });

  it("warns that the notice has no number or date, and of a school year that it does not name", async () => {
    const reply = await beginAndAnswer("an", ["1", "2", "2026-2027", "2", "1", "2"]);
    expect(reply.warnings.map(({ code }) => code)).toEqual(["no-longer-valid", "blank-number-or-date"]);
    for (const { text } of reply.warnings) expect(reply.text).toContain(text);
  });

  it("shows another place's notice as an example, never as a duty", async () => {
    const reply = await beginAndAnswer("an", ["2", "2", "2025-2026", "2", "1", "2"]);
    expect(reply.warnings.map(({ code }) => code)).toContain("other-jurisdiction");
    expect(reply.text).toContain("văn bản của nơi khác");
    expect(reply.text).not.toContain("bắt buộc theo văn bản");
    expect((await said("2")).text).toContain("Văn bản của nơi khác");
  });

  it("tells of a sample that it is one", async () => {
    await talk.close();
    talk = await talkOver([noticeReading({ origin: "sample" })]);
    const reply = await beginAndAnswer();
    expect(reply.warnings.map(({ code }) => code)).toContain("sample-documents");
    expect((await said("2")).text).toContain("Theo bản tóm lược mẫu");
  });

  it("says of each item that its source is missing, where the library has no such document", async () => {
    await talk.close();
    talk = await talkOver([]);
    expect((await talk.begin()).text).not.toContain("không phải xin phép");
    const reply = await (async () => {
      let last: Reply | null = null;
      for (const answer of toItems) last = await talk.say(answer);
      return last;
    })();
    expect(reply?.text).toContain("Thư viện chưa có");
    expect(reply?.text).toContain("chưa dẫn được căn cứ");
    expect((await said("2")).text).toContain("Chưa dẫn được căn cứ: thư viện chưa có");
  });

  it("warns where teaching has begun, where the partner has no licence, and of a level that the notice does not name", async () => {
    const reply = await beginAndAnswer("an", ["1", "4", "2025-2026", "3", "2", "1"]);
    expect(reply.text).toContain("hoạt động đã bắt đầu");
    expect(reply.text).toContain("chưa nên ký");
    expect(reply.text).toContain("chỉ nêu trường mầm non, tiểu học và THCS");
    expect(reply.text).toContain("dạy thêm");
  });
});

describe("an item", () => {
  it("is shown with its verbatim quote and place", async () => {
    await beginAndAnswer();
    const reply = await said("mục 2");
    const [citation] = reply.citations;
    expect(citation?.section).toMatch(/^3/);
    expect(reply.text).toContain(`“${citation?.quote ?? "?"}”`);
    expect(reply.text).toContain(citation?.place);
  });

  it.each([
    ["xong 3", "3", "done"],
    ["câu 3 xong", "3", "done"],
    ["da xong 3 a", "3", "done"],
    ["xong", "1", "done"],
    ["chưa 2", "2", "not-yet"],
    ["để sau 4", "4", "later"],
    ["không áp dụng 5 vì trường không dạy", "5", "not-applicable"],
    ["muc 5 ko ap dung, ly do: khong co", "5", "not-applicable"],
  ])("is marked by “%s”", async (typed, number, status) => {
    await beginAndAnswer();
    await said(typed);
    expect((await statuses())[number]).toBe(status);
  });

  it("is marked with others at once", async () => {
    await beginAndAnswer();
    expect((await said("xong 1, 2 và 4-6")).text).toContain("mục 1, 2, 4, 5, 6 – đã xong");
    expect((await view()).progress.done).toBe(5);
  });

  it("keeps the reason in the person's own words, and is not set aside without one", async () => {
    await beginAndAnswer();
    expect((await said("không áp dụng 5")).text).toContain("thiếu lý do");
    expect((await statuses())["5"]).toBe("open");
    await said("Không áp dụng 5 vì Trường chỉ dạy môn Toán.");
    expect((await view()).items[4]?.reason).toBe("Trường chỉ dạy môn Toán");
  });

  it("keeps a note, which a blank one does not erase", async () => {
    await beginAndAnswer();
    await said("ghi chú 3: Đã gọi điện hẹn gặp");
    await talk.say("ghi chú 3:   ");
    expect((await view()).items[2]?.note).toBe("Đã gọi điện hẹn gặp");
  });

  it("that does not exist is said not to", async () => {
    await beginAndAnswer();
    expect((await said("xong 40")).text).toContain("Không có mục 40");
    expect(talk.lastTurn()?.changes).toEqual([]);
  });

  it("is meant by “xong” when it was just looked at", async () => {
    await beginAndAnswer();
    await said("6");
    await said("xong");
    expect(await statuses()).toMatchObject({ "1": "open", "6": "done" });
  });

  it("is marked on its card as by typing", async () => {
    const list = await beginAndAnswer();
    const card = await talk.press(list, "Xem mục", { number: "5" });
    if (card === null) throw new Error("the card was not taken");
    expect((await talk.press(card, "Không áp dụng"))?.text).toContain("thiếu lý do");
    await talk.press(card, "Không áp dụng", { reason: "không có" });
    expect((await view()).items[4]).toMatchObject({ status: "not-applicable", reason: "không có" });
  });

  it("has a label on each of its card's inputs", async () => {
    await beginAndAnswer();
    const inputs = (await said("3")).card?.body.filter(({ type }) => type === "Input.Text") ?? [];
    expect(inputs.length).toBe(2);
    for (const input of inputs) expect("label" in input && input.label).toBeTruthy();
  });
});

describe("progress and the end", () => {
  it("counts what is done and what is left", async () => {
    await beginAndAnswer();
    const count = (await view()).items.length;
    await said("xong 1, 2, 3");
    await said("không áp dụng 4 vì không có");
    expect((await said("tiến độ")).text).toContain(`Đã xong 3/${count - 1} mục, còn ${count - 4}.`);
  });

  it("shows the answers and the items again", async () => {
    await beginAndAnswer();
    const { text } = await said("xem lại");
    expect(text).toContain("Trường ở cấp học nào? → Tiểu học");
    expect(text).toContain("1. Nắm nhu cầu");
  });

  it("ends by saying what is open and whom to ask, and can be opened again", async () => {
    await beginAndAnswer();
    const { text } = await said("kết thúc");
    expect(text).toContain("Còn mở:");
    expect(text).toContain("Cần xác nhận:");
    expect(text).toContain("Phòng Văn hóa - Xã hội");
    expect(await talk.say("1")).toBeNull();
    expect((await said("tiếp tục")).text).toContain("mục 1/");
    expect((await view()).at).toEqual({ kind: "items" });
  });

  it("ends by itself when every item is settled", async () => {
    await beginAndAnswer();
    const count = (await view()).items.length;
    expect((await said(`xong 1-${count}`)).text).toContain("Mọi mục đã xong hoặc không áp dụng.");
  });
});

describe("cards of another time or person", () => {
  it("change nothing when they are pressed twice", async () => {
    const begun = await talk.begin();
    await talk.press(begun, "Nơi khác");
    const again = await talk.press(begun, "Nơi khác");
    expect(again?.text).toContain("đã được ghi trước đó");
    expect(talk.lastTurn()?.changes).toEqual([]);
    expect(again?.text).toContain("câu 2");
  });

  it("change nothing when something was decided since, and show the present step", async () => {
    const begun = await talk.begin();
    await talk.say("1");
    const reply = await talk.press(begun, "Nơi khác");
    expect(reply?.text).toContain("Thẻ này đã cũ");
    expect(reply?.text).toContain("Trường ở cấp học nào?");
    expect(talk.lastTurn()?.changes).toEqual([]);
    expect((await view()).answers.get("place")).toBe("long-bien");
  });

  it("still count when an item was only looked at since", async () => {
    const list = await beginAndAnswer();
    await said("6");
    await talk.press(list, "Xong mục 1");
    expect((await statuses())["1"]).toBe("done");
  });

  it("are refused for another person, who sees the own checklist", async () => {
    const begun = await talk.begin("lien-ket", "an");
    await talk.begin("lien-ket", "binh");
    const reply = await talk.press(begun, "Nơi khác", {}, "binh");
    expect(reply?.text).toContain("của người khác");
    expect(reply?.text).toContain("Trường đóng ở đâu?");
    expect(talk.lastTurn()?.changes).toEqual([]);
    expect((await view("an")).asked).toEqual([]);
    expect((await view("binh")).asked).toEqual([]);
  });

  it("of a deleted checklist say so", async () => {
    const begun = await talk.begin();
    await said("đồng ý xóa");
    expect((await talk.press(begun, "Nơi khác"))?.text).toContain("không còn");
    expect(talk.lastTurn()?.changes).toEqual([]);
  });

  it("with data that no card of ours has are refused, and what is no checklist's is left to others", async () => {
    const begun = await talk.begin();
    const data = buttonData(begun, "Nơi khác");
    for (const bad of [
      { ...data, at: "-1" },
      { ...data, do: "explode" },
      { kind: "checklist" },
      { ...data, choose: 7 },
    ]) {
      expect((await talk.send(bad))?.text).toContain("không có gì thay đổi");
      expect(talk.lastTurn()?.changes).toEqual([]);
    }
    expect((await talk.send({ ...data, choose: "constructor" }))?.text).toContain("không có gì thay đổi");
    expect(await talk.send({ kind: "answer" })).toBeNull();
    expect(await talk.send(null)).toBeNull();
    expect((await view()).asked).toEqual([]);
  });

  it("name the entry that they expect, so that of two devices only the faster is written", async () => {
    await talk.begin();
    await talk.say("1");
    const [change] = talk.lastTurn()?.changes ?? [];
    expect(change).toMatchObject({ kind: "append-entry", session: "s1", entry: { index: 0, person: "an" } });
  });
});

describe("leaving and coming back", () => {
  it("goes on where it was after a restart", async () => {
    await talk.begin();
    await said("1");
    await said("dừng");
    expect(await talk.say("2")).toBeNull();
    const later = await talkOver([noticeReading()]);
    const event = { id: "x", conversation: "c", person: "an", scope: "personal", at: "2026-12-01T00:00:00Z" } as const;
    const turn = await later.desk.take({ ...event, kind: "message", text: "tiep tuc" }, talk.state);
    expect(turn?.replies[0]?.text).toContain("Trường ở cấp học nào?");
    expect(turn?.changes).toEqual([{ kind: "set-session-active", session: "s1", person: "an", active: true }]);
    await later.close();
  });

  it("goes on instead of beginning twice, until asked to begin anew", async () => {
    await talk.begin();
    await said("1");
    const again = await talk.begin();
    expect(again.text).toContain("đang làm dở");
    expect(again.text).toContain("Trường ở cấp học nào?");
    expect((await said("làm lại từ đầu")).text).toContain("câu 1");
    expect((await said("tiếp tục")).text).toContain("Còn đang tạm dừng: Liên kết với đơn vị ngoài (21/11/2026)");
  });

  it("says that nothing is open where nothing is", async () => {
    expect((await said("tiếp tục")).text).toContain("chưa có danh mục nào");
    expect(await talk.say("xong")).toBeNull();
    expect(await talk.say("2")).toBeNull();
  });

  it("tells to go on first, when an item is marked while the checklist rests", async () => {
    await beginAndAnswer();
    await said("dừng");
    expect((await said("xong 3")).text).toContain("đang tạm dừng");
    expect((await statuses())["3"]).toBe("open");
  });

  it("deletes only what was confirmed", async () => {
    await beginAndAnswer();
    expect((await said("xóa")).text).toContain("đồng ý xóa");
    expect(talk.lastTurn()?.changes).toEqual([]);
    await said("tiếp tục");
    expect(await talk.state.sessions("an")).toHaveLength(1);
    await said("dong y xoa");
    expect(await talk.state.sessions("an")).toHaveLength(0);
  });
});

it("begins nothing for a name that no checklist has", async () => {
  await expect(talk.begin("nothing")).rejects.toThrow("no checklist");
  expect(talk.lastTurn()).toBeNull();
});

it("does not start with a definition that has no words", async () => {
  await expect(talkOver([], { words: {} })).rejects.toThrow('checklist "lien-ket" has no words for question "place"');
});

describe("a list that is longer than a reply", () => {
  async function toLongList(): Promise<Reply> {
    await talk.begin("cong-dong-hoc-tap");
    for (const answer of ["nơi khác", "cấp xã", "2026", "mức độ 1"]) await said(answer);
    return said("chưa");
  }

  it("says from where on the rest is shown, typed and by a button, and comes back to its beginning", async () => {
    const first = await toLongList();
    const [, next = ""] = /gõ “danh sách (\d+)”/u.exec(first.text) ?? [];
    const typed = await said(`danh sach ${next}`);
    expect(typed.text).toContain(`\n${next}. `);
    expect(typed.text).not.toContain("\n1. ");
    expect((await talk.press(first, `Danh sách từ mục ${next}`))?.text).toBe(typed.text);
    expect(typed.text).toContain("gõ “danh sách 1”");
    expect((await said("danh sách 1")).text).toContain("\n1. ");
  });

  it("has no part that begins with a number of no item", async () => {
    await toLongList();
    expect((await said("danh sách 60")).text).toContain("Không có mục 60");
  });
});

it.each(["mục 3 xong chưa?", "muc 3 xong chua", "xong 3?", "mục 3 đến đâu rồi?"])(
  "“%s” shows how far the item is and marks nothing",
  async (text) => {
    await beginAndAnswer();
    await said("để sau 3");
    expect((await said(text)).text).toContain("Tình trạng: để sau.");
  },
);

it("a passage of damaged text is shown as it was received, with how it is read beside it", async () => {
  const reading = noticeReading();
  const { text } = reading.document;
  const start = text.indexOf("an toàn tuyệt đối");
  const corrections = [{ start, end: start + "an toàn".length, text: "an tâm" }];
  await talk.close();
  talk = await talkOver([{ ...reading, document: { ...reading.document, corrections } }]);
  await beginAndAnswer();
  const list = (await view()).items.find(({ item }) => item.id === "safety")?.number ?? 0;
  const { text: shown } = await said(String(list));
  expect(shown).toContain("Giữ an toàn tuyệt đối, không quá tải.”\n(đọc là: ");
  expect(shown).toContain("Giữ an tâm tuyệt đối, không quá tải.) Căn cứ [1]");
});
