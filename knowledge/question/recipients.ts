import { kindsOfDocuments } from "./document-kinds";
import { plainWords } from "../text/index";

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
const sends = "(?:gui|phat|chuyen|sao gui|bao cao)(?: (?:cho|den|toi|di|ve|len|xuong|qua|bao cao))*";
const more = "(?:nua|khac)";

const patterns: readonly RegExp[] = [
  /\bnoi nhan\b(?! (?:ho so|don|bao cao|dang ky|phan anh|ket qua|tien|qua|thuoc|hang|minh chung))/,
  new RegExp(`\\b${named} (?:(?:duoc|da|co|thi) )*(?<!\\bgiao )luu (?:tru )?(?:(?:o|tai|vao) )?${whom}\\b`),
  new RegExp(`\\b${named} (?:[a-z]+ ){0,4}?(?:(?<!\\bgiao )luu|gui) ${howMany}\\b`),
  new RegExp(`\\b${named} (?:(?:nay|do|ay) )?(?:(?:duoc|da|con|cung) ){0,2}${sends} (?:them )?${whom}\\b`),
  // "được gửi cho Bộ và những nơi nào khác"
  new RegExp(
    `\\b${named} (?:(?:nay|do|ay) )?(?:(?:duoc|da|con) ){0,3}${sends} (?:[a-z]+ ){1,12}?(?:va|voi|cung) ${whom} ${more}\\b`,
  ),
  // "bản lưu thì ở đâu", "lưu ở bộ phận nào"
  new RegExp(
    `^(?:(?:the|con|vay|thi) )*(?:ban luu|luu ban)(?: goc)? (?:(?:thi|de|nam|cat|giu|duoc) ){0,2}(?:(?:o|tai) )?${whom}\\b`,
  ),
];
/** "…, còn gửi ai nữa?", "ngoài ra gửi cho ai": asked behind the yes or no. */
const andWhom = `(?: (?:(?:va|voi|con|ngoai ra|hay) )+(?:[a-z]+ )?(?:${sends} )?${whom}(?: ${more})*)?`;
const among = new RegExp(
  `^${named} (?:(?:nay|do|ay) )?co (?:duoc |phai )?${sends} (?<organs>.{2,80}?) (?:khong|ko|k|chua)${andWhom}$`,
);
/** What has to be handed in is no document that lies here. */
const isDuty =
  /\b(?:phai|can(?! cu)|nen|bao cao|ho so|to trinh|don(?! vi\b)|nop|de nghi|phu luc|minh chung|han|truoc ngay|qua dau)\b/;

/** Copies and receivers as English asks for them. */
const english: readonly RegExp[] = [
  /^(?!.*\b(?:form|slip|application|dossier|certificate|contract|report|made|make|drawn up|signed|printed)\b).*\bhow many (?:(?:file|filed|archive|archived|archival|office|record|stored|kept) )?copies\b(?!.{0,60}\b(?:submit|hand in|send|must|need|required|should)\b)|\bcopies\b.{0,60}\b(?:kept|filed|archived|on file|stored)\b/,
  /\b(?:who|whom|which (?:offices?|bodies|units?|places|organi[sz]ations?)) (?:else )?(?:receives?|received|gets?|got|is on the (?:distribution|mailing|recipient) list of) (?:a copy of |copies of )?(?:the|this|that) (?:\S+ ){0,6}(?:notice|plan|letter|agreement|decision|document|circular)\b/,
  /\b(?:distribution|recipients?) list\b|\b(?:recipients|addressees) of (?:the|this|that)\b/,
  /\b(?:notice|plan|letter|agreement|decision|document|circular)\b.{0,40}\b(?:was |is |been )?(?:sent|addressed|copied|distributed|circulated) to\b(?= (?:whom|who|which|what)\b|$)|\b(?:to )?who(?:m)? (?:is|was|are|were|has) (?:the|this|that) (?:\S+ ){0,6}(?:notice|plan|letter|agreement|decision|document|circular)\b.{0,20}\b(?:sent|addressed|copied|distributed|circulated)\b/,
];

/** How many copies of a form there are, and who keeps them: its own foot tells, not the document's. */
const copiesOfForm =
  /\b(?:phieu|don|to khai|bieu mau|mau|giay)\b.{0,120}\b(?:may|bao nhieu) (?:ban|bo|lien)\b|\b(?:may|bao nhieu) (?:ban|bo|lien) (?:phieu|don|to khai|bieu mau|mau|giay)\b/;

/** Whether folded words ask how many copies of a form are made out. */
export function copiesOfFormAsked(folded: string): boolean {
  return copiesOfForm.test(folded);
}

/** Whether folded English words ask for the list of those who receive a document, or for the copies that are kept of it. */
export function recipientsAskedInEnglish(folded: string): boolean {
  return english.some((pattern) => pattern.test(folded));
}

const amongTold =
  /^(?:(?:the|con|vay|a|roi|thi|uhm|ma) ){0,3}co (?:duoc )?(?:gui|phat|chuyen)(?: (?:cho|den|toi|ve))* (?<organ>.{2,60}?) (?:khong|ko|chua)$/;
const whoOfTold =
  /^(?:(?:the|con|vay|a|roi|thi|ma) ){0,3}(?:[a-z]+ ){0,6}(?:gui|nhan|luu|phat|chuyen)\b(?: (?:cho|den|toi|ve|o|tai|vao))* (?:ai|dau|noi nao|nhung ai|cho nao|phong nao|may ban|bao nhieu ban)$|^(?:(?:the|con|vay|a|roi|thi|ma) ){0,3}(?:[a-z]+ ){0,6}ai (?:nhan|duoc nhan|duoc gui)$/;

/** The same of a question that follows such a list and names no document: "có gửi các trường không", "lãnh đạo thì gửi ai". Takes folded words; null where it asks for something else. */
export function recipientsAskedAgain(folded: string): RecipientsAsked | null {
  const plain = plainWords(folded);
  if (isDuty.test(plain)) return null;
  const organ = (amongTold.exec(plain) ?? isSent.exec(plain))?.groups?.organ;
  if (organ !== undefined) return { areAmong: [organ.replace(softLead, "")] };
  return whoOfTold.test(plain) ? { areAmong: [] } : null;
}

/**
 * Reads a question for the list of those who receive a document ("Nơi nhận", Nghị định 30/2020/NĐ-CP, Phụ lục I): who they are, where it is kept, how many copies,
 * or whether some receive it. Takes folded words; null where it asks for something else.
 */
export function recipientsAsked(folded: string): RecipientsAsked | null {
  const plain = plainWords(folded);
  const asked = plain.replace(toWhatEnd, "");
  // The document itself is sent to report.
  if (isDuty.test(asked.replace(/\bco (?:duoc )?gui bao cao\b/, "co gui"))) return null;
  const organs = among.exec(asked)?.groups?.organs;
  if (organs !== undefined) return { areAmong: organs.split(/ (?:va|voi|hay|hoac|cung)(?: (?:cho|den|toi|ve|len))? /) };
  return patterns.some((pattern) => pattern.test(asked)) ? { areAmong: [] } : null;
}

/** "… gửi để báo cáo": to what end somebody receives it, as a list says it beside the name ("b/c"). */
const toWhatEnd =
  / (?:de|nham) (?:bao cao|biet|thuc hien|phoi hop|theo doi|chi dao|b c)(?= (?:khong|ko|chua|cho|den|toi|ai|nhung|cac|co quan|don vi|noi)\b|$)/g;

const softLead = /^(?:(?:the|vay|con|thi|rieng|cac|nhung|moi|cho|phia|ben|may|a|ok) )+/;
const isSent =
  /^(?<organ>.{2,60}?) (?:(?:thi|co|cung|deu|da) )*(?:(?:duoc )?(?:gui|nhan)(?: (?:cho|den|toi|duoc))?|(?:nam )?trong (?:do|danh sach|noi nhan)) (?:khong|ko|chua|a|ha)$/;
