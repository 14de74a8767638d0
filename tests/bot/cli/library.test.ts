import { execFile } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";

const root = join(__dirname, "../../..");
let folder = "";

interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

function run(program: string, ...words: readonly string[]): Promise<Ran> {
  return new Promise((resolve) => {
    const env = { ...process.env, DATA_DIR: join(folder, "data"), CAM_NANG_NOW: "2026-11-21T08:00:00+07:00" };
    execFile(process.execPath, [join(root, "dist", program), ...words], { env, cwd: folder }, (error, out, err) => {
      resolve({ code: typeof error?.code === "number" ? error.code : error === null ? 0 : -1, out, err });
    });
  });
}
const library = (...words: readonly string[]) => run("bot/cli/library.js", ...words);

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "library-command-"));
  const lines = [
    "UBND XÃ TÂN LẬP",
    "KẾ HOẠCH",
    "Sơ kết năm học 2025-2026",
    "1. Họp thứ hai, ngày 28/8/2024.",
    "2. Các trường nộp báo cáo sơ kết trước ngày 15/12/2026.",
    "3. Năm học 2025-2026 toàn xã có 12 lớp.",
  ];
  writeFileSync(join(folder, "ke hoach.txt"), lines.join("\n"));
  await run("ingest/main.js", join(folder, "ke hoach.txt"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("the command that looks into the library", () => {
  it("lists conflicts by kind, and for programs with the quote of each side", async () => {
    const { out } = await library("conflicts");
    expect(out).toContain("Thứ và ngày không khớp (1):");
    expect(out).toContain("Văn bản đã hết thời gian áp dụng (1):");
    const found = JSON.parse((await library("conflicts", "--json", "--as-of", "2026-01-01")).out) as {
      kind: string;
      sides: { file: string; address: string; quote: string }[];
    }[];
    expect(found.map(({ kind }) => kind)).toEqual(["weekday"]);
    expect(found[0]?.sides).toMatchObject([
      { file: "ke hoach.txt", address: "1", quote: "thứ hai" },
      { file: "ke hoach.txt", address: "1", quote: "ngày 28/8/2024" },
    ]);
  });

  it("lists who does what and what is counted, and shows both with their document", async () => {
    expect((await library("duties")).out).toMatch(/2 +Các trường +phải +nộp báo cáo sơ kết/u);
    expect((await library("figures")).out).toMatch(/3 +lớp +12 +lớp +năm học 2025-2026/iu);
    const figures = JSON.parse((await library("figures", "ke hoach.txt", "--json")).out) as { value: number }[];
    expect(figures.map(({ value }) => value)).toEqual([12]);
    const shown = (await library("show", "ke hoach.txt")).out;
    expect(shown).toContain("2  Các trường phải: nộp báo cáo sơ kết trước ngày 15/12/2026");
    expect(shown).toContain("3  lớp: 12 lớp (Năm học 2025-2026)");
  });

  it("corrects fields and deadlines, shows them as corrected, and takes a correction back", async () => {
    expect(await library("correct", "ke hoach.txt", "number=12/KH-UBND", "issuedOn=5/9/2026")).toMatchObject({
      code: 0,
      out: "Đã sửa. Số văn bản: “chưa ghi” thành “12/KH-UBND”.\nĐã sửa. Ngày ban hành: “chưa ghi” thành “05/09/2026”.\n",
    });
    const when = await library("correct", "ke hoach.txt", "deadline:2:1", "when=20/12/2026");
    expect(when).toMatchObject({ code: 0, out: expect.stringContaining("thành “20/12/2026”") as unknown });
    const shown = (await library("show", "ke hoach.txt")).out;
    expect(shown).toContain("Số: 12/KH-UBND");
    expect(shown).toContain("Đã sửa tay (3):");
    expect(shown).toContain("deadline:2:1  trước ngày 15/12/2026 (sửa tay: trước 20/12/2026)");
    expect((await library("list")).out).toContain("đang dùng; đã sửa tay 3 chỗ");
    expect((await library("correct", "ke hoach.txt", "number", "--undo")).out).toBe(
      "Đã hủy chỗ sửa. Số văn bản: “12/KH-UBND” trở lại “chưa ghi”.\n",
    );
    const data = JSON.parse((await library("show", "ke hoach.txt", "--json")).out) as {
      document: { header: { number: string | null; issuedOn: string } };
      correctionLog: { field: string; undoneAt: string | null }[];
    };
    expect(data.document.header).toMatchObject({ number: null, issuedOn: "2026-09-05" });
    expect(data.correctionLog.map(({ field, undoneAt }) => [field, undoneAt !== null])).toEqual([
      ["number", true],
      ["issuedOn", false],
      ["deadline.when", false],
    ]);
  });

  it.each([
    [["number=không có"], "12/KH-UBND"],
    [["issuedOn=31/2/2026"], "ngày có thật"],
    [["jurisdiction=vùng"], "ward"],
    [["validity.schoolYear=2025-2027"], "hai năm liền nhau"],
    [["validity.from=2027", "validity.to=2026"], "đứng trước"],
    [["color=red"], "Không có trường"],
    [["deadline:9:1", "when=2026-12-20"], "deadline:2:1"],
    [["deadline:2:1", "when=mai"], "phải là một ngày"],
  ])("refuses %j and changes nothing", async (words, why) => {
    const before = (await library("show", "ke hoach.txt", "--json")).out;
    const refused = await library("correct", "ke hoach.txt", ...words);
    expect(refused).toMatchObject({ code: 2, out: "", err: expect.stringContaining(why) as unknown });
    expect((await library("show", "ke hoach.txt", "--json")).out).toBe(before);
  });
});
