/** A number of things that somebody gives and asks to be confirmed. */
export interface DoubtedCount {
  /** The number with what is counted, as typed: "12 thôn". */
  readonly given: string;
  /** A question for the number: "Xã A có 12 thôn, đúng không?" -> "Xã A có bao nhiêu thôn?" */
  readonly asked: string;
}

/** What asks whether something is so, at the end of a Vietnamese question or of an English one, or before it. */
const confirms =
  /[,.\s]*(?:(?:có|co)\s+)?(?:(?:thế|vậy|the|vay)\s+)?(?:(?:là|la)\s+)?(?:(?:đúng|chính xác|chuẩn|dung|chinh xac|chuan)(?:\s+(?:như\s+)?(?:thế|vậy|the|vay))?\s+(?:không|ko|k|chưa|chứ|hông|hem|hay\s+(?:là\s+)?(?:sai|không)|khong|chua|chu|hong|hay\s+(?:la\s+)?(?:sai|khong))|(?:phải|phai)\s+(?:không|ko|k|hông|chứ|khong|hong|chu)|(?:đúng|dung|phải|phai)\s+(?:hả|ha|hông)|right|correct|isn['’]?t it|true or false)(?:\s+\p{L}+){0,2}\s*[?.!]*\s*$/iu;
const opens =
  /^(?:.*[,.:;]\s*)?(?:có (?:đúng|phải|thật)(?: là)?|co (?:dung|phai|that)(?: la)?|is it (?:true|correct|right) that)\s+/iu;
const closing = /(?:\s+(?:không|ko|khong|hông|hong))?(?:\s+(?:ạ|vậy|thế|nhỉ|a|vay|the|nhi))*\s*[?.!]*\s*$/iu;
/** A number of things: no day, no number of a document, of a class or of an article, no share and no money. */
const counted =
  /(?<![\d/.,-])(?<!(?:lớp|khối|điều|khoản|điểm|mục|chương|năm|tháng|ngày|quý|tuần|số|học kỳ|lop|khoi|dieu|khoan|muc|chuong|nam|thang|ngay|quy|tuan|so|year|grade|article|point)\s)(\d{1,3}(?:\.\d{3})+|\d+)(?![\d/%]|[.,]\d|\s*[-–/]\s*\d)\s+(?!giờ|phút|ngày|tháng|tuổi|đồng|triệu|nghìn|gio|phut|ngay|thang|tuoi|dong|trieu|nghin|days?|months?|hours?|percent|phần|phan)(\p{L}+)/iu;
const before =
  /\s+(?:đủ|tới|đến|tất cả|cả thảy|tổng cộng|khoảng|gần|hơn|du|toi|den|tat ca|ca thay|tong cong|khoang|gan|hon|about|only|exactly)\s*$/iu;

/** Reads a question whether there are so many of something; null where it gives no such number or does not ask that. */
export function readDoubtedCount(text: string): DoubtedCount | null {
  const isOpened = opens.test(text);
  if (!isOpened && !confirms.test(text)) return null;
  const said = isOpened ? text.replace(opens, "").replace(closing, "") : text.replace(confirms, "");
  const found = counted.exec(said);
  const [whole = "", , noun = ""] = found ?? [];
  if (found === null || noun === "") return null;
  const lead = said.slice(0, found.index).trimEnd();
  const rest = said.slice(found.index + whole.length);
  const isEnglish = /\b(?:has|have|had|are|is|were|the)\b/i.test(said);
  const many = isEnglish ? "how many" : "bao nhiêu";
  return { given: whole, asked: `${lead.replace(before, "")} ${many} ${noun}${rest}?`.trim() };
}
