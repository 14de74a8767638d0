import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { dossierOver, type DossierOffice, type Work } from "./dossier-over";
import { lineOf, type ReadPaper } from "./read-paper";
import { wardNotice } from "./texts";

const work: Work = {
  checklist: "lien-ket",
  answers: {
    place: "long-bien",
    level: "primary",
    "school-year": "2025-2026",
    activity: "life-skills",
    licensed: "yes",
    started: "no",
  },
  filled: { school: "Trường Tiểu học Mẫu" },
};

let office: DossierOffice;
let report: ReadPaper;
beforeAll(async () => {
  office = await dossierOver({ "thong-bao.txt": wardNotice });
  report = await office.paper(work, "bao-cao");
});
afterAll(() => office.close());

const millimetre = 1440 / 25.4;

describe("a paper is laid out as Nghị định 30/2020 asks", () => {
  it("on A4 with margins of 20, 20, 30 and 15 mm", () => {
    const { w = 0, h = 0, top = 0, bottom = 0, left = 0, right = 0 } = report.page;
    const sizes = [w, h, top, bottom, left, right].map((twips) => Math.round(twips / millimetre));
    expect(sizes).toEqual([210, 297, 20, 20, 30, 15]);
    // None is narrower than the decree's least, by however little.
    for (const [least, margin] of [
      [20, top],
      [20, bottom],
      [30, left],
      [15, right],
    ] as const)
      expect(margin / millimetre).toBeGreaterThanOrEqual(least);
  });

  it("in Times New Roman, the text at 14 pt and the recipients at 11", () => {
    expect(report.fonts).toEqual(["Times New Roman"]);
    expect(report.sizes).toEqual(expect.arrayContaining([28, 22]));
  });

  it("with the organ on the left and the state's name and motto on the right", () => {
    const [head] = report.tables;
    expect(head).toHaveLength(1);
    const [left, right] = head?.[0] ?? [];
    expect(left).toContain("Trường Tiểu học Mẫu");
    expect(right).toContain("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM");
    expect(right).toContain("Độc lập - Tự do - Hạnh phúc");
  });

  it("with number and day left blank to fill in", () => {
    expect(lineOf(report, "Số:")).toBe("Số: ……/BC-………");
    expect(report.lines.some((line) => line.endsWith("ngày …… tháng …… năm ………"))).toBe(true);
  });

  it("with what it rests on in italics, each ending with a semicolon and the last with a stop", () => {
    const bases = report.lines.filter((line) => line.startsWith("Căn cứ "));
    expect(bases.length).toBeGreaterThanOrEqual(2);
    for (const base of bases) expect(report.italics).toContain(base);
    expect(bases.map((base) => base.at(-1))).toEqual([...bases.slice(1).map(() => ";"), "."]);
  });

  it("with recipients, and who signs", () => {
    expect(report.lines).toEqual(expect.arrayContaining(["Nơi nhận:", "- Lưu: VT.", "HIỆU TRƯỞNG"]));
  });

  it("with the page's number on top from the second page on, and marked as a draft on every page", () => {
    expect(report.document).toContain("<w:titlePg/>");
    expect(report.header).toContain("DỰ THẢO");
    expect(report.lines).toContain("DỰ THẢO");
  });

  it("with notes for its drafter on a page of their own", () => {
    const at = report.lines.indexOf("GHI CHÚ KHI SOẠN");
    expect(at).toBeGreaterThan(report.lines.indexOf("HIỆU TRƯỞNG"));
    expect(report.document).toContain("<w:pageBreakBefore/>");
  });
});

it("a letter says what it is about below its number and has no name of a form", async () => {
  const answers = { place: "hanoi", level: "lower", province: "son-la", year: "from-2027", paired: "yes" };
  const letter = await office.paper({ checklist: "ket-nghia", answers }, "thu-dau-moi");
  expect(lineOf(letter, "V/v")).toContain("kết nghĩa");
  expect(letter.lines).not.toContain("CÔNG VĂN");
});

it("minutes are signed by the secretary on the left and the chair on the right", async () => {
  const answers = { place: "elsewhere", regime: "ministry", "assessment-year": "2026", level: "one", recognised: "no" };
  const minutes = await office.paper({ checklist: "cong-dong-hoc-tap", answers }, "bien-ban-hop");
  const [left, right] = minutes.tables.at(-1)?.[0] ?? [];
  expect(left).toContain("THƯ KÝ");
  expect(right).toContain("CHỦ TRÌ");
});
