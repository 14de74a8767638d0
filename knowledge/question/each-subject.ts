import { foldText, plainWords } from "../text/index";
import { asksWhereCited } from "./cited-where";

const paper = "(?:văn\\s+bản|tài\\s+liệu|giấy\\s+tờ|van\\s+ban|tai\\s+lieu|giay\\s+to|vb)";
const one = `(?:${paper}|cái|bản|nơi|chỗ|bên|cai|ban|noi|cho|ben)`;
const matter =
  "(?:chuyện|việc|bối\\s+cảnh|nội\\s+dung|vấn\\s+đề|hoàn\\s+cảnh|dịp|mạch|chuyen|viec|boi\\s+canh|noi\\s+dung|van\\s+de|hoan\\s+canh|dip)";
/** "… mỗi văn bản ghi số nào": what they tell of it is asked for, not what they are about. */
const ofOther =
  "[^,;?]{0,40}(?<!\\p{L})(?:số|ngày|mức|hạn|giờ|tháng|năm|mấy|bao nhiêu|so|ngay|muc|han|gio|thang|nam|may|bao nhieu)(?!\\p{L})";
/** What of each document is asked besides, at the end of a message. */
const endings = [
  // "… mỗi văn bản nói trong chuyện gì?", "… từng cái nhắc để làm gì?"
  new RegExp(
    `(?<![\\s,;.?!])[\\s,;.?!]+(?:(?:và|rồi|còn|trong|ở|va|roi|con|o)\\s+)*(?:mỗi|từng|moi|tung)\\s+${one}(?!\\p{L})(?!${ofOther})[^,;?]{0,80}(?<!\\p{L})(?:gì|nào|sao|gi|nao)(?!\\p{L})[^,;?]{0,20}\\??\\s*$`,
    "iu",
  ),
  // "…, trong bối cảnh gì?", "… và nói về việc gì?"
  new RegExp(
    `(?:(?<![,;.?!])[,;.?!]+|\\s(?:và|rồi|va|roi))\\s*(?:(?:và|rồi|đều|va|roi|deu)\\s+)*(?:(?:được|đang)\\s+)?(?:trong|về|với|nhân|nói|nhắc|ve|voi|nhan|noi|nhac)\\s+(?:(?:về|đến|trong|ve|den)\\s+)?${matter}\\s+(?:gì|nào|gi|nao)(?!\\p{L})[^,;?]{0,20}\\??\\s*$`,
    "iu",
  ),
  /(?<![\s,;.?!])[\s,;.?!]+(?:and\s+)?(?:(?:in|about|for)\s+)?(?:what|which)\b[^,;?]{0,40}\b(?:each|every)\b[^,;?]{0,60}\??\s*$/i,
  /(?<![\s,;.?!])[\s,;.?!]+(?:and\s+)?in (?:what|which) (?:context|connection|matter)s?\b[^,;?]{0,20}\??\s*$/i,
];
const papers = "(?:van ban|tai lieu|giay to|vb)";
const inSeveral = new RegExp(
  `\\b(?:trong|o|tai) (?:(?:may|bao nhieu|nhung|cac) )?${papers}\\b|\\b(?:may|bao nhieu|nhung|cac) ${papers}\\b|\\b(?:which|what|how many) (?:\\S+ )?(?:documents?|papers?|texts?)\\b`,
);

const mentions =
  /\b(?:nhac|de cap|(?:vien|trich) dan|dan chieu|xuat hien|noi (?:den|ve|toi)|(?<!huong )dan (?:trong|o|ra|den|toi)|(?:duoc|co|cung|deu) (?:neu|ghi|dan|noi)|(?:neu|ghi|noi|co) (?:trong|o|tai)|mention(?:s|ed)?|cite[sd]?|refer(?:s|red)?|appears?|speaks?|talks?)\b/;

/** A message that asks where a thing is mentioned and what each of those documents is about, without the latter; null where it does not ask both. */
export function withoutSubjectOfEach(text: string): string | null {
  for (const ending of endings) {
    const found = ending.exec(text);
    if (found === null) continue;
    const rest = text.slice(0, found.index);
    const folded = plainWords(foldText(rest));
    if (asksWhereCited(folded) || (inSeveral.test(folded) && mentions.test(folded))) return `${rest}?`;
  }
  return null;
}
