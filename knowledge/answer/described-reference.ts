import { readSpan, type Reference } from "../model/index";
import { englishOfKind, isAskedOfKind, kindCitedIn, unifyTerms } from "../question/index";
import { foldText, syllablesOf } from "../text/index";
import type { DocumentSummary } from "../store/library";
import { answeredReferences } from "./answered-reference";
import { belongingOf, belongsElsewhere, type AnswerContext } from "./context";
import { asksForOther } from "./find-header";
import { placesOf } from "./jurisdiction";
import { ofRowsChosen } from "./rows-chosen";
import { isIssuedByActing, isIssuedByNamed, isIssuedByOfficeSaid } from "./named-issuer";

/** From this share of what is said of it on, by weight, a cited document is the one that is meant. */
const leastSaid = 0.42;
/** Descriptions this near to the best fit as well. */
const nearSaid = 0.95;
/** A document whose head says so much less of the question than another's is not the citing one. */
const leastNear = 0.5;

/**
 * The cited documents that a question names by kind and by what is said of them ("công văn số mấy của Sở …", "quyết định ngày 28/7/2022 của Hội …"),
 * and asks the number or the day of; empty where it names none, or means a document of the library by those words.
 */
export async function describedReferences(context: AnswerContext): Promise<readonly Reference[]> {
  const { question, shelf, rarity } = context;
  if (question.mentions.length > 0) return [];
  const answered = answeredReferences(context);
  if (answered.length > 0) return answered;
  const titled = ofTitleSaid(context);
  if (titled.length > 0) return titled;
  const folded = foldText(question.text);
  const asked = typesAskedFor(question, folded, shelf.references);
  if (asked.length === 0) return ofAnyKind(context);
  const ofOffice = daysIn(folded).size > 0 ? [] : ofOfficeNamed(context, asked, folded);
  if (ofOffice.length > 0) return ofOffice;
  const citing = citingDocuments(context, asked);
  const ofKind = shelf.references.filter(
    ({ type, document, canonical, relation, via }) =>
      type !== null &&
      asked.includes(foldText(type)) &&
      /^\d/.test(canonical) &&
      citing.has(document) &&
      // What a document takes the place of is told where that is asked.
      (relation !== "replaces" || via !== null || question.asks.has("replaces") || question.asks.has("validity")),
  );
  // "Which 2017 letter", "công văn năm 2017": a year beside the kind is the cited document's.
  const year = yearBeside(folded, asked);
  const ofYear = year === null ? [] : ofKind.filter(({ date }) => date?.startsWith(year) === true);
  // "Công văn Sở năm 2021": kind, office and year leave one of them.
  const ofOfficeThen = ofYear.filter((reference) => isIssuedByOfficeSaid(reference, context));
  const isOwnOfYear = shelf.documents.some(
    ({ header }) =>
      header.type !== null &&
      asked.includes(foldText(header.type)) &&
      header.issuedOn?.startsWith(year ?? "-") === true,
  );
  if (isOne(ofOfficeThen) && !isOwnOfYear) return ofOfficeThen;
  if (isOne(ofYear) && !isOwnOfYear && asksForOther.test(question.folded)) return ofYear;
  const candidates = ofYear.length > 0 ? ofYear : ofKind;
  const days = daysIn(folded);
  const ofDay = candidates.filter(({ date }) => date !== null && days.has(date));
  if (ofDay.length > 0) return ofDay;
  if (days.size > 0) return [];
  // What the library has nowhere describes nothing in it; a year is the citing document's.
  const said = [...new Set(syllablesOf(unifyTerms(question.query)))].filter(
    (syllable) => !headWords.has(syllable) && rarity.isKnown(syllable) && !/^(?:19|20)\d\d$/.test(syllable),
  );
  const weigh = (words: readonly string[]): number => words.reduce((sum, syllable) => sum + rarity.weight(syllable), 0);
  // "Công văn của Sở Huế về dạy thêm số mấy?": all of it is said of a document of the library, and less of any cited one.
  const mostSaid = (frames: readonly (readonly string[])[]): number =>
    Math.max(0, ...frames.map((frame) => weigh(said.filter((syllable) => frame.includes(syllable)))));
  const own = shelf.documents.filter(({ header }) => header.type !== null && asked.includes(foldText(header.type)));
  const ofOwn = mostSaid(own.map(frameOf));
  const ofCited = mostSaid(candidates.map(({ type, about, issuer }) => headOf([type, about, issuer])));
  if (ofOwn >= weigh(said) * leastOwn && ofOwn > ofCited && !asksForOther.test(question.folded)) return [];
  // "Sở Hà Nội gửi … công văn số mấy": the only one that the place named has issued.
  const ofIssuer = candidates.filter(({ issuer }) =>
    question.places.some(({ name }) => ` ${foldText(issuer ?? "")} `.includes(` ${name} `)),
  );
  if (isOne(ofIssuer)) return ofIssuer;
  // "Trước đó Sở ấy đã gửi công văn số mấy": the only one of that kind of office.
  const ofActing = candidates.filter((reference) => isIssuedByActing(reference, context));
  if (isOne(ofActing) && !hasOwnOf(asked, context)) return ofActing;
  // "Tổ chức liên kết phải theo thông tư nào": the document that is about it is the one that cites.
  const nearness = new Map(
    [...new Set(candidates.map(({ document }) => document))].map((id) => {
      const summary = shelf.summary(id);
      const frame = new Set(frameOf(summary));
      const weight = weigh(said.filter((syllable) => frame.has(syllable)));
      return [id, summary === undefined ? 0 : weight * belongingOf(summary, context)] as const;
    }),
  );
  const nearest = Math.max(0, ...nearness.values());
  const ofNearest = candidates.filter(({ document }) => (nearness.get(document) ?? 0) >= nearest * leastNear);
  const near = await ofRowsChosen(ofNearest, context);
  const clauses = new Map<Reference, ReadonlySet<string>>();
  for (const reference of near) clauses.set(reference, await wordsAround(reference, context));
  const ofKinds = new Set(asked.flatMap((type) => type.split(" ")));
  const told = syllablesOf(unifyTerms(question.query));
  // "Đánh giá …" and "Quyết định" are no "gia đình": a word is two syllables side by side.
  const words = new Set(pairsOf(told).filter((pair) => !asked.includes(pair)));
  const scored = near.map((reference) => {
    const frame = new Set([...asked.flatMap((type) => type.split(" ")), ...frameOf(shelf.summary(reference.document))]);
    const printed = syllablesOf(unifyTerms(`${reference.about ?? ""} ${reference.issuer ?? ""}`));
    const own = new Set(printed);
    const subject = said.filter((syllable) => !frame.has(syllable));
    // Words of the citing document's own head tell two of its references apart where only one of them has them.
    return {
      reference,
      share:
        subject.length === 0
          ? 1
          : weigh(subject.filter((syllable) => own.has(syllable) || clauses.get(reference)?.has(syllable))) /
            weigh(subject),
      score:
        weigh(said.filter((syllable) => own.has(syllable) && !ofKinds.has(syllable))) +
        weigh([...new Set(pairsOf(printed))].flatMap((pair) => (words.has(pair) ? pair.split(" ").slice(1) : []))),
    };
  });
  const fitting = scored.filter(({ share }) => share >= leastSaid).sort((one, other) => other.score - one.score);
  const best = fitting[0];
  if (best === undefined || (best.score === 0 && !isOne(near))) return [];
  // "Kế hoạch … của phường số mấy?": what another place's document cites is not meant where the own place has such a document.
  const citingOne = shelf.summary(best.reference.document);
  const isOwn = (document: DocumentSummary): boolean =>
    document.header.type !== null &&
    asked.includes(foldText(document.header.type)) &&
    !belongsElsewhere(document, context) &&
    weigh(said.filter((syllable) => frameOf(document).includes(syllable))) >= weigh(said) * leastSaid;
  if (citingOne !== undefined && belongsElsewhere(citingOne, context) && shelf.documents.some(isOwn)) return [];
  return fitting.filter(({ score }) => score >= best.score * nearSaid).map(({ reference }) => reference);
}

function pairsOf(syllables: readonly string[]): readonly string[] {
  return syllables.slice(1).map((syllable, at) => `${syllables[at] ?? ""} ${syllable}`);
}

function isOne(references: readonly Reference[]): boolean {
  return new Set(references.map(({ canonical }) => canonical)).size === 1;
}

/** Whether a document of the library itself may be meant by a kind and an office that acts; after another question the one told of is the citing one. */
function hasOwnOf(asked: readonly string[], context: AnswerContext): boolean {
  const { shelf, background } = context;
  return (
    background === "" &&
    shelf.documents.some(
      ({ header }) =>
        header.type !== null && asked.includes(foldText(header.type)) && isIssuedByActing(header, context),
    )
  );
}

/**
 * "Sở … có gửi một văn bản …, số bao nhiêu?": of whatever kind, the only cited document of an office that the question names, where the library has none of that
 * office's own, or the one is named that it was sent to.
 */
function ofAnyKind(context: AnswerContext): readonly Reference[] {
  const { question, shelf } = context;
  const plain = ` ${question.folded} `.replace(/[^\p{L}\p{Nd} ]+/gu, " ").replace(/ +/g, " ");
  if (!question.asks.has("document-number") || !/\b(?:van ban|giay to)\b/.test(plain)) return [];
  const named = question.places.map(({ name }) => name);
  const found = shelf.references.filter((reference) => {
    if (!/^\d/.test(reference.canonical) || reference.relation === "replaces") return false;
    if (!isIssuedByNamed(reference, context)) return false;
    const citing = shelf.summary(reference.document);
    const issuer = ` ${foldText(reference.issuer ?? "")} `;
    const isSentTo =
      citing !== undefined &&
      placesOf(citing.header).some(({ name }) => named.includes(name) && !issuer.includes(` ${name} `));
    return isSentTo || !shelf.documents.some(({ header }) => isIssuedByNamed(header, context));
  });
  return isOne(found) ? found : [];
}

/**
 * "Văn bản nào … hướng dẫn quy trình thẩm định …?": the cited document whose subject the question says nearly whole, more of it than any head of the library; empty where there is none
 * or several are meant.
 */
function ofTitleSaid({ question, shelf, rarity }: AnswerContext): readonly Reference[] {
  // "… được nhắc đến ở những văn bản nào?" asks who cites.
  if (!/\bvan ban (?:nao|gi)\b/.test(question.folded) || question.asks.has("cited-where")) return [];
  const said = new Set(syllablesOf(unifyTerms(question.query)));
  const weigh = (words: Iterable<string>): number =>
    [...words].reduce((sum, syllable) => sum + rarity.weight(syllable), 0);
  const found = shelf.references.filter(({ about, canonical, relation }) => {
    const subject = new Set(syllablesOf(unifyTerms(about ?? "")));
    if (subject.size < fewestOfTitle || !/^\d/.test(canonical) || relation === "replaces") return false;
    const common = weigh([...subject].filter((syllable) => said.has(syllable)));
    const ofHeads = shelf.documents.map((document) =>
      weigh(new Set(frameOf(document).filter((syllable) => said.has(syllable)))),
    );
    return common >= weigh(subject) * leastOfTitle && common > Math.max(...ofHeads);
  });
  return isOne(found) ? found : [];
}

/** A title of fewer syllables is no description. */
const fewestOfTitle = 6;
/** From this share of its title on, by weight, a cited document is described by it. */
const leastOfTitle = 0.8;

/**
 * "Số công văn của Sở … hồi đầu năm 2026": of such kinds the only cited document of an office that the question names, of the year that it says where it says one; empty where the library
 * has one of that office's own, or several are cited.
 */
function ofOfficeNamed(context: AnswerContext, asked: readonly string[], folded: string): readonly Reference[] {
  const { shelf, background } = context;
  const isAsked = (type: string | null): boolean => type !== null && asked.includes(foldText(type));
  if (
    background !== "" ||
    shelf.documents.some(({ header }) => isAsked(header.type) && isIssuedByNamed(header, context))
  )
    return [];
  // "Kế hoạch của Sở … theo công văn nào của Bộ?": whose it is stands behind its kind.
  const [, owner] =
    new RegExp(`\\b(?:${asked.join("|")})(?: (?!cua\\b|do\\b)[a-z\\d]+){0,3} (?:cua|do|ma) ([a-z]+)`).exec(folded) ??
    [];
  if (owner === undefined) return [];
  const years = new Set(folded.match(/(?<!\d)(?:19|20)\d\d(?!\d)/g) ?? []);
  const found = shelf.references.filter(
    (reference) =>
      isAsked(reference.type) &&
      foldText(reference.issuer ?? "").startsWith(`${owner === "ubnd" ? "uy" : owner} `) &&
      /^\d/.test(reference.canonical) &&
      reference.relation !== "replaces" &&
      (years.size === 0 || years.has(reference.date?.slice(0, 4) ?? "")) &&
      isIssuedByNamed(reference, context),
  );
  return isOne(found) ? found : [];
}

/** The words of the clause that cites a document, as they read. */
async function wordsAround(
  { document: id, provision, start, end }: Reference,
  { shelf }: AnswerContext,
): Promise<ReadonlySet<string>> {
  const { document, outline } = await shelf.open(id);
  const place = outline.get(provision);
  const [from, to] = place === undefined ? [start, end] : [place.start, place.bodyEnd];
  return new Set(syllablesOf(unifyTerms(readSpan(document, from, to) ?? document.text.slice(from, to))));
}

/** So many syllables say what a document is about. */
const fewestOfMatter = 2;

/** Whose a document is, between its kind and its year: "công văn Sở GD&ĐT năm 2021". */
const ofOffice =
  "(?:(?:cua |do )?(?:so|bo|ubnd|uy ban|phong|hoi|chinh phu|thu tuong|cap)(?: (?!ve |viec |ke |huong |trien |thuc |trong |nam |tu |hoi )[a-z&]+){0,7}?)";

function yearBeside(folded: string, asked: readonly string[]): string | null {
  for (const kind of asked) {
    const inEnglish = englishOfKind(kind);
    const name = `(?:${kind}${inEnglish === null ? "" : `|${inEnglish.source}`})`;
    const match = new RegExp(
      `${name} (?:${ofOffice} )?(?:(?:tu |hoi )?nam |of |from )?((?:19|20)\\d\\d)|((?:19|20)\\d\\d) (?:\\w+ )?${name}`,
    ).exec(folded);
    if (match !== null) return match[1] ?? match[2] ?? null;
  }
  return null;
}

/** From this share of what is said on, by weight, a document of the library is the one that is meant. */
const leastOwn = 0.9;

/** Words of a document's head that say nothing of what it is about. */
const headWords = new Set(
  "tp gui so ngay thang nam ban hanh ky ra hieu cua van nao may can cu thuc hien theo dan chieu tra loi trien khai mang neu phai tuan thu chap to chuc goc nen lam co so".split(
    " ",
  ),
);

/** The kinds of documents that the question asks the number or the day of, folded. */
function typesAskedFor(
  { folded: expanded, asks }: AnswerContext["question"],
  folded: string,
  references: readonly Reference[],
): readonly string[] {
  const types = new Set(references.map(({ type }) => type));
  const kinds = new Set([...types].flatMap((type) => (type === null || type === "Văn bản" ? [] : [foldText(type)])));
  const plain = ` ${expanded} `.replace(/[^\p{L}\p{Nd} ]+/gu, " ").replace(/ +/g, " ");
  const name = (kind: string): string => `(?:cac |nhung )?${kind}(?: lien tich)?`;
  const said = [...kinds].filter((kind) => plain.includes(kind));
  const near = said.filter((kind) =>
    new RegExp(
      `\\b${name(kind)} (?:nao|gi|(?:co |mang )?so (?:may|nao|bao nhieu|gi|hieu|ky hieu|va ky hieu)|(?:ra |ky |ban hanh )?ngay (?:nao|may|bao nhieu))\\b`,
    ).test(plain),
  );
  // "Kế hoạch của tỉnh được nêu trong thỏa thuận …, số và ngày thế nào?"
  const inOther = asks.has("document-number") || asks.has("issued-on") ? kindCitedIn(expanded) : null;
  if (near.length === 0 && inOther !== null && kinds.has(inOther)) return [inOther];
  // "Công văn … thực hiện thông tư nào, số bao nhiêu?": the kind beside the question word is the one asked for.
  if (near.length > 0) return near;
  const isAsked = (kind: string): boolean =>
    new RegExp(
      `\\b${name(kind)} .{0,160}\\b(?:mang so|la so (?:may|nao|bao nhieu)|so may|so nao|so bao nhieu|(?:co|mang|la) so (?:va )?(?:ky )?hieu|ngay (?:nao|may|bao nhieu))\\b`,
    ).test(plain);
  return [...kinds].filter((kind) => {
    const inEnglish = englishOfKind(kind);
    return (
      (said.includes(kind) && (isAsked(kind) || isAskedOfKind(plain.trim(), kind))) ||
      (inEnglish?.test(folded) === true && /\b(?:which|what|number|date|issued|signed)\b/.test(folded))
    );
  });
}

/** The documents that the question may mean as the citing ones: of a place or a kind that it names, else all. */
function citingDocuments(context: AnswerContext, asked: readonly string[]): ReadonlySet<Reference["document"]> {
  const { question, shelf } = context;
  const idsOf = (documents: readonly DocumentSummary[]) => new Set(documents.map(({ id }) => id));
  const named = question.places.map(({ name }) => name);
  const ofPlace = shelf.documents.filter(({ header }) => placesOf(header).some(({ name }) => named.includes(name)));
  // "Nó căn cứ thông báo số nào?": of the document before.
  const prior = shelf.documents.filter(({ id }) => context.background !== "" && context.priorDocuments.includes(id));
  // "Còn công văn của Sở Hà Nội mà họ căn cứ": the place is of whoever issued what the document before cites.
  const told = idsOf(prior);
  const isOfIssuer = shelf.references.some(({ document, type, issuer }) => {
    if (!told.has(document) || type === null || !asked.includes(foldText(type))) return false;
    const office = foldText(issuer ?? "");
    // "Công văn của Sở … về nghỉ mát": what it is about is said; it may be a document of the library.
    const ofOffice = new Set([...office.split(" "), ...asked.flatMap((kind) => kind.split(" ")), ...headWords, "con"]);
    const own = question.content.filter((syllable) => !ofOffice.has(syllable));
    return named.some((name) => ` ${office} `.includes(` ${name} `)) && own.length < fewestOfMatter;
  });
  if (prior.length > 0 && (ofPlace.length === 0 || isOfIssuer)) return told;
  const near = ofPlace.length > 0 ? ofPlace : shelf.documents;
  const ofType = near.filter(
    ({ header }) =>
      header.type !== null && !asked.includes(foldText(header.type)) && question.folded.includes(foldText(header.type)),
  );
  return idsOf(ofType.length > 0 ? ofType : near);
}

/** What names the citing document: it does not describe what is cited. */
function frameOf(document: DocumentSummary | undefined): readonly string[] {
  if (document === undefined) return [];
  const { type, title, issuer, jurisdictionName } = document.header;
  return headOf([type, title, issuer, jurisdictionName]);
}

function headOf(parts: readonly (string | null)[]): readonly string[] {
  return syllablesOf(unifyTerms(parts.filter((part) => part !== null).join(" ")));
}

function daysIn(folded: string): ReadonlySet<string> {
  const found = folded.matchAll(/(?<!\d)(\d{1,2})\s*[/.-]\s*(\d{1,2})\s*[/.-]\s*(\d{4})(?!\d)/g);
  return new Set(
    [...found].map(
      ([, day = "", month = "", year = ""]) => `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`,
    ),
  );
}
