import { spawn } from "node:child_process";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { parseArgs } from "node:util";
import { exit, runCommand, UsageError, type ExitCode } from "./command";
import { readJson } from "./json-lines";
import { readGold, reportShape, scoreReading, writeScores, type Report } from "./reading-scores/index";

const usage = `Cách dùng: npm run eval:reading -- THƯ_MỤC_ĐÁP_ÁN TỆP... [--fails] [--json]
  THƯ_MỤC_ĐÁP_ÁN   headers.jsonl, structure.jsonl, deadlines.jsonl, references.jsonl, contacts.jsonl
  TỆP              tệp hoặc thư mục văn bản
  --fails          thêm những chỗ chưa đạt
  --json           một đối tượng JSON`;

async function evaluateReading(words: string[]): Promise<ExitCode> {
  const { values, positionals } = parseArgs({
    args: words,
    allowPositionals: true,
    options: { fails: { type: "boolean", default: false }, json: { type: "boolean", default: false } },
  });
  const [folder, ...files] = positionals;
  if (folder === undefined || files.length === 0)
    throw new UsageError("Cần thư mục đáp án và ít nhất một tệp văn bản.");
  const gold = readGold(folder);
  const { reports, code } = await readFiles(files);
  const scores = scoreReading(gold, reports);
  if (values.json) console.log(JSON.stringify(scores));
  else console.log([writeScores(scores), ...(values.fails ? ["", ...scores.failures] : [])].join("\n"));
  return code;
}

/** Reads the files as `ingest --dry-run --json` does, in a process of its own. */
async function readFiles(
  files: readonly string[],
): Promise<{ readonly reports: readonly Report[]; readonly code: ExitCode }> {
  const program = join(__dirname, "..", "..", "ingest", "main.js");
  const reading = spawn(process.execPath, [program, ...files, "--dry-run", "--json"], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const reports: Report[] = [];
  const end = new Promise<number | null>((resolve, reject) => {
    reading.once("close", resolve);
    reading.once("error", reject);
  });
  for await (const line of createInterface({ input: reading.stdout })) {
    const read = readJson(line, reportShape);
    if ("value" in read) reports.push(read.value);
    else console.error(`Dòng không đúng dạng của chương trình đọc: ${read.problem}`);
  }
  const code = await end;
  return { reports, code: code === exit.done || code === exit.someFailed ? code : exit.ourFault };
}

void runCommand(usage, evaluateReading);
