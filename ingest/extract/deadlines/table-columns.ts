/** A cell of a table's row with its column's header. */
export interface LabelledCell {
  readonly column: string;
  readonly text: string;
}

const parted = " | ";
/** Between empty cells the blanks around it are lost. */
const bar = "|";

/**
 * The cells of a row that have a header, from the row with its columns' headers in it ("STT: 1 | Thời hạn: 20/8"). `row` is the
 * row as it stands; both are what reading a table gives.
 */
export function labelledCells(row: string, labelled: string | null): readonly LabelledCell[] {
  if (labelled === null) return [];
  const withHeader = labelled.split(parted);
  return row.split(bar).flatMap((part) => {
    const text = part.trim();
    const found = withHeader.find((cell) => cell.endsWith(`: ${text}`));
    return found === undefined ? [] : [{ column: found.slice(0, -text.length - 2).toLowerCase(), text }];
  });
}

/** The header of the column that a place in the row stands in. */
export function columnAt(cells: readonly LabelledCell[], row: string, at: number): string | null {
  const from = row.lastIndexOf(bar, at - 1);
  const to = row.indexOf(bar, at);
  const text = row.slice(from + 1, to === -1 ? row.length : to).trim();
  return cells.find((cell) => cell.text === text)?.column ?? null;
}

/** Who acts, where a column says so: "Đơn vị chủ trì", "Người thực hiện". */
export function actorOf(cells: readonly LabelledCell[]): string | null {
  return cells.find(({ column }) => actorColumn.test(column))?.text ?? null;
}

const actorColumn =
  /chủ trì|(?:đơn vị|người|bộ phận|cá nhân)(?:.{0,20}(?:thực hiện|phụ trách|phân công))|^(?:phụ trách|thực hiện)$/u;
