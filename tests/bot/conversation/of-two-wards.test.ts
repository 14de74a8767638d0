import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { officeDocuments } from "../../fixtures/office-documents";
import { openOffice, type Office } from "../../fixtures/office";

/** Two wards' plans for the same summer, each with its own rules. Written for the tests. */
const planOfAnLac = `ỦY BAN NHÂN DÂN
PHƯỜNG AN LẠC

Số: 45/KH-UBND
An Lạc, ngày 12 tháng 5 năm 2026

KẾ HOẠCH
Tổ chức hoạt động hè cho học sinh trên địa bàn phường An Lạc

I. NHIỆM VỤ

1. Bàn giao học sinh

- Hiệu trưởng gửi danh sách học sinh về sinh hoạt hè trước ngày 31/5 hằng năm.

2. Tại tổ dân phố

- Sinh hoạt hè từ ngày 05/6 đến ngày 10/8 hằng năm.

3. Lớp bơi

- Mỗi lớp không quá 12 em, do hai hướng dẫn viên kèm cặp trong suốt khóa.
`;
const noticeOfBinhSon = `ỦY BAN NHÂN DÂN
XÃ BÌNH SƠN

Số: 61/TB-UBND
Bình Sơn, ngày 20 tháng 5 năm 2026

THÔNG BÁO
Về việc tổ chức hè cho học sinh trên địa bàn xã Bình Sơn

1. Thời gian sinh hoạt hè

Thời gian sinh hoạt hè của học sinh: từ ngày 08/6/2026 đến ngày 31/7/2026.

2. Lớp bơi

Sĩ số tối đa của một lớp bơi là 20 học sinh; lớp bơi học tại hồ của xã.
`;

let office: Office;
beforeAll(async () => {
  office = await openOffice({
    ...officeDocuments,
    "ke-hoach-an-lac.txt": planOfAnLac,
    "thong-bao-binh-son.txt": noticeOfBinhSon,
  });
});
afterAll(async () => office.close());

const asOf = "2026-11-21";
const place = "phường An Lạc";

describe("of two wards with rules of their own", () => {
  it("each is asked in its own papers when they are compared, and its name draws to nothing", async () => {
    const { citations } = await office.ask(
      "Thời gian sinh hoạt hè của học sinh ở phường An Lạc và ở xã Bình Sơn khác nhau thế nào?",
      { asOf },
    );
    const quotes = citations.map(({ quote }) => quote).join("\n");
    expect(quotes).toContain("từ ngày 05/6 đến ngày 10/8");
    expect(quotes).toContain("từ ngày 08/6/2026 đến ngày 31/7/2026");
  });

  it("the speaker's own is told, however much nearer the words of the other are", async () => {
    const { citations } = await office.ask("lớp bơi tối đa bao nhiêu em?", { asOf, place });
    expect(citations[0]).toMatchObject({ file: "ke-hoach-an-lac.txt" });
    expect(citations[0]?.quote).toContain("không quá 12 em");
  });

  it("the time of a thing is told by its days, which need not call themselves a time", async () => {
    const { text } = await office.ask("Thời gian sinh hoạt hè của học sinh?", { asOf, place });
    expect(text).toContain("từ ngày 05/6 đến ngày 10/8 hằng năm");
  });
});
