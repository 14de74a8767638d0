import { kindsOfDocuments } from "./document-kinds";

/** What a question wants of whoever is to be reached. */
export type Reaching = "contact" | "phone";

const kind = kindsOfDocuments.join("|");
const reach =
  "(?:goi|dien(?= (?:cho|thoai|hoi|vao|len|toi|den|gap)\\b)|dien thoai|phone|a ?lo|lien he|lien lac|nhan tin|noi chuyen|trao doi|gap|hoi|ket noi|bao)";
const link = "(?: (?:dien|thoai|cho|voi|den|toi|gap|qua|vao|duoc|lai|truc tiep|hoi|nho)){0,3}";
const somebody = "(?:ai|(?:nguoi|anh|chi|co|thay|ong|ba|can bo|chuyen vien|dong chi|vi|dau moi|so|may) nao)";
const going = "(?:go cua|ghe|chay|len|den|tim|gap)";
/** Who does what is asked elsewhere: "tìm đơn vị nào chịu trách nhiệm". */
const acts = "(?! (?:chiu|lo|lam|chu|ky|phu trach|kiem tra|giam sat)\\b)";

const patterns: readonly (readonly [Reaching, RegExp])[] = [
  ["contact", new RegExp(`\\b${reach}${link} ${somebody}\\b${acts}`)],
  [
    "contact",
    new RegExp(
      `(?<!\\b(?:bao|gui|nop|trinh|dua|cao|chuyen) )\\b${going} (?:[a-z]+ ){0,4}(?:gap )?(?:ai|(?:phong|bo phan|don vi|ban) nao)(?= |$)${acts}`,
    ),
  ],
  // "có người nào để mình gọi", "người cần gọi là ai"
  ["contact", new RegExp(`\\b${somebody} (?:de|ma) (?:[a-z]+ ){0,3}${reach}\\b`)],
  ["contact", new RegExp(`\\b(?:nguoi|cho|noi) (?:can|phai|nen|de) ${reach} (?:la )?(?:ai|dau|so (?:nao|may))\\b`)],
  // "người nghe máy tên là gì"
  [
    "contact",
    new RegExp(
      `\\b(?:nghe (?:may|máy)|lien he|lien lac|trao doi|dau moi|phu trach)\\b(?: [a-z]+){0,8} ten (?:la )?gi\\b`,
    ),
  ],
  // "gọi máy bàn thì bấm số nào", "muốn gọi …, cái số ấy là số bao nhiêu"; a document's own number is none
  [
    "phone",
    new RegExp(
      `\\b(?:goi|bam|quay|dien (?:cho|thoai)|phone|a ?lo|lien he|lien lac|nhan tin|may|máy)\\b.{0,140}\\b(?<!\\b(?:${kind}|mang|danh|ho|co) )so (?:may |máy )?(?:nao|may|gi|bao nhieu)\\b`,
    ),
  ],
  [
    "phone",
    /\b(?:xin|cho|lay|can)\b.{0,24}\bso (?:may )?(?:cua )?(?:nguoi|vi|dong chi|can bo|dau moi) (?:do|ay|nay|ta|kia|phu trach)\b/,
  ],
  ["phone", /\bnumbers?\b.{0,30}\b(?:dial|call|ring|phone|reach)\b|\b(?:dial|ring)\b/],
];

/** "Tôi vừa liên hệ được với một trường": who was reached already is told, not asked for. "Đầu mối" folds as "mới" does. */
const hasReached =
  /\b(?:vua|(?<=\b(?:em|toi|minh|con|chau|truong|ben em|hom qua|hom truoc|bua truoc) )moi|da|tung|hom qua|hom truoc|hom kia|bua truoc)(?: (?:vua|moi|co|da|cung)){0,2} (?:lien he|lien lac|goi(?: dien)?(?: thoai)?|gap|ket noi|trao doi|noi chuyen)(?!(?: (?:duoc|voi|cho|xong|truc tiep))* (?:ai|dau|so|nguoi nao|khong|ko|chua)\b)(?: (?:duoc|voi|cho|xong|truc tiep)\b)*/g;

/** A question, folded, without who is told to have been reached already. */
export function withoutReached(folded: string): string {
  return folded.replace(hasReached, " ").replace(/ +/g, " ").trim();
}

/** How a question asks to reach somebody, whatever words ask it. Takes folded words parted by single spaces. */
export function reachingAsked(folded: string): ReadonlySet<Reaching> {
  return new Set(patterns.flatMap(([ask, pattern]) => (pattern.test(folded) ? [ask] : [])));
}
