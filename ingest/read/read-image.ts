import type { Sharp } from "sharp";
import type { PageImage } from "../ocr";
import type { ReadingBounds } from "../settings";
import { enhance } from "./enhance-image";
import type { Page } from "./page";
import { inOrder, recognisePage, type PageRecogniser } from "./page-recogniser";
import { ReadFailure } from "./read-failure";
import { imageDpi } from "./render-pdf";

const mostPixels = 120_000_000;
/** Width of an A4 sheet in inches: what is assumed of a photograph, which says nothing useful of its size. */
const paperWidth = 8.27;
const paperHeight = 11.69;
/** Sheets from A5 to A3 make a stated resolution believable. */
const believable = { least: 0.65, most: 1.5 };
const mostEnlarged = 4;

/** Reads a scan or a photograph, all its pages. Throws {@link ReadFailure}; `needs-ocr` where nothing recognises pages. */
export async function readImage(
  bytes: Uint8Array,
  bounds: ReadingBounds,
  recogniser: PageRecogniser | null,
): Promise<readonly Page[]> {
  if (recogniser === null) throw new ReadFailure("needs-ocr");
  const { default: sharp } = await import("sharp");
  sharp.cache(false);
  const open = (page: number): Sharp =>
    sharp(bytes, { page, limitInputPixels: mostPixels, failOn: "error" }).timeout({
      seconds: Math.ceil(bounds.timeoutMs / 1000),
    });
  try {
    const { pages = 1 } = await open(0).metadata();
    if (pages > Math.min(bounds.maxPages, bounds.maxScannedPages)) throw new ReadFailure("too-large");
    const numbers = Array.from({ length: pages }, (_, index) => index + 1);
    return await inOrder(numbers, recogniser.pagesInFlight, async (number) =>
      recognisePage(recogniser, await pageImage(open(number - 1)), number, pages),
    );
  } catch (cause) {
    if (cause instanceof ReadFailure) throw cause;
    const isTooLarge = cause instanceof Error && /pixel limit/i.test(cause.message);
    throw new ReadFailure(isTooLarge ? "too-large" : "unreadable", cause);
  }
}

/** Upright, grey, with full contrast, at the resolution that engines read best. */
async function pageImage(picture: Sharp): Promise<PageImage> {
  const { autoOrient, density } = await picture.metadata();
  const dpi = resolutionOf(autoOrient.width, autoOrient.height, density);
  const width = Math.round(autoOrient.width * Math.min(imageDpi / dpi, mostEnlarged));
  const drawn = await enhance(picture.autoOrient().flatten({ background: "white" }).resize({ width, kernel: "cubic" }));
  return { ...drawn, dpi: (dpi * drawn.width) / autoOrient.width };
}

function resolutionOf(width: number, height: number, stated: number | undefined): number {
  const [short, long] = width < height ? [width, height] : [height, width];
  const size = stated === undefined ? 0 : Math.max(short / stated / paperWidth, long / stated / paperHeight);
  if (stated !== undefined && size >= believable.least && size <= believable.most) return stated;
  return Math.max(short / paperWidth, long / paperHeight);
}
