import { kindsOfDocuments } from "./document-kinds";
import { plainWords } from "../text/index";

const kind = `(?:${kindsOfDocuments.join("|")})`;
const old = "(?: (?:cu|truoc(?: day| do| kia)?))?";
const whichOne = "(?:nao|gi|so (?:nao|may|bao nhieu))";
/** "Thế cho", "thế chỗ" are folded alike; "có thể cho" and "chưa thấy" are not meant. */
const replacing =
  "(?:(?<!\\b(?:chua|khong|ko|chang|nhin|tim|nghe|cam) )thay(?: the)?(?: cho)?|(?<!\\bco )the cho|bai bo|huy bo|sua doi|(?:thi|va|da|se|de) bo|bo(?= (?:cai )?[a-z]+ [a-z]+ (?:cu|truoc)))";

const patterns: readonly RegExp[] = [
  // "nó thay thế quyết định nào", "thì bỏ quyết định cũ nào"
  new RegExp(`\\b${replacing} (?:(?:cho|cac|nhung|cai) ){0,2}(?:${kind}|cai|ban)${old} ${whichOne}\\b`),
  // "văn bản nào bị nó thay", "kế hoạch bị Kế hoạch 64 bãi bỏ"
  new RegExp(
    `\\b(?:${kind}|cai|ban)${old}(?: nao| gi)?${old} (?:bi|duoc) (?:\\S+ ){0,14}?(?:thay(?! doi)|bai bo|huy bo|huy)\\b`,
  ),
  // "which older letter was replaced by …", "what does the plan replace"
  /\b(?:which|what) (?:\w+ ){0,6}?(?:is|was|were|has been|have been|got) (?:replaced|superseded|repealed|annulled|cancelled) by\b/,
  /\b(?:which|what) (?:\w+ ){0,5}?(?:does|did|do) (?:\w+ ){1,14}?(?:replace|supersede|repeal|annul)\b/,
  // "kế hoạch trước đó mà nó thế là số mấy"
  new RegExp(`\\b${kind}\\b.{0,40}\\bno (?:da )?(?:thay|the)(?: (?:the|cho))?(?: la| so|$)`),
];

/** Whether a question asks which document another one takes the place of. Takes folded words. */
export function asksReplaced(folded: string): boolean {
  const words = plainWords(folded);
  return patterns.some((pattern) => pattern.test(words.trim()));
}
