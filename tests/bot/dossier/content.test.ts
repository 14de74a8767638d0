import { afterEach, describe, expect, it } from "@jest/globals";
import { checklistDefinitions, pathsOf, type ChecklistEntry } from "../../../knowledge/index";
import { dossierOver, sessionOf, today, type DossierOffice, type Work } from "./dossier-over";
import { lineOf, readPaper, type ReadPaper } from "./read-paper";
import { borderPlan, wardNotice } from "./texts";
import { circularText } from "../checklists/circular";

let office: DossierOffice;
afterEach(() => office.close());

function partnership(over: Readonly<Record<string, string>> = {}, more: Partial<Work> = {}): Work {
  const answers = {
    place: "long-bien",
    level: "primary",
    "school-year": "2025-2026",
    activity: "life-skills",
    licensed: "yes",
    started: "no",
    ...over,
  };
  return { checklist: "lien-ket", answers, ...more };
}

const community: Work = {
  checklist: "cong-dong-hoc-tap",
  answers: { place: "elsewhere", regime: "ministry", "assessment-year": "2026", level: "one", recognised: "no" },
};

function notesOf({ lines }: ReadPaper): string {
  return lines.slice(lines.indexOf("GHI CHÚ KHI SOẠN")).join("\n");
}

describe("what a paper rests on", () => {
  it("is the library's own document, with its blank number left blank, and what that document cites", async () => {
    office = await dossierOver({ "thong-bao.txt": wardNotice });
    const report = await office.paper(partnership(), "bao-cao");
    expect(lineOf(report, "Căn cứ Thông báo")).toMatch(/^Căn cứ Thông báo số …+ \[số, ký hiệu.*của .*Long Biên/iu);
    expect(lineOf(report, "Căn cứ Thông tư")).toContain("số 04/2014/TT-BGDĐT ngày 28 tháng 02 năm 2014");
  });

  it("names number and day where the document has them", async () => {
    office = await dossierOver({ "ke-hoach.txt": borderPlan });
    const answers = { place: "hanoi", level: "upper-secondary", province: "son-la", year: "in-2026", paired: "yes" };
    const plan = await office.paper({ checklist: "ket-nghia", answers }, "ke-hoach");
    expect(lineOf(plan, "Căn cứ Kế hoạch")).toContain(
      "số 77/KH-SGDĐT ngày 03 tháng 02 năm 2026 của Sở Giáo dục và Đào tạo thành phố Hà Nội về kết nghĩa giữa",
    );
    expect(lineOf(plan, "Căn cứ Công văn")).toContain("số 8522/BGDĐT-HSSV ngày 24 tháng 12 năm 2025");
  });

  it("writes the organs of education with their capitals, however they are cited", async () => {
    const cited = borderPlan.replace("Bộ Giáo dục và Đào tạo gửi", "Bộ giáo dục và đào tạo gửi");
    office = await dossierOver({ "ke-hoach.txt": cited });
    const answers = { place: "hanoi", level: "upper-secondary", province: "son-la", year: "in-2026", paired: "yes" };
    const plan = await office.paper({ checklist: "ket-nghia", answers }, "ke-hoach");
    expect(lineOf(plan, "Căn cứ Công văn")).toContain("của Bộ Giáo dục và Đào tạo");
  });

  it("never is a document under a number that is probably wrong; the notes tell of it", async () => {
    office = await dossierOver({ "thong-bao.txt": wardNotice });
    const report = await office.paper(partnership(), "bao-cao");
    expect(report.lines.filter((line) => line.startsWith("Căn cứ")).join()).not.toMatch(/2[04]\/2021/);
    expect(notesOf(report)).toContain("có lẽ là 24/2021/NĐ-CP");
  });

  it("never is another place's document; a blank stands for that of one's own place", async () => {
    office = await dossierOver({ "thong-bao.txt": wardNotice });
    const report = await office.paper(partnership({ place: "elsewhere" }), "bao-cao");
    const bases = report.lines.filter((line) => line.startsWith("Căn cứ"));
    expect(bases.join("\n")).toContain("[văn bản của nơi mình thay cho");
    expect(bases.join("\n")).not.toMatch(/^Căn cứ Thông báo/mu);
    expect(report.lines.slice(0, report.lines.indexOf("GHI CHÚ KHI SOẠN")).join("\n")).not.toContain(
      "Kính gửi: Ủy ban",
    );
  });

  it("is a blank where the library has nothing", async () => {
    office = await dossierOver({});
    const report = await office.paper(partnership(), "bao-cao");
    expect(lineOf(report, "Căn cứ …")).toContain("chưa có trong thư viện");
  });

  it("is one blank for each number that a missing document would cite", async () => {
    office = await dossierOver({});
    const proposal = await office.paper(community, "to-trinh");
    const blanks = proposal.lines.filter((line) => line.startsWith("Căn cứ …"));
    expect(new Set(blanks).size).toBe(blanks.length);
    expect(blanks.join("\n")).toContain("[văn bản 11/2025/TT-BGDĐT: chưa có trong thư viện");
    expect(blanks.filter((line) => line.includes("25/2023/TT-BGDĐT"))).toHaveLength(1);
  });

  it("is the circular itself, once it is read, and only once", async () => {
    office = await dossierOver({ "thong-tu.txt": circularText });
    const proposal = await office.paper(community, "to-trinh");
    expect(proposal.lines.filter((line) => line.includes("25/2023/TT-BGDĐT") && line.startsWith("Căn cứ"))).toEqual([
      expect.stringContaining("Căn cứ Thông tư số 25/2023/TT-BGDĐT ngày 27 tháng 12 năm 2023"),
    ]);
  });
});

describe("what the person knows", () => {
  it("stands where it belongs, and what she did not say is a visible blank with a hint", async () => {
    office = await dossierOver({ "thong-bao.txt": wardNotice });
    const filled = { school: "Trường Tiểu học Mẫu", partner: "Trung tâm Ví Dụ" };
    const report = await office.paper(partnership({}, { filled }), "bao-cao");
    expect(report.lines).toContain("- Đơn vị liên kết: Trung tâm Ví Dụ");
    expect(lineOf(report, "Trường Tiểu học Mẫu báo cáo")).not.toContain("…");
    expect(lineOf(report, "- Tên chương trình")).toMatch(/: …{3,}.*\[tên chương trình\]$/u);
    expect(notesOf(report)).toMatch(/Chỗ còn phải điền:.*tên chương trình/u);
    expect(notesOf(report)).not.toMatch(/Chỗ còn phải điền:.*; đơn vị liên kết;/u);
  });

  it("names the organ in its sentences as the letterhead does, known or blank", async () => {
    office = await dossierOver({});
    const proposal = await office.paper({ ...community, filled: { commune: "phường Mẫu" } }, "to-trinh");
    expect(lineOf(proposal, "Ủy ban nhân dân phường Mẫu đã tổ chức")).toContain("số liệu năm 2026");
    const blank = await office.paper(community, "to-trinh");
    expect(lineOf(blank, "Ủy ban nhân dân …")).toContain("[tên xã, phường] đã tổ chức");
  });

  it("an answer inside a sentence is written small, a name keeps its capitals", async () => {
    office = await dossierOver({});
    const answers = { place: "hanoi", level: "upper-secondary", province: "son-la", year: "in-2026", paired: "yes" };
    const work = { checklist: "ket-nghia", answers };
    expect((await office.paper(work, "ke-hoach")).lines).toContain(
      "Kết nghĩa với trường học tại xã biên giới năm 2026",
    );
    expect((await office.paper(work, "thu-dau-moi")).lines.join("\n")).toContain("tỉnh Sơn La");
  });

  it("an answer that leaves a question open is a blank too", async () => {
    office = await dossierOver({});
    const unsure = { ...community, answers: { ...community.answers, level: "unsure" }, filled: { commune: "xã Mẫu" } };
    expect(lineOf(await office.paper(unsure, "to-trinh"), "Ủy ban nhân dân xã Mẫu trình")).toContain("[mức độ]");
  });

  it("marks and notes stand in the tables, with the reason why something does not apply", async () => {
    office = await dossierOver({ "thong-bao.txt": wardNotice });
    const entries: readonly ChecklistEntry[] = [
      { kind: "mark", item: "plan", mark: "done" },
      { kind: "note", item: "plan", note: "Kế hoạch số 15/KH-THM" },
      { kind: "mark", item: "licence", mark: "not-applicable", reason: "trường tự dạy" },
    ];
    const index = await office.paper(partnership({}, { entries }), "danh-muc-ho-so");
    const rows = index.tables.find((table) => table[0]?.includes("Minh chứng")) ?? [];
    expect(rows.find((row) => row[1]?.startsWith("Lập kế hoạch"))).toEqual(
      expect.arrayContaining(["Kế hoạch số 15/KH-THM", "đã xong"]),
    );
    expect(rows.find((row) => row[1]?.startsWith("Có giấy phép"))?.join()).toContain(
      "không áp dụng (lý do: trường tự dạy)",
    );
  });

  it("a report on what has begun says so", async () => {
    office = await dossierOver({ "thong-bao.txt": wardNotice });
    const report = await office.paper(partnership({ started: "yes" }), "bao-cao");
    expect(lineOf(report, "Hoạt động liên kết đã bắt đầu")).toContain("báo cáo bổ sung");
  });
});

describe("files that were sent as evidence", () => {
  const megabyte = 1024 * 1024;
  function proof(item: string, letter: string, name: string, bytes = 10): ChecklistEntry {
    return { kind: "evidence", item, evidence: { kind: "file", id: letter.repeat(32), name, type: "pdf", bytes } };
  }
  const readEvidence = async (_: string, { name }: { readonly name: string }) => Buffer.from(`the bytes of ${name}`);
  const isEvidence = (name: string): boolean => /^minh-chung\/./u.test(name);

  it("lie in the dossier in the order of the list, each once, and the index names them so", async () => {
    office = await dossierOver({ "thong-bao.txt": wardNotice }, { readEvidence });
    const entries = [
      proof("contract", "a", "hợp đồng.pdf"),
      proof("plan", "b", "bản ký.pdf"),
      proof("plan", "c", "bản ký.pdf"),
      proof("partner", "b", "bản ký.pdf"),
    ];
    const names = (await office.names(partnership({}, { entries }))).filter(isEvidence);
    expect(names).toEqual(["minh-chung/02-bản ký.pdf", "minh-chung/02-bản ký-2.pdf", "minh-chung/09-hợp đồng.pdf"]);
    const index = await office.paper(partnership({}, { entries }), "danh-muc-ho-so");
    const cells = index.tables.flat(2);
    for (const name of names) expect(cells.some((cell) => cell.includes(`tệp ${name}`))).toBe(true);
  });

  it("are left out where there is no more room, and the index says that they are kept elsewhere", async () => {
    office = await dossierOver({ "thong-bao.txt": wardNotice }, { readEvidence });
    const entries = ["a", "b", "c", "d", "e"].map((letter) => proof("plan", letter, `${letter}.pdf`, 9 * megabyte));
    const names = (await office.names(partnership({}, { entries }))).filter(isEvidence);
    expect(names).toEqual(["a", "b", "c", "d"].map((letter) => `minh-chung/02-${letter}.pdf`));
    const index = await office.paper(partnership({}, { entries }), "danh-muc-ho-so");
    expect(index.tables.flat(2).join()).toContain("tệp e.pdf (9216 KB), lưu riêng, không kèm trong tệp .zip");
  });

  it("whose bytes are gone leave no empty file behind", async () => {
    office = await dossierOver({ "thong-bao.txt": wardNotice }, { readEvidence: async () => null });
    const entries = [proof("plan", "a", "a.pdf")];
    expect((await office.names(partnership({}, { entries }))).filter(isEvidence)).toEqual([]);
  });
});

describe("what a paper states as a rule", () => {
  it("is cited in a footnote, word for word, with its place and file", async () => {
    office = await dossierOver({ "thong-bao.txt": wardNotice });
    const report = await office.paper(partnership(), "bao-cao");
    const cited = report.footnotes.find((note) => note.includes("Giữ an toàn tuyệt đối, không quá tải."));
    expect(cited).toContain("mục 3");
    expect(cited).toContain("thong-bao.txt");
  });

  it("is called a report before the start, never a permit", async () => {
    office = await dossierOver({ "thong-bao.txt": wardNotice });
    const { lines } = await office.paper(partnership(), "bao-cao");
    expect(lines.join("\n")).toContain("trước khi triển khai");
    expect(lines.join("\n")).not.toMatch(/xin phép|cho phép|cấp phép hoạt động liên kết/iu);
  });

  it("the year's report has the criteria that the plan names, each with room", async () => {
    office = await dossierOver({ "ke-hoach.txt": borderPlan });
    const answers = { place: "hanoi", level: "upper-secondary", province: "son-la", year: "in-2026", paired: "yes" };
    const { lines } = await office.paper({ checklist: "ket-nghia", answers }, "bao-cao-nam");
    const at = lines.indexOf("- Số cặp đã lập:");
    expect([lines[at + 2], lines[at + 4]]).toEqual(["- Số hoạt động đã làm:", "- Kết quả hỗ trợ:"]);
    expect(lines[at + 1]).toMatch(/^…+/u);
  });

  it("a day stands only where the document's own is computed, so that another day of the document is no old one here", async () => {
    office = await dossierOver({ "ke-hoach.txt": borderPlan.replaceAll("15/12", "10/12") });
    const answers = { place: "hanoi", level: "upper-secondary", province: "son-la", year: "in-2026", paired: "yes" };
    const plan = await office.paper({ checklist: "ket-nghia", answers }, "ke-hoach");
    expect([...plan.lines, ...plan.footnotes, ...plan.tables.flat(2)].join("\n")).not.toMatch(/1[45]\/12/);
    expect(plan.tables.flat(2).join()).toContain("chậm nhất hết ngày 09/12/2026");
  });

  it("the timetable gives the last safe day of an exclusive deadline", async () => {
    office = await dossierOver({ "ke-hoach.txt": borderPlan });
    const answers = { place: "hanoi", level: "upper-secondary", province: "son-la", year: "in-2026", paired: "yes" };
    const plan = await office.paper({ checklist: "ket-nghia", answers }, "ke-hoach");
    const row = plan.tables.flat().find((cells) => cells[1] === "Sơ kết và báo cáo");
    expect(row?.at(-1)).toContain("“Trước ngày 15/12” (chậm nhất hết ngày 14/12/2026)");
  });
});

describe("the self-assessment", () => {
  it("without the circular it has the six known indicators and says of the others that they are to be written by it", async () => {
    office = await dossierOver({});
    const report = await office.paper(community, "bao-cao-tu-danh-gia");
    const rows = report.tables.find((table) => table[0]?.includes("Kết quả")) ?? [];
    expect(rows.slice(1)).toHaveLength(9);
    expect(rows.filter((row) => row.at(-1)?.includes("toàn văn thông tư"))).toHaveLength(3);
    expect(notesOf(report)).toContain("còn 9 chỉ tiêu chưa biết");
  });

  it("with the circular each of its numbered places is a row", async () => {
    office = await dossierOver({ "thong-tu.txt": circularText });
    const report = await office.paper(community, "bao-cao-tu-danh-gia");
    const rows = report.tables.find((table) => table[0]?.includes("Kết quả")) ?? [];
    expect(rows.slice(1).map((row) => row[1])).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/^Điểm a khoản 1 Điều 6/u),
        expect.stringMatching(/^Khoản 3 Điều 6/u),
      ]),
    );
    expect(rows.slice(1)).toHaveLength(5);
  });

  it("concludes nothing: the conclusion is room for the commune's own", async () => {
    office = await dossierOver({});
    for (const id of ["to-trinh", "bao-cao-tu-danh-gia", "ban-tong-hop", "bien-ban-hop"]) {
      const { lines } = await office.paper(community, id);
      expect(lines.join("\n")).not.toMatch(/(^|[^\p{L}])(đã|đủ|được) đạt([^\p{L}]|$)/iu);
    }
  });
});

describe.each(checklistDefinitions.map((definition) => [definition.id, definition] as const))(
  "whatever way is taken through %s",
  (checklist, definition) => {
    it("every paper opens, names its blanks, and leaves no sign of its making", async () => {
      office = await dossierOver({ "thong-bao.txt": wardNotice, "ke-hoach.txt": borderPlan });
      const ways = pathsOf(definition).filter(({ end }) => "items" in end);
      // Ways that meet every option, whatever their number.
      const step = Math.max(1, Math.floor(ways.length / 6) | 1);
      for (const { answers } of ways.filter((_, position) => position % step === 0)) {
        const session = sessionOf({ checklist, answers: Object.fromEntries(answers) });
        for (const { id } of definition.dossier?.papers ?? []) {
          const file = await office.dossiers.file(session, `${id}.docx`, today);
          const paper = await readPaper(file?.body ?? Buffer.alloc(0));
          expect(paper.lines).toContain("DỰ THẢO");
          expect(paper.lines.join("\n")).not.toMatch(/[{}]|undefined|null|\[object/);
        }
      }
    });
  },
);

it("there are no papers before the questions are answered, and none of another name", async () => {
  office = await dossierOver({});
  const begun = sessionOf({ checklist: "lien-ket", answers: { place: "long-bien" } });
  expect(await office.dossiers.file(begun, "bao-cao.docx", today)).toBeNull();
  expect(await office.dossiers.file(sessionOf(partnership()), "../state.db", today)).toBeNull();
  expect(await office.dossiers.file(sessionOf(partnership()), "bao-cao", today)).toBeNull();
});

it("the whole dossier holds each paper, the log, and the calendar where an item has a day", async () => {
  office = await dossierOver({ "thong-bao.txt": wardNotice, "ke-hoach.txt": borderPlan });
  expect(await office.names(partnership())).toEqual([
    "bao-cao.docx",
    "ke-hoach.docx",
    "danh-muc-ho-so.docx",
    "nhat-ky.csv",
  ]);
  expect(await office.names(community)).toEqual([
    "to-trinh.docx",
    "bao-cao-tu-danh-gia.docx",
    "ban-tong-hop.docx",
    "bien-ban-hop.docx",
    "danh-muc-minh-chung.docx",
    "nhat-ky.csv",
    "lich.ics",
  ]);
});
