import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { availableParallelism, cpus, tmpdir, totalmem } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { findProjectRoot } from "../project-root";
import { readSettings } from "../settings/index";
import { readBundledDocuments } from "./bench/index";
import {
  echoTarget,
  findPostgres,
  measureRow,
  postgresTarget,
  soak,
  collecting,
  sqliteTarget,
  startPostgres,
  writePage,
  writeRows,
  writeSoak,
  type LoadRow,
  type PostgresServer,
  type RowPlan,
  type Soak,
  type Target,
} from "./load/index";
import { exit, runCommand, UsageError, type ExitCode } from "./command";

const usage = `Cách dùng: npm run bench:load -- [--quick] [--sqlite] [--soak N] [--write] [--json]
  Cho nhiều người trò chuyện cùng lúc với bot qua một kênh Teams giả, bên cạnh một bot botbuilder trần; trong một thư mục tạm.
  --quick   vài chục lượt mỗi dòng, chỉ để xem có chạy và có trả lời đúng không
  --sqlite  không đo trên PostgreSQL
  --soak N  thay vào đó: N lượt liên tục (ít nhất 100), xem bộ nhớ có phình ra không
  --write   ghi kết quả vào docs/load.md
  --json    một đối tượng JSON
Mã kết thúc là 1 nếu có lượt bị mất, trả lời hai lần hoặc trả lời sai.`;

const mixes = ["questions", "checklist", "mixed"] as const;
const thorough = { conversations: [1, 20, 200], warmUpTurns: 600, turns: Infinity, seconds: 8 } as const;
const quick = { conversations: [4], warmUpTurns: 0, turns: 24, seconds: Infinity } as const;

async function benchLoad(words: string[]): Promise<ExitCode> {
  const { values, positionals } = parseArgs({
    args: words,
    allowPositionals: true,
    options: {
      quick: { type: "boolean", default: false },
      sqlite: { type: "boolean", default: false },
      soak: { type: "string" },
      write: { type: "boolean", default: false },
      json: { type: "boolean", default: false },
    },
  });
  if (positionals.length > 0) throw new UsageError("Lệnh này chỉ nhận các tùy chọn.");
  if (values.soak !== undefined && !/^[1-9]\d{2,6}$/.test(values.soak))
    throw new UsageError("Số lượt của --soak phải là một số từ 100 đến 9999999.");
  if (process.platform !== "linux") throw new UsageError("Lệnh này đọc /proc, chỉ có trên Linux.");

  const folder = mkdtempSync(join(tmpdir(), "cam-nang-load-"));
  let server: PostgresServer | null = null;
  try {
    const prepared = join(folder, "prepared");
    mkdirSync(prepared);
    console.error("Đang đọc các văn bản mẫu vào một thư mục tạm…");
    await readBundledDocuments(readSettings({ DATA_DIR: prepared }));

    if (values.soak !== undefined) {
      console.error(`Đang chạy ${values.soak} lượt…`);
      const soaked = await soak(sqliteTarget(folder, prepared, collecting), Number(values.soak));
      if (values.write) writeDocs({ soaked });
      console.log(values.json ? JSON.stringify(soaked) : writeSoak(soaked));
      return outcome([soaked]);
    }

    const plan = values.quick ? quick : thorough;
    const targets: Target[] = [echoTarget(folder), sqliteTarget(folder, prepared)];
    const programs = values.sqlite ? null : findPostgres();
    if (programs === null) {
      console.error("Không đo trên PostgreSQL: tùy chọn --sqlite, hoặc máy này không có PostgreSQL 15 trở lên.");
    } else {
      const database = await startPostgres(programs);
      server = database;
      const template = await database.newDatabase();
      await readBundledDocuments(readSettings({ DATA_DIR: prepared }), { DATABASE_URL: template });
      targets.push(...[1, 3].map((processes) => postgresTarget(folder, database, template, processes)));
    }
    const rows: LoadRow[] = [];
    for (const target of targets) {
      for (const mix of target.engine === "echo" ? (["questions"] as const) : mixes) {
        for (const conversations of plan.conversations) {
          console.error(`Đang đo: ${target.engine} × ${target.processes}, ${mix}, ${conversations} người cùng lúc…`);
          const row: RowPlan = { ...plan, mix, conversations };
          rows.push(await measureRow(target, row));
        }
      }
    }
    if (values.write) writeDocs({ rows });
    console.log(values.json ? JSON.stringify({ machine: machineClass(), rows }) : writeRows(rows));
    return outcome(rows);
  } finally {
    await server?.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

function outcome(results: readonly Pick<LoadRow, "lost" | "doubled" | "wrong">[]): ExitCode {
  return results.every(({ lost, doubled, wrong }) => lost + doubled + wrong === 0) ? exit.done : exit.ourFault;
}

function machineClass(): string {
  const gigabytes = Math.round(totalmem() / 1024 ** 3);
  return `a machine with ${availableParallelism()} cores (${cpus()[0]?.model.trim() ?? "unknown"}) and ${gigabytes} GB, Node ${process.versions.node}`;
}

/** The two parts of the page are measured apart; what is not measured anew stays. */
function writeDocs(measured: { readonly rows: readonly LoadRow[] } | { readonly soaked: Soak }): void {
  const file = join(findProjectRoot(), "docs", "load.md");
  const before = existsSync(file) ? readFileSync(file, "utf8") : "";
  writeFileSync(file, writePage(before, measured, machineClass()));
}

void runCommand(usage, benchLoad);
