import { foldText, plainWords, unifyTonePlacement } from "../text/index";

/** Agencies' own short forms, folded; written out so that "Sở GDĐT" and "Sở Giáo dục và Đào tạo" are one. */
const shortForms: Readonly<Record<string, string>> = {
  ubnd: "uy ban nhan dan",
  hdnd: "hoi dong nhan dan",
  gddt: "giao duc dao tao",
  "gd dt": "giao duc dao tao",
  sgddt: "so giao duc dao tao",
  "sgd dt": "so giao duc dao tao",
  bgddt: "bo giao duc dao tao",
  vhxh: "van hoa xa hoi",
  "vh xh": "van hoa xa hoi",
  khtc: "ke hoach tai chinh",
  tccb: "to chuc can bo",
  hssv: "hoc sinh sinh vien",
  mttq: "mat tran to quoc",
  tp: "thanh pho",
  mn: "mam non",
  thcs: "trung hoc co so",
  thpt: "trung hoc pho thong",
};
const forms = new RegExp(String.raw`\b(${Object.keys(shortForms).join("|")})\b`, "g");
/** Words that are left out of a name at will. */
const optional = /\b(?:va|cua|tinh|thanh pho|thi xa)\b/g;

/** A name of an office, folded and written out, so that different spellings of it are equal. */
export function officeKey(name: string): string {
  return plainWords(name)
    .replace(forms, (form) => shortForms[form] ?? form)
    .replace(optional, " ")
    .replace(/\s+/g, " ")
    .trim();
}

const titles = /^(?:(?:đồng chí|đ\/c|ông|bà|anh|chị|thầy|cô|ths|ts|pgs|gs)\.?\s+)+/iu;

/** A person's name as written, but for title, case, spaces and the place of tone marks: "Yên" and "Yến" stay two names. */
export function personName(name: string): string {
  return unifyTonePlacement(name.normalize("NFC").replace(titles, "").toLowerCase()).replace(/\s+/g, " ").trim();
}

/** The canonical spelling of a document's number for comparison: case, spaces and leading zeros do not matter. */
export function numberKey(number: string): string {
  return foldText(number)
    .replace(/\s+/g, "")
    .replace(/^0+(?=\d)/, "");
}
