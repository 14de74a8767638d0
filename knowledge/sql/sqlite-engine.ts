import type { Database } from "better-sqlite3";
import type { SqlEngine } from "./sql-engine";
import type { SqlStatement, SqlWork } from "./work";

/** Runs work on a database that `openSqlite` opened, which closes with it. */
export function sqliteEngine(database: Database): SqlEngine {
  // Made once: a transaction of better-sqlite3 prepares statements of its own. What it gives is handed over beside it, for it has one type.
  const transaction = database.transaction((task: () => void) => task());
  const within = <Result>(begin: "deferred" | "immediate", work: () => SqlWork<Result>): Result => {
    const results: Result[] = [];
    transaction[begin](() => void results.push(drive(work(), database)));
    return results[0] as Result;
  };
  return {
    dialect: "sqlite",
    read: async (work) => drive(work(), database),
    snapshot: async (work) => within("deferred", work),
    write: async (work) => within("immediate", work),
    close: async () => {
      database.close();
    },
  };
}

/** What a statement fails with is thrown into the work, which may catch it. */
function drive<Result>(work: SqlWork<Result>, database: Database): Result {
  let step = work.next();
  while (step.done !== true) {
    let outcome: unknown;
    try {
      outcome = perform(step.value, database);
    } catch (error) {
      step = work.throw(error);
      continue;
    }
    step = work.next(outcome);
  }
  return step.value;
}

function perform({ sql, values, wants }: SqlStatement, database: Database): unknown {
  const statement = database.prepare(withoutRowLocks(sql));
  const bound = Array.isArray(values) ? (values as readonly unknown[]) : [values];
  return wants === "rows" ? statement.all(...bound) : statement.run(...bound).changes;
}

const cleaned = new Map<string, string>();

/** SQLite has one writer at a time and so no locks on rows. */
function withoutRowLocks(sql: string): string {
  const known = cleaned.get(sql);
  if (known !== undefined) return known;
  const clean = sql.replace(/\sFOR UPDATE(?: OF \w+)?(?: SKIP LOCKED)?/g, "");
  cleaned.set(sql, clean);
  return clean;
}
