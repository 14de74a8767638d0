import { join } from "node:path";
import {
  directoryFiles,
  pgVectorMigrations,
  postgresFiles,
  type IndexFiles,
  type VectorStoreName,
} from "./search/index";
import { migratePostgres, postgresEngine, type PostgresEngine, type PostgresOptions } from "./sql/index";
import { LibraryError, openLibrary, openPostgresLibrary, type Library } from "./store/index";

/** Where a library is kept, as the settings say. */
export interface LibraryPlace {
  readonly dataDirectory: string;
  /** Address of a PostgreSQL database, which may hold a password; null for files in the directory. */
  readonly databaseUrl: string | null;
  /** Who searches vectors; without a PostgreSQL database always each process itself. */
  readonly vectorStore: VectorStoreName;
}

/** A library, and the files that its search begins from. They close together. */
export interface PlacedLibrary {
  readonly library: Library;
  readonly indexFiles: IndexFiles;
}

/** Opens the library, which is made where there is none. Throws `LibraryError` where it cannot be opened. */
export async function openLibraryAt(
  { dataDirectory, databaseUrl, vectorStore }: LibraryPlace,
  options: Partial<PostgresOptions> = {},
): Promise<PlacedLibrary> {
  if (databaseUrl === null) {
    const library = await openLibrary(join(dataDirectory, "library.db"));
    return { library, indexFiles: directoryFiles(dataDirectory) };
  }
  const engine = postgresEngine(databaseUrl, options);
  const library = await openPostgresLibrary(engine);
  if (vectorStore === "pgvector") await prepareVectors(engine, library);
  return { library, indexFiles: postgresFiles(engine, vectorStore) };
}

/** The extension is made only where it is asked for: not every server has it. */
async function prepareVectors(engine: PostgresEngine, library: Library): Promise<void> {
  try {
    await migratePostgres(engine, "vectors", pgVectorMigrations);
  } catch (error) {
    await library.close();
    throw new LibraryError("no-pgvector", "DATABASE_URL", error);
  }
}
