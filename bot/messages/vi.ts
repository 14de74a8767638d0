/** The bot's words in Vietnamese. Functions where something is filled in; quotes are never touched. */
export const vi = {
  sources: "Nguồn:",
  notes: "Lưu ý:",
  accordingTo: (document: string, place: string) => `Theo ${document}, ${place}:`,
  alsoSee: (document: string, place: string) => `Xem thêm ${document}, ${place}:`,
  summary: "Tóm tắt (do mô hình ngôn ngữ viết từ các đoạn trích dưới đây; khi dùng, xin căn cứ đoạn trích):",
  holdsFor: (place: string) => `– áp dụng cho ${place}`,
  datesInQuotes: "Tính đến hôm nay:",
  deadlines: "Về thời hạn, văn bản nêu:",
  tooLate: (day: string, last: string) => `Trễ: ngày ${day} là sau ngày cuối còn kịp (${last}).`,
  tooEarly: (day: string) => `Chưa đến: ngày ${day} là trước thời gian này.`,
  inTime: (day: string) => `Kịp: ngày ${day} vẫn trong hạn này.`,
  counted: (day: string) => `Có: ngày ${day} vẫn được tính trong hạn.`,
  notCounted: (day: string, last: string) =>
    `Không: “trước ngày ${day}” không tính ngày đó; chậm nhất là hết ngày ${last}.`,
  dueIn: (document: string, title: string | null) =>
    title === null ? `Hạn này nêu trong ${document}:` : `Hạn này nêu trong ${document} (“${title}”):`,
  claimedRight: "Đúng, văn bản ghi như vậy:",
  claimedBefore: (day: string, last: string) =>
    `Văn bản ghi trước ngày ${day}, không tính ngày đó; chậm nhất là hết ngày ${last}:`,
  claimedWrong: "Không đúng: văn bản ghi thời hạn khác.",
  nextDeadline: "Lần tới:",
  deadlineList: (from: string, to: string) => `Các hạn từ ${from} đến ${to}:`,
  noDeadlines: (from: string, to: string, isNamed: boolean) =>
    `Trong các văn bản đã nạp không có hạn nào rơi vào khoảng từ ${from} đến ${to} cho nơi ${isNamed ? "được hỏi" : "của anh/chị"}.`,
  dutiesOf: (actors: string) => `Việc của ${actors} theo văn bản:`,
  doers: (actors: string) => `Văn bản nêu người thực hiện: ${actors}.`,
  verdict: {
    required: (actor: string) => `Có: văn bản yêu cầu${actor} làm việc này.`,
    asked: (actor: string) => `Có: văn bản đề nghị${actor} làm việc này.`,
    allowed: (actor: string) => `Có: văn bản cho phép${actor} làm việc này.`,
    mentioned: () => "Có: văn bản có nêu nội dung này.",
    notListed: (level: string) => `Chỗ trích dẫn chỉ nêu các cấp học khác, không nêu${level}.`,
    forbidden: (actor: string) => `Không: văn bản không cho phép${actor} làm việc này.`,
    otherYear: (printed: string, asked: string) =>
      `Chỗ này chỉ là của ${printed}, không nói đến ${asked}; muốn dùng cho ${asked} thì cần văn bản mới hoặc hỏi lại cơ quan ban hành.`,
    received: () => "Có: nơi nhận ghi trong văn bản có nơi này.",
    notReceived: () => "Không: nơi nhận ghi trong văn bản không có nơi này.",
    holds: (place: string) => `Có: văn bản này là của${place}, áp dụng ở nơi của anh/chị.`,
    takesPart: () => "Có: bên này có trong các cơ quan chủ trì, phối hợp ghi ở chỗ này.",
    takesNoPart: () => "Chỗ này không nêu bên được hỏi trong các cơ quan chủ trì, phối hợp.",
    decides: (organ: string) => `Văn bản nêu nơi có thẩm quyền làm việc này là${organ}.`,
    decidedBy: (organ: string, asked: string) =>
      `Văn bản nêu nơi có thẩm quyền làm việc này là${organ}, không phải${asked}; chỗ giao việc cho${asked} không trao thẩm quyền đó.`,
  },
  limit: {
    within: (told: string, limit: string) =>
      `Trường hợp ${told} nằm trong giới hạn “${limit}” ghi ở chỗ này; xin xem thêm các điều kiện khác.`,
    outside: (told: string, limit: string) => `Trường hợp ${told} nằm ngoài giới hạn “${limit}” ghi ở chỗ này.`,
  },
  stated: {
    yes: (said: string) => `Có: văn bản ghi “${said}”.`,
    no: (said: string) => `Không: văn bản ghi “${said}”.`,
    agreed: (said: string) => `Đúng: văn bản ghi “${said}”.`,
    chosen: (said: string) => `Trong hai điều được hỏi, văn bản ghi “${said}”.`,
  },
  excepted: (told: string, said: string) => `Không: văn bản ghi “${said}” trường hợp “${told}”.`,
  figures: "Số liệu trong văn bản:",
  byColumns: (row: string) => `(theo từng cột: ${row})`,
  figuresDiffer: (documents: number) =>
    `${documents > 1 ? "Các văn bản" : "Các chỗ trong văn bản"} ghi số khác nhau; xin đối chiếu trước khi dùng:`,
  figuresAgree: "Các chỗ trong văn bản ghi cùng một số:",
  asOf: (time: string) => `thời điểm: ${time}`,
  parts: (parts: string) => `Các số thành phần được liệt kê: ${parts}.`,
  contacts: "Đầu mối liên hệ được ghi trong văn bản:",
  phone: "điện thoại",
  email: "email",
  address: "địa chỉ",
  contactsDisagree: "Hai văn bản ghi khác nhau về cùng một đầu mối; xin xác nhận lại trước khi liên hệ.",
  reference: (canonical: string) => `Về ${canonical}, các văn bản đã nạp ghi:`,
  fullNumber: (number: string) => `số hiệu đầy đủ: ${number}`,
  issuedOn: (day: string) => `ban hành ngày ${day}`,
  issuedBy: (issuer: string) => `cơ quan ban hành: ${issuer}`,
  about: (about: string) => `nội dung: ${about}`,
  notStated: {
    number: "không ghi số",
    "issued-on": "không ghi ngày ban hành",
    issuer: "không ghi cơ quan ban hành",
    signer: "không ghi tên người ký",
    "signer-title": "không ghi chức danh người ký",
    about: "không ghi trích yếu",
    addressee: "không ghi nơi gửi đến",
  },
  citedWhere: (canonical: string, documents: number, places: number) =>
    documents === 1 && places > 1
      ? `${canonical} được nhắc đến ở ${String(places)} chỗ:`
      : `${canonical} được nhắc đến trong ${String(documents)} văn bản đã nạp:`,
  basis: "Văn bản nêu căn cứ:",
  replaces: (newer: string, older: string) => `${newer} thay thế ${older}.`,
  relation: { replaces: "thay thế", repeals: "bãi bỏ", amends: "sửa đổi, bổ sung" },
  header: (document: string) => `${document}:`,
  field: {
    number: "số",
    "issued-on": "ngày ban hành",
    issuer: "cơ quan ban hành",
    signer: "người ký",
    "signer-title": "chức danh ký",
    about: "trích yếu",
    addressee: "gửi đến (kính gửi)",
  },
  validity: {
    past: (document: string, limit: string) =>
      `${document} chỉ ghi áp dụng cho ${limit}; tính đến hôm nay thời gian đó đã qua. Trong thư viện chưa có văn bản nào kéo dài hoặc thay thế, nên không có căn cứ để áp dụng tiếp; xin hỏi lại cơ quan ban hành.`,
    "other-time": (document: string, limit: string, asked: string) =>
      `${document} chỉ ghi áp dụng cho ${limit}, không nói đến ${asked}. Trong thư viện chưa có văn bản cho ${asked}; xin hỏi lại cơ quan ban hành trước khi áp dụng.`,
    "ended-by-then": (document: string, limit: string, then: string) =>
      `${document} chỉ ghi áp dụng cho ${limit}: hôm nay chưa hết, nhưng đến ${then} thì đã hết hiệu lực, không còn áp dụng nếu không có văn bản mới.`,
    "in-time": (document: string, limit: string) => `${document} ghi áp dụng cho ${limit}; thời gian đó chưa hết.`,
    "goes-on": (name: string) =>
      `${name} không ghi ngày hết hiệu lực và có phần thực hiện tiếp những năm sau; trong thư viện chưa có văn bản nào thay thế.`,
    "days-past": (document: string, day: string) =>
      `${document} không ghi thời hạn áp dụng hay ngày hết hiệu lực, nhưng mọi mốc thời gian ghi trong đó đều đã qua (muộn nhất là ngày ${day}). Trong thư viện chưa có văn bản nào thay thế; xin hỏi lại cơ quan ban hành trước khi theo tiếp.`,
    "not-stated": (document: string) =>
      `${document} không ghi thời hạn áp dụng hay ngày hết hiệu lực; trong thư viện chưa có văn bản nào thay thế.`,
  },
  year: (year: string) => (year.includes("-") ? `năm học ${year}` : `năm ${year}`),
  until: (date: string) => `đến ${date}`,
  sumDiffers: (printed: string, parts: string, sum: string) =>
    `Không khớp: văn bản ghi tổng số ${printed}, nhưng cộng các dòng ${parts} = ${sum}. Văn bản không giải thích chênh lệch; xin hỏi lại cơ quan ban hành.`,
  sumAgrees: (printed: string, parts: string) => `Khớp: ${parts} = ${printed}, đúng bằng tổng số văn bản ghi.`,
  sumOfShown: (parts: string, sum: string) =>
    `Cộng lại: ${parts} = ${sum} (phép cộng của trợ lý, văn bản không ghi tổng này).`,
  notFound: "Các văn bản đã nạp không nêu nội dung này.",
  lacks: {
    amount: "Các văn bản đã nạp không nêu mức tiền cho nội dung này.",
    number: "Các văn bản đã nạp không nêu con số cho nội dung này.",
    percentage: "Các văn bản đã nạp không nêu tỷ lệ cho nội dung này.",
    names: "Các văn bản đã nạp không liệt kê tên cho nội dung này.",
    definition: "Các văn bản đã nạp không giải thích khái niệm này.",
    members: "Các văn bản đã nạp không nêu thành phần, thành viên.",
    consequence: "Các văn bản đã nạp không nêu việc xử lý trong trường hợp đó.",
    date: "Các văn bản đã nạp không nêu thời hạn cho nội dung này.",
    contact: "Các văn bản đã nạp không ghi thông tin liên hệ cho nội dung này.",
    venue: "Các văn bản đã nạp không nêu địa điểm cho nội dung này.",
    account: "Các văn bản đã nạp không ghi tài khoản hay ngân hàng cho nội dung này.",
    link: "Các văn bản đã nạp không ghi địa chỉ trang mạng cho nội dung này.",
    form: "Các văn bản đã nạp không có mẫu cho nội dung này.",
    change: "Các văn bản đã nạp không nêu việc thay thế, bãi bỏ hay sửa đổi đó.",
    rule: "Các văn bản đã nạp không nêu nội dung này.",
  },
  blankField: (document: string, fields: string) =>
    `${document}: bản trong thư viện chưa ghi ${fields} (để trống hoặc bị mất), nên tôi không thể xác định.`,
  noSuchPlace: (document: string, place: string) => `${document} không có ${place}.`,
  notHeld: (canonical: string) =>
    `Thư viện không có toàn văn ${canonical}, nên không có căn cứ để nói văn bản đó còn áp dụng hay không; xin hỏi lại cơ quan ban hành.`,
  citedPeriod: {
    asked: (period: string) => `Tên văn bản được dẫn có nêu ${period}.`,
    other: (period: string) =>
      `Tên văn bản được dẫn chỉ nêu ${period}; dùng cho thời gian khác thì cần cơ quan ban hành xác nhận.`,
  },
  clarify: "Câu hỏi có thể hiểu theo nhiều cách. Anh/chị muốn hỏi:",
  onlyCited: (canonical: string) =>
    `Thư viện không có toàn văn ${canonical}, nên tôi không thể xác định nội dung này; văn bản đó chỉ được nhắc đến trong văn bản khác.`,
  otherYear: (asked: string, printed: string) =>
    `Các văn bản đã nạp không có nội dung này cho ${asked}; chỉ có của ${printed}.`,
  otherYears: (asked: string) => `Văn bản không nêu hạn của năm ${asked}; hạn được ghi là:`,
  nearest: (document: string, place: string) => `Chỗ gần nhất là ${document}, ${place}:`,
  askThem: "Có thể hỏi:",
  listOffer: "Gõ “văn bản” để xem danh sách văn bản đã nạp.",
  emptyLibrary:
    "Thư viện chưa có văn bản nào nên tôi chưa trả lời được. Người quản trị nạp văn bản bằng lệnh: npm run ingest -- THƯ_MỤC.",
  offTopic:
    "Các văn bản đã nạp không nói về việc này. Tôi chỉ trả lời theo các văn bản giáo dục đã nạp (liên kết, kết nghĩa, cộng đồng học tập, thời hạn, đầu mối liên hệ…).",
  refused: {
    "ignore-rules":
      "Xin lỗi, tôi không thể bỏ qua nguyên tắc làm việc hay tiết lộ cấu hình. Tôi chỉ trả lời theo văn bản đã nạp, có trích dẫn.",
    "change-record":
      "Xin lỗi, tôi không thể sửa ngày hạn hay nội dung văn bản. Việc gia hạn hoặc sửa đổi thuộc cơ quan ban hành; tôi có thể trích nguyên văn và nhắc hạn.",
    "private-data":
      "Xin lỗi, tôi không thể cung cấp thông tin riêng của cá nhân. Tôi chỉ đưa ra đầu mối công vụ được ghi trong văn bản.",
    forgery:
      "Xin lỗi, tôi không thể giúp làm giả, khai không đúng hoặc lùi ngày giấy tờ. Tôi có thể chỉ ra hồ sơ còn thiếu gì để làm cho đúng.",
  },
  smallTalk: {
    greeting:
      "Chào anh/chị! Tôi là Cẩm Nang, giúp tra cứu văn bản giáo dục: phải làm gì, hạn khi nào, với ai, căn cứ nào. Anh/chị cứ hỏi như nói chuyện, có dấu hay không dấu đều được.",
    thanks: "Rất vui được giúp anh/chị. Cần tra thêm gì anh/chị cứ hỏi.",
    goodbye: "Chào anh/chị, hẹn gặp lại. Danh mục đang làm dở vẫn được giữ; gõ “tiếp tục” để làm tiếp.",
    identity:
      "Tôi là Cẩm Nang, trợ lý tra cứu văn bản giáo dục. Tôi là chương trình máy tính: mọi câu trả lời đều trích nguyên văn từ văn bản đã nạp, không phải ý kiến của cơ quan ban hành.",
    help: [
      "Tôi giúp được những việc sau:",
      "• Hỏi về văn bản đã nạp: phải làm gì, hạn khi nào, gửi cho ai, căn cứ nào (liên kết, kết nghĩa với trường biên giới, cộng đồng học tập…). Tôi trích nguyên văn và nói rõ chỗ trích.",
      "• “hạn sắp tới”: các hạn trong ba tháng tới.",
      "• “nhắc tôi trước 7 ngày” sau một câu hỏi về hạn; “nhắc việc của tôi” để xem, “tắt nhắc” để thôi; “bản tin tuần”; “lịch của tôi”.",
      "• “hướng dẫn tôi đăng ký liên kết”: đi từng bước theo danh mục; “tiến độ”, “quay lại”, “dừng”, “tiếp tục” lúc nào cũng được.",
      "• “tôi ở phường …, tỉnh …”: để tôi nhớ nơi của anh/chị và báo khi văn bản là của nơi khác; “hồ sơ của tôi” để xem, đổi; “xóa dữ liệu của tôi” để xóa tất cả.",
      "• “văn bản”: danh sách văn bản đã nạp.",
      "Điều văn bản không nói, tôi sẽ nói là không có, không đoán.",
    ].join("\n"),
  },
  welcome:
    "Chào mừng anh/chị đến với Cẩm Nang. Tôi trả lời câu hỏi về văn bản giáo dục đã nạp, luôn kèm trích dẫn nguyên văn. Gõ “trợ giúp” để xem tôi làm được gì.",
  empty: "Tin nhắn trống. Anh/chị gõ câu hỏi, ví dụ: “hạn báo cáo kết nghĩa là khi nào?”, hoặc “trợ giúp”.",
  tooLong: (length: number, most: number) =>
    `Tin nhắn dài ${String(length)} ký tự, tôi chỉ đọc được một câu hỏi dưới ${String(most)} ký tự. Anh/chị tóm lại giúp: cần biết điều gì, về việc gì, ở đâu.`,
  oldButton: "Nút này thuộc một lần trò chuyện trước nên không còn tác dụng; chưa có gì thay đổi.",
  editNotTaken:
    "Tôi thấy tin nhắn vừa được sửa, nhưng nội dung cũ đã được ghi nhận nên tôi chưa ghi gì thêm. Nếu cần ghi nội dung mới, xin gửi thành tin nhắn mới.",
  recorded: "Tin này đã được ghi nhận trước đó, nên tôi không ghi lần nữa. Gõ “tiến độ” để xem hiện trạng.",
  conflict:
    "Vừa có thay đổi từ một thiết bị khác, nên tôi chưa ghi lần này. Đây là trạng thái hiện tại; xin làm lại nếu vẫn cần.",
  caveat: {
    otherJurisdiction: (document: string, place: string, asker: string, hasOwn: boolean) =>
      hasOwn
        ? `Dưới đây là văn bản của nơi khác (${place}), không áp dụng cho ${asker}, chỉ để tham khảo: ${document}.`
        : `Trong thư viện chưa có văn bản của ${asker}. Dưới đây là văn bản của nơi khác (${place}), không áp dụng cho ${asker}, chỉ để tham khảo: ${document}.`,
    oneSchool: (document: string, school: string) =>
      `${document} là văn bản của ${school}, chỉ áp dụng trong trường đó; trường khác xin xem quy định của trường mình.`,
    merged: (document: string, former: string, today: string) =>
      `${document} được ban hành khi còn tỉnh ${former}, nay thuộc ${today} (Nghị quyết 202/2025/QH15); xin kiểm tra xem nơi mình đã có văn bản mới thay thế chưa.`,
    otherPlace: (document: string, place: string, asker: string) =>
      `${document} là văn bản của ${place}, không phải quy định cho ${asker}.`,
    noLongerValid: (document: string, limit: string) =>
      `${document} chỉ ghi áp dụng cho ${limit}, thời gian đó đã qua; xin kiểm tra lại văn bản mới.`,
    superseded: (document: string) => `${document} đã có bản mới hơn trong thư viện.`,
    blank: (documents: string) => `Bản trong thư viện thiếu thông tin để viện dẫn: ${documents}.`,
    damaged: (document: string) =>
      `${document} là bản quét bị hỏng chữ: trích dẫn giữ nguyên như tệp; số và ngày trong đó chưa được kiểm chứng, xin đối chiếu bản gốc.`,
    unverified: (documents: string) =>
      `${documents}: con số ở chỗ trích dẫn do máy đọc từ chữ mờ hoặc hỏng, chưa được kiểm chứng; xin đối chiếu bản gốc.`,
    suspicious: (printed: string, suspect: string) =>
      `Văn bản ghi ${printed}; có thể là ${suspect}. Xin đối chiếu trước khi viện dẫn.`,
    sample:
      "Đây là bản tóm lược mẫu để minh họa, không phải văn bản gốc. Nạp văn bản của đơn vị bằng lệnh: npm run ingest -- THƯ_MỤC.",
    noCalendar: (year: string) => `Chưa có lịch nghỉ chính thức năm ${year} nên tôi chưa trừ được ngày lễ.`,
  },
  askProfile:
    "Nếu anh/chị cho biết nơi mình công tác (gõ “tôi ở phường …, tỉnh …”), tôi sẽ nhớ và báo khi văn bản là của nơi khác.",
  profileSaved: (place: string) => `Đã ghi nhớ: anh/chị công tác tại ${place}. Muốn đổi, gõ lại “tôi ở …”.`,
  documents: (count: number) => `Thư viện có ${String(count)} văn bản:`,
  readAs: "đọc là",
  suggestions: {
    help: "trợ giúp",
    upcoming: "hạn sắp tới",
    documents: "văn bản",
    partnership: "hướng dẫn tôi đăng ký liên kết",
  },
  lookBack: {
    noSource: "Câu trả lời trước không dựa trên chỗ nào trong văn bản, nên không có gì để trích.",
    onlySoMany: (count: number) => `Câu trả lời trước chỉ có ${String(count)} nguồn. Anh/chị muốn xem nguồn số mấy?`,
    changed:
      "Văn bản đã được thay hoặc gỡ sau câu trả lời trước, nên chỗ trích cũ không còn. Anh/chị hỏi lại câu đó giúp.",
  },
  explain: {
    head: (question: string) => `Câu “${question}” được trả lời như sau:`,
    asked: "Hiểu là hỏi",
    query: "Từ dùng để tìm",
    background: "Tiếp theo câu trước",
    places: "Nơi được nêu",
    asker: "Nơi của anh/chị",
    rule: "Cách trả lời",
    candidates: "Các mục gần nhất (phần câu hỏi có trong mục)",
    quotes: "Chỗ được trích",
    warned: "Điều đã lưu ý",
    model: "Mô hình ngôn ngữ",
    sentences: (model: string, kept: number, dropped: number) =>
      `${model}: dùng ${String(kept)} câu, bỏ ${String(dropped)} câu không khớp đoạn trích`,
    notUsed: (model: string, reason: string, dropped: number) =>
      `${model}: không dùng (${reason}${dropped === 0 ? "" : `, bỏ ${String(dropped)} câu`})`,
    failures: {
      timeout: "quá thời gian chờ",
      network: "không kết nối được",
      http: "máy chủ báo lỗi",
      malformed: "trả lời sai định dạng",
      paused: "đang tạm ngừng vì lỗi liên tiếp",
      empty: "trả lời rỗng",
      refusal: "từ chối trả lời",
      markup: "trả lời có định dạng hoặc liên kết",
      "too-long": "trả lời quá dài",
      language: "trả lời sai ngôn ngữ",
      unsupported: "không câu nào khớp đoạn trích",
      "no-room": "câu trả lời không còn chỗ",
    } as Readonly<Record<string, string>>,
    foot: (id: string, day: string, generation: number) =>
      `Tính theo ngày ${day}, thư viện ở lần cập nhật ${String(generation)}. Mã câu trả lời: ${id}.`,
    asks: {
      deadline: "thời hạn",
      "next-occurrence": "lần tới",
      "deadline-list": "danh sách hạn",
      contact: "đầu mối liên hệ",
      phone: "số điện thoại",
      email: "thư điện tử",
      address: "địa chỉ",
      who: "ai, đơn vị nào",
      recipient: "gửi cho ai",
      count: "số lượng",
      money: "kinh phí",
      hour: "giờ",
      frequency: "bao lâu một lần",
      percentage: "tỷ lệ",
      basis: "căn cứ",
      replaces: "thay thế văn bản nào",
      "issued-on": "ngày ban hành",
      "document-number": "số hiệu",
      issuer: "cơ quan ban hành",
      signer: "người ký",
      about: "trích yếu",
      "cited-where": "được viện dẫn ở đâu",
      scope: "đối tượng áp dụng",
      validity: "hiệu lực",
      compare: "so sánh",
      "sum-check": "kiểm tra tổng",
      names: "danh sách tên",
      obligation: "có bắt buộc không",
      procedure: "phải làm gì",
      steps: "các bước",
      definition: "khái niệm",
      purpose: "mục đích",
      open: "nội dung",
      timetable: "lộ trình",
      binding: "có bắt buộc không",
      members: "gồm những ai",
      consequence: "xử lý thế nào",
      "yes-no": "đúng hay không",
    } as Readonly<Record<string, string>>,
    rules: {
      passages: "trích đoạn nói đúng điều được hỏi",
      deadlines: "tra bảng thời hạn đọc từ văn bản",
      "deadline-list": "lọc bảng thời hạn theo ngày và nơi",
      contacts: "tra bảng đầu mối liên hệ",
      reference: "tra bảng văn bản được viện dẫn",
      "cited-where": "tra bảng văn bản được viện dẫn",
      basis: "tra các căn cứ được viện dẫn",
      replaces: "tra quan hệ thay thế giữa các văn bản",
      header: "đọc phần đầu văn bản",
      validity: "so thời gian áp dụng của văn bản với ngày hỏi",
      sum: "cộng lại các con số trong văn bản",
      "off-topic": "không có gì trong văn bản gần với câu hỏi",
      "nothing-near": "không có đoạn nào nói đủ về điều được hỏi",
      "blank-field": "văn bản để trống chỗ đó",
      "no-such-place": "văn bản không có mục mang số đó",
      "only-cited": "văn bản ấy chỉ được viện dẫn, chưa có trong thư viện",
      "no-deadlines": "không có hạn nào trong khoảng được hỏi",
      "empty-library": "thư viện còn trống",
    } as Readonly<Record<string, string>>,
    warnings: {
      "other-jurisdiction": "văn bản của nơi khác",
      "no-longer-valid": "đã hết thời gian áp dụng",
      "blank-number-or-date": "thiếu số hoặc ngày",
      "damaged-text": "chữ bị hỏng",
      "documents-disagree": "các chỗ ghi khác nhau",
      "suspicious-reference": "viện dẫn đáng ngờ",
      "sample-documents": "bản tóm lược mẫu",
      "no-holiday-calendar": "chưa có lịch nghỉ",
    } as Readonly<Record<string, string>>,
  },
  openSource: "Mở chỗ trích",
  yourPlace: "nơi của anh/chị",
  more: "(còn tiếp trong văn bản)",
};

/** The same words in another language. */
export type Words = typeof vi;
