import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import type { AddressPaper } from "../../../bot/dossier/index";
import type { Reply } from "../../../bot/conversation/index";
import { isStepWords } from "../../../bot/conversation/checklists/index";
import { buttonData, talkOver, type Talk } from "./person";
import { noticeReading } from "./notice";

let talk: Talk;
const addressPaper: AddressPaper = ({ session, file }) => ({ kind: "link", url: `/of/${session}/${file}` });
beforeEach(async () => {
  talk = await talkOver([noticeReading()], { addressPaper });
});
afterEach(() => talk.close());

async function toItems(): Promise<void> {
  await talk.begin();
  for (const typed of ["1", "2", "2025-2026", "1", "1", "2"]) await talk.say(typed);
}

async function said(text: string): Promise<Reply> {
  const reply = await talk.say(text);
  if (reply === null) throw new Error(`“${text}” was not taken`);
  return reply;
}

function opened({ card }: Reply): readonly string[] {
  return (card?.body ?? []).flatMap((element) =>
    element.type === "ActionSet"
      ? element.actions.flatMap((action) => (action.type === "Action.OpenUrl" ? [action.url] : []))
      : [],
  );
}

describe("the papers are asked for in words", () => {
  it.each(["tạo hồ sơ", "xuất hồ sơ", "xuat ho so", "tạo hồ sơ giúp em nhé", "soạn hồ sơ"])("“%s”", async (typed) => {
    await toItems();
    expect((await said(typed)).text).toContain("hồ sơ dự thảo");
  });

  it.each(["hồ sơ gồm những gì", "tạo hồ sơ cộng đồng học tập", "hạn nộp hồ sơ"])("not “%s”", (typed) => {
    expect(isStepWords(typed)).toBe(false);
  });
});

it("the answer names each paper with its address, in the text and on the card", async () => {
  await toItems();
  const reply = await said("tạo hồ sơ");
  const urls = ["bao-cao.docx", "ke-hoach.docx", "danh-muc-ho-so.docx", "ho-so.zip"].map((file) => `/of/s1/${file}`);
  expect(opened(reply)).toEqual(urls);
  for (const url of urls) expect(reply.text).toContain(url);
  expect(reply.text).not.toContain("lich.ics");
});

it("says that papers come after the questions, and that nobody serves them where that is so", async () => {
  await talk.begin();
  expect((await said("tạo hồ sơ")).text).toContain("sau khi trả lời hết các câu hỏi");
  await talk.close();
  talk = await talkOver([noticeReading()]);
  await toItems();
  const reply = await said("tạo hồ sơ");
  expect(opened(reply)).toEqual([]);
  expect(reply.text).toContain("Ở đây không lấy được tệp");
});

it("gives no address in a talk of several people", async () => {
  await talk.close();
  talk = await talkOver([noticeReading()], { addressPaper: () => ({ kind: "not-here" }) });
  await toItems();
  expect((await said("tạo hồ sơ")).text).toContain("nhắn riêng cho Cẩm Nang");
});

describe("what only the person knows", () => {
  it("is filled in by words, kept as it is written, and shown", async () => {
    await toItems();
    const reply = await said("điền 2: Trường Tiểu học Mẫu");
    expect(reply.text).toContain("Đã ghi vào hồ sơ: Tên trường.");
    expect(reply.text).toContain("2. Tên trường: Trường Tiểu học Mẫu");
    expect((await said("điền 99: gì đó")).text).toContain("Không có chỗ điền số 99");
  });

  it("is filled in by the card, where only what changed is written", async () => {
    await toItems();
    const reply = await said("tạo hồ sơ");
    await talk.press(reply, "Ghi vào hồ sơ", { school: " Trường Mẫu ", partner: "", signer: "" });
    expect(talk.lastTurn()?.changes).toHaveLength(1);
    const again = await talk.press(reply, "Ghi vào hồ sơ", { school: "Trường Mẫu" });
    expect(again?.text).toContain("Không có gì thay đổi");
    expect(talk.lastTurn()?.changes).toEqual([]);
    const cleared = await talk.press(reply, "Ghi vào hồ sơ", { school: "" });
    expect(cleared?.text).toContain("2. Tên trường: chưa điền");
  });

  it("is shown in the card's inputs again", async () => {
    await toItems();
    const reply = await said("điền 2: Trường Mẫu");
    expect(reply.card?.body).toEqual(
      expect.arrayContaining([expect.objectContaining({ id: "school", value: "Trường Mẫu" })]),
    );
  });

  it("can be added after the end, and the checklist stays ended", async () => {
    await toItems();
    await said("kết thúc");
    expect((await said("điền 2: Trường Mẫu")).text).toContain("Đã ghi vào hồ sơ");
    expect((await talk.state.sessions("an"))[0]?.active).toBe(false);
    expect((await said("tiến độ")).text).toContain("kết thúc");
  });

  it("of another person's card is refused", async () => {
    await toItems();
    const reply = await said("tạo hồ sơ");
    const other = await talk.press(reply, "Ghi vào hồ sơ", { school: "Trường khác" }, "binh");
    expect(other?.text).toContain("của người khác");
    expect(talk.lastTurn()?.changes).toEqual([]);
  });
});

describe("the review", () => {
  it("has a button for each answer that asks its question again and keeps the others", async () => {
    await toItems();
    const review = await said("xem lại");
    const edits = (review.card?.body ?? []).flatMap((element) => (element.type === "ActionSet" ? element.actions : []));
    expect(edits.map(({ title }) => title)).toEqual([1, 2, 3, 4, 5, 6].map((number) => `Sửa câu ${number}`));
    const [, second] = edits;
    if (second === undefined || !("data" in second)) throw new Error("no button to change the second answer");
    expect((await talk.send(second.data))?.text).toContain("Trường ở cấp học nào?");
    expect((await said("3")).text).toContain("việc cần làm");
    expect((await said("xem lại")).text).toContain("→ THCS");
  });

  it("its buttons change nothing once something else was decided", async () => {
    await toItems();
    const review = await said("xem lại");
    const [edits] = (review.card?.body ?? []).flatMap((element) =>
      element.type === "ActionSet" ? [element.actions] : [],
    );
    const [first] = edits ?? [];
    if (first === undefined || !("data" in first)) throw new Error("no button to change an answer");
    await said("xong 1");
    expect((await talk.send(first.data))?.text).toContain("Thẻ này đã cũ");
  });

  it("and the end lead to the papers", async () => {
    await toItems();
    for (const typed of ["xem lại", "kết thúc"]) {
      expect(buttonData(await said(typed), "Tạo hồ sơ")).toMatchObject({ do: "papers" });
    }
  });
});

describe("the check", () => {
  it("names what is required and open, what is marked without its paper, and what looks wrong in a note", async () => {
    await toItems();
    await said("xong 2");
    await said("ghi chú 3: giấy phép hết hạn ngày 01/10/2026");
    const { text } = await said("kiểm tra");
    expect(text).toMatch(/Việc bắt buộc chưa xong: 3\. Thẩm định đối tác/u);
    expect(text).toMatch(/chưa có minh chứng: 2\. Lập kế hoạch/u);
    expect(text).toContain("Mục 3 (Thẩm định đối tác: chức năng và điều kiện pháp lý): đã hết hạn ngày “01/10/2026”.");
  });

  it("names what is open although its last safe day is over", async () => {
    await toItems();
    await said("ngày bắt đầu 15/9/2026");
    const overdue =
      /Mục \d+ \(Ký hợp đồng hoặc thỏa thuận liên kết bằng văn bản\): đã qua hạn 14\/09\/2026 mà chưa xong/u;
    expect((await said("kiểm tra")).text).toMatch(overdue);
    await said("xong 1-15");
    expect((await said("kiểm tra")).text).not.toContain("đã qua hạn");
  });

  it("says that it found nothing only where nothing is open, and concludes nothing", async () => {
    await toItems();
    for (let number = 1; number <= 15; number += 1) await talk.say(`ghi chú ${number}: đã lưu tại trường`);
    await said("xong 1-15");
    const { text } = await said("kiểm tra");
    expect(text).toContain("Không thấy việc bắt buộc nào còn mở");
    expect(text).toContain("không kết luận");
  });
});
