import type { IngestReason } from "../ingest-error";
import type { ReadingBounds } from "../settings";
import { contentKindOf, formatOfName, type ContentKind, type FileFormat } from "./file-format";
import type { Page } from "./page";
import { ReadFailure } from "./read-failure";
import type { PageRecogniser } from "./page-recogniser";
import { readDoc } from "./read-doc";
import { readDocx } from "./read-docx";
import { readImage } from "./read-image";
import { readHtml } from "./read-html";
import { readPdf } from "./read-pdf";
import { readText } from "./read-text";

const contentOf: Readonly<Record<FileFormat, ContentKind>> = {
  txt: "text",
  html: "text",
  docx: "zip",
  doc: "ole",
  pdf: "pdf",
  image: "image",
};

/**
 * Reads a file's bytes into pages of lines, in reading order. Throws {@link ReadFailure}. It parses what strangers
 * wrote: run it where memory and time are bounded.
 */
export async function readPages(
  file: string,
  bytes: Uint8Array,
  bounds: ReadingBounds,
  recogniser: PageRecogniser | null,
): Promise<readonly Page[]> {
  const format = formatOfName(file);
  if (format === null) throw new ReadFailure("unsupported-type");
  if (bytes.length === 0) throw new ReadFailure("empty");
  if (bytes.length > bounds.maxFileBytes) throw new ReadFailure("too-large");
  const content = contentKindOf(bytes);
  // Word stores a .docx with a password as an OLE container.
  if (format === "docx" && content === "ole") throw new ReadFailure("password-protected");
  // Word 2 wrote no container: its file begins with the mark that later ones have inside theirs.
  if (format === "doc" && bytes[0] === 0xdb && bytes[1] === 0xa5) throw new ReadFailure("old-word");
  if (content !== contentOf[format]) {
    // Damaged bytes under the right name are not a wrong name.
    throw new ReadFailure(content === "binary" ? "unreadable" : "wrong-extension");
  }
  const pages = await reader(format)(bytes, bounds, recogniser);
  if (pages.length > bounds.maxPages) throw new ReadFailure("too-large");
  const characters = pages.reduce((sum, page) => sum + page.lines.reduce((n, line) => n + line.text.length, 0), 0);
  if (characters > bounds.maxCharacters) throw new ReadFailure("too-large");
  if (!pages.some((page) => page.lines.some((line) => /[\p{L}\p{N}]/u.test(line.text)))) {
    throw new ReadFailure(format === "pdf" || format === "image" ? whyNothing(pages, recogniser) : "empty");
  }
  return pages;
}

/** Why pages that are pictures gave not one letter. */
function whyNothing(pages: readonly Page[], recogniser: PageRecogniser | null): IngestReason {
  if (recogniser === null) return "needs-ocr";
  const reasons = pages.flatMap(({ doubts = [] }) => doubts.flatMap((d) => (d.code === "unread-page" ? d.reason : [])));
  if (reasons.includes("timeout")) return "timeout";
  return reasons.length > 0 ? "ocr-failed" : "nothing-recognised";
}

function reader(
  format: FileFormat,
): (
  bytes: Uint8Array,
  bounds: ReadingBounds,
  recogniser: PageRecogniser | null,
) => readonly Page[] | Promise<readonly Page[]> {
  switch (format) {
    case "txt":
      return readText;
    case "html":
      return readHtml;
    case "docx":
      return readDocx;
    case "doc":
      return readDoc;
    case "pdf":
      return readPdf;
    case "image":
      return readImage;
  }
}
