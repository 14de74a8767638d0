import { createHash } from "node:crypto";
import { afterEach, expect, it } from "@jest/globals";
import { defaultBounds, readDocument } from "../../../ingest/index";
import { createCalendar, loadDefinition, readHolidayYears, type IsoDate, type Reading } from "../../../knowledge/index";
import { fieldTrip, fieldTripWords } from "../../fixtures/fifth-checklist";
import { createDossiers } from "../../../bot/dossier/index";
import { readPaper } from "../dossier/read-paper";
import { talkOver, type Talk } from "./person";

let talk: Talk;
afterEach(() => talk.close());

const settings = { definitions: [loadDefinition(fieldTrip)], words: { "tham-quan": fieldTripWords } };

async function notice(day: string): Promise<Reading> {
  const bytes = Buffer.from(
    `UBND PHƯỜNG MẪU\n\nTHÔNG BÁO\nVề việc tham quan của các trường phường Mẫu\n\n1. Việc phải làm\n\n- Các trường nộp báo cáo kèm danh sách học sinh về UBND phường trước ngày ${day}.\n`,
  );
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  return readDocument({ name: "tham-quan.txt", bytes, sha256, origin: "office" }, defaultBounds);
}

it("a new checklist is one file of data and its words: it begins by its own subject and ends with its items", async () => {
  talk = await talkOver([await notice("15/12/2026")], settings);
  expect(talk.desk.intent("tôi muốn đăng ký tham quan")).toBe("tham-quan");
  expect((await talk.begin("tham-quan")).text).toContain("không nêu mẫu");
  await talk.say("Mẫu");
  const list = await talk.say("có");
  expect(list?.text).toContain("2. Chuẩn bị chỗ nghỉ đêm – gợi ý");
  expect((await talk.say("xong 1-2"))?.text).toContain("Mọi mục đã xong");
});

it("an item is due as of the day of the talk, with the rule of its document", async () => {
  talk = await talkOver([await notice("30/11/2026")], settings);
  await talk.begin("tham-quan");
  await talk.say("1");
  await talk.say("không");
  const item = await talk.say("1");
  expect(item?.text).toContain("“trước ngày 30/11/2026” – đúng như văn bản ghi [1]");
  // 29/11/2026, the last day in time, is a Sunday.
  expect(item?.text).toContain("chậm nhất hết ngày 29/11/2026 (Chủ nhật)");
  expect(item?.text).toContain("ngày làm việc cuối cùng còn kịp là 27/11/2026 (thứ Sáu)");
});

it("a time that has passed is said to have", async () => {
  talk = await talkOver([await notice("01/10/2026")], settings);
  await talk.begin("tham-quan");
  await talk.say("1");
  await talk.say("không");
  expect((await talk.say("1"))?.text).toContain("(đã qua 52 ngày)");
});

it("its papers are data and words too: the report rests on the notice and holds what was filled in", async () => {
  talk = await talkOver([await notice("15/12/2026")], settings);
  await talk.begin("tham-quan");
  await talk.say("1");
  await talk.say("không");
  expect((await talk.say("điền 1: Trường Tiểu học Mẫu"))?.text).toContain("Đã ghi vào hồ sơ: Tên trường.");
  const [session] = await talk.state.sessions("an");
  if (session === undefined) throw new Error("no session began");
  const calendar = createCalendar(readHolidayYears());
  const dossiers = createDossiers({
    library: talk.library,
    calendar,
    dayOf: (at) => at.slice(0, 10) as IsoDate,
    ...settings,
  });
  const file = await dossiers.file(session, "bao-cao.docx", "2026-11-21T01:00:00Z");
  const { lines } = await readPaper(file?.body ?? Buffer.alloc(0));
  expect(lines.join("\n")).toContain("Trường Tiểu học Mẫu báo cáo và gửi kèm danh sách");
  expect(lines.join("\n")).toMatch(/Căn cứ Thông báo số …/u);
  expect(lines.join("\n")).toContain("“trước ngày 15/12/2026” (chậm nhất hết ngày 14/12/2026)");
});
