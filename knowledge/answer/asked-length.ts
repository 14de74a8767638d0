import { foldText } from "../text/index";
import { quotesOf, type Finding } from "./answer";

const length =
  /\b(?:(?:may|bao nhieu) (?:ngay|tuan|thang|gio|phut|tieng)|bao lau)\b(?! (?:mot|1|moi|thi|lai|nua|\S+ lan)\b)/;
const left = /\b(?:con|mat|den|toi|cach|thu|vao|ngay) (?:lai )?(?:may|bao nhieu|bao lau)\b/;
const told = /\d+\s*(?:ngày|tuần|tháng|giờ|phút)(?! \d)|\d{1,2}\/\d{1,2}.*\d{1,2}\/\d{1,2}|ngày \d+.*ngày \d+/iu;

/** A length of time as documents print it; the hour of a day, a day of a month and a year are none. */
const printed =
  /(?<!\p{L})(?<!(?:lúc|hồi|trước|ngày|tháng|năm|lớp)\s+)(?<![\d/.,-])(?:\d{1,3}|một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười)\s*(?:phút|giờ|tiếng|ngày|tuần|tháng|năm)(?!\p{L}|\s*\d|\s+(?:học|nay|này|sau|trước|tới|sinh))/iu;

/** Whether a text says how long something takes or lasts. */
export function printsLength(text: string): boolean {
  return printed.test(text);
}

/** Whether a folded noun is a unit that lengths of time are measured in. */
export function measuresTime(noun: string): boolean {
  return /^(?:phut|gio|tieng|ngay|tuan|thang|nam)$/.test(noun);
}

/** Whether a folded question asks how long something takes or lasts ("được mượn mấy ngày"), not how long is left or which day it is. */
export function asksForLength(folded: string): boolean {
  return length.test(foldText(folded)) && !left.test(foldText(folded));
}

/** Whether what is found says a length of time, or from when to when. */
export function tellsLength(finding: Finding): boolean {
  return finding.kind !== "several" && quotesOf(finding).some(({ citation }) => told.test(citation.quote));
}
