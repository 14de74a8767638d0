import type { Library } from "../store/index";
import { PassageStreamBuilder } from "./passage-stream";
import { buildWordPart, fullPart, joinParts, type IndexedDocument, type WordPart } from "./word-part";

/** So many parts may be less than half full before they are joined. */
const mostSmallParts = 8;

/** Between so many chunks, some 20 ms, other work of the process gets its turn. */
const readAtOnce = 100;

/** What parts lack, and hold too much, against the library of a generation. */
export interface Difference {
  readonly generation: number;
  /** What is to stay of each part; nothing of the others. */
  readonly kept: readonly Piece[];
  /** What no part has. */
  readonly missing: readonly IndexedDocument[];
}

interface Piece {
  readonly part: WordPart;
  readonly documents: readonly IndexedDocument[];
}

/** Compares parts with the answering documents. Some ten milliseconds for 10,000 documents. */
export async function compareParts(parts: readonly WordPart[], library: Library): Promise<Difference> {
  const { generation, documents } = await library.revisions();
  const wanted = new Map(documents.flatMap((one) => (one.chunks === 0 ? [] : [[one.firstChunk, one] as const])));
  const kept: Piece[] = [];
  for (const part of parts) {
    // A document that two parts hold, because two programs wrote at once, stays in the first.
    const own = part.documents.filter(({ document, firstChunk, chunks }) => {
      const found = wanted.get(firstChunk);
      return found?.document === document && found.chunks === chunks && wanted.delete(firstChunk);
    });
    if (own.length > 0) kept.push({ part, documents: own });
  }
  return { generation, kept, missing: [...wanted.values()] };
}

/** How many chunks are to be read. */
export function chunksMissing({ missing }: Difference): number {
  return missing.reduce((sum, { chunks }) => sum + chunks, 0);
}

/**
 * Parts that hold exactly what the library answers from. Only documents that no part has are read, and other work of the process gets its
 * turn meanwhile. A document that is gone meanwhile is left out: the next comparison tells.
 */
export async function catchUp({ kept, missing }: Difference, library: Library): Promise<readonly WordPart[]> {
  const fresh = await readParts(missing, library);
  const pieces = [...kept, ...fresh.map((part) => ({ part, documents: part.documents }))];
  const parts: WordPart[] = [];
  for (const bundle of bundlesOf(pieces)) {
    const [first, ...others] = bundle;
    if (first === undefined) continue;
    const isWhole = others.length === 0 && first.documents.length === first.part.documents.length;
    if (!isWhole) await new Promise(setImmediate);
    parts.push(isWhole ? first.part : joinParts(bundle));
  }
  return parts;
}

async function readParts(missing: readonly IndexedDocument[], library: Library): Promise<readonly WordPart[]> {
  const parts: WordPart[] = [];
  let builder = new PassageStreamBuilder();
  let documents: IndexedDocument[] = [];
  const finish = () => {
    if (documents.length > 0) parts.push(buildWordPart(documents, builder.finish()));
    builder = new PassageStreamBuilder();
    documents = [];
  };
  for (const one of missing) {
    const chunks = await library.chunks({ document: one.document });
    if (chunks[0]?.id !== one.firstChunk || chunks.length !== one.chunks) continue;
    for (const [nth, { path, text, reading }] of chunks.entries()) {
      if (nth % readAtOnce === 0) await new Promise(setImmediate);
      builder.add({ path, text: reading ?? text });
    }
    documents.push(one);
    if (builder.passages >= fullPart) finish();
  }
  finish();
  return parts;
}

/** Each piece by itself; but where too many are small, the small ones together as far as they fit into one part. */
function bundlesOf(pieces: readonly Piece[]): readonly (readonly Piece[])[] {
  const small = pieces.filter((piece) => passagesOf(piece) < fullPart / 2);
  if (small.length <= mostSmallParts) return pieces.map((piece) => [piece]);
  const bundles: Piece[][] = pieces.filter((piece) => !small.includes(piece)).map((piece) => [piece]);
  let room = 0;
  for (const piece of small) {
    const passages = passagesOf(piece);
    if (passages > room) {
      bundles.push([]);
      room = fullPart;
    }
    bundles.at(-1)?.push(piece);
    room -= passages;
  }
  return bundles;
}

function passagesOf({ documents }: Piece): number {
  return documents.reduce((sum, { chunks }) => sum + chunks, 0);
}
