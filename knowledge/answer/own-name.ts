import type { DocumentHeader } from "../model/index";
import { syllablesOf } from "../text/index";

/** Capitalised words at the end: "Ung Văn Khiêm" of "Trường THPT Ung Văn Khiêm"; kinds of offices have small letters. */
const properName = /(?:^|\s)(\p{Lu}\p{Ll}+(?:\s+\p{Lu}\p{Ll}+)+)\s*$/u;

/** What only tells whose document it is: the proper names of its issuer and its place, as folded syllables. */
export function ownNames({ issuer, jurisdictionName }: DocumentHeader): readonly (readonly string[])[] {
  return [issuer, ...(jurisdictionName ?? "").split(/[(),]/u)].flatMap((name) => {
    const proper = properName.exec(name ?? "")?.[1];
    return proper === undefined ? [] : [syllablesOf(proper)];
  });
}
