import type { DocumentHeader } from "../model/index";
import { canBeSyllable, foldText, syllablesOf } from "../text/index";

/** Capitalised words at the end: "Ung Văn Khiêm" of "Trường THPT Ung Văn Khiêm"; kinds of offices have small letters. */
const properName = /(?:^|\s)(\p{Lu}\p{Ll}+(?:\s+\p{Lu}\p{Ll}+)+)\s*$/u;

const known = new WeakMap<DocumentHeader, readonly (readonly string[])[]>();

/** What only tells whose document it is: the proper names of its issuer and its place, as folded syllables. */
export function ownNames(header: DocumentHeader): readonly (readonly string[])[] {
  const names = known.get(header) ?? printedNames(header).map((name) => syllablesOf(name));
  known.set(header, names);
  return names;
}

/** Initials of three letters and more, as people shorten a school's name. */
const fewestInitials = 3;

/** The names of issuers by their folded initials; none that two of them share or that reads as a word. */
export function shortNamesOf(headers: readonly DocumentHeader[]): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  const shared = new Set<string>();
  for (const header of headers) {
    for (const name of printedNames(header)) {
      const initials = foldText(
        name
          .split(/\s+/u)
          .map(([letter = ""]) => letter)
          .join(""),
      );
      if (initials.length < fewestInitials || canBeSyllable(initials)) continue;
      if (foldText(names.get(initials) ?? name) !== foldText(name)) shared.add(initials);
      names.set(initials, name);
    }
  }
  return new Map([...names].filter(([initials]) => !shared.has(initials)));
}

function printedNames({ issuer, jurisdictionName }: DocumentHeader): readonly string[] {
  return [issuer, ...(jurisdictionName ?? "").split(/[(),]/u)].flatMap(
    (name) => properName.exec(name ?? "")?.[1] ?? [],
  );
}
