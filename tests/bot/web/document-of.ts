import { createHash } from "node:crypto";
import {
  documentIdOf,
  provisionIdOf,
  type DocumentHeader,
  type Provision,
  type ProvisionKind,
  type Reading,
} from "../../../knowledge/index";

/** One line of a document: how deep it stands in the tree, what it is, and its words, marker and heading included. */
export interface Line {
  readonly depth: number;
  readonly kind: ProvisionKind;
  readonly words: string;
  readonly address?: string;
  readonly marker?: string;
  readonly heading?: string;
}

interface Details {
  readonly origin?: "sample" | "office";
  readonly header?: Partial<DocumentHeader>;
  readonly warnings?: readonly string[];
}

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

/** The reading of a file whose provisions are its lines. */
export function documentOf(file: string, lines: readonly Line[], details: Details = {}): Reading {
  const text = lines.map(({ words }) => words).join("\n");
  const sha256 = createHash("sha256").update(file).update(text).digest("hex");
  const id = documentIdOf(sha256);
  const starts = lines.map((_, at) => lines.slice(0, at).reduce((sum, { words }) => sum + words.length + 1, 0));
  const provisions = lines.map((line, ordinal): Provision => {
    const start = starts[ordinal] ?? 0;
    const parent = lines.slice(0, ordinal).findLastIndex(({ depth }) => depth < line.depth);
    const next = lines.findIndex(({ depth }, at) => at > ordinal && depth <= line.depth);
    return {
      id: provisionIdOf(id, ordinal),
      document: id,
      parent: parent === -1 ? null : provisionIdOf(id, parent),
      ordinal,
      part: null,
      kind: line.kind,
      address: line.address ?? null,
      marker: line.marker ?? null,
      heading: line.heading ?? null,
      bullet: line.kind === "bullet" ? 1 : null,
      start,
      bodyEnd: start + line.words.length,
      end: next === -1 ? text.length : (starts[next] ?? 0) - 1,
      page: 1,
    };
  });
  return {
    document: {
      id,
      sha256,
      file,
      origin: details.origin ?? "office",
      header: { ...blankHeader, ...details.header },
      parts: [],
      validity: { from: null, to: null, schoolYear: null },
      quality: 1,
      pages: 1,
      text,
      warnings: (details.warnings ?? []).map((warning) => ({ code: "doubt", text: warning })),
    },
    provisions,
    chunks: [],
    deadlines: [],
    contacts: [],
    references: [],
    duties: [],
    figures: [],
  };
}

/** A plan with two numbered parts, places below them, and dashes. */
export const plan = documentOf(
  "ke-hoach.txt",
  [
    { depth: 0, kind: "letterhead", words: "ỦY BAN NHÂN DÂN PHƯỜNG A" },
    { depth: 0, kind: "title", words: "KẾ HOẠCH\nXây dựng xã hội học tập năm 2026" },
    { depth: 0, kind: "section", address: "I", marker: "I.", heading: "MỤC ĐÍCH", words: "I. MỤC ĐÍCH" },
    { depth: 1, kind: "bullet", marker: "-", words: "- Mọi người dân đều có cơ hội học tập suốt đời." },
    { depth: 0, kind: "section", address: "II", marker: "II.", heading: "TỔ CHỨC", words: "II. TỔ CHỨC" },
    { depth: 1, kind: "section", address: "II.1", marker: "1.", heading: "Các trường", words: "1. Các trường" },
    { depth: 2, kind: "bullet", marker: "-", words: "- Tự đánh giá trước ngày 15/12 hằng năm." },
    { depth: 2, kind: "bullet", marker: "-", words: "- Gửi hồ sơ về Phòng Văn hóa - Xã hội." },
    { depth: 1, kind: "section", address: "II.2", marker: "2.", words: "2. Phòng Văn hóa - Xã hội tổng hợp, báo cáo." },
    {
      depth: 1,
      kind: "section",
      address: "II.3",
      marker: "3.",
      heading: "Kinh phí",
      words: "3. Kinh phí: do các đơn vị tự bảo đảm.",
    },
    { depth: 0, kind: "signature", words: "CHỦ TỊCH" },
  ],
  {
    origin: "sample",
    header: {
      type: "Kế hoạch",
      symbol: "/KH-UBND",
      issuer: "Ủy ban nhân dân phường A",
      title: "Xây dựng xã hội học tập năm 2026",
    },
    warnings: ["Số văn bản chưa ghi."],
  },
);
