import { dirname, join } from "node:path";
import type { ReadingBounds } from "../settings";
import type { Line, Page } from "./page";
import { orderColumns } from "./columns";
import { assembleLines, type PlacedText, type PrintedLine } from "./printed-lines";
import { ReadFailure } from "./read-failure";

/** A digital page has some hundred characters; below this average the pages are pictures with a stamp at most. */
const minCharactersPerPage = 20;
/** Two stretches that far apart, in letter sizes, are cells of a table row. */
const cellGap = 3;

/** Reads the text layer of a PDF, line by line with positions; page numbers are dropped. A scan fails with `needs-ocr`. */
export async function readPdf(bytes: Uint8Array, bounds: ReadingBounds): Promise<readonly Page[]> {
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
      const viewport = page.getViewport({ scale: 1 }); // turns a page that lies on its side
      const runs = content.items.flatMap((item) =>
        "str" in item ? placed(item.str, item.width, pdfjs.Util.transform(viewport.transform, item.transform)) : [],
      );
      const lines = orderColumns(withoutPageNumber(assembleLines(runs)), viewport.width).map(lineOf);
      characters += lines.reduce((sum, line) => sum + line.text.length, 0);
      if (characters > bounds.maxCharacters) throw new ReadFailure("too-large");
      pages.push({ number, lines });
      page.cleanup();
    }
    if (characters < minCharactersPerPage * pages.length) throw new ReadFailure("needs-ocr");
    return pages;
  } catch (cause) {
    if (cause instanceof ReadFailure) throw cause;
    const locked = cause instanceof Error && cause.name === "PasswordException";
    throw new ReadFailure(locked ? "password-protected" : "unreadable", cause);
  } finally {
    await task.destroy();
  }
}

/** Text that is turned against the page (stamps, watermarks, margins) is left out: it belongs to no line. */
function placed(text: string, width: number, transform: readonly number[]): readonly PlacedText[] {
  const [a = 0, b = 0, c = 0, d = 0, x = 0, y = 0] = transform;
  if (a <= 0 || Math.abs(b) > 0.1 * a) return [];
  return [{ text: text.replace(controls, ""), left: x, right: x + width, baseline: -y, size: Math.hypot(c, d) || a }]; // the viewport counts y downwards
}

/** What a broken font table gives for letters that it does not name. */
const controls = /[\p{Cc}\p{Cf}]/gu;

function withoutPageNumber(lines: readonly PrintedLine[]): readonly PrintedLine[] {
  const isNumber = (line: PrintedLine | undefined) =>
    line?.segments.length === 1 &&
    /^[-–—\s]*(?:trang\s*)?\d{1,4}(?:\s*\/\s*\d{1,4})?[-–—\s]*$/i.test(line.segments[0]?.text ?? "");
  const start = isNumber(lines[0]) ? 1 : 0;
  const end = lines.length > start && isNumber(lines.at(-1)) ? lines.length - 1 : lines.length;
  return lines.slice(start, end);
}

function lineOf(line: PrintedLine): Line {
  const [first, second] = line.segments;
  const edges = { left: first?.left ?? 0, right: line.segments.at(-1)?.right ?? 0 };
  const isLabel = first !== undefined && (first.text.length <= 4 || /:$/.test(first.text));
  const isRow =
    line.segments.length > 2 ||
    (first !== undefined && second !== undefined && !isLabel && second.left - first.right > cellGap * line.size);
  const texts = line.segments.map((segment) => segment.text);
  return { kind: isRow && !isLabel ? "row" : "line", text: texts.join(isRow && !isLabel ? " | " : " "), ...edges };
}
