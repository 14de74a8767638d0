import { dirname, join } from "node:path";
import type { ReadingBounds } from "../settings";
import { continueTables } from "./continued-tables";
import type { Page } from "./page";
import { decodeLegacy } from "../normalise/decode-legacy";
import { layOutPage, mayHoldTable } from "./page-lines";
import type { PageRecogniser } from "./page-recogniser";
import { readRulings } from "./pdf-rulings";
import type { PlacedText } from "./printed-lines";
import { turnOfText, type PrintedText } from "./turned-text";
import { ReadFailure } from "./read-failure";
import { readScannedPages } from "./read-scanned-pages";

/**
 * Reads a PDF page by page: its text layer, line by line with positions, or the page's image where that layer is missing
 * or damaged. Page numbers are dropped.
 */
export async function readPdf(
  bytes: Uint8Array,
  bounds: ReadingBounds,
  recogniser: PageRecogniser | null,
): Promise<readonly Page[]> {
  return readScannedPages(decodeLegacy(await readTextLayer(bytes, bounds)), bytes, bounds, recogniser);
}

async function readTextLayer(bytes: Uint8Array, bounds: ReadingBounds): Promise<readonly Page[]> {
  const pdfjs = await import("pdfjs-dist/legacy/build/pdf.mjs");
  const assets = dirname(require.resolve("pdfjs-dist/package.json"));
  const task = pdfjs.getDocument({
    data: Uint8Array.from(bytes), // pdf.js takes the buffer for itself
    cMapUrl: `${join(assets, "cmaps")}/`,
    cMapPacked: true,
    standardFontDataUrl: `${join(assets, "standard_fonts")}/`,
    disableFontFace: true,
    isEvalSupported: false,
    useSystemFonts: false,
    verbosity: pdfjs.VerbosityLevel.ERRORS,
  });
  try {
    const document = await task.promise;
    if (document.numPages > bounds.maxPages) throw new ReadFailure("too-large");
    const pages: Page[] = [];
    let characters = 0;
    for (let number = 1; number <= document.numPages; number += 1) {
      const page = await document.getPage(number);
      const content = await page.getTextContent();
      const upright = page.getViewport({ scale: 1 }); // turns a page that lies on its side
      const printed = content.items.flatMap((item) =>
        "str" in item ? [{ text: item.str, width: item.width, transform: item.transform as readonly number[] }] : [],
      );
      const on = (viewport: typeof upright) =>
        printed.map((item) => ({ ...item, transform: pdfjs.Util.transform(viewport.transform, [...item.transform]) }));
      const turn = turnOfText(on(upright));
      const viewport = turn === 0 ? upright : page.getViewport({ scale: 1, rotation: (upright.rotation + turn) % 360 });
      const runs = on(viewport).flatMap(placed);
      const rulings = mayHoldTable(runs) ? await readRulings(page, pdfjs.OPS, viewport.transform) : [];
      const lines = layOutPage(runs, viewport.width, rulings);
      characters += lines.reduce((sum, line) => sum + line.text.length, 0);
      if (characters > bounds.maxCharacters) throw new ReadFailure("too-large");
      pages.push({ number, lines });
      page.cleanup();
    }
    return continueTables(pages);
  } catch (cause) {
    if (cause instanceof ReadFailure) throw cause;
    const locked = cause instanceof Error && cause.name === "PasswordException";
    throw new ReadFailure(locked ? "password-protected" : "unreadable", cause);
  } finally {
    await task.destroy();
  }
}

/** Text that is turned against the page (stamps, watermarks, margins) is left out: it belongs to no line. */
function placed({ text, width, transform }: PrintedText): readonly PlacedText[] {
  const [a = 0, b = 0, c = 0, d = 0, x = 0, y = 0] = transform;
  if (a <= 0 || Math.abs(b) > 0.1 * a) return [];
  return [{ text: text.replace(controls, ""), left: x, right: x + width, baseline: -y, size: Math.hypot(c, d) || a }]; // the viewport counts y downwards
}

/** What a broken font table gives for letters that it does not name. */
const controls = /[\p{Cc}]|(?!\u00ad)\p{Cf}/gu; // in the fonts of TCVN3 the soft hyphen is "ư"
