import { readChecklistIntent } from "./intent";
import { isQuestion } from "./question-words";

/** A full question is answered as one, even in the middle of a checklist. */
export function asksInstead(text: string): boolean {
  return isQuestion(text) || readChecklistIntent(text) !== null;
}

const courtesies =
  /^\s*(xin chào|chào|hello|hi|help|trợ giúp|tro giup|giúp|cảm ơn|cám ơn|cam on|thanks?|thank you)(\s|[!.,]|$)/iu;
const longestAttempt = 3;

/** Whether words that fit no option were meant as an answer: short ones, and what has figures where a year or a day is asked. */
export function isAttempt(text: string, isOpen: boolean): boolean {
  if (asksInstead(text) || courtesies.test(text)) return false;
  const count = text.trim().split(/\s+/).length;
  return count <= longestAttempt || (isOpen && /\d/.test(text) && count <= 6);
}
