import { foldText, foldWithMap, originalSpan } from "../text/index";
import { withoutPurposeTold } from "./purpose-told";

/** Who is spoken to and who speaks, folded. Vietnamese has no "you" and "I": kinship and office stand for both. */
const kin = ["anh", "chi", "thay", "co", "ban", "bac"];
const you = [
  ...["cac", "quy", "may"].flatMap((many) => kin.map((one) => `${many} ${one}`)),
  ...kin,
  ..."moi nguoi|ca nha|co quan|dong chi|tro ly|cam nang|quy vi|anh/chi|em|ad|admin|bot|chu|sep|shop".split("|"),
].join("|");
const me = "(?:toi|em|minh|con|tui|to|chung toi|chung em|chung minh|ben em|ben minh|truong em|truong minh|truong toi)";
const softly = "a|oi|nhe|nha|nhi|ha|voi|nao|nhen|hen";
const little = "chut|xiu|mot|1|ti|nho|tham|them|ngu|nhanh";
const end = "(?![\\p{L}\\p{Nd}])";
const gap = "[\\s,.:;!–-]+";

/** One of some lists: each once, and none made of two others, so that a text is read in one way only and no text takes long. */
const oneOf = (...lists: readonly string[]): string => `(?:${[...new Set(lists.join("|").split("|"))].join("|")})`;
/** Any number of such words behind something, or before it. */
const then = (...lists: readonly string[]): string => `(?: ${oneOf(...lists)})*`;
const first = (...lists: readonly string[]): string => `(?:${oneOf(...lists)} )*`;

/** What is said before a question and belongs to none, each once with what parts it from the rest. */
const openings = [
  // "Dạ", "vâng", "thưa thầy"
  `(?:da|vang|u|thua|kinh thua)${then(you, softly)}${end}`,
  // "xin chào", "em chào anh chị ạ"
  `${first("em|toi|con|minh|xin|kinh|chau|gui|loi")}chao${then(you, softly, "buoi|sang|trua|chieu|toi")}${end}`,
  `(?:hello|hi|hey|alo+|a lo|good (?:morning|afternoon|evening)|dear)${then(you, softly, "there|all|everyone|team|sir|or|madam")}${end}`,
  `${oneOf(you)}(?: ${oneOf(you)}){0,3} (?:oi|a)(?: (?:cho ${me} hoi|giup ${me} voi|${softly}))*${end}`,
  // "Hiểu rồi. …", "ok, …", "à mà …": what came before was heard.
  `(?:a+h? ma|nhan tien|tien the|tien day)${then(softly)}${end}`,
  `(?:a+h?|u+h?|ok|oke|okay|roi|the a|duoc roi|hieu roi|ro roi|biet roi|hay qua|tot qua|cam on)${then(you, softly, "nhieu")}${end}(?=\\s*[,.:;!…])`,
  // "cho em hỏi chút", "tôi muốn hỏi là", "xin hỏi"
  `${first(you, "lam|on|vui|long|xin|nho")}cho (?:phep )?${me} (?:xin )?(?:duoc )?hoi${then(little, softly, "la|rang")}${end}`,
  `(?:hom nay |nay )?${me} (?:dang )?(?:muon|can|xin|dinh|co viec can) (?:duoc )?hoi${then(you, little, softly, "la|rang")}${end}`,
  `(?:xin|cho) (?:duoc )?hoi${then(little, softly)}(?: (?:la|rang))?${end}|hoi (?:${oneOf(little)}${then(little, softly)}(?: (?:la|rang))?|la|rang)${end}`,
  // "Đề nghị quý phòng cho biết …": the wish to be told, not what is to be told.
  `${first("kinh|tran|trong|toi|em|xin|chung")}de nghi${then(you, "quy co quan|(?<!co )quan|phong|so|vui|long")}(?=\\s+cho (?:${me} )?biet${end})`,
  // "Nhờ bạn kiểm tra giúp: …", "đề nghị xem lại và cho biết …": that somebody looks, not what at.
  `${first(you, "nho|de|nghi|xin|mong|phien|kinh")}(?:kiem tra|tra cuu|tra|xem|coi|ra soat|xac minh)(?: (?:giup|ho|gium|dum|lai))+(?: ${me})?${then(softly)}${end}(?=\\s*[,:])`,
  `${first(you, "nho|de|nghi|xin|mong|phien|kinh")}(?:kiem tra|tra cuu|xem xet|xem lai|ra soat|xac minh) va (?:cho (?:${me} )?biet|tra loi|xac nhan)${then("ro|la|rang")}${end}`,
  // Followed by a pause: "giúp em với, …"; without one help is what is asked for.
  `(?:lam on )?(?:giup|ho tro) ${me}${then(softly)}${end}(?=\\s*[,.:;!])`,
  `(?:i would|i'd|we would|we'd) like to (?:know|ask)(?: (?:you|whether))?${end}`,
];
const opening = new RegExp(`^[\\s"“”'(]*(?:${openings.join("|")})(?:${gap}|$)`, "u");

/** What is said after it. */
const closings = [
  // "Thư cảm ơn" is a thing.
  `(?<!\\b(?:thu|loi|le|bai|su|ta) )${first("em|toi|minh|con|xin|chan|thanh|tran|trong|rat|da|vang|va|many")}(?:cam on|cam ta|thanks|thank you|thank|tks|thks)${then(you, softly, "nhieu|truoc|lam|rat|so|much|very|lot|in|advance|you")}`,
  `${first(you, "rat|toi|minh|kinh")}mong ${first(you, "duoc|som|nhan")}(?:tra loi|phan hoi|giai dap|hoi am|giup do|ho tro|chi giao|tu van)${then(you, softly, "cua|som|giup|gap")}`,
  // "…, nói ngắn thôi để tôi đối chiếu nhé"
  `(?:(?:noi|tra loi|ghi|viet) (?:that |cho )?(?:ngan gon|ngan|gon|van tat)(?: lai| thoi)* )?de ${me} (?:tien )?(?:doi chieu|so sanh|ghi lai|nam|biet|bao lai)${then(softly)}`,
  `(?:noi|tra loi|ghi|viet) (?:that |cho )?(?:ngan gon|ngan|gon|van tat)(?: lai| thoi)*${then(softly)}`,
  `(?:giup|ho|gium|dum|chi giup|tra loi giup|giai dap giup|tu van giup) ${me}(?: ${oneOf("voi|nhe|nha|a|cai|nhen|di")})+`,
];
const closing = new RegExp(`(?:^|[\\s,.;!?–-]+)(?:${closings.join("|")})[\\s.,!~)"”]*$`, "u");

/** How these words are written with marks: "Thừa Thiên" is no "thưa", "xin hội" no "xin hỏi". */
const marked = new Set(
  (
    "dạ vâng ừ thưa kính chào cháu buổi sáng trưa chiều tối lời gửi các quý mấy anh chị thầy cô bạn cẩm nang mọi người nhà bác chú đồng chí trợ lý sếp cơ quan " +
    "tôi mình tớ chúng bên trường ạ ơi nhé nhỉ hả với nào xíu một chút tí nhỏ thăm thêm làm nhờ phép được hỏi hôm đang muốn cần định có việc là rằng lô giúp hỗ trợ " +
    "à ừ thế rồi hiểu rõ biết quá tốt nhân tiện tiện đây mà chân thành trân trọng rất và cảm cám tạ ơn nhiều trước lắm sớm nhận trả phản hồi giải đáp âm đỡ chỉ giáo tư vấn hộ giùm dùm cái đi gấp của nói viết ghi ngắn gọn vắn tắt thật thôi để đối chiếu so sánh nắm báo vui lòng kiểm tra cứu xem coi rà soát xác minh giùm lại đề nghị phiền xét biết"
  ).split(" "),
);

/** Greetings are few; the bound is for text that was made to be long. */
const mostShells = 6;

/**
 * A message without the greeting, the request to be allowed to ask, the thanks and the wish that people put around a question, and what they want the answer for. What is nothing but that
 * stays as it is. A question mark that the thanks followed stays.
 */
export function withoutCourtesy(message: string): string {
  let rest = message.normalize("NFC");
  for (let shells = 0; shells < mostShells; shells += 1) {
    const next = withoutClosing(withoutOpening(rest));
    if (next === rest || !/[\p{L}\p{Nd}]{2}/u.test(next)) break;
    rest = next;
  }
  return withoutPurposeTold(rest);
}

function withoutOpening(text: string): string {
  const folded = foldWithMap(text);
  const found = opening.exec(folded.text);
  if (found === null || found[0] === "") return text;
  const { end: after } = originalSpan(folded, 0, found[0].length);
  return isWrittenSo(text.slice(0, after)) ? text.slice(after).trim() : text;
}

function withoutClosing(text: string): string {
  const folded = foldWithMap(text);
  const found = closing.exec(folded.text);
  if (found === null) return text;
  const { start } = originalSpan(folded, found.index, folded.text.length);
  if (!isWrittenSo(text.slice(start))) return text;
  const mark = /^\s*\?/u.test(text.slice(start)) ? "?" : "";
  return `${text.slice(0, start).trim()}${mark}`;
}

function isWrittenSo(words: string): boolean {
  return (words.toLowerCase().match(/\p{L}+/gu) ?? []).every((word) => foldText(word) === word || marked.has(word));
}
