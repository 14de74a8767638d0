/** A cell of a table's row with its column's header. */
export interface LabelledCell {
  readonly column: string;
  readonly text: string;
}

const parted = " | ";

/**
 * The cells of a row that have a header, from the row with its columns' headers in it ("STT: 1 | Thời hạn: 20/8"). `row` is the
 * row as it stands; both are what reading a table gives.
 */
export function labelledCells(row: string, labelled: string | null): readonly LabelledCell[] {
  if (labelled === null) return [];
  const withHeader = labelled.split(parted);
  return row.split(parted).flatMap((text) => {
    const found = withHeader.find((cell) => cell.endsWith(`: ${text}`));
    return found === undefined ? [] : [{ column: found.slice(0, -text.length - 2).toLowerCase(), text }];
  });
}

/** The header of the column that a place in the row stands in. */
export function columnAt(cells: readonly LabelledCell[], row: string, at: number): string | null {
  const from = row.lastIndexOf(parted, at - 1);
  const to = row.indexOf(parted, at);
  const text = row.slice(from === -1 ? 0 : from + parted.length, to === -1 ? row.length : to);
  return cells.find((cell) => cell.text === text)?.column ?? null;
}

/** Who acts, where a column says so: "Đơn vị chủ trì", "Người thực hiện". */
export function actorOf(cells: readonly LabelledCell[]): string | null {
  return cells.find(({ column }) => actorColumn.test(column))?.text ?? null;
}

const actorColumn =
  /chủ trì|(?:đơn vị|người|bộ phận|cá nhân)(?:.{0,20}(?:thực hiện|phụ trách|phân công))|^(?:phụ trách|thực hiện)$/u;
