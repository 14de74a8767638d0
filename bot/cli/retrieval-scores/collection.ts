import { join } from "node:path";
import { readFileSync } from "node:fs";
import { z } from "zod";
import { UsageError } from "../command";
import { readJsonLines } from "../json-lines";

const articleShape = z.object({ id: z.string(), title: z.string(), text: z.string(), law: z.string() });
const questionShape = z.object({ id: z.string(), text: z.string() });

export type Article = z.infer<typeof articleShape>;

/** A question and the ids of the articles that answer it. */
export interface LabelledQuestion {
  readonly text: string;
  readonly right: ReadonlySet<string>;
}

/** Articles, and questions of which it is known which articles answer them. */
export interface Collection {
  readonly articles: readonly Article[];
  readonly questions: readonly LabelledQuestion[];
}

/** Reads corpus.jsonl, queries.jsonl and qrels.tsv of a folder. Throws `UsageError` where something cannot be read. */
export function readCollection(folder: string): Collection {
  const articles = linesOf(join(folder, "corpus.jsonl"), articleShape);
  const right = new Map<string, Set<string>>();
  const file = join(folder, "qrels.tsv");
  for (const line of contentOf(file).trim().split("\n")) {
    const [question, article] = line.trim().split("\t");
    if (question === undefined || article === undefined) throw new UsageError(`Tệp "${file}" có dòng không đúng dạng.`);
    right.set(question, (right.get(question) ?? new Set()).add(article));
  }
  const questions = linesOf(join(folder, "queries.jsonl"), questionShape).flatMap(({ id, text }) => {
    const own = right.get(id);
    return own === undefined ? [] : [{ text, right: own }];
  });
  if (articles.length === 0 || questions.length === 0)
    throw new UsageError(`Thư mục "${folder}" không có câu hỏi nào có đáp án.`);
  return { articles, questions };
}

function linesOf<T>(file: string, shape: z.ZodType<T>): readonly T[] {
  return readJsonLines(file, shape).map((line) => {
    if ("problem" in line) throw new UsageError(`Tệp "${file}", dòng ${line.number}: ${line.problem}.`);
    return line.value;
  });
}

function contentOf(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch (error) {
    throw new UsageError(`Không đọc được tệp "${file}": ${error instanceof Error ? error.message : String(error)}.`);
  }
}
