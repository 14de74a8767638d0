import type { Provision, ProvisionKind } from "../../knowledge/index";

/** One line of a document's text and what it is. All lines together are the whole text but for white space. */
export interface TextLine {
  readonly start: number;
  /** Exclusive. */
  readonly end: number;
  /** `loose`: text that no provision holds. */
  readonly kind: ProvisionKind | "loose";
  /** How many provisions stand around it. */
  readonly depth: number;
  readonly isHeading: boolean;
  /** The provision that begins with this line. */
  readonly begins: Provision | null;
}

/** A document's lines in reading order, each with its place in the tree of provisions. Nothing of the text is left out. */
export function layOutText(text: string, provisions: readonly Provision[]): readonly TextLine[] {
  const depths = depthsOf(provisions);
  const lines: TextLine[] = [];
  let written = 0;

  const write = (until: number, owner: Provision | null, begins: Provision | null) => {
    for (const line of splitLines(text, written, until)) {
      const isFirst = begins !== null && line.start === firstLetter(text, begins.start);
      lines.push({
        ...line,
        kind: owner?.kind ?? "loose",
        depth: owner === null ? 0 : (depths.get(owner.id) ?? 0),
        isHeading: isFirst && isHeadingLine(text.slice(line.start, line.end), begins),
        begins: isFirst ? begins : null,
      });
    }
    written = Math.max(written, until);
  };

  const open: Provision[] = [];
  const closeUntil = (start: number) => {
    for (let last = open.at(-1); last !== undefined && last.end <= start; last = open.at(-1)) {
      write(last.end, last, null);
      open.pop();
    }
  };
  for (const provision of provisions) {
    closeUntil(provision.start);
    write(provision.start, open.at(-1) ?? null, null);
    write(provision.bodyEnd, provision, provision);
    open.push(provision);
  }
  closeUntil(text.length);
  write(text.length, null, null);
  return lines;
}

/** How many provisions stand around each. */
export function depthsOf(provisions: readonly Provision[]): ReadonlyMap<Provision["id"], number> {
  const depths = new Map<Provision["id"], number>();
  for (const { id, parent } of provisions) depths.set(id, parent === null ? 0 : (depths.get(parent) ?? 0) + 1);
  return depths;
}

function* splitLines(
  text: string,
  from: number,
  to: number,
): Generator<{ readonly start: number; readonly end: number }> {
  for (let start = from; start < to;) {
    const newline = text.indexOf("\n", start);
    const end = newline === -1 || newline > to ? to : newline;
    if (text.slice(start, end).trim() !== "") yield { start, end };
    start = end + 1;
  }
}

function firstLetter(text: string, from: number): number {
  const rest = /\n*/y;
  rest.lastIndex = from;
  return from + (rest.exec(text)?.[0].length ?? 0);
}

/** A heading has its line to itself; one that runs on into a sentence is set as text. */
function isHeadingLine(line: string, provision: Provision): boolean {
  const { marker, heading } = provision;
  if (heading === null || provision.kind !== "section") return false;
  const said = line.trim().slice(line.trim().startsWith(marker ?? "") ? (marker ?? "").length : 0);
  return bare(said) === bare(heading);
}

function bare(words: string): string {
  return words.replace(/\s+/g, " ").replace(/^[\s.:)]+|[\s.:]+$/g, "");
}
