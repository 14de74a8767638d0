import type { ReadingWarning } from "../../knowledge/model";
import type { Page } from "./page";

/** Recognition is switched off; took too long; failed, or the page could not be drawn for it. */
export type UnreadReason = "ocr-off" | "timeout" | "engine";

/** What people must know of one page of a scan. */
export type PageDoubt =
  /** The page is a picture, and nobody has read it. */
  | { readonly code: "unread-page"; readonly reason: UnreadReason }
  /** Something stands on the page, but fewer letters were recognised than a page has. */
  | { readonly code: "few-characters" }
  /** The engine itself is not sure of what it read. */
  | { readonly code: "low-confidence" }
  /** Numbers that the engine is not sure of, kept as it read them. */
  | { readonly code: "unverified-numbers"; readonly numbers: readonly string[] }
  /** The file's own letters were damaged: the page was read from its image instead. */
  | { readonly code: "broken-text-layer" };

const mostNumbersShown = 8;

/** What there is to say of the pages that were, or should have been, read from their images: a warning a kind, naming the pages. */
export function describeScans(pages: readonly Page[]): readonly ReadingWarning[] {
  const scanned = pages.filter(({ confidence }) => confidence !== undefined);
  const warnings: ReadingWarning[] = [];
  if (scanned.length > 0) {
    const sure = scanned.map(({ number, confidence = 0 }) => `trang ${number}: ${percent(confidence)}`);
    warnings.push({ code: "ocr", text: `Đọc từ ảnh bằng nhận dạng chữ; độ tin cậy ${sure.join(", ")}.` });
  }
  const say = (code: PageDoubt["code"], text: (where: string) => string) => {
    const concerned = pages.filter(({ doubts = [] }) => doubts.some((doubt) => doubt.code === code));
    if (concerned.length > 0) warnings.push({ code, text: text(concerned.map(({ number }) => number).join(", ")) });
  };
  say(
    "unread-page",
    (where) => `CHƯA ĐỌC ĐƯỢC trang ${where}: ${whyUnread(pages)}. Nội dung các trang này không có trong thư viện.`,
  );
  say(
    "few-characters",
    (where) => `Trang ${where} là ảnh mà chỉ nhận ra rất ít chữ; nội dung có thể bị thiếu, hãy xem bản gốc.`,
  );
  say(
    "low-confidence",
    (where) => `Trang ${where} là ảnh mờ hoặc nghiêng, nhận dạng chữ không chắc chắn; hãy đối chiếu với bản gốc.`,
  );
  say(
    "broken-text-layer",
    (where) => `Lớp chữ của trang ${where} bị hỏng (mất chữ, sai chữ) nên đã đọc lại từ ảnh của trang.`,
  );
  for (const { number, doubts = [] } of pages) {
    const numbers = doubts.flatMap((doubt) => (doubt.code === "unverified-numbers" ? doubt.numbers : []));
    if (numbers.length === 0) continue;
    const shown = numbers.slice(0, mostNumbersShown).map((text) => `"${text}"`);
    const more = numbers.length > mostNumbersShown ? ` và ${numbers.length - mostNumbersShown} chỗ khác` : "";
    warnings.push({
      code: "unverified-numbers",
      text: `Trang ${number}: con số nhận dạng chưa chắc chắn (${shown.join(", ")}${more}); hãy đối chiếu với bản gốc.`,
    });
  }
  return warnings;
}

function whyUnread(pages: readonly Page[]): string {
  const reasons = new Set(
    pages.flatMap(({ doubts = [] }) => doubts.flatMap((doubt) => (doubt.code === "unread-page" ? doubt.reason : []))),
  );
  if (reasons.has("ocr-off")) return "đây là ảnh quét mà nhận dạng chữ đang tắt";
  return reasons.has("timeout") ? "nhận dạng chữ quá lâu nên đã dừng" : "nhận dạng chữ gặp lỗi";
}

function percent(share: number): string {
  return `${Math.round(share * 100)}%`;
}
