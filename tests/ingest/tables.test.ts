import { describe, expect, it } from "@jest/globals";
import { Document, Packer, Paragraph, Table, TableCell, TableRow } from "docx";
import { chunksOf } from "../../ingest";
import type { Reading } from "../../knowledge/model";
import { drawPdf } from "../fixtures/draw-pdf";
import { readFile } from "../fixtures/read-file";

/** What stands beside each row of a document: its columns' headers with its cells. */
function labelledRows({ document, provisions }: Reading): readonly (readonly [string, string | null])[] {
  return provisions
    .filter(({ kind, start, bodyEnd }) => kind === "paragraph" && document.text.slice(start, bodyEnd).includes(" | "))
    .map(({ start, bodyEnd, heading }) => [document.text.slice(start, bodyEnd), heading]);
}

async function docxOf(...rows: readonly (readonly TableCell[])[]): Promise<Uint8Array> {
  const table = new Table({ rows: rows.map((children) => new TableRow({ children })) });
  const file = new Document({
    sections: [{ children: [new Paragraph("KẾ HOẠCH"), new Paragraph("1. Lịch"), table, new Paragraph("2. Hết")] }],
  });
  return Packer.toBuffer(file);
}

const cell = (text: string, merged: { readonly rowSpan?: number; readonly columnSpan?: number } = {}) =>
  new TableCell({ children: [new Paragraph(text)], ...merged });

describe("a row of a table", () => {
  it("keeps its words as they stand, and has its columns' headers beside them", async () => {
    const reading = await readFile(
      "ke-hoach.docx",
      await docxOf(
        [cell("STT"), cell("Nội dung"), cell("Thời gian")],
        [cell("1"), cell("Nộp danh sách"), cell("Trước ngày 15/9/2026")],
        [cell("2"), cell("Chấm thi"), cell("")],
      ),
    );
    expect(reading.document.text).toContain(
      "STT | Nội dung | Thời gian\n1 | Nộp danh sách | Trước ngày 15/9/2026\n2 | Chấm thi",
    );
    expect(labelledRows(reading)).toEqual([
      ["STT | Nội dung | Thời gian", null],
      [
        "1 | Nộp danh sách | Trước ngày 15/9/2026",
        "STT: 1 | Nội dung: Nộp danh sách | Thời gian: Trước ngày 15/9/2026",
      ],
      ["2 | Chấm thi", "STT: 2 | Nội dung: Chấm thi"],
    ]);
  });

  it("has its deadline in the column that names one, and who acts in the column that says so", async () => {
    const read = async (column: string) =>
      readFile(
        "ke-hoach.docx",
        await docxOf(
          [cell("STT"), cell("Nội dung công việc"), cell("Đơn vị chủ trì"), cell(column)],
          [cell("1"), cell("In tài liệu, phiếu thu hoạch"), cell("Phòng Hành chính"), cell("20/8/2026")],
          [cell("2"), cell("Lớp 10A1"), cell("Các khoa"), cell("07-12/9/2026")],
        ),
      );
    const found = ({ deadlines }: Reading) => deadlines.map(({ actor, rule }) => ({ actor, rule }));
    expect(found(await read("Thời hạn hoàn thành"))).toEqual([
      { actor: "Phòng Hành chính", rule: { kind: "date", date: "2026-08-20", bound: "by" } },
      { actor: "Các khoa", rule: { kind: "window", from: "2026-09-07", to: "2026-09-12" } },
    ]);
    // Beside a column of work a plain "Thời gian" is a schedule too; a day on which something was once is none.
    expect(found(await read("Thời gian")).map(({ rule }) => rule)).toEqual([
      { kind: "date", date: "2026-08-20", bound: "on" },
      { kind: "window", from: "2026-09-07", to: "2026-09-12" },
    ]);
    expect(found(await read("Ngày ban hành"))).toEqual([]);
    expect(found(await read("Ghi chú"))).toEqual([]);
  });

  it.each([
    ["lich.txt", "Đơn vị | Việc | Hạn nộp\nTrường A | Gửi kế hoạch | 15/3/2027\nTrường B | | 21/3/2027"],
    [
      "lich.md",
      "| Đơn vị | Việc | Hạn nộp |\n| --- | :-: | --- |\n| Trường A | Gửi kế hoạch | 15/3/2027 |\n| Trường B | | 21/3/2027 |",
    ],
  ])("has its deadlines also where it is drawn with bars in %s", async (name, table) => {
    const reading = await readFile(name, Buffer.from(`KẾ HOẠCH\n\n1. Lịch\n\n${table}\n\n2. Hết\n`));
    expect(labelledRows(reading)[1]).toEqual([
      "Trường A | Gửi kế hoạch | 15/3/2027",
      "Đơn vị: Trường A | Việc: Gửi kế hoạch | Hạn nộp: 15/3/2027",
    ]);
    expect(reading.deadlines.map(({ expression }) => expression)).toEqual(["15/3/2027", "21/3/2027"]);
  });

  it("is understood alone where cells are merged downwards and across", async () => {
    const reading = await readFile(
      "ke-hoach.docx",
      await docxOf(
        [cell("Khối", { rowSpan: 2 }), cell("Số lớp", { columnSpan: 2 })],
        [cell("Sáng"), cell("Chiều")],
        [cell("Khối 10", { rowSpan: 2 }), cell("4"), cell("5")],
        [cell("6"), cell("7")],
      ),
    );
    expect(labelledRows(reading).slice(-2)).toEqual([
      ["Khối 10 | 4 | 5", "Khối: Khối 10 | Số lớp Sáng: 4 | Số lớp Chiều: 5"],
      ["6 | 7", "Khối: Khối 10 | Số lớp Sáng: 6 | Số lớp Chiều: 7"],
    ]);
  });

  it("carries the title of the group that it stands under", async () => {
    const reading = await readFile(
      "ke-hoach.docx",
      await docxOf([cell("Môn"), cell("Ngày")], [cell("Khối 11", { columnSpan: 2 })], [cell("Toán"), cell("05/3")]),
    );
    expect(labelledRows(reading).at(-1)).toEqual(["Toán | 05/3", "Khối 11 | Môn: Toán | Ngày: 05/3"]);
  });

  it("gives its deadline, for which a schedule is printed", async () => {
    const { deadlines, document } = await readFile(
      "ke-hoach.docx",
      await docxOf(
        [cell("Nội dung"), cell("Thời hạn")],
        [cell("Các trường nộp báo cáo tổng kết"), cell("trước ngày 15/9/2026")],
      ),
    );
    const quotes = deadlines.map(({ start, end }) => document.text.slice(start, end));
    expect(quotes).toEqual(["Các trường nộp báo cáo tổng kết | trước ngày 15/9/2026"]);
  });

  it("has the time of a merged cell that begins above it, quoted from there", async () => {
    const { deadlines, document } = await readFile(
      "ke-hoach.docx",
      await docxOf(
        [cell("Công việc"), cell("Đơn vị"), cell("Hạn")],
        [cell("Gửi danh mục vật liệu; dự toán"), cell("Tổ chuyên môn"), cell("30/11/2026", { rowSpan: 2 })],
        [cell("Gửi báo giá"), cell("Kế toán")],
      ),
    );
    expect(deadlines.map(({ action, actor, rule }) => ({ action, actor, rule }))).toEqual([
      {
        action: "Gửi danh mục vật liệu; dự toán",
        actor: "Tổ chuyên môn",
        rule: { kind: "date", date: "2026-11-30", bound: "by" },
      },
      { action: "Gửi báo giá", actor: "Kế toán", rule: { kind: "date", date: "2026-11-30", bound: "by" } },
    ]);
    expect(deadlines.map(({ start, end }) => document.text.slice(start, end))).toEqual([
      "Gửi danh mục vật liệu; dự toán | Tổ chuyên môn | 30/11/2026",
      "Gửi danh mục vật liệu; dự toán | Tổ chuyên môn | 30/11/2026\nGửi báo giá | Kế toán",
    ]);
  });

  it("is found by its header also where the table is too long for one piece", async () => {
    const rows = Array.from({ length: 60 }, (_, index) => [
      cell(String(index + 1)),
      cell("Tổ chức họp phụ huynh các lớp"),
    ]);
    const reading = await readFile("ke-hoach.docx", await docxOf([cell("STT"), cell("Nội dung công việc")], ...rows));
    const last = chunksOf(reading).find(({ start, end }) => reading.document.text.slice(start, end).includes("60 |"));
    expect(last?.path).toContain("Nội dung công việc");
  });
});

describe("a table that a PDF draws", () => {
  it("has the lines of each cell joined and its merged cells filled in", async () => {
    const bytes = await drawPdf({ font: "Times-Roman" }, (page) => {
      page.fontSize(12);
      const put = (text: string, x: number, y: number) => page.text(text, x, y, { lineBreak: false });
      put("THONG BAO", 260, 60);
      put("1. Lich thi cua truong", 70, 90);
      for (const [x, y, width] of [
        [70, 120, 420],
        [70, 150, 420],
        [210, 190, 280],
        [70, 230, 420],
      ] as const) {
        page.rect(x, y, width, 0.5).fill("black");
      }
      for (const x of [70, 210, 350, 490]) page.rect(x, 120, 0.5, 110).fill("black");
      put("Khoi", 80, 130);
      put("Mon", 220, 130);
      put("Ngay", 360, 130);
      put("Khoi muoi", 80, 180);
      put("Giao duc", 220, 156);
      put("cong dan", 220, 171);
      put("05/3", 360, 163);
      put("Toan", 220, 203);
      put("06/3", 360, 203);
      put("2. Het", 70, 260);
    });
    const reading = await readFile("thong-bao.pdf", bytes);
    expect(reading.document.text.split("\n").slice(2)).toEqual([
      "Khoi | Mon | Ngay",
      "Khoi muoi | Giao duc cong dan | 05/3",
      "Toan | 06/3",
      "2. Het",
    ]);
    expect(labelledRows(reading).at(-1)?.[1]).toBe("Khoi: Khoi muoi | Mon: Toan | Ngay: 06/3");
  });

  it("goes on over the page under the head that is printed once", async () => {
    const bytes = await drawPdf({ font: "Times-Roman" }, (page) => {
      page.fontSize(12);
      const put = (text: string, x: number, y: number) => page.text(text, x, y, { lineBreak: false });
      const grid = (top: number, rows: readonly (readonly [string, string])[]) => {
        for (const at of [...rows, null].keys()) page.rect(70, top + 30 * at, 420, 0.5).fill("black");
        for (const x of [70, 280, 490]) page.rect(x, top, 0.5, 30 * rows.length).fill("black");
        for (const [at, [left, right]] of rows.entries()) {
          put(left, 80, top + 10 + 30 * at);
          put(right, 290, top + 10 + 30 * at);
        }
      };
      put("THONG BAO", 260, 60);
      put("1. Lich thi cua truong", 70, 90);
      grid(120, [
        ["Mon", "Ngay thi"],
        ["Toan", "05/3/2027"],
      ]);
      page.addPage();
      grid(70, [
        ["Lich su", "06/3/2027"],
        ["Dia li", "07/3/2027"],
      ]);
      put("2. Het", 70, 160);
    });
    const reading = await readFile("thong-bao.pdf", bytes);
    expect(labelledRows(reading).map(([, labelled]) => labelled)).toEqual([
      null,
      "Mon: Toan | Ngay thi: 05/3/2027",
      "Mon: Lich su | Ngay thi: 06/3/2027",
      "Mon: Dia li | Ngay thi: 07/3/2027",
    ]);
  });
});

describe("a line of a PDF that is drawn out to both margins", () => {
  const drawn = (lines: ReadonlyArray<ReadonlyArray<readonly [string, number]>>) =>
    drawPdf({ font: "Times-Roman" }, (page) => {
      page.fontSize(12);
      lines.forEach((words, row) => {
        for (const [word, x] of words) page.text(word, x, 100 + 18 * row, { lineBreak: false });
      });
    });

  it("is no row of a table: its gaps are alike, though its words are not", async () => {
    const words = ["hoi,", "dien", "thoai", "0976.418.205,", "thu", "dien", "tu"];
    const bytes = await drawPdf({ font: "Times-Roman" }, (page) => {
      page.fontSize(12).text("1. Dau moi cua nha truong la nguoi phu trach cong tac xa", 60, 100, { lineBreak: false });
      let x = 60;
      for (const word of words) {
        page.text(word, x, 118, { lineBreak: false });
        x += page.widthOfString(word) + 30;
      }
    });
    expect((await readFile("dan-deu.pdf", bytes)).document.text).toContain("hoi, dien thoai 0976.418.205, thu dien tu");
  });

  it("is one where its gaps differ as columns make them", async () => {
    const bytes = await drawn([
      [
        ["Khoi", 60],
        ["Mon", 160],
        ["Ngay", 260],
        ["Phong", 360],
      ],
      [
        ["Muoi", 60],
        ["Toan", 160],
        ["05/3", 260],
        ["Hoi", 360],
      ],
    ]);
    expect((await readFile("bang.pdf", bytes)).document.text).toContain("Khoi | Mon | Ngay | Phong");
  });
});
