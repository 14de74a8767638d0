import { readLateDuty, readQuestion } from "../question/index";
import { foldText } from "../text/index";
import type { Answer } from "./answer";
import { answerParts } from "./answer-parts";
import type { AnswerContext } from "./context";

/**
 * Answers whether a duty may come after the deed ("dạy hai tuần rồi mới báo cáo có được không?") with the place that puts the duty before it; null where the
 * question asks something else or no place does.
 */
export async function answerLateDuty(context: AnswerContext): Promise<Answer | null> {
  const { question, shelf } = context;
  const late = context.background === "" ? readLateDuty(question.folded) : null;
  if (late === null) return null;
  const read = readQuestion(`${late.duty} ${before}`, shelf.places, shelf.shortNames);
  const told = readQuestion(late.deed, shelf.places, shelf.shortNames).query;
  const { places, ownPlaces, mentions, years } = question;
  const answer = await answerParts({
    ...context,
    question: { ...read, places, ownPlaces, mentions, years },
    told: late.deed,
    background: told,
  });
  if (answer.kind !== "cited" || answer.finding.kind !== "passages") return null;
  const putsBefore = new RegExp(`\\b${late.verb}\\b.{0,160}\\b${before}\\b`);
  const quotes = answer.finding.quotes.filter(({ citation }) =>
    putsBefore.test(foldText(citation.reading ?? citation.quote).replace(/\s+/g, " ")),
  );
  const [first, ...rest] = quotes;
  // What was asked is whether it may come after; a yes or no to the duty itself would answer something else.
  return first === undefined
    ? null
    : { kind: "cited", finding: { ...answer.finding, quotes: [first, ...rest], verdict: null } };
}

const before = "truoc khi";
