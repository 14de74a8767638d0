import { readdirSync } from "node:fs";
import { afterAll, describe, expect, it } from "@jest/globals";
import { drawSizes, fillSizePage, writeSizeTable, type SizePoint } from "../../../bot/cli/size/index";
import { makeWorkplace, run } from "./run-command";

function pointOf(documents: number, changes: Partial<SizePoint> = {}): SizePoint {
  return {
    documents,
    chunks: documents * 20,
    newDocuments: documents / 2,
    newCharacters: documents * 2500,
    readSeconds: documents / 50,
    indexSeconds: 1,
    readMegabytes: 300,
    rereadSeconds: documents / 1000,
    readyMs: 500 + documents,
    answeredMs: 900 + documents,
    readyMegabytes: 200,
    questionP50Ms: 10,
    questionP95Ms: 20,
    citedRight: 0.9,
    serverMegabytes: 400,
    serverOwnMegabytes: 300,
    searchOpenMs: 100,
    searchP50Ms: 2,
    searchP95Ms: documents / 1000,
    indexMegabytes: 50,
    libraryBytes: 1024 ** 2,
    wordBytes: 1024 ** 2,
    vectorBytes: 1024 ** 2,
    originalBytes: 1024 ** 2,
    ...changes,
  };
}

const points = [pointOf(1000), pointOf(10_000)];

describe("measuring against size", () => {
  const { folder, remove } = makeWorkplace();
  afterAll(remove);

  it("lets a library grow by files that are really read, asks it, and leaves the office's data alone", async () => {
    const { code, stdout, stderr } = await run("bot/cli/bench-size.js", ["--quick", "--json"], folder);
    expect({ code, stderr }).toMatchObject({ code: 0 });
    const measured = JSON.parse(stdout) as readonly SizePoint[];
    expect(measured.map(({ documents, newDocuments }) => [documents, newDocuments])).toEqual([
      [10, 10],
      [20, 10],
    ]);
    expect(measured[1]!.chunks).toBeGreaterThan(measured[0]!.chunks);
    for (const point of measured) {
      expect(Object.keys(point)).toEqual(Object.keys(pointOf(1)));
      // Nearly all: a question may be about an office of which another document tells the same.
      expect(point.citedRight).toBeGreaterThan(0.5);
    }
    expect(readdirSync(folder)).toEqual([]);
  }, 240_000);

  it.each([["1000,100"], ["viele"], ["100,"]])("refuses the sizes “%s”", async (sizes) => {
    const { code, stdout, stderr } = await run("bot/cli/bench-size.js", ["--sizes", sizes], folder);
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toContain("--sizes");
  });

  it("carries what grows on in a straight line, and nothing else", () => {
    const rows = writeSizeTable(points).split("\n");
    expect(rows[2]).toBe("| chunks | 20,000 | 200,000 | *500,000* | *1,000,000* |");
    expect(rows).toContain("| a search, 95 % are faster, ms | 1.0 | 10.0 | *25.0* | *50.0* |");
    expect(rows).toContain("| read, documents a second | 25.0 | 25.0 | – | – |");
  });

  it("says where a system does not tell of memory", () => {
    const table = writeSizeTable([pointOf(1000, { serverMegabytes: null }), pointOf(10_000)]);
    expect(table).toContain("| server after the questions, MB | not told | 400 | *not told* | *not told* |");
  });

  it("puts the table into its place of the page and leaves the rest", () => {
    const page = "# Title\n\n<!-- measured: begin -->\nold\n<!-- measured: end -->\n\nWhy.\n";
    const filled = fillSizePage(page, points, "2026-09-10");
    expect(filled).toMatch(/^# Title\n\n<!-- measured: begin -->\nMeasured on 2026-09-10 \(\d+ cores/);
    expect(filled).toContain(writeSizeTable(points));
    expect(filled).toMatch(/<!-- measured: end -->\n\nWhy\.\n$/);
    expect(filled).not.toContain("old");
    expect(fillSizePage(filled, points, "2026-09-10")).toBe(filled);
    expect(() => fillSizePage("# Title\n", points, "2026-09-10")).toThrow("has no place");
  });

  it("draws every line inside the picture, and leaves out what was not measured", () => {
    const picture = drawSizes([pointOf(1000, { serverMegabytes: null }), pointOf(10_000)]);
    expect(picture).not.toMatch(/NaN|Infinity|undefined|null/);
    const [, width, height] = /viewBox="0 0 (\d+) (\d+)"/.exec(picture) ?? [];
    const corners = [...picture.matchAll(/points="([^"]*)"/g)].flatMap(([, list]) => (list ?? "").split(" "));
    expect(corners).toHaveLength(2 * 18 - 1);
    for (const corner of corners) {
      const [x, y] = corner.split(",").map(Number);
      expect(x).toBeGreaterThan(0);
      expect(x).toBeLessThan(Number(width));
      expect(y).toBeGreaterThan(0);
      expect(y).toBeLessThan(Number(height));
    }
  });
});
