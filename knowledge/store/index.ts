export type {
  ConflictScope,
  DocumentRevision,
  DocumentScope,
  DocumentSummary,
  Library,
  LibraryRevisions,
  LibraryState,
  Preview,
  PublishChoice,
  PublishOutcome,
} from "./library";
export { keepLog } from "./keep-log";
export { openSqlite } from "./open-sqlite";
export { openLibrary } from "./open-library";
export { openPostgresLibrary } from "./postgres-library";
export { libraryMigrations } from "./schema";
export { postgresLibraryMigrations } from "./postgres-schema";
export { LibraryError } from "./library-error";
export { migrateSchema, NewerSchema, type Migration } from "./migrate";
export { readStagedReading, writeStagedReading } from "./staged-reading";
