/** A word as an engine found it on a page image. Lengths in pixels, `y` downwards. */
export interface RecognisedWord {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  /** Of the printed line at the word's left edge. */
  readonly baseline: number;
  /** Height of the printed line's letters, from the lowest descender to the highest ascender. */
  readonly size: number;
  /** How steep the printed line runs: pixels down for each pixel to the right. */
  readonly slope: number;
  /** What the engine gives for its own reading, 0..1. */
  readonly confidence: number;
}

const element =
  /class=['"](ocr_line|ocr_header|ocr_caption|ocr_textfloat|ocrx_word)['"][^>]*?title=(?:"([^"]*)"|'([^']*)')[^>]*>((?:[^<]|<\/?(?:strong|em)>)*)/g;

/**
 * The words of an hOCR page (http://kba.github.io/hocr-spec/1.2/), which all versions of tesseract write alike. Lines
 * that run upwards or downwards are left out, as turned text of a PDF is.
 */
export function readHocr(hocr: string): readonly RecognisedWord[] {
  const words: RecognisedWord[] = [];
  let line: PrintedLine | null = null;
  for (const [, kind, quoted, single, content = ""] of hocr.matchAll(element)) {
    const title = quoted ?? single ?? "";
    const [left, , right, bottom] = numbersOf(title, "bbox");
    if (left === undefined || right === undefined || bottom === undefined) continue;
    if (kind !== "ocrx_word") {
      const [slope = 0, offset = 0] = numbersOf(title, "baseline");
      const [size = 0] = numbersOf(title, "x_size");
      line = numbersOf(title, "textangle").length > 0 ? null : { left, bottom: bottom + offset, slope, size };
      continue;
    }
    const text = plain(content);
    if (line === null || text === "") continue;
    const baseline = line.bottom + line.slope * (left - line.left);
    const confidence = (numbersOf(title, "x_wconf")[0] ?? 0) / 100;
    words.push({ text, left, right, baseline, size: line.size, slope: line.slope, confidence });
  }
  return words;
}

interface PrintedLine {
  readonly left: number;
  /** Of the baseline, at the left edge. */
  readonly bottom: number;
  readonly slope: number;
  readonly size: number;
}

function numbersOf(title: string, property: string): readonly number[] {
  const found = new RegExp(`(?:^|;)\\s*${property}((?:\\s+-?[\\d.]+)+)`).exec(title);
  return (found?.[1] ?? "").trim().split(/\s+/).filter(Boolean).map(Number);
}

const entities: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', "#39": "'" };

function plain(content: string): string {
  return content
    .replace(/<[^>]*>/g, "")
    .replace(/&(amp|lt|gt|quot|#39);/g, (whole, name: string) => entities[name] ?? whole)
    .normalize("NFC")
    .trim();
}
