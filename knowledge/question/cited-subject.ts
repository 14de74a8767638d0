import { kindsBeforeNumbers } from "./document-kinds";

const kind = `(?:${[...new Set(kindsBeforeNumbers.values())].join("|")}|luat)`;
const english = "(?:circular|decision|decree|resolution|letter|dispatch|directive|guidance|guideline|law)s?";
/** Named for what it says, not for what is done under it: "theo Thông tư …". */
const named = `(?<!\\b(?:theo|thuc hien|can cu|dua tren|dua vao|tinh than|trien khai) )${kind} (?:so )?\\d`;
const deals =
  "(?:dieu chinh|lien quan|de cap|danh cho|ban (?:ve|den|toi)|noi (?:ve|den|toi)|(?:thuoc|ve) (?:linh vuc|mang|nganh))";
const dealsInEnglish =
  "(?:concern|cover|regulate|govern|address|apply to|applies to|deal with|relate to|is about|pertain to|refer to)(?:s|ing)?";

const subjectAsked = [
  // "Thông tư 27 … có liên quan đến mảng công việc gì", "điều chỉnh … ở những cấp nào"
  new RegExp(`\\b${named}.{0,90} ${deals}\\b.{0,80}\\b(?:gi|nao|ai|chi|dau)(?: (?:vay|the|a|nhi|ha|em|anh|chi|ban))*$`),
  new RegExp(`\\b(?:what|which)\\b.{0,60}\\b${english}\\b.{0,90}\\b${dealsInEnglish}$`),
];
const office =
  "(?:quoc hoi|chinh phu|thu tuong|bo|so|phong|uy ban|ubnd|hoi dong|hdnd|trung uong|tinh|thanh pho|huyen|xa|phuong|hoi|lien doan|truong)";
const issuerAsked = new RegExp(
  `\\b${kind} (?:so )?\\d.{0,90}\\b(?:cua|do) ${office}(?: [a-z]+){0,6} hay (?:la )?(?:cua |do )?${office}\\b`,
);

/** Whether folded words ask what a document named by its number deals with. */
export function asksSubjectOfNumber(folded: string): boolean {
  return subjectAsked.some((pattern) => pattern.test(folded));
}

/** Whether folded words ask which of two offices a document named by its number is of. */
export function asksIssuerOfNumber(folded: string): boolean {
  return issuerAsked.test(folded);
}

/** Whether folded words end by asking if what they say is right. */
export function asksIfSo(folded: string): boolean {
  return /\b(?:(?:dung|phai)(?: vay| the| roi)? (?:khong|ko|k|hong|hem|chua)|co dung(?: vay| the)?(?: khong| ko)|dung chu|phai chu|nhi|ha|right|correct|true)(?: (?:a|vay|the|em|anh|chi|ban|thay|co|ad|nhi))*$/.test(
    folded,
  );
}
