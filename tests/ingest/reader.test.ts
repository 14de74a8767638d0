import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "@jest/globals";
import {
  AlignmentType,
  Document,
  FootnoteReferenceRun,
  LevelFormat,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
} from "docx";
import JSZip from "jszip";
import type PDFDocument from "pdfkit";
import { drawPdf } from "../fixtures/draw-pdf";
import { defaultBounds, openReader, type IngestError, type ReadingBounds } from "../../ingest";
import type { Reading } from "../../knowledge/model";

const reader = openReader(defaultBounds);
afterAll(() => reader.close());

async function read(name: string, bytes: Uint8Array | string): Promise<Reading> {
  return reader.read(source(name, bytes));
}

function source(name: string, content: Uint8Array | string) {
  const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
  return { name, bytes, sha256: createHash("sha256").update(bytes).digest("hex"), origin: "office" } as const;
}

/** Why a file could not be read. */
async function reasonOf(
  name: string,
  bytes: Uint8Array | string,
  bounds: Partial<ReadingBounds> = {},
): Promise<string> {
  const own = openReader({ ...defaultBounds, ...bounds });
  try {
    await own.read(source(name, bytes));
    return "read";
  } catch (error) {
    return (error as IngestError).reason;
  } finally {
    await own.close();
  }
}

const lines = ["THÔNG BÁO", "Lịch thi", "1. Thời gian", "- Sáng thứ hai.", "2. Địa điểm"];

describe("plain text", () => {
  it("is read from UTF-8 and from UTF-16 with a byte order mark alike", async () => {
    const utf8 = await read("thong-bao.txt", lines.join("\r\n"));
    const utf16 = await read("thong-bao.txt", Buffer.from(`\ufeff${lines.join("\n")}`, "utf16le"));
    expect(utf8.document.text).toBe(lines.join("\n"));
    expect(utf16.document.text).toBe(utf8.document.text);
  });

  it("becomes NFC and keeps the file's name in NFC", async () => {
    const { document } = await read("thông-báo.txt".normalize("NFD"), lines.join("\n").normalize("NFD"));
    expect(document.text).toBe(lines.join("\n"));
    expect(document.file).toBe("thông-báo.txt".normalize("NFC"));
  });
});

describe("plain text that keeps a page's layout", () => {
  it("has letterhead and foot read column by column", async () => {
    const { document } = await read(
      "quyet-dinh.txt",
      [
        "SỞ GIÁO DỤC VÀ ĐÀO TẠO MẪU          CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "    TRƯỜNG THPT MẪU                      Độc lập - Tự do - Hạnh phúc",
        "    Số: 45/QĐ-THPTM                   Hà Nội, ngày 5 tháng 9 năm 2025",
        "",
        "                             QUYẾT ĐỊNH",
        "               Về việc thành lập Hội đồng thi đua",
        "",
        "     Điều 1. Thành lập Hội đồng.",
        "     Điều 2. Quyết định có hiệu lực kể từ ngày ký./.",
        "",
        "Nơi nhận:                                     HIỆU TRƯỞNG",
        "- Như Điều 2;",
        "- Lưu: VT.                                  Nguyễn Văn An",
      ].join("\n"),
    );
    expect(document.header).toMatchObject({
      type: "Quyết định",
      number: "45/QĐ-THPTM",
      issuedOn: "2025-09-05",
      issuer: "TRƯỜNG THPT MẪU",
      place: "Hà Nội",
      title: "Về việc thành lập Hội đồng thi đua",
      signer: "Nguyễn Văn An",
    });
    expect(document.validity.from).toBe("2025-09-05");
    expect(document.text).toMatch(/Nơi nhận:\n- Như Điều 2;\n- Lưu: VT\.\nHIỆU TRƯỞNG\nNguyễn Văn An$/);
  });
});

describe("plain text that keeps a page's layout and its paragraphs on one line each", () => {
  it("has its kind and title read from the middle of the page, and the lines of the letterhead once each", async () => {
    const clause = "Trường phân công người trực, kiểm tra sân, tường rào và hệ thống điện ";
    const { document } = await read(
      "phuong-an.txt",
      [
        "UBND XÃ MẪU                              CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "TRƯỜNG THCS MẪU                               Độc lập - Tự do - Hạnh phúc",
        "",
        "Số:      /PA-THCSM                         Mẫu, ngày      tháng 9 năm 2025",
        "",
        "                              PHƯƠNG ÁN",
        "          Trực bão năm học 2025-2026",
        "",
        `1. ${clause.repeat(4)}trước mùa bão.`,
        `2. ${clause.repeat(3)}sau bão.`,
        "",
        "Nơi nhận:                                       HIỆU TRƯỞNG",
        "- Lưu: VT.                                    Nguyễn Văn An",
      ].join("\n"),
    );
    expect(document.header).toMatchObject({
      type: "Phương án",
      title: "Trực bão năm học 2025-2026",
      issuedOn: "2025-09",
      signer: "Nguyễn Văn An",
    });
    expect(document.text.split("/PA-THCSM")).toHaveLength(2);
    expect(document.text).toContain("Độc lập - Tự do - Hạnh phúc\nMẫu, ngày tháng 9 năm 2025\nPHƯƠNG ÁN");
  });
});

describe("Word files", () => {
  const level = (index: number, format: (typeof LevelFormat)[keyof typeof LevelFormat], text: string) => ({
    level: index,
    format,
    text,
    alignment: AlignmentType.START,
  });
  const numbered = (text: string, reference: string, depth: number) =>
    new Paragraph({ text, numbering: { reference, level: depth } });
  const cell = (...texts: readonly string[]) => new TableCell({ children: texts.map((text) => new Paragraph(text)) });

  it("show their automatic numbers and dashes as the reader sees them", async () => {
    const file = new Document({
      numbering: {
        config: [
          {
            reference: "plan",
            levels: [
              level(0, LevelFormat.UPPER_ROMAN, "%1."),
              level(1, LevelFormat.DECIMAL, "%2."),
              level(2, LevelFormat.LOWER_LETTER, "%3)"),
            ],
          },
          { reference: "articles", levels: [level(0, LevelFormat.DECIMAL, "Điều %1.")] },
          { reference: "dashes", levels: [level(0, LevelFormat.BULLET, "-")] },
        ],
      },
      sections: [
        {
          children: [
            new Paragraph("KẾ HOẠCH"),
            new Paragraph("Tổ chức hội thi"),
            numbered("MỤC ĐÍCH", "plan", 0),
            numbered("Chung", "plan", 1),
            numbered("Gạch.", "dashes", 0),
            numbered("Riêng", "plan", 1),
            numbered("Điểm một", "plan", 2),
            numbered("Điểm hai", "plan", 2),
            numbered("TỔ CHỨC", "plan", 0),
            numbered("Lại từ một", "plan", 1),
            numbered("Tên điều", "articles", 0),
            numbered("Tên điều nữa", "articles", 0),
          ],
        },
      ],
    });
    const { document } = await read("ke-hoach.docx", await Packer.toBuffer(file));
    expect(document.text.split("\n").slice(2)).toEqual([
      "I. MỤC ĐÍCH",
      "1. Chung",
      "- Gạch.",
      "2. Riêng",
      "a) Điểm một",
      "b) Điểm hai",
      "II. TỔ CHỨC",
      "1. Lại từ một",
      "Điều 1. Tên điều",
      "Điều 2. Tên điều nữa",
    ]);
  });

  it("keep the rows of a table, and read a letterhead's table column by column", async () => {
    const file = new Document({
      sections: [
        {
          children: [
            new Table({
              rows: [
                new TableRow({
                  children: [
                    cell("TRƯỜNG THCS MẪU", "Số: 5/TB-THCS"),
                    cell("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Hà Nội, ngày 02 tháng 3 năm 2026"),
                  ],
                }),
              ],
            }),
            new Paragraph("THÔNG BÁO"),
            new Paragraph("Lịch thi"),
            new Paragraph("1. Lịch"),
            new Table({
              rows: [
                new TableRow({ children: [cell("Môn"), cell("Ngày")] }),
                new TableRow({ children: [cell("Toán"), cell("05/3")] }),
              ],
            }),
          ],
        },
      ],
    });
    const { document, provisions } = await read("thong-bao.docx", await Packer.toBuffer(file));
    expect(document.text).toContain("Môn | Ngày\nToán | 05/3");
    expect(document.header).toMatchObject({ number: "5/TB-THCS", issuedOn: "2026-03-02", issuer: "TRƯỜNG THCS MẪU" });
    const table = provisions.find(({ kind }) => kind === "paragraph");
    expect(document.text.slice(table?.start, table?.end)).toBe("Môn | Ngày\nToán | 05/3");
  });

  it("carry their footnotes after the paragraph, and leave out what was deleted", async () => {
    const file = new Document({
      footnotes: { 1: { children: [new Paragraph("Theo số liệu cuối năm.")] } },
      sections: [
        {
          children: [
            new Paragraph("THÔNG BÁO"),
            new Paragraph({ children: [new TextRun("1. Có 40 trường"), new FootnoteReferenceRun(1)] }),
            new Paragraph("2. Hết"),
          ],
        },
      ],
    });
    const { document, provisions } = await read("thong-bao.docx", await Packer.toBuffer(file));
    expect(document.text).toBe("THÔNG BÁO\n1. Có 40 trường¹\n¹ Theo số liệu cuối năm.\n2. Hết");
    expect(provisions.map(({ kind }) => kind)).toContain("footnote");
  });
});

/** How far a text of 13 points reaches. */
function widthOf(page: PDFDocument, text: string): number {
  return page.fontSize(13).widthOfString(text);
}

describe("PDF files", () => {
  it("are read with their letterhead's columns in order, wrapped lines joined and page numbers dropped", async () => {
    // Without marks, because the built-in fonts have none: words of the law's layout are known without them too.
    const bytes = await drawPdf({ font: "Times-Roman" }, (page) => {
      page.fontSize(12);
      const put = (text: string, x: number, y: number) => page.text(text, x, y, { lineBreak: false });
      put("TRUONG THCS MAU", 70, 60);
      put("CONG HOA XA HOI CHU NGHIA VIET NAM", 290, 60);
      put("So: 7/TB-THCS", 80, 80);
      put("Ha Noi, ngay 02 thang 3 nam 2026", 320, 80);
      put("THONG BAO", 260, 130);
      put("1. Dia diem", 90, 160);
      put("Cac lop thi tai phong hoc cua minh, tru khoi lop chin thi tai hoi truong theo", 90, 180);
      put("lich rieng.", 70, 196);
      put("1", 290, 800);
    });
    const { document } = await read("thong-bao.pdf", bytes);
    expect(document.text.split("\n")).toEqual([
      "TRUONG THCS MAU",
      "So: 7/TB-THCS",
      "CONG HOA XA HOI CHU NGHIA VIET NAM",
      "Ha Noi, ngay 02 thang 3 nam 2026",
      "THONG BAO",
      "1. Dia diem",
      "Cac lop thi tai phong hoc cua minh, tru khoi lop chin thi tai hoi truong theo lich rieng.",
    ]);
    expect(document.header).toMatchObject({ type: "Thông báo", number: "7/TB-THCS", issuedOn: "2026-03-02" });
    expect(document.warnings.map(({ code }) => code)).toContain("damaged-text");
  });

  it("have a line above the letterhead stay above it", async () => {
    const bytes = await drawPdf({ font: "Times-Roman" }, (page) => {
      page.fontSize(12);
      const put = (text: string, x: number, y: number) => page.text(text, x, y, { lineBreak: false });
      put("Mau so 05 kem theo huong dan ve cong tac thi dua khen thuong cua nha truong nam hoc", 70, 40);
      put("TRUONG THCS MAU", 70, 60);
      put("CONG HOA XA HOI CHU NGHIA VIET NAM", 290, 60);
      put("So: 7/TB-THCS", 80, 80);
      put("THONG BAO", 260, 130);
      put("1. Dia diem", 90, 160);
    });
    const { document } = await read("thong-bao.pdf", bytes);
    expect(document.text.split("\n").slice(0, 4)).toEqual([
      "Mau so 05 kem theo huong dan ve cong tac thi dua khen thuong cua nha truong nam hoc",
      "TRUONG THCS MAU",
      "So: 7/TB-THCS",
      "CONG HOA XA HOI CHU NGHIA VIET NAM",
    ]);
  });

  it("have footnotes told apart: their marks off the numbers, their text behind the sentence that the page breaks", async () => {
    const bytes = await drawPdf({ font: "Times-Roman" }, (page) => {
      const put = (text: string, x: number, y: number, size = 13) =>
        page.fontSize(size).text(text, x, y, { lineBreak: false });
      put("THONG BAO", 260, 60);
      put("1. Cac truong hoan thanh viec ra soat co so vat chat trong nam 2026", 90, 90);
      put("2", 90 + widthOf(page, "1. Cac truong hoan thanh viec ra soat co so vat chat trong nam 2026"), 89, 8);
      put("va gui bao cao ve Phong Giao duc va Dao tao truoc ngay 15/9/2026 theo", 70, 108);
      put("2", 70, 760, 6);
      put("Ke ca nam truoc, theo mau", 75, 761, 10);
      put("so 05.", 70, 773, 10);
      page.addPage();
      put("mau dinh kem.", 70, 60);
      put("2. Cac truong nop danh sach hoc sinh lop mot, lop sau va lop muoi ve Phong.", 90, 80);
    });
    const { document, provisions } = await read("thong-bao.pdf", bytes);
    expect(document.text.split("\n").slice(1)).toEqual([
      "1. Cac truong hoan thanh viec ra soat co so vat chat trong nam 2026² va gui bao cao ve Phong Giao duc va Dao tao truoc ngay 15/9/2026 theo mau dinh kem.",
      "² Ke ca nam truoc, theo mau so 05.",
      "2. Cac truong nop danh sach hoc sinh lop mot, lop sau va lop muoi ve Phong.",
    ]);
    expect(provisions.map(({ kind }) => kind)).toContain("footnote");
  });

  it("keep Vietnamese letters, as the bundled sample shows", async () => {
    const name = "002-tom-luoc-thoa-thuan-khuyen-hoc-thuan-an.pdf";
    const { document } = await read(name, readFileSync(join(__dirname, "../../knowledge/documents", name)));
    expect(document.quality).toBeGreaterThan(0.97);
    expect(document.header).toMatchObject({ type: "Thỏa thuận", number: "06/HKH-PGD", issuedOn: "2024-02-21" });
  });
});

describe("what cannot be read", () => {
  it("is told apart by its reason", async () => {
    expect(await reasonOf("trong.txt", "")).toBe("empty");
    expect(await reasonOf("trong.txt", " \n\t\n")).toBe("empty");
    expect(await reasonOf("bang-tinh.xlsx", "x")).toBe("unsupported-type");
    expect(await reasonOf("van-ban.pdf", "chỉ là chữ")).toBe("wrong-extension");
    expect(await reasonOf("van-ban.txt", "%PDF-1.7 …")).toBe("wrong-extension");
    expect(
      await reasonOf(
        "bang-tinh.docx",
        await new JSZip().file("xl/workbook.xml", "<w/>").generateAsync({ type: "uint8array" }),
      ),
    ).toBe("wrong-extension");
    expect(await reasonOf("cu.txt", Buffer.from([0x54, 0xf9, 0xe8, 0x6e, 0x67]))).toBe("unreadable");
    expect(
      await reasonOf("hong.docx", Buffer.concat([Buffer.from("PK\u0003\u0004", "latin1"), Buffer.alloc(200, 7)])),
    ).toBe("unreadable");
    expect(await reasonOf("hong.pdf", "%PDF-1.7\nkhông có gì nữa")).toBe("unreadable");
    expect(
      await reasonOf("khoa.docx", Buffer.concat([Buffer.from("d0cf11e0a1b11ae1", "hex"), Buffer.alloc(600)])),
    ).toBe("password-protected");
  });

  it("is a PDF with a password", async () => {
    const bytes = await drawPdf({ userPassword: "mat-khau", pdfVersion: "1.7" }, (page) =>
      page.text("THONG BAO so mot"),
    );
    expect(await reasonOf("khoa.pdf", bytes)).toBe("password-protected");
  });

  it("is a scan where recognition is switched off, for which people are sent to the original", async () => {
    const bytes = await drawPdf({}, (page) => page.rect(50, 50, 300, 400).fill("grey"));
    await expect(read("quet.pdf", bytes)).rejects.toMatchObject({
      reason: "needs-ocr",
      message: expect.stringContaining("quet.pdf: tệp là ảnh quét") as unknown,
    });
  });

  it("is what passes the bounds of size, length, pages or time", async () => {
    expect(await reasonOf("dai.txt", "chữ ".repeat(100), { maxFileBytes: 50 })).toBe("too-large");
    expect(await reasonOf("dai.txt", "chữ ".repeat(100), { maxCharacters: 50 })).toBe("too-large");
    expect(await reasonOf("dai.txt", "một\fhai\fba", { maxPages: 2 })).toBe("too-large");
    expect(await reasonOf("lau.txt", "chữ ".repeat(500_000), { timeoutMs: 1 })).toBe("timeout");
  });

  it("leaves the reader fit for the next file", async () => {
    const own = openReader({ ...defaultBounds, timeoutMs: 20_000 });
    const bad = own.read(source("hong.pdf", "%PDF-1.7"));
    const good = own.read(source("tot.txt", lines.join("\n")));
    await expect(bad).rejects.toMatchObject({ reason: "unreadable" });
    expect((await good).provisions.length).toBeGreaterThan(0);
    await own.close();
  });
});

it("a reader that is closed begins nothing that waited for its turn", async () => {
  const own = openReader(defaultBounds);
  const begun = own.read(source("van-ban.txt", "THÔNG BÁO")).catch(() => null);
  const waiting = own.read(source("van-ban-sau.txt", "THÔNG BÁO"));
  const outcome = waiting.then(
    () => "read",
    (error: unknown) => String(error),
  );
  await own.close();
  await begun;
  expect(await outcome).toContain("the reader was closed");
});
