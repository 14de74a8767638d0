import { basename } from "node:path";
import { printableName } from "../knowledge/text";

/** What is wrong with the input and what its owner can do; Vietnamese, because people read it. */
const advice = {
  "not-found": "không tìm thấy tệp hoặc thư mục này. Hãy kiểm tra lại đường dẫn.",
  "empty-folder": "thư mục không có tệp nào. Hãy chọn thư mục có văn bản Word, PDF, .txt hoặc ảnh quét.",
  unreadable: "không mở được tệp. Tệp có thể bị hỏng hoặc đang bị khóa quyền đọc; hãy mở thử và lưu lại bản khác.",
  empty: "tệp không có chữ nào. Hãy kiểm tra xem có chọn nhầm tệp không.",
  "password-protected": "tệp được đặt mật khẩu. Hãy bỏ mật khẩu (lưu một bản không khóa) rồi đọc lại.",
  "wrong-extension": "nội dung không đúng với phần mở rộng của tên tệp. Hãy đổi tên theo đúng loại tệp hoặc lưu lại.",
  "old-word":
    "tệp do Word 6 hoặc Word 95 (hay cũ hơn) ghi, loại này chưa đọc được. Hãy mở bằng Word hoặc LibreOffice, lưu lại dạng .docx rồi đọc lại.",
  "unsupported-type":
    "loại tệp này chưa đọc được. Các loại đọc được: .docx, .doc, .pdf, .txt, .md, .html, .png, .jpg, .tif.",
  "too-large": "tệp vượt quá giới hạn cho phép. Hãy tách thành nhiều tệp nhỏ hơn hoặc nâng giới hạn trong cấu hình.",
  "needs-ocr":
    "tệp là ảnh quét mà nhận dạng chữ đang tắt (INGEST_OCR=off). Hãy bật lên, hoặc dùng bản gốc Word hay PDF xuất từ Word.",
  "ocr-failed": "tệp là ảnh quét mà chương trình nhận dạng chữ gặp lỗi. Hãy thử lại, hoặc dùng bản gốc Word.",
  "nothing-recognised":
    "tệp là ảnh nhưng không nhận ra chữ nào. Hãy quét lại rõ hơn (300 dpi), đúng chiều, hoặc dùng bản gốc.",
  timeout: "đọc quá lâu nên đã dừng. Hãy tách tệp hoặc lưu lại ở dạng .docx rồi thử lại.",
  "no-provisions": "đọc được chữ nhưng không nhận ra đoạn nội dung nào. Hãy kiểm tra lại tệp.",
} as const;

export type IngestReason = keyof typeof advice;

/** Why one input could not be read. The message is fit for people: it names the file and says what to do. */
export class IngestError extends Error {
  override readonly name = "IngestError";
  readonly reason: IngestReason;
  readonly file: string;

  constructor(reason: IngestReason, file: string, cause?: unknown) {
    super(`${printableName(basename(file))}: ${advice[reason]}`, { cause });
    this.reason = reason;
    this.file = file;
  }
}

export function isIngestReason(value: unknown): value is IngestReason {
  return typeof value === "string" && Object.hasOwn(advice, value);
}
