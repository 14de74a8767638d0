import { createHash, type Hash } from "node:crypto";
import type { Database } from "better-sqlite3";
import type { PoolClient } from "pg";
import { encodeLetters } from "./letters";

/** One table on both sides, the same by the hash of all its rows in order. */
export interface CopiedTable {
  readonly table: string;
  readonly rows: number;
  readonly sha256: string;
}

/** What was copied is not what was there. */
export class CopyDiffers extends Error {
  override readonly name = "CopyDiffers";
  constructor(table: string, problem: string) {
    super(`table "${table}": ${problem}`);
  }
}

export interface CopyOptions {
  /** The tables, each after those that it refers to. */
  readonly tables: readonly string[];
  /** Called as rows are copied. */
  readonly onRows: (table: string, rows: number) => void;
}

interface Column {
  readonly name: string;
  /** PostgreSQL's own name of the type. */
  readonly type: string;
  readonly isIdentity: boolean;
  readonly isKey: boolean;
}

const rowsAtOnce = 500;
/** A document's text may be long: rows are sent together up to so many characters. */
const charactersAtOnce = 4 * 1024 ** 2;

/**
 * Copies tables from SQLite to those of the same names and columns in PostgreSQL, keys included, within the client's transaction; columns that only PostgreSQL has keep
 * their defaults, and `rowid` is SQLite's own. Afterwards both sides are read anew, and compared. Throws `CopyDiffers` where they are not the same, or cannot be.
 */
export async function copyTables(
  source: Database,
  client: PoolClient,
  { tables, onRows }: CopyOptions,
): Promise<readonly CopiedTable[]> {
  const copied: CopiedTable[] = [];
  for (const table of tables) {
    const columns = await columnsOf(table, source, client);
    await client.query(`DELETE FROM ${quoted(table)}`);
    await copyRows(table, columns, source, client, (rows) => onRows(table, rows));
    for (const column of columns.filter(({ isIdentity }) => isIdentity))
      await passHighest(table, column, source, client);
    const there = await hashPostgres(table, columns, client);
    const here = hashSqlite(table, columns, source);
    if (there.rows !== here.rows) throw new CopyDiffers(table, `${here.rows} rows, but ${there.rows} copied`);
    if (there.sha256 !== here.sha256) throw new CopyDiffers(table, "its rows are not those that were copied");
    copied.push({ table, ...here });
  }
  return copied;
}

/** The tables of a database, each after those that it refers to. */
export function tablesInOrder(source: Database): readonly string[] {
  const names = source
    .prepare("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name")
    .all() as readonly { readonly name: string }[];
  const ordered: string[] = [];
  const add = (name: string): void => {
    if (ordered.includes(name)) return;
    const referred = source.prepare(`SELECT "table" AS name FROM pragma_foreign_key_list(?)`).all(name);
    for (const other of referred as readonly { readonly name: string }[]) if (other.name !== name) add(other.name);
    ordered.push(name);
  };
  for (const { name } of names) add(name);
  return ordered;
}

/** Those that both sides have. */
async function columnsOf(table: string, source: Database, client: PoolClient): Promise<readonly Column[]> {
  const { rows } = await client.query<{ name: string; type: string; identity: string }>(
    `SELECT column_name::text AS name, udt_name::text AS type, is_identity::text AS identity FROM information_schema.columns
     WHERE table_schema = current_schema() AND table_name = $1 ORDER BY ordinal_position`,
    [table],
  );
  const info = source.prepare("SELECT name, pk FROM pragma_table_info(?)").all(table) as readonly {
    readonly name: string;
    readonly pk: number;
  }[];
  const here = new Map(info.map(({ name, pk }) => [name, pk > 0]));
  const missing = [...here.keys()].filter((name) => !rows.some((column) => column.name === name));
  if (missing.length > 0) throw new CopyDiffers(table, `the database has no column ${missing.join(", ")}`);
  return rows
    .filter(({ name }) => here.has(name) || name === "rowid")
    .map(({ name, type, identity }) => {
      return { name, type, isIdentity: identity === "YES", isKey: here.get(name) ?? false };
    });
}

async function copyRows(
  table: string,
  columns: readonly Column[],
  source: Database,
  client: PoolClient,
  onRows: (rows: number) => void,
): Promise<void> {
  const names = columns.map(({ name }) => quoted(name)).join(", ");
  // One array a column: PostgreSQL makes the rows of them.
  const arrays = columns.map(({ type }, at) => `$${at + 1}::${type}[]`).join(", ");
  const insert = `INSERT INTO ${quoted(table)} (${names}) SELECT * FROM unnest(${arrays})`;
  let batch: SqliteRow[] = [];
  let [characters, done] = [0, 0];
  const flush = async () => {
    await client.query(
      insert,
      columns.map((_, at) => batch.map((row) => stored(row[at]))),
    );
    done += batch.length;
    [batch, characters] = [[], 0];
    onRows(done);
  };
  for (const row of rowsOf(table, columns, source)) {
    batch.push(row);
    characters += row.reduce<number>((sum, value) => sum + (typeof value === "string" ? value.length : 8), 0);
    if (batch.length === rowsAtOnce || characters > charactersAtOnce) await flush();
  }
  if (batch.length > 0) await flush();
}

type SqliteValue = string | number | bigint | Buffer | null;
type SqliteRow = readonly (SqliteValue | undefined)[];

/** In the order of the key, texts by their bytes; each slice goes on behind the last row of the one before. */
function* rowsOf(table: string, columns: readonly Column[], source: Database): Iterable<SqliteRow> {
  const names = columns.map(({ name }) => quoted(name)).join(", ");
  const keys = columns.flatMap(({ isKey }, at) => (isKey ? [at] : []));
  const order = keys.map((at) => quoted(columns[at]?.name ?? "")).join(", ");
  if (keys.length === 0) {
    // Only small tables have none: their rows are in the order of all their columns.
    const all = columns.map((_, at) => at + 1).join(", ");
    yield* source
      .prepare(`SELECT ${names} FROM ${quoted(table)} ORDER BY ${all}`)
      .raw()
      .all() as SqliteRow[];
    return;
  }
  const from = (where: string) =>
    source.prepare(`SELECT ${names} FROM ${quoted(table)} ${where} ORDER BY ${order} LIMIT ${rowsAtOnce}`).raw();
  const first = from("");
  const next = from(`WHERE (${order}) > (${keys.map(() => "?").join(", ")})`);
  let rows = first.all() as SqliteRow[];
  for (;;) {
    yield* rows;
    const last = rows.at(-1);
    if (last === undefined || rows.length < rowsAtOnce) return;
    rows = next.all(...keys.map((at) => last[at])) as SqliteRow[];
  }
}

/** The next key that the database gives is above every one that was ever given. */
async function passHighest(table: string, { name }: Column, source: Database, client: PoolClient): Promise<void> {
  const given =
    source.prepare("SELECT 1 FROM sqlite_schema WHERE name = 'sqlite_sequence'").get() === undefined
      ? undefined
      : (source.prepare("SELECT seq FROM sqlite_sequence WHERE name = ?").get(table) as { seq: number } | undefined);
  const { rows } = await client.query<{ highest: number }>(
    `SELECT coalesce(max(${quoted(name)}), 0) AS highest FROM ${quoted(table)}`,
  );
  const highest = Math.max(given?.seq ?? 0, Number(rows[0]?.highest ?? 0));
  await client.query("SELECT setval(pg_get_serial_sequence($1, $2), $3, $4)", [
    quoted(table),
    name,
    Math.max(highest, 1),
    highest > 0,
  ]);
}

function hashSqlite(table: string, columns: readonly Column[], source: Database): Omit<CopiedTable, "table"> {
  const hash = createHash("sha256");
  let rows = 0;
  for (const row of rowsOf(table, columns, source)) {
    rows += 1;
    addRow(hash, row);
  }
  return { rows, sha256: hash.digest("hex") };
}

async function hashPostgres(
  table: string,
  columns: readonly Column[],
  client: PoolClient,
): Promise<Omit<CopiedTable, "table">> {
  const names = columns.map(({ name }) => quoted(name)).join(", ");
  const keys = columns.filter(({ isKey }) => isKey);
  const order = (keys.length === 0 ? columns : keys)
    .map(({ name, type }) => `${quoted(name)}${type === "text" ? ' COLLATE "C"' : ""} NULLS FIRST`)
    .join(", ");
  const cursor = "copied_rows";
  await client.query(`DECLARE ${cursor} NO SCROLL CURSOR FOR SELECT ${names} FROM ${quoted(table)} ORDER BY ${order}`);
  const hash = createHash("sha256");
  let count = 0;
  for (;;) {
    const { rows } = await client.query<readonly (SqliteValue | undefined)[]>({
      text: `FETCH ${rowsAtOnce} FROM ${cursor}`,
      rowMode: "array",
    } as never);
    for (const row of rows) addRow(hash, row);
    count += rows.length;
    if (rows.length < rowsAtOnce) break;
  }
  await client.query(`CLOSE ${cursor}`);
  return { rows: count, sha256: hash.digest("hex") };
}

/** Each value with its kind and length, so that no two rows hash alike by running into one another. */
function addRow(hash: Hash, row: SqliteRow): void {
  for (const value of row) {
    if (value === null || value === undefined) hash.update("n;");
    else if (Buffer.isBuffer(value)) hash.update(`b${value.length}:`).update(value);
    else if (typeof value === "string") {
      const bytes = Buffer.from(value, "utf8");
      hash.update(`t${bytes.length}:`).update(bytes);
    } else hash.update(`i${value};`);
  }
  hash.update("|");
}

function stored(value: SqliteValue | undefined): SqliteValue {
  return typeof value === "string" ? encodeLetters(value) : (value ?? null);
}

function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}
