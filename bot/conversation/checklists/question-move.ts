import { optionsOf, questionOf, type ChecklistDefinition, type ChecklistQuestion } from "../../../knowledge/index";
import { checklistMessages as say, type ChecklistWords, type QuestionWords } from "../../messages/checklist";
import { readChecklistIntent } from "./intent";
import type { Move } from "./moves";
import { isQuestion } from "./question-words";
import type { StepCommand } from "./step-words";
import { mentionsOption, readTypedAnswer, shownOptions } from "./typed-option";

/** Whether a command is about the session rather than an answer; "2" and "chưa" may answer a question. */
export function leavesQuestion(command: StepCommand | null): boolean {
  return command !== null && !["number", "mark", "not-applicable", "note", "evidence"].includes(command.kind);
}

/** What typed words mean while a question is open: its answer, a failed attempt at one, or (null) something for others. */
export function moveAtQuestion(
  definition: ChecklistDefinition,
  words: ChecklistWords,
  name: string,
  text: string,
  command: StepCommand | null,
): Move | null {
  const question = questionOf(definition, name);
  const worded = words.questions[name];
  if (question === null || worded === undefined) return null;
  const answer = asksInstead(text) ? null : readTypedAnswer(question, worded, text);
  if (answer !== null) return { kind: "append", entries: [{ kind: "answer", question: name, answer }], lead: [] };
  if (command === null && !isAttempt(text, question, worded)) return null;
  const given = text.trim().slice(0, longestEcho);
  return {
    kind: "refuse",
    lead:
      question.kind === "choice" || question.kind === "yes-no"
        ? say.notAnOption(given, shownOptions(question, worded).length)
        : say.notAnAnswer[question.kind](given),
  };
}

/** How much of what was typed is repeated in a refusal. */
const longestEcho = 60;

/** A full question is answered as one, even in the middle of a checklist. */
function asksInstead(text: string): boolean {
  return isQuestion(text) || readChecklistIntent(text) !== null;
}

const courtesies =
  /^\s*(xin chào|chào|hello|hi|help|trợ giúp|tro giup|giúp|cảm ơn|cám ơn|cam on|thanks?|thank you)(\s|[!.,]|$)/iu;
const longestAttempt = 3;

/**
 * Whether words that fit no option were meant as an answer: short ones, what speaks of an option, and what has figures
 * where a year or a day is asked.
 */
function isAttempt(text: string, question: ChecklistQuestion, words: QuestionWords): boolean {
  if (asksInstead(text) || courtesies.test(text)) return false;
  const count = text.trim().split(/\s+/).length;
  const isOpen = optionsOf(question) === null;
  return count <= longestAttempt || mentionsOption(question, words, text) || (isOpen && /\d/.test(text) && count <= 6);
}
