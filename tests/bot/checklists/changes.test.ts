import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import { talkOver, type Talk } from "./person";
import { noticeReading } from "./notice";

let talk: Talk;
beforeEach(async () => {
  talk = await talkOver([noticeReading()]);
});
afterEach(() => talk.close());

async function said(text: string): Promise<string> {
  const reply = await talk.say(text);
  if (reply === null) throw new Error(`“${text}” was not taken`);
  return reply.text;
}

/** A primary school of the ward with a language programme that has not begun. */
async function toList(): Promise<string> {
  await talk.begin("lien-ket");
  let text = "";
  for (const answer of ["1", "2", "2025-2026", "2", "1", "2"]) text = await said(answer);
  return text;
}

describe("an early answer that is changed once the list is there", () => {
  it("tells which items came and which went, with what stood there, and that the others keep theirs", async () => {
    await toList();
    await said("xong 4");
    await said("sửa câu 4");
    const text = await said("kỹ năng sống");
    expect(text).toContain("Mục mới theo câu trả lời này: 4. Kiểm tra giáo viên");
    expect(text).toContain("Không còn áp dụng: Có kết quả thẩm định, phê duyệt chương trình ngoại ngữ (đã xong).");
    expect(text).toContain("Số mục được đánh lại");
    expect(text).toContain("được giữ nguyên");
  });

  it("tells which times became others", async () => {
    await talk.begin("cong-dong-hoc-tap");
    for (const answer of ["nơi khác", "cấp xã", "2025", "mức độ 1", "chưa"]) await said(answer);
    await said("sửa câu 3");
    expect(await said("2026")).toMatch(
      /Mục \d+, Gửi hồ sơ đề nghị công nhận: thời hạn đổi\. Trước: chậm nhất hết ngày 27\/02\/2026 .*Nay: chậm nhất hết ngày 27\/02\/2027/u,
    );
  });

  it("tells how many items bind otherwise, where the document is another place's now", async () => {
    await toList();
    await said("sửa câu 1");
    const text = await said("nơi khác");
    expect(text).toMatch(/Mức độ \(.*\) của \d+ mục nay khác trước/u);
    expect(text).not.toContain("không đổi");
  });

  it("tells of no time that nobody could read", async () => {
    await talk.begin("cong-dong-hoc-tap");
    for (const answer of ["Tân Phong", "cấp xã", "2026", "mức độ 1", "chưa"]) await said(answer);
    await said("sửa câu 1");
    expect(await said("nơi khác")).not.toMatch(/theo hạn|thêm hạn|thời hạn đổi/u);
  });

  it("tells that nothing changed where the list stays as it was", async () => {
    await toList();
    await said("sửa câu 2");
    const text = await said("THCS");
    expect(text).toContain("Danh sách việc không đổi");
    expect(text).not.toContain("Mục mới");
  });

  it("is compared with the list that was there, also where other questions are asked before the next one", async () => {
    await toList();
    await said("sửa câu 2");
    await said("quay lại");
    await said("phường Long Biên");
    expect(await said("THCS")).toContain("Danh sách việc không đổi");
  });
});

it("a list that was never there before is not compared with any", async () => {
  expect(await toList()).not.toMatch(/không đổi|Mục mới/u);
});

describe("after the end", () => {
  it("“quay lại” takes back the answer that led out, and the answers are taken again", async () => {
    await talk.begin("ket-nghia");
    expect(await said("nơi khác")).toContain("gõ “quay lại” để trả lời lại");
    expect(await said("quay lai")).toContain("câu 1");
    expect(await said("Hà Nội")).toContain("câu 2");
  });

  it("“sửa câu 2” opens the question again, as the page of review says", async () => {
    await toList();
    await said("kết thúc");
    expect(await said("xem lại")).toContain("gõ “sửa câu 2”");
    expect(await said("sửa câu 2")).toContain("Trước đó anh/chị đã trả lời: Tiểu học.");
    expect(await said("THCS")).toContain("việc cần làm");
  });

  it("a checklist that only rests says how it goes on", async () => {
    await toList();
    await said("dừng");
    expect(await said("quay lại")).toContain("Gõ “tiếp tục”");
    expect(await talk.say("quay lại", "nobody")).toBeNull();
  });
});
