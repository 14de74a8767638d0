import { afterEach, describe, expect, it } from "@jest/globals";
import { afterHoliday, contest, onSunday, planOf, report, yearly } from "./deadline-documents";
import { openRemindedOffice, type Person, type RemindedOffice } from "./reminded-office";

const plan = "ke-hoach-xa-hoi-hoc-tap.txt";
let office: RemindedOffice;
let person: Person;

async function open(...sentences: readonly string[]): Promise<void> {
  office = await openRemindedOffice({ [plan]: planOf(sentences) });
  person = office.person();
}

/** Has one round each day at nine and gives the days on which the person was told something. */
async function daysTold(from: string, to: string): Promise<readonly string[]> {
  const told: string[] = [];
  for (let day = from; day <= to; day = shift(day)) {
    const before = (await person.told()).length;
    await office.round(`${day}T09:00`);
    const after = (await person.told()).length;
    told.push(...Array.from({ length: after - before }, () => day));
  }
  return told;
}

function shift(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
}

afterEach(async () => office.close());

describe("the days on which somebody is reminded", () => {
  it("are counted back from the last safe day, and “before 15/12” ends on 14/12", async () => {
    await open(report);
    await person.say("hạn gửi báo cáo tổng kết phong trào đọc sách?", "2026-10-01T08:00");
    const { text } = await person.say("nhắc tôi", "2026-10-01T08:01");
    expect(text).toContain("13/11/2026 (thứ Sáu); 07/12/2026 (thứ Hai); 11/12/2026 (thứ Sáu)");
    // 14/11 and 13/12 are days off: the working days before them.
    expect(await daysTold("2026-10-01", "2026-12-20")).toEqual(["2026-11-13", "2026-12-07", "2026-12-11"]);
  });

  it("are those that the person names", async () => {
    await open(report);
    await person.say("hạn gửi báo cáo tổng kết phong trào đọc sách?", "2026-10-01T08:00");
    await person.say("nhắc tôi trước 10 ngày và 3 ngày", "2026-10-01T08:01");
    expect(await daysTold("2026-10-01", "2026-12-20")).toEqual(["2026-12-04", "2026-12-11"]);
  });

  it("are working days: a deadline on a Sunday is told on Friday with the last working day", async () => {
    await open(onSunday);
    await person.say("hạn đăng ký danh sách thư viện lưu động?", "2026-11-02T08:00");
    await person.say("nhắc tôi trước 1 ngày", "2026-11-02T08:01");
    expect(await daysTold("2026-11-02", "2026-11-25")).toEqual(["2026-11-20"]);
    const [told] = await person.told();
    expect(told?.text).toContain("ngày làm việc cuối cùng còn kịp là 20/11/2026 (thứ Sáu)");
  });

  it("are no holidays", async () => {
    await open(afterHoliday);
    await person.say("hạn báo cáo số học sinh tựu trường?", "2026-08-10T08:00");
    await person.say("nhắc tôi trước 1 ngày", "2026-08-10T08:01");
    expect(await daysTold("2026-08-10", "2026-09-10")).toEqual(["2026-08-28"]);
  });

  it("tell both ends of a window", async () => {
    await open(contest);
    await person.say("hội thi kể chuyện theo sách tổ chức khi nào?", "2026-09-01T08:00");
    await person.say("nhắc tôi hạn này trước 7 ngày", "2026-09-01T08:01");
    expect(await daysTold("2026-09-01", "2026-11-01")).toEqual(["2026-10-16"]);
    expect((await person.told())[0]?.text).toContain("Từ ngày 12/10/2026 đến hết ngày 23/10/2026");
  });

  it("come back each year, on 29 February where there is one", async () => {
    await open(yearly);
    await person.say("hạn nộp kết quả khảo sát phụ huynh?", "2027-01-04T08:00");
    await person.say("nhắc tôi trước 0 ngày", "2027-01-04T08:01");
    // The last safe day is 28/2 (a Sunday) in 2027 and 29/2 (a Tuesday) in 2028.
    expect(await daysTold("2027-02-20", "2027-03-05")).toEqual(["2027-02-26"]);
    expect(await daysTold("2028-02-20", "2028-03-05")).toEqual(["2028-02-29"]);
  });

  it("leave out the night", async () => {
    await open(report);
    await person.say("nhắc tôi gửi báo cáo tổng kết phong trào đọc sách trước 7 ngày", "2026-10-01T08:00");
    for (const hour of ["00:30", "06:59", "20:00", "23:30"]) await office.round(`2026-12-07T${hour}`);
    expect(await person.told()).toEqual([]);
    await office.round("2026-12-07T07:00");
    expect(await person.told()).toHaveLength(1);
  });

  it("wait for the next working day where they were missed", async () => {
    await open(report);
    await person.say("nhắc tôi gửi báo cáo tổng kết phong trào đọc sách trước 20 ngày", "2026-10-01T08:00");
    // Due on Tuesday 24/11, whose holiday is not confirmed: told on Monday, or after a weekend without the program.
    expect(await daysTold("2026-11-28", "2026-12-05")).toEqual(["2026-11-30"]);
  });

  it("are none for a deadline that has passed", async () => {
    await open(report);
    await person.say("hạn gửi báo cáo tổng kết phong trào đọc sách?", "2026-12-20T08:00");
    const { text } = await person.say("nhắc tôi", "2026-12-20T08:01");
    expect(text).toContain("đã qua");
    expect(await office.state.reminders(person.id)).toEqual([]);
  });

  it("fall on the next day that is left where the wanted one has passed", async () => {
    await open(report);
    await person.say("hạn gửi báo cáo tổng kết phong trào đọc sách?", "2026-12-09T08:00");
    const { text } = await person.say("nhắc tôi trước 7 ngày", "2026-12-09T08:01");
    expect(text).toContain("đã qua, nên tôi nhắc vào ngày gần nhất còn kịp");
    expect(await daysTold("2026-12-09", "2026-12-20")).toEqual(["2026-12-11"]);
    expect((await person.told())[0]?.text).toContain("đã nhờ tôi nhắc");
  });
});

describe("exactly once", () => {
  const remindedOf = async (): Promise<void> => {
    await open(report);
    await person.say("nhắc tôi gửi báo cáo tổng kết phong trào đọc sách trước 30, 7 và 1 ngày", "2026-10-01T08:00");
  };

  it("holds for one day however many rounds there are, also in another process and two at once", async () => {
    await remindedOf();
    await Promise.all([office.round("2026-12-07T09:00"), office.round("2026-12-07T09:00")]);
    office.restart();
    await office.round("2026-12-07T09:20");
    await office.round("2026-12-07T16:00");
    expect(await person.told()).toHaveLength(1);
  });

  it("holds when the clock jumps back and comes again", async () => {
    await remindedOf();
    for (const day of [
      "2026-11-13",
      "2026-12-07",
      "2026-11-13",
      "2026-11-20",
      "2026-12-07",
      "2026-12-11",
      "2026-12-07",
    ])
      await office.round(`${day}T09:00`);
    expect(await person.told()).toHaveLength(3);
  });

  it("tells days that were missed in one message, with the days that are really left", async () => {
    await remindedOf();
    expect(await daysTold("2026-12-09", "2026-12-09")).toEqual(["2026-12-09"]);
    const [told] = await person.told();
    expect(told?.text).toContain("còn 5 ngày");
    expect(await daysTold("2026-12-10", "2026-12-30")).toEqual(["2026-12-11"]);
  });

  it("tells once of a deadline that passed while nobody could be told, and that it has passed", async () => {
    await remindedOf();
    expect(await daysTold("2026-12-16", "2026-12-30")).toEqual(["2026-12-16"]);
    const [told] = await person.told();
    expect(told?.text).toContain("Nhắc muộn");
    expect(told?.text).toContain("đã qua 2 ngày");
  });

  it("writes the message and its mark together: where a message cannot be queued the reminder stays due", async () => {
    await remindedOf();
    const { state } = office;
    const [record] = await state.reminders(person.id);
    if (record === undefined) throw new Error("no reminder");
    const changes = [
      { kind: "put-reminder", record: { ...record, nextOn: null }, after: record.revision },
      { kind: "put-reminder", record: { ...record, nextOn: null }, after: record.revision },
    ] as const;
    await expect(
      state.commitTurn(
        null,
        [{ kind: "add-local-message", conversation: person.id, at: "x", message: {} }, ...changes],
        [],
        "x",
      ),
    ).rejects.toThrow("has changed");
    expect(await person.told()).toEqual([]);
    await office.round("2026-12-07T09:00");
    expect(await person.told()).toHaveLength(1);
  });
});

describe("what a reminder says", () => {
  it("tells why it comes, quotes the place word for word, and how to end it", async () => {
    await open(report);
    await person.say("nhắc tôi gửi báo cáo tổng kết phong trào đọc sách trước 7 ngày", "2026-10-01T08:00");
    await office.round("2026-12-07T09:00");
    const [told] = await person.told();
    expect(told?.text).toContain("anh/chị đã nhờ tôi nhắc trước 7 ngày");
    expect(told?.text).toContain(`“${report.slice(0, -1)}`);
    expect(told?.text).toMatch(/\[1\].*Kế hoạch số 12\/KH-UBND/);
    expect(told?.text).toContain("“tắt nhắc 1”");
    expect(told?.citations).toHaveLength(1);
    expect(told?.text.length).toBeLessThanOrEqual(3000);
    const titles = told?.card?.actions?.map(({ title }) => title);
    expect(titles).toEqual(["Đã xong", "Hoãn", "Tắt"]);
  });

  it("puts several deadlines of one day into one message, and lets her choose which one she means", async () => {
    await open(report);
    const other = "Các thôn gửi danh sách gia đình học tập trước ngày 15/12/2026.";
    await office.publish("ke-hoach-khac.txt", planOf([other]).replace("12/KH-UBND", "19/KH-UBND"));
    await person.say("hạn tháng 12 năm 2026", "2026-10-01T08:00");
    await person.say("nhắc tôi trước 7 ngày", "2026-10-01T08:01");
    expect(await daysTold("2026-10-02", "2026-12-30")).toEqual(["2026-12-07"]);
    const [told] = await person.told();
    expect(told?.text).toContain("phong trào đọc sách");
    expect(told?.text).toContain("gia đình học tập");
    const choice = told?.card?.body.find(({ type }) => type === "Input.ChoiceSet");
    const second = choice?.type === "Input.ChoiceSet" ? choice.choices[1]?.value : undefined;
    const reply = await person.press({ kind: "reminder", do: "done", reminder: second }, "2026-12-07T09:10");
    expect(reply.text).toContain("nhắc số 2 đã xong");
  });
});

it("quotes whole sentences, and as many deadlines in one message as have room", async () => {
  const tasks = Array.from(
    { length: 9 },
    (_, at) =>
      `Các trường gửi báo cáo chuyên đề số ${String(at + 1)} về phong trào đọc sách trong nhà trường và ngoài cộng đồng, kèm theo danh sách học sinh, hình ảnh, biên bản và ý kiến của cha mẹ học sinh ở từng lớp, trước ngày ${String(at + 10)}/12/2026.`,
  );
  await open(...tasks);
  await person.say("hạn sắp tới", "2026-10-01T08:00");
  const { text } = await person.say("nhắc tôi trước 0 ngày", "2026-10-01T08:01");
  expect(text.length).toBeLessThanOrEqual(3000);
  expect((text.match(/“/g) ?? []).length).toBe((text.match(/”/g) ?? []).length);
  expect(text).toContain("hạn nữa");
  await office.round("2026-12-18T09:00");
  const told = await person.told();
  const quotes = told.flatMap(({ citations }) => citations.map(({ quote }) => quote));
  expect(new Set(quotes).size).toBe(9);
  for (const message of told) {
    expect(message.text.length).toBeLessThanOrEqual(3000);
    for (const { quote } of message.citations) expect(message.text).toContain(quote);
  }
});

describe("done, later, off", () => {
  const told = async (): Promise<readonly Record<string, unknown>[]> => {
    await open(report, yearly);
    await person.say("nhắc tôi gửi báo cáo tổng kết phong trào đọc sách", "2026-10-01T08:00");
    await office.round("2026-11-13T09:00");
    const [first] = await person.told();
    return (first?.card?.actions ?? []).flatMap((action) => ("data" in action ? [action.data] : []));
  };

  it("done by the card: nothing more is told of that date", async () => {
    const [done] = await told();
    expect((await person.press(done, "2026-11-13T09:05")).text).toContain("đã xong");
    expect(await daysTold("2026-11-14", "2026-12-30")).toEqual([]);
  });

  it("put off by the card: told on the next working day and then as planned", async () => {
    const [, later] = await told();
    expect((await person.press(later, "2026-11-13T09:05")).text).toContain("16/11/2026 (thứ Hai)");
    expect(await daysTold("2026-11-14", "2026-12-30")).toEqual(["2026-11-16", "2026-12-07", "2026-12-11"]);
  });

  it("put off by words for some days", async () => {
    await told();
    expect((await person.say("hoãn nhắc 1 5 ngày", "2026-11-13T09:05")).text).toContain("18/11/2026");
    expect(await daysTold("2026-11-14", "2026-12-30")).toEqual(["2026-11-18", "2026-12-07", "2026-12-11"]);
  });

  it("put off says so when it comes, also after the date has passed", async () => {
    await open(report);
    await person.say("nhắc tôi gửi báo cáo tổng kết phong trào đọc sách trước 7 ngày", "2026-10-01T08:00");
    await office.round("2026-12-16T09:00");
    await person.say("hoãn nhắc 1", "2026-12-16T09:05");
    expect(await daysTold("2026-12-17", "2026-12-30")).toEqual(["2026-12-17"]);
    const told = (await person.told()).at(-1);
    expect(told?.text).toContain("đã hoãn việc này đến 17/12/2026");
    expect(told?.text).toContain("đã qua 3 ngày");
  });

  it("off by the card or by words", async () => {
    const [, , off] = await told();
    expect((await person.press(off, "2026-11-13T09:05")).text).toContain("Đã tắt nhắc số 1");
    expect((await person.press(off, "2026-11-13T09:06")).text).toContain("chưa có gì thay đổi");
    expect(await daysTold("2026-11-14", "2026-12-30")).toEqual([]);
  });

  it("is understood in bare words after a reminder", async () => {
    await told();
    expect((await person.say("hoãn", "2026-11-13T09:05")).text).toContain("Đã hoãn nhắc số 1");
    expect((await person.say("đã xong", "2026-11-13T09:06")).text).toContain("nhắc số 1 đã xong");
    const stranger = office.person();
    expect((await stranger.say("đã xong", "2026-11-13T09:07")).text).not.toContain("nhắc số");
  });

  it("is not spoken of in a group", async () => {
    await told();
    for (const words of [
      "nhắc việc của tôi",
      "tắt nhắc",
      "lịch của tôi",
      "hồ sơ của tôi",
      "xác nhận xóa dữ liệu của tôi",
    ])
      expect((await person.say(words, "2026-11-13T09:05", "group")).text).toContain("nhắn riêng cho tôi");
    expect(await daysTold("2026-12-07", "2026-12-07")).toEqual(["2026-12-07"]);
  });

  it("is hers alone: another person's press changes nothing", async () => {
    const [done] = await told();
    const stranger = office.person();
    expect((await stranger.press(done, "2026-11-13T09:05")).text).toContain("chưa có gì thay đổi");
    expect(await daysTold("2026-12-07", "2026-12-07")).toEqual(["2026-12-07"]);
  });

  it("done for this year leaves the next", async () => {
    await open(yearly);
    await person.say("nhắc tôi nộp kết quả khảo sát phụ huynh trước 7 ngày", "2027-01-04T08:00");
    await office.round("2027-02-19T09:00");
    expect((await person.say("xong nhắc 1", "2027-02-19T09:05")).text).toContain("29/02/2028");
    expect(await daysTold("2027-02-20", "2027-03-10")).toEqual([]);
    expect(await daysTold("2028-02-18", "2028-02-25")).toEqual(["2028-02-22"]);
  });

  it("tắt nhắc ends all of them", async () => {
    await told();
    await person.say("tắt nhắc", "2026-11-13T10:00");
    expect((await person.say("nhắc việc của tôi", "2026-11-13T10:01")).text).toContain("chưa có lời nhắc nào");
    expect(await daysTold("2026-11-14", "2026-12-30")).toEqual([]);
  });
});

describe("when the library changes", () => {
  const reminded = async (): Promise<void> => {
    await open(report, onSunday);
    await person.say("nhắc tôi gửi báo cáo tổng kết phong trào đọc sách trước 7 ngày", "2026-10-01T08:00");
  };

  it("tells the date before and after where it was moved, once, and reminds of the new one", async () => {
    await reminded();
    await office.publish(plan, planOf([report.replace("15/12/2026", "25/11/2026"), onSunday]));
    expect(await daysTold("2026-10-05", "2026-10-30")).toEqual(["2026-10-05"]);
    const [told] = await person.told();
    expect(told?.text).toContain("hạn cũ là trước ngày 15/12/2026 (chậm nhất hết ngày 14/12/2026)");
    expect(told?.text).toContain("hạn mới là trước ngày 25/11/2026 (chậm nhất hết ngày 24/11/2026)");
    expect(told?.citations[0]?.quote).toContain("25/11/2026");
    expect(await daysTold("2026-11-01", "2026-12-30")).toEqual(["2026-11-17"]);
  });

  it("tells of the date in a document of another file that was put in its place", async () => {
    await reminded();
    const [{ id } = { id: undefined }] = await office.library.documents();
    await office.publish("ban-moi.txt", planOf([report.replace("15/12/2026", "25/11/2026"), onSunday]), id);
    expect(await daysTold("2026-10-05", "2026-10-30")).toEqual(["2026-10-05"]);
    expect((await person.told())[0]?.text).toContain("hạn mới là trước ngày 25/11/2026");
  });

  it("tells nothing twice where a day of telling of the new date is the day of the news", async () => {
    await reminded();
    await office.publish(plan, planOf([report.replace("15/12/2026", "25/11/2026"), onSunday]));
    expect(await daysTold("2026-11-17", "2026-12-30")).toEqual(["2026-11-17"]);
  });

  it("says nothing where the same deadline only stands elsewhere in the document", async () => {
    await reminded();
    await office.publish(plan, planOf([onSunday, contest, report]));
    expect(await daysTold("2026-10-05", "2026-10-30")).toEqual([]);
    expect(await daysTold("2026-12-01", "2026-12-30")).toEqual(["2026-12-07"]);
  });

  it("tells that a deadline is gone and closes its reminder", async () => {
    await reminded();
    await office.publish(plan, planOf([onSunday]));
    expect(await daysTold("2026-10-05", "2026-12-30")).toEqual(["2026-10-05"]);
    expect((await person.told())[0]?.text).toContain("không còn hạn này");
    expect((await person.say("nhắc việc của tôi", "2026-10-06T08:00")).text).toContain("chưa có lời nhắc nào");
  });

  it("keeps no text of a document that is removed", async () => {
    await reminded();
    const [before] = await office.state.reminders(person.id);
    expect(JSON.stringify(before)).not.toContain("phong trào");
    for (const { id } of await office.library.documents()) await office.library.remove(id);
    await office.round("2026-10-05T09:00");
    expect((await person.told())[0]?.text).toContain("không còn hạn này");
  });
});

describe("following a place", () => {
  const follow = async (): Promise<void> => {
    await open(report);
    await person.say("tôi là hiệu trưởng trường tiểu học ở phường Bình Minh", "2026-10-01T08:00");
    await person.say("nhắc tôi mọi hạn", "2026-10-01T08:01");
  };

  it("reminds of all deadlines of the place, and of new ones of documents that come later", async () => {
    await follow();
    await office.publish("ke-hoach-moi.txt", planOf([onSunday]).replace("12/KH-UBND", "19/KH-UBND"));
    await office.publish("noi-khac.txt", planOf([contest], "An Hải"));
    const days = ["2026-10-23", "2026-11-13", "2026-11-20", "2026-12-07", "2026-12-11"];
    expect(await daysTold("2026-10-02", "2026-12-30")).toEqual(days);
    const texts = (await person.told()).map(({ text }) => text).join("\n");
    expect(texts).toContain("theo dõi mọi hạn của phường Bình Minh");
    expect(texts).not.toContain("hội thi kể chuyện");
  });

  it("tells at once of a new deadline whose days of telling have passed already", async () => {
    await follow();
    expect(await daysTold("2026-10-02", "2026-11-15")).toEqual(["2026-11-13"]);
    await office.publish("ke-hoach-moi.txt", planOf([onSunday]).replace("12/KH-UBND", "19/KH-UBND"));
    expect(await daysTold("2026-11-16", "2026-11-25")).toEqual(["2026-11-16", "2026-11-20"]);
    expect((await person.told()).at(-2)?.text).toContain("còn 6 ngày");
    const another = "Các trường gửi báo cáo mô hình thư viện xanh trước ngày 05/12/2026.";
    await office.publish("ke-hoach-nua.txt", planOf([another]).replace("12/KH-UBND", "23/KH-UBND"));
    expect(await daysTold("2026-11-26", "2026-11-28")).toEqual(["2026-11-26", "2026-11-27"]);
  });

  it("begins for nobody who only tells her place", async () => {
    await open(report);
    await person.say("nhắc tôi gửi báo cáo tổng kết phong trào đọc sách trước 7 ngày", "2026-10-01T08:00");
    await person.say("tôi ở phường Bình Minh", "2026-10-01T08:01");
    await office.publish("ke-hoach-moi.txt", planOf([onSunday]).replace("12/KH-UBND", "19/KH-UBND"));
    expect(await daysTold("2026-10-02", "2026-12-30")).toEqual(["2026-12-07"]);
  });

  it("follows the new place after a move", async () => {
    await follow();
    await office.publish("noi-khac.txt", planOf([contest], "An Hải"));
    await person.say("tôi chuyển về phường An Hải", "2026-10-02T08:00");
    await daysTold("2026-10-02", "2026-12-30");
    const texts = (await person.told()).map(({ text }) => text).join("\n");
    expect(texts).toContain("hội thi kể chuyện");
    expect(texts).not.toContain("phong trào đọc sách");
  });

  it("asks for the place where it is not known", async () => {
    await open(report);
    expect((await person.say("nhắc tôi mọi hạn", "2026-10-01T08:01")).text).toContain("chưa biết nơi");
  });
});

describe("the weekly digest", () => {
  it("comes on Mondays, or the first working day after, to who asked for it, until she ends it", async () => {
    await open(report);
    await person.say("bản tin tuần", "2026-11-18T08:00");
    expect(await daysTold("2026-11-18", "2026-12-01")).toEqual(["2026-11-23", "2026-11-30"]);
    expect((await person.told())[0]?.text).toContain("Trước ngày 15/12/2026");
    await person.say("tắt bản tin tuần", "2026-12-01T10:00");
    expect(await daysTold("2026-12-02", "2026-12-20")).toEqual([]);
  });
});
