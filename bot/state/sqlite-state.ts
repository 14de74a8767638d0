import { randomUUID } from "node:crypto";
import { keepLog, logOnDisk, migrateSchema, openSqlite, sqliteEngine } from "../../knowledge/index";
import { forState, isFileUnavailable } from "./for-state";
import { release } from "./queues";
import { migrations } from "./schema";
import { sqlState } from "./sql-state";
import type { StateStore } from "./state-store";

/**
 * Opens or creates the state in one SQLite file (":memory:" for one that leaves nothing behind), brings its schema up to
 * date and keeps a copy of the older file beside it. One process at a time works on it. Throws `NewerSchema` for a file of a later program.
 */
export async function openState(file: string): Promise<StateStore> {
  const database = openSqlite(file);
  try {
    await keepLog(database);
    // What was acknowledged to the channel or to a person outlives a power cut: who writes waits for the disk, together with others.
    database.exec("PRAGMA synchronous = NORMAL");
    database.exec("PRAGMA foreign_keys = ON");
    // What is deleted is overwritten: otherwise its words stay in the file until something else needs the room.
    database.exec("PRAGMA secure_delete = ON");
    database.exec("PRAGMA busy_timeout = 5000");
    await migrateSchema(database, migrations);
  } catch (error) {
    database.close();
    throw error;
  }
  const engine = forState(sqliteEngine(database, file === ":memory:" ? null : logOnDisk(file)), isFileUnavailable);
  const worker = randomUUID();
  const state = sqlState(engine, {
    worker: async () => worker,
    recover: () => engine.write(() => release("all", worker)),
    isShared: false,
    processes: () => 1,
    exclusively: async (_name, work) => work(),
    tell: () => undefined,
    onNews: () => () => undefined,
    close: () => engine.close(),
  });
  return {
    ...state,
    async commitTurn(inbox, changes, messages, at) {
      await state.commitTurn(inbox, changes, messages, at);
      // The log beside the file still holds what was erased; where somebody reads it just now, it is emptied later.
      if (changes.some(({ kind }) => kind === "erase-person")) database.exec("PRAGMA wal_checkpoint(TRUNCATE)");
    },
  };
}
