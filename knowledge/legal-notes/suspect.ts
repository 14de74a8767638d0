import { foldText } from "../text/index";
import type { IsoDate } from "../model/index";
import type { LegalNote } from "./legal-note";

/**
 * The number that a citation probably means, where its number and its date cannot both be right by what the notes know;
 * null where nothing speaks against it. The caller shows the suspicion beside the printed number and corrects nothing.
 */
export function suspectOf(number: string, date: IsoDate | null, notes: readonly LegalNote[]): string | null {
  if (date === null) return null;
  const key = keyOf(number);
  const sameNumber = notes.find((note) => keyOf(note.number) === key);
  if (sameNumber !== undefined) {
    if (sameNumber.issuedOn === date) return null;
    // The right day under another number of the same kind and issuer: one digit was mistyped.
    return uniqueNumber(notes.filter((note) => note.issuedOn === date && symbolOf(note.number) === symbolOf(number)));
  }
  // The right ordinal and day under another symbol: letters were mistyped. The ordinal must be long enough to be telling.
  const ordinal = ordinalOf(number);
  if (ordinal.length < 3) return null;
  return uniqueNumber(notes.filter((note) => note.issuedOn === date && ordinalOf(note.number) === ordinal));
}

function uniqueNumber(notes: readonly LegalNote[]): string | null {
  const [only, ...others] = notes;
  return only !== undefined && others.length === 0 ? only.number : null;
}

/** Without marks, blanks, ampersands and hyphens and without leading zeros: two spellings of one number have one key. */
function keyOf(number: string): string {
  return foldText(number)
    .replace(/[^a-z0-9/]/g, "")
    .replace(/^0+/, "");
}

function symbolOf(number: string): string {
  return keyOf(number).replace(/^\d+(?:\/(?:19|20)\d\d)?\//, "");
}

function ordinalOf(number: string): string {
  return /^\d+/.exec(keyOf(number))?.[0] ?? "";
}
