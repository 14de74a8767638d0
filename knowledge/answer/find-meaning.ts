import type { Provision } from "../model/index";
import type { Quoted } from "./answer";
import { cite } from "./cite";
import { defines } from "./definition";
import type { ScoredSection } from "./score-sections";

/** What a word means is asked for, not what is said of the thing. */
export const wantsMeaning =
  /\b(?:the nao la|duoc hieu|dinh nghia|khai niem|(?<!ket )nghia la gi|hieu (?:the nao|la gi|nhu the nao))\b/;

/** The place that says what a term is, anywhere in the documents that speak of it; null where none does. */
export function findMeaning(
  sections: readonly ScoredSection[],
  term: string,
): { readonly quoted: Quoted; readonly place: Provision } | null {
  for (const opened of new Set(sections.map((section) => section.opened))) {
    const { document, outline } = opened;
    const place = outline.provisions.find(
      ({ start, bodyEnd }) => bodyEnd > start && defines(document.text.slice(start, bodyEnd), term),
    );
    if (place !== undefined)
      return { place, quoted: { document, citation: cite(document, outline, place, place.start, place.end) } };
  }
  return null;
}
