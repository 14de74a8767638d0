import type { DocumentId, Reference } from "../model/index";
import {
  asksReplaced,
  asksWhereCited,
  findDocumentMentions,
  fitsNumber,
  kindsOfDocuments,
  othersAsked,
  type DocumentMention,
  type Question,
} from "../question/index";
import { foldText, syllablesOf } from "../text/index";
import type { Finding, HeaderField, NonEmpty, Quoted, QuotedReference, SingleFinding } from "./answer";
import { cite } from "./cite";
import { periodOfCited } from "./cited-period";
import { passagesOf } from "./dates-in-quotes";
import { belongingOf, isNamedByType, type AnswerContext } from "./context";
import { documentAskedAbout } from "./asked-document";
import { describedReferences } from "./described-reference";
import { asksForOther } from "./find-header";

import { pointsAtDocument, priorDocument, withoutPointed } from "./prior-document";
import { quoteSpan } from "./quote-span";
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
    const clause = asksReplaced(question.folded) ? await clauseOfChange(context) : null;
    if (clause !== null) return passagesOf([clause], context);
  }
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
  const described = await describedReferences(context);
  const wants = new Set<HeaderField>(["number", "issued-on", ...fieldsAsked(context.question)]);
  const findings: SingleFinding[] = [];
  for (const canonical of [...new Set(described.map(({ canonical: number }) => number))].slice(0, mostTold)) {
    const same = described.filter((reference) => reference.canonical === canonical);
    const items = await quoted(context, onePerDocument(same));
    if (items !== null) findings.push({ kind: "reference", canonical, items, wants, hasText: true, period: null });
  }
  return together(findings);
}

/** Said outright; "theo" alone may as well mean the document itself. */
const saysBasis = /\b(?:can cu|dua (?:tren|vao|theo)|co so phap ly)\b/;

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
  const asksIfSame = asksForName.test(folded) && asksForAgreement.test(folded);
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
    const items = await quoted(context, told);
    return items === null ? null : { kind: "cited-where", canonical, items };
  }
  const wants = fieldsAsked(context.question);
  if (wants.size === 0) return null;
  // The mention that tells most comes first; one more document confirms or contradicts it.
  const telling = onePerDocument([...same].sort((one, other) => tells(other, wants) - tells(one, wants)));
  const items = await quoted(context, telling.slice(0, 3));
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
  const isOfDuty = asks.has("yes-no") && asksOwnDuty.test(folded);
  if (!isOfDuty && (asks.has("about") || (asks.has("yes-no") && saysWhatAbout.test(folded)))) wants.add("about");
  if (asks.has("document-number") || (mentions.length > 0 && asksIfRight.test(folded))) wants.add("number");
  // Until when a document holds that is only cited: what is told of it is its name and its day.
  if (mentions.length > 0 && asks.has("validity"))
    for (const field of ["about", "issued-on"] as const) wants.add(field);
  return wants;
}

/** "Trường em có phải … không", "đơn vị tôi có bị kiểm tra không". */
const asksOwnDuty =
  /\b(?:truong|phuong|xa|don vi|co quan|lop|phong) (?:cua )?(?:toi|em|minh|chung toi|chung em|chung minh|ta)\b.{0,60}\b(?:phai|bat buoc|bi|nam trong|thuoc)\b.{0,80}\b(?:khong|ko)\b/;

/** A day of something that has to be done is no document's own. */
const hasToBeDone = /\b(?:nop|gui|han|hoan thanh|dang ky|bao cao|trinh)\b/;
/** "Thông tư 11 quy định về dạy thêm phải không?"; a "Quy định ban hành kèm theo …" is the name of a document. */
const saysWhatAbout =
  /\b(?:quy dinh|huong dan|noi(?! quy)|ban hanh) (?!(?:ban hanh )?(?:kem|theo)\b)(?:ve )?(?:viec )?\p{L}+.*\b(?:phai khong|dung khong|khong|a|ha)$|\bco phai (?:la )?.*\b(?:quy dinh|huong dan|noi) ve\b/u;
/** "Ghi đúng số không?" */
const asksIfRight =
  /\b(?:ghi|viet|dan|in) (?:co )?(?:dung|sai|nham|chinh xac)\b|\b(?:dung|sai|nham) so\b|\bso (?:do |nay |hieu )?(?:co )?(?:dung|sai|nham|chinh xac)\b/;
const asksForName = /\b(?:ten(?: goi)?|trich yeu|duoc goi|goi la)\b/;
const asksForAgreement = /\b(?:thong nhat|nhat quan|khac nhau|giong nhau|khop|hay)\b/;

/** The places that name what is cited differently; one of each. */
function distinctNames(references: readonly Reference[]): readonly Reference[] {
  const seen = new Set<string>();
  return references.filter(({ about }) => {
    const name = foldText(about ?? "")
      .replace(/[^\p{L}\p{Nd}]+/gu, " ")
      .trim();
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
  if (related.length === 0 && prior !== null)
    related.push(...relations.filter(({ document, via }) => document === prior.id && via === null));
  const items = await quoted(context, related.slice(0, 4));
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
  const items = await quoted(context, [best.reference]);
  return items === null ? null : { kind: "basis", items, unnumbered: [] };
}

const fewestSubject = 3;

/** "Theo công văn nào?": what the document that the question is about names as its basis. */
async function findBasis(context: AnswerContext): Promise<Finding | null> {
  const { shelf, question, rarity } = context;
  // Whose document it is does not say what it is about.
  const ofPlaces = new Set([...question.places, ...question.ownPlaces].flatMap(({ name }) => name.split(" ")));
  const others = othersAsked(question.folded);
  const left = new Set(others === null ? [] : `ngoai ra ${others.besides ?? ""}`.split(" "));
  const said = syllablesOf(question.query).filter((syllable) => !left.has(syllable));
  const own = said.filter((syllable) => !ofPlaces.has(syllable));
  const query = new Set(own.length > 0 ? own : said);
  const scored = shelf.documents
    .map((document) => {
      const own = new Set(
        syllablesOf(
          [document.header.type, document.header.title, document.header.issuer, document.header.jurisdictionName]
            .filter((part) => part !== null)
            .join(" "),
        ),
      );
      const weight = [...query].reduce((sum, syllable) => sum + (own.has(syllable) ? rarity.weight(syllable) : 0), 0);
      return {
        document,
        score: weight * belongingOf(document, context) * (isNamedByType(document, question) ? 1.2 : 1),
      };
    })
    .sort((one, other) => other.score - one.score);
  const prior = priorDocument(context);
  const about = prior === null ? scored[0] : { document: prior, score: Infinity };
  const mass = [...query].reduce((sum, syllable) => sum + rarity.weight(syllable), 0);
  // Of one document alone, chosen before, the basis is asked for where nothing else is named.
  const isChosen = shelf.documents.length === 1 && [...query].every((syllable) => basisWords.has(syllable));
  if (about === undefined || (!isChosen && about.score < mass * 0.4)) return null;
  const asked = others?.kind ?? withoutPointed(question.folded);
  const cited = shelf.references.filter(({ document }) => document === about.document.id);
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
  const items = await quoted(context, ofNamedIssuer(found, about.document, new Set(said)));
  if (items === null) return null;
  const told = [...items.map(({ citation }) => citation), ...named.filter((reference) => !found.includes(reference))];
  const unnumbered = typed.length > 0 ? [] : await unnumberedBases(about.document.id, told, context);
  return { kind: "basis", items, unnumbered };
}

/** "Ngoài Nghị định 80 ra còn căn cứ nào nữa?": the others; all where it names none of them. */
function withoutNamed(references: readonly Reference[], { folded }: Question): readonly Reference[] {
  const named = findDocumentMentions(othersAsked(folded)?.besides ?? "");
  const others = references.filter((reference) => !named.some((mention) => fits(mention, reference)));
  return others.length > 0 ? others : references;
}

/** What names documents and whose they are, and that one rests on the other. */
const basisWords = new Set(
  `${kindsOfDocuments.join(" ")} can cu dua lay theo muon cua bo so giao duc dao tao uy ban`.split(" "),
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
    .filter(({ kind, start, bodyEnd }) => kind === "preamble" && opensBasis.test(document.text.slice(start, bodyEnd)))
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

async function quoted(
  context: AnswerContext,
  references: readonly Reference[],
): Promise<NonEmpty<QuotedReference> | null> {
  const found: QuotedReference[] = [];
  for (const reference of references) {
    const { outline } = await context.shelf.open(reference.document);
    const provision = outline.get(reference.provision) ?? outline.at(reference.start);
    // The clause around the mention says what is cited for what; a long clause is narrowed to the mention's sentence.
    const span =
      provision === undefined ? reference : await clauseAround(context, reference, provision.start, provision.bodyEnd);
    const place = await quoteSpan(context.shelf, { ...reference, start: span.start, end: span.end });
    if (place !== null) found.push({ ...place, reference });
  }
  const [first, ...rest] = found;
  return first === undefined ? null : [first, ...rest];
}

const longClause = 600;

async function clauseAround(
  context: AnswerContext,
  reference: Reference,
  start: number,
  end: number,
): Promise<{ readonly start: number; readonly end: number }> {
  if (end - start <= longClause) return { start, end };
  const { document } = await context.shelf.open(reference.document);
  const before = document.text.slice(start, reference.start);
  const cutBefore = Math.max(before.lastIndexOf("; "), before.lastIndexOf(". "), before.lastIndexOf("\n"));
  const after = document.text.slice(reference.end, end);
  const stops = ["; ", ". ", "\n"].map((stop) => after.indexOf(stop)).filter((at) => at >= 0);
  return {
    start: cutBefore < 0 ? start : start + cutBefore + 1,
    end: stops.length === 0 ? end : reference.end + Math.min(...stops) + 1,
  };
}
