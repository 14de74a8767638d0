import { createHash } from "node:crypto";
import { evidenceTypes, type EvidenceFile, type EvidenceType } from "../../knowledge/index";

/** Ten megabytes: a scanned plan of some pages. */
export const largestFile = 10 * 1024 * 1024;
/** What may become a document of the library: a long circular, scanned. */
export const largestDocument = 25 * 1024 * 1024;

export type FileType = EvidenceType | "doc" | "tif" | "txt" | "html";

/** A file that was sent; `id` is from its bytes. */
export interface ReceivedFile extends Omit<EvidenceFile, "type"> {
  readonly type: FileType;
}

export interface RefusedFile {
  readonly kind: "refused";
  readonly reason: "type" | "size" | "empty";
}

export type CheckedFile = EvidenceFile | RefusedFile;

/** What a file is by its bytes, whatever its name says, under a name that is safe to show and to store. */
export function checkFile(name: string, bytes: Buffer): CheckedFile {
  const file = checkDocument(name, bytes);
  return file.kind === "refused" ? file : asEvidence(file);
}

/** The same of a file that may become a document: of more kinds, and larger. */
export function checkDocument(name: string, bytes: Buffer): ReceivedFile | RefusedFile {
  if (bytes.length === 0) return { kind: "refused", reason: "empty" };
  if (bytes.length > largestDocument) return { kind: "refused", reason: "size" };
  const type = typeOf(name, bytes);
  if (type === null) return { kind: "refused", reason: "type" };
  const id = createHash("sha256").update(bytes).digest("hex").slice(0, 32);
  return { kind: "file", id, name: safeName(name, type), type, bytes: bytes.length };
}

/** The file as evidence of an item, where it may be that. */
export function asEvidence({ type, ...file }: ReceivedFile): CheckedFile {
  if (file.bytes > largestFile) return { kind: "refused", reason: "size" };
  if (!isEvidenceType(type)) return { kind: "refused", reason: "type" };
  // A dot inside could pass for the ending where endings are hidden.
  return { ...file, type, name: `${file.name.slice(0, -1 - type.length).replaceAll(".", " ")}.${type}` };
}

function isEvidenceType(type: FileType): type is EvidenceType {
  return (evidenceTypes as readonly string[]).includes(type);
}

const starts: readonly (readonly [FileType, string])[] = [
  ["pdf", "255044462d"],
  ["png", "89504e470d0a1a0a"],
  ["jpg", "ffd8ff"],
  ["docx", "504b0304"],
  ["doc", "d0cf11e0a1b11ae1"],
  ["tif", "49492a00"],
  ["tif", "4d4d002a"],
];

function typeOf(name: string, bytes: Buffer): FileType | null {
  const start = bytes.subarray(0, 8).toString("hex");
  const type = starts.find(([, magic]) => start.startsWith(magic))?.[0] ?? null;
  if (type === null) return textType(name, bytes);
  return type === "docx" && !isWord(bytes) ? null : type;
}

/** A zip whose directory names Word's main part, and no macros. */
function isWord(bytes: Buffer): boolean {
  return bytes.includes("word/document.xml") && !bytes.includes("vbaProject.bin");
}

/** Words need a name that calls them so: text has no sign of its own at its beginning. */
function textType(name: string, bytes: Buffer): FileType | null {
  const ending = /\.(txt|md|html?)$/i.exec(name)?.[1]?.toLowerCase();
  if (ending === undefined || bytes.includes(0)) return null;
  return ending.startsWith("htm") ? "html" : "txt";
}

const longestName = 80;

/** Without folders, signs that a shell, a browser or a reader could take for something else, and a misleading ending. */
function safeName(name: string, type: FileType): string {
  const last = name.normalize("NFC").split(/[/\\]/u).at(-1) ?? "";
  const plain = last
    .replace(/[\p{C}<>:"|?*;%&$`'{}\u2028\u2029]/gu, "")
    .replace(/\.[\p{L}\d]{1,5}$/u, "")
    .replace(/\s+/gu, " ")
    .replace(/^[\s.]+/u, "")
    .slice(0, longestName)
    // Half of a letter of two units can be written into no header.
    .replace(/[\s.\p{Cs}]+$/u, "");
  return `${plain === "" ? "minh chứng" : plain}.${type}`;
}
