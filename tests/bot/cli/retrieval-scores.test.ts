import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, describe, expect, it } from "@jest/globals";
import { randomFrom } from "../../../bot/cli/random";
import { mistype, scoreRankings } from "../../../bot/cli/retrieval-scores/index";
import { makeWorkplace, run } from "./run-command";

describe("scoring rankings", () => {
  const rankings = (...list: readonly (readonly [string, string])[]) =>
    list.map(([ranked, right]) => ({ ranked: [...ranked], right: new Set(right) }));

  it("counts the questions with a right article first, among five and among ten", () => {
    const scores = scoreRankings(rankings(["abc", "a"], ["abcde", "e"], ["abcdefghij", "j"], ["abcdefghijk", "k"]));
    expect(scores).toMatchObject({ r1: 0.25, r5: 0.5, r10: 0.75 });
    expect(scores.mrr).toBeCloseTo((1 + 1 / 5 + 1 / 10 + 0) / 4, 10);
  });

  it("gives full gain only where all right articles stand in front", () => {
    expect(scoreRankings(rankings(["abc", "ab"])).ndcg).toBe(1);
    const discount = (rank: number) => 1 / Math.log2(rank + 1);
    const { ndcg } = scoreRankings(rankings(["xab", "ab"]));
    expect(ndcg).toBeCloseTo((discount(2) + discount(3)) / (discount(1) + discount(2)), 10);
  });
});

describe("slips of the finger", () => {
  it("are one slip in each word at most, the same ones for the same seed, and none for a share of nothing", () => {
    const text = "hiệu trưởng các trường nộp hồ sơ đăng ký về phòng văn hóa trước ngày 15/12";
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const typed = mistype(text, 0.5, randomFrom(seed));
        expect(mistype(text, 0.5, randomFrom(seed))).toBe(typed);
        const [were, are] = [text.split(" "), typed.split(" ")];
        expect(are).toHaveLength(were.length);
        are.forEach((word, at) => expect(Math.abs(word.length - (were[at] ?? "").length)).toBeLessThanOrEqual(1));
        expect(typed).toContain("15/12");
      }),
      { numRuns: 50 },
    );
    expect(mistype(text, 0, randomFrom(1))).toBe(text);
    expect(mistype(text, 1, randomFrom(1))).not.toBe(text);
  });
});

describe("npm run eval:retrieval", () => {
  const { folder, remove } = makeWorkplace();
  afterAll(remove);
  const collection = join(folder, "collection");
  mkdirSync(collection);
  const lines = (rows: readonly object[]) => rows.map((row) => JSON.stringify(row)).join("\n");
  const texts = [
    "Trường nộp hồ sơ kết nghĩa.",
    "Phường cấp kinh phí hỗ trợ.",
    "Học sinh khuyết tật được miễn học phí.",
  ];
  const articles = texts.map((text, at) => ({
    id: `a${at}`,
    title: `Điều ${at + 1}`,
    text,
    law: "Luật thử",
    article: "1",
  }));
  writeFileSync(join(collection, "corpus.jsonl"), lines(articles));
  const asked = ["ai cấp kinh phí?", "nộp hồ sơ kết nghĩa"].map((text, at) => ({ id: `q${at}`, text, source: "thử" }));
  writeFileSync(join(collection, "queries.jsonl"), lines(asked));
  writeFileSync(join(collection, "qrels.tsv"), "q0\ta1\t1\nq1\ta0\t1\n");

  it("prints a row for each way of typing and each way of searching", async () => {
    const { code, stdout } = await run("bot/cli/eval-retrieval.js", [collection], folder);
    expect(code).toBe(0);
    const [head = "", ...rows] = stdout.trimEnd().split("\n");
    expect(head).toMatch(/R@1 +R@5 +R@10 +MRR +nDCG@10$/);
    expect(rows).toHaveLength(9);
    expect(rows[0]).toMatch(/^như đã viết +từ ngữ +1\.000 +1\.000 +1\.000 +1\.000 +1\.000$/);
  });

  it("gives programs one JSON object", async () => {
    const { code, stdout } = await run("bot/cli/eval-retrieval.js", [collection, "--json"], folder);
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({
      articles: 3,
      questions: 2,
      asWritten: { words: { r1: 1 }, both: { r1: 1 } },
      withoutMarks: { both: { mrr: 1 } },
      mistyped: { vectors: { r10: 1 } },
    });
  });

  it("says what is missing of a folder that is no collection", async () => {
    const { code, stdout, stderr } = await run("bot/cli/eval-retrieval.js", [folder], folder);
    expect(code).toBe(2);
    expect(stdout).toBe("");
    expect(stderr).toContain("corpus.jsonl");
  });
});
