import fc from "fast-check";
import { describe, expect, it } from "@jest/globals";
import { chunksOf, longestChunk, type ParsedDocument } from "../../ingest";
import { addressesOf, parsePages, parseParagraphs, textAt } from "./parse-text";

const head = ["QUYẾT ĐỊNH", "Về việc ban hành quy định mẫu", "Căn cứ Luật Giáo dục ngày 14 tháng 6 năm 2019;"];

describe("the structure of a document", () => {
  it("addresses plans by Roman number, figure and letter", () => {
    const parsed = parseParagraphs(
      "KẾ HOẠCH",
      "Tổ chức hội thi",
      "I. MỤC ĐÍCH",
      "1. Mục đích",
      "- Gạch thứ nhất.",
      "II. TỔ CHỨC",
      "1. Nhà trường",
      "a) Chuẩn bị sân bãi;",
      "b) Mời khách.",
      "2. Phụ huynh",
    );
    expect(addressesOf(parsed)).toEqual(["I", "I.1", "II", "II.1", "II.1.a", "II.1.b", "II.2"]);
  });

  it("addresses articles with khoản and điểm, and lets a chapter stand alone", () => {
    const parsed = parseParagraphs(
      ...head,
      "Chương I",
      "QUY ĐỊNH CHUNG",
      "Điều 1. Phạm vi",
      "1. Khoản một:",
      "a) Điểm a;",
      "d) Điểm d;",
      "đ) Điểm đ;",
      "e) Điểm e.",
      "2. Khoản hai.",
      "Chương II",
      "TRÁCH NHIỆM",
      "Mục 1. CƠ QUAN",
      "Điều 2. Nhà trường",
      "Nhà trường thực hiện.",
    );
    expect(addressesOf(parsed)).toEqual([
      "Chương I",
      "Điều 1",
      "Điều 1 khoản 1",
      "Điều 1 khoản 1 điểm a",
      "Điều 1 khoản 1 điểm d",
      "Điều 1 khoản 1 điểm đ",
      "Điều 1 khoản 1 điểm e",
      "Điều 1 khoản 2",
      "Chương II",
      "Chương II Mục 1",
      "Điều 2",
    ]);
    expect(parsed.provisions.find(({ address }) => address === "Chương I")?.heading).toBe("QUY ĐỊNH CHUNG");
  });

  it("keeps decimal numbers as printed, in plans and in contracts", () => {
    const plan = parseParagraphs(
      "THỎA THUẬN",
      "Phối hợp",
      "1. Nội dung",
      "1.1. Tuyên truyền",
      "1.2. Tập huấn",
      "2. Kinh phí",
    );
    expect(addressesOf(plan)).toEqual(["1", "1.1", "1.2", "2"]);
    const contract = parseParagraphs(
      "HỢP ĐỒNG",
      "ĐIỀU 1. GIÁ",
      "1.1. Giá trọn gói.",
      "ĐIỀU 2: THANH TOÁN",
      "2.1. Hai đợt.",
    );
    expect(addressesOf(contract)).toEqual(["Điều 1", "Điều 1 khoản 1.1", "Điều 2", "Điều 2 khoản 2.1"]);
  });

  it("takes an amount that begins a line for no decimal number", () => {
    const parsed = parseParagraphs(
      "KẾ HOẠCH",
      "Tổ chức hội thi",
      "I. KINH PHÍ",
      "Tổng kinh phí dự kiến 186.000.000 đồng, trong đó ngân sách xã",
      "120.000.000 đồng, nguồn xã hội hóa 66.000.000 đồng.",
    );
    expect(addressesOf(parsed)).toEqual(["I"]);
  });

  it("takes no place from the lines of a table of contents", () => {
    const parsed = parseParagraphs(
      "QUY CHẾ",
      "Hoạt động của trường",
      "MỤC LỤC",
      "I. Quy định chung ............ 2",
      "II. Tổ chức ………… 5",
      "I. QUY ĐỊNH CHUNG",
      "Nội dung.",
      "II. TỔ CHỨC",
      "Nội dung.",
    );
    expect(addressesOf(parsed)).toEqual(["I", "II"]);
  });

  it("numbers dashes under their place and puts a plus under its dash", () => {
    const parsed = parseParagraphs(
      "THÔNG BÁO",
      "Lịch thi",
      "1. Nội dung",
      "- Các môn:",
      "+ Toán;",
      "+ Văn.",
      "- Thời gian.",
    );
    const bullets = parsed.provisions.filter(({ kind }) => kind === "bullet");
    expect(bullets.map(({ marker, bullet }) => [marker, bullet])).toEqual([
      ["-", 1],
      ["+", 1],
      ["+", 2],
      ["-", 2],
    ]);
    expect(bullets[1]?.parent).toBe(bullets[0]?.id);
  });

  it("gives a plain paragraph after a dash to the numbered place", () => {
    const parsed = parseParagraphs(
      "THÔNG BÁO",
      "Lịch thi",
      "1. Nội dung",
      "- Một gạch.",
      "Đoạn không gạch.",
      "- Gạch nữa.",
    );
    const [section] = parsed.provisions.filter(({ kind }) => kind === "section");
    const paragraph = parsed.provisions.find(({ kind }) => kind === "paragraph");
    expect(paragraph?.parent).toBe(section?.id);
    expect(parsed.provisions.filter(({ kind }) => kind === "bullet").map(({ bullet }) => bullet)).toEqual([1, 2]);
  });

  it("keeps a gap in the numbering as printed and says so", () => {
    const parsed = parseParagraphs("KẾ HOẠCH", "Hè", "1. Một", "2. Hai", "4. Bốn");
    expect(addressesOf(parsed)).toEqual(["1", "2", "4"]);
    expect(parsed.document.warnings.map(({ code }) => code)).toContain("numbering-gap");
  });

  it("keeps a number that stands twice as printed and says so", () => {
    const parsed = parseParagraphs("KẾ HOẠCH", "Hè", "1. Một", "2. Hai", "3. Ba", "3. Bốn", "4. Năm");
    expect(addressesOf(parsed)).toEqual(["1", "2", "3", "3", "4"]);
    expect(parsed.document.warnings).toEqual([
      { code: "numbering-repeat", text: 'Số thứ tự "3" được ghi nhiều lần; giữ nguyên như văn bản.' },
    ]);
  });

  it("reads the strokes and dashes that older offices and schools number with", () => {
    const parsed = parseParagraphs(
      "TỜ TRÌNH",
      "Sửa chữa",
      "I- SỰ CẦN THIẾT",
      "1/ Hiện trạng",
      "a/ Mái tôn dột",
      "b- Tường bong tróc",
      "2/ Kinh phí",
      "II - TỔ CHỨC",
      "A-Z là bảng chữ cái.",
      "5/9 là ngày khai giảng.",
    );
    expect(addressesOf(parsed)).toEqual(["I", "I.1", "I.1.a", "I.1.b", "I.2", "II"]);
  });

  it("understands a Roman number that recognition lost a stroke of, says so, and leaves a printed page alone", () => {
    const read = (confidence?: number) => {
      const texts = ["KẾ HOẠCH", "Hè", "I. MỤC ĐÍCH", "1. Một", "H. NỘI DUNG", "1. Hai", "HI. TIẾN ĐỘ", "IV. TỔ CHỨC"];
      const lines = texts.map((text) => ({ kind: "paragraph", text, left: 0, right: 0 }) as const);
      return parsePages([{ number: 1, lines, ...(confidence === undefined ? {} : { confidence }) }]);
    };
    const scanned = read(0.9);
    expect(addressesOf(scanned)).toEqual(["I", "I.1", "II", "II.1", "III", "IV"]);
    expect(scanned.document.warnings.map(({ code }) => code)).toContain("misread-number");
    expect(read().document.warnings.map(({ code }) => code)).not.toContain("misread-number");
    const repeated = ["KẾ HOẠCH", "Hè", "I. MỤC ĐÍCH", "a) Một", "I. NỘI DUNG", "III. TỔ CHỨC"];
    const lines = repeated.map((text) => ({ kind: "paragraph", text, left: 0, right: 0 }) as const);
    expect(addressesOf(parsePages([{ number: 1, lines, confidence: 0.9 }]))).toEqual(["I", "I.a", "II", "III"]);
  });

  it("makes no places of the numbers in the new wording of an amended article", () => {
    const parsed = parseParagraphs(
      "THÔNG TƯ",
      "Sửa đổi một số điều",
      "Điều 1. Sửa đổi, bổ sung một số điều",
      "1. Sửa đổi khoản 2 Điều 4 như sau:",
      "“2. Thư viện được kiểm kê:",
      "a) Mỗi năm một lần;",
      "b) Theo mẫu “biên bản”.”.",
      "2. Điều 5 được sửa đổi như sau:",
      '"Điều 5. Diện tích',
      "1. Phòng đọc không nhỏ hơn 54 m2.",
      '2. Kho sách đủ rộng."',
      "Điều 2. Hiệu lực",
      "1. Thông tư có hiệu lực từ ngày ký:",
      "“Một câu trích chưa đóng",
      "2. Khoản hai.",
    );
    expect(addressesOf(parsed)).toEqual([
      "Điều 1",
      "Điều 1 khoản 1",
      "Điều 1 khoản 2",
      "Điều 2",
      "Điều 2 khoản 1",
      "Điều 2 khoản 2",
    ]);
    expect(textAt(parsed, "Điều 1 khoản 1")).toContain("a) Mỗi năm một lần;");
  });

  it("addresses the Roman parts of a decision's first article as its mục", () => {
    const parsed = parseParagraphs(
      ...head,
      "Điều 1. Phê duyệt Chương trình với những nội dung sau:",
      "I. MỤC TIÊU",
      "1. Mục tiêu chung",
      "2. Mục tiêu cụ thể",
      "a) Năm 2028;",
      "II. NHIỆM VỤ",
      "Điều 2. Hiệu lực",
    );
    expect(addressesOf(parsed)).toEqual([
      "Điều 1",
      "Điều 1 mục I",
      "Điều 1 mục I khoản 1",
      "Điều 1 mục I khoản 2",
      "Điều 1 mục I khoản 2 điểm a",
      "Điều 1 mục II",
      "Điều 2",
    ]);
  });

  it("takes no year and no cited article for a number of its own", () => {
    const parsed = parseParagraphs(
      "KẾ HOẠCH",
      "Hè",
      "1. Một",
      "2024 là năm đầu tiên thực hiện.",
      "Điều 12 Nghị định này được áp dụng.",
      "2. Hai",
    );
    expect(addressesOf(parsed)).toEqual(["1", "2"]);
  });

  it("tells two series of articles in one file apart", () => {
    const parsed = parseParagraphs(
      ...head,
      "QUYẾT ĐỊNH:",
      "Điều 1. Ban hành kèm theo Quyết định này Quy định mẫu.",
      "Điều 2. Quyết định này có hiệu lực từ ngày 01/9/2025.",
      "Nơi nhận:",
      "- Lưu: VT.",
      "HIỆU TRƯỞNG",
      "Nguyễn Văn An",
      "QUY ĐỊNH",
      "Về mẫu",
      "(Ban hành kèm theo Quyết định số 1/QĐ-THCS)",
      "Điều 1. Phạm vi",
      "Điều 2. Đối tượng",
    );
    expect(parsed.document.parts).toEqual([{ type: "Quy định", title: "Về mẫu" }]);
    const sections = parsed.provisions.filter(({ kind }) => kind === "section");
    expect(sections.map(({ part, address }) => `${part ?? ""} ${address ?? ""}`)).toEqual([
      "Quyết định Điều 1",
      "Quyết định Điều 2",
      "Quy định Điều 1",
      "Quy định Điều 2",
    ]);
    expect(parsed.document.validity.from).toBe("2025-09-01");
  });

  it("gives the last sentence of a document of articles to its last article", () => {
    const parsed = parseParagraphs(
      ...head,
      "Điều 1. Hiệu lực",
      "Quy định này có hiệu lực từ ngày ký.",
      "Điều 2. Trách nhiệm",
      "Các trường chịu trách nhiệm thi hành./.",
      "Nơi nhận:",
      "- Lưu: VT.",
    );
    expect(textAt(parsed, "Điều 2")).toBe("Điều 2. Trách nhiệm\nCác trường chịu trách nhiệm thi hành./.");
  });

  it("counts the bases below the authority that decides to the preamble", () => {
    const parsed = parseParagraphs(
      "NGHỊ QUYẾT",
      "Quy định mức thu",
      "HỘI ĐỒNG NHÂN DÂN TỈNH QUẢNG NGÃI",
      "KHÓA XIII KỲ HỌP THỨ 2",
      "Căn cứ Luật Giáo dục;",
      "Xét Tờ trình số 98/TTr-UBND;",
      "QUYẾT NGHỊ:",
      "Điều 1. Phạm vi",
    );
    expect(parsed.provisions.filter(({ kind }) => kind === "preamble")).toHaveLength(5);
  });

  it("parts preamble, closing, recipients and signature from the content", () => {
    const parsed = parseParagraphs(
      ...head,
      "Trường THCS Mẫu quyết định như sau:",
      "1. Một",
      "2. Hai",
      "Trên đây là quyết định, đề nghị thực hiện./.",
      "Nơi nhận:",
      "- Như trên;",
      "- Lưu: VT.",
      "KT. HIỆU TRƯỞNG",
      "PHÓ HIỆU TRƯỞNG",
      "Trần Thị Bình",
    );
    expect(parsed.provisions.filter(({ kind }) => kind !== "section").map(({ kind }) => kind)).toEqual([
      "title",
      "preamble",
      "preamble",
      "closing",
      "recipients",
      "signature",
    ]);
    expect(textAt(parsed, "2")).toBe("2. Hai");
  });
});

/** Documents of a random outline whose paragraphs repeat, so that a span found by its words would be the wrong one. */
const outlines = fc
  .array(
    fc.record({
      bullets: fc.array(fc.constantFrom("- Báo cáo.", "+ Báo cáo.", "Báo cáo."), { maxLength: 6 }),
      length: fc.integer({ min: 1, max: 60 }),
    }),
    { minLength: 1, maxLength: 8 },
  )
  .map((sections) => [
    "KẾ HOẠCH",
    "Báo cáo",
    ...sections.flatMap(({ bullets, length }, index) => [
      `${index + 1}. ${"Báo cáo kết quả thực hiện cho nhà trường. ".repeat(length).trim()}`,
      ...bullets,
    ]),
  ]);

describe("spans", () => {
  it("lie inside their parents', follow on from each other and begin with their own marker", () => {
    fc.assert(
      fc.property(outlines, (paragraphs) => {
        const parsed = parseParagraphs(...paragraphs);
        const { text } = parsed.document;
        const byId = new Map(parsed.provisions.map((provision) => [provision.id, provision]));
        const endOfLast = new Map<string | null, number>();
        parsed.provisions.forEach((provision, index) => {
          expect(provision.ordinal).toBe(index);
          expect(text.slice(provision.start).startsWith(provision.marker ?? "")).toBe(true);
          expect(provision.start).toBeGreaterThanOrEqual(endOfLast.get(provision.parent) ?? 0);
          endOfLast.set(provision.parent, provision.end);
          const parent = provision.parent === null ? null : byId.get(provision.parent);
          if (parent) {
            expect(provision.start).toBeGreaterThanOrEqual(parent.bodyEnd);
            expect(provision.end).toBeLessThanOrEqual(parent.end);
          }
        });
        // Lead texts in reading order are the document: nothing is lost, nothing is said twice.
        expect(parsed.provisions.map(({ start, bodyEnd }) => text.slice(start, bodyEnd)).join("\n")).toBe(text);
      }),
    );
  });

  it("of chunks are exact, short enough, in order, and cover all but bare headings", () => {
    fc.assert(
      fc.property(outlines, (paragraphs) => {
        const parsed = parseParagraphs(...paragraphs);
        const chunks = chunksOf(parsed);
        const byId = new Map(parsed.provisions.map((provision) => [provision.id, provision]));
        let covered = 0;
        for (const chunk of chunks) {
          const provision = byId.get(chunk.provision);
          expect(provision?.start).toBeLessThanOrEqual(chunk.start);
          expect(provision?.end).toBeGreaterThanOrEqual(chunk.end);
          expect(chunk.end - chunk.start).toBeLessThanOrEqual(longestChunk);
          expect(uncovered(parsed, covered, chunk.start)).toBe("");
          covered = chunk.end;
        }
        expect(uncovered(parsed, covered, parsed.document.text.length)).toBe("");
      }),
    );
  });
});

/** What stands between two chunks, line ends left out. */
function uncovered(parsed: ParsedDocument, from: number, to: number): string {
  expect(to).toBeGreaterThanOrEqual(from);
  return parsed.document.text.slice(from, to).trim();
}

describe("chunks", () => {
  it("name the way from the title down and leave a bare heading to its places", () => {
    const parsed = parseParagraphs("KẾ HOẠCH", "Hè", "I. TỔ CHỨC", "1. Nhà trường", "- Làm.", "2. Phụ huynh");
    const chunks = chunksOf(parsed);
    expect(chunks.map(({ path }) => path)).toEqual([
      "Kế hoạch Hè",
      "Kế hoạch Hè › I. TỔ CHỨC › 1. Nhà trường",
      "Kế hoạch Hè › I. TỔ CHỨC › 2. Phụ huynh",
    ]);
    const [, second] = chunks;
    expect(parsed.document.text.slice(second?.start, second?.end)).toBe("1. Nhà trường\n- Làm.");
  });
});
