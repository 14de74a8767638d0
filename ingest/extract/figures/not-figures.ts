import { findEmails, findPhones, findWebsites } from "../contacts/contact-marks";
import { findCitations } from "../references/citation";

interface Span {
  readonly start: number;
  readonly end: number;
}

/** Numbers that count nothing: dates, times of day, numbers of documents, places, classes and codes. */
const patterns = [
  /(?<!\p{L})(?:ngày\s+)?\d{1,2}\s*[/.-]\s*\d{1,2}\s*[/.-]\s*\d{4}/giu,
  /(?<!\p{L})ngày\s+\d{1,2}(?:\s*(?:[/.-]|tháng)\s*\d{1,2})?(?:\s*(?:[/.-]|năm)\s*\d{4})?/giu,
  /(?<!\p{L})tháng\s+\d{1,2}(?:\s*(?:[/.-]|năm)\s*\d{4})?(?!\s*(?:lần|đồng))/giu,
  /(?<![\d.,])\d{1,2}\/\d{4}(?!\d)/gu,
  /(?<![\d.,/])\d{1,2}\/\d{1,2}(?:\/\d{2,4})?(?![\d/])/gu,
  /(?<!\p{L})(?:năm(?:\s+học)?|khóa|khoá|giai đoạn|nhiệm kỳ|niên khóa)\s+\d{4}(?:\s*[-–—]\s*\d{4})?/giu,
  /(?<!\d)(?:19|20)\d\d\s*[-–—]\s*(?:19|20)\d\d(?!\d)/gu,
  /(?<!\p{L})(?:lúc|vào lúc|từ|đến|trước|khoảng)?\s*\d{1,2}\s*(?:(?:giờ|h)\s*\d{2}(?:\s*phút)?|(?<=\d):\d{2})(?![\p{L}\d])/giu,
  /(?<!\p{L})(?:lúc|vào lúc|trước)\s+\d{1,2}\s*(?:giờ|h)(?!\p{L})/giu,
  /(?<!\p{L})(?<!(?:mỗi|một|các)\s)(?:điều|khoản|điểm|mục|chương|phần|phụ lục|bảng|biểu|mẫu(?: số)?|trang|câu|hình|bước|tiêu chí|chỉ tiêu|tiêu chuẩn|nhóm|tổ hợp|nguyện vọng|nội dung|vòng|đợt|lần thứ|thứ|số nhà|phòng|tầng|cấp|cấp độ|mức|mức độ|quý|học kỳ|kỳ|học kì|loại|hạng|bậc|phường|quận|tổ|khu phố|ấp|thôn|đường|cụm|số hiệu|mã|mã số|số tài khoản|tài khoản|stk|quyển|tập|ca|buổi thứ|tuần(?: thứ)?|tiết(?: thứ)?|chương trình|nghị quyết|ngoại ngữ|môn|chuyên đề|covid|vnedu|office|windows|tuổi thọ)\s+\d{1,6}(?:[,;]?\s*(?:và\s+)?\d{1,3}(?=\s*[,;.)]|$)){0,6}(?![\d%]|[.,]\d)(?!\s*(?:đồng|triệu|nghìn|%))/giu,
  /(?<!\p{L})(?:lớp|khối|khối lớp)\s+(?:1[0-2]|[1-9])(?![\d%]|\s*[-–]\s*\d|[.,]\d)/giu,
  /(?<!\p{L})(?:lớp|khối)\s+(?:1[0-2]|[1-9])(?:\s*(?:,|và|-|–|đến)\s*(?:1[0-2]|[1-9])(?!\d|[.,]\d)){1,8}/giu,
  /(?<!\p{L})(?:điều|khoản|mục|tuần|tiết|quý|tháng|câu|bài)\s+\d{1,2}(?:\s*(?:,|và|-|–|đến)\s*\d{1,2}(?!\d|[.,]\d)){1,8}/giu,
  /(?<![\p{L}\d])(?<!tổng\s)(?:số|số:)\s+\d{1,5}(?!\s*(?:trường|lớp|học sinh|người|%))(?=[\s,;.)]|\/|$)/giu,
  /\d+\s*\/\s*[\p{L}&][\p{L}\d&./-]*\d?-[\p{L}&-]+/gu,
  /(?<![\d.,])\d{7,}(?![\d.,])/gu,
  /[\p{L}]+\d[\p{L}\d]*|\d+[a-zđA-ZĐ]{1,2}\d+/gu,
  /\b\d{1,3}(?:\.\d{1,3}){3,}\b/gu,
];

/** The spans of a text in which numbers are no figures. */
export function spansWithoutFigures(text: string): readonly Span[] {
  const marks = [...findPhones(text), ...findEmails(text), ...findWebsites(text), ...findCitations(text)];
  const dated = patterns.flatMap((pattern) =>
    [...text.matchAll(pattern)].map((match) => ({ start: match.index, end: match.index + match[0].length })),
  );
  return [...marks.map(({ start, end }) => ({ start, end })), ...dated];
}
