import type { DocumentHeader, LibraryDocument } from "../model/index";
import type { DocumentSummary } from "../store/library";
import { foldText, syllablesOf } from "../text/index";
import type { DocumentSelector } from "./definition";

/**
 * Whether a document is the one that a definition means: by its number, or, since many have none, by type, issuer or place,
 * words of its title, and whom it is addressed to.
 */
export function matchesSelector(selector: DocumentSelector, { header }: Pick<LibraryDocument, "header">): boolean {
  const { number, type, title, origin, addressee } = foldedHeader(header);
  if (selector.number !== undefined) return number !== null && number === bareNumber(selector.number);
  const holds = (folded: string, words: readonly string[]) => words.every((one) => folded.includes(` ${phrase(one)} `));
  return (
    // A type that could not be read does not speak against a title that fits.
    (type === null ? selector.titleWords.length > 0 : type === phrase(selector.type)) &&
    holds(origin, selector.issuerWords) &&
    holds(title, selector.titleWords) &&
    holds(addressee, selector.addresseeWords)
  );
}

/** What selectors compare, the texts with a space around them. */
interface FoldedHeader {
  readonly number: string | null;
  readonly type: string | null;
  readonly title: string;
  readonly origin: string;
  readonly addressee: string;
}

/** Each definition's documents are sought among the same headers again and again. */
const folded = new WeakMap<DocumentHeader, FoldedHeader>();

function foldedHeader(header: DocumentHeader): FoldedHeader {
  const known = folded.get(header);
  if (known !== undefined) return known;
  const { number, type, title, issuer, place, jurisdictionName, addressee } = header;
  const made: FoldedHeader = {
    number: number === null ? null : bareNumber(number),
    type: type === null ? null : phrase(type),
    title: ` ${phrase(title ?? "")} `,
    origin: ` ${phrase([issuer, place, jurisdictionName, title ?? ""].join(" ; "))} `,
    addressee: ` ${phrase(addressee ?? "")} `,
  };
  folded.set(header, made);
  return made;
}

/**
 * The document that a definition means; null where the library has none. The office's own comes before a bundled sample,
 * one for the school year asked for before others, then the later school year, then the one read last. Superseded
 * versions are never chosen.
 */
export function chooseDocument(
  selector: DocumentSelector,
  documents: readonly DocumentSummary[],
  schoolYear: string | null,
): DocumentSummary | null {
  const rank = (document: DocumentSummary): readonly string[] => [
    document.origin === "office" ? "1" : "0",
    schoolYear !== null && document.validity.schoolYear === schoolYear ? "1" : "0",
    document.validity.schoolYear ?? "",
    document.header.issuedOn ?? "",
    document.readAt,
  ];
  const found = documents.filter((document) => document.supersededBy === null && matchesSelector(selector, document));
  return found.sort((one, other) => compareRanks(rank(other), rank(one)))[0] ?? null;
}

/** Whether the words stand in the text one after another, whole and whatever their marks. */
export function containsPhrase(text: string, words: string): boolean {
  return ` ${phrase(text)} `.includes(` ${phrase(words)} `);
}

function phrase(text: string): string {
  return syllablesOf(text).join(" ");
}

/** "25/2023/TT-BGDĐT" and "25/2023/TTBGDĐT" are one number. */
function bareNumber(number: string): string {
  return foldText(number).replace(/[^a-z0-9/]/g, "");
}

function compareRanks(one: readonly string[], other: readonly string[]): number {
  for (const [position, value] of one.entries()) {
    const against = other[position] ?? "";
    if (value !== against) return value < against ? -1 : 1;
  }
  return 0;
}
