import { fieldName, writeValue, type CorrectableField } from "../../knowledge/index";

/** Everything that is said of files that an admin sends to become documents. */
export const submissionMessages = {
  notAdmin:
    "Chỉ người quản trị thư viện mới nạp, sửa hoặc thu lại được văn bản. Thầy/cô có thể gửi văn bản cho người quản trị; tệp làm minh chứng cho danh mục thì vẫn gửi cho tôi ở đây được.",
  onlyPersonal: "Việc nạp văn bản chỉ làm trong cuộc trò chuyện riêng với tôi. Thầy/cô gửi lại tệp ở đó giúp tôi.",

  ask: (file: string, item: string) =>
    `Tôi đã nhận tệp ${file}. Tệp này dùng vào việc gì?\n• Làm minh chứng cho mục ${item}: gõ “minh chứng”.\n• Nạp vào thư viện làm văn bản để trả lời: gõ “nạp vào thư viện”.\n• Không dùng: gõ “bỏ tệp”.`,
  askHeading: (file: string) => `Tệp ${file} dùng vào việc gì?`,
  askHelp: "Chưa bấm gì thì tệp chỉ nằm ở chỗ chờ, không ai thấy và không dùng để trả lời.",

  refused: {
    type: "Tệp này không phải Word (.docx, .doc), PDF, ảnh (PNG, JPG, TIF), .txt hay .html, nên chưa được lưu.",
    size: "Tệp lớn hơn 25 MB nên chưa được lưu. Hãy gửi bản nhỏ hơn.",
    empty: "Tệp trống nên chưa được lưu.",
  },

  reading: (file: string) =>
    `Đã nhận tệp ${file}, đang đọc. Văn bản dài hoặc bản quét có thể mất vài phút. Đọc xong tôi sẽ gửi những gì đọc được để thầy/cô kiểm tra; chưa có gì vào thư viện khi thầy/cô chưa xác nhận. Muốn xem lại: gõ “văn bản chờ nạp”.`,
  stillReading: (file: string) => `Tệp ${file} vẫn đang được đọc. Gõ “văn bản chờ nạp” để xem lại sau.`,
  unreadable: (file: string, why: string) =>
    `Không đọc được tệp ${file}: ${why} Tệp chưa được nạp và đã bị bỏ khỏi chỗ chờ.`,
  sendAgain: "việc đọc bị dừng giữa chừng. Xin gửi lại tệp.",
  tooSlow: "đọc quá lâu nên đã dừng. Xin tách tệp hoặc lưu lại ở dạng .docx rồi gửi lại.",
  fault: "chương trình đọc gặp lỗi. Xin gửi lại tệp; nếu vẫn lỗi, báo cho người cài đặt máy chủ.",
  alreadyThere: (file: string) => `văn bản này đã có trong thư viện dưới tên ${file}, nội dung không khác.`,

  heading: (file: string) => `Văn bản chờ nạp: ${file}`,
  notLive: "Đây là những gì tôi đọc được. Văn bản CHƯA vào thư viện; xin đối chiếu với bản gốc rồi xác nhận.",
  outline: "Bố cục",
  deadlines: (count: number) => `Thời hạn (${count})`,
  noDeadlines: "Không thấy thời hạn nào.",
  contacts: (count: number) => `Đầu mối liên hệ (${count})`,
  doubts: "Điểm cần kiểm tra",
  more: (count: number) => `và ${count} mục nữa`,
  deadline: (number: number, words: string, when: string, who: string) =>
    `${number}. ${when}${who === "" ? "" : ` – ${who}`}: “${words}”`,
  correctedMark: " (đã sửa)",
  unverifiedMark: " (chữ ở đây bị hỏng, nên đối chiếu)",
  counts: (sections: number, references: number) => `${sections} mục, ${references} văn bản được viện dẫn.`,
  stands: "So với thư viện",
  sameFile: (document: string, file: string) =>
    `Thư viện đang có ${document} (tệp ${file}), có vẻ là bản trước của văn bản này.`,
  replaces: (sentence: string) => sentence,
  noConflict: "Không thấy chỗ nào thay thế hoặc trái với văn bản đang có.",
  displacesSamples:
    "Đây là văn bản đầu tiên của đơn vị: nạp xong, các bản tóm lược mẫu kèm theo không còn dùng để trả lời.",
  howTo: (hasVersions: boolean) =>
    hasVersions
      ? "Gõ “nạp thay bản cũ”, “nạp giữ cả hai”, “sửa số: 12/KH-UBND”, “sửa hạn 1: trước 15/12/2026”, hoặc “bỏ tệp”."
      : "Gõ “nạp vào thư viện”, “sửa số: 12/KH-UBND”, “sửa hạn 1: trước 15/12/2026”, hoặc “bỏ tệp”.",

  editHeading: (file: string) => `Sửa những gì đọc được từ ${file}`,
  editHelp:
    "Sửa ô nào thì ô đó được ghi theo lời thầy/cô; để trống nghĩa là văn bản không ghi. Ngày ghi 21/11/2026; ngày hạn có thể thêm “trước” hoặc “chậm nhất”.",
  editDeadline: (number: number) => `Hạn ${number}`,
  saved: (changes: readonly string[]) => `Đã ghi: ${changes.join("; ")}.`,
  change: (field: CorrectableField, deadline: number | null, was: string | null, value: string | null) =>
    `${fieldName(field)}${deadline === null ? "" : ` (hạn ${deadline + 1})`}: “${writeValue(was)}” thành “${writeValue(value)}”`,
  period: (from: string, to: string) => `Chưa ghi: ngày hết áp dụng (${to}) đứng trước ngày bắt đầu (${from}).`,
  nothingChanged: "Không có gì thay đổi.",
  wrong: (field: CorrectableField, deadline: number | null, value: string, problem: string) =>
    `Chưa ghi được ${fieldName(field)}${deadline === null ? "" : ` (hạn ${deadline + 1})`} “${value}”: ${problem}.`,
  noSuchDeadline: (number: number, count: number) =>
    count === 0 ? "Văn bản này không có thời hạn nào để sửa." : `Không có hạn ${number}; có các hạn từ 1 đến ${count}.`,

  publishing: (file: string) => `Đang nạp ${file} vào thư viện; xong tôi sẽ báo.`,
  published: (document: string) => `Đã nạp vào thư viện: ${document}. Từ giờ câu hỏi được trả lời theo văn bản này.`,
  publishedReplacing: (document: string, replaced: string) =>
    `Đã nạp vào thư viện: ${document}, thay cho ${replaced}. Bản cũ được giữ lại và ghi rõ là đã bị thay.`,
  lostCorrections: (count: number) =>
    `${count} chỗ sửa tay của bản cũ không còn chỗ tương ứng trong bản này; xin xem lại.`,
  told: (count: number) =>
    count === 0
      ? "Không có ai đang dùng danh mục, lời nhắc hay câu trả lời gần đây dựa vào chỗ đã đổi."
      : `Đã báo cho ${count} người đang dùng danh mục, lời nhắc hoặc câu trả lời gần đây dựa vào chỗ đã đổi.`,
  howToTakeBack: (file: string) => `Nếu nạp nhầm: gõ “thu lại văn bản ${file}”.`,
  publishFailed: (file: string) =>
    `Chưa nạp được ${file} vì chương trình đọc gặp lỗi; thư viện vẫn như cũ. Xin bấm nạp lại.`,
  alreadyPublishing: (file: string) => `${file} đang được nạp; không cần bấm lại.`,
  alreadyPublished: (file: string, at: string) =>
    `${file} đã được nạp vào thư viện lúc ${at} (trên thiết bị khác hoặc do người quản trị khác); lần bấm này không làm gì thêm.`,
  alreadyDropped: (file: string) => `${file} đã bị bỏ trước đó; không có gì thay đổi. Muốn nạp, xin gửi lại tệp.`,
  alreadyEvidence: (file: string) => `${file} đã được ghi làm minh chứng; không có gì thay đổi.`,
  alreadyTakenBack: (file: string) => `${file} đã được thu lại khỏi thư viện; không có gì thay đổi.`,
  takingBackNow: (file: string) => `${file} đang được thu lại; không cần bấm lại.`,
  gone: "Tệp này không còn ở chỗ chờ. Xin gửi lại tệp nếu vẫn cần nạp.",
  outdated:
    "Thẻ vừa bấm đã cũ: văn bản đã được sửa sau khi thẻ đó hiện ra. Chưa có gì thay đổi; xin xem lại bản mới nhất dưới đây.",
  chooseVersion:
    "Thư viện đã có bản trước của văn bản này nên tôi chưa nạp. Xin chọn: “nạp thay bản cũ” hoặc “nạp giữ cả hai”.",
  chooseWhich: "Có nhiều bản trước trong thư viện; xin bấm nút trên thẻ để chọn bản bị thay.",
  named: (document: string, file: string) => (document === file ? document : `${document} (tệp ${file})`),
  dropped: (file: string) => `Đã bỏ tệp ${file}; không có gì vào thư viện.`,

  listHeading: "Văn bản chờ nạp:",
  listNone:
    "Không có tệp nào đang chờ nạp. Gửi tệp Word, PDF hoặc bản quét cho tôi trong cuộc trò chuyện riêng để bắt đầu.",
  listRow: (number: number, file: string, status: string) => `${number}. ${file} – ${status}`,
  listHelp: "Gõ “văn bản chờ nạp 1” để xem từng tệp.",
  statuses: {
    asked: "chưa rõ dùng làm gì",
    reading: "đang đọc",
    ready: "đọc xong, chờ xác nhận",
    publishing: "đang nạp",
  },
  several: "Có nhiều tệp đang chờ; xin gõ “văn bản chờ nạp” rồi chọn tệp trước.",

  takeBackAsk: (document: string, file: string, former: string | null) =>
    `Thu lại ${document} (tệp ${file}) khỏi thư viện? ${former === null ? "Văn bản này sẽ bị xóa khỏi thư viện." : `Bản trước (${former}) sẽ được dùng lại.`} Gõ “đồng ý thu lại ${file}” để xác nhận.`,
  takeBackHeading: (file: string) => `Thu lại ${file}?`,
  takingBack: (file: string) => `Đang thu lại ${file}; xong tôi sẽ báo.`,
  takenBack: (file: string, restored: string | null) =>
    restored === null
      ? `Đã thu lại ${file}: văn bản không còn trong thư viện.`
      : `Đã thu lại ${file}: ${restored} được dùng lại.`,
  takeBackFailed: (file: string) =>
    `Chưa thu lại được ${file} vì chương trình đọc gặp lỗi; thư viện vẫn như cũ. Xin thử lại.`,
  takeBackGone: (file: string) => `${file} không còn trong thư viện, nên không có gì để thu lại.`,
  takeBackNone: (name: string) =>
    `Không có văn bản nào được nạp qua trò chuyện khớp với “${name}”. Văn bản nạp bằng dòng lệnh thì gỡ bằng dòng lệnh (npm run library -- remove).`,
  takeBackWhich: (names: readonly string[]) =>
    `Có nhiều văn bản khớp; xin ghi rõ tên tệp:\n${names.map((name) => `• thu lại văn bản ${name}`).join("\n")}`,
  takeBackName: "Xin ghi tên văn bản cần thu lại, ví dụ “thu lại văn bản 12/KH-UBND”.",
  superseded: (file: string) => `${file} đã được một bản mới hơn thay thế, nên không cần thu lại.`,

  impact: {
    heading: (document: string) => `Văn bản thầy/cô đang dùng vừa có thay đổi: ${document}`,
    because: (document: string, replaced: string | null) =>
      replaced === null
        ? `Người quản trị vừa nạp ${document}. Những chỗ dưới đây liên quan đến việc thầy/cô đang làm hoặc đã hỏi:`
        : `Người quản trị vừa nạp ${document}, thay cho ${replaced}. Những chỗ dưới đây liên quan đến việc thầy/cô đang làm hoặc đã hỏi:`,
    takenBackHeading: (document: string) => `Văn bản thầy/cô đã được báo vừa được thu lại: ${document}`,
    takenBack: (document: string) =>
      `Người quản trị vừa thu lại ${document}. Những chỗ dưới đây liên quan đến việc thầy/cô đang làm hoặc đã hỏi:`,
    answer: (question: string) => `Câu đã hỏi “${question}”`,
    checklist: (title: string) => `Danh mục đang làm: ${title}`,
    before: "Trước đây",
    after: "Nay",
    removed: "Văn bản hiện hành không còn đoạn này.",
    unread: "(bản trước không còn đọc được)",
    quote: (words: string, place: string) => `“${words}” (${place})`,
    pair: (about: string, before: string, after: string) => `${about}\n  Trước đây: ${before}\n  Nay: ${after}`,
    more: (count: number) => `Và ${count} chỗ nữa.`,
    help: "Thầy/cô hỏi lại câu cũ để có câu trả lời theo văn bản hiện hành; danh mục thì gõ “tiếp tục” để chọn dùng bản mới hay xem bản cũ.",
  },

  buttons: {
    evidence: (item: string) => `Minh chứng cho mục ${item}`,
    library: "Nạp vào thư viện",
    drop: "Bỏ",
    publish: "Nạp vào thư viện",
    publishReplacing: (file: string) => `Nạp, thay cho ${file}`,
    publishBeside: "Nạp, giữ cả hai",
    edit: "Sửa thông tin",
    editDeadlines: "Sửa thời hạn",
    save: "Ghi phần sửa",
    back: "Xem lại",
    takeBack: "Thu lại",
    keep: "Giữ nguyên",
  },
  inputs: {
    when: "Thời hạn",
    actor: "Ai làm",
    action: "Làm gì",
    recipient: "Gửi đến đâu",
  },
} as const;
