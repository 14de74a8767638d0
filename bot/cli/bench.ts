import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { readSettings } from "../settings/index";
import {
  measureReading,
  measureSearch,
  measureStart,
  measureTurns,
  readBundledDocuments,
  type Figure,
} from "./bench/index";
import { exit, runCommand, UsageError, type ExitCode } from "./command";
import { writeTable } from "./table";

const usage = `Cách dùng: npm run bench -- [--quick] [--json]
  Đo trên các văn bản mẫu, trong một thư mục tạm; dữ liệu của đơn vị không bị động đến.
  --quick   đo ít lần, chỉ để xem có chạy không
  --json    một đối tượng JSON`;

const thorough = { talks: 40, searches: 40, readings: 40, starts: 5 } as const;
const quick = { talks: 1, searches: 1, readings: 1, starts: 1 } as const;

async function bench(words: string[]): Promise<ExitCode> {
  const { values, positionals } = parseArgs({
    args: words,
    allowPositionals: true,
    options: {
      quick: { type: "boolean", default: false },
      json: { type: "boolean", default: false },
    },
  });
  if (positionals.length > 0) throw new UsageError("Lệnh này chỉ nhận các tùy chọn.");

  const rounds = values.quick ? quick : thorough;
  const dataDir = mkdtempSync(join(tmpdir(), "cam-nang-bench-"));
  try {
    // Settings of its own: what is measured does not depend on the office's.
    const settings = readSettings({ DATA_DIR: dataDir });
    console.error("Đang đọc các văn bản mẫu vào một thư mục tạm…");
    await readBundledDocuments(settings);
    const figures: Figure[] = [];
    for (const [stage, measure] of [
      ["các lượt trò chuyện", () => measureTurns(settings, rounds.talks)],
      ["tìm kiếm", () => measureSearch(settings, rounds.searches)],
      ["đọc văn bản", () => measureReading(settings, rounds.readings)],
      ["khởi động", () => measureStart(settings, rounds.starts)],
    ] as const) {
      console.error(`Đang đo: ${stage}…`);
      figures.push(...(await measure()));
    }
    const used = process.memoryUsage().rss / 1024 ** 2;
    figures.push({ name: "benchMegabytes", label: "Bộ nhớ của chính chương trình đo", value: used, unit: "MB" });
    console.log(values.json ? writeJson(figures) : writeFigures(figures));
    return exit.done;
  } finally {
    rmSync(dataDir, { recursive: true, force: true });
  }
}

function writeJson(figures: readonly Figure[]): string {
  const rounded = figures.map(({ name, value }) => [name, value === null ? null : Math.round(value * 100) / 100]);
  return JSON.stringify(Object.fromEntries(rounded));
}

function writeFigures(figures: readonly Figure[]): string {
  const rows = figures.map(({ label, value, unit }) => [label, value === null ? "không đo được" : write(value), unit]);
  return writeTable(["Việc được đo", "Kết quả", ""], rows);
}

const numbers = new Intl.NumberFormat("vi-VN", { maximumSignificantDigits: 3 });

function write(value: number): string {
  return numbers.format(value);
}

void runCommand(usage, bench);
