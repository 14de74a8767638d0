import { readFollowUp, readQuestion, splitQuestion, type Question } from "../question/index";
import { quotesOf, type Answer, type Finding, type SingleFinding } from "./answer";
import { answerQuestion } from "./answer-question";
import type { AnswerContext } from "./context";
import { sidesOf } from "./sides";

/**
 * Answers a question as a whole, and where it asks two things, what the whole answer leaves out of either beside it. A part to which the
 * document says nothing changes nothing.
 */
export async function answerParts(context: AnswerContext): Promise<Answer> {
  const whole = await answerQuestion(context);
  const bySide = await answerSides(whole, context);
  if (bySide !== null) return bySide;
  const parts = context.background === "" ? splitQuestion(context.question.text) : null;
  if (parts === null) return whole;
  const { places, shortNames } = context.shelf;
  // What was weighed is told of the whole question only.
  const quiet: AnswerContext = { ...context, onCandidates: () => undefined };
  const [first, second] = parts.map((part) => withPlacesOf(readQuestion(part, places, shortNames), context.question));
  if (first === undefined || second === undefined || second.content.length < fewestOwn) return whole;
  const [answered, other] = [
    singleOf(await answerQuestion({ ...quiet, question: first })),
    singleOf(await answerSecond(first, second, quiet)),
  ];
  const found = singleOf(whole);
  if (answered === null || other === null || !isOfOneDocument(answered, other)) return whole;
  if (found === null) return several(answered, other);
  const [hasFirst, hasSecond] = [covers(found, answered), covers(found, other)];
  if (hasFirst && !hasSecond && isBrief(other)) return several(found, other);
  return hasSecond && !hasFirst && isBrief(answered) ? several(answered, found) : whole;
}

/** The answers of the places that a question asks of side by side; null where it asks of one, or the whole answer is of all, or a side finds nothing. */
async function answerSides(whole: Answer, context: AnswerContext): Promise<Answer | null> {
  const sides = sidesOf(context);
  const quoted = whole.kind === "cited" ? quotesOf(whole.finding).map(({ document }) => document.id) : [];
  const isCompared = context.question.asks.has("compare");
  if (sides.length < 2) return null;
  if (
    !isCompared &&
    sides.every(({ documents, sharesDocuments }) => sharesDocuments !== true && quoted.some((id) => documents.has(id)))
  )
    return null;
  const findings: SingleFinding[] = [];
  for (const { question, documents } of sides) {
    const shelf = context.shelf.narrowedTo(documents, []);
    const found = singleOf(
      await answerQuestion({ ...context, question: withoutCompare(question), shelf, onCandidates: () => undefined }),
    );
    if (found !== null && quotesOf(found).every(({ document }) => documents.has(document.id))) findings.push(found);
  }
  const [first, second, ...rest] = findings;
  if (first === undefined || second === undefined || findings.length < sides.length) return null;
  return { kind: "cited", finding: { kind: "several", findings: [first, second, ...rest] } };
}

/** One side alone compares nothing. */
function withoutCompare(question: Question): Question {
  return { ...question, asks: new Set([...question.asks].filter((ask) => ask !== "compare")) };
}

/** "…, ngày nào?" names nothing of its own: the whole answer is of it. Syllables. */
const fewestOwn = 2;
/** What is added to an answer says one thing. Characters. */
const longestAdded = 420;

function isBrief(finding: SingleFinding): boolean {
  return finding.kind !== "passages" || quotesOf(finding)[0].citation.quote.length <= longestAdded;
}

/** Another document's answer to half a question is beside it. */
function isOfOneDocument(first: SingleFinding, second: SingleFinding): boolean {
  return quotesOf(first)[0].document.id === quotesOf(second)[0].document.id;
}

/** From so many syllables of its own on the second part may stand by itself. */
const fewestAlone = 4;

/** The second part by itself where it says enough; else it leans on the first as a follow-up does. */
async function answerSecond(first: Question, second: Question, context: AnswerContext): Promise<Answer> {
  if (second.content.length >= fewestAlone) {
    const alone = await answerQuestion({ ...context, question: second });
    if (singleOf(alone) !== null) return alone;
  }
  const { background, question } = readFollowUp(second, {
    query: first.query,
    asks: [...first.asks],
    places: first.places.map(({ name }) => name),
    cited: [],
  });
  return answerQuestion({ ...context, question, background });
}

/** A place that either part names is the place of both. */
function withPlacesOf(part: Question, { places, ownPlaces }: Question): Question {
  return { ...part, places: part.places.length > 0 ? part.places : places, ownPlaces };
}

function singleOf(answer: Answer): SingleFinding | null {
  return answer.kind === "cited" && answer.finding.kind !== "several" ? answer.finding : null;
}

function several(first: SingleFinding, second: SingleFinding): Answer {
  const finding: Finding = covers(first, second) ? first : { kind: "several", findings: [first, second] };
  return { kind: "cited", finding };
}

/** Whether the first place of `other` stands in what `finding` quotes. */
function covers(finding: SingleFinding, other: SingleFinding): boolean {
  const [{ citation }] = quotesOf(other);
  return quotesOf(finding).some(
    ({ citation: own }) => own.document === citation.document && own.start <= citation.start && citation.end <= own.end,
  );
}
