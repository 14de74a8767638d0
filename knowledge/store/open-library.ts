import { mkdir } from "node:fs/promises";
import { dirname } from "node:path";
import type { Database } from "better-sqlite3";
import { sqliteEngine } from "../sql/index";
import type { Library } from "./library";
import { LibraryError } from "./library-error";
import { migrateSchema, NewerSchema } from "./migrate";
import { keepLog } from "./keep-log";
import { openSqlite } from "./open-sqlite";
import { libraryApplicationId, libraryMigrations } from "./schema";
import { libraryOver } from "./sql-library";

/** How long a statement waits for another process's transaction before it fails. */
const busyTimeoutMs = 10_000;

/** As much of the file as is read where it stands instead of being copied page by page; the rest is read as ever. */
const mappedBytes = 192 * 1024 ** 2;

/**
 * Opens the library in a SQLite file, or makes an empty one; `:memory:` keeps it in this process alone. Any number of processes
 * may have it open: each sees what another has published at its next question. Makes the directory where it is missing. Throws
 * `LibraryError` for a file that is no library, is of a later version or cannot be opened.
 */
export async function openLibrary(file: string): Promise<Library> {
  let database: Database | null = null;
  try {
    if (file !== ":memory:") await mkdir(dirname(file), { recursive: true });
    database = openSqlite(file, { timeout: busyTimeoutMs });
    recognise(database, file);
    // Readers go on while a document is written, and a commit is on the disk before it is confirmed.
    await keepLog(database);
    database.exec("PRAGMA synchronous = FULL");
    database.exec("PRAGMA foreign_keys = ON");
    // A question reads the texts of some thirty documents; page by page that is a third of its time at 10,000 documents.
    database.exec(`PRAGMA mmap_size = ${mappedBytes}`);
    // What is removed is overwritten with zeros.
    database.exec("PRAGMA secure_delete = ON");
    await migrateSchema(database, libraryMigrations);
    const opened = database;
    return await libraryOver({
      engine: sqliteEngine(database),
      afterErasing: () => foldLog(opened),
      // Files tell nobody; who must know at once looks again and again.
      listen: () => async () => undefined,
    });
  } catch (error) {
    database?.close();
    throw libraryErrorOf(error, file);
  }
}

/** Older pages of a text stand in the log until it is folded into the file. */
function foldLog(database: Database): void {
  if (!database.memory) database.exec("PRAGMA wal_checkpoint(TRUNCATE)");
}

/** An empty file is a library to be; a database of something else, or no database at all, is left alone. */
function recognise(database: Database, file: string): void {
  // One snapshot: another process may be making the library in this moment.
  const isStrange = database.transaction(() => {
    const application = database.prepare<[], number>("SELECT application_id FROM pragma_application_id").pluck().get();
    const tables = database.prepare<[], number>("SELECT count(*) FROM sqlite_schema").pluck().get();
    return application !== libraryApplicationId && tables !== 0;
  });
  if (isStrange()) throw new LibraryError("not-a-library", file);
}

function libraryErrorOf(error: unknown, file: string): unknown {
  if (error instanceof NewerSchema) return new LibraryError("newer-schema", file, error);
  // By code and not by class: both SQLite's errors and the file system's have one.
  const code = typeof error === "object" && error !== null && "code" in error ? String(error.code) : null;
  if (code === "SQLITE_NOTADB") return new LibraryError("not-a-library", file, error);
  return code !== null && /^(SQLITE_|E[A-Z]+$)/.test(code) ? new LibraryError("unavailable", file, error) : error;
}
