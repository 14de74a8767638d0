import type { DocumentSummary } from "../../knowledge/index";
import type { WebWords } from "../messages/index";

export interface DocumentFact {
  readonly label: string;
  readonly value: string;
  readonly isBlank: boolean;
}

/** What the head and the foot of a document say, in the order of a printed letterhead. */
export function listDocumentFacts(
  { header, validity, file, pages, quality }: DocumentSummary,
  words: WebWords,
): readonly DocumentFact[] {
  const { labels, blank, levels } = words.document;
  const required = (label: string, value: string | null) => [{ label, value: value ?? blank, isBlank: value === null }];
  const optional = (label: string, value: string | null) => (value === null ? [] : [{ label, value, isBlank: false }]);
  return [
    ...required(labels.issuer, header.issuer),
    { label: labels.number, value: writeNumber(header, words), isBlank: header.number === null },
    ...required(labels.issuedOn, header.issuedOn === null ? null : writeDate(header.issuedOn)),
    ...optional(labels.place, header.place),
    ...optional(labels.addressee, header.addressee),
    ...optional(labels.signer, joined([header.signer, header.signerTitle], ", ")),
    ...optional(
      labels.scope,
      header.jurisdictionName ?? (header.jurisdiction === null ? null : levels[header.jurisdiction]),
    ),
    ...optional(labels.schoolYear, validity.schoolYear),
    ...optional(labels.from, validity.from === null ? null : writeDate(validity.from)),
    ...optional(labels.to, validity.to === null ? null : writeDate(validity.to)),
    ...optional(labels.file, file),
    ...optional(labels.pages, String(pages)),
    ...optional(labels.quality, `${String(percentOf(quality))}%`),
  ];
}

/** Never 100 where a letter is doubtful. */
export function percentOf(quality: number): number {
  return Math.floor(quality * 100);
}

/** "Kế hoạch số 12/KH-UBND", or as much of it as is printed. */
export function nameDocument({ header, file }: DocumentSummary): string {
  const number = header.number === null ? null : `số ${header.number}`;
  return joined([header.type, number], " ") ?? header.title ?? file;
}

/** "15/12/2026", "12/2026" or "2026". */
export function writeDate(date: string): string {
  return date.split("-").reverse().join("/");
}

/** The number as printed, or that it is blank and what stands in its place. */
export function writeNumber({ number, symbol }: DocumentSummary["header"], { document: say }: WebWords): string {
  if (number !== null) return number;
  return symbol === null ? say.blank : say.blankButPrinted(symbol);
}

function joined(parts: readonly (string | null)[], separator: string): string | null {
  const present = parts.filter((part) => part !== null);
  return present.length === 0 ? null : present.join(separator);
}
