import type { Question } from "../question/index";

const asked =
  /\btruoc (?:do |khi [a-z ]{2,40} )?(?:(?:it nhat|toi thieu|khoang) )?(?:bao lau|(?:may|bao nhieu) (?:ngay|tuan|thang|gio|tieng))\b|\b(?:bao lau|(?:may|bao nhieu) (?:ngay|tuan|thang|gio|tieng)(?: lam viec)?) truoc\b/;
const inEnglish =
  /\bhow (?:many|few) (?:(?:working|calendar|school|full) )?(?:minutes?|hours?|days?|weeks?|months?) (?:before|ahead|prior|in advance|beforehand)\b|\bhow (?:long|soon|far|early) (?:before|in advance|beforehand|ahead)\b/i;
const time = String.raw`\d+ (?:phút|giờ|tiếng|ngày|tuần|tháng)(?!\p{L}| *\d)`;
/** "Trước mỗi lượt ít nhất 10 ngày", "05 ngày trước khi nghỉ". */
const lead = new RegExp(
  String.raw`(?<!\p{L})trước(?!\p{L})[^.;:\n]{0,60}?${time}|${time}(?: làm việc)? trước(?!\p{L})`,
  "iu",
);

/** Whether a question asks how long before something else a thing is to be done. */
export function asksLeadTime({ folded, text, language }: Pick<Question, "folded" | "text" | "language">): boolean {
  return language === "en" ? inEnglish.test(text) : asked.test(folded);
}

/** Whether a text says how long before something a thing is to be done. */
export function printsLeadTime(text: string): boolean {
  return lead.test(text);
}

const askedAfter =
  /\btrong (?:vong |thoi han |khoang )?(?:bao lau|(?:may|bao nhieu) (?:ngay|gio|tieng|tuan|thang))\b.*\bphai\b.*\b(?:sau khi|ke tu|tu luc|tu ngay|khi)\b/;
const askedAfterInEnglish =
  /\b(?:how soon|within (?:how (?:many|long)|what time))\b.*\b(?:must|should|have to|has to|need to|needs to)\b.*\b(?:after|from|once|since)\b/i;
/** A length of time, a day, or at once. */
const limit = new RegExp(
  String.raw`${time}|\d+ (?:ngày|giờ) làm việc|(?<!\d)\d{1,2}/\d{1,2}(?!\d)|ngày \d|tháng \d|(?<!\p{L})(?:ngay(?! (?:từ|trong|tại|cả|đầu))|lập tức|(?:trong|cùng) ngày|chậm nhất|muộn nhất)(?!\p{L})`,
  "iu",
);

/** Whether a question asks within how long after something a thing must be done: what is done regularly or on occasion tells no such time. */
export function asksTimeAfter({ folded, text, language }: Pick<Question, "folded" | "text" | "language">): boolean {
  return language === "en" ? askedAfterInEnglish.test(text) : askedAfter.test(folded);
}

/** Whether a text prints by when, or how soon, a thing is done; the day of what a document rests on is none. */
export function printsTimeLimit(text: string): boolean {
  return limit.test(text) && !/^\s*Căn cứ\s/u.test(text);
}
