import { ReadFailure } from "./read-failure";
import type { CompoundFile } from "./compound-file";
import { readModifiers, type DocProperties } from "./doc-sprms";

/** A stretch of the text, `from` up to, not including, `to` in characters, and the place of its first byte. */
export interface Piece {
  readonly from: number;
  readonly to: number;
  readonly at: number;
  readonly bytesPerLetter: 1 | 2;
}

/** What a Word 97 to 2003 file (MS-DOC) keeps in its two streams. */
export interface DocStreams {
  readonly main: Buffer;
  /** A structure of the table stream by its number among the pairs in the head (MS-DOC 2.5.5); empty where absent. */
  readonly structure: (index: number) => Buffer;
  /** From the place of a structure to the stream's end. */
  readonly structureAndRest: (index: number) => Buffer;
  readonly pieces: readonly Piece[];
  /** Lengths of the body and of the footnotes, which follow it, in characters. */
  readonly bodyLength: number;
  readonly noteLength: number;
}

const firstPair = 0x9a;
/** Numbers of the structures that reading needs. */
export const structures = {
  styles: 1,
  runs: 12,
  paragraphs: 13,
  fonts: 15,
  clx: 33,
  lists: 73,
  overrides: 74,
} as const;
/** No text of an office has more characters; a header that says so is broken. */
const mostLetters = 1 << 26;

/** The first two bytes of Word 2, and of Word 6 and 95: another format under the same name. */
const olderWords: ReadonlySet<number> = new Set([0xa5db, 0xa5dc]);

/** Finds the text of the file. Throws {@link ReadFailure}: `password-protected`, `old-word`, or `unreadable` for broken files. */
export function openDoc(streamOf: CompoundFile): DocStreams {
  const main = streamOf("WordDocument");
  if (main === null) {
    // A new Word file with a password is an OLE file that holds the locked package.
    throw new ReadFailure(streamOf("EncryptedPackage") === null ? "wrong-extension" : "password-protected");
  }
  if (main.length >= 2 && olderWords.has(main.readUInt16LE(0))) throw new ReadFailure("old-word");
  if (main.length < 0x2f2 || main.readUInt16LE(0) !== 0xa5ec) throw new ReadFailure("unreadable");
  const flags = main.readUInt16LE(0x0a);
  if ((flags & 0x0100) !== 0) throw new ReadFailure("password-protected");
  const table = streamOf((flags & 0x0200) !== 0 ? "1Table" : "0Table");
  if (table === null) throw new ReadFailure("unreadable");
  const placeOf = (index: number) => main.readUInt32LE(firstPair + index * 8);
  const sizeOf = (index: number) => main.readUInt32LE(firstPair + index * 8 + 4);
  const structure = (index: number) => table.subarray(placeOf(index), placeOf(index) + sizeOf(index));
  return {
    main,
    structure,
    structureAndRest: (index) => (sizeOf(index) === 0 ? Buffer.alloc(0) : table.subarray(placeOf(index))),
    pieces: piecesOf(structure(structures.clx)),
    bodyLength: Math.min(mostLetters, main.readUInt32LE(0x4c)),
    noteLength: Math.min(mostLetters, main.readUInt32LE(0x50)),
  };
}

function piecesOf(clx: Buffer): readonly Piece[] {
  let at = 0;
  while (at + 3 <= clx.length && clx.readUInt8(at) === 1) at += 3 + clx.readUInt16LE(at + 1);
  if (at + 5 > clx.length || clx.readUInt8(at) !== 2) throw new ReadFailure("unreadable");
  const list = clx.subarray(at + 5, at + 5 + clx.readUInt32LE(at + 1));
  const count = Math.floor((list.length - 4) / 12);
  const pieces: Piece[] = [];
  for (let index = 0; index < count; index += 1) {
    const place = list.readUInt32LE((count + 1) * 4 + index * 8 + 2);
    const isNarrow = (place & 0x40000000) !== 0;
    const start = place & 0x3fffffff;
    const [from, to] = [list.readUInt32LE(index * 4), list.readUInt32LE(index * 4 + 4)];
    if (to < from || from !== (pieces.at(-1)?.to ?? 0)) throw new ReadFailure("unreadable");
    pieces.push({ from, to, at: isNarrow ? start / 2 : start, bytesPerLetter: isNarrow ? 1 : 2 });
  }
  return pieces;
}

/** The letters of a piece; one byte a letter is Windows-1252, whatever the font makes of it. */
export function textOf(main: Buffer, piece: Piece): string {
  const bytes = main.subarray(piece.at, piece.at + (piece.to - piece.from) * piece.bytesPerLetter);
  return bytes
    .toString(piece.bytesPerLetter === 2 ? "utf16le" : "latin1")
    .replace(/[\u0080-\u009f]/g, (letter) => windows1252.decode(Uint8Array.of(letter.charCodeAt(0))));
}

const windows1252 = new TextDecoder("windows-1252");

/** Properties by bytes of the main stream, in order of their places. */
export interface Span {
  readonly from: number;
  readonly to: number;
  readonly properties: DocProperties;
}

/** Properties of runs (`runs`) or paragraphs from the pages of 512 bytes that hold them (MS-DOC 2.9.33, 2.9.174). */
export function spansOf({ main, structure }: DocStreams, index: 12 | 13): readonly Span[] {
  const bins = structure(index);
  const count = Math.floor((bins.length - 4) / 8);
  const spans: Span[] = [];
  for (let bin = 0; bin < count; bin += 1) {
    const number = bins.readUInt32LE((count + 1) * 4 + bin * 4) & 0x3fffff;
    const page = main.subarray(number * 512, number * 512 + 512);
    if (page.length === 512) spans.push(...spansOnPage(page, index === structures.paragraphs));
  }
  return spans.sort((one, other) => one.from - other.from);
}

function spansOnPage(page: Buffer, ofParagraphs: boolean): readonly Span[] {
  const count = page.readUInt8(511);
  const step = ofParagraphs ? 13 : 1;
  if (4 * (count + 1) + step * count > 511) return [];
  return Array.from({ length: count }, (_, index) => ({
    from: page.readUInt32LE(index * 4),
    to: page.readUInt32LE(index * 4 + 4),
    properties: propertiesAt(page, page.readUInt8(4 * (count + 1) + step * index) * 2, ofParagraphs),
  }));
}

function propertiesAt(page: Buffer, at: number, ofParagraphs: boolean): DocProperties {
  if (at === 0) return {};
  const size = page.readUInt8(at);
  if (!ofParagraphs) return readModifiers(page.subarray(at + 1, at + 1 + size));
  const [from, length] = size === 0 ? [at + 2, 2 * page.readUInt8(Math.min(511, at + 1))] : [at + 1, 2 * size - 1];
  const list = page.subarray(from, from + length);
  if (list.length < 2) return {};
  return { style: list.readUInt16LE(0), ...readModifiers(list.subarray(2)) };
}
