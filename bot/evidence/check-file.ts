import { createHash } from "node:crypto";
import type { EvidenceFile, EvidenceType } from "../../knowledge/index";

/** Ten megabytes: a scanned plan of some pages. */
export const largestFile = 10 * 1024 * 1024;

export type CheckedFile = EvidenceFile | { readonly kind: "refused"; readonly reason: "type" | "size" | "empty" };

/** What a file is by its bytes, whatever its name says, under a name that is safe to show and to store. */
export function checkFile(name: string, bytes: Buffer): CheckedFile {
  if (bytes.length === 0) return { kind: "refused", reason: "empty" };
  if (bytes.length > largestFile) return { kind: "refused", reason: "size" };
  const type = typeOf(bytes);
  if (type === null) return { kind: "refused", reason: "type" };
  const id = createHash("sha256").update(bytes).digest("hex").slice(0, 32);
  return { kind: "file", id, name: safeName(name, type), type, bytes: bytes.length };
}

const starts: readonly (readonly [EvidenceType, string])[] = [
  ["pdf", "255044462d"],
  ["png", "89504e470d0a1a0a"],
  ["jpg", "ffd8ff"],
  ["docx", "504b0304"],
];

function typeOf(bytes: Buffer): EvidenceType | null {
  const start = bytes.subarray(0, 8).toString("hex");
  const type = starts.find(([, magic]) => start.startsWith(magic))?.[0] ?? null;
  return type === "docx" && !isWord(bytes) ? null : type;
}

/** A zip whose directory names Word's main part, and no macros. */
function isWord(bytes: Buffer): boolean {
  return bytes.includes("word/document.xml") && !bytes.includes("vbaProject.bin");
}

const longestName = 80;

/** Without folders, signs that a shell, a browser or a reader could take for something else, and a misleading ending. */
function safeName(name: string, type: EvidenceType): string {
  const last = name.normalize("NFC").split(/[/\\]/u).at(-1) ?? "";
  const plain = last
    .replace(/[\p{C}<>:"|?*;%&$`'{}\u2028\u2029]/gu, "")
    .replace(/\.[\p{L}\d]{1,5}$/u, "")
    .replace(/[\s.]+/gu, " ")
    .trim()
    .slice(0, longestName)
    .trim();
  return `${plain === "" ? "minh chứng" : plain}.${type}`;
}
