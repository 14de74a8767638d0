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
  const right = quoted.filter(({ doc, quote }) => texts.get(doc)?.some((text) => holdsQuote(text, quote)));
  return { right: right.length, of: quoted.length };
}

/** As it is printed or, of shortened ones, in any way of writing that means the same. What stands around a quote may be read together with it: "… 09 tháng" and the "2" of the next row. */
function holdsQuote({ printed, unified }: Wordings, quote: string): boolean {
  return printed.includes(spaced(quote)) || unified.includes(unifyWording(quote).replace(/^[ .…]+|[ .…]+$/g, ""));
}

interface Wordings {
  readonly printed: string;
  readonly unified: string;
}

function spaced(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}

async function textsByFile(library: Library): Promise<ReadonlyMap<string, readonly Wordings[]>> {
  const texts = new Map<string, Wordings[]>();
  for (const { id, file } of await library.documents()) {
    const text = (await library.document(id))?.text ?? "";
    texts.set(file, [...(texts.get(file) ?? []), { printed: spaced(text), unified: unifyWording(text) }]);
  }
  return texts;
}
