import { randomBytes } from "node:crypto";
import { readFile, writeFile } from "node:fs/promises";
import { beforeEach, describe, expect, it } from "@jest/globals";
import type { IndexFiles } from "../../knowledge/index";

/** What every place for index files promises. `open` gives an empty one; `again` the same one as another process sees it. */
export function indexFilesContract(
  open: () => Promise<{ readonly files: IndexFiles; readonly again: () => IndexFiles }>,
): void {
  let files: IndexFiles;
  let again: () => IndexFiles;
  const save = async (name: string, content: string | Buffer, by = files) =>
    by.save([{ name, write: (path) => writeFile(path, content) }]);

  beforeEach(async () => {
    ({ files, again } = await open());
  });

  describe("as a place for index files", () => {
    it("has nothing at first", async () => {
      expect(await files.names()).toEqual([]);
      expect(await files.read("vectors.json")).toBeNull();
      expect(await files.version("vectors.json")).toBeNull();
      expect(await files.withFile("vectors.json", async () => "read")).toBeNull();
    });

    it("gives another process what was saved, byte for byte, however long", async () => {
      const long = randomBytes(3 * 1024 ** 2 + 17);
      await save("vectors.hnsw", long);
      await save("words/0-0.part", "");

      expect(await again().names()).toEqual(["vectors.hnsw", "words/0-0.part"]);
      expect((await again().read("vectors.hnsw"))?.equals(long)).toBe(true);
      expect(await again().read("words/0-0.part")).toHaveLength(0);
      expect((await again().withFile("vectors.hnsw", (path) => readFile(path)))?.equals(long)).toBe(true);
    });

    it("tells by its version that a file was saved again, and of nothing else", async () => {
      await save("vectors.json", "1");
      const before = await files.version("vectors.json");
      await save("words/1-1.part", "beside it");
      expect(await again().version("vectors.json")).toBe(before);
      await save("vectors.json", "2", again());
      expect(await files.version("vectors.json")).not.toBe(before);
      expect(String(await files.read("vectors.json"))).toBe("2");
    });

    it("keeps every file as it was where writing one of them fails", async () => {
      await save("vectors.json", "old");
      const failing = files.save([
        { name: "vectors.json", write: (path) => writeFile(path, "new") },
        { name: "vectors.hnsw", write: () => Promise.reject(new Error("the disk is full")) },
      ]);
      await expect(failing).rejects.toThrow("the disk is full");
      expect(String(await again().read("vectors.json"))).toBe("old");
      expect(await again().read("vectors.hnsw")).toBeNull();
    });

    it("forgets what is removed, and passes over what is not there", async () => {
      await save("words/1-1.part", "one");
      await save("words/2-2.part", "two");
      await files.remove(["words/1-1.part", "words/3-3.part"]);
      expect(await again().names()).toEqual(["words/2-2.part"]);
    });

    it("takes the same file of several processes at once", async () => {
      await Promise.all(["a", "b", "c"].map((content) => save("vectors.json", content, again())));
      expect(["a", "b", "c"]).toContain(String(await files.read("vectors.json")));
    });
  });
}
