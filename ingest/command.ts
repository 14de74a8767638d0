import { availableParallelism } from "node:os";
import { parseArgs } from "node:util";

export const usage = `Cách dùng: npm run ingest -- ĐƯỜNG_DẪN... [--json] [--dry-run] [--watch] [--jobs SỐ]
  ĐƯỜNG_DẪN   tệp .docx, .doc, .pdf, .txt, .html, ảnh quét .png .jpg .tif, hoặc thư mục (đọc cả thư mục con)
  --json      mỗi tệp một dòng JSON
  --dry-run   chỉ đọc thử, không ghi vào thư viện
  --watch     đọc xong thì chờ, tệp nào mới hoặc có thay đổi thì đọc tiếp; dừng bằng Ctrl+C
  --jobs SỐ   đọc cùng lúc bao nhiêu tệp (mặc định: số nhân của máy)`;

/** What the reading program is asked to do. */
export interface Command {
  readonly paths: readonly string[];
  readonly json: boolean;
  readonly dryRun: boolean;
  readonly watch: boolean;
  /** How many files are read at a time. */
  readonly jobs: number;
  /** The program reads its own bundled documents. */
  readonly samples: boolean;
}

/** The words make no command; the message is Vietnamese and says why. */
export class CommandError extends Error {
  override readonly name = "CommandError";
}

const mostJobs = 64;

export function readCommand(words: readonly string[]): Command {
  const { values, positionals } = parseWords(words);
  if (positionals.length === 0) throw new CommandError("Chưa cho biết tệp hoặc thư mục cần đọc.");
  const jobs = values.jobs === undefined ? availableParallelism() : Number(values.jobs);
  if (!Number.isInteger(jobs) || jobs < 1 || jobs > mostJobs) {
    throw new CommandError(`--jobs phải là một số từ 1 đến ${mostJobs}.`);
  }
  const { json, "dry-run": dryRun, watch, samples } = values;
  return { paths: positionals, json, dryRun, watch, jobs: Math.min(jobs, mostJobs), samples };
}

function parseWords(words: readonly string[]) {
  try {
    return parseArgs({
      args: [...words],
      allowPositionals: true,
      options: {
        json: { type: "boolean", default: false },
        "dry-run": { type: "boolean", default: false },
        watch: { type: "boolean", default: false },
        jobs: { type: "string" },
        samples: { type: "boolean", default: false },
      },
    });
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new CommandError(`Lệnh có tùy chọn không hiểu được (${why}).`, { cause });
  }
}
