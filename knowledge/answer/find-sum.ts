import type { Finding } from "./answer";
import { documentAskedAbout } from "./asked-document";
import { printedSums } from "./check-sums";
import { findColumnSum } from "./column-sum";
import type { AnswerContext } from "./context";
import { findListedSum, findSumOfParts } from "./sum-of-parts";

/** Two documents may agree or not as well as two sums. */
const saysAmounts = /(?<![\d/])(?!(?:19|20)\d\d(?!\d))\d|\b(?:cong|tong|so lieu|con so|so truong|sum|total|add)\b/;

/** Numbers up to this one stand anywhere. */
const smallCount = 20;

/** A printed sum beside what its parts come to, where a question doubts it; null where it doubts none, or none is printed. */
export async function findSum(context: AnswerContext): Promise<Finding | null> {
  const { question, told = "" } = context;
  if (!question.asks.has("sum-check") || !saysAmounts.test(question.folded)) return null;
  const numbers = new Set(
    (`${told} ${question.text}`.match(/\d[\d.]*/g) ?? []).map((number) => Number(number.replaceAll(".", ""))),
  );
  const about = documentAskedAbout(context);
  const ofSentence = await findListedSum(context, numbers);
  if (ofSentence !== null) return ofSentence;
  const ofParts = await findSumOfParts(context, numbers);
  if (ofParts !== null) return ofParts;
  for (const { id } of context.shelf.documents) {
    const figures = context.shelf.figures.filter(({ document }) => document === id);
    const sums = printedSums(await context.shelf.open(id), figures);
    // Who gives a number that the document prints elsewhere does not ask of its first list.
    const isOfOther = figures.some(
      ({ value }) => typeof value === "number" && value > smallCount && numbers.has(value),
    );
    const sum =
      sums.find(({ printed }) => numbers.has(printed)) ?? (about?.id === id && !isOfOther ? sums[0] : undefined);
    if (sum !== undefined)
      return { kind: "sum", printed: sum.printed, parts: sum.parts, sum: sum.sum, quotes: [sum.quote] };
  }
  return findColumnSum(context, numbers);
}
