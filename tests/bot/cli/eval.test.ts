import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { officeDocuments } from "../../fixtures/office-documents";
import { makeWorkplace, readInto, root, run } from "./run-command";

const lines = [
  {
    id: "when",
    turns: ["Các trường nộp danh sách giáo viên dự thi trước ngày nào?"],
    kind: "deadline",
    style: "formal",
    asOf: "2026-09-20",
    expect: { behavior: "answer", doc: ["ke-hoach"], section: ["nộp danh sách"], resolvedDates: ["2026-09-30"] },
  },
  {
    id: "wrong",
    turns: ["hoi thi lay kinh phi o dau"],
    kind: "number",
    style: "nodiac",
    expect: { behavior: "answer", mustContain: [["quỹ phụ huynh", "xã hội hóa"]] },
  },
  { id: "hello", turns: ["xin chào"], kind: "chitchat", style: "formal", expect: { behavior: "smalltalk" } },
];

describe("scoring the current library", () => {
  const { folder, writeLines, remove } = makeWorkplace();
  const score = (...words: readonly string[]) => run("bot/cli/eval.js", words, folder);

  beforeAll(() => readInto(folder, officeDocuments));
  afterAll(remove);

  it("prints the total, by kind and by style, and how many quotes are true", async () => {
    const { code, stdout } = await score(writeLines("lines.jsonl", lines));
    expect(code).toBe(0);
    expect(stdout).toMatch(/^mọi câu +2\/3 +66,7%/m);
    expect(stdout).toMatch(/^deadline +1\/1 +100,0% +1\/1 +1\/1/m);
    expect(stdout).toMatch(/^nodiac +0\/1 +0,0%/m);
    expect(stdout).toMatch(/Trích dẫn đúng nguyên văn.*: ([1-9]\d*)\/\1$/m);
    expect(stdout).not.toContain("quỹ phụ huynh");
  });

  it("says on request which lines failed and why", async () => {
    const { stdout } = await score(writeLines("lines.jsonl", lines), "--fails");
    expect(stdout).toContain("Chưa đạt: 1\n");
    expect(stdout).toMatch(/^wrong {2}number, nodiac: thiếu "quỹ phụ huynh" hoặc "xã hội hóa"/m);
  });

  it.each(["without-marks", "mistyped", "with-greetings", "with-a-tale"])(
    "asks the same typed %s, and still finds the deadline",
    async (way) => {
      const { stdout } = await score(writeLines("lines.jsonl", lines.slice(0, 1)), "--typed", way, "--seed", "4");
      expect(stdout).toMatch(/^deadline +1\/1 +100,0%/m);
    },
  );

  it("knows no other way of typing", async () => {
    const { code, stderr } = await score(writeLines("lines.jsonl", lines), "--typed", "backwards");
    expect(code).toBe(2);
    expect(stderr).toContain("with-greetings");
  });

  it("gives programs one JSON object with every line's verdict", async () => {
    const { stdout } = await score("--json", writeLines("lines.jsonl", lines));
    const scores = JSON.parse(stdout) as { lines: unknown[] };
    expect(scores).toMatchObject({
      total: { passed: { right: 2, of: 3 } },
      byKind: { deadline: { cited: { right: 1, of: 1 } } },
      strayChecklists: 0,
    });
    expect(scores.lines).toMatchObject([
      { id: "when", passed: true },
      { id: "wrong", passed: false, remarks: [{ kind: "missing" }] },
      { id: "hello", passed: true },
    ]);
  });

  it("scores the other lines where one is broken", async () => {
    const { code, stdout, stderr } = await score(
      writeLines("broken.jsonl", [lines[0], { id: "x", turns: ["?"] }, lines[2]]),
    );
    expect(code).toBe(3);
    expect(stdout).toMatch(/^mọi câu +2\/2 /m);
    expect(stderr).toContain("Dòng 2 bị bỏ qua: expect");
  });

  it.each<[string, readonly string[]]>([
    ["no file", []],
    ["two files", ["a.jsonl", "b.jsonl"]],
    ["a file that does not exist", ["missing.jsonl"]],
    ["an option that does not exist", ["--loud", "a.jsonl"]],
  ])("is refused with %s, saying how it is used", async (_, words) => {
    const { code, stdout, stderr } = await score(...words);
    expect([code, stdout]).toEqual([2, ""]);
    expect(stderr).toContain("Cách dùng:");
  });
});

const corpus = join(root, "../shared/corpus");
const questions = join(root, "../shared/eval/questions.jsonl");
const isHere = existsSync(corpus) && existsSync(questions);

(isHere ? describe : describe.skip)(`the evaluation set${isHere ? "" : " (skipped: ../shared is not here)"}`, () => {
  const { folder, remove } = makeWorkplace();

  beforeAll(() =>
    readInto(
      folder,
      Object.fromEntries(readdirSync(corpus).map((file) => [file, readFileSync(join(corpus, file), "utf8")])),
    ),
  );
  afterAll(remove);

  it("is answered for the greater part, and every quote stands in its document", async () => {
    const { code, stdout } = await run("bot/cli/eval.js", ["--json", questions], folder);
    expect(code).toBe(0);
    const { total, quotes } = JSON.parse(stdout) as {
      total: { passed: { right: number; of: number } };
      quotes: { right: number; of: number };
    };
    expect(total.passed.of).toBe(60);
    expect(total.passed.right).toBeGreaterThanOrEqual(36);
    expect(quotes.right).toBe(quotes.of);
  });
});
