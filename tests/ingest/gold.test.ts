import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { extname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { defaultBounds, openReader, reportReading } from "../../ingest";

/** What careful readers found in real documents; it lies beside the project where somebody has it. */
const shared = join(__dirname, "../../../shared");
const isThere = existsSync(join(shared, "gold", "structure.jsonl"));
if (!isThere) console.warn("gold.test.ts: skipped, ../shared/gold is not there");

interface GoldStructure {
  readonly file: string;
  readonly items: readonly { readonly part?: string; readonly address: string; readonly bullets: number }[];
}
interface GoldHeader {
  readonly file: string;
  readonly type: string | null;
  readonly number: string | null;
  readonly issuedOn: string | null;
  readonly jurisdiction: string | null;
  readonly accept?: { readonly type?: readonly (string | null)[] };
}
interface Report {
  readonly header: Readonly<Record<string, string | null>>;
  readonly provisions: readonly { readonly part: string | null; readonly address: string; readonly bullets: number }[];
}

function goldOf<T>(name: string): readonly T[] {
  const lines = readFileSync(join(shared, "gold", name), "utf8").split("\n");
  return lines.filter((line) => line !== "").map((line) => JSON.parse(line) as T);
}

/** Digital files that hold their text; a broken text layer has its letters lost. */
const readable = (file: string) => [".txt", ".docx", ".doc", ".pdf"].includes(extname(file)) && !/275|fb0eb/.test(file);

(isThere ? describe : describe.skip)("real documents", () => {
  const reader = openReader(defaultBounds);
  const reports = new Map<string, Report>();
  afterAll(() => reader.close());
  beforeAll(async () => {
    const files = goldOf<GoldHeader>("headers.jsonl").map(({ file }) => file);
    for (const name of files.filter(readable)) {
      const path = [join(shared, "corpus", name), join(shared, "documents", name)].find((file) => existsSync(file));
      if (path === undefined) continue;
      const bytes = readFileSync(path);
      const sha256 = createHash("sha256").update(bytes).digest("hex");
      reports.set(
        name,
        reportReading(await reader.read({ name, bytes, sha256, origin: "office" })) as unknown as Report,
      );
    }
  });

  it("have 95 of 100 of their addresses found, and as few invented", () => {
    let [right, given, wanted] = [0, 0, 0];
    for (const gold of goldOf<GoldStructure>("structure.jsonl").filter(({ file }) => reports.has(file))) {
      const found = new Set(reports.get(gold.file)?.provisions.map(({ part, address }) => `${part ?? ""} ${address}`));
      given += found.size;
      wanted += gold.items.length;
      right += gold.items.filter(({ part, address }) => found.has(`${part ?? ""} ${address}`)).length;
    }
    expect(right / wanted).toBeGreaterThanOrEqual(0.95);
    expect(right / given).toBeGreaterThanOrEqual(0.95);
  });

  it("have 95 of 100 of their types, numbers, days and levels found", () => {
    let [right, wanted] = [0, 0];
    for (const gold of goldOf<GoldHeader>("headers.jsonl").filter(({ file }) => reports.has(file))) {
      const header = reports.get(gold.file)?.header ?? {};
      for (const field of ["type", "number", "issuedOn", "jurisdiction"] as const) {
        const accepted = [gold[field], ...(field === "type" ? (gold.accept?.type ?? []) : [])];
        wanted += 1;
        if (accepted.includes(header[field] ?? null)) right += 1;
      }
    }
    expect(right / wanted).toBeGreaterThanOrEqual(0.95);
  });

  it("have their dashes counted under the right place", () => {
    let [right, wanted] = [0, 0];
    for (const gold of goldOf<GoldStructure>("structure.jsonl").filter(({ file }) => reports.has(file))) {
      for (const item of gold.items) {
        const found = reports.get(gold.file)?.provisions.find(({ address }) => address === item.address);
        wanted += 1;
        if (found?.bullets === item.bullets) right += 1;
      }
    }
    expect(right / wanted).toBeGreaterThanOrEqual(0.95);
  });
});
