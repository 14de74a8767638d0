import type { Citation, ResolvedChecklist, ResolvedSource } from "../../knowledge/index";
import { checklistMessages } from "../messages/checklist";
import { paperMessages } from "../messages/dossier";
import { nameDocument } from "../messages/index";

const { sources: say } = paperMessages;
/** Longest quote of a footnote; the rest is where the footnote says. */
const longestQuote = 400;

/** A source as a footnote: the place, and its words. */
export function footnoteOf(source: ResolvedSource, resolved: ResolvedChecklist): string {
  switch (source.kind) {
    case "quoted": {
      const { citation, standing } = source;
      const place = say.place(documentOf(citation, resolved), citation.place, citation.file);
      const wording = standing === "example" ? say.elsewhere : say[standing];
      return `${wording(place)}: “${shorten(citation.quote)}”.`;
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
      return (isForeign ? say.shortElsewhere : say.shortPlace)(documentOf(citation, resolved), citation.place);
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

function documentOf({ document, file }: Citation, { documents }: ResolvedChecklist): string {
  const found = documents.find((resolved) => resolved.document?.id === document)?.document ?? null;
  return found === null ? file : nameDocument(found);
}

function shorten(quote: string): string {
  const words = quote.replace(/\s+/gu, " ").trim();
  return words.length <= longestQuote ? words : `${words.slice(0, words.lastIndexOf(" ", longestQuote))} …`;
}
