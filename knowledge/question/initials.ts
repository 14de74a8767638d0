import { canBeSyllable, foldText } from "../text/index";
import { isShortForm } from "./abbreviations";
import type { PlaceName } from "./places";
import { restoreMarks } from "./restore-marks";

/** What a library says of words by their initials. */
export interface KnownInitials {
  /** In how many of its places a folded term stands. */
  of(term: string): number;
  /** The words, folded, whose initials these are; null where it does not clearly have any. */
  spelledOut(initials: string): string | null;
}

/** A word of letters alone, four at least because three begin many runs of words by chance, with nothing before or behind it that makes it part of a number, an address or a symbol. */
const word = /(?<![\p{L}\p{Nd}@./\\_-])[A-Za-zĐđ]{4,7}(?![\p{L}\p{Nd}@/\\_]|[.-][\p{L}\p{Nd}])/gu;
const vowel = /[aeiouy]/;

/**
 * A message with initials that neither the field nor the library's documents write, spelled out in the words that the documents print: "thi GVDG" is "thi giáo viên dạy
 * giỏi". Small letters are initials only without a vowel. `written` are short forms that are known to stand for something else.
 */
export function withInitialsSpelledOut(
  message: string,
  known: KnownInitials,
  written: { readonly has: (folded: string) => boolean },
  places: Iterable<PlaceName>,
): string {
  const isShouting = message === message.toUpperCase();
  return message.replace(word, (typed) => {
    const folded = foldText(typed);
    const isShouted = typed === typed.toUpperCase() && !isShouting;
    if ((!isShouted && vowel.test(folded)) || canBeSyllable(folded)) return typed;
    if (isShortForm(folded) || written.has(folded) || known.of(folded) > 0) return typed;
    const run = known.spelledOut(folded);
    return run === null ? typed : restoreMarks(run, places);
  });
}
