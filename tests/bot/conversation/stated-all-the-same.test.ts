import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { openOffice, type Office } from "../../fixtures/office";

/** A ward's notice of fees and a plan with targets by year; what is asked for stands in cells, lists and lines of contacts. Written for these tests. */
const documents = {
  "cong-van-dich-vu-hoc-duong.txt": `ỦY BAN NHÂN DÂN
PHƯỜNG VÀM XÁNG

Số: 214/UBND-VHXH
Vàm Xáng, ngày 08 tháng 9 năm 2026

V/v dịch vụ học đường năm học 2026-2027

Ủy ban nhân dân phường Vàm Xáng, thành phố Cần Thơ hướng dẫn các trường như sau:

1. Phạm vi dịch vụ học đường
- Trông giữ ngoài giờ, bữa sáng và nước uống cho học sinh.
- Lớp năng khiếu hội họa, múa, cờ vua.
- Đưa đón học sinh bằng thuyền ở các điểm trường xa.

2. Mức trần
TT | Dịch vụ | Đơn vị tính | Mầm non | Tiểu học | THCS
1 | Trông giữ ngoài giờ | đồng/học sinh/giờ | 11.000 | 9.500 | -
2 | Bữa sáng | đồng/suất | 14.000 | 16.000 | 17.000

3. Quy mô
Cấp học | Số học sinh tối đa/nhóm | Số tiết tối đa/tuần
Mầm non | 18 | 02 tiết
Trung học cơ sở | 32 | 03 tiết

4. Niêm yết mức thu trước khi thu ít nhất 07 ngày.
5. Hợp đồng dịch vụ có thời hạn đến hết ngày 31/5/2027; không tự động gia hạn sang năm học sau.
6. Đầu mối: bà Lê Thị Thủy Tiên, chuyên viên Phòng Văn hóa - Xã hội, điện thoại 0292 555 061; về phần mềm thu: ông Đoàn Quốc Bảo, Văn phòng HĐND và UBND phường, điện thoại 0292 555 064.
`,
  "ke-hoach-so-hoa.txt": `ỦY BAN NHÂN DÂN
PHƯỜNG VÀM XÁNG

Số: 95/KH-UBND
Vàm Xáng, ngày 01 tháng 10 năm 2026

KẾ HOẠCH
Số hóa hồ sơ trường học giai đoạn 2026-2030 trên địa bàn phường Vàm Xáng

Ủy ban nhân dân phường Vàm Xáng ban hành kế hoạch như sau:

I. CHỈ TIÊU
TT | Chỉ tiêu | Năm học 2026-2027 | Năm học 2027-2028 | Đến năm 2030
1 | Tỷ lệ học bạ được số hóa | 60% | 80% | 100%

II. THỰC HIỆN
1. Các trường báo cáo trước ngày 25 tháng 5 hằng năm.
`,
};

let office: Office;
beforeAll(async () => {
  office = await openOffice(documents);
});
afterAll(() => office.close());

const ask = (question: string) => office.ask(question, { place: "phường Vàm Xáng, Cần Thơ", asOf: "2026-11-21" });

describe("what stands in a table is stated", () => {
  it.each([
    ["trông giữ ngoài giờ ở mầm non được thu cao nhất bao nhiêu một giờ?", "11.000"],
    ["bữa sáng tiểu học thu bao nhiêu tiền một suất", "16.000"],
    ["dạy năng khiếu ở THCS thì một nhóm nhiều nhất bao nhiêu em?", "| 32 |"],
    ["năm học 2027-2028 phấn đấu bao nhiêu phần trăm học bạ được số hóa?", "80%"],
  ])("in the unit or under the year of another cell: “%s”", async (question, figure) => {
    const { text, abstained } = await ask(question);
    expect(abstained).toBe(false);
    expect(text).toContain(figure);
  });

  it("and what no row states is not", async () => {
    expect((await ask("đưa đón bằng thuyền thu bao nhiêu tiền một tháng?")).abstained).toBe(true);
  });

  it("and a year that no column and no document is of is not answered for", async () => {
    const { text } = await ask("năm học 2019-2020 phấn đấu bao nhiêu phần trăm học bạ được số hóa?");
    expect(text).not.toMatch(/^(?!.*không).*năm học 2019-2020.*\d%/mu);
  });
});

it.each(["phần mềm thu bị lỗi, cho xin số anh Bảo bên kỹ thuật với", "xin so dien thoai anh bao"])(
  "who is called by the given name is reached by his number: “%s”",
  async (question) => {
    const { text } = await ask(question);
    expect(text).toContain("0292 555 064");
    expect(text).not.toContain("0292 555 061");
  },
);

it("how long before fees are posted is a time, not an amount", async () => {
  const { text, abstained } = await ask("Thời gian niêm yết mức thu trước khi thu là thế nào?");
  expect(abstained).toBe(false);
  expect(text).toContain("07 ngày");
});

it("whether something goes on into the next school year is answered by what its own year says", async () => {
  const { text, abstained } = await ask("Hợp đồng dịch vụ có được tự gia hạn sang năm học 2027-2028 không?");
  expect(abstained).toBe(false);
  expect(text).toContain("không tự động gia hạn");
});

describe("whether something is of a class", () => {
  it.each([
    "lớp cờ vua có được tính là dịch vụ học đường không?",
    "đưa đón bằng thuyền có thuộc phạm vi dịch vụ học đường không",
    "lop nang khieu co nam trong dich vu hoc duong khong",
  ])("is yes where a list under its name takes it in: “%s”", async (question) => {
    expect((await ask(question)).text).toMatch(/^Có: văn bản ghi/u);
  });

  it.each([
    "bán đồng phục có thuộc phạm vi dịch vụ học đường không?",
    "kỹ năng sống có phải là dịch vụ học đường không?",
  ])("is neither yes nor no where no list does: “%s”", async (question) => {
    expect((await ask(question)).text).not.toMatch(/^(?:Có|Không): /u);
  });
});
