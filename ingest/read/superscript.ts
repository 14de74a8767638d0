const superscripts = "⁰¹²³⁴⁵⁶⁷⁸⁹";

/** Digits as Unicode's own superscripts, so that a footnote's mark never reads as a part of the number before it: "2026²". */
export function superscript(digits: string | number): string {
  return String(digits).replace(/\d/g, (digit) => superscripts[Number(digit)] ?? digit);
}

/** Whether raised text is a mark or an exponent, and no word set higher for another reason. */
export function isMark(text: string): boolean {
  return /^\d{1,3}$/.test(text.trim());
}
