import { mkdtempSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Document } from "@langchain/core/documents";
import { FakeVectorStore } from "@langchain/core/utils/testing";
import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import {
  HnswVectorStore,
  LocalEmbedder,
  openLibrary,
  updateVectorIndex,
  VectorIndexError,
  type Library,
} from "../../../knowledge/index";
import { readingOf } from "../../contracts/reading-of";
import { vectorStoreContract } from "../../contracts/vector-store";
import { LetterEmbedder } from "./letter-embedder";

function openHnsw() {
  const known = new Map<string, Document>();
  const store = new HnswVectorStore(new LetterEmbedder(), async (ids) => ids.flatMap((id) => known.get(id) ?? []));
  const know = (documents: readonly Document[]) => {
    for (const document of documents) known.set(document.id ?? "", document);
  };
  return { store, know };
}

describe("the HNSW store", () => {
  vectorStoreContract(openHnsw);

  it("forgets what is deleted", async () => {
    const { store } = openHnsw();
    await store.addVectors([unit(0), unit(1), unit(2)], [], { ids: ["7", "8", "9"] });
    await store.delete({ ids: ["8", "123"] });
    expect(store.nearest(unit(1), 3).map(([id]) => id)).toEqual([7, 9]);
    expect(store.similarityTo(unit(1))(8)).toBe(0);
    await store.addVectors([unit(3)], [], { ids: ["8"] });
    expect(store.nearest(unit(3), 1)).toEqual([[8, 1]]);
  });

  it("replaces the vector of an id that it knows", async () => {
    const { store } = openHnsw();
    await store.addVectors([unit(0)], [], { ids: ["7"] });
    await store.addVectors([unit(5)], [], { ids: ["7"] });
    expect(store.nearest(unit(5), 4)).toEqual([[7, 1]]);
  });

  it("narrows to the ids that a filter accepts", async () => {
    const { store } = openHnsw();
    await store.addVectors([unit(0), unit(1)], [], { ids: ["7", "8"] });
    expect(store.nearest(unit(0), 1, (id) => id !== "7").map(([id]) => id)).toEqual([8]);
  });

  it("grows beyond its first capacity and still finds each vector", async () => {
    const { store } = openHnsw();
    const vectors = fc.sample(fc.array(fc.integer({ min: -999, max: 999 }), { minLength: 8, maxLength: 8 }), {
      numRuns: 2500,
      seed: 1,
    });
    await store.addVectors(vectors, [], { ids: vectors.map((_, at) => String(at + 1)) });
    const found = vectors.filter((vector) => (store.nearest(vector, 1)[0]?.[1] ?? 0) > 0.9999);
    expect(found.length).toBeGreaterThan(2450);
  });

  it.each(["", "a", "0", "-1", "1.5", "99999999999"])("refuses “%s” as an id", async (id) => {
    const { store } = openHnsw();
    await expect(store.addVectors([unit(0)], [], { ids: [id] })).rejects.toThrow(RangeError);
    expect(store.ids.size).toBe(0);
  });
});

describe("LangChain's own store in memory, as a check on the suite", () => {
  vectorStoreContract(() => ({ store: new FakeVectorStore(new LetterEmbedder()), know: () => undefined }));
});

describe("the saved vector index", () => {
  let directory: string;
  let library: Library;
  const publish = async (file: string, ...lines: string[]) =>
    library.publish(readingOf(file, lines), "2026-11-21T08:00:00+07:00");
  const loaded = async () => HnswVectorStore.load(directory, new LocalEmbedder());
  const chunkIds = async () => (await library.chunks()).map(({ id }) => id as number).sort((a, b) => a - b);

  beforeEach(async () => {
    directory = mkdtempSync(join(tmpdir(), "vectors-"));
    library = await openLibrary(":memory:");
    await publish("a.txt", "Hạn nộp hồ sơ", "Nơi nộp hồ sơ");
  });
  afterEach(async () => {
    await library.close();
    rmSync(directory, { recursive: true });
  });

  it("holds the answering chunks and knows of which state of the library it is", async () => {
    const update = await updateVectorIndex(library, directory);
    expect(update).toMatchObject({ outcome: "rebuilt", added: 2, removed: 0, generation: 1 });
    const store = await loaded();
    expect([...store.ids].sort((a, b) => a - b)).toEqual(await chunkIds());
    expect(store.generation).toBe(1);
    expect(readdirSync(directory).sort()).toEqual(["vectors.hnsw", "vectors.json"]);
  });

  it("does nothing when the library has not changed", async () => {
    await updateVectorIndex(library, directory);
    expect(await updateVectorIndex(library, directory)).toEqual({
      outcome: "current",
      reason: null,
      added: 0,
      removed: 0,
      generation: 1,
    });
  });

  it("takes up new chunks and gives up those that answer no more", async () => {
    await updateVectorIndex(library, directory);
    await publish("a.txt", "Hạn nộp hồ sơ đã đổi");
    await publish("b.txt", "Kết nghĩa", "Biên giới");
    const update = await updateVectorIndex(library, directory);
    expect(update).toEqual({ outcome: "updated", reason: null, added: 3, removed: 2, generation: 3 });
    const store = await loaded();
    expect([...store.ids].sort((a, b) => a - b)).toEqual(await chunkIds());
    const query = await new LocalEmbedder().embedQuery("Kết nghĩa");
    const nearest = store.nearest(query, 10).map(([id]) => id);
    expect(nearest.sort((a, b) => a - b)).toEqual(await chunkIds());
  });

  it("is compacted when most of it is deleted", async () => {
    await publish("c.txt", ...Array.from({ length: 90 }, (_, at) => `Dòng ${at}`));
    await updateVectorIndex(library, directory);
    await publish("c.txt", "Một dòng");
    const update = await updateVectorIndex(library, directory);
    expect(update).toEqual({
      outcome: "rebuilt",
      reason: "most of its points were deleted",
      added: 3,
      removed: 90,
      generation: 3,
    });
    expect((await loaded()).deleted).toBe(0);
  });

  const damage: readonly (readonly [string, string, (directory: string) => void])[] = [
    ["missing", "there is none yet", (at) => rmSync(join(at, "vectors.json"))],
    ["without its graph", "damaged", (at) => rmSync(join(at, "vectors.hnsw"))],
    ["cut short", "damaged", (at) => truncateSync(join(at, "vectors.hnsw"), 100)],
    ["changed by one bit", "damaged", (at) => flipBit(join(at, "vectors.hnsw"))],
    ["with labels cut short", "damaged", (at) => truncateSync(join(at, "vectors.json"), 20)],
    ["something else altogether", "damaged", (at) => writeFileSync(join(at, "vectors.json"), `{"hello": "world"}`)],
    ["of a later version", "another", (at) => writeFileSync(join(at, "vectors.json"), `{"format": 99}`)],
  ];
  it.each(damage)("that is %s is refused with the reason and rebuilt", async (_what, reason, harm) => {
    await updateVectorIndex(library, directory);
    harm(directory);
    await expect(loaded()).rejects.toThrow(VectorIndexError);
    const update = await updateVectorIndex(library, directory);
    expect(update).toMatchObject({ outcome: "rebuilt", added: 2, generation: 1 });
    expect(update.reason).toContain(reason);
    expect([...(await loaded()).ids]).toHaveLength(2);
  });

  it("of another embedder is refused and rebuilt", async () => {
    await updateVectorIndex(library, directory, new LetterEmbedder());
    await expect(loaded()).rejects.toMatchObject({ reason: "foreign" });
    await expect(HnswVectorStore.load(directory, new LetterEmbedder("letters-8-v2"))).rejects.toMatchObject({
      reason: "foreign",
    });
    expect((await updateVectorIndex(library, directory)).outcome).toBe("rebuilt");
  });

  it("is saved without what a killed process had left behind", async () => {
    writeFileSync(join(directory, "vectors.hnsw.999999999.new"), "half");
    await updateVectorIndex(library, directory);
    expect(readdirSync(directory).sort()).toEqual(["vectors.hnsw", "vectors.json"]);
  });
});

describe("the local embedder", () => {
  it("gives the same unit vector for the same words, with and without marks", async () => {
    const embedder = new LocalEmbedder();
    const [one, two] = await embedder.embedDocuments(["Đăng ký kết nghĩa", "dang ky ket nghia"]);
    expect(one).toEqual(two);
    expect(one).toEqual(await embedder.embedQuery("Đăng ký kết nghĩa"));
    expect(one).toHaveLength(embedder.dimensions);
    expect(Math.hypot(...(one ?? []))).toBeCloseTo(1, 10);
    expect(Math.hypot(...(await embedder.embedQuery("")))).toBe(0);
  });
});

function unit(axis: number): number[] {
  return Array.from({ length: 8 }, (_, at) => (at === axis ? 1 : 0));
}

function flipBit(file: string): void {
  const bytes = readFileSync(file);
  const middle = bytes.length >> 1;
  bytes[middle] = (bytes[middle] ?? 0) ^ 1;
  writeFileSync(file, bytes);
}
