import type { IsoDate } from "../../../knowledge/model/index";
import { remember } from "../../../knowledge/text";
import { findDocumentNumbers } from "./document-number";
import { documentTypeBefore } from "./document-type";
import { findNamedDocuments } from "./named-document";
import { readPrintedDate } from "./printed-date";

/** One citation in a piece of text; offsets count in that text. */
export interface Citation {
  /** From the cited place or the document's type to its number or date. */
  readonly start: number;
  readonly end: number;
  /** Where the words about the document end: its issuer and its subject, as far as printed. */
  readonly describedUntil: number;
  readonly type: string | null;
  readonly canonical: string;
  readonly isNumbered: boolean;
  readonly date: IsoDate | null;
  readonly issuer: string | null;
  readonly about: string | null;
  readonly cited: string | null;
}

const citedPlace =
  /(?:(?:các\s+)?(?:điểm\s+[\p{Ll}\d]{1,2}(?:(?:\s*,\s*|\s+và\s+)[\p{Ll}\d]{1,2})*\s*,?\s+)?(?:khoản\s+\d+(?:(?:\s*,\s*|\s+và\s+)(?:khoản\s+)?\d+)*\s*,?\s+)?(?:các\s+)?Điều\s+\d+\p{Ll}?(?:(?:\s*,\s*|\s+và\s+)(?:Điều\s+)?\d+)*|(?:Phụ lục|Chương|Mục|Phần)\s+(?:số\s+)?[IVXLC\d]+)\s*,?\s*(?:(?:của\s+|tại\s+)?(?:Quy chế|Quy định|Điều lệ|Chương trình|Nội quy)(?:\s+[\p{L}-]+){0,8}?\s+(?:ban hành\s+)?kèm theo\s+|của\s+|tại\s+|kèm theo\s+|ban hành kèm theo\s+)?$/iu;
/** What stands between a cited place and the document: "của", "Quy chế ban hành kèm theo". */
const placeTail =
  /(?:\s*,)?(?:\s*(?:(?:của\s+|tại\s+)?(?:Quy chế|Quy định|Điều lệ|Chương trình|Nội quy)(?:\s+[\p{L}-]+){0,8}?\s+(?:ban hành\s+)?kèm theo|của|tại|(?:ban hành )?kèm theo))?\s*$/iu;
const issuerWords = /^\s*,?\s*(?:của|do)\s+/iu;
const issuerStops =
  /\s+(?:v\/v|về|quy\s+đ[iị]nh|ban\s+hành|hướng\s+dẫn|phê\s+duyệt|sửa\s+đổi|bổ\s+sung|công\s+bố|triển\s+khai|tổ\s+chức\s+(?!lại)(?!đảng)|thay\s+thế|đã|được|có\s+hiệu|hết\s+hiệu|tại|để|và\s+(?:các\s+)?(?:quy\s+định|văn\s+bản|hướng\s+dẫn|thông\s+tư|nghị\s+định|quyết\s+định|công\s+văn|kế\s+hoạch)|ngày)(?=\s)|[;:.,()“”"«»\n]|$/iu;
const aboutWords =
  /^\s*,?\s*((?:v\/v|về|quy\s+đ[iị]nh|ban\s+hành|hướng\s+dẫn|phê\s+duyệt|sửa\s+đổi|công\s+bố|triển\s+khai|tổ\s+chức)\s)/iu;
const aboutStop = /;|:|\n|\.(?=\s|$|\/)|,?\s+(?:như\s+sau|cụ\s+thể)(?!\p{L})/u;
/** Where the citing sentence goes on with its own subject: ", Sở … thông báo". */
const citingSubject =
  /,\s+(?:từ\s+ngày|nhà\s+trường|(?:Trường|Ủy\s+ban|UBND|Sở|Phòng|Bộ|Hiệu\s+trưởng|Chủ\s+tịch)\s[^,;]{0,80}?\s(?:thông\s+báo|ban\s+hành|công\s+bố|xây\s+dựng|đề\s+nghị|yêu\s+cầu|báo\s+cáo))(?!\p{L})/u;
const longestAbout = 400;
const longestPlace = 160;
/** What joins two citations of equal rank. */
const sibling = /(?:[;,]|\s(?:và|hoặc|hay|cùng|cũng\s+như))\s*(?:số\s+)?$/iu;

/** Finds every citation of a piece of text (a paragraph), in reading order. */
export function findCitations(text: string, isPreamble = false): readonly Citation[] {
  return isPreamble ? inPreamble(text) : inBody(text);
}

/** Each kind of fact looks for the citations of the same sentences of a document. */
const rememberedTexts = 256;
const inBody = remember((text) => citationsOf(text, false), rememberedTexts);
const inPreamble = remember((text) => citationsOf(text, true), rememberedTexts);

function citationsOf(text: string, isPreamble: boolean): readonly Citation[] {
  const numbered = findDocumentNumbers(text).map((number) => {
    const type = documentTypeBefore(text, number.start);
    return {
      start: type?.start ?? number.start,
      end: number.end,
      type: type?.name ?? number.typeBySymbol,
      name: type?.subject ?? null,
      canonical: number.canonical,
      isNumbered: true,
    };
  });
  const named = findNamedDocuments(text, isPreamble)
    .filter((one) => !numbered.some(({ start, end }) => one.start < end && start < one.end))
    .map((one) => ({ ...one, name: null, isNumbered: false }));
  const heads = [...numbered, ...named].sort((a, b) => a.start - b.start);
  return heads.map((head, index) => describe(text, head, heads[index + 1]?.start ?? text.length));
}

interface Head {
  readonly start: number;
  readonly end: number;
  readonly type: string | null;
  readonly name: string | null;
  readonly canonical: string;
  readonly isNumbered: boolean;
}

function describe(text: string, head: Head, next: number): Citation {
  const placeFrom = Math.max(0, head.start - longestPlace);
  const place = readPlace(text.slice(placeFrom, head.start));
  let at = head.end;
  let end = head.end;
  let issuer: string | null = null;
  let date = readPrintedDate(text.slice(at, at + 60));
  if (date === null) {
    // "số 12/TB-SGDĐT của Sở … ngày …": the issuer may stand between the number and the date.
    const first = readIssuer(text, at);
    const later = first === null ? null : readPrintedDate(text.slice(first.end, first.end + 60));
    if (first !== null && later !== null) {
      issuer = first.name;
      at = first.end;
      date = later;
    }
  }
  if (date !== null) {
    at += date.length;
    end = at;
  }
  const after = issuer === null ? readIssuer(text, at) : null;
  if (after !== null) {
    issuer = after.name;
    at = after.end;
  }
  const about = readAbout(text, at, next);
  return {
    start: place === null ? head.start : placeFrom + place.index,
    end,
    describedUntil: about?.end ?? at,
    type: head.type,
    canonical: head.canonical,
    isNumbered: head.isNumbered,
    date: date?.date ?? null,
    issuer,
    about: head.name ?? about?.text ?? null,
    cited: place === null ? null : place.words.replace(placeTail, ""),
  };
}

/** "khoản 3, 4 Điều 8 và các điều 25, 26 và 27 của": all places that the words before a citation name, as one. */
function readPlace(before: string): { readonly words: string; readonly index: number } | null {
  let index = before.length;
  for (let joined = index; ;) {
    const found = citedPlace.exec(before.slice(0, joined));
    if (found === null) break;
    index = found.index;
    const joint = /(?:\s*[,;]\s*|\s+và\s+)$/u.exec(before.slice(0, index));
    if (joint === null) break;
    joined = joint.index;
  }
  return index === before.length ? null : { words: before.slice(index), index };
}

function readIssuer(text: string, at: number): { readonly name: string; readonly end: number } | null {
  const lead = issuerWords.exec(text.slice(at, at + 20));
  if (lead === null) return null;
  const from = at + lead[0].length;
  const rest = text.slice(from, from + 160);
  // "liên Bộ: Thông tin và Truyền thông" carries its own colon.
  const joint = /^liên\s+Bộ\s*:\s*/iu.exec(rest)?.[0].length ?? 0;
  const stop = issuerStops.exec(rest.slice(joint));
  const name = rest.slice(0, joint + (stop?.index ?? rest.length)).trim();
  return name === "" ? null : { name, end: from + joint + (stop?.index ?? rest.length) };
}

/** The subject runs to the end of its clause; a citation inside it belongs to it unless it is one more of equal rank. */
function readAbout(text: string, at: number, next: number): { readonly text: string; readonly end: number } | null {
  const lead = aboutWords.exec(text.slice(at, at + 20));
  if (lead === null) return null;
  const from = at + lead[0].length - (lead[1]?.length ?? 0);
  const rest = text.slice(from, from + longestAbout);
  let end = from + Math.min(...[aboutStop, citingSubject].map((stop) => stop.exec(rest)?.index ?? rest.length));
  const joint = next < end ? sibling.exec(text.slice(from, next)) : null;
  if (joint !== null) end = from + joint.index;
  const about = text
    .slice(from, end)
    .trim()
    .replace(/[.,;/\s]+$/u, "");
  return about === "" ? null : { text: about, end };
}

/** Whether the words between two citations only join them, so that what governs the first governs the second. */
export function joinsSiblings(text: string, first: Citation, second: Citation): boolean {
  const described = text.slice(Math.min(first.describedUntil, second.start), second.start);
  if (/^\s*(?:[;,]\s*)?(?:và|hoặc|hay|cùng|cũng\s+như)?\s*(?:tại\s+)?(?:số\s+)?$/iu.test(described)) return true;
  // The first one's issuer may be unreadable: then a short stretch that ends in a joining word is enough.
  const between = text.slice(first.end, second.start);
  return between.length <= 80 && sibling.test(between) && !/[.!?]\s+\p{Lu}|\n/u.test(between);
}
