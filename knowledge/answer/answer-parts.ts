import {
  asksWhoSigned,
  parallelPartsOf,
  readFollowUp,
  readQuestion,
  splitQuestion,
  withoutRanking,
  withoutSubjectOfEach,
  type Ask,
  type ParallelPart,
  type Question,
} from "../question/index";
import { syllablesOf } from "../text/index";
import { quotesOf, type Answer, type Finding, type SingleFinding } from "./answer";
import { answerQuestion } from "./answer-question";
import type { AnswerContext } from "./context";
import { asksForPapers } from "./asked-papers";
import { expectedOf } from "./expected";
import { sidesOf } from "./sides";

/**
 * Answers a question as a whole, and where it asks two things, what the whole answer leaves out of either beside it. A part to which the
 * document says nothing changes nothing.
 */
export async function answerParts(context: AnswerContext): Promise<Answer> {
  const whole = await answerQuestion(context);
  if (tellsOfEach(whole, context)) return whole;
  const bySide = await answerSides(whole, context);
  if (bySide !== null) return bySide;
  const parallel = context.background === "" ? await answerParallel(context) : null;
  if (parallel !== null) return parallel;
  const parts = context.background === "" ? splitQuestion(context.question.text) : null;
  if (parts === null) return whole;
  const { places, shortNames } = context.shelf;
  // What was weighed is told of the whole question only.
  const quiet: AnswerContext = { ...context, onCandidates: () => undefined };
  const [first, second] = parts.map((part) => withPlacesOf(readQuestion(part, places, shortNames), context.question));
  if (first === undefined || second === undefined) return whole;
  // "…, ngày nào?" names nothing of its own: the whole answer is of it, unless the first part asks for all papers.
  if (second.content.length < fewestOwn && !asksForPapers(first)) return whole;
  const found = singleOf(whole);
  const [answered, other] = await ofOneMatter(
    [first, singleOf(await answerQuestion({ ...quiet, question: first }))],
    [second, singleOf(await answerSecond(first, second, quiet))],
    quiet,
  );
  const beside = answered === null || found === null ? null : await answerBeside(answered, other, second, quiet);
  if (beside !== null) return several(answered ?? beside, beside);
  if (answered === null || other === null) return whole;
  if (!isOfOneDocument(answered, other)) {
    // Two people are asked for, each of a matter of its own.
    const areContacts = answered.kind === "contacts" && other.kind === "contacts";
    const areTold = isToldOf(first, answered) && isToldOf(second, other);
    if (areContacts || areTold || isEach(first, second)) return several(answered, other);
    return found !== null && hidesVerdict(found, answered) ? several(answered, found) : whole;
  }
  if (found === null) return several(answered, other);
  const [hasFirst, hasSecond] = [covers(found, answered), covers(found, other)];
  const [addsFirst, addsSecond] = [isBrief(answered) || asksForPapers(first), isBrief(other) || asksForPapers(second)];
  // Words of both parts together may lie nearest to a place that answers neither.
  if (!hasFirst && !hasSecond && addsFirst && addsSecond) return several(answered, other);
  if (hasFirst && !hasSecond && addsSecond) return several(found, other);
  return hasSecond && !hasFirst && addsFirst ? several(answered, found) : whole;
}

/** Whether each document that a question asks of by its office, its year or what it mentions is told of: what names them parts no questions. */
function tellsOfEach(whole: Answer, { question }: AnswerContext): boolean {
  if (whole.kind !== "cited") return false;
  const { finding } = whole;
  const isSeveral = finding.kind === "several" && finding.findings.every(({ kind }) => kind === "header");
  if (withoutSubjectOfEach(question.text) !== null) return isSeveral || finding.kind === "header";
  return isSeveral && question.mentions.length === 0 && asksWhoSigned(question) === true;
}

/** The answers of the places that a question asks of side by side; null where it asks of one, or the whole answer is of all, or a side finds nothing. */
async function answerSides(whole: Answer, context: AnswerContext): Promise<Answer | null> {
  const sides = sidesOf(context);
  const quoted = whole.kind === "cited" ? quotesOf(whole.finding).map(({ document }) => document.id) : [];
  const isCompared = context.question.asks.has("compare");
  if (sides.length < 2) return null;
  if (sides.every(({ isToldTogether }) => isToldTogether) && new Set(quoted).size > 1) return null;
  // "…, bên nào nhiều hơn?": the words that rank draw the whole to places that tell of neither.
  const isRanked = withoutRanking(context.question.text) !== context.question.text;
  // A figure is each place's own: words of both together may lie nearest to what states neither.
  const isOfFigure = asksForFigure(context.question) && whole.kind === "cited" && whole.finding.kind === "passages";
  if (
    !isCompared &&
    !isRanked &&
    !isOfFigure &&
    !sides.every(({ asksItself }) => asksItself) &&
    sides.every(({ documents, sharesDocuments }) => sharesDocuments !== true && quoted.some((id) => documents.has(id)))
  )
    return null;
  const findings: SingleFinding[] = [];
  for (const { question, documents } of sides) {
    const shelf = context.shelf.narrowedTo(documents, []);
    const asked = isCompared ? withoutCompare(question, context) : question;
    const found = singleOf(await answerQuestion({ ...context, question: asked, shelf, onCandidates: () => undefined }));
    if (found !== null && quotesOf(found).every(({ document }) => documents.has(document.id))) findings.push(found);
  }
  const [first, second, ...rest] = findings;
  if (first === undefined || second === undefined || findings.length < sides.length) return null;
  // Two things told in one breath are told once.
  const isOnePlace = sides.every(({ isToldTogether }) => isToldTogether) && first.kind === second.kind;
  if (isOnePlace && rest.length === 0 && covers(first, second) && covers(second, first)) return null;
  return { kind: "cited", finding: { kind: "several", findings: [first, second, ...rest] } };
}

function asksForFigure({ asks }: Question): boolean {
  const expected = expectedOf(asks);
  return expected === "number" || expected === "amount" || expected === "percentage";
}

/**
 * "… được hưởng gì khi A, và được hưởng gì khi B?": the answer of each case, wherever it is told; null where a message asks of no two so, or a case finds nothing that
 * speaks of it. Where the words of both draw to one place, the case of which that says less is looked for in the other documents.
 */
async function answerParallel(context: AnswerContext): Promise<Answer | null> {
  const { shelf } = context;
  const parts = parallelPartsOf(context.question.text);
  if (parts === null) return null;
  const ask = async ({ question, own }: ParallelPart, from: AnswerContext["shelf"]): Promise<Told | null> => {
    const read = withPlacesOf(readQuestion(question, shelf.places, shelf.shortNames), context.question);
    const quiet = { ...context, question: read, shelf: from, onCandidates: () => undefined };
    const finding = singleOf(await answerQuestion(quiet));
    return finding === null
      ? null
      : { finding, share: shareAbout(readQuestion(own, shelf.places, shelf.shortNames), finding) };
  };
  const [first, second] = [await ask(parts[0], shelf), await ask(parts[1], shelf)];
  if (first === null || second === null) return null;
  const isShared = covers(first.finding, second.finding) || covers(second.finding, first.finding);
  if (!isShared)
    return first.share >= leastSpoken && second.share >= leastSpoken ? several(first.finding, second.finding) : null;
  const told = quotesOf((first.share >= second.share ? first : second).finding)[0].document.id;
  const others = shelf.narrowedTo(new Set(shelf.documents.flatMap(({ id }) => (id === told ? [] : [id]))), []);
  const again = await ask(first.share >= second.share ? parts[1] : parts[0], others);
  if (again === null || again.share < leastSpoken || again.share <= Math.min(first.share, second.share)) return null;
  return first.share >= second.share ? several(first.finding, again.finding) : several(again.finding, second.finding);
}

interface Told {
  readonly finding: SingleFinding;
  /** How much of what is said of its case alone it speaks of. */
  readonly share: number;
}

/** The share of a case's own words that what is quoted first, the headings above it or its document's title say. */
function shareAbout({ content }: Question, finding: SingleFinding): number {
  const { citation, document } = quotesOf(finding)[0];
  const said = new Set(syllablesOf(`${citation.quote} ${citation.section} ${document.header.title ?? ""}`));
  return content.filter((syllable) => said.has(syllable)).length / Math.max(1, content.length);
}

/** "… khác nhau chỗ nào", "so sánh …": asks for the difference and is no part of what each side is asked. */
const difference =
  /(?<!\p{L})(?:(?:thì|có|gì|thi|co|gi)\s+){0,2}(?:khác|giống|khac|giong)\s+(?:nhau|biệt|gì|biet|gi)(?:\s+(?:nhau|gì|gi))?(?:\s+(?:như thế nào|thế nào|ra sao|không|(?:ở\s+)?(?:chỗ|điểm|cái) (?:nào|gì)|nhu the nao|the nao|khong|(?:o\s+)?(?:cho|diem|cai) (?:nao|gi)))?/giu;
const comparing = /(?<!\p{L})(?:so sánh|đối chiếu|so sanh|doi chieu)\s+/iu;

/** What is measured opens the question. */
const measured =
  /^(?:(?:các|mức|cac|muc)\s+)?(?:điểm (?:chuẩn|trúng|sàn|thi|xét)|mức|số|tỷ lệ|tỉ lệ|học phí|lệ phí|chỉ tiêu|kinh phí|sĩ số|diem (?:chuan|trung|san|thi|xet)|muc|ty le|ti le|hoc phi|le phi|chi tieu|kinh phi|si so)\s/iu;

/** A day opens the question: "hạn gửi … khác nhau thế nào". A "thời gian" may as well be a length. */
const dated = /^(?:(?:các|cac)\s+)?(?:hạn|ngày|mốc|han|ngay|moc)\s/iu;

/** One side alone compares nothing: what it is asked is how much there is, when, or which papers. */
function withoutCompare(question: Question, { shelf }: AnswerContext): Question {
  const kept = (asks: Iterable<Ask>): Ask[] => [...asks].filter((ask) => ask !== "compare");
  const read = (text: string): Question => readQuestion(text, shelf.places, shelf.shortNames);
  const text = question.text.replace(comparing, " ").trim();
  const alone = text.replace(difference, " ").replace(/[?.!\s]+$/u, "");
  const isTold = measured.test(text) || dated.test(text);
  const asked = read(
    measured.test(text)
      ? `${alone} là bao nhiêu?`
      : dated.test(text)
        ? `${alone} là ngày nào?`
        : `${alone} gồm những gì?`,
  );
  const { places, ownPlaces, mentions } = question;
  if (!isTold && !asksForPapers(asked)) {
    return {
      ...read(text.replace(difference, " ").trim()),
      asks: new Set(kept(question.asks)),
      places,
      ownPlaces,
      mentions,
    };
  }
  return { ...asked, asks: new Set(kept(asked.asks)), places, ownPlaces, mentions };
}

/** From so many syllables of its own on each part names its own matter, and may be told in a document of its own. */
const fewestOfMatter = 8;

function isEach(first: Question, second: Question): boolean {
  return [first, second].every(({ content }) => content.length >= fewestOfMatter);
}

/** Whether a part of few words is answered where nearly all of them are said: there it needs no other part to be told of. */
function isToldOf(part: Question, told: SingleFinding): boolean {
  return part.content.length >= fewestAlone && isBrief(told) && shareAbout(part, told) >= leastTold;
}

type Part = readonly [Question, SingleFinding | null];

/** The answers to two parts of one question; a part that says little is looked for where the other one is told. */
async function ofOneMatter(
  [first, answered]: Part,
  [second, other]: Part,
  context: AnswerContext,
): Promise<readonly [SingleFinding | null, SingleFinding | null]> {
  if (answered === null || other === null || isOfOneDocument(answered, other)) return [answered, other];
  const beside = await besideEachOther([first, answered], [second, other], context);
  if (beside !== null) return beside;
  if (isEach(first, second)) return [answered, other];
  const [lean, full, told] =
    first.content.length < second.content.length ? [first, second, other] : [second, first, answered];
  if (lean.content.length >= fewestOfMatter || full.content.length < lean.content.length) return [answered, other];
  const shelf = context.shelf.narrowedTo(new Set([quotesOf(told)[0].document.id]), []);
  const again = singleOf(await answerQuestion({ ...context, question: lean, shelf }));
  if (again === null || !isOfOneDocument(again, told)) return [answered, other];
  return lean === first ? [again, other] : [answered, again];
}

/** Whether a place that says outright yes or no to the first part stands among others that answer the whole, without a word of that. */
function hidesVerdict(whole: SingleFinding, first: SingleFinding): boolean {
  return (
    first.kind === "passages" &&
    first.verdict?.modality === "stated" &&
    whole.kind === "passages" &&
    whole.verdict === null &&
    covers(whole, first)
  );
}

/** Between two clauses of one sentence stands a mark and a space. Characters. */
const widestJoint = 4;

/**
 * "Kiểm tra xong trước ngày nào và gửi kết quả chậm nhất ngày nào": the days that both parts ask for, where one document says them in one breath; null where none does. Another
 * document's answer to one of them is of something else then.
 */
async function besideEachOther(
  [first, answered]: readonly [Question, SingleFinding],
  [second, other]: readonly [Question, SingleFinding],
  context: AnswerContext,
): Promise<readonly [SingleFinding, SingleFinding] | null> {
  const within = async (question: Question, told: SingleFinding): Promise<SingleFinding | null> => {
    if (told.kind !== "deadlines") return null;
    const shelf = context.shelf.narrowedTo(new Set([quotesOf(told)[0].document.id]), []);
    const found = singleOf(await answerQuestion({ ...context, question, shelf }));
    return found !== null && isBrief(found) && sayInOneBreath(found, told) ? found : null;
  };
  const ofFirst = await within(first, other);
  if (ofFirst !== null) return [ofFirst, other];
  const ofSecond = await within(second, answered);
  return ofSecond === null ? null : [answered, ofSecond];
}

/** Whether the first quote of a finding holds that of another one, or is the clause before or behind it. */
function sayInOneBreath(one: SingleFinding, other: SingleFinding): boolean {
  const [a, b] = [quotesOf(one)[0].citation, quotesOf(other)[0].citation];
  const gap = a.start < b.start ? b.start - a.end : a.start - b.end;
  const holdsOther = a.start <= b.start && b.end <= a.end && a.quote.length > b.quote.length;
  return a.document === b.document && (holdsOther || (gap >= 0 && gap <= widestJoint));
}

/** So many syllables are a part's own words. */
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

/** Below this share of a part's words a quote does not speak of it; from `leastTold` on it does. */
const leastSpoken = 0.5;
const leastTold = 0.75;

/**
 * "…, bố trí những phòng gì?" says too little to be found in the whole library and leans on the first part so much that it finds the same place again: the
 * place of that document which says its own words, where what answers the first part does not say them.
 */
async function answerBeside(
  answered: SingleFinding,
  other: SingleFinding | null,
  second: Question,
  context: AnswerContext,
): Promise<SingleFinding | null> {
  if (second.content.length < fewestOwn || (other !== null && !covers(answered, other))) return null;
  if (shareSaid(second, answered) >= leastSpoken) return null;
  const shelf = context.shelf.narrowedTo(new Set([quotesOf(answered)[0].document.id]), []);
  const beside = singleOf(await answerQuestion({ ...context, question: second, shelf }));
  if (beside === null || !isBrief(beside) || covers(answered, beside)) return null;
  return isOfOneDocument(answered, beside) && shareSaid(second, beside) >= leastTold ? beside : null;
}

/** The share of a question's own words that what is quoted first says. */
function shareSaid({ content }: Question, finding: SingleFinding): number {
  const said = new Set(syllablesOf(quotesOf(finding)[0].citation.quote));
  return content.filter((syllable) => said.has(syllable)).length / Math.max(1, content.length);
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

/** Whether the first place that `other` quotes of each document stands in what `finding` quotes. */
function covers(finding: SingleFinding, other: SingleFinding): boolean {
  const firsts = new Map([...quotesOf(other)].reverse().map(({ citation }) => [citation.document, citation]));
  return [...firsts.values()].every((citation) =>
    quotesOf(finding).some(
      ({ citation: own }) =>
        own.document === citation.document && own.start <= citation.start && citation.end <= own.end,
    ),
  );
}
