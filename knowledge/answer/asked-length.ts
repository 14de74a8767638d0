import { foldText } from "../text/index";
import { quotesOf, type Finding } from "./answer";

const length =
  /\b(?:(?:may|bao nhieu) (?:ngay|tuan|thang|gio|phut|tieng)|bao lau)\b(?! (?:mot|1|moi|thi|lai|nua|\S+ lan)\b)/;
const left = /\b(?:con|mat|den|toi|cach|thu|vao|ngay) (?:lai )?(?:may|bao nhieu|bao lau)\b/;
const told = /\d+\s*(?:ngày|tuần|tháng|giờ|phút)(?! \d)|\d{1,2}\/\d{1,2}.*\d{1,2}\/\d{1,2}|ngày \d+.*ngày \d+/iu;

/** Whether a folded question asks how long something takes or lasts ("được mượn mấy ngày"), not how long is left or which day it is. */
export function asksForLength(folded: string): boolean {
  return length.test(foldText(folded)) && !left.test(foldText(folded));
}

const leftOf = /\b(?:con|den|toi|cach)(?: lai)? (?:may|bao nhieu|bao lau)\b|\bbao lau nua\b/;
const howLong = /\bbao lau\b|\bhow long\b|\b(?:may|bao nhieu) (?:ngay|tuan|thang|phut|tieng)\b/;
/** "60 phút", "04 tuần", "nửa ngày"; "7 giờ 30", "ngày 12", "tháng 5" are points of time. */
const lasting =
  /(?<![\d.,/])\d+(?:,\d+)?\s*(?:phút|tiết|buổi|ngày(?!\s*\d)|tuần|tháng(?!\s*\d)|năm(?!\s*(?:\d|học)))(?!\p{L})|(?<!(?:lúc|trước|từ|đến|vào|sau|hồi)\s)(?<![\d.,/])\d+\s*(?:giờ(?!\s*\d)|tiếng)(?!\p{L})|(?<!\p{L})(?:nửa|một|hai|ba|bốn|năm|sáu)\s+(?:giờ|buổi|ngày|tuần|tháng|học kỳ|năm(?! học))(?!\p{L})/iu;

/** Whether a folded question asks how long something takes or how soon it is done, not how much is left of it. */
export function asksHowLong(folded: string): boolean {
  return howLong.test(foldText(folded)) && !leftOf.test(foldText(folded));
}

/** Whether a text says how long something takes. */
export function saysHowLong(text: string): boolean {
  return lasting.test(text);
}

/** What lasts from one day to another; what is kept, waited for or stopped does not. */
const lasts = /\b(?:keo dai|dien ra|to chuc|dot|thoi gian|tuan le|hoi|le|ky|khoa|lop|trai|cuoc|lasts?|take place|held|open)\b/;

/** Whether what is found says the length of time that a folded question asks for: of what takes place also from when to when. */
export function tellsLength(finding: Finding, folded: string): boolean {
  const isTold = (quote: string): boolean =>
    lasts.test(foldText(folded)) ? told.test(quote) : saysHowLong(quote);
  return finding.kind !== "several" && quotesOf(finding).some(({ citation }) => isTold(citation.quote));
}
