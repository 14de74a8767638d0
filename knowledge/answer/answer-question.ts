import { quotesOf, type Answer, type Finding, type NonEmpty, type Quoted, type Silence } from "./answer";
import { printedSums } from "./check-sums";
import type { Figure, Provision } from "../model/index";
import { tellsReduction, wordsAsking } from "./amount-told";
import { belongsElsewhere, isNamedByNumber, type AnswerContext } from "./context";
import { passagesOf } from "./dates-in-quotes";
import { tellsTimeAsked } from "./asked-length";
import { askedDay, withYears } from "./asked-day";
import { withBareNumbers } from "./bare-numbers";
import { findBlankContact } from "./blank-contact";
import { findAddress } from "./find-address";
import { findAttachments } from "./find-attachments";
import { findCitingClause } from "./find-citing-clause";
import { findContacts, findOwner, findWithoutField } from "./find-contacts";
import { verdictOn } from "./duty-verdict";
import { levelVerdict } from "./level-verdict";
import { findDayOfOtherYear } from "./day-of-other-year";
import { findDeadlines, findDueOf } from "./find-deadlines";
import { findDuties } from "./find-duties";
import { findEventDay } from "./event-day";
import { findFigures } from "./find-figures";
import { documentAskedAbout } from "./asked-document";
import { findHeader } from "./find-header";
import {
  asksForStateBefore,
  asksReplaced,
  fitsNumber,
  isOtherWork,
  kindsOfDocuments,
  readDoubtedCount,
  readQuestion,
  readingsOf,
  whenAsked,
  type Ask,
} from "../question/index";
import { foldText, plainWords, syllablesOf } from "../text/index";
import { exceptionTo } from "./exception";
import { asksWhetherTaken, findLimit } from "./find-limit";
import { findInOrder } from "./find-in-order";
import { findOthers } from "./find-others";
import { findPassages } from "./find-passages";
import { findDecider, withoutPower } from "./find-decider";
import { findParticipants } from "./find-participants";
import { findRecipients } from "./find-recipients";
import { findDescribed, findReferences, findToldReference } from "./find-references";
import { findValidity } from "./find-validity";
import { listDeadlines } from "./list-deadlines";
import { findNamedFigures } from "./named-figures";
import { findTwoMatters } from "./two-matters";
import { findTitlesToldTwice } from "./titles-told-twice";
import { findBothGiven, findToldTwice } from "./told-twice";
import { narrow } from "./narrow";
import { holderIn, officesAsked } from "./office-held";
import { numberPattern } from "./own-number";
import { findColumnSum } from "./column-sum";
import { findListedSum, findSumOfParts } from "./sum-of-parts";
import { findSameForOwn } from "./find-same-for-own";
import { quoteSpan } from "./quote-span";
import { meansBlankRow } from "./rows-chosen";
import { isPlaceOfCase } from "./told-case";

/**
 * Answers from the documents: facts first, passages for the rest, and silence where neither speaks. Reads nothing but the
 * context; the same context gives the same answer.
 */
export async function answerQuestion(asked: AnswerContext): Promise<Answer> {
  const whole = { ...asked, question: withYears(asked.question, asked.asOf) };
  const { asks } = whole.question;
  if (whole.shelf.documents.length === 0) return silent({ kind: "empty-library" });
  if (isOtherWork(whole.question.folded)) return { kind: "off-topic" };
  const [reading, ...otherReadings] = whole.background === "" ? readingsOf(whole.question.text) : [];
  if (reading !== undefined) return { kind: "clarify", choices: [reading, ...otherReadings] };
  const context = withoutPower(withoutOwnNumbers(withBareNumbers(await narrow(whole))));
  const same = await findSameForOwn(context);
  if (same !== null) return cited(same);
  const inOrder = await findInOrder(context);
  if (inOrder !== null) return cited(passagesOf(inOrder, context));
  const matters = context.background === "" ? await findTwoMatters(context) : null;
  if (matters !== null) return cited(matters);
  const others = await findOthers(context);
  if (others !== null) return cited(passagesOf(others, context));
  const titles = await findTitlesToldTwice(context);
  if (titles !== null) return cited(titles);
  const given = await findBothGiven(context);
  if (given !== null) return cited(given);
  // Two passages are compared; two contacts are facts side by side.
  if (!asks.has("compare") || asks.has("phone") || asks.has("contact") || asks.has("sum-check")) {
    const fact = await findFact(context, whole);
    if (fact !== null) return fact;
  }
  const before = await findStateBefore(context);
  if (before !== null) return before;
  const onlyCited = await findOnlyCited(context);
  if (onlyCited !== null) return onlyCited;
  const limit = await findLimit(context);
  if (limit !== null) return cited(limit);
  const passages = await findPassages(context);
  if (passages.kind === "found") {
    const { quotes } = passages;
    if (passages.verdict !== undefined) {
      // A duty that says the same names whom it binds.
      const duty = passages.verdict?.modality === "stated" ? verdictOn(quotes, context) : null;
      const isSame = duty !== null && duty.isYes === passages.verdict?.isYes;
      return cited(passagesOf(quotes, context, isSame ? duty : passages.verdict));
    }
    // Who holds the office asked for is no other one who has a task there.
    if (holderIn(officesAsked(plainWords(context.question.folded)))(quotes[0].citation.quote))
      return cited(passagesOf(quotes, context, null));
    const decided = (await findDecider(quotes, context)) ?? (await findParticipants(quotes, context));
    if (decided !== null) return cited(passagesOf(decided.quotes, context, decided.verdict));
    const counted = passages.isExact === true ? null : await findCounted(quotes, passages.near, context);
    if (counted !== null) return cited(counted);
    const confirmed = await findConfirmed(quotes[0], context);
    if (confirmed !== null) return cited(confirmed);
    const excepted = await findExcepted(quotes, context);
    if (excepted !== null) return cited(excepted);
    return cited(passagesOf(quotes, context, levelVerdict(quotes, context) ?? verdictOn(quotes, context)));
  }
  const confirmed = await findConfirmed(null, context);
  if (confirmed !== null) return cited(confirmed);
  if (passages.answer.kind === "off-topic") return passages.answer;
  const told = await findTasksNear(passages.answer.nearest, context);
  if (told !== null) return cited(told);
  return { ...passages.answer, contact: await contactFor(context, passages.answer) };
}

/** "Trước khi sắp xếp có mấy xã?": silence with the number that holds now, where no document counts what there was before. Null where one does, or that is not asked. */
async function findStateBefore(context: AnswerContext): Promise<Answer | null> {
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

/** "Có 16 xã, phải không?": the number that the documents print, where what is quoted neither prints that nor the given one. */
async function findConfirmed(quoted: Quoted | null, context: AnswerContext): Promise<Finding | null> {
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
  const isQuoted = quoted !== null && [first, ...rest].some(({ figure }) => holds(quoted, figure));
  return isQuoted ? null : { kind: "figures", items: [first, ...rest] };
}

/** What is quoted with the exception that the question's case falls under first; null where it falls under none. */
async function findExcepted(quotes: NonEmpty<Quoted>, context: AnswerContext): Promise<Finding | null> {
  if (!asksWhetherTaken(context.question)) return null;
  const [{ citation, document }] = quotes;
  const opened = await context.shelf.open(document.id);
  const place = opened.outline.at(citation.start);
  const exception = place === undefined ? null : exceptionTo(place, opened, context);
  if (exception === null) return null;
  const { quote, verdict } = exception;
  const isQuoted = quotes.some(
    (one) =>
      one.document.id === quote.document.id &&
      one.citation.start <= quote.citation.start &&
      quote.citation.end <= one.citation.end,
  );
  return passagesOf(isQuoted ? quotes : [quote, ...quotes], context, verdict);
}

/** A number that is a document's own points to it and is no subject: every place of that document is meant, not the one that prints it. */
function withoutOwnNumbers(context: AnswerContext): AnswerContext {
  const { question, shelf } = context;
  const own = question.mentions.filter((mention) =>
    shelf.documents.some((document) => isNamedByNumber(document, { ...question, mentions: [mention] })),
  );
  const query = own.reduce((left, { serial }) => left.replace(numberPattern(serial), " "), question.query);
  const rest = query.replace(/\s+/gu, " ").trim();
  return rest === "" || own.length === 0 ? context : { ...context, question: { ...question, query: rest } };
}

/** What is due in a period stands anywhere in the whole library. */
async function findFact(context: AnswerContext, whole: AnswerContext): Promise<Answer | null> {
  const { asks } = context.question;
  const recipients = await findRecipients(context);
  if (recipients !== null) return cited(recipients);
  const attachments = await findAttachments(context);
  if (attachments !== null) return cited(attachments);
  const address = await findAddress(context);
  if (address !== null) return address;
  if (asks.has("sum-check") && saysAmounts.test(context.question.folded)) {
    const sum = await findSum(context);
    if (sum !== null) return cited(sum);
  }
  if (asks.has("validity")) {
    const day = await findDayOfOtherYear(context);
    if (day !== null) return cited(day);
    const validity = await findValidity(context);
    if (validity !== null) return cited(validity);
  }
  const twice = await findToldTwice(context);
  if (twice !== null) return cited(twice);
  const named = await findNamedFigures(context);
  if (named !== null) return cited(named);
  const owner = await findOwner(context);
  if (owner !== null) return cited({ kind: "contacts", ...owner });
  // "Trong công văn của Sở …, gọi ai, số nào?": the document only says where the number stands.
  const asksToReach = asks.has("phone") || asks.has("email");
  // "Bản trước mà nó thay là số mấy": the number is of the one that gave way.
  const { folded, language, text } = context.question;
  const asksWhich = asks.has("replaces") && asksReplaced(language === "en" ? foldText(text) : folded);
  const replaced = asksWhich ? await findReferences(context) : null;
  if (replaced !== null) return cited(replaced);
  const told = await findToldReference(context);
  if (told !== null) return cited(told);
  const citing = asksToReach ? null : await findCitingClause(context);
  const described = asksToReach ? null : await findDescribed(context);
  // The one document that the clause cites says more of itself, and may be asked about next.
  const isSame = described?.kind === "reference" && described.items.some((item) => isWithin(item, citing));
  if (citing !== null && !isSame) return cited(passagesOf([citing], context));
  if (described !== null) return cited(described);
  const isOfBlank = asks.has("document-number") && (await meansBlankRow(context));
  const header = isOfBlank ? null : await findHeader(context);
  if (header !== null) return header;
  const references = await findReferences(context);
  if (references !== null) return cited(references);
  if (
    asks.has("replaces") &&
    (asksReplaced(context.question.folded) || asksForChange.test(context.question.folded)) &&
    documentAskedAbout(context) !== null
  )
    return silent({ kind: "lacks", what: "change" });
  if (
    asks.has("contact") ||
    asks.has("phone") ||
    asks.has("email") ||
    (asks.has("address") && !asks.has("recipient"))
  ) {
    const person = (await findWithoutField(context)) ?? (await findBlankContact(context));
    if (person !== null)
      return { kind: "not-found", silence: { kind: "lacks", what: "contact" }, nearest: person, contact: null };
    const contacts = await findContacts(context);
    if (contacts !== null) return cited({ kind: "contacts", ...contacts });
  }
  // "15/12 là hạn gì?" names the day and asks what it is the last one of.
  if (asks.has("deadline") && askedDay(context.question, context.asOf)?.as === "named") {
    const ofDay = await findDeadlines(context);
    if (ofDay !== null) return cited(ofDay);
  }
  // "Báo cáo quý hạn nào" names a duty: its own deadline comes before the list of all.
  if (asks.has("deadline-list") && namesDuty(context)) {
    const due = await findDueOf(context);
    if (due !== null) return cited(due);
    const deadlines = await findDeadlines(context);
    if (deadlines !== null) return cited(deadlines);
  }
  if (asks.has("deadline-list")) {
    const { finding, from, to } = await listDeadlines(whole);
    if (finding !== null) return cited(finding);
    // What names its duty may be told in a passage; a bare "hạn nào sắp tới" cannot.
    if (!namesDuty(context)) return silent({ kind: "no-deadlines", from, to });
  }
  // "Tháng tới tôi phải làm gì về kết nghĩa?" asks for what is due, whatever it is called.
  if (asks.has("procedure") || asks.has("duties") || asks.has("open")) {
    const due = await findDueOf(context);
    if (due !== null) return cited(due);
  }
  // The time of day is in the passages; deadlines are days.
  const isOther = notOfDeadlines.some(
    (ask) => asks.has(ask) && !(ask === "timetable" && asksWhen(context.question.folded)),
  );
  if (asks.has("deadline") && !isOther) {
    const deadlines = await findDeadlines(context);
    const event = deadlines === null ? null : await findEventDay(deadlines, context);
    if (event !== null) return cited(passagesOf(event, context));
    // "Được mượn mấy ngày?": a last day is no length of time.
    if (deadlines !== null && tellsTimeAsked(deadlines, context.question)) return cited(deadlines);
  }
  return null;
}

/**
 * What the tables of figures and of duties say, where the passage that answers is the place that they were read from: read from one clause each, they know
 * less of what surrounds it than the passage does.
 */
async function findCounted(
  quotes: NonEmpty<Quoted>,
  near: readonly Provision[],
  context: AnswerContext,
): Promise<Finding | null> {
  if (context.question.asks.has("compare")) return null;
  // "Bên nào khám, mỗi năm mấy lần?": a figure alone does not say who; the place that prints it does.
  // What the place takes off for the case that is told stands beside the sum.
  const isReduced = tellsReduction(quotes[0].citation.quote, wordsAsking(context.question));
  const figures = context.question.asks.has("who") || isReduced ? null : await findFigures(context);
  // "Gồm 2 bước:" is answered by the steps, which the passage brings along.
  const announces = figures !== null && /:\s*$/u.test(quotesOf(figures)[0].citation.quote);
  if (figures?.kind === "figures" && !announces && figures.items.some(({ figure }) => holds(quotes[0], figure)))
    return figures;
  // "Nếu đối tác làm sai thì …" asks for one of the duties, not for all.
  if (/\b(?:neu|truong hop|if)\b/.test(context.question.folded) || isPlaceOfCase(quotes[0], context)) return null;
  const duties = await findDuties(context);
  if (duties?.kind !== "duties") return null;
  if (saysWhole(context.question.folded, duties.actors[0])) return duties;
  for (const item of duties.items) {
    const { own, within } = await sectionsOf(item, context);
    // A whole article is meant where the best place of all stands in it.
    if (near.some(({ id }, at) => id === own || (at === 0 && within.has(id)))) return duties;
  }
  return null;
}

/** The tasks of the one asked about, where the place that lies nearest is one of them: what is said around the name may hide it from the search of passages. */
async function findTasksNear(nearest: Quoted | null, context: AnswerContext): Promise<Finding | null> {
  if (nearest === null || !context.question.asks.has("duties")) return null;
  const duties = await findDuties(context);
  const { document, start } = nearest.citation;
  const isThere = ({ citation }: Quoted): boolean =>
    citation.document === document && citation.start <= start && start < citation.end;
  return duties?.kind === "duties" && duties.items.some(isThere) ? duties : null;
}

function isWithin({ citation }: Quoted, place: Quoted | null): boolean {
  return (
    citation.document === place?.citation.document &&
    citation.start < place.citation.end &&
    place.citation.start < citation.end
  );
}

const leastNameSyllables = 3;

/** Whether a question names an office in full, as the document prints it. */
function saysWhole(folded: string, actor: string): boolean {
  const name = syllablesOf(actor);
  return name.length >= leastNameSyllables && ` ${syllablesOf(folded).join(" ")} `.includes(` ${name.join(" ")} `);
}

/** The numbered place that a quote begins in and those that it holds. */
async function sectionsOf(
  { document, citation }: Quoted,
  { shelf }: AnswerContext,
): Promise<{ readonly own: Provision["id"] | undefined; readonly within: ReadonlySet<Provision["id"]> }> {
  const { outline } = await shelf.open(document.id);
  const first = outline.at(citation.start);
  const within = outline.provisions.filter(({ start }) => citation.start <= start && start < citation.end);
  return {
    own: first === undefined ? undefined : outline.section(first).id,
    within: new Set(within.map(({ id }) => id)),
  };
}

function holds({ citation }: Quoted, { document, start, end }: Figure): boolean {
  return citation.document === document && citation.start <= start && end <= citation.end;
}

/** Two documents may agree or not as well as two sums. */
const saysAmounts = /(?<![\d/])(?!(?:19|20)\d\d(?!\d))\d|\b(?:cong|tong|so lieu|con so|so truong|sum|total|add)\b/;

/** Asks for another kind of time, or for what a document says of itself or of being late. */
const notOfDeadlines: readonly Ask[] = [
  "validity",
  "hour",
  "frequency",
  "consequence",
  "issued-on",
  "replaces",
  "timetable",
];

/** What a document does to others, not what is put in whose place. */
const asksForChange =
  /\b(?:thay the|thay cho|bai bo|sua doi)\b.{0,40}\b(?:van ban|quyet dinh|thong tu|nghi dinh|nghi quyet|chi thi|ke hoach|thong bao|cong van|quy che|quy dinh)\b.{0,20}\b(?:nao|gi|khong)\b|\b(?:replace|repeal|amend)(?:s|d|ed)?\b/;

const when = new RegExp(`\\b(?:${whenAsked})\\b`);

/** "Lịch kiểm tra rơi vào tháng mấy?" asks for one time, not for a course of them. */
function asksWhen(folded: string): boolean {
  return when.test(folded) && !/\b(?:cac|nhung|tung|toan bo) (?:moc|buoc|ngay|dot)\b/.test(folded);
}

const listWords =
  /\b(han|nao|sap toi|sap|toi|den|thang|tuan|quy|nam|nay|sau|co|viec|cac|nhung|trong|gi|tu|gio|cuoi|het|dau|truong|chung|em|minh|don vi|phai|lam|can|chu y|thoi|upcoming|deadlines?|\d+)\b/g;

/** Whether a question for deadlines says whose or of what. */
function namesDuty({ question }: AnswerContext): boolean {
  return (
    question.folded
      .replace(listWords, " ")
      .trim()
      .split(/\s+/)
      .filter((word) => word.length > 1).length >= 2
  );
}

/** A question about a document that others only cite: its text is not there to answer from. */
async function findOnlyCited(context: AnswerContext): Promise<Answer | null> {
  const { mentions } = context.question;
  const isOwn = ({ header }: AnswerContext["shelf"]["documents"][number]): boolean =>
    header.number !== null && mentions.some((mention) => fitsNumber(mention, foldText(header.number ?? ""), null));
  if (mentions.length === 0 || context.shelf.documents.some(isOwn)) return null;
  // "Thuận An kiểm tra việc làm theo Thông tư 22 vào dịp nào": when a place does what the circular is only named for.
  const isOfPlace = context.question.places.length > 0 && context.question.asks.has("deadline");
  if (isOfPlace && namedForWork.test(context.question.folded)) return null;
  const reference = context.shelf.references.find(({ canonical, type }) =>
    mentions.some((mention) => fitsNumber(mention, foldText(canonical), type === null ? null : foldText(type))),
  );
  // Only a question for its content; what the documents say of it is answered before.
  if (reference === undefined || !asksForContent(context)) return null;
  return {
    kind: "not-found",
    silence: { kind: "only-cited", canonical: reference.canonical },
    nearest: await quoteSpan(context.shelf, reference),
    contact: null,
  };
}

/** A document named for what is done under it, not for what it says. */
const namedForWork = new RegExp(
  `\\b(?:theo|thuc hien|trien khai|chap hanh|tuan thu|ap dung) (?:[a-z]+ ){0,4}(?:${kindsOfDocuments.join("|")}) (?:so )?\\d`,
);

function asksForContent({ question: { asks } }: AnswerContext): boolean {
  return (
    asks.has("count") ||
    asks.has("money") ||
    asks.has("percentage") ||
    asks.has("definition") ||
    asks.has("deadline") ||
    asks.has("hour")
  );
}

/** Numbers up to this one stand anywhere. */
const smallCount = 20;

async function findSum(context: AnswerContext): Promise<Finding | null> {
  const { question, told = "" } = context;
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

/** Whom to ask: a contact that the nearest document prints. */
async function contactFor(
  context: AnswerContext,
  answer: Extract<Answer, { kind: "not-found" }>,
): Promise<Extract<Answer, { kind: "not-found" }>["contact"]> {
  const document = answer.nearest?.document.id;
  if (document === undefined) return null;
  const found = await findContacts({
    ...context,
    shelf: {
      ...context.shelf,
      contacts: context.shelf.factsOf(document).contacts.filter(({ name }) => name === null),
    },
  });
  return found?.items[0] ?? null;
}

function cited(finding: Finding): Answer {
  return { kind: "cited", finding };
}

function silent(silence: Silence): Answer {
  return { kind: "not-found", silence, nearest: null, contact: null };
}
