import type { SessionRole } from "../state/index";

const roles: Readonly<Record<SessionRole, string>> = {
  principal: "người cùng làm",
  officer: "cán bộ",
  viewer: "người xem",
};

const may: Readonly<Record<SessionRole, string>> = {
  principal: "trả lời, đánh dấu và ghi chú như chủ danh mục",
  officer: "xem, và trả lại từng mục kèm lý do",
  viewer: "chỉ xem, không sửa được gì",
};

/** The words of a checklist that several people work with. */
export const sharingMessages = {
  roles,
  owner: "chủ danh mục",
  member: (role: SessionRole, number: number) => `${roles[role]} ${number}`,
  formerMember: "người đã rời danh mục",

  code: (title: string, code: string, role: SessionRole, days: number) =>
    `Mã chia sẻ danh mục “${title}” cho ${roles[role]}: ${code}. Người nhận gõ “tham gia ${code}” thì ${may[role]}. ` +
    `Mã chỉ hiện lần này, dùng được ${days} ngày và chỉ mở danh mục này; gõ “thu hồi mã” để bỏ mã, “ngừng chia sẻ” để bỏ cả những người đã tham gia.`,
  otherRoles: "Cũng có thể gõ: chia sẻ để xem, chia sẻ cho cán bộ, chia sẻ để cùng làm.",
  codeInPrivate: "Mã chia sẻ chỉ được đưa trong cuộc trò chuyện hai người: hãy nhắn riêng cho Cẩm Nang.",
  revoked: (title: string) => `Các mã chia sẻ của danh mục “${title}” không còn dùng được. Ai đã tham gia thì vẫn còn.`,
  unshared: (title: string, count: number) =>
    `Danh mục “${title}” không còn chia sẻ: mọi mã đã bị bỏ, ${count} người đã tham gia không xem được nữa.`,
  joined: (title: string, role: SessionRole) =>
    `Anh/chị đã tham gia danh mục “${title}” với vai trò ${roles[role]}: ${may[role]}. Gõ “rời danh mục” khi không cần nữa.`,
  ownAlready: (title: string) => `Danh mục “${title}” là của chính anh/chị.`,
  tooMany: "Danh mục này đã đủ người tham gia.",
  wrongCode: "Mã không đúng, đã hết hạn hoặc đã bị thu hồi. Hãy hỏi lại người chia sẻ.",
  tooManyGuesses: "Đã thử sai quá nhiều lần. Hãy chờ 15 phút rồi thử lại.",
  left: (title: string) => `Anh/chị đã rời danh mục “${title}”.`,
  ownerCannotLeave: "Đây là danh mục của anh/chị; gõ “xóa” nếu muốn bỏ.",
  onlyOwner: "Chỉ chủ danh mục mới chia sẻ, thu hồi hoặc xóa được; không có gì thay đổi.",
  mayNotChange: (role: SessionRole) =>
    `Anh/chị tham gia với vai trò ${roles[role]}: ${may[role]}. Không có gì thay đổi.`,
  onlyOfficerReturns: "Chỉ cán bộ được chia sẻ mới trả lại mục; chủ danh mục gõ “chưa 3” để mở lại mục 3.",

  returned: (number: number) => `Đã trả lại mục ${number}; chủ danh mục sẽ thấy ở lần mở tới.`,
  statusReturned: (status: string, note: string) => `${status} (cán bộ trả lại: ${note})`,
  noteMissing: (number: number) => `Chưa trả lại mục ${number} vì thiếu lý do. Hãy gõ: trả lại mục ${number}: (lý do).`,
  returnHelp: (number: number) => `Có thể gõ: trả lại mục ${number}: (lý do), danh sách, nhật ký.`,
  returnLabel: "Lý do trả lại",
  returnPlaceholder: "ví dụ: thiếu chữ ký",
  returnButton: "Trả lại",

  sinceLast: (lines: readonly string[], more: number) =>
    `Từ lần trước của anh/chị: ${lines.join("; ")}${more === 0 ? "" : `; và ${more} việc nữa (gõ “nhật ký”)`}.`,
  held: "Vì danh mục vừa được người khác sửa, câu vừa rồi chưa được ghi. Đây là bước hiện tại.",

  log: {
    heading: (title: string) => `${title} – nhật ký`,
    line: (when: string, who: string, what: string) => `${when}, ${who}: ${what}`,
    empty: "Chưa có gì được ghi.",
    older: (count: number) => `Còn ${count} dòng cũ hơn; tải hồ sơ (.zip) để có tệp nhat-ky.csv đầy đủ.`,
    began: "bắt đầu danh mục",
    joined: (role: SessionRole) => `tham gia với vai trò ${roles[role]}`,
    answered: (ask: string, answer: string) => `trả lời “${ask}”: ${answer}`,
    reopened: (ask: string) => `mở lại câu “${ask}”`,
    marked: (label: string, status: string) => `ghi mục “${label}”: ${status}`,
    noted: (label: string, note: string) => `ghi chú mục “${label}”: ${note}`,
    proven: (label: string, evidence: string) => `ghi minh chứng mục “${label}”: ${evidence}`,
    startDay: (day: string) => `ghi ngày bắt đầu: ${day}`,
    withdrawn: (label: string) => `bỏ minh chứng mục “${label}”`,
    returned: (label: string, note: string) => `trả lại mục “${label}”: ${note}`,
    filled: (label: string, value: string) => (value === "" ? `xóa chỗ điền “${label}”` : `điền “${label}”: ${value}`),
    finished: "kết thúc danh mục",
    renewed: (version: string) => `chuyển sang bản mới (phiên bản ${version})`,
    columns: ["Thời điểm", "Người", "Việc đã làm", "Căn cứ (theo thư viện khi xuất)"],
  },
} as const;
