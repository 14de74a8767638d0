import type { Evidence } from "../../knowledge/index";
import { printDay } from "./dates";

/** What is said of the evidence of an item. */
export const evidenceMessages = {
  label: "Số, ký hiệu và ngày của minh chứng",
  placeholder: "ví dụ: 12/KH-THCS ngày 05/9/2026",
  button: "Ghi minh chứng",
  line: (evidence: string, address: string | null) =>
    `Minh chứng đã ghi: ${evidence}${address === null ? "" : ` – tải về: ${address}`}`,
  added: (number: number, evidence: string) => `Đã ghi minh chứng của mục ${number}: ${evidence}.`,
  withdrawn: (number: number) => `Đã bỏ các minh chứng của mục ${number}.`,
  noNumber: (number: number) =>
    `Chưa ghi minh chứng vì không thấy số, ký hiệu. Hãy gõ: minh chứng ${number}: 12/KH-THCS ngày 05/9/2026. Điều khác thì ghi bằng “ghi chú ${number}: …”.`,
  noSuchDay: (written: string) => `Chưa ghi minh chứng: “${written}” không có trong lịch.`,

  noChecklist:
    "Tôi chỉ nhận tệp làm minh chứng cho một mục của danh mục đang làm. Gõ “tiếp tục” để mở danh mục, xem mục cần minh chứng rồi gửi lại tệp.",
  /** Why a file that was sent is not there. */
  problems: {
    "not-personal":
      "Tôi chỉ nhận tệp trong cuộc trò chuyện riêng, nên tệp vừa rồi không được lưu. Thầy/cô gửi lại tệp ở đó, hoặc ghi số và ngày, ví dụ “minh chứng 3: 12/KH-THCS ngày 05/9/2026”.",
    picture:
      "Ảnh dán thẳng vào tin nhắn thì tôi chưa nhận được, nên ảnh vừa rồi không được lưu. Thầy/cô gửi lại bằng nút đính kèm tệp (kẹp giấy).",
    unreachable:
      "Tôi chưa tải được tệp vừa gửi, nên tệp không được lưu. Thầy/cô gửi lại tệp giúp tôi; nếu vẫn không được, ghi số và ngày, ví dụ “minh chứng 3: 12/KH-THCS ngày 05/9/2026”.",
    type: "Tệp này không thuộc loại tôi nhận (Word .docx, PDF, PNG, JPG), nên chưa được lưu.",
    size: "Tệp quá lớn nên chưa được lưu. Hãy gửi bản nhỏ hơn.",
    empty: "Tệp trống nên chưa được lưu.",
  },
  tooMany: (most: number) => `Danh mục đã có ${most} tệp minh chứng, nên tệp này chưa được lưu.`,
  refused: {
    type: "Tệp này không phải Word (.docx), PDF, PNG hay JPG, nên chưa được lưu.",
    size: "Tệp lớn hơn 10 MB nên chưa được lưu. Hãy gửi bản nhỏ hơn.",
    empty: "Tệp trống nên chưa được lưu.",
  },
} as const;

/** "12/KH-THCS ngày 05/09/2026", "tệp ke-hoach.pdf (120 KB)". */
export function printEvidence(evidence: Evidence): string {
  if (evidence.kind === "file") return `tệp ${evidence.name} (${Math.max(1, Math.round(evidence.bytes / 1024))} KB)`;
  return evidence.date === null ? evidence.number : `${evidence.number} ngày ${printDay(evidence.date)}`;
}
