/** The bot's words about what it keeps of a person. */
export const profileMessages = {
  told: (parts: readonly string[]) => `Đã ghi nhớ: ${parts.join("; ")}. Gõ “hồ sơ của tôi” để xem hoặc đổi.`,
  part: {
    jurisdiction: (place: string) => `nơi công tác: ${place}`,
    role: (role: string) => `vai trò: ${role}`,
    schoolLevel: (level: string) => `cấp học: ${level}`,
  },
  stillPlace:
    "Nếu anh/chị cho biết thêm nơi công tác (gõ “tôi ở phường …, tỉnh …”), tôi sẽ báo khi văn bản là của nơi khác.",
  heading: "Hồ sơ của anh/chị",
  unknown: "chưa ghi",
  field: { place: "Nơi công tác", role: "Vai trò", level: "Cấp học" },
  why: "Tôi dùng các mục này để chọn đúng văn bản và hạn của anh/chị; bỏ trống cũng vẫn hỏi được.",
  byWords:
    "Đổi bằng lời: “tôi là hiệu trưởng trường tiểu học ở phường …”, “vai trò của tôi là …”. Gõ “xóa dữ liệu của tôi” để xóa tất cả.",
  input: {
    place: "Nơi công tác (theo thư viện)",
    otherPlace: "Hoặc nơi khác",
    otherPlaceHint: "phường …, tỉnh …",
    role: "Vai trò",
    roleHint: "hiệu trưởng, giáo viên, công chức phường…",
    level: "Cấp học",
    none: "(không nêu)",
    keep: "(giữ nguyên)",
  },
  save: "Lưu",
  erase: "Xóa dữ liệu của tôi",
  show: "Cho biết nơi công tác",
  notHere: "Hồ sơ là chuyện riêng của từng người, nên tôi không nói đến trong nhóm. Anh/chị nhắn riêng cho tôi giúp.",
  notYours: "Thẻ này được mở cho người khác; chưa có gì thay đổi. Gõ “hồ sơ của tôi” để mở hồ sơ của anh/chị.",
  wrongPlace: (written: string) =>
    `Tôi không nhận ra nơi “${written}”. Anh/chị ghi như “phường Tân Phong, tỉnh Lai Châu”, hoặc chọn trong danh sách. Chưa có gì thay đổi.`,
  wrongRole: "Vai trò chỉ gồm vài từ, ví dụ “hiệu trưởng”. Chưa có gì thay đổi.",
  nothingToSave: "Chưa có mục nào được điền, nên hồ sơ vẫn như cũ.",

  eraseAsk: (has: readonly string[]) =>
    [
      "Anh/chị muốn xóa mọi dữ liệu của mình? Tôi sẽ xóa hẳn, không lấy lại được:",
      ...has.map((line) => `• ${line}`),
      "Bấm “Xóa hết” hoặc gõ “xác nhận xóa dữ liệu của tôi” để xóa. Không làm gì thì mọi thứ vẫn còn.",
    ].join("\n"),
  has: {
    profile: "hồ sơ (nơi công tác, vai trò, cấp học)",
    questions: "câu hỏi đã hỏi và cách trả lời",
    sessions: (count: number) => `${String(count)} danh mục của anh/chị, kèm minh chứng đã gửi và giấy tờ đã soạn`,
    shared: (count: number) =>
      `trong đó ${String(count)} danh mục đang làm chung: người cùng làm cũng sẽ không mở được nữa`,
    memberships: (count: number) =>
      `tên anh/chị trong ${String(count)} danh mục của người khác (các bước đã làm vẫn còn, không kèm tên)`,
    reminders: (count: number) => `${String(count)} lời nhắc`,
    settings: "cách nhắc, bản tin tuần và địa chỉ lịch",
    talk: "tin nhắn còn chờ gửi hoặc nhận, và chỗ để nhắn cho anh/chị",
  },
  eraseConfirm: "Xóa hết",
  eraseExpired: "Lời xác nhận này đã cũ, nên tôi chưa xóa gì. Gõ “xóa dữ liệu của tôi” để bắt đầu lại.",
  erased: "Đã xóa mọi dữ liệu của anh/chị.",
  remains: (count: number) =>
    `Còn lại: trong ${String(count)} danh mục của người khác, các bước anh/chị đã làm vẫn còn vì thuộc về họ, nhưng không kèm tên anh/chị.`,
  remainsNothing: "Không còn gì của anh/chị được lưu.",
  deliveryMark: "Máy chủ chỉ còn mã giao nhận của tin trả lời này, không kèm nội dung.",
  onPage:
    "Đoạn trò chuyện còn hiện trên màn hình được giữ trong trình duyệt của anh/chị: bấm “Xóa khỏi máy này” ở đầu trang để xóa.",
};
