import type { ReadingBounds } from "../settings";
import type { Page } from "./page";
import type { UnreadReason } from "./page-doubt";
import { inOrder, recognisePage, type PageRecogniser } from "./page-recogniser";
import { ReadFailure } from "./read-failure";
import { DrawingFailure, openRenderer, type PdfRenderer } from "./render-pdf";
import { judgeTextLayer, readsBetter } from "./text-layer";

/** After so many pages whose letters only looked damaged (a foreign language, lists of codes) the rest is not tried. */
const falseAlarms = 3;
/** Ruled tables and underlines have fewer strokes; text that was turned into outlines has far more. */
const outlinedText = 300;

/**
 * Takes the pages of a PDF as its text layer gives them and reads those from their images that are pictures or whose
 * letters are damaged; of two readings the better one stays. Without a recogniser such pages are named as doubtful.
 */
export async function readScannedPages(
  pages: readonly Page[],
  bytes: Uint8Array,
  bounds: ReadingBounds,
  recogniser: PageRecogniser | null,
): Promise<readonly Page[]> {
  const suspects = pages.filter((page) => judgeTextLayer(textOf(page)) !== "sound");
  if (suspects.length === 0) return pages;
  try {
    const renderer = await openRenderer(bytes);
    try {
      return await readSuspects(pages, suspects, renderer, bounds, recogniser);
    } finally {
      renderer.close();
    }
  } catch (cause) {
    if (!(cause instanceof DrawingFailure)) throw cause;
    return mark(pages, suspects, "engine");
  }
}

async function readSuspects(
  pages: readonly Page[],
  suspects: readonly Page[],
  renderer: PdfRenderer,
  bounds: ReadingBounds,
  recogniser: PageRecogniser | null,
): Promise<readonly Page[]> {
  const wanted = suspects.filter((page) => needsImage(page, renderer));
  if (wanted.length > bounds.maxScannedPages) throw new ReadFailure("too-large");
  if (recogniser === null) return mark(pages, wanted, "ocr-off");
  const readAgain = await readImages(wanted, renderer, recogniser);
  return pages.map((page) => readAgain.get(page.number) ?? page);
}

/** A short page, such as the last one with its signature, is complete where nothing but letters stands on it. */
function needsImage(page: Page, renderer: PdfRenderer): boolean {
  const text = textOf(page);
  if (judgeTextLayer(text) === "broken") return true;
  const { pictures, strokes } = renderer.countMarks(page.number);
  return pictures > 0 || strokes > (text === "" ? 0 : outlinedText);
}

async function readImages(
  wanted: readonly Page[],
  renderer: PdfRenderer,
  recogniser: PageRecogniser,
): Promise<ReadonlyMap<number, Page>> {
  let keptLayers = 0;
  const readImageOf = async (number: number): Promise<Page> => {
    try {
      return await recognisePage(recogniser, await renderer.draw(number), number, wanted.length);
    } catch (cause) {
      if (!(cause instanceof DrawingFailure)) throw cause;
      return unread({ number, lines: [] }, "engine");
    }
  };
  const readings = await inOrder(wanted, recogniser.pagesInFlight, async (page): Promise<Page> => {
    const isBroken = judgeTextLayer(textOf(page)) === "broken";
    if (isBroken && keptLayers >= falseAlarms) return page;
    const reading = await readImageOf(page.number);
    const doubts = reading.doubts ?? [];
    if (textOf(page) === "") return reading;
    if (readsBetter(textOf(page), textOf(reading))) {
      return isBroken ? { ...reading, doubts: [...doubts, { code: "broken-text-layer" }] } : reading;
    }
    // The page's own few letters stay, and so does it that its picture was not read.
    if (!isBroken) return { ...page, doubts: doubts.filter(({ code }) => code === "unread-page") };
    keptLayers += 1;
    return page;
  });
  return new Map(readings.map((page) => [page.number, page]));
}

/** Pages without letters of their own that nobody could look at stay unread, and say so. */
function mark(pages: readonly Page[], wanted: readonly Page[], reason: UnreadReason): readonly Page[] {
  const thin = new Set(wanted.filter((page) => judgeTextLayer(textOf(page)) === "thin").map(({ number }) => number));
  return pages.map((page) => (thin.has(page.number) ? unread(page, reason) : page));
}

function unread(page: Page, reason: UnreadReason): Page {
  return { ...page, doubts: [{ code: "unread-page", reason }] };
}

function textOf(page: Page): string {
  return page.lines.map((line) => line.text).join("\n");
}
