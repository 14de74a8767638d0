import type { ChunkSpan, Provision, ProvisionId } from "../../knowledge/model";
import type { ParsedDocument } from "../parse";

/** A numbered place with its bullets is one chunk up to this many characters; a longer one is split. */
export const longestChunk = 1200;

/** The head of a table in a path is cut at so many characters. */
const longestLabel = 200;

interface Node {
  readonly provision: Provision;
  readonly children: readonly Node[];
}

interface Piece {
  readonly provision: ProvisionId;
  readonly start: number;
  readonly end: number;
}

/**
 * Cuts a document into chunks for search along its structure: a numbered place with its bullets, or, where that is too
 * long, as many of its bullets and sentences as fit. Together the chunks cover the text, but for headings with numbered
 * places below them: those stand in the paths of their places.
 */
export function chunksOf({ document, provisions }: ParsedDocument): readonly ChunkSpan[] {
  const title =
    [document.header.type, document.header.title].filter((part) => part !== null).join(" ") || document.file;
  return treeOf(provisions).flatMap((root) =>
    chunkNode(root, [title, ...partOf(root.provision, document.header.type)], document.text),
  );
}

function partOf({ part }: Provision, mainType: string | null): readonly string[] {
  return part === null || part === mainType ? [] : [part];
}

function treeOf(provisions: readonly Provision[]): readonly Node[] {
  const nodes = new Map(provisions.map((provision) => [provision.id, { provision, children: [] as Node[] }]));
  const roots: Node[] = [];
  for (const node of nodes.values()) {
    const parent = node.provision.parent === null ? undefined : nodes.get(node.provision.parent);
    (parent?.children ?? roots).push(node);
  }
  return roots;
}

function chunkNode(node: Node, above: readonly string[], text: string): readonly ChunkSpan[] {
  const { provision, children } = node;
  const path = [...above, ...labelOf(node, text)];
  const pieces = children.some((child) => child.provision.kind === "section")
    ? [...leadOf(node), ...children]
    : provision.end - provision.start <= longestChunk
      ? [{ provision: provision.id, start: provision.start, end: provision.end }]
      : [{ provision: provision.id, start: provision.start, end: provision.bodyEnd }, ...children];
  const chunks: ChunkSpan[] = [];
  let pending: readonly Piece[] = [];
  const flush = () => {
    chunks.push(...pack(pending, provision.id).map((piece) => ({ ...piece, path: path.join(" › ") })));
    pending = [];
  };
  for (const piece of pieces) {
    if (!("children" in piece)) pending = [...pending, ...splitLong(piece, text)];
    else if (piece.provision.kind === "section" || lengthOf(piece) > longestChunk) {
      flush();
      chunks.push(...chunkNode(piece, path, text));
    } else {
      pending = [...pending, { provision: piece.provision.id, start: piece.provision.start, end: piece.provision.end }];
    }
  }
  flush();
  return chunks;
}

function lengthOf({ provision }: Node): number {
  return provision.end - provision.start;
}

/** What stands above the first numbered place: nothing where it is the heading alone. */
function leadOf({ provision }: Node): readonly Piece[] {
  const { marker, heading, start, bodyEnd } = provision;
  const headingLength = (marker?.length ?? 0) + (heading?.length ?? 0);
  const isHeadingAlone = bodyEnd - start <= headingLength + 4; // space, full stop or line end between the two
  return isHeadingAlone ? [] : [{ provision: provision.id, start, end: bodyEnd }];
}

/** A numbered place by its heading, a table by its first row. */
function labelOf({ provision, children }: Node, text: string): readonly string[] {
  const { kind, marker, heading, start, bodyEnd } = provision;
  if (kind === "paragraph" && children.length > 0) return [text.slice(start, Math.min(bodyEnd, start + longestLabel))];
  if (kind !== "section") return [];
  return [[marker, heading].filter((part) => part !== null).join(" ")];
}

/** Joins neighbours as long as they fit; a chunk of several belongs to the place that contains them. */
function pack(pieces: readonly Piece[], parent: ProvisionId): readonly Piece[] {
  const packed: Piece[] = [];
  for (const piece of pieces) {
    const last = packed.at(-1);
    if (last !== undefined && piece.end - last.start <= longestChunk) {
      packed[packed.length - 1] = {
        provision: last.provision === piece.provision ? piece.provision : parent,
        start: last.start,
        end: piece.end,
      };
    } else {
      packed.push(piece);
    }
  }
  return packed;
}

/** Splits at ends of sentences, and a sentence without end between words. */
function splitLong({ provision, start, end }: Piece, text: string): readonly Piece[] {
  const pieces: Piece[] = [];
  let from = start;
  while (end - from > longestChunk) {
    const window = text.slice(from, from + longestChunk);
    const sentence = Math.max(
      ...[...window.matchAll(/[.;!?:]["”’)]*\s|\n/g)].map((found) => found.index + found[0].length),
      0,
    );
    const word = window.lastIndexOf(" ") + 1;
    const length = sentence > longestChunk / 4 ? sentence : word > 0 ? word : longestChunk;
    pieces.push({ provision, start: from, end: from + length });
    from += length;
  }
  if (end > from) pieces.push({ provision, start: from, end });
  return pieces;
}
