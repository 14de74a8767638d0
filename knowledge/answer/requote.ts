import type { DocumentId, Provision } from "../model/index";
import type { Outline } from "../outline";
import type { Quoted } from "./answer";
import { cite, longestQuote } from "./cite";
import type { Shelf } from "./shelf";

/** Where a quote of an earlier answer stands: its document and the span in the document's text. */
export interface QuotedSpan {
  readonly document: DocumentId;
  readonly start: number;
  readonly end: number;
}

/**
 * Quotes an earlier span again: as it was (`span`), or the whole numbered place around it (`section`) up to the longest quote. Null where
 * the document is no longer on the shelf or has become shorter; whether its text is still the same is the caller's to compare.
 */
export async function requote(shelf: Shelf, at: QuotedSpan, extent: "span" | "section"): Promise<Quoted | null> {
  const document = shelf.summary(at.document);
  if (document === undefined) return null;
  const opened = await shelf.open(at.document);
  const provision = opened.outline.at(at.start);
  if (provision === undefined || at.end > opened.document.text.length) return null;
  if (extent === "span")
    return { document, citation: cite(opened.document, opened.outline, provision, at.start, at.end) };
  const section = widest(opened.outline.section(provision), opened.outline);
  return { document, citation: cite(opened.document, opened.outline, section, section.start, section.end) };
}

/** The place itself, or the one above it as long as that is still read at a glance. */
function widest(section: Provision, outline: Outline): Provision {
  const above = section.parent === null ? undefined : outline.get(section.parent);
  const isReadable = above?.kind === "section" && above.end - above.start <= longestQuote;
  return isReadable ? above : section;
}
