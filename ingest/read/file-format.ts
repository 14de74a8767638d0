import { extname } from "node:path";

export type FileFormat = "txt" | "html" | "docx" | "doc" | "pdf" | "image";

/** What the first bytes say that a file is. `zip` is any OOXML or other archive, `ole` an old Office file or an encrypted new one. */
export type ContentKind = "pdf" | "zip" | "ole" | "image" | "text" | "binary";

const byExtension: Readonly<Record<string, FileFormat>> = {
  ".txt": "txt",
  ".md": "txt",
  ".html": "html",
  ".htm": "html",
  ".docx": "docx",
  ".doc": "doc",
  ".pdf": "pdf",
  ".png": "image",
  ".jpg": "image",
  ".jpeg": "image",
  ".tif": "image",
  ".tiff": "image",
};

/** The format that the file's name promises; null where it cannot be read. */
export function formatOfName(file: string): FileFormat | null {
  return byExtension[extname(file).toLowerCase()] ?? null;
}

/** PNG, JPEG, TIFF in either byte order. */
const imageMarks = ["89504e470d0a1a0a", "ffd8ff", "49492a00", "4d4d002a"].map((mark) => Buffer.from(mark, "hex"));

/** Looks at magic bytes only; `text` is what has no NUL byte near its start, carries a UTF-16 mark or looks like UTF-16 without one. */
export function contentKindOf(bytes: Uint8Array): ContentKind {
  const head = Buffer.from(bytes.subarray(0, 4096));
  // A PDF may carry a few bytes before its header; readers accept it within the first 1024.
  if (head.subarray(0, 1024).includes("%PDF-")) return "pdf";
  if (head.subarray(0, 4).equals(Buffer.from([0x50, 0x4b, 0x03, 0x04]))) return "zip";
  if (head.subarray(0, 8).equals(Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]))) return "ole";
  if (imageMarks.some((mark) => head.subarray(0, mark.length).equals(mark))) return "image";
  if (utf16Of(head) !== null) return "text";
  return head.includes(0) ? "binary" : "text";
}

/**
 * The byte order of UTF-16 text, by its mark or, without one, by the zero bytes that blanks, digits and unmarked letters
 * have in every second place; null where it is something else.
 */
export function utf16Of(bytes: Uint8Array): "utf-16le" | "utf-16be" | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  const head = bytes.subarray(0, 4096 - (4096 % 2));
  const zeros = [0, 0];
  for (const [at, byte] of head.entries()) if (byte === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  const half = head.length / 2;
  // Vietnamese prints about one letter in four outside Latin-1; a binary file has zeros on both sides.
  if (half >= 8 && odd > 0.5 * half && even < 0.02 * half) return "utf-16le";
  if (half >= 8 && even > 0.5 * half && odd < 0.02 * half) return "utf-16be";
  return null;
}
