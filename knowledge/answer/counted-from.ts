import { foldText, plainWords } from "../text/index";
import type { Question } from "../question/index";

const events = "khai giang|be giang|tuu truong|khai mac|be mac|khanh thanh|ra mat|khoi cong";
const day = "(?:ngay|hom|bua|khi|luc|thang|tuan) (?:nao|may)|bao gio|ngay bao nhieu|ngay thang nao";
/** The day of a thing itself is asked: "khai giảng ngày nào", "hôm nào khai giảng", "ngày khai giảng là ngày nào"; not of what is done after it. */
const dayAsked = new RegExp(
  `(?<!\\b(?:sau|truoc|den|ke tu|tinh tu|tu) )\\bngay (?:le )?(${events})\\b(?: [a-z\\d]+){0,8} (?:la |vao )(?:${day})|(?<!\\b(?:sau|truoc|tu|den|ke tu|khi|sau khi|truoc khi|sau ngay|truoc ngay|ke tu ngay|tu ngay) )\\b(${events})\\b(?: (?:nam hoc|khoa hoc|lop|vao|la|tu|roi|moi|luc|chinh thuc|[a-z]+ hoc)){0,3} (?:${day})|\\b(?:${day}) (?:(?:thi|moi|se|la|duoc|to chuc|le) ){0,2}(${events})\\b`,
);
const english: readonly (readonly [RegExp, string])[] = [
  [
    /\bwhen (?:do|does|will|is|are|did)\b.{0,60}\b(?:school years?|terms?|courses?|class|classes|lessons)\b.{0,60}\b(?:start|begin|open)s?\b/,
    "khai giang",
  ],
];
/** The thing that only sets off a time: "15 ngày kể từ ngày khai giảng", "sau khi khai mạc", "trước ngày khai giảng 07 ngày". */
const setsOff =
  "(?:(?:ke|tinh) tu|tu|sau|truoc|den|toi|trong vong|qua)(?: (?:ngay|khi|luc|thoi diem|le|buoi|ngay le)){0,2}";

/** The event whose own day a question asks for, folded; null where it asks for none. */
export function eventAsked({ folded, text, language }: Pick<Question, "folded" | "text" | "language">): string | null {
  if (language === "en") return english.find(([asked]) => asked.test(foldText(text)))?.[1] ?? null;
  const found = dayAsked.exec(plainWords(folded));
  return found?.[1] ?? found?.[2] ?? found?.[3] ?? null;
}

/** Whether a text can tell the day of an event: it prints a day, a month or a week, or says when the event is. Weekdays on which something is done and days until which something is handed in tell none. */
export function mayTellDayOf(text: string, event: string): boolean {
  const isNamed = foldText(text).includes(event);
  return (isNamed || (printsTime.test(text) && !handsIn.test(text))) && !onlyCountsFrom(text, event);
}

/** What is handed in before an event is due on a day of its own. */
const handsIn = /(?<!\p{L})(?:gửi|nộp|đăng ký|báo cáo|trình)(?!\p{L})/iu;

const printsTime =
  /\d{1,2}\s?\/\s?\d{1,4}|(?:ngày|tháng|quý|tuần)\s+(?:\d|[IV]+(?!\p{L})|đầu|cuối|thứ)|(?:đầu|cuối|giữa) (?:tháng|năm|học kỳ|tuần)|năm học|học kỳ/iu;

/** Whether a text names an event only as what a time is counted from or up to: that tells nothing of its own day. */
export function onlyCountsFrom(text: string, event: string): boolean {
  const said = foldText(text).replace(/\s+/gu, " ");
  if (!said.includes(event)) return false;
  return !said.replace(new RegExp(`\\b${setsOff} ${event}\\b`, "g"), " ").includes(event);
}
