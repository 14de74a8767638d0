import { readdirSync } from "node:fs";
import { afterAll, describe, expect, it, jest } from "@jest/globals";
import { makeWorkplace, run } from "./run-command";

interface Row {
  readonly engine: string;
  readonly mix: string;
  readonly turns: number;
  readonly lost: number;
  readonly doubled: number;
  readonly wrong: number;
  readonly [figure: string]: unknown;
}

// Four programs are started one after the other.
jest.setTimeout(240_000);

describe("a load of a few dozen turns", () => {
  const { folder, remove } = makeWorkplace();
  afterAll(remove);

  it("loses nothing, doubles nothing, and is answered as one person alone would be", async () => {
    const { code, stdout } = await run("bot/cli/bench-load.js", ["--quick", "--sqlite", "--json"], folder);
    const { rows } = JSON.parse(stdout) as { readonly rows: readonly Row[] };
    expect(rows.map(({ engine, mix }) => [engine, mix])).toEqual([
      ["echo", "questions"],
      ["sqlite", "questions"],
      ["sqlite", "checklist"],
      ["sqlite", "mixed"],
    ]);
    for (const row of rows) {
      expect(row).toMatchObject({ turns: 24, lost: 0, doubled: 0, wrong: 0 });
      for (const figure of ["perSecond", "p50Ms", "p99Ms", "processorMs", "megabytes"])
        expect(row[figure]).toBeGreaterThan(0);
    }
    expect(code).toBe(0);
    expect(readdirSync(folder)).toEqual([]);
  });

  it("is told apart from a soak, whose memory is compared with itself", async () => {
    const { code, stdout } = await run("bot/cli/bench-load.js", ["--soak", "100", "--json"], folder);
    const soaked = JSON.parse(stdout) as { readonly samples: readonly { readonly turns: number }[] };
    expect(soaked).toMatchObject({ turns: 100, lost: 0, doubled: 0, wrong: 0 });
    expect(soaked.samples).toHaveLength(50);
    expect(code).toBe(0);
  });

  it.each([["--soak", "3"], ["--fast"], ["more"]])("refuses %s %s", async (...words) => {
    expect((await run("bot/cli/bench-load.js", words, folder)).code).toBe(2);
  });
});
