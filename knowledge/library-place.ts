import { join } from "node:path";
import { directoryFiles, postgresFiles, type IndexFiles } from "./search/index";
import { postgresEngine } from "./sql/index";
import { openLibrary, openPostgresLibrary, type Library } from "./store/index";

/** Where a library is kept, as the settings say. */
export interface LibraryPlace {
  readonly dataDirectory: string;
  /** Address of a PostgreSQL database, which may hold a password; null for files in the directory. */
  readonly databaseUrl: string | null;
}

/** A library, and the files that its search begins from. They close together. */
export interface PlacedLibrary {
  readonly library: Library;
  readonly indexFiles: IndexFiles;
}

/** Opens the library, which is made where there is none. Throws `LibraryError` where it cannot be opened. */
export async function openLibraryAt({ dataDirectory, databaseUrl }: LibraryPlace): Promise<PlacedLibrary> {
  if (databaseUrl === null) {
    const library = await openLibrary(join(dataDirectory, "library.db"));
    return { library, indexFiles: directoryFiles(dataDirectory) };
  }
  const engine = postgresEngine(databaseUrl);
  return { library: await openPostgresLibrary(engine), indexFiles: postgresFiles(engine) };
}
