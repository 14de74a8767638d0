const opening = /^["“«]/;
const closing = /["”»][\s.;,]*$/;
/** No amended article is longer, in paragraphs; a quote that is still open then was never closed. */
const longestQuote = 400;

/**
 * Which paragraphs stand inside a quotation that runs over several of them, as the new wording of an amended article does:
 * "Điều 5 được sửa đổi như sau: “Điều 5. … 2. …”". Their numbers are another document's. A quote that is never closed is none.
 */
export function findQuoted(paragraphs: readonly string[]): ReadonlySet<number> {
  const quoted = new Set<number>();
  for (let at = 0; at < paragraphs.length; at += 1) {
    const end = quoteEnd(paragraphs, at);
    for (; at < end; at += 1) quoted.add(at);
    if (end > at) at = end;
  }
  return quoted;
}

/** The paragraph after the quotation that opens at `from`; `from` itself where none opens or it closes at once. */
function quoteEnd(paragraphs: readonly string[], from: number): number {
  if (!opening.test(paragraphs[from] ?? "") || !/:$/.test(paragraphs[from - 1] ?? "")) return from;
  let depth = 0;
  for (let at = from; at < Math.min(paragraphs.length, from + longestQuote); at += 1) {
    const text = paragraphs[at] ?? "";
    depth += balanceOf(text, depth > 0);
    if (depth <= 0 && closing.test(text)) return at === from ? from : at + 1;
  }
  return from;
}

/** How many more quotes a paragraph opens than it closes; straight ones open and close by turns. */
function balanceOf(text: string, isOpen: boolean): number {
  let balance = 0;
  let straight = isOpen;
  for (const [sign] of text.matchAll(/["“”«»]/gu)) {
    if (sign === '"') {
      balance += straight ? -1 : 1;
      straight = !straight;
    } else balance += sign === "“" || sign === "«" ? 1 : -1;
  }
  return balance;
}
