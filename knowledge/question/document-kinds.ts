import { foldText } from "../text/index";

/** A kind of document with the names that people give it, folded. */
interface DocumentKind {
  /** As documents print it. */
  readonly printed: string;
  readonly short?: string;
  readonly english?: readonly string[];
}

/** Kinds of Nghị định 30/2020/NĐ-CP, article 7, and those of laws and before, as far as people ask for them by name; a longer name before the one that it begins with. */
const kinds: readonly DocumentKind[] = [
  { printed: "Thông tư liên tịch", short: "ttlt", english: ["joint circular"] },
  { printed: "Nghị quyết liên tịch", short: "nqlt", english: ["joint resolution"] },
  { printed: "Thông tư", short: "tt", english: ["circular"] },
  { printed: "Quyết định", short: "qd", english: ["decision"] },
  { printed: "Nghị định", short: "nd", english: ["decree"] },
  { printed: "Nghị quyết", short: "nq", english: ["resolution"] },
  { printed: "Công văn", short: "cv", english: ["official letter", "letter", "official dispatch", "dispatch"] },
  { printed: "Kế hoạch", short: "kh", english: ["plan"] },
  { printed: "Chỉ thị", short: "ct", english: ["directive"] },
  { printed: "Hướng dẫn", short: "hd", english: ["guidance", "guideline"] },
  { printed: "Thông báo", short: "tb", english: ["notice", "announcement"] },
  { printed: "Thỏa thuận", english: ["agreement"] },
  { printed: "Biên bản", short: "bb", english: ["minutes"] },
  { printed: "Quy chế", short: "qc", english: ["regulation"] },
  { printed: "Phương án" },
  { printed: "Đề án" },
  { printed: "Nội quy" },
  { printed: "Văn bản", short: "vb", english: ["document"] },
];

/** The kinds, folded, as people point at them: "thong bao". */
export const kindsOfDocuments: readonly string[] = kinds.map(({ printed }) => foldText(printed));

/** Every name with a number behind it, folded: the kind that it means, folded. English names that are everyday words are none. */
export const kindsBeforeNumbers: ReadonlyMap<string, string> = new Map(
  kinds.flatMap(({ printed, short, english = [] }) => {
    const kind = foldText(printed);
    const telling = english.filter((name) => !/^(?:plan|letter|notice|agreement|regulation)$/.test(name));
    return [kind, ...(short === undefined ? [] : [short]), ...telling].map((name) => [name, kind] as const);
  }),
);

/** The English of a folded kind, one or many of it; null where it has none. */
export function englishOfKind(kind: string): RegExp | null {
  const names = kinds.find(({ printed }) => foldText(printed) === kind)?.english;
  if (names === undefined) return null;
  return new RegExp(`\\b(?:${names.map((name) => `${name}(?:s|es)?`).join("|")})\\b`);
}

/** Whether folded words name this kind, as a document's head prints it. A kind that people do not ask for by its name is never named. */
export function saysKind(folded: string, printed: string): boolean {
  return (
    printed !== "Văn bản" &&
    kinds.some((kind) => kind.printed === printed) &&
    new RegExp(`\\b${foldText(printed)}\\b`).test(folded)
  );
}
