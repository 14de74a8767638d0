/** How places and offices become others. */
const change = "(?:sap xep|sap nhap|hop nhat|chia tach|tinh gon|nhap xa|nhap tinh)";

const patterns: readonly RegExp[] = [
  new RegExp(
    `\\b(?:truoc|luc chua|khi chua|hoi chua) (?:(?:khi|luc|dot|thoi diem|ngay|dip|lan|viec|do) ){0,2}(?:(?:duoc|bi|co) )?${change}\\b`,
  ),
  /\bbefore (?:the |its |their |being )?(?:[\w-]+ ){0,3}(?:merg\w+|rearrang\w+|reorgani[sz]\w+|consolidat\w+|restructur\w+|split\w*|renam\w+)\b/,
];

/** Whether a question asks how things stood before they were changed ("trước khi sáp nhập có mấy xã"). Takes folded words, and those of an English question as typed, folded. */
export function asksForStateBefore(folded: string): boolean {
  return patterns.some((pattern) => pattern.test(folded));
}
