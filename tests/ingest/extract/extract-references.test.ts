import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { extractReferences } from "../../../ingest/extract/index";
import type { Reference } from "../../../knowledge/model/index";
import { parsedOf, type HeaderFacts, type Outline } from "./parsed-of";

const referencesOf = (outline: ReadonlyArray<Outline | string>, facts?: HeaderFacts): readonly Reference[] =>
  extractReferences(parsedOf(outline, facts));

describe("a number is read in every spelling and kept in one", () => {
  it.each([
    ["Thông tư số 31/2024/TT-BGDĐT", "31/2024/TT-BGDĐT", "Thông tư"],
    ["Thông tư 31/2024/TT-BGDĐT", "31/2024/TT-BGDĐT", "Thông tư"],
    ["Thông tư số 31/2024/TTBGDĐT", "31/2024/TT-BGDĐT", "Thông tư"],
    ["Thông tư số: 31 / 2024 / TT - BGDĐT", "31/2024/TT-BGDĐT", "Thông tư"],
    ["Thông tư số 31/2024/TT–BGDDT", "31/2024/TT-BGDĐT", "Thông tư"],
    ["Nghị định số 12/2026/ND-CP", "12/2026/NĐ-CP", "Nghị định"],
    ["Quyết định số 512/QP-UBND", "512/QĐ-UBND", "Quyết định"],
    ["Quyết định s6 512/QĐ_UBND", "512/QĐ-UBND", "Quyết định"],
    ["Théng tư sb 31/2024/TT-BGDPT", "31/2024/TT-BGDĐT", "Thông tư"],
    ["Công văn số 688/SGDĐT-GDPT", "688/SGDĐT-GDPT", "Công văn"],
    ["Công văn số 77 /SGD&ĐT-GDTrH", "77/SGD&ĐT-GDTrH", "Công văn"],
    ["Hướng dẫn số 45- HD/SGDĐT", "45/HD-SGDĐT", "Hướng dẫn"],
    ["Nghị quyết số 29-NQ/TW", "29-NQ/TW", "Nghị quyết"],
    ["Kế hoạch số 50-KH/TWĐTN-PTTN", "50-KH/TWĐTN-PTTN", "Kế hoạch"],
    ["QĐ 324/QĐ - KHVN", "324/QĐ-KHVN", "Quyết định"],
    ["Báo cáo thẩm tra số 54/BC-VHXH", "54/BC-VHXH", "Báo cáo"],
    ["Công văn hỏa tốc số 1550/UBND-NC", "1550/UBND-NC", "Công văn"],
    ["Luật Giáo dục số 43/2019/QH14", "43/2019/QH14", "Luật"],
    ["Nghị quyết số 351/2017/UBTVQH14", "351/2017/UBTVQH14", "Nghị quyết"],
    ["Thông tư liên tịch số 07/2013/TTLT-BCA-BQP", "07/2013/TTLT-BCA-BQP", "Thông tư liên tịch"],
  ])("%s", (printed, canonical, type) => {
    expect(referencesOf([`Các trường tham khảo ${printed} khi làm việc.`])).toMatchObject([{ canonical, type }]);
  });

  it.each([
    "Lớp 10/THPT có 45 học sinh.",
    "Điện thoại 0241.333.777, máy lẻ 12.",
    "Năm học 2026-2027, giai đoạn 2021-2030.",
    "Mức chi 32.000 đ/người/năm, đạt 80/100 điểm.",
    "Đơn vị xử lý kỷ luật viên chức theo quy định này.",
  ])("and no number is seen in: %s", (sentence) => {
    expect(referencesOf([sentence])).toEqual([]);
  });
});

describe("what stands beside a number", () => {
  const preamble = (text: string): Outline => ({ kind: "preamble", text });

  it("is its date, its issuer and its subject", () => {
    const [found] = referencesOf([
      preamble(
        "Căn cứ Thông tư số 31/2024/TT-BGDĐT ngày 06 tháng 9 năm 2024 của Bộ Giáo dục và Đào tạo quy định về hồ sơ, sổ sách trong nhà trường;",
      ),
    ]);
    expect(found).toMatchObject({
      date: "2024-09-06",
      issuer: "Bộ Giáo dục và Đào tạo",
      about: "quy định về hồ sơ, sổ sách trong nhà trường",
      relation: "basis",
    });
  });

  it("is found where the issuer stands before the date", () => {
    expect(
      referencesOf([
        "Thực hiện Thông báo số 88/TB-SGDĐT của Sở Giáo dục và Đào tạo ngày 07/7/2026, các trường rà soát.",
      ]),
    ).toMatchObject([{ date: "2026-07-07", issuer: "Sở Giáo dục và Đào tạo", relation: "implements" }]);
  });

  it("may be the cited place", () => {
    expect(
      referencesOf(["Tiêu chí tại điểm b khoản 2 Điều 14 của Nghị định số 12/2026/NĐ-CP được áp dụng."]),
    ).toMatchObject([{ cited: "điểm b khoản 2 Điều 14" }]);
    expect(referencesOf(["Theo quy định tại Điều 3, Điều 5 và 6 Nghị định số 12/2026/NĐ-CP."])).toMatchObject([
      { cited: "Điều 3, Điều 5 và 6" },
    ]);
  });
});

describe("the relation to the citing document", () => {
  it.each([
    ["Quyết định này thay thế Quyết định số 15/2015/QĐ-UBND ngày 02/02/2015.", "replaces"],
    ["Bãi bỏ Thông tư số 09/2009/TT-BGDĐT.", "repeals"],
    ["Sửa đổi, bổ sung một số điều của Thông tư số 09/2019/TT-BGDĐT như sau:", "amends"],
    ["Các đơn vị triển khai Kế hoạch số 101/KH-UBND đúng tiến độ.", "implements"],
    ["Kiểm tra việc thực hiện Kế hoạch số 101/KH-UBND.", "mentions"],
    ["Căn cứ Kế hoạch số 101/KH-UBND, nhà trường thông báo.", "basis"],
  ])("%s", (sentence, relation) => {
    expect(referencesOf([sentence])).toMatchObject([{ relation, via: null }]);
  });

  it("passes along a list", () => {
    const text =
      "Căn cứ Thông tư số 31/2024/TT-BGDĐT ngày 06/9/2024 của Bộ Giáo dục và Đào tạo; Công văn số 77/SGDĐT-GDTH ngày 01/10/2024 và Kế hoạch số 5/KH-UBND;";
    expect(referencesOf([{ kind: "preamble", text }]).map(({ relation }) => relation)).toEqual([
      "basis",
      "basis",
      "basis",
    ]);
  });

  it("takes the number behind an amending law for that law's own, another basis", () => {
    const text =
      "Căn cứ Luật Giáo dục đại học số 08/2012/QH13; Luật sửa đổi, bổ sung một số điều của Luật Giáo dục đại học số 34/2018/QH14;";
    expect(referencesOf([{ kind: "preamble", text }])).toMatchObject([
      { canonical: "08/2012/QH13", relation: "basis" },
      { canonical: "34/2018/QH14", relation: "basis", about: expect.stringContaining("sửa đổi, bổ sung") as unknown },
    ]);
  });

  it("repeals what ends with it, and replaces each of several", () => {
    expect(
      referencesOf(["Nghị định số 76/2019/NĐ-CP của Chính phủ hết hiệu lực kể từ ngày Nghị định này có hiệu lực."]),
    ).toMatchObject([{ relation: "repeals", via: null }]);
    expect(referencesOf(["Nghị định số 76/2019/NĐ-CP đã hết hiệu lực từ lâu."])).toMatchObject([
      { relation: "mentions" },
    ]);
    expect(
      referencesOf([
        "Quyết định này thay thế Quyết định số 15/2018/QĐ-UBND ngày 01/02/2018 và số 20/2019/QĐ-UBND ngày 03/3/2019.",
      ]),
    ).toMatchObject([{ relation: "replaces" }, { relation: "replaces" }]);
  });

  it("names all the places that are cited of it, those of what it issued too", () => {
    const citedIn = (text: string) => referencesOf([text])[0]?.cited;
    expect(citedIn("Theo khoản 3, 4 Điều 8 và các điều 25, 26 và 27 của Luật Nhà giáo.")).toBe(
      "khoản 3, 4 Điều 8 và các điều 25, 26 và 27",
    );
    expect(citedIn("Theo các điều 5, 6 và 7 của Quy chế ban hành kèm theo Thông tư số 08/2021/TT-BGDĐT.")).toBe(
      "các điều 5, 6 và 7",
    );
  });

  it("hears a kind that is abbreviated of a document cited in full", () => {
    expect(referencesOf(["Theo NĐ 30 về văn thư và Nghị định số 30/2020/NĐ-CP; TT 30 là việc khác."])).toMatchObject([
      { canonical: "30/2020/NĐ-CP", type: "Nghị định" },
      { canonical: "30/2020/NĐ-CP" },
    ]);
  });

  it("is none of a law to itself", () => {
    const law = parsedOf(["Quốc hội ban hành Luật Thư viện học đường.", "Theo Luật Thư viện."], {
      title: "Thư viện học đường",
    });
    const header = { ...law.document.header, type: "Luật" };
    expect(
      extractReferences({ ...law, document: { ...law.document, header } }).map(({ canonical }) => canonical),
    ).toEqual(["Luật Thư viện"]);
  });

  it("names the citing side where one cited document replaces another", () => {
    const text =
      "Hội triển khai Quyết định số 40/QĐ-KHVN ngày 01/3/2024 (thay thế Quyết định số 39/QĐ-KHVN ngày 01/3/2020).";
    expect(referencesOf([text])).toMatchObject([
      { canonical: "40/QĐ-KHVN", relation: "implements", via: null },
      { canonical: "39/QĐ-KHVN", relation: "replaces", via: "40/QĐ-KHVN" },
    ]);
  });

  it("is a mere mention inside the subject of another", () => {
    const text =
      "Căn cứ Thông tư số 11/2020/TT-BTC của Bộ Tài chính hướng dẫn thi hành Nghị định số 10/2020/NĐ-CP ngày 17/01/2020;";
    expect(referencesOf([{ kind: "preamble", text }])).toMatchObject([{ relation: "basis" }, { relation: "mentions" }]);
  });
});

describe("documents without a number", () => {
  it("are cited by their name, abbreviations in full", () => {
    const text = "Căn cứ Luật tổ chức HĐND và UBND ngày 26 tháng 11 năm 2003;";
    expect(referencesOf([{ kind: "preamble", text }])).toMatchObject([
      { canonical: "Luật Tổ chức Hội đồng nhân dân và Ủy ban nhân dân", date: "2003-11-26", type: "Luật" },
    ]);
  });

  it("end where the sentence goes on", () => {
    expect(referencesOf(["Thực hiện theo điều 12 Luật kế toán và các quy định hiện hành."])).toMatchObject([
      { canonical: "Luật Kế toán", cited: "điều 12" },
    ]);
  });

  it("may be a teaching programme or a quoted scheme", () => {
    expect(
      referencesOf(["Dạy theo Chương trình GDPT 2018 và Đề án “Nâng cao năng lực đọc” của tỉnh."]).map(
        ({ canonical }) => canonical,
      ),
    ).toEqual(["Chương trình giáo dục phổ thông 2018", "Đề án Nâng cao năng lực đọc"]);
  });
});

it("leaves out the document's own number", () => {
  const outline: readonly Outline[] = [
    { kind: "letterhead", text: "Số: 15/QĐ-HT" },
    { text: "(Ban hành kèm theo Quyết định số 15/QĐ-HT ngày 03/3/2026 của Hiệu trưởng)" },
  ];
  expect(referencesOf(outline, { number: "15/QĐ-HT" })).toEqual([]);
});

it("understands a short mention by the full one of the same text", () => {
  const found = referencesOf(["Thông tư 31 áp dụng từ nay.", "Xem Thông tư số 31/2024/TT-BGDĐT và Thông tư 99."]);
  expect(found.map(({ canonical }) => canonical)).toEqual(["31/2024/TT-BGDĐT", "31/2024/TT-BGDĐT"]);
});

describe("a number that contradicts its date", () => {
  it("is flagged with what was probably meant, and stays as printed", () => {
    expect(referencesOf(["Theo Nghị định số 20/2021/NĐ-CP ngày 23/3/2021."])).toMatchObject([
      { canonical: "20/2021/NĐ-CP", suspect: "24/2021/NĐ-CP" },
    ]);
  });

  it("is not flagged where both agree, or where nothing is known", () => {
    const found = referencesOf([
      "Theo Nghị định số 24/2021/NĐ-CP ngày 23/3/2021.",
      "Theo Nghị định số 20/2021/NĐ-CP ngày 15/3/2021.",
      "Theo Nghị định số 999/2021/NĐ-CP ngày 23/3/2021.",
    ]);
    expect(found.map(({ suspect }) => suspect)).toEqual([null, null, null]);
  });
});

it("gives spans that are exact slices, in reading order and without overlaps", () => {
  const pieces = fc.constantFrom(
    "Căn cứ Thông tư số 31/2024/TT-BGDĐT ngày 06/9/2024 của Bộ Giáo dục và Đào tạo;",
    "theo khoản 2 Điều 5 Luật Giáo dục số 43/2019/QH14 và Thông tư 31,",
    "nhà trường có 12 lớp.",
    "Bãi bỏ Quyết định số 12/QĐ-UBND.",
  );
  fc.assert(
    fc.property(fc.array(pieces, { minLength: 1, maxLength: 6 }), (lines) => {
      const parsed = parsedOf([lines.join(" "), ...lines]);
      let end = 0;
      for (const found of extractReferences(parsed)) {
        expect(found.start).toBeGreaterThanOrEqual(end);
        end = found.end;
        const digits = /\d+/.exec(found.canonical)?.[0] ?? "";
        expect(parsed.document.text.slice(found.start, found.end)).toContain(digits);
      }
    }),
  );
});
