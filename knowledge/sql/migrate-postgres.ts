import { NewerSchema } from "../store/migrate";
import type { PostgresEngine } from "./postgres-engine";

/** Anything, so long as it is the same in every process. */
const lockKey = 0x434e4c42;

/**
 * Brings the part `name` of the database up to the last of `migrations`, all steps in one transaction and under a lock: of several processes
 * that start at once, one does it and the others wait. Throws `NewerSchema` for a database of a later program and changes nothing.
 */
export async function migratePostgres(
  { pool }: PostgresEngine,
  name: string,
  migrations: readonly string[],
): Promise<void> {
  const client = await pool.connect();
  let isBroken = true;
  try {
    await client.query("BEGIN");
    await client.query("SELECT pg_advisory_xact_lock($1)", [lockKey]);
    await client.query("CREATE TABLE IF NOT EXISTS schema_version (part TEXT PRIMARY KEY, version INTEGER NOT NULL)");
    const { rows } = await client.query<{ version: number }>("SELECT version FROM schema_version WHERE part = $1", [
      name,
    ]);
    const found = rows[0]?.version ?? 0;
    if (found > migrations.length) throw new NewerSchema(found, migrations.length);
    for (const migration of migrations.slice(found)) await client.query(migration);
    await client.query(
      "INSERT INTO schema_version (part, version) VALUES ($1, $2) ON CONFLICT (part) DO UPDATE SET version = excluded.version",
      [name, migrations.length],
    );
    await client.query("COMMIT");
    isBroken = false;
  } finally {
    // A connection that is closed in the middle of a transaction takes it back.
    client.release(isBroken);
  }
}
