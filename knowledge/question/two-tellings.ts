import { foldText } from "../text/index";
import { kindsOfDocuments } from "./document-kinds";
import { asksSomething } from "./split-question";

const place = "(?:cho|noi|phan|muc|doan|trang|dieu|ben|van ban|tai lieu|giay(?: to)?|to|cai|ban|dang|khi|luc|file)";
const says = "(?:(?:lai|thi|deu|cung|duoc) )?(?:ghi|noi|neu|viet|de|in|bao|goi|dat ten|quy dinh|yeu cau|keu|chi)";
const alike =
  "(?:thong nhat|nhat quan|dong nhat|khop(?: nhau)?|giong(?: nhau|het)?|trung(?: khop| nhau)?|nhu nhau|dung nhau)";
const not = "(?:khong|ko|k|chua|chang|hong|kg)";
const one = "(?:mot|1)";
const way = "(?:kieu|dang|phach|neo|so|khac|ten|cach|thoi han|han|y)";

/** The ways in which people say, or ask, that one thing is told in two ways. Folded. */
const shapes = [
  // "chỗ này một kiểu, chỗ kia một kiểu", "phường nói một đằng, Sở nói một nẻo", "mỗi nơi ghi một kiểu"
  `${one} (?:dang|duong)\\b.{1,40}\\b${one} (?:neo|kieu|dang)`,
  `${one} kieu\\b.{1,60}\\b${one} kieu`,
  `moi (?:${place}|nguoi) (?:${says} )?(?:ten )?(?:${one} ${way}|moi khac|khac)`,
  // "chỗ thì ghi …, chỗ lại ghi …", "chỗ này ghi khác chỗ kia"
  `\\b(${place}) (?:nay|thi)\\b.{1,90}\\b\\1 (?:kia|khac|thi|lai|no|sau|duoi)`,
  // "chỗ ghi số này chỗ ghi số khác"
  `\\b(${place}) ${says}\\b.{1,60}\\b\\1 ${says}\\b`,
  // "thì một con số, … lại là con số khác hẳn", "mỗi chỗ một số", "hai chỗ khác nhau"
  `${one} (?:con )?so\\b.{1,90}\\b(?:con )?so khac`,
  `(?:con so|so) khac (?:han|hoan toan|hang)`,
  `(?:hai|2|moi|cac) ${place} (?:${says} )?(?:${one} (?:con )?so|khac(?: han)? nhau|(?:hai|2) (?:con )?so)`,
  `(?:hai|2) (?:con )?so (?:[a-z]+ ){0,4}(?:khac nhau|ay|do|kia)`,
  // "người bảo gần 200, người lại bảo hơn trăm", "hai người cãi nhau"
  `(?:hai|2) (?:nguoi|ben|thay|co|anh|chi|dua) (?:cu |van |dang )?(?:cai nhau|cai co|noi khac|tranh cai)`,
  // "người thì bảo đọc trong A …, người lại bảo …"
  `nguoi (?:(?:thi|lai) )?(?:bao|noi|keu|doc|cho|nho)\\b.{1,90}\\bnguoi (?:(?:thi|lai|khac) )*(?:bao|noi|keu|doc|cho|nho)`,
  // "ghi không thống nhất", "hai con số không giống nhau"
  `${not} (?:duoc |he |hoan toan )?${alike}`,
  // "có thống nhất (giữa các phần) không"
  `(?:co|deu|da) (?:${says} )?(?:so |ten )?${alike}\\b[^?.!]{0,60}\\b(?:khong|ko|chua|hong|hon|hay)(?: (?:vay|a|ha|nhi|the|ta))*\\s*(?=[?.!]|$)`,
  `(?:${says}|so|han|ten|hai|2|nhau|nao) (?:co )?(?:khac|giong) nhau`,
  `khac nhau (?:the nao|ra sao|cho nao|o cho nao|o dau|nhu the nao|khong|ko)`,
  `${says} (?:so |han |ten )?khac`,
  "mau thuan|bat nhat|venh nhau|chenh nhau|lech nhau|da nhau|trai nguoc|(?:hai|2) (?:con )?so (?:khac|khong|ma)|(?:con so|so|ban|ben|cho) nao (?:moi )?(?:la )?(?:dung|chuan|chinh xac)",
  "\\b(?:inconsisten\\w+|consisten\\w+|contradict\\w*|conflict(?:s|ing)|disagree\\w*|mismatch\\w*|(?:do|does|don t|doesn t|not) (?:\\S+ ){0,12}(?:agree(?:d|ing)?|match(?:ed|ing)?|differ)|the same everywhere|(?:two|different) (?:numbers|figures|dates|names|titles|ways))",
].map((shape) => new RegExp(`(?<![a-z0-9])(?:${shape})(?![a-z0-9])`, "g"));

/** Whether words say, or ask, that one thing is told in two ways: in two documents, or in two places of one. */
export function tellsTwoWays(text: string): boolean {
  const folded = plain(text);
  return shapes.some((shape) => folded.search(shape) >= 0);
}

/** The words that only say that, without what is told there. */
const sayingOnly = new RegExp(
  `(?<![a-z0-9])(?:${[
    `${place} (?:nay|kia|thi|lai|no)(?: ${says}(?: khac)?)?`,
    `${place} ${says} (?:(?:con )?so |ten |han )?(?:nay|kia|khac|mot|1)`,
    `(?:moi (?:${place}|nguoi) )?(?:${says} )?${one} (?:dang|neo|kieu|phach|duong)`,
    `(?:(?:co|${says}) ){0,3}(?:${not} )?(?:duoc )?(?:co )?${alike}(?: (?:voi )?nhau)?(?: (?:giua )?(?:cac|hai) ${place})?(?: (?:khong|ko|chua))?`,
    `(?:${says} )?(?:so |han |ten )?(?:co )?(?:khac|giong) nhau(?: (?:the nao|ra sao|cho nao|o cho nao|o dau|nhu the nao|khong|ko))?`,
    `${says} khac`,
    `(?:hai|2) ${place}|la (?:nhung|cac|hai|2) (?:con )?so nao`,
    `rot cuoc|cuoi cung thi|doc di doc lai(?: van vay)?|(?:sao|tai sao|vi sao)(?: (?:ma )?trong (?:van ban|cong van|ke hoach|thong bao|quyet dinh|tai lieu))?`,
    "mau thuan|bat nhat|(?:sao|tai sao|vi sao) (?:ma )?(?:hai|2) (?:con so|noi|cho)|(?:hai|2) con so|(?:con so|so) nao (?:moi )?(?:la )?dung|thi phai|thay",
  ].join("|")})(?![a-z0-9])`,
  "g",
);

/** A text without the words that say that it is told in two ways. */
export function withoutTwoTellings(text: string): string {
  const folded = plain(text);
  if (folded.length !== text.length) return text;
  let rest = text;
  for (const { 0: found, index } of folded.matchAll(sayingOnly))
    rest = `${rest.slice(0, index)}${" ".repeat(found.length)}${rest.slice(index + found.length)}`;
  return rest.replace(/\s+/gu, " ").trim();
}

/** Folded, letter by letter: what parts clauses stays. */
function plain(text: string): string {
  return foldText(text).replace(/['’]/gu, " ");
}

const documents = `(?:${kindsOfDocuments.join("|")}|tai lieu|giay(?: to)?|to(?! chuc)|vb|documents?|papers?|plans?|notices?|letters?|decisions?)`;
/** "… mà hai thông báo ghi không giống nhau", "sao tôi nhớ hai kế hoạch của xã …". */
const twoDocuments = new RegExp(
  `(?:(?:^|\\s)(?:ma|sao|tai|vi|nhung|toi|em|minh|anh|chi|thay|nho|nghe|trong|o|theo|giua|thi|la|do|i|remember|think|saw|that|in|the|but|why)){0,8}(?:^|\\s)(?:hai|2|moi|tung|two|both|each|the two) (?:cai |ban |to )?(?<kind>${documents})(?![a-z]) ?(?:(?:lai|thi|deu|cung) )?(?:(?:ghi|noi|neu|viet|bao|cho|quy dinh)(?![a-z]))?(?<said>.*)$`,
);

/** "Các thông báo của trường cho năm học … nêu số lớp là bao nhiêu": whose they are says what it is asked of. */
const severalDocuments = new RegExp(
  `^ *(?:trong |theo )?(?:cac|nhung|may) (?<kind>${documents})(?![a-z])(?<whose>(?: (?!(?:ghi|neu|noi|viet|bao|cho biet)(?: |$))[^ ]+){0,20}) (?:ghi|neu|noi|viet|bao|cho biet)(?: ro| la| rang| ve)? (?<said>.+)$`,
);

/** A thing that documents tell in two ways: what is asked of it, and which kind of documents, folded, tells it. */
export interface ToldByTwo {
  readonly asked: string;
  readonly kind: string;
}

/**
 * "Toàn xã có bao nhiêu học sinh, sao hai kế hoạch ghi không giống nhau?": what is asked of two documents that are named by their kind alone; null where a message speaks of no two.
 */
export function askedOfTwoDocuments(text: string): ToldByTwo | null {
  const folded = foldText(text);
  if (folded.length !== text.length) return null;
  const parts = [...folded.matchAll(/[^,;:?!.]+(?:[.,](?=\S)[^,;:?!.]*)*/gu)].map(({ 0: { length }, index }) => ({
    folded: folded.slice(index, index + length),
    text: text.slice(index, index + length),
  }));
  for (const part of parts) {
    const ofSeveral = askedOfSeveral(part.folded, part.text);
    if (ofSeveral !== null) return ofSeveral;
  }
  const clauses = parts.map((clause) => {
    const found = twoDocuments.exec(clause.folded);
    const said = found?.groups?.said ?? "";
    return {
      kind: found?.groups?.kind ?? null,
      asked: clause.text
        .slice(0, found?.index ?? clause.text.length)
        .replace(quarrel, "")
        .trim(),
      behind: clause.text.slice(clause.text.length - said.length).trim(),
    };
  });
  const kind = clauses.find((clause) => clause.kind !== null)?.kind ?? null;
  const isEnough = (part: string): boolean => part.split(/\s+/u).length >= fewestWords;
  const said = clauses.flatMap(({ asked }) => (isEnough(asked) ? [asked] : []));
  const behind = clauses.flatMap((part) => (part.kind !== null && isEnough(part.behind) ? [part.behind] : []));
  const asking =
    [said.filter(asksSomething), behind.filter(asksSomething), said].find(({ length }) => length > 0) ?? [];
  const [asked] = [...asking].sort((one, other) => other.length - one.length);
  return kind === null || asked === undefined ? null : { asked, kind };
}

const ofTime = / (?:(?:cho|trong|o|cua) )?(?:nam|thang|quy|hoc ky|dot) [^,;]*$/;

function askedOfSeveral(folded: string, text: string): ToldByTwo | null {
  const { kind = "", whose = "", said = "" } = severalDocuments.exec(folded)?.groups ?? {};
  const asked = text.slice(text.length - said.length);
  if (said === "" || !asksSomething(asked)) return null;
  // Who issued them is no part of what is asked of them; when it was so is.
  const time = ofTime.exec(whose)?.[0] ?? "";
  const at = folded.indexOf(`${whose} `, folded.indexOf(kind) + kind.length) + whose.length - time.length;
  return { kind, asked: `${asked}${text.slice(at, at + time.length)}` };
}

/** "… anh em cãi nhau mãi chuyện": what it is about follows. */
const quarrel =
  /^.*(?<!\p{L})(?:cãi (?:nhau|cọ)|tranh cãi|thắc mắc|băn khoăn|phân vân|cai (?:nhau|co)|tranh cai|thac mac|ban khoan|phan van)\s+(?:(?:mãi|hoài|suốt|mai|hoai|suot)\s+)?(?:(?:chuyện|vụ|việc|về|là|xem|chuyen|vu|viec|ve|la)\s+){0,3}/iu;

/** From so many words on a clause names what it asks of. */
const fewestWords = 4;
