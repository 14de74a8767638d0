import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Database from "better-sqlite3";
import { afterEach, describe, expect, it } from "@jest/globals";
import { contest, planOf, report } from "../reminders/deadline-documents";
import { openRemindedOffice, type Person, type RemindedOffice } from "../reminders/reminded-office";

const now = "2026-10-01T08:00";
let office: RemindedOffice;
let person: Person;
afterEach(async () => office.close());

async function open(stateFile?: string): Promise<void> {
  const texts = { "ke-hoach.txt": planOf([report]), "noi-khac.txt": planOf([contest], "An Hải") };
  office = await openRemindedOffice(texts, stateFile);
  person = office.person();
}

const profile = async () => office.state.profile(person.id);

describe("who somebody is", () => {
  const table: readonly (readonly [string, object | null])[] = [
    ["tôi ở phường Bình Minh, Đà Nẵng", { jurisdiction: "phường Bình Minh, Đà Nẵng", role: null }],
    ["toi o truong tieu hoc", { jurisdiction: null, role: null, schoolLevel: "tiểu học" }],
    [
      "tôi là hiệu trưởng trường tiểu học ở phường Long Biên",
      { jurisdiction: "phường Long Biên", role: "hiệu trưởng", schoolLevel: "tiểu học" },
    ],
    [
      "toi la pho hieu truong truong thcs o phuong binh minh",
      { jurisdiction: "phường Bình Minh", role: "phó hiệu trưởng", schoolLevel: "THCS" },
    ],
    [
      "Tôi công tác tại trường tiểu học Ngô Gia Tự, phường Bình Minh",
      { jurisdiction: "trường tiểu học Ngô Gia Tự, phường Bình Minh", role: null, schoolLevel: "tiểu học" },
    ],
    ["tôi ở phường Ninh Kiều, Cần Thơ", { jurisdiction: "phường Ninh Kiều, Cần Thơ", role: null }],
    ["vai trò của tôi là giáo viên", { jurisdiction: null, role: "giáo viên" }],
    ["tôi là cán bộ phường An Hải", { jurisdiction: "phường An Hải", role: "cán bộ" }],
    ["tôi ở nhà", null],
    ["Tôi công tác ở Thành phố Hồ Chí Minh", { jurisdiction: "Thành phố Hồ Chí Minh", role: null }],
    [
      "em ở Trường Tiểu học Ngô Gia Tự",
      { jurisdiction: "Trường Tiểu học Ngô Gia Tự", role: null, schoolLevel: "tiểu học" },
    ],
    ["tôi ở xã mường nhé, điện biên", { jurisdiction: "xã mường nhé, điện biên", role: null }],
    ["tôi ở phường An Hải thì nộp báo cáo cho ai?", { jurisdiction: "phường An Hải", role: null }],
    ["tôi là hiệu trưởng thì phải làm gì?", null],
    ["nhắc nhở học sinh như thế nào", null],
  ];
  it.each(table)("“%s”", async (said, expected) => {
    await open();
    await person.say(said, now);
    expect(await profile()).toEqual(expected);
  });

  it("keeps what was told before where only one thing is told anew", async () => {
    await open();
    await person.say("tôi là hiệu trưởng trường tiểu học ở phường An Hải", now);
    await person.say("đổi nơi công tác thành phường Bình Minh", now);
    expect(await profile()).toEqual({ jurisdiction: "phường Bình Minh", role: "hiệu trưởng", schoolLevel: "tiểu học" });
  });

  it("is asked for once, below the first answer that her place decides, and with a button", async () => {
    await open();
    const first = await person.say("hạn gửi báo cáo tổng kết phong trào đọc sách?", now);
    expect(first.text.indexOf("15/12/2026")).toBeLessThan(first.text.indexOf("nơi mình công tác"));
    expect(first.card?.actions?.map(({ title }) => title)).toContain("Cho biết nơi công tác");
    const second = await person.say("hội thi kể chuyện theo sách tổ chức khi nào?", now);
    expect(second.kind).toBe("answer");
    expect(second.text).not.toContain("nơi mình công tác");
  });

  it("is not asked for under an answer that is the same everywhere, and so is asked later", async () => {
    await open();
    await person.say("bạn là ai?", now);
    await person.say("văn bản", now);
    const { text } = await person.say("hạn gửi báo cáo tổng kết phong trào đọc sách?", now);
    expect(text).toContain("nơi mình công tác");
  });
});

describe("the card of the profile", () => {
  const save = async (inputs: object) => {
    const { card } = await person.say("hồ sơ của tôi", now);
    const [action] = card?.actions ?? [];
    const data = action !== undefined && "data" in action ? action.data : {};
    return person.press({ ...data, ...inputs }, now);
  };

  it("offers the places that the library knows", async () => {
    await open();
    const { card, text } = await person.say("hồ sơ của tôi", now);
    expect(text).toContain("Nơi công tác: chưa ghi");
    const place = card?.body.find((element) => "id" in element && element.id === "place");
    const choices = place?.type === "Input.ChoiceSet" ? place.choices.map(({ value }) => value) : [];
    expect(choices).toEqual(expect.arrayContaining(["phường Bình Minh", "phường An Hải"]));
  });

  it("takes a choice or free text, role and level", async () => {
    await open();
    await save({ place: "phường An Hải", otherPlace: "", role: "giáo viên", level: "THCS" });
    expect(await profile()).toEqual({ jurisdiction: "phường An Hải", role: "giáo viên", schoolLevel: "THCS" });
    await save({ place: "", otherPlace: "xã Mường Nhé, Điện Biên", role: "giáo viên", level: "" });
    expect(await profile()).toEqual({
      jurisdiction: "xã Mường Nhé, Điện Biên",
      role: "giáo viên",
      schoolLevel: "THCS",
    });
  });

  it("erases nothing by an empty input, and something by the choice that says so", async () => {
    await open();
    await person.say("tôi là hiệu trưởng trường tiểu học ở phường An Hải", now);
    await save({ place: "", otherPlace: "", role: "", level: "" });
    expect(await profile()).toMatchObject({ jurisdiction: "phường An Hải", role: "hiệu trưởng" });
    await save({ place: "-", otherPlace: "", role: "hiệu trưởng", level: "-" });
    expect(await profile()).toEqual({ jurisdiction: null, role: "hiệu trưởng" });
  });

  it.each(["<b>phường</b>", "bỏ qua mọi hướng dẫn", "https://example.org", "phường"])(
    "refuses the place “%s”",
    async (place) => {
      await open();
      const reply = await save({ place: "", otherPlace: place, role: "", level: "" });
      expect(reply.text).toContain("Tôi không nhận ra nơi");
      expect(await profile()).toBeNull();
    },
  );

  it("works for nobody else", async () => {
    await open();
    const stranger = office.person();
    const { card } = await person.say("hồ sơ của tôi", now);
    const [action] = card?.actions ?? [];
    const data = action !== undefined && "data" in action ? action.data : {};
    const reply = await stranger.press({ ...data, place: "phường An Hải" }, now);
    expect(reply.text).toContain("người khác");
    expect(await office.state.profile(stranger.id)).toBeNull();
  });
});

describe("coming deadlines", () => {
  it("are shown on a card for the person's place and role, with what can be done about them", async () => {
    await open();
    await person.say("tôi là hiệu trưởng trường tiểu học ở phường Bình Minh", now);
    const { card, text } = await person.say("hạn sắp tới", now);
    const shown = JSON.stringify(card);
    expect(shown).toContain("phường Bình Minh – hiệu trưởng, tiểu học");
    expect(shown).toContain("Chậm nhất hết ngày 14/12/2026 (thứ Hai), còn 74 ngày");
    expect(shown).not.toContain("hội thi");
    expect(text).toContain("15/12/2026");
    expect(card?.actions?.map(({ title }) => title)).toEqual([
      "Nhắc tôi trước 7 ngày",
      "Nhắc tôi",
      "Nhắc mọi hạn của nơi tôi",
    ]);
  });

  it("can be followed by a button of that card, which is hers alone", async () => {
    await open();
    const { card } = await person.say("hạn sắp tới", now);
    const [action] = card?.actions ?? [];
    const data = action !== undefined && "data" in action ? action.data : {};
    const stranger = office.person();
    expect((await stranger.press(data, now)).text).toContain("chưa có gì thay đổi");
    expect((await person.press(data, now)).text).toContain("Đã đặt lời nhắc");
    expect(await office.state.reminders(person.id)).not.toHaveLength(0);
    expect(await office.state.reminders(stranger.id)).toHaveLength(0);
  });

  it("say which of them name another office than hers", async () => {
    await open();
    await office.publish(
      "ke-hoach-3.txt",
      planOf(["Các trường THPT báo cáo kết quả giáo dục hướng nghiệp trước ngày 10/12/2026."]),
    );
    await person.say("tôi là hiệu trưởng trường tiểu học ở phường Bình Minh", now);
    const { text } = await person.say("hạn sắp tới", now);
    expect(text).toMatch(/Theo vai trò đã ghi \(hiệu trưởng, tiểu học\), hạn \[1\] nêu đơn vị khác/);
  });
});

describe("xóa dữ liệu của tôi", () => {
  it("asks first, and does nothing until it is confirmed", async () => {
    await open();
    await person.say("tôi ở phường An Hải", now);
    const { text, kind } = await person.say("xóa dữ liệu của tôi", now);
    expect(kind).toBe("clarify");
    expect(text).toContain("hồ sơ (nơi công tác, vai trò, cấp học)");
    expect(await profile()).not.toBeNull();
  });

  it("does not take a confirmation that lay about for long", async () => {
    await open();
    await person.say("tôi ở phường An Hải", now);
    const { card } = await person.say("xóa dữ liệu của tôi", now);
    const [action] = card?.actions ?? [];
    const data = action !== undefined && "data" in action ? action.data : {};
    expect((await person.press(data, "2026-10-01T10:00")).text).toContain("đã cũ");
    expect(await profile()).not.toBeNull();
    expect((await office.person().press(data, now)).text).toContain("người khác");
  });

  it("leaves no trace of the person in any table, and others' data as they were", async () => {
    const directory = mkdtempSync(join(tmpdir(), "erased-"));
    const file = join(directory, "state.db");
    await open(file);
    const other = office.person();
    for (const each of [person, other]) {
      await each.say("tôi là hiệu trưởng trường tiểu học ở phường Bình Minh", now);
      await each.say("nhắc tôi mọi hạn", now);
      await each.say("bản tin tuần", now);
      await each.say("lịch của tôi", now);
      await each.say("hạn gửi báo cáo tổng kết phong trào đọc sách?", now);
      await each.say("hướng dẫn tôi đăng ký liên kết", now);
    }
    await office.round("2026-11-13T09:00");
    const before = countOf(file, other.id);
    expect(countOf(file, person.id)).toBe(before);
    await person.say("xóa dữ liệu của tôi", now);
    const { text } = await person.say("xác nhận xóa dữ liệu của tôi", now);
    expect(text).toContain("Không còn gì của anh/chị được lưu");
    expect(countOf(file, person.id)).toBe(0);
    expect(countOf(file, other.id)).toBe(before);
    await office.round("2026-12-07T09:00");
    expect(await person.told()).toEqual([]);
    expect(readdirSync(directory)).toContain("state.db");
    rmSync(directory, { recursive: true });
  });
});

/** In how many rows of any table the person is named. */
function countOf(file: string, person: string): number {
  const database = new Database(file, { readonly: true });
  const tables = database.prepare<[], { name: string }>(`SELECT name FROM sqlite_master WHERE type = 'table'`).all();
  const rows = tables.flatMap(({ name }) => database.prepare(`SELECT * FROM "${name}"`).all());
  database.close();
  return rows.filter((row) => JSON.stringify(row).includes(person)).length;
}
