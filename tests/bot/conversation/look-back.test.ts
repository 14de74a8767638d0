import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { officeDocuments } from "../../fixtures/office-documents";
import { openOffice, type Office } from "../../fixtures/office";

let office: Office;
beforeAll(async () => {
  office = await openOffice(officeDocuments);
});
afterAll(async () => office.close());

const question = "hạn nộp danh sách giáo viên dự thi là ngày nào?";

describe("asking about the answer just given", () => {
  it.each(["nguồn đâu?", "trích nguyên văn", "lấy ở đâu ra vậy", "what is your source?"])(
    "“%s” quotes the same places again, word for word",
    async (words) => {
      const first = await office.ask(question);
      const again = await office.ask([question, words]);
      expect(again.kind).toBe("answer");
      expect(again.citations.map(({ quote }) => quote)).toEqual(first.citations.map(({ quote }) => quote));
    },
  );

  it.each(["chi tiết hơn", "nói rõ hơn đi", "tell me more"])(
    "“%s” shows more of what stands around them",
    async (words) => {
      const first = await office.ask(question);
      const more = await office.ask([question, words]);
      expect(more.citations[0]?.quote).toContain(first.citations[0]?.quote);
      expect(more.citations[0]?.quote.length).toBeGreaterThan(first.citations[0]?.quote.length ?? Infinity);
    },
  );

  it.each(["nguồn thứ hai", "the second one", "[2]"])("“%s” opens the second place alone", async (words) => {
    const list = await office.ask("trách nhiệm của nhà trường khi tổ chức bán trú là gì?");
    const second = await office.ask(["trách nhiệm của nhà trường khi tổ chức bán trú là gì?", words]);
    if (list.citations.length < 2) expect(second.kind).toBe("clarify");
    else expect(second.citations).toHaveLength(1);
  });

  it("says how many places there are when asked for one that is not there", async () => {
    const reply = await office.ask([question, "nguồn thứ chín"]);
    expect(reply).toMatchObject({ kind: "clarify", citations: [] });
    expect(reply.text).toMatch(/chỉ có \d+ nguồn/);
  });

  it.each(["vì sao?", "tại sao bạn trả lời như vậy", "why"])("“%s” tells how the answer came about", async (words) => {
    const reply = await office.ask([question, words]);
    expect(reply.text).toContain(question);
    expect(reply.text).toContain("ke-hoach-hoi-thi.txt");
    expect(reply.text).toMatch(/Mã câu trả lời: [0-9a-f]{12}/);
  });

  it("goes on with the subject after looking back", async () => {
    const reply = await office.ask([question, "vì sao?", "còn chấm thi thì khi nào?"]);
    expect(reply.citations.map(({ quote }) => quote).join()).toMatch(/12\/10\/2026/);
  });

  it("takes the same words for a question of their own where nothing was answered before", async () => {
    const reply = await office.ask("chi tiết hơn");
    expect(reply.text).not.toMatch(/Câu trả lời trước/);
  });

  it("does not pass off a changed document as what was quoted before", async () => {
    const changing = await openOffice(officeDocuments);
    try {
      const [document] = (await changing.library.documents()).filter(({ file }) => file === "ke-hoach-hoi-thi.txt");
      const reply = await changing.ask([question, "nguồn đâu?"], {
        before: async (turn) => {
          if (turn === 1 && document !== undefined) await changing.library.remove(document.id);
        },
      });
      expect(reply).toMatchObject({ kind: "clarify", citations: [] });
    } finally {
      await changing.close();
    }
  });
});
