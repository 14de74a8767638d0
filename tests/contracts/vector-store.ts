import { describe, expect, it } from "@jest/globals";
import { Document } from "@langchain/core/documents";
import type { VectorStore } from "@langchain/core/vectorstores";
import fc from "fast-check";

interface Opened {
  readonly store: VectorStore;
  readonly know: (documents: readonly Document[]) => void;
}

/**
 * What we rely on in a LangChain `VectorStore`. `open` gives an empty store of 8 dimensions whose embeddings are of no interest here, and a way to
 * make a document known to it where texts are kept elsewhere.
 */
export function vectorStoreContract(open: () => Opened | Promise<Opened>): void {
  const dimensions = 8;
  const vector = fc
    .array(fc.integer({ min: -50, max: 50 }), { minLength: dimensions, maxLength: dimensions })
    .filter((values) => values.some((value) => value !== 0));
  const documentsOf = (vectors: readonly number[][]) =>
    vectors.map((_, at) => new Document({ id: String(at + 1), pageContent: `Điều ${at + 1}`, metadata: { at } }));
  const cosine = (a: readonly number[], b: readonly number[]) =>
    a.reduce((sum, value, at) => sum + value * (b[at] ?? 0), 0) / (Math.hypot(...a) * Math.hypot(...b));

  describe("as a vector store", () => {
    it("finds nothing while it is empty", async () => {
      expect(
        await (
          await open()
        ).store.similaritySearchVectorWithScore(
          Array.from({ length: 8 }, () => 1),
          4,
        ),
      ).toEqual([]);
    });

    it("gives documents nearest first, with the cosine as score, and no more than there are", async () => {
      await fc.assert(
        fc.asyncProperty(fc.array(vector, { minLength: 1, maxLength: 30 }), vector, async (vectors, query) => {
          const { store, know } = await open();
          const documents = documentsOf(vectors);
          know(documents);
          await store.addVectors(vectors, documents);
          const found = await store.similaritySearchVectorWithScore(query, 10);
          const expected = vectors
            .map((each) => cosine(each, query))
            .sort((a, b) => b - a)
            .slice(0, 10);
          expect(found).toHaveLength(Math.min(10, vectors.length));
          found.forEach(([document, score], at) => {
            expect(score).toBeCloseTo(expected[at] ?? NaN, 4);
            expect(score).toBeCloseTo(cosine(vectors[(document.metadata as { at: number }).at] ?? [], query), 4);
          });
        }),
        { numRuns: 30 },
      );
    });

    it("gives back text and data of what it found", async () => {
      const { store, know } = await open();
      const documents = documentsOf([[], []]);
      know(documents);
      await store.addVectors(
        [
          [1, 0, 0, 0, 0, 0, 0, 0],
          [0, 1, 0, 0, 0, 0, 0, 0],
        ],
        documents,
      );
      const [found] = await store.similaritySearchVectorWithScore([0, 2, 0, 0, 0, 0, 0, 0], 1);
      expect(found?.[0]).toMatchObject({ pageContent: "Điều 2", metadata: { at: 1 } });
    });

    it("takes texts and finds them by text", async () => {
      const { store, know } = await open();
      const documents = ["hạn nộp hồ sơ", "kết nghĩa biên giới"].map(
        (pageContent, at) => new Document({ id: String(at + 1), pageContent, metadata: {} }),
      );
      know(documents);
      await store.addDocuments(documents);
      const found = await store.similaritySearch("kết nghĩa biên giới", 1);
      expect(found.map(({ pageContent }) => pageContent)).toEqual(["kết nghĩa biên giới"]);
    });
  });
}
