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

/** How offices abbreviate the kinds in running text: "QĐ 324/QĐ-KHVN", "NĐ 30". */
export const abbreviatedTypes: Readonly<Record<string, string>> = {
  NĐ: "Nghị định",
  TT: "Thông tư",
  TTLT: "Thông tư liên tịch",
  QĐ: "Quyết định",
  NQ: "Nghị quyết",
  CT: "Chỉ thị",
  CV: "Công văn",
};

const foldedTypes = documentTypes.map((name) => ({
  name,
  folded: foldText(name),
  words: name.split(" ").length,
}));
const wordCounts = [...new Set(foldedTypes.map(({ words }) => words))];
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
    const at = law.index + law[0].indexOf(law[1] ?? "");
    // The number behind "Luật sửa đổi … của Luật Giáo dục" is that of the amending law.
    const amending = amendingLaw.exec(lead.slice(0, at));
    const start = offset + (amending?.index ?? at);
    return {
      name: law[2] ?? "",
      start,
      subject: lead
        .slice(start - offset)
        .replace(/^(?:Bộ luật|Luật|Pháp lệnh)\s+/u, "")
        .trim(),
    };
  }
  const atEnd = new Map(wordCounts.map((count) => [count, wordsAtEnd(lead, count)]));
  for (const { name, folded, words: count } of foldedTypes) {
    const words = atEnd.get(count) ?? null;
    if (words === null) continue;
    const printed = words.folded;
    if (printed === folded || (folded.length > 6 && differInOneLetter(printed, folded))) {
      return { name, start: offset + words.start, subject: null };
    }
  }
  return qualifiedType(lead, offset);
}

/** "QĐ số …"; "Báo cáo thẩm tra số …", "Công văn hỏa tốc số …": a word or two may stand between the kind and the number. */
function qualifiedType(lead: string, offset: number): DocumentTypeWords | null {
  const short = /(?:^|[\s(“"])([\p{Lu}]{2,4})$/u.exec(lead)?.[1] ?? "";
  const inFull = abbreviatedTypes[short];
  if (inFull !== undefined) return { name: inFull, start: offset + lead.length - short.length, subject: null };
  const found = qualified.exec(lead);
  const folded = foldText(found?.[1] ?? "").replace(/\s+/g, " ");
  const type = foldedTypes.find((one) => one.folded === folded);
  return found === null || type === undefined ? null : { name: type.name, start: offset + found.index, subject: null };
}

const qualified = new RegExp(`(?<!\\p{L})(${documentTypes.join("|")})(?:\\s\\p{Ll}+){1,2}$`, "u");
const amendingLaw = /(?:Bộ luật|Luật)\s+sửa\s+đổi,\s+bổ\s+sung\s+một\s+số\s+điều\s+của\s+(?:các\s+)?$/u;

function wordsAtEnd(text: string, count: number): { readonly folded: string; readonly start: number } | null {
  const words = [...text.slice(-longestType).matchAll(/[^\s“"«(]+/gu)].slice(-count);
  const first = words[0];
  if (first === undefined || words.length < count) return null;
  return {
    folded: foldText(words.map(([word]) => word).join(" ")),
    start: Math.max(0, text.length - longestType) + first.index,
  };
}

/** More letters than the longest name of a kind has, with some blanks. */
const longestType = 60;

function differInOneLetter(a: string, b: string): boolean {
  if (a.length !== b.length) return false;
  return [...a].filter((letter, at) => letter !== b[at]).length === 1;
}
