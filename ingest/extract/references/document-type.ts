import { foldText } from "../../../knowledge/text/index";

/** The words that name the kind of a cited document, before its number. */
export interface DocumentTypeWords {
  readonly name: string;
  readonly start: number;
  /** The name of a law that stands between its kind and its number: "Luật Giáo dục số 43/2019/QH14". */
  readonly subject: string | null;
}

/** Longer names first: "Thông tư liên tịch" before "Thông tư". */
export const documentTypes: readonly string[] = [
  "Thông tư liên tịch",
  "Nghị quyết liên tịch",
  "Văn bản hợp nhất",
  "Thông tư",
  "Nghị định",
  "Quyết định",
  "Nghị quyết",
  "Chỉ thị",
  "Công văn",
  "Công điện",
  "Kế hoạch",
  "Hướng dẫn",
  "Thông báo",
  "Báo cáo",
  "Tờ trình",
  "Kết luận",
  "Chương trình",
  "Quy chế",
  "Quy định",
  "Đề án",
  "Phương án",
  "Văn bản",
  "Thỏa thuận",
  "Biên bản",
  "Hợp đồng",
  "Pháp lệnh",
  "Bộ luật",
  "Luật",
  "Lệnh",
];

const foldedTypes = documentTypes.map((name) => ({ name, folded: foldText(name) }));
/** "số", also as scans read it ("s6", "sb", "s&") and with a colon. */
const numberWord = /(?:^|\s)s\S{0,2}\s*:?\s*$/iu;
const lawWithName = /(?:^|[\s“"(])((Bộ luật|Luật|Pháp lệnh)\s+(\p{Lu}[\p{L}\s,]{2,80}?))(?:\s+năm\s+\d{4})?\s*$/u;

/** Reads the kind of document that ends just before a number; one misread letter is forgiven. Null where none is printed. */
export function documentTypeBefore(text: string, numberStart: number): DocumentTypeWords | null {
  const before = text.slice(Math.max(0, numberStart - 120), numberStart);
  const offset = numberStart - before.length;
  const lead = before.replace(numberWord, "").trimEnd();
  const law = lawWithName.exec(lead);
  if (law !== null) {
    const start = offset + law.index + law[0].indexOf(law[1] ?? "");
    return { name: law[2] ?? "", start, subject: (law[3] ?? "").trim() };
  }
  for (const { name, folded } of foldedTypes) {
    const words = wordsAtEnd(lead, name.split(" ").length);
    if (words === null) continue;
    const printed = foldText(words.text);
    if (printed === folded || (folded.length > 6 && differInOneLetter(printed, folded))) {
      return { name, start: offset + words.start, subject: null };
    }
  }
  return null;
}

function wordsAtEnd(text: string, count: number): { readonly text: string; readonly start: number } | null {
  const found = new RegExp(`(?:^|[\\s“"«(])((?:\\S+\\s+){${count - 1}}\\S+)$`, "u").exec(text);
  if (found === null) return null;
  const words = found[1] ?? "";
  return { text: words.replace(/\s+/gu, " "), start: text.length - words.length };
}

function differInOneLetter(a: string, b: string): boolean {
  if (a.length !== b.length) return false;
  return [...a].filter((letter, at) => letter !== b[at]).length === 1;
}
