import { existsSync } from "node:fs";
import { basename } from "node:path";
import { CommandError, readCommand, usage, type Command } from "./command";
import { openFileHashes } from "./file-hashes";
import { findFiles, type FoundFiles } from "./find-files";
import { ingestFiles, type IngestOptions } from "./ingest-files";
import { NoNativeOcrError, openOcr } from "./ocr";
import { openProgress } from "./progress";
import { openReader } from "./reader";
import { poolReaders } from "./reader-pool";
import { describeOutcome, reportOutcome } from "./report";
import { readIngestSettings, SettingsError } from "./settings";
import { watchFiles } from "./watch-files";
import { EmbeddingError, LibraryError } from "../knowledge";
import { openEmbedder, openWriter, type LibraryWriter } from "./write";

const exit = { done: 0, ourFault: 1, usage: 2, someFailed: 3 } as const;

async function run(command: Command): Promise<number> {
  if (existsSync(".env")) process.loadEnvFile(".env");
  const settings = readIngestSettings(process.env);
  const ocr = await openOcr(settings.ocr);
  const reader = poolReaders(Array.from({ length: command.jobs }, () => openReader(settings.bounds, ocr)));
  const embedder = settings.embeddings === null ? undefined : await openEmbedder(settings.embeddings);
  const writer = command.dryRun ? null : await openWriter(settings, embedder);
  const hashes = command.dryRun ? null : await openFileHashes(settings.dataDirectory);
  const stop = stopSignal(command.watch);
  const failed = new Set<string>();
  let isIndexed = true;
  try {
    const answeredFromSamples = (await writer?.answersFromSamples()) ?? false;
    for await (const found of batchesOf(command, stop)) {
      await readBatch(command, found, failed, stop, {
        reader,
        writer,
        hashes,
        origin: command.samples ? "sample" : "office",
        maxFileBytes: settings.bounds.maxFileBytes,
        now: () => settings.now ?? new Date().toISOString(),
        jobs: command.jobs,
      });
      await hashes?.save();
      isIndexed = writer === null || (await updateIndex(writer));
    }
    if (answeredFromSamples && !((await writer?.answersFromSamples()) ?? true)) {
      console.error(
        "Từ nay câu hỏi được trả lời từ văn bản của đơn vị; các văn bản mẫu kèm theo không còn dùng để trả lời.",
      );
    }
  } finally {
    await reader.close();
    await ocr?.close();
    await writer?.close();
  }
  return failed.size > 0 || !isIndexed ? exit.someFailed : exit.done;
}

/** False where a model gave no vectors: what was read is in the library all the same. */
async function updateIndex(writer: LibraryWriter): Promise<boolean> {
  try {
    await writer.updateIndex();
    return true;
  } catch (error) {
    if (!(error instanceof EmbeddingError)) throw error;
    console.error(
      `Mô hình véc-tơ không dùng được (${error.message}). Văn bản đã vào thư viện và vẫn tìm được theo từ; chạy lại lệnh này khi mô hình đã sẵn sàng.`,
    );
    return false;
  }
}

/** All files once, or, while watching, again and again what has changed. */
async function* batchesOf({ paths, watch }: Command, stop: AbortSignal): AsyncIterable<FoundFiles> {
  if (watch) yield* watchFiles(paths, stop);
  else yield await findFiles(paths);
}

/** Reads the files, tells of each, and notes in `failed` which of them cannot be read at present. */
async function readBatch(
  command: Command,
  { files, errors }: FoundFiles,
  failed: Set<string>,
  stop: AbortSignal,
  options: IngestOptions,
): Promise<void> {
  const progress = openProgress(files.length, process.stderr, Date.now);
  const names = new Map<string, string>();
  try {
    for (const error of errors) {
      failed.add(error.file);
      progress.aside(() => tell(command, { outcome: "failed", file: error.file, error }));
    }
    const onStart = (file: string) => progress.onStart(file);
    const onPage: IngestOptions["onPage"] = (file, page) => progress.onPage(file, page);
    for await (const outcome of ingestFiles(files, { ...options, onStart, onPage })) {
      if (outcome.outcome === "failed") failed.add(outcome.file);
      else failed.delete(outcome.file);
      progress.aside(() => tell(command, outcome));
      warnOfSameName(names, outcome.file);
      progress.onDone(outcome.file, "reading" in outcome ? outcome.reading.document.pages : 0);
      if (stop.aborted) return;
    }
  } finally {
    progress.stop();
  }
}

/** One line a file on stdout. */
function tell({ json, dryRun }: Command, outcome: Parameters<typeof describeOutcome>[0]): void {
  console.log(json ? JSON.stringify(reportOutcome(outcome, dryRun)) : describeOutcome(outcome));
}

/** The library knows a document by its file's name: two of one name supersede each other. */
function warnOfSameName(names: Map<string, string>, file: string): void {
  const name = basename(file);
  const other = names.get(name);
  if (other !== undefined)
    console.error(`Lưu ý: "${other}" và "${file}" trùng tên; thư viện chỉ giữ bản đọc sau là hiện hành.`);
  names.set(name, file);
}

/** Watching ends with the file under way; a run that ends by itself may be broken off at any instant, the library stays whole. */
function stopSignal(watch: boolean): AbortSignal {
  const stop = new AbortController();
  if (watch) for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => stop.abort());
  return stop.signal;
}

async function main(): Promise<number> {
  try {
    return await run(readCommand(process.argv.slice(2)));
  } catch (error) {
    if (error instanceof CommandError) {
      console.error(`${error.message}\n${usage}`);
      return exit.usage;
    }
    if (error instanceof LibraryError && error.reason === "no-pgvector") {
      console.error(
        "Máy chủ PostgreSQL chưa có phần mở rộng pgvector, hoặc người dùng không được tạo nó. Hãy cài pgvector (Debian: postgresql-15-pgvector), hoặc bỏ VECTOR_STORE.",
      );
      return exit.usage;
    }
    if (error instanceof SettingsError || error instanceof NoNativeOcrError) {
      console.error(error.message);
      return exit.usage;
    }
    if (error instanceof LibraryError && error.reason === "database-unavailable") {
      console.error("Không dùng được cơ sở dữ liệu PostgreSQL trong DATABASE_URL. Hãy kiểm tra địa chỉ và máy chủ.");
      return exit.ourFault;
    }
    console.error("Lỗi của chương trình đọc, không phải của văn bản:", error);
    return exit.ourFault;
  }
}

// A pipe may still be taking the last line: leave when it has.
void main().then((code) => {
  process.exitCode = code;
});
