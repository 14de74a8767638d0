import Sqlite, { type Database, type Options, type Statement } from "better-sqlite3";

/**
 * Everything of better-sqlite3 that was made in this process. From Node 24.19 on, the process is aborted where one of its objects is collected while no
 * script runs (its classes up to version 12 build on `node::ObjectWrap`, whose destructor then finds no environment): so none is ever given up. A
 * program opens few databases, and its statements are as many as its code has.
 */
const kept: { readonly database: Database; readonly statements: ReadonlyMap<string, Statement> }[] = [];

/**
 * Opens or creates a database. `prepare` gives one statement for one SQL text, however often it is asked; the caller uses neither `pragma` nor
 * `backup`, which leave objects behind.
 */
export function openSqlite(file: string, options: Options = {}): Database {
  const database = new Sqlite(file, options);
  const prepare = database.prepare.bind(database);
  const statements = new Map<string, Statement>();
  const prepareOnce = (sql: string): Statement => {
    const statement = statements.get(sql) ?? prepare(sql);
    statements.set(sql, statement);
    return statement;
  };
  Object.defineProperty(database, "prepare", { value: prepareOnce });
  kept.push({ database, statements });
  return database;
}
