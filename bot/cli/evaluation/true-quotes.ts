import type { Library } from "../../../knowledge/index";
import type { AskedCitation } from "../asked-line";
import { unifyWording } from "./unify-wording";

/** How many things are right of how many that were looked at. */
export interface Share {
  readonly right: number;
  readonly of: number;
}

/** Counts the quotes that stand word for word in the document of the library whose file they name. Empty quotes are no quotes. */
export async function countTrueQuotes(library: Library, citations: readonly AskedCitation[]): Promise<Share> {
  const quoted = citations.filter(({ quote }) => quote.trim() !== "");
  const texts = await textsByFile(library);
  const right = quoted.filter(({ doc, quote }) =>
    texts.get(doc)?.some((text) => text.includes(unifyWording(quote).replace(/^[ .…]+|[ .…]+$/g, ""))),
  );
  return { right: right.length, of: quoted.length };
}

async function textsByFile(library: Library): Promise<ReadonlyMap<string, readonly string[]>> {
  const texts = new Map<string, string[]>();
  for (const { id, file } of await library.documents()) {
    const text = unifyWording((await library.document(id))?.text ?? "");
    texts.set(file, [...(texts.get(file) ?? []), text]);
  }
  return texts;
}
