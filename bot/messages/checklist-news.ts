import type { PinnedDue } from "../../knowledge/index";
import { printDay } from "./dates";

/** What is said where a checklist or a document behind it became other since a person worked with it. */
export const newsMessages = {
  heading: (title: string) => `${title} – có thay đổi từ lần trước`,
  version: (before: string, after: string) => `Danh mục có phiên bản mới (${after}, trước là ${before}).`,
  newItem: (label: string) => `Mục mới: ${label}.`,
  goneItem: (label: string) => `Không còn mục: ${label}.`,
  renamed: (before: string, after: string) => `Mục “${before}” nay ghi là “${after}”.`,
  reworded: (where: string, before: string, after: string) =>
    `${where}: đoạn được dẫn đã đổi. Trước: ${before}. Nay: ${after}.`,
  nowQuoted: (where: string, after: string) => `${where}: nay dẫn được căn cứ ${after}.`,
  noLongerQuoted: (where: string, before: string) => `${where}: không còn dẫn được căn cứ. Trước: ${before}.`,
  date: (where: string, before: string, after: string) => `${where}: thời hạn đổi. Trước: ${before}. Nay: ${after}.`,
  noDate: "không có hạn",
  nothingQuoted: "không dẫn được căn cứ",
  noSuchItem: "không có mục này",
  newQuestion: (ask: string) => `Câu hỏi mới: ${ask}`,
  goneQuestion: (name: string) => `Không còn hỏi: ${name}.`,
  item: (number: number | null, label: string) => (number === null ? label : `Mục ${number}, ${label}`),
  question: (ask: string) => `Câu hỏi “${ask}”`,
  quote: (words: string, place: string) => `“${words}” (${place})`,
  unreadable: (file: string, place: string) => `(${place}, ${file}: bản cũ không còn đọc được)`,
  more: (count: number) => `Và ${count} thay đổi nữa; xem từng mục sau khi dùng bản mới.`,
  kept: (answers: number, marks: number) => `Được giữ nguyên: ${answers} câu trả lời và ${marks} đánh dấu còn áp dụng.`,
  noLongerApplies: (labels: readonly string[]) => `Không còn áp dụng: ${labels.join("; ")}.`,
  held: "Vì vậy thao tác vừa rồi chưa được ghi.",
  help: "Gõ “dùng bản mới” để làm tiếp theo bản mới, hoặc “xem bản cũ” để đọc lại bản đang làm.",
  renewed: "Đã chuyển sang bản mới; các câu trả lời còn áp dụng được giữ nguyên. “xem bản cũ” vẫn đọc được bản trước.",
  upToDate: "Danh mục và các văn bản được dẫn không có gì thay đổi.",

  oldHeading: (title: string, version: string) => `${title} – bản cũ (phiên bản ${version}), chỉ để đọc`,
  oldRow: (number: number, label: string, status: string | null) =>
    `${number}. ${label}${status === null ? "" : ` – ${status}`}`,
  oldHelp: "Gõ “xem bản cũ 3” để đọc nguyên văn của mục 3 trong bản cũ, “dùng bản mới” hoặc “tiếp tục” để làm tiếp.",
  oldDue: (due: string) => `Khi nào: ${due}.`,
  noOld: "Danh mục này chưa có bản nào cũ hơn.",
  noOldItem: (number: number, count: number) => `Bản cũ không có mục ${number}; có các mục từ 1 đến ${count}.`,
  unnamed: "tiêu chí không còn đọc được",

  buttons: { useNew: "Dùng bản mới", showOld: "Xem bản cũ" },
  suggestions: ["dùng bản mới", "xem bản cũ"],
} as const;

/** A time as it was or is, without counting days; null where it has no day and no words of its own. */
export function printPinnedDue(due: PinnedDue): string | null {
  const bound = { before: "trước ngày", by: "chậm nhất ngày", on: "ngày" } as const;
  switch (due.kind) {
    case "words":
      return due.words;
    case "date":
      return `${bound[due.bound]} ${printDay(due.date)}`;
    case "yearly":
      return `${bound[due.bound]} ${due.day}/${due.month} hằng năm`;
    case "monthly":
      return `${bound[due.bound]} ${due.day} ${due.months.length === 12 ? "hằng tháng" : `các tháng ${due.months.join(", ")} hằng năm`}`;
    case "window":
      return `từ ${printDay(due.from)} đến hết ${printDay(due.to)}`;
    case "yearly-window":
      return due.fromDay === undefined || due.toDay === undefined
        ? `từ tháng ${due.fromMonth} đến hết tháng ${due.toMonth} hằng năm`
        : `từ ngày ${due.fromDay}/${due.fromMonth} đến hết ngày ${due.toDay}/${due.toMonth} hằng năm`;
    case "undated":
      return null;
  }
}
