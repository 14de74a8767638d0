import { kindsOfDocuments } from "./document-kinds";
import { plainWords } from "../text/index";
import { timesNamed } from "./times-named";
import type { Question } from "./question";

const kind = `(?:${kindsOfDocuments.join("|")}|to trinh)`;
/** "Học kỳ", "định kỳ" and "ký kết", "kỹ năng" are folded like the signing of a paper. */
const signs =
  "(?<!\\b(?:dang|dinh|hoc|thoi|chu|nhiem|dau|cuoi|giua|so|nua|tung|mot|hai|moi) )ky(?! (?:ket|nang|luat|thuat|thi|niem|nam|tuc|hieu|gui|hop dong|hoc|nay|toi|sau|truoc))";
const rank = "(?:chuc (?:danh|vu|vi|trach)|chuc(?! nang)|cuong vi|vi tri|tu cach|cap bac)";
const which = "(?:nao|gi)";
const holder =
  "(?:pho )?(?:chu tich|giam doc|hieu truong|truong phong|thu truong|bo truong|bi thu|truong ban|vien truong|cuc truong|vu truong|chanh van phong)|cap (?:truong|pho)|(?:ong |ba )?pho\\b";
const asksWhether = "(?:hay|hoac|phai khong|dung khong|khong|ko|chua|a|ha|sao|nhi)";

const shapes = [
  // "chức danh nào ký", "người ký giữ chức vụ gì", "ký với tư cách gì"
  `${rank} ${which} (?:da |dung ra |thay mat |truc tiep |duoc )*(?:dung ten|${signs})`,
  `(?:${signs}|dung ten)\\b.{0,50}\\b${rank} (?:la )?${which}`,
  `${rank} (?:cua )?(?:nguoi|vi|ong|ba|ai) (?:da )?${signs}`,
  // "ở phần chữ ký là chức vụ gì", "cuối công văn ghi chức danh nào"
  `(?:chu ky|cho ky|dong ky|phan ky|cuoi (?:ban |to |cai )?(?:${kind}))\\b.{0,40}\\b${rank} ${which}`,
  // "do Chủ tịch ký hay Phó Chủ tịch ký thay", "có phải Giám đốc ký không"
  `${kind}\\b.{0,90}\\b(?:${holder})\\b(?: (?!phai|can|se|nen)[a-z]+){0,6} ${signs}.{0,50}\\b${asksWhether}\\b`,
  `${kind}\\b.{0,90}\\b(?:${holder})\\b(?: (?!phai|can|se|nen)[a-z]+){0,3} (?:hay|hoac)(?: [a-z]+){0,4} (?:${holder})(?: [a-z]+){0,2} ${signs}`,
  `${signs}.{0,60}\\bcap truong hay (?:la )?(?:cap )?pho\\b`,
].map((shape) => new RegExp(`\\b(?:${shape})`));

const official =
  "(?:chair(?:man|woman|person)?|vice|deputy|director|principal|head(?:master|teacher)?|chief|secretary|minister|president)";
const englishRank = "(?:capacity|position|title|rank|post|office held|job title|role)";
const inEnglish = [
  `${englishRank}\\b.{0,60}\\b(?:sign|signs|signed|signing|signatory|signer|signature)`,
  `(?:sign|signs|signed|signing|signatory|signer)\\b.{0,60}\\b(?:what|which) ${englishRank}`,
  `signed by (?:the |a |an |its )?(?:\\S+ ){0,3}?${official}`,
  `(?:did|has) (?:the |a |its )?(?:\\S+ ){0,3}?${official}\\b(?: \\S+){0,4} sign(?:ed)?`,
].map((shape) => new RegExp(`\\b(?:${shape})\\b`));

/** What somebody still has to sign is no signature of a document that lies here. */
const toBeSigned =
  /\b(?:(?<!co )phai(?! khong| la| do)|can(?! cu)|nen|duoc (?:phep|quyen)|tham quyen|hop dong|don (?:xin|dang ky|de nghi)|giay|phieu|to khai|cam ket|hoc ba|so diem|chung chi|bang|must|should|shall|contract|consent|form|application)\b/;

/** Whether the office of who signed a document is asked for, or which of two signed it. Takes folded words, Vietnamese or English, parted by single spaces. */
export function asksSignersRank(folded: string): boolean {
  const plain = plainWords(folded);
  return !toBeSigned.test(plain) && [...shapes, ...inEnglish].some((shape) => shape.test(plain));
}

/** "… có phải một người không", "… hay hai người khác nhau". */
const sameOne =
  "cung (?:mot |1 )?nguoi|(?:la|co phai|phai) (?:cua )?(?:mot|1) nguoi|(?:hai|2) (?:nguoi|ong|ba|vi) khac(?: nhau)?";
const whoSigned = new RegExp(
  `\\b(?:${signs}|chu ky|dung ten)\\b.{0,120}\\b(?:ai|(?:nguoi|vi|ong|ba) nao|ten (?:la )?gi|${sameOne})\\b|\\b(?:ai|(?:nguoi|vi|ong|ba|${holder}) nao) (?:da |dung ra |la nguoi )*(?:${signs}|dung ten)\\b`,
);
const severalOf = new RegExp(
  `\\b(?:cac|nhung|tung|moi|ca|hai|ba|bon|nam|\\d+) (?:ban |to |cai )?${kind}|\\b(?:tung nam|moi nam|qua cac nam|cac nam|tung ban|tung cai)\\b`,
);

const severalInEnglish =
  /\b(?:documents|notices|plans|letters|decisions|directives|announcements|circulars|each|every|all|both|respectively)\b/;

/** Whether a question asks who signed documents of a kind, and then whether it speaks of several ("các thông báo", "năm 2023 và năm 2024", "hồi tháng 7/2023 với hồi tháng 8/2024"); null where it asks otherwise. */
export function asksWhoSigned({
  text,
  folded,
  language,
  asks,
}: Pick<Question, "text" | "folded" | "language" | "asks">): boolean | null {
  const plain = plainWords(folded);
  const isSigned =
    language === "en"
      ? asks.has("signer") || /\bsign(?:ed|s)?\b/.test(plainWords(text))
      : (asks.has("signer") || whoSigned.test(plain)) && saysSigned(text);
  if (!isSigned || toBeSigned.test(plain) || !new RegExp(`\\b${kind}\\b`).test(plain)) return null;
  return (
    new Set(timesNamed(text).map(({ iso }) => iso)).size > 1 ||
    (language === "en" ? severalInEnglish : severalOf).test(plainWords(text))
  );
}

/** Typed with marks a term is told from a signature. */
function saysSigned(text: string): boolean {
  return !/[^\u0000-\u007f]/.test(text) || /(?<!\p{L})(?:ký|kí|đứng tên)(?!\p{L})/iu.test(text.normalize("NFC"));
}

const ofSigning =
  /(?<!\p{L})(?:chức (?:danh|vụ|vị)|cương vị|tư cách|cấp (?:trưởng|phó)|phó|chủ tịch|giám đốc|hiệu trưởng|chữ ký|ký|thay|cuối|phần|chuc (?:danh|vu|vi)|cuong vi|tu cach|cap (?:truong|pho)|pho|chu tich|giam doc|hieu truong|chu ky|ky|cuoi|phan)(?!\p{L})/giu;

/** What is left of a question for a signature without the words that only say that: which document is meant. */
export function withoutSigning(query: string): string {
  return query.replace(ofSigning, " ").replace(/\s+/gu, " ").trim();
}
