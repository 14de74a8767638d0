import { rename, rm } from "node:fs/promises";
import type { Database } from "better-sqlite3";

/** What leads from one version of a schema to the next. The first leads from an empty file to version 1. */
export type Migration = string;

/** The file is of a later version than the program knows. */
export class NewerSchema extends Error {
  override readonly name = "NewerSchema";
  constructor(found: number, known: number) {
    super(`schema version ${found} is newer than ${known}, the newest that this program knows`);
  }
}

/**
 * Brings the schema up to the last of `migrations`, all steps in one transaction. A file that already holds a version is first
 * copied to `<file>.v<version>.bak`. Throws `NewerSchema` for a file from the future and changes nothing.
 */
export async function migrateSchema(database: Database, migrations: readonly Migration[]): Promise<void> {
  const found = schemaVersion(database);
  if (found > migrations.length) throw new NewerSchema(found, migrations.length);
  if (found === migrations.length) return;
  if (found > 0 && !database.memory) await copyTo(`${database.name}.v${found}.bak`, database);
  const bringUp = database.transaction(() => {
    // Read again under the lock: another process may have opened the same file at the same time.
    for (const migration of migrations.slice(schemaVersion(database))) database.exec(migration);
    database.exec(`PRAGMA user_version = ${migrations.length}`);
  });
  bringUp.immediate();
}

/** Writes beside and puts in place when it is whole: a copy that was cut short is none. */
async function copyTo(file: string, database: Database): Promise<void> {
  await rm(`${file}.part`, { force: true });
  database.prepare("VACUUM INTO ?").run(`${file}.part`);
  await rename(`${file}.part`, file);
}

function schemaVersion(database: Database): number {
  return Number(database.prepare("SELECT user_version FROM pragma_user_version").pluck().get());
}
