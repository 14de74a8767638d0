import type { DocumentId, Reference } from "../model/index";
import { unifyTerms } from "../question/index";
import { foldText } from "../text/index";
import type { DocumentSummary } from "../store/library";
import type { Shelf } from "./shelf";

const known = new WeakMap<Shelf, Map<DocumentId, readonly Reference[]>>();

/** Where other documents of the library say that they replace or repeal a document; read once for a shelf. Empty for one without a number. */
export function replacedBy({ id, header: { number, issuer } }: DocumentSummary, shelf: Shelf): readonly Reference[] {
  if (number === null) return [];
  const ofShelf = known.get(shelf) ?? new Map<DocumentId, readonly Reference[]>();
  known.set(shelf, ofShelf);
  const found =
    ofShelf.get(id) ??
    shelf.references.filter(
      (reference) =>
        reference.document !== id &&
        reference.via === null &&
        (reference.relation === "replaces" || reference.relation === "repeals") &&
        foldText(reference.canonical) === foldText(number) &&
        (reference.issuer === null || issuer === null || isSameOffice(reference.issuer, issuer)),
    );
  ofShelf.set(id, found);
  return found;
}

/** "UBND xã A" is the "Ủy ban nhân dân xã A" of the head. */
function isSameOffice(one: string, other: string): boolean {
  const [a, b] = [unifyTerms(one), unifyTerms(other)];
  return a.includes(b) || b.includes(a);
}
