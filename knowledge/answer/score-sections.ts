import type { DocumentHeader, DocumentId, Provision } from "../model/index";
import {
  addresseesAsked,
  asksBirth,
  asksForHead,
  asksIfGoesOn,
  readSending,
  tellsBirth,
  tellsGoingOn,
  type Question,
} from "../question/index";
import { asksForDrafts, draftsIn } from "./drafted";
import { foldText, plainWords } from "../text/index";
import { isArticle, saysArticle } from "./article-heading";
import { asksAge, statesAge } from "./asked-age";
import { askedYears } from "./asked-day";
import { boundAsked, boundFactor } from "./asked-bound";
import { asksForPapers, namesPaper } from "./asked-papers";
import { actorOfHeading, actorOfQuestion, type Actor } from "./actor";
import {
  asksPayForWork,
  asksToPay,
  tellsFree,
  tellsReduction,
  tellsSpending,
  thingPaidFor,
  wordsAsking,
} from "./amount-told";
import {
  asksForSpan,
  asksHowLong,
  asksHowLongItIs,
  asksLengthAllowed,
  measuresTime,
  printsLength,
  printsMostTime,
  printsSpan,
  saysHowLong,
  saysHowLongItIs,
} from "./asked-length";
import { belongingOf, type AnswerContext } from "./context";
import { countedWays, counts } from "./counted";
import { eventAsked, mayTellDayOf } from "./counted-from";
import { definedTerm, defines } from "./definition";
import { evidenceIn, evidenceUnder, weighMarks, withoutNames, type Subject } from "./evidence";
import {
  asksNamesOfPlaces,
  asksNamesOfPupils,
  asksNamesOfSeveral,
  expectedOf,
  holds,
  namesHead,
  namesPlace,
  namesPupil,
  namesSeveral,
  withoutMoneyCells,
  type Expected,
} from "./expected";
import { faultsTold, handles } from "./faults";
import { formulaFactor } from "./formula";
import { asksLeadTime, asksTimeAfter, printsLeadTime, printsTimeLimit } from "./lead-time";
import { isHintedBy } from "./heading-hints";
import { levelsAsked, tellsOfLevel } from "./level-asked";
import { mostHits, searchedWords } from "./narrow";
import { sectionOf } from "./cite";
import { partFactor, partNamed } from "./named-part";
import { isIssuedByNamed, turnsToIssuer } from "./named-issuer";
import { isOfNumbered, numberedAsked, type Numbered } from "./numbered";
import { asksHoldersName, holderIn, officesAsked } from "./office-held";
import { ownNames } from "./own-name";
import { asksForOutcome, asksForTotal, asksWhatWas, isAim, tellsOutcome, withoutShares } from "./outcome";
import { partiesIn } from "./party";
import { termsIn } from "./rarity";
import type { DocumentSummary } from "../store/library";
import { goesToOthers } from "./sent-between";
import { readSection, sentenceAround, type Clause, type SectionText } from "./section-text";
import type { OpenDocument } from "./shelf";
import { printsBound } from "./told-bound";
import { earlierThings, rulesEarlier } from "./transition";
import { handledOf, incidentTold, type ToldIncident } from "./told-incident";
import { stageOf } from "./told-stage";

/** A clause and what it says of the subject. */
export interface ScoredClause extends Clause {
  readonly found: number;
  readonly holdsExpected: boolean;
}

/** A section and what speaks for it. */
export interface ScoredSection {
  readonly opened: OpenDocument;
  readonly text: SectionText;
  readonly clauses: readonly ScoredClause[];
  readonly best: ScoredClause;
  readonly score: number;
  /** Share of the question's subject that the section with its headings holds. */
  readonly coverage: number;
  readonly found: number;
}

const ofOtherIssuer = 0.6;
const sectionsLookedAt = 12;
/** Below this share of possible syllables a text is damaged. */
export const soundQuality = 0.85;

/** Whether something is voluntary or binding is said outright, or lies in how it is asked for. */
function bindingFactor(text: string): number {
  if (/tự nguyện|bắt buộc|khuyến khích/iu.test(text)) return 2;
  return /ít nhất|yêu cầu|phải(?!\p{L})|có trách nhiệm|tùy điều kiện/iu.test(text) ? 1.3 : 1;
}

/** "Có mất lệ phí không?" is answered by that nothing is taken. */
const isFree =
  /không (?:được )?thu (?:bất (?:cứ|kỳ) |tiền|phí|lệ phí|học phí|khoản)|miễn phí|không phải (?:đóng|nộp|trả) (?:tiền|phí|lệ phí)/iu;

/** What from when to when is worth, beside a day alone, to who asks for the time of a thing. */
const ofSpan = 1.7;

/** What a clause is worth that tells a time in the way that is asked for: so long before something, at most so long; and one that does not. */
const ofTimeMeant = 1.4;
const ofOtherTime = 0.7;
const ofPlaceMeant = 1.2;

/** What a clause is worth to who asks how long something may go on: what has to be done so long before it is none of it. */
function allowedFactor(said: string): number {
  return printsMostTime(said) ? ofTimeMeant : printsLeadTime(said) ? ofOtherTime : 1;
}

/** What a clause with an age is worth to who asks for one. */
const ofAge = 1.5;

/** What a transitional rule is worth to who asks what becomes of what was done before. */
const ofTransition = 2;

/** What a section of aims is worth to who asks what was. */
const ofAim = 0.6;
/** Where papers are asked for and none is named. */
const ofNoPaper = 0.45;

/** What a clause is worth that tells who holds the office asked for. */
const ofHolder = 1.6;

/** From this share of the subject on, its headings read with it, that nothing is taken is said of what is asked for. */
const leastOfThing = 0.55;

/** Whether a clause tells what somebody has to pay or gets back; what an office spends is none of it. */
function tellsAmount(said: string, isOfThing: boolean, folded: string, isDamaged: boolean): boolean {
  if (tellsReduction(said, folded) || (isOfThing && tellsFree(said, folded))) return true;
  if (!asksToPay(folded)) return holds(said, "amount", isDamaged);
  return said.split(/\.\s+/u).some((sentence) => holds(sentence, "amount", isDamaged) && !tellsSpending(sentence));
}

/** "Ông Nguyễn Văn A", "Giám đốc: Nguyễn Văn A": two words in capitals where a person stands. */
const personNamed =
  /(?:(?<!\p{L})(?:ông|bà|thầy|cô|anh|chị|đồng chí|Ông|Bà|Thầy|Cô|Đồng chí)\s+|[:–,(-]\s*)\p{Lu}\p{Ll}+(?:\s+\p{Lu}\p{Ll}*)+/u;

const amounts: ReadonlySet<Expected> = new Set(["number", "amount", "percentage"]);

const penalty = /phạt|kỷ luật|cảnh cáo|khiển trách/iu;

/** Something goes to somebody: "báo cáo … về Sở", "báo cáo UBND phường", "Kính gửi". */
const namesRecipient =
  /(?:gửi|nộp|trình|báo cáo|đăng ký)[^.;]{0,80}?\s(?:về|đến|tới|cho|lên|tại|qua)\s|báo cáo (?:UBND|Ủy ban|Uỷ ban|Sở|Phòng|Bộ)|kính gửi|(?:nơi|địa điểm) (?:tiếp )?(?:nhận|nộp)(?!\p{L})|nhận (?:\p{L}+ ){1,3}tại(?!\p{L})|\S@\S/iu;

/** What speaks for a section, each between 0 and 1 before it is weighed. */
const weights = { hit: 1, clause: 1, whole: 0.6, document: 0.6, title: 0.5, heading: 0.5, hint: 0.3, definition: 1 };

/** The sections that speak of the subject, best first, at most twelve. */
export async function scoreSections(context: AnswerContext, asked: Subject): Promise<readonly ScoredSection[]> {
  const { shelf, question } = context;
  const words = searchedWords(context);
  if (words === "") return [];
  const found = await findSections(words, context, sectionsLookedAt * 2);
  if (context.namesOwn === true) {
    // What is said now finds as much as what was said before with it.
    for (const own of (
      await findSections(searchedWords({ ...context, background: "" }), context, sectionsLookedAt)
    ).values()) {
      const known = found.get(own.section.id);
      found.set(own.section.id, { ...own, hit: own.hit + (known?.hit ?? 0) });
    }
    for (const [id, place] of found) found.set(id, { ...place, hit: place.hit / 2 });
  }
  const years = askedYears(question, context.asOf);
  const partAsked = partNamed(context);
  const expected = expectedOf(question.asks);
  const nouns = countedWays(question);
  const askedNoun = nounAskedFor(question.folded);
  const announced = announcedAs(question);
  // "Điểm trường tiểu học thì sao?" names no unit: the parts in brackets may be meant.
  const isLevelCounted = expected !== null && amounts.has(expected) && (expected !== "number" || nouns.length > 0);
  const levels = isLevelCounted ? levelsAsked(context) : new Set<string>();
  const asksPenalty =
    expected === "consequence" &&
    /\b(?:phat(?! (?:hien|trien|huy|hanh|dong|sinh|bieu|thanh|song|thuong))|ky luat|penalty|fine)\b/.test(
      question.folded,
    );
  const asking = wordsAsking(question);
  const thing = expected === "amount" ? thingPaidFor(question.query) : null;
  const asksIfPaid = expected === "amount" && question.asks.has("yes-no") && !asksPayForWork(asking);
  const asksLong = expected === "date" && asksHowLong(question);
  const wantsLead = asksLeadTime(question);
  const wantsTimeAfter = expected === "date" && asksTimeAfter(question);
  const wantsAllowed = asksLengthAllowed(question);
  const event = expected === "date" ? eventAsked(question) : null;
  const asksOnlyLength = asksLong && asksHowLongItIs(question);
  const asksCase = expected === "date" && /\b(?:khi nao|luc nao|truong hop nao)\b/.test(question.folded);
  const wantsHead = expected === "people" && asksForHead(plainWords(question.text));
  const tellsHolder = holderIn(officesAsked(plainWords(question.folded)));
  // "Chủ tịch xã tên gì?" is answered by nobody else's name.
  const wantsHolder = asksHoldersName(plainWords(question.folded));
  const faults = faultsTold(question.folded);
  const incident = incidentTold(question.folded);
  const wantsPlaces = expected === "names" && asksNamesOfPlaces(question.folded);
  const wantsSeveral = wantsPlaces && asksNamesOfSeveral(question.folded);
  const wantsPupils = expected === "people" && asksNamesOfPupils(question.folded);
  const wantsOutcome = expected !== null && amounts.has(expected) && asksForOutcome(question);
  const wantsTotal = expected === "number" && asksForTotal(question.folded);
  const wantsAge = asksAge(question.folded);
  const earlier = earlierThings(question.folded);
  const wantsPast = expected !== null && amounts.has(expected) && asksWhatWas(question.folded);
  const wantsDrafts = asksForDrafts(question.folded);
  const wantsPapers = asksForPapers(question);
  const wantsSpan = (expected === "date" || expected === null) && asksForSpan(plainWords(question.text));
  const sending = expected === "date" && question.language === "vi" ? readSending(question.folded) : null;
  const bound =
    expected !== null && amounts.has(expected) ? boundAsked(`${question.folded} ${foldText(question.text)}`) : null;
  const numbered = numberedAsked(context);
  const ifGoesOn = asksIfGoesOn(question.folded);
  const wantsBirth = asksBirth(question.folded);
  const term = question.asks.has("definition") ? definedTerm(question.folded) : null;
  const issuers = issuersMeant(context);
  const actor = actorOfQuestion(question.folded, context.role);
  const texts = [...found.values()].map((place) => ({ ...place, text: readSection(place.opened, place.section) }));
  const sound = texts.filter(({ opened }) => opened.document.quality >= soundQuality);
  const subject = weighMarks(
    asked,
    sound.map(({ text }) => text.terms),
  );
  const read = texts.flatMap(({ opened, hit, text }) => {
    // Where a damaged text has been read anew its marks count again.
    const isDamaged = opened.document.quality < soundQuality && (opened.document.corrections ?? []).length === 0;
    // A clause that says whose document it is, as all of it is, says no more for that.
    const { header } = opened.document;
    const told = withoutNames(subject, ownNames(header), header.jurisdiction === "school");
    const evidenceOf = evidenceUnder(text.contextTerms, told, isDamaged);
    const countsNoun = (said: string): boolean =>
      expected !== "number" ||
      nouns.length === 0 ||
      isDamaged ||
      // "Nhiều nhất mấy đề tài?" may be called otherwise in print; that it is bounded says that it is meant.
      (bound !== null && printsBound(said, bound)) ||
      // "Mấy năm": 36 months are three.
      nouns.some(
        (noun) =>
          counts(withoutMoneyCells(wantsTotal ? withoutShares(said) : said), noun) ||
          (measuresTime(noun) && printsLength(said)),
      );
    // Where a sentence counts the level that is asked for, one of the whole is no answer.
    const isOfLevel = (clause: Clause): boolean => tellsOfLevel(clause.text, levels);
    const listsPlaces =
      !wantsSeveral ||
      text.clauses.some(({ head }) => head !== null) ||
      namesSeveral(text.clauses.map((clause) => clause.text).join("\n"));
    const tellsLevel =
      expected !== null &&
      levels.size > 0 &&
      text.clauses.some(
        (clause) =>
          isOfLevel(clause) && holds(withoutMarker(clause), expected, isDamaged) && countsNoun(withoutMarker(clause)),
      );
    const clauses = text.clauses.map((clause): ScoredClause & { readonly worth: number } => {
      // The number of its own place counts nothing.
      const said = withoutMarker(clause);
      const { found: weight, coverage } = evidenceOf(clause.terms);
      const isOfThing = coverage >= leastOfThing && (thing === null || clause.terms.has(thing));
      const isHandling =
        faults.length > 0 && (handles(said, faults) || handles(`${text.section.heading ?? ""} ${said}`, faults));
      const holdsExpected =
        expected !== null &&
        ((expected === "amount"
          ? tellsAmount(said, isOfThing, asking, isDamaged)
          : !asksOnlyLength && holds(asksCase && !isDamaged ? withoutNamedTimes(said) : said, expected, isDamaged)) ||
          ((expected === "people" || expected === "members") && !wantsHead && tellsHolder(said)) ||
          (asksLong && (asksOnlyLength ? saysHowLongItIs(said) : saysHowLong(said))) ||
          (asksCase && namesCases(clause, text, opened)) ||
          (expected === "consequence" && isHandling) ||
          (asksIfPaid && isFree.test(said)) ||
          (expected === "form" && opened.document.header.type === "Biểu mẫu")) &&
        (!asksPenalty || penalty.test(clause.text)) &&
        (!wantsTimeAfter || printsTimeLimit(said)) &&
        (!wantsHead || namesHead(said)) &&
        (!wantsPlaces || (listsPlaces && namesPlace(said))) &&
        (!wantsPupils || namesPupil(said)) &&
        (!wantsHolder || (tellsHolder(said) && personNamed.test(said))) &&
        (!wantsOutcome || tellsOutcome(said)) &&
        !(sending !== null && goesToOthers(said, sending)) &&
        (event === null || mayTellDayOf(said, event)) &&
        !isOfOtherParty(question.text, clause.text, text, opened) &&
        (!tellsLevel || isOfLevel(clause)) &&
        countsNoun(said);
      return {
        ...clause,
        found: weight,
        holdsExpected,
        worth:
          weight *
          (expected === null ? 1 : holdsExpected ? 1.25 : 0.7) *
          (term !== null && defines(clause.text, term) ? 1.6 : 1) *
          (isHandling ? 1.4 : 1) *
          (tellsHolder(clause.text) ? ofHolder : 1) *
          boundFactor(clause.text, bound) *
          (wantsSpan && printsSpan(said) ? ofSpan : 1) *
          (wantsLead ? (printsLeadTime(said) ? ofTimeMeant : ofOtherTime) : 1) *
          (wantsAllowed ? allowedFactor(said) : 1) *
          (wantsBirth && tellsBirth(said) ? 2 : 1) *
          (wantsAge && statesAge(said) ? ofAge : 1) *
          (isOfNumbered([clause.text], numbered) === false ? 0.7 : 1) *
          (wantsDrafts ? 1 + Math.min(2, draftsIn(clause.text)) : 1) *
          (question.asks.has("binding") ? bindingFactor(clause.text) : 1) *
          (question.asks.has("recipient") && namesRecipient.test(clause.text) ? 1.4 : 1),
      };
    });
    const best = clauses.reduce<(typeof clauses)[number] | undefined>(
      (so, next) => (so === undefined || next.worth > so.worth ? next : so),
      undefined,
    );
    if (best === undefined) return [];
    const whole = evidenceIn(text.terms, text.contextTerms, subject, isDamaged);
    const found =
      header.jurisdiction === "school" ? evidenceIn(text.terms, text.contextTerms, told, isDamaged).found : whole.found;
    return [{ opened, text, clauses, best, coverage: whole.coverage, found, hit }];
  });
  const strongestClause = Math.max(1e-9, ...read.map(({ best }) => best.worth));
  const fullest = Math.max(1e-9, ...read.map(({ found: weight }) => weight));
  const ofDocument = documentEvidence(read, subject);
  const fullestDocument = Math.max(1e-9, ...ofDocument.values());
  const titles = titleEvidence(shelf.documents, subject);
  return read
    .map((section) => {
      const summary = shelf.summary(section.opened.document.id);
      const score =
        weights.hit * section.hit +
        weights.clause * (section.best.worth / strongestClause) +
        weights.whole * (section.found / fullest) +
        weights.document * ((ofDocument.get(section.opened.document.id) ?? 0) / fullestDocument) +
        weights.title * (titles.get(section.opened.document.id) ?? 0) +
        weights.heading * headingShare(section.text, subject) ** 2 +
        (term !== null && defines(section.best.text, term) ? weights.definition : 0) +
        weights.hint * (isHintedBy(foldText(section.text.section.heading ?? ""), question.asks) ? 1 : 0);
      return {
        ...section,
        score:
          score *
          kindFactor(section, expected, context) *
          formulaFactor(section.text, section.opened, context) *
          actorFactor(section, actor) *
          articleFactor(section, question.folded) *
          listFactor(section, question.folded) *
          stageFactor(section, question.text) *
          (wantsPapers && !section.clauses.some(({ text }) => namesPaper(text)) ? ofNoPaper : 1) *
          (wantsAge && statesAge(section.best.text) ? 1.2 : 1) *
          (earlier.length > 0 && rulesEarlier(earlier, textOf(section), headingsOf(section)) ? ofTransition : 1) *
          (wantsPast && isAim(headingsOf(section)) ? ofAim : 1) *
          (incident === null ? 1 : incidentFactor(section, incident)) *
          nounFactor(section, askedNoun) *
          (announced !== null && announces(section, announced) ? ofAnnounced : 1) *
          (wantsDrafts ? 1 + 0.2 * Math.min(2, draftsIn(section.clauses.map(({ text }) => text).join("\n"))) : 1) *
          spotFactor(section, context) *
          placeFactor(section, context) *
          (issuers === null || issuers.has(section.opened.document.id) ? 1 : ofOtherIssuer) *
          (ifGoesOn ? goingOnFactor(section) : yearFactor(section.text.section, years)) *
          numberFactor(section, numbered) *
          partFactor(section.text.section, section.coverage, partAsked) *
          (wantsBirth && tellsBirth(section.best.text) ? 1.3 : 1) *
          (wantsLead && printsLeadTime(section.best.text) ? ofPlaceMeant : 1) *
          (wantsAllowed && printsMostTime(section.best.text) ? ofPlaceMeant : 1) *
          (summary === undefined ? 0.5 : belongingOf(summary, context)),
      };
    })
    .sort((one, other) => other.score - one.score)
    .slice(0, sectionsLookedAt);
}

/** "Thông báo số 222, ngày 08/8/2023", "danh mục sách năm học 2023-2024": the day of a paper and the year that something is for are no time at which it is done. */
const namedTimes =
  /(?<!\p{L})số:? ?\d[\p{L}\d/.&-]*,? (?:ra )?ngày \d{1,2}[/.-]\d{1,2}[/.-]\d{4}|\((?:ban hành )?kèm theo[^()\n]*\)|năm học \d{4} ?[-–] ?\d{4}/giu;

function withoutNamedTimes(text: string): string {
  return text.replace(namedTimes, " ");
}

/** "Khi ra về phải tắt đèn", "bị thu hồi nếu …": the case in which it is done. */
const opensWithCase =
  /(?<!\p{L})bị (?:\p{L}+ ){1,4}(?:nếu|khi|trong trường hợp)(?!\p{L})|^(?:[\p{P}\s]|điều \d+)*(?:mỗi |trước |sau |ngay )?khi \p{L}/iu;

/** "Khi nào phải chấm dứt hợp đồng?" is answered by the cases as well as by a day. */
function namesCases({ text, provision }: Clause, { section }: SectionText, { document }: OpenDocument): boolean {
  const lead = provision.id === section.id ? "" : document.text.slice(section.start, section.bodyEnd);
  return (
    opensWithCase.test(text) || /trường hợp (?:sau|dưới)|(?<!\p{L})(?:nếu|khi)(?: có)?\s*:/iu.test(`${text} ${lead}`)
  );
}

/** Whether a clause is of another party than the one asked for: it or its headings say so, or nothing says whose it is in a text of several parties. */
function isOfOtherParty(
  question: string,
  clause: string,
  { section }: SectionText,
  { document, outline }: OpenDocument,
): boolean {
  const asked = partiesIn(question);
  if (asked.length === 0) return false;
  // What a party does for the other one names both, the one in its heading.
  const whose = [...partiesIn(clause), ...partiesIn(sectionOf(section, outline))];
  return whose.length > 0 ? !asked.some((party) => whose.includes(party)) : new Set(partiesIn(document.text)).size > 1;
}

interface FoundSection {
  readonly opened: OpenDocument;
  readonly section: Provision;
  /** How well search found it, 0..1 of the best. */
  readonly hit: number;
}

/** The sections in which search finds words, by id, at most so many. */
async function findSections(
  words: string,
  { search, shelf }: AnswerContext,
  most: number,
): Promise<Map<string, FoundSection>> {
  const isOnShelf = new Set(shelf.documents.map(({ id }) => id));
  const hits = (await search.search(words, { limit: mostHits })).filter(({ chunk }) => isOnShelf.has(chunk.document));
  const strongest = hits[0]?.score ?? 1;
  const found = new Map<string, FoundSection>();
  for (const { chunk, score } of hits) {
    const opened = await shelf.open(chunk.document);
    const provision = opened.outline.get(chunk.provision);
    if (provision === undefined) continue;
    const section = sentenceAround(opened, opened.outline.section(provision));
    // Hits come best first: the first one of a section is its best.
    if (!found.has(section.id)) found.set(section.id, { opened, section, hit: score / strongest });
    if (found.size >= most) break;
  }
  return found;
}

/** What a clause says besides the number of its own place. */
export function withoutMarker({ text, start, provision }: Clause): string {
  const { marker } = provision;
  return marker !== null && start === provision.start && text.startsWith(marker) ? text.slice(marker.length) : text;
}

/** How much of the subject the sections found in each document hold together: a question names its document by words that stand in several of them. */
function documentEvidence(
  sections: readonly { readonly opened: OpenDocument; readonly text: SectionText }[],
  subject: Subject,
): ReadonlyMap<DocumentId, number> {
  const texts = new Map<DocumentId, Set<ReadonlySet<string>>>();
  for (const { opened, text } of sections) {
    const known = texts.get(opened.document.id) ?? new Set();
    texts.set(opened.document.id, known.add(text.terms).add(text.contextTerms));
  }
  return new Map(
    [...texts].map(([id, sets]) => {
      const together = { has: (term: string) => [...sets].some((terms) => terms.has(term)) };
      return [id, evidenceIn(together, together, subject).found];
    }),
  );
}

/**
 * How far the question says the titles of documents, 0..1 for the one that it says most of: by pairs of syllables, weighed by how few titles have them. What a document
 * is about stands in all of its sections and so weighs little in each.
 */
function titleEvidence(documents: readonly DocumentSummary[], subject: Subject): ReadonlyMap<DocumentId, number> {
  const pairs = subject.terms.filter(({ term }) => term.includes(" "));
  const titles = documents.map(({ id, header }) => ({ id, terms: titleTerms(header) }));
  const scores = new Map<DocumentId, number>();
  for (const { term } of pairs) {
    const holders = titles.filter(({ terms }) => terms.has(term));
    const weight = Math.log(1 + documents.length / Math.max(1, holders.length));
    for (const { id } of holders) scores.set(id, (scores.get(id) ?? 0) + weight);
  }
  const most = Math.max(0, ...scores.values());
  return new Map([...scores].map(([id, score]) => [id, score / most]));
}

const titlesRead = new WeakMap<DocumentHeader, ReadonlySet<string>>();

function titleTerms(header: DocumentHeader): ReadonlySet<string> {
  const terms = titlesRead.get(header) ?? new Set(termsIn(header.title ?? ""));
  titlesRead.set(header, terms);
  return terms;
}

/** How much of the section's own heading the question says. */
function headingShare({ headingTerms }: SectionText, subject: Subject): number {
  const single = [...headingTerms].filter((term) => !term.includes(" "));
  if (single.length === 0) return 0;
  const said = new Set(subject.syllables);
  return single.filter((term) => said.has(term)).length / single.length;
}

/** "Các nguyên tắc nào", "những điều kiện gì": what is asked for by kind, folded; null where none is. */
function nounAskedFor(folded: string): string | null {
  const words = plainWords(folded);
  const match = /\b(?:cac|nhung) ([a-z]+ [a-z]+) (?:nao|gi)\b/.exec(words);
  const noun = match?.[1];
  return noun === undefined || generalNouns.has(noun) ? null : noun;
}

/** Headings that every plan has say nothing of what is asked for by these. */
const generalNouns = new Set(["yeu cau", "noi dung", "quy dinh", "hoat dong", "nhiem vu", "van de", "don vi"]);

/** "Đánh giá về những nội dung gì", "xét theo tiêu chí nào": how documents announce it ("nội dung đánh giá"), folded; null where that is not asked. What is translated has no word that asks. */
function announcedAs({ folded, language }: Question): string | null {
  const asked = `\\b([a-z]+ [a-z]+|xet|cham|thi) (?:ve |theo |tren |dua vao |dua tren )?(?:nhung |cac )?(noi dung|tieu chi|mat)`;
  const [, deed, noun] =
    new RegExp(language === "en" ? `${asked}\\b` : `${asked} (?:nao|gi)\\b`).exec(plainWords(folded)) ?? [];
  return deed === undefined || noun === undefined ? null : `${noun} ${deed}`;
}

function announces({ clauses }: { readonly clauses: readonly Clause[] }, phrase: string): boolean {
  return clauses.some(({ text }) => ` ${plainWords(text)} `.includes(` ${phrase} `));
}

/** What a section is worth that announces what is asked for. */
const ofAnnounced = 1.25;

/** A section whose own or enclosing heading says what is asked for by kind lists it. */
function nounFactor(
  { opened, text }: { readonly opened: OpenDocument; readonly text: SectionText },
  noun: string | null,
): number {
  if (noun === null) return 1;
  const headings = [text.section, ...opened.outline.ancestors(text.section)].map(({ heading }) =>
    foldText(heading ?? ""),
  );
  return headings.some((heading) => ` ${heading} `.includes(` ${noun} `)) ? 1.15 : 1;
}

/** "Bước đó" is the one that was just quoted. */
function spotFactor(
  { opened, text }: { readonly opened: OpenDocument; readonly text: SectionText },
  { priorSpots, pointsBack }: AnswerContext,
): number {
  if (pointsBack !== true) return 1;
  const isThere = priorSpots.some(
    ({ document, start }) => document === opened.document.id && text.section.start <= start && start < text.end,
  );
  return isThere ? 1.6 : 1;
}

/**
 * Duties of somebody else are not the asker's. A khoản begins with what is done, and to whom; where the heading of its article names who does it, that one counts (see
 * `articleFactor`).
 */
function actorFactor(
  { opened, text }: { readonly opened: OpenDocument; readonly text: SectionText },
  actor: Actor | null,
): number {
  const { section } = text;
  const article = isArticle(section) ? undefined : opened.outline.ancestors(section).find(isArticle);
  const holder = article === undefined ? null : actorOfHeading(article.heading ?? "");
  if (actor !== null && holder !== null) return holder === actor ? 1 : 0.75;
  const named = actor === null || section.heading === null ? null : actorOfHeading(section.heading);
  return named === null ? 1 : named === actor ? 1.3 : 0.75;
}

/** "Những khoản nào", "các nội dung gì": more than one is asked for. */
const asksForSeveral = /\b(?:nhung|cac) (?:[a-z]+ ){1,3}(?:nao|gi)\b/;

/** Where several things are asked for, a place that announces them and lists them is meant before one that speaks of one. */
function listFactor({ clauses }: Pick<ScoredSection, "clauses">, folded: string): number {
  const [lead, ...items] = clauses;
  return lead !== undefined && items.length >= 2 && /:\s*$/u.test(lead.text) && asksForSeveral.test(folded) ? 1.15 : 1;
}

const asksForDuties = /\b(?:trach nhiem|nhiem vu|nghia vu|quyen|lam (?:gi|nhung)|viec (?:gi|nao))\b/;

/** What stands in the article whose heading the question says in full is meant before what stands in others. */
function articleFactor(
  { opened, text }: { readonly opened: OpenDocument; readonly text: SectionText },
  folded: string,
): number {
  const title = ` ${foldText(opened.document.header.title ?? "")} `;
  // What the whole document is of heads none of its articles alone: there it only names who has duties.
  const isOfAll = ({ heading }: Provision): boolean =>
    title.includes(` ${foldText(heading ?? "")} `) && !asksForDuties.test(folded);
  return [text.section, ...opened.outline.ancestors(text.section)].some(
    (place) => saysArticle(folded, place) && !isOfAll(place),
  )
    ? 1.3
    : 1;
}

/** A place that the question names must be the document's own, or be spoken of in the section or its document's title. */
function placeFactor(
  { opened, text }: { readonly opened: OpenDocument; readonly text: SectionText },
  { question }: AnswerContext,
): number {
  if (question.places.length === 0) return 1;
  const isThere = question.places.some(({ name }) =>
    name.split(" ").every((syllable) => text.terms.has(syllable) || text.contextTerms.has(syllable)),
  );
  return isThere || opened.document.header.jurisdiction === "national" ? 1 : 0.6;
}

/** "Còn Sở An Giang thì sao?": what another office printed is not asked for any more. Null where the question turns to no office whose documents are there. */
function issuersMeant(context: AnswerContext): ReadonlySet<DocumentId> | null {
  if (!turnsToIssuer(context)) return null;
  const issued = context.shelf.documents.filter(({ header }) => isIssuedByNamed(header, context));
  return issued.length === 0 ? null : new Set(issued.map(({ id }) => id));
}

/** What is done at another stage of a case is not what is done at the one told: after 7 days, where 3 are told. */
function stageFactor(
  { opened: { document }, text: { section } }: { readonly opened: OpenDocument; readonly text: SectionText },
  question: string,
): number {
  const stage = stageOf(question, document.text.slice(section.start, section.bodyEnd));
  return stage === null ? 1 : stage === "told" ? 1.6 : 0.6;
}

/** Where something has happened, what is done then is meant, of several steps the first one where that is asked for. */
function incidentFactor(place: Place, incident: ToldIncident): number {
  const { section } = place.text;
  const handled = handledOf(incident, textOf(place), headingsOf(place).slice(1));
  if (handled === 0) return 1;
  return 1.4 ** handled * (incident.isFirst && firstOfSteps.test(section.marker ?? "") ? 1.2 : 1);
}

/** What a section says itself. */
function textOf({ opened: { document }, text: { section } }: Place): string {
  return document.text.slice(section.start, section.bodyEnd);
}

/** A section with its document. */
type Place = Pick<ScoredSection, "opened" | "text">;

/** The heading of a section and those above it, the nearest first. */
function headingsOf({ opened: { outline }, text: { section } }: Place): readonly string[] {
  return [section, ...outline.ancestors(section)].map(({ heading }) => heading ?? "");
}

const firstOfSteps = /^\P{L}*(?:a|0?1|bước 0?1)\P{L}*$/iu;

/** A heading of another year is not meant: "Năm 2026" where 2027 is asked for. "Từ năm 2027" holds for those after it too. */
function yearFactor({ heading }: Provision, asked: readonly number[]): number {
  const named = (heading?.match(/(?<!\d)(?:19|20)\d\d(?!\d)/g) ?? []).map(Number);
  if (asked.length === 0 || named.length === 0) return 1;
  const [first = 0] = named;
  const isOpen = /từ năm|trở đi|trở về sau/iu.test(heading ?? "");
  return asked.some((year) => named.includes(year) || (isOpen && year >= first)) ? 1.15 : 0.7;
}

/** What is done year after year is told in a heading, or in a clause of the subject. */
function goingOnFactor({ text: { section }, best }: Pick<ScoredSection, "text" | "best">): number {
  return tellsGoingOn(section.heading ?? "") ? 1.8 : tellsGoingOn(best.text) ? 1.3 : 1;
}

/** A part of a document that is headed by another one of a kind is not of the one asked for: "Tuyển sinh lớp 6", where it is lớp 1. */
function numberFactor(place: Place, asked: Numbered): number {
  if (asked.size === 0) return 1;
  const headings = headingsOf(place);
  const isMeant = isOfNumbered(headings, asked);
  // What begins with one of them may tell of the next as well: "Đợt 1: từ … Đợt 2: từ …".
  const isOfOther = isOfNumbered(headings.slice(0, 1), asked) === false;
  if (isOfOther && isOfNumbered([textOf(place)], asked) === true) return 1;
  return isMeant === null ? 1 : isMeant ? 1.15 : 0.6;
}

/** The frame of a document (bases, recipients, signature) says whom and what it cites, not what to do. */
function kindFactor(
  { text: { section }, best }: Pick<ScoredSection, "text" | "best">,
  expected: Expected | null,
  { question }: AnswerContext,
): number {
  const { kind, heading } = section;
  // "Qua kiểm tra, toàn phường có 27 xe": the lead of a letter tells how things stand.
  if (kind === "preamble" && expected === "number" && best.holdsExpected) return 1;
  // Purposes say what for; who asks what to do gets them only where he asks for them.
  if (/^(?:mục đích|mục tiêu)/iu.test(heading ?? "") && !question.asks.has("purpose")) return 0.8;
  if (addresseesAsked.test(question.folded)) return kind === "recipients" ? 2 : 0.8;
  if (kind === "section" || kind === "paragraph" || kind === "bullet" || kind === "footnote") return 1;
  return kind === "preamble" && question.asks.has("basis") ? 1 : 0.6;
}
