import type { Citation, ResolvedChecklist, ResolvedSource } from "../../knowledge/index";
import { checklistMessages } from "../messages/checklist";
import { paperMessages } from "../messages/dossier";
import { nameHeld } from "./name-organ";

const { sources: say } = paperMessages;
/** Longest quote of a footnote; the rest is where the footnote says. */
const longestQuote = 400;

/** A source as a footnote: the place and, where the paper does not already show them, its words. */
export function footnoteOf(source: ResolvedSource, resolved: ResolvedChecklist, withQuote: boolean): string {
  switch (source.kind) {
    case "quoted": {
      const { citation, standing } = source;
      const place = say.place(documentOf(citation, resolved), citation.place, citation.file);
      const wording = standing === "example" ? say.elsewhere : say[standing];
      return withQuote ? `${wording(place)}: ${quoted(citation.quote)}` : `${wording(place)}.`;
    }
    case "missing-document":
      return `${say.missingDocument(checklistMessages.documentOf(source.selector))}.`;
    case "missing-place":
      return `${say.missingPlace(source.file)}.`;
    case "outside":
      return `${say.outside(source.name, source.url)}.`;
    case "suggestion":
      return `${say.suggestion}.`;
  }
}

/** A source in a few words, for a table. */
export function shortSource(source: ResolvedSource, resolved: ResolvedChecklist): string {
  switch (source.kind) {
    case "quoted": {
      const { citation, standing } = source;
      const isForeign = standing === "elsewhere" || standing === "example";
      return (isForeign ? say.shortElsewhere : say.shortPlace)(typeOf(citation, resolved), citation.place);
    }
    case "missing-document":
      return say.missingDocument(checklistMessages.documentOf(source.selector));
    case "missing-place":
      return say.missingPlace(source.file);
    case "outside":
      return say.shortOutside(source.name);
    case "suggestion":
      return say.suggestion;
  }
}

function documentOf(citation: Citation, resolved: ResolvedChecklist): string {
  const found = summaryOf(citation, resolved);
  return found === null ? citation.file : nameHeld(found);
}

/** "Thông báo": enough beside the paper's own "căn cứ". */
function typeOf(citation: Citation, resolved: ResolvedChecklist): string {
  return summaryOf(citation, resolved)?.header.type ?? citation.file;
}

function summaryOf({ document }: Citation, { documents }: ResolvedChecklist) {
  return documents.find((resolved) => resolved.document?.id === document)?.document ?? null;
}

/** A quote ends with its own stop where it has one. */
function quoted(quote: string): string {
  const words = quote.replace(/\s+/gu, " ").trim();
  const shown = words.length <= longestQuote ? words : `${words.slice(0, words.lastIndexOf(" ", longestQuote))} …`;
  return /[.…]$/u.test(shown) ? `“${shown}”` : `“${shown}”.`;
}
