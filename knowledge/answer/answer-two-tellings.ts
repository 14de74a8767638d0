import { tellsTwoWays } from "../question/index";
import { quotesOf, type Answer, type SingleFinding } from "./answer";
import { answerQuestion } from "./answer-question";
import type { AnswerContext } from "./context";
import { findFiguresApart } from "./figures-apart";
import { sidesBySource } from "./source-sides";
import { findTitlesToldTwice } from "./titles-told-twice";

/**
 * Answers who says, or asks whether, one thing is told in two ways: with each place that tells it, in two documents or in one. Null where the message says no such
 * thing, or the documents tell it once.
 */
export async function answerTwoTellings(context: AnswerContext): Promise<Answer | null> {
  const { question, background } = context;
  if (background !== "" || !(tellsTwoWays(question.text) || tellsTwoWays(question.folded))) return null;
  const titles = await findTitlesToldTwice(context);
  if (titles !== null) return { kind: "cited", finding: titles };
  const bySource = await answerSources(context);
  if (bySource !== null) return bySource;
  const figures = await findFiguresApart(context);
  return figures === null ? null : { kind: "cited", finding: figures };
}

async function answerSources(context: AnswerContext): Promise<Answer | null> {
  const findings: SingleFinding[] = [];
  for (const { question, documents } of sidesBySource(context)) {
    const shelf = context.shelf.narrowedTo(documents, []);
    const answer = await answerQuestion({ ...context, question, shelf, onCandidates: () => undefined });
    if (answer.kind !== "cited" || answer.finding.kind === "several") return null;
    if (!quotesOf(answer.finding).every(({ document }) => documents.has(document.id))) return null;
    findings.push(answer.finding);
  }
  const [first, second] = findings;
  return first === undefined || second === undefined
    ? null
    : { kind: "cited", finding: { kind: "several", findings: [first, second] } };
}
