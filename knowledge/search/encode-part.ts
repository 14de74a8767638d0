import { crc32 } from "node:zlib";
import { z } from "zod";
import type { ChunkId, DocumentId } from "../model/index";
import type { Numbers } from "./numbers";
import type { WordPart } from "./word-part";

/** "CNWP": tells a part of the word index from any other file. */
const mark = 0x50574e43;
/** Grows with every change of the layout, of what a term is, and of how text is cut into clauses. */
const format = 1;

/** Mark, format, checksum of all behind it, length of the head; in the byte order of the machine. */
const prefixLength = 16;

const head = z.object({
  /** Id, first chunk, number of chunks. */
  documents: z.array(z.tuple([z.string(), z.number(), z.number()])),
  clauses: z.object({ count: z.number(), terms: z.number() }),
  vocabularyBytes: z.number().int().nonnegative(),
  /** Bytes a number, and how many numbers. */
  arrays: z.array(z.tuple([z.union([z.literal(1), z.literal(2), z.literal(4)]), z.number().int().nonnegative()])),
});

/** A part as the content of a file. */
export function encodePart(part: WordPart): Buffer {
  const vocabulary = Buffer.from([...part.stream.vocabulary.keys()].join("\n"));
  const arrays = arraysOf(part);
  const about = Buffer.from(
    JSON.stringify({
      documents: part.documents.map(({ document, firstChunk, chunks }) => [document, firstChunk, chunks]),
      clauses: part.clauses,
      vocabularyBytes: vocabulary.length,
      arrays: arrays.map((array) => [sizeOf(array), array.length]),
    } satisfies z.input<typeof head>),
  );
  const pieces: Buffer[] = [Buffer.alloc(prefixLength), about, vocabulary];
  let length = prefixLength + about.length + vocabulary.length;
  for (const array of arrays) {
    const gap = gapAt(length);
    pieces.push(Buffer.alloc(gap), Buffer.from(array.buffer, array.byteOffset, array.byteLength));
    length += gap + array.byteLength;
  }
  const content = Buffer.concat(pieces);
  const prefix = new Uint32Array(content.buffer, content.byteOffset, prefixLength / 4);
  prefix.set([mark, format, 0, about.length]);
  prefix[2] = crc32(content.subarray(prefixLength - 4));
  return content;
}

/** The part in a file's content, which it goes on using; or why there is none: another version's, or cut off or changed. */
export function decodePart(content: Buffer): WordPart | "foreign" | "damaged" {
  if (content.length < prefixLength) return "damaged";
  // Numbers are read where they stand, so they must stand at a multiple of their size.
  const bytes = content.byteOffset % 4 === 0 ? content : Buffer.from(new Uint8Array(content).buffer);
  const [foundMark, foundFormat, checksum, headLength = 0] = new Uint32Array(
    bytes.buffer,
    bytes.byteOffset,
    prefixLength / 4,
  );
  if (foundMark !== mark) return "damaged";
  if (foundFormat !== format) return "foreign";
  if (crc32(bytes.subarray(prefixLength - 4)) !== checksum) return "damaged";

  const about = head.parse(JSON.parse(bytes.toString("utf8", prefixLength, prefixLength + headLength)));
  let at = prefixLength + headLength;
  const words = bytes.toString("utf8", at, at + about.vocabularyBytes);
  at += about.vocabularyBytes;
  const arrays = about.arrays.map(([size, length]) => {
    at += gapAt(at);
    const begin = bytes.byteOffset + at;
    at += size * length;
    if (size === 1) return new Uint8Array(bytes.buffer, begin, length);
    return size === 2 ? new Uint16Array(bytes.buffer, begin, length) : new Uint32Array(bytes.buffer, begin, length);
  });
  const vocabulary = new Map((words === "" ? [] : words.split("\n")).map((term, nth) => [term, nth + 1]));
  const documents = about.documents.map(([document, firstChunk, chunks]) => ({
    document: document as DocumentId,
    firstChunk: firstChunk as ChunkId,
    chunks,
  }));
  const [terms, begins, lengths, ...postings] = arrays;
  const [offsets, passages, counts, firsts, seconds, pairOffsets, pairPassages, pairCounts] = postings;
  return {
    documents,
    clauses: about.clauses,
    stream: { vocabulary, terms: narrow(terms), begins: wide(begins) },
    lengths: narrow(lengths),
    single: { offsets: wide(offsets), passages: narrow(passages), counts: small(counts) },
    double: {
      firsts: wide(firsts),
      seconds: narrow(seconds),
      offsets: wide(pairOffsets),
      passages: narrow(pairPassages),
      counts: small(pairCounts),
    },
  };
}

type NumberArray = Numbers | Uint8Array;

function sizeOf(array: NumberArray): 1 | 2 | 4 {
  return array instanceof Uint8Array ? 1 : array instanceof Uint16Array ? 2 : 4;
}

/** In the order of the file. */
function arraysOf({ stream, lengths, single, double }: WordPart): readonly NumberArray[] {
  return [
    stream.terms,
    stream.begins,
    lengths,
    ...[single.offsets, single.passages, single.counts],
    ...[double.firsts, double.seconds, double.offsets, double.passages, double.counts],
  ];
}

function narrow(array: NumberArray | undefined): Numbers {
  return array instanceof Uint16Array ? array : wide(array);
}

function wide(array: NumberArray | undefined): Uint32Array {
  return array instanceof Uint32Array ? array : outOfStep();
}

function small(array: NumberArray | undefined): Uint8Array {
  return array instanceof Uint8Array ? array : outOfStep();
}

/** The content is what was written, so reading and writing differ. */
function outOfStep(): never {
  throw new Error(`the layout of format ${format} was changed without another number`);
}

/** Bytes to the next multiple of four. */
function gapAt(length: number): number {
  return (4 - (length % 4)) % 4;
}
