import { existsSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { parseArgs } from "node:util";
import {
  copyTables,
  CopyDiffers,
  directoryFiles,
  libraryMigrations,
  migratePostgres,
  openSqlite,
  postgresEngine,
  postgresFiles,
  postgresLibraryMigrations,
  tablesInOrder,
  type CopiedTable,
  type PostgresEngine,
} from "../../knowledge/index";
import { lockData } from "../backup/index";
import { readSettings, type Settings } from "../settings/index";
import { postgresStateMigrations, stateMigrations } from "../state/index";
import { exit, runCommand, UsageError, type ExitCode } from "./command";
import { writeTable } from "./table";

const usage = `Cách dùng: DATABASE_URL=postgresql://… npm run migrate:postgres -- [--json]
  Chép thư viện và dữ liệu người dùng của DATA_DIR sang cơ sở dữ liệu PostgreSQL còn trống, rồi đối chiếu từng bảng.
  Máy chủ phải dừng trong lúc chép. Dữ liệu cũ giữ nguyên; nếu bị ngắt giữa chừng, cơ sở dữ liệu vẫn trống.`;

/** What is copied: a file, its schema on both sides. */
const parts = [
  { name: "library", file: "library.db", known: libraryMigrations.length, migrations: postgresLibraryMigrations },
  { name: "state", file: "state.db", known: stateMigrations.length, migrations: postgresStateMigrations },
] as const;

async function run(words: readonly string[]): Promise<ExitCode> {
  const { values, positionals } = parseArgs({
    args: [...words],
    allowPositionals: true,
    options: { json: { type: "boolean", default: false } },
  });
  if (positionals.length > 0) throw new UsageError("Lệnh này không nhận tên nào.");
  const settings = readSettings(process.env);
  const { dataDir, databaseUrl } = settings;
  if (databaseUrl === null) throw new UsageError("Chưa đặt DATABASE_URL.");
  if (!parts.some(({ file }) => existsSync(join(dataDir, file))))
    throw new UsageError(`Thư mục dữ liệu "${dataDir}" chưa có gì để chép. Hãy kiểm tra DATA_DIR.`);
  const lock = lockData(dataDir, "alone");
  if (lock === null)
    throw new UsageError(`Máy chủ đang chạy với thư mục dữ liệu "${dataDir}". Hãy dừng máy chủ rồi chép.`);
  const engine = postgresEngine(databaseUrl, { statementMs: 3_600_000 });
  try {
    const copied = await copyAll(settings, engine);
    await copyIndex(settings, engine);
    if (values.json) console.log(JSON.stringify({ same: true, tables: copied }));
    else {
      const rows = copied.map(({ table, rows: count, sha256 }) => [table, String(count), sha256, sha256]);
      console.log(writeTable(["Bảng", "Số dòng", "SHA-256 ở SQLite", "SHA-256 ở PostgreSQL"], rows));
      console.log("Hai bên giống nhau. Thư mục dữ liệu (files/ và link.key) vẫn cần cho mọi tiến trình.");
    }
    return exit.done;
  } catch (error) {
    if (!(error instanceof CopyDiffers)) throw error;
    console.error(`Hai bên không giống nhau nên không chép gì: ${error.message}.`);
    return exit.someFailed;
  } finally {
    await engine.close();
    lock.release();
  }
}

/** All parts in one transaction: all of them, or nothing. */
async function copyAll({ dataDir }: Settings, engine: PostgresEngine): Promise<readonly CopiedTable[]> {
  const sources = parts.flatMap((part) => {
    const file = join(dataDir, part.file);
    if (!existsSync(file)) return [];
    const source = openSqlite(file, { fileMustExist: true });
    const found = Number(source.prepare("SELECT user_version FROM pragma_user_version").pluck().get());
    if (found < part.known)
      throw new UsageError(
        `${file} là của bản chương trình cũ hơn. Hãy chạy npm start một lần với thư mục này rồi chép.`,
      );
    if (found > part.known) throw new UsageError(`${file} là của bản chương trình mới hơn. Hãy dùng bản đó để chép.`);
    return [{ ...part, source }];
  });
  await refuseUsed(engine);
  for (const { name, migrations } of parts) await migratePostgres(engine, name, migrations);

  const client = await engine.pool.connect();
  let isBroken = true;
  try {
    await client.query("BEGIN");
    const copied: CopiedTable[] = [];
    for (const { source, file } of sources) {
      // One moment of the file, whatever a reading program writes meanwhile.
      source.exec("BEGIN");
      copied.push(...(await copyTables(source, client, { tables: tablesInOrder(source), onRows: tellOf(file) })));
      source.exec("COMMIT");
    }
    await client.query("COMMIT");
    isBroken = false;
    return copied;
  } finally {
    // A connection that is closed in the middle of a transaction takes it back.
    client.release(isBroken);
    for (const { source } of sources) source.close();
  }
}

/** Nothing but our own tables, as they are when they are made. */
async function refuseUsed({ pool }: PostgresEngine): Promise<void> {
  const { rows } = await pool.query<{ name: string }>(
    "SELECT tablename::text AS name FROM pg_tables WHERE schemaname = current_schema() ORDER BY tablename",
  );
  for (const { name } of rows) {
    if (name === "schema_version") continue;
    const isUsed = name === "state" ? "SELECT 1 FROM state WHERE generation > 0" : `SELECT 1 FROM "${name}" LIMIT 1`;
    if ((await pool.query(isUsed)).rows.length > 0)
      throw new UsageError(
        `Cơ sở dữ liệu trong DATABASE_URL không trống (bảng "${name}"). Hãy chọn một cơ sở dữ liệu mới.`,
      );
  }
}

/** What search begins from; where it cannot be used it is made anew. */
async function copyIndex({ dataDir, vectorStore }: Settings, engine: PostgresEngine): Promise<void> {
  const [from, to] = [directoryFiles(dataDir), postgresFiles(engine)];
  for (const name of await from.names()) {
    if (vectorStore === "pgvector" && name.startsWith("vectors.")) continue;
    const content = await from.read(name);
    if (content !== null) await to.save([{ name, write: (path) => writeFile(path, content) }]);
  }
  if (vectorStore === "pgvector") console.error("Véc-tơ sẽ được lập lại trong cơ sở dữ liệu ở lần nạp văn bản tới.");
}

/** A line where a table is done, and in between for long ones. */
function tellOf(file: string): (table: string, rows: number) => void {
  const step = 20_000;
  const told = new Map<string, number>();
  return (table, rows) => {
    if (rows < (told.get(table) ?? 0) + step && told.has(table)) return;
    told.set(table, rows);
    console.error(`${file}: bảng ${table}, đã chép ${rows} dòng…`);
  };
}

void runCommand(usage, run);
