import { describe, expect, it } from "@jest/globals";
import { canBeSyllable, normalise, textQuality, type Line } from "../../ingest";

function pageOf(text: string): { readonly number: number; readonly lines: readonly Line[] } {
  const lines = text.split("\n").map((raw): Line => {
    const left = raw.length - raw.trimStart().length;
    return { kind: "line", text: raw.trim(), left, right: raw.trimEnd().length };
  });
  return { number: 1, lines };
}

function paragraphsOf(text: string): readonly string[] {
  return normalise([pageOf(text)]).text.split("\n");
}

const wrapped = [
  "Nhà trường đề nghị các tổ chuyên môn rà soát kế hoạch dạy học cùng Phòng",
  "Giáo dục và gửi về văn phòng để tổng hợp, trình hiệu trưởng phê duyệt theo quy",
  "định.",
  "- Tổ Toán gửi trước; tổ Văn và các tổ khác gửi sau khi có ý kiến của ban",
  "giám hiệu.",
  "1. Thời gian",
  "Trong tháng.",
];
const joined = [
  "Nhà trường đề nghị các tổ chuyên môn rà soát kế hoạch dạy học cùng Phòng Giáo dục và gửi về văn phòng để tổng hợp, trình hiệu trưởng phê duyệt theo quy định.",
  "- Tổ Toán gửi trước; tổ Văn và các tổ khác gửi sau khi có ý kiến của ban giám hiệu.",
  "1. Thời gian",
  "Trong tháng.",
];

describe("joining lines", () => {
  it("puts a wrapped paragraph together and begins a new one at a number or a dash", () => {
    expect(paragraphsOf(wrapped.join("\n"))).toEqual(joined);
  });

  it("parts a signature at the right edge from the title of the next page, and joins a bracket's end to its bracket", () => {
    const margin = (text: string) => " ".repeat(wrapped[0]?.length ?? 0).slice(text.length) + text;
    expect(paragraphsOf([...wrapped, margin("Trần Thị Mẫu"), "QUY CHẾ"].join("\n")).slice(-2)).toEqual([
      "Trần Thị Mẫu",
      "QUY CHẾ",
    ]);
    expect(
      paragraphsOf(
        [
          ...wrapped,
          "Mọi vướng mắc xin liên hệ Phòng Quản lý thi, điện thoại trực (máy lẻ",
          "215) để được hướng dẫn.",
        ].join("\n"),
      ).at(-1),
    ).toBe("Mọi vướng mắc xin liên hệ Phòng Quản lý thi, điện thoại trực (máy lẻ 215) để được hướng dẫn.");
  });

  it("begins a new one at the bases, though the title above them fills its line", () => {
    const title = "Phân công người trực và phối hợp tu sửa sân chơi tại các trường thuộc Tân An";
    expect(
      paragraphsOf([...wrapped, "KẾ HOẠCH", title, "Căn cứ Luật Giáo dục năm 2019;"].join("\n")).slice(-2),
    ).toEqual([title, "Căn cứ Luật Giáo dục năm 2019;"]);
  });

  it("sees through blank lines that only space the text", () => {
    expect(paragraphsOf(wrapped.join("\n\n"))).toEqual(joined);
  });

  it("leaves paragraphs that no page wrapped as they are", () => {
    const long = "Nhà trường đề nghị các tổ rà soát kế hoạch. ".repeat(8).trim();
    const short = "Các tổ trưởng chịu trách nhiệm về việc này.";
    expect(paragraphsOf([long, "", short, "", `${long} ${long}`, "", short].join("\n"))).toHaveLength(4);
  });

  it("keeps a range that breaks at its dash in one paragraph", () => {
    const text =
      "Phong trào thi đua xây dựng xã hội học tập của nhà trường giai đoạn 2021\n- 2030 được sơ kết hằng năm và tổng kết vào năm cuối của giai đoạn.";
    expect(paragraphsOf(text)).toHaveLength(1);
  });

  it("composes letters and drops what cannot be seen", () => {
    expect(normalise([pageOf("Tru\u031bo\u031b\u0300ng\u200b Tie\u0302\u0309u\u00a0 học\u00ad")]).text).toBe(
      "Trường Tiểu học",
    );
  });

  it("gives paragraphs that are exactly the text of their spans, with their pages", () => {
    const read = normalise([pageOf("1. Một"), { ...pageOf("2. Hai"), number: 2 }]);
    expect(read.paragraphs.map(({ start, end, page }) => [read.text.slice(start, end), page])).toEqual([
      ["1. Một", 1],
      ["2. Hai", 2],
    ]);
  });
});

describe("running heads", () => {
  const pages = (head: (page: number) => string) =>
    [1, 2, 3, 4].map((number) => ({
      number,
      lines: [
        head(number),
        `Mục số ${number} có lời riêng.`,
        "Toán.",
        "Văn.",
        `Hết phần thứ ${"một".repeat(number)}.`,
      ].map((text): Line => ({ kind: "paragraph", text, left: 0, right: 0 })),
    }));

  it("are left out where they come again on page after page, whatever their number", () => {
    const { text } = normalise(pages((page) => `Sổ tay học sinh - Trang ${page}`));
    expect(text.match(/Sổ tay/g)).toHaveLength(1);
    expect(text).toContain("Hết phần thứ mộtmột.");
  });

  it("are no numbered places, and nothing that stands on two pages only", () => {
    expect(normalise(pages((page) => `Điều ${page}. Nội dung`)).text.match(/Điều \d/g)).toHaveLength(4);
    expect(
      normalise(pages((page) => (page < 3 ? "Sổ tay" : `Trang ${"x".repeat(page)}`))).text.match(/Sổ tay/g),
    ).toHaveLength(2);
  });
});

describe("text quality", () => {
  it.each(["trường", "nghiêng", "giếng", "gì", "quyển", "khuya", "thuở", "uống", "y", "huỳnh", "quốc", "đợt"])(
    "takes %s for a syllable",
    (word) => expect(canBeSyllable(word)).toBe(true),
  );

  it.each(["nghành", "thyc", "kêt", "ghà", "hoc", "tdp", "nxb"])("does not take %s for one", (word) =>
    expect(canBeSyllable(word)).toBe(false),
  );

  it("is high for sound text, whatever abbreviations and numbers it holds, and low for damaged text", () => {
    expect(textQuality("UBND phường gửi Sở GDĐT báo cáo số 12/BC-UBND, thư a@b.vn.")).toBe(1);
    expect(textQuality("Cén ctr thyc hién nhitng nhiém vu ctia nganh gido duc")).toBeLessThan(0.6);
  });
});
