import { kindsOfDocuments } from "./document-kinds";

/** What is asked of the list of those who receive a document: who they are, or whether somebody is one of them (folded words of their name). */
export interface RecipientsAsked {
  readonly isAmong: string | null;
}

const kind = `(?:${kindsOfDocuments.join("|")})`;
/** The document with what tells which one it is. */
const named = `${kind}(?: [a-z\\d]+){0,14}?`;
const whom =
  "(?:ai|dau|di dau|nhung dau|nhung ai|(?:(?:cac|nhung) )?(?:noi|don vi|co quan|cap|ben|phong|bo phan|cho|dia chi) nao)";
const howMany = "(?:may|bao nhieu) (?:ban|bo)";
const sends = "(?:gui|phat|chuyen|sao gui|bao cao)(?: (?:cho|den|toi|di|ve|len|bao cao))*";

const patterns: readonly RegExp[] = [
  /\bnoi nhan\b(?! (?:ho so|don|bao cao|dang ky|phan anh|ket qua|tien|qua|thuoc|hang|minh chung))/,
  new RegExp(`\\b${named} (?:(?:duoc|da|co|thi) )*(?<!\\bgiao )luu (?:tru )?(?:(?:o|tai|vao) )?${whom}\\b`),
  new RegExp(`\\b${named} (?:[a-z]+ ){0,4}?(?:(?<!\\bgiao )luu|gui) ${howMany}\\b`),
  new RegExp(`\\b${named} (?:(?:nay|do|ay) )?(?:(?:duoc|da|con|cung) ){0,2}${sends} (?:them )?${whom}\\b`),
  // "bản lưu thì ở đâu", "lưu ở bộ phận nào"
  new RegExp(
    `^(?:(?:the|con|vay|thi) )*(?:ban luu|luu ban)(?: goc)? (?:(?:thi|de|nam|cat|giu|duoc) ){0,2}(?:(?:o|tai) )?${whom}\\b`,
  ),
];
/** As the foot prints it behind a name: "(để b/c)", "để biết". */
const forWhat = / de (?:bao cao|bc|b c|biet|chi dao|theo doi|phoi hop|thuc hien)\b/g;
const among = new RegExp(
  `^${named} (?:(?:nay|do|ay) )?co (?:duoc |phai )?${sends} (?<organ>.{2,80}?) (?:khong|ko|chua)$`,
);
/** What has to be handed in is no document that lies here. */
const isDuty =
  /\b(?:phai|can(?! cu)|nen|bao cao|ho so|to trinh|don|nop|de nghi|phu luc|minh chung|han|truoc ngay|qua dau)\b/;

/**
 * Reads a question for the list of those who receive a document ("Nơi nhận", Nghị định 30/2020/NĐ-CP, Phụ lục I): who they are, where it is kept, how many copies,
 * or whether somebody receives it. Takes folded words; null where it asks for something else.
 */
export function recipientsAsked(folded: string): RecipientsAsked | null {
  const plain = folded
    .replace(/[^\p{L}\p{Nd} ]+/gu, " ")
    .replace(/ +/g, " ")
    .replace(forWhat, "")
    .trim();
  // The document itself is sent to report.
  if (isDuty.test(plain.replace(/\bco (?:duoc )?gui bao cao\b/, "co gui"))) return null;
  const organ = among.exec(plain)?.groups?.organ;
  if (organ !== undefined) return { isAmong: organ };
  return patterns.some((pattern) => pattern.test(plain)) ? { isAmong: null } : null;
}
