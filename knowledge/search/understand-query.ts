import { correctTerms } from "./correct-terms";
import type { LexicalIndex, QueryTerms } from "./lexical-index";
import { withoutQuestionWords } from "./question-words";

/** More adds time and no meaning: a question of this length is a pasted text. */
const mostTerms = 300;

/** What to look for: the question's terms without question words, slips of the finger put right from the library's own words. */
export function understandQuery(question: string, index: LexicalIndex): QueryTerms {
  return correctTerms(withoutQuestionWords(question).slice(0, mostTerms), index);
}
