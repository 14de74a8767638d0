import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { dayCentreRules } from "../../fixtures/day-centre-rules";
import { openOffice, type Office } from "../../fixtures/office";
import { officeDocuments } from "../../fixtures/office-documents";

let office: Office;
beforeAll(async () => {
  office = await openOffice({ ...officeDocuments, "quy-dinh-cau-lac-bo-boi.txt": dayCentreRules });
});
afterAll(async () => office.close());

const asked = async (question: string) => office.ask(question, { asOf: "2026-09-10", place: "phường An Hải" });

describe("English of every day for what a document says in words of its own", () => {
  it.each([
    ["What does the swimming course cost?", "280.000 đồng"],
    ["What is the swimming course fee and who need not pay?", "280.000 đồng"],
    ["How long at most may rice be kept in stock?", "quá 02 tháng"],
    ["What should be done with rice that is damp or mouldy?", "từ chối nhận"],
    ["How high off the floor should rice be stored in the storm season?", "0,4 m"],
    ["How many people sit on the supervision team and who heads it?", "07 thành viên"],
    ["When can a club's confirmation be taken away for good?", "bị thu hồi khi"],
  ])("is understood: “%s”", async (question, held) => {
    const { text, abstained } = await asked(question);
    expect(abstained).toBe(false);
    expect(text).toContain(held);
  });
});

describe("how far ahead of an event something is due", () => {
  it.each([
    "Our swimming club in An Hai wants to keep operating after its confirmation expires. How long before expiry must the renewal application be in?",
    "How long before its confirmation expires does a club in An Hai have to hand in its renewal application?",
  ])("is told, not whether a document holds: “%s”", async (question) => {
    const { kind, text } = await asked(question);
    expect(kind).not.toBe("validity");
    expect(text).toContain("25 ngày");
  });

  it("is told from how long it is valid", async () => {
    expect((await asked("How long is the confirmation of a swimming club good for?")).text).toContain("18 tháng");
  });
});

describe("what no document states, in the same words", () => {
  it.each([
    "What does a coffee cost us?",
    "What ratio of doctors to patients is needed in a hospital?",
    "How long before departure must passengers be at the airport?",
    "How much is a swimming club fined for hiring a lifeguard without a contract?",
  ])("is not made up: “%s”", async (question) => {
    expect((await asked(question)).abstained).toBe(true);
  });
});
