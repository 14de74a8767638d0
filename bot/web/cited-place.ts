import type { LibraryDocument, Provision } from "../../knowledge/index";

/** What a document page was asked to show. Spans count UTF-16 units in the document's text; `end` is exclusive. */
export type CitedPlace =
  | { readonly kind: "none" }
  | { readonly kind: "found"; readonly start: number; readonly end: number; readonly address: string | null }
  /** The document numbers no place so; nothing is highlighted. */
  | { readonly kind: "unknown"; readonly address: string };

/** Resolves `?at=ADDRESS&start=..&end=..`. The span, where it is one, is exactly what is cited; the address alone means its whole place. */
export function findCitedPlace(
  query: URLSearchParams,
  document: LibraryDocument,
  provisions: readonly Provision[],
): CitedPlace {
  const asked = query.get("at");
  const span = readSpan(query, document.text.length);
  const named = asked === null ? [] : provisions.filter(({ address }) => address !== null && isSame(address, asked));
  // Two parts of one file may both have a "Điều 1": the span tells which one is meant.
  const place = named.find(({ start, end }) => span !== null && start <= span.start && span.end <= end) ?? named[0];

  if (span !== null) return { kind: "found", ...span, address: place?.address ?? null };
  if (place !== undefined) return { kind: "found", start: place.start, end: place.end, address: place.address };
  return asked === null ? { kind: "none" } : { kind: "unknown", address: asked };
}

function readSpan(query: URLSearchParams, length: number): { readonly start: number; readonly end: number } | null {
  const [start, end] = ["start", "end"].map((name) => {
    const digits = query.get(name);
    return digits !== null && /^\d{1,9}$/.test(digits) ? Number(digits) : null;
  });
  if (typeof start !== "number" || typeof end !== "number") return null;
  return start < end && end <= length ? { start, end } : null;
}

function isSame(address: string, asked: string): boolean {
  return plain(address) === plain(asked);
}

function plain(address: string): string {
  return address.normalize("NFC").replace(/\s+/g, " ").trim().toLowerCase();
}
