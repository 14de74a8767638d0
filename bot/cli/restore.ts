import { existsSync, readdirSync, statSync } from "node:fs";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { libraryMigrations } from "../../knowledge/store/index";
import { BackupError, holdsData, lockData, restore } from "../backup/index";
import { readSettings } from "../settings/index";
import { stateMigrations } from "../state/index";
import { exit, runCommand, UsageError, type ExitCode } from "./command";
import { refuseDatabase } from "./refuse-database";

const usage = `Cách dùng: npm run restore -- TỆP [--force]
  Đưa một bản sao lưu vào DATA_DIR. Máy chủ phải được dừng trước. Nếu TỆP là thư mục, bản mới nhất trong đó được dùng.
  --force   thay cả khi DATA_DIR đã có dữ liệu; dữ liệu cũ được giữ lại trong thư mục before-restore-…`;

const schemas = { "state.db": stateMigrations.length, "library.db": libraryMigrations.length };

async function run(args: readonly string[]): Promise<ExitCode> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { force: { type: "boolean", default: false } },
  });
  const [named] = positionals;
  if (named === undefined || positionals.length > 1) throw new UsageError("Hãy ghi một bản sao lưu.");
  const settings = readSettings(process.env);
  const refused = refuseDatabase(settings, "restore");
  if (refused !== null) return refused;
  const { dataDir } = settings;
  const file = newestIn(resolve(named));
  if (file === null) {
    console.error(`Không có bản sao lưu nào ở "${named}".`);
    return exit.someFailed;
  }
  const lock = lockData(dataDir, "alone");
  if (lock === null) {
    console.error(`Máy chủ đang chạy với thư mục dữ liệu "${dataDir}". Hãy dừng máy chủ rồi khôi phục.`);
    return exit.usage;
  }
  try {
    if (!values.force && (await holdsData(dataDir))) {
      console.error(
        `Thư mục dữ liệu "${dataDir}" đã có dữ liệu nên không khôi phục. Thêm --force để thay; dữ liệu cũ được giữ lại bên cạnh.`,
      );
      return exit.usage;
    }
    const { manifest, aside } = await restore({ dataDir, file, schemas, now: new Date() });
    console.error(`Đã khôi phục ${manifest.files.length} tệp, sao lưu lúc ${manifest.createdAt}.`);
    if (aside !== null)
      console.error(`Dữ liệu cũ ở "${aside}" có thể chứa thông tin cá nhân: kiểm tra xong hãy xóa thư mục này.`);
    console.log(dataDir);
    return exit.done;
  } catch (error) {
    if (!(error instanceof BackupError)) throw error;
    console.error(error.message);
    return exit.someFailed;
  } finally {
    lock.release();
  }
}

function newestIn(place: string): string | null {
  if (!existsSync(place)) return null;
  if (!statSync(place).isDirectory()) return place;
  const newest = readdirSync(place)
    .filter((name) => /^cam-nang-.*\.tar\.gz$/.test(name))
    .sort()
    .at(-1);
  return newest === undefined ? null : join(place, newest);
}

void runCommand(usage, run);
