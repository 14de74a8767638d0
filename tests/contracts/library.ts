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
        carriedOver: { kept: [], lost: [] },
      });
      const document = { ...reading.document, readAt: now, supersededBy: null, corrected: [] };
      expect(await library.document(reading.document.id)).toEqual(document);
      const { text, ...summary } = document;
      expect(text).toBe("Kế hoạch\nNộp hồ sơ trước ngày 15/12/2026.");
      expect(await library.documents()).toEqual([summary]);
      expect(await library.provisions(reading.document.id)).toEqual(reading.provisions);
      expect(await library.deadlines()).toEqual(reading.deadlines);
      expect(await library.contacts()).toEqual(reading.contacts);
      expect(await library.references()).toEqual(reading.references);
      expect(await library.duties()).toEqual(reading.duties);
      expect(await library.figures()).toEqual(reading.figures);
      expect(await library.state()).toEqual({ generation: 1, documents: 1, chunks: 2 });
    });

    it("knows when it was read last", async () => {
      expect(await library.lastReadAt()).toBeNull();
      await library.publish(readingOf("a.txt", ["Kế hoạch"]), "2026-11-20T01:00:00.000Z");
      await library.publish(readingOf("b.txt", ["Thông báo"]), "2026-11-19T01:00:00.000Z");
      expect(await library.lastReadAt()).toBe("2026-11-20T01:00:00.000Z");
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
        carriedOver: { kept: [], lost: [] },
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
      const outside = { ...reading.figures[0]!, printed: { start: 0, end: 99 } };
      await expect(library.publish({ ...reading, figures: [outside] }, now)).rejects.toThrow(LibraryError);
      const twice = { ...reading, provisions: [...reading.provisions, reading.provisions[0]!] };
      await expect(library.publish(twice, now)).rejects.toHaveProperty("message");
      expect(await library.state()).toEqual({ generation: 0, documents: 0, chunks: 0 });
      expect(await files(true)).toEqual([]);
    });
  });

  it("tells in which generation each answering document changed last, and which chunks it has", async () => {
    const revisionOf = async (id: DocumentId) => {
      const { generation, documents } = await library.revisions();
      expect(generation).toBe((await library.state()).generation);
      for (const { document, firstChunk, chunks } of documents) {
        const own = await library.chunks({ document });
        expect(own.map((chunk) => chunk.id)).toEqual(Array.from({ length: chunks }, (_, at) => firstChunk + at));
      }
      return documents.find(({ document }) => document === id)?.revision ?? null;
    };
    const { document: first } = await library.publish(readingOf("a.txt", ["Một", "Hai"]), now);
    const { document: other } = await library.publish(readingOf("b.txt", ["Ba"]), now);
    expect(await revisionOf(first)).toBe(1);
    expect(await revisionOf(other)).toBe(2);
    await library.correct(first, [{ field: "number", deadline: null, value: "12/KH-UBND" }], now);
    expect(await revisionOf(first)).toBe(3);
    await library.undoCorrection(first, null, now);
    expect(await revisionOf(first)).toBe(4);
    expect(await revisionOf(other)).toBe(2);
    const { document: next } = await library.publish(readingOf("a.txt", ["Một", "Hai", "Bốn"]), now);
    expect(await revisionOf(first)).toBeNull();
    expect(await revisionOf(next)).toBe(5);
    await library.remove(next);
    expect((await library.revisions()).documents.map(({ document }) => document)).toEqual([other]);
  });

  describe("a damaged document", () => {
    const received = readingOf("a.txt", ["Bao cdo ndm hoc", "Lien hé"]);
    const corrections = [
      { start: 0, end: 3, text: "Báo" },
      { start: 4, end: 7, text: "cáo" },
      { start: 8, end: 11, text: "năm" },
    ];
    const reading = { ...received, document: { ...received.document, corrections } };

    it("has its text as received, and beside it how it is read", async () => {
      await library.publish(reading, now);
      expect(await library.document(reading.document.id)).toMatchObject({ text: received.document.text, corrections });
      expect((await library.chunks()).map(({ text, reading: read }) => [text, read])).toEqual([
        ["Bao cdo ndm hoc", "Báo cáo năm hoc"],
        ["Lien hé", null],
      ]);
      const [first] = await library.chunks();
      expect(await library.chunksById([first!.id])).toEqual([first]);
    });

    it("is refused where its corrections overlap or lie outside the text", async () => {
      for (const astray of [
        { start: 2, end: 5, text: "x" },
        { start: 20, end: 99, text: "x" },
        { start: 9, end: 9, text: "x" },
      ]) {
        const document = { ...received.document, corrections: [corrections[0]!, astray] };
        await expect(library.publish({ ...received, document }, now)).rejects.toMatchObject({
          reason: "invalid-reading",
        });
      }
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
        carriedOver: { kept: [], lost: [] },
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
        carriedOver: { kept: [], lost: [] },
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
        carriedOver: { kept: [], lost: [] },
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

  describe("corrections", () => {
    const reading = readingOf("a.txt", ["Kế hoạch", "Nộp báo cáo sơ kết trước ngày 15/12/2026."]);
    const { id } = reading.document;
    const number = { field: "number", deadline: null, value: "12/KH-UBND" } as const;
    const when = { field: "deadline.when", deadline: 1, value: "by 2026-12-20" } as const;

    it("stand in place of what was read, in the document and in its deadlines, and are logged with what stood there", async () => {
      await library.publish(reading, now);
      const generation = (await library.state()).generation;
      const entries = await library.correct(id, [number, when], later);
      expect(entries).toEqual([
        { ...number, was: null, at: later, undoneAt: null },
        { ...when, was: "before 2026-12-15", at: later, undoneAt: null },
      ]);
      expect((await library.state()).generation).toBe(generation + 1);
      const document = await library.document(id);
      expect(document?.header.number).toBe("12/KH-UBND");
      expect(document?.corrected).toEqual(entries);
      expect(document?.warnings.map(({ code }) => code)).toEqual(["corrected", "corrected"]);
      expect((await library.documents())[0]?.header.number).toBe("12/KH-UBND");
      const [first, second] = await library.deadlines();
      expect(first).toEqual(reading.deadlines[0]);
      expect(second).toEqual({
        ...reading.deadlines[1],
        rule: { kind: "date", date: "2026-12-20", bound: "by" },
        corrected: true,
      });
      expect(await library.correctionLog(id)).toEqual(entries);
    });

    it("of a value that stands there already change nothing", async () => {
      await library.publish(reading, now);
      await library.correct(id, [number], later);
      const before = await library.state();
      expect(await library.correct(id, [number], later)).toEqual([]);
      expect(await library.state()).toEqual(before);
    });

    it("are made all or none", async () => {
      await library.publish(reading, now);
      expect(await library.correct(id, [number, { ...when, deadline: 9 }], later)).toBeNull();
      expect((await library.document(id))?.header.number).toBeNull();
      expect(await library.correct("d0000000000000000" as DocumentId, [number], later)).toBeNull();
    });

    it("are undone one by one, the last first, and stay in the log", async () => {
      await library.publish(reading, now);
      await library.correct(id, [number], now);
      await library.correct(id, [{ ...number, value: "13/KH-UBND" }, when], later);
      expect((await library.document(id))?.header.number).toBe("13/KH-UBND");
      expect(await library.undoCorrection(id, number, later)).toMatchObject({ value: "13/KH-UBND", undoneAt: later });
      expect((await library.document(id))?.header.number).toBe("12/KH-UBND");
      expect(await library.undoCorrection(id, null, later)).toMatchObject({ field: "deadline.when" });
      expect(await library.undoCorrection(id, null, later)).toMatchObject({ value: "12/KH-UBND" });
      expect(await library.undoCorrection(id, null, later)).toBeNull();
      expect(await library.deadlines()).toEqual(reading.deadlines);
      expect((await library.document(id))?.warnings).toEqual(reading.document.warnings);
      expect(await library.correctionLog(id)).toHaveLength(3);
    });

    it("are kept by the next version of the file, as far as their place is still there", async () => {
      await library.publish(reading, now);
      await library.correct(id, [number, when], now);
      const recent = readingOf("a.txt", ["Kế hoạch", "Nộp báo cáo sơ kết trước ngày 15/12/2026.", "Thêm một dòng"]);
      const { carriedOver } = await library.publish(recent, later);
      expect(carriedOver.kept.map(({ field }) => field)).toEqual(["number", "deadline.when"]);
      expect(carriedOver.lost).toEqual([]);
      expect((await library.document(recent.document.id))?.header.number).toBe("12/KH-UBND");
      expect((await library.deadlines()).map(({ corrected }) => corrected)).toEqual([undefined, true, undefined]);
      const other = readingOf("a.txt", ["Kế hoạch", "Nộp báo cáo sơ kết."]);
      const reworded = { ...other, deadlines: other.deadlines.map((deadline) => ({ ...deadline, expression: "sớm" })) };
      const next = await library.publish(reworded, later);
      expect(next.carriedOver.kept.map(({ field }) => field)).toEqual(["number"]);
      expect(next.carriedOver.lost.map(({ field }) => field)).toEqual(["deadline.when"]);
    });

    it("survive that the file goes back to an older state of itself", async () => {
      await library.publish(reading, now);
      const recent = readingOf("a.txt", ["Kế hoạch mới"]);
      await library.publish(recent, now);
      await library.correct(recent.document.id, [number], now);
      expect((await library.publish(reading, later)).carriedOver.kept).toHaveLength(1);
      expect((await library.document(id))?.header.number).toBe("12/KH-UBND");
    });

    it("are erased with their document", async () => {
      await library.publish(reading, now);
      await library.correct(id, [number], now);
      await library.remove(id);
      expect(await library.correctionLog(id)).toEqual([]);
      await library.publish(reading, later);
      expect((await library.document(id))?.corrected).toEqual([]);
    });
  });

  describe("conflicts", () => {
    const contact = (file: string, name: string) => {
      const reading = readingOf(file, [`Theo ${file}, liên hệ ${name}, 0915 000 111`]);
      return {
        ...reading,
        deadlines: [],
        references: [],
        contacts: reading.contacts.map((found) => ({ ...found, name, phones: ["0915 000 111"] })),
      };
    };
    const kinds = async (scope = {}) => (await library.conflicts(scope)).map(({ kind }) => kind);

    it("are found between answering documents, with the places of both sides", async () => {
      const [one, other] = [contact("a.txt", "Trần Văn Yên"), contact("b.txt", "Trần Văn Yến")];
      await library.publish(one, now);
      expect(await library.conflicts()).toEqual([]);
      await library.publish(other, now);
      const [conflict, ...more] = await library.conflicts();
      expect(more).toEqual([]);
      expect(conflict).toMatchObject({ kind: "contact", sentence: expect.stringContaining("b.txt") as unknown });
      expect(conflict?.sides.map(({ document, start, end }) => ({ document, start, end }))).toEqual(
        [one, other].map(({ contacts: [found] }) => ({
          document: found!.document,
          start: found!.start,
          end: found!.end,
        })),
      );
      expect(await kinds({ document: one.document.id })).toEqual(["contact"]);
    });

    it("are gone with the document, the version or the value that made them", async () => {
      const other = contact("b.txt", "Trần Văn Yến");
      await library.publish(contact("a.txt", "Trần Văn Yên"), now);
      await library.publish(other, now);
      await library.publish(contact("b.txt", "Trần Văn Yên"), later);
      expect(await kinds()).toEqual([]);
      expect(await kinds({ everything: true })).toEqual(["versions"]);
      expect(await kinds({ document: other.document.id })).toEqual(["contact"]);
      await library.remove((await library.find("a.txt"))!);
      expect(await kinds({ document: other.document.id })).toEqual([]);
      await library.remove(other.document.id);
      expect(await kinds({ everything: true })).toEqual([]);
    });

    it("count what was corrected, not what was read", async () => {
      const deadline = (file: string, day: string) => {
        const reading = readingOf(file, [`Nộp báo cáo sơ kết năm học trước ngày ${day}`]);
        const action = "nộp báo cáo sơ kết năm học";
        return { ...reading, contacts: [], deadlines: reading.deadlines.map((found) => ({ ...found, action })) };
      };
      await library.publish(deadline("a.txt", "15/12/2026"), now);
      await library.publish(deadline("b.txt", "15/12/2026."), now);
      expect(await kinds()).toEqual([]);
      const b = (await library.find("b.txt"))!;
      await library.correct(b, [{ field: "deadline.when", deadline: 0, value: "before 2026-12-20" }], later);
      expect(await kinds()).toEqual(["deadline"]);
      await library.undoCorrection(b, null, later);
      expect(await kinds()).toEqual([]);
    });

    it("tell on a given day which documents' time is over", async () => {
      await library.publish(readingOf("a.txt", ["Kế hoạch năm học"]), now);
      expect(await kinds({ asOf: "2026-08-31" })).toEqual([]);
      expect(await kinds({ asOf: "2026-09-01" })).toEqual(["expired"]);
    });
  });

  describe("a document that a person decides on", () => {
    const old = readingOf("cu.txt", ["Hạn là 10/12"]);
    const recent = readingOf("moi.txt", ["Hạn là 15/12", "Gia hạn"]);

    it("is published with the corrections, and in place of the document that she names", async () => {
      await library.publish(old, now);
      await library.correct(old.document.id, [{ field: "number", deadline: null, value: "1/KH-UBND" }], now);
      const outcome = await library.publish(recent, later, {
        replaces: old.document.id,
        corrections: [
          { field: "number", deadline: null, value: "2/KH-UBND" },
          { field: "deadline.when", deadline: 1, value: "by 2026-12-20" },
        ],
      });
      expect(outcome).toMatchObject({ outcome: "replaced", replaced: old.document.id });
      expect(await files()).toEqual(["moi.txt"]);
      expect((await library.document(recent.document.id))?.header.number).toBe("2/KH-UBND");
      expect((await library.deadlines()).map(({ rule }) => rule)).toMatchObject([
        { date: "2026-12-15", bound: "before" },
        { date: "2026-12-20", bound: "by" },
      ]);
      expect(await library.state()).toMatchObject({ generation: 3 });
    });

    it("is not published at all where a correction names no deadline of it", async () => {
      const corrections = [{ field: "deadline.when", deadline: 7, value: "by 2026-12-20" }] as const;
      await expect(library.publish(recent, now, { corrections })).rejects.toThrow(LibraryError);
      expect(await library.state()).toEqual({ generation: 0, documents: 0, chunks: 0 });
    });

    it("supersedes nothing more where the document that she names was superseded meanwhile", async () => {
      await library.publish(old, now);
      await library.publish(readingOf("cu.txt", ["Hạn là 12/12"]), now);
      await library.publish(recent, later, { replaces: old.document.id, corrections: [] });
      expect(await files()).toEqual(["cu.txt", "moi.txt"]);
    });

    it("is looked at as it would stand before it is there, and nothing of it is", async () => {
      await library.publish(old, now);
      const before = await library.state();
      const next = readingOf("cu.txt", ["Hạn là 15/12"]);
      expect(await library.preview(next, [])).toMatchObject({ same: null, versions: [{ id: old.document.id }] });
      expect(await library.preview(old, [])).toMatchObject({ same: { id: old.document.id }, versions: [] });
      expect((await library.preview(recent, [])).versions).toEqual([]);
      expect(await library.state()).toEqual(before);
    });

    it("is taken back, and what it superseded answers again as it did", async () => {
      await library.publish(old, now);
      await library.correct(old.document.id, [{ field: "number", deadline: null, value: "1/KH-UBND" }], now);
      const chunks = await library.chunks();
      await library.publish(recent, later, { replaces: old.document.id, corrections: [] });
      expect(await library.takeBack(recent.document.id)).toEqual({ restored: old.document.id });
      expect(await files(true)).toEqual(["cu.txt"]);
      expect(await library.chunks()).toEqual(chunks);
      expect((await library.document(old.document.id))?.header.number).toBe("1/KH-UBND");
      expect(await library.state()).toMatchObject({ generation: 4, documents: 1, chunks: 1 });
      expect((await library.revisions()).documents).toMatchObject([{ document: old.document.id, revision: 4 }]);
      expect(await library.takeBack(recent.document.id)).toBe(false);
    });

    it("is taken back from between two others without waking the older one", async () => {
      const latest = readingOf("cu.txt", ["Hạn là 20/12"]);
      const between = readingOf("cu.txt", ["Hạn là 15/12"]);
      for (const reading of [old, between, latest]) await library.publish(reading, now);
      expect(await library.takeBack(between.document.id)).toEqual({ restored: null });
      expect((await library.document(old.document.id))?.supersededBy).toBe(latest.document.id);
      expect(await library.takeBack(latest.document.id)).toEqual({ restored: old.document.id });
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
      const found = [three!.id, one!.id, two!.id];
      expect((await library.chunkPlaces(asked)).map(({ id }) => id)).toEqual(found);
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
