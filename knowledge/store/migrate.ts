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
  if (found > 0 && !database.memory) await database.backup(`${database.name}.v${found}.bak`);
  const bringUp = database.transaction(() => {
    // Read again under the lock: another process may have opened the same file at the same time.
    for (const migration of migrations.slice(schemaVersion(database))) database.exec(migration);
    database.pragma(`user_version = ${migrations.length}`);
  });
  bringUp.immediate();
}

function schemaVersion(database: Database): number {
  return Number(database.pragma("user_version", { simple: true }));
}
