import { isAway, listenTo, migratePostgres, type PostgresEngine, type SqlEngine } from "../sql/index";
import type { Library } from "./library";
import { LibraryError } from "./library-error";
import { NewerSchema } from "./migrate";
import { postgresLibraryMigrations } from "./postgres-schema";
import { libraryOver } from "./sql-library";

/** Told by the database itself with every change of the generation. */
const channel = "cam_nang_library";

/**
 * Opens the library in a PostgreSQL database (15 or newer), whose tables it makes where they are missing; the engine closes with it. Any number of processes
 * may have it open, on one machine or several. Throws `LibraryError` where it is of a later version of the program or cannot be reached, now or at a later call;
 * the message names no address.
 */
export async function openPostgresLibrary(engine: PostgresEngine): Promise<Library> {
  try {
    await migratePostgres(engine, "library", postgresLibraryMigrations);
    return await libraryOver({
      engine: tellingOutages(engine),
      // What is erased is written over by the database's own housekeeping (VACUUM).
      afterErasing: () => undefined,
      listen: (heard) => listenTo(engine, channel, heard),
    });
  } catch (error) {
    await engine.close();
    if (error instanceof NewerSchema) throw new LibraryError("newer-schema", "DATABASE_URL", error);
    throw new LibraryError("database-unavailable", "DATABASE_URL", error);
  }
}

function tellingOutages(engine: PostgresEngine): SqlEngine {
  const told = async <Result>(doing: Promise<Result>): Promise<Result> => {
    try {
      return await doing;
    } catch (error) {
      throw isAway(error) ? new LibraryError("database-unavailable", "DATABASE_URL", error) : error;
    }
  };
  return {
    ...engine,
    read: (work) => told(engine.read(work)),
    snapshot: (work) => told(engine.snapshot(work)),
    write: (work) => told(engine.write(work)),
  };
}
