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

const validity =
  /\b(?:xai|dung|su dung|gia tri|hieu luc)(?: (?:duoc|trong|la|den|toi|vong)){0,3} (?:bao lau|(?:may|bao nhieu) (?:ngay|tuan|thang|nam))\b|\bhow long\b.{1,80}\bvalid\b/;
const saysValidity = /(?<!\p{L})(?:giá trị|hiệu lực|sử dụng|thời hạn của)(?!\p{L})/iu;

/** Whether a folded question asks how long a paper can be used. */
export function asksForValidity(folded: string): boolean {
  return validity.test(folded);
}

/** Whether a clause says how long something can be used, and not only until when it has to be done. */
export function tellsValidity(clause: string): boolean {
  return saysValidity.test(clause);
}

/** Whether what is found says a length of time, or from when to when. */
export function tellsLength(finding: Finding): boolean {
  return finding.kind !== "several" && quotesOf(finding).some(({ citation }) => told.test(citation.quote));
}
