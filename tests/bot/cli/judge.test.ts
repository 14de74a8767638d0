import { describe, expect, it } from "@jest/globals";
import type { IsoDate } from "../../../knowledge/index";
import type { Asked, AskedCitation } from "../../../bot/cli/asked-line";
import { evaluatedLineShape, judge, tally, type Judgement } from "../../../bot/cli/evaluation/index";

const today = "2026-09-10" as IsoDate;

function cited(doc: string, section: string, quote: string): AskedCitation {
  return { doc, section, quote, reading: null, url: "/documents/1" };
}

const rightPlace = cited("101-ke-hoach.txt", "II THỜI GIAN", "Các trường nộp danh sách chậm nhất ngày 30/9/2026.");

function judged(expected: object, asked: Partial<Asked> | string, line: object = {}): Judgement {
  const given = { id: "1", turns: ["?"], kind: "deadline", style: "formal", ...line, expect: expected };
  const silent = { id: "1", reply: "", citations: [], kind: "answer", abstained: false, checklist: null } as const;
  const reply = typeof asked === "string" ? { reply: asked } : asked;
  return judge(evaluatedLineShape.parse(given), { ...silent, warnings: [], latencyMs: 1, ...reply }, today);
}

function says(reply: string, wanted: string): boolean {
  return judged({ behavior: "answer", mustContain: [[wanted]] }, reply).passed;
}

function remarksOf(judgement: Judgement): readonly string[] {
  return judgement.remarks.map(({ kind }) => kind);
}

describe("the words of a reply", () => {
  it.each([
    ["Hạn nộp: 05/03/2026.", "5 tháng 3 năm 2026"],
    ["It is due on March 5th, 2026.", "5/3/2026"],
    ["It is due by the 5th of March.", "5/3"],
    ["Chốt số liệu 2026-03-05", "5/3/2026"],
    ["Từ tháng 3 năm 2026", "tháng 03/2026"],
    ["Gọi 0236.3555.123 trong giờ hành chính", "0236 3555 123"],
    ["Mức chi 32,000 đồng", "32.000 đồng"],
    ["gửi Sở GD&ĐT", "Sở Giáo dục và Đào tạo"],
    ["gửi Phòng Văn hóa – Xã hội", "phòng VHXH"],
    ["trường Trung học cơ sở", "trường THCS"],
    ["ký thoả thuận", "Thỏa thuận"],
    ["tên là “Bình”, không phải *Bính*", "tên là Bình"],
  ])("count however they are written: %s", (reply, wanted) => {
    expect(says(reply, wanted)).toBe(true);
  });

  it.each([
    ["150 học sinh", "15"],
    ["15,5 triệu", "15"],
    ["2,15 triệu", "15"],
    ["trước ngày 115/12", "15/12"],
    ["các trường học", "trường họ"],
    ["phường Bình Minhs", "Bình Minh"],
    ["ký thỏa thuận", "ký thỏa thuân"],
  ])("do not count inside longer ones: %s", (reply, wanted) => {
    expect(says(reply, wanted)).toBe(false);
  });

  it("have to say one way of each group, and what is missing is named", () => {
    const expected = { behavior: "answer", mustContain: [["hiệu trưởng", "BGH"], ["hợp đồng"]] };
    expect(judged(expected, "Ban giám hiệu ký hợp đồng.").passed).toBe(true);
    expect(judged(expected, "Ban giám hiệu ký biên bản.").remarks).toEqual([
      { kind: "missing", groups: [["hợp đồng"]] },
    ]);
  });

  it("may not hold what is forbidden, as words or as a pattern that knows all letters", () => {
    const expected = { behavior: "answer", mustNotContain: ["Trần Văn B"], mustNotMatch: [String.raw`\d+ ?đ\b`] };
    expect(judged(expected, "Kế toán Trần Văn Ba thu, mỗi em 3 đợt").passed).toBe(true);
    expect(judged(expected, "Trần Văn B thu mỗi em 5.000 đ").remarks).toEqual([
      { kind: "forbidden", words: ["Trần Văn B", String.raw`\d+ ?đ\b`] },
    ]);
  });

  it("may not be none, and no more than 3,000 characters", () => {
    expect(judged({ behavior: "answer" }, "ạ".repeat(3000)).passed).toBe(true);
    expect(remarksOf(judged({ behavior: "answer" }, "ạ".repeat(3001)))).toEqual(["too-long"]);
    expect(remarksOf(judged({ behavior: "answer" }, ""))).toEqual(["empty"]);
    expect(judged({ behavior: "answer" }, "").passed).toBe(false);
  });
});

describe("a day that has to be named", () => {
  it.each([
    ["2026-12-15", "trước ngày 15/12", true],
    ["2026-12-15", "còn 96 ngày", true],
    ["2026-12-15", "còn 95 ngày", false],
    ["2026-12-15", "trước ngày 15/12/2025", false],
    ["2026-12-15", "trong tháng 12", false],
    ["2027-12-15", "trước ngày 15/12", false],
    ["2027-12-15", "năm 2027: trước ngày 15/12", true],
    ["2026-10-31", "hết tháng 10", true],
    ["2026-10-31", "hết tháng 1", false],
  ])("%s: “%s” is %s", (day, reply, isNamed) => {
    const judgement = judged({ behavior: "answer", resolvedDates: [day] }, reply);
    expect(judgement.passed).toBe(isNamed);
    expect(remarksOf(judgement)).toEqual(isNamed ? [] : ["dates"]);
  });
});

describe("the citations of a reply", () => {
  const expected = { behavior: "answer", doc: ["101"], section: ["nộp danh sách", "Hồ sơ dự thi"] };

  function citing(more: object, ...citations: readonly AskedCitation[]): boolean | null {
    return judged({ ...expected, ...more }, { reply: "Ngày 30/9.", citations }).cited;
  }

  it("have to name the right file and one of the right places, with or without marks", () => {
    expect(citing({}, rightPlace)).toBe(true);
    expect(citing({}, cited("101-ke-hoach.txt", "II", "cac truong nop danh sach cham nhat"))).toBe(true);
    expect(citing({}, cited("101-ke-hoach.txt", "III KINH PHÍ", "Kinh phí lấy từ nguồn chi sự nghiệp."))).toBe(false);
    expect(citing({}, { ...rightPlace, doc: "102-thong-bao.txt" })).toBe(false);
    expect(citing({})).toBe(false);
  });

  it("fail a reply whose words are right where they are wrong", () => {
    const judgement = judged(expected, { reply: "Ngày 30/9.", citations: [] });
    expect(judgement).toMatchObject({ passed: false, answered: true, cited: false, remarks: [{ kind: "citation" }] });
  });

  it("that are as long as a document are none", () => {
    expect(citing({}, { ...rightPlace, quote: `${rightPlace.quote} ${"x".repeat(1500)}` })).toBe(false);
  });

  it("have to name all files where two are compared", () => {
    const other = cited("102-thong-bao.txt", "1", "Báo cáo định kỳ.");
    expect(citing({ docAll: ["101", "102"] }, rightPlace)).toBe(false);
    expect(citing({ docAll: ["101", "102"] }, rightPlace, other)).toBe(true);
  });

  it("may be missing where that is said, and are not asked for where no file is named", () => {
    expect(citing({ citeOptional: true })).toBeNull();
    expect(citing({ citeOptional: true }, { ...rightPlace, doc: "102-thong-bao.txt" })).toBe(false);
    expect(citing({ doc: [] })).toBeNull();
  });
});

describe("what should come of a question", () => {
  it("is an answer, and to say that there is none fails, unless that is as good", () => {
    const silent = { reply: "Văn bản không nêu.", abstained: true };
    expect(judged({ behavior: "answer" }, silent)).toMatchObject({ passed: false, falselyAbstained: true });
    expect(judged({ behavior: "answer", abstainOk: true }, silent)).toMatchObject({ passed: true });
  });

  it("is the word that the documents are silent, by the mark or in words", () => {
    const expected = { behavior: "abstain" };
    expect(judged(expected, { reply: "Mời xem nơi gần nhất.", abstained: true }).passed).toBe(true);
    expect(judged(expected, "Kế hoạch chưa ghi số tiền.")).toMatchObject({ passed: true, lacksFlag: true });
    expect(remarksOf(judged(expected, "Mức thu là 50 nghìn."))).toEqual(["not-abstained"]);
  });

  it("is to decline what is off topic or unsafe; for a question to the documents that is not enough", () => {
    const sorry = "Rất tiếc, tôi chỉ trả lời về văn bản.";
    expect(judged({ behavior: "abstain" }, sorry, { kind: "ood" }).passed).toBe(true);
    expect(judged({ behavior: "abstain" }, sorry, { kind: "unanswerable" }).passed).toBe(false);
    expect(judged({ behavior: "refuse" }, sorry).passed).toBe(true);
    expect(remarksOf(judged({ behavior: "refuse" }, "Vâng, đây ạ."))).toEqual(["not-refused"]);
  });

  it("is the checklist that was meant; one that nobody asked for is counted and fails nothing", () => {
    const expected = { behavior: "checklist", checklist: "lien-ket" };
    expect(judged(expected, { reply: "Câu 1", checklist: "lien-ket" }).passed).toBe(true);
    expect(judged(expected, { reply: "Câu 1", checklist: "ket-nghia" })).toMatchObject({
      passed: false,
      remarks: [{ kind: "checklist", begun: "ket-nghia" }],
    });
    const stray = judged({ behavior: "smalltalk" }, { reply: "Chào!", checklist: "lien-ket" });
    expect(stray).toMatchObject({ passed: true, strayChecklist: true });
  });

  it("is small talk without citations and without a mark of silence", () => {
    const expected = { behavior: "smalltalk", mustContain: [["chào"]] };
    expect(judged(expected, "Chào anh/chị!").passed).toBe(true);
    expect(remarksOf(judged(expected, { reply: "Chào anh/chị!", abstained: true }))).toEqual([
      "abstained-in-small-talk",
    ]);
    expect(remarksOf(judged(expected, { reply: "Chào anh/chị!", citations: [rightPlace] }))).toEqual([
      "cited-in-small-talk",
    ]);
  });
});

describe("a line of expectations", () => {
  it.each([
    ["a checklist without its name", { behavior: "checklist" }],
    ["a pattern that is none", { behavior: "answer", mustNotMatch: ["(ngày"] }],
    ["a day that the calendar does not have", { behavior: "answer", resolvedDates: ["2026-02-30"] }],
    ["an unknown behaviour", { behavior: "sing" }],
  ])("is refused with %s", (_, expected) => {
    expect(evaluatedLineShape.safeParse({ id: "1", turns: ["?"], expect: expected }).success).toBe(false);
  });
});

describe("the tally", () => {
  it("counts by kind and by style, and what was not asked for not at all", () => {
    const scores = tally([
      judged({ behavior: "answer" }, "Có.", { kind: "contact", style: "formal" }),
      judged({ behavior: "answer" }, "", { kind: "contact", style: "typo" }),
      judged({ behavior: "abstain" }, "Không có thông tin.", { kind: "number", style: "typo" }),
    ]);
    expect(scores.total).toMatchObject({
      passed: { right: 2, of: 3 },
      answered: { right: 1, of: 2 },
      cited: { of: 0 },
      abstained: { right: 1, of: 1 },
    });
    expect(scores.byKind).toMatchObject({ contact: { passed: { right: 1, of: 2 } }, number: { passed: { of: 1 } } });
    expect(scores.byStyle).toMatchObject({ typo: { passed: { right: 1, of: 2 } } });
    expect(scores).toMatchObject({ averageOfKinds: 0.75, lackingFlag: 1, falselyAbstained: 0, strayChecklists: 0 });
  });
});
