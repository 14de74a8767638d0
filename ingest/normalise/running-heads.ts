import type { Line, Page } from "../read/page";

/** A running head or foot stands among so many lines from a page's edge, … */
const fromEdge = 2;
/** … on so many pages at least, and on this share of all, … */
const fewestPages = 3;
const shareOfPages = 0.5;
/** … and is short. */
const longest = 120;
const fewestLetters = 4;

/**
 * Leaves out what is printed again and again at the edges of pages: running heads and feet, page numbers with words, the
 * head of a table that goes on. What stands on the first page as well stays there once: it may be the issuer's name.
 */
export function dropRunningHeads(pages: readonly Page[]): readonly Page[] {
  const counts = new Map<string, number>();
  for (const page of pages) {
    for (const key of new Set(edgesOf(page).map(keyOf))) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const least = Math.max(fewestPages, shareOfPages * pages.length);
  const repeated = new Set([...counts].filter(([key, count]) => key !== "" && count >= least).map(([key]) => key));
  if (repeated.size === 0) return pages;
  return pages.map((page, index) => {
    if (index === 0) return page;
    const dropped = new Set(edgesOf(page).filter((line) => repeated.has(keyOf(line))));
    return dropped.size === 0 ? page : { ...page, lines: page.lines.filter((line) => !dropped.has(line)) };
  });
}

function edgesOf({ lines }: Page): readonly Line[] {
  const printed = lines.filter(({ text }) => text.trim() !== "");
  // A page of a few lines is all edge: nothing on it is known to be a head.
  return printed.length <= 2 * fromEdge ? [] : [...printed.slice(0, fromEdge), ...printed.slice(-fromEdge)];
}

/** The same head but for the number of its page; what has hardly a letter, and a place in the numbering, is none. */
function keyOf({ kind, text }: Line): string {
  const key = text.trim().replace(/\s+/g, " ");
  const letters = key.match(/\p{L}/gu)?.length ?? 0;
  if (key.length > longest || letters < fewestLetters || /^(?:Điều|Chương|Mục|Phần|[-+•])\s/iu.test(key)) return "";
  return kind === "row" ? key : key.replace(/\d+/g, "#");
}
