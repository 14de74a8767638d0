import fc from "fast-check";
import { describe, expect, it } from "@jest/globals";
import { foldText, foldWithMap, originalSpan } from "../../../knowledge/index";

const vietnamese = "aăâeêioôơuưyAĂÂĐđàáảãạằắẳẵặềếểễệÝỹ dDbcn.,-/0123456789\u0300\u0301\u0309\u0323İΣ가😀";
const text = fc.oneof(
  fc.array(fc.constantFrom(...vietnamese), { maxLength: 60 }).map((letters) => letters.join("")),
  fc.string({ unit: "binary", maxLength: 40 }),
);

describe("folding", () => {
  it.each([
    ["Đăng ký", "dang ky"],
    ["HIỆU TRƯỞNG", "hieu truong"],
    ["hoà thuỷ khoẻ", "hoa thuy khoe"],
    ["cộng đồng học tập".normalize("NFD"), "cong dong hoc tap"],
    ["Ðiều 5", "dieu 5"], // the Icelandic letter that some keyboards give for Đ
  ])("reads %s as people type it without marks", (written, folded) => {
    expect(foldText(written)).toBe(folded);
  });

  it("changes nothing that is folded already", () => {
    fc.assert(fc.property(text, (written) => expect(foldText(foldText(written))).toBe(foldText(written))));
  });

  it("folds a text as it folds its letters", () => {
    fc.assert(fc.property(text, (written) => expect(foldWithMap(written).text).toBe(foldText(written))));
  });

  it("leads every span of folded text back to the letters that it came from", () => {
    fc.assert(
      fc.property(text, fc.nat(), fc.nat(), (written, from, length) => {
        const folded = foldWithMap(written);
        const start = Math.min(from % 61, folded.text.length);
        const end = Math.min(start + (length % 9), folded.text.length);
        const span = originalSpan(folded, start, end);
        const original = written.slice(span.start, span.end);
        if (start === end) expect(original).toBe("");
        // A letter that folds to several units is always taken whole.
        else expect(foldText(original)).toContain(folded.text.slice(start, end));
      }),
    );
  });

  it("takes the marks of decomposed text with their letter", () => {
    const written = "trước ngày 15/12 nộp hồ sơ".normalize("NFD");
    const folded = foldWithMap(written);
    const at = folded.text.indexOf("nop ho so");
    const { start, end } = originalSpan(folded, at, at + "nop ho so".length);
    expect(written.slice(start, end).normalize("NFC")).toBe("nộp hồ sơ");
  });

  it("refuses a span that the folded text does not have", () => {
    expect(() => originalSpan(foldWithMap("một"), 1, 4)).toThrow(RangeError);
    expect(() => originalSpan(foldWithMap("một"), 2, 1)).toThrow(RangeError);
  });
});
