import type { Contact } from "../model/index";
import { asksWhetherAlike, namesKnownPlace, pointsToPerson, unifyTerms } from "../question/index";
import { foldText, syllablesOf } from "../text/index";
import type { DocumentSummary } from "../store/library";
import type { NonEmpty, Quoted, QuotedContact } from "./answer";
import { isOfOtherScope, scopeIn } from "./contact-scope";
import { belongingOf, type AnswerContext } from "./context";
import { holds } from "./expected";
import { asksForHotline, blankHotlines, tellsHotline } from "./hotline";
import { isOfOrgan, organAskedFor } from "./organ";
import { ownAndCurrent } from "./own-and-current";
import { partiesIn } from "./party";
import { otherSides } from "./other-sides";
import { quoteSpan } from "./quote-span";

export interface FoundContacts {
  readonly items: NonEmpty<QuotedContact>;
  /** Two documents name the same contact differently. */
  readonly disagree: boolean;
}

/** Contacts that fit what is asked for, best first; null where none does. */
export async function findContacts(context: AnswerContext): Promise<FoundContacts | null> {
  const { question, shelf } = context;
  // "Cô ấy ở phòng nào?" is of the person spoken of before; what is asked of her names nobody.
  const isOfPerson = context.background !== "" && pointsToPerson(question.folded);
  const stripped = isOfPerson ? "" : withoutWhereItStands(withoutContactWords(question.query));
  // "Báo cáo gửi về email nào?" names nobody: what is sent tells which contact is meant.
  const named =
    stripped === "" && !isOfPerson && context.background === ""
      ? (sentThere.exec(question.query)?.[0] ?? "")
      : stripped;
  // "Số điện thoại?" names nobody either.
  const told = context.background !== "" && named === "" ? await peopleTold(context) : "";
  const isTold = (contact: Contact): boolean => contact.name !== null && told.includes(foldText(contact.name));
  const known = shelf.contacts.filter((contact) => hasWanted(contact, context));
  const ofTold = told === "" ? [] : known.filter(isTold);
  const wanted = isOfPerson
    ? known.filter((contact) => contact.name !== null && (told === "" || isTold(contact)))
    : ofTold.length > 0
      ? ofTold
      : known;
  const background = withoutContactWords(context.background);
  const query = new Set([...wordsOf(named), ...wordsOf(background).filter((word) => !word.includes(" "))]);
  const ofNamed = new Set(wordsOf(named));
  const syllables = [...ofNamed].filter((word) => !word.includes(" "));
  const mass = syllables.reduce((sum, syllable) => sum + context.rarity.weight(syllable), 0);
  const parties = partiesIn(question.text);
  const organ = isOfPerson ? null : organAskedFor(question.folded);
  const wantsHotline = asksForHotline(question);
  const scopeAsked = scopeIn(question.text);
  const called = calledBy(question.text);
  const isCalled = ({ name }: Contact): boolean => name !== null && called.has(foldText(name).split(" ").at(-1) ?? "");
  const printed = new Map<Contact, readonly string[]>();
  for (const contact of wanted) {
    const { document } = await shelf.open(contact.document);
    if (parties.length > 0 && !parties.includes(partyOf(contact, document.text) ?? "")) continue;
    const line = document.text.slice(contact.start, contact.end);
    if (!isOfOrgan([contact.organisation, contact.role, contact.address, line].join(" "), organ)) continue;
    if (isOfOtherScope(line, scopeAsked)) continue;
    if (wantsHotline && !tellsHotline(sentencesUpTo(contact, document.text))) continue;
    printed.set(contact, wordsAround(contact, document.text));
  }
  const scored = wanted
    .filter((contact) => printed.has(contact))
    .map((contact) => {
      const own = wordsOf(
        [contact.organisation, contact.role, contact.name, contact.address].filter((part) => part !== null).join(" "),
      );
      const document = shelf.summary(contact.document);
      const place = placesNamedIn(contact, context);
      const weigh = (words: Iterable<string>): number =>
        [...new Set(words)].reduce((sum, word) => sum + (query.has(word) ? context.rarity.weight(word) : 0), 0);
      const around = (printed.get(contact) ?? []).filter((word) => !own.includes(word));
      const score =
        (weigh(own) +
          aroundShare * weigh(around.filter((word) => ofNamed.has(word))) +
          aboutShare * weigh(aboutDocument(document))) *
        (document === undefined ? 0.5 : belongingOf(document, context)) *
        (place === "other" ? 0.2 : place === "same" ? 1.6 : 1) *
        (isCalled(contact) ? calledShare : 1);
      const about = new Set([...own, ...aboutDocument(document)]);
      const massIn = (words: ReadonlySet<string>): number =>
        syllables.reduce((sum, syllable) => sum + (words.has(syllable) ? context.rarity.weight(syllable) : 0), 0);
      // Another office's telephone is no answer to who asks for this one's.
      const isNamed =
        mass === 0 ||
        isCalled(contact) ||
        place === "same" ||
        massIn(about) >= mass * leastNamed ||
        massIn(new Set([...about, ...around])) >= mass * leastNamedAround;
      // "Còn cấp xã?" asks the same of another: the contact of a document that was not spoken of is not meant.
      const isFollowed =
        context.background === "" ||
        context.priorDocuments.includes(contact.document) ||
        isOfPerson ||
        place === "same";
      return { contact, score: isNamed && isFollowed ? score : 0, named: place };
    })
    .sort((one, other) => other.score - one.score);
  const ranked = ownAndCurrent(
    scored,
    ({ contact }) => shelf.summary(contact.document),
    ({ score }) => score,
    context,
  );
  const top = ranked[0];
  if (top === undefined || top.score <= 0) return null;
  if (
    wantsHotline &&
    isLeftBlank(top.contact, (await shelf.open(top.contact.document)).document.text, ofNamed, context)
  )
    return null;
  // A contact of another place than the one asked for is no answer.
  if (top.named === "other" && question.places.length > 0) return null;
  // "Có mấy đầu mối" asks for all that the document prints.
  const wantsAll =
    /\b(?:(?:co )?(?:(?<!\bso )may|bao nhieu) (?:dau moi|nguoi|can bo|chuyen vien|so)|(?:cac|nhung|tat ca|moi) (?:dau moi|nguoi lien he)|how many)\b/.test(
      question.folded,
    );
  const close = ranked.filter(
    ({ score, contact }) =>
      score >= top.score * 0.8 ||
      isSameContact(contact, top.contact) ||
      (wantsAll && contact.document === top.contact.document),
  );
  const shown = close.slice(0, wantsAll ? 12 : 6).map(({ contact }) => contact);
  // Who asks whether two documents agree means the contact that both print.
  const meant = asksWhetherAlike(question.folded)
    ? ranked.filter(({ score }) => score >= top.score * leastOfBoth).map(({ contact }) => contact)
    : [];
  for (const contact of meant) {
    const sides = await otherSides([contact], known, "contact", shelf);
    if (sides.length > 0) return bothSides(contact, sides, shelf);
  }
  const against = await otherSides(shown.slice(0, 1), known, "contact", shelf);
  const quoted: QuotedContact[] = [];
  for (const contact of [...shown.slice(0, 1), ...against, ...shown.slice(1)].filter(isFirst)) {
    const place = await quoteSpan(shelf, contact);
    if (place !== null) quoted.push({ ...place, contact });
  }
  const [first, ...rest] = quoted;
  if (first === undefined) return null;
  const disagree = rest.some(
    (other) =>
      against.includes(other.contact) ||
      (other.contact.document !== first.contact.document &&
        isSameContact(other.contact, first.contact) &&
        differs(other.contact, first.contact)),
  );
  return { items: [first, ...rest], disagree };
}

/** Of a contact that two documents print the one side may be named far less than another contact of the same list. */
const leastOfBoth = 0.4;

async function bothSides(
  contact: Contact,
  sides: readonly Contact[],
  shelf: AnswerContext["shelf"],
): Promise<FoundContacts | null> {
  const quoted: QuotedContact[] = [];
  for (const side of [contact, ...sides]) {
    const place = await quoteSpan(shelf, side);
    if (place !== null) quoted.push({ ...place, contact: side });
  }
  const [first, ...rest] = quoted;
  return first === undefined ? null : { items: [first, ...rest], disagree: rest.length > 0 };
}

function isFirst<T>(entry: T, at: number, all: readonly T[]): boolean {
  return all.indexOf(entry) === at;
}

/**
 * The place that prints the contact person of the place asked for without the e-mail or telephone that is asked for; null where it is not so. Another
 * office's, printed beside it, is not theirs.
 */
export async function findWithoutField(context: AnswerContext): Promise<Quoted | null> {
  const { question, shelf } = context;
  if (!question.asks.has("contact") || question.places.length === 0) return null;
  if (!question.asks.has("email") && !question.asks.has("phone")) return null;
  const own = shelf.contacts.filter((contact) => placesNamedIn(contact, context) === "same");
  const [person] = own.filter(({ name }) => name !== null);
  return person === undefined || own.some((contact) => hasWanted(contact, context)) ? null : quoteSpan(shelf, person);
}

/** What the turn before quoted, folded, where it named people; else empty. Who is pointed at is one of them. */
async function peopleTold({ priorSpots, shelf }: AnswerContext): Promise<string> {
  const quotes: string[] = [];
  for (const { document: id, start, end } of priorSpots) {
    const { document } = await shelf.open(id);
    quotes.push(document.text.slice(start, end));
  }
  const told = quotes.join(" ");
  return holds(told, "people") ? foldText(told) : "";
}

/** Whose a telephone number is that the question gives; null where it gives none that a document prints. */
export async function findOwner({ question, shelf }: AnswerContext): Promise<FoundContacts | null> {
  const given = question.text.match(/(?<!\d)0\d(?:[.\s-]?\d){8,9}(?!\d)/g) ?? [];
  const numbers = new Set(given.map((number) => number.replace(/\D/g, "")));
  const items: QuotedContact[] = [];
  for (const contact of shelf.contacts) {
    if (!digitsOf(contact).some((number) => numbers.has(number))) continue;
    const place = await quoteSpan(shelf, contact);
    if (place !== null) items.push({ ...place, contact });
  }
  const [first, ...rest] = items;
  if (first === undefined) return null;
  return { items: [first, ...rest], disagree: rest.some((other) => differs(other.contact, first.contact)) };
}

/** "Đầu mối của A trong thỏa thuận với B": where it is printed names others too. */
const whereItStands = /\s(?:bản )?(?:thỏa thuận|thoả thuận|hợp đồng|biên bản|thoa thuan|hop dong|bien ban)\s.*$/iu;

function withoutWhereItStands(named: string): string {
  const rest = named.replace(whereItStands, "").trim();
  return rest.split(" ").length < fewestOfOne ? named : rest;
}

/** Words that name somebody. */
const fewestOfOne = 3;

const sentThere = /(?<!\p{L})(?:báo cáo|hồ sơ|bao cao|ho so)(?!\p{L})/iu;

/** "Đường dây nóng tiếp nhận phản ánh …: ông …": what a contact is for stands in the clause that prints it. */
const aroundShare = 0.4;

const around = new WeakMap<Contact, readonly string[]>();

function wordsAround(contact: Contact, text: string): readonly string[] {
  const words = around.get(contact) ?? wordsOf(text.slice(contact.start, contact.end));
  around.set(contact, words);
  return words;
}

/** Whether a hotline that the same document leaves without a number is more of what is named than a contact's. */
function isLeftBlank(contact: Contact, text: string, named: ReadonlySet<string>, { rarity }: AnswerContext): boolean {
  const saidBy = (sentence: string): number =>
    [...new Set(wordsOf(sentence))].reduce((sum, word) => sum + (named.has(word) ? rarity.weight(word) : 0), 0);
  const told = saidBy(sentencesUpTo(contact, text));
  return blankHotlines(text).some((sentence) => saidBy(sentence) > told);
}

/** The line of a contact up to its end: what it is for is said before it. */
function sentencesUpTo({ start, end }: Contact, text: string): string {
  return text.slice(text.lastIndexOf("\n", start) + 1, end);
}

/** The party under which a contact is printed: the last one named before it or in its clause. */
function partyOf({ start, end }: Contact, text: string): string | null {
  return partiesIn(text.slice(Math.max(0, start - longestParty), end)).at(-1) ?? null;
}

/** How far above a contact its party may be named. Characters. */
const longestParty = 1500;

/** What a document is about tells the contacts of one from those of another, not one contact from the next. */
const aboutShare = 0.1;
/** Who is called by name is meant before who is described. */
const calledShare = 2;
/** Below this share of what is named, by weight, a contact is somebody else's. */
const leastNamed = 0.55;
/** With the words of the clause around it, which are many. */
const leastNamedAround = 0.75;

const title = "anh|chị|thầy|ông|bà|bác|chú|đồng chí|đ/c|chi|thay|ong|ba|bac|chu";
/** "Cô" and "em" without their marks are other words. */
const calledWith = new RegExp(`(?<!\\p{L})(?:${title}|cô)\\s+((?:\\p{Lu}\\p{L}*\\s+){0,3}\\p{L}+)(?!\\p{L})`, "giu");

/** The given names, folded, by which a message calls people, as Vietnamese do: "số của anh Khải" -> "khai". */
function calledBy(text: string): ReadonlySet<string> {
  return new Set(
    [...text.normalize("NFC").matchAll(calledWith)].flatMap(([, name = ""]) => foldText(name).split(/\s+/)),
  );
}

const contactWords =
  /(?<!\p{L})(?:(?:số )?điện thoại(?: bàn| cố định| di động)?|(?:số |so )?(?:di động|di dong)|luôn|luon|(?:số )?máy (?:bàn|cố định)|số máy|(?:so )?(?:dien thoai|may)(?: ban| co dinh| di dong)|sđt|email|e-mail|thư điện tử|địa chỉ|đầu mối|liên hệ|liên lạc|người phụ trách|phụ trách|số cố định|cố định|số bàn|landline|hotline|(?:số|so)(?=\s*$)|đặt tại|gọi|bấm|quay số|nghe máy|bắt máy|nhấc máy|máy(?! (?:tính|móc|chiếu))|gặp|trụ sở|tên|người|so dien thoai|dien thoai|sdt|dia chi|dau moi|lien he|lien lac|phu trach|goi|bam|quay so|nghe may|bat may|gap|contact|dial|ring|call|number|phone|address|of|call|gửi|báo cáo|về|(?:hỏi )?thăm|hỏi|trao đổi|nhắn tin|điện(?=\s*$)|alo|a lô|nghe|(?:tính|định)(?= (?:hỏi|thăm|gọi))|(?<!(?:nội|nhiệm|dịch|nghĩa|chính|pháp|công) )(?:vụ|việc)|chuyện|mảng|(?:vướng|thắc)(?: mắc)?|để|xin|ghi|nêu|in|chỗ|nơi|nhiều|ít|hơn|đủ|gui|bao cao|hoi|xin)(?!\p{L})/giu;

/** A question without the words that ask how to reach somebody: who is meant. */
export function withoutContactWords(query: string): string {
  return query.replace(contactWords, " ").replace(/\s+/g, " ").trim();
}

/** The syllables of a text, with short forms and synonyms in their printed form, and its pairs of neighbours: "phổ thông" is not "phố" and "thông". */
export function wordsOf(text: string): readonly string[] {
  const syllables = syllablesOf(unifyTerms(text));
  return [...syllables, ...syllables.slice(1).map((syllable, at) => `${syllables[at] ?? ""} ${syllable}`)];
}

/** What a document is of: its kind, its title, who issued it and for where; as words. */
export function aboutDocument(document: DocumentSummary | undefined): readonly string[] {
  if (document === undefined) return [];
  const { title, type, issuer, jurisdictionName } = document.header;
  return wordsOf([title, type, issuer, jurisdictionName].filter((part) => part !== null).join(" "));
}

/** Numbers of the fixed network begin with 02 (Thông tư 22/2014/TT-BTTTT). */
const landLineAsked =
  /\b(?:co dinh|dien thoai ban|may ban|so ban|land ?line|dien thoai co quan)\b|\bkhong (?:phai|lay|can)(?: la)? (?:so )?(?:di dong|ca nhan)\b/;

function isLandLine(phone: string): boolean {
  return /^\(?02/.test(phone.trim());
}

const mobileAsked = /\bdi dong\b/;

/** Whether the contact has the field that is asked for. */
function hasWanted(contact: Contact, { question: { asks, folded } }: AnswerContext): boolean {
  if (asks.has("email")) return contact.email !== null;
  if (landLineAsked.test(folded)) return contact.phones.some(isLandLine);
  if (asks.has("phone") && mobileAsked.test(folded)) return contact.phones.some((phone) => !isLandLine(phone));
  if (asks.has("phone")) return contact.phones.length > 0;
  if (asks.has("address")) return contact.address !== null;
  return contact.phones.length > 0 || contact.email !== null || contact.address !== null || contact.name !== null;
}

function placesNamedIn(contact: Contact, { question, shelf }: AnswerContext): "same" | "other" | "none" {
  if (question.places.length === 0) return "none";
  const text = `${foldText(contact.organisation ?? "")} ${foldText(contact.address ?? "")}`;
  if (question.places.some(({ name }) => ` ${text} `.includes(` ${name} `))) return "same";
  if (namesKnownPlace(text, shelf.places)) return "other";
  // An office that names no place is of the document's own.
  const own = foldText(shelf.summary(contact.document)?.header.jurisdictionName ?? "");
  return question.places.some(({ name }) => own.includes(name)) ? "same" : "none";
}

function digitsOf(contact: Contact): readonly string[] {
  return contact.phones.map((phone) => phone.replace(/\D/g, ""));
}

/** The same person or desk in another document: a shared phone, or the same organisation and a name that differs by marks only. */
export function isSameContact(one: Contact, other: Contact): boolean {
  const phones = digitsOf(one);
  if (digitsOf(other).some((phone) => phones.includes(phone))) return true;
  return one.name !== null && other.name !== null && foldText(one.name) === foldText(other.name);
}

function differs(one: Contact, other: Contact): boolean {
  return (one.name ?? "") !== (other.name ?? "") || digitsOf(one).join() !== digitsOf(other).join();
}
