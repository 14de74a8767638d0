import { foldText } from "../text/index";
import { officeWords } from "./office-words";
import { isFoldedSyllable } from "./typing";

const onset = /^(?:ngh|ng|nh|gh|gi|kh|ch|ph|qu|th|tr|[bcdghklmnpqrstvx])/;

/** Short form -> the words that are written so, the commoner first; none that is a syllable by itself. */
const squeezed = new Map<string, readonly string[]>();
for (const word of officeWords) {
  const [first = "", second = ""] = foldText(word).split(" ");
  const head = onset.exec(first)?.[0];
  if (head === undefined) continue;
  for (const start of new Set([head, head.slice(0, 1)])) {
    const short = `${start}${second}`;
    squeezed.set(short, [...(squeezed.get(short) ?? []), word]);
  }
}

/** The word that people write with the first letter of its first syllable: "cvăn", "k/phí", "hsinh"; null for any other word, and where two are written so. */
export function readSqueezed(typed: string): string | null {
  const [word, other] = waysOf(typed, /\//u);
  return word === undefined || other !== undefined ? null : word;
}

/** The words that a first letter with a full stop stands for: "k.phí", "q.định" for "quyết định" and "quy định"; none for any other word. */
export function readPointed(typed: string): readonly string[] {
  return /^\p{L}{1,2}\.\p{Ll}{2,}$/u.test(typed) ? waysOf(typed, /\./u) : [];
}

function waysOf(typed: string, sign: RegExp): readonly string[] {
  const folded = foldText(typed);
  const short = folded.replace(sign, "");
  if (folded === short && isFoldedSyllable(folded)) return [];
  const ways = squeezed.get(short) ?? [];
  // Marks of the second syllable tell apart what folds alike.
  const second = typed.split(sign)[1] ?? "";
  const same = ways.filter((way) => way.endsWith(` ${second.toLowerCase()}`));
  return same.length > 0 ? same : ways;
}
