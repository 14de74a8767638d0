import { normalise, parseDocument, type Page, type ParsedDocument } from "../../ingest";
import { documentIdOf } from "../../knowledge/model";

/** Parses text whose every line is a whole paragraph, as a Word file gives it. */
export function parseParagraphs(...paragraphs: readonly string[]): ParsedDocument {
  return parsePages([{ number: 1, lines: paragraphs.map((text) => ({ kind: "paragraph", text, left: 0, right: 0 })) }]);
}

export function parsePages(pages: readonly Page[]): ParsedDocument {
  const sha256 = "0123456789abcdef".repeat(4);
  return parseDocument(normalise(pages), { id: documentIdOf(sha256), sha256, file: "van-ban.txt", origin: "office" });
}

/** The addresses of the numbered places, in reading order. */
export function addressesOf(parsed: ParsedDocument): readonly (string | null)[] {
  return parsed.provisions.filter(({ kind }) => kind === "section").map(({ address }) => address);
}

/** The text of a provision's whole subtree. */
export function textAt(parsed: ParsedDocument, address: string): string {
  const found = parsed.provisions.find((provision) => provision.address === address);
  return found === undefined ? "" : parsed.document.text.slice(found.start, found.end);
}
