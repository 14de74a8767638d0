import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { findProjectRoot } from "../project-root";
import { exit, runCommand, UsageError, type ExitCode } from "./command";
import {
  compareArticles,
  compareDocuments,
  countLines,
  peerPackages,
  peersFolder,
  preparePeers,
  readQuoteTask,
  replacePart,
  systems,
  writeEssentialTable,
  writePage,
  writeQuoteTable,
  type Circumstances,
  type ComparedResult,
  type ComparedSystem,
} from "./peers/index";
import { readCollection } from "./retrieval-scores/index";

const usage = `Cách dùng: npm run bench:peers -- [THƯ_MỤC] [--only TÊN,TÊN] [--quick] [--json]
  THƯ_MỤC   có retrieval/alqac, corpus, eval/questions.jsonl, gold/structure.jsonl (mặc định: ../shared)
  --only    chỉ những hệ thống này
  --chunk   độ dài của đoạn văn bản đối với các hệ thống khác, tính bằng ký tự
  --quick   mỗi mười câu hỏi về điều luật chỉ hỏi một câu, để xem có chạy không
  --json    một đối tượng JSON
  --write   ghi cả docs/peers.md và bảng trong README.md; chỉ khi đo tất cả`;

/** The best for the peers of 300, 500, 700 and 1000 on these same questions. In characters. */
const documentChunk = 500;

async function benchPeers(words: string[]): Promise<ExitCode> {
  const { values, positionals } = parseArgs({
    args: words,
    allowPositionals: true,
    options: {
      only: { type: "string" },
      chunk: { type: "string", default: String(documentChunk) },
      quick: { type: "boolean", default: false },
      json: { type: "boolean", default: false },
      write: { type: "boolean", default: false },
    },
  });
  const [folder = join(findProjectRoot(), "..", "shared"), ...more] = positionals;
  if (more.length > 0 || !existsSync(folder)) throw new UsageError(`Cần đúng một thư mục; "${folder}" không có.`);
  const chunkSize = Number(values.chunk);
  if (!Number.isInteger(chunkSize) || chunkSize < 100)
    throw new UsageError("--chunk: cần một số nguyên từ 100 trở lên.");
  if (values.write && (values.quick || values.only !== undefined))
    throw new UsageError("--write không đi cùng --quick hay --only.");
  const chosen = chooseSystems(values.only);
  const { articles, questions } = readCollection(join(folder, "retrieval", "alqac"));
  const collection = { articles, questions: values.quick ? questions.filter((_, at) => at % 10 === 0) : questions };
  const quoteTask = readQuoteTask(resolve(folder));
  if (chosen.some(({ isOurs }) => !isOurs)) await preparePeers();

  const circumstances = {
    ...{ cores: availableParallelism(), node: process.versions.node, packages: peerPackages() },
    ...{ articles: articles.length, questions: questions.length, chunkSize },
    ...{ documents: quoteTask.texts.length, answered: quoteTask.answered.length },
  };

  const results: ComparedResult[] = [];
  for (const system of chosen) {
    console.error(`Đang đo: ${system.label}…`);
    results.push({
      system,
      lines: linesOf(system),
      articles: await compareArticles(system, collection),
      documents: await compareDocuments(system, quoteTask, chunkSize),
    });
  }
  if (values.write) writeDown(results, circumstances);
  if (values.json) console.log(JSON.stringify(results.map(({ system: { name }, ...rest }) => ({ name, ...rest }))));
  else console.log([writeEssentialTable(results), writeQuoteTable(results)].join("\n\n"));
  return exit.done;
}

function chooseSystems(names: string | undefined): readonly ComparedSystem[] {
  if (names === undefined) return systems;
  return names.split(",").map((name) => {
    const system = systems.find((one) => one.name === name.trim());
    if (system === undefined)
      throw new UsageError(`Không có hệ thống "${name}"; có: ${systems.map((one) => one.name).join(", ")}.`);
    return system;
  });
}

function writeDown(results: readonly ComparedResult[], circumstances: Circumstances): void {
  const root = findProjectRoot();
  writeFileSync(join(root, "docs", "peers.md"), writePage(results, circumstances));
  const readme = join(root, "README.md");
  writeFileSync(readme, replacePart(readFileSync(readme, "utf8"), "peers", writeEssentialTable(results)));
}

/** Of our own, what is written to use the library in a program; the commands take none. */
function linesOf({ articles, documents, isOurs }: ComparedSystem): number {
  const source = (articles ?? documents)?.source;
  if (source === undefined) return 0;
  const commands = join(findProjectRoot(), "bot", "cli");
  return countLines(source, (file) => file.startsWith(isOurs ? commands : peersFolder));
}

void runCommand(usage, benchPeers);
