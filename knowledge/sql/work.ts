/** Values of `?` in their order, or of `@name` by their names. */
export type SqlValues = readonly unknown[] | Readonly<Record<string, unknown>>;

/** One statement of a piece of work. */
export interface SqlStatement {
  readonly sql: string;
  readonly values: SqlValues;
  /** What its sender waits for: its rows, or how many it changed. */
  readonly wants: "rows" | "count";
}

/**
 * What is to be done with a database, written once for every engine: each statement is yielded, and its outcome comes back. SQLite runs it to
 * its end without pausing; PostgreSQL waits between the statements, and may begin it again. So it decides by nothing but its arguments and what
 * the database gave.
 */
export type SqlWork<Result> = Generator<SqlStatement, Result, unknown>;

/** The rows that a statement gives, in its order. */
export function* all<Row>(sql: string, values: SqlValues = []): SqlWork<readonly Row[]> {
  return (yield { sql, values, wants: "rows" }) as readonly Row[];
}

/** The first row; undefined where there is none. */
export function* first<Row>(sql: string, values: SqlValues = []): SqlWork<Row | undefined> {
  return (yield* all<Row>(sql, values))[0];
}

/** How many rows a statement has inserted, changed or deleted. */
export function* run(sql: string, values: SqlValues = []): SqlWork<number> {
  return (yield { sql, values, wants: "count" }) as number;
}
