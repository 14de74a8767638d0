import { afterEach, beforeEach, expect, it } from "@jest/globals";
import { talkOver, type Talk } from "./person";

let talk: Talk;
beforeEach(async () => {
  talk = await talkOver([]);
  await talk.begin("ket-nghia");
  await talk.say("1");
  await talk.begin("cong-dong-hoc-tap");
  await talk.say("1");
});
afterEach(() => talk.close());

it("“tiếp tục” goes on with the one used last, and says which one it is and which rest", async () => {
  await talk.say("dừng");
  const reply = await talk.say("tiếp tục");
  expect(reply?.checklist).toBe("cong-dong-hoc-tap");
  expect(reply?.text).toContain("Tiếp tục danh mục “Hồ sơ “Cộng đồng học tập” cấp xã”");
  expect(reply?.text).toContain("Còn đang tạm dừng: Kết nghĩa với trường vùng biên giới (21/11/2026)");
});

it("naming one goes on with that one, with and without marks, also while another is active", async () => {
  expect((await talk.say("tiếp tục kết nghĩa"))?.checklist).toBe("ket-nghia");
  const sessions = await talk.state.sessions("an");
  expect(sessions.filter(({ active }) => active).map(({ checklist }) => checklist)).toEqual(["ket-nghia"]);
  const other = await talk.say("lam tiep ho so cdht");
  expect(other?.checklist).toBe("cong-dong-hoc-tap");
  expect(other?.text).toContain("câu 2");
});

it("a question that begins with the same words, and a checklist that was never begun, are left to others", async () => {
  await talk.say("dừng");
  expect(await talk.say("tiếp tục kết nghĩa với trường nào?")).toBeNull();
  expect(await talk.say("tiếp tục đơn vị học tập")).toBeNull();
});

it("answers go to the active one only", async () => {
  await talk.say("cấp xã");
  await talk.say("tiếp tục kết nghĩa");
  await talk.say("thpt");
  const sessions = await talk.state.sessions("an");
  const counts = Object.fromEntries(sessions.map(({ checklist, entries }) => [checklist, entries.length]));
  expect(counts).toEqual({ "ket-nghia": 2, "cong-dong-hoc-tap": 2 });
});

it.each(["danh mục nào đang mở?", "dang lam danh muc nao", "các danh mục của tôi"])(
  "“%s” names each with how it stands, whichever is active",
  async (asked) => {
    await talk.say("tiếp tục kết nghĩa");
    await talk.say("quay lại");
    await talk.say("nơi khác");
    for (const state of ["đang làm", "tạm dừng"]) {
      await talk.say(state === "đang làm" ? "tiếp tục cđht" : "dừng");
      const text = (await talk.say(asked))?.text ?? "";
      expect(text).toContain(`• Hồ sơ “Cộng đồng học tập” cấp xã, bắt đầu ngày 21/11/2026: ${state}`);
      expect(text).toContain("• Kết nghĩa với trường vùng biên giới, bắt đầu ngày 21/11/2026: đã kết thúc");
    }
  },
);

it("who has none is told how one begins", async () => {
  expect((await talk.say("danh mục nào đang mở?", "nobody"))?.text).toContain("chưa có danh mục nào đang làm");
});
