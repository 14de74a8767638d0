import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, test } from "@jest/globals";
import {
  directoryFiles,
  openLibraryAt,
  openSearch,
  postgresFiles,
  updateIndexes,
  type PlacedLibrary,
} from "../../../knowledge/index";
import { indexFilesContract } from "../../contracts/index-files";
import { readingOf } from "../../contracts/reading-of";
import { noPostgres, startPostgres, type PostgresForTests } from "../../fixtures/postgres";
import { queryDatabase } from "../../fixtures/query-database";
import { postgresEngine, type PostgresEngine } from "../../../knowledge/index";

const now = "2026-11-21T08:00:00+07:00";
let directory: string;
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), "index-files-"));
});
afterEach(() => {
  rmSync(directory, { recursive: true });
});

describe("a directory", () => {
  indexFilesContract(async () => ({ files: directoryFiles(directory), again: () => directoryFiles(directory) }));

  it("counts nothing else that lies there among the index files", async () => {
    const { library } = await openLibraryAt({ dataDirectory: directory, databaseUrl: null, vectorStore: "hnsw" });
    expect(await directoryFiles(directory).names()).toEqual([]);
    await library.close();
  });
});

if (noPostgres === null) {
  let server: PostgresForTests;
  beforeAll(async () => {
    server = await startPostgres();
  });
  afterAll(() => server.stop());

  describe("a PostgreSQL database", () => {
    const engines: PostgresEngine[] = [];
    const opened: PlacedLibrary[] = [];
    afterEach(async () => {
      for (const engine of engines.splice(0)) await engine.close();
      for (const { library } of opened.splice(0)) await library.close();
    });
    const open = async (databaseUrl: string) => {
      const placed = await openLibraryAt({ dataDirectory: directory, databaseUrl, vectorStore: "hnsw" });
      opened.push(placed);
      return placed;
    };

    indexFilesContract(async () => {
      const url = await server.newDatabase();
      const { indexFiles } = await open(url);
      const again = () => {
        const engine = postgresEngine(url);
        engines.push(engine);
        return postgresFiles(engine);
      };
      return { files: indexFiles, again };
    });

    /** One whose index was saved by another process. */
    const filled = async () => {
      const url = await server.newDatabase();
      const { library, indexFiles } = await open(url);
      await library.publish(readingOf("a.txt", ["Hạn nộp hồ sơ", "Nơi nộp hồ sơ"]), now);
      await library.publish(readingOf("b.txt", ["Kết nghĩa với trường bạn"]), now);
      await updateIndexes(library, indexFiles);
      return url;
    };
    const answered = async (url: string) => {
      const { library, indexFiles } = await open(url);
      const search = await openSearch(library, indexFiles);
      const [hit] = await search.search("kết nghĩa", { limit: 3 });
      const outcome = {
        found: hit?.chunk.path ?? null,
        vectors: hit?.vectorRank ?? null,
        problems: [search.wordProblem, search.vectorProblem].filter((problem) => problem !== null),
      };
      search.close();
      return outcome;
    };

    it("is what a search begins from, words and vectors, without reading a document", async () => {
      const url = await filled();
      await queryDatabase(url, "ALTER TABLE document RENAME COLUMN text TO hidden");
      expect(await answered(url)).toEqual({ found: expect.any(String), vectors: 1, problems: [] });
    });

    it.each([
      ["cut short", "UPDATE index_piece SET content = substr(content, 1, 100)"],
      [
        "changed by one bit",
        "UPDATE index_piece SET content = set_bit(content, 8 * (length(content) / 2), 1 - get_bit(content, 8 * (length(content) / 2)))",
      ],
      [
        "whose graph was changed by one bit",
        `UPDATE index_piece SET content = set_bit(content, 800, 1 - get_bit(content, 800))
         WHERE version = (SELECT version FROM index_file WHERE name = 'vectors.hnsw')`,
      ],
      ["without its pieces", "DELETE FROM index_piece"],
      ["not there at all", "DELETE FROM index_file"],
    ])(
      "that holds an index %s answers all the same, says so, and is made whole by the next reading",
      async (_what, harm) => {
        const url = await filled();
        await queryDatabase(url, harm);

        const harmed = await answered(url);
        expect(harmed.found).not.toBeNull();
        expect(harmed.vectors).toBeNull();
        expect(harmed.problems).not.toEqual([]);

        const { library, indexFiles } = await open(url);
        await updateIndexes(library, indexFiles);
        expect(await answered(url)).toEqual({ found: harmed.found, vectors: 1, problems: [] });
      },
    );

    it("keeps no piece of a file that was saved again", async () => {
      const url = await filled();
      const { library, indexFiles } = await open(url);
      for (const text of ["Một", "Hai", "Ba"]) {
        await library.publish(readingOf("c.txt", [text]), now);
        await updateIndexes(library, indexFiles);
      }
      const counted = await queryDatabase(
        url,
        `SELECT count(*)::int AS files, (SELECT count(*)::int FROM index_file f WHERE NOT EXISTS
           (SELECT 1 FROM index_piece p WHERE p.version = f.version)) AS empty,
         (SELECT count(DISTINCT version)::int FROM index_piece) AS kept FROM index_file`,
      );
      const [{ files, empty, kept } = { files: 0, empty: 0, kept: 0 }] = counted as {
        files: number;
        empty: number;
        kept: number;
      }[];
      const names = await indexFiles.names();
      expect(names.filter((name) => !name.startsWith("words/"))).toEqual(["vectors.hnsw", "vectors.json"]);
      expect(empty).toBe(0);
      expect(kept).toBe(files);
    });
  });
} else {
  test.skip(`index files in PostgreSQL: ${noPostgres}`, () => undefined);
}
