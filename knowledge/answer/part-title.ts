import type { Provision } from "../model/index";
import type { OpenDocument } from "./shelf";

const titles = new WeakMap<OpenDocument, ReadonlyMap<string, string>>();

/**
 * The title of the part of a document in which a place stands, with the lines under it ("NỘI QUY TRƯỜNG … NĂM HỌC …"): regulations printed behind or within another text have one of
 * their own, and people ask for them by it. Empty for the document's own title, which
 * its header has, and for forms, which rule nothing.
 */
export function partTitle(opened: OpenDocument, { part }: Provision): string {
  if (part === null) return "";
  const known = titles.get(opened) ?? readTitles(opened);
  titles.set(opened, known);
  return known.get(part) ?? "";
}

/** In characters: behind a title may stand a whole preamble. */
const longestTitle = 300;

const ofRules =
  /^\s*(?:quy chế|quy định|nội quy|quy tắc|quy trình|điều lệ|thể lệ|hướng dẫn|kế hoạch|chương trình|đề án|phương án)(?!\p{L})/iu;

function readTitles({ document, outline: { provisions } }: OpenDocument): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const own = provisions.findIndex(({ kind }) => kind === "title");
  for (const [at, { kind, part, start }] of provisions.entries()) {
    if (kind !== "title" || at === own || part === null || found.has(part)) continue;
    const next = provisions.slice(at + 1).find((place) => place.kind === "section" || place.part !== part);
    if (!ofRules.test(document.text.slice(start, start + longestTitle))) continue;
    found.set(part, document.text.slice(start, Math.min(next?.start ?? document.text.length, start + longestTitle)));
  }
  return found;
}
