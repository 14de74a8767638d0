const before =
  "(?:năm(?: học)?\\s+(?:trước|ngoái|rồi|vừa (?:rồi|qua))|nam(?: hoc)?\\s+(?:truoc|ngoai|roi|vua (?:roi|qua)))";
const thing = "(?:mức|quy định|văn bản|thông báo|kế hoạch|muc|quy dinh|van ban|thong bao|ke hoach)";
/** "So với năm học trước thì", "khác với mức của năm ngoái". */
const beside = new RegExp(
  `(?<!\\p{L})(?:so|so với|đối chiếu với|khác|khác với|so voi|doi chieu voi|khac|khac voi)\\s+(?:${thing}\\s+)?(?:(?:của|cua)\\s+)?${before}(?:\\s+(?:thì|thi))?(?!\\p{L})[,;]?|compared\\s+(?:to|with)\\s+(?:the\\s+)?(?:last|previous)\\s+(?:school\\s+)?year(?!\\p{L})[,;]?`,
  "iu",
);
const thisYear =
  /(?<!\p{L})(?:(?:của|trong|cua)\s+)?(?:năm(?: học)?\s+(?:nay|này)|nam(?: hoc)?\s+nay|this\s+(?:school\s+)?year)(?!\p{L})[,;]?/giu;
/** What asks for the change is asked of neither year. */
const change =
  /\s+(?:(?:có|đã|co|da)\s+)?(?:(?:thay đổi|khác|tăng|giảm|thay doi|khac|tang|giam)(?:\s+(?:đi|lên|nhau|di|len))?(?:\s+(?:ra sao|thế nào|như thế nào|gì|không|bao nhiêu|mấy|(?:ở\s+)?(?:chỗ|điểm) nào|the nao|nhu the nao|gi|khong|bao nhieu|may))?|ra sao|thế nào|như thế nào|the nao|nhu the nao)\s*$/iu;

/** What is asked of this year and of the one before alike: "So với năm học trước thì tiền ăn thay đổi ra sao?" is "tiền ăn". Null where a question sets this year beside none. */
export function askedBesideYearBefore(text: string): string | null {
  if (!beside.test(text)) return null;
  const rest = text
    .replace(beside, " ")
    .replace(thisYear, " ")
    .replace(/[\s?.!]+$/u, "")
    .replace(change, "");
  return rest.replace(/\s+/gu, " ").trim();
}
