import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "@jest/globals";
import { matchEntries, readThesaurus } from "../../../knowledge/question/thesaurus/match-entries";
import { otherWordsFor, readQuestion } from "../../../knowledge/index";

const small = readThesaurus([
  "thi rớt, rớt = không đạt; chưa đạt",
  "cô nấu bếp, cô nuôi = nhân viên nấu ăn",
  "dời lịch = thay đổi thời gian",
]);

describe("what people say and documents print otherwise", () => {
  it.each([
    ["Em nào rớt thì sao?", [{ said: "rớt", ways: ["không đạt", "chưa đạt"] }]],
    ["Cô đang nấu bếp ở trường có phải khám không?", [{ said: "cô nấu bếp", ways: ["nhân viên nấu ăn"] }]],
    ["trường muốn DỜI LỊCH họp", [{ said: "dời lịch", ways: ["thay đổi thời gian"] }]],
    ["co nuoi phai kham suc khoe khong", [{ said: "co nuoi", ways: ["nhân viên nấu ăn"] }]],
  ])("is found in: %s", (question, found) => {
    expect(matchEntries(question, small)).toEqual(found);
  });

  it("is left out where the question says the printed words itself", () => {
    expect(matchEntries("rớt, tức là không đạt, thì sao?", small)).toEqual([{ said: "rớt", ways: ["chưa đạt"] }]);
  });

  it("is not found in half a phrase, in words far apart, or in one syllable without marks", () => {
    for (const question of [
      "Cô dạy lớp mấy?",
      "Cô giáo chủ nhiệm của con tôi hôm qua nấu cả bếp",
      "em nao rot thi sao",
      "Lịch họp khi nào?",
    ])
      expect(matchEntries(question, small)).toEqual([]);
  });

  it("is told with the line where a line of the thesaurus is no entry", () => {
    expect(() => readThesaurus(["rớt không đạt"])).toThrow("thesaurus: no entry: rớt không đạt");
  });
});

it("what a question may mean in other words is found beside its own words", () => {
  const { spelled, query } = readQuestion("học viên thi rớt thì sao?");
  expect(otherWordsFor(spelled).find(({ said }) => said.includes("rớt"))?.ways).toContain("không đạt");
  expect(query).not.toContain("không đạt");
});

const folder = join(__dirname, "../../../knowledge/question/thesaurus/lines");

it.each(readdirSync(folder))("each line of %s gives short phrases other words, and none that only asks", (file) => {
  const lines = JSON.parse(readFileSync(join(folder, file), "utf8")) as readonly string[];
  expect(lines.length).toBeGreaterThan(200);
  const phrases = new Set<string>();
  for (const line of lines) {
    const [left = "", right = ""] = line.split(" = ");
    for (const phrase of left.split(", ")) {
      const words = phrase.match(/[\p{L}\p{Nd}]+/gu) ?? [];
      expect({ line, fits: words.length > 0 && words.length <= 6 }).toEqual({ line, fits: true });
      expect({ line, asks: words.some((word) => /^(?:nào|gì|ai|mấy|nhiêu|đâu|sao)$/u.test(word)) }).toEqual({
        line,
        asks: false,
      });
      phrases.add(phrase);
    }
    expect({ line, ways: right.split("; ").every((way) => way.trim().length > 1) }).toEqual({ line, ways: true });
  }
  expect(phrases.size).toBeGreaterThan(lines.length);
});
