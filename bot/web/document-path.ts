import type { Citation, DocumentId } from "../../knowledge/index";

/** Where the page shows a document, `/documents/ID?at=ADDRESS`; without `at` where there is no address to show. */
export function documentPath(document: DocumentId, address: string | null): string {
  return address === null ? `/documents/${document}` : `/documents/${document}?at=${encodeURIComponent(address)}`;
}

/** The same place with the quote's own span, so that exactly the quoted words are highlighted and scrolled to. */
export function citationPath(citation: Pick<Citation, "document" | "start" | "end">, address: string | null): string {
  const path = documentPath(citation.document, address);
  return `${path}${address === null ? "?" : "&"}start=${citation.start}&end=${citation.end}#cited`;
}

/** The file that the document was read from. */
export function originalPath(document: DocumentId): string {
  return `${documentPath(document, null)}/original`;
}

export function pageImagePath(document: DocumentId, page: number): string {
  return `${documentPath(document, null)}/pages/${String(page)}.webp`;
}
