import type { AskedCitation } from "../asked-line";
import type { Expectation } from "./expectation";
import { says } from "./says";
import { unifyBareWording } from "./unify-wording";

/** What is longer is no citation but a document. In characters. */
const longestQuote = 1500;

/** Whether the right files are cited, and one of them at the right place; null where no citation is asked for. */
export function citesRightly(expected: Expectation, citations: readonly AskedCitation[]): boolean | null {
  const { doc, docAll, section, citeOptional } = expected;
  if (doc.length === 0 && docAll.length === 0) return null;
  if (citeOptional && citations.length === 0) return null;
  if (!docAll.every((name) => citations.some((citation) => isOf(citation, [name])))) return false;
  const right = citations.filter((citation) => isOf(citation, doc.length > 0 ? doc : docAll));
  if (section.length === 0) return right.length > 0;
  return right.filter(({ quote }) => [...quote].length <= longestQuote).some((citation) => standsAt(citation, section));
}

function isOf({ doc }: AskedCitation, names: readonly string[]): boolean {
  return names.some((name) => doc.startsWith(name));
}

/** Without marks: a damaged document is quoted as it stands. */
function standsAt({ section, quote }: AskedCitation, places: readonly string[]): boolean {
  const place = unifyBareWording(`${section} | ${quote}`);
  return places.some((words) => says(place, unifyBareWording(words)));
}
