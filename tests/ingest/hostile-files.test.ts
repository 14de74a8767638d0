import { existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "@jest/globals";
import { Document, Packer, Paragraph, Table, TableCell, TableRow } from "docx";
import JSZip from "jszip";
import { defaultBounds, findFiles, openReader } from "../../ingest";
import { drawPdf } from "../fixtures/draw-pdf";
import { outcomeOf, sourceOf } from "../fixtures/read-file";
import { endsRow, inFirstList, inTable, writeDoc } from "../fixtures/write-doc";

const reader = openReader({ ...defaultBounds, timeoutMs: 30_000, memoryMb: 512 });
afterAll(() => reader.close());

const sound = "THÔNG BÁO\nVề lịch họp\n1. Thời gian\n- Sáng thứ hai.";
const body = (xml: string) => `<w:document><w:body>${xml}</w:body></w:document>`;
const paragraph = "<w:p><w:r><w:t>THÔNG BÁO</w:t></w:r></w:p>";

async function docxOf(xml: string): Promise<Uint8Array> {
  const zip = new JSZip().file("word/document.xml", xml);
  return zip.generateAsync({ type: "uint8array", compression: "DEFLATE" });
}

describe("a hostile file", () => {
  it("that unpacks to far more than it weighs is given up", async () => {
    const bomb = await docxOf(body(`<w:p><w:r><w:t>${"a".repeat(80 * 1024 * 1024)}</w:t></w:r></w:p>`));
    expect(bomb.length).toBeLessThan(200_000);
    expect(await outcomeOf(reader, "bom.docx", bomb)).toBe("too-large");
  });

  it("whose parts are named like files elsewhere, or that asks for files of this machine, writes and reads nothing", async () => {
    const outside = join(tmpdir(), "cam-nang-outside.txt");
    const entities = '<!DOCTYPE x [<!ENTITY f SYSTEM "file:///etc/passwd"><!ENTITY a "aa"><!ENTITY b "&a;&a;&a;&a;">]>';
    const xml = `${entities}${body(`${paragraph}<w:p><w:r><w:t>Kính gửi &f; &b;</w:t></w:r></w:p>`)}`;
    const zip = new JSZip().file(`../../../../../..${outside}`, "x").file("word/document.xml", xml);
    const file = sourceOf("ngoai.docx", await zip.generateAsync({ type: "uint8array" }));
    const { document } = await reader.read(file);
    expect(document.text).toContain("Kính gửi");
    expect(document.text).not.toMatch(/root:|aaaa/);
    expect(existsSync(outside)).toBe(false);
  });

  it("that is nested without end is given up", async () => {
    const deep = await docxOf(body("<w:sdt>".repeat(100_000) + paragraph));
    expect(await outcomeOf(reader, "sau.docx", deep)).toBe("too-large");
    expect(await outcomeOf(reader, "sau.html", `${"<div>".repeat(100_000)}sâu`)).toBe("too-large");
    expect(await outcomeOf(reader, "bang.html", `${"<table><tr><td>".repeat(5_000)}sâu`)).toBe("too-large");
  });

  it("with cells as wide and as long as numbers can be is read like any other", async () => {
    const row = '<tr><td colspan="999999999" rowspan="999999999">a</td><td>b</td></tr>';
    expect(await outcomeOf(reader, "rong.html", `<p>THÔNG BÁO</p><table>${row.repeat(300)}</table>`)).toBe("read");
    const cell = '<w:tc><w:tcPr><w:gridSpan w:val="999999999"/></w:tcPr><w:p><w:r><w:t>a</w:t></w:r></w:p></w:tc>';
    const table = `<w:tbl>${`<w:tr>${cell}${cell}</w:tr>`.repeat(300)}</w:tbl>`;
    expect(await outcomeOf(reader, "rong.docx", await docxOf(body(paragraph + table)))).toBe("read");
  });

  it("whose chain of sectors bites its tail is read as far as it goes", async () => {
    const file = Buffer.from(writeDoc([{ text: "THÔNG BÁO" }]));
    file.writeInt32LE(2, 512 + 3 * 4); // the second sector of the text leads back to the first
    expect(await outcomeOf(reader, "vong.doc", file)).toMatch(/^(?:read|unreadable|empty)$/);
  });

  it("of another kind than its name says is told so", async () => {
    const doc = writeDoc([{ text: "THÔNG BÁO" }]);
    expect(await outcomeOf(reader, "van-ban.txt", doc)).not.toBe("read");
    expect(await outcomeOf(reader, "van-ban.doc", sound)).toBe("wrong-extension");
    expect(await outcomeOf(reader, "van-ban.html", doc)).not.toBe("read");
  });
});

describe("a folder that leads back into itself", () => {
  const folder = mkdtempSync(join(tmpdir(), "cam-nang-loop-"));
  afterAll(() => rmSync(folder, { recursive: true }));

  it("has each of its files found once", async () => {
    mkdirSync(join(folder, "a"));
    writeFileSync(join(folder, "a", "mot.txt"), sound);
    symlinkSync(join(folder, "a", "mot.txt"), join(folder, "hai.txt"));
    symlinkSync(folder, join(folder, "a", "vong"));
    const { files, errors } = await findFiles([folder]);
    expect(files).toHaveLength(1);
    expect(errors).toEqual([]);
  });
});

const isLong = process.env["CAM_NANG_LONG"] === "1";
const seeds = isLong ? 200 : 6;

describe("a file that was damaged at random places", () => {
  it(
    "is read or refused with a reason, and the next file is read all the same",
    async () => {
      for (const [name, bytes] of await soundFiles()) {
        expect([name, await outcomeOf(reader, name, bytes)]).toEqual([name, "read"]);
        for (let seed = 1; seed <= seeds; seed += 1) {
          // What is no reading error is our defect and fails the test with its seed.
          const outcome = outcomeOf(reader, name, damage(bytes, seed)).catch((cause: unknown) => {
            throw new Error(`${name}, seed ${seed}`, { cause });
          });
          expect(await outcome).toMatch(/^[a-z-]+$/);
        }
      }
      const after = await reader.read(sourceOf("sau.txt", sound));
      expect(after.document.text).toBe(sound);
    },
    isLong ? 3_600_000 : 120_000,
  );
});

async function soundFiles(): Promise<readonly (readonly [string, Uint8Array])[]> {
  const cells = (...texts: readonly string[]) =>
    new TableRow({ children: texts.map((text) => new TableCell({ children: [new Paragraph(text)] })) });
  const docx = new Document({
    sections: [
      {
        children: [
          ...sound.split("\n").map((line) => new Paragraph(line)),
          new Table({ rows: [cells("Môn", "Ngày"), cells("Toán", "05/3")] }),
        ],
      },
    ],
  });
  const doc = writeDoc(
    [
      ...sound.split("\n").map((text) => ({ text })),
      { text: "Mục", modifiers: inFirstList },
      { text: "Toán", mark: "\u0007", modifiers: inTable },
      { text: "", mark: "\u0007", modifiers: endsRow },
    ],
    { font: ".VnTime", listText: "\u0000." },
  );
  const pdf = await drawPdf({ font: "Times-Roman" }, (page) => {
    page.text("THONG BAO", 200, 60);
    for (let line = 0; line < 8; line += 1) {
      page.text(`${line + 1}. Cac lop hop tai phong hoc cua minh vao buoi sang.`, 70, 90 + 20 * line);
    }
    for (const y of [300, 330, 360]) page.rect(70, y, 200, 0.5).fill("black");
    for (const x of [70, 170, 270]) page.rect(x, 300, 0.5, 60).fill("black");
    page.text("Mon", 80, 310).text("Toan", 80, 340).text("Ngay", 180, 310).text("05/3", 180, 340);
  });
  const html = `<h1>THÔNG BÁO</h1><table><tr><th>Môn</th><th>Ngày</th></tr><tr><td rowspan="2">Toán</td><td>05/3</td></tr></table>`;
  return [
    ["van-ban.txt", Buffer.from(sound)],
    ["van-ban.html", Buffer.from(html)],
    ["van-ban.docx", await Packer.toBuffer(docx)],
    ["van-ban.doc", doc],
    ["van-ban.pdf", pdf],
  ];
}

/** Overwrites, cuts out, doubles or cuts off, a few times; the same seed does the same. */
function damage(bytes: Uint8Array, seed: number): Uint8Array {
  const next = randomNumbers(seed);
  let result = Buffer.from(bytes);
  for (let times = 1 + next(4); times > 0; times -= 1) {
    const at = next(result.length);
    const end = Math.min(result.length, at + 1 + next(64));
    switch (next(5)) {
      case 0:
        result[at] = next(256);
        break;
      case 1:
        result.fill(next(2) * 255, at, end);
        break;
      case 2:
        result = Buffer.concat([result.subarray(0, at), result.subarray(end)]);
        break;
      case 3:
        result = Buffer.concat([result.subarray(0, end), result.subarray(at)]);
        break;
      default:
        if (next(4) === 0) result = result.subarray(0, at);
        else for (let index = at; index < end; index += 1) result[index] = next(256);
    }
  }
  return result;
}

/** Park and Miller's generator: whole numbers from 0 up to, not including, `below`. */
function randomNumbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 48_271) % 2_147_483_647;
    return state % Math.max(1, below);
  };
}
