import { matchEntries, readThesaurus, type OtherWords, type Thesaurus } from "./match-entries";
import { thesaurusLines } from "./topics";

export type { OtherWords } from "./match-entries";

let read: Thesaurus | undefined;

/** One question is looked at many times before it is answered. */
const mostKept = 50;
const kept = new Map<string, readonly OtherWords[]>();

/** What of a message documents may print in other words. Reading the thesaurus at the first call takes about a tenth of a second. */
export function otherWordsFor(message: string): readonly OtherWords[] {
  const known = kept.get(message);
  if (known !== undefined) return known;
  read ??= readThesaurus(thesaurusLines);
  const found = message === "" ? [] : matchEntries(message, read);
  if (kept.size >= mostKept) kept.clear();
  kept.set(message, found);
  return found;
}
