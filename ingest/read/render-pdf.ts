import type { PageImage } from "../ocr";
import { enhance } from "./enhance-image";

/** Dates and numbers are misread below 300 dpi. */
export const imageDpi = 300;
/** About A3 at 300 dpi; larger sheets are drawn more coarsely. */
const mostPixels = 20_000_000;

/** Draws pages of one PDF. Page numbers count from 1. */
export interface PdfRenderer {
  /** What a page shows beside letters of its own: pictures (forms may hold some), and strokes of the pen. */
  countMarks(page: number): { readonly pictures: number; readonly strokes: number };
  draw(page: number): Promise<PageImage>;
  close(): void;
}

let library: ReturnType<typeof startPdfium> | null = null;

async function startPdfium() {
  const { PDFiumLibrary } = await import("@hyzyla/pdfium");
  return PDFiumLibrary.init();
}

/** A page, or the whole file, that pdfium cannot draw. */
export class DrawingFailure extends Error {
  override readonly name = "DrawingFailure";
}

/**
 * Opens a PDF for drawing; pdfium runs as WebAssembly, so a hostile file harms nothing outside it. All that fails throws a
 * {@link DrawingFailure}.
 */
export async function openRenderer(bytes: Uint8Array): Promise<PdfRenderer> {
  library ??= startPdfium();
  const document = await (await library).loadDocument(bytes).catch(giveUp);
  return {
    countMarks(page) {
      const types = attempt(() => [...document.getPage(page - 1).objects()].map(({ type }) => type));
      const isPicture = (type: string) => type === "image" || type === "form" || type === "shading";
      return {
        pictures: types.filter(isPicture).length,
        strokes: types.filter((type) => type === "path").length,
      };
    },
    async draw(number) {
      const page = attempt(() => document.getPage(number - 1));
      const { originalWidth, originalHeight } = page.getOriginalSize();
      const scale = Math.min(imageDpi / 72, Math.sqrt(mostPixels / Math.max(1, originalWidth * originalHeight)));
      const { width, height, data } = await page.render({ scale, render: "bitmap", colorSpace: "Gray" }).catch(giveUp);
      const { default: sharp } = await import("sharp");
      return { ...(await enhance(sharp(data, { raw: { width, height, channels: 1 } }))), dpi: scale * 72 };
    },
    close: () => attempt(() => document.destroy()),
  };
}

/** Draws pages as people see them, in colour; four bytes a pixel. */
export interface ColourRenderer {
  readonly pages: number;
  /** A page (from 1) so wide in pixels, smaller where the sheet is out of all proportion. */
  draw(
    page: number,
    width: number,
  ): Promise<{ readonly rgba: Uint8Array; readonly width: number; readonly height: number }>;
  close(): void;
}

/** Opens a PDF for showing its pages. All that fails throws a {@link DrawingFailure}. */
export async function openColourRenderer(bytes: Uint8Array): Promise<ColourRenderer> {
  library ??= startPdfium();
  const document = await (await library).loadDocument(bytes).catch(giveUp);
  return {
    pages: attempt(() => document.getPageCount()),
    async draw(number, wanted) {
      const page = attempt(() => document.getPage(number - 1));
      const { originalWidth, originalHeight } = page.getOriginalSize();
      const area = Math.max(1, originalWidth * originalHeight);
      const scale = Math.min(wanted / Math.max(1, originalWidth), Math.sqrt(mostPixels / area));
      const { width, height, data } = await page.render({ scale, render: "bitmap" }).catch(giveUp);
      return { rgba: data, width, height };
    },
    close: () => attempt(() => document.destroy()),
  };
}

function attempt<T>(work: () => T): T {
  try {
    return work();
  } catch (cause) {
    return giveUp(cause);
  }
}

/** What failed may have left the library in no state to go on: the next file starts another. */
function giveUp(cause: unknown): never {
  library = null;
  throw new DrawingFailure("pdfium cannot draw it", { cause });
}
