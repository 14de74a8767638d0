import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { openOffice, type Office } from "../../fixtures/office";

/** A ward's notice of reports that come back every month and every quarter. Written for the tests. */
const reports = `ỦY BAN NHÂN DÂN
PHƯỜNG AN LẠC

Số: 31/TB-UBND
An Lạc, ngày 12 tháng 01 năm 2026

THÔNG BÁO
Về chế độ báo cáo của các trường trên địa bàn phường An Lạc

1. Báo cáo sĩ số

Các trường gửi báo cáo sĩ số học sinh về Ủy ban nhân dân phường trước ngày 05 hằng tháng.

2. Báo cáo an toàn thực phẩm

Các trường gửi báo cáo an toàn thực phẩm về Trạm Y tế phường chậm nhất ngày 25 của tháng cuối quý.
`;

let office: Office;
beforeAll(async () => {
  office = await openOffice({ "thong-bao-bao-cao.txt": reports });
});
afterAll(async () => office.close());

const place = "phường An Lạc";

describe("a report that comes back", () => {
  it("every month is due on its next day", async () => {
    const { text } = await office.ask("hạn nộp báo cáo sĩ số học sinh?", { asOf: "2026-11-21", place });
    expect(text).toContain("Trước ngày 05/12/2026");
    expect(text).toContain("lặp lại hằng tháng");
    expect(text).not.toContain("Kỳ vừa rồi");
  });

  it("every month and was just missed is told as missed before the next", async () => {
    const { text } = await office.ask("hạn nộp báo cáo sĩ số học sinh?", { asOf: "2026-11-07", place });
    expect(text).toMatch(
      /Kỳ vừa rồi đã qua 3 ngày \(chậm nhất hết ngày 04\/11\/2026\)\. Kỳ tới: Trước ngày 05\/12\/2026/,
    );
  });

  it("every quarter is due in the quarter's last month", async () => {
    const { text } = await office.ask("báo cáo an toàn thực phẩm nộp chậm nhất khi nào?", {
      asOf: "2026-11-21",
      place,
    });
    expect(text).toContain("Chậm nhất ngày 25/12/2026");
    expect(text).toContain("lặp lại hằng quý");
  });

  it("stands in the list of what is due", async () => {
    const { text } = await office.ask("tháng 12 có những hạn nào?", { asOf: "2026-11-21", place });
    expect(text).toContain("05/12/2026");
    expect(text).toContain("25/12/2026");
  });
});
