import type { Database } from "better-sqlite3";
import type { LogOnDisk } from "./log-on-disk";
import type { SqlEngine } from "./sql-engine";
import type { SqlStatement, SqlWork } from "./work";

/** A piece of work that waits to be written. */
interface Waiting {
  /** Throws what the work throws, after taking back what it has done. */
  readonly perform: () => void;
  readonly resolve: () => void;
  readonly reject: (reason: unknown) => void;
}

/**
 * Runs work on a database that `openSqlite` opened, which closes with it. With `log`, what is written at about the same time shares one commit and
 * one wait for the disk, during which the process goes on: many conversations cost little more than one. The database needs
 * `synchronous = NORMAL` then.
 */
export function sqliteEngine(database: Database, log: LogOnDisk | null = null): SqlEngine {
  // Made once: a transaction of better-sqlite3 prepares statements of its own. What it gives is handed over beside it, for it has one type.
  const transaction = database.transaction((task: () => void) => task());
  const within = <Result>(begin: "deferred" | "immediate", work: () => SqlWork<Result>): Result => {
    const results: Result[] = [];
    transaction[begin](() => void results.push(drive(work(), database)));
    return results[0] as Result;
  };

  const changes = database.prepare<[], number>("SELECT total_changes()").pluck();
  let waiting: Waiting[] = [];
  let writing: Promise<void> | null = null;

  async function write<Result>(work: () => SqlWork<Result>): Promise<Result> {
    if (log === null) return within("immediate", work);
    return new Promise<Result>((resolve, reject) => {
      const results: Result[] = [];
      waiting.push({
        // Inside of the transaction of all this is a savepoint.
        perform: () => transaction(() => void results.push(drive(work(), database))),
        resolve: () => resolve(results[0] as Result),
        reject,
      });
      writing ??= writeAll(log);
    });
  }

  /** Writes what waits, and what has come meanwhile, until nothing waits any more. */
  async function writeAll(disk: LogOnDisk): Promise<void> {
    // What else is asked for in this turn of the loop comes along.
    await new Promise(setImmediate);
    while (waiting.length > 0) {
      const together = waiting;
      waiting = [];
      await writeTogether(together, disk);
    }
    writing = null;
  }

  async function writeTogether(together: readonly Waiting[], disk: LogOnDisk): Promise<void> {
    const done: Waiting[] = [];
    try {
      const before = changes.get();
      transaction.immediate(() => {
        for (const one of together) {
          try {
            one.perform();
            done.push(one);
          } catch (error) {
            // A full disk and the like take back what all have done.
            if (!database.inTransaction) throw error;
            one.reject(error);
          }
        }
      });
      if (changes.get() !== before) await disk.settle();
    } catch (error) {
      for (const { reject } of together) reject(error);
      return;
    }
    for (const { resolve } of done) resolve();
  }

  return {
    dialect: "sqlite",
    read: async (work) => drive(work(), database),
    snapshot: async (work) => within("deferred", work),
    write,
    close: async () => {
      await writing;
      log?.close();
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
