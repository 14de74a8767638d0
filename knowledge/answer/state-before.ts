import { asksForStateBefore } from "../question/index";
import { foldText } from "../text/index";
import { quotesOf, type Answer } from "./answer";
import type { AnswerContext } from "./context";
import { findFigures } from "./find-figures";
import { findPassages } from "./find-passages";

/** "Trước khi sắp xếp có mấy xã?": silence with the number that holds now, where no document counts what there was before. Null where one does, or that is not asked. */
export async function findStateBefore(context: AnswerContext): Promise<Answer | null> {
  const { question } = context;
  if (!question.asks.has("count") || !asksForStateBefore(`${question.folded} ${foldText(question.text)}`)) return null;
  const figures = await findFigures(context);
  const [quoted] = figures === null ? [] : quotesOf(figures);
  const passages = await findPassages(context);
  const near = [...(quoted === undefined ? [] : [quoted]), ...(passages.kind === "found" ? passages.quotes : [])];
  if (near.some(({ citation: { quote } }) => /(?<!\p{L})trước(?!\p{L})/iu.test(quote) && /\d/.test(quote))) return null;
  return {
    kind: "not-found",
    silence: { kind: "lacks", what: "number" },
    nearest: quoted ?? null,
    contact: null,
  };
}
