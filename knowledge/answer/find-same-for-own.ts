import { asksSameForOwn } from "../question/index";
import type { Finding, Quoted } from "./answer";
import type { AnswerContext } from "./context";
import { passagesOf } from "./dates-in-quotes";
import { requote } from "./requote";

/** What the turn before quoted, quoted again, where it is asked whether that holds for the speaker too; null where something else is asked. */
export async function findSameForOwn(context: AnswerContext): Promise<Finding | null> {
  const { question, priorSpots, shelf } = context;
  if (priorSpots.length === 0 || !asksSameForOwn(question.text, question.language)) return null;
  const found: Quoted[] = [];
  for (const spot of priorSpots) {
    const quoted = await requote(shelf, spot, "span");
    if (quoted !== null) found.push(quoted);
  }
  const [first, ...rest] = found;
  return first === undefined ? null : passagesOf([first, ...rest], context);
}
