import { foldText, plainWords, syllablesOf } from "../text/index";
import { kindCitedOfIssuer, namesOffice } from "./cited-issuer";
import { findDocumentMentions, type DocumentMention } from "./document-mention";
import { lastSentenceOf } from "./focus";
import { kindsOfDocuments } from "./document-kinds";
import type { Ask } from "./intent";
import { speaksOfBoth } from "./of-both";
import { besidesOrder, readOrder } from "./order";
import { othersAsked } from "./others";
import type { Question } from "./question";

/** What of the turn before a question leans on. */
export interface FollowUp {
  /** The subject carried over, for search and weighing; empty where the question stands alone. */
  readonly background: string;
  readonly question: Question;
  /** Whether it points at what was just told ("bước đó", "việc này"). */
  readonly points: boolean;
  /** Whether it names what it asks of; the turn before then only says of which document. */
  readonly namesOwn: boolean;
}

/** The turn before, as the conversation remembers it. */
export interface EarlierTurn {
  readonly query: string;
  readonly asks: readonly Ask[];
  readonly places: readonly string[];
  /** The documents that the answer told of as cited, "Công văn 92/SGDĐT-CTTTHSSV". */
  readonly cited: readonly string[];
}

const opening =
  /^(so voi|rieng|cu the|nhat la|lo|nho|con|the (con|thi|vay|nao|ai|khi)|the\b(?! nao)|vay|thi|neu|xong|sau do|roi|ngoai ra|tiep theo|ok|nhung ma|a the)/;
const pointing =
  /\b(no|do|nay|kia|ay|cai nay|cai do|viec (nay|do|ay)|van ban (nay|do|ay|tren)|ke hoach (nay|do|ay)|thong bao (nay|do|ay)|truong hop (nay|do)|o tren|vua roi|vua noi)\b/;
const englishOpening =
  /^(?:(?:ok|okay|then|well|yes|no) )*(?:what about|how about|and|so|but|then|also|what if|what else|anything else)\b/;
/** "Is it compulsory to …" points at what comes behind. "That" is mostly no word that points. */
const englishPointing =
  /\b(?:(?<!\b(?:is|was|will) )it|they|them|she|he|him|her|this one|these|those|the (?:first|second|third|last|other) one|(?:this|that|the same) (?!year|month|week|quarter|term|school)[a-z]+)\b|\b(?:is|was|will) it\b(?! [a-z]+ (?:to|that|for)\b)|\b(?:that|this)$/;
const closing = /\b(?:thi sao|nua|luon|the nao nua)$/;
/** "… Với Lào thì bao nhiêu?": the last sentence names another of what was asked of, and asks the same. */
const elliptic =
  /^(?:(?:con|the|vay) )*(?:voi|doi voi|rieng|ben|phia) (?:[a-z]+ ){1,4}thi (?:la )?(?:bao nhieu|bao lau|may|sao|the nao|nhu the nao|ai|khi nao|ngay nao)(?: [a-z]+){0,2}$/;
const fewWords = 6;
const pointedWords = 12;
/** "Nó" stands for something told before, however much is said around it. */
const pronoun = /\bno\b/;
const wordsAroundPronoun = 16;
/** Nothing stands before it that holds: the sentence begins with it, or a condition ends there. */
const holdsItself =
  /(?:^|\b(?:thi|co|lieu|vay|the|bay gio|gio|hien) )(?:van )?con (?:hieu luc|gia tri|ap dung|dung duoc|xai duoc)\b/;
const whatMayHold = new RegExp(
  `\\b(?:${kindsOfDocuments.join("|")}|hop dong|giay|chung chi|quy dinh) (?!do |nay |ay |kia )`,
);
/** What a question about any matter is asked with; words of this alone name none. */
const ofAnyMatter =
  /\b(?:thoi (?:han|gian|diem)|han (?:chot|cuoi)|cuoi cung|cham nhat|muon nhat|som nhat|duoc (?:quy dinh|an dinh|nop)|quy dinh|theo quy dinh|ngay|thang|nam)\b/g;

/**
 * Whether a question leans on the turn before ("còn Sơn La thì sao?", "nó thay thế quyết định nào?"), and what it then takes over: the
 * subject as background, the kind of thing asked for where it names none. A place that it names takes the place of the earlier one.
 */
export function readFollowUp(question: Question, earlier: EarlierTurn | null): FollowUp {
  if (earlier === null) return { background: "", question, points: false, namesOwn: false };
  const words = withMarkedPointers(question.text, plainWords(question.folded));
  const ownWords = syllablesOf(question.content.join(" ").replace(ofAnyMatter, " ")).length;
  const isShort = question.content.length <= fewWords || ownWords <= fewestOfSubject;
  // What an English question leans with is no part of its translation.
  const english = question.language === "en" ? plainWords(question.text) : null;
  const opens =
    english === null
      ? opening.test(words) || closing.test(words) || elliptic.test(lastSentenceOf(question.text))
      : englishOpening.test(english);
  const pointsAt = english === null ? pointing.test(words) : englishPointing.test(english);
  // "Phòng ở B cũng có việc riêng, hai phòng khác nhau chỗ nào?": the other of the two was told before.
  const comparesBack = question.asks.has("compare") && question.places.length === 1 && speaksOfBoth(question.text);
  // "Đợt nộp đầu năm 2027 mình vẫn lấy nó ra dùng được chứ?": whether it still holds is asked of what was told, whatever else is said.
  const asksIfHolds = question.asks.has("validity") && /\bno\b/.test(words);
  // "Sang năm mà chưa ký lại thì còn giá trị không?" names nothing that could hold.
  const asksIfToldHolds = question.asks.has("validity") && holdsItself.test(words) && !whatMayHold.test(words);
  const mostWords = pronoun.test(words) ? wordsAroundPronoun : pointedWords;
  const isPointed = pointsAt && (question.content.length <= mostWords || asksIfHolds);
  // "Có báo cáo rồi thì bước tiếp theo là gì?" goes on from what was told.
  const order = readOrder(words);
  const goesOn = order?.kind === "after" && besidesOrder(question.query, earlier.query).length === 0;
  // "Còn cho thêm số nào khác không?": there were some before.
  const asksForMore = othersAsked(words)?.besides === null;
  const leans = opens || comparesBack || isPointed || asksIfToldHolds || isShort || goesOn || asksForMore;
  if (!leans || (question.mentions.length > 0 && !isShort))
    return { background: "", question, points: false, namesOwn: false };
  const named = question.places.map(({ name }) => name);
  const ofPlace = named.length === 0 ? earlier.query : withoutPlaces(earlier.query, earlier.places, named);
  const ofTime = ofYear(withoutYears(ofPlace, question), words);
  // "Căn cứ văn bản nào của Bộ? – Còn của Sở?": the office named now has issued what is cited, and did not act.
  const background = kindCitedOfIssuer(ofTime) === null ? withoutActor(ofTime, words) : ofTime;
  const own = [...question.asks].filter((ask) => ask !== "yes-no" && ask !== "open");
  // "Cô ấy ở phòng nào?": what is known of a person stands with how to reach them.
  const isPerson =
    pointsToPerson(words) || (personOf.test(words) && ofContacts.some((ask) => earlier.asks.includes(ask)));
  // "Thế Hà Nội thì ai?" names a place and nothing else: the same is asked of it.
  const saysOnlyPlace = own.every((ask) => ask === "who") && namesOnlyPlaces(question);
  // "Riêng cấp 2 thì bao nhiêu?" names no unit: it is the one that was asked for.
  const isBare = own.every((ask) => ask === "count") && bareAmount.test(words);
  // "Còn tiêu chí nào nữa" says what is asked for, whatever was asked before.
  const namesOthers = (othersAsked(words)?.kind ?? "") !== "";
  const carried: readonly Ask[] =
    (own.length === 0 && !namesOthers && !asksContent.test(english ?? words)) || saysOnlyPlace
      ? earlier.asks
      : isBare
        ? earlier.asks.filter((ask) => measures.includes(ask))
        : [];
  // Who signed is known from the signature, everybody else from the contacts; and how to reach either from the contacts alone.
  const isOfSigner = earlier.asks.includes("signer") && !own.some((ask) => ask === "phone" || ask === "email");
  const ofPerson = isPerson ? [isOfSigner ? ("signer" as const) : ("contact" as const)] : [];
  const asks = new Set([...question.asks, ...carried, ...ofPerson]);
  // "Ngày nào vậy?" after the office or the number of a document is of its day.
  if (bareDay.test(words) && earlier.asks.some(isOfDocuments) && namesDocument(earlier)) {
    asks.delete("deadline");
    asks.add("issued-on");
  }
  // "Còn bên Điện Biên, số bao nhiêu?" after a contact is a telephone.
  if (asks.has("document-number") && ofContacts.some((ask) => earlier.asks.includes(ask))) {
    asks.delete("document-number");
    asks.add("phone");
  }
  // "Dẫn công văn nào của Sở? – Thế của Bộ?" asks for another one than was told of.
  const isOfOther = own.length === 0 && !pointsAt && kindCitedOfIssuer(ofTime) !== null && namesOffice(words);
  // "Ban hành ngày nào?" after a question of a circular is of that circular.
  const mentions =
    question.mentions.length === 0 &&
    !isOfOther &&
    (ofDocuments.some((ask) => asks.has(ask)) || pointsToKind.test(words))
      ? mentionsBefore(words, earlier)
      : question.mentions;
  const points = pointsBack.test(english ?? words);
  return {
    background,
    question: { ...question, asks, mentions },
    points,
    namesOwn: !points && namesOwn(question, words),
  };
}

/** "Theo những tiêu chí gì?", "gồm những gì?": what a thing holds is asked for now, whatever was asked of it before. */
const asksContent =
  /\b(?:tieu chi|tieu chuan|noi dung|dieu kien|nguyen tac|hinh thuc|hoat dong|nhiem vu|yeu cau|giay to|thanh phan|muc tieu|giai phap|quyen loi|linh vuc|bieu mau|cach thuc|phuong phap|can cu) (?:cu the |chu yeu |chinh )?(?:gi|nao)\b(?! thi\b)|\b(?:gom|bao gom|gom co|neu|ghi|danh gia|trinh bay) (?:(?:nhung|cac) )?(?:gi|muc nao)\b|\b(?:what|which) (?:criteria|contents?|conditions?|principles?|activities|requirements|papers|documents|items|points)\b|\bwhat (?:must|should|does|do) (?:it|they) (?:contain|include|cover|say|state)\b/;

const bareDay =
  /^(?:(?:the|vay|con|a|da|roi|va|ma) )*(?:(?:no|cai do|van ban do|cong van do) )?(?:(?:la|vao|de|ghi|tu|ban hanh|ra) )*(?:ngay (?:nao|may|bao nhieu|thang nao|thang nam nao)|hom nao|khi nao|luc nao|bao gio)(?: (?:vay|the|a|nhi|ha|em|anh|chi|ban|ad|thay|co|nua|roi))*$/;

const isOfDocuments = (ask: Ask): boolean => ask === "basis" || ofDocuments.includes(ask);

function namesDocument({ query, cited }: EarlierTurn): boolean {
  return cited.length === 1 || findDocumentMentions(foldText(query)).length > 0;
}

/** Nothing is counted behind it. */
const bareAmount = /\b(?:bao nhieu|nhieu)(?: (?:vay|a|nhi|the|ha|em|anh|chi|ban|ad|thay|co))*$/;
/** What an amount is of, where its unit is not named. */
const measures: readonly Ask[] = ["money", "percentage"];

/** "Còn người của Sơn La?", after who is to be reached. */
const personOf = /\b(?:nguoi|dau moi|can bo|chuyen vien) (?:cua|o|ben|thuoc)\b/;

/** "Với Lào thì bao nhiêu?", "còn giải Nhì?": the same is asked of another. Takes folded words. */
export function asksTheSame(folded: string): boolean {
  const words = plainWords(folded);
  return opening.test(words) || /\bthi (?:[a-z]+ ){0,2}(?:sao|ai|gi|nao|may|bao nhieu|dau)\b/.test(words);
}

/** Words that point, folded, with the forms that they have with marks. */
const pointers: readonly (readonly [string, RegExp])[] = [
  ["do", /(?<!\p{L})đó(?!\p{L})/iu],
  ["nay", /(?<!\p{L})(?:này|nay)(?!\p{L})/iu],
  ["ay", /(?<!\p{L})(?:ấy|ý)(?!\p{L})/iu],
  ["kia", /(?<!\p{L})kia(?!\p{L})/iu],
  ["day", /(?<!\p{L})(?:đấy|đây)(?!\p{L})/iu],
  ["no", /(?<!\p{L})nó(?!\p{L})/iu],
];

/** Folded words of a message typed with marks, without those that only look like pointing: "trình độ" is no "đó". */
function withMarkedPointers(text: string, folded: string): string {
  if (!/[^\u0000-\u007f]/.test(text)) return folded;
  return pointers.reduce(
    (words, [pointer, marked]) =>
      marked.test(text) ? words : words.replace(new RegExp(`(?<![a-z])${pointer}(?![a-z])`, "g"), `${pointer}_`),
    folded,
  );
}

function namesOnlyPlaces({ content, places }: Question): boolean {
  const ofPlaces = new Set(places.flatMap(({ name }) => name.split(" ")));
  return places.length > 0 && content.every((syllable) => ofPlaces.has(syllable));
}

/** So many syllables besides places and what points are a subject. */
const fewestOfSubject = 3;

function namesOwn({ content, places, ownPlaces }: Question, words: string): boolean {
  const ofPlaces = new Set([...places, ...ownPlaces].flatMap(({ name }) => name.split(" ")));
  const own = content.filter((syllable) => !ofPlaces.has(syllable) && !/^\d+$/.test(syllable));
  return own.length >= fewestOfSubject && !pointsAtThing.test(words) && !pronoun.test(words);
}

/** "Chỉ tiêu đó", "theo vậy": what it is about was told before. */
const pointsAtThing =
  /\b(?!bo phan|phong|don vi|co quan|truong|ho|luc)[a-z]+ (?:do|ay|kia|nay)\b(?! (?:thi|ma))|\b(?:theo|nhu|lam) (?:vay|the|do)\b/;

/** A noun of what was told with a word that points at it. */
const pointsBack =
  /\b(?:buoc|viec|cuoc hop|hop|khoan|muc|nhiem vu|hoat dong|noi dung|yeu cau|quy dinh|dieu|cho|(?<!bo )phan|ho so|bao cao|han|cai|truong hop|nguon) (?:do|day|nay|ay|kia|tren|vua roi|vua noi)\b|\b(?:(?:that|this|those|these) (?:step|task|meeting|clause|section|point|duty|activity|content|requirement|rule|article|part|dossier|file|report|deadline|case|one|plan)s?|it|they)\b/;

/** "Hướng dẫn đó" at the head of a question is what it asks of. */
const pointsToKind =
  /^(?:the |vay |thi |con )*(?:cong van|quyet dinh|thong tu|nghi dinh|nghi quyet|huong dan|chi thi) (?:do|day|nay|ay|kia|tren)\b/;

/** Another document is asked for: "theo kế hoạch số mấy". */
const asksWhich =
  /\b(?:cong van|ke hoach|quyet dinh|thong tu|nghi dinh|nghi quyet|huong dan|chi thi|thong bao|van ban) (?:nao|gi|(?:cua .{1,40})?(?:mang )?so (?:may|nao|bao nhieu))\b/;

/** "Hướng dẫn đó": the one of that kind among those told of; without a kind the only one, or the number that was asked of. */
function mentionsBefore(words: string, { query, cited }: EarlierTurn): readonly DocumentMention[] {
  if (asksWhich.test(words)) return [];
  const pointed = /\b([a-z]+ [a-z]+) (?:do|day|nay|ay|kia|tren|noi tren|vua roi)\b/.exec(words)?.[1];
  const ofKind = cited.filter((name) => pointed !== undefined && foldText(name).startsWith(pointed));
  const [only] = ofKind.length > 0 ? ofKind : cited.length === 1 ? cited : [];
  return findDocumentMentions(foldText(only ?? query));
}

const ofContacts: readonly Ask[] = ["contact", "phone"];

const ofDocuments: readonly Ask[] = [
  "issued-on",
  "issuer",
  "about",
  "document-number",
  "signer",
  "signer-title",
  "replaces",
  "validity",
  "cited-where",
];

/** "Cô ấy", "đồng chí đó". Takes folded words. */
export function pointsToPerson(folded: string): boolean {
  return /\b(?:co|thay|anh|chi|ong|ba|nguoi|dong chi|can bo|chuyen vien|dau moi|vi) (?:ay|do|nay|kia)\b/.test(folded);
}

/** "Thế năm sau đó?": the years of the turn before, one on or one back. */
function ofYear(query: string, words: string): string {
  const shift = /\bnam (?:sau(?: do| nua)?|tiep theo|ke tiep|toi)\b/.test(words)
    ? 1
    : /\bnam (?:truoc(?: do)?|ngoai)\b/.test(words)
      ? -1
      : 0;
  return shift === 0 ? query : query.replace(/(?<!\d)20\d\d(?!\d)/g, (year) => String(Number(year) + shift));
}

/** "Còn năm học 2024-2025?": the year named now takes the place of the one before. */
function withoutYears(query: string, { years }: Question): string {
  return years.length === 0 ? query : query.replace(/(?<!\d)20\d\d(?:\s*[-–]\s*20\d\d)?(?!\d)/g, " ");
}

/** Organs that duties are handed out to, folded, as a plan names them. */
const organ =
  /\b(?:cac )?(?:phong (?!nao|gi|ban)[a-z]+(?: [a-z]+){0,5}?(?=(?: phuong| huyen| quan| tinh| thuoc| co | la | phai | nhiem| trach|$))|so (?!cua |co |thay |anh |chi |ong |ba |dien |may |luong |ngay |hieu |lieu |hoc |truong |lop |xa |nao )[a-z]+ (?:va )?[a-z]+(?: [a-z]+)?|uy ban nhan dan|ubnd|mat tran(?: to quoc)?|mttq|cong an|tram y te|doan thanh nien|hoi (?!(?:khoe|thi|nghi|thao|giang|truong|dien|cho|trai|he|dam|chan|xuan)(?![a-z]))[a-z]+ [a-z]+|to dan pho|(?:nha |cum |co so |)truong(?: hoc)?|co so giao duc|hieu truong)\b/;

/** "Thế còn các trường?" after a question of an office: who is named now takes the place of who was. */
function withoutActor(query: string, words: string): string {
  const now = organ.exec(words)?.[0];
  const folded = plainWords(query);
  const before = organ.exec(folded)?.[0];
  if (now === undefined || before === undefined || now === before) return query;
  const gone = before.split(" ");
  const kept = query.split(" ").filter((word) => word !== "");
  const at = kept.findIndex((_, start) => gone.every((word, offset) => foldText(kept[start + offset] ?? "") === word));
  return at < 0 ? query : kept.toSpliced(at, gone.length).join(" ");
}

function withoutPlaces(query: string, earlier: readonly string[], named: readonly string[]): string {
  const gone = new Set(earlier.filter((place) => !named.includes(place)).flatMap((place) => place.split(" ")));
  return query
    .split(" ")
    .filter((word) => !gone.has(foldText(word)))
    .join(" ");
}
