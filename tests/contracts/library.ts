import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { LibraryError, type ChunkId, type DocumentId, type Library } from "../../knowledge/index";
import { readingOf } from "./reading-of";

const now = "2026-11-21T08:00:00+07:00";
const later = "2026-11-22T08:00:00+07:00";

/** What every implementation of `Library` promises. `open` gives an empty library each time. */
export function libraryContract(open: () => Promise<Library>): void {
  let library: Library;
  const files = async (everything = false) => (await library.documents({ everything })).map(({ file }) => file);

  beforeEach(async () => {
    library = await open();
  });
  afterEach(async () => {
    await library.close();
  });

  describe("an empty library", () => {
    it("holds nothing and finds nothing", async () => {
      expect(await library.state()).toEqual({ generation: 0, documents: 0, chunks: 0 });
      expect(await library.documents()).toEqual([]);
      expect(await library.chunks()).toEqual([]);
      expect(await library.find("a.txt")).toBeNull();
      expect(await library.document("d0000000000000000" as DocumentId)).toBeNull();
      expect(await library.remove("d0000000000000000" as DocumentId)).toBe(false);
    });
  });

  describe("publishing", () => {
    it("gives back all that was read", async () => {
      const reading = readingOf("a.txt", ["Kế hoạch", "Nộp hồ sơ trước ngày 15/12/2026."]);
      expect(await library.publish(reading, now)).toEqual({
        outcome: "added",
        document: reading.document.id,
        replaced: null,
      });
      const document = { ...reading.document, readAt: now, supersededBy: null };
      expect(await library.document(reading.document.id)).toEqual(document);
      const { text, ...summary } = document;
      expect(text).toBe("Kế hoạch\nNộp hồ sơ trước ngày 15/12/2026.");
      expect(await library.documents()).toEqual([summary]);
      expect(await library.provisions(reading.document.id)).toEqual(reading.provisions);
      expect(await library.deadlines()).toEqual(reading.deadlines);
      expect(await library.contacts()).toEqual(reading.contacts);
      expect(await library.references()).toEqual(reading.references);
      expect(await library.state()).toEqual({ generation: 1, documents: 1, chunks: 2 });
    });

    it("gives chunks whose text is exactly their slice of the document, whatever the text", async () => {
      const line = fc
        .string({ unit: "binary", maxLength: 30 })
        .map((text) => text.replaceAll("\n", " ").normalize("NFC"));
      const lines = fc.array(line, { minLength: 1, maxLength: 12 }).filter((all) => {
        const joined = all.join("\n");
        return joined === joined.normalize("NFC");
      });
      await fc.assert(
        fc.asyncProperty(lines, async (all) => {
          const reading = readingOf("a.txt", all);
          await library.publish(reading, now);
          const chunks = await library.chunks({ document: reading.document.id });
          expect(chunks.map(({ text }) => text)).toEqual(all);
          for (const { start, end, text } of chunks) expect(text).toBe(reading.document.text.slice(start, end));
        }),
        { numRuns: 40 },
      );
    });

    it("lists documents by file name and facts with their document", async () => {
      for (const file of ["c.txt", "a.txt", "b.txt"]) await library.publish(readingOf(file, [file]), now);
      expect(await files()).toEqual(["a.txt", "b.txt", "c.txt"]);
      const b = await library.find("b.txt");
      expect(await library.deadlines({ document: b ?? undefined! })).toEqual(readingOf("b.txt", ["b.txt"]).deadlines);
    });

    it("does nothing for bytes that the library has", async () => {
      const reading = readingOf("a.txt", ["Một"]);
      await library.publish(reading, now);
      expect(await library.publish(reading, later)).toEqual({
        outcome: "unchanged",
        document: reading.document.id,
        replaced: null,
      });
      expect((await library.state()).generation).toBe(1);
      expect((await library.document(reading.document.id))?.readAt).toBe(now);
    });

    it("keeps one document, under its first name, for the same bytes under two names", async () => {
      await library.publish(readingOf("a.txt", ["Một"]), now);
      expect(await library.publish(readingOf("b.txt", ["Một"]), later)).toMatchObject({ outcome: "unchanged" });
      expect(await files(true)).toEqual(["a.txt"]);
    });

    it("writes nothing of a reading that does not hold together", async () => {
      const reading = readingOf("a.txt", ["Một", "Hai"]);
      const beyond = { ...reading.chunks[0]!, end: 99 };
      const refusal = library.publish({ ...reading, chunks: [...reading.chunks, beyond] }, now);
      await expect(refusal).rejects.toThrow(LibraryError);
      await expect(refusal).rejects.toMatchObject({ reason: "invalid-reading" });
      const stray = { ...reading.deadlines[0]!, provision: readingOf("b.txt", ["Ba"]).provisions[0]!.id };
      await expect(library.publish({ ...reading, deadlines: [stray] }, now)).rejects.toThrow(LibraryError);
      const twice = { ...reading, provisions: [...reading.provisions, reading.provisions[0]!] };
      await expect(library.publish(twice, now)).rejects.toHaveProperty("message");
      expect(await library.state()).toEqual({ generation: 0, documents: 0, chunks: 0 });
      expect(await files(true)).toEqual([]);
    });
  });

  describe("a new version of a file", () => {
    const old = readingOf("a.txt", ["Hạn là 10/12"]);
    const recent = readingOf("a.txt", ["Hạn là 15/12", "Gia hạn"]);

    it("answers in place of the old one, which is kept and says so", async () => {
      await library.publish(old, now);
      expect(await library.publish(recent, later)).toEqual({
        outcome: "replaced",
        document: recent.document.id,
        replaced: old.document.id,
      });
      expect((await library.documents()).map(({ id }) => id)).toEqual([recent.document.id]);
      expect((await library.document(old.document.id))?.supersededBy).toBe(recent.document.id);
      expect((await library.chunks()).map(({ text }) => text)).toEqual(["Hạn là 15/12", "Gia hạn"]);
      expect(await library.deadlines()).toEqual(recent.deadlines);
      expect(await files(true)).toEqual(["a.txt", "a.txt"]);
      expect((await library.chunks({ document: old.document.id })).map(({ text }) => text)).toEqual(["Hạn là 10/12"]);
      expect(await library.state()).toEqual({ generation: 2, documents: 1, chunks: 2 });
    });

    it("may be the old one again", async () => {
      await library.publish(old, now);
      await library.publish(recent, now);
      expect(await library.unchanged("a.txt", old.document.sha256)).toBeNull();
      expect(await library.publish(old, later)).toEqual({
        outcome: "replaced",
        document: old.document.id,
        replaced: recent.document.id,
      });
      expect((await library.documents()).map(({ id, supersededBy }) => [id, supersededBy])).toEqual([
        [old.document.id, null],
      ]);
    });

    it("may hold what another file holds: the old version stops answering all the same", async () => {
      await library.publish(old, now);
      await library.publish({ ...recent, document: { ...recent.document, file: "b.txt" } }, now);
      expect(await library.publish(recent, later)).toEqual({
        outcome: "replaced",
        document: recent.document.id,
        replaced: old.document.id,
      });
      expect(await files()).toEqual(["b.txt"]);
    });

    it("does not answer again by itself when what superseded it is removed", async () => {
      const latest = readingOf("a.txt", ["Hạn là 20/12"]);
      for (const reading of [old, recent, latest]) await library.publish(reading, now);
      await library.remove(recent.document.id);
      expect((await library.document(old.document.id))?.supersededBy).toBe(latest.document.id);
      await library.remove(latest.document.id);
      expect(await files()).toEqual([]);
    });
  });

  describe("bundled samples", () => {
    it("answer only as long as the office has no document of its own", async () => {
      const sample = readingOf("mau.txt", ["Văn bản mẫu"], "sample");
      await library.publish(sample, now);
      expect(await files()).toEqual(["mau.txt"]);
      await library.publish(readingOf("a.txt", ["Văn bản thật"]), now);
      expect(await files()).toEqual(["a.txt"]);
      expect((await library.chunks()).map(({ text }) => text)).toEqual(["Văn bản thật"]);
      expect(await library.state()).toEqual({ generation: 2, documents: 1, chunks: 1 });
      expect(await files(true)).toEqual(["a.txt", "mau.txt"]);
      expect(await library.deadlines({ document: sample.document.id })).toEqual(sample.deadlines);
      expect(await library.unchanged("mau.txt", sample.document.sha256)).toBe(sample.document.id);
    });

    it("are not superseded by an office's file of the same name", async () => {
      await library.publish(readingOf("a.txt", ["Mẫu"], "sample"), now);
      const outcome = await library.publish(readingOf("a.txt", ["Thật"]), now);
      expect(outcome).toMatchObject({ outcome: "added", replaced: null });
      await library.remove(outcome.document);
      expect((await library.documents()).map(({ origin }) => origin)).toEqual(["sample"]);
    });
  });

  describe("removing", () => {
    it("erases the text, the places and the facts of a document", async () => {
      const reading = readingOf("a.txt", ["Một", "Hai"]);
      await library.publish(reading, now);
      await library.publish(readingOf("b.txt", ["Ba"]), now);
      expect(await library.remove(reading.document.id)).toBe(true);
      expect(await library.remove(reading.document.id)).toBe(false);
      expect(await library.document(reading.document.id)).toBeNull();
      expect(await library.provisions(reading.document.id)).toEqual([]);
      for (const scope of [{ document: reading.document.id }, { everything: true }]) {
        const texts = (await library.chunks(scope)).map(({ text }) => text);
        expect(texts).toEqual("everything" in scope ? ["Ba"] : []);
        const facts = await Promise.all([library.deadlines(scope), library.contacts(scope), library.references(scope)]);
        for (const kind of facts) expect(kind).toHaveLength(texts.length);
      }
      expect(await library.state()).toEqual({ generation: 3, documents: 1, chunks: 1 });
    });

    it("never gives a removed chunk's number to another", async () => {
      const gone: ChunkId[] = [];
      for (const line of ["Một", "Hai", "Ba"]) {
        const reading = readingOf("a.txt", [line]);
        await library.publish(reading, now);
        gone.push(...(await library.chunks()).map(({ id }) => id));
        await library.remove(reading.document.id);
      }
      expect(new Set(gone).size).toBe(3);
      expect(await library.chunksById(gone)).toEqual([]);
    });
  });

  describe("finding", () => {
    it("gives chunks in the order asked for and leaves out what is gone", async () => {
      await library.publish(readingOf("a.txt", ["Một", "Hai", "Ba"]), now);
      const [one, two, three] = await library.chunks();
      const asked = [three!.id, 999_999 as ChunkId, one!.id, two!.id];
      expect((await library.chunksById(asked)).map(({ text }) => text)).toEqual(["Ba", "Một", "Hai"]);
    });

    it("knows a document by id, by the beginning of id or hash, or by a file name that is unique", async () => {
      const reading = readingOf("kế hoạch.txt", ["Một"]);
      const { id, sha256 } = reading.document;
      await library.publish(reading, now);
      const names = [id, id.slice(0, 6), sha256, sha256.slice(0, 4).toUpperCase(), "kế hoạch.txt"];
      for (const name of [...names, "kế hoạch.txt".normalize("NFD"), ` ${id} `]) {
        expect(await library.find(name)).toBe(id);
      }
      for (const name of ["", "d", id.slice(0, 3), sha256.slice(0, 3), "kế hoạch", "%", "____"]) {
        expect(await library.find(name)).toBeNull();
      }
    });

    it("prefers the current version of a file and refuses a name that two files share", async () => {
      await library.publish(readingOf("a.txt", ["Cũ"]), now);
      await library.publish(readingOf("a.txt", ["Mới"]), now);
      expect(await library.find("a.txt")).toBe(readingOf("a.txt", ["Mới"]).document.id);
      await library.publish(readingOf("a.txt", ["Mẫu"], "sample"), now);
      expect(await library.find("a.txt")).toBeNull();
    });

    it("recognises a file that was read before only by name and bytes together", async () => {
      const { id, sha256 } = readingOf("a.txt", ["Một"]).document;
      await library.publish(readingOf("a.txt", ["Một"]), now);
      expect(await library.unchanged("a.txt", sha256)).toBe(id);
      expect(await library.unchanged("b.txt", sha256)).toBeNull();
      expect(await library.unchanged("a.txt", sha256.replace(/^./, "x"))).toBeNull();
    });
  });
}
