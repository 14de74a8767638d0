/** What a paragraph begins with, from large to small. `number` is "1.", `decimal` "2.1", `upper` "A.". */
export type MarkerKind =
  | "part"
  | "chapter"
  | "division"
  | "subdivision"
  | "article"
  | "upper"
  | "roman"
  | "number"
  | "decimal"
  | "letter"
  | "bullet"
  | "footnote";

export interface Marker {
  readonly kind: MarkerKind;
  /** The number without punctuation as an address prints it: "III", "2.1", "đ", "5"; the sign of a bullet. */
  readonly label: string;
  /** Position in its series, from 1; 0 for bullets and footnotes. */
  readonly value: number;
  /** Markers that count together: "number." and "number)" are two series. */
  readonly series: string;
  /** As printed, "III.", "Điều 5.", "-". */
  readonly printed: string;
  /** Where the text after the marker begins. */
  readonly length: number;
}

/** Nghị định 30/2020/NĐ-CP letters its điểm by the Vietnamese alphabet; offices use the Latin one as well. */
const alphabet = "abcdđefghijklmnopqrstuvwxyz";
const ordinalWords = ["nhất", "hai", "ba", "tư", "năm", "sáu", "bảy", "tám", "chín", "mười"];

// Without the flag i, under which \p{Lu} would match small letters too.
const division =
  /^(Phần|PHẦN|Chương|CHƯƠNG|Tiểu mục|TIỂU MỤC|Mục|MỤC)\s+(?:(?:[Tt]hứ|THỨ)\s+)?([IVXLC]+|\d{1,3}|\p{L}+)\s*(?:[.:–-]\s*|$|\s(?=\p{Lu}|["“]))/u;
const article = /^(?:Điều|ĐIỀU)\s+(\d{1,3}[a-zđ]?)\s*(?:[.:/]\s*|[-–]\s+(?=\p{Lu})|$|\s(?=\p{Lu}{2}))/u;
// Before Nghị định 30/2020/NĐ-CP offices wrote "I-", "1/" and "a-" as well; schools still do.
const roman = /^([IVX]{1,6})(?:\s?[.)/]\s+(?=\S)|\s?[-–]\s+(?=\p{Lu}))/u;
const upper = /^([\p{Lu}])(?:[.)]\s+(?=\p{Lu}|\d|["“])|(?:\/|\s?[-–])\s+(?=\p{Lu}\p{L}))/u;
const decimal = /^(\d{1,3}(?:\.\d{1,3}){1,4})(?:\.\s?|\)\s?|\s+|(?=["“]))(?=\p{L}|["“(])/u;
const number = /^(\d{1,3})([.)])\s*(?=[^\d\s.,;:)]|\s\d|\d{2,3}\s\p{L})/u;
const slashedNumber = /^(\d{1,2})(\/|[-–])\s+(?=[\p{L}"“])/u;
const spelledNumber = /^Khoản\s+(\d{1,2})([.:])\s+(?=\p{L})/u;
const letter = /^([a-zđ])(?:[.)]\s*(?=[^\s.,)])|(?:\/|\s?[-–])\s+(?=\p{L}))/u;
const bullet = /^([-–—+•*·▪●○])(?![-–—+*])\s*(?=[^\s\d]|\s?\d)/u;
const misreadDash = /^([~_])\s?(?=\p{Lu})/u;
const footnote = /^([⁰¹²³⁴⁵⁶⁷⁸⁹]+)\s*(?=\p{L})/u;

/** A line of a table of contents: its place stands further on, behind a row of dots the page. */
const contents = /(?:\.\s?){4,}\s*\d{1,4}$|…{2,}\s*\d{1,4}$/u;

/** Reads the number, letter or dash that a paragraph begins with; null for plain text and for the lines of a table of contents. */
export function readMarker(text: string): Marker | null {
  if (contents.test(text)) return null;
  return readDivision(text) ?? readNumbered(text) ?? readSign(text);
}

function readDivision(text: string): Marker | null {
  const found = division.exec(text);
  if (found !== null) {
    const value = romanValue(found[2] ?? "") || Number(found[2]) || ordinal(found[2] ?? "");
    if (value > 0) {
      const word = (found[1] ?? "").toLowerCase();
      const kind = ({ phần: "part", chương: "chapter", mục: "division" } as const)[word] ?? "subdivision";
      const isFigure = /^(?:[IVXLC]+|\d+)$/.test(found[2] ?? "");
      const label = isFigure ? (found[2] ?? "").toUpperCase() : writeRoman(value);
      return marker(kind, label, value, kind, found[0]);
    }
  }
  const numbered = article.exec(text);
  if (numbered === null) return null;
  const label = (numbered[1] ?? "").toLowerCase();
  return marker("article", label, Number.parseInt(label, 10), "article", numbered[0]);
}

function readNumbered(text: string): Marker | null {
  let found = roman.exec(text);
  if (found !== null) {
    const value = romanValue(found[1] ?? "");
    if (value > 0) return marker("roman", found[1] ?? "", value, "roman", found[0]);
  }
  found = upper.exec(text);
  if (found !== null) {
    return marker("upper", found[1] ?? "", letterValue((found[1] ?? "").toLowerCase()), "upper", found[0]);
  }
  found = decimal.exec(text);
  const steps = found?.[1]?.split(".") ?? [];
  // "120.000.000 đồng" begins a line that goes on from the one above.
  if (found !== null && !steps.slice(1).every((step) => step.length === 3)) {
    const label = found[1] ?? "";
    return marker("decimal", label, Number(steps.at(-1)), `decimal ${steps.slice(0, -1).join(".")}`, found[0]);
  }
  found = number.exec(text) ?? slashedNumber.exec(text) ?? spelledNumber.exec(text);
  if (found !== null) {
    return marker("number", String(Number(found[1])), Number(found[1]), `number ${found[2] ?? ""}`, found[0]);
  }
  found = letter.exec(text);
  if (found !== null) return marker("letter", found[1] ?? "", letterValue(found[1] ?? ""), "letter", found[0]);
  return null;
}

function readSign(text: string): Marker | null {
  const found = bullet.exec(text) ?? misreadDash.exec(text);
  if (found !== null) {
    const sign = /[-–—~_]/.test(found[1] ?? "") ? "-" : (found[1] ?? "");
    return marker("bullet", sign, 0, `bullet ${sign}`, found[0]);
  }
  const note = footnote.exec(text);
  return note === null ? null : marker("footnote", note[1] ?? "", 0, "footnote", note[0]);
}

function marker(kind: MarkerKind, label: string, value: number, series: string, matched: string): Marker {
  return { kind, label, value, series, printed: matched.trim(), length: matched.length };
}

function letterValue(sign: string): number {
  return alphabet.indexOf(sign) + 1;
}

/** Whether `next` follows `previous` in its series; letters may leave out what one of the two alphabets lacks. */
export function follows(previous: Marker, next: Marker): boolean {
  const step = next.value - previous.value;
  if (next.kind !== "letter" && next.kind !== "upper") return step === 1 || (next.kind === "article" && step === 0);
  const between = alphabet.slice(previous.value, next.value - 1);
  return step >= 1 && [...between].every((sign) => "đfjwz".includes(sign));
}

const numerals: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10, L: 50, C: 100 };

function romanValue(text: string): number {
  if (!/^[IVXLC]+$/.test(text)) return 0;
  let sum = 0;
  for (let at = 0; at < text.length; at += 1) {
    const value = numerals[text[at] ?? ""] ?? 0;
    sum += value < (numerals[text[at + 1] ?? ""] ?? 0) ? -value : value;
  }
  return writeRoman(sum) === text ? sum : 0;
}

export function writeRoman(value: number): string {
  const tens = ["", "X", "XX", "XXX", "XL", "L", "LX", "LXX", "LXXX", "XC"];
  const units = ["", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"];
  return (tens[Math.floor(value / 10)] ?? "") + (units[value % 10] ?? "");
}

function ordinal(word: string): number {
  return ordinalWords.indexOf(word.toLowerCase()) + 1;
}
