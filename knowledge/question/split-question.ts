import { foldText, plainWords } from "../text/index";
import { readAsks, type Ask } from "./intent";

/** Longer messages tell circumstances, and their joints part no questions. Characters. */
const longest = 240;
const joint = /\s*[,;?]\s+(?:(?:và|rồi|còn|thì|va|roi|con|and)\s+)?|\s+(?:và|rồi|còn|va|roi|con|and)\s+/giu;
/** What asks; "đầu mối", "máy tính" and "bản sao" fold alike and do not. */
const asking =
  /(?<!\p{L})(?:gì|nào|ai|đâu|bao nhiêu|mấy|bao giờ|bao lâu|thế nào|ra sao|gi|nao|bao nhieu|bn|bao gio|bao lau|the nao|may(?= (?:gio|ngay|h|truong|lop|m2|nguoi|%))|^may(?= (?!tinh|moc|in |do |khau|chieu|vi |bay|phat|loc|quay|anh|noi|cay|xay|lanh|bom|tro|man|mua|ao|quan |ban )\p{L})|o dau|cho ai|what|which|who|whom|when|where|how)(?!\p{L})/iu;
/** Asks that say nothing of what is asked for. */
export const vague: ReadonlySet<Ask> = new Set(["yes-no", "open", "procedure", "steps", "obligation"]);
/** Asks that take a whole question. */
const whole: readonly Ask[] = ["compare", "sum-check", "validity"];

/**
 * The two questions that a message asks ("hạn nào, thi ngày mấy?"), each with question words of its own; null where it asks one. Of several joints the first one that parts
 * two questions is taken.
 */
export function splitQuestion(text: string): readonly [string, string] | null {
  if (text.length > longest || whole.some((ask) => asksOf(text).has(ask))) return null;
  const amounts = splitAmounts(text) ?? splitMembership(text);
  if (amounts !== null) return amounts;
  for (const match of text.matchAll(joint)) {
    const first = text.slice(0, match.index).trim();
    const second = text.slice(match.index + match[0].length).trim();
    if (isOneHead(first, second)) continue;
    const asksFirst = asksItself(first);
    const asksSecond = asksItself(second);
    if (
      (asksFirst || asksPlainly(first) || (asksSecond && asksForThing.test(first))) &&
      (asksSecond || asksPlainly(second))
    )
      return [first, second.replace(countsFirst, "có $&")];
  }
  return null;
}

/** "Công văn số bao nhiêu, ngày nào của Sở …": number and day name one document. */
export function isOneHead(before: string, behind: string): boolean {
  return endsInNumber.test(foldText(before.trim())) && goesOnWithHead.test(foldText(behind).replace(/^[\s,;]+/u, ""));
}

const endsInNumber =
  /\b(?:cong van|van ban|thong tu|quyet dinh|nghi dinh|nghi quyet|chi thi|ke hoach|thong bao|huong dan|thoa thuan)(?: nao)?(?: co| mang)? so (?:bao nhieu|may|nao|hieu)(?: nao)?$/;
const goesOnWithHead = /^(?:ngay|thang|ky|ban hanh|ra)\b/;

function asksItself(part: string): boolean {
  const text = part.normalize("NFC");
  return (
    part.includes(" ") && asking.test(text) && (counting.test(text) || [...asksOf(part)].some((ask) => !vague.has(ask)))
  );
}

/** Whether a clause holds a word that asks. */
export function asksSomething(clause: string): boolean {
  return asking.test(clause.normalize("NFC")) || asksPlainly(clause);
}

/** "Mấy tiết", "bao nhiêu suất": a number is asked for, whatever is counted. */
const counting = /(?<!\p{L})(?:mấy|bao nhiêu|bao nhieu)\s+\p{L}{2,}|^may\s+\p{L}{2,}/iu;

/** "…, mấy xe chưa đăng ký": the verb stands in the part before. */
const countsFirst = /^(?:mấy|may|bao nhiêu|bao nhieu)(?=\s)/iu;

/** "… có … được không?", "… những giấy tờ gì?", "… gồm những gì?": asks one thing, whatever its words are. */
const plainly =
  /\bco (?:[^ ]+ ){2,}(?:khong|chua|ko)\s*[?.!]*$|\b(?:nhung|cac) (?:[^ ]+ ){1,3}(?:gi|nao)\s*[?.!]*$|\b[^ ]+ (?:gom|can|nop) (?:co )?(?:nhung )?(?:[^ ]+ ){0,2}gi\s*[?.!]*$/;

/** "… đáp ứng yêu cầu gì về sức khỏe": which thing of a kind. */
const asksForThing =
  /(?<!\p{L})(?:yêu cầu|điều kiện|tiêu chuẩn|giấy tờ|hồ sơ|chế độ|nội dung|hình thức|yeu cau|dieu kien|tieu chuan|giay to|ho so|che do|noi dung|hinh thuc)\s+(?:gì|nào|gi|nao)(?!\p{L})/iu;

function asksPlainly(part: string): boolean {
  return plainly.test(foldText(part));
}

/** What a part of a message asks for, read by itself. */
export function asksOf(text: string): ReadonlySet<Ask> {
  return readAsks(plainWords(text));
}

/** "Diện tích và dân số của tỉnh là bao nhiêu?": two things measured, one question word. */
const measured =
  /^([^,;?]+?)\s+(?:và|va)\s+([^,;?]+?)(\s+(?:của|ở|tại|trong|cua|o|tai)\s+[^,;?]+?)?\s+((?:(?:là|có|chiếm|bằng|la|co|chiem|bang)\s+)?(?:bao nhiêu|mấy|bao nhieu|may)[^,;?]*)\??$/iu;
/** Names of offices and lists of people hold an "và" that parts nothing. */
const isName =
  /(?:giáo dục|đào tạo|văn hóa|khoa học|thông tin|tư tưởng|giao duc|van hoa|khoa hoc|thong tin|tu tuong)$/iu;

/** "Kế hoạch có tính cả tỉnh X không hay chỉ gồm những tỉnh nào?": whether one is among them, and which all are. */
const memberOrAll =
  /^(.+?)\s+((?:có|co)\s+(?:tính|gồm|bao gồm|áp dụng|kể|cả|tinh|gom|bao gom|ap dung|ke|ca)\s+[^,;?]+?\s+(?:không|ko|khong))\s*,?\s+(?:hay|hoặc|hoac)\s+(?:(?:là|chỉ|la|chi)\s+)*((?:gồm|có|bao gồm|áp dụng|dành|tính|gom|co|bao gom|ap dung|danh|tinh)\s+[^,;?]*(?:nào|gì|ai|nao|gi)(?!\p{L})[^,;?]*)\??$/iu;

function splitMembership(text: string): readonly [string, string] | null {
  const [, of = "", whether = "", which = ""] = memberOrAll.exec(text.trim()) ?? [];
  return of === "" ? null : [`${of} ${whether}`, `${of} ${which}`];
}

function splitAmounts(text: string): readonly [string, string] | null {
  const [, first = "", second = "", owner = "", ask = ""] = measured.exec(text.trim()) ?? [];
  if (first === "" || isName.test(first) || /^\p{Lu}/u.test(second) || asking.test(first) || asking.test(second))
    return null;
  return [`${first}${owner} ${ask}`, `${second}${owner} ${ask}`];
}
