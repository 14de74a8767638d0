import type { Question } from "../question/index";
import { foldText, plainWords } from "../text/index";
import { quotesOf, type Finding } from "./answer";

type Asked = Pick<Question, "folded" | "text" | "language">;

const length =
  /\b(?:(?:may|bao nhieu) (?:ngay|tuan|thang|gio|phut|tieng)|bao lau)\b(?! (?:mot|1|moi|thi|lai|nua|\S+ lan)\b)/;
const left = /\b(?:con|mat|den|toi|cach|thu|vao|ngay) (?:lai )?(?:may|bao nhieu|bao lau)\b/;
const fromTo =
  /(?<![\d/])\d{1,2}(?:\/\d{1,4}){0,2}[^.;\d]{0,30}?(?:đến|tới|[-–])[^.;\d]{0,30}\d{1,2}\/\d{1,2}|ngày \d+[^.;]{0,40}(?:đến|tới)[^.;]{0,20} ngày \d+|\d+ giờ[^.;]{0,12}(?:đến|tới|[-–]) *\d+ giờ/iu;
const told = new RegExp(`\\d+\\s*(?:ngày|tuần|tháng|giờ|phút)(?! \\d)|${fromTo.source}`, "iu");

/** Whether a folded noun is a unit that lengths of time are measured in. */
export function measuresTime(noun: string): boolean {
  return /^(?:phut|gio|tieng|ngay|tuan|thang|nam)$/.test(noun);
}

/** Whether a question asks how long something takes or lasts ("được mượn mấy ngày"), not how long is left or which day it is. */
function asksForLength({ folded, text, language }: Asked): boolean {
  if (language === "en") return inEnglish.test(text);
  return length.test(foldText(folded)) && !left.test(foldText(folded));
}

const inEnglish = /\bhow long\b(?! (?:before|until|till|ago|left|after)\b)/i;
const howLong = /\bbao lau\b|\b(?:may|bao nhieu) (?:ngay|tuan|thang|phut|tieng)\b/;
const leftOf = /\b(?:con|den|toi|cach)(?: lai)? (?:may|bao nhieu|bao lau)\b|\bbao lau nua\b/;
/** How long something is by itself, not within what time it is done. */
const lasting =
  /\b(?:dai|dien ra)(?: (?:trong|khoang|tam|toi da|nhieu nhat|it nhat)){0,2} (?:bao lau|(?:may|bao nhieu) (?:ngay|tuan|thang|phut|tieng))\b|\bhow long (?:is|are)\b(?! (?:it|they) )|\bhow long\b.*\blasts?\b/i;
/** "60 phút", "04 tuần", "nửa ngày"; "7 giờ 30", "ngày 12", "tháng 5" are points of time. */
const span =
  /(?<![\d.,/])\d+(?:,\d+)?\s*(?:phút|tiết|buổi|ngày(?!\s*\d)|tuần|tháng(?!\s*\d)|năm(?!\s*(?:\d|học)))(?!\p{L})|(?<!(?:lúc|trước|từ|đến|vào|sau|hồi)\s)(?<![\d.,/])\d+\s*(?:giờ(?!\s*\d)|tiếng)(?!\p{L})|(?<!\p{L})(?:nửa|một|hai|ba|bốn|năm|sáu)\s+(?:giờ|buổi|ngày|tuần|tháng|học kỳ|năm(?! học))(?!\p{L})/iu;

/** Whether a question asks how long something takes or how soon it is done, not how much is left of it. */
export function asksHowLong({ folded, text, language }: Asked): boolean {
  return language === "en" ? inEnglish.test(text) : howLong.test(foldText(folded)) && !leftOf.test(foldText(folded));
}

/** Whether a question asks how long something is by itself ("kéo dài bao lâu"): no day and no time allowed for it says that. */
export function asksHowLongItIs({ folded, text, language }: Asked): boolean {
  return lasting.test(language === "en" ? text : foldText(folded));
}

/** "Được dùng máy bao lâu", "how long may pupils …". */
const allowedAsked =
  /\bduoc (?!tinh\b|ke\b)(?:[a-z\d]+ ){1,8}?(?:bao lau|(?:may|bao nhieu) (?:phut|tieng|gio|ngay|tuan|thang))\b(?! (?:truoc|nua|thi|mot|1)\b)|\bhow long (?:may|can|could)\b/;
const mostTime =
  /(?<!\p{L})(?:không (?:được )?(?:quá|vượt quá|nhiều hơn|dài hơn)|tối đa|nhiều nhất)(?: là)? \d+ (?:phút|giờ|tiếng|tiết|buổi|ngày|tuần|tháng)(?!\p{L})/iu;

/** Whether a question asks how long somebody may do something. */
export function asksLengthAllowed({ folded, text, language }: Asked): boolean {
  return allowedAsked.test(language === "en" ? text.toLowerCase() : folded);
}

/** Whether a text bounds a time from above. */
export function printsMostTime(text: string): boolean {
  return mostTime.test(text);
}

const spanAsked =
  /^(?:khoang )?thoi gian (?!nao|con lai|nop|gui|bao cao)|\btu (?:ngay|hom|thang|khi|luc|bao gio|dau)(?: nao)?\b.{0,24}\b(?:den|toi|cho den)\b|\bdien ra\b/;

/** Whether a folded question asks from when to when something is. */
export function asksForSpan(folded: string): boolean {
  return spanAsked.test(folded);
}

/** Whether a text says from when to when. */
export function printsSpan(text: string): boolean {
  return fromTo.test(text);
}

/** Whether a text says a length of time; the hour of a day, a day of a month and a year are none. */
export function printsLength(text: string): boolean {
  return span.test(text);
}

/** Whether a text says how long something takes. */
export function saysHowLong(text: string): boolean {
  return printsLength(text) || printsSpan(text);
}

/** "Trong thời hạn 03 ngày", "chậm nhất 30 phút": the time allowed for something is no length of it. */
const allowed =
  /(?<!\p{L})(?:trong (?:thời hạn|vòng)|chậm nhất|sau|trước|kể từ)(?: (?:là|ít nhất|không quá|tối đa))? \d+ (?:giờ|phút|ngày|tuần|tháng)(?!\p{L})/giu;

/** Whether a text says how long something is by itself. */
export function saysHowLongItIs(text: string): boolean {
  return saysHowLong(text.replace(allowed, " "));
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

/** What lasts from one day to another; what is kept, waited for or stopped does not. */
const lasts =
  /\b(?:keo dai|dien ra|to chuc|dot|thoi gian|tuan le|hoi|le|ky|khoa|lop|trai|cuoc|lasts?|take place|held|open)\b/;

/** Whether what is found says the length of time that a question asks for: of what takes place also from when to when. */
function tellsLength(finding: Finding, asked: Asked): boolean {
  const folded = foldText(asked.language === "en" ? asked.text : asked.folded);
  const isTold = (quote: string): boolean => {
    if (asksHowLongItIs(asked)) return fromTo.test(quote);
    return lasts.test(folded) ? told.test(quote) : span.test(quote);
  };
  return finding.kind !== "several" && quotesOf(finding).some(({ citation }) => isTold(citation.quote));
}

/** Whether what is found tells the time in the way that a question asks for it: how long, from when to when, or just when. */
export function tellsTimeAsked(finding: Finding, asked: Asked): boolean {
  if (asksForLength(asked)) return tellsLength(finding, asked);
  if (!asksForSpan(plainWords(asked.text)) || finding.kind === "several") return true;
  const isWindow =
    finding.kind === "deadlines" && finding.items.some(({ deadline: { rule } }) => /window$/.test(rule.kind));
  return isWindow || quotesOf(finding).some(({ citation }) => printsSpan(citation.quote));
}
