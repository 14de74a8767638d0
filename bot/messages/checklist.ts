import type { DocumentSelector, ItemStatus } from "../../knowledge/index";
import type { DossierWords } from "./dossier";

/** How one answer is shown and in which other words people give it. */
export interface OptionWords {
  readonly label: string;
  readonly aliases: readonly string[];
}

/** How one question is put. */
export interface QuestionWords {
  readonly ask: string;
  /** Why it is asked. */
  readonly why: string;
  /** By the option's name; empty for a question that is answered in the person's own words. */
  readonly options: Readonly<Record<string, OptionWords>>;
}

/** What the bot says in one checklist, by the names in its definition. */
export interface ChecklistWords {
  readonly intro: string;
  readonly questions: Readonly<Record<string, QuestionWords>>;
  readonly exits: Readonly<Record<string, string>>;
  readonly notices: Readonly<Record<string, string>>;
  /** The words of its papers, where it ends in any. */
  readonly dossier?: DossierWords;
}

/** Answers that every checklist understands. */
export const yesNoWords: Readonly<Record<"yes" | "no" | "unknown", OptionWords>> = {
  yes: { label: "Có, rồi", aliases: ["có", "rồi", "đã", "đúng", "vâng", "dạ có", "yes", "ok"] },
  no: { label: "Chưa, không", aliases: ["chưa", "không", "ko", "k", "hông", "không có", "no"] },
  unknown: {
    label: "Chưa biết",
    aliases: [
      "không biết",
      "ko biết",
      "k biết",
      "chưa biết",
      "không rõ",
      "ko rõ",
      "chưa rõ",
      "không chắc",
      "chưa chắc",
    ],
  },
};

const statuses: Readonly<Record<ItemStatus, string>> = {
  open: "chưa làm",
  done: "đã xong",
  "not-yet": "chưa xong",
  later: "để sau",
  "not-applicable": "không áp dụng",
};

/** A reply has no room for the names of more open items. */
const mostNamed = 15;

/** How the known criteria are marked. */
interface TallyMarks {
  readonly known: number;
  readonly done: number;
  readonly notYet: number;
  readonly notApplicable: number;
  readonly open: number;
}

function marked({ done, notYet, notApplicable, open }: TallyMarks): string {
  const parts = [`${done} đánh dấu xong`, `${notYet} chưa xong`, `${open} chưa đánh dấu`];
  return [...parts, ...(notApplicable === 0 ? [] : [`${notApplicable} không áp dụng`])].join(", ");
}

/** Every word of the walk through a checklist that does not belong to one checklist alone. */
export const checklistMessages = {
  statuses,

  began: (title: string) => `Hướng dẫn từng bước: ${title}.`,
  resumed: (title: string) => `Tiếp tục danh mục “${title}” từ chỗ anh/chị đã dừng.`,
  alreadyBegun: (title: string) =>
    `Anh/chị đang làm dở danh mục “${title}”, nên tôi tiếp tục từ chỗ đã dừng. Muốn bắt đầu lại: gõ “làm lại từ đầu”.`,
  othersOpen: (titles: readonly string[]) => `Còn đang tạm dừng: ${titles.join("; ")}.`,
  which: {
    heading: "Các danh mục của anh/chị:",
    row: (title: string, day: string, state: "active" | "resting" | "over") =>
      `• ${title}, bắt đầu ngày ${day}: ${{ active: "đang làm", resting: "tạm dừng", over: "đã kết thúc" }[state]}`,
    help: "Gõ “tiếp tục” cùng tên danh mục để mở, ví dụ “tiếp tục kết nghĩa”.",
  },
  newerVersion: "Danh mục đã được cập nhật sau khi anh/chị bắt đầu; các câu trả lời cũ vẫn được giữ.",

  questionHeading: (title: string, number: number) => `${title} – câu ${number}`,
  answered: (label: string) => `Đã ghi: ${label}.`,
  formerAnswer: (label: string) => `Trước đó anh/chị đã trả lời: ${label}.`,
  chooseHelp: "Trả lời bằng số hoặc bằng chữ. Có thể gõ: quay lại, vì sao, tiến độ, dừng.",
  writeHelp: {
    "school-year": "Trả lời bằng năm học, ví dụ “2025-2026”. Có thể gõ: quay lại, vì sao, tiến độ, dừng.",
    year: "Trả lời bằng một năm, ví dụ “2026”. Có thể gõ: quay lại, vì sao, tiến độ, dừng.",
    date: "Trả lời bằng ngày/tháng/năm, ví dụ “15/9/2026”. Có thể gõ: quay lại, vì sao, tiến độ, dừng.",
    text: "Trả lời ngắn bằng chữ. Có thể gõ: quay lại, vì sao, tiến độ, dừng.",
  },
  writeLabel: { "school-year": "Năm học", year: "Năm", date: "Ngày", text: "Câu trả lời" },
  writePlaceholder: { "school-year": "2025-2026", year: "2026", date: "15/9/2026", text: "Câu trả lời ngắn" },
  notAnOption: (given: string, count: number) =>
    `“${given}” chưa khớp với lựa chọn nào. Hãy gõ một số từ 1 đến ${count}, hoặc tên lựa chọn. Nếu đó là câu hỏi khác, hãy thêm dấu “?”.`,
  notAnAnswer: {
    "school-year": (given: string) => `“${given}” chưa phải một năm học. Hãy ghi hai năm liền nhau, ví dụ “2025-2026”.`,
    year: (given: string) => `“${given}” chưa phải một năm. Hãy ghi đủ bốn chữ số, ví dụ “2026”.`,
    date: (given: string) =>
      `“${given}” chưa phải một ngày có trong lịch. Hãy ghi đủ ngày/tháng/năm, ví dụ “15/9/2026”.`,
    text: (given: string) => `“${given}” quá dài hoặc để trống. Hãy trả lời ngắn, dưới 200 ký tự.`,
  },
  questionsFirst: "Danh sách việc hiện ra sau khi trả lời hết các câu hỏi.",
  whyAsked: (why: string) => `Vì sao hỏi câu này: ${why}`,
  nothingBefore: "Đây là câu đầu tiên, không có câu nào phía trước.",
  noSuchQuestion: (number: number) => `Chưa có câu ${number} nào đã trả lời để sửa.`,

  itemsHeading: (title: string) => `${title} – việc cần làm`,
  itemHeading: (title: string, number: number, count: number) => `${title} – mục ${number}/${count}`,
  progress: (done: number, applicable: number) => `Đã xong ${done}/${applicable} mục, còn ${applicable - done}.`,
  progressInQuestions: (answered: number) =>
    `Đã trả lời ${answered} câu; danh sách việc hiện ra sau khi trả lời hết các câu hỏi.`,
  partOfList: (from: number, to: number, count: number, next: number) =>
    `Danh sách có ${count} mục; đây là mục ${from}–${to}, gõ “danh sách ${next}” để xem từ mục ${next}.`,
  tally: {
    bound: (marks: TallyMarks, document: string) =>
      `${marks.known} chỉ tiêu lấy từ ${document} trong thư viện: ${marked(marks)}. Cẩm Nang chỉ đếm, không kết luận.`,
    unbound: (marks: TallyMarks, total: number, unknown: number, source: string, document: string, isUnread: boolean) =>
      `Chỉ tiêu: mới biết ${marks.known}/${total} (tổng số theo: ${source}): ${marked(marks)}; còn ${unknown} chỉ tiêu chưa biết. ` +
      (isUnread
        ? `${document} đã có trong thư viện nhưng không tìm thấy các chỉ tiêu được đánh số; hãy đối chiếu bản đã nạp. `
        : `Hãy nạp ${document} để các chỉ tiêu tự thành từng mục. `) +
      "Cẩm Nang chỉ đếm, không kết luận.",
  },
  nextItem: (number: number, label: string) => `Việc tiếp theo: mục ${number}, ${label}.`,
  listHelp: "Gõ số mục để xem nguyên văn và căn cứ; gõ “xong 3” khi làm xong mục 3, “kết thúc” để chốt danh sách.",
  readHelp: "Gõ số mục để xem nguyên văn và căn cứ.",
  itemHelp: (number: number) =>
    `Có thể gõ: xong ${number}, chưa ${number}, để sau ${number}, không áp dụng ${number} vì (lý do), ghi chú ${number}: (nội dung), danh sách.`,
  numberLabel: "Số mục cần xem",
  numberPlaceholder: "ví dụ 3",
  noSuchItem: (number: string, count: number) => `Không có mục ${number}. Danh sách có các mục từ 1 đến ${count}.`,
  reasonLabel: "Lý do, nếu không áp dụng",
  reasonPlaceholder: "ví dụ: trường không dạy ngoại ngữ",
  reasonMissing: (number: number) =>
    `Mục ${number} chưa được ghi là không áp dụng vì thiếu lý do. Hãy gõ: không áp dụng ${number} vì (lý do).`,
  oneAtATime: "Mỗi lần chỉ ghi “không áp dụng” cho một mục, kèm lý do của mục đó.",
  marked: (numbers: readonly number[], status: ItemStatus) =>
    `Đã ghi: mục ${numbers.join(", ")} – ${statuses[status]}.`,
  noted: (number: number) => `Đã lưu ghi chú của mục ${number}.`,

  needs: {
    required: "bắt buộc theo văn bản",
    sample: "bắt buộc theo văn bản gốc của bản tóm lược mẫu",
    elsewhere: "văn bản của nơi khác yêu cầu",
    elsewhereRecommended: "tham khảo theo văn bản của nơi khác",
    outside: "bắt buộc theo nguồn ngoài thư viện",
    unproven: "chưa dẫn được căn cứ",
    recommended: "nên làm",
    suggestion: "gợi ý",
  },
  facts: { need: "Mức độ", status: "Tình trạng", evidence: "Minh chứng cần có", responsible: "Ai làm", due: "Khi nào" },
  statusBecause: (status: string, reason: string) => `${status} (lý do: ${reason})`,
  ownNote: (note: string) => `Ghi chú: ${note}`,
  remark: (text: string) => `Lưu ý: ${text}`,
  remarkFrom: (text: string, name: string, url: string) => `Lưu ý: ${text} (nguồn ngoài thư viện: ${name}, ${url})`,
  dueAsWritten: (expression: string, reference: string) => `“${expression}” – đúng như văn bản ghi ${reference}`,
  dueByRule: (days: string, name: string, url: string) => `${days} – theo nguồn ngoài thư viện: ${name}, ${url}`,
  byStartDay: (days: string) => `tính từ ngày bắt đầu đã ghi: ${days}`,
  startDayUnknown: "gõ “ngày bắt đầu 15/9/2026” để tính ra ngày",
  startDayTaken: (day: string) =>
    `Đã ghi ngày bắt đầu: ${day}. Các hạn “trước khi triển khai” được tính theo ngày này.`,
  notAStartDay: (written: string) => `“${written}” chưa phải một ngày có trong lịch. Hãy gõ: ngày bắt đầu 15/9/2026.`,
  dueMissing: "xem nguyên văn của văn bản",

  sources: {
    readAs: (reading: string) => `(đọc là: ${reading})`,
    own: (place: string, file: string, reference: string) => `Căn cứ ${reference}: ${place}, ${file}`,
    sample: (place: string, file: string, reference: string) => `Theo bản tóm lược mẫu ${reference}: ${place}, ${file}`,
    elsewhere: (place: string, file: string, reference: string) =>
      `Văn bản của nơi khác, chỉ để tham khảo ${reference}: ${place}, ${file}`,
    missingDocument: (document: string, address: string | null) =>
      `Chưa dẫn được căn cứ: thư viện chưa có ${document}${address === null ? "" : `, mục ${address}`}`,
    missingPlace: (file: string, address: string | null) =>
      `Chưa dẫn được căn cứ: không thấy đoạn tương ứng ${address === null ? "" : `ở mục ${address} `}trong ${file}`,
    outside: (name: string, url: string) => `Nguồn ngoài thư viện: ${name}, ${url}`,
    suggestion: "Gợi ý, không có căn cứ trong văn bản đã nạp",
  },
  documentOf: ({ type, number, issuerWords, titleWords, addresseeWords }: DocumentSelector) =>
    number !== undefined
      ? `${type} ${number}`
      : [
          `${type} của ${issuerWords.join(", ")}`,
          ...(titleWords.length === 0 ? [] : [`về ${titleWords.join(", ")}`]),
          ...(addresseeWords.length === 0 ? [] : [`gửi ${addresseeWords.join(", ")}`]),
        ].join(" "),

  warnings: {
    missing: (document: string) => `Thư viện chưa có ${document}, nên các mục dựa vào đó chưa dẫn được nguyên văn.`,
    sample: (file: string) =>
      `Căn cứ lấy từ bản tóm lược mẫu kèm chương trình (${file}), không phải văn bản gốc; hãy nạp văn bản của đơn vị rồi đối chiếu.`,
    example: (file: string) =>
      `Đơn vị chưa nạp văn bản về việc này; căn cứ là văn bản của nơi khác, bản tóm lược mẫu ${file}, chỉ để tham khảo.`,
    elsewhere: (place: string) =>
      `Văn bản được dẫn chỉ áp dụng cho ${place}; đơn vị ở nơi khác chỉ nên tham khảo và hỏi cơ quan quản lý của nơi mình.`,
    otherYear: (named: string, asked: string) =>
      `Văn bản được dẫn ghi năm học ${named}, không nói về năm học ${asked}: cần hỏi xem còn áp dụng không.`,
    yearNotStated: (asked: string) => `Văn bản được dẫn không ghi năm học, nên chưa rõ có áp dụng cho ${asked} không.`,
    blankNumberAndDate: "Văn bản được dẫn chưa ghi số và ngày ban hành.",
    blankNumber: "Văn bản được dẫn chưa ghi số.",
    blankDate: "Văn bản được dẫn chưa ghi ngày ban hành.",
  },
  appliesTo: (place: string | null, schoolYear: string | null) =>
    [
      "Phạm vi của văn bản:",
      [place, schoolYear === null ? null : `năm học ${schoolYear}`].filter((part) => part !== null).join(", "),
    ].join(" ") + ".",

  reviewHeading: (title: string) => `${title} – xem lại`,
  reviewAnswer: (number: number, ask: string, answer: string) => `${number}. ${ask} → ${answer}`,
  reviewHelp: "Bấm hoặc gõ “sửa câu 2” để trả lời lại câu 2; gõ “tạo hồ sơ” để lấy các văn bản dự thảo.",
  noAnswersYet: "Chưa trả lời câu nào.",

  papers: {
    heading: (title: string) => `${title} – hồ sơ dự thảo`,
    paper: (number: number, title: string) => `${number}. ${title}`,
    whole: "Cả hồ sơ (.zip)",
    calendar: "Lịch các hạn (.ics)",
    at: (title: string, url: string) => `${title}: ${url}`,
    expires: (hours: number) =>
      `Liên kết chỉ dành cho anh/chị, dùng được trong ${hours} giờ; hết hạn thì gõ lại “tạo hồ sơ”.`,
    calendarHelp: "Nhập lịch lần nữa thì các ngày được cập nhật, không bị lặp.",
    onTheMachine:
      "Máy chủ chưa có địa chỉ cho máy khác mở (PUBLIC_URL). Trên máy đang chạy Cẩm Nang, hãy mở địa chỉ của trang trò chuyện, thêm vào sau đó đường dẫn ghi sau tên mỗi tệp.",
    notHere:
      "Hồ sơ có thông tin riêng nên chỉ gửi trong cuộc trò chuyện hai người: hãy nhắn riêng cho Cẩm Nang “tạo hồ sơ”.",
    unreachable: "Ở đây không lấy được tệp; hãy gõ “tạo hồ sơ” trên trang trò chuyện hoặc trong Teams.",
    drafts: "Đây là bản dự thảo: đọc lại, điền chỗ trống, bỏ trang ghi chú cuối trước khi trình ký.",
    fillHeading: "Điền vào hồ sơ (gõ “điền 1: nội dung”, hoặc ghi vào ô rồi bấm “Ghi vào hồ sơ”):",
    particular: (number: number, label: string, value: string | null) => `${number}. ${label}: ${value ?? "chưa điền"}`,
    filled: (labels: readonly string[]) => `Đã ghi vào hồ sơ: ${labels.join(", ")}.`,
    nothingFilled: "Không có gì thay đổi trong phần điền.",
    noSuchParticular: (number: number, count: number) => `Không có chỗ điền số ${number}; có từ 1 đến ${count}.`,
    none: "Danh mục này chưa có văn bản soạn sẵn.",
    afterQuestions: "Hồ sơ soạn được sau khi trả lời hết các câu hỏi.",
    checked: (open: number, doubtful: number) =>
      `Kiểm tra: ${open} việc bắt buộc chưa xong, ${doubtful} chỗ cần xem lại. Gõ “kiểm tra” để xem.`,
  },
  check: {
    heading: (title: string) => `${title} – kiểm tra hồ sơ`,
    open: (labels: readonly string[]) => `Việc bắt buộc chưa xong: ${labels.join("; ")}.`,
    unproven: (labels: readonly string[], number: number) =>
      `Đã đánh dấu xong nhưng chưa có minh chứng: ${labels.join("; ")}. Gõ “minh chứng ${number}: 12/KH-THCS ngày 05/9/2026”, gửi tệp, hoặc “ghi chú ${number}: …”.`,
    overdue: (number: number, label: string, day: string) =>
      `Mục ${number} (${label}): đã qua hạn ${day} mà chưa xong.`,
    flaw: (number: number, label: string, flaw: string) => `Mục ${number} (${label}): ${flaw}.`,
    flaws: {
      number: (written: string) => `“${written}” không giống một số, ký hiệu văn bản`,
      "no-such-day": (written: string) => `“${written}” không có trong lịch`,
      "in-the-future": (written: string) => `ngày “${written}” ở sau hôm nay`,
      expired: (written: string) => `đã hết hạn ngày “${written}”`,
      "after-deadline": (written: string) => `ngày “${written}” ở sau hạn của mục này`,
    },
    nothing: "Không thấy việc bắt buộc nào còn mở và không thấy chỗ nào đáng ngờ trong ghi chú.",
    limits: "Cẩm Nang chỉ xem những gì đã đánh dấu và ghi chú, không xem nội dung giấy tờ và không kết luận.",
  },

  finishedHeading: (title: string) => `${title} – kết thúc`,
  allSettled: "Mọi mục đã xong hoặc không áp dụng.",
  stillOpen: (labels: readonly string[]) => {
    const rest = labels.length - mostNamed;
    return `Còn mở: ${labels.slice(0, mostNamed).join("; ")}${rest <= 0 ? "" : `; và ${rest} mục nữa`}.`;
  },
  notApplicable: (labels: readonly string[]) => `Không áp dụng: ${labels.join("; ")}.`,
  confirm: (lines: readonly string[]) => `Cần xác nhận: ${lines.join("; ")}.`,
  confirmation: (what: string, whom: string) => `${what} (hỏi ${whom})`,
  finishedHelp:
    "Danh mục vẫn được lưu: gõ “tạo hồ sơ” để lấy các văn bản dự thảo, “tiếp tục” để mở lại, “xem lại” để xem toàn bộ.",
  exitHelp: "Nếu chọn nhầm, gõ “quay lại” để trả lời lại.",

  stopped: (title: string) =>
    `Đã tạm dừng danh mục “${title}”, mọi câu trả lời được giữ. Gõ “tiếp tục” khi muốn làm tiếp.`,
  pausedNeedsResume: (title: string) => `Danh mục “${title}” đang tạm dừng. Gõ “tiếp tục” rồi ghi lại giúp tôi.`,
  nothingOpen: "Anh/chị chưa có danh mục nào đang làm. Hãy cho biết việc cần làm, ví dụ “đăng ký liên kết”.",
  confirmDelete: (title: string) =>
    `Xóa hẳn danh mục “${title}” cùng mọi câu trả lời và đánh dấu? Gõ “đồng ý xóa” để xóa, “tiếp tục” để giữ.`,
  deleted: (title: string) => `Đã xóa danh mục “${title}”.`,

  outdatedCard: "Thẻ này đã cũ nên không có gì thay đổi. Đây là bước hiện tại.",
  alreadyTaken: "Lựa chọn này đã được ghi trước đó, không ghi lần nữa. Đây là bước hiện tại.",
  notYourCard: "Thẻ này thuộc danh mục của người khác, nên không có gì thay đổi.",
  goneCard: "Danh mục của thẻ này không còn, nên không có gì thay đổi. Gõ “tiếp tục” để xem danh mục đang có.",
  notUnderstoodCard: "Không đọc được thao tác trên thẻ, nên không có gì thay đổi.",

  buttons: {
    back: "Quay lại",
    send: "Gửi",
    done: "Xong",
    notYet: "Chưa xong",
    later: "Để sau",
    notApplicable: "Không áp dụng",
    list: "Danh sách",
    listFrom: (number: number) => `Danh sách từ mục ${number}`,
    show: "Xem mục",
    showNumber: (number: number) => `Xem mục ${number}`,
    doneNumber: (number: number) => `Xong mục ${number}`,
    review: "Xem lại",
    edit: (number: number) => `Sửa câu ${number}`,
    papers: "Tạo hồ sơ",
    check: "Kiểm tra",
    fill: "Ghi vào hồ sơ",
    stop: "Dừng",
    finish: "Kết thúc",
    resume: "Tiếp tục",
    delete: "Đồng ý xóa",
    keep: "Giữ lại",
  },
  suggestions: {
    question: ["vì sao", "quay lại", "dừng"],
    items: ["xong", "danh sách", "dừng"],
    reading: ["danh sách", "nhật ký", "dừng"],
    finished: ["tạo hồ sơ", "tiếp tục", "xem lại"],
    papers: ["tiếp tục"],
    paused: ["tiếp tục"],
    deleting: ["đồng ý xóa", "tiếp tục"],
  },
} as const;
