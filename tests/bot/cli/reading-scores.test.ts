import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "@jest/globals";
import { readGold, reportShape, scoreReading, writeScores } from "../../../bot/cli/reading-scores";

const folder = mkdtempSync(join(tmpdir(), "cam-nang-gold-"));
afterAll(() => rmSync(folder, { recursive: true }));

const put = (name: string, ...rows: readonly object[]) =>
  writeFileSync(join(folder, name), rows.map((row) => JSON.stringify(row)).join("\n"));

beforeAll(() => {
  const file = "mot.txt";
  put("headers.jsonl", {
    file,
    type: "Kế hoạch",
    number: "12/KH-UBND",
    title: "Tổ chức hội thi",
    notInTextLayer: ["signer"],
  });
  put("structure.jsonl", {
    file,
    items: [
      { address: "I", heading: "Mục đích" },
      { address: "I.1", heading: "Chung" },
    ],
  });
  put(
    "deadlines.jsonl",
    {
      file,
      text: "Các trường nộp danh sách trước ngày 15/9",
      class: "fixed",
      resolved: "2026-09-15",
      isDeadline: true,
    },
    { file, text: "Ủy ban ký ngày 01/8/2026", isDeadline: false },
    { file, text: "Các trường họp khi cần", class: "vague", isDeadline: true, borderline: true },
  );
  put("references.jsonl", { file, canonical: "25/2023/TT-BGDĐT", relation: "basis" });
  put("contacts.jsonl", { file, person: "Nguyễn Văn An", phones: [{ digits: "0912345678" }], isContact: true });
});

const found = {
  file: "mot.txt",
  header: {
    type: "KẾ HOẠCH",
    number: "12 /KH-UBND",
    issuedOn: null,
    issuer: null,
    place: null,
    title: "Tổ chức hội thi cấp phường",
  },
  provisions: [
    { part: null, address: "mục I", heading: "Mục đích" },
    { part: null, address: "II", heading: "Khác" },
  ],
  deadlines: [
    { text: "nộp danh sách trước ngày 15/9.", class: "window", resolved: "2026-09-15" },
    { text: "Ủy ban ký ngày 01/8/2026", class: "fixed", resolved: null },
  ],
  references: [{ asWritten: "Thông tư 25", canonical: "25/2023/TTBGDĐT", relation: "basis" }],
  contacts: [{ name: "Nguyễn Văn An", organisation: null, phones: ["0912.345.678"], email: null }],
};

it("counts what was found, missed and invented", () => {
  const scores = scoreReading(readGold(folder), [reportShape.parse(found)]);
  expect(scores).toMatchObject({
    headers: { right: 7, wanted: 7 },
    addresses: { right: 1, wanted: 2, given: 2 },
    headings: { right: 1, wanted: 2 },
    deadlines: { right: 1, wanted: 1, given: 2 },
    deadlineClasses: { right: 0, wanted: 1 },
    deadlineDays: { right: 1, wanted: 1 },
    references: { right: 1, wanted: 1, given: 1 },
    contacts: { right: 1, wanted: 1 },
    falseContacts: 0,
    repair: null,
  });
  expect(scores.failures).toContain("structure | mot.txt | missing |  i.1");
  expect(writeScores(scores)).toContain("deadlines         precision 50.0%  recall 100.0%");
});

it("counts a document that was not read as wrong", () => {
  const scores = scoreReading(readGold(folder), []);
  expect(scores).toMatchObject({ headers: { right: 0, wanted: 7 }, addresses: { right: 0, wanted: 2, given: 0 } });
});
