import { kindsBeforeNumbers } from "./document-kinds";

/** A document number as a person types it: "tt 25", "TT25/2023", "QĐ 324", "công văn 8522/BGDĐT-HSSV". All folded. */
export interface DocumentMention {
  readonly serial: string;
  readonly year: string | null;
  /** The folded type, "thong tu", where one was said. */
  readonly type: string | null;
  /** What followed the serial and year ("tt-bgddt"), where typed. */
  readonly symbol: string | null;
}

const names = [...kindsBeforeNumbers.keys()].sort((one, other) => other.length - one.length).join("|");
const mention = new RegExp(
  `(?<![a-z0-9])(?:(${names})\\s*)?(?:so\\s*:?\\s*|no\\.?\\s*)?(\\d{1,5})(?:\\s*[/_-]\\s*(\\d{4}|\\d{2}(?=[/_-]\\s*[a-z]|[^\\d/a-z]|$))|\\s+nam\\s+((?:19|20)\\d\\d))?(?:\\s*[/_-]\\s*([a-z][a-z&]*(?:\\s*[/_-]\\s*[a-z&\\d]+){0,5}))?(?![a-z0-9])`,
  "g",
);

/**
 * The document numbers in a folded question. A bare number counts only behind a type word, with a year behind a slash that
 * is no day's, or with a symbol; dates and amounts do not.
 */
export function findDocumentMentions(folded: string): readonly DocumentMention[] {
  const found: DocumentMention[] = [];
  for (const match of folded.matchAll(mention)) {
    const [, typeName, serial = "", slashed, spoken, symbol] = match;
    const type = typeName === undefined ? null : (kindsBeforeNumbers.get(typeName) ?? null);
    const said = symbol?.trim();
    const hasSymbol = said !== undefined && /[-/]|^(tt|qd|nd|kh|tb|ct|nq|hd|cv|ubnd|bgd|sgd)/.test(said);
    const year = slashed ?? (type === null ? undefined : spoken);
    const hasYear = year !== undefined && year.length === 4;
    // "Tháng 9/2026", "từ 7/2025" is a month.
    if (type === null && !hasSymbol && hasYear && isMonth(folded, match.index, serial)) continue;
    const before = folded.slice(Math.max(0, match.index - 3), match.index);
    if (/[\d/.,]$/.test(before)) continue;
    if (type === null && !hasSymbol && !hasYear) continue;
    // "2026-2027" is a school year.
    if (type === null && !hasSymbol && /^(19|20)\d{2}$/.test(serial)) continue;
    // "Bản thỏa thuận 2024", "kế hoạch 2026" is the one of that year; only letters and decisions are counted so far.
    if (type !== null && !countedFar.has(type) && !hasSymbol && !hasYear && isBareYear(match[0])) continue;
    if (type === "van ban" && serial.length < 2 && !hasSymbol) continue;
    found.push({
      serial: String(Number(serial)),
      year: year === undefined ? null : year.length === 2 ? `20${year}` : year,
      type,
      symbol: hasSymbol ? said.replace(/\s+/g, "") : null,
    });
  }
  return found;
}

const countedFar = new Set(["cong van", "quyet dinh", "van ban"]);

function isBareYear(said: string): boolean {
  return /^[a-z ]+ 20[0-4]\d$/.test(said.trim()) && !/ so 20\d\d$/.test(said.trim());
}

const beforeMonth =
  /\b(?:thang|ky|tu|den|toi|cuoi|dau|giua|truoc|sau|trong|hoi|het|month|in|since|by|until|from) (?:thang )?$/;

function isMonth(folded: string, at: number, serial: string): boolean {
  return Number(serial) <= 12 && beforeMonth.test(folded.slice(Math.max(0, at - 16), at));
}

/** Whether a mention can mean the document with this canonical number ("25/2023/TT-BGDĐT"), given folded. */
export function fitsNumber(mentioned: DocumentMention, foldedNumber: string, foldedType: string | null): boolean {
  const parts = /^0*(\d+)(?:\/(\d{4}))?\/?(.*)$/.exec(foldedNumber.replace(/\s+/g, ""));
  if (parts === null || parts[1] !== mentioned.serial) return false;
  if (mentioned.year !== null && parts[2] !== undefined && parts[2] !== mentioned.year) return false;
  if (mentioned.symbol !== null && !squeeze(parts[3] ?? "").startsWith(squeeze(mentioned.symbol).slice(0, 4)))
    return false;
  if (mentioned.type === null || mentioned.type === "van ban" || foldedType === null) return true;
  // "Thông tư 05/2008" may be the one that two ministries issued.
  return [mentioned.type, `${mentioned.type} lien tich`, "van ban"].includes(foldedType);
}

function squeeze(symbol: string): string {
  return symbol.replace(/[^a-z0-9]/g, "");
}
