import { extname } from "node:path";

export type FileFormat = "txt" | "docx" | "pdf" | "image";

/** What the first bytes say that a file is. `zip` is any OOXML or other archive, `ole` an old Office file or an encrypted new one. */
export type ContentKind = "pdf" | "zip" | "ole" | "image" | "text" | "binary";

const byExtension: Readonly<Record<string, FileFormat>> = {
  ".txt": "txt",
  ".docx": "docx",
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

/** Looks at magic bytes only; `text` is what has no NUL byte near its start or carries a UTF-16 mark. */
export function contentKindOf(bytes: Uint8Array): ContentKind {
  const head = Buffer.from(bytes.subarray(0, 4096));
  // A PDF may carry a few bytes before its header; readers accept it within the first 1024.
  if (head.subarray(0, 1024).includes("%PDF-")) return "pdf";
  if (head.subarray(0, 4).equals(Buffer.from([0x50, 0x4b, 0x03, 0x04]))) return "zip";
  if (head.subarray(0, 8).equals(Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]))) return "ole";
  if (imageMarks.some((mark) => head.subarray(0, mark.length).equals(mark))) return "image";
  if (hasUtf16Mark(head)) return "text";
  return head.includes(0) ? "binary" : "text";
}

export function hasUtf16Mark(bytes: Uint8Array): boolean {
  return (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
}
