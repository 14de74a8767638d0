import type { Provision } from "../../../knowledge/model/index";
import { readParty } from "../../parse/index";

/** A party of an agreement, and how far the lines that introduce it reach. Offsets in the document's text. */
export interface Party {
  /** "Bên A", as small letter. */
  readonly letter: string;
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

/** Where the parties are introduced and what they agree begins. */
const agreed = /^(?:điều\s+\d|hai bên|các bên|sau khi|cùng )/iu;

/** The parties that an agreement introduces ("BÊN A: TRƯỜNG …", "Trường … (Bên A)"), each with the lines below it; none for any other document. */
export function readParties(text: string, provisions: readonly Provision[]): readonly Party[] {
  const lines = provisions
    .flatMap(({ start, bodyEnd }) =>
      [...text.slice(start, bodyEnd).matchAll(/[^\n]+/gu)].map(({ 0: line, index }) => ({
        line: line.trim(),
        at: start + index,
      })),
    )
    .sort((one, other) => one.at - other.at);
  const parties: Party[] = [];
  for (const { line, at } of lines) {
    const last = parties.at(-1);
    const party = readParty(line);
    if (party !== null && !parties.some(({ letter }) => letter === party.letter)) {
      parties.push({ ...party, start: at, end: at + line.length });
    } else if (parties.length > 1 && agreed.test(line)) break;
    else if (last !== undefined) parties[parties.length - 1] = { ...last, end: at + line.length };
  }
  return parties.length < 2 ? [] : parties;
}

/** The party that a clause speaks for: the one it begins with, or the one whose lines it stands in. */
export function partyOf(
  clause: { readonly start: number; readonly end: number },
  text: string,
  parties: readonly Party[],
): Party | null {
  const letter = /^\s*(?:\d+[.)]\s*)?bên\s+([A-D])(?!\p{L})/iu
    .exec(text.slice(clause.start, clause.end))?.[1]
    ?.toLowerCase();
  const named = letter === undefined ? undefined : parties.find((one) => one.letter === letter);
  return named ?? parties.find(({ start, end }) => start <= clause.start && clause.start < end) ?? null;
}
