import type { Line, Page } from "./page";

const parted = " | ";

/**
 * Gives the rows at the head of a page the column names of the table that ends the page before, where they have none of their own and as many cells: a printed
 * table goes on over the page, and its head is not always printed again.
 */
export function continueTables(pages: readonly Page[]): readonly Page[] {
  let names: readonly string[] | null = null;
  return pages.map((page) => {
    const { lines } = page;
    const open = names;
    const end = open === null ? 0 : lines.findIndex((line) => line.kind !== "row" || line.labelled !== undefined);
    const goingOn = open === null ? 0 : end === -1 ? lines.length : end;
    names = goingOn === lines.length && goingOn > 0 ? open : columnsOf(lines.findLast(({ note }) => note !== true));
    if (open === null || goingOn === 0) return page;
    return { ...page, lines: lines.map((line, at) => (at < goingOn ? named(line, open) : line)) };
  });
}

/** The column names of a table's row; null where a cell has none. */
function columnsOf(line: Line | undefined): readonly string[] | null {
  if (line?.kind !== "row" || line.labelled === undefined) return null;
  const cells = line.text.split(parted);
  const labelled = line.labelled.split(parted);
  if (cells.length !== labelled.length) return null;
  const names = labelled.flatMap((part, at) => {
    const cell = cells[at] ?? "";
    return part.endsWith(`: ${cell}`) ? [part.slice(0, -cell.length - 2)] : [];
  });
  return names.length === cells.length ? names : null;
}

function named(line: Line, names: readonly string[]): Line {
  const cells = line.text.split(parted);
  if (cells.length !== names.length) return line;
  return { ...line, labelled: cells.map((cell, at) => `${names[at] ?? ""}: ${cell}`).join(parted) };
}
