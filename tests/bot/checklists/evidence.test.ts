import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import type { Reply } from "../../../bot/conversation/index";
import { talkOver, type Talk } from "./person";
import { noticeReading } from "./notice";

let talk: Talk;
beforeEach(async () => {
  talk = await talkOver([noticeReading()]);
  await talk.begin();
  for (const text of ["1", "2", "2025-2026", "2", "1", "2"]) await talk.say(text);
});
afterEach(() => talk.close());

async function said(text: string): Promise<Reply> {
  const reply = await talk.say(text);
  if (reply === null) throw new Error(`“${text}” was not taken`);
  return reply;
}

const given = async () =>
  (await talk.state.sessions("an"))[0]?.entries.flatMap(({ entry }) => {
    const { kind, evidence } = entry as { kind: string; evidence?: unknown };
    return kind === "evidence" ? [evidence] : [];
  });

describe("a paper is evidence by its number and day", () => {
  it.each([
    ["minh chứng 3: 12/KH-THCS ngày 05/9/2026", "12/KH-THCS", "2026-09-05"],
    ["minh chung muc 3: Ke hoach so 12/KH-THCS ngay 5/9/2026", "12/KH-THCS", "2026-09-05"],
    ["minh chứng 3 - Kế hoạch số 7/2026/KH-TH ngày 5 tháng 9 năm 2026", "7/2026/KH-TH", "2026-09-05"],
    ["minh chứng 3: 12/KH-THCS", "12/KH-THCS", null],
  ])("“%s”", async (text, number, date) => {
    const reply = await said(text);
    expect(reply.text).toContain("Đã ghi minh chứng của mục 3");
    expect(reply.text).toContain(`Minh chứng đã ghi: ${number}`);
    expect(await given()).toEqual([{ kind: "paper", number, date }]);
  });

  it("of the item that was just looked at, where no number is named", async () => {
    await said("5");
    expect((await said("minh chứng 12/KH-THCS")).text).toContain("Đã ghi minh chứng của mục 5: 12/KH-THCS");
  });

  it("written into the card's field is the same as typed", async () => {
    const card = await said("3");
    const buttons = card.card?.body.flatMap((element) => (element.type === "ActionSet" ? element.actions : [])) ?? [];
    const button = buttons.find(({ title }) => title === "Ghi minh chứng");
    if (button === undefined || !("data" in button)) throw new Error("the card has no field for evidence");
    await talk.send({ ...button.data, evidence: "12/KH-THCS ngày 05/9/2026" });
    expect(await given()).toEqual([{ kind: "paper", number: "12/KH-THCS", date: "2026-09-05" }]);
  });

  it.each([
    ["minh chứng 3: họp ngày 05/9/2026", "không thấy số, ký hiệu"],
    ["minh chứng 3: 12/KH-THCS ngày 31/02/2026", "không có trong lịch"],
    ["minh chứng 99: 12/KH-THCS", "Không có mục 99"],
  ])("“%s” is refused with what to write", async (text, why) => {
    expect((await said(text)).text).toContain(why);
    expect(await given()).toEqual([]);
  });

  it("counts as proof, is looked over by the check, and can be taken back", async () => {
    await said("xong 3");
    expect((await said("kiểm tra")).text).toMatch(/chưa có minh chứng: 3\./u);
    await said("minh chứng 3: 12/KH-THCS ngày 05/9/2027");
    const check = (await said("kiểm tra")).text;
    expect(check).not.toContain("chưa có minh chứng");
    expect(check).toContain("ngày “05/09/2027” ở sau hôm nay");
    expect((await said("bỏ minh chứng 3")).text).toContain("Đã bỏ");
    expect((await said("3")).text).not.toContain("12/KH-THCS");
  });

  it.each(["minh chứng gồm những gì", "minh chứng mục 3 là gì?", "minh chứng"])(
    "a question is none: “%s”",
    async (text) => {
      expect(await talk.say(text)).toBeNull();
    },
  );
});
