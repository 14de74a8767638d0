/** A document number where it stands in a text. */
export interface DocumentNumber {
  readonly start: number;
  readonly end: number;
  /** "25/2023/TT-BGDĐT": hyphens, blanks and Đ as they should be, digits and unit letters as printed. */
  readonly canonical: string;
  /** "Thông tư" for TT; null for a letter, whose symbol begins with its issuer. */
  readonly typeBySymbol: string | null;
}

/** Kinds of documents by the letters in their symbol: Nghị định 30/2020/NĐ-CP, Phụ lục III, and Luật Ban hành văn bản quy phạm pháp luật. */
const typesBySymbol: Readonly<Record<string, string>> = {
  TTLT: "Thông tư liên tịch",
  NQLT: "Nghị quyết liên tịch",
  TT: "Thông tư",
  NĐ: "Nghị định",
  QĐ: "Quyết định",
  NQ: "Nghị quyết",
  CT: "Chỉ thị",
  KH: "Kế hoạch",
  HD: "Hướng dẫn",
  TB: "Thông báo",
  BC: "Báo cáo",
  TTr: "Tờ trình",
  CTr: "Chương trình",
  CĐ: "Công điện",
  KL: "Kết luận",
  QC: "Quy chế",
  QyĐ: "Quy định",
  ĐA: "Đề án",
  PA: "Phương án",
  BB: "Biên bản",
  CV: "Công văn",
  VBHN: "Văn bản hợp nhất",
};

const dash = "[-‐‑‒–—−_]";
const group = "[A-ZĐ][A-Za-zĐđ&]*\\d{0,2}(?![\\p{L}\\d])";
const numbers = new RegExp(
  `(?<![\\p{L}\\d/.,])(\\d{1,5})\\s*(?:/\\s*((?:19|20)\\d{2}))?\\s*([/]|${dash})\\s*` +
    `(${group}(?:(?:\\s?(?:${dash}|/)\\s?|\\.)${group})*)`,
  "gu",
);
const groupBreak = new RegExp(`\\s*(?:${dash}|/)\\s*`, "u");
const twoCapitals = /[A-ZĐ].*[A-ZĐ]/;
/** Party documents put the kind before the slash: "81-TB/TW". */
const partyIssuer = /^(?:BCĐ|BTG|BTC|UBKT|VP|B?CS)?(?:TW|TU|ĐU|HU|QU|ThU)$/;
/** So does the Youth Union: "50-KH/TWĐTN-PTTN". */
const youthIssuer = /^[A-ZĐ]{2,4}\s*\/\s*\p{Lu}{0,3}(?:ĐTN|TĐTN|ĐTNCS)/u;
const missingHyphen = new RegExp(
  `^(${Object.keys(typesBySymbol).join("|")})((?:CP|TTg|CTN|VPCP|UBND|HĐND|UBTVQH\\d*|KHVN|[BSP]GD&?ĐT|B[A-ZĐ]{2,6}))$`,
);

/** Finds document numbers, the misspelt ones too: blanks, a missing or swapped hyphen, D or P for Đ. */
export function findDocumentNumbers(text: string): readonly DocumentNumber[] {
  const found: DocumentNumber[] = [];
  for (const match of text.matchAll(numbers)) {
    const [printed, ordinal = "", year, firstBreak = "", symbol = ""] = match;
    const groups = symbol.split(groupBreak).map(repairLetters);
    if (!groups.every((part) => twoCapitals.test(part))) continue;
    const hasSlash = firstBreak === "/" || symbol.includes("/");
    const isTelling = groups.length > 1 || year !== undefined || saysNumber(text, match.index);
    if (!hasSlash || !isTelling) continue;
    const parts = groups.length === 1 ? withHyphen(groups[0] ?? "") : groups;
    found.push({
      start: match.index,
      end: match.index + printed.length,
      canonical: canonicalOf(ordinal, year, firstBreak, symbol, parts),
      typeBySymbol: typesBySymbol[parts[0] ?? ""] ?? null,
    });
  }
  return found;
}

/** One key for all spellings of a number: "04/2014/TT-BGDDT" and "4/2014/TT-BGDĐT" are one document. */
export function numberKey(canonical: string): string {
  return canonical
    .toLowerCase()
    .replace(/đ/g, "d")
    .replace(/[^\p{L}\d/]/gu, "")
    .replace(/^0+(?=\d)/, "");
}

/** The ordinal and, where the number has one, the year: what short mentions ("Thông tư 25") are matched by. */
export function ordinalOf(canonical: string): { readonly ordinal: number; readonly year: string | null } {
  const found = /^(\d+)(?:\/((?:19|20)\d{2})(?=\/|$))?/.exec(canonical);
  return { ordinal: Number(found?.[1] ?? Number.NaN), year: found?.[2] ?? null };
}

function canonicalOf(
  ordinal: string,
  year: string | undefined,
  firstBreak: string,
  symbol: string,
  groups: readonly string[],
): string {
  const [kind = "", ...issuers] = groups;
  const isParty = issuers.length === 1 ? partyIssuer.test(issuers[0] ?? "") : youthIssuer.test(symbol);
  if (firstBreak !== "/" && isParty) return `${ordinal}-${kind}/${issuers.join("-")}`;
  return [ordinal, ...(year === undefined ? [] : [year]), groups.join("-")].join("/");
}

function withHyphen(symbol: string): readonly string[] {
  const parts = missingHyphen.exec(symbol);
  return parts === null ? [symbol] : [parts[1] ?? "", parts[2] ?? ""];
}

/** Keyboards without Vietnamese write D for Đ, character recognition reads P. HD stays: it is Hướng dẫn; so does GDPT by itself: an office of general education. */
function repairLetters(letters: string): string {
  return letters
    .replace(/GD(&?)DT|GD(&)PT|(?<=[BSP])GDPT/g, (_, and?: string, beforeP?: string) => `GD${and ?? beforeP ?? ""}ĐT`)
    .replace(/^(N|Q|Qy)[DP](?=$|CP|TTg|UBND)/, "$1Đ")
    .replace(/^H[DP]ND/, "HĐND")
    .replace(/L[DP]TBXH/g, "LĐTBXH");
}

function saysNumber(text: string, at: number): boolean {
  return /(?:^|\s)số\s*:?\s*$/iu.test(text.slice(Math.max(0, at - 8), at));
}
