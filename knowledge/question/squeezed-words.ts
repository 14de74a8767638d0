import { foldText } from "../text/index";
import { officeWords } from "./office-words";
import { isFoldedSyllable } from "./typing";

const onset = /^(?:ngh|ng|nh|gh|gi|kh|ch|ph|qu|th|tr|[bcdghklmnpqrstvx])/;

/** Short form -> the word; none that two words share or that is a syllable by itself. */
const squeezed = new Map<string, string>();
const shared = new Set<string>();
for (const word of officeWords) {
  const [first = "", second = ""] = foldText(word).split(" ");
  const head = onset.exec(first)?.[0];
  if (head === undefined) continue;
  for (const start of new Set([head, head.slice(0, 1)])) {
    const short = `${start}${second}`;
    if ((squeezed.get(short) ?? word) !== word) shared.add(short);
    squeezed.set(short, word);
  }
}

/** The word that people write with the first letter of its first syllable: "cvăn", "k/phí", "hsinh"; null for any other word. */
export function readSqueezed(typed: string): string | null {
  const folded = foldText(typed);
  const short = folded.replace("/", "");
  if (folded === short && isFoldedSyllable(folded)) return null;
  return shared.has(short) ? null : (squeezed.get(short) ?? null);
}
