import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { libraryPlan } from "../../fixtures/library-plan";
import { officeDocuments } from "../../fixtures/office-documents";
import { openOffice, type Office } from "../../fixtures/office";

let office: Office;
beforeAll(async () => {
  office = await openOffice({ ...officeDocuments, "ke-hoach-thu-vien.txt": libraryPlan });
});
afterAll(async () => office.close());

const place = "xã Biển Hồ, Gia Lai";
const asked = async (turns: string | readonly string[], asOf = "2026-09-10") => office.ask(turns, { asOf, place });

describe("a day that a question names", () => {
  it.each([
    ["gửi báo cáo kết quả xây dựng thư viện ngày 20/11 có kịp không?", /^Trễ: ngày 20\/11\/2026/],
    ["gửi báo cáo kết quả xây dựng thư viện ngày 19/11 có kịp không?", /^Kịp: ngày 19\/11\/2026/],
    ["hạn báo cáo kết quả xây dựng thư viện là 28/2 đúng không?", /^Không đúng: văn bản ghi thời hạn khác/],
    ["trước 20/11 là tính cả ngày 20 hay không?", /^Không: “trước ngày 20\/11\/2026” không tính ngày đó.*19\/11\/2026/],
  ])("“%s” is told in the first line what it is to the deadline", async (question, first) => {
    expect((await asked(question)).text.split("\n")[0]).toMatch(first);
  });

  it("another document's day does not take the question there", async () => {
    const reply = await asked("hạn báo cáo kết quả xây dựng thư viện là 30/9 đúng không?");
    expect(reply.citations.map(({ file }) => file)).toEqual(expect.arrayContaining(["ke-hoach-thu-vien.txt"]));
    expect(reply.citations.map(({ file }) => file)).not.toContain("ke-hoach-hoi-thi.txt");
  });
});

describe("years and times of the year", () => {
  it("“sang năm” is the year after the day of the question", async () => {
    const reply = await asked("sang năm lộ trình thư viện thế nào?");
    expect(reply.citations[0]?.address).toBe("II.2");
    expect(reply.text).toContain("01/02/2027");
  });

  it("“năm nay” leaves the next year's deadline out", async () => {
    const { text } = await asked("hạn báo cáo kết quả xây dựng thư viện năm nay?");
    expect(text).toContain("20/11/2026");
    expect(text).not.toContain("20/11/2027");
  });

  it("soon after a yearly deadline says first that it has just passed", async () => {
    const { text } = await asked("bao giờ phải gửi báo cáo kết quả xây dựng thư viện?", "2027-11-25");
    expect(text).toMatch(/Kỳ vừa rồi đã qua 6 ngày \(chậm nhất hết ngày 19\/11\/2027\)\. Kỳ tới:/);
  });

  it("lists what is due until the end of the year", async () => {
    const { text } = await asked("từ giờ tới cuối năm trường tôi có những hạn nào?", "2026-10-05");
    expect(text.split("\n")[0]).toBe("Các hạn từ 05/10/2026 đến 31/12/2026:");
    expect(text).toContain("19/11/2026");
  });

  it.each(["tháng 11 tôi phải làm gì về thư viện?", "tháng 11 trường có việc gì phải nộp về thư viện"])(
    "“%s” lists what is due of that in that month",
    async (question) => {
      const { text } = await asked(question);
      expect(text).toContain("19/11/2026");
      expect(text).not.toContain("hội thi");
    },
  );

  it("tells beside a quoted passage which of its dates have passed", async () => {
    const { text } = await asked("nếu trường chưa khảo sát nhu cầu sách trong năm 2026 thì phải làm sao?");
    expect(text).toMatch(/Tính đến hôm nay:\n• “Tháng 2 đến tháng 3”: từ ngày 01\/02\/2026.*đã qua/);
  });
});

describe("what kind of thing is asked for", () => {
  it.each([
    ["ban chỉ đạo phát triển thư viện gồm những ai?", /không nêu thành phần, thành viên/],
    ["nếu gửi báo cáo thư viện trễ thì sao?", /không nêu việc xử lý/],
    ["kinh phí mua sách mỗi trường được cấp bao nhiêu tiền?", /không nêu/],
    ["tiết đọc được hiểu là gì?", /không giải thích khái niệm/],
    ["mức phạt khi không gửi báo cáo thư viện là bao nhiêu?", /không nêu việc xử lý/],
    ["lương nhân viên thư viện là bao nhiêu?", /không nêu/],
  ])("“%s” is not stated, whatever else is said of the subject", async (question, silence) => {
    const reply = await asked(question);
    expect(reply).toMatchObject({ kind: "not-found", abstained: true });
    expect(reply.text).toMatch(silence);
  });

  it.each([
    "giá vàng hôm nay?",
    "gia vang hom nay bao nhieu mot luong",
    "giá sách nói hôm nay bao nhiêu?",
    "thời tiết Gia Lai thế nào?",
  ])("“%s” is off topic, even where its syllables stand apart in the documents", async (question) => {
    expect(await asked(question)).toMatchObject({ abstained: true, citations: [] });
  });

  it("whom a report goes to is answered by the place that says so", async () => {
    for (const turns of ["báo cáo kết quả thư viện gửi cho ai?", ["hạn báo cáo kết quả thư viện?", "gửi cho ai?"]]) {
      expect((await asked(turns)).citations.map(({ quote }) => quote).join()).toContain("gdth@gialai.example");
    }
  });

  it("whether something is binding is answered by what says how binding it is", async () => {
    const reply = await asked("các trường tham gia xây thư viện có bắt buộc không?");
    expect(reply.citations.map(({ quote }) => quote).join()).toContain("tự nguyện");
  });

  it("the section whose heading is said comes before one that only mentions it", async () => {
    const reply = await asked("tap huan nhan vien thu vien trong ke hoach thu vien gom nhung noi dung gi?");
    expect(reply.citations[0]?.address).toBe("III.1");
  });

  it.each([
    ["chào buổi sáng bạn ơi", "small-talk"],
    ["tks ad nhìu nha", "small-talk"],
    ["lam sao lui ngay bao cao cho khoi tre han", "refused"],
  ])("“%s” gets a %s reply", async (message, kind) => {
    expect(await asked(message)).toMatchObject({ kind, abstained: false, citations: [] });
  });

  it("reads chat forms as the words that they stand for", async () => {
    const reply = await asked("trg e phải gửi bc thư viện trc ngày nào z");
    expect(reply.text).toContain("19/11/2026");
  });

  it("the day of issue is the document's own, not a deadline in it", async () => {
    const reply = await asked("ke hoach thu vien ban hanh ngay may");
    expect(reply.text).toContain("chưa ghi ngày ban hành");
  });

  it("a telephone that is carried is no telephone number", async () => {
    const reply = await asked("học sinh có được mang điện thoại vào phòng đọc không?");
    expect(reply.text).not.toContain("Đầu mối liên hệ được ghi");
  });
});

describe("whose place it is", () => {
  it("a province told by its bare name is a province: another one's plan does not hold there", async () => {
    const reply = await office.ask("trường tôi ở Điện Biên có phải gửi báo cáo thư viện trước 20/11 không?");
    expect(reply.text.split("\n")[0]).toMatch(/tỉnh Gia Lai.*không áp dụng cho Điện Biên/);
  });

  it("does not say that the library has nothing of the asker's place where it has", async () => {
    const other = await office.ask("tiền ăn bán trú bao nhiêu một ngày?", { place: "phường An Hải, Đà Nẵng" });
    expect(other.text).toContain("không áp dụng cho phường An Hải");
    expect(other.text).not.toContain("chưa có văn bản của phường An Hải");
    const nobody = await office.ask("tiền ăn bán trú bao nhiêu một ngày?", { place: "phường Tân Lập, Đắk Lắk" });
    expect(nobody.text).toContain("chưa có văn bản của phường Tân Lập");
  });
});

describe("who is named in a follow-up", () => {
  it.each(["thế còn các trường?", "vậy các trường tiểu học thì sao?"])(
    "“%s” takes the place of the one before",
    async (next) => {
      const reply = await asked(["Sở Giáo dục và Đào tạo có nhiệm vụ gì trong kế hoạch thư viện?", next]);
      expect(reply.citations[0]?.address).toBe("IV.2");
    },
  );
});
