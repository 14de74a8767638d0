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
  return yield* inBatches(keys, (named) => all<Row>(sqlFor(`(${repeat("?", named.length)})`), named));
}

/** The same of keys of two columns: the list stands behind `(one, other) IN`. */
export function* allOfPairs<Row>(
  pairs: readonly (readonly [string, string])[],
  sqlFor: (list: string) => string,
): SqlWork<readonly Row[]> {
  return yield* inBatches(pairs, (named) =>
    all<Row>(sqlFor(`(VALUES ${repeat("(?, ?)", named.length)})`), named.flat()),
  );
}

function* inBatches<Key, Row>(
  keys: readonly Key[],
  read: (named: readonly Key[]) => SqlWork<readonly Row[]>,
): SqlWork<readonly Row[]> {
  const rows: Row[] = [];
  for (let at = 0; at < keys.length; at += mostNamed) {
    const batch = keys.slice(at, at + mostNamed);
    const places = 2 ** Math.ceil(Math.log2(batch.length));
    const last = batch.slice(-1);
    rows.push(...(yield* read([...batch, ...Array.from({ length: places - batch.length }, () => last).flat()])));
  }
  return rows;
}

function repeat(place: string, times: number): string {
  return new Array<string>(times).fill(place).join(", ");
}

/** Inserts rows in their order, many with one statement: across a network each costs a way there and back. `head` ends before `VALUES`. */
export function* insertAll(head: string, rows: readonly (readonly unknown[])[]): SqlWork<void> {
  let at = 0;
  while (at < rows.length) {
    const size = Math.min(mostInserted, 2 ** Math.floor(Math.log2(rows.length - at)));
    const batch = rows.slice(at, at + size);
    const row = `(${repeat("?", batch[0]?.length ?? 0)})`;
    yield* run(`${head} VALUES ${repeat(row, size)}`, batch.flat());
    at += size;
  }
}
