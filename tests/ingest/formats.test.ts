import { describe, expect, it } from "@jest/globals";
import { Document, Packer, Paragraph, TextRun } from "docx";
import iconv from "iconv-lite";
import { readFile } from "../fixtures/read-file";
import { endsRow, inFirstList, inTable, writeDoc } from "../fixtures/write-doc";

const lines = ["THÔNG BÁO", "Về lịch họp phụ huynh", "1. Thời gian", "- Sáng thứ hai, trước ngày 15/9.", "2. Địa điểm"];
const text = lines.join("\n");

/** A sentence in Unicode and as it was typed for the fonts of TCVN3 and VNI. */
const typed = {
  unicode: "Cộng hòa xã hội chủ nghĩa Việt Nam, nhà trường phối hợp với địa phương, đề nghị các ông bà lưu ý",
  tcvn3: "Céng hßa x· héi chñ nghÜa ViÖt Nam, nhµ tr­êng phèi hîp víi ®Þa ph­¬ng, ®Ò nghÞ c¸c «ng bµ l­u ý",
  vni: "Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam, nhaø tröôøng phoái hôïp vôùi ñòa phöông, ñeà nghò caùc oâng baø löu yù",
};

describe("the encodings that Vietnamese was written in", () => {
  it("are told apart: UTF-16 of either order without a mark, Windows-1258, decomposed letters", async () => {
    const utf16 = Buffer.from(text, "utf16le");
    expect((await readFile("a.txt", utf16)).document.text).toBe(text);
    expect((await readFile("a.txt", Buffer.from(utf16).swap16())).document.text).toBe(text);
    // Windows-1258 writes the tones as marks of their own; iconv wants them so.
    const toned = text.normalize("NFD").replace(/([aeouAEOU])([\u0302\u0306\u031b])/g, (pair) => pair.normalize("NFC"));
    const reordered = toned.replace(
      /([aeiouyAEIOUY])([\u0300\u0301\u0303\u0309\u0323])([\u0302\u0306\u031b])/g,
      (_, vowel: string, tone: string, shape: string) => (vowel + shape).normalize("NFC") + tone,
    );
    expect((await readFile("a.txt", iconv.encode(reordered, "windows1258"))).document.text).toBe(text);
    expect((await readFile("a.txt", text.normalize("NFD"))).document.text).toBe(text);
  });

  it("include TCVN3 and VNI, which the language gives away", async () => {
    for (const words of [typed.tcvn3, typed.vni]) {
      const file = `THONG BAO\n1. ${words}.\n2. ${words}.`;
      const { document } = await readFile("cu.txt", iconv.encode(file, "windows1252"));
      expect(document.text.normalize("NFC")).toBe(`THONG BAO\n1. ${typed.unicode}.\n2. ${typed.unicode}.`);
    }
  });

  it("leave French and English as they are", async () => {
    const french = "THONG BAO\n1. L’élève a été reçu à l’école, où il étudie déjà le théâtre français.";
    expect((await readFile("phap.txt", french)).document.text).toBe(french);
  });

  it("survive a file that was cut off inside a letter", async () => {
    const bytes = Buffer.from(`${text} sẽ được`, "utf8");
    const { document } = await readFile("cut.txt", bytes.subarray(0, -2));
    expect(document.text).toContain("- Sáng thứ hai, trước ngày 15/9.");
  });

  it("are taken from a Word file's fonts, run by run", async () => {
    const run = (words: string, font: string) => new TextRun({ text: words, font });
    const file = new Document({
      sections: [
        {
          children: [
            new Paragraph({ children: [run("th«ng b¸o", ".VnTimeH")] }),
            new Paragraph({
              children: [run("1. Häp", ".VnTime"), run(" tại trường, ", "Times New Roman"), run("tröa", "VNI-Times")],
            }),
          ],
        },
      ],
    });
    const { document } = await readFile("cu.docx", await Packer.toBuffer(file));
    expect(document.text).toBe("THÔNG BÁO\n1. Họp tại trường, trưa");
  });
});

describe("numbers set higher", () => {
  it("never read as a part of the number before them, in .docx and in web pages", async () => {
    const raised = (text: string) => new TextRun({ text, superScript: true });
    const file = new Document({
      sections: [
        {
          children: [
            new Paragraph("THÔNG BÁO"),
            new Paragraph({
              children: [
                new TextRun("1. Năm 2026"),
                raised("2"),
                new TextRun(", 54 m"),
                raised("2"),
                new TextRun(", phòng A"),
                raised("nhỏ"),
                new TextRun("."),
              ],
            }),
          ],
        },
      ],
    });
    const inWord = await readFile("so.docx", await Packer.toBuffer(file));
    expect(inWord.document.text).toBe("THÔNG BÁO\n1. Năm 2026², 54 m², phòng Anhỏ.");
    const page = "<h1>THÔNG BÁO</h1><p>1. Năm 2026<sup>2</sup>, 54 m<sup>2</sup>.</p>";
    expect((await readFile("so.html", page)).document.text).toBe("THÔNG BÁO\n1. Năm 2026², 54 m².");
  });
});

describe("web pages and Markdown", () => {
  it("give their text, list numbers and tables, and nothing that no reader sees", async () => {
    const page = `<!doctype html><html><head><title>Trang</title><style>p { color: red }</style></head><body>
      <nav>Trang chủ</nav><h1>THÔNG BÁO</h1><p>Lịch <b>thi</b> học&nbsp;kỳ</p><script>alert("không")</script>
      <ol><li>Đọc kỹ</li><li>Nộp bài</li></ol><ul><li>Mang bút</li></ul>
      <table><tr><th>Môn</th><th>Ngày</th></tr><tr><td rowspan="2">Toán</td><td>05/3</td></tr><tr><td>06/3</td></tr></table>
      </body></html>`;
    const { document } = await readFile("thong-bao.html", page);
    expect(document.text.split("\n")).toEqual([
      "THÔNG BÁO",
      "Lịch thi học kỳ",
      "1. Đọc kỹ",
      "2. Nộp bài",
      "- Mang bút",
      "Môn | Ngày",
      "Toán | 05/3",
      "06/3",
    ]);
  });

  it("are read as the text that they are", async () => {
    expect((await readFile("thong-bao.md", text)).document.text).toBe(text);
  });
});

describe("old Word files", () => {
  it("show automatic numbers, keep the rows of a table and leave out field codes", async () => {
    const file = writeDoc(
      [
        { text: "THÔNG BÁO" },
        { text: "Mục đích", modifiers: inFirstList },
        { text: "Lịch thi", modifiers: inFirstList },
        { text: "Môn", mark: "\u0007", modifiers: inTable },
        { text: "Ngày", mark: "\u0007", modifiers: inTable },
        { text: "", mark: "\u0007", modifiers: endsRow },
        { text: "Toán", mark: "\u0007", modifiers: inTable },
        { text: "05/3", mark: "\u0007", modifiers: inTable },
        { text: "", mark: "\u0007", modifiers: endsRow },
        { text: "Trang \u0013 PAGE \u00144\u0015 hết" },
      ],
      { listText: "\u0000." },
    );
    const { document } = await readFile("thong-bao.doc", file);
    expect(document.text.split("\n")).toEqual([
      "THÔNG BÁO",
      "1. Mục đích",
      "2. Lịch thi",
      "Môn | Ngày",
      "Toán | 05/3",
      "Trang 4 hết",
    ]);
  });

  it("have the text of a TCVN3 font in Unicode", async () => {
    const file = writeDoc([{ text: "THONG BAO" }, { text: `1. ${typed.tcvn3}.` }], { font: ".VnTime" });
    expect((await readFile("cu.doc", file)).document.text).toBe(`THONG BAO\n1. ${typed.unicode}.`);
  });

  it("have a letterhead that was set with tabs taken apart", async () => {
    const file = writeDoc([
      { text: "UBND XÃ MẪU\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM" },
      { text: "TRƯỜNG TIỂU HỌC MẪU\tĐộc lập - Tự do - Hạnh phúc" },
      { text: "Số: 12/TB-THM\tMẫu, ngày 05 tháng 9 năm 2009" },
      { text: "THÔNG BÁO" },
      { text: "Về việc khai giảng" },
      { text: "1. Thời gian:\tsáng ngày 05/9." },
    ]);
    const { document } = await readFile("khai-giang.doc", file);
    expect(document.header).toMatchObject({ number: "12/TB-THM", issuer: "TRƯỜNG TIỂU HỌC MẪU", place: "Mẫu" });
    expect(document.text).toContain("1. Thời gian: sáng ngày 05/9.");
  });

  it("are refused with advice where Word 6 or 95, or an older one, wrote them", async () => {
    const file = Buffer.from(writeDoc([{ text: "THÔNG BÁO" }]));
    file.writeUInt16LE(0xa5dc, file.indexOf(Buffer.from([0xec, 0xa5, 0xc1, 0])));
    await expect(readFile("cu.doc", file)).rejects.toMatchObject({
      reason: "old-word",
      message: expect.stringContaining("lưu lại dạng .docx") as unknown,
    });
    const oldest = Buffer.concat([Buffer.from([0xdb, 0xa5, 0x2d, 0]), Buffer.alloc(600)]);
    await expect(readFile("cu-hon.doc", oldest)).rejects.toMatchObject({ reason: "old-word" });
  });

  it("say so where they have a password", async () => {
    const file = writeDoc([{ text: "THÔNG BÁO" }], { encrypted: true });
    await expect(readFile("khoa.doc", file)).rejects.toMatchObject({ reason: "password-protected" });
  });
});
