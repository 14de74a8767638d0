import { createHash } from "node:crypto";
import { Client, DatabaseError, Pool, types, type CustomTypesConfig, type PoolClient, type PoolConfig } from "pg";
import { decodeLetters, encodeLetters } from "./letters";
import { numberValues } from "./number-values";
import type { SqlEngine } from "./sql-engine";
import type { SqlStatement, SqlWork } from "./work";

/** How a PostgreSQL server is spoken to; the times are in milliseconds. */
export interface PostgresOptions {
  /** Connections of this process, at most. */
  readonly connections: number;
  /** A connection that is not there by then is an error. */
  readonly connectMs: number;
  /** So is a statement that has not ended. */
  readonly statementMs: number;
  /** Called when a connection that rests is lost; the next piece of work opens another. */
  readonly onLost: (error: Error) => void;
}

const defaults: PostgresOptions = { connections: 10, connectMs: 5000, statementMs: 60_000, onLost: () => undefined };

/** Attempts at one transaction that others stand in the way of. */
const mostAttempts = 5;
const serializationFailure = "40001";
const deadlockDetected = "40P01";

/** Of PostgreSQL, with what its own protocol adds. */
export interface PostgresEngine extends SqlEngine {
  /** For what needs a connection of its own: locks of a session, bulk copies. */
  readonly pool: Pool;
  /** A connection beside the pool, for its maker to open and to end: `LISTEN` keeps one as long as it listens. */
  readonly connect: () => Client;
}

/** Opens no connection before the first piece of work. */
export function postgresEngine(url: string, options: Partial<PostgresOptions> = {}): PostgresEngine {
  const { connections, connectMs, statementMs, onLost } = { ...defaults, ...options };
  const config: PoolConfig = {
    connectionString: url,
    max: connections,
    connectionTimeoutMillis: connectMs,
    statement_timeout: statementMs,
    query_timeout: statementMs + connectMs,
    idle_in_transaction_session_timeout: statementMs,
    keepAlive: true,
    application_name: "cam-nang",
    types: { getTypeParser },
  };
  const pool = new Pool(config);
  pool.on("error", onLost);

  // One that is in use tells of its loss by the failing statement as well.
  pool.on("connect", (client) => client.on("error", () => undefined));

  async function withClient<Result>(task: (client: PoolClient) => Promise<Result>): Promise<Result> {
    const client = await pool.connect();
    let isBroken = true;
    try {
      const result = await task(client);
      isBroken = false;
      return result;
    } catch (error) {
      isBroken = !isAnswer(error);
      throw error;
    } finally {
      client.release(isBroken);
    }
  }

  /** What the work throws is given back and not thrown: the connection, rolled back, is as good as before. */
  async function attempt<Result>(begin: string, work: () => SqlWork<Result>): Promise<Attempt<Result>> {
    return withClient(async (client) => {
      await client.query(begin);
      try {
        const result = await drive(work(), client);
        await client.query("COMMIT");
        return { result };
      } catch (error) {
        await client.query("ROLLBACK");
        return { error };
      }
    });
  }

  async function transaction<Result>(begin: string, work: () => SqlWork<Result>): Promise<Result> {
    for (let attempts = 1; ; attempts++) {
      const outcome = await attempt(begin, work);
      if ("result" in outcome) return outcome.result;
      if (!isInTheWay(outcome.error) || attempts === mostAttempts) throw outcome.error;
    }
  }

  return {
    dialect: "postgres",
    pool,
    connect: () =>
      new Client({
        connectionString: url,
        connectionTimeoutMillis: connectMs,
        keepAlive: true,
        types: { getTypeParser },
      }),
    read: (work) => withClient((client) => drive(work(), client)),
    snapshot: (work) => transaction("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY", work),
    write: (work) => transaction("BEGIN", work),
    close: () => pool.end(),
  };
}

/** What a statement fails with is thrown into the work; the transaction is lost all the same. */
async function drive<Result>(work: SqlWork<Result>, client: PoolClient): Promise<Result> {
  let step = work.next();
  while (step.done !== true) {
    let outcome: unknown;
    try {
      outcome = await perform(step.value, client);
    } catch (error) {
      step = work.throw(error);
      continue;
    }
    step = work.next(outcome);
  }
  return step.value;
}

async function perform(statement: SqlStatement, client: PoolClient): Promise<unknown> {
  const { text, values } = numberValues(statement);
  const { rows, rowCount } = await client.query<Record<string, unknown>>({
    name: nameOf(text),
    text,
    values: values.map((value) => (typeof value === "string" ? encodeLetters(value) : value)),
  });
  return statement.wants === "rows" ? rows : (rowCount ?? 0);
}

const statementNames = new Map<string, string>();

/** The server prepares a statement once a connection and knows it by its name. */
function nameOf(text: string): string {
  const known = statementNames.get(text);
  if (known !== undefined) return known;
  const name = createHash("sha256").update(text).digest("base64url").slice(0, 32);
  statementNames.set(text, name);
  return name;
}

/** PostgreSQL's own numbers of its types `bigint` and `numeric`. */
const wholeNumberTypes: readonly number[] = [20, 1700];

const textType = 25;

/** Counts and keys are numbers here as they are in SQLite: none comes near 2^53. */
const getTypeParser: CustomTypesConfig["getTypeParser"] = (type: number, format?: "text" | "binary") =>
  wholeNumberTypes.includes(type)
    ? Number
    : type === textType
      ? decodeLetters
      : (types.getTypeParser(type, format) as (value: unknown) => unknown);

type Attempt<Result> = { readonly result: Result } | { readonly error: unknown };

/** Another transaction was faster: the same may succeed now. */
function isInTheWay(error: unknown): boolean {
  return error instanceof DatabaseError && (error.code === serializationFailure || error.code === deadlockDetected);
}

/** What the server itself has answered leaves the connection whole, unless it says that it is shutting down (57P). */
function isAnswer(error: unknown): boolean {
  return error instanceof DatabaseError && error.code?.startsWith("57P") !== true;
}
