import { addedPaper } from "./added-paper";
import type { NonEmpty, Quoted, Verdict } from "./answer";
import { asksIfGoesOn, courseAsked, speaksOfSchool, withoutGoingOn, type Ask } from "../question/index";
import { holdsHead } from "./amount-head";
import { articleAskedFor } from "./article-heading";
import { attributeAsked } from "./asked-attribute";
import { asksForPapers, papersAskedFor, withoutGettingReady } from "./asked-papers";
import { compareSides } from "./compare-sides";
import { findBlankCell } from "./blank-cell";
import { candidateOf } from "./candidate";
import { countedWays, countsMeasure, countsOthersOnly, withoutRates } from "./counted";
import {
  alike,
  announcedBelow,
  wholePlace,
  chooseClauses,
  enumerationAround,
  comparedSections,
  quote,
  stepsAmong,
  type Span,
} from "./choose-clauses";
import { belongsElsewhere, isNamedByNumber, schoolYearIn, readingOf, type AnswerContext } from "./context";
import { eventAsked } from "./counted-from";
import { decidedChoice } from "./decided-choice";
import { decidedClaim } from "./decided-claim";
import { definedTerm } from "./definition";
import { evidenceIn, subjectOf, withoutNames, type Subject } from "./evidence";
import { expectedOf, holds, type Expected } from "./expected";
import { withoutContactWords } from "./find-contacts";
import { leftOut } from "./left-out";
import { listedUnder } from "./listed-under";
import { findListed } from "./find-listed";
import { findMeaning, wantsMeaning } from "./find-meaning";
import { findRow, rowInRange } from "./find-row";
import { multiplesOf } from "./multiple-of";
import { mentionsIn, mentionsOfName, mentionWords } from "./find-mentions";
import { isNamed, namedFirst } from "./named-section";
import { namedSiblings } from "./named-siblings";
import { isLong, isStray, leastCoverage, nearCoverage, nearnessOf, saysNearlyAll, tellsOtherwise } from "./nearness";
import { findNearestDuty } from "./nearest-duty";
import { nextStep } from "./next-step";
import { asksForHotline, blankHotlines, tellsHotline } from "./hotline";
import { isOfOrgan, numberBeside, organAskedFor } from "./organ";
import { asksForOutcome, asksForTotal } from "./outcome";
import { ownFirst } from "./own-first";
import { ownNames } from "./own-name";
import { partiesIn } from "./party";
import { lackOf, notFound, silent, type Passages } from "./passages";
import { termSetOf } from "./rarity";
import { findPutOff } from "./put-off";
import { asksForPartners, roleLines, roleLinesOfPrior } from "./role-lines";
import { asksWhomItHolds, statedFirst } from "./stated-quantity";
import { foldText, syllablesOf } from "../text/index";
import { handledOf, incidentTold } from "./told-incident";
import { totalRow } from "./total-row";
import { rulingDocuments } from "./ruling-document";
import { soundQuality, scoreSections, withoutMarker, type ScoredSection } from "./score-sections";

const nearShare = 0.85;

/** The proper names of all who issued a document of the shelf. */
function issuersOf({ shelf }: AnswerContext): readonly (readonly string[])[] {
  return shelf.documents.flatMap(({ header }) => ownNames(header));
}

/** Finds the sections that speak of the subject, and in them the clauses that answer. */
export async function findPassages(context: AnswerContext): Promise<Passages> {
  const { question, rarity } = context;
  const parts = await roleLinesOfPrior(context);
  if (parts !== null) return { kind: "found", quotes: parts, near: [], isExact: true };
  const expected = expectedOf(question.asks) ?? (asksForPartner(question) ? "names" : null);
  const isOfSite = expected === "link" || expected === "website";
  const query = question.asks.has("cited-where")
    ? question.query.replace(mentionWords, " ")
    : question.asks.has("percentage")
      ? question.query.replace(percentWords, " ")
      : asksIfGoesOn(question.folded)
        ? withoutGoingOn(question.query)
        : question.query;
  const named = withoutNames(subjectOf(query, context.background, rarity, readingOf(context)), [country]);
  // Every document of an office says its name; one of them prints where its site is.
  const subject = isOfSite ? withoutNames(named, issuersOf(context), true) : named;
  // A long message may be of several places' matters, and what goes on stays where the talk is.
  const isOfAny = !question.turnsToOwn && (isLong(subject) || context.background !== "");
  const ofOwn = (ranked: readonly ScoredSection[]): readonly ScoredSection[] => {
    const own = isOfAny ? ranked : ownFirst(ranked, expected, context);
    return asksWhomItHolds(question) ? statedFirst(own, question) : own;
  };
  const ranked = statedFirst(await scoreSections(context, subject), question);
  const sections = ofOwn(ofQuotedName(ranked, context));
  context.onCandidates?.(sections.map(candidateOf));
  const top = sections[0];
  if (top === undefined) return silent({ kind: "off-topic" });
  const isHandled = speaksOfSchool(question.text) && handlesTold(top, question.folded);
  // A number may be asked for of a place alone: "… hiện có bao nhiêu phường?".
  const isOfPlace = expected !== null && question.places.length > 0;
  if (
    context.background === "" &&
    !isOfPlace &&
    !isOfSite &&
    isStray(subject, context) &&
    !saysNearlyAll(top, subject) &&
    !isHandled &&
    !(speaksOfSchool(question.text) && tellsOtherwise(top, subject))
  )
    return silent({ kind: "off-topic" });
  const listed = findListed(sections, subject, context);
  if (listed !== null) return listed;
  const ruling = rulingDocuments(context);
  const ofRuling = sections.filter(({ opened }) => ruling.has(opened.document.id));
  const meant = ofRuling.length > 0 ? ofRuling : sections;
  const decided =
    context.background === ""
      ? ((await leftOut(context)) ??
        decidedClaim(meant, context) ??
        decidedChoice(meant, context) ??
        listedUnder(meant, context))
      : null;
  if (decided !== null) return { kind: "found", ...decided, near: [], isExact: true };
  const addition = addedPaper(meant, context);
  if (addition !== null) return { kind: "found", quotes: addition, near: [], isExact: true };
  const papers = asksForPapers(question)
    ? papersAskedFor(
        meant,
        subjectOf(withoutGettingReady(query), context.background, rarity, readingOf(context)),
        asksWhere(question.asks),
      )
    : null;
  if (papers !== null) return { kind: "found", quotes: papers, near: [], isExact: true };
  // Whose a number is that is asked for; null where none is.
  const whose =
    expected !== null && isOfSomebody.has(expected)
      ? subjectOf(withoutContactWords(query), context.background, rarity, readingOf(context))
      : null;
  const organ = whose === null ? null : organAskedFor(question.folded);
  const beside = organ === null ? null : numberBeside(organ, question.folded);
  const parties = partiesIn(question.text);
  const attribute = attributeAsked(question);
  if (attribute !== null) {
    const [nearest = top] = meant;
    const isSaid = meant.some(
      (section) => section.score >= nearest.score * leastBeside(section, nearest) && speaksOf(section, attribute.said),
    );
    if (!isSaid) return silent(notFound({ kind: "lacks", what: attribute.lack }, nearest));
  }
  const mentioned = question.asks.has("cited-where") ? mentionsOfName(sections, question.text) : null;
  if (mentioned !== null) return { kind: "found", quotes: mentioned, near: [] };
  const nearness = context.background === "" && !isHandled ? nearnessOf(ranked, subject, question.text) : "about";
  if (nearness === "far") return silent({ kind: "off-topic" });
  if (nearness === "near") {
    const nearest = notFound({ kind: "nothing-near" }, top);
    // A place that shares a word or two with the question helps nobody.
    return silent(
      top.coverage < nearCoverage && !isFarAhead(sections) && nearest.kind === "not-found"
        ? { ...nearest, nearest: null }
        : nearest,
    );
  }
  if (question.asks.has("cited-where")) {
    const [first, ...rest] = mentionsIn(sections);
    if (first !== undefined) return { kind: "found", quotes: [first, ...rest], near: [] };
  }
  const asksOfEvent = expected === "date" && eventAsked(question) !== null;
  const ofNamed = namedFirst(
    expected === null
      ? sections
      : sections.filter(
          (section) =>
            holdsNear(section, top, context) &&
            (whose === null || saysWhose(section, whose, organ, beside)) &&
            (whose === null || !asksForHotline(question) || tellsThatHotline(section, sections, whose)) &&
            holdsHead(section, subject, context) &&
            (!(expected === "weekday" || asksOfEvent) || tellsAsMuch(section, sections)) &&
            // Shares and amounts stand everywhere; one must be of the subject itself.
            (!isMeasure.has(expected) ||
              isLong(subject) ||
              context.background !== "" ||
              section.coverage >= leastCoverage ||
              (section === top && section.best.holdsExpected && section.best.found >= leastTelling)),
        ),
    subject,
  );
  const fitting = ofOwn(ofNamed);
  const term = wantsMeaning.test(question.folded) ? definedTerm(question.folded) : null;
  if (term !== null) {
    const meaning = findMeaning(sections, term);
    if (meaning === null) return silent(notFound({ kind: "lacks", what: "definition" }, top));
    return { kind: "found", quotes: [meaning.quoted], near: [meaning.place] };
  }
  const putOff = findPutOff(sections, subject, question);
  if (putOff !== null)
    return silent(
      notFound({ kind: "lacks", what: expected === null ? "rule" : lackOf[expected] }, putOff.section, putOff.clause),
    );
  const blank = findBlankCell(sections, question.folded);
  if (blank !== null)
    return silent(
      notFound({ kind: "lacks", what: expected === null ? "rule" : lackOf[expected] }, blank.section, blank.clause),
    );
  // "Từ lúc khảo sát đến lúc họp" names the ends of what is asked for whole.
  const siblings = question.asks.has("steps") ? null : namedSiblings(sections, question, subject, expected);
  if (siblings !== null) return { kind: "found", quotes: siblings, near: [], isExact: true };
  const first = fitting[0];
  // What is counted may be mistyped or called otherwise: a clause that says nearly all else and states a number is shown.
  const isAnyNumber =
    expected === "number" && !countsMeasure(question) && !asksForOutcome(question) && !asksForTotal(question.folded);
  const stated = first === undefined && isAnyNumber ? clauseStating(top, subject, question) : null;
  if (stated !== null) return { kind: "found", quotes: [stated], near: [top.text.section] };
  const row =
    first === undefined && expected !== null && isMeasure.has(expected)
      ? await findRow(context, subject, expected)
      : null;
  if (row !== null) return { kind: "found", quotes: [row], near: [], isExact: true };
  const duty = first === undefined ? findNearestDuty(sections, question.folded, subject) : null;
  if (first === undefined)
    return silent(
      notFound(
        { kind: "lacks", what: expected === null ? "rule" : lackOf[expected] },
        duty?.section ??
          sections.find(({ best }) => partiesIn(best.text).some((party) => parties.includes(party))) ??
          top,
        duty?.clause,
      ),
    );
  const inRange = rowInRange(first, question.text);
  if (inRange !== null) return { kind: "found", quotes: inRange, near: [], isExact: true };
  const next = nextStep(fitting, question.folded);
  if (next !== null) return { kind: "found", ...next, isExact: true };
  // Who names both ends of a course names none of its steps.
  const wantsCourse = courseAsked.test(question.folded);
  const steps = question.asks.has("steps") && (wantsCourse || !isNamed(first, subject)) ? stepsAmong(fitting) : null;
  const near = fitting.filter(({ score }) => score >= first.score * nearShare).map(({ text }) => text.section);
  if (steps !== null) return { kind: "found", quotes: steps, near };
  const wantsList = listAsks.some((ask) => question.asks.has(ask)) && (expected === null || expected === "date");
  const article = expected === null ? articleOf(fitting, subject, question.folded) : null;
  if (article !== null) return { kind: "found", quotes: article, near };
  const enumeration = wantsList && isLegalPlace(first) && !isNamed(first, subject) ? enumerationAround(fitting) : null;
  if (enumeration !== null) return { kind: "found", quotes: enumeration, near };
  const chosen = question.asks.has("compare")
    ? ((await compareSides(context)) ?? comparedSections(fitting))
    : ofOnePlace(alike(fitting, question.asks), context);
  const takers = question.asks.has("compare") ? [] : roleLines(first, question);
  const isOfAmount = expected === "amount" || expected === "number";
  const multiples = isOfAmount ? multiplesOf(first, chooseClauses(first, question.asks, true), subject) : [];
  const isOfPartners = takers.length > 0 && asksForPartners(question);
  const quotes = chosen.flatMap((section, at) => {
    const best = totalRow(section, question) ?? chooseClauses(section, question.asks, at === 0);
    return quote(
      section,
      at === 0 ? [...withLines(best, [...takers, ...multiples]), ...announcedBelow(section)] : best,
    );
  });
  const [head, ...rest] = quotes;
  if (head === undefined) return silent(notFound({ kind: "nothing-near" }, top));
  // Whether something still serves is asked of that one document, whatever another one prints of the year.
  const isOfWhetherStill = question.asks.has("validity") && question.asks.has("yes-no");
  const ofHead = rest.filter(({ document }) => document.id === head.document.id);
  const years =
    (await otherSchoolYear([head, ...(isOfWhetherStill ? ofHead : rest)], context)) ??
    (await otherYear([head, ...rest], context));
  if (years !== null && !question.asks.has("yes-no")) return silent(notFound({ kind: "other-year", ...years }, first));
  // "Năm sau cứ theo thông báo đó được không?": the document says for which year it is.
  const verdict: Verdict | null =
    years === null ? null : { isYes: false, modality: "other-year", actor: years.printed, limit: years.asked };
  return {
    kind: "found",
    quotes: [head, ...(verdict !== null && isOfWhetherStill ? ofHead : rest)],
    near,
    ...(isOfPartners || multiples.length > 0 || verdict !== null ? { isExact: true } : {}),
    ...(verdict === null ? {} : { verdict }),
  };
}

const quotedName = /[“"«]([^“”"«»]{4,120})[”"»]/u;

/** Those of documents, or of texts too damaged to tell, that say what a question puts between quotation marks; all where none does, nothing is, or all that say it are asked for. */
function ofQuotedName(
  sections: readonly ScoredSection[],
  { question, shelf }: AnswerContext,
): readonly ScoredSection[] {
  const name = quotedName.exec(question.text)?.[1]?.trim() ?? "";
  if (!name.includes(" ") || question.asks.has("cited-where")) return sections;
  const isDamaged = ({ id }: ScoredSection["opened"]["document"]): boolean =>
    (shelf.summary(id)?.quality ?? 1) < soundQuality;
  const documents = new Set(sections.map(({ opened }) => opened.document));
  const saying = new Set([...documents].filter((one) => isDamaged(one) || foldText(one.text).includes(foldText(name))));
  return saying.size === 0 ? sections : sections.filter(({ opened }) => saying.has(opened.document));
}

/** Whether a place says what is done about what a folded question tells to have happened. */
function handlesTold({ opened: { document, outline }, text: { section } }: ScoredSection, folded: string): boolean {
  const incident = incidentTold(folded);
  if (incident === null) return false;
  const above = outline.ancestors(section).map(({ heading }) => heading ?? "");
  return handledOf(incident, document.text.slice(section.start, section.bodyEnd), above) > 0;
}

/** One place that is so far ahead of the next may be the one, however little of the question it says. */
const leastAhead = 1.3;

function isFarAhead([first, next]: readonly ScoredSection[]): boolean {
  return first !== undefined && (next === undefined || first.score >= next.score * leastAhead);
}

/** Every document is of it: its name says nothing of what is asked. */
const country = ["viet", "nam"];

/** So near to the best place, by score, another one may tell what is asked for in its stead. */
function leastBeside({ opened }: ScoredSection, top: ScoredSection): number {
  return opened.document.id === top.opened.document.id ? 0.6 : 0.85;
}

/** Whether a clause of a place that says of the subject what its best one does, or the words around it, speak of what is asked for. */
function speaksOf({ best, clauses, text }: ScoredSection, said: RegExp): boolean {
  return (
    said.test(text.section.heading ?? "") ||
    clauses.some((clause) => clause.found >= best.found * 0.6 && said.test(clause.text))
  );
}

/** The chosen spans with lines that none of them holds, in reading order. */
function withLines(chosen: readonly Span[], lines: readonly Span[]): readonly Span[] {
  const missing = lines.filter((line) => !chosen.some(({ start, end }) => start <= line.start && line.end <= end));
  return [...chosen, ...missing].toSorted((one, other) => one.start - other.start);
}

function asksWhere(asks: ReadonlySet<Ask>): boolean {
  return asks.has("recipient") || asks.has("address") || asks.has("who");
}

/** So much of the subject, by weight, a clause must say to be shown for its number alone. */
const leastStated = 0.65;

/** The clause of a place that says nearly all of the subject in its own words, whose document it is aside, and states a number; null where none does. */
function clauseStating(section: ScoredSection, asked: Subject, question: AnswerContext["question"]): Quoted | null {
  const subject = withoutNames(asked, ownNames(section.opened.document.header));
  const nouns = countedWays(question);
  const stating = section.clauses.find(
    (clause) =>
      holds(nouns.length === 0 ? withoutMarker(clause) : withoutRates(withoutMarker(clause)), "number") &&
      !countsOthersOnly(withoutMarker(clause), nouns) &&
      evidenceIn(clause.terms, new Set(), subject).coverage >= leastStated,
  );
  return stating === undefined ? null : (quote(section, [stating])[0] ?? null);
}

/** What another place has and says no more of what is asked is not to be read beside what holds for the person. */
function ofOnePlace(sections: readonly ScoredSection[], context: AnswerContext): readonly ScoredSection[] {
  const isElsewhere = ({ opened }: ScoredSection): boolean => {
    const summary = context.shelf.summary(opened.document.id);
    return summary !== undefined && belongsElsewhere(summary, context);
  };
  const [first] = sections;
  if (first === undefined || context.question.places.length > 0 || isElsewhere(first)) return sections;
  return sections.filter((section) => section.coverage > first.coverage || !isElsewhere(section));
}

/** So near to the best a document must be for one of its articles to be meant. */
const ofArticleShare = 0.8;

/** The whole article that is headed by the kind of thing asked for ("các nguyên tắc nào"), in the documents of the best places; null where none is. */
function articleOf(
  sections: readonly ScoredSection[],
  { syllables }: Subject,
  folded: string,
): NonEmpty<Quoted> | null {
  const best = sections.filter(({ score }) => score >= (sections[0]?.score ?? 0) * ofArticleShare);
  for (const opened of new Set(best.map((section) => section.opened))) {
    const { document, outline } = opened;
    const told = new Set([...syllables, ...syllablesOf(document.header.title ?? "")]);
    const found = articleAskedFor(folded, outline.provisions, (syllable) => told.has(syllable));
    if (found !== null && found.end > found.bodyEnd) return wholePlace(found, opened);
  }
  return null;
}

/** Documents print the sign. */
const percentWords = /(?<!\p{L})(?:phần trăm|phan tram)(?!\p{L})/giu;

/** The school year that a question names and the one that all places found are of instead; null where one of them may be meant. */
async function otherSchoolYear(
  quotes: NonEmpty<Quoted>,
  { question, shelf }: AnswerContext,
): Promise<{ readonly asked: string; readonly printed: string } | null> {
  const asked = schoolYearIn(question.text);
  // Whether something goes on into another year is answered by what its own year says.
  if (asked === null || (question.asks.has("yes-no") && goesBeyond.test(question.folded))) return null;
  const saysAsked = new RegExp(asked.replace("-", String.raw`\s*[-–]\s*`));
  const years: (string | null)[] = [];
  for (const { document, citation } of quotes) {
    const { schoolYear } = shelf.summary(document.id)?.validity ?? { schoolYear: null };
    const own =
      schoolYearIn(schoolYear ?? "") ??
      schoolYearIn(document.header.title ?? "") ??
      yearOnItsLine((await shelf.open(document.id)).document.text);
    // The column of a table stands in its section: "Năm học 2027-2028: 85%".
    years.push(saysAsked.test(`${citation.section} ${citation.quote}`) ? asked : isOneYear(own) ? own : null);
  }
  const [printed = null] = years;
  return printed !== null && years.every((year) => year !== null && year !== asked) ? { asked, printed } : null;
}

const linesOfYear = /^[ \t(]*năm học[ \t]+(\d{4})[ \t]*[-–][ \t]*(\d{4})[ \t)]*$/gimu;

/** The school year that stands on a line of its own, as under the name of a school's rules; null where none does, or several. */
function yearOnItsLine(text: string): string | null {
  const [year, ...more] = new Set([...text.matchAll(linesOfYear)].map(([, from = "", to = ""]) => `${from}-${to}`));
  return year === undefined || more.length > 0 ? null : year;
}

const goesBeyond =
  /\b(?:gia han|keo dai|tiep tuc|bao luu|chuyen tiep|tai tuc|con (?:thoi han|han|hieu luc|gia tri|ap dung|dung))\b/;

/** "2026-2030" is the time of a plan, not a school year. */
function isOneYear(span: string | null): boolean {
  const [from, to] = (span ?? "").split("-").map(Number);
  return from !== undefined && to === from + 1;
}

/** The one year that a question names and the one that the titles of all places found are of instead; null where one of them may be meant. */
async function otherYear(
  quotes: NonEmpty<Quoted>,
  { question, shelf }: AnswerContext,
): Promise<{ readonly asked: string; readonly printed: string } | null> {
  const asked = yearNamed(question.text);
  if (asked === null || heldBeyond.some((ask) => question.asks.has(ask))) return null;
  if (/h[àằ]ng năm/iu.test(quotes[0].citation.quote)) return null;
  const printed = new Set<string | null>();
  for (const { document } of quotes) {
    if ((await shelf.open(document.id)).document.text.includes(asked)) return null;
    printed.add(yearNamed(document.header.title ?? ""));
  }
  const [year] = printed;
  return printed.size === 1 && year !== null && year !== undefined && year !== asked ? { asked, printed: year } : null;
}

/** The calendar year that a text names; null where it names none, several or a span of years. */
function yearNamed(text: string): string | null {
  const named = new Set(text.match(/(?<![\d/-])20\d\d(?!\d)/g));
  const [year] = named;
  return named.size === 1 && year !== undefined && !/20\d\d\s*[-–]\s*\d/.test(text) ? year : null;
}

/** Whether a rule of one year holds, is answered by that rule. */
const heldBeyond: readonly Ask[] = ["validity", "yes-no", "compare", "basis", "cited-where", "document-number"];

const isOfSomebody: ReadonlySet<Expected> = new Set(["phone", "email"]);
/** Below this share of who is asked for, by weight, a number is somebody else's. */
const leastWhose = 0.6;

/** In a message that is mostly circumstance less of it need be found, and so much of it, in inverse document frequencies. */
const leastWhoseOfLong = 0.25;
const leastFoundOfLong = 22;

/** Whether a clause with a number says whose it is: a number of somebody else harms more than none. */
function saysWhose(
  { clauses, text }: ScoredSection,
  whose: Subject,
  organ: string | null,
  beside: RegExp | null,
): boolean {
  const isTold = (clause: ScoredSection["best"]): boolean => {
    if (beside?.test(foldText(clause.text)) === true) return true;
    const { coverage, found } = evidenceIn(clause.terms, text.contextTerms, whose);
    return coverage >= leastWhose || (isLong(whose) && coverage >= leastWhoseOfLong && found >= leastFoundOfLong);
  };
  return clauses.some(
    (clause) =>
      clause.holdsExpected && isOfOrgan(`${text.section.heading ?? ""} ${clause.text}`, organ) && isTold(clause),
  );
}

/** Whether a section tells the number of the hotline that is asked for, and no other one that is left blank is more of it. */
function tellsThatHotline({ clauses }: ScoredSection, all: readonly ScoredSection[], whose: Subject): boolean {
  const said = (text: string): number => evidenceIn(termSetOf(text), new Set(), whose).coverage;
  const blank = all.flatMap((section) => section.clauses.flatMap(({ text }) => blankHotlines(text)));
  const most = Math.max(0, ...blank.map(said));
  return clauses.some(({ text, holdsExpected }) => holdsExpected && tellsHotline(text) && said(text) >= most);
}

/** So much of the subject, in inverse document frequencies, stands in one clause with the measure that what is said around it does not matter. */
const leastTelling = 7;

const isMeasure: ReadonlySet<Expected> = new Set(["percentage", "amount"]);

/** "Trường THPT … được ghép cặp với trường nào?": who asks of one school by its name is told another one's, not a rule for all. */
function asksForPartner({ text, folded }: AnswerContext["question"]): boolean {
  const isNamed =
    /[Tt]rường(?:\s+(?:\p{Lu}[\p{Lu}&]+|[Tt]iểu học|[Mm]ầm non|[Tt]rung học \p{L}+ \p{L}+))*\s+\p{Lu}\p{Ll}+\s+\p{Lu}\p{Ll}+/u.test(
      text,
    );
  return isNamed && /\b(?:voi|cua|thanh) (?:truong|don vi|trung tam) nao\b/.test(folded);
}

const listAsks: readonly Ask[] = ["obligation", "open", "procedure", "scope", "names"];

/** So much of what the best clause says of the subject one with a weekday, or with the day of an event, must say: every plan has something that is done "mỗi ngày". */
const leastOfDay = 0.8;

/** Whether a clause with the thing asked for says nearly as much of the subject as any does. */
function tellsAsMuch({ clauses }: ScoredSection, sections: readonly ScoredSection[]): boolean {
  const most = Math.max(...sections.flatMap((section) => section.clauses.map(({ found }) => found)));
  return clauses.some(({ holdsExpected, found }) => holdsExpected && found >= most * leastOfDay);
}

/** A khoản or an điểm: a law cuts into them what a plan keeps together under one number. */
function isLegalPlace({ text }: ScoredSection): boolean {
  return / (?:khoản|điểm) /u.test(text.section.address ?? "");
}

/** Whether the section has the kind of thing asked for where it speaks of the subject. */
function holdsNear(section: ScoredSection, top: ScoredSection, { question }: AnswerContext): boolean {
  const isOfTop = section.opened.document.id === top.opened.document.id;
  // Of the document whose number the question gives any place may be meant.
  const least = isOfTop ? (isNamedByNumber(section.opened.document, question) ? 0.4 : 0.6) : 0.85;
  return (
    section.score >= top.score * least &&
    section.clauses.some(({ holdsExpected, found }) => holdsExpected && found >= section.best.found * 0.6)
  );
}
