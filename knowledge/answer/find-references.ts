import { readSpan, type DocumentId, type Reference } from "../model/index";
import {
  asksIfSo,
  asksIssuerOfNumber,
  asksReplaced,
  asksSubjectOfNumber,
  asksWhereCited,
  findDocumentMentions,
  fitsNumber,
  kindsOfDocuments,
  othersAsked,
  type DocumentMention,
  type Question,
} from "../question/index";
import { foldText, plainWords, syllablesOf } from "../text/index";
import type { Finding, HeaderField, Quoted, SingleFinding } from "./answer";
import { cite } from "./cite";
import { replacedBy } from "./replaced-by";
import { periodOfCited } from "./cited-period";
import { passagesOf } from "./dates-in-quotes";
import { belongingOf, isNamedByNumber, isNamedByType, type AnswerContext } from "./context";
import { documentAskedAbout } from "./asked-document";
import { placesOf } from "./jurisdiction";
import { describedReferences } from "./described-reference";
import { asksForOther } from "./find-header";

import { pointsAtDocument, priorDocument, withoutPointed } from "./prior-document";
import { quoteReferences } from "./quote-references";
import type { DocumentSummary } from "../store/library";

/** What the documents say of the cited documents that the question is about; null where the question is about none or nothing is known. */
export async function findReferences(context: AnswerContext): Promise<Finding | null> {
  const { question, shelf } = context;
  const mentioned = shelf.references.filter((reference) =>
    question.mentions.some((mention) => fits(mention, reference)),
  );
  if (question.asks.has("replaces") || (question.asks.has("validity") && mentioned.length > 0)) {
    const found = await findReplacement(context, mentioned);
    if (found !== null) return found;
    const clause = asksWhichReplaced(question) ? await clauseOfChange(context) : null;
    if (clause !== null) return passagesOf([clause], context);
  }
  if (mentioned.length > 0 && asksBeside.test(question.folded)) return findBasisBeside(context, mentioned);
  if (mentioned.length > 0) return aboutEach(context, mentioned);
  const asksForBasis =
    question.asks.has("basis") || (question.asks.has("document-number") && asksForOther.test(question.folded));
  if (asksForBasis && question.mentions.length === 0)
    return (othersAsked(question.folded) === null ? await findCitedFor(context) : null) ?? findBasis(context);
  return null;
}

/** What the documents say of the cited documents that the question describes in words; null where it describes none. */
export async function findDescribed(context: AnswerContext): Promise<Finding | null> {
  // "Nó căn cứ thông báo nào?" asks for the basis, not for any notice that it mentions.
  const isOfPrior = saysBasis.test(context.question.folded) || pointsAtDocument(context.question);
  if (isOfPrior && priorDocument(context) !== null) return null;
  // "Nằm ở điều nào của những thông tư nào?" asks for the place that cites the articles.
  if (context.question.asks.has("article")) return null;
  const several = await clauseOfSeveral(context);
  if (several !== null) return passagesOf([several], context);
  // "Kế hoạch … căn cứ những thông tư nào?" asks for all that it rests on, of which one alone is no answer.
  if (saysBasis.test(context.question.folded) && ofSeveral.test(context.question.folded)) return null;
  const described = await describedReferences(context);
  const wants = new Set<HeaderField>(["number", "issued-on", ...fieldsAsked(context.question)]);
  const findings: SingleFinding[] = [];
  for (const canonical of [...new Set(described.map(({ canonical: number }) => number))].slice(0, mostTold)) {
    const same = described.filter((reference) => reference.canonical === canonical);
    const items = await quoteReferences(context, onePerDocument(same));
    if (items !== null) findings.push({ kind: "reference", canonical, items, wants, hasText: true, period: null });
  }
  return together(findings);
}

/**
 * "Số mấy, ngày nào?" after a question of a document that another one names: what is cited of that kind where the answer before quoted it. Null where the turn before named no
 * kind but that of the document itself, or several may be meant.
 */
export async function findToldReference(context: AnswerContext): Promise<Finding | null> {
  const { question, shelf, background, priorSpots } = context;
  if (background === "" || question.mentions.length > 0 || !isBareHead(question.folded)) return null;
  const said = foldText(background);
  for (const { document: id, start, end } of priorSpots) {
    const own = foldText(shelf.summary(id)?.header.type ?? "");
    const kinds = kindsOfDocuments.filter((kind) => kind !== own && kind !== "van ban" && said.includes(kind));
    const told = shelf.references.filter(
      (reference) =>
        reference.document === id &&
        start <= reference.start &&
        reference.start < Math.max(end, start + 1) &&
        reference.type !== null &&
        kinds.includes(foldText(reference.type)),
    );
    const [first] = told;
    if (first === undefined) continue;
    if (told.some(({ canonical }) => canonical !== first.canonical)) return null;
    const items = await quoteReferences(context, [first]);
    const wants = new Set<HeaderField>(["number", "issued-on", ...fieldsAsked(question)]);
    return items === null
      ? null
      : { kind: "reference", canonical: first.canonical, items, wants, hasText: true, period: null };
  }
  return null;
}

/** Whether nothing but what a document's head tells is asked for. */
function isBareHead(folded: string): boolean {
  const words = syllablesOf(folded);
  return words.some((word) => word === "so" || word === "ngay") && words.every((word) => ofHead.has(word));
}

const ofHead = new Set(
  "so ky hieu ngay hom thang nam nao may gi bao nhieu ban hanh ra de ghi mang cua no do ay the vay con va la a nhi thi cu cai".split(
    " ",
  ),
);

/** "Đúng quy trình … theo các thông tư nào": the clause that cites several documents of the kind asked for and says all else; null where none does. */
async function clauseOfSeveral({ question, shelf, rarity }: AnswerContext): Promise<Quoted | null> {
  const kinds = kindsOfDocuments.filter((kind) =>
    new RegExp(`\\b(?:cac|nhung|may) ${kind} (?:nao|gi)\\b`).test(question.folded),
  );
  if (kinds.length === 0 || question.mentions.length > 0) return null;
  const weigh = (words: readonly string[]): number => words.reduce((sum, word) => sum + rarity.weight(word), 0);
  let best: { readonly quote: Quoted; readonly share: number } | null = null;
  const places = new Map<string, Reference[]>();
  for (const reference of shelf.references.filter(({ type }) => type !== null && kinds.includes(foldText(type))))
    places.set(reference.provision, [...(places.get(reference.provision) ?? []), reference]);
  for (const [reference, ...others] of places.values()) {
    if (reference === undefined || others.every(({ canonical }) => canonical === reference.canonical)) continue;
    const { document, outline } = await shelf.open(reference.document);
    const place = outline.get(reference.provision);
    if (place === undefined || place.kind === "preamble") continue;
    const { type, title, issuer, jurisdictionName } = document.header;
    const frame = new Set(
      syllablesOf(
        [...kinds, type, title, issuer, jurisdictionName, basisAsked].filter((part) => part !== null).join(" "),
      ),
    );
    const said = question.content.filter((syllable) => !frame.has(syllable));
    const citation = cite(document, outline, place, place.start, place.bodyEnd);
    const own = new Set(syllablesOf(citation.reading ?? citation.quote));
    const share = said.length < fewestOfClause ? 0 : weigh(said.filter((word) => own.has(word))) / weigh(said);
    if (share >= leastOfClause && share > (best?.share ?? 0)) best = { quote: { document, citation }, share };
  }
  return best?.quote ?? null;
}

/** What asks for a basis says nothing of what rests on it. */
const basisAsked = "can cu theo dua tren vao thuc hien yeu cau quy dinh ve";
const fewestOfClause = 2;
const leastOfClause = 0.7;

/** Said outright; "theo" alone may as well mean the document itself. */
const saysBasis = /\b(?:can cu|dua (?:tren|vao|theo)|co so phap ly)\b/;

const ofSeveral = new RegExp(`\\b(?:nhung|cac) (?:${kindsOfDocuments.join("|")}) (?:nao|gi)\\b`);

/** So many cited documents are told of in one answer. */
const mostTold = 3;

function together([first, second, ...rest]: readonly SingleFinding[]): Finding | null {
  if (first === undefined) return null;
  return second === undefined ? first : { kind: "several", findings: [first, second, ...rest] };
}

/** Each of the numbers that the question names. */
async function aboutEach(context: AnswerContext, mentioned: readonly Reference[]): Promise<Finding | null> {
  const findings: SingleFinding[] = [];
  for (const mention of context.question.mentions.slice(0, mostTold)) {
    const own = mentioned.filter((reference) => fits(mention, reference));
    const found = own.length === 0 ? null : await aboutMentioned(context, own);
    if (found !== null) findings.push(found);
  }
  return together(findings);
}

function fits(mention: DocumentMention, reference: Reference): boolean {
  return fitsNumber(mention, foldText(reference.canonical), reference.type === null ? null : foldText(reference.type));
}

async function aboutMentioned(context: AnswerContext, mentioned: readonly Reference[]): Promise<SingleFinding | null> {
  const { asks, folded } = context.question;
  const canonical = mostTelling(mentioned, context).canonical;
  const same = mentioned.filter((reference) => foldText(reference.canonical) === foldText(canonical));
  const asksIfSame =
    asksForName.test(folded) && asksForAgreement.test(folded) && !asksIssuerOfNumber(plainWords(context.question.text));
  if (asks.has("cited-where") || asksIfSame) {
    // "Thông tư … trong kế hoạch Tân Phong": the places in that one; the cited document's own type names no other.
    const inOne = context.question.places.length === 0 || asksWhereCited(folded) ? null : documentAskedAbout(context);
    const places = inOne === null ? [] : same.filter(({ document }) => document === inOne.id);
    const inDocument = places.length > 0 ? places : same;
    const told = asksIfSame
      ? distinctNames(inDocument)
      : places.length > 0
        ? distinctPlaces(places)
        : onePerDocument(same);
    const items = await quoteReferences(context, told);
    return items === null ? null : { kind: "cited-where", canonical, items };
  }
  const wants = new Set([...fieldsAsked(context.question), ...fieldsOfCited(same, context)]);
  if (wants.size === 0) return null;
  // The mention that tells most comes first; one more document confirms or contradicts it.
  const telling = onePerDocument([...same].sort((one, other) => tells(other, wants) - tells(one, wants)));
  const items = await quoteReferences(context, telling.slice(0, 3));
  if (items === null) return null;
  const hasText = !asks.has("validity");
  return { kind: "reference", canonical, items, wants, hasText, period: hasText ? null : periodOfCited(same, context) };
}

/** What of a cited document is asked for. */
function fieldsAsked({ asks, folded, mentions }: Question): ReadonlySet<HeaderField> {
  const wants = new Set<HeaderField>();
  const isOfDay = /\b(?<!\bvao )(?:ngay (?:nao|may|bao nhieu)|hom nao)\b/.test(folded) && !hasToBeDone.test(folded);
  if (asks.has("issued-on") || (isOfDay && mentions.length > 0)) wants.add("issued-on");
  if (asks.has("issuer")) wants.add("issuer");
  // "Quyết định 757 nói chuyện …, vậy trường em có bị bắt phải đánh giá không": what the school has to do is asked.
  const isOfDuty = asksOfOwnDuty({ asks, folded });
  if (mentions.length > 0 && saysWhatFor.test(folded)) wants.add("about");
  if (!isOfDuty && (asks.has("about") || (asks.has("yes-no") && saysWhatAbout.test(folded)))) wants.add("about");
  if (asks.has("document-number") || (mentions.length > 0 && asksIfRight.test(folded))) wants.add("number");
  // Until when a document holds that is only cited: what is told of it is its name and its day.
  if (mentions.length > 0 && asks.has("validity"))
    for (const field of ["about", "issued-on"] as const) wants.add(field);
  return wants;
}

/** What is asked of a document that the library only cites, by what it deals with, whose it is, or whether it is what the question says. */
function fieldsOfCited(references: readonly Reference[], context: AnswerContext): readonly HeaderField[] {
  const { question, shelf } = context;
  if (shelf.documents.some((document) => isNamedByNumber(document, question)) || asksOfOwnDuty(question)) return [];
  const words = plainWords(question.text);
  if (asksSubjectOfNumber(words)) return ["about"];
  if (asksIssuerOfNumber(words)) return ["issuer"];
  return asksIfSo(words) && isSaidOf(references, context) ? ["about"] : [];
}

/** From this share of its words, by weight, on a question is of what a cited document is named for. */
const leastOfName = 0.75;

/** Whether a question says little else than what documents are named for, aside from numbers and years. */
function isSaidOf(references: readonly Reference[], { question, rarity }: AnswerContext): boolean {
  const ofPlaces = new Set([...question.places, ...question.ownPlaces].flatMap(({ name }) => name.split(" ")));
  const symbols = new Set(references.flatMap(({ canonical, type }) => syllablesOf(`${canonical} ${type ?? ""}`)));
  const said = question.content.filter(
    (syllable) => !/\d/.test(syllable) && !symbols.has(syllable) && !ofPlaces.has(syllable),
  );
  const weigh = (words: readonly string[]): number => words.reduce((sum, word) => sum + rarity.weight(word), 0);
  return references.some(({ about, issuer }) => {
    if (about === null) return false;
    const own = new Set(syllablesOf(`${about} ${issuer ?? ""}`));
    return said.length > 0 && weigh(said.filter((word) => own.has(word))) >= weigh(said) * leastOfName;
  });
}

function asksOfOwnDuty({ asks, folded }: Pick<Question, "asks" | "folded">): boolean {
  return asks.has("yes-no") && asksOwnDuty.test(folded);
}

/** "Trường em có phải … không", "đơn vị tôi có bị kiểm tra không". */
const asksOwnDuty =
  /\b(?:truong|phuong|xa|don vi|co quan|lop|phong) (?:cua )?(?:toi|em|minh|chung toi|chung em|chung minh|ta)\b.{0,60}\b(?:phai|bat buoc|bi|nam trong|thuoc)\b.{0,80}\b(?:khong|ko)\b/;

/** A day of something that has to be done is no document's own. */
const hasToBeDone = /\b(?:nop|gui|han|hoan thanh|dang ky|bao cao|trinh)\b/;
/** "Thông tư 11 quy định về dạy thêm phải không?"; a "Quy định ban hành kèm theo …" is the name of a document. */
const saysWhatAbout =
  /\b(?:quy dinh|huong dan|noi(?! quy)|ban hanh) (?!(?:ban hanh )?(?:kem|theo)\b)(?:ve )?(?:viec )?\p{L}+.*\b(?:phai khong|dung khong|khong|a|ha)$|\bco phai (?:la )?.*\b(?:quy dinh|huong dan|noi) ve\b/u;
/** "… là để đánh giá cái gì", "… dùng để xếp loại ai". */
const saysWhatFor = /\b(?:la|dung|ban hanh|ra) de (?:[a-z]+ ){1,6}(?:gi|ai)$/;
/** "Ghi đúng số không?" */
const asksIfRight =
  /\b(?:ghi|viet|dan|in) (?:co )?(?:dung|sai|nham|chinh xac)\b|\b(?:dung|sai|nham) so\b|\bso (?:do |nay |hieu )?(?:co )?(?:dung|sai|nham|chinh xac)\b/;
/** The name of an office is no title. */
const asksForName =
  /\b(?:ten(?! (?:co quan|don vi|nguoi|noi|bo|so|truong|phong)\b)(?: goi)?|trich yeu|duoc goi|goi la)\b/;
const asksForAgreement = /\b(?:thong nhat|nhat quan|khac nhau|giong nhau|khop|hay)\b/;

/** The places that name what is cited differently; one of each. */
function distinctNames(references: readonly Reference[]): readonly Reference[] {
  const seen = new Set<string>();
  return references.filter(({ about }) => {
    const name = plainWords(about ?? "");
    return name !== "" && !seen.has(name) && seen.add(name);
  });
}

function tells(reference: Reference, wants: ReadonlySet<HeaderField>): number {
  return (
    (wants.has("issued-on") && reference.date !== null ? 2 : 0) +
    (wants.has("issuer") && reference.issuer !== null ? 2 : 0) +
    (wants.has("about") && reference.about !== null ? 2 : 0) +
    (reference.date === null ? 0 : 0.5) +
    (reference.relation === "basis" ? 0.4 : 0)
  );
}

function mostTelling(references: readonly Reference[], context: AnswerContext): Reference {
  const query = new Set(syllablesOf(context.question.query));
  const score = (reference: Reference): number =>
    syllablesOf(`${reference.about ?? ""} ${reference.issuer ?? ""}`).filter((syllable) => query.has(syllable)).length;
  return references.reduce((so, next) => (score(next) > score(so) ? next : so));
}

async function findReplacement(context: AnswerContext, mentioned: readonly Reference[]): Promise<Finding | null> {
  const { shelf, question } = context;
  const background = foldText(context.background);
  const prior = priorDocument(context);
  const relations = shelf.references.filter(
    ({ relation }) => relation === "replaces" || relation === "repeals" || relation === "amends",
  );
  const related = relations.filter((reference) => {
    // Where the document itself replaces another, its own number is the other side.
    const own = shelf.summary(reference.document)?.header.number ?? null;
    const sides = [reference.canonical, reference.via ?? own].filter((side) => side !== null).map(foldText);
    if (mentioned.some(({ canonical }) => sides.includes(foldText(canonical)))) return true;
    if (question.mentions.some((mention) => sides.some((side) => fitsNumber(mention, side, null)))) return true;
    return question.mentions.length === 0 && sides.some((side) => background.includes(side));
  });
  // "Nó thay thế quyết định nào?" of a document of the library: what it replaces itself.
  const own =
    prior ?? (question.mentions.length === 0 && asksWhichReplaced(question) ? documentAskedAbout(context) : null);
  if (related.length === 0 && own !== null)
    related.push(...relations.filter(({ document, via }) => document === own.id && via === null));
  const items = await quoteReferences(context, related.slice(0, 4));
  return items === null ? null : { kind: "replaces", items };
}

/** An English question is read as it was typed: its translation has other word order. */
function asksWhichReplaced({ folded, language, text }: Question): boolean {
  return asksReplaced(language === "en" ? foldText(text) : folded);
}

/** Where the documents say that another one takes the place of a document of the library; null where none does. */
export async function findSuccessor(document: DocumentSummary, context: AnswerContext): Promise<Finding | null> {
  const items = await quoteReferences(context, replacedBy(document, context.shelf).slice(0, 2));
  return items === null ? null : { kind: "replaces", items };
}

const changes = /(?<!\p{L})(?:này|có hiệu lực[^.;]{0,60}?và)\s+(?:được\s+)?(?:thay thế|thay cho|bãi bỏ)(?!\p{L})/iu;

/** Where a document says what it takes the place of, though what it names has no number ("thay thế Biên bản ghi nhớ ký ngày …"). */
async function clauseOfChange(context: AnswerContext): Promise<Quoted | null> {
  const about = priorDocument(context) ?? documentAskedAbout(context);
  if (about === null) return null;
  const { document, outline } = await context.shelf.open(about.id);
  const place = outline.provisions.find(({ start, bodyEnd }) => changes.test(document.text.slice(start, bodyEnd)));
  return place === undefined
    ? null
    : { document, citation: cite(document, outline, place, place.start, place.bodyEnd) };
}

/** From this share of its subject on a question is of what a document is cited for. */
const leastCitedFor = 0.7;

/** "Khung kỹ năng số theo quyết định nào?": the document of the kind asked for that is cited for just that; null where none is. */
async function findCitedFor(context: AnswerContext): Promise<Finding | null> {
  const { shelf, question, rarity } = context;
  const kinds = new Set(shelf.references.flatMap(({ type }) => (type === null || type === "Văn bản" ? [] : [type])));
  const asked = [...kinds].filter((type) => question.folded.includes(`${foldText(type)} nao`));
  if (asked.length === 0) return null;
  const kindWords = new Set(asked.flatMap((type) => syllablesOf(type)));
  const subject = [...new Set(syllablesOf(question.query))].filter((syllable) => !kindWords.has(syllable));
  const weigh = (syllables: readonly string[]): number =>
    syllables.reduce((sum, syllable) => sum + rarity.weight(syllable), 0);
  const mass = weigh(subject);
  let best: { readonly reference: Reference; readonly said: number } | null = null;
  for (const reference of shelf.references) {
    if (reference.type === null || !asked.includes(reference.type) || reference.about === null) continue;
    const own = new Set(syllablesOf(reference.about));
    const said = weigh(subject.filter((syllable) => own.has(syllable)));
    if (said > (best?.said ?? 0)) best = { reference, said };
  }
  if (best === null || subject.length < fewestSubject || best.said < mass * leastCitedFor) return null;
  const items = await quoteReferences(context, [best.reference]);
  return items === null ? null : { kind: "basis", items, unnumbered: [] };
}

const fewestSubject = 3;

/** "Ngoài công văn 131 thì còn dựa vào gì nữa": the others that a document rests on. */
const asksBeside =
  /\b(?:ngoai|ben canh|khong ke|tru)\b.{0,60}\b(?:can cu|co so|dua (?:vao|tren|theo))\b(?: [a-z]+){0,8}(?: gi| nao| dau|$)/;

/** What the document that rests on the ones mentioned rests on beside them. */
async function findBasisBeside(context: AnswerContext, mentioned: readonly Reference[]): Promise<Finding | null> {
  const { shelf } = context;
  const about = documentAskedAbout({ ...context, question: { ...context.question, mentions: [] } });
  const citing =
    mentioned.find(({ document, relation }) => document === about?.id && relation === "basis") ??
    mentioned.find(({ relation }) => relation === "basis");
  if (citing === undefined) return null;
  const bases = shelf.references.filter(
    ({ document, relation }) => document === citing.document && relation === citing.relation,
  );
  const own = await quoteReferences(
    context,
    bases.filter(({ canonical }) => mentioned.some((one) => one.canonical === canonical)),
  );
  if (own === null) return null;
  const others = await quoteReferences(
    context,
    bases.filter(({ canonical }) => !mentioned.some((one) => one.canonical === canonical)),
  );
  const unnumbered = await unnumberedBases(
    citing.document,
    [...own, ...(others ?? [])].map(({ citation }) => citation),
    context,
  );
  if (others !== null) return { kind: "basis", items: others, unnumbered };
  const [first, ...rest] = unnumbered;
  return first === undefined ? null : passagesOf([first, ...rest], context);
}

/** "Theo công văn nào?": what the document that the question is about names as its basis. */
async function findBasis(context: AnswerContext): Promise<Finding | null> {
  const { shelf, question, rarity } = context;
  // Whose document it is does not say what it is about.
  const ofPlaces = new Set([...question.places, ...question.ownPlaces].flatMap(({ name }) => name.split(" ")));
  const others = othersAsked(question.folded);
  const left = new Set(others === null ? [] : `ngoai ra ${others.besides ?? ""}`.split(" "));
  const said = syllablesOf(question.query).filter((syllable) => !left.has(syllable));
  const own = said.filter((syllable) => !ofPlaces.has(syllable) && !requestWords.has(syllable));
  const subject = own.filter((syllable) => !basisWords.has(syllable));
  const query = new Set(own.length > 0 ? own : said);
  const ofNamed = shelf.documents.filter(({ header }) =>
    placesOf(header).some(({ name }) => question.places.some((place) => place.name === name)),
  );
  const weigh = (words: ReadonlySet<string>, isCounted: (word: string) => boolean): number =>
    [...words].reduce((sum, word) => sum + (isCounted(word) ? rarity.weight(word) : 0), 0);
  /** How much of some words a document's head says. */
  const scoreOf = (document: DocumentSummary, words: ReadonlySet<string>): number => {
    const { type, title, issuer, jurisdictionName } = document.header;
    const head = new Set(
      syllablesOf([type, title, issuer, jurisdictionName].filter((part) => part !== null).join(" ")),
    );
    const factor = belongingOf(document, context) * (isNamedByType(document, question) ? 1.2 : 1);
    return weigh(words, (word) => head.has(word)) * factor;
  };
  const scored = (ofNamed.length > 0 ? ofNamed : shelf.documents)
    .map((document) => ({ document, score: scoreOf(document, query) }))
    .sort((one, other) => other.score - one.score);
  const prior = priorDocument(context);
  const about = prior ?? scored[0]?.document;
  // What says only that one document rests on another says nothing of which one is meant.
  const isNear =
    about !== undefined &&
    [query, new Set(subject)].some(
      (words) => words.size > 0 && scoreOf(about, words) >= weigh(words, () => true) * leastOfHead,
    );
  // Of one document alone, chosen before, the basis is asked for where nothing else is named.
  const isAlone = shelf.documents.length === 1 && [...query].every((syllable) => basisWords.has(syllable));
  // "Kế hoạch Tân Phong dựa trên mấy văn bản": kind and place say whose basis it is.
  const isNamed =
    about !== undefined && ofNamed.includes(about) && isNamedByType(about, question) && subject.length <= mostBeside;
  if (about === undefined || !(prior !== null || isNear || isAlone || isNamed)) return null;
  const asked = others?.kind ?? withoutPointed(question.folded);
  const cited = shelf.references.filter(({ document }) => document === about.id);
  const basis = cited.filter(({ relation }) => relation === "basis" || relation === "implements");
  const isTyped = ({ type }: Reference): boolean =>
    type !== null && type !== "Văn bản" && asked.includes(foldText(type));
  // "Phải tuân thủ thông tư nào": one that the text says is to be followed, where no basis is of that kind.
  const followed = cited.filter(
    (reference) => isTyped(reference) && (reference.relation !== "replaces" || reference.via !== null),
  );
  const typed = basis.some(isTyped) ? basis.filter(isTyped) : followed;
  const named = typed.length > 0 ? typed : basis;
  const found = withoutNamed(named, question);
  const items = await quoteReferences(context, ofNamedIssuer(found, about, new Set(said)));
  if (items === null) return null;
  const told = [...items.map(({ citation }) => citation), ...named.filter((reference) => !found.includes(reference))];
  const unnumbered = typed.length > 0 ? [] : await unnumberedBases(about.id, told, context);
  return { kind: "basis", items, unnumbered };
}

/** "Ngoài Nghị định 80 ra còn căn cứ nào nữa?": the others; all where it names none of them. */
function withoutNamed(references: readonly Reference[], { folded }: Question): readonly Reference[] {
  const named = findDocumentMentions(othersAsked(folded)?.besides ?? "");
  const others = references.filter((reference) => !named.some((mention) => fits(mention, reference)));
  return others.length > 0 ? others : references;
}

/** From this share of its words on, by weight, a document's head says what a question is of. */
const leastOfHead = 0.4;
/** So many words beside the document's name may be chat. */
const mostBeside = 2;

/** "Theo đề nghị tại công văn nào", "trả lời công văn nào": how a letter rests on another. */
const requestWords = new Set("de nghi yeu cau tra loi phuc dap".split(" "));

/** What names documents and whose they are, and that one rests on the other. */
const basisWords = new Set(
  `${kindsOfDocuments.join(" ")} can cu dua lay theo muon cua bo so giao duc dao tao uy ban chinh phu thu tuong goc nen tang vien dan chieu trich cap tren so`.split(
    " ",
  ),
);

/** "… công văn số mấy của Sở Hà Nội?": the ones of the office that the question names beside the document's own; all where it names none. */
function ofNamedIssuer(
  references: readonly Reference[],
  { header }: DocumentSummary,
  query: ReadonlySet<string>,
): readonly Reference[] {
  const own = new Set(syllablesOf(`${header.issuer ?? ""} ${header.jurisdictionName ?? ""}`));
  const named = references.filter(({ issuer }) =>
    syllablesOf(issuer ?? "").some((syllable) => query.has(syllable) && !own.has(syllable)),
  );
  return named.length > 0 ? named : references;
}

/** Bases that the preamble names without a number ("Căn cứ chức năng, nhiệm vụ …"). */
async function unnumberedBases(
  id: DocumentId,
  told: readonly { readonly start: number; readonly end: number }[],
  { shelf }: AnswerContext,
): Promise<readonly Quoted[]> {
  const { document, outline } = await shelf.open(id);
  return outline.provisions
    .filter(
      ({ kind, start, bodyEnd }) =>
        kind === "preamble" &&
        opensBasis.test(readSpan(document, start, bodyEnd) ?? document.text.slice(start, bodyEnd)),
    )
    .filter(({ start, bodyEnd }) => !told.some((one) => one.start < bodyEnd && start < one.end))
    .slice(0, mostUnnumbered)
    .map((provision) => ({
      document,
      citation: cite(document, outline, provision, provision.start, provision.bodyEnd),
    }));
}

const opensBasis = /^\s*(?:căn cứ|thực hiện|theo|xét|trên cơ sở)(?!\p{L})/iu;
const mostUnnumbered = 4;

function distinctPlaces(references: readonly Reference[]): readonly Reference[] {
  const seen = new Set<string>();
  return references.filter(({ provision }) => !seen.has(provision) && seen.add(provision)).slice(0, 8);
}

function onePerDocument(references: readonly Reference[]): readonly Reference[] {
  const seen = new Set<string>();
  return references.filter(({ document }) => !seen.has(document) && seen.add(document));
}
