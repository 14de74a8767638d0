/** What is said of a run or a paragraph of an old Word file; only what reading needs. Undefined: not said here. */
export interface DocProperties {
  readonly style?: number;
  /** Number of the list override, 0 for none. */
  readonly list?: number;
  readonly level?: number;
  readonly inTable?: boolean;
  /** The paragraph is the mark that ends a row. */
  readonly endsRow?: boolean;
  /** Number in the table of fonts. */
  readonly font?: number;
  readonly hidden?: boolean;
  readonly deleted?: boolean;
  /** Set as superscript. */
  readonly raised?: boolean;
  /** Of a row's end: how each cell is merged. */
  readonly cells?: readonly DocCell[];
}

export interface DocCell {
  /** The right part of the cell before it. */
  readonly joinsLeft: boolean;
  /** The lower part of the cell above it. */
  readonly joinsAbove: boolean;
}

/** Bytes that an operand takes, by the top three bits of its code (MS-DOC 2.6.1); 6 says it itself. */
const operandBytes = [1, 1, 2, 4, 2, 2, 0, 3] as const;
const tableDefinition = 0xd608;

/** Reads a list of property modifiers; stops at the first that does not fit, as damaged files have them. */
export function readModifiers(list: Buffer): DocProperties {
  let properties: DocProperties = {};
  for (let at = 0; at + 3 <= list.length;) {
    const code = list.readUInt16LE(at);
    at += 2;
    let bytes: number = operandBytes[code >> 13] ?? 0;
    if (code === tableDefinition) {
      if (at + 2 > list.length) break;
      bytes = list.readUInt16LE(at) + 1;
    } else if (code >> 13 === 6) bytes = list.readUInt8(at) + 1;
    const operand = list.subarray(at, at + bytes);
    if (operand.length < bytes) break;
    properties = { ...properties, ...meaningOf(code, operand) };
    at += bytes;
  }
  return properties;
}

function meaningOf(code: number, operand: Buffer): DocProperties {
  switch (code) {
    case 0x260a:
      return { level: operand.readUInt8(0) };
    case 0x460b:
      return { list: operand.readUInt16LE(0) };
    case 0x2416:
      return { inTable: operand.readUInt8(0) !== 0 };
    case 0x2417:
      return { endsRow: operand.readUInt8(0) !== 0 };
    case 0x4a4f:
      return { font: operand.readUInt16LE(0) };
    case 0x083c:
      return { hidden: operand.readUInt8(0) === 1 };
    case 0x0800:
      return { deleted: operand.readUInt8(0) === 1 };
    case 0x2a48:
      return { raised: operand.readUInt8(0) === 1 };
    case tableDefinition:
      return { cells: cellsOf(operand) };
    default:
      return {};
  }
}

/** After the count come the cells' edges, then 20 bytes a cell, the first two of them flags. */
function cellsOf(operand: Buffer): readonly DocCell[] {
  const count = operand.length > 2 ? operand.readUInt8(2) : 0;
  const from = 3 + (count + 1) * 2;
  return Array.from({ length: count }, (_, index) => {
    const at = from + index * 20;
    const flags = at + 2 <= operand.length ? operand.readUInt16LE(at) : 0;
    return { joinsLeft: (flags & 3) === 1 || (flags & 3) === 2, joinsAbove: ((flags >> 5) & 3) === 1 };
  });
}
