import { afterAll, beforeAll, expect, it } from "@jest/globals";
import { openOffice, type Office } from "../../fixtures/office";

/** A letter as recognition leaves it: a letter for a digit of its day, its addressees in a list. Written for this test. */
const letter = `UBND TỈNH GIA LAI

SỞ VĂN HÓA VÀ THỂ THAO

Số: 41/SVHTT-VP

V/v mượn nhà thi đấu

Gia Lai, ngày 1ó tháng 8 năm 2026

Kính gửi:

- Các câu lạc bộ thể thao;

- Đài truyền thanh tỉnh.

Sở Văn hóa và Thể thao thông báo lịch mượn nhà thi đấu để tập luyện.

Vậy Sở gửi các đơn vị biết và thực hiện.

Nơi nhận:

- Như trên;

- Lưu: VT.

GIÁM ĐỐC

Lê Thị Mẫu
`;

let office: Office;

beforeAll(async () => {
  office = await openOffice({ "cong-van.txt": letter });
});
afterAll(() => office.close());

it("tells all addressees of a letter and quotes their whole list", async () => {
  for (const question of ["công văn 41 gửi cho những đơn vị nào?", "công văn 41 gửi cho ai?"]) {
    const { text, citations } = await office.ask(question);
    expect(text).toContain("Các câu lạc bộ thể thao; Đài truyền thanh tỉnh");
    expect(citations.map(({ quote }) => quote)).toEqual([
      "Kính gửi:\n- Các câu lạc bộ thể thao;\n- Đài truyền thanh tỉnh.",
    ]);
  }
});

it("tells a day of issue that was understood through a misread letter, and that it is unverified", async () => {
  const { text, warnings } = await office.ask("công văn 41 ban hành ngày nào?");
  expect(text).toContain("16/08/2026");
  expect(warnings.map(({ code }) => code)).toContain("unverified-figures");
});
