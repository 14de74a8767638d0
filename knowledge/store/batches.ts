import { all, run, type SqlWork } from "../sql/index";

/** So many values are named in one statement at most. */
const mostNamed = 256;
/** So many rows are inserted by one statement at most. */
const mostInserted = 64;

/**
 * Reads the rows of many keys with few statements: `sqlFor` is given the list of placeholders that stands behind `IN`. The last key is repeated up to a
 * power of two, so that a database meets few different statements. The rows of one batch after those of another, in the statement's order.
 */
export function* allOf<Row>(
  keys: readonly (string | number)[],
  sqlFor: (list: string) => string,
): SqlWork<readonly Row[]> {
  const rows: Row[] = [];
  for (let at = 0; at < keys.length; at += mostNamed) {
    const batch = keys.slice(at, at + mostNamed);
    const places = 2 ** Math.ceil(Math.log2(batch.length));
    const named = [...batch, ...new Array<string | number>(places - batch.length).fill(batch.at(-1) ?? "")];
    rows.push(...(yield* all<Row>(sqlFor(`(${places === 1 ? "?" : `?${", ?".repeat(places - 1)}`})`), named)));
  }
  return rows;
}

/** Inserts rows in their order, many with one statement: across a network each costs a way there and back. `head` ends before `VALUES`. */
export function* insertAll(head: string, rows: readonly (readonly unknown[])[]): SqlWork<void> {
  let at = 0;
  while (at < rows.length) {
    const size = Math.min(mostInserted, 2 ** Math.floor(Math.log2(rows.length - at)));
    const batch = rows.slice(at, at + size);
    const row = `(${(batch[0] ?? []).map(() => "?").join(", ")})`;
    yield* run(`${head} VALUES ${new Array<string>(size).fill(row).join(", ")}`, batch.flat());
    at += size;
  }
}
