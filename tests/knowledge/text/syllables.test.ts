import fc from "fast-check";
import { describe, expect, it } from "@jest/globals";
import { compoundsOf, syllablesOf, unifyTonePlacement } from "../../../knowledge/index";

describe("syllables", () => {
  it("are runs of letters and runs of digits without marks", () => {
    expect(syllablesOf("Hạn nộp (Quý 1): Q1, 20h30")).toEqual("han nop quy 1 q 1 20 h 30".split(" "));
  });

  it("of a document number are its parts", () => {
    expect(syllablesOf("25/2023/TT-BGDĐT")).toEqual(["25", "2023", "tt", "bgddt"]);
  });
});

describe("compounds", () => {
  it.each([
    ["ngày 28/02/2026.", "28/2/2026"],
    ["ngày 28-2-2026", "28/2/2026"],
    ["28.02.2026", "28/2/2026"],
    ["trước 05/9", "5/9"],
    ["32.000 học sinh", "32000"],
    ["1.250.000,5 đồng", "1250000,5"],
    ["đạt 88,99%", "88,99"],
    ["mục 3.2", "3.2"],
    ["Thông tư 25/2023/TT-BGDĐT,", "25/2023/tt-bgddt"],
    ["năm học 2025-2026", "2025-2026"],
  ])("of %s have one spelling", (written, compound) => {
    expect(compoundsOf(written)).toEqual([compound]);
  });

  it("are none in plain words and numbers", () => {
    expect(compoundsOf("Có 12 trường, 30 lớp. 15 giáo viên")).toEqual([]);
  });
});

describe("tone placement", () => {
  it.each([
    ["hoà thuỷ khoẻ", "hòa thủy khỏe"],
    ["HOÁ, Uỷ ban", "HÓA, Ủy ban"],
    ["quý thuý", "quý thúy"],
    ["hoàn loài thuyền toán huỳnh", "hoàn loài thuyền toán huỳnh"],
  ])("of %s is that of %s", (written, unified) => {
    expect(unifyTonePlacement(written)).toBe(unified);
  });

  it("keeps every position and all letters", () => {
    const letters = fc.array(fc.constantFrom(..."hqoaeuyàáảãạèéẻẽẹỳýỷỹỵHOÀUỶ n"), { maxLength: 40 });
    fc.assert(
      fc.property(letters, (list) => {
        const written = list.join("");
        const unified = unifyTonePlacement(written);
        expect(unified).toHaveLength(written.length);
        expect(syllablesOf(unified)).toEqual(syllablesOf(written));
      }),
    );
  });
});
