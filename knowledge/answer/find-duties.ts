import { readSpan, type DocumentId, type Duty, type Provision } from "../model/index";
import { isShortForm, readOrder } from "../question/index";
import { foldText } from "../text/index";
import type { DocumentSummary } from "../store/library";
import type { Finding, NonEmpty, QuotedDuty } from "./answer";
import { holderOf, isArticle } from "./article-heading";
import { cite, longestQuote, sectionOf } from "./cite";
import { belongingOf, readingOf, type AnswerContext } from "./context";
import { askedActor, type AskedActor } from "./duty-actors";
import { evidenceIn, subjectOf, type Subject } from "./evidence";
import { fitOf } from "./jurisdiction";
import { termsIn, termSetOf } from "./rarity";
import type { OpenDocument } from "./shelf";

/** Below this share of the subject a duty is of something else. */
const leastCoverage = 0.6;
/** Of the list of someone's duties the document must be about the rest of what is asked. */
const leastDocumentCoverage = 0.5;
/** So many places are quoted of one list, and so many clauses of an answer to "who". */
const mostPlaces = 10;
const mostClauses = 3;

/** All that the one asked about must do, or who must do what is asked about; null where the duties do not tell. */
export async function findDuties(context: AnswerContext): Promise<Finding | null> {
  const { asks, folded } = context.question;
  if (asks.has("yes-no") && !asks.has("who")) return null;
  const asked = askedActor(folded, context.role, context.shelf.duties);
  if (asks.has("duties") && asked !== null) {
    const all = await listDuties(asked, context);
    if (all !== null) return all;
  }
  const asksWho =
    asks.has("who") && !asks.has("contact") && !asks.has("recipient") && !asks.has("signer") && !asks.has("issuer");
  // "Họp xong thì bước kế là gì, bên nào làm?": whose the step is that is told as done is not asked.
  const isOfNext = readOrder(folded)?.kind === "after";
  return asksWho && !isOfNext && doing.test(folded) ? findDoers(context) : null;
}

/** Who does, leads, checks or answers for something; not who someone is. */
const doing =
  /\b(ai|don vi nao|co quan nao|phong nao|nguoi nao|to chuc nao|cap nao|ben nao|do ai|do don vi nao)\b.{0,60}\b(phai|co trach nhiem|chiu trach nhiem|lam|chu tri|phu trach|thuc hien|phoi hop|kiem tra|giam sat|to chuc|bao cao|huong dan|tham muu|xay dung|gui|nop|lo|duoc|tong hop|theo doi|tiep nhan|quan ly|bao dam|dam bao|cap|lap|ky|phe duyet|tham dinh|danh gia|cong nhan|tuyen truyen|ho tro|bo tri|cong khai)\b|\b(trach nhiem|nhiem vu|viec|cong viec) (nay )?(cua|thuoc|thuoc ve) (ai|don vi nao|phong nao)\b|\bwho (must|should|is responsible|has to|checks|does)\b/;

const askingWords =
  /(?<!\p{L})(?:ai|đơn vị|cơ quan|phòng|người|tổ chức|cấp|bên|chịu|có|trách nhiệm|nhiệm vụ|phải|làm|việc|công việc|gì|những|của|là|nào|phụ trách|lo|phần|don vi|co quan|phong|nguoi|to chuc|cap|ben|chiu|co|trach nhiem|nhiem vu|phai|lam|viec|gi|nhung|cua|la|nao|phu trach)(?!\p{L})/giu;

async function findDoers(context: AnswerContext): Promise<Finding | null> {
  const { shelf, rarity, question } = context;
  const subject = subjectOf(question.query.replace(askingWords, " "), context.background, rarity, readingOf(context));
  if (subject.syllables.length < 2) return null;
  const summaries = new Map(shelf.documents.map((document) => [document.id, document]));
  const scored: { readonly duty: Duty; readonly score: number }[] = [];
  for (const duty of shelf.duties) {
    const summary = summaries.get(duty.document);
    if (summary === undefined || duty.actor === null || duty.modality === "must-not") continue;
    const opened = await shelf.open(duty.document);
    const { coverage, found } = evidenceIn(
      termSetOf(wordsOf(opened, duty)),
      contextTerms(opened, summary, duty),
      subject,
    );
    const own = evidenceIn(termSetOf(duty.action), new Set(), subject);
    // The clause itself must be about it: a heading alone says so of all that stands below.
    if (coverage < leastCoverage || own.coverage < leastCoverage / 2) continue;
    scored.push({ duty, score: (found + own.found) * belongingOf(summary, context) });
  }
  const ranked = scored.sort((one, other) => other.score - one.score);
  const best = ranked[0];
  if (best === undefined) return null;
  const close = ranked.filter(({ score }) => score >= best.score * 0.97).map(({ duty }) => duty);
  const places = [...new Map(close.map((duty) => [`${duty.document} ${String(duty.start)}`, duty])).values()].slice(
    0,
    mostClauses,
  );
  const items: QuotedDuty[] = [];
  for (const place of places) {
    const duties = shelf.duties.filter(
      ({ document, start, actor }) => document === place.document && start === place.start && actor !== null,
    );
    items.push(await quoted(context, duties.length === 0 ? [place] : duties));
  }
  return findingOf("who", items);
}

async function listDuties(asked: AskedActor, context: AnswerContext): Promise<Finding | null> {
  const { shelf, rarity, asker, question } = context;
  const meant = shelf.duties.filter(asked.isMeant);
  const subject = subjectOf(restOf(question.query, asked), context.background, rarity, readingOf(context));
  const byDocument = new Map<DocumentId, Duty[]>();
  for (const duty of meant) byDocument.set(duty.document, [...(byDocument.get(duty.document) ?? []), duty]);
  const ranked: { readonly duties: readonly Duty[]; readonly score: number }[] = [];
  for (const [id, duties] of byDocument) {
    const summary = shelf.documents.find((document) => document.id === id);
    if (summary === undefined) continue;
    const coverage = coverageOf(await shelf.open(id), summary, duties, subject);
    if (subject.syllables.length > 0 && coverage < leastDocumentCoverage) continue;
    const isNear = fitOf(summary.header, asker) !== "elsewhere";
    ranked.push({ duties, score: (0.1 + coverage) * belongingOf(summary, context) * (isNear ? 1 : 0.7) });
  }
  ranked.sort((one, other) => other.score - one.score);
  const best = ranked[0];
  if (best === undefined) return null;
  // Without a subject all documents of the place are meant, else the one that is about it.
  const chosen = subject.syllables.length > 0 ? [best] : ranked.filter(({ score }) => score >= best.score * 0.75);
  const items: QuotedDuty[] = [];
  for (const { duties } of chosen) {
    const [first] = duties;
    if (first === undefined) continue;
    const opened = await shelf.open(first.document);
    const all = shelf.duties.filter(({ document }) => document === first.document);
    const own = withUnnamed(withSameHeading(duties, all, opened), all);
    const places = placesOf(own, opened);
    // What stands under their own heading is theirs first of all; what they help with elsewhere comes after it.
    const isHeaded = ([duty]: NonEmpty<Duty>): boolean =>
      asked.isMeant({ ...duty, actor: sectionHeadingOf(duty, opened) });
    const articles = articlesOf(asked, own, opened);
    const isWhole = ([duty]: NonEmpty<Duty>): boolean =>
      articles.some(({ article }) => article.start <= duty.start && duty.start < article.end);
    for (const { article, within } of articles)
      items.push({
        citation: cite(opened.document, opened.outline, article, article.start, article.end),
        document: opened.document,
        duties: within,
      });
    const rest = places.filter((place) => !isWhole(place));
    for (const place of [...rest.filter(isHeaded), ...rest.filter((place) => !isHeaded(place))])
      items.push(await quoted(context, place));
  }
  return findingOf("all", items.slice(0, mostPlaces));
}

/** The articles headed by the one asked about, "Điều 9. Sở Y tế", as far as one quote holds them: all that they list is theirs, read as a duty or not. */
function articlesOf(
  asked: AskedActor,
  duties: readonly Duty[],
  { outline }: OpenDocument,
): readonly { readonly article: Provision; readonly within: NonEmpty<Duty> }[] {
  return outline.provisions.flatMap((article) => {
    const holder = isArticle(article) ? holderOf(article) : null;
    const [first, ...more] = duties.filter(({ start }) => article.start <= start && start < article.end);
    if (holder === null || first === undefined || article.end - article.start > longestQuote) return [];
    return asked.isMeant({ ...first, actor: holder }) ? [{ article, within: [first, ...more] as const }] : [];
  });
}

function restOf(query: string, asked: AskedActor): string {
  const name = asked.rest;
  // Only words that are left once the name is taken out; marks as typed.
  const left = new Set(foldText(name).split(/[^\p{L}\p{Nd}]+/u));
  return (
    query
      .replace(askingWords, " ")
      .split(/\s+/)
      // A short form stands beside its long one, which says it; a letter before a name is the kind of its place.
      .filter((word) => !isShortForm(foldText(word)) && !/^\p{Lu}\.?$/u.test(word))
      .filter((word) =>
        asked.words === 0
          ? !/^(?:trường|truong|tôi|toi|em|mình|minh|hiệu|hieu|trưởng|nhà|nha|học|cơ|sở|giáo|dục)$/iu.test(word)
          : left.has(foldText(word).replace(/[^\p{L}\p{Nd}]+/gu, "")),
      )
      .filter(
        (word) =>
          !/^(?:theo|trong|vụ|chuyện|mảng|vu|chuyen|mang|kế|hoạch|văn|bản|thông|báo|công|quyết|định|này|thì|sẽ|cần|nên|phân|giao|được|gồm|thực|hiện|ke|hoach|van|thong|bao|cong|quyet|dinh|nay|thi|se|can|nen)$/iu.test(
            word,
          ),
      )
      .join(" ")
  );
}

/** What stands under the heading that names someone is theirs, whatever each sentence calls them. */
function withSameHeading(meant: readonly Duty[], all: readonly Duty[], opened: OpenDocument): readonly Duty[] {
  const headed = new Set(meant.filter((duty) => duty.actorFromHeading).map((duty) => sectionIdOf(duty, opened)));
  return all.filter((duty) => meant.includes(duty) || headed.has(sectionIdOf(duty, opened)));
}

/** Requirements that name nobody bind whom the document gives most of its tasks. */
function withUnnamed(meant: readonly Duty[], all: readonly Duty[]): readonly Duty[] {
  const unnamed = all.filter(({ actor }) => actor === null);
  const named = all.length - unnamed.length;
  return meant.length * 2 >= named ? all.filter((duty) => duty.actor === null || meant.includes(duty)) : meant;
}

/** Duties that follow on from each other in one numbered place are quoted together, as long as the quote is readable. */
function placesOf(duties: readonly Duty[], opened: OpenDocument): readonly NonEmpty<Duty>[] {
  const places: [Duty, ...Duty[]][] = [];
  for (const duty of duties) {
    const last = places.at(-1);
    const first = last?.[0];
    const joins =
      last !== undefined &&
      first !== undefined &&
      sectionIdOf(first, opened) === sectionIdOf(duty, opened) &&
      duty.end - first.start <= longestQuote &&
      duty.start - endOf(last) <= farthestApart;
    if (joins) last.push(duty);
    else places.push([duty]);
  }
  return places;
}

/** Between two tasks of one list stand a dash and a blank, at most a short line. In characters. */
const farthestApart = 80;

function endOf(duties: readonly Duty[]): number {
  return Math.max(...duties.map(({ end }) => end));
}

function sectionHeadingOf({ provision }: Duty, opened: OpenDocument): string | null {
  const place = opened.outline.get(provision);
  return place === undefined ? null : opened.outline.section(place).heading;
}

function sectionIdOf({ provision }: Duty, opened: OpenDocument): string {
  const place = opened.outline.get(provision);
  return place === undefined ? provision : opened.outline.section(place).id;
}

async function quoted({ shelf }: AnswerContext, duties: readonly Duty[]): Promise<QuotedDuty> {
  const [first, ...rest] = duties;
  if (first === undefined) throw new Error("a quote of duties has at least one");
  const { document, outline } = await shelf.open(first.document);
  const own = outline.get(first.provision) ?? outline.at(first.start);
  if (own === undefined) throw new Error(`${first.provision} is none of its document's provisions`);
  const end = endOf(duties);
  const provision = end > own.end || first.start < own.start ? outline.section(own) : own;
  return { citation: cite(document, outline, provision, first.start, end), document, duties: [first, ...rest] };
}

function findingOf(wants: "all" | "who", items: readonly QuotedDuty[]): Finding | null {
  const [first, ...rest] = items;
  const names = items.flatMap(({ duties }) => duties.flatMap(({ actor }) => (actor === null ? [] : [actor])));
  const [name, ...others] = [...new Map(names.map((printed) => [foldText(printed), printed])).values()];
  return first === undefined || name === undefined
    ? null
    : { kind: "duties", wants, actors: [name, ...others], items: [first, ...rest] };
}

function wordsOf({ document }: OpenDocument, { start, end, actor }: Duty): string {
  const clause = readSpan(document, start, end) ?? document.text.slice(start, end);
  return `${clause} ${actor ?? ""}`;
}

function contextTerms(
  { outline }: OpenDocument,
  { header }: DocumentSummary,
  { provision }: Duty,
): ReadonlySet<string> {
  const place = outline.get(provision);
  const { type, title, issuer, jurisdictionName } = header;
  const words = [type, title, issuer, jurisdictionName, place === undefined ? null : sectionOf(place, outline)];
  return termSetOf(words.filter((part) => part !== null).join(" "));
}

/** How much of the subject the document's head and these duties hold together. */
function coverageOf(
  opened: OpenDocument,
  { header }: DocumentSummary,
  duties: readonly Duty[],
  subject: Subject,
): number {
  if (subject.syllables.length === 0) return 0;
  const { type, title, issuer, jurisdictionName } = header;
  const head = [type, title, issuer, jurisdictionName].filter((part) => part !== null).join(" ");
  const terms = termSetOf(head);
  const own = new Set(duties.flatMap((duty) => termsIn(wordsOf(opened, duty))));
  return evidenceIn(own, terms, subject).coverage;
}
