import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { openOffice, type Office } from "../../fixtures/office";

/** A department's guide and a ward's plan that count by levels, state shares in passing and pay by a table. Written for these tests. */
const documents = {
  "huong-dan-mua-bao-hiem.txt": `SỞ GIÁO DỤC VÀ ĐÀO TẠO
TỈNH PHÚ THỌ

Số: 512/HD-SGDĐT
Phú Thọ, ngày 04 tháng 8 năm 2026

HƯỚNG DẪN
Về việc tham gia bảo hiểm thân thể học sinh trên địa bàn tỉnh Phú Thọ

I. TÌNH HÌNH

Toàn tỉnh có 512 trường (140 trường mầm non, 201 trường tiểu học và 171 trường khác) với 188.450 học sinh tham gia.
Cấp Tiểu học có 201 trường, 3.115 lớp, với 90.276 học sinh tham gia; gồm 4.870 giáo viên.
Cấp trung học cơ sở có 150 trường, 1.960 lớp, với 71.038 học sinh tham gia; gồm 3.902 giáo viên.
Tỉnh có đường ranh giới với Tuyên Quang dài 51,2 km, với Lào Cai dài 118,6 km.

II. MỨC ĐÓNG

1. Học sinh thuộc hộ nghèo được miễn 100%; học sinh thuộc hộ cận nghèo được giảm 40%.
2. Số tiền theo từng kỳ:
Kỳ đóng | Tổng mức đóng (đồng) | Học sinh đóng (đồng)
03 tháng | 45.000 | 27.000
06 tháng | 90.000 | 54.000

III. LIÊN HỆ

1. Báo cáo gửi về Sở. Đầu mối về tư vấn tâm lý học sinh của Sở: ông Hà Văn Sơn, chuyên viên, điện thoại 0210.3811.207.
`,
  "ke-hoach-day-boi.txt": `ỦY BAN NHÂN DÂN
PHƯỜNG TRÚC BÌNH, TỈNH PHÚ THỌ

Số: 31/KH-UBND
Trúc Bình, ngày 11 tháng 3 năm 2026

KẾ HOẠCH
Dạy bơi cho học sinh

1. Mỗi huấn luyện viên phụ trách không quá 12 học sinh.
2. Phòng Văn hóa - Xã hội theo dõi việc dạy bơi.
`,
};

let office: Office;
beforeAll(async () => {
  office = await openOffice(documents);
});
afterAll(async () => office.close());

const ask = async (...turns: string[]) => office.ask(turns, { asOf: "2026-11-21", place: "phường Trúc Bình, Phú Thọ" });

describe("a figure is told of the level that is asked for, not of all levels:", () => {
  it.each([
    ["Các trường tiểu học ở Phú Thọ có bao nhiêu học sinh tham gia bảo hiểm thân thể?", "90.276"],
    ["cap 2 o Phu Tho co bao nhieu hoc sinh tham gia bao hiem than the", "71.038"],
    ["Số liệu bảo hiểm ở mấy trường tại Phú Thọ, riêng học sinh cấp hai thì tổng là bao nhiêu em?", "71.038"],
    ["bậc THCS ở Phú Thọ có bao nhieu lop và bao nhiêu giáo vien tham gia bảo hiểm?", "1.960"],
  ])("“%s”", async (question, figure) => {
    const { text, abstained } = await ask(question);
    expect(abstained).toBe(false);
    expect(text).toContain(figure);
  });

  it("and of all where no level is asked for", async () => {
    expect((await ask("Toàn tỉnh Phú Thọ có bao nhiêu học sinh tham gia bảo hiểm thân thể?")).text).toContain(
      "188.450",
    );
  });
});

describe("a share, a length or a limit that stands in the sentence found is told:", () => {
  it.each([
    ["nhà thuộc hộ cận nghèo thì được giảm mấy phần trăm?", "40%"],
    ["How many pupils may one coach be in charge of at most when teaching swimming?", "12 học sinh"],
  ])("“%s”", async (question, figure) => {
    const { text, abstained } = await ask(question);
    expect(abstained).toBe(false);
    expect(text).toContain(figure);
  });

  it("also of another neighbour than the one just asked of", async () => {
    const { text, abstained } = await ask(
      "Con tôi làm bài về Phú Thọ. Ranh giới giữa tỉnh này với Tuyên Quang dài bao nhiêu?",
      "Cháu còn phải điền thêm một tỉnh láng giềng nữa. Với Lào Cai thì bao nhiêu?",
    );
    expect(abstained).toBe(false);
    expect(text).toContain("118,6");
  });

  it("but not of what the sentence does not measure", async () => {
    expect((await ask("Lệ phí cấp lại thẻ là bao nhiêu?")).text).not.toMatch(/\d{2}\.\d{3}/);
  });
});

describe("an amount stands in the row that the question chooses:", () => {
  it("by its number, with a zero before it or without", async () => {
    const { text } = await ask("Đóng bảo hiểm thân thể 6 tháng ở Phú Thọ thì phụ huynh phải nộp bao nhiêu tiền?");
    expect(text).toContain("54.000");
  });
});

describe("whom to call about a field is told, whatever word stands for the field:", () => {
  it("“còn mảng …”", async () => {
    const { text, abstained } = await ask(
      "Kế hoạch dạy bơi của phường mình ai theo dõi?",
      "còn mảng tư vấn tâm lý bên Sở thì gọi ai, số mấy?",
    );
    expect(abstained).toBe(false);
    expect(text).toContain("0210.3811.207");
  });
});
