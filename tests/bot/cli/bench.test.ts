import { readdirSync } from "node:fs";
import { afterAll, describe, expect, it } from "@jest/globals";
import { makeWorkplace, run } from "./run-command";

const measured = [
  "questionsPerSecond",
  "questionP50Ms",
  "questionP95Ms",
  "checklistStepsPerSecond",
  "checklistStepP95Ms",
  "documents",
  "chunks",
  "searchP50Ms",
  "searchP95Ms",
  "filesPerSecond",
  "pagesPerSecond",
  "startMs",
  "serverMegabytes",
  "benchMegabytes",
];

describe("measuring", () => {
  const { folder, remove } = makeWorkplace();
  afterAll(remove);

  it("prints a row for everything that it measures", async () => {
    const { code, stdout } = await run("bot/cli/bench.js", ["--quick"], folder);
    expect(code).toBe(0);
    const rows = stdout.trimEnd().split("\n").slice(1);
    expect(rows).toHaveLength(measured.length);
    for (const row of rows) expect(row).toMatch(/ {2}(?:[\d.,]+ +.+|không đo được.*)$/);
  });

  it("gives programs one JSON object, and leaves the office's data alone", async () => {
    const { code, stdout } = await run("bot/cli/bench.js", ["--quick", "--json"], folder);
    expect(code).toBe(0);
    expect(Object.keys(JSON.parse(stdout) as object)).toEqual(measured);
    expect(readdirSync(folder)).toEqual([]);
  });
});
