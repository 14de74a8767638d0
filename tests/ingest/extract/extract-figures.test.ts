import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { Document, Packer, Paragraph, Table, TableCell, TableRow } from "docx";
import { extractFigures } from "../../../ingest/extract/index";
import type { Figure } from "../../../knowledge/model/index";
import { dutyDocuments } from "../../fixtures/duty-documents";
import { readFile } from "../../fixtures/read-file";
import { parsedOf, type Outline } from "./parsed-of";

const figuresOf = (outline: ReadonlyArray<Outline | string>): readonly Figure[] => extractFigures(parsedOf(outline));
const told = (figures: readonly Figure[]) => figures.map(({ value, unit, what }) => [value, unit, what]);
const dash = (text: string): Outline => ({ marker: "-", text });

describe("what is counted", () => {
  it.each([
    ["Xã hiện có 12 trường mầm non.", 12, "trường", "trường mầm non"],
    ["Tuyển 1.329 giáo viên tiểu học trong toàn tỉnh.", 1329, "giáo viên", "giáo viên tiểu học"],
    ["Tổng số xã vùng cao: 15.", 15, null, "Tổng số xã vùng cao"],
    ["Số lớp 6: 05 lớp.", 5, "lớp", "Số lớp 6"],
    ["Tiền ăn: 32.000 đồng/học sinh/ngày.", 32000, "đồng/học sinh/ngày", "Tiền ăn"],
    ["Kinh phí thực hiện là 1,5 tỷ đồng.", 1.5, "tỷ đồng", "Kinh phí thực hiện"],
    ["Tỷ lệ lên lớp đạt 98,7%.", 98.7, "%", "Tỷ lệ lên lớp"],
    ["Có 85% hội viên tham gia.", 85, "%", "hội viên"],
    ["Diện tích khuôn viên 2.400 m².", 2400, "m²", "Diện tích khuôn viên"],
    ["Phục vụ khoảng 6,5 triệu học sinh.", 6.5, "triệu học sinh", "học sinh"],
    ["Môn tự chọn gồm ba nhóm môn.", 3, "nhóm", "nhóm môn"],
  ])("in “%s”", (sentence, value, unit, what) => {
    expect(told(figuresOf([sentence]))).toEqual([[value, unit, what]]);
  });

  it("may be a range, a least, a most or about", () => {
    const sentence = "Mỗi lớp 40-45 học sinh, ít nhất 02 giáo viên, không quá 03 trợ giảng, gần 150 chỗ ngồi.";
    expect(figuresOf([sentence]).map(({ value, bound }) => [value, bound])).toEqual([
      [{ from: 40, to: 45 }, "exact"],
      [2, "at-least"],
      [3, "at-most"],
      [150, "about"],
    ]);
  });

  it("is of the day or period that its sentence prints, else the heading above, never of a cited document", () => {
    const sentences = [
      "Năm học 2025-2026 (tính đến 31/12/2025), xã có 7 trường.",
      { marker: "2.", text: "Kết quả năm 2024", children: [dash("Xây mới 9 phòng học.")] },
      "Theo Kế hoạch số 15/KH-UBND ngày 12/9/2023, xã có 8 trường.",
    ];
    expect(figuresOf(sentences).map(({ asOf }) => asOf)).toEqual(["31/12/2025", "năm 2024", null]);
  });

  it("of a total comes with the listed parts that should make it up", () => {
    const outline = {
      marker: "1.",
      text: "Tổng số 13 lớp:",
      children: [dash("Mầm non: 5 lớp;"), dash("Tiểu học: 7 lớp.")],
    };
    const [total, ...parts] = figuresOf([outline]);
    expect(total).toMatchObject({ value: 13, parts: { values: [5, 7] } });
    expect(parts.map((part) => part.parts)).toEqual([null, null]);
    expect(figuresOf(["Có 12 lớp, trong đó 5 lớp mầm non, 3 lớp tiểu học."])[0]).toMatchObject({ parts: null });
  });

  it("fills a cell of a table, named by its column and its row", async () => {
    const cell = (text: string) => new TableCell({ children: [new Paragraph(text)] });
    const rows = [
      ["STT", "Trường", "Số lớp", "Kinh phí (triệu đồng)", "Năm"],
      ["1", "Tiểu học Hoa Sen", "12", "450", "2026"],
    ].map((words) => new TableRow({ children: words.map(cell) }));
    const file = new Document({ sections: [{ children: [new Paragraph("KẾ HOẠCH"), new Table({ rows })] }] });
    const { figures, document } = await readFile("bang.docx", await Packer.toBuffer(file));
    expect(told(figures)).toEqual([
      [12, "lớp", "Số lớp, Tiểu học Hoa Sen"],
      [450, "triệu đồng", "Kinh phí (triệu đồng), Tiểu học Hoa Sen"],
    ]);
    expect(figures.map(({ printed }) => document.text.slice(printed.start, printed.end))).toEqual(["12", "450"]);
  });
});

describe("what counts nothing", () => {
  it.each([
    "Căn cứ Thông tư số 22/2019/TT-BGDĐT ngày 20/12/2019.",
    "Nộp trước ngày 15 tháng 9 năm 2026.",
    "Họp lúc 8 giờ 30 phút ngày 28/8/2024.",
    "Điện thoại 0292.3888.999, email a1@truong.example.",
    "Theo khoản 2 Điều 5 và Phụ lục 3.",
    "Học sinh lớp 10, 11, 12 tập trung tại sân.",
    "Năm học 2025-2026 thực hiện chương trình mới.",
    "Trụ sở tại số 81 đường Hoa Sen, phường 4.",
    "Trong thời hạn 10 ngày làm việc kể từ ngày nhận hồ sơ.",
    "3 Vật lí Nhà xuất bản Hoa Sen",
    "Số học sinh: ........ em.",
  ])("“%s”", (sentence) => {
    expect(told(figuresOf([sentence]))).toEqual([]);
  });
});

describe("documents as offices lay them out", () => {
  it.each([
    [
      "ke-hoach-thu-vien-tinh.txt",
      [
        [312, "thư viện", "thư viện trường học"],
        [120, "thư viện", "thư viện xây mới"],
        [70, "thư viện", "thư viện tiểu học"],
        [50, "thư viện", "thư viện trung học"],
      ],
    ],
    [
      "cong-van-an-toan-bep.txt",
      [
        [15240, "trường", "trường"],
        [6.5, "triệu học sinh", "học sinh"],
        [87.5, "%", "tỷ lệ bếp ăn đạt chuẩn"],
      ],
    ],
    [
      "thong-bao-noi-quy.txt",
      [
        [3, "cuốn", "cuốn sách của thư viện"],
        [10000, "đồng/học sinh/tháng", "Tiền nước uống"],
        [5, "lớp", "Số lớp 6"],
        [{ from: 40, to: 45 }, "học sinh", "học sinh"],
      ],
    ],
  ])("%s", async (file, expected) => {
    expect(told((await readFile(file, dutyDocuments[file] ?? "")).figures)).toEqual(expected);
  });
});

describe("a text that nobody would write", () => {
  const pieces = fc.constantFrom(
    "12 ",
    "lớp ",
    "3.000",
    "-",
    "/",
    ", ",
    ": ",
    "là ",
    "tổng số ",
    "gồm ",
    "%",
    "(",
    "ngày ",
    "a ",
  );
  it("is read in time, and every number lies in its sentence", () => {
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 400 }), (words) => {
        const parsed = parsedOf([words.join(""), dash(words.join(""))]);
        for (const { start, end, printed } of extractFigures(parsed)) {
          expect(printed.start).toBeGreaterThanOrEqual(start);
          expect(printed.end).toBeLessThanOrEqual(end);
          expect(printed.start).toBeLessThan(printed.end);
        }
      }),
      { numRuns: 60 },
    );
    for (const word of ["12 ", "12 lớp, ", "tổng số 12 lớp gồm ", "lớp 1, ", "1.000", "a là ", "12/"]) {
      const started = process.cpuUsage();
      figuresOf([word.repeat(5_000)]);
      const { user, system } = process.cpuUsage(started);
      expect((user + system) / 1000).toBeLessThan(5000);
    }
  });
});
