import { beforeMissing, readQuestion } from "../question/index";
import type { Answer } from "./answer";
import { answerQuestion } from "./answer-question";
import { withMissed } from "./behind-deadline";
import type { AnswerContext } from "./context";
import { passagesOf } from "./dates-in-quotes";
import { quoteSpan } from "./quote-span";
import { cited } from "./readers";

/**
 * Answers by when something is due together with what follows from missing it ("… trong mấy ngày, không kịp thì sao?"), where the place of the deadline says so; of a turn that asks only
 * for what follows, from the places told before. Null where nothing of that is asked or told.
 */
export async function answerMissed(context: AnswerContext): Promise<Answer | null> {
  const { question, shelf, background, priorSpots } = context;
  const due = beforeMissing(question.text);
  if (due === null) return null;
  if (background !== "") return due === "" ? missedOf(priorSpots, context) : null;
  if (due === "") return null;
  const { places, ownPlaces, mentions, years } = question;
  const read = readQuestion(due, shelf.places, shelf.shortNames);
  const asked = { ...read, places: read.places.length > 0 ? read.places : places, ownPlaces, mentions, years };
  const answer = await answerQuestion({ ...context, question: asked });
  if (answer.kind !== "cited" || answer.finding.kind !== "deadlines") return null;
  const { items } = answer.finding;
  for (const item of items) {
    const followed = withMissed(item, await shelf.open(item.document.id));
    if (followed !== null)
      return cited({ ...answer.finding, items: [followed, ...items.filter((other) => other !== item)] });
  }
  return null;
}

async function missedOf(spots: AnswerContext["priorSpots"], context: AnswerContext): Promise<Answer | null> {
  const { shelf } = context;
  for (const { document: id, start, end } of spots) {
    const deadline = shelf.factsOf(id).deadlines.find((one) => start <= one.start && one.end <= end);
    const quoted = deadline === undefined ? null : await quoteSpan(shelf, deadline);
    const followed = quoted === null ? null : withMissed(quoted, await shelf.open(id));
    if (followed !== null) return cited(passagesOf([followed], context));
  }
  return null;
}
