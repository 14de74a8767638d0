import type { Line } from "./page";
import { assembleLines, type PlacedText } from "./printed-lines";
import { rowLines, type TableCell } from "./table-rows";

/** A line drawn along a page's edges, in points; y grows downwards. Either both x or both y are (nearly) the same. */
export interface Ruling {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** A table's grid as its drawn lines make it. */
export interface RuledTable {
  /** Edges of the columns and of the rows, ascending. */
  readonly xs: readonly number[];
  readonly ys: readonly number[];
  readonly across: readonly Ruling[];
  readonly down: readonly Ruling[];
}

/** Lines this near to each other are one, in points. */
const near = 3;
/** A shorter stroke is an underline of a letter, or a dot. */
const shortest = 6;
/** A page with more strokes is a drawing. */
const mostRulings = 4000;
const mostEdges = 120;

/** The tables that the drawn lines of a page make, from top to bottom. Frames around text and single underlines are none. */
export function findRuledTables(rulings: readonly Ruling[]): readonly RuledTable[] {
  if (rulings.length > mostRulings) return [];
  const across = rulings.filter((r) => r.bottom - r.top <= near && r.right - r.left >= shortest);
  const down = rulings.filter((r) => r.right - r.left <= near && r.bottom - r.top >= shortest);
  return clusters([...across, ...down])
    .map((cluster): RuledTable => {
      const own = { across: cluster.filter((r) => across.includes(r)), down: cluster.filter((r) => down.includes(r)) };
      return {
        ...own,
        xs: edges(own.down.map((r) => (r.left + r.right) / 2)),
        ys: edges(own.across.map((r) => (r.top + r.bottom) / 2)),
      };
    })
    .filter(({ xs, ys }) => xs.length >= 3 && ys.length >= 3 && xs.length <= mostEdges && ys.length <= mostEdges)
    .sort((one, other) => (one.ys[0] ?? 0) - (other.ys[0] ?? 0));
}

/** Lines that touch, directly or through others. */
function clusters(rulings: readonly Ruling[]): readonly (readonly Ruling[])[] {
  const sorted = [...rulings].sort((one, other) => one.top - other.top);
  const open: Ruling[][] = [];
  for (const ruling of sorted) {
    const touching = open.filter((cluster) => cluster.some((other) => touch(ruling, other)));
    const [first, ...others] = touching;
    if (first === undefined) open.push([ruling]);
    else {
      first.push(ruling, ...others.flat());
      for (const other of others) open.splice(open.indexOf(other), 1);
    }
  }
  return open;
}

function touch(one: Ruling, other: Ruling): boolean {
  return (
    one.left <= other.right + near &&
    other.left <= one.right + near &&
    one.top <= other.bottom + near &&
    other.top <= one.bottom + near
  );
}

function edges(places: readonly number[]): readonly number[] {
  const result: number[] = [];
  for (const place of [...places].sort((one, other) => one - other)) {
    if (place - (result.at(-1) ?? -Infinity) > near) result.push(place);
  }
  return result;
}

/** Whether a run of text stands inside the table's frame. */
export function isInside(run: PlacedText, { xs, ys }: RuledTable): boolean {
  const [x, y] = middleOf(run);
  return x > (xs[0] ?? 0) && x < (xs.at(-1) ?? 0) && y > (ys[0] ?? 0) && y < (ys.at(-1) ?? 0);
}

function middleOf(run: PlacedText): readonly [number, number] {
  return [(run.left + run.right) / 2, -run.baseline - 0.3 * run.size];
}

/** The rows of a table, the wrapped lines of each cell joined; cells that no line parts are one merged cell. */
export function ruledRows(table: RuledTable, runs: readonly PlacedText[]): readonly Line[] {
  const [columns, rows] = [table.xs.length - 1, table.ys.length - 1];
  const grid = mergeCells(table, columns, rows);
  const inCell = new Map<number, PlacedText[]>();
  for (const run of runs) {
    const [x, y] = middleOf(run);
    const column = table.xs.findLastIndex((edge) => edge <= x);
    const row = table.ys.findLastIndex((edge) => edge <= y);
    const cell = grid[row * columns + column];
    if (cell === undefined || column < 0 || column >= columns) continue;
    inCell.set(cell, [...(inCell.get(cell) ?? []), run]);
  }
  const texts = new Map([...inCell].map(([cell, own]) => [cell, textOf(own)]));
  const lines = Array.from({ length: rows }, (_, row): readonly TableCell[] => {
    const cells: TableCell[] = [];
    for (let column = 0; column < columns;) {
      const cell = grid[row * columns + column] ?? 0;
      let end = column + 1;
      while (end < columns && grid[row * columns + end] === cell) end += 1;
      const continues = row > 0 && grid[(row - 1) * columns + column] === cell;
      const text = continues ? "" : (texts.get(cell) ?? "");
      cells.push({ text, columns: end - column, continues, header: false });
      column = end;
    }
    return cells;
  });
  return rowLines(lines);
}

/** The number of the merged cell that each cell of the grid belongs to: its first one's. */
function mergeCells(table: RuledTable, columns: number, rows: number): readonly number[] {
  const grid = Array.from({ length: columns * rows }, (_, cell) => cell);
  const join = (one: number, other: number) => {
    const [from, to] = [Math.max(grid[one] ?? 0, grid[other] ?? 0), Math.min(grid[one] ?? 0, grid[other] ?? 0)];
    for (const [cell, own] of grid.entries()) if (own === from) grid[cell] = to;
  };
  for (let row = 0; row < rows; row += 1) {
    const y = middle(table.ys, row);
    for (let column = 0; column + 1 < columns; column += 1) {
      const x = table.xs[column + 1] ?? 0;
      const parted = table.down.some(
        (r) => Math.abs((r.left + r.right) / 2 - x) <= near && r.top <= y && r.bottom >= y,
      );
      if (!parted) join(row * columns + column, row * columns + column + 1);
    }
  }
  for (let row = 0; row + 1 < rows; row += 1) {
    const y = table.ys[row + 1] ?? 0;
    for (let column = 0; column < columns; column += 1) {
      const x = middle(table.xs, column);
      const parted = table.across.some(
        (r) => Math.abs((r.top + r.bottom) / 2 - y) <= near && r.left <= x && r.right >= x,
      );
      if (!parted) join(row * columns + column, (row + 1) * columns + column);
    }
  }
  return grid;
}

function middle(places: readonly number[], index: number): number {
  return ((places[index] ?? 0) + (places[index + 1] ?? 0)) / 2;
}

function textOf(runs: readonly PlacedText[]): string {
  return assembleLines(runs)
    .map((line) => line.segments.map((segment) => segment.text).join(" "))
    .join(" ");
}
