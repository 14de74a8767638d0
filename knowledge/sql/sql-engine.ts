import type { SqlWork } from "./work";

/**
 * A database that runs work. The SQL of a piece of work is what SQLite and PostgreSQL have in common (`?` or `@name`, `ON CONFLICT`, `RETURNING`,
 * no booleans); `FOR UPDATE` and `SKIP LOCKED` hold where several processes write at once, and are nothing where one does. All implementations
 * pass `tests/contracts/sql-engine`.
 */
export interface SqlEngine {
  /** For the few statements that the two write differently. */
  readonly dialect: "sqlite" | "postgres";
  /** Each statement sees what is there in its own moment: for work of one statement. */
  read<Result>(work: () => SqlWork<Result>): Promise<Result>;
  /** All statements see the same moment; nothing may be written. */
  snapshot<Result>(work: () => SqlWork<Result>): Promise<Result>;
  /** One transaction, durable when it resolves: all of it, or nothing where the work throws. */
  write<Result>(work: () => SqlWork<Result>): Promise<Result>;
  close(): Promise<void>;
}
