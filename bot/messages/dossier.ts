import type { ItemColumn, PaperForm } from "../../knowledge/index";

/** How something that only the person knows is asked for, and what a blank says in its place. */
export interface ParticularWords {
  readonly label: string;
  readonly example: string;
}

/** One paper as people name it, and what it is about as its title says it. */
export interface PaperWords {
  readonly title: string;
  readonly about: string;
}

/**
 * The words of a checklist's papers, by the names in its definition. In `lines` and `about`, `{school}` stands for a particular
 * or an answer, a visible blank as long as it is not known, `{organ}` for who issues the paper, and `{?what to write}` for a blank that is filled in on paper.
 */
export interface DossierWords {
  readonly particulars: Readonly<Record<string, ParticularWords>>;
  /** What an answer is called in a paper, by its question; for the questions that a paper tells. */
  readonly answers: Readonly<Record<string, string>>;
  readonly papers: Readonly<Record<string, PaperWords>>;
  readonly lines: Readonly<Record<string, string>>;
}

/** The name of a form as its paper prints it, and its sign in a number; a letter has no name, a list no number. */
export const paperForms: Readonly<Record<PaperForm, { readonly name: string | null; readonly sign: string | null }>> = {
  report: { name: "BÁO CÁO", sign: "BC" },
  plan: { name: "KẾ HOẠCH", sign: "KH" },
  proposal: { name: "TỜ TRÌNH", sign: "TTr" },
  letter: { name: null, sign: "" },
  minutes: { name: "BIÊN BẢN", sign: "BB" },
  summary: { name: "BẢN TỔNG HỢP", sign: null },
  index: { name: "DANH MỤC", sign: null },
};

export const columnTitles: Readonly<Record<ItemColumn, string>> = {
  number: "TT",
  label: "Nội dung",
  evidence: "Minh chứng",
  responsible: "Người thực hiện",
  due: "Thời gian",
  status: "Tình trạng",
  note: "Số, ngày văn bản; ghi chú",
  source: "Căn cứ",
  result: "Kết quả",
};

/** "05 tháng 02 năm 2026": as Nghị định 30/2020 writes a day, with a 0 before days below 10 and the first two months. */
export function longDate(day: string): string {
  const [year = "", month = "", date = ""] = day.split("-");
  return `${date} tháng ${Number(month) <= 2 ? month : String(Number(month))} năm ${year}`;
}

/** A title that says by itself what its document does; any other is what the document is about. */
const tellsWhat = /^(?:về|quy định|ban hành|phê duyệt|công bố|sửa đổi|bổ sung|bãi bỏ|thay thế|hướng dẫn)(?!\p{L})/iu;

/** Room for a few words that are not known. */
export const blankRoom = "……………";

/** The words that every paper shares. */
export const paperMessages = {
  state: "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
  motto: "Độc lập - Tự do - Hạnh phúc",
  draft: "DỰ THẢO",
  numbered: (sign: string) => `Số: ……/${sign === "" ? "" : `${sign}-`}………`,
  dated: ", ngày …… tháng …… năm ………",
  subject: (about: string) => `V/v ${about}`,
  to: "Kính gửi:",
  recipients: "Nơi nhận:",
  nameToSign: "họ và tên",
  fact: (label: string) => `${label}: `,
  roomBelow: "nội dung của đơn vị",

  basis: {
    printed: "Căn cứ",
    number: (number: string | null) => (number === null ? " số" : ` số ${number}`),
    blankNumber: "số, ký hiệu: văn bản đã nạp chưa ghi",
    dated: " ngày ",
    blankDate: "ngày ban hành: văn bản đã nạp chưa ghi",
    issuedBy: (issuer: string) => ` của ${issuer}`,
    about: (title: string) => (tellsWhat.test(title) ? ` ${title}` : ` về ${title}`),
    toOf: (addressee: string) => ` gửi ${addressee}`,
    missing: (document: string) => `${document}: chưa có trong thư viện, đối chiếu rồi mới ghi`,
    notOurs: (document: string) => `văn bản của nơi mình thay cho ${document}`,
    notCited: (number: string) => `${number}: văn bản đã nạp không viện dẫn, đối chiếu rồi mới ghi`,
  },

  sources: {
    own: (place: string) => `Theo ${place}`,
    sample: (place: string) => `Theo bản tóm lược mẫu, không phải văn bản gốc: ${place}`,
    elsewhere: (place: string) => `Văn bản của nơi khác, chỉ để tham khảo: ${place}`,
    place: (document: string, place: string, file: string) => `${document}, ${place} (tệp ${file})`,
    shortPlace: (document: string, place: string) => `${document}, ${place}`,
    shortElsewhere: (document: string, place: string) => `${document}, ${place} (nơi khác, tham khảo)`,
    missingDocument: (document: string) => `Chưa dẫn được căn cứ: thư viện chưa có ${document}`,
    missingPlace: (file: string) => `Chưa dẫn được căn cứ: không thấy đoạn tương ứng trong ${file}`,
    outside: (name: string, url: string) => `Nguồn ngoài thư viện, cần đối chiếu văn bản gốc: ${name}, ${url}`,
    shortOutside: (name: string) => `${name} (ngoài thư viện)`,
    suggestion: "gợi ý, không có căn cứ trong văn bản đã nạp",
    quoteMissing: "chưa dẫn được nguyên văn, điền sau khi nạp văn bản",
  },

  due: {
    byDay: (expression: string, day: string) => `“${expression}” (chậm nhất hết ngày ${day})`,
    inWindow: (expression: string, from: string, to: string) => `“${expression}” (từ ${from} đến hết ${to})`,
    undated: (expression: string) => `“${expression}” (văn bản không ghi ngày)`,
    byRule: (day: string) => `chậm nhất hết ngày ${day} (theo nguồn ngoài thư viện)`,
    byStartDay: (day: string) => `chậm nhất hết ngày ${day} (theo ngày bắt đầu đã ghi)`,
    startDayUnknown: "chưa ghi ngày bắt đầu",
    missing: "xem nguyên văn của văn bản",
  },

  notes: {
    heading: "GHI CHÚ KHI SOẠN",
    help: "(Bỏ trang này và các chỗ trong ngoặc vuông trước khi trình ký.)",
    origin: (title: string, day: string) =>
      `Bản dự thảo do Cẩm Nang soạn theo danh mục từng bước (${title}) và những gì đã ghi đến ngày ${day}. Cẩm Nang không kết luận thay cơ quan có thẩm quyền; người ký cần đọc lại toàn bộ.`,
    sources: "Chú thích cuối trang và cột “Căn cứ” chỉ để đối chiếu, có thể bỏ khi ban hành.",
    blanks: (hints: readonly string[]) => `Chỗ còn phải điền: ${hints.join("; ")}.`,
    suspect: (written: string, by: string, suspect: string | null) =>
      `${by} dẫn “${written}”${suspect === null ? ", đọc từ đoạn chữ hỏng" : `; có lẽ là ${suspect}`}. Vì chưa chắc, văn bản này không được đưa vào căn cứ: hãy đối chiếu bản gốc.`,
    notOurs: (document: string) =>
      `${document} là văn bản của nơi khác hoặc chỉ là bản mẫu bên cạnh văn bản của đơn vị, nên không được đưa vào căn cứ.`,
    missing: (document: string) => `Thư viện chưa có ${document}: căn cứ này để trống.`,
    notCited: (number: string, by: string) => `${by} không viện dẫn ${number}: căn cứ này để trống.`,
    citedBy: (number: string, by: string) =>
      `Căn cứ ${number} ghi theo cách ${by} viện dẫn; toàn văn chưa có trong thư viện, hãy kiểm tra hiệu lực.`,
    open: (labels: readonly string[]) => `Việc bắt buộc chưa xong: ${labels.join("; ")}.`,
    confirm: (what: string, whom: string) => `Cần hỏi ${whom}: ${what}.`,
  },

  packed: (path: string) => `tệp ${path}`,
  leftOut: (file: string) => `${file}, lưu riêng, không kèm trong tệp .zip`,

  criteriaUnknown: "từng chỉ tiêu lập theo toàn văn thông tư",
  nothingListed: "chưa có mục nào",
} as const;

/** The words of the calendar. */
export const calendarMessages = {
  name: (title: string) => `Hạn: ${title}`,
  last: (label: string) => `Hạn cuối: ${label}`,
  first: (label: string) => `Bắt đầu: ${label}`,
  asOf: (occurrence: string, today: string) => `${occurrence}. Tính đến ${today}.`,
  exclusive: "“Trước ngày” không gồm chính ngày đó, nên sự kiện đặt vào ngày cuối cùng còn kịp.",
  dayOff: "Ngày cuối cùng còn kịp là ngày nghỉ, nên sự kiện đặt vào ngày làm việc liền trước.",
  quoted: (quote: string, place: string, file: string) => `“${quote}” (${place}, tệp ${file})`,
  outside: (name: string, url: string) => `Theo nguồn ngoài thư viện, cần đối chiếu: ${name}, ${url}`,
  fromStartDay: "Tính từ ngày bắt đầu đã ghi trong danh mục; văn bản không nêu số ngày.",
  evidence: (evidence: string) => `Minh chứng: ${evidence}`,
  responsible: (responsible: string) => `Người thực hiện: ${responsible}`,
} as const;
