import { constants, existsSync } from "node:fs";
import { chmod, copyFile, link, mkdir, mkdtemp, readdir, rename, rm, writeFile } from "node:fs/promises";
import { basename, dirname, join, relative } from "node:path";
import { create } from "tar";
import { openSqlite } from "../../knowledge/index";
import { BackupError } from "./backup-error";
import { databases, filesFolder, isKey, manifestName, type BackupManifest } from "./contents";
import { hashFile } from "./hash-file";
import { makeDurable } from "./make-durable";

export interface BackupOptions {
  readonly dataDir: string;
  /** Where the backup is written, in place of what is there. Its folder needs room for the data twice. */
  readonly file: string;
  /** Version of the program. */
  readonly program: string;
  readonly now: Date;
}

/**
 * Writes all of a data directory that cannot be rebuilt, and the library, into one file, while the server goes on working. Every file
 * that the copied state names is in it: files come before their state and are collected before and after it.
 */
export async function backUp({ dataDir, file, program, now }: BackupOptions): Promise<BackupManifest> {
  if (!databases.some((name) => existsSync(join(dataDir, name))))
    throw new BackupError("missing", `Thư mục dữ liệu "${dataDir}" chưa có gì để sao lưu. Hãy kiểm tra DATA_DIR.`);
  await mkdir(dirname(file), { recursive: true });
  const staging = await mkdtemp(join(dirname(file), `.${basename(file)}-`));
  try {
    await collectFiles(join(dataDir, filesFolder), join(staging, filesFolder));
    const schemas = { "state.db": null, "library.db": null } as Record<(typeof databases)[number], number | null>;
    for (const name of databases) {
      if (existsSync(join(dataDir, name))) schemas[name] = copyDatabase(join(dataDir, name), join(staging, name));
    }
    await collectFiles(join(dataDir, filesFolder), join(staging, filesFolder));
    for (const name of await readdir(dataDir)) {
      if (isKey(name)) await copyFile(join(dataDir, name), join(staging, name));
    }

    const files = [];
    for (const path of await filesBelow(staging)) {
      files.push({ path: relative(staging, path), ...(await hashFile(path)) });
    }
    const manifest: BackupManifest = { format: 1, program, createdAt: now.toISOString(), schemas, files };
    await writeFile(join(staging, manifestName), JSON.stringify(manifest, null, 2));
    const part = join(staging, "backup.part");
    // What a person wrote and the keys are in it: nobody else may read it.
    await writeFile(part, "", { mode: 0o600 });
    await create({ file: part, cwd: staging, gzip: true, portable: true, mtime: now, strict: true }, [
      manifestName,
      ...files.map(({ path }) => path),
    ]);
    await chmod(part, 0o600);
    await makeDurable(part);
    await rename(part, file);
    await makeDurable(dirname(file));
    return manifest;
  } finally {
    await rm(staging, { recursive: true, force: true });
  }
}

/** One moment of a database that others write; gives the version of its schema. (`.backup()` leaves objects behind: see `openSqlite`.) */
function copyDatabase(from: string, to: string): number {
  const database = openSqlite(from, { fileMustExist: true });
  try {
    database.exec("PRAGMA busy_timeout = 30000");
    database.prepare("VACUUM INTO ?").run(to);
  } finally {
    database.close();
  }
  const copy = openSqlite(to, { readonly: true });
  try {
    return Number(copy.prepare("SELECT user_version FROM pragma_user_version").pluck().get());
  } finally {
    copy.close();
  }
}

/** What is not there yet is linked, or copied onto another file system; files never change once they have their name. */
async function collectFiles(from: string, to: string): Promise<void> {
  for (const file of await filesBelow(from)) {
    // Drawn from the originals, and drawn again where they are missing.
    if (relative(from, file).startsWith("page-images")) continue;
    const place = join(to, relative(from, file));
    if (/\.(?:part|tmp)$/.test(file) || existsSync(place)) continue;
    await mkdir(dirname(place), { recursive: true });
    try {
      await link(file, place).catch(() => copyFile(file, place, constants.COPYFILE_FICLONE));
    } catch (error) {
      // Deleted by its owner in this moment: then the state that is copied next does not name it any more.
      if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
    }
  }
}

async function filesBelow(folder: string): Promise<readonly string[]> {
  if (!existsSync(folder)) return [];
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}
