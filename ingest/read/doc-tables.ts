import { readModifiers, type DocProperties } from "./doc-sprms";
import { structures, type DocStreams } from "./doc-streams";
import type { Level, ListDefinitions, NumberedList } from "./list-labels";

/** What a style says of its paragraphs and their letters, what it is based on included. */
export type DocStyles = (style: number) => DocProperties;

/** Reads the sheet of styles (MS-DOC 2.9.271). */
export function readStyles({ structure }: DocStreams): DocStyles {
  const sheet = structure(structures.styles);
  const own = new Map<number, { readonly base: number; readonly properties: DocProperties }>();
  if (sheet.length >= 6) {
    const baseBytes = sheet.readUInt16LE(4);
    let at = 2 + sheet.readUInt16LE(0);
    for (let index = 0; at + 2 <= sheet.length; index += 1) {
      const bytes = sheet.readUInt16LE(at);
      const style = sheet.subarray(at + 2, at + 2 + bytes);
      if (style.length >= baseBytes + 2 && baseBytes >= 8) own.set(index, styleOf(style, baseBytes));
      at += 2 + bytes;
    }
  }
  const known = new Map<number, DocProperties>();
  const whole = (index: number): DocProperties => {
    const before = known.get(index);
    if (before !== undefined) return before;
    known.set(index, {}); // a style that is based on itself says no more
    const style = own.get(index);
    const properties = style === undefined ? {} : { ...whole(style.base), ...style.properties };
    known.set(index, properties);
    return properties;
  };
  return whole;
}

const paragraphStyle = 1;

function styleOf(style: Buffer, baseBytes: number): { readonly base: number; readonly properties: DocProperties } {
  const kind = style.readUInt16LE(2) & 0xf;
  const base = style.readUInt16LE(2) >> 4;
  if (kind !== paragraphStyle) return { base, properties: {} };
  // The name, its length before and a zero after it; then the modifiers of paragraphs and of letters, on even places.
  let at = baseBytes + 2 + (style.readUInt16LE(baseBytes) + 1) * 2;
  let properties: DocProperties = {};
  for (const skip of [2, 0]) {
    if (at + 2 > style.length) break;
    const bytes = style.readUInt16LE(at);
    properties = { ...properties, ...readModifiers(style.subarray(at + 2 + skip, at + 2 + bytes)) };
    at += 2 + bytes + (bytes % 2);
  }
  return { base, properties };
}

/** Names of the fonts by number (MS-DOC 2.9.286). */
export function readFontNames({ structure }: DocStreams): readonly string[] {
  const table = structure(structures.fonts);
  const names: string[] = [];
  for (let at = 4; at < table.length;) {
    const bytes = table.readUInt8(at);
    const name = table.toString("utf16le", at + 40, at + 1 + bytes);
    names.push(name.split("\u0000")[0] ?? "");
    at += 1 + bytes;
  }
  return names;
}

/** The lists and the numbers that paragraphs call them by (MS-DOC 2.9.131, 2.9.147). */
export function readLists(streams: DocStreams): ListDefinitions {
  const abstract = new Map<string, ReadonlyMap<number, Level>>();
  const all = streams.structureAndRest(structures.lists);
  if (all.length < 2) return { abstract, lists: new Map() };
  const count = all.readUInt16LE(0);
  let at = 2 + count * 28; // the levels follow the heads of all lists
  for (let index = 0; index < count && 2 + index * 28 + 28 <= all.length; index += 1) {
    const head = all.subarray(2 + index * 28, 2 + index * 28 + 28);
    const levels = new Map<number, Level>();
    for (let level = 0; level < ((head.readUInt8(26) & 1) === 1 ? 1 : 9); level += 1) {
      const read = readLevel(all, at);
      if (read === null) return { abstract, lists: new Map() };
      levels.set(level, read.level);
      at = read.end;
    }
    abstract.set(String(head.readInt32LE(0)), levels);
  }
  return { abstract, lists: readOverrides(streams) };
}

const formats: Readonly<Record<number, string>> = {
  0: "decimal",
  1: "upperRoman",
  2: "lowerRoman",
  3: "upperLetter",
  4: "lowerLetter",
  22: "decimalZero",
  23: "bullet",
  255: "none",
};

function readLevel(table: Buffer, at: number): { readonly level: Level; readonly end: number } | null {
  if (at + 30 > table.length) return null;
  const start = table.readInt32LE(at);
  const format = table.readUInt8(at + 4);
  const textAt = at + 28 + table.readUInt8(at + 24) + table.readUInt8(at + 25);
  if (textAt + 2 > table.length) return null;
  const end = textAt + 2 + table.readUInt16LE(textAt) * 2;
  if (end > table.length) return null;
  // A letter below the space stands for the number of a level.
  const text = table
    .toString("utf16le", textAt + 2, end)
    .replace(/[\u0000-\u0008]/g, (sign) => `%${sign.charCodeAt(0) + 1}`);
  const legal = (table.readUInt8(at + 5) & 4) !== 0;
  return { level: { format: formats[format] ?? "decimal", text, start, legal }, end };
}

function readOverrides({ structure }: DocStreams): ReadonlyMap<string, NumberedList> {
  const table = structure(structures.overrides);
  const lists = new Map<string, NumberedList>();
  if (table.length < 4) return lists;
  const count = Math.min(table.readUInt32LE(0), Math.floor((table.length - 4) / 16));
  let at = 4 + count * 16;
  for (let index = 0; index < count; index += 1) {
    const head = table.subarray(4 + index * 16, 20 + index * 16);
    const startAt = new Map<number, number>();
    at += 4;
    for (let level = 0; level < head.readUInt8(12) && at + 8 <= table.length; level += 1) {
      const flags = table.readUInt32LE(at + 4);
      if ((flags & 0x10) !== 0) startAt.set(flags & 0xf, table.readInt32LE(at));
      at += 8;
      if ((flags & 0x20) !== 0) at = readLevel(table, at)?.end ?? table.length;
    }
    lists.set(String(index + 1), { abstractId: String(head.readInt32LE(0)), startAt });
  }
  return lists;
}
