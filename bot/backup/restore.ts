import { existsSync } from "node:fs";
import { mkdir, mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { join, relative } from "node:path";
import { extract } from "tar";
import { openSqlite } from "../../knowledge/index";
import { BackupError } from "./backup-error";
import { backupManifest, databases, isOwn, manifestName, type BackupManifest } from "./contents";
import { hashFile } from "./hash-file";
import { makeDurable } from "./make-durable";
import { finishSwap, promiseSwap } from "./swap";

export interface RestoreOptions {
  readonly dataDir: string;
  readonly file: string;
  /** The newest schemas that this program knows. */
  readonly schemas: Readonly<Record<(typeof databases)[number], number>>;
  readonly now: Date;
}

/** What a restore that was killed before its swap leaves behind begins with this. */
const stagingPrefix = ".restore-";

/** Whether a data directory holds anything that a restore would put aside. */
export async function holdsData(dataDir: string): Promise<boolean> {
  return existsSync(dataDir) && (await readdir(dataDir)).some(isOwn);
}

/**
 * Puts a backup in the place of what a data directory holds, all of it or nothing: everything is unpacked and checked first, and a swap that was
 * cut short is finished by the next start. The caller has the lock. Gives the folder in which the old data lie, null where there were none.
 */
export async function restore(
  options: RestoreOptions,
): Promise<{ readonly manifest: BackupManifest; readonly aside: string | null }> {
  const { dataDir, file, schemas, now } = options;
  await mkdir(dataDir, { recursive: true });
  await finishSwap(dataDir);
  for (const name of await readdir(dataDir)) {
    if (name.startsWith(stagingPrefix)) await rm(join(dataDir, name), { recursive: true });
  }
  const staging = await mkdtemp(join(dataDir, stagingPrefix));
  try {
    const manifest = await unpack(file, staging);
    for (const name of databases) {
      const version = manifest.schemas[name];
      if (version !== null && version > schemas[name])
        throw new BackupError(
          "newer",
          `Bản sao lưu do phiên bản Cẩm Nang mới hơn (${manifest.program}) tạo ra. Hãy cập nhật chương trình rồi khôi phục lại.`,
        );
      if (version !== null) checkDatabase(join(staging, name));
    }
    await rm(join(staging, manifestName));
    const aside = (await holdsData(dataDir))
      ? join(dataDir, `before-restore-${now.toISOString().replace(/[-:]|\..*$/g, "")}`)
      : null;
    await promiseSwap(dataDir, { staging, aside });
    await finishSwap(dataDir);
    return { manifest, aside };
  } finally {
    await rm(staging, { recursive: true, force: true });
  }
}

/** Unpacks and compares with what the backup says of itself; nothing but plain files and folders comes out of it. */
async function unpack(file: string, staging: string): Promise<BackupManifest> {
  const damaged = (why: string, cause?: unknown) =>
    new BackupError(
      "damaged",
      `Tệp "${file}" không phải một bản sao lưu còn nguyên vẹn (${why}). Dữ liệu hiện có không bị thay đổi.`,
      cause,
    );
  try {
    // Synchronously: otherwise what was begun goes on writing after it has failed.
    extract({
      sync: true,
      file,
      cwd: staging,
      strict: true,
      filter: (_path, entry) => "type" in entry && (entry.type === "File" || entry.type === "Directory"),
    });
  } catch (error) {
    throw damaged("không giải nén được", error);
  }
  let manifest: BackupManifest;
  try {
    manifest = backupManifest.parse(JSON.parse(await readFile(join(staging, manifestName), "utf8")));
  } catch (error) {
    throw damaged("thiếu hoặc sai bản kê", error);
  }
  const unpacked = (await readdir(staging, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => relative(staging, join(entry.parentPath, entry.name)));
  const listed = new Set([manifestName, ...manifest.files.map(({ path }) => path)]);
  const foreign = unpacked.find((path) => !listed.has(path));
  if (foreign !== undefined) throw damaged(`có tệp lạ: ${foreign}`);
  for (const { path, sha256 } of manifest.files) {
    const place = join(staging, path);
    if (!existsSync(place)) throw damaged(`thiếu ${path}`);
    if ((await hashFile(place)).sha256 !== sha256) throw damaged(`${path} đã bị thay đổi`);
    await makeDurable(place);
  }
  return manifest;
}

function checkDatabase(file: string): void {
  const database = openSqlite(file, { readonly: true });
  try {
    const found = database.prepare("PRAGMA quick_check(1)").pluck().get();
    if (found !== "ok") throw new BackupError("damaged", `Cơ sở dữ liệu trong bản sao lưu bị hỏng: ${String(found)}.`);
  } finally {
    database.close();
  }
}
