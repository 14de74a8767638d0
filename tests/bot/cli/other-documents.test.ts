import { existsSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { makeWorkplace, root, run } from "./run-command";

const documents = join(root, "../shared/documents");
const questions = join(root, "tests/fixtures/other-documents.jsonl");
const isHere = existsSync(documents);

/** The scans among the documents are recognised, which takes its time. In milliseconds. */
const timeLimit = 300_000;

(isHere ? describe : describe.skip)(`other documents${isHere ? "" : " (skipped: ../shared is not here)"}`, () => {
  const { folder, remove } = makeWorkplace();

  beforeAll(async () => {
    const { code, stderr } = await run("ingest/main.js", [documents], folder);
    if (code !== 0) throw new Error(`the documents could not be read: ${stderr}`);
  }, timeLimit);
  afterAll(remove);

  it(
    "are answered from for most questions, as many as when this was last measured, and every quote stands in its document",
    async () => {
      const { code, stdout } = await run("bot/cli/eval.js", ["--json", questions], folder);
      expect(code).toBe(0);
      const { total, quotes } = JSON.parse(stdout) as {
        total: { passed: { right: number; of: number } };
        quotes: { right: number; of: number };
      };
      expect(total.passed.of).toBe(467);
      expect(total.passed.right).toBeGreaterThanOrEqual(433);
      expect(quotes.of).toBeGreaterThan(0);
      expect(quotes.right).toBe(quotes.of);
    },
    timeLimit,
  );
});
