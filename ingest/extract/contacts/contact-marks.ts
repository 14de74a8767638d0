/** Something by which a person or an office can be reached, where it stands in a text. */
export interface ContactMark {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/**
 * Telephone numbers as printed: ten digits with a leading 0 or +84 (eleven for some land lines), in groups parted by dots,
 * blanks or hyphens. "024.39411232./." ends before the full stop.
 */
const phone =
  /(?<![\d\p{L}./-])(?:\(?(?:\+84|0)\d{0,3}\)?[\s.-]?)(?:\d{1,8}[\s.-]?){1,4}\d{2,8}(?![\d]|[./-]\d|\/\p{Lu}|\s*(?:đồng|đ|VNĐ)(?!\p{L}))/gu;
const hotline = /(?<![\d\p{L}./-])(?:1900|1800)(?:[\s.]?\d{2,4}){1,2}(?!\d)/gu;
const email = /[\p{L}\d._%+-]+@[a-z\d-]+(?:\.[a-z\d-]+)*\.[a-z]{2,}/giu;
/** A column too narrow for the address: "…@angia" on one line, "ng.gov.vn" on the next. */
const brokenEmail =
  /([a-z\d._%+-]+@[a-z\d-]*)\s+([a-z\d-]*(?:\.[a-z\d-]+)*\.(?:vn|com|net|org|edu)(?:\.vn)?)(?![\p{L}\d])/giu;
const website = /(?:https?:\/\/|www\.)[^\s,;()<>“”"]+[^\s,;()<>“”".]/giu;

export function findPhones(text: string): readonly ContactMark[] {
  return [...marksOf(text, phone), ...marksOf(text, hotline)]
    .map((mark) => trimmed(mark))
    .filter(({ text: printed }) => isPhone(printed.replace(/\D/gu, "")))
    .sort((a, b) => a.start - b.start);
}

export function findEmails(text: string): readonly ContactMark[] {
  if (!text.includes("@")) return [];
  const whole = marksOf(text, email);
  const broken = [...text.matchAll(brokenEmail)].map((match) => ({
    text: `${match[1]}${match[2]}`,
    start: match.index,
    end: match.index + match[0].length,
  }));
  return [...whole, ...broken.filter((mark) => whole.every((one) => one.end <= mark.start || one.start >= mark.end))];
}

export function findWebsites(text: string): readonly ContactMark[] {
  return marksOf(text, website);
}

function marksOf(text: string, pattern: RegExp): ContactMark[] {
  return [...text.matchAll(pattern)].map((match) => ({
    text: match[0],
    start: match.index,
    end: match.index + match[0].length,
  }));
}

function trimmed(mark: ContactMark): ContactMark {
  const bare = mark.text.replace(/[\s.-]+$/u, "");
  // "(0912.000.111)": the bracket is the sentence's.
  const isOpen = bare.startsWith("(") && !bare.includes(")");
  const text = isOpen ? bare.slice(1) : bare;
  const start = mark.start + (isOpen ? 1 : 0);
  return { text, start, end: start + text.length };
}

function isPhone(digits: string): boolean {
  if (/^1[89]00\d{2,6}$/.test(digits)) return true;
  return /^(?:0[2-9]\d{8,9}|84[2-9]\d{8,9})$/.test(digits);
}
