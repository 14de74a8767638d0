import { existsSync, readFileSync, statSync } from "node:fs";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { z } from "zod";
import { BackupError, backUp } from "../backup/index";
import { findProjectRoot } from "../project-root";
import { readSettings } from "../settings/index";
import { exit, runCommand, UsageError, type ExitCode } from "./command";
import { refuseDatabase } from "./refuse-database";

const usage = `Cách dùng: npm run backup -- TỆP_HOẶC_THƯ_MỤC
  Sao lưu DATA_DIR (người dùng, danh mục, tin nhắn chờ gửi, thư viện, tệp minh chứng, khóa liên kết) vào một tệp, cả khi máy chủ đang chạy.
  Nếu là thư mục đã có, hoặc tên kết thúc bằng dấu /, tệp được đặt tên theo giờ sao lưu.`;

async function run(args: readonly string[]): Promise<ExitCode> {
  const { positionals } = parseArgs({ args: [...args], allowPositionals: true, options: {} });
  const [target] = positionals;
  if (target === undefined || positionals.length > 1) throw new UsageError("Hãy ghi một tệp hoặc một thư mục.");
  const settings = readSettings(process.env);
  const refused = refuseDatabase(settings, "backup");
  if (refused !== null) return refused;
  const { dataDir } = settings;
  const now = new Date();
  const isFolder = /[/\\]$/.test(target) || (existsSync(target) && statSync(target).isDirectory());
  const file = isFolder ? join(resolve(target), nameAt(now)) : resolve(target);
  const { version } = z
    .object({ version: z.string() })
    .parse(JSON.parse(readFileSync(join(findProjectRoot(), "package.json"), "utf8")));
  try {
    const { files } = await backUp({ dataDir, file, program: version, now });
    console.error(
      `Đã sao lưu ${files.length} tệp của "${dataDir}". Tệp chứa dữ liệu của người dùng và khóa: hãy cất ở nơi chỉ người quản trị mở được.`,
    );
    console.log(file);
    return exit.done;
  } catch (error) {
    if (!(error instanceof BackupError)) throw error;
    console.error(error.message);
    return exit.someFailed;
  }
}

/** Sorted by name they are sorted by time. */
function nameAt(now: Date): string {
  return `cam-nang-${now.toISOString().replace(/[-:]|\..*$/g, "")}Z.tar.gz`;
}

void runCommand(usage, run);
