import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { z } from "zod";
import { UsageError } from "../command";
import { evaluatedLineShape } from "../evaluation/expectation";
import { readJsonLines } from "../json-lines";
import type { QuoteTask } from "./compare-documents";
import { locatePlaces, structureShape } from "./places";

/** Reads `corpus/`, `eval/questions.jsonl` and `gold/structure.jsonl` of a folder. Throws `UsageError` where something is missing. */
export function readQuoteTask(folder: string): QuoteTask {
  const files = readdirSync(join(folder, "corpus"))
    .filter((file) => file.endsWith(".txt"))
    .sort();
  const texts = files.map((id) => ({ id, title: "", text: readFileSync(join(folder, "corpus", id), "utf8") }));
  const structures = new Map(
    linesOf(join(folder, "gold", "structure.jsonl"), structureShape).map((one) => [one.file, one]),
  );
  const sources = texts.map(({ id, text }) => locatePlaces(id, text, structures.get(id) ?? { items: [] }));
  const lines = linesOf(join(folder, "eval", "questions.jsonl"), evaluatedLineShape);
  return {
    texts,
    sources: new Map(sources.map((source) => [source.file, source])),
    answered: lines.filter(({ expect }) => expect.behavior === "answer" && expect.section.length > 0),
    silent: lines.filter(({ expect }) => expect.behavior === "abstain"),
  };
}

function linesOf<T>(file: string, shape: z.ZodType<T>): readonly T[] {
  return readJsonLines(file, shape).map((line) => {
    if ("problem" in line) throw new UsageError(`Tệp "${file}", dòng ${line.number}: ${line.problem}.`);
    return line.value;
  });
}
