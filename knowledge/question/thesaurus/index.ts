import { remember } from "../../text/index";
import { matchEntries, readThesaurus, type OtherWords, type Thesaurus } from "./match-entries";
import { thesaurusLines } from "./topics";

export type { OtherWords } from "./match-entries";

let read: Thesaurus | undefined;

/** What of a message documents may print in other words. Reading the thesaurus at the first call takes about a tenth of a second. */
export const otherWordsFor = remember((message): readonly OtherWords[] => {
  read ??= readThesaurus(thesaurusLines);
  return message === "" ? [] : matchEntries(message, read);
}, 32);
