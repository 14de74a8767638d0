import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import {
  countLines,
  isReliable,
  locatePlaces,
  peerPackages,
  replacePart,
  scoreQuote,
  systems,
  writeEssentialTable,
  type Hit,
  type QuoteScore,
} from "../../../bot/cli/peers/index";
import { evaluatedLineShape } from "../../../bot/cli/evaluation/expectation";
import { makeWorkplace, root, run, type Workplace } from "./run-command";

const file = "000-thong-bao.txt";
const text = `THÔNG BÁO
Về việc tổ chức câu lạc bộ

I. MỤC ĐÍCH
Giúp học sinh rèn luyện.
II. TỔ CHỨC THỰC HIỆN
1. Các trường tiểu học
- Lập danh sách học sinh và nộp cho phường
trước ngày 15/12/2026;
- Bố trí phòng học.
2. Phòng Văn hóa - Xã hội
- Kiểm tra việc thực hiện, báo cáo Ủy ban
trước ngày 20/12/2026.
Nơi nhận:
- Như trên.`;
const items = [
  { address: "I", heading: "MỤC ĐÍCH" },
  { address: "II", heading: "TỔ CHỨC THỰC HIỆN" },
  { address: "II.1", heading: "Các trường tiểu học" },
  { address: "II.2", heading: "Phòng Văn hóa - Xã hội" },
];
const source = locatePlaces(file, text, { items });

const { expect: expected } = evaluatedLineShape.parse({
  id: "1",
  turns: ["Nộp danh sách khi nào?"],
  expect: { behavior: "answer", doc: ["000"], section: ["trước ngày 15/12"] },
});

const right: Hit = {
  id: file,
  text: "Lập danh sách học sinh và nộp cho phường\ntrước ngày 15/12/2026;",
  address: "II.1",
  heading: "1. Các trường tiểu học",
};
const scoreOf = (change: Partial<Hit>): QuoteScore =>
  scoreQuote({ ...right, ...change }, new Map([[file, source]]), expected);
const allRight = { verbatim: true, rightPlace: true, rightAddress: true, usableLength: true, uncut: true };

describe("the places of a document", () => {
  it("are found in order by number and heading, and end where the foot begins", () => {
    const found = source.places.map(({ address, start }) => [address, source.text.slice(start, start + 13)]);
    expect(found).toEqual([
      ["", "THÔNG BÁO Về "],
      ["I", "I. MỤC ĐÍCH G"],
      ["II", "II. TỔ CHỨC T"],
      ["II.1", "1. Các trường"],
      ["II.2", "2. Phòng Văn "],
      ["", "Nơi nhận: - N"],
    ]);
  });

  it("of one number and heading are found one after the other", () => {
    const twice = "I. Cấp xã\n1. Trách nhiệm\nMột.\nII. Cấp tỉnh\n1. Trách nhiệm\nHai.";
    const repeated = ["I", "I.1", "II", "II.1"].map((address, at) => ({
      address,
      heading: ["Cấp xã", "Trách nhiệm", "Cấp tỉnh", "Trách nhiệm"][at]!,
    }));
    const { text: flat, places } = locatePlaces(file, twice, { items: repeated });
    expect(flat.slice(places.at(-1)?.start)).toBe("1. Trách nhiệm Hai.");
  });

  it("are found by damaged headings as well", () => {
    const damaged = text.replace("2. Phòng Văn hóa - Xã hội", "2. Phdng Vin héa - Xi hQi");
    expect(locatePlaces(file, damaged, { items }).places.map(({ address }) => address)).toContain("II.2");
  });

  it("that cannot be found are an error and not left out", () => {
    expect(() => locatePlaces(file, text, { items: [{ address: "III", heading: "KINH PHÍ" }] })).toThrow(/III/);
  });
});

describe("a quote that is shown", () => {
  it("is reliable where it is verbatim, at the right place, rightly addressed, a paragraph and not cut", () => {
    expect(scoreOf({})).toEqual(allRight);
    expect(isReliable(allRight)).toBe(true);
    for (const name of Object.keys(allRight)) expect(isReliable({ ...allRight, [name]: false })).toBe(false);
  });

  it("is verbatim however its lines are broken", () => {
    expect(scoreOf({ text: "Lập danh sách học sinh và nộp cho phường trước ngày 15/12/2026;" })).toEqual(allRight);
  });

  it("is not verbatim where one sign is another", () => {
    expect(scoreOf({ text: right.text.replace("15/12", "15/11") })).toMatchObject({ verbatim: false });
    expect(scoreOf({ text: right.text.replace("Lập", "lập") })).toMatchObject({ verbatim: false });
    expect(scoreOf({ id: "001-other.txt" })).toMatchObject({ verbatim: false, rightPlace: false, rightAddress: false });
    expect(scoreOf({ text: "" })).toMatchObject({ verbatim: false, uncut: false });
  });

  it("is at the wrong place where neither it nor its headings hold what is asked for", () => {
    const other = { text: "Bố trí phòng học.", address: "II.1" };
    expect(scoreOf(other)).toEqual({ ...allRight, rightPlace: false, usableLength: false });
    expect(scoreOf({ ...other, heading: "Nộp trước ngày 15/12" })).toMatchObject({ rightPlace: true });
  });

  it.each(["II", "II.2", "I", "1", ""])("is wrongly addressed as %p, where it does not stand", (address) => {
    expect(scoreOf({ address })).toEqual({ ...allRight, rightAddress: false });
  });

  it("over two places is rightly addressed by where it begins or by where most of it stands, and by nothing else", () => {
    const both = "- Bố trí phòng học. 2. Phòng Văn hóa - Xã hội - Kiểm tra việc thực hiện,";
    const named = (address: string) => scoreOf({ text: both, address }).rightAddress;
    expect([named("II.1"), named("II.2"), named("II"), named("I")]).toEqual([true, true, false, false]);
  });

  it("of the head or the foot has no address", () => {
    expect(scoreOf({ text: "Về việc tổ chức câu lạc bộ", address: "" })).toMatchObject({ rightAddress: true });
    expect(scoreOf({ text: "Về việc tổ chức câu lạc bộ", address: "I" })).toMatchObject({ rightAddress: false });
    expect(scoreOf({ text: "Nơi nhận:\n- Như trên.", address: "II.2" })).toMatchObject({ rightAddress: false });
  });

  it("is cut where it begins or ends within a sentence", () => {
    const cut = (quote: string) => !scoreOf({ text: quote }).uncut;
    expect(cut("danh sách học sinh và nộp cho phường\ntrước ngày 15/12/2026;")).toBe(true);
    expect(cut("Lập danh sách học sinh và nộp cho phường")).toBe(true);
    expect(cut("trước ngày 15/12/2026;")).toBe(true);
    expect(cut("hóa - Xã hội")).toBe(true);
    expect(cut("II. TỔ CHỨC THỰC HIỆN\n1. Các trường tiểu học")).toBe(false);
    expect(cut(text)).toBe(false);
  });

  it("is no paragraph any more beyond 600 characters", () => {
    const long = "a".repeat(600);
    expect(scoreOf({ text: long })).toMatchObject({ usableLength: true });
    expect(scoreOf({ text: `${long}a` })).toMatchObject({ usableLength: false });
  });
});

describe("the lines that a user writes", () => {
  let place: Workplace;
  beforeAll(() => {
    place = makeWorkplace();
  });
  afterAll(() => place.remove());

  it("are those with code, of a file and of what it takes from its own folder, each once", () => {
    const write = (name: string, lines: readonly string[]) => writeFileSync(join(place.folder, name), lines.join("\n"));
    write("main.ts", [
      "/** What it is for. */",
      'import { one } from "./one.js";',
      'import type { Two } from "./two.js";',
      'import { three } from "package";',
      "",
      "// Why.",
      "export const main = () => one + three;",
    ]);
    write("one.ts", ['import { four } from "./four.js";', "export const one = four;"]);
    write("two.ts", ["export interface Two {", "  two: 2;", "}"]);
    write("four.ts", ['import { one } from "./one.js";', "/* several", "lines */", "export const four = one;"]);
    expect(countLines(join(place.folder, "main.ts"), () => true)).toBe(8);
    expect(countLines(join(place.folder, "main.ts"), (file) => !file.endsWith("four.ts"))).toBe(6);
  });
});

describe("the table of the comparison", () => {
  const scores = (r1: number) => ({ r1, r5: 1, r10: 1, mrr: 1, ndcg: 1 });
  const result = (at: number, r1: number, medianMs: number, keptBytes: number) => ({
    system: systems[at]!,
    lines: 10 * (at + 1),
    articles: {
      ...{ medianMs, p95Ms: 20, buildMs: 3000, grownBytes: 5 * 1024 ** 2, keptBytes },
      scores: { asWritten: scores(r1), withoutMarks: scores(r1), mistyped: scores(r1) },
    },
    documents: null,
  });

  it("marks the best of each column, whoever's it is, and takes nothing kept for no best", () => {
    const rows = writeEssentialTable([result(0, 0.9, 9, 1024 ** 2), result(3, 0.5, 1, 0)]).split("\n");
    const [, , ours, peer] = rows.map((row) => row.split(" | ").slice(1, 6));
    expect(ours).toEqual(["**.900**", "**.900**", "**.900**", "9 / 20", "**5**"]);
    expect(peer).toEqual([".500", ".500", ".500", "**1 / 20**", "**5**"]);
    expect(rows[3]).toContain("| nothing |");
  });

  it("goes between its marks and nowhere else", () => {
    const page = "before\n<!-- peers:begin -->\nold\n<!-- peers:end -->\nafter";
    const renewed = replacePart(page, "peers", "new");
    expect(renewed).toBe("before\n<!-- peers:begin -->\nnew\n<!-- peers:end -->\nafter");
    expect(replacePart(renewed, "peers", "new")).toBe(renewed);
    expect(() => replacePart("no marks", "peers", "new")).toThrow(/peers:begin/);
    expect(() => replacePart(readFileSync(join(root, "README.md"), "utf8"), "peers", "new")).not.toThrow();
  });
});

describe("the peers' packages", () => {
  const peersOwn = (name: string) => readFileSync(join(root, "tests", "bench", "peers", name), "utf8");

  it("are locked in the very versions that are asked for", () => {
    const { dependencies } = JSON.parse(peersOwn("package.json")) as { dependencies: Record<string, string> };
    expect(peerPackages()).toEqual(Object.entries(dependencies).map(([name, version]) => `${name} ${version}`));
  });

  it("come from whatever registry the machine uses", () => {
    expect(peersOwn("package-lock.json")).not.toContain('"resolved"');
  });
});

describe("npm run bench:peers", () => {
  let place: Workplace;
  beforeAll(() => {
    place = makeWorkplace();
    for (const folder of ["corpus", "eval", "gold", join("retrieval", "alqac")])
      mkdirSync(join(place.folder, "data", folder), { recursive: true });
    writeFileSync(join(place.folder, "data", "corpus", file), text);
    const at = (...path: string[]) => join("data", ...path);
    place.writeLines(at("gold", "structure.jsonl"), [{ file, items }]);
    const answered = { id: "1", turns: ["Các trường tiểu học nộp danh sách học sinh trước ngày nào?"] };
    const silent = { id: "2", turns: ["Giá vàng hôm nay bao nhiêu?"], expect: { behavior: "abstain" } };
    place.writeLines(at("eval", "questions.jsonl"), [{ ...answered, expect: expected }, silent]);
    const alqac = (name: string) => at("retrieval", "alqac", name);
    const articles = ["Trường nộp hồ sơ kết nghĩa.", "Phường cấp kinh phí hỗ trợ."];
    place.writeLines(
      alqac("corpus.jsonl"),
      articles.map((one, index) => ({
        id: `a${index}`,
        title: `Luật thử - Điều ${index}`,
        text: one,
        law: "Luật thử",
      })),
    );
    place.writeLines(alqac("queries.jsonl"), [{ id: "q", text: "ai cấp kinh phí?" }]);
    place.writeLines(alqac("qrels.tsv"), ["q\ta1\t1"]);
  });
  afterAll(() => place.remove());

  it("measures our own without the peers' packages", async () => {
    const words = [join(place.folder, "data"), "--only", "cam-nang,cam-nang-passages", "--json"];
    const { code, stdout, stderr } = await run("bot/cli/bench-peers.js", words, place.folder);
    expect({ code, stderr: code === 0 ? "" : stderr }).toEqual({ code: 0, stderr: "" });
    expect(JSON.parse(stdout)).toEqual([
      expect.objectContaining({
        name: "cam-nang",
        articles: expect.objectContaining({
          scores: expect.objectContaining({ asWritten: expect.objectContaining({ r1: 1 }) }),
        }),
        documents: expect.objectContaining({
          shares: expect.objectContaining({ verbatim: 1, rightPlace: 1, rightAddress: 1, reliable: 1 }),
          silence: { asked: 1, kept: 1 },
        }),
      }),
      expect.objectContaining({ name: "cam-nang-passages", articles: null }),
    ]);
  });

  it.each([
    ["a folder that is not there", ["/nowhere"]],
    ["a system that there is not", ["--only", "nothing"]],
    ["a piece of no length", ["--chunk", "0"]],
    ["a part of the run that is to be written down", ["--write", "--quick"]],
  ])("refuses %s", async (_, words) => {
    const given = words[0] === "/nowhere" ? words : [join(place.folder, "data"), ...words];
    expect((await run("bot/cli/bench-peers.js", given, place.folder)).code).toBe(2);
  });
});
