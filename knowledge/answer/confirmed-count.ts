import { readDoubtedCount, readQuestion } from "../question/index";
import { foldText } from "../text/index";
import type { Finding, Quoted } from "./answer";
import { belongsElsewhere, type AnswerContext } from "./context";
import { findFigures } from "./find-figures";
import { holdsFigure } from "./holds-figure";

/** "Có 16 xã, phải không?": the number that the documents print, where what is quoted neither prints that nor the given one. */
export async function findConfirmed(quoted: Quoted | null, context: AnswerContext): Promise<Finding | null> {
  const { question, shelf } = context;
  const doubted = readDoubtedCount(question.text);
  if (doubted === null) return null;
  if (quoted !== null && foldText(quoted.citation.quote).includes(foldText(doubted.given))) return null;
  const asked = readQuestion(doubted.asked, shelf.places, shelf.shortNames);
  const found = await findFigures({
    ...context,
    question: { ...asked, places: question.places, ownPlaces: question.ownPlaces },
  });
  if (found?.kind !== "figures") return null;
  // A share of them is no number of them, and that of another place none of the place that is asked for.
  const [first, ...rest] = found.items.filter(({ figure: { unit, document } }) => {
    const summary = shelf.summary(document);
    return unit !== "%" && summary !== undefined && !belongsElsewhere(summary, context);
  });
  if (first === undefined) return null;
  const isQuoted = quoted !== null && [first, ...rest].some(({ figure }) => holdsFigure(quoted, figure));
  return isQuoted ? null : { kind: "figures", items: [first, ...rest] };
}
