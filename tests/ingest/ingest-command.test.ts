import { execFile } from "node:child_process";
import { mkdtempSync, mkdirSync, rmSync, symlinkSync, writeFileSync, readdirSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import { ingestFiles, type LibraryWriter, type Reader } from "../../ingest";

const root = join(__dirname, "../..");
let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "cam-nang-ingest-"));
  mkdirSync(join(folder, "docs"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

function run(program: string, ...words: readonly string[]): Promise<Ran> {
  return new Promise((resolve) => {
    const env = { ...process.env, DATA_DIR: join(folder, "data") };
    execFile(process.execPath, [join(root, "dist", program), ...words], { env, cwd: root }, (error, out, err) => {
      resolve({ code: typeof error?.code === "number" ? error.code : error === null ? 0 : -1, out, err });
    });
  });
}

const ingest = (...words: readonly string[]) => run("ingest/main.js", ...words);
const library = (...words: readonly string[]) => run("bot/cli/library.js", ...words);
const put = (name: string, ...lines: readonly string[]) => {
  const file = join(folder, "docs", name);
  writeFileSync(file, lines.join("\n"));
  return file;
};
const notice = [
  "THÔNG BÁO",
  "Lịch thi",
  "UBND xã Tân Lập thông báo như sau:",
  "1. Thời gian",
  "- Nộp báo cáo trước ngày 15/12/2026.",
  "2. Địa điểm",
];

describe("the command that reads documents", () => {
  it("shows and keeps names of files without what a terminal would carry out", async () => {
    put("do\u001b[31m\r\nX: y\u009b2J\u202e.txt", ...notice);
    put("rong\u001b]0;x\u0007.txt");
    const { out, err } = await ingest(join(folder, "docs"));
    const { out: listed } = await library("list");
    expect(out).toMatch(/^✓ do\[31m X: y2J\.txt: /m);
    expect(out).toMatch(/^✗ rong\]0;x\.txt: /m);
    expect(listed).toContain("do[31m X: y2J.txt");
    expect(out + err + listed).not.toMatch(/[^\P{Cc}\n]|\u202e/u);
  });

  it("reads a folder to its ends, once even where links lead in circles, and leaves good files standing beside bad ones", async () => {
    put("mot.txt", ...notice);
    put("rong.txt");
    mkdirSync(join(folder, "docs", "con"));
    writeFileSync(join(folder, "docs", "con", "hai.txt"), [...notice, "3. Khác"].join("\n"));
    symlinkSync(join(folder, "docs"), join(folder, "docs", "con", "vong"));
    const { code, out } = await ingest(join(folder, "docs"));
    expect(code).toBe(3);
    expect(out.trim().split("\n")).toEqual([
      expect.stringMatching(/^✓ hai\.txt: Thông báo .* 3 mục/) as unknown,
      expect.stringMatching(/^✓ mot\.txt: Thông báo .* 2 mục/) as unknown,
      expect.stringMatching(/^ {4}! Hai tệp có vẻ là hai bản của cùng một văn bản/) as unknown,
      expect.stringMatching(/^✗ rong\.txt: tệp không có chữ nào/) as unknown,
    ]);
    const listed = await library("list", "--json");
    expect((JSON.parse(listed.out) as { file: string }[]).map(({ file }) => file)).toEqual(["hai.txt", "mot.txt"]);
  });

  it("skips what it read before and takes a changed file for a new version", async () => {
    const file = put("mot.txt", ...notice);
    expect(await ingest(file)).toMatchObject({ code: 0, out: expect.stringMatching(/^✓ mot\.txt:/) as unknown });
    expect(await ingest(file)).toMatchObject({ code: 0, out: "= mot.txt: không đổi từ lần đọc trước\n" });
    put("mot.txt", ...notice, "3. Khác");
    expect(await ingest(file)).toMatchObject({
      code: 0,
      out: expect.stringMatching(/^✓ mot\.txt \(thay bản đã đọc trước\)/) as unknown,
    });
  });

  it("prints one JSON line a file in a dry run, errors included, and writes nothing", async () => {
    put("mot.txt", ...notice);
    put("bang-tinh.xlsx", "x");
    const { code, out, err } = await ingest(join(folder, "docs"), "--dry-run", "--json");
    expect(code).toBe(3);
    expect(err).toBe("");
    const [bad, good] = out
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(bad).toEqual({
      file: "bang-tinh.xlsx",
      error: { reason: "unsupported-type", message: expect.any(String) as unknown },
    });
    expect(Object.keys(good ?? {})).toEqual([
      "file",
      "header",
      "parts",
      "quality",
      "text",
      "provisions",
      "deadlines",
      "references",
      "contacts",
      "warnings",
      "duties",
      "figures",
    ]);
    expect(good).toMatchObject({
      file: "mot.txt",
      header: { type: "Thông báo", number: null, issuer: "UBND xã Tân Lập", jurisdiction: "ward" },
      provisions: [
        { part: null, address: "1", heading: "Thời gian", bullets: 1, page: 1 },
        { part: null, address: "2", heading: "Địa điểm", bullets: 0, page: 1 },
      ],
      deadlines: [
        { address: "1", class: "fixed", resolved: "2026-12-15", bound: "before-exclusive", lastSafeDay: "2026-12-14" },
      ],
    });
    expect(readdirSync(folder)).toEqual(["docs"]);
  });

  it("says that an empty folder is empty and that a path is missing", async () => {
    const { code, out } = await ingest(join(folder, "docs"), join(folder, "nowhere"), "--dry-run", "--json");
    expect(code).toBe(3);
    expect(
      out
        .trim()
        .split("\n")
        .map((line) => (JSON.parse(line) as { error: { reason: string } }).error.reason),
    ).toEqual(["empty-folder", "not-found"]);
  });

  it("says when the bundled samples stop answering", async () => {
    expect(await ingest("--samples", put("mau.txt", ...notice))).toMatchObject({ code: 0, err: "" });
    const first = await ingest(put("that.txt", ...notice, "3. Khác"));
    expect(first.err).toContain("các văn bản mẫu kèm theo không còn dùng để trả lời");
  });

  it("answers a wrong command with its usage", async () => {
    for (const words of [[], ["--la", "x"]]) {
      expect(await ingest(...words)).toMatchObject({
        code: 2,
        out: "",
        err: expect.stringContaining("Cách dùng") as unknown,
      });
    }
  });
});

describe("reading files one after another", () => {
  it("does not parse a file whose bytes the library has", async () => {
    const file = put("mot.txt", ...notice);
    const reader: Reader = {
      read: () => Promise.reject(new Error("must not be parsed")),
      close: () => Promise.resolve(),
    };
    const writer: LibraryWriter = {
      isUnchanged: () => Promise.resolve(true),
      hasOriginal: () => Promise.resolve(true),
      keepOriginal: () => Promise.resolve(),
      publish: () => Promise.reject(new Error("must not be published")),
      takeBack: () => Promise.reject(new Error("must not be taken back")),
      conflicts: () => Promise.resolve([]),
      updateIndex: () => Promise.resolve(),
      answersFromSamples: () => Promise.resolve(false),
      close: () => Promise.resolve(),
    };
    const options = {
      reader,
      writer,
      origin: "office",
      maxFileBytes: 1000,
      now: () => "2026-01-01T00:00:00Z",
    } as const;
    const outcomes = [];
    for await (const outcome of ingestFiles([file], options)) outcomes.push(outcome);
    expect(outcomes).toEqual([{ outcome: "unchanged", file }]);
  });
});

describe("the command that looks into the library", () => {
  it("shows a document, its deadlines, and removes it", async () => {
    await ingest(put("mot.txt", ...notice));
    expect((await library("show", "mot.txt")).out).toContain("Loại: Thông báo");
    expect((await library("deadlines")).out).toContain("trước ngày 15/12/2026");
    expect((await library("contacts", "mot.txt")).code).toBe(0);
    expect((await library("references")).out).toBe("Không có văn bản viện dẫn nào.\n");
    expect((await library("remove", "mot.txt")).code).toBe(0);
    expect((await library("list")).out).toContain("chưa có văn bản nào");
  });

  it("names the choices where a name fits several documents, and refuses what it does not know", async () => {
    const file = put("mot.txt", ...notice);
    await ingest(file);
    expect(await library("show", "khong-co.txt")).toMatchObject({ code: 2, out: "" });
    expect(await library("conflicts")).toMatchObject({ code: 0, out: "Không thấy chỗ nào mâu thuẫn.\n" });
    expect(await library("bay")).toMatchObject({
      code: 2,
      out: "",
      err: expect.stringContaining("Cách dùng") as unknown,
    });
  });

  it("makes no library by looking", async () => {
    expect(await library("list")).toMatchObject({ code: 2, out: "" });
    expect(readdirSync(folder)).toEqual(["docs"]);
  });
});
