import { createHash } from "node:crypto";
import { afterEach, describe, expect, it } from "@jest/globals";
import { defaultBounds, readDocument } from "../../../ingest/index";
import type { Reading } from "../../../knowledge/index";
import { circularText } from "./circular";
import { talkOver, type Talk } from "./person";

let talk: Talk;
afterEach(() => talk.close());

async function circular(text = circularText): Promise<Reading> {
  const bytes = Buffer.from(text);
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  return readDocument({ name: "thong-tu.txt", bytes, sha256, origin: "office" }, defaultBounds);
}

/** Elsewhere, by the ministry, for 2026. */
async function toList(level: string): Promise<string> {
  await talk.begin("cong-dong-hoc-tap");
  let text = "";
  for (const typed of ["nơi khác", "cấp xã", "2026", level, "chưa"]) text = (await talk.say(typed))?.text ?? "";
  return text;
}

describe("without the circular", () => {
  it("nine of fifteen indicators are unknown, and the circular is asked for", async () => {
    talk = await talkOver([]);
    const list = await toList("mức độ 1");
    expect(list).toContain("mới biết 6/15");
    expect(list).toContain("còn 9 chỉ tiêu chưa biết");
    expect(list).toContain("Hãy nạp Thông tư 25/2023/TT-BGDĐT");
  });

  it("marks are counted and nothing is concluded", async () => {
    talk = await talkOver([]);
    await toList("mức độ 1");
    await talk.say("xong 1-16");
    const end = (await talk.say("xong 17-22"))?.text ?? "";
    expect(end).toContain("6 đánh dấu xong");
    expect(end).toContain("còn 9 chỉ tiêu chưa biết");
    expect(end).toContain("không kết luận");
    expect(end).not.toMatch(/(^|[^\p{L}])đạt([^\p{L}]|$)/iu);
  });
});

describe("with the circular in the library", () => {
  it("each numbered place of the level's article is an item that is quoted word for word", async () => {
    talk = await talkOver([await circular()]);
    const list = await toList("mức độ 1");
    expect(list).toContain("5 chỉ tiêu lấy từ Thông tư 25/2023/TT-BGDĐT");
    expect(list).not.toContain("chưa biết");
    expect(list).not.toContain("Hãy nạp");
    for (const place of ["Điểm a khoản 1 Điều 6", "Điểm b khoản 2 Điều 6", "Khoản 3 Điều 6"])
      expect(list).toContain(place);
    expect(list).not.toContain("Điều 7");
    expect(list).not.toContain("Điều 5");
    const number = /(\d+)\. Khoản 3 Điều 6/.exec(list)?.[1] ?? "?";
    const item = await talk.say(number);
    expect(item?.citations.map(({ quote }) => quote)).toEqual([
      "3. Ít nhất 70% hộ gia đình có người tham gia lớp học trong năm.",
    ]);
  });

  it("shows the other level's article to who asks for that level, and both to who does not know", async () => {
    talk = await talkOver([await circular()]);
    const two = await toList("mức độ 2");
    expect(two).toContain("Khoản 2 Điều 7");
    expect(two).not.toContain("Điều 6");
    await talk.say("sửa câu 4");
    await talk.say("chưa rõ");
    const both = (await talk.say("chưa"))?.text ?? "";
    expect(both).toContain("7 chỉ tiêu");
  });

  it("added in the middle of a checklist, its criteria come in, and the marks of other items stay", async () => {
    talk = await talkOver([]);
    await toList("mức độ 1");
    await talk.say("xong 1");
    await talk.library.publish(await circular(), "2026-11-21T00:00:00Z");
    expect((await talk.say("danh sách"))?.text).toContain("Mục mới: khoản 3 Điều 6: Ít nhất 70% hộ gia đình");
    await talk.say("dùng bản mới");
    const list = (await talk.say("danh sách"))?.text ?? "";
    expect(list).toContain("5 chỉ tiêu lấy từ");
    expect(list).toMatch(/1\. Ban hành kế hoạch .* đã xong/u);
    await talk.say("xong 3");
    expect((await talk.say("tiến độ"))?.text).toContain("1 đánh dấu xong");
  });

  it("whose articles number nothing, the known indicators stay, and it is said that none was found", async () => {
    const plain = circularText.replace(/^(?:\d\.|[ab]\)) /gmu, "");
    talk = await talkOver([await circular(plain)]);
    const list = await toList("mức độ 1");
    expect(list).toContain("mới biết 6/15");
    expect(list).toContain("không tìm thấy các chỉ tiêu được đánh số");
  });

  it("is known by its number, not by its title", async () => {
    const other = circularText.replace("25/2023", "44/2014");
    talk = await talkOver([await circular(other)]);
    expect(await toList("mức độ 1")).toContain("mới biết 6/15");
  });
});
