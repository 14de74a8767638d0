import { lastSentenceOf } from "../question/index";
import type { AnswerContext } from "./context";
import { isToldOtherwise, type Subject } from "./evidence";
import { soundQuality, type ScoredSection } from "./score-sections";

/** The amount comes last: "Điểm chuẩn lớp 10 là bao nhiêu?". */
const amountLast = /\b(?:bao nhieu|may)(?: [a-z\d%]+){0,2}$/;
/** A person, a place or a time opens the question, not what is measured. */
const opensWithSetting =
  /^(?:voi|doi voi|rieng|con|muc (?:phan dau|dat|ty le|ti le)|con so|so luong|tong|ca thay|tat ca|toan bo|tren|duoi|ngoai|giua|sau|truoc|khi|tu|den|hien|hang|ngay|thang|quy|dau|cuoi|tinh|huyen|quan|xa|phuong|thanh pho|truong|toi|em|minh|chung|moi|mot|cac|nguoi|co|phai|can|o|tai|trong|theo|nam|nha|gia dinh|ho|phu huynh|cha me|bo me|ba me|chau|be(?! boi)|tre|dua|thi sinh|hoc vien|hoc sinh|can bo|nhan vien|vien chuc|ben|giao vien)\b/;

/** "Dạy ở cấp 2 thì một nhóm nhiều nhất bao nhiêu em?": what is measured stands behind what it is said of. */
const beforeTopic = /^.*\bthi (?=(?:(?!bao nhieu|may|het|la|ton|co|duoc|phai|can|se|bi)[a-z]+) [a-z]+ )/;
/** "Mức tiền hỗ trợ …": says that an amount is asked for, not of what. */
const ofAmount = /^(?:muc(?: tien)?|(?:tong )?so tien|(?:phan|tien)(?= thuong )) (?=[a-z]+ [a-z]+ )/;
/** "Nhà cận nghèo thì đóng mấy đồng": what is told first is a case, what is measured is what is paid or given then. */
const ofCase =
  /\bthi (?:[a-z]+ ){0,3}?(?:dong|nop|tra|thu|mat|ton|giam|mien|ho tro|thuong|nhan|huong)\b(?: [a-z]+){0,3} (?:bao nhieu|may)\b/;
/** Something other than what opens the question is measured: what is counted ("… có bao nhiêu lớp"), what is done ("… được giảm mấy phần trăm"), which way it reaches; or it names a day. */
const measuresOther =
  /\b(?:duoc|phai|bi|can|se|da|dang|nen|co|gom|chiem|dat|giam|tang|rong|dai|cao|nang|sau|day)(?: [a-z]+){0,2} (?:bao nhieu|may)\b|\b(?:ngay|thang|nam|gio|lop) (?:bao nhieu|may)\b/;

/** Whether a section says the first word of a question for an amount, which is what is measured: "lương" is no "lượng". */
export function holdsHead({ text, opened }: ScoredSection, subject: Subject, { question }: AnswerContext): boolean {
  const whole = question.folded.replace(/[^\p{L}\p{Nd} ]+/gu, "").trim();
  const last = lastSentenceOf(question.text);
  const said = (whole.endsWith(last) ? last : whole).replace(ofAmount, "");
  const words = said.replace(beforeTopic, "").replace(ofAmount, "");
  // Words that were translated stand in no order.
  if (question.language === "en") return true;
  const isAmount = question.asks.has("count") || question.asks.has("money") || question.asks.has("percentage");
  if (!isAmount || question.asks.has("hour") || !amountLast.test(words) || opensWithSetting.test(words)) return true;
  if (measuresOther.test(said) || ofCase.test(said)) return true;
  const { terms, otherWords } = subject;
  const head = terms.find(({ counts, term }) => counts && words.startsWith(term));
  if (head === undefined || !head.isKnown) return true;
  if (question.places.some(({ name }) => words.startsWith(name))) return true;
  // "Bác tài": documents call him otherwise.
  if (otherWords.some((part) => part.terms.has(head.term) && isToldOtherwise(part, text.terms))) return true;
  // Typed without marks, only two syllables together say which word it is.
  const pair = /^(\S+ \S+)/.exec(words)?.[1];
  const isPlain = head.marked.length === 0 && pair !== undefined && pair.startsWith(`${head.term} `);
  if (isPlain && !terms.some(({ term }) => term === pair)) return false;
  const isIn = (set: ReadonlySet<string>): boolean =>
    set.has(head.term) && (opened.document.quality < soundQuality || head.marked.every((mark) => set.has(mark)));
  return isIn(text.terms) || isIn(text.contextTerms);
}
