import type { Reference } from "../model/index";
import type { DocumentSummary, Library } from "../store/library";
import { foldText } from "../text/index";
import { holdsAll } from "./condition";
import type { DocumentSelector } from "./definition";
import type { PaperBasis } from "./dossier-schema";
import type { ResolvedChecklist } from "./resolve-sources";

/** What a paper may rest on, by what the library holds today. */
export type ResolvedBasis =
  | { readonly kind: "held"; readonly document: DocumentSummary }
  /** Cited by a document of the library; `suspect` citations must not be repeated as they are. */
  | { readonly kind: "cited" | "suspect"; readonly reference: Reference; readonly by: DocumentSummary }
  /** Of another place, or only an example beside the office's own documents. */
  | { readonly kind: "not-ours"; readonly document: DocumentSummary }
  | { readonly kind: "missing"; readonly selector: DocumentSelector }
  /** The document that should cite it is there and does not. */
  | { readonly kind: "not-cited"; readonly number: string; readonly by: DocumentSummary }
  | { readonly kind: "words"; readonly say: string };

/**
 * Looks up what a paper rests on, in its order, each document once. A document that the library holds stands for itself; one
 * that is only cited, for how it is cited. Every suspicious citation that a held document rests on is told as well.
 */
export async function resolveBases(
  bases: readonly PaperBasis[],
  { documents }: Pick<ResolvedChecklist, "documents">,
  library: Pick<Library, "references">,
  answers: ReadonlyMap<string, string>,
): Promise<readonly ResolvedBasis[]> {
  const byName = new Map(documents.map((document) => [document.name, document]));

  async function resolve(basis: PaperBasis): Promise<readonly ResolvedBasis[]> {
    if (!holdsAll(basis.shownWhen, answers)) return [];
    if (basis.kind === "words") return [basis];
    const named = byName.get(basis.kind === "document" ? basis.document : basis.by);
    if (named === undefined) return [];
    const { document, selector, standing } = named;
    if (document === null) {
      // What would be cited is still known by its number; who cites it would stand there once for each number.
      const cited = basis.kind === "cited" ? { type: "văn bản", number: basis.number } : {};
      return [{ kind: "missing", selector: { ...selector, ...cited } }];
    }
    const references = await library.references({ document: document.id });
    if (basis.kind === "document") {
      if (standing === "elsewhere" || standing === "example") return [{ kind: "not-ours", document }];
      return [{ kind: "held", document }, ...suspects(references, document)];
    }
    const found = references.filter(({ canonical }) => bareNumber(canonical) === bareNumber(basis.number));
    // The fullest of several mentions says what the document is.
    const [reference] = [...found].sort((one, other) => details(other) - details(one));
    if (reference === undefined) return [{ kind: "not-cited", number: basis.number, by: document }];
    return [{ kind: isDoubtful(reference) ? "suspect" : "cited", reference, by: document }];
  }

  return uniqueByNumber((await Promise.all(bases.map(resolve))).flat());
}

function suspects(references: readonly Reference[], by: DocumentSummary): readonly ResolvedBasis[] {
  return references
    .filter((reference) => reference.relation === "basis" && isDoubtful(reference))
    .map((reference) => ({ kind: "suspect", reference, by }));
}

function isDoubtful({ suspect, unverified }: Reference): boolean {
  return suspect !== null || unverified === true;
}

function details({ date, issuer, about }: Reference): number {
  return [date, issuer, about].filter((part) => part !== null).length;
}

function bareNumber(number: string): string {
  return foldText(number).replace(/[^a-z0-9/]/g, "");
}

/** Each number once: as the library holds or cites it, before as something that is missing. */
function uniqueByNumber(bases: readonly ResolvedBasis[]): readonly ResolvedBasis[] {
  const keyOf = (basis: ResolvedBasis): string | null => {
    const number = numberOf(basis);
    return number === null ? null : bareNumber(number);
  };
  const isUsable = ({ kind }: ResolvedBasis): boolean => kind === "held" || kind === "cited";
  const usable = new Set(bases.filter(isUsable).map(keyOf));
  const known = new Set<string>();
  return bases.filter((basis) => {
    const key = keyOf(basis);
    if (key === null) return true;
    if (known.has(key) || (!isUsable(basis) && usable.has(key))) return false;
    known.add(key);
    return true;
  });
}

function numberOf(basis: ResolvedBasis): string | null {
  switch (basis.kind) {
    case "held":
    case "not-ours":
      return basis.document.header.number;
    case "cited":
    case "suspect":
      return basis.reference.canonical;
    case "missing":
      return basis.selector.number ?? null;
    case "not-cited":
      return basis.number;
    case "words":
      return null;
  }
}
