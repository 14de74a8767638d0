import { plainWords } from "../text/index";
import { asksOf, vague } from "./split-question";

/** What asks; "đầu mối" and "máy tính" fold alike and do not. */
const asking =
  /(?<!\p{L})(?:gì|nào|ai|đâu|bao nhiêu|mấy|bao giờ|bao lâu|thế nào|ra sao|làm sao|phải không|được không|hay không|hay chưa|gi|nao|bao nhieu|bao gio|bao lau|the nao|ra sao|lam sao|may(?= (?:gio|ngay|truong|lop|nguoi))|o dau|cho ai|what|which|who|whom|when|where|how)(?!\p{L})|(?<!\p{L})(?:không|ko|chưa|khong|chua)\s*(?:ạ|a|nhỉ|vậy|vay|thế|ta)*\s*$/iu;
/** "TP. Hồ Chí Minh", "P. 4", "ThS. …", "1. …": the point ends no sentence. What has a vowel is a word: "… của Thuận An. …". */
const shortened = /(?:^|[^\p{L}])(?:[B-DF-HJ-NP-TV-XZĐ][b-df-hj-np-tv-xzđB-DF-HJ-NP-TV-XZĐ]{0,2}|\p{L}|^\d+)$/u;
/** What stands before a colon or a comma and is shorter may be what is asked of. Words. */
const shortestLead = 4;
/** "Tôi đang lập danh sách …": what somebody is doing as they ask, no subject that the rest leaves out. */
const tellsOfDoing = /^\s*(?:\p{L}+ ){1,3}đang(?!\p{L})/iu;
/** "Việc đấy", "lúc nào khác": what is asked of was told before. */
const pointsBack = /(?<!\p{L})(?:ấy|đó|đấy|này|kia|nó|khác|nữa|vậy thì sao)(?!\p{L})/iu;

/** "…, nên em muốn hỏi là …": all before it is told, whatever its words are. */
const announcing =
  /[,.;:!…\s]+(?:nên|cho nên|vậy nên|vì vậy|vì thế|do đó|bởi vậy|thành ra|nay|nen|cho nen|vay nen|vi vay|vi the|do do|boi vay|thanh ra)\s+(?:(?:em|tôi|mình|con|cháu|tụi em|bọn em|chúng em|chúng tôi|trường em|giờ|toi|minh|chau|chung toi|gio)\s+){0,2}(?:(?:mới|muốn|xin|cho|phải|tính|định|đành|cần|được|moi|muon|phai|tinh|dinh|danh|can|duoc)\s+){0,3}(?:(?:em|tôi|mình|con|toi|minh)\s+)?(?:hỏi|hoi|(?:nhờ|nho)\s+(?:(?:bạn|anh|chị|em|ad|thầy|cô|bot|ban|chi|thay|co)\s+)?(?:(?:giúp|giup)\s+)?(?:cho\s+(?:(?:em|tôi|mình|con|toi|minh)\s+)?(?:biết|biet)|xem|tra|đọc|chỉ|nói|trả lời|liệt kê|nêu|doc|noi|tra loi|liet ke|neu)(?:\s+(?:giúp|hộ|giùm|dùm|rõ|lại|giup|ho|gium|dum|ro|lai)(?!\p{L}))*)(?:\s+(?:là|rằng|xem|thăm|thêm|nhờ|luôn|chút|anh|chị|mọi người|la|rang|tham|them|luon|chut|chi|moi nguoi))*[\s:,]+/giu;

/** "… thì rốt cuộc nơi nào …": what matters after all that was told. */
const afterAll =
  /[,.;:!…\s]+(?:(?:thì|thế|vậy|thi|the|vay)\s+)?(?:rốt cuộc|rốt cục|chung quy|suy cho cùng|nói cho cùng|tóm lại|rot cuoc|rot cuc|chung quy|suy cho cung|noi cho cung|tom lai)(?:\s+(?:lại|là|thì|lai|la|thi))?[\s:,]+/giu;

const me = "(?:tôi|em|mình|con|cháu|tui|bác|cô|chú|anh|chị|toi|minh|chau)";
const you = "(?:bạn|em|cháu|con|anh|chị|ad|bot|cô|thầy|ban|chau|chi|co|thay)";
/** "…, cháu xem giúp …", "…, vậy theo kế hoạch thì phòng nào …": behind a long tale they announce what is asked; behind a few words those are what it is about. */
const announcingLate = new RegExp(
  `[,.;:!…]\\s+(?:(?:${you}|nhờ ${you}|nhờ|nho)\\s+)?(?:xem|tra|đọc|coi|kiểm tra|tìm|chỉ|nói|tra cứu|so|so sánh|đối chiếu|liệt kê|doc|kiem tra|noi|so sanh|doi chieu|liet ke)\\s+(?:giúp|giùm|hộ|dùm|giup|gium|ho|dum)(?:\\s+(?:cho\\s+)?${me}(?!\\p{L}))?(?:\\s+(?:xem|là|với|coi|rằng|la|voi|rang)(?!\\p{L}))*[\\s,:]+|[,.;!…]\\s+(?:vậy|thế|vay)\\s+(?:(?:thì|cho ${me} hỏi|thi)\\s+)?(?!thì|nên|cho|là|nào|ra|thi|nen|la|nao)`,
  "giu",
);
/** So many words tell a tale. */
const fewestOfTale = 22;

/** A message whose sentences do not all ask. */
export interface Focus {
  readonly asked: string;
  /** What the other sentences tell: what it is about, or only how it came to be asked. */
  readonly told: string;
}

/**
 * Parts the sentences of a message that ask from those that tell; null where all of them ask, or none. What is announced as the question asks; else the sentences with question marks do, else those
 * with question words.
 */
export function focusOf(text: string): Focus | null {
  const announced = announcedIn(text);
  if (announced !== null) return announced;
  const sentences = sentencesOf(text);
  if (sentences.length < 2) return null;
  const marked = sentences.filter((sentence) => sentence.endsWith("?"));
  const asked = marked.length > 0 ? marked : sentences.filter(asksPlainly);
  if (asked.length === 0 || asked.length === sentences.length || asked.every(asksOnlyWhether)) return null;
  return { asked: asked.join(" "), told: sentences.filter((sentence) => !asked.includes(sentence)).join(" ") };
}

function announcedIn(text: string): Focus | null {
  const surely = [...text.matchAll(announcing), ...text.matchAll(afterAll)].at(-1);
  if (surely !== undefined) return partedAt(surely, text, shortestLead);
  const late = partedAt([...text.matchAll(announcingLate)].at(-1), text, fewestOfTale);
  return late === null || asks(lastClauseIn(late.told)) || pointsAtTold.test(late.asked) ? null : late;
}

/** Parts a text where it announces what it asks; null where it does not, or tells fewer words before. */
function partedAt(announced: RegExpMatchArray | undefined, text: string, fewestWords: number): Focus | null {
  if (announced?.index === undefined) return null;
  const told = text.slice(0, announced.index);
  const asked = text.slice(announced.index + announced[0].length);
  return told.split(/\s+/).length >= fewestWords && asks(asked) ? { asked, told } : null;
}

/** "Mốc ấy", "việc đó": who asks of what was told asks of it whole. */
const pointsAtTold = /(?<!\p{L})(?:ấy|đó|đấy|kia|nó)(?!\p{L})/iu;

function lastClauseIn(told: string): string {
  return told.split(/[,.;:!?]\s/u).at(-1) ?? told;
}

/** "Thông tin ấy có chính xác không?", "Trường tôi làm theo cách đó có được không?": what is asked is what was told. */
const onlyWhether = new RegExp(
  "^(?:(?:vay|the|nhu|cai|dieu|thong tin|viec|noi|cach|chuyen|lam|theo|do|nay|ay|day|kia|nghe|neu|toi|em|minh|chung|truong|phuong|xa|ben|chi|anh|don|vi) )*" +
    "(?:co |la |thi |van ){0,3}(?:chinh xac|dung|sai|phai|that|on|duoc|hop le|hop ly|dang tin|chuan|sao|kip|tre)(?: (?:vay|the|hay|roi|khong|chua|ko|hong|hon|han|nhi|a|ha|sai|nua))*$",
);

function asksOnlyWhether(sentence: string): boolean {
  return onlyWhether.test(plainWords(sentence));
}

/** "… mang biển số gì, …": what is asked for comes before. */
const asksThing = /(?<!\p{L})(?:gì|nào|bao nhiêu|là ai)[\s?.]*$/iu;

/** The last clause of a message that asks, without the clauses before it; null where they ask as well or there are none. A weaker sign: what stands before may be the subject. */
export function lastClauseOf(text: string): string | null {
  // "Trung tâm Văn hóa - Thể thao": a dash before a capital stands in a name.
  const joints = [...text.matchAll(/[,;:]\s+|[–-]\s+(?!\p{Lu})/gu)].reverse();
  for (const { 0: joint, index } of joints) {
    const clause = text.slice(index + joint.length).trim();
    const lead = text.slice(0, index);
    if (asks(clause))
      return lead.split(/\s+/).length >= shortestLead && !asksThing.test(lastClauseIn(lead)) ? clause : null;
  }
  return null;
}

/** The last sentence of a message, folded, its words parted by single spaces. */
export function lastSentenceOf(text: string): string {
  return plainWords(lastSentenceAsTyped(text));
}

/** The last sentence of a message, or all of it where it ends in none. */
export function lastSentenceAsTyped(text: string): string {
  return sentencesOf(text).at(-1) ?? text;
}

/** Whoever tells what was missed asks of what comes behind it. */
const missed =
  /(?<!\p{L})(?:lỡ|hụt|trễ|không kịp|chưa kịp|lo|hut|tre|khong kip|chua kip)(?!\p{L})(?:[^,.;?!]|,(?=\s+(?:tháng|ngày|quý|thang|ngay|quy)\s+\d)){2,60}(?<!\p{L})(?:rồi|mất|mất rồi|roi|mat roi)$/iu;
/** The next one of the same that was missed: what it is was told. */
const ofSame =
  /(?<!\p{L})(?:kế tiếp|tiếp theo|tiếp|lần sau|kỳ sau|đợt sau|năm sau|lần tới|kỳ tới|đợt tới|ke tiep|tiep theo|lan sau|ky sau|dot sau|nam sau)(?!\p{L})/iu;
/** "… rồi, đợt kế tiếp là từ ngày nào?": the next of what was missed, and what that is only the tale before says. */
function leavesUnnamed(asked: string): boolean {
  const named =
    plainWords(asked.replace(ofSame, " "))
      .replace(ofTimeAlone, " ")
      .match(/[a-z]+/g) ?? [];
  return ofSame.test(asked) && named.length < fewestNamed;
}

/** Asks when, and names nothing that has a time. */
const ofTimeAlone =
  /\b(?:la|vao|tu|den|toi|thi|se|duoc|phai|co|ngay|thang|nam|dot|lan|ky|khi|luc|nao|may|bao gio|bao lau)\b/g;
/** So many syllables tell one work of an office from its others. */
const fewestNamed = 6;
const afterTale = /^(?:vậy|thế)(?: (?:thì|nên|cho))? (?!thì|nên|cho|là|nào|ra)\p{L}/u;

function sentencesOf(text: string): readonly string[] {
  const ends = [...text.matchAll(/[.?!…;:]+["”')]*\s+|,\s+(?=\p{L})/gu)].filter(({ 0: end, index }) => {
    const before = text.slice(0, index);
    if (/[?!]/u.test(end)) return true;
    // "Trường lỡ đợt ghép cặp rồi, khi nào được bổ sung cặp?"
    if (missed.test(before)) return !asks(before) && !leavesUnnamed(text.slice(index));
    if (end.startsWith(",") && !afterTale.test(text.slice(index + end.length))) return false;
    // "…, vậy các em cần giấy gì?": what stands before only tells.
    if (end.startsWith(","))
      return (
        before.split(/\s+/).length >= shortestLead &&
        !asks(before) &&
        tellsOfDoing.test(before) &&
        !pointsBack.test(text.slice(index))
      );
    if (end.startsWith(":")) return before.split(/\s+/).length >= shortestLead && !asks(before);
    return !shortened.test(before);
  });
  const cuts = [0, ...ends.map(({ 0: end, index }) => index + end.length), text.length];
  return cuts
    .slice(1)
    .map((cut, at) => text.slice(cuts[at], cut).trim())
    .filter((sentence) => /[\p{L}\p{Nd}]/u.test(sentence));
}

function asks(part: string): boolean {
  return asking.test(part.replace(/[.?!\s]+$/u, ""));
}

function asksPlainly(sentence: string): boolean {
  return asks(sentence) || [...asksOf(sentence)].some((ask) => !vague.has(ask));
}

/** A document that says something of a matter: "thông báo của phường có dặn gì chuyện quá tải không?". */
const saidOf =
  /\b(?:van ban|thong bao|ke hoach|cong van|thong tu|huong dan|quyet dinh|thoa thuan|quy che|quy dinh|nghi dinh|giay)\b.{0,60}? (?:co )?(?:dan|noi|nhac|neu|ghi|viet|de cap|quy dinh)(?: (?:do|den|toi))? (?:gi|chi)(?: den| toi)? (?:ve|chuyen|viec|vu|den|toi) [a-z]+ [a-z][a-z ]*$/;

/** Whether a clause asks what a document that it names says of a matter that it names: what is told before it is only why. */
export function asksWhatIsSaidOf(clause: string): boolean {
  return saidOf.test(plainWords(clause));
}
