import { z } from "zod";
import { foldText } from "../../../knowledge/index";

/** What careful readers found in a file: its numbered places, in order. */
export const structureShape = z.object({
  file: z.string(),
  items: z.array(z.object({ address: z.string(), heading: z.string() })),
});
export type Structure = z.output<typeof structureShape>;

/** A document as quotes are held against it: white space is one blank, and it is known where each numbered place begins. */
export interface Source {
  readonly file: string;
  readonly text: string;
  /** From where on the text stands under an address; "" before the first place and in the foot. */
  readonly places: readonly { readonly address: string; readonly start: number }[];
  /** Where lines begin in the file. */
  readonly lines: ReadonlySet<number>;
}

/** Text as quotes are compared: composed, and with one blank for any white space. Otherwise letter for letter. */
export function flatten(text: string): string {
  return text.normalize("NFC").replace(/\s+/g, " ").trim();
}

/** How alike a line has to be to a heading, 0..1; a damaged line is alike in part. */
const alike = 0.3;

/** Finds the places of a document by their numbers and headings, each after the one before. Throws where one cannot be found. */
export function locatePlaces(file: string, text: string, { items }: Pick<Structure, "items">): Source {
  const lines = text.split("\n").map(flatten);
  const starts: number[] = [];
  let flat = "";
  for (const line of lines) {
    if (line !== "" && flat !== "") flat += " ";
    starts.push(flat.length);
    flat += line;
  }
  const places = [{ address: "", start: 0 }];
  let from = 0;
  for (const { address, heading } of items) {
    const at = lines.findIndex((line, index) => index >= from && opens(line, address, heading));
    if (at < 0) throw new Error(`${file}: the place ${address} was not found`);
    places.push({ address, start: starts[at] ?? 0 });
    from = at + 1;
  }
  const foot = lines.findIndex((line, index) => index >= from && /^noi nh\p{L}+ ?:/u.test(foldText(line)));
  if (foot >= 0) places.push({ address: "", start: starts[foot] ?? 0 });
  return { file, text: flat, places, lines: new Set(starts) };
}

/** Whether a line begins with the number of a place, whole or its last part, and goes on like the heading. */
function opens(line: string, address: string, heading: string): boolean {
  const numbers = [address, address.split(".").at(-1) ?? ""];
  return numbers.some((number) => {
    if (!line.startsWith(number) || /^[\p{L}\p{N}]/u.test(line.slice(number.length))) return false;
    const rest = line.slice(number.length);
    return likeness(rest.slice(0, heading.length + 8), heading.slice(0, rest.length)) >= alike;
  });
}

/** Dice's share of common pairs of letters, without marks. */
function likeness(one: string, other: string): number {
  const [pairs, others] = [pairsOf(one), pairsOf(other)];
  const common = [...pairs].filter((pair) => others.has(pair)).length;
  return (2 * common) / (pairs.size + others.size || 1);
}

function pairsOf(text: string): ReadonlySet<string> {
  const letters = foldText(text).replace(/[^\p{L}\p{N}]/gu, "");
  return new Set(Array.from({ length: Math.max(0, letters.length - 1) }, (_, at) => letters.slice(at, at + 2)));
}
