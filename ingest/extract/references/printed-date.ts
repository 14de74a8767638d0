import { isoDateOf, type IsoDate } from "../../../knowledge/model/index";

/** A date at the beginning of some text, and how much of the text it takes. */
export interface PrintedDate {
  readonly date: IsoDate;
  readonly length: number;
}

const digits = /^\s*,?\s*ng\S{1,2}\s+(\d{1,2})\s*[/.-]\s*(\d{1,2})\s*[/.-]\s*((?:19|20)\d{2})(?!\d)/iu;
// Recognised scans garble the vowels of "tháng" and "năm"; consonants and digits hold.
const words = /^\s*,?\s*ng\S{1,2}\s+(\d{1,2})\s+th\S{2,3}\s+(\d{1,2})\s+n\S{1,2}\s+((?:19|20)\d{2})(?!\d)/iu;

/** Reads ", ngày 28/02/2014", "ngày 28 tháng 02 năm 2014" at the very beginning of a text. Day first, always. */
export function readPrintedDate(text: string): PrintedDate | null {
  const found = digits.exec(text) ?? words.exec(text);
  if (found === null) return null;
  const date = isoDateOf(Number(found[3]), Number(found[2]), Number(found[1]));
  return date === null ? null : { date, length: found[0].length };
}
