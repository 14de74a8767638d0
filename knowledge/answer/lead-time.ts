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
