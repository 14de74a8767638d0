import type { Provision } from "../model/index";
import type { Answer, NonEmpty, Quoted } from "./answer";
import type { Ask } from "../question/index";
import { articleAskedFor } from "./article-heading";
import { asksForPapers, papersAskedFor, withoutGettingReady } from "./asked-papers";
import { cite } from "./cite";
import { compareSides } from "./compare-sides";
import { candidateOf } from "./candidate";
import {
  alike,
  announcedBelow,
  wholePlace,
  chooseClauses,
  enumerationAround,
  comparedSections,
  quote,
  stepsAmong,
} from "./choose-clauses";
import { belongsElsewhere, isNamedByNumber, schoolYearIn, readingOf, type AnswerContext } from "./context";
import { listsPlaces, placesAskedFor } from "./enumerated";
import { evidenceIn, subjectOf, withoutNames, type Subject } from "./evidence";
import { ownNames } from "./own-name";
import { withoutContactWords } from "./find-contacts";
import { nameAskedFor, placesNaming } from "./mentioned-name";
import { partiesIn } from "./party";
import { isPutOff } from "./put-off";
import { termsIn } from "./rarity";
import { foldText, syllablesOf } from "../text/index";
import { definedTerm, defines } from "./definition";
import { expectedOf, holds, type Expected } from "./expected";
import { scoreSections, soundQuality, withoutMarker, type ScoredSection } from "./score-sections";

type Silent = Extract<Answer, { kind: "not-found" | "off-topic" }>;

/** The passages that answer, or why none does. */
export type Passages =
  | {
      readonly kind: "found";
      readonly quotes: NonEmpty<Quoted>;
      /** The places that answer almost as well, the quoted ones among them. */
      readonly near: readonly Provision[];
      /** Whether just these places are asked for, whatever the tables of facts say. */
      readonly isExact?: true;
    }
  | { readonly kind: "silent"; readonly answer: Silent };

/** Below this share of the subject, by weight, a section is about something else. Set on questions without an answer against questions with one. */
const leastCoverage = 0.45;
/** A long message is mostly circumstance: from this many syllables the found weight decides in place of the share. */
const longSubject = 18;
/** In inverse document frequencies: about three telling words. */
const leastFound = 7;
/** So much of the subject is there that chat around it does not matter. */
const surelyFound = 11;
const standingCoverage = 0.3;
const nearCoverage = 0.4;
const standingMargin = 1.6;
/** So much, where the question says the place's own heading, and no other place is as near. */
const headedCoverage = 0.35;
const headedMargin = 1.25;
const nearShare = 0.85;

/** Finds the sections that speak of the subject, and in them the clauses that answer. */
export async function findPassages(context: AnswerContext): Promise<Passages> {
  const { question, rarity } = context;
  const query = question.asks.has("cited-where")
    ? question.query.replace(mentionWords, " ")
    : question.asks.has("percentage")
      ? question.query.replace(percentWords, " ")
      : question.query;
  const subject = subjectOf(query, context.background, rarity, readingOf(context));
  const sections = await scoreSections(context, subject);
  context.onCandidates?.(sections.map(candidateOf));
  const top = sections[0];
  if (top === undefined) return silent({ kind: "off-topic" });
  const expected = expectedOf(question.asks) ?? (asksForPartner(question) ? "names" : null);
  if (expected === null && context.background === "" && isStray(subject, context)) return silent({ kind: "off-topic" });
  const listed = findListed(sections, subject, context);
  if (listed !== null) return listed;
  const papers = asksForPapers(question)
    ? papersAskedFor(
        sections,
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
  const parties = partiesIn(question.text);
  const isLong = subject.syllables.length >= longSubject;
  const next = sections[1];
  // One section far ahead of all others is about the subject, however much was said around it.
  const standsOut = top.coverage >= standingCoverage && next !== undefined && top.score >= next.score * standingMargin;
  const isHeaded =
    top.coverage >= headedCoverage &&
    headingSaid(top, subject) >= 0.5 &&
    (next === undefined || top.score >= next.score * headedMargin);
  const isAbout =
    standsOut ||
    isHeaded ||
    (isLong ? top.found >= leastFound : top.coverage >= leastCoverage || top.found >= surelyFound);
  if (!isAbout && context.background === "") {
    const isFarOff = isLong ? top.found < leastFound / 2 : top.coverage < leastCoverage / 2;
    if (isFarOff) return silent({ kind: "off-topic" });
    const nearest = notFound({ kind: "nothing-near" }, top);
    // A place that shares a word or two with the question helps nobody.
    return silent(
      top.coverage < nearCoverage && nearest.kind === "not-found" ? { ...nearest, nearest: null } : nearest,
    );
  }
  if (question.asks.has("cited-where")) {
    const name = nameAskedFor(question.text);
    const named = name === null ? [] : placesNaming(name, new Set(sections.map(({ opened }) => opened)));
    const [first, ...rest] = named.length > 1 ? named : onePerDocument(sections);
    if (first !== undefined) return { kind: "found", quotes: [first, ...rest], near: [] };
  }
  const fitting = namedFirst(
    expected === null
      ? sections
      : sections.filter(
          (section) =>
            holdsNear(section, top, context) &&
            (whose === null || saysWhose(section, whose)) &&
            holdsHead(section, subject, context) &&
            // Shares and amounts stand everywhere; one must be of the subject itself.
            (!isMeasure.has(expected) || isLong || context.background !== "" || section.coverage >= leastCoverage),
        ),
    subject,
  );
  const term = wantsMeaning.test(question.folded) ? definedTerm(question.folded) : null;
  if (term !== null) {
    const meaning = findMeaning(sections, term);
    if (meaning === null) return silent(notFound({ kind: "lacks", what: "definition" }, top));
    return { kind: "found", quotes: [meaning.quoted], near: [meaning.place] };
  }
  if (isPutOff(sections, subject, question.asks))
    return silent(notFound({ kind: "lacks", what: expected === null ? "rule" : lackOf[expected] }, top));
  const first = fitting[0];
  // What is counted may be mistyped or called otherwise: a clause that says nearly all else and states a number is shown.
  const stated = first === undefined && expected === "number" ? clauseStating(top, subject) : null;
  if (stated !== null) return { kind: "found", quotes: [stated], near: [top.text.section] };
  if (first === undefined)
    return silent(
      notFound(
        { kind: "lacks", what: expected === null ? "rule" : lackOf[expected] },
        sections.find(({ best }) => partiesIn(best.text).some((party) => parties.includes(party))) ?? top,
      ),
    );
  // What is told as done may stand in a requirement as well; only a list of what is done in turn has a next step.
  const done = asksWhatFollows.test(question.folded)
    ? fitting.find((section) => section.score >= first.score * doneNear && followingStep(section) !== null)
    : undefined;
  const step = done === undefined ? null : followingStep(done);
  if (done !== undefined && step !== null)
    return { kind: "found", quotes: [step, ...quote(done, [done.best])], near: [done.text.section], isExact: true };
  const steps = question.asks.has("steps") && !isNamed(first, subject) ? stepsAmong(fitting) : null;
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
  const quotes = chosen.flatMap((section, at) =>
    quote(section, [...chooseClauses(section, question.asks, at === 0), ...(at === 0 ? announcedBelow(section) : [])]),
  );
  const [head, ...rest] = quotes;
  if (head === undefined) return silent(notFound({ kind: "nothing-near" }, top));
  const years = otherSchoolYear([head, ...rest], context);
  return years === null
    ? { kind: "found", quotes: [head, ...rest], near }
    : silent(notFound({ kind: "other-school-year", ...years }, first));
}

function asksWhere(asks: ReadonlySet<Ask>): boolean {
  return asks.has("recipient") || asks.has("address") || asks.has("who");
}

/** So much of the subject, by weight, a clause must say to be shown for its number alone. */
const leastStated = 0.65;

/** The clause of a place that says nearly all of the subject in its own words, whose document it is aside, and states a number; null where none does. */
function clauseStating(section: ScoredSection, asked: Subject): Quoted | null {
  const subject = withoutNames(asked, ownNames(section.opened.document.header));
  const stating = section.clauses.find(
    (clause) =>
      holds(withoutMarker(clause), "number") && evidenceIn(clause.terms, new Set(), subject).coverage >= leastStated,
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

/** From this share of the best on a place may be the step that is told as done. */
const doneNear = 0.8;

/** Words that ask where a thing is mentioned and are no part of it. */
const mentionWords =
  /(?<!\p{L})(?:nêu|nhắc|nhắc đến|đề cập|xuất hiện|viện dẫn|dẫn|văn bản|tài liệu|kho|thư viện|neu|nhac|de cap|xuat hien|vien dan|van ban|tai lieu|thu vien)(?!\p{L})/giu;
/** From this share of what is looked for on a document speaks of it. */
const leastMentioned = 0.6;

/** "Được nêu ở những văn bản nào?": the best place of each document that speaks of it. */
function onePerDocument(sections: readonly ScoredSection[]): readonly Quoted[] {
  const best = new Map<string, ScoredSection>();
  for (const section of sections) {
    const id = section.opened.document.id;
    if (section.coverage >= leastMentioned && !best.has(id)) best.set(id, section);
  }
  return best.size < 2 ? [] : [...best.values()].flatMap((section) => quote(section, [section.best]).slice(0, 1));
}

/** A list of names is told apart by its kind already. */
const leastListed = 0.35;

/** The place that names the provinces, wards … that are asked for, in the documents that speak of the subject; null where none are asked for or named. */
function findListed(
  sections: readonly ScoredSection[],
  subject: Subject,
  { question }: AnswerContext,
): Passages | null {
  const kind = placesAskedFor(question.language === "en" ? foldText(question.text) : question.folded);
  if (kind === null) return null;
  const places = [...new Set(sections.map(({ opened }) => opened))].flatMap((opened) => {
    const { document, outline } = opened;
    const own = new Set(termsIn(`${document.header.title ?? ""} ${document.header.issuer ?? ""}`));
    const best = Math.max(...sections.filter((section) => section.opened === opened).map(({ score }) => score));
    return outline.provisions.flatMap((place) => {
      const text = document.text.slice(place.start, place.bodyEnd);
      if (place.bodyEnd <= place.start || !listsPlaces(text, kind)) return [];
      const { coverage } = evidenceIn(new Set(termsIn(text)), own, subject);
      return coverage < leastListed ? [] : [{ document, outline, place, score: best * coverage }];
    });
  });
  const [top] = places.sort((one, other) => other.score - one.score);
  if (top === undefined) return null;
  const { document, outline, place } = top;
  return {
    kind: "found",
    quotes: [{ document, citation: cite(document, outline, place, place.start, place.bodyEnd) }],
    near: [place],
  };
}

/** The school year that a question names and the one that all places found are of instead; null where one of them may be meant. */
function otherSchoolYear(
  quotes: NonEmpty<Quoted>,
  { question, shelf }: AnswerContext,
): { readonly asked: string; readonly printed: string } | null {
  const asked = schoolYearIn(question.text);
  if (asked === null) return null;
  const yearOf = ({ document, citation }: Quoted): string | null => {
    const { schoolYear } = shelf.summary(document.id)?.validity ?? { schoolYear: null };
    const own = schoolYearIn(schoolYear ?? "") ?? schoolYearIn(document.header.title ?? "");
    return schoolYearIn(citation.quote) === asked ? asked : own;
  };
  const printed = yearOf(quotes[0]);
  return printed !== null && quotes.every((quoted) => ![null, asked].includes(yearOf(quoted)))
    ? { asked, printed }
    : null;
}

/** "Khảo sát xong mà … thì phải làm sao?", "có báo cáo rồi thì còn bước nào?": what comes after what is told as done. */
const asksWhatFollows =
  /\b(?:xong|xog|roi)\b.{0,60}\b(?:thi|ma|co phai|con|toi|den|can|phai)\b.{0,50}\b(?:gi|nao|sao|the nao)\b|\bsau khi\b.{0,50}\bxong\b.{0,40}\b(?:gi|nao|sao)\b/;

/** The numbered place behind the one that is told of, in a list of what is done in turn; null where there is none. */
function followingStep({ opened: { document, outline }, text }: ScoredSection): Quoted | null {
  const { section } = text;
  const parent = section.parent === null ? undefined : outline.get(section.parent);
  if (parent === undefined || !/nội dung|quy trình|trình tự|các bước|thủ tục/iu.test(parent.heading ?? "")) return null;
  const items = outline.children(parent.id).filter(({ kind }) => kind === "section");
  const next = items[items.findIndex(({ id }) => id === section.id) + 1];
  if (next === undefined || items.length < 2) return null;
  return { document, citation: cite(document, outline, next, next.start, next.end) };
}

const isOfSomebody: ReadonlySet<Expected> = new Set(["phone", "email"]);
/** Below this share of who is asked for, by weight, a number is somebody else's. */
const leastWhose = 0.6;

/** Whether a clause with a number says whose it is: a number of somebody else harms more than none. */
function saysWhose({ clauses, text }: ScoredSection, whose: Subject): boolean {
  return clauses.some(
    (clause) => clause.holdsExpected && evidenceIn(clause.terms, text.contextTerms, whose).coverage >= leastWhose,
  );
}

const isMeasure: ReadonlySet<Expected> = new Set(["percentage", "amount"]);

/**
 * Whether the subject, place names aside, has no two neighbouring syllables that stand together anywhere in the library: most Vietnamese words have
 * two, so "thời tiết" is nowhere even where "thời gian" and "tiết học" are.
 */
function isStray({ syllables, terms }: Subject, { question }: AnswerContext): boolean {
  const ofPlaces = new Set(question.places.flatMap(({ name }) => name.split(" ")));
  const own = syllables.filter((syllable) => !ofPlaces.has(syllable));
  const isOwnPair = (term: string): boolean =>
    term.includes(" ") && !term.split(" ").every((syllable) => ofPlaces.has(syllable));
  return own.length >= 2 && !terms.some(({ term }) => isOwnPair(term));
}

/** What a word means is asked for, not what is said of the thing. */
const wantsMeaning =
  /\b(?:the nao la|duoc hieu|dinh nghia|khai niem|(?<!ket )nghia la gi|hieu (?:the nao|la gi|nhu the nao))\b/;

/** The place that says what a term is, anywhere in the documents that speak of it; null where none does. */
function findMeaning(
  sections: readonly ScoredSection[],
  term: string,
): { readonly quoted: Quoted; readonly place: Provision } | null {
  for (const opened of new Set(sections.map((section) => section.opened))) {
    const { document, outline } = opened;
    const place = outline.provisions.find(
      ({ start, bodyEnd }) => bodyEnd > start && defines(document.text.slice(start, bodyEnd), term),
    );
    if (place !== undefined)
      return { place, quoted: { document, citation: cite(document, outline, place, place.start, place.end) } };
  }
  return null;
}

/** "Trường THPT … được ghép cặp với trường nào?": who asks of one school by its name is told another one's, not a rule for all. */
function asksForPartner({ text, folded }: AnswerContext["question"]): boolean {
  const isNamed =
    /[Tt]rường(?:\s+(?:\p{Lu}[\p{Lu}&]+|[Tt]iểu học|[Mm]ầm non|[Tt]rung học \p{L}+ \p{L}+))*\s+\p{Lu}\p{Ll}+\s+\p{Lu}\p{Ll}+/u.test(
      text,
    );
  return isNamed && /\b(?:voi|cua|thanh) (?:truong|don vi|trung tam) nao\b/.test(folded);
}

/** The amount comes last: "Điểm chuẩn lớp 10 là bao nhiêu?". */
const amountLast = /\b(?:bao nhieu|may)(?: [a-z\d%]+){0,2}$/;
/** A person, a place or a time opens the question, not what is measured. */
const opensWithSetting =
  /^(?:tren|duoi|ngoai|giua|sau|truoc|khi|tu|den|hien|hang|ngay|thang|quy|dau|cuoi|tinh|huyen|quan|xa|phuong|thanh pho|truong|toi|em|minh|chung|moi|mot|cac|nguoi|co|phai|can|o|tai|trong|theo|nam|hoc sinh|giao vien)\b/;

/** Whether a section says the first word of a question for an amount, which is what is measured: "lương" is no "lượng". */
function holdsHead({ text, opened }: ScoredSection, { terms }: Subject, { question }: AnswerContext): boolean {
  const words = question.folded.replace(/[^\p{L}\p{Nd} ]+/gu, "").trim();
  const isAmount = question.asks.has("count") || question.asks.has("money") || question.asks.has("percentage");
  if (!isAmount || question.asks.has("hour") || !amountLast.test(words) || opensWithSetting.test(words)) return true;
  const head = terms.find(({ counts }) => counts);
  if (head === undefined || !head.isKnown || !words.startsWith(head.term)) return true;
  if (question.places.some(({ name }) => words.startsWith(name))) return true;
  // Typed without marks, only two syllables together say which word it is.
  const pair = /^(\S+ \S+)/.exec(words)?.[1];
  const isPlain = head.marked.length === 0 && pair !== undefined && pair.startsWith(`${head.term} `);
  if (isPlain && !terms.some(({ term }) => term === pair)) return false;
  const isIn = (set: ReadonlySet<string>): boolean =>
    set.has(head.term) && (opened.document.quality < soundQuality || head.marked.every((mark) => set.has(mark)));
  return isIn(text.terms) || isIn(text.contextTerms);
}

/** From this share of a heading on the question names that very place; a heading of a word or two names nothing. */
const leastNamedShare = 0.6;
const leastNamedSyllables = 3;
/** A named place this near to the best is meant. */
const namedNear = 0.9;

/** The share of a section's own heading that the question says, by syllables. */
function headingSaid({ text }: ScoredSection, { terms }: Subject): number {
  const heading = [...text.headingTerms].filter((term) => !term.includes(" ") && !term.startsWith("="));
  const said = new Set(terms.map(({ term }) => term));
  return heading.length === 0 ? 0 : heading.filter((term) => said.has(term)).length / heading.length;
}

/** Whether the question says the section's own heading. */
function isNamed({ text }: ScoredSection, { syllables }: Subject): boolean {
  const heading = [...text.headingTerms].filter((term) => !term.includes(" ") && !term.startsWith("="));
  const said = heading.filter((term) => syllables.includes(term)).length;
  return heading.length >= leastNamedSyllables && said >= heading.length * leastNamedShare;
}

/** The sections with the one in front whose heading the question says, where it is nearly the best. */
function namedFirst(sections: readonly ScoredSection[], subject: Subject): readonly ScoredSection[] {
  const top = sections[0];
  const named = sections.find((section) => section.score >= (top?.score ?? 0) * namedNear && isNamed(section, subject));
  return named === undefined || named === top ? sections : [named, ...sections.filter((section) => section !== named)];
}

const listAsks: readonly Ask[] = ["obligation", "open", "procedure", "scope", "names"];

/** A khoản or an điểm: a law cuts into them what a plan keeps together under one number. */
function isLegalPlace({ text }: ScoredSection): boolean {
  return / (?:khoản|điểm) /u.test(text.section.address ?? "");
}

const lackOf = {
  amount: "amount",
  hour: "date",
  frequency: "date",
  percentage: "percentage",
  number: "number",
  names: "names",
  people: "names",
  members: "members",
  form: "form",
  consequence: "consequence",
  date: "date",
  email: "contact",
  phone: "contact",
} as const satisfies Record<Expected, string>;

function silent(answer: Silent): Passages {
  return { kind: "silent", answer };
}

function notFound(silence: Extract<Answer, { kind: "not-found" }>["silence"], nearest: ScoredSection): Silent {
  return { kind: "not-found", silence, nearest: quote(nearest, [nearest.best])[0] ?? null, contact: null };
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
