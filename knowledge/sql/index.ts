export { all, first, run, type SqlStatement, type SqlValues, type SqlWork } from "./work";
export type { SqlEngine } from "./sql-engine";
export { sqliteEngine } from "./sqlite-engine";
export { logOnDisk, type LogOnDisk } from "./log-on-disk";
export { postgresEngine, type PostgresEngine, type PostgresOptions } from "./postgres-engine";
export { isAway } from "./is-away";
export { migratePostgres } from "./migrate-postgres";
export { listenTo } from "./listen";
export { copyTables, CopyDiffers, tablesInOrder, type CopiedTable, type CopyOptions } from "./copy-tables";
