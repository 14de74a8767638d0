import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "@jest/globals";
import { openLibrary, openSearch, type Library, type Reranker } from "../../../knowledge/index";
import { readingOf } from "../../contracts/reading-of";

let directory: string;
let library: Library;
beforeEach(async () => {
  directory = mkdtempSync(join(tmpdir(), "rerank-"));
  library = await openLibrary(":memory:");
  const lines = ["Hồ sơ nộp về phường, hồ sơ gồm hai bản", "Nộp hồ sơ", "Trường giữ một bản hồ sơ gốc của trường"];
  for (const [at, line] of lines.entries())
    await library.publish(readingOf(`${at}.txt`, [line]), "2026-11-21T08:00:00+07:00");
});
afterEach(async () => {
  await library.close();
  rmSync(directory, { recursive: true });
});

/** Likes best what came last. */
const reversing: Reranker = { rerank: async (_query, passages) => passages.map((_passage, at) => at) };

async function find(reranker?: Reranker) {
  const search = await openSearch(library, directory, undefined, reranker === undefined ? {} : { reranker });
  const hits = await search.search("nộp hồ sơ", { limit: 10 });
  search.close();
  return hits;
}

it("a reranker that reverses the order has it reversed, and the scores still fall", async () => {
  const before = await find();
  const after = await find(reversing);
  expect(before).toHaveLength(3);
  expect(after.map(({ chunk }) => chunk.id)).toEqual(before.map(({ chunk }) => chunk.id).reverse());
  expect(after.map(({ score }) => score)).toEqual(before.map(({ score }) => score));
});

it("a reranker is told the query and the passages with their headings", async () => {
  const told: unknown[] = [];
  await find({
    rerank: async (query, passages) => {
      told.push(query, ...passages);
      return passages.map(() => 0);
    },
  });
  expect(told[0]).toBe("nộp hồ sơ");
  expect(told.join("\n")).toContain("Trường giữ một bản hồ sơ gốc");
});

it.each<[string, Reranker]>([
  ["fails", { rerank: () => Promise.reject(new Error("down")) }],
  ["gives too few scores", { rerank: async () => [1] }],
  ["gives what is no number", { rerank: async (_query, passages) => passages.map(() => NaN) }],
])("where a reranker %s, the order stays", async (_what, reranker) => {
  expect(await find(reranker)).toEqual(await find());
});
