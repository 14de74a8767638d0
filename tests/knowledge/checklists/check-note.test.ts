import { describe, expect, it } from "@jest/globals";
import { checkNote, type IsoDate } from "../../../knowledge/index";

const today = "2026-11-21" as IsoDate;

function flaws(note: string, lastSafeDay: string | null = null): readonly string[] {
  return checkNote(note, today, lastSafeDay as IsoDate | null).map(({ kind, written }) => `${kind}: ${written}`);
}

describe("a note on evidence that can be right has no flaw", () => {
  it.each([
    "Kế hoạch số 15/KH-THM ngày 05/9/2026",
    "Thông tư số 25/2023/TT-BGDĐT ngày 27/12/2023",
    "QĐ số: 06/QĐ-UBND, ngày 5 tháng 9 năm 2026",
    "giấy phép có giá trị đến ngày 31/12/2027",
    "số liệu đã gửi, số 15-17 đường Nguyễn Trãi",
    "đã họp, biên bản ở tủ 3",
    "",
  ])("“%s”", (note) => {
    expect(flaws(note)).toEqual([]);
  });
});

describe("what looks wrong is named in its own words", () => {
  it.each([
    ["Biên bản số 12-BB ngày 05/9/2026", ["number: 12-BB"]],
    ["Kế hoạch số KH/15a, ngày 05/9/2026", ["number: KH/15a"]],
    ["Kế hoạch số 15/kh-thm", ["number: 15/kh-thm"]],
    ["họp ngày 31/02/2026", ["no-such-day: 31/02/2026"]],
    ["ký ngày 01/12/2026", ["in-the-future: 01/12/2026"]],
    ["giấy phép hết hạn ngày 01/10/2026", ["expired: 01/10/2026"]],
    ["hiệu lực đến hết ngày 20/11/2026", ["expired: 20/11/2026"]],
  ] as const)("“%s”", (note, expected) => {
    expect(flaws(note)).toEqual(expected);
  });

  it("a paper of after the item's last safe day", () => {
    expect(flaws("báo cáo ngày 16/11/2026", "2026-11-15")).toEqual(["after-deadline: 16/11/2026"]);
    expect(flaws("báo cáo ngày 15/11/2026", "2026-11-15")).toEqual([]);
  });

  it("a paper of today is not of the future, and one that ends today has not run out", () => {
    expect(flaws("ký ngày 21/11/2026; hết hạn ngày 21/11/2026")).toEqual([]);
  });
});
