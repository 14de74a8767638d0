import { kindsOfDocuments } from "./document-kinds";

/** What is asked of the list of those who receive a document: who they are, or whether some are among them (folded words of their names). */
export interface RecipientsAsked {
  readonly areAmong: readonly string[];
}

const kind = `(?:${kindsOfDocuments.join("|")})`;
/** The document with what tells which one it is. */
const named = `${kind}(?: [a-z\\d]+){0,14}?`;
const whom =
  "(?:ai|dau|di dau|nhung dau|nhung ai|(?:(?:cac|nhung) )?(?:noi|don vi|co quan|cap|ben|phong|bo phan|cho|dia chi) nao)";
const howMany = "(?:may|bao nhieu) (?:ban|bo)";
const sends = "(?:gui|phat|chuyen)(?: (?:cho|den|toi|di|ve|len|xuong|qua))*";
const more = "(?:nua|khac)";

const patterns: readonly RegExp[] = [
  /\bnoi nhan\b(?! (?:ho so|don|bao cao|dang ky|phan anh|ket qua|tien|qua|thuoc|hang|minh chung))/,
  new RegExp(`\\b${named} (?:(?:duoc|da|co|thi) )*luu (?:tru )?(?:(?:o|tai|vao) )?${whom}\\b`),
  new RegExp(`\\b${named} (?:[a-z]+ ){0,4}?(?:luu|gui) ${howMany}\\b`),
  new RegExp(`\\b${named} (?:(?:nay|do|ay) )?(?:(?:duoc|da) ){0,2}${sends} ${whom}\\b`),
  // "được gửi cho Bộ và những nơi nào khác"
  new RegExp(
    `\\b${named} (?:(?:nay|do|ay) )?(?:(?:duoc|da|con) ){0,3}${sends} (?:[a-z]+ ){1,12}?(?:va|voi|cung) ${whom} ${more}\\b`,
  ),
];
/** "…, còn gửi ai nữa?", "ngoài ra gửi cho ai": asked behind the yes or no. */
const andWhom = `(?: (?:(?:va|voi|con|ngoai ra|hay) )+(?:[a-z]+ )?(?:${sends} )?${whom}(?: ${more})*)?`;
const among = new RegExp(
  `^${named} (?:(?:nay|do|ay) )?co (?:duoc )?${sends} (?<organs>.{2,80}?) (?:khong|ko|k|chua)${andWhom}$`,
);
/** What has to be handed in is no document that lies here. */
const isDuty =
  /\b(?:phai|can(?! cu)|nen|bao cao|ho so|to trinh|don|nop|de nghi|phu luc|minh chung|han|truoc ngay|qua dau)\b/;

/**
 * Reads a question for the list of those who receive a document ("Nơi nhận", Nghị định 30/2020/NĐ-CP, Phụ lục I): who they are, where it is kept, how many copies,
 * or whether some receive it. Takes folded words; null where it asks for something else.
 */
export function recipientsAsked(folded: string): RecipientsAsked | null {
  const plain = folded
    .replace(/[^\p{L}\p{Nd} ]+/gu, " ")
    .replace(/ +/g, " ")
    .trim();
  if (isDuty.test(plain)) return null;
  const organs = among.exec(plain)?.groups?.organs;
  if (organs !== undefined) return { areAmong: organs.split(/ (?:va|voi|hay|hoac|cung)(?: (?:cho|den|toi|ve|len))? /) };
  return patterns.some((pattern) => pattern.test(plain)) ? { areAmong: [] } : null;
}
