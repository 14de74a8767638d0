import type { Question } from "../question/index";
import { foldText } from "../text/index";

/** The folded words that ask: in English those that were typed too, as a translation says nobody pays. */
export function wordsAsking({ folded, text, language }: Pick<Question, "folded" | "text" | "language">): string {
  return language === "en" ? `${folded} ${foldText(text)}` : folded;
}

/** What learners and their families are asked for, folded. "Đồng" of money stands behind a word of how much. */
const pays =
  /\b(?:phai|can|se|duoc|co|nha|con|thi|ngheo) (?:dong|nop|tra)\b|\b(?:dong|nop|tra)(?: (?:them|gop|la|tien|hoc phi|phi|le phi|khoan))*(?: [a-z]+){0,5} (?:bao nhieu|may)\b|\b(?:bao nhieu|may) (?:hoc phi|le phi|phi)\b|\b(?:hoc|le) phi\b|\bphi (?:la|bao nhieu|gi)\b|\bthu (?:phi|cua|bao nhieu|may)\b|\b(?:pays?|paid|fees?|costs?|charged?|tuition)\b/;
/** What is given to somebody. */
const gives =
  /\b(?:ho tro|thuong|boi duong|thu lao|luong|hoc bong|tro cap|phu cap|kinh phi|ngan sach|tai tro|support|award|prizes?|salary|grants?|allowances?|budget|bonus)\b/;

const workers =
  "(?:giao vien|giang vien|huan luyen vien|nhan vien|bao ve|bao mau|cap duong|nguoi (?:day|nau|trong|lam|gac)|trong tai|giam khao|bao cao vien|chuyen gia|lai xe|tai xe|lao cong)";
const workersInEnglish =
  "(?:teachers?|lecturers?|trainers?|instructors?|coach(?:es)?|staff|employees?|workers?|guards?|cooks?|drivers?|referees?|judges?|speakers?|experts?|nann(?:y|ies))";
/** What is paid to those who work: "trả cho giáo viên nước ngoài bao nhiêu", "thù lao", "how much are the coaches paid". */
const paysForWork = new RegExp(
  [
    `\\btra (?:(?:cong|luong|tien|cho|moi|mot|tung|cac) )*${workers}\\b`,
    `\\b${workers}\\b(?: [a-z]+){0,6} (?:duoc|nhan) (?:tra|chi tra|tien cong)\\b`,
    "\\b(?:thu lao|tien luong|tra luong|tra cong|tien cong|muc luong)\\b",
    `\\bpay(?:s|ing)? (?:to )?(?:\\S+ ){0,4}?${workersInEnglish}\\b`,
    `\\b${workersInEnglish}\\b.{0,40}?\\b(?:paid|earn|earns)\\b`,
    `\\bpaid to (?:\\S+ ){0,4}?${workersInEnglish}\\b`,
    "\\b(?:salary|salaries|wages?)\\b",
  ].join("|"),
);

/** Whether a folded question asks what those who work are paid. */
export function asksPayForWork(folded: string): boolean {
  return paysForWork.test(folded);
}

/** Whether a folded question asks what somebody has to pay. */
export function asksToPay(folded: string): boolean {
  return pays.test(folded) && !gives.test(folded) && !paysForWork.test(folded);
}

/** "… bao nhiêu tiền một bộ?", "giá bao nhiêu?" */
const asksPrice = /\b(?:bao nhieu|may) (?:tien|dong) (?:mot|1|moi)\b|\b(?:gia|mat|ton) (?:bao nhieu|may)\b/;

/** Nothing is taken of anybody: "không thu học phí", "không phải nộp phí, lệ phí", "không thu thêm của cha mẹ học sinh". */
const free =
  /(?<!\p{L})(?:không (?:được |phải )?(?:thu|đóng|nộp|trả|mất|tốn) (?:thêm )?(?:bất (?:cứ|kỳ|kì) )?(?:khoản|tiền(?! mặt)|phí|lệ phí|học phí|kinh phí|của (?:cha mẹ|phụ huynh|học sinh|người))|miễn phí)(?!\p{L})(?![^.;]{0,40}(?<!\p{L})(?:đối với|cho (?:học sinh|trẻ|người|em)[^.;]{0,12} (?:thuộc|đã|có|là))(?!\p{L}))/iu;

/** A part that need not be paid or is paid back: "được miễn 100%", "giảm một nửa", "hoàn lại 70% số tiền đã nộp". */
const reduced =
  /(?<!\p{L})(?:miễn|giảm|hoàn(?: trả| lại)?|trả lại|hỗ trợ|bồi hoàn|đóng|nộp|thu)(?!\p{L})[^.;]{0,80}?(?:\d(?:[\d.,]*\d)?\s?%|một nửa|toàn bộ|hoàn toàn)|(?<!\p{L})miễn (?:thu |đóng |nộp |các khoản |tiền |học phí|phí|lệ phí|chi phí)|(?<!\p{L})được miễn(?!\p{L})/iu;
/** As people ask for a part back or off, folded. */
const asksBack =
  /\b(?:hoan (?:tra|lai|tien|phi)|hoan (?:bao nhieu|may)|(?:tra|lay|nhan|rut|duoc) lai|boi hoan|duoc (?:bot|giam|mien)|giam (?:bao nhieu|may|tien|hoc phi)|mien (?:bao nhieu|may|tien|hoc phi)|refund(?:ed|s)?|back|discounts?|reduced|reduction)\b/;
/** For whom less is taken, folded. */
const favoured =
  /\b(?:can ngheo|ngheo|mo coi|khuyet tat|tan tat|dan toc|thuong binh|liet si|benh binh|chinh sach|kho khan|bao tro|con thu|(?:hai|ba) (?:con|dua|anh em|chi em))\b/g;

/** Whether a text takes something off for, or pays something back to, those of whom a folded question tells. */
export function tellsReduction(text: string, folded: string): boolean {
  const groups = folded.match(favoured) ?? [];
  const isBack = asksBack.test(folded);
  if ((groups.length === 0 && !isBack) || !reduced.test(text)) return false;
  const said = foldText(text);
  return isBack || groups.some((group) => said.includes(group));
}

/** Whether a text says that nothing is taken, where a folded question asks what somebody has to pay. */
export function tellsFree(text: string, folded: string): boolean {
  return (asksToPay(folded) || (asksPrice.test(folded) && !gives.test(folded))) && free.test(text);
}

/** "Tiền ăn", "phí gửi xe": the folded first syllable of what is paid for; null where a query names none behind the word. */
export function thingPaidFor(query: string): string | null {
  const word = /(?<!\p{L})(?:tiền|tien|lệ phí|le phi|(?<!\p{L}(?:kinh|học|lệ|chi|hoc|le) )(?:phí|phi)) (\p{L}+)/iu.exec(
    query,
  )?.[1];
  return word === undefined || behindSum.test(foldText(word)) ? null : foldText(word);
}

const behindSum =
  /^(?:mot|moi|la|cho|de|o|tai|va|thi|khi|trong|theo|hang|thang|nam|ngay|khoa|hoc|bo|suat|buoi|phi|le|mat|ton)$/;

const spends =
  /(?<!\p{L})(?:kinh phí|ngân sách|dự toán|nội dung chi|mức chi|thù lao|bồi dưỡng|giải thưởng|mức thưởng|tiền thưởng|trợ cấp|học bổng)(?!\p{L})/iu;
const takes = /(?<!\p{L})(?:đóng|nộp|thu|học phí|lệ phí|mức phí|giá)(?!\p{L})/iu;

/** Whether a sentence tells what an office spends, not what anybody pays. */
export function tellsSpending(sentence: string): boolean {
  return spends.test(sentence) && !takes.test(sentence);
}
