import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import {
  foldText,
  openLibrary,
  openSearch,
  updateVectorIndex,
  type Library,
  type OpenSearch,
} from "../../../knowledge/index";
import { readingOf } from "../../contracts/reading-of";

interface Article {
  readonly id: string;
  readonly title: string;
  readonly text: string;
  readonly law: string;
}

const benchmark = resolve("../shared/retrieval/alqac");
const isHere = existsSync(benchmark);
const linesOf = (file: string) => readFileSync(join(benchmark, file), "utf8").trim().split("\n");

/** Labelled questions over the articles of seventeen laws; `../shared` is not part of the project. */
(isHere ? describe : describe.skip)(`articles of law${isHere ? "" : " (skipped: ../shared is not here)"}`, () => {
  const questions: { readonly text: string; readonly titles: ReadonlySet<string> }[] = [];
  let directory: string;
  let library: Library;
  let search: OpenSearch;

  beforeAll(async () => {
    directory = mkdtempSync(join(tmpdir(), "articles-"));
    library = await openLibrary(join(directory, "library.db"));
    const articles = linesOf("corpus.jsonl").map((line) => JSON.parse(line) as Article);
    for (const law of new Set(articles.map((article) => article.law))) {
      const own = articles.filter((article) => article.law === law);
      const reading = readingOf(
        law,
        own.map(({ text }) => text),
      );
      const chunks = reading.chunks.map((chunk, at) => ({ ...chunk, path: own[at]?.title ?? "" }));
      await library.publish({ ...reading, chunks }, "2026-11-21T08:00:00+07:00");
    }
    await updateVectorIndex(library, directory);
    search = await openSearch(library, directory);

    const titles = new Map(articles.map(({ id, title }) => [id, title]));
    const right = new Map<string, Set<string>>();
    for (const line of linesOf("qrels.tsv")) {
      const [question = "", article = ""] = line.split("\t");
      right.set(question, (right.get(question) ?? new Set()).add(titles.get(article) ?? ""));
    }
    // Every second question: the figures hold, and half the time is saved.
    for (const line of linesOf("queries.jsonl").filter((_line, at) => at % 2 === 0)) {
      const { id, text } = JSON.parse(line) as { id: string; text: string };
      questions.push({ text, titles: right.get(id) ?? new Set() });
    }
  });
  afterAll(async () => {
    search.close();
    await library.close();
    rmSync(directory, { recursive: true });
  });

  it.each([
    ["as written", (text: string) => text],
    ["without marks", foldText],
  ])("answer questions %s: the right one first for 84 of 100, among ten for 95", async (_how, type) => {
    const ranks: number[] = [];
    for (const { text, titles } of questions) {
      const hits = await search.search(type(text), { limit: 10 });
      ranks.push(hits.findIndex(({ chunk }) => titles.has(chunk.path)));
    }
    expect(ranks.filter((rank) => rank === 0).length / ranks.length).toBeGreaterThan(0.84);
    expect(ranks.filter((rank) => rank >= 0).length / ranks.length).toBeGreaterThan(0.95);
  });
});
