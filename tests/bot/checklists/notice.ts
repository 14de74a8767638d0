import { createHash } from "node:crypto";
import {
  documentIdOf,
  provisionIdOf,
  type Deadline,
  type DocumentOrigin,
  type Provision,
  type ProvisionId,
  type ProvisionKind,
  type Reading,
} from "../../../knowledge/index";

/** A ward's notice on partnerships in the words of this test, numbered like the real ones. */
const noticeLines = [
  "THÔNG BÁO",
  "Về hoạt động liên kết trong trường học của phường Long Biên năm học 2025-2026",
  "1. Phạm vi",
  "- Theo nhu cầu của cha mẹ học sinh, trường mầm non, tiểu học, THCS được liên kết.",
  "- Giáo dục kỹ năng sống.",
  "- Làm quen ngoại ngữ.",
  "- Giáo dục tăng cường, năng khiếu.",
  "2. Yêu cầu",
  "- Làm đúng Thông tư 04/2014/TT-BGDĐT.",
  "- Ban Giám hiệu, Hội đồng trường cùng thống nhất; tự nguyện, công khai, minh bạch.",
  "- Có hợp đồng hoặc thỏa thuận; báo cáo phường trước khi triển khai.",
  "- Chương trình ngoại ngữ phải được thẩm định, phê duyệt.",
  "3. Trách nhiệm",
  "- Có kế hoạch hợp với điều kiện của trường; thẩm định đối tác về pháp lý.",
  "- Giữ an toàn tuyệt đối, không quá tải.",
  "- Giám sát đối tác, báo sai phạm.",
  "- Báo cáo định kỳ vào cuối học kỳ.",
  "- Chịu trách nhiệm toàn diện.",
  "4. Kiểm tra",
  "- Phòng Văn hóa - Xã hội kiểm tra thường xuyên, đột xuất.",
];

export interface NoticeSettings {
  readonly origin?: DocumentOrigin;
  readonly file?: string;
  readonly schoolYear?: string;
  readonly lines?: readonly string[];
  readonly title?: string;
}

/** The notice as reading it would give it: sections "1".."4" with their bullets, and the two deadlines without a day. */
export function noticeReading(settings: NoticeSettings = {}): Reading {
  const { origin = "office", file = "thong-bao.txt", schoolYear = "2025-2026", lines = noticeLines } = settings;
  const text = lines.join("\n").normalize("NFC");
  const sha256 = createHash("sha256").update(`${file}\n${text}`).digest("hex");
  const document = documentIdOf(sha256);
  const provisions = provisionsOf(document, lines);
  return {
    document: {
      id: document,
      sha256,
      file,
      origin,
      header: {
        type: "Thông báo",
        number: null,
        symbol: null,
        issuedOn: null,
        issuer: null,
        place: null,
        title: settings.title ?? lines[1] ?? null,
        signer: null,
        signerTitle: null,
        addressee: null,
        jurisdiction: "ward",
        jurisdictionName: "phường Long Biên (thành phố Hà Nội)",
      },
      parts: [],
      validity: { from: null, to: null, schoolYear },
      quality: 1,
      pages: 1,
      text,
      warnings: [],
    },
    provisions,
    chunks: provisions
      .filter(({ kind }) => kind === "bullet")
      .map(({ id, start, end }) => ({ provision: id, start, end, path: file })),
    deadlines: provisions.flatMap((provision) => deadlinesOf(provision, text)),
    contacts: [],
    references: [],
    duties: [],
    figures: [],
  };
}

function provisionsOf(document: Provision["document"], lines: readonly string[]): readonly Provision[] {
  const ends = lines.map((_, at) => lines.slice(0, at + 1).join("\n").length);
  let section: ProvisionId | null = null;
  let bullet = 0;
  return lines.map((line, ordinal): Provision => {
    const id = provisionIdOf(document, ordinal);
    const number = /^(\d)\. /.exec(line)?.[1] ?? null;
    const isBullet = line.startsWith("- ");
    if (number !== null) [section, bullet] = [id, 0];
    if (isBullet) bullet += 1;
    const last = number === null ? ordinal : lastOfSection(lines, ordinal);
    const kind: ProvisionKind = number !== null ? "section" : isBullet ? "bullet" : "title";
    return {
      id,
      document,
      parent: isBullet ? section : null,
      ordinal,
      part: null,
      kind,
      address: number,
      marker: number === null ? (isBullet ? "-" : null) : `${number}.`,
      heading: number === null ? null : line.slice(3),
      bullet: isBullet ? bullet : null,
      start: ordinal === 0 ? 0 : (ends[ordinal - 1] ?? 0) + 1,
      bodyEnd: ends[ordinal] ?? 0,
      end: ends[last] ?? 0,
      page: 1,
    };
  });
}

function lastOfSection(lines: readonly string[], from: number): number {
  const next = lines.findIndex((line, at) => at > from && !line.startsWith("- "));
  return next === -1 ? lines.length - 1 : next - 1;
}

function deadlinesOf(provision: Provision, text: string): readonly Deadline[] {
  return ["trước khi triển khai", "cuối học kỳ"].flatMap((expression): readonly Deadline[] => {
    const at = text.slice(provision.start, provision.bodyEnd).indexOf(expression);
    if (at === -1) return [];
    const start = provision.start + at;
    const common = { document: provision.document, provision: provision.id, start, end: start + expression.length };
    const nothing = { actor: null, action: null, recipient: null, yearFromHeading: false };
    return [{ ...common, ...nothing, class: "vague", rule: { kind: "vague", words: expression }, expression }];
  });
}
