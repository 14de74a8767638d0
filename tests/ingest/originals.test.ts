import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import sharp from "sharp";
import { createPageDrawer } from "../../bot/web/index";
import { openOriginals } from "../../knowledge/index";
import { drawPdf } from "../fixtures/draw-pdf";

const root = join(__dirname, "../..");
const folder = mkdtempSync(join(tmpdir(), "originals-"));
const data = join(folder, "data");
const kept = join(data, "files/originals");

function run(program: string, ...words: readonly string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    const env = {
      PATH: process.env["PATH"],
      DATA_DIR: data,
      CAM_NANG_NOW: "2026-11-21T08:00:00+07:00",
      INGEST_OCR: "off",
    };
    execFile(process.execPath, [join(root, "dist", program), ...words], { env, cwd: folder }, (error, out) => {
      if (error === null) resolve(out);
      else reject(new Error(error.message));
    });
  });
}

const hashOf = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");
let pdf: Uint8Array;
const text = Buffer.from("THÔNG BÁO\n1. Các trường nộp báo cáo trước ngày 15/12/2026.\n");

beforeAll(async () => {
  pdf = await drawPdf({}, (page) => {
    page.text("1. Nop bao cao truoc ngay 15/12/2026.", 60, 200);
    page.rect(60, 60, 200, 60).fill("#c00000");
    page.addPage().text("2. Gui ve phong.", 60, 60);
  });
  writeFileSync(join(folder, "ban.pdf"), pdf);
  writeFileSync(join(folder, "mot.txt"), text);
  await run("ingest/main.js", join(folder, "ban.pdf"), join(folder, "mot.txt"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("the files that documents were read from", () => {
  it("are kept byte for byte under their hash, for their owner alone", () => {
    expect(readdirSync(kept).sort()).toEqual([hashOf(pdf), hashOf(text)].sort());
    expect(readFileSync(join(kept, hashOf(text)))).toEqual(text);
  });

  it("are not kept by a dry run", async () => {
    writeFileSync(join(folder, "thu.txt"), "THÔNG BÁO\n1. Chỉ xem thử.\n");
    await run("ingest/main.js", join(folder, "thu.txt"), "--dry-run");
    expect(readdirSync(kept)).toHaveLength(2);
  });

  it("are kept afterwards where the document was read before originals were kept", async () => {
    rmSync(join(kept, hashOf(text)));
    expect(await run("ingest/main.js", join(folder, "mot.txt"))).toMatch(/^= mot\.txt/);
    expect(existsSync(join(kept, hashOf(text)))).toBe(true);
  });

  it("are drawn page by page in their colours, once", async () => {
    const originals = openOriginals(data);
    const draw = createPageDrawer(originals, join(root, "dist/ingest/draw/main.js"));
    const [image, again] = await Promise.all([draw(hashOf(pdf), 1), draw(hashOf(pdf), 1)]);
    if (image === null || image === "busy") throw new Error("the page was not drawn");
    expect(again).toEqual(image);
    const { data: pixels, info } = await sharp(image).raw().toBuffer({ resolveWithObject: true });
    const at = (x: number, y: number) => [
      ...pixels.subarray((y * info.width + x) * info.channels, (y * info.width + x) * info.channels + 3),
    ];
    expect(info.width).toBeGreaterThan(1300);
    const [red = 0, green = 0, blue = 0] = at(Math.round((160 / 595) * 1400), Math.round((90 / 595) * 1400));
    expect(red).toBeGreaterThan(150);
    expect(green).toBeLessThan(60);
    expect(blue).toBeLessThan(60);
    expect(await draw(hashOf(pdf), 2)).toBeInstanceOf(Buffer);
    expect(await draw(hashOf(pdf), 3)).toBeNull();
    expect(await draw(hashOf(text), 1)).toBeNull();
    expect(await draw("0".repeat(64), 1)).toBeNull();
  });

  it("go with their pages' images when the document is removed, and so does what a broken-off reading left behind", async () => {
    const leftover = join(kept, "a".repeat(64));
    const fresh = join(kept, "b".repeat(64));
    mkdirSync(kept, { recursive: true });
    for (const file of [leftover, fresh]) writeFileSync(file, "nobody's");
    utimesSync(leftover, new Date(0), new Date(0));
    await run("bot/cli/library.js", "remove", "ban.pdf");
    expect(readdirSync(kept).sort()).toEqual([hashOf(text), "b".repeat(64)].sort());
    expect(existsSync(join(data, "files/page-images", hashOf(pdf)))).toBe(false);
  });

  it("are never looked for under anything but a hash", async () => {
    const originals = openOriginals(data);
    expect(() => originals.pathOf("../../state.db")).toThrow("not a SHA-256");
    await expect(originals.remove("..")).rejects.toThrow("not a SHA-256");
  });
});
