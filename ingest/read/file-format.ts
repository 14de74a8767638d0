import { extname } from "node:path";

export type FileFormat = "txt" | "docx" | "pdf";

/** What the first bytes say that a file is. `zip` is any OOXML or other archive, `ole` an old Office file or an encrypted new one. */
export type ContentKind = "pdf" | "zip" | "ole" | "text" | "binary";

const byExtension: Readonly<Record<string, FileFormat>> = { ".txt": "txt", ".docx": "docx", ".pdf": "pdf" };

/** The format that the file's name promises; null where it cannot be read. */
export function formatOfName(file: string): FileFormat | null {
  return byExtension[extname(file).toLowerCase()] ?? null;
}

/** Looks at magic bytes only; `text` is what has no NUL byte near its start or carries a UTF-16 mark. */
export function contentKindOf(bytes: Uint8Array): ContentKind {
  const head = Buffer.from(bytes.subarray(0, 4096));
  // A PDF may carry a few bytes before its header; readers accept it within the first 1024.
  if (head.subarray(0, 1024).includes("%PDF-")) return "pdf";
  if (head.subarray(0, 4).equals(Buffer.from([0x50, 0x4b, 0x03, 0x04]))) return "zip";
  if (head.subarray(0, 8).equals(Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]))) return "ole";
  if (hasUtf16Mark(head)) return "text";
  return head.includes(0) ? "binary" : "text";
}

export function hasUtf16Mark(bytes: Uint8Array): boolean {
  return (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
}
