import { ReadFailure } from "./read-failure";

/** A stream of an OLE compound file by its name; null where the file has none of that name. */
export type CompoundFile = (name: string) => Buffer | null;

const endOfChain = 0xfffffffa; // from here on the numbers are marks, no sectors
const headerBytes = 512;

/**
 * Opens an OLE compound file (MS-CFB), in which old Office programs keep their streams. Chains are followed no longer than
 * the file has sectors, so that a chain that bites its tail ends. Throws {@link ReadFailure}.
 */
export function openCompoundFile(bytes: Uint8Array): CompoundFile {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    return open(file);
  } catch (cause) {
    throw cause instanceof ReadFailure ? cause : new ReadFailure("unreadable", cause);
  }
}

function open(file: Buffer): CompoundFile {
  const sectorBytes = 1 << file.readUInt16LE(30);
  const smallBytes = 1 << file.readUInt16LE(32);
  if ((sectorBytes !== 512 && sectorBytes !== 4096) || smallBytes !== 64) throw new ReadFailure("unreadable");
  const smallLimit = file.readUInt32LE(56);
  const sectors = Math.ceil(file.length / sectorBytes);
  const sector = (index: number) =>
    file.subarray(Math.max(headerBytes, (index + 1) * sectorBytes), Math.max(headerBytes, (index + 2) * sectorBytes));

  const table = Buffer.concat(tableSectors(file, sectorBytes, sectors, sector).map(sector));
  const next = (index: number) => (index * 4 + 4 <= table.length ? table.readUInt32LE(index * 4) : endOfChain);
  const chain = (start: number): readonly number[] => follow(start, sectors, next);
  const streamAt = (start: number) => Buffer.concat(chain(start).map(sector));

  const directory = streamAt(file.readUInt32LE(48));
  const smallTable = streamAt(file.readUInt32LE(60));
  const nextSmall = (index: number) =>
    index * 4 + 4 <= smallTable.length ? smallTable.readUInt32LE(index * 4) : endOfChain;
  const entries = entriesOf(directory);
  const root = entries.find(({ type }) => type === 5);
  const small = root === undefined ? Buffer.alloc(0) : streamAt(root.start);

  return (name) => {
    const entry = entries.find((candidate) => candidate.type === 2 && candidate.name === name);
    if (entry === undefined) return null;
    if (entry.bytes >= smallLimit) return streamAt(entry.start).subarray(0, entry.bytes);
    const pieces = follow(entry.start, small.length / smallBytes, nextSmall).map((index) =>
      small.subarray(index * smallBytes, (index + 1) * smallBytes),
    );
    return Buffer.concat(pieces).subarray(0, entry.bytes);
  };
}

/** Where the table of sectors stands: 109 places in the header, more in a chain of their own. */
function tableSectors(
  file: Buffer,
  sectorBytes: number,
  sectors: number,
  sector: (index: number) => Buffer,
): readonly number[] {
  const found: number[] = [];
  for (let at = 76; at < headerBytes; at += 4) found.push(file.readUInt32LE(at));
  let more = file.readUInt32LE(68);
  for (let steps = 0; more < endOfChain && steps < sectors; steps += 1) {
    const list = sector(more);
    if (list.length < sectorBytes) break;
    for (let at = 0; at < sectorBytes - 4; at += 4) found.push(list.readUInt32LE(at));
    more = list.readUInt32LE(sectorBytes - 4);
  }
  // Each sector is named once; a file of n sectors has no more.
  return [...new Set(found.filter((index) => index < sectors))];
}

function follow(start: number, most: number, next: (index: number) => number): readonly number[] {
  const seen = new Set<number>();
  for (let at = start; at < endOfChain && seen.size < most && !seen.has(at); at = next(at)) seen.add(at);
  return [...seen];
}

interface Entry {
  readonly name: string;
  /** 2 a stream, 5 the root. */
  readonly type: number;
  readonly start: number;
  readonly bytes: number;
}

function entriesOf(directory: Buffer): readonly Entry[] {
  const entries: Entry[] = [];
  for (let at = 0; at + 128 <= directory.length; at += 128) {
    const nameBytes = Math.min(64, directory.readUInt16LE(at + 64));
    entries.push({
      name: directory.toString("utf16le", at, at + Math.max(0, nameBytes - 2)),
      type: directory.readUInt8(at + 66),
      start: directory.readUInt32LE(at + 116),
      bytes: directory.readUInt32LE(at + 120),
    });
  }
  return entries;
}
