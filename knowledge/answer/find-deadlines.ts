import {
  resolveDeadline,
  resolveInYear,
  type NamedTime,
  type Occurrence,
  type WorkingCalendar,
} from "../deadlines/index";
import type { Deadline, IsoDate } from "../model/index";
import type { Finding, QuotedDeadline } from "./answer";
import { eventAsked, onlyCountsFrom } from "./counted-from";
import { wordsOf, type DeadlineWords } from "./deadline-words";
import type { DocumentSummary } from "../store/library";
import {
  readQuestion,
  readSending,
  readTrigger,
  receiverWords,
  withoutTimeWords,
  type Question,
} from "../question/index";
import { foldText, provinces, syllablesOf } from "../text/index";
import { deedAsked, deedFactor } from "./asked-deed";
import { askedDay, askedYears, isOfPaper, withoutDays } from "./asked-day";
import { asksForValidity, tellsValidity } from "./asked-length";
import { personsAsked } from "./asked-person";
import { belongingOf, placeAskedFor, readingOf, type AnswerContext } from "./context";
import { dayOf, distinctDeadlines } from "./distinct-deadlines";
import { evidenceIn, subjectOf, withoutNames, withoutTerms, type Subject } from "./evidence";
import { periodOf } from "./asked-period";
import { listDeadlines } from "./list-deadlines";
import { otherSides } from "./other-sides";
import { ownAndCurrent } from "./own-and-current";
import { quoteSpan } from "./quote-span";
import { fitOf, placesOf } from "./jurisdiction";
import { isOfNumbered, numberedAsked } from "./numbered";
import { ownNames } from "./own-name";
import { rulingDocuments } from "./ruling-document";
import { eventDayOf, followsFrom, toldDay } from "./told-day";
import { sendingFactor } from "./sent-between";
import { stageOf, tellsStage } from "./told-stage";

/** Below this share of the subject a deadline is of something else. */
const leastCoverage = 0.5;
/** From this share of the subject on that the headings do not say, the clause must say some of it. */
const leastOwnShare = 0.2;
const leastOwnCoverage = 0.4;
/** Another place's deadline is offered only where it is surely of the same thing. */
const coverageElsewhere = 0.7;
/** What is of the very round, class or term that is asked for. */
const ofRound = 1.3;
const longSubject = 18;
const leastFound = 7;
const mostShown = 4;
/** What counts from the very event that is told to have happened is meant before what only names the same things. */
const ofToldEvent = 1.4;
/** What is set for the very persons all of whom are asked about is meant before what is set for others. */
const ofPersons = 1.4;
/** So near to the best in score a deadline with a day is told before one without, where a day is asked for. */
const nearDay = 0.75;

/** The deadlines of what the question is about, resolved as of the day; null where none is of it. */
export async function findDeadlines(context: AnswerContext): Promise<Finding | null> {
  const { shelf, question, asOf, calendar, rarity } = context;
  const asked = askedDay(question, asOf);
  const told = toldDay(context);
  // Whose it is weighs by belonging, not as a word that the clause would have to say.
  const placeWords = new Set(
    [...question.places, ...question.ownPlaces].flatMap(({ name }) => name.split(" ")).concat(provinceWords(question)),
  );
  const triggered = setOff(context);
  const sending = question.language === "vi" ? readSending(question.folded) : null;
  const whole = triggered?.asked ?? question.query;
  const query = withoutWords(asked === null && told === null ? whole : withoutDays(whole), placeWords);
  const before = [triggered?.event, context.background].filter((part) => part !== undefined).join(" ");
  const receiver = sending === null ? new Set<string>() : receiverWords(question.folded);
  const whatAndWhom = subjectOf(matterOf(query), matterOf(before), rarity, readingOf(context));
  const subject = withLightWords(whatAndWhom, receiver);
  const what = withoutTerms(whatAndWhom, receiver).subject;
  const matter = receiver.size === 0 || what.terms.length === 0 ? subject : what;
  // "Trước 15/12 có tính cả ngày 15 không": the day is all that it names.
  const isOfDay = asked !== null && subject.syllables.every((syllable) => sayNothing.has(syllable));
  if (subject.terms.length === 0 && !isOfDay) return null;
  const deed = deedAsked(question);
  const persons = personsAsked(question);
  const suffered = sufferedIn(question, rarity);
  const event = eventAsked(question);
  const asksDay = forDay.test(question.folded);
  const isOfUse = asksForValidity(question.folded);
  // The year of a day that is told is no year that is asked for.
  const years = askedYears(question, asOf).filter((year) => told === null || year !== Number(told.day.slice(0, 4)));
  // The place that is named and the person's own, as far as the library has anything of theirs.
  const whose = [placeAskedFor(context), context.asker].filter((place) => shelf.holdsAt(place));
  // A place that is named and has documents is asked of, and no other one.
  const namesHeld = question.places.length > 0 && shelf.holdsAt(question.places);
  const isOfOwnDocument = rulingDocuments(context).size > 0;
  const numbered = numberedAsked(context);
  const scored: {
    readonly deadline: Deadline;
    readonly score: number;
    readonly coverage: number;
    readonly found: number;
    readonly occurrence: Occurrence;
    readonly table: DeadlineWords["table"];
    /** What it says of the subject by itself. */
    readonly says: readonly string[];
  }[] = [];
  for (const deadline of shelf.deadlines) {
    const summary = shelf.summary(deadline.document);
    if (summary === undefined) continue;
    const { above, table, places, deeds, ...stated } = await wordsOf(deadline, context);
    const isOfRound = isOfNumbered(places, numbered);
    if (isOfRound === false) continue;
    if (event !== null && onlyCountsFrom(await clauseOf(deadline, context), event)) continue;
    if (suffered !== null && !stated.inClause.has(suffered)) continue;
    const inTask = asksDay ? stated.inTask : stated.inClause;
    const inClause = deed === "hands" && stated.inSense !== stated.inClause ? stated.inSense : inTask;
    const evidence = evidenceIn(inClause, above, subject);
    const ofYear = years[0] === undefined ? null : inYear(deadline, years[0], asOf, calendar);
    // The dossier "của năm 2026" may be due in the year after.
    const occurrence =
      (ofYear?.state === "past" && isOfPaper(question) ? null : ofYear) ??
      resolveDeadline(deadline.rule, asOf, calendar, eventDayOf(deadline.rule, told));
    if (tellsStage(question.text) && stageOf(question.text, await clauseOf(deadline, context)) === "other") continue;
    // What falls on the day that is told is what was told, not what follows from it.
    if (told !== null && told.sentence === null && namedDayOf(occurrence) === told.day) continue;
    if (
      isOfUse &&
      !tellsValidity((await shelf.open(deadline.document)).document.text.slice(deadline.start, deadline.end))
    )
      continue;
    if (isOfDay && namedDayOf(occurrence)?.slice(5) !== asked.day.slice(5)) continue;
    // What the headings say is said of all that stands below them: the rest must be the clause's own. Whose document it is does not weigh.
    const own = withoutTerms(withoutNames(matter, ownNames(summary.header)), above);
    const ownCoverage = evidenceIn(inClause, new Set(), own.subject).coverage;
    if (!isOfDay && !saysAnyPair(subject, inClause, above)) continue;
    // Who sends to whom tells one report from the other only among those of what is asked for.
    const isOfWhat = what.terms.length === 0 || evidenceIn(inClause, new Set(), what).coverage >= leastOfSending;
    const sent = isOfWhat ? sendingFactor(deadline, sending) : 1;
    if (sent === 0) continue;
    // "Đợt 2: từ ngày …" says of itself which one it is, and the heading of what.
    const isOfPersons = persons.some((person) => inClause.has(person));
    const isOwn = isOfDay || isOfRound === true || sent > 1 || isOfPersons;
    if (!isOwn && own.share >= leastOwnShare && ownCoverage < leastOwnCoverage) continue;
    if (!isOfTalk(summary, evidence.coverage, context)) continue;
    const isElsewhere = whose.length > 0 && whose.every((place) => fitOf(summary.header, place) === "elsewhere");
    if (isElsewhere && (namesHeld || (evidence.coverage < coverageElsewhere && !isOfDay) || isOfOwnDocument)) continue;
    scored.push({
      deadline,
      occurrence,
      table,
      says: subject.terms.flatMap(({ term, isKnown, marked }) =>
        isKnown && [term, ...marked].every((one) => inClause.has(one)) ? [term] : [],
      ),
      // What is of the very two that are named says "báo cáo", where the question says what of.
      coverage:
        evidence.coverage >= leastOfSending && sent > 1
          ? Math.max(leastCoverage, evidence.coverage)
          : evidence.coverage,
      found: evidence.found,
      // What is said and not found anywhere counts against it: another thing's report is due too.
      score:
        evidence.found *
        (0.6 + 0.4 * evidence.coverage) *
        belongingOf(summary, context) *
        sent *
        (isOfRound === true ? ofRound : 1) *
        deedFactor(deed, deeds) *
        (isOfPersons ? ofPersons : 1) *
        (followsFrom(deadline.rule, told, question) ? ofToldEvent : 1),
    });
  }
  const isLong = subject.syllables.length >= longSubject;
  const isAbout = (entry: (typeof scored)[number]): boolean =>
    isOfDay || (isLong ? entry.found >= leastFound : entry.coverage >= leastCoverage || context.background !== "");
  const wants = question.asks.has("next-occurrence") ? "next" : "one";
  const about = scored.filter((entry) => isAbout(entry) && (wants === "one" || entry.occurrence.state !== "past"));
  // What this turn names decides; the turn before only helps where it names nothing that a deadline is of.
  const named = about.filter(({ coverage }) => coverage >= leastCoverage);
  // What the document just spoken of says of it comes before what any other says.
  const ofPrior = named.filter(({ deadline }) => context.priorDocuments.includes(deadline.document));
  const ofTalk = context.background !== "" && question.places.length === 0 && ofPrior.length > 0 ? ofPrior : named;
  const candidates = ownAndCurrent(
    (ofTalk.length > 0 ? ofTalk : about).toSorted((one, other) => other.score - one.score),
    ({ deadline }) => shelf.summary(deadline.document),
    ({ coverage }) => coverage,
    context,
  );
  const best = candidates[0];
  if (best === undefined) return null;
  const meant = ofAskedYear(ofPlace(candidates, best, context), years);
  const top = meant[0] ?? best;
  const isNearTop = ({ deadline, score, occurrence, table, says }: (typeof scored)[number]): boolean =>
    // Of a table's rows and columns the one that says more of what is asked is meant.
    table !== null && table === top.table && saysLess(says, top.says)
      ? false
      : deadline.document === top.deadline.document
        ? score >= top.score * 0.8
        : score >= top.score * 0.92 && (occurrence.state !== "undated" || top.occurrence.state === "undated");
  // "Nhận hồ sơ tới ngày nào?": a day of the calendar is asked for, and a period that something else sets off has none.
  const dated =
    asksDay && top.occurrence.state === "undated" && top.occurrence.counted === undefined
      ? meant.filter(
          ({ deadline, occurrence, score }) =>
            occurrence.state !== "undated" &&
            deadline.document === top.deadline.document &&
            score >= top.score * nearDay,
        )
      : [];
  const chosen = distinctDeadlines([...dated.slice(0, 1), ...meant.filter(isNearTop)]).slice(0, mostShown);
  const earlier = await Promise.all(chosen.map(async (entry) => earlierOnes(entry, scored, context)));
  const close = distinctDeadlines([...earlier.flat(), ...chosen]).slice(0, mostShown);
  const stated = close.map(({ deadline }) => deadline);
  const against = (await otherSides(stated, shelf.deadlines, "deadline", shelf)).map((deadline) => ({
    deadline,
    occurrence: resolveDeadline(deadline.rule, asOf, calendar),
    score: top.score,
  }));
  const items: QuotedDeadline[] = [];
  for (const { deadline, occurrence } of inOrder([...close, ...against])) {
    const quoted = await quoteSpan(shelf, deadline);
    if (quoted !== null) items.push({ ...quoted, deadline, occurrence });
  }
  const [first, ...rest] = items;
  return first === undefined
    ? null
    : {
        kind: "deadlines",
        items: [first, ...rest],
        wants,
        asked,
        missedYears: missedYears(items, years),
      };
}

/** "Sau khi nhận báo cáo, xã phải xác minh trong bao lâu": the work that is asked of, and the event that sets it off, as queries; null where no event is told or nothing else. */
function setOff({ question, shelf, rarity }: AnswerContext): { readonly asked: string; readonly event: string } | null {
  const triggered = readTrigger(question.text);
  if (triggered === null) return null;
  const [asked, event] = [triggered.asked, triggered.event].map(
    (part) => readQuestion(part, shelf.places, shelf.shortNames).query,
  );
  const known = syllablesOf(matterOf(asked ?? "")).filter((syllable) => rarity.isKnown(syllable));
  return asked === undefined || event === undefined || known.length < fewestOfWork ? null : { asked, event };
}

const fewestOfWork = 3;

/** What the name of whom something goes to counts: a table of what is due has it in its title, or nowhere. */
const receiverShare = 0.35;

function withLightWords(subject: Subject, words: ReadonlySet<string>): Subject {
  const isLight = (term: string): boolean => term.split(" ").every((syllable) => words.has(syllable));
  return words.size === 0 || subject.terms.every(({ term }) => isLight(term))
    ? subject
    : {
        ...subject,
        terms: subject.terms.map((term) =>
          isLight(term.term) ? { ...term, weight: term.weight * receiverShare } : term,
        ),
      };
}

/** Of those between whom a report goes so much of the subject is enough. */
const leastOfSending = 0.3;

async function clauseOf({ document: id, provision, start, end }: Deadline, { shelf }: AnswerContext): Promise<string> {
  const { document, outline } = await shelf.open(id);
  const place = outline.get(provision);
  return document.text.slice(place?.start ?? start, place?.bodyEnd ?? end);
}

/** A day of the calendar is asked for, not how long something takes. */
const forDay =
  /\b(?:ngay|hom|thang) (?:nao|may)\b|\b(?:khi nao|bao gio|luc nao|ngay bao nhieu|(?:what|which) (?:date|day)|when)\b/;

/** "Văn bản bị vô hiệu khi nào?": what something or somebody suffers is what a time is told for; null where a question names none that the library has. */
function sufferedIn({ text }: Question, rarity: AnswerContext["rarity"]): string | null {
  const pair = foldText(
    /(?<!\p{L})bị (\p{L}+ \p{L}+)(?= (?:khi nào|lúc nào|bao giờ|ngày nào)|\?|$)/iu.exec(text)?.[1] ?? "",
  );
  return pair !== "" && rarity.isKnown(pair) ? pair : null;
}

/** Most words have two syllables: "thực đơn" is in no clause that has "thực hiện" and "đơn vị". */
function saysAnyPair({ terms, syllables }: Subject, ...texts: readonly ReadonlySet<string>[]): boolean {
  const pairs = terms.filter(({ term, isKnown }) => isKnown && term.includes(" "));
  return (
    syllables.length > longestBare ||
    pairs.length === 0 ||
    pairs.some(({ term }) => texts.some((text) => text.has(term)))
  );
}

/** Of a longer subject some pair is always there by chance. In syllables. */
const longestBare = 4;

/** Whether a document can be meant by a question that leans on the turn before: that turn's, or the place's that is named now; another one only where the question surely names its subject. */
function isOfTalk(
  { id, header }: DocumentSummary,
  coverage: number,
  { background, priorDocuments, namesOwn, question, shelf }: AnswerContext,
): boolean {
  if (background === "" || priorDocuments.length === 0 || question.mentions.length > 0) return true;
  if (question.places.length > 0) {
    const names = question.places.map(({ name }) => name);
    const isOwn = (one: DocumentSummary["header"]): boolean => names.includes(placesOf(one)[0]?.name ?? "");
    return shelf.documents.some((document) => isOwn(document.header))
      ? isOwn(header)
      : fitOf(header, question.places) !== "elsewhere";
  }
  return priorDocuments.includes(id) || (namesOwn === true && coverage >= coverageElsewhere);
}

function saysLess(one: readonly string[], other: readonly string[]): boolean {
  return one.length < other.length && one.every((term) => other.includes(term));
}

function missedYears(items: readonly QuotedDeadline[], asked: readonly number[]): readonly number[] {
  const named = items.flatMap(({ occurrence }) => (occurrence.state === "undated" ? [] : [yearOf(occurrence.named)]));
  return named.length === 0 || asked.some((year) => named.includes(year)) ? [] : asked;
}

/** Whose work it is and that it has to be done. */
const ownWork =
  "(?:cuối|hết) năm|năm nay|tháng (?:này|tới|sau|đến|đó|ấy)|tuần (?:này|tới|sau)|quý|tới|sau|sang|đó|ấy|việc|nộp|làm|lo|biết|nhớ|chuẩn bị|hoàn thành|hoàn tất|xong|vướng|dính|liên quan|trường|phường|xã|đơn vị(?! học tập)|mốc";
const periodWords = new RegExp(`(?<!\\p{L})(?:${ownWork}|${foldText(ownWork)})(?!\\p{L})`, "giu");

/** What is due in the period that a question names, of the thing that it names; null where that is no period or no thing, or nothing is. */
export async function findDueOf(context: AnswerContext): Promise<Finding | null> {
  const { question, rarity } = context;
  if (periodOf(context) === null) return null;
  const subject = subjectOf(matterOf(question.query.replace(periodWords, " ")), "", rarity, question);
  if (subject.syllables.length === 0) return null;
  const { finding } = await listDeadlines(context, async (deadline) => {
    const { inClause, above } = await wordsOf(deadline, context);
    return evidenceIn(inClause, above, subject).coverage >= leastDueCoverage;
  });
  return finding;
}

const leastDueCoverage = 0.6;

/** Beside a deadline that holds for the person, another place's is left out. */
function ofPlace<T extends { readonly deadline: Deadline }>(
  entries: readonly T[],
  top: T,
  { shelf, asker }: AnswerContext,
): readonly T[] {
  const isElsewhere = ({ deadline }: T): boolean => {
    const document = shelf.summary(deadline.document);
    return document !== undefined && fitOf(document.header, asker) === "elsewhere";
  };
  return isElsewhere(top) ? entries : entries.filter((entry) => !isElsewhere(entry));
}

/** Where one of the years that the question names is there, the others are not meant. */
function ofAskedYear<T extends { readonly occurrence: Occurrence }>(
  entries: readonly T[],
  years: readonly number[],
): readonly T[] {
  const dayNamed = ({ occurrence }: T): IsoDate | undefined =>
    occurrence.state === "undated"
      ? occurrence.counted?.from
      : occurrence.named.kind === "day"
        ? occurrence.named.date
        : occurrence.named.to;
  const isNamed = (entry: T): boolean => years.includes(Number(dayNamed(entry)?.slice(0, 4)));
  return entries.some(isNamed) ? entries.filter(isNamed) : entries;
}

/**
 * The same day of an earlier year that the document names beside a yearly rule ("Năm 2026: trước ngày 15/12 … Từ năm 2027: trước 15/12 hằng năm"): whoever
 * asks for the yearly date must not miss the one that comes first.
 */
async function earlierOnes<T extends { readonly deadline: Deadline; readonly occurrence: Occurrence }>(
  entry: T,
  all: readonly T[],
  context: AnswerContext,
): Promise<readonly T[]> {
  const day = namedDayOf(entry.occurrence);
  if (day === null || entry.deadline.rule.kind !== "yearly") return [];
  const found: T[] = [];
  for (const deadline of context.shelf.deadlines) {
    if (deadline.document !== entry.deadline.document) continue;
    const known = all.find((one) => one.deadline === deadline);
    const occurrence = known?.occurrence ?? resolveDeadline(deadline.rule, context.asOf, context.calendar);
    const other = namedDayOf(occurrence);
    if (other === null || !isOpenOrRecent(occurrence)) continue;
    if (other.slice(5) !== day.slice(5) || other >= day) continue;
    if (known !== undefined || (await isSameWork(deadline, entry.deadline, context)))
      found.push({ ...entry, deadline, occurrence });
  }
  return found;
}

/** In words of two syllables: "sơ kết", "báo cáo". */
const leastShared = 2;

async function isSameWork(one: Deadline, other: Deadline, context: AnswerContext): Promise<boolean> {
  const [its, others] = [(await wordsOf(one, context)).inClause, (await wordsOf(other, context)).inClause];
  return [...its].filter((term) => /^\p{L}+ \p{L}+$/u.test(term) && others.has(term)).length >= leastShared;
}

/** The next time of a recurring deadline in a year, or the year's last one where all have passed; null where it has none. */
function inYear({ rule }: Deadline, year: number, asOf: IsoDate, calendar: WorkingCalendar): Occurrence | null {
  const times = resolveInYear(rule, year, asOf, calendar);
  const shown = times.find(({ state }) => state !== "past") ?? times.at(-1);
  return shown === undefined ? null : { ...shown, previous: null };
}

/** Days for which a missed deadline is told before the next. */
const recentDays = 31;

function isOpenOrRecent(occurrence: Occurrence): boolean {
  return occurrence.state !== "undated" && (occurrence.state !== "past" || -occurrence.daysToLastSafeDay <= recentDays);
}

function namedDayOf(occurrence: Occurrence): IsoDate | null {
  return occurrence.state === "undated" || occurrence.named.kind !== "day" ? null : occurrence.named.date;
}

/** What is still to come first, the nearest in front; then what has no day; what has passed last. */
function inOrder<T extends { readonly occurrence: Occurrence; readonly score: number }>(
  entries: readonly T[],
): readonly T[] {
  // Who asks soon after a day has most often missed it.
  const rank = ({ occurrence }: T): number => (occurrence.state === "undated" ? 1 : isOpenOrRecent(occurrence) ? 0 : 2);
  const best = entries[0];
  return [...entries].sort(
    (one, other) =>
      rank(one) - rank(other) ||
      (one === best ? -1 : other === best ? 1 : dayOf(one.occurrence).localeCompare(dayOf(other.occurrence))),
  );
}

/** The syllables of provinces that the question names, known to the library or not. */
function provinceWords({ folded }: Question): readonly string[] {
  return [...provinces.keys()].filter((name) => ` ${folded} `.includes(` ${name} `)).flatMap((name) => name.split(" "));
}

/** What stands before a place's name: "xã Tân Lược Hạ". */
const levels = new Set(["xa", "phuong", "tinh", "huyen", "quan"]);

function withoutWords(query: string, words: ReadonlySet<string>): string {
  const folded = query.split(" ").map(foldText);
  const isDropped = (at: number): boolean => words.has(folded[at] ?? "");
  return query
    .split(" ")
    .filter((_, at) => !isDropped(at) && !(levels.has(folded[at] ?? "") && isDropped(at + 1)))
    .join(" ");
}

/** Handing in is what most deadlines are of: what is handed in tells one from the other. */
const handingIn = /(?<!\p{L})(?:gửi|nộp|tới|đến|gui|nop|toi|den)(?!\p{L})/giu;

/** "… là hạn của việc gì, của nơi nào?" names nothing beside the day. */
const sayNothing = new Set("viec noi van ban cac cua gi nao moc trong".split(" "));

/** What the deadline is of, without the words that ask for a time. */
function matterOf(query: string): string {
  const rest = withoutTimeWords(query);
  const object = rest.replace(handingIn, " ").replace(/\s+/g, " ").trim();
  return object === "" ? rest : object;
}

function yearOf(named: NamedTime): number {
  return Number((named.kind === "day" ? named.date : named.to).slice(0, 4));
}
