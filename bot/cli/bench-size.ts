import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { findProjectRoot } from "../project-root";
import { exit, runCommand, UsageError, type ExitCode } from "./command";
import { drawSizes, fillSizePage, measureSizes, writeSizeTable } from "./size/index";

const usage = `Cách dùng: npm run bench:size -- [--sizes 100,1000] [--quick] [--write] [--json]
  Lập các thư viện lớn dần từ văn bản do chương trình tự viết, trong một thư mục tạm, rồi đo ở từng cỡ
  (mặc định 100, 1.000, 5.000 và 10.000 văn bản; khoảng mười lăm phút).
  --sizes   các cỡ, tăng dần
  --quick   10 và 20 văn bản, đo ít lần, chỉ để xem có chạy không
  --write   ghi bảng vào docs/size.md và hình vào docs/images/size.svg
  --json    các số liệu dạng JSON`;

const thorough = { sizes: [100, 1000, 5000, 10_000], starts: 3, searches: 2, asked: 60 } as const;
const quick = { sizes: [10, 20], starts: 1, searches: 1, asked: 3 } as const;

async function benchSize(words: string[]): Promise<ExitCode> {
  const { values, positionals } = parseArgs({
    args: words,
    allowPositionals: true,
    options: {
      sizes: { type: "string" },
      quick: { type: "boolean", default: false },
      write: { type: "boolean", default: false },
      json: { type: "boolean", default: false },
    },
  });
  if (positionals.length > 0) throw new UsageError("Lệnh này chỉ nhận các tùy chọn.");
  const rounds = values.quick ? quick : thorough;
  const sizes = values.sizes === undefined ? rounds.sizes : readSizes(values.sizes, rounds.asked);

  const folder = mkdtempSync(join(tmpdir(), "cam-nang-size-"));
  try {
    const points = await measureSizes(folder, { ...rounds, sizes }, (line) => console.error(line));
    if (values.write) {
      const docs = join(findProjectRoot(), "docs");
      const page = join(docs, "size.md");
      writeFileSync(page, fillSizePage(readFileSync(page, "utf8"), points, new Date().toISOString().slice(0, 10)));
      writeFileSync(join(docs, "images", "size.svg"), drawSizes(points));
    }
    console.log(values.json ? JSON.stringify(points) : writeSizeTable(points));
    return exit.done;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function readSizes(given: string, fewest: number): readonly number[] {
  const sizes = given.split(",").map(Number);
  const isAscending = sizes.every((size, at) => at === 0 || size > (sizes[at - 1] ?? 0));
  if (!isAscending || !sizes.every((size) => Number.isInteger(size) && size >= fewest))
    throw new UsageError(`--sizes cần các số nguyên tăng dần, từ ${fewest} trở lên.`);
  return sizes;
}

void runCommand(usage, benchSize);
