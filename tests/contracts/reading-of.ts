import { createHash } from "node:crypto";
import {
  documentIdOf,
  provisionIdOf,
  type Contact,
  type Deadline,
  type DocumentHeader,
  type DocumentOrigin,
  type Duty,
  type Figure,
  type IsoDate,
  type Provision,
  type Reading,
  type Reference,
} from "../../knowledge/index";

const blankHeader: DocumentHeader = {
  type: null,
  number: null,
  symbol: null,
  issuedOn: null,
  issuer: null,
  place: null,
  title: null,
  signer: null,
  signerTitle: null,
  addressee: null,
  jurisdiction: null,
  jurisdictionName: null,
};

/** A reading of a file in which each line is a paragraph, a chunk, a deadline, a contact, a reference, a duty and a figure. */
export function readingOf(file: string, lines: readonly string[], origin: DocumentOrigin = "office"): Reading {
  const text = lines.join("\n").normalize("NFC");
  const sha256 = createHash("sha256").update(text).digest("hex");
  const document = documentIdOf(sha256);
  let at = 0;
  const provisions = lines.map((line, ordinal): Provision => {
    const start = at;
    const end = start + line.normalize("NFC").length;
    at = end + 1;
    const place = { address: null, marker: null, heading: null, bullet: null, page: 1 };
    const id = provisionIdOf(document, ordinal);
    return { id, document, parent: null, ordinal, part: null, kind: "paragraph", ...place, start, bodyEnd: end, end };
  });
  const spans = provisions.map(({ id, start, end }) => ({ document, provision: id, start, end }));
  return {
    document: {
      id: document,
      sha256,
      file,
      origin,
      header: { ...blankHeader, title: lines[0] ?? null },
      parts: [],
      validity: { from: null, to: null, schoolYear: "2025-2026" },
      quality: 1,
      pages: 1,
      text,
      warnings: [{ code: "blank-number", text: "Số văn bản chưa ghi." }],
    },
    provisions,
    chunks: spans.map(({ provision, start, end }) => ({ provision, start, end, path: file })),
    deadlines: spans.map((span): Deadline => ({
      ...span,
      class: "fixed",
      rule: { kind: "date", date: "2026-12-15" as IsoDate, bound: "before" },
      expression: "trước ngày 15/12/2026",
      actor: "các trường",
      action: null,
      recipient: null,
      yearFromHeading: false,
    })),
    contacts: spans.map((span): Contact => ({
      ...span,
      name: null,
      role: "văn thư",
      organisation: "Phòng Văn hóa - Xã hội",
      phones: ["024 0000 0000"],
      email: null,
      address: null,
    })),
    references: spans.map((span): Reference => ({
      ...span,
      type: "Thông tư",
      canonical: "25/2023/TT-BGDĐT",
      date: null,
      issuer: null,
      about: null,
      cited: "khoản 3 Điều 8",
      relation: "basis",
      via: null,
      suspect: null,
    })),
    duties: spans.map((span): Duty => ({
      ...span,
      actor: "các trường",
      action: "nộp hồ sơ",
      recipient: null,
      modality: "must",
      actorFromHeading: true,
    })),
    figures: spans.map(({ start, end, ...place }): Figure => ({
      ...place,
      start,
      end,
      printed: { start, end },
      value: { from: 25, to: 30 },
      bound: "at-most",
      unit: "học sinh",
      what: "học sinh mỗi lớp",
      form: "counted",
      asOf: "năm học 2025-2026",
      parts: { values: [10, 20], start, end },
    })),
  };
}
