import { foldText, plainWords, syllablesOf } from "../text/index";
import type { Provision } from "../model/index";
import type { Question } from "../question/index";
import type { NonEmpty, Quoted } from "./answer";
import { wholePlace } from "./choose-clauses";
import { cite, sectionOf } from "./cite";
import { evidenceIn, type Subject } from "./evidence";
import { termSetOf } from "./rarity";
import type { ScoredSection } from "./score-sections";
import type { OpenDocument } from "./shelf";

/** "Hồ sơ gồm những gì", "phải nộp giấy tờ gì", "cần chuẩn bị những giấy nào". */
const asksPapers = new RegExp(
  [
    "\\b(?:giay|giay to|loai giay(?: to)?|ho so giay to|giay to ho so) (?:gi|nao|j)\\b",
    "\\b(?:nhung|cac|may) (?:loai )?(?:ho so|giay to) (?:gi|nao)\\b|\\b(?:nop|chuan bi|can|mang) (?:theo )?ho so gi\\b",
    "\\bho so\\b.{0,90}\\b(?:gom|bao gom|can|can (?:co|nop|chuan bi)|phai (?:co|nop|gom)|co) (?:(?:nhung|cac|day du|du|may|ca) )*(?:gi|giay to|giay|thu|thu gi|loai|thanh phan)\\b",
    "\\bgiay to\\b.{0,60}\\b(?:can|gom|phai co|phai nop) (?:(?:nhung|cac) )?gi\\b",
    "\\bthanh phan ho so\\b",
  ].join("|"),
);
const asksPapersInEnglish =
  /\b(?:what|which) (?:\w+ )?(?:documents|papers|paperwork|certificates)\b.{0,80}\b(?:submit|submitted|need|needed|required?|bring|file|hand in|include|make up|prepare|enclose|attach)|\bwhat (?:does|should|must|do) (?:the|an?) (?:\w+ ){0,4}(?:application|dossier|file) (?:\w+ ){0,4}(?:contain|include|consist)/;

/** "Mang giày gì", "đi giầy nào": what is worn on the feet is no paper, whose letters it has. */
const shoes = /(?<!\p{L})gi[àầ]y(?!\p{L})/iu;
const shoesFolded = /\b(?:di|deo|chan|doi) giay\b|\bgiay (?:dep|bata|ba ta|the thao|vai)\b/;

/** Whether a question asks what papers an application is made of. */
export function asksForPapers({ folded, text, language }: Question): boolean {
  if (language === "en") return asksPapersInEnglish.test(foldText(text));
  const isOfShoes = (shoes.test(text.normalize("NFC")) && !/giấy/iu.test(text)) || shoesFolded.test(folded);
  return !isOfShoes && asksPapers.test(plainWords(folded));
}

/** What papers are called. */
const paper =
  /(?<!\p{L})(?:đơn(?! vị)|giấy|bản (?:sao|chính|gốc|cam kết|khai|photo)|hồ sơ|tờ (?:khai|trình)|phiếu|biên bản|danh sách|sổ|học bạ|bằng (?!cách|hình|văn bản)|chứng chỉ|văn bằng|ảnh|căn cước|thẻ|hộ chiếu|lý lịch|hợp đồng|kế hoạch|báo cáo|minh chứng)(?!\p{L})/iu;

/** Whether a text names a paper. */
export function namesPaper(text: string): boolean {
  return paper.test(text);
}

/** Who asks for papers says that they are got ready, for whom and for what, in words that no list of them has. */
const gettingReady =
  /(?<!\p{L})(?:chuẩn bị|mang theo|mang|nộp|đưa|đem|cầm|trình|kèm|xin|làm|cần|con|cháu|muốn|thủ tục|giấy tờ|giấy|chuan bi|mang theo|nop|thu tuc|giay to|giay)(?!\p{L})/giu;

/** The words of a query for papers that say what they are for. */
export function withoutGettingReady(query: string): string {
  return query.replace(gettingReady, " ").replace(/\s+/g, " ").trim();
}

/** So near to the best a document must be, and so much of what is asked its list must be about. */
const nearDocument = 0.6;
const leastCoverage = 0.45;
/** Beside the best place a list speaks of the same thing without saying so again. */
const leastBeside = 0.2;
const besideWorth = 0.2;

/**
 * The whole list of papers that the question asks for, from under its heading ("2. Hồ sơ") or its lead ("Hồ sơ đề nghị gồm: …"), and where it also asks whom they go to and
 * the list does not say so, the place that does. One paper of a list says hardly any word of the question, so the list is looked for as one place. Null where no document
 * near to the best has one.
 */
export function papersAskedFor(
  sections: readonly ScoredSection[],
  subject: Subject,
  asksWhere: boolean,
): NonEmpty<Quoted> | null {
  const top = sections[0];
  if (top === undefined) return null;
  const found = [...new Set(sections.map(({ opened }) => opened))].flatMap((opened) => {
    const own = sections.filter((section) => section.opened === opened);
    const share = Math.max(...own.map(({ score }) => score)) / top.score;
    return share < nearDocument
      ? []
      : listsIn(opened).map((place) => {
          const hit = Math.max(0, ...own.filter(isIn(place)).map(({ score }) => score)) / top.score;
          const { coverage } = evidenceOf(place, opened, subject);
          const isBeside = place.parent !== null && place.parent === top.text.section.parent;
          const isAbout = coverage >= (isBeside ? leastBeside : leastCoverage);
          return { opened, place, isAbout, score: share * (coverage + hit / 2 + (isBeside ? besideWorth : 0)) };
        });
  });
  const [best] = found.filter(({ isAbout }) => isAbout).sort((one, other) => other.score - one.score);
  if (best === undefined) return null;
  const quotes = wholePlace(best.place, best.opened) ?? whole(best.place, best.opened);
  const where = asksWhere && !saysWhere.test(textOf(best.place, best.opened)) ? whereTo(best, sections) : null;
  return where === null ? quotes : [quotes[0], ...quotes.slice(1), where];
}

/** "Nộp trực tiếp cho giáo viên chủ nhiệm", "gửi về Phòng …". */
const saysWhere = /(?:nộp|gửi|tiếp nhận)[^.;:]{0,60}\s(?:về|tại|cho|qua|đến|tới|trực tiếp|ở)\s/iu;
const headsDelivery = /(?<!\p{L})(?:nộp|gửi|tiếp nhận)(?!\p{L})/iu;

/** Beside the list, else the best place outside it in its document. */
function whereTo(
  { place, opened }: { readonly place: Provision; readonly opened: OpenDocument },
  sections: readonly ScoredSection[],
): Quoted | null {
  const { document, outline } = opened;
  const beside = place.parent === null ? [] : outline.children(place.parent);
  const next = beside.find(
    (other) =>
      other.kind === "section" &&
      other.id !== place.id &&
      headsDelivery.test(other.heading ?? "") &&
      saysWhere.test(`${textOf(other, opened)} `.replace(":", "")),
  );
  if (next !== undefined) return { document, citation: cite(document, outline, next, next.start, next.end) };
  const other = sections.find((section) => section.opened === opened && !isIn(place)(section));
  if (other === undefined) return null;
  const { section, end } = other.text;
  return { document, citation: cite(document, outline, section, section.start, end) };
}

function isIn(place: Provision): (section: ScoredSection) => boolean {
  return ({ text: { section } }) => place.start <= section.start && section.start < place.end;
}

function evidenceOf(place: Provision, opened: OpenDocument, subject: Subject): { readonly coverage: number } {
  const { type, title, issuer, jurisdictionName } = opened.document.header;
  const above = [type, title, issuer, jurisdictionName, sectionOf(place, opened.outline)];
  return evidenceIn(
    termSetOf(textOf(place, opened)),
    termSetOf(above.filter((part) => part !== null).join(" ")),
    subject,
  );
}

/** "Hồ sơ", "Thành phần hồ sơ", "Giấy tờ phải nộp" as a heading of its own. */
const headsPapers = /^(?:thanh phan |danh muc |ve |cac |ve thanh phan )*(?:ho so|giay to)\b/;
/** "Hồ sơ đề nghị gồm:". */
const announcesPapers = /\b(?:ho so|giay to)\b[^.;:]{0,100}\b(?:gom|bao gom|sau day|nhu sau|sau)\b/;

const listed = new WeakMap<OpenDocument, readonly Provision[]>();

/** The places of a document that list papers, the innermost of those that hold each other; an item of a list that lists papers itself is that list's. */
function listsIn(opened: OpenDocument): readonly Provision[] {
  const known = listed.get(opened);
  if (known !== undefined) return known;
  const places = opened.outline.provisions.filter((place) => place.kind === "section" && listsPapers(place, opened));
  const holds = (outer: Provision, place: Provision): boolean =>
    outer !== place && outer.start <= place.start && place.end <= outer.end;
  const items = new Set(
    places.filter((place) => places.some((outer) => outer.id === place.parent && isItemOf(place, outer, opened))),
  );
  const inner = places.filter(
    (place) => !items.has(place) && !places.some((other) => holds(place, other) && !items.has(other)),
  );
  listed.set(opened, inner);
  return inner;
}

/** "4. Giấy tờ kèm theo từng loại: …; …" behind "1. Đơn …" and "2. Bản sao …" under "Hồ sơ đề nghị": the others beside it are a paper each. */
function isItemOf(place: Provision, outer: Provision, opened: OpenDocument): boolean {
  const beside = opened.outline.children(outer.id).filter((other) => other.kind === "section" && other.id !== place.id);
  return (
    beside.length >= 2 && beside.every((other) => !listsPapers(other, opened) && namesPaper(textOf(other, opened)))
  );
}

function listsPapers(place: Provision, opened: OpenDocument): boolean {
  const { document, outline } = opened;
  const lead = foldText(document.text.slice(place.start, place.bodyEnd));
  const isHeaded = headsPapers.test(foldText(place.heading ?? ""));
  if (!isHeaded && !announcesPapers.test(lead)) return false;
  const items = outline.children(place.id).filter(({ kind }) => kind === "section" || kind === "bullet");
  if (items.length >= 2) return isHeaded || /:\s*$/u.test(lead) || syllablesOf(lead).length < shortLead;
  return textOf(place, opened).split(";").length >= 3;
}

/** A lead of this many syllables says more than what follows it. */
const shortLead = 40;

function textOf({ start, end }: Provision, { document }: OpenDocument): string {
  return document.text.slice(start, end);
}

function whole(place: Provision, { document, outline }: OpenDocument): NonEmpty<Quoted> {
  return [{ document, citation: cite(document, outline, place, place.start, place.bodyEnd) }];
}
