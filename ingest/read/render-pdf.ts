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

/** Opens a PDF for drawing; pdfium runs as WebAssembly, so a hostile file harms nothing outside it. */
export async function openRenderer(bytes: Uint8Array): Promise<PdfRenderer> {
  library ??= startPdfium();
  const document = await (await library).loadDocument(bytes);
  return {
    countMarks(page) {
      const types = [...document.getPage(page - 1).objects()].map(({ type }) => type);
      const isPicture = (type: string) => type === "image" || type === "form" || type === "shading";
      return {
        pictures: types.filter(isPicture).length,
        strokes: types.filter((type) => type === "path").length,
      };
    },
    async draw(number) {
      const page = document.getPage(number - 1);
      const { originalWidth, originalHeight } = page.getOriginalSize();
      const scale = Math.min(imageDpi / 72, Math.sqrt(mostPixels / Math.max(1, originalWidth * originalHeight)));
      const { width, height, data } = await page.render({ scale, render: "bitmap", colorSpace: "Gray" });
      const { default: sharp } = await import("sharp");
      return { ...(await enhance(sharp(data, { raw: { width, height, channels: 1 } }))), dpi: scale * 72 };
    },
    close: () => document.destroy(),
  };
}
