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

/** Whether what is found says a length of time, or from when to when. */
export function tellsLength(finding: Finding): boolean {
  return finding.kind !== "several" && quotesOf(finding).some(({ citation }) => told.test(citation.quote));
}
