const figures = "(?:so lieu|con so|so luong|thong ke|quy mo|so truong|so lop|so hoc sinh|so giao vien|so nguoi)";
const when =
  "(?:(?:het )?(?:ngay|thang|thoi diem|moc|luc|nam) (?:nao|may|bao nhieu|gi)|khi nao|bao gio|luc nao|(?:moc )?thoi gian nao)";

/** "Số liệu tính đến ngày nào", "con số học sinh là của thời điểm nào", "thống kê chốt lúc nào". */
const asked = new RegExp(
  [
    `\\b(?:tinh|chot|cap nhat|thong ke|lay|ghi nhan|tong hop) (?:so lieu |so )?(?:den|toi|vao|tai|o) ${when}`,
    `\\b${figures}\\b.{0,140}\\b(?:cua|la|den|toi|tu|vao|tai|luc) ${when}`,
    `\\b(?:tinh|chot|cap nhat|thong ke|lay) ${when}.{0,60}\\b${figures}`,
  ].join("|"),
);
const inEnglish =
  /\b(?:figures?|statistics|data|numbers?|counts?|counted|totals?)\b.{0,120}\b(?:up to|as of|as at|until|from|at) (?:what|which) (?:date|day|month|time|point)\b|\b(?:up to|as of|as at|until|at|by) (?:what|which) (?:date|day|month|time|point)\b.{0,160}\b(?:figures?|statistics|data|numbers?|count|counted|recorded|compiled)\b|\bwhen were\b.{0,120}\b(?:figures?|statistics|data|numbers?)\b.{0,60}\b(?:counted|taken|compiled|recorded|collected)\b/;

/** Whether a question asks of which day some figures are. `folded` as read, `english` the words of an English question in small letters, else null. */
export function asksDayOfFigures(folded: string, english: string | null): boolean {
  return english === null ? asked.test(folded) : inEnglish.test(english);
}

/** The words of a question that ask so, besides what the figures are of. */
export const wordsOfCountedDay =
  /(?<!\p{L})(?:tính|chốt|cập nhật|thống kê|ghi nhận|tổng hợp|số liệu|con số|đến ngày|đến|ngày|thời điểm|tinh|chot|cap nhat|thong ke|so lieu|con so|den ngay|den|ngay|thoi diem|counted|figures)(?!\p{L})/giu;
