import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import * as clients from "@langchain/openai";
import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import { createLog } from "../../../bot/log/index";
import { tellOnce } from "../../../bot/models/index";
import {
  createEmbeddings,
  HnswVectorStore,
  LocalEmbedder,
  ModelEmbedder,
  openLibrary,
  openSearch,
  updateVectorIndex,
  type Library,
  type ModelEmbedderOptions,
} from "../../../knowledge/index";
import { readingOf } from "../../contracts/reading-of";
import { startScriptedModel, type ScriptedModel } from "../../fixtures/scripted-model";

const now = "2026-11-21T08:00:00+07:00";
/** Meaning, as far as this test needs it: money or anything else. */
const vectorOf = (text: string) => (/tiền|học phí|khoản thu/i.test(text) ? [1, 0.1, 0] : [0, 0.1, 1]);

let model: ScriptedModel;
let directory: string;
let library: Library;
beforeEach(async () => {
  model = await startScriptedModel({ vectorOf });
  directory = mkdtempSync(join(tmpdir(), "model-vectors-"));
  library = await openLibrary(":memory:");
  await library.publish(readingOf("a.txt", ["Các khoản thu của trường", "Nơi nộp hồ sơ dự thi"]), now);
});
afterEach(async () => {
  await model.close();
  await library.close();
  rmSync(directory, { recursive: true });
});

function embedder(over: Partial<ModelEmbedderOptions> = {}): ModelEmbedder {
  const endpoint = {
    provider: "openai",
    model: "vec-to",
    baseUrl: `${model.url}/v1`,
    apiKey: "k",
    apiVersion: null,
  } as const;
  const options = { ...endpoint, dimensions: 3, timeoutMs: 10_000, ...over };
  return new ModelEmbedder(createEmbeddings(clients, endpoint, options.timeoutMs), options);
}

const chunkTexts = async (ids: readonly number[]) => {
  const chunks = await library.chunks();
  return ids.map((id) => chunks.find((chunk) => (chunk.id as number) === id)?.text ?? "");
};

describe("an index of a model's vectors", () => {
  it("finds what means the same, and is asked with the question as it was typed", async () => {
    await updateVectorIndex(library, directory, embedder());
    const search = await openSearch(library, directory, embedder());
    const hits = await search.search("tiền của trường", { limit: 5 });
    expect(hits.find(({ vectorRank }) => vectorRank === 1)).toBeDefined();
    const [first] = await chunkTexts(
      hits.filter(({ vectorRank }) => vectorRank === 1).map(({ chunk }) => chunk.id as number),
    );
    expect(first).toContain("khoản thu");
    expect(model.requests.at(-1)?.body).toMatchObject({ model: "vec-to", input: "tiền của trường" });
    search.close();
  });

  it("names its model and its length", async () => {
    await updateVectorIndex(library, directory, embedder());
    const saved = JSON.parse(readFileSync(join(directory, "vectors.json"), "utf8")) as object;
    expect(saved).toMatchObject({ embedder: "openai:vec-to", dimensions: 3 });
  });

  it("is refused by another model, says which and what to do, and is rebuilt by reading", async () => {
    await updateVectorIndex(library, directory);
    await expect(HnswVectorStore.load(directory, embedder())).rejects.toThrow(
      /local-hash-256-v1 \(256 .*openai:vec-to \(3\).*npm run ingest/,
    );
    const search = await openSearch(library, directory, embedder());
    expect(search.vectorProblem).toContain("npm run ingest");
    expect(await search.search("khoản thu", { limit: 5 })).not.toEqual([]);
    search.close();
    expect((await updateVectorIndex(library, directory, embedder())).outcome).toBe("rebuilt");
    await expect(HnswVectorStore.load(directory, embedder())).resolves.toBeDefined();
    await expect(HnswVectorStore.load(directory, new LocalEmbedder())).rejects.toMatchObject({ reason: "foreign" });
  });

  it("does not take vectors of another length than the settings name", async () => {
    await expect(updateVectorIndex(library, directory, embedder({ dimensions: 4 }))).rejects.toMatchObject({
      reason: "wrong-vectors",
    });
  });

  it.each([[{ status: 500 }], [{ hangsUp: true }], [{ status: 200, body: "[]" }]] as const)(
    "is not there while the model fails with %j, and is finished by the next run without asking twice",
    async (failure) => {
      await updateVectorIndex(library, directory, embedder());
      await library.publish(readingOf("b.txt", ["Tiền ăn bán trú"]), now);
      model.will(failure);
      await expect(updateVectorIndex(library, directory, embedder())).rejects.toMatchObject({ name: "EmbeddingError" });
      await expect(HnswVectorStore.load(directory, embedder())).resolves.toMatchObject({ generation: 1 });
      model.will({ vectorOf });
      const before = model.requests.length;
      expect((await updateVectorIndex(library, directory, embedder())).outcome).toBe("updated");
      expect(
        model.requests
          .slice(before)
          .flatMap(({ body }) => body.input ?? [])
          .join(),
      ).not.toContain("khoản thu");
    },
  );

  it("loses what is removed even while the model fails", async () => {
    await updateVectorIndex(library, directory, embedder());
    const [first] = await library.documents();
    await library.publish(readingOf("b.txt", ["Tiền ăn bán trú"]), now);
    if (first !== undefined) await library.remove(first.id);
    model.will({ status: 500 });
    await expect(updateVectorIndex(library, directory, embedder())).rejects.toMatchObject({ reason: "unreachable" });
    expect((await HnswVectorStore.load(directory, embedder())).ids.size).toBe(0);
  });
});

describe("a question while the model fails", () => {
  it.each([
    [{ status: 503 }],
    [{ hangsUp: true }],
    [{ hangs: "before" }],
    [{ hangs: "within" }],
    [{ vectorOf: () => [1] }],
  ] as const)("is answered by words alone, with one warning (%j)", async (failure) => {
    const logged: string[] = [];
    const run = tellOnce(
      "vec-to",
      createLog("warn", [], (line) => logged.push(line)),
    );
    await updateVectorIndex(library, directory, embedder());
    const search = await openSearch(library, directory, embedder({ run, timeoutMs: 300 }));
    model.will(failure);
    const before = model.requests.length;
    for (let asked = 0; asked < 5; asked += 1) {
      const hits = await search.search("khoản thu", { limit: 5 });
      expect(hits.length).toBeGreaterThan(0);
      expect(hits.every(({ vectorRank }) => vectorRank === null)).toBe(true);
    }
    expect(logged).toHaveLength(1);
    expect(logged[0]).not.toContain("khoản thu");
    // After three failures it is left alone.
    expect(model.requests.length - before).toBeLessThanOrEqual(3);
    expect(search.vectorProblem).not.toBeNull();
    search.close();
  });
});
