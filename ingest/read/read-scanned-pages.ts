import type { ReadingBounds } from "../settings";
import type { Page } from "./page";
import { inOrder, recognisePage, type PageRecogniser } from "./page-recogniser";
import { ReadFailure } from "./read-failure";
import { openRenderer, type PdfRenderer } from "./render-pdf";
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
  const renderer = await openRenderer(bytes);
  try {
    const wanted = suspects.filter((page) => needsImage(page, renderer));
    if (wanted.length > bounds.maxScannedPages) throw new ReadFailure("too-large");
    if (recogniser === null) return mark(pages, wanted);
    const readAgain = await readImages(wanted, renderer, recogniser);
    return pages.map((page) => readAgain.get(page.number) ?? page);
  } finally {
    renderer.close();
  }
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
  const readings = await inOrder(wanted, recogniser.pagesInFlight, async (page): Promise<Page> => {
    const isBroken = judgeTextLayer(textOf(page)) === "broken";
    if (isBroken && keptLayers >= falseAlarms) return page;
    const image = await renderer.draw(page.number);
    const reading = await recognisePage(recogniser, image, page.number, wanted.length);
    if (!isBroken) return textOf(page) === "" || readsBetter(textOf(page), textOf(reading)) ? reading : page;
    if (readsBetter(textOf(page), textOf(reading))) {
      return { ...reading, doubts: [...(reading.doubts ?? []), { code: "broken-text-layer" }] };
    }
    keptLayers += 1;
    return page;
  });
  return new Map(readings.map((page) => [page.number, page]));
}

/** Nobody recognises pages: those without letters of their own stay unread, and say so. */
function mark(pages: readonly Page[], wanted: readonly Page[]): readonly Page[] {
  const unread = new Set(wanted.filter((page) => judgeTextLayer(textOf(page)) === "thin").map(({ number }) => number));
  return pages.map((page) =>
    unread.has(page.number) ? { ...page, doubts: [{ code: "unread-page", reason: "ocr-off" }] } : page,
  );
}

function textOf(page: Page): string {
  return page.lines.map((line) => line.text).join("\n");
}
