import { kindsOfDocuments } from "./document-kinds";

const kind = `(?:${kindsOfDocuments.join("|")})`;
/** What a document is named with; a verb of a deed or of the document's own life makes the year that deed's. */
const naming =
  "(?!(?:phai|nop|gui|trinh|bao|cao|ra|ban hanh|phat|ky|dat|duoc|bi|da|se|sua|doi|thay|het|con|bat|hoan|thanh lap|tong ket|so ket|ket thuc|cong bo|noi|neu|ghi|dan|nhac|quy dinh|yeu cau|den|toi|tu|vao|truoc|sau|ai|khi|luc|thi|ma|de)\\b)[a-z\\d]+";
const linked = "(?:la |lam |danh |ap dung |trien khai |thuc hien |dung |viet )?(?:cho |cua |trong |thuoc |ve )?";
const softened = "(?: (?:vay|the|a|nhi|ha|ta|day|do|nhe|em|anh|chi|ad|thay|co))*";

const asked = new RegExp(
  `^(?:(?:xin|cho|toi|em|minh|hoi|biet|a|oi|da) ){0,5}(?:(?:cai|ban|to) )?${kind}(?: ${naming}){0,14}? ${linked}(?:ca )?nam hoc (?:nao|may|bao nhieu)${softened}$`,
);
const english =
  /\b(?:what|which) (?:school|academic) year (?:is|was|does|do|are)\b.{0,80}\b(?:notice|plan|letter|agreement|decision|document|circular|minutes|regulation)\b.{0,40}\b(?:for|of|about|cover|apply to|concern|deal with|made for|meant for|intended for)\b|\b(?:notice|plan|letter|agreement|decision|document|circular|minutes|regulation)\b.{0,60}\b(?:for|of|in|cover|covers) (?:what|which) (?:school|academic) year\b/;

/** Whether folded words, single spaces between them, ask which school year a document itself is for: "thông báo liên kết của phường A năm học nào". */
export function asksDocumentYear(folded: string): boolean {
  return asked.test(folded) || english.test(folded);
}
