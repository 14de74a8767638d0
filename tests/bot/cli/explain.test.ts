import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { createCalendar, openLibrary, openSearch, readHolidayYears, type IsoDate } from "../../../knowledge/index";
import { createConversation, takeTurn } from "../../../bot/conversation/index";
import { createChecklistDesk } from "../../../bot/conversation/checklists/index";
import { openState } from "../../../bot/state/index";
import { officeDocuments } from "../../fixtures/office-documents";
import { makeWorkplace, readInto, run } from "./run-command";

describe("accounting for an answer in a terminal", () => {
  const { folder, remove } = makeWorkplace();
  const question = "Các trường nộp danh sách giáo viên dự thi trước ngày nào?";
  let id = "";

  beforeAll(async () => {
    await readInto(folder, officeDocuments);
    const library = await openLibrary(join(folder, "library.db"));
    const search = await openSearch(library, folder);
    const state = await openState(join(folder, "state.db"));
    const conversation = createConversation({
      library,
      search,
      state,
      calendar: createCalendar(readHolidayYears()),
      checklists: createChecklistDesk({ library }),
      dayOf: (instant) => instant.slice(0, 10) as IsoDate,
      link: () => null,
      citedPath: () => "",
      wording: null,
    });
    const who = { conversation: "chat", person: "person", scope: "local", at: "2026-09-10T05:00:00Z" } as const;
    await takeTurn(conversation, state, { ...who, id: "1", kind: "message", text: question });
    id = (await state.lastReceipt("chat", "person"))?.id ?? "";
    search.close();
    await library.close();
    await state.close();
  });
  afterAll(remove);

  it("tells what was understood, by which rule and from which place it was answered", async () => {
    const { code, stdout } = await run("bot/cli/explain.js", [id], folder);
    expect(code).toBe(0);
    expect(stdout).toContain(question);
    expect(stdout).toContain("thời hạn");
    expect(stdout).toContain("ke-hoach-hoi-thi.txt (II)");
    expect(stdout).toContain("10/09/2026");
  });

  it("gives places and hashes to programs and no text of a document", async () => {
    const { stdout } = await run("bot/cli/explain.js", ["--json", id], folder);
    const receipt = JSON.parse(stdout) as { rule: string; quotes: { sha256: string }[] };
    expect(receipt.rule).toBe("deadlines");
    expect(receipt.quotes[0]?.sha256).toMatch(/^[0-9a-f]{64}$/);
    expect(stdout).not.toContain("chậm nhất ngày 30/9/2026");
  });

  it("says so where no answer has that id, and ends with 3", async () => {
    const { code, stderr } = await run("bot/cli/explain.js", ["000000000000"], folder);
    expect(code).toBe(3);
    expect(stderr).toContain("000000000000");
  });
});
