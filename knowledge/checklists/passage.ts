import type { Outline } from "../outline";
import type { LibraryDocument, Provision } from "../model/index";
import type { DocumentPlace } from "./definition";
import { containsPhrase } from "./document-selector";

/** A slice of a document's text and the provision that it belongs to; `end` is exclusive. */
export interface Passage {
  readonly provision: Provision;
  readonly start: number;
  readonly end: number;
}

/**
 * The passage that a definition points to: below the address (null: in the title) the one with most of the key words, at
 * least half of them; bullets before the text that introduces them, then in reading order. Null where the address or such a
 * passage is missing: a wrong quote would be worse than none.
 */
export function findPassage(
  document: Pick<LibraryDocument, "text">,
  outline: Outline,
  place: Pick<DocumentPlace, "address" | "hints">,
): Passage | null {
  const passages = found.get(outline) ?? new Map<string, Passage | null>();
  found.set(outline, passages);
  const key = JSON.stringify([place.address, place.hints]);
  const known = passages.get(key);
  if (known !== undefined) return known;
  const passage = lookUp(document, outline, place);
  passages.set(key, passage);
  return passage;
}

/** Definitions point to the same few places at every step. */
const found = new WeakMap<Outline, Map<string, Passage | null>>();

function lookUp(
  document: Pick<LibraryDocument, "text">,
  outline: Outline,
  place: Pick<DocumentPlace, "address" | "hints">,
): Passage | null {
  const candidates = candidatesAt(outline, place.address);
  const first = candidates[0];
  if (first === undefined) return null;
  if (place.hints.length === 0) return { provision: first, start: first.start, end: first.end };
  const scored = candidates.map((provision) => {
    const text = document.text.slice(provision.start, provision.bodyEnd);
    return { provision, score: place.hints.filter((hint) => containsPhrase(text, hint)).length };
  });
  const isLead = (provision: Provision): number => (outline.children(provision.id).length > 0 ? 1 : 0);
  const best = scored.sort(
    (one, other) =>
      other.score - one.score ||
      isLead(one.provision) - isLead(other.provision) ||
      one.provision.ordinal - other.provision.ordinal,
  )[0];
  if (best === undefined || best.score * 2 < place.hints.length) return null;
  return { provision: best.provision, start: best.provision.start, end: best.provision.bodyEnd };
}

/** The place itself and everything below it, in reading order. */
function candidatesAt(outline: Outline, address: string | null): readonly Provision[] {
  if (address === null) return outline.provisions.filter(({ kind }) => kind === "title");
  const top = outline.byAddress(address);
  if (top === undefined) return [];
  return outline.provisions.filter(
    ({ start, end, ordinal }) => ordinal >= top.ordinal && start >= top.start && end <= top.end,
  );
}
