import { createHash } from "node:crypto";
import { execFile } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "@jest/globals";
import sharp from "sharp";
import {
  defaultBounds,
  openOcr,
  openReader,
  shareEngines,
  textQuality,
  type Engine,
  type PageImage,
  type PageProgress,
  type ReadingBounds,
} from "../../ingest";
import type { Reading } from "../../knowledge/model";
import { drawPdf } from "../fixtures/draw-pdf";
import { drawStrokes, scanFirstPage } from "../fixtures/draw-scan";
import { hocrOf, lineOfWords, pretendEngine, type FoundWord } from "../fixtures/pretend-engine";

const root = join(__dirname, "../..");
const sample = readFileSync(join(root, "knowledge/documents/002-tom-luoc-thoa-thuan-khuyen-hoc-thuan-an.pdf"));

interface Options {
  readonly bounds?: Partial<ReadingBounds>;
  readonly pageTimeoutMs?: number;
  readonly engines?: number;
  readonly onPage?: (progress: PageProgress) => void;
}

/** Reads a file whose page images the given engines pretend to read. */
async function readWith(
  start: () => Engine | Promise<Engine>,
  name: string,
  bytes: Uint8Array,
  { bounds = {}, pageTimeoutMs = 20_000, engines = 1, onPage }: Options = {},
): Promise<Reading> {
  const ocr = shareEngines(async () => start(), { engines, pageTimeoutMs });
  const reader = openReader({ ...defaultBounds, ...bounds }, ocr);
  try {
    const sha256 = createHash("sha256").update(bytes).digest("hex");
    return await reader.read({ name, bytes, sha256, origin: "office" }, onPage);
  } finally {
    await reader.close();
    await ocr.close();
  }
}

const reading = (words: readonly FoundWord[]) => () => pretendEngine(() => hocrOf(words));
const warning = (read: Reading, code: string) => read.document.warnings.find((one) => one.code === code)?.text;

/** A notice as an engine finds it on a page of 2480 pixels, its letterhead in two columns. */
const notice: readonly FoundWord[] = [
  ...lineOfWords("TRƯỜNG THCS MẪU", 200, 200),
  ...lineOfWords("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 1300, 202),
  ...lineOfWords("Số: 7/TB-THCS", 240, 300),
  ...lineOfWords("Hà Nội, ngày 02 tháng 3 năm 2026", 1350, 299),
  ...lineOfWords("THÔNG BÁO", 1150, 500),
  ...lineOfWords("Về lịch thi của các lớp", 1000, 580),
  ...lineOfWords("1. Thời gian: buổi sáng, các lớp có mặt tại trường trước giờ thi", 300, 700),
  ...lineOfWords("2. Địa điểm: các lớp thi tại phòng học của mình", 300, 780),
];

/** A scan of `pages` A4 pages as a PDF. */
async function scanOf(pages: number, picture?: Buffer): Promise<Uint8Array> {
  const drawn = picture ?? (await drawStrokes().png().toBuffer());
  return drawPdf({}, (document) => {
    for (let page = 0; page < pages; page += 1) {
      if (page > 0) document.addPage();
      document.image(drawn, 0, 0, { width: 595 });
    }
  });
}

describe("a scan", () => {
  it("reads like the printed document, with the packaged engine and without any connection", async () => {
    const folder = mkdtempSync(join(tmpdir(), "cam-nang-ocr-"));
    try {
      const file = join(folder, "quet.pdf");
      writeFileSync(file, await scanOf(1, await scanFirstPage(sample)));
      const guard = join(folder, "no-connections.cjs");
      const refuse = `throw new Error("a connection was opened");`;
      writeFileSync(
        guard,
        `require("node:net").Socket.prototype.connect = () => { ${refuse} }; globalThis.fetch = () => { ${refuse} };`,
      );
      const { code, out, err } = await ingest(file, { INGEST_OCR: "js", NODE_OPTIONS: `--require=${guard}` });
      expect({ code, err }).toEqual({ code: 0, err: "" });
      const read = JSON.parse(out) as { text: string; header: object; warnings: { code: string; text: string }[] };
      expect(read.header).toMatchObject({ type: "Thỏa thuận", number: "06/HKH-PGD", issuedOn: "2024-02-21" });
      expect(textQuality(read.text)).toBeGreaterThan(0.93);
      expect(read.warnings.find(({ code }) => code === "ocr")?.text).toMatch(/trang 1: [89]\d%/);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }, 240_000);

  it("is laid out by the places of its words, as a digital page is", async () => {
    const { document, provisions } = await readWith(reading(notice), "quet.pdf", await scanOf(1));
    expect(document.text.split("\n").slice(0, 6)).toEqual([
      "TRƯỜNG THCS MẪU",
      "Số: 7/TB-THCS",
      "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
      "Hà Nội, ngày 02 tháng 3 năm 2026",
      "THÔNG BÁO",
      "Về lịch thi của các lớp",
    ]);
    expect(document.header).toMatchObject({ number: "7/TB-THCS", issuedOn: "2026-03-02" });
    expect(provisions.filter(({ kind }) => kind === "section").map(({ address }) => address)).toEqual(["1", "2"]);
    expect(document.warnings.map(({ code }) => code)).toEqual(["ocr"]);
  });

  it("is read straight where it lies crooked on the glass", async () => {
    const slope = 0.02;
    const crooked = hocrOf(notice).replace(/bbox (\d+) (\d+) (\d+) (\d+)/g, (_, left, top, right, bottom) => {
      const down = Math.round(slope * Number(left));
      return `bbox ${left} ${Number(top) + down} ${right} ${Number(bottom) + down}`;
    });
    const engine = () => pretendEngine(() => crooked.replaceAll("baseline 0 0", `baseline ${slope} 0`));
    const { document } = await readWith(engine, "quet.pdf", await scanOf(1));
    expect(document.text).toContain("1. Thời gian: buổi sáng, các lớp có mặt tại trường trước giờ thi");
    expect(document.header).toMatchObject({ number: "7/TB-THCS", issuedOn: "2026-03-02" });
  });

  it("keeps numbers that are not sure as they were read, and names them", async () => {
    const words = notice.map((word): FoundWord => (word[0] === "02" ? ["02", word[1], word[2], 61] : word));
    const read = await readWith(reading(words), "quet.pdf", await scanOf(1));
    expect(read.document.text).toContain("ngày 02 tháng 3");
    expect(warning(read, "unverified-numbers")).toBe(
      'Trang 1: con số nhận dạng chưa chắc chắn ("02"); hãy đối chiếu với bản gốc.',
    );
  });

  it("marks the deadlines and contacts whose own numbers are not sure, and no other of the page", async () => {
    const line = (text: string, baseline: number, unsure: string) =>
      lineOfWords(text, 300, baseline).map((word): FoundWord =>
        word[0] === unsure ? [word[0], word[1], word[2], 61] : word,
      );
    const words = [
      ...notice,
      ...line("3. Các lớp nộp danh sách trước ngày 10/9/2026.", 860, "10/9/2026."),
      ...line("4. Các lớp gửi báo cáo trước ngày 15/9/2026, mục 15.", 940, "15."),
      ...line("5. Liên hệ văn thư, điện thoại 0912000111.", 1020, "0912000111."),
    ];
    const { deadlines, contacts } = await readWith(reading(words), "quet.pdf", await scanOf(1));
    expect(deadlines.map(({ expression, unverified }) => [expression, unverified])).toEqual([
      ["trước ngày 10/9/2026", true],
      ["trước ngày 15/9/2026", undefined],
    ]);
    expect(contacts).toMatchObject([{ phones: ["0912000111"], unverified: true }]);
  });

  it("says which pages were hardly recognised", async () => {
    const faint = notice.map(([text, left, baseline]): FoundWord => [text, left, baseline, 55]);
    expect(warning(await readWith(reading(faint), "quet.pdf", await scanOf(1)), "low-confidence")).toContain("Trang 1");
    const few = notice.slice(0, 4);
    expect(warning(await readWith(reading(few), "quet.pdf", await scanOf(1)), "few-characters")).toContain("Trang 1");
  });

  it("leaves out the specks and strokes that an engine takes for signs", async () => {
    const specks: readonly FoundWord[] = [
      ["„-", 100, 150, 28],
      ["ÁY", 100, 900, 12],
      ["⁄4“", 140, 900, 20],
    ];
    const { document } = await readWith(reading([...notice, ...specks]), "quet.pdf", await scanOf(1));
    expect(document.text).not.toMatch(/„|ÁY|⁄/);
  });

  it("has the words of a table row by row, whose lines are taken off the image before it is recognised", async () => {
    const [left, right, top, bottom] = [80, 820, 300, 600];
    const lines = [
      ...[top, 400, 500, bottom].map((y) => `<rect x="${left}" y="${y}" width="${right - left}" height="3"/>`),
      ...[left, 300, right].map((x) => `<rect x="${x}" y="${top}" width="3" height="${bottom - top}"/>`),
    ];
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="900" height="1200">${lines.join("")}</svg>`;
    const table = await sharp(Buffer.from(svg)).flatten({ background: "white" }).png().toBuffer();
    const scale = 2480 / 900;
    const cell = (text: string, x: number, y: number) =>
      lineOfWords(text, Math.round(x * scale), Math.round(y * scale));
    const words = [
      ...cell("1. Lịch thi như sau:", 80, 200),
      ...cell("Môn", 90, 350),
      ...cell("Ngày thi", 310, 350),
      ...cell("Ngữ văn và Toán", 90, 450),
      ...cell("05/3/2026", 310, 450),
      ...cell("Tin học", 90, 550),
      ...cell("06/3/2026", 310, 550),
    ];
    let darkest = 255;
    const engine = () =>
      pretendEngine((image) => {
        darkest = image.grey.reduce((least, value) => Math.min(least, value), 255);
        return hocrOf(words);
      });
    const { document } = await readWith(engine, "bang.png", table);
    expect(darkest).toBeGreaterThan(128);
    expect(document.text).toContain("Môn | Ngày thi\nNgữ văn và Toán | 05/3/2026\nTin học | 06/3/2026");
  });

  it("is turned where it lies on its side or stands on its head", async () => {
    const turns: boolean[] = [];
    const engine = () =>
      pretendEngine((image) => {
        turns.push(image.width > image.height);
        const isUpright = turns.length === 3;
        return hocrOf(
          notice.map(([text, left, line]): FoundWord => [isUpright ? text : "xq", left, line, isUpright ? 95 : 40]),
        );
      });
    const { document } = await readWith(engine, "quet.pdf", await scanOf(1));
    expect(turns).toEqual([false, false, true]);
    expect(document.header.number).toBe("7/TB-THCS");
  });

  it("has words parted that an engine ran together, where spelling leaves one way only", async () => {
    const words = [...notice, ...lineOfWords("3. BanGiám hiệu, SởGDĐT, mônHóahọc, logo", 300, 860)];
    const { document } = await readWith(reading(words), "quet.pdf", await scanOf(1));
    expect(document.text).toContain("3. Ban Giám hiệu, Sở GDĐT, mônHóahọc, logo");
  });

  it("is refused where it has no letters: never read and empty", async () => {
    const paper = await sharp({ create: { width: 600, height: 800, channels: 3, background: "#eee" } })
      .png()
      .toBuffer();
    const never = () => pretendEngine(() => Promise.reject(new Error("blank paper needs no engine")));
    await expect(readWith(never, "trang.pdf", await scanOf(1, paper))).rejects.toMatchObject({
      reason: "nothing-recognised",
    });
    await expect(readWith(never, "trang.png", paper)).rejects.toMatchObject({ reason: "nothing-recognised" });
    await expect(readWith(reading([]), "quet.pdf", await scanOf(1))).rejects.toMatchObject({
      reason: "nothing-recognised",
      message: expect.stringContaining("không nhận ra chữ nào") as unknown,
    });
  });

  it("is refused where it has more pages than may be recognised", async () => {
    await expect(
      readWith(reading(notice), "quet.pdf", await scanOf(3), { bounds: { maxScannedPages: 2 } }),
    ).rejects.toMatchObject({ reason: "too-large" });
  });
});

describe("a PDF", () => {
  /** Words without marks that Vietnamese spelling allows: the built-in fonts have no others. */
  const sound = "Thang trong phong tranh, anh Trung sang phong khung";
  const lost = "Thang trng phng tranh, anh Trng sang phng khng";
  const drawText = (text: string) =>
    drawPdf({ font: "Times-Roman" }, (page) => {
      page.fontSize(12);
      for (const at of [1, 2, 3]) page.text(`${at}. ${text}.`, 70, 100 + 20 * at, { lineBreak: false });
    });
  const never = () => pretendEngine(() => Promise.reject(new Error("a sound page needs no engine")));

  it("whose letters are sound is not recognised again", async () => {
    const { document } = await readWith(never, "so.pdf", await drawText(sound));
    expect(document.text).toContain(sound);
    expect(document.warnings).toEqual([]);
  });

  it("that mixes text and scans is read page by page", async () => {
    const picture = await drawStrokes().png().toBuffer();
    const bytes = await drawPdf({ font: "Times-Roman" }, (page) => {
      page.fontSize(12);
      for (const at of [1, 2, 3]) page.text(`${at}. ${sound}.`, 70, 100 + 20 * at, { lineBreak: false });
      page.addPage().image(picture, 0, 0, { width: 595 });
    });
    const read = await readWith(reading(notice), "lan-lon.pdf", bytes);
    expect(read.document.text).toContain(sound);
    expect(read.document.text).toContain("các lớp thi tại phòng học");
    expect(warning(read, "ocr")).toBe("Đọc từ ảnh bằng nhận dạng chữ; độ tin cậy trang 2: 96%.");
  });

  it("whose text layer drops letters is read from its image, where that reads better", async () => {
    const better = [1, 2, 3].flatMap((at) => lineOfWords(`${at}. ${sound}.`, 300, 400 + 80 * at));
    const repaired = await readWith(reading(better), "hong.pdf", await drawText(lost));
    expect(repaired.document.text).toContain(sound);
    expect(warning(repaired, "broken-text-layer")).toContain("trang 1");
    const worse = await readWith(reading(lineOfWords("hgf qwrt Lan", 300, 400)), "hong.pdf", await drawText(lost));
    expect(worse.document.text).toContain(lost);
    expect(warning(worse, "ocr")).toBeUndefined();
  });
});

describe("pictures", () => {
  it("are turned upright, made grey and brought to the resolution that engines need", async () => {
    const seen: PageImage[] = [];
    const engine = () =>
      pretendEngine((image) => {
        seen.push({ ...image, grey: new Uint8Array() });
        return hocrOf(notice);
      });
    const lying = await drawStrokes().rotate(90).withMetadata({ orientation: 8 }).jpeg().toBuffer();
    const read = await readWith(engine, "chup.JPG", lying);
    expect(read.document.header.number).toBe("7/TB-THCS");
    expect(seen).toMatchObject([{ width: expect.any(Number) as unknown, dpi: expect.any(Number) as unknown }]);
    const [image] = seen;
    expect(image?.height).toBeGreaterThan(image?.width ?? 0);
    expect(Math.round(image?.dpi ?? 0)).toBe(300);
  });

  it("may hold several pages", async () => {
    const pages = await Promise.all([1, 2, 3].map(() => drawStrokes().toColourspace("b-w").raw().toBuffer()));
    const tiff = await sharp(Buffer.concat(pages), { raw: { width: 900, height: 3600, channels: 1, pageHeight: 1200 } })
      .tiff()
      .toBuffer();
    const read = await readWith(reading(notice), "quet.tif", tiff);
    expect(read.document.pages).toBe(3);
    expect(warning(read, "ocr")).toContain("trang 3: 96%");
  });

  it("that are damaged are refused", async () => {
    const half = (await drawStrokes().png().toBuffer()).subarray(0, 900);
    await expect(readWith(reading(notice), "hong.png", half)).rejects.toMatchObject({ reason: "unreadable" });
  });
});

describe("the engines", () => {
  it("work side by side, and their pages keep their order", async () => {
    let atOnce = 0;
    let most = 0;
    let turn = 0;
    const bothAtWork = new Promise<void>((resolve) => {
      const wait = setInterval(() => {
        if (atOnce < 2) return;
        clearInterval(wait);
        resolve();
      }, 5);
    });
    const engine = () =>
      pretendEngine(async () => {
        turn += 1;
        const mine = turn;
        atOnce += 1;
        most = Math.max(most, atOnce);
        if (mine <= 2) await bothAtWork;
        atOnce -= 1;
        return hocrOf([...notice, ...lineOfWords(`3. Ghi chú của trang này`, 300, 900)]);
      });
    const progress: PageProgress[] = [];
    const read = await readWith(engine, "quet.pdf", await scanOf(4), {
      engines: 2,
      onPage: (page) => progress.push(page),
    });
    expect(most).toBe(2);
    expect(read.document.pages).toBe(4);
    expect(progress).toEqual([1, 2, 3, 4].map((done) => ({ done, pages: 4 })));
  });

  it("are killed and replaced where a page takes too long; the other pages stand, and the file's own clock stands still", async () => {
    const started: ReturnType<typeof pretendEngine>[] = [];
    const start = () => {
      const isFirst = started.length === 0;
      const engine = pretendEngine(() => (isFirst ? new Promise<string>(() => undefined) : hocrOf(notice)));
      started.push(engine);
      return engine;
    };
    const read = await readWith(start, "quet.pdf", await scanOf(2), { pageTimeoutMs: 300 });
    expect(started.map(({ killed }) => killed)).toEqual([true, true]);
    expect(warning(read, "unread-page")).toMatch(/^CHƯA ĐỌC ĐƯỢC trang [12]: nhận dạng chữ quá lâu/);
    expect(read.document.text).toContain("các lớp thi tại phòng học");
  });

  it("give the reason where no page came back", async () => {
    const hanging = () => pretendEngine(() => new Promise<string>(() => undefined));
    await expect(readWith(hanging, "quet.pdf", await scanOf(1), { pageTimeoutMs: 50 })).rejects.toMatchObject({
      reason: "timeout",
    });
    const failing = () => pretendEngine(() => Promise.reject(new Error("out of memory")));
    await expect(readWith(failing, "quet.pdf", await scanOf(1))).rejects.toMatchObject({ reason: "ocr-failed" });
  });

  it("are not needed where recognition is switched off, and said to be missing where they were asked for by name", async () => {
    const settings = { engines: 1, pageTimeoutMs: 1000, searchPath: tmpdir() } as const;
    expect(await openOcr({ ...settings, engine: "off" })).toBeNull();
    await expect(openOcr({ ...settings, engine: "native" })).rejects.toThrow("không tìm thấy chương trình tesseract");
  });
});

function ingest(file: string, env: Readonly<Record<string, string>>) {
  return new Promise<{ code: number; out: string; err: string }>((resolve) => {
    const words = [join(root, "dist/ingest/main.js"), file, "--dry-run", "--json"];
    execFile(process.execPath, words, { env: { ...process.env, ...env }, cwd: root }, (error, out, err) => {
      resolve({ code: typeof error?.code === "number" ? error.code : error === null ? 0 : -1, out, err });
    });
  });
}
