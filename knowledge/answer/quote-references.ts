import type { Reference } from "../model/index";
import type { NonEmpty, QuotedReference } from "./answer";
import type { AnswerContext } from "./context";
import { quoteSpan } from "./quote-span";
import type { Shelf } from "./shelf";

/** Each reference with the clause that says what it is cited for; null where none can be quoted. */
export async function quoteReferences(
  { shelf }: AnswerContext,
  references: readonly Reference[],
): Promise<NonEmpty<QuotedReference> | null> {
  const found: QuotedReference[] = [];
  for (const reference of references) {
    const { outline } = await shelf.open(reference.document);
    const provision = outline.get(reference.provision) ?? outline.at(reference.start);
    // The clause around the mention says what is cited for what; a long clause is narrowed to the mention's sentence.
    const span =
      provision === undefined ? reference : await clauseAround(shelf, reference, provision.start, provision.bodyEnd);
    const place = await quoteSpan(shelf, { ...reference, start: span.start, end: span.end });
    if (place !== null) found.push({ ...place, reference });
  }
  const [first, ...rest] = found;
  return first === undefined ? null : [first, ...rest];
}

const longClause = 600;

async function clauseAround(
  shelf: Shelf,
  reference: Reference,
  start: number,
  end: number,
): Promise<{ readonly start: number; readonly end: number }> {
  if (end - start <= longClause) return { start, end };
  const { document } = await shelf.open(reference.document);
  const before = document.text.slice(start, reference.start);
  const cutBefore = Math.max(before.lastIndexOf("; "), before.lastIndexOf(". "), before.lastIndexOf("\n"));
  const after = document.text.slice(reference.end, end);
  const stops = ["; ", ". ", "\n"].map((stop) => after.indexOf(stop)).filter((at) => at >= 0);
  return {
    start: cutBefore < 0 ? start : start + cutBefore + 1,
    end: stops.length === 0 ? end : reference.end + Math.min(...stops) + 1,
  };
}
