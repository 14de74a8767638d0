import { readdirSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { officeDocuments } from "../../fixtures/office-documents";
import { makeWorkplace, readInto, run } from "./run-command";

describe("asking in a terminal", () => {
  const { folder, writeLines, remove } = makeWorkplace();
  const ask = (...words: readonly string[]) => run("bot/cli/ask.js", words, folder);
  const question = "Các trường nộp danh sách giáo viên dự thi trước ngày nào?";

  beforeAll(() => readInto(folder, officeDocuments));
  afterAll(remove);

  it("prints the answer with its numbered source, and nothing else", async () => {
    const { code, stdout } = await ask(question);
    expect(code).toBe(0);
    expect(stdout).toContain("30/9/2026");
    expect(stdout).toContain("[1]");
    expect(stdout).toContain("ke-hoach-hoi-thi.txt");
  });

  it("prints one JSON object with the quote word for word", async () => {
    const { stdout } = await ask("--json", "--as-of", "2026-09-20", question);
    const asked = JSON.parse(stdout) as { citations: { quote: string; url: string }[] };
    expect(asked).toMatchObject({ id: "1", kind: "answer", abstained: false, checklist: null });
    const [first] = asked.citations;
    expect(officeDocuments["ke-hoach-hoi-thi.txt"]).toContain(first?.quote);
    expect(first?.url).toMatch(/^\/documents\/[^?]+\?at=II/);
    expect(Object.keys(asked)).toEqual([
      "id",
      "reply",
      "citations",
      "kind",
      "abstained",
      "checklist",
      "warnings",
      "latencyMs",
    ]);
  });

  it("counts the days from the day that is given", async () => {
    const [early, late] = [await ask("--as-of", "2026-09-20", question), await ask("--as-of", "2026-10-20", question)];
    expect(early.stdout).toContain("10 ngày");
    expect(late.stdout).not.toBe(early.stdout);
  });

  it("knows the place that a profile names", async () => {
    const wanted = "Tiền ăn bán trú mỗi ngày bao nhiêu?";
    const elsewhere = await ask("--json", "--profile", '{"jurisdiction":"phường An Hải"}', wanted);
    const there = await ask("--json", "--profile", '{"jurisdiction":"phường Bình Minh"}', wanted);
    const codes = (asked: string) =>
      (JSON.parse(asked) as { warnings: { code: string }[] }).warnings.map(({ code }) => code);
    expect(codes(elsewhere.stdout)).toContain("other-jurisdiction");
    expect(codes(there.stdout)).not.toContain("other-jurisdiction");
  });

  it("asks line by line, each as a new person, and ignores fields that it does not know", async () => {
    const file = writeLines("lines.jsonl", [
      { id: "a", turns: [question], asOf: "2026-09-20", mood: "urgent" },
      { id: "b", turns: ["Hội thi giáo viên dạy giỏi lấy kinh phí ở đâu?", "còn liên hệ ai?"], profile: null },
      { id: 3, turns: ["xin chào"] },
    ]);
    const { code, stdout } = await ask("--batch", file);
    expect(code).toBe(0);
    const lines = stdout
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line) as { id: string; reply: string });
    expect(lines.map(({ id }) => id)).toEqual(["a", "b", "3"]);
    expect(lines[0]?.reply).toContain("10 ngày");
    expect(lines[1]?.reply).toContain("0236.3555.123");
    expect(lines[2]).toMatchObject({ kind: "small-talk" });
  });

  it("lets a day on the command line beat those of the lines", async () => {
    const file = writeLines("day.jsonl", [{ id: "a", turns: [question], asOf: "2026-09-20" }]);
    const { stdout } = await ask("--as-of", "2026-09-25", "--batch", file);
    expect((JSON.parse(stdout) as { reply: string }).reply).toContain("5 ngày");
  });

  it("tells of a broken line by its number; the others stand", async () => {
    const file = writeLines("broken.jsonl", [
      "\uFEFF" + JSON.stringify({ id: "a", turns: ["xin chào"] }),
      "{ no JSON",
      { id: "c", turns: [] },
      { id: "d", turns: ["xin chào"], asOf: "2026-02-30" },
      "",
      { id: "e", turns: ["cảm ơn"] },
    ]);
    const { code, stdout, stderr } = await ask("--batch", file);
    expect(code).toBe(3);
    expect(
      stdout
        .trim()
        .split("\n")
        .map((line) => (JSON.parse(line) as { id: string }).id),
    ).toEqual(["a", "e"]);
    for (const told of ["Dòng 2 ", "Dòng 3 bị bỏ qua: turns", "Dòng 4 bị bỏ qua: asOf"]) expect(stderr).toContain(told);
  });

  it("leaves no state behind, not even of a profile or a begun checklist", async () => {
    const file = writeLines("state.jsonl", [
      {
        id: "a",
        turns: ["hướng dẫn tôi đăng ký liên kết", "1"],
        profile: { jurisdiction: "phường An Hải", role: null },
      },
    ]);
    expect((await ask("--batch", file)).code).toBe(0);
    expect(readdirSync(folder).filter((name) => name.startsWith("state"))).toEqual(["state.jsonl"]);
  });

  it.each<[string, readonly string[]]>([
    ["no question", []],
    ["two questions", ["một", "hai"]],
    ["a question beside a file", ["--batch", "lines.jsonl", "một"]],
    ["a day that is none", ["--as-of", "2026-02-30", "một"]],
    ["a profile that is none", ["--profile", "Long Biên", "một"]],
    ["an option that does not exist", ["--loud", "một"]],
    ["a file that does not exist", ["--batch", "missing.jsonl"]],
  ])("is refused with %s, saying how it is used", async (_, words) => {
    const { code, stdout, stderr } = await ask(...words);
    expect(code).toBe(2);
    expect(stdout).toBe("");
    expect(stderr).toContain("Cách dùng:");
  });

  it("is refused with wrong settings, all named", async () => {
    const settings = { PORT: "many", HOLIDAY_24_11: "perhaps" };
    const { code, stderr } = await run("bot/cli/ask.js", [question], folder, settings);
    expect(code).toBe(2);
    for (const name of Object.keys(settings)) expect(stderr).toContain(name);
  });

  it("says of an empty library that it is empty", async () => {
    const empty = makeWorkplace();
    const { code, stdout } = await run("bot/cli/ask.js", ["--json", question], join(empty.folder));
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ kind: "not-found", abstained: true, citations: [] });
    expect((JSON.parse(stdout) as { reply: string }).reply).toContain("chưa có văn bản");
    empty.remove();
  });
});
