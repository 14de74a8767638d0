import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { openSqlite } from "../../knowledge/index";

/** A claim to a data directory. */
export interface DataLock {
  release(): void;
}

/**
 * Claims a data directory: `shared` to work in it, `alone` to replace what it holds. Null where another program's claim stands against it.
 * It is a lock of the operating system on the file `server.lock`: it ends with its process, however that ends, and holds between containers
 * that share a volume.
 */
export function lockData(dataDir: string, how: "shared" | "alone"): DataLock | null {
  mkdirSync(dataDir, { recursive: true });
  const database = openSqlite(join(dataDir, "server.lock"), { timeout: 0 });
  try {
    // A transaction that is never ended: SQLite holds its lock as long.
    if (how === "alone") database.exec("BEGIN EXCLUSIVE");
    else database.exec("BEGIN; SELECT count(*) FROM sqlite_schema");
    return { release: () => void database.close() };
  } catch (error) {
    database.close();
    if (String((error as { code?: unknown }).code).startsWith("SQLITE_BUSY")) return null;
    throw error;
  }
}
