import type { Page } from "../read/page";
import { fromLegacy, type LegacyEncoding } from "./legacy-encodings";
import { canBeSyllable } from "../../knowledge/text";

const encodings: readonly LegacyEncoding[] = ["tcvn3", "vni"];

/** A text in its own encoding has at least this share of its marked words possible, … */
const readable = 0.85;
/** … and in a wrong one at most this share. */
const garbled = 0.5;
/** Fewer marked words than this prove nothing. */
const fewestWords = 4;

/**
 * Recognises text typed for the fonts of TCVN3 (ABC) or VNI by the language: as it stands hardly one of its words with
 * other letters than A to Z can be Vietnamese, and converted nearly all can. A file may mix such text with Unicode, so each
 * line is judged, short ones by what the file as a whole is.
 */
export function decodeLegacy(pages: readonly Page[]): readonly Page[] {
  const whole = legacyEncodingOf(pages.flatMap(({ lines }) => lines.map(({ text }) => text)).join("\n"));
  return pages.map((page) => ({
    ...page,
    lines: page.lines.map((line) => {
      const text = decodeLine(line.text, whole);
      return text === line.text
        ? line
        : {
            ...line,
            text,
            ...(line.labelled === undefined ? {} : { labelled: decodeLine(line.labelled, whole) }),
          };
    }),
  }));
}

/** The encoding that makes a text readable; null where it is readable as it stands, or in none. */
export function legacyEncodingOf(text: string): LegacyEncoding | null {
  const words = markedWords(text);
  if (words.length < fewestWords || shareOf(words) > garbled) return null;
  const best = encodings
    .map((encoding) => ({ encoding, share: shareOf(markedWords(fromLegacy(text, encoding))) }))
    .reduce((one, other) => (other.share > one.share ? other : one));
  return best.share >= readable ? best.encoding : null;
}

function decodeLine(text: string, whole: LegacyEncoding | null): string {
  if (!/[^\u0000-\u007f]/.test(text)) return text;
  const own = legacyEncodingOf(text);
  if (own !== null) return fromLegacy(text, own);
  if (whole === null) return text;
  const converted = fromLegacy(text, whole);
  return shareOf(markedWords(converted)) > shareOf(markedWords(text)) ? converted : text;
}

/** Words with a letter beyond ASCII; the signs among them (· § ¹) are letters to such a font. */
function markedWords(text: string): readonly string[] {
  return (text.match(/[^\s\u0000-\u0040\u005b-\u0060\u007b-\u00a0\u2000-\u206f]+/g) ?? []).filter((word) =>
    /[^\u0000-\u007f]/.test(word),
  );
}

function shareOf(words: readonly string[]): number {
  return words.filter((word) => canBeSyllable(word.normalize("NFC").toLowerCase())).length / Math.max(1, words.length);
}
