import type { Database } from "better-sqlite3";

/** How often, and how long apart in milliseconds, the log is asked for while another program makes it. */
const logAttempts = 40;
const logWaitMs = 50;

/** Makes a database write ahead into a log. Where two programs do so at once SQLite refuses one without waiting: it asks again for two seconds, then throws what SQLite throws. */
export async function keepLog(database: Database): Promise<void> {
  for (let left = logAttempts; ; left -= 1) {
    try {
      database.exec("PRAGMA journal_mode = WAL");
      return;
    } catch (error) {
      if (left === 0 || (error as { readonly code?: unknown }).code !== "SQLITE_BUSY") throw error;
      await new Promise((resolve) => setTimeout(resolve, logWaitMs));
    }
  }
}
