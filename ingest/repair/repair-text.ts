import { unifyTonePlacement } from "../../knowledge/text";
import { Decoder } from "./decode";
import type { Correction } from "../../knowledge/model";
import type { LanguageModel } from "../../knowledge/language";
import { repairSymbol } from "./repair-symbol";
import { tokenise, type Token } from "./tokens";

export interface RepairedText {
  /** In reading order, none touching another; they never reach across white space. */
  readonly corrections: readonly Correction[];
  /** Share of the words, numbers and symbols that are read otherwise than they stand, 0..1. */
  readonly changed: number;
}

/** Reads a damaged text. Numbers, dates and the digits of symbols stay as they stand. */
export function repairText(text: string, model: LanguageModel): RepairedText {
  const decoder = new Decoder(model);
  const tokens = tokenise(text);
  const decoded = decoder.decode(tokens);
  const corrections = tokens.flatMap((token, at): readonly Correction[] => {
    const syllable = decoder.syllableOf(decoded[at] ?? 0);
    const read = syllable === null ? keep(token) : inCaseOf(token.text, syllable);
    const isSame = read === token.text || (syllable !== null && unifyTonePlacement(token.text) === read);
    return isSame ? [] : [{ start: token.start, end: token.end, text: read }];
  });
  return { corrections, changed: corrections.length / Math.max(tokens.length, 1) };
}

function keep({ kind, text }: Token): string {
  if (kind === "currency") return "đ";
  return kind === "symbol" ? repairSymbol(text) : text;
}

/** Writes a syllable with the capitals of the word that it stands for. */
function inCaseOf(word: string, syllable: string): string {
  const capitals = word.match(/\p{Lu}/gu)?.length ?? 0;
  const small = word.match(/\p{Ll}/gu)?.length ?? 0;
  if (capitals > 1 && capitals > small) return syllable.toUpperCase();
  return /^\p{Lu}/u.test(word) ? syllable.slice(0, 1).toUpperCase() + syllable.slice(1) : syllable;
}
