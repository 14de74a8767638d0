/** What rules are called where somebody asks whether a doing is against them. */
const rule = "(?:yêu cầu|quy định|nguyên tắc|quy chế|nội quy|yeu cau|quy dinh|nguyen tac|quy che|noi quy)";
const against = "(?:trái|sai|đúng|vi phạm|phạm|ngược|trai|dung|vi pham|pham|nguoc)";
const verdict = new RegExp(
  `(?<!\\p{L})(?:có|co|vẫn|van|như vậy|như thế|cũng|thì|nhu vay|nhu the|cung|thi)\\s+(?:là\\s+|la\\s+)?(?:(?:bị|được|bi|duoc)\\s+)?(?:(?:coi|xem)\\s+)?(?:(?:là|phải|như|la|phai|nhu)\\s+)?${against}\\s+(?:(?:với|voi)\\s+)?${rule}(?!\\p{L})(?=.*(?<!\\p{L})(?:không|ko|chưa|hay|khong|chua)(?!\\p{L}))`,
  "giu",
);

/** "Xếp lịch dày có trái yêu cầu của phường không?": the rules for that doing are asked for, not what is headed by their name. */
export function withoutVerdictWords(text: string): string {
  return text.replace(verdict, " có ").replace(/ +/g, " ").trim();
}
