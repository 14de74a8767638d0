import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import {
  foldText,
  openLibrary,
  openSearch,
  updateVectorIndex,
  type Chunk,
  type Library,
  type OpenSearch,
} from "../../../knowledge/index";
import { readingOf } from "../../contracts/reading-of";

const now = "2026-11-21T08:00:00+07:00";
const texts = (hits: readonly { readonly chunk: Chunk }[]) => hits.map(({ chunk }) => chunk.text);

describe("searching the library", () => {
  let directory: string;
  let library: Library;
  let search: OpenSearch;
  const find = async (query: string, limit = 3) => {
    const hits = await search.search(query, { limit });
    const chunks = await library.chunksById(hits.map(({ chunk }) => chunk.id));
    return hits.map((hit, at) => ({ ...hit, chunk: chunks[at]! }));
  };
  const publish = async (...lines: string[]) => library.publish(readingOf("ke-hoach.txt", lines), now);

  beforeEach(async () => {
    directory = mkdtempSync(join(tmpdir(), "search-"));
    library = await openLibrary(join(directory, "library.db"));
    search = await openSearch(library, directory);
  });
  afterEach(async () => {
    search.close();
    await library.close();
    rmSync(directory, { recursive: true });
  });

  it("finds nothing in an empty library, for no words, and for signs alone", async () => {
    expect(await find("hạn nộp hồ sơ")).toEqual([]);
    await publish("Các trường nộp hồ sơ về Phòng Văn hóa.");
    for (const query of ["", "   ", "?!…", "😀"]) expect(await find(query)).toEqual([]);
    expect(await find("hồ sơ", 0)).toEqual([]);
  });

  describe("over a plan", () => {
    const lines = [
      "Các trường nộp hồ sơ đăng ký về Phòng Văn hóa trước ngày 15/12/2026.",
      "Hiệu trưởng chịu trách nhiệm về nội dung liên kết với đơn vị bên ngoài.",
      "Căn cứ Thông tư số 25/2023/TT-BGDĐT về quản lý hoạt động giáo dục kỹ năng.",
      "Kinh phí hỗ trợ mỗi đơn vị là 32.000.000 đồng, đạt 88,99% dự toán.",
      "Uỷ ban nhân dân phường kiểm tra việc thực hiện vào cuối học kỳ.",
    ];
    beforeEach(async () => {
      await publish(...lines);
    });

    it.each([
      ["nộp hồ sơ đăng ký ở đâu", 0],
      ["nop ho so dang ky", 0],
      ["NỘP HỒ SƠ", 0],
      ["nộp hồ sơ".normalize("NFD"), 0],
      ["15-12-2026 có việc gì?", 0],
      ["ai chịu trách nhiệm về nội dung liên kết?", 1],
      ["thông tư 25/2023/TT-BGDĐT", 2],
      ["tt 25 2023 bgddt", 2],
      ["32000000", 3],
      ["kinh phí 32.000.000", 3],
      ["88,99%", 3],
      ["Ủy ban nhân dân kiểm tra", 4],
      ["trach nhiem noi dung lien ket", 1],
      ["trach nhhiem noi dng lien ket", 1],
      ["tráchnhiệm nội dung", 1],
    ])("finds for “%s” the right line first", async (query, line) => {
      const [first] = await find(query);
      expect(first?.chunk.text).toBe(lines[line]);
      expect(first?.lexicalRank).toBe(1);
    });

    it("says how much of the query a chunk covers", async () => {
      const [whole] = await find("nội dung liên kết");
      expect(whole?.coverage).toBe(1);
      const [half] = await find("nội dung bóng đá");
      expect(half?.coverage).toBeGreaterThan(0);
      expect(half?.coverage).toBeLessThan(0.6);
    });

    it.each([["kihn phí hỗ trợ"], ["kih phí hỗ trợ"], ["kinnh phí hỗ trợ"], ["kính phím hỗ trợ"], ["kinhphí hỗ trợ"]])(
      "puts the slip of the finger in “%s” right from its neighbours",
      async (query) => {
        expect(await find(query, 1)).toMatchObject([{ chunk: { text: lines[3] }, coverage: 1 }]);
      },
    );

    it("takes words of another subject for no slips of the finger", async () => {
      // "top" is one letter from "nộp" and "phim" from "phí", but they stand beside none of the question's other words.
      expect(await find("xem top phim")).toEqual([]);
    });

    it.each([
      ["kinh phí hỗ trợ là bao nhiêu?", 1],
      ["cho em hỏi kinh phí hỗ trợ thế nào ạ", 1],
      ["kinh phi ho tro the nao", 1],
      ["kinh phí hỗ trợ đầu năm", 0.9],
    ])("weighs in “%s” what is asked about, not the asking", async (query, most) => {
      const [hit] = await find(query);
      expect(hit?.coverage).toBeLessThanOrEqual(most);
      if (most === 1) expect(hit?.coverage).toBe(1);
    });

    it("takes question words at their word when there are no others", async () => {
      await library.publish(readingOf("hoi-dap.txt", ["Như thế nào là liên kết?"]), now);
      expect(texts(await find("như thế nào", 1))).toEqual(["Như thế nào là liên kết?"]);
    });

    it("puts what names a thing more often first", async () => {
      const filler = Array.from({ length: 30 }, (_, at) => `việc thứ ${at}`).join(" ");
      const often = `Trẻ bán trú ${filler}. Giờ bán trú ${filler}.`;
      const once = `Trẻ bán trú ${filler}. Giờ nghỉ trưa ${filler}.`;
      await library.publish(readingOf("ban-tru.txt", [once, often]), now);
      expect(texts(await find("bán trú", 2))).toEqual([often, once]);
    });

    it("answers a question of 10,000 characters", async () => {
      const [first] = await find("nộp hồ sơ đăng ký ".repeat(560));
      expect(first?.chunk.text).toBe(lines[0]);
    });

    it("puts its best clause before a long text that has the words scattered", async () => {
      const filler = (topic: string) => Array.from({ length: 10 }, (_, at) => `việc ${topic} thứ ${at}`).join(" ");
      const scattered = `Mức học bổng ${filler("chung")}. Đối tượng khuyến học ${filler("riêng")}.`;
      const together = `${filler("một")}. Mức học bổng, đối tượng khuyến học ${filler("hai")}. ${filler("ba")}.`;
      await library.publish(readingOf("hoc-bong.txt", [scattered, together]), now);
      expect(texts(await find("mức học bổng, đối tượng khuyến học", 1))).toEqual([together]);
    });
  });

  it("finds a chunk by its own rarest words first, or as good as the first", async () => {
    const word = fc.constantFrom(
      ..."trường phường hồ sơ nộp hạn đơn vị đăng ký kế hoạch kết nghĩa biên giới".split(" "),
    );
    const line = fc.array(word, { minLength: 4, maxLength: 12 }).map((words) => words.join(" "));
    await fc.assert(
      fc.asyncProperty(fc.uniqueArray(line, { minLength: 2, maxLength: 8 }), fc.nat(), async (lines, which) => {
        // Each line gets two words that no other has.
        const own = lines.map((text, at) => `${text} mã${"abcdefgh"[at]} số ${1000 + at}`);
        const { document } = await publish(...own);
        const at = which % own.length;
        const hits = await find(`${1000 + at} ma${"abcdefgh"[at]}`, 8);
        const best = hits[0]?.score ?? 0;
        const wanted = hits.find(({ chunk }) => chunk.text === own[at]);
        expect(wanted?.score).toBeCloseTo(best, 6);
        await library.remove(document);
      }),
      { numRuns: 30 },
    );
  });

  it("gives chunks that are exact slices of their documents", async () => {
    const reading = readingOf("ke-hoach.txt", ["Hạn nộp hồ sơ", "Nơi nộp hồ sơ", "Hạn nộp hồ sơ"]);
    await library.publish(reading, now);
    const hits = await find("hạn nộp hồ sơ", 10);
    expect(hits).toHaveLength(3);
    for (const { chunk } of hits) expect(chunk.text).toBe(reading.document.text.slice(chunk.start, chunk.end));
    expect(new Set(hits.map(({ chunk }) => chunk.start)).size).toBe(3);
  });

  it("sees what another process publishes, replaces and removes, without being opened again", async () => {
    const reader = await openLibrary(join(directory, "library.db"));
    await reader.publish(readingOf("a.txt", ["Hạn nộp hồ sơ là 10/12"]), now);
    expect(texts(await find("hạn nộp hồ sơ"))).toEqual(["Hạn nộp hồ sơ là 10/12"]);
    const { document } = await reader.publish(readingOf("a.txt", ["Hạn nộp hồ sơ là 15/12"]), now);
    expect(texts(await find("hạn nộp hồ sơ"))).toEqual(["Hạn nộp hồ sơ là 15/12"]);
    await reader.remove(document);
    expect(await find("hạn nộp hồ sơ")).toEqual([]);
    await reader.close();
  });

  it("answers questions that come together during a change alike", async () => {
    await publish("Hạn nộp hồ sơ là 10/12", "Nơi nộp hồ sơ là phường");
    const together = await Promise.all(Array.from({ length: 10 }, () => find("hạn nộp hồ sơ", 1)));
    for (const hits of together) expect(hits).toEqual(together[0]);
    expect(texts(together[0] ?? [])).toEqual(["Hạn nộp hồ sơ là 10/12"]);
  });

  describe("with vectors", () => {
    it("works by words alone until the vector index has caught up, and says so", async () => {
      await publish("Hạn nộp hồ sơ là 10/12", "Nơi nộp là phường");
      const [before] = await find("hạn nộp hồ sơ");
      expect(before).toMatchObject({ lexicalRank: 1, vectorRank: null });
      expect(search.vectorProblem).toContain("there is none yet");
      await updateVectorIndex(library, directory);
      const [after] = await find("hạn nộp hồ sơ");
      expect(after).toMatchObject({ lexicalRank: 1, vectorRank: 1 });
      expect(search.vectorProblem).toBeNull();
      await library.publish(readingOf("b.txt", ["Hạn khác"]), now);
      const [lagging] = await find("hạn nộp hồ sơ");
      expect(lagging?.vectorRank).toBeNull();
      expect(search.vectorProblem).toContain("generation 1");
    });

    it("offers what shares no word with the query only by likeness, and says that nothing of the query stands in it", async () => {
      await publish("Khuyến khích học tập suốt đời");
      await updateVectorIndex(library, directory);
      const [hit] = await find(foldText("khuyen"));
      expect(hit).toMatchObject({ lexicalRank: 1 });
      for (const other of await find("xyzzy")) expect(other).toMatchObject({ lexicalRank: null, coverage: 0 });
    });
  });
});
