import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { openState } from "../../../bot/state/index";
import { makeWorkplace, run } from "./run-command";

const receipt = {
  question: "Hạn nộp hồ sơ?",
  asOf: "2026-09-10",
  generation: 1,
  asker: [],
  understood: { language: "vi", query: "han nop", asks: [], places: [], background: "" },
  rule: "deadlines",
  candidates: [],
  quotes: [{ document: "d1", file: "ke-hoach.docx", address: "III.3", start: 0, end: 1, sha256: "0".repeat(64) }],
  warnings: [],
};

describe("what people think of the answers", () => {
  const { folder, remove } = makeWorkplace();
  afterAll(remove);

  it("is nothing before anybody said anything", async () => {
    expect(await run("bot/cli/feedback.js", ["--json"], folder)).toMatchObject({ code: 0, stdout: "[]\n" });
    expect(await run("bot/cli/feedback.js", [], folder)).toMatchObject({ code: 0, stdout: "" });
  });

  describe("once they did", () => {
    beforeAll(async () => {
      const state = await openState(join(folder, "state.db"));
      const at = "2026-09-10T01:00:00.000Z";
      const who = { conversation: "chat", person: "29:secret", at };
      await state.commitTurn(
        null,
        [
          { kind: "add-receipt", record: { id: "abc123", receipt, ...who } },
          { kind: "add-feedback", feedback: { receipt: "abc123", reaction: "dislike", text: "sai hạn", ...who } },
          {
            kind: "add-feedback",
            feedback: { receipt: null, reaction: "like", text: "hay\u001b[2J\u009b31m\u202e", ...who },
          },
        ],
        [],
        at,
      );
      await state.close();
    });

    it("is told with the question, the answer's id and its sources, newest first, and not who said it", async () => {
      const { stdout } = await run("bot/cli/feedback.js", ["--json"], folder);
      expect(JSON.parse(stdout)).toEqual([
        expect.objectContaining({ reaction: "like", answer: null, question: null, sources: [] }),
        {
          at: "2026-09-10T01:00:00.000Z",
          reaction: "dislike",
          text: "sai hạn",
          answer: "abc123",
          question: "Hạn nộp hồ sơ?",
          asOf: "2026-09-10",
          sources: [{ file: "ke-hoach.docx", address: "III.3" }],
        },
      ]);
      expect(stdout).not.toContain("secret");
    });

    it("is a table for people, of what was disliked alone where they ask for it", async () => {
      const { stdout } = await run("bot/cli/feedback.js", ["--dislikes"], folder);
      expect(stdout).toMatch(/2026-09-10 08:00\s+chê\s+sai hạn\s+Hạn nộp hồ sơ\?\s+abc123/);
      expect(stdout).not.toContain("khen");
    });

    it("is shown without what a terminal would carry out", async () => {
      const { stdout } = await run("bot/cli/feedback.js", [], folder);
      expect(stdout).toContain("hay[2J31m");
      expect(stdout).not.toMatch(/[^\P{Cc}\n]|\u202e/u);
    });

    it("is refused with the usage where the words are wrong", async () => {
      expect((await run("bot/cli/feedback.js", ["gì đó"], folder)).code).toBe(2);
    });
  });
});
