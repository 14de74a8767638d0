import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { exit, runCommand, UsageError, type ExitCode } from "./command";
import {
  methods,
  openRanker,
  readCollection,
  scoreRankings,
  typings,
  type Collection,
  type Method,
  type RankingScores,
  type Typing,
} from "./retrieval-scores/index";
import { writeTable } from "./table";

const usage = `Cách dùng: npm run eval:retrieval -- THƯ_MỤC [--json]
  THƯ_MỤC   corpus.jsonl, queries.jsonl, qrels.tsv: các điều luật và câu hỏi có đáp án
  --json    một đối tượng JSON`;

const typingNames: Readonly<Record<Typing, string>> = {
  asWritten: "như đã viết",
  withoutMarks: "không dấu",
  mistyped: "gõ sai 20%",
};
const methodNames: Readonly<Record<Method, string>> = { words: "từ ngữ", vectors: "vectơ", both: "cả hai" };

interface Row {
  readonly typing: Typing;
  readonly method: Method;
  readonly scores: RankingScores;
}

async function evaluateRetrieval(words: string[]): Promise<ExitCode> {
  const { values, positionals } = parseArgs({
    args: words,
    allowPositionals: true,
    options: { json: { type: "boolean", default: false } },
  });
  const [folder, ...more] = positionals;
  if (folder === undefined || more.length > 0) throw new UsageError("Cần đúng một thư mục.");
  const collection = readCollection(folder);
  const rows = await rankAll(collection);
  console.log(values.json ? writeJson(collection, rows) : writeRows(rows));
  return exit.done;
}

async function rankAll({ articles, questions }: Collection): Promise<readonly Row[]> {
  const folder = mkdtempSync(join(tmpdir(), "cam-nang-retrieval-"));
  try {
    console.error(`Đang lập chỉ mục ${articles.length} điều…`);
    const ranker = await openRanker(articles, folder);
    const rows: Row[] = [];
    try {
      for (const typing of Object.keys(typings) as Typing[]) {
        const type = typings[typing]();
        const typed = questions.map(({ text, right }) => ({ text: type(text), right }));
        for (const method of methods) {
          console.error(`Đang hỏi ${typed.length} câu: ${typingNames[typing]}, ${methodNames[method]}…`);
          const rankings = [];
          for (const { text, right } of typed) rankings.push({ ranked: await ranker.rank(method, text), right });
          rows.push({ typing, method, scores: scoreRankings(rankings) });
        }
      }
    } finally {
      await ranker.close();
    }
    return rows;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function writeRows(rows: readonly Row[]): string {
  const written = rows.map(({ typing, method, scores: { r1, r5, r10, mrr, ndcg } }) => [
    typingNames[typing],
    methodNames[method],
    ...[r1, r5, r10, mrr, ndcg].map((score) => score.toFixed(3)),
  ]);
  return writeTable(["Câu hỏi", "Tìm bằng", "R@1", "R@5", "R@10", "MRR", "nDCG@10"], written);
}

function writeJson({ articles, questions }: Collection, rows: readonly Row[]): string {
  const scores = Object.fromEntries(
    (Object.keys(typings) as Typing[]).map((typing) => [
      typing,
      Object.fromEntries(rows.filter((row) => row.typing === typing).map((row) => [row.method, row.scores])),
    ]),
  );
  return JSON.stringify({ articles: articles.length, questions: questions.length, ...scores });
}

void runCommand(usage, evaluateRetrieval);
