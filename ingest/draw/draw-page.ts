import { mkdir, readFile, rename } from "node:fs/promises";
import { dirname } from "node:path";
import type { Sharp } from "sharp";
import { contentKindOf } from "../read/file-format";
import { openColourRenderer } from "../read/render-pdf";

/** As wide as a page is ever shown beside its text, on a fine screen. */
const widthPixels = 1400;
const mostPixels = 120_000_000;
const quality = 72;

/** Draws a page (from 1) of a PDF, a scan or a photograph for people to look at; false where the file has no such page, or none that can be drawn. */
export async function drawPage(file: string, page: number, to: string): Promise<boolean> {
  const bytes = await readFile(file);
  const kind = contentKindOf(bytes);
  const picture = kind === "pdf" ? await drawPdf(bytes, page) : kind === "image" ? await openImage(bytes, page) : null;
  if (picture === null) return false;
  await mkdir(dirname(to), { recursive: true, mode: 0o700 });
  const beside = `${to}.${String(process.pid)}.tmp`;
  await picture
    .resize({ width: widthPixels, height: widthPixels * 2, fit: "inside", withoutEnlargement: true })
    .webp({ quality })
    .toFile(beside);
  await rename(beside, to);
  return true;
}

async function drawPdf(bytes: Uint8Array, page: number): Promise<Sharp | null> {
  const renderer = await openColourRenderer(bytes);
  try {
    if (page > renderer.pages) return null;
    const { rgba, width, height } = await renderer.draw(page, widthPixels);
    const { default: sharp } = await import("sharp");
    return sharp(rgba, { raw: { width, height, channels: 4 } }).flatten({ background: "white" });
  } finally {
    renderer.close();
  }
}

async function openImage(bytes: Uint8Array, page: number): Promise<Sharp | null> {
  const { default: sharp } = await import("sharp");
  sharp.cache(false);
  const open = (at: number) => sharp(bytes, { page: at, limitInputPixels: mostPixels, failOn: "error" });
  const { pages = 1 } = await open(0).metadata();
  return page > pages
    ? null
    : open(page - 1)
        .autoOrient()
        .flatten({ background: "white" });
}
