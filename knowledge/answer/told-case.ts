import { foldText, syllablesOf } from "../text/index";
import type { Quoted } from "./answer";
import type { AnswerContext } from "./context";

/** "Học sinh vắng 3 ngày liên tục thì giáo viên chủ nhiệm phải làm gì?": what happens, then what somebody must do about it. */
const caseThenDuty =
  /^(.+?)\s+thi\s+.{0,60}\b(?:phai|can|nen|co trach nhiem|se|duoc|xu ly|lam) .{0,40}\b(?:gi|nao|sao|ai|ra sao)\b/;

/** A case of fewer words may be anything. Syllables. */
const shortestCase = 4;
const leastSaid = 0.7;

/**
 * Whether a question tells a case and a place speaks of it: the place says what is to be done then, and the list of all that somebody must do says too much. "Theo kế hoạch
 * này thì …" tells none.
 */
export function isPlaceOfCase({ citation }: Quoted, { question, rarity }: AnswerContext): boolean {
  const told = caseThenDuty.exec(question.folded)?.[1];
  if (told === undefined) return false;
  const words = [...new Set(syllablesOf(told))].filter((word) => question.content.includes(word));
  const printed = new Set(syllablesOf(foldText(citation.quote)));
  const weigh = (list: readonly string[]): number => list.reduce((sum, word) => sum + rarity.weight(word), 0);
  return words.length >= shortestCase && weigh(words.filter((word) => printed.has(word))) >= weigh(words) * leastSaid;
}
