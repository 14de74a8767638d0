import { parseArgs } from "node:util";
import { basename } from "node:path";
import { SingleBar } from "cli-progress";
import { findFiles } from "./find-files";
import { ingestFiles, type FileOutcome } from "./ingest-files";
import { openReader } from "./reader";
import { describeReading, reportError, reportReading } from "./report";
import { NoNativeOcrError, openOcr } from "./ocr";
import { readIngestSettings, SettingsError } from "./settings";
import { openWriter } from "./write";

const usage = `Cách dùng: npm run ingest -- ĐƯỜNG_DẪN... [--json] [--dry-run]
  ĐƯỜNG_DẪN   tệp .docx, .pdf, .txt, ảnh quét .png .jpg .tif, hoặc thư mục (đọc cả thư mục con)
  --json      mỗi tệp một dòng JSON
  --dry-run   chỉ đọc thử, không ghi vào thư viện`;

const exit = { done: 0, ourFault: 1, usage: 2, someFailed: 3 } as const;

interface Command {
  readonly paths: readonly string[];
  readonly json: boolean;
  readonly dryRun: boolean;
  /** The program reads its own bundled documents. */
  readonly samples: boolean;
}

/** Null where the words make no command; why has been said. */
function readCommand(words: readonly string[]): Command | null {
  try {
    const { values, positionals } = parseArgs({
      args: [...words],
      allowPositionals: true,
      options: {
        json: { type: "boolean", default: false },
        "dry-run": { type: "boolean", default: false },
        samples: { type: "boolean", default: false },
      },
    });
    if (positionals.length === 0) {
      console.error(`Chưa cho biết tệp hoặc thư mục cần đọc.\n${usage}`);
      return null;
    }
    return { paths: positionals, json: values.json, dryRun: values["dry-run"], samples: values.samples };
  } catch (error) {
    console.error(
      `Lệnh có tùy chọn không hiểu được (${error instanceof Error ? error.message : String(error)}).\n${usage}`,
    );
    return null;
  }
}

async function run(command: Command): Promise<number> {
  const settings = readIngestSettings(process.env);
  const { files, errors } = await findFiles(command.paths);
  const ocr = await openOcr(settings.ocr);
  const reader = openReader(settings.bounds, ocr);
  const writer = command.dryRun ? null : await openWriter(settings.dataDirectory);
  const bar = startBar(files.length);
  let failed = errors.length;
  try {
    const answeredFromSamples = (await writer?.answersFromSamples()) ?? false;
    for (const error of errors) tell(command, { outcome: "failed", file: error.file, error }, bar);
    const names = new Map<string, string>();
    const outcomes = ingestFiles(files, {
      reader,
      writer,
      origin: command.samples ? "sample" : "office",
      maxFileBytes: settings.bounds.maxFileBytes,
      now: () => settings.now ?? new Date().toISOString(),
      onPage: (file, { done, pages }) =>
        bar?.update({ scan: ` · ${basename(file)}: nhận dạng trang ${done}/${pages}` }),
    });
    for await (const outcome of outcomes) {
      if (outcome.outcome === "failed") failed += 1;
      tell(command, outcome, bar);
      warnOfSameName(names, outcome.file);
      bar?.increment({ scan: "" });
    }
    if (answeredFromSamples && !((await writer?.answersFromSamples()) ?? true)) {
      console.error(
        "Từ nay câu hỏi được trả lời từ văn bản của đơn vị; các văn bản mẫu kèm theo không còn dùng để trả lời.",
      );
    }
  } finally {
    bar?.stop();
    await reader.close();
    await ocr?.close();
    await writer?.close();
  }
  return failed > 0 ? exit.someFailed : exit.done;
}

/** One line a file on stdout; the bar, where there is one, steps aside. */
function tell(command: Command, outcome: FileOutcome, bar: SingleBar | null): void {
  if (bar !== null) process.stderr.write("\r\u001b[K");
  if (command.json) {
    const line =
      outcome.outcome === "failed"
        ? reportError(outcome.error)
        : outcome.outcome === "unchanged"
          ? { file: basename(outcome.file), outcome: outcome.outcome }
          : { ...reportReading(outcome.reading), ...(command.dryRun ? {} : { outcome: outcome.outcome }) };
    console.log(JSON.stringify(line));
  } else {
    console.log(sentenceOf(outcome));
  }
}

function sentenceOf(outcome: FileOutcome): string {
  const name = basename(outcome.file);
  switch (outcome.outcome) {
    case "failed":
      return `✗ ${outcome.error.message}`;
    case "unchanged":
      return `= ${name}: không đổi từ lần đọc trước`;
    case "added":
      return `✓ ${name}: ${describeReading(outcome.reading)}`;
    case "replaced":
      return `✓ ${name} (thay bản đã đọc trước): ${describeReading(outcome.reading)}`;
    case "read":
      return `✓ ${name} (đọc thử): ${describeReading(outcome.reading)}`;
  }
}

/** The library knows a document by its file's name: two of one name supersede each other. */
function warnOfSameName(names: Map<string, string>, file: string): void {
  const name = basename(file);
  const other = names.get(name);
  if (other !== undefined)
    console.error(`Lưu ý: "${other}" và "${file}" trùng tên; thư viện chỉ giữ bản đọc sau là hiện hành.`);
  names.set(name, file);
}

function startBar(total: number): SingleBar | null {
  if (!process.stderr.isTTY || total === 0) return null;
  const bar = new SingleBar({
    format: "Đang đọc [{bar}] {value}/{total} tệp{scan}",
    stream: process.stderr,
    hideCursor: true,
    clearOnComplete: true,
  });
  bar.start(total, 0, { scan: "" });
  return bar;
}

async function main(): Promise<number> {
  const command = readCommand(process.argv.slice(2));
  if (command === null) return exit.usage;
  try {
    return await run(command);
  } catch (error) {
    if (error instanceof SettingsError || error instanceof NoNativeOcrError) {
      console.error(error.message);
      return exit.usage;
    }
    console.error("Lỗi của chương trình đọc, không phải của văn bản:", error);
    return exit.ourFault;
  }
}

// A pipe may still be taking the last line: leave when it has.
void main().then((code) => {
  process.exitCode = code;
});
