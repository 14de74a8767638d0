import type { Provision } from "../model/index";
import { readSection } from "./section-text";
import type { OpenDocument } from "./shelf";

/** Under so many articles a document is no regulation whose subject stands in each of them. */
const fewestPlaces = 12;

const known = new WeakMap<OpenDocument, (term: string) => number>();

/**
 * How far a term goes without saying in a document, 0..1: the share of its numbered places that have it. In a regulation of many short articles the words of its
 * title stand in all of them, and only the rare ones tell one khoản from another. 0 in other documents, which name a thing where they rule on it.
 */
export function commonplacesOf(opened: OpenDocument): (term: string) => number {
  const before = known.get(opened);
  if (before !== undefined) return before;
  const places = opened.outline.provisions.filter((place) => isOfArticle(place) && place.bodyEnd > place.start);
  const shares = new Map<string, number>();
  const shareOf = (term: string): number => {
    const counted = shares.get(term);
    if (counted !== undefined) return counted;
    const holders = places.filter((place) => {
      const { terms, contextTerms } = readSection(opened, place);
      return terms.has(term) || contextTerms.has(term);
    });
    const share = holders.length / places.length;
    shares.set(term, share);
    return share;
  };
  const common = places.length < fewestPlaces ? (): number => 0 : shareOf;
  known.set(opened, common);
  return common;
}

function isOfArticle({ kind, address }: Provision): boolean {
  return kind === "section" && address !== null && address.startsWith("Điều ");
}
