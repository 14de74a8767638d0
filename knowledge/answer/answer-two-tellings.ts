import { askedOfTwoDocuments, readQuestion, tellsTwoWays } from "../question/index";
import { foldText } from "../text/index";
import { quotesOf, type Answer, type SingleFinding } from "./answer";
import { answerQuestion } from "./answer-question";
import { belongsElsewhere, readingOf, type AnswerContext } from "./context";
import { subjectOf } from "./evidence";
import { expectedOf, holds } from "./expected";
import { findFiguresApart } from "./figures-apart";
import { scoreSections } from "./score-sections";
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
  const byKind = await answerTwoOfKind(context);
  if (byKind !== null) return byKind;
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

/** Of what search finds in two documents, so much of the best by score may be the other telling. */
const leastOfBest = 0.5;
const mostDocuments = 4;

/** "… sao hai kế hoạch của xã ghi không giống nhau?": what each document of the kind tells of what is asked, where two of them tell it. */
async function answerTwoOfKind(context: AnswerContext): Promise<Answer | null> {
  const { shelf, question: whole, rarity } = context;
  const told = askedOfTwoDocuments(whole.text);
  if (told === null) return null;
  const read = readQuestion(told.asked, shelf.places, shelf.shortNames);
  const question = { ...read, places: read.places.length > 0 ? read.places : whole.places, ownPlaces: whole.ownPlaces };
  const asked: AnswerContext = { ...context, question, onCandidates: () => undefined };
  const together = await answerQuestion(asked);
  if (together.kind === "cited" && documentsOf(together).size > 1) return together;
  const sections = await scoreSections(asked, subjectOf(question.query, "", rarity, readingOf(asked)));
  const least = (sections[0]?.score ?? 0) * leastOfBest;
  const documents = new Set(
    sections
      .filter(({ score, opened: { document } }) => score >= least && !belongsElsewhere(document, asked))
      .filter(({ opened: { document } }) => isOfKind(document.header.type, told.kind))
      .map(({ opened: { document } }) => document.id),
  );
  const expected = expectedOf(question.asks);
  const findings: SingleFinding[] = [];
  for (const id of [...documents].slice(0, mostDocuments)) {
    const answer = await answerQuestion({ ...asked, shelf: shelf.narrowedTo(new Set([id]), []) });
    if (answer.kind !== "cited" || answer.finding.kind === "several") continue;
    const [first] = quotesOf(answer.finding);
    if (expected === null || holds(first.citation.quote, expected)) findings.push(answer.finding);
  }
  // What one of them tells of a day that is named, the other one tells of that day too.
  const days = told.asked.match(/\d{1,2}\/\d{1,2}(?:\/\d{4})?/g) ?? [];
  const printed = (finding: SingleFinding): string => quotesOf(finding)[0].citation.quote;
  const saidDays = days.filter((day) => findings.some((finding) => printed(finding).includes(day)));
  const [first, second, ...rest] = findings.filter((finding) =>
    saidDays.every((day) => printed(finding).includes(day)),
  );
  if (first === undefined || second === undefined || rest.length > 0) return null;
  return { kind: "cited", finding: { kind: "several", findings: [first, second] } };
}

/** "Văn bản" is of any kind. */
function isOfKind(type: string | null, kind: string): boolean {
  return foldText(type ?? "") === kind || /^(?:van ban|tai lieu|giay to|vb|[a-z]+s?)$/.test(kind);
}

function documentsOf(answer: Extract<Answer, { kind: "cited" }>): ReadonlySet<string> {
  return new Set(quotesOf(answer.finding).map(({ document }) => document.id));
}
