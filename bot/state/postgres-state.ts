import { randomUUID } from "node:crypto";
import { first, migratePostgres, postgresEngine, run, type SqlWork } from "../../knowledge/index";
import { openPost } from "./post";
import { postgresMigrations } from "./postgres-schema";
import { release, type Released } from "./queues";
import { sqlState, type Staff } from "./sql-state";
import { StateUnavailable, type News, type StateStore } from "./state-store";
import { forState, isServerUnavailable } from "./for-state";

/** How several processes work over one database. */
export interface PostgresStateOptions {
  /** A process that was not heard of for so long has lost what it held. */
  readonly leaseMs: number;
  /** Connections of this process, at most; two more are for its sign of life, and for its locks and news. */
  readonly connections: number;
}

const defaults: PostgresStateOptions = { leaseMs: 15_000, connections: 10 };

/** Longer than any of our statements takes, shorter than the channel waits for an answer. */
const statementMs = 10_000;

/**
 * The state in a PostgreSQL database, whose schema is brought up to date. Any number of processes work over it; one that reads only is not
 * counted among them. Throws `NewerSchema` for a database of a later program, `StateUnavailable` where it cannot be reached.
 */
export async function openPostgresState(url: string, options: Partial<PostgresStateOptions> = {}): Promise<StateStore> {
  const { leaseMs, connections } = { ...defaults, ...options };
  const postgres = postgresEngine(url, { connections, statementMs });
  try {
    await migratePostgres(postgres, "state", postgresMigrations);
  } catch (error) {
    await postgres.close();
    throw isServerUnavailable(error) ? new StateUnavailable("the database cannot be reached", { cause: error }) : error;
  }
  const engine = forState(postgres, isServerUnavailable);
  // It beats by itself, however long the others' statements wait for a connection.
  const heart = forState(postgresEngine(url, { connections: 1, statementMs }), isServerUnavailable);

  const worker = randomUUID();
  const listeners = new Set<(news: News) => void>();
  const running = new Set<string>();
  let joining: Promise<void> | null = null;
  let beating: NodeJS.Timeout | undefined;
  let atWork = 1;
  let blindUntilMs = -Infinity;
  let isClosed = false;

  const hear = (news: News): void => listeners.forEach((listener) => listener(news));
  const post = openPost({ url, worker, onNews: hear, onLost: goBlind });

  /** After a disturbance the others get the time of a lease to be heard of again, before they are taken for dead. */
  function goBlind(): void {
    blindUntilMs = performance.now() + leaseMs;
  }

  function* beat(): SqlWork<Released> {
    yield* run(
      `INSERT INTO workers (id, expires_at) VALUES (@worker, clock_timestamp() + @leaseMs * interval '1 millisecond')
       ON CONFLICT (id) DO UPDATE SET expires_at = excluded.expires_at`,
      { worker, leaseMs },
    );
    if (performance.now() < blindUntilMs) return { unknown: 0, reopened: 0 };
    yield* run(`DELETE FROM workers WHERE expires_at < clock_timestamp()`);
    return yield* release("of-nobody", worker);
  }

  /** Says that this process lives, and takes from the dead what they held. */
  async function live(): Promise<Released> {
    const released = await heart.write(beat);
    const counted = await heart.read(() => first<{ count: number }>(`SELECT COUNT(*) AS count FROM workers`));
    atWork = Math.max(counted?.count ?? 1, 1);
    if (released.reopened > 0) hear("inbox");
    if (released.unknown > 0) hear("outbox");
    return released;
  }

  function keepLiving(): void {
    clearTimeout(beating);
    if (isClosed) return;
    beating = setTimeout(() => {
      live().catch(goBlind).finally(keepLiving);
    }, leaseMs / 3);
  }

  function settle(): void {
    void post.client().catch(() => undefined); // It connects again by itself.
    keepLiving();
  }

  async function joined(): Promise<string> {
    joining ??= live().then(settle, (error: unknown) => {
      joining = null;
      throw error;
    });
    await joining;
    return worker;
  }

  async function withLock<Result>(name: string, work: () => Promise<Result>): Promise<Result | null> {
    const ask = async (sql: string) => {
      const client = await post.client();
      const { rows } = await client.query<{ done: boolean }>(`SELECT ${sql}($1, hashtext($2)) AS done`, [
        lockRoom,
        name,
      ]);
      return rows[0]?.done === true;
    };
    let isOurs: boolean;
    try {
      isOurs = await ask("pg_try_advisory_lock");
    } catch (error) {
      throw new StateUnavailable("the database cannot be reached", { cause: error });
    }
    if (!isOurs) return null;
    try {
      return await work();
    } finally {
      await ask("pg_advisory_unlock").catch(() => undefined); // Lost with its connection.
    }
  }

  const staff: Staff = {
    worker: joined,
    async recover() {
      const released = await live();
      if (joining === null) settle();
      joining ??= Promise.resolve();
      return released;
    },
    isShared: true,
    processes: () => atWork,
    async exclusively(name, work) {
      if (running.has(name)) return null;
      running.add(name);
      try {
        return await withLock(name, work);
      } finally {
        running.delete(name);
      }
    },
    tell: (news) => post.tell(news),
    onNews(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    async close() {
      isClosed = true;
      clearTimeout(beating);
      try {
        if (joining !== null) await leave();
      } catch {
        // Without a database the lease ends by itself.
      }
      await post.close();
      await heart.close();
      await engine.close();
    },
  };

  async function leave(): Promise<void> {
    const left = await heart.write(function* () {
      yield* run(`DELETE FROM workers WHERE id = ?`, [worker]);
      return yield* release("of-worker", worker);
    });
    if (left.reopened > 0) post.tell("inbox");
    if (left.unknown > 0) post.tell("outbox");
  }

  return sqlState(engine, staff);
}

/** Anything, so long as it is the same in every process: it parts our locks from those of others in the same database. */
const lockRoom = 0x434e;
