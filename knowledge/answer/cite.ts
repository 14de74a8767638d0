import { readSpan, type Citation, type LibraryDocument, type Provision } from "../model/index";
import type { Outline } from "../outline";
import { addressOf, placeOf } from "./place";

/** Longest quote of a citation, in characters; a longer span is cut back to the end of a clause. */
export const longestQuote = 1500;

/** Cites `start..end` of the document's text; the place is that of `provision`. White space at the edges is left out of the quote. */
export function cite(
  document: LibraryDocument,
  outline: Outline,
  provision: Provision,
  start: number,
  end: number,
): Citation {
  const span = shorten(
    document.text,
    trimSpan(document.text, start === provision.start ? afterDash(provision) : start, end),
  );
  return {
    document: document.id,
    provision: provision.id,
    file: document.file,
    section: sectionOf(provision, outline),
    address: addressOf(provision, outline),
    place: placeOf(provision, outline),
    start: span.start,
    end: span.end,
    quote: document.text.slice(span.start, span.end),
    reading: readSpan(document, span.start, span.end),
  };
}

/** The address and the headings above a provision: "III.3 TỔ CHỨC THỰC HIỆN › Các cụm trường". */
export function sectionOf(provision: Provision, outline: Outline): string {
  const headings = [...outline.ancestors(provision), provision].flatMap(({ heading }) =>
    heading === null ? [] : [heading],
  );
  return [addressOf(provision, outline), headings.join(" › ")].filter((part) => part !== null && part !== "").join(" ");
}

/** A bullet is quoted without its dash. */
function afterDash({ kind, marker, start }: Provision): number {
  return kind === "bullet" && marker !== null ? start + marker.length : start;
}

function trimSpan(text: string, start: number, end: number): { readonly start: number; readonly end: number } {
  const slice = text.slice(start, end);
  const lead = slice.length - slice.trimStart().length;
  return { start: start + lead, end: start + Math.max(lead, slice.trimEnd().length) };
}

function shorten(
  text: string,
  span: { readonly start: number; readonly end: number },
): { readonly start: number; readonly end: number } {
  if (span.end - span.start <= longestQuote) return span;
  const slice = text.slice(span.start, span.start + longestQuote);
  const cut = Math.max(slice.lastIndexOf("\n"), slice.lastIndexOf(". ") + 1, slice.lastIndexOf("; ") + 1);
  return { start: span.start, end: span.start + (cut > longestQuote / 2 ? cut : slice.lastIndexOf(" ")) };
}
