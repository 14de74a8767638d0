/** Names of more items than these have no room beside the list. */
const mostNamed = 8;

function some(labels: readonly string[]): string {
  const rest = labels.length - mostNamed;
  return `${labels.slice(0, mostNamed).join("; ")}${rest <= 0 ? "" : `; và ${rest} mục nữa`}`;
}

/** What is said where another answer made another list of a list that was there before. */
export const changeMessages = {
  same: "Danh sách việc không đổi; mọi đánh dấu, ghi chú, minh chứng được giữ.",
  come: (labels: readonly string[]) => `Mục mới theo câu trả lời này: ${some(labels)}.`,
  gone: (labels: readonly string[]) =>
    `Không còn áp dụng: ${some(labels)}. Những gì đã ghi ở đó vẫn được giữ, hiện lại nếu anh/chị đổi câu trả lời về như cũ.`,
  withStatus: (label: string, status: string) => `${label} (${status})`,
  due: (number: number, label: string, gone: readonly string[], come: readonly string[]) => {
    if (come.length === 0) return `Mục ${number}, ${label}: không còn tính theo hạn ${gone.join("; ")}.`;
    if (gone.length === 0) return `Mục ${number}, ${label}: thêm hạn ${come.join("; ")}.`;
    return `Mục ${number}, ${label}: thời hạn đổi. Trước: ${gone.join("; ")}. Nay: ${come.join("; ")}.`;
  },
  needs: (count: number) => `Mức độ (bắt buộc, nên làm, tham khảo) của ${count} mục nay khác trước.`,
  renumbered: "Số mục được đánh lại theo danh sách dưới đây.",
  kept: "Mọi đánh dấu, ghi chú, minh chứng khác được giữ nguyên.",
} as const;
