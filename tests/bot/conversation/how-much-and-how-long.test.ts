import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { openOffice, type Office } from "../../fixtures/office";

const head = (issuer: string, number: string, kind: string, title: string) => `${issuer}
Số: ${number}
Ngày 12 tháng 9 năm 2026

${kind}
${title}
`;

/** Papers of a ward, its province and a commune with figures in sentences and tables. Written for these tests. */
const documents = {
  "huong-dan-thu.txt": `${head("ỦY BAN NHÂN DÂN PHƯỜNG THANH LÂM", "31/HD-UBND", "HƯỚNG DẪN", "Các khoản thu và bữa ăn tại trường")}
I. MỨC THU
1. Mức thu tối đa
Khoản thu | Mầm non | Tiểu học | THCS
Tiền xe đưa đón (đồng/tháng) | 410.000 | 380.000 | 350.000
Giữ trẻ cuối buổi (đồng/giờ) | 12.000 | 10.000 | Không thu

2. Quỹ đọc sách
TT | Cấp học | Mức tặng (đồng/suất) | Số suất | Thành tiền (đồng)
1 | Tiểu học | 300.000 | 50 | 15.000.000
2 | Trung học cơ sở | 400.000 | 30 | 12.000.000
Cộng | 80 | 27.000.000

3. Lớp múa rối
a) Mức thu lớp múa rối: 240.000 đồng/học sinh/khóa.
b) Trường mua rối và phông màn cho lớp không quá 3.500.000 đồng mỗi năm.

4. Hỗ trợ tiền xe
Học sinh tiểu học ở xa nhận 50.000 đồng/tháng tiền xe đưa đón trong tháng mưa lũ.

5. Miễn, giảm
Học sinh thuộc hộ cận nghèo được giảm 40% tiền học múa rối.

6. Học sinh thôi học
Học sinh thôi học múa rối trước buổi thứ ba được hoàn lại 60% số tiền đã nộp.

II. BỮA ĂN
1. Sổ giao nhận thực phẩm được lưu tại bếp ít nhất 18 tháng; tranh ảnh của bếp được lưu 45 ngày.
2. Một người nấu ăn phục vụ không quá 55 trẻ mầm non.
3. Bảng phân công bếp được gửi về phường trước ngày 20/9/2026.
4. Các trường kiểm tra sổ giao nhận thực phẩm và tranh ảnh của bếp trước ngày 05/10/2026.

III. TÌNH HÌNH
Toàn phường có 2.150 học sinh ăn sáng tại trường.
`,
  "ke-hoach-boi.txt": `${head("ỦY BAN NHÂN DÂN PHƯỜNG THANH LÂM", "44/KH-UBND", "KẾ HOẠCH", "Dạy bơi cho học sinh")}
1. Đặc điểm tình hình
Toàn phường có 15 cơ sở giáo dục, gồm 05 trường mầm non, 06 trường tiểu học và 03 trường trung học cơ sở. Số học sinh ăn sáng tại trường theo đăng ký đầu năm là 2.090 em.

2. Tổ chức
a) Mỗi lớp dạy bơi không quá 18 học sinh, có 01 người hướng dẫn.
b) Đội cứu hộ gồm 9 giáo viên, nhân viên do Tổng phụ trách làm đội trưởng.
c) Giấy công nhận biết bơi có giá trị trong 24 tháng.
d) Giấy công nhận biết bơi do trường cấp, mỗi năm 02 đợt.
đ) Hồ bơi chứa được 40 người, mỗi buổi một đội xuống nước.

3. Lịch học bơi của các trường, tổng số 630 học sinh
STT | Trường | Số học sinh | Thời gian
1 | Tiểu học Hoa Mai | 210 | Tháng 10
2 | Tiểu học Sông Thao | 195 | Tháng 11
3 | THCS Thanh Lâm | 205 | Tháng 12

4. Kinh phí
Tổng kinh phí là 90.000.000 đồng, trong đó: ngân sách phường 65.000.000 đồng; nguồn xã hội hóa 25.000.000 đồng.
`,
  "cong-van-so.txt": `${head("SỞ GIÁO DỤC VÀ ĐÀO TẠO TỈNH BẮC GIANG", "905/SGDĐT-GDTrH", "CÔNG VĂN", "Bảo đảm an toàn khi dạy bơi")}
1. Khi xuống nước có không quá 12 học sinh cho mỗi người hướng dẫn.
2. Trường báo cáo về Sở trước ngày 30/11/2026.
`,
  "ke-hoach-tuyen-sinh.txt": `${head("ỦY BAN NHÂN DÂN XÃ HỒ THẦU", "7/KH-UBND", "KẾ HOẠCH", "Tuyển sinh các lớp đầu cấp")}
I. TUYỂN SINH LỚP 1
1. Chỉ tiêu
Trường | Số lớp | Chỉ tiêu
Tiểu học Khe Sanh | 3 | 96
Tiểu học Bản Giáng | 2 | 60
Cộng | 5 | 156

II. TUYỂN SINH LỚP 6
1. Chỉ tiêu
Trường | Số lớp | Chỉ tiêu
THCS Khe Sanh | 2 | 80
THCS Bản Giáng | 1 | 38
Cộng | 3 | 118
`,
};

let office: Office;
beforeAll(async () => {
  office = await openOffice(documents);
});
afterAll(async () => office.close());

const place = "phường Thanh Lâm, tỉnh Bắc Giang";
const quotesOf = async (turns: string | readonly string[], from = place): Promise<string> => {
  const { citations } = await office.ask(turns, { asOf: "2026-11-10", place: from });
  return citations.map(({ quote }) => quote).join("\n");
};

describe("a length of time", () => {
  it.each([
    ["Sổ giao nhận thực phẩm phải giữ tối thiểu bao lâu?", "18 tháng"],
    ["tranh anh cua bep luu bao lau", "45 ngày"],
    ["Giấy công nhận biết bơi có giá trị mấy năm?", "24 tháng"],
    ["giay cong nhan biet boi co gia tri may nam", "24 tháng"],
  ])("“%s” is answered with %s", async (question, told) => {
    expect(await quotesOf(question)).toContain(told);
  });

  it("is no last day: who asks for that is told the day", async () => {
    expect(await quotesOf("Bảng phân công bếp gửi về phường trước ngày nào?")).toContain("trước ngày 20/9/2026");
  });
});

describe("an amount in a table", () => {
  it.each([
    ["tiền xe đưa đón tiểu học thu cao nhất bao nhiêu một tháng?", "380.000"],
    ["giữ trẻ cuối buổi mầm non thu bao nhiêu một giờ?", "12.000"],
    ["tien xe dua don thcs muc thu bao nhieu", "350.000"],
  ])("“%s” is read from the row whose name bears the unit", async (question, told) => {
    expect(await quotesOf(question)).toContain(told);
  });

  it.each([
    ["Tổng kinh phí của quỹ đọc sách là bao nhiêu?", "27.000.000"],
    ["tong so suat cua quy doc sach la bao nhieu", "80 |"],
    ["What is the total money planned for the reading fund (quỹ đọc sách)?", "27.000.000"],
  ])("“%s” is answered with the row that adds up the others", async (question, told) => {
    expect(await quotesOf(question)).toContain(told);
  });

  it("is that of one level, where the level is named, and not of the whole", async () => {
    const quoted = await quotesOf("Quỹ đọc sách cho tiểu học tổng tiền là bao nhiêu?");
    expect(quoted).toContain("15.000.000");
    expect(quoted).not.toContain("27.000.000");
  });

  it.each([
    ["Tổng chỉ tiêu lớp 1 của xã Hồ Thầu là bao nhiêu?", "156"],
    ["Tổng chỉ tiêu lớp 6 của xã Hồ Thầu là bao nhiêu?", "118"],
  ])("“%s” is read under the heading of that class", async (question, told) => {
    expect(await quotesOf(question, "xã Hồ Thầu")).toContain(told);
  });
});

describe("an amount for a case", () => {
  it("is told by its share, with the sentence that gives it", async () => {
    expect(await quotesOf("Nhà tôi cận nghèo thì đóng bao nhiêu tiền học múa rối?")).toContain("giảm 40%");
  });

  it.each([
    "Con tôi thôi học múa rối trước buổi thứ ba thì được trả lại bao nhiêu tiền?",
    "Thôi học múa rối trước buổi thứ ba thì lấy lại được bao nhiêu phần tiền?",
  ])("“%s” is answered with what is paid back", async (question) => {
    expect(await quotesOf(question)).toContain("60%");
  });

  it("does not answer who tells no such case", async () => {
    expect(await quotesOf("Học múa rối một khóa đóng bao nhiêu tiền?")).toContain("240.000 đồng");
  });

  it("is not made up of what is free elsewhere", async () => {
    const { abstained } = await office.ask("Mỗi tháng phụ huynh phải nộp bao nhiêu tiền nước uống cho con?", {
      asOf: "2026-11-10",
      place,
    });
    expect(abstained).toBe(true);
  });
});

describe("a count", () => {
  it.each([
    ["Một cô cấp dưỡng nấu tối đa cho bao nhiêu cháu mầm non?", "55 trẻ mầm non"],
    ["doi cuu ho bao nhieu nguoi", "9 giáo viên"],
    ["How much of the swimming budget of Thanh Lâm comes from social contributions?", "25.000.000"],
  ])("“%s” is answered in the words of the document: %s", async (question, told) => {
    expect(await quotesOf(question)).toContain(told);
  });

  it("is told with the other one that another paper of the place prints of the same thing", async () => {
    const { text } = await office.ask("Toàn phường Thanh Lâm có bao nhiêu học sinh ăn sáng tại trường?", {
      asOf: "2026-11-10",
      place,
    });
    expect(text).toContain("2.150");
    expect(text).toContain("2.090");
    expect(text).toContain("ghi số khác nhau");
  });

  it("is looked for in the papers of the office that is asked about next", async () => {
    const turns = [
      "Theo kế hoạch của phường Thanh Lâm, mỗi lớp dạy bơi tối đa bao nhiêu em?",
      "còn Sở Bắc Giang thì cho một người hướng dẫn kèm nhiều nhất mấy em?",
    ] as const;
    expect(await quotesOf(turns[0])).toContain("18 học sinh");
    expect(await quotesOf(turns)).toContain("12 học sinh");
  });
});

describe("a sum that is checked", () => {
  const reply = async (question: string): Promise<string> =>
    (await office.ask(question, { asOf: "2026-11-10", place })).text;

  it("is of the parts that the sentence of the total lists, whatever they are called", async () => {
    const text = await reply(
      "Kế hoạch dạy bơi ghi toàn phường có 15 cơ sở giáo dục; cộng số trường mầm non, tiểu học và trung học cơ sở có ra đúng 15 không?",
    );
    expect(text).toContain("5 + 6 + 3 = 14");
  });

  it("is of the column of a table that counts the same", async () => {
    const text = await reply(
      "Kế hoạch dạy bơi nêu tổng 630 học sinh; cộng số của ba trường trong bảng lịch học thì được bao nhiêu?",
    );
    expect(text).toContain("210 + 195 + 205 = 610");
  });

  it("is not made where nothing is to be added", async () => {
    expect(await reply("Trường Tiểu học Hoa Mai có bao nhiêu học sinh học bơi?")).not.toContain(" + ");
  });
});
