/** Something, and a class that it may be of, as typed. */
export interface Membership {
  readonly one: string;
  readonly ofClass: string;
}

const isOf =
  "(?:có\\s+|co\\s+)?(?:(?:được|bị|duoc|bi)\\s+)?(?:(?:tính|coi|xem|xếp|tinh|xep)\\s+(?:là|vào|như|la|vao|nhu)|(?:nằm|gồm|bao gồm|nam|gom|bao gom)\\s+trong|thuộc(?:\\s+(?:vào|về))?|thuoc(?:\\s+(?:vao|ve))?|phải\\s+là|phai\\s+la)";
const question =
  "(?:không|khong|ko|k|hông|hong|chăng|chứ|à|hả|nhỉ|đúng\\s+không|phải\\s+không|dung\\s+khong|phai\\s+khong)";
const membership = new RegExp(
  `^(?<one>.{3,120}?)\\s+${isOf}\\s+(?:(?:phạm vi|pham vi|diện|dien|nhóm|nhom|loại|loai|các|cac|những|nhung|danh mục|danh muc)\\s+)*(?<ofClass>.{3,80}?)(?:\\s+(?:theo|trong|ở|của|theo|trong|o|cua)\\s+(?:thông báo|kế hoạch|công văn|quy định|văn bản|thông tư|quyết định|thong bao|ke hoach|cong van|quy dinh|van ban|thong tu|quyet dinh).{0,60}?)?\\s+${question}(?:\\s+(?:ạ|a|vậy|vay|nhỉ|nhi|em|anh|chị|chi))*[\\s?.!]*$`,
  "iu",
);

/** What a question asks whether it is of a class: "học vẽ có thuộc hoạt động liên kết không?" -> "học vẽ", "hoạt động liên kết"; null for any other. */
export function readMembership(text: string): Membership | null {
  const { one, ofClass } = membership.exec(text.normalize("NFC").trim())?.groups ?? {};
  return one === undefined || ofClass === undefined ? null : { one, ofClass };
}
