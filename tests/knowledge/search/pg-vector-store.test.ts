import type { Document } from "@langchain/core/documents";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import {
  openLibraryAt,
  openSearch,
  PgVectorStore,
  updateIndexes,
  type PlacedLibrary,
  type PostgresEngine,
} from "../../../knowledge/index";
import { readingOf } from "../../contracts/reading-of";
import { vectorStoreContract } from "../../contracts/vector-store";
import { startPglite, type PgliteForTests } from "../../fixtures/pglite";
import { LetterEmbedder } from "./letter-embedder";

const now = "2026-11-21T08:00:00+07:00";
/** PGlite has one connection. */
const single = { connections: 1 };
const placed = (databaseUrl: string) =>
  openLibraryAt({ dataDirectory: "/nonexistent", databaseUrl, vectorStore: "pgvector" }, single);

describe("vectors in PostgreSQL", () => {
  let server: PgliteForTests;
  let place: PlacedLibrary;
  let engine: PostgresEngine;
  // One connection for all: PGlite keeps what a connection before has prepared.
  beforeAll(async () => {
    server = await startPglite();
    place = await placed(server.url);
    engine = place.indexFiles.vectorDatabase!;
  });
  afterAll(async () => {
    await place.library.close();
    await server.stop();
  });

  describe("as LangChain's store", () => {
    vectorStoreContract(async () => {
      const known = new Map<string, Document>();
      const store = await PgVectorStore.begin(engine, new LetterEmbedder(), async (ids) =>
        ids.flatMap((id) => known.get(id) ?? []),
      );
      const know = (documents: readonly Document[]) => {
        for (const document of documents) known.set(document.id ?? "", document);
      };
      return { store, know };
    });

    it("forgets what is deleted, and replaces the vector of an id that it knows", async () => {
      const store = await PgVectorStore.begin(engine, new LetterEmbedder());
      await store.addVectors([unit(0), unit(1), unit(2)], [], { ids: ["7", "8", "9"] });
      await store.delete({ ids: ["8", "123"] });
      await store.addVectors([unit(5)], [], { ids: ["7"] });
      expect((await store.nearest(unit(5), 3)).map(([id]) => id)).toEqual([7, 9]);
      expect((await store.similarityTo(unit(1), [7, 8] as never))(8 as never)).toBe(0);
    });

    it("of another embedder is refused with the reason", async () => {
      await PgVectorStore.begin(engine, new LetterEmbedder());
      await expect(PgVectorStore.open(engine, new LetterEmbedder("letters-8-v2"))).rejects.toMatchObject({
        reason: "foreign",
      });
    });

    it.each(["", "a", "0", "-1", "1.5"])("refuses “%s” as an id", async (id) => {
      const store = await PgVectorStore.begin(engine, new LetterEmbedder());
      await expect(store.addVectors([unit(0)], [], { ids: [id] })).rejects.toThrow(RangeError);
    });
  });

  describe("of a library", () => {
    it("take part in search, follow what is published, and are gone with what is removed", async () => {
      const { library, indexFiles } = place;
      const { document } = await library.publish(
        readingOf("a.txt", ["Hạn nộp hồ sơ", "Kết nghĩa với trường bạn"]),
        now,
      );
      await updateIndexes(library, indexFiles);
      const search = await openSearch(library, indexFiles);
      const ranks = async () =>
        (await search.search("kết nghĩa", { limit: 9 })).map(({ chunk, vectorRank }) => [chunk.document, vectorRank]);
      expect((await ranks())[0]).toEqual([document, 1]);

      const { document: other } = await library.publish(readingOf("b.txt", ["Kết nghĩa"]), now);
      expect((await ranks()).every(([, rank]) => rank === null)).toBe(true);
      expect(search.vectorProblem).toContain("generation");
      await updateIndexes(library, indexFiles);
      expect((await ranks())[0]).toEqual([other, 1]);

      await library.remove(other);
      await updateIndexes(library, indexFiles);
      expect((await ranks())[0]).toEqual([document, 1]);
      expect(search.vectorProblem).toBeNull();
      search.close();
    });

    it("are as near as those in memory", async () => {
      const { library, indexFiles } = place;
      const lines = Array.from({ length: 30 }, (_, at) => `Việc ${at}: ${"báo cáo kế hoạch hồ sơ".slice(at % 7)}`);
      await library.publish(readingOf("c.txt", lines), now);
      await updateIndexes(library, indexFiles);
      const inDatabase = await openSearch(library, indexFiles);
      const inMemory = await openSearch(library, { ...indexFiles, vectorDatabase: null });
      await updateIndexes(library, { ...indexFiles, vectorDatabase: null });
      for (const question of ["báo cáo kế hoạch", "ke hoach ho so", "việc 7"]) {
        const [one, other] = [
          await inDatabase.search(question, { limit: 10 }),
          await inMemory.search(question, { limit: 10 }),
        ];
        expect(one.map(({ chunk }) => chunk.id)).toEqual(other.map(({ chunk }) => chunk.id));
        one.forEach(({ score }, at) => expect(score).toBeCloseTo(other[at]?.score ?? NaN, 4));
        expect(one[0]?.vectorRank).not.toBeNull();
      }
      inDatabase.close();
      inMemory.close();
    });
  });
});

describe("a PostgreSQL server without pgvector", () => {
  it("is told of in words that say what to do", async () => {
    const server = await startPglite(false);
    try {
      await expect(placed(server.url)).rejects.toMatchObject({
        reason: "no-pgvector",
        message: expect.stringContaining("install pgvector") as unknown,
      });
    } finally {
      await server.stop();
    }
  });
});

function unit(axis: number): number[] {
  return Array.from({ length: 8 }, (_, at) => (at === axis ? 1 : 0));
}
