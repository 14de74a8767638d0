import type { ChecklistData } from "../definition";

const items = { items: true } as const;

function inNotice(address: string | null, ...hints: readonly string[]) {
  return { kind: "document" as const, document: "notice", address, hints: [...hints] };
}

/** Passages of the ward's notice, by section and by words that the notice and a summary of it share. */
const notice = {
  scope: inNotice("1", "cha mẹ học sinh", "mầm non", "tiểu học"),
  lifeSkills: inNotice("1", "kỹ năng sống"),
  languages: inNotice("1", "làm quen", "ngoại ngữ"),
  enrichment: inNotice("1", "giáo dục tăng cường", "năng khiếu"),
  circular: inNotice("2", "04/2014"),
  consent: inNotice("2", "Ban Giám hiệu", "Hội đồng trường"),
  openness: inNotice("2", "tự nguyện", "công khai", "minh bạch"),
  contract: inNotice("2", "hợp đồng", "thỏa thuận"),
  report: inNotice("2", "báo cáo", "trước khi triển khai"),
  appraisal: inNotice("2", "thẩm định", "phê duyệt", "ngoại ngữ"),
  plan: inNotice("3", "kế hoạch", "điều kiện của"),
  partner: inNotice("3", "thẩm định", "đối tác", "pháp lý"),
  safety: inNotice("3", "an toàn tuyệt đối", "quá tải"),
  supervision: inNotice("3", "giám sát", "đối tác", "sai phạm"),
  periodicReport: inNotice("3", "định kỳ", "cuối học kỳ"),
  responsibility: inNotice("3", "chịu trách nhiệm toàn diện"),
  inspection: inNotice("4", "kiểm tra", "đột xuất"),
  title: inNotice(null, "năm học"),
};

function deadlineAt({ document, address, hints }: ReturnType<typeof inNotice>) {
  return { document, address, hints };
}

/** Pages that were read, not the texts of the rules that they report. */
const outside = {
  licence: {
    kind: "outside",
    name: "Trang tóm lược Thông tư 04/2014/TT-BGDĐT (thuvienphapluat.vn)",
    url: "https://thuvienphapluat.vn/bulletin/document.aspx?key1=c%3DpJeU5EZ3TW",
  },
  conditions: {
    kind: "outside",
    name: "Bài về điều kiện hoạt động giáo dục ngoài giờ chính khóa (lawnet.vn)",
    url: "https://lawnet.vn/thong-tin-phap-luat/chinh-sach-moi/03-nhom-dieu-kien-hoat-dong-giao-duc-ngoai-gio-chinh-khoa-63542.html",
  },
  lifeSkillConditions: {
    kind: "outside",
    name: "Bài về điều kiện hoạt động giáo dục kỹ năng sống (tuvanloithe.com)",
    url: "http://tuvanloithe.com/dieu-kien-hoat-dong-giao-duc-ky-nang-song.html",
  },
  languageGuidance: {
    kind: "outside",
    name: "Tin của Sở GDĐT Hà Nội về quy trình thẩm định chương trình làm quen ngoại ngữ, năm 2015",
    url: "https://sogd.hanoi.gov.vn/tin-tuc-su-kien/cong-van-huong-dan-qui-trinh-tham-dinh-chuong-trinh-lam-quen-ngoai-ngu-va-day-b/ct/525/2274",
  },
  languageBasisReplaced: {
    kind: "outside",
    name: "Bài về Nghị định 222/2025/NĐ-CP (luatvietan.vn)",
    url: "https://luatvietan.vn/quy-dinh-moi-ve-day-va-hoc-bang-tieng-nuoc-ngoai-trong-co-so-giao-duc-theo-nghi-dinh-222-2025.html",
  },
  extraClasses: {
    kind: "outside",
    name: "Bài về các trường hợp không được dạy thêm theo Thông tư 29/2024/TT-BGDĐT (luattanthinhphat.com)",
    url: "https://luattanthinhphat.com/cac-truong-hop-khong-duoc-phep-day-them-theo-quy-dinh-cua-thong-tu-29-2024-tt-bgddt-tu-ngay-14-02-2025",
  },
  foreignProgramme: {
    kind: "outside",
    name: "Bài về Nghị định 202/2025/NĐ-CP và liên kết giáo dục ở Hà Nội (vrviet.vn)",
    url: "https://vrviet.vn/en/dieu-kien-lien-ket-giao-duc-trong-cac-truong-cong-lap-o-ha-noi-tu-ngay-27-8-2025",
  },
  schoolCouncil: {
    kind: "outside",
    name: "Tin dự kiến không tổ chức hội đồng trường công lập từ 01/01/2026 (vnexpress.net)",
    url: "https://vnexpress.net/du-kien-xoa-so-hoi-dong-truong-cong-lap-tu-1-1-2026-4949908.html",
  },
  districtOfficesGone: {
    kind: "outside",
    name: "Bài về giáo dục khi chính quyền địa phương hai cấp vận hành (baomoi.net.vn)",
    url: "https://baomoi.net.vn/nhieu-doi-moi-linh-vuc-giao-duc-khi-chinh-quyen-dia-phuong-2-cap-van-hanh-c52643591.epi",
  },
} as const;

const here = { question: "place", is: ["long-bien"] };
const elsewhere = { question: "place", is: ["elsewhere"] };
const forLifeSkills = { question: "activity", is: ["life-skills"] };
const forLanguages = { question: "activity", is: ["languages"] };

/** A piece of a paper that states a rule of the notice: only for the schools that it binds. */
function rule(kind: "text" | "bullet", say: string, ...sources: readonly ReturnType<typeof inNotice>[]) {
  return { kind, say, shownWhen: [here], sources: [...sources] };
}

function heading(say: string) {
  return { kind: "heading" as const, say };
}

function text(say: string) {
  return { kind: "text" as const, say };
}

const basis = [
  { kind: "document" as const, document: "notice" },
  { kind: "cited" as const, by: "notice", number: "04/2014/TT-BGDĐT", shownWhen: [forLifeSkills] },
  { kind: "cited" as const, by: "notice", number: "6083/SGDĐT-GDTTH-GDTH-GDMN", shownWhen: [forLanguages] },
  { kind: "words" as const, say: "basis-agreed" },
];

/** The report comes before the start; plan and list go with it. */
const dossier: NonNullable<ChecklistData["dossier"]> = {
  particulars: [
    "superior",
    "school",
    "locality",
    "partner",
    "partner-licence",
    "programme",
    "pupils",
    "schedule",
    "contract",
    "signer",
  ],
  letterhead: {
    above: [{ say: "superior" }],
    organ: [{ say: "school" }],
    locality: "locality",
  },
  papers: [
    {
      id: "bao-cao",
      form: "report",
      basis,
      to: [
        { say: "to-ward", shownWhen: [here], sources: [notice.report] },
        { say: "to-elsewhere", shownWhen: [elsewhere] },
      ],
      body: [
        { kind: "text", say: "opening", shownWhen: [{ question: "started", is: ["no"] }], sources: [notice.report] },
        {
          kind: "text",
          say: "opening-late",
          shownWhen: [{ question: "started", is: ["yes"] }],
          sources: [notice.report],
        },
        heading("activity"),
        { kind: "facts", of: ["activity", "programme", "pupils", "schedule"] },
        heading("partner"),
        { kind: "facts", of: ["partner", "partner-licence", "contract"] },
        rule("text", "partner-checked", notice.partner),
        heading("prepared"),
        {
          kind: "items",
          only: [
            "plan",
            "partner",
            "teachers-and-materials",
            "licence",
            "confirmation",
            "appraisal",
            "supplementary-appraisal",
            "consent",
            "openness",
            "contract",
            "safety",
          ],
          columns: ["number", "label", "note", "status", "source"],
        },
        heading("promises"),
        rule("bullet", "promise-safety", notice.safety),
        rule("bullet", "promise-supervision", notice.supervision),
        rule("bullet", "promise-reports", notice.periodicReport),
        { kind: "text", say: "promises-elsewhere", shownWhen: [elsewhere] },
        text("closing"),
      ],
      recipients: [{ say: "as-above" }, { say: "parents" }, { say: "archive" }],
      signatures: [{ say: "signed-by-head" }],
    },
    {
      id: "ke-hoach",
      form: "plan",
      basis,
      body: [
        text("plan-opening"),
        heading("purpose"),
        text("purpose-room"),
        rule("bullet", "require-openness", notice.openness),
        rule("bullet", "require-safety", notice.safety),
        heading("content"),
        { kind: "facts", of: ["activity", "programme", "pupils", "schedule", "partner", "contract"] },
        text("content-room"),
        heading("funds"),
        text("funds-room"),
        heading("organising"),
        {
          kind: "items",
          only: ["needs", "plan", "partner", "consent", "openness", "contract", "report", "safety", "supervision"],
          columns: ["number", "label", "responsible", "due"],
        },
        heading("reporting"),
        rule("text", "reporting-rule", notice.periodicReport),
        { kind: "text", say: "reporting-elsewhere", shownWhen: [elsewhere] },
      ],
      recipients: [
        { say: "ward-to-know", shownWhen: [here] },
        { say: "parents" },
        { say: "staff" },
        { say: "archive" },
      ],
      signatures: [{ say: "signed-by-head" }],
    },
    {
      id: "danh-muc-ho-so",
      form: "index",
      body: [
        text("index-opening"),
        {
          kind: "items",
          only: "with-evidence",
          columns: ["number", "label", "evidence", "note", "status", "source"],
        },
      ],
      signatures: [{ say: "signed-by-compiler" }, { say: "signed-by-head" }],
    },
  ],
};

/** Who teaches at a school without being of it. */
const outsiders = ["trung tam", "cong ty", "cau lac bo", "clb", "doanh nghiep"];
/** What a school does with them, wherever in a sentence they are named. */
const worksWith = ["hop tac voi", "hop dong", "phoi hop voi", "bat tay", "ky", "mo lop", "vao day", "ve day"];
/** What is done with them where they are named right behind: folded, "mời" falls together with "mỗi". */
const fetches = ["moi", "moi mot", "thue", "thue mot", "dua", "dua mot"];
const outsidersInEnglish = ["partner", "centre", "center", "company", "club", "provider", "firm"];

/** What a school does before it lets an outside partner teach. The ward asks for a report before the start, not for a permit. */
export const lienKet: ChecklistData = {
  id: "lien-ket",
  version: "1",
  title: "Liên kết với đơn vị ngoài",
  subject: {
    title: "liên kết với đơn vị ngoài",
    names: [
      ["lien ket"],
      ["day lk"],
      ["lk voi"],
      ["don vi ben ngoai"],
      ["doi tac ben ngoai"],
      ["don vi ngoai"],
      ["don vi", "mo lop"],
      ["day", "trung tam"],
      ...outsiders.flatMap((outsider) => [
        [`${outsider} ben ngoai`],
        ...worksWith.map((act) => [act, outsider]),
        ...fetches.map((act) => [`${act} ${outsider}`]),
      ]),
      ...worksWith.flatMap((act) => [
        [act, "ben ngoai"],
        [act, "o ngoai"],
      ]),
      ["day", "ben ngoai"],
      ["partnership"],
      ["partnering with"],
      ["partner with"],
      ...["outside", "external"].flatMap((outside) => outsidersInEnglish.map((outsider) => [outside, outsider])),
    ],
  },
  documents: {
    notice: {
      selector: { type: "Thông báo", issuerWords: ["phường Long Biên"], titleWords: ["liên kết"] },
      appliesWhen: [{ question: "place", is: ["long-bien"] }],
    },
  },
  basis: [notice.report],
  start: "place",
  questions: {
    place: {
      kind: "choice",
      options: { "long-bien": { ask: "level" }, elsewhere: { ask: "level" } },
      because: [notice.title],
    },
    level: {
      kind: "choice",
      options: {
        preschool: { ask: "school-year" },
        primary: { ask: "school-year" },
        "lower-secondary": { ask: "school-year" },
        other: { ask: "school-year" },
      },
      because: [notice.scope],
    },
    "school-year": { kind: "school-year", next: { ask: "activity" }, because: [notice.title] },
    activity: {
      kind: "choice",
      options: {
        "life-skills": { ask: "licensed" },
        languages: { ask: "licensed" },
        enrichment: { ask: "licensed" },
        "foreign-programme": { leave: "foreign-programme" },
      },
      because: [notice.lifeSkills, notice.languages, notice.enrichment],
    },
    licensed: {
      kind: "yes-no",
      yes: { ask: "started" },
      no: { ask: "started" },
      unknown: { ask: "started" },
      because: [notice.partner],
    },
    started: { kind: "yes-no", yes: items, no: items, because: [notice.report] },
  },
  exits: { "foreign-programme": { sources: [outside.foreignProgramme] } },
  notices: [
    { id: "level-not-covered", shownWhen: [{ question: "level", is: ["other"] }], sources: [notice.scope] },
    { id: "not-licensed", shownWhen: [{ question: "licensed", is: ["no", "unknown"] }], sources: [notice.partner] },
    { id: "already-started", shownWhen: [{ question: "started", is: ["yes"] }], sources: [notice.report] },
    {
      id: "may-be-extra-classes",
      shownWhen: [{ question: "activity", is: ["enrichment"] }],
      sources: [outside.extraClasses],
    },
    {
      id: "language-guidance-is-old",
      shownWhen: [{ question: "activity", is: ["languages"] }],
      sources: [outside.languageGuidance, outside.languageBasisReplaced],
    },
  ],
  items: [
    {
      id: "needs",
      label: "Nắm nhu cầu của cha mẹ học sinh",
      need: "recommended",
      due: null,
      evidence: "phiếu khảo sát hoặc biên bản họp phụ huynh (gợi ý)",
      responsible: "nhà trường",
      sources: [notice.scope],
      notes: [{ text: "Văn bản nêu nhu cầu là căn cứ, không quy định mẫu phiếu." }],
    },
    {
      id: "plan",
      label: "Lập kế hoạch liên kết phù hợp điều kiện của trường",
      need: "required",
      due: null,
      evidence: "kế hoạch của trường",
      responsible: "hiệu trưởng",
      sources: [notice.plan],
    },
    {
      id: "partner",
      label: "Thẩm định đối tác: chức năng và điều kiện pháp lý",
      need: "required",
      due: "trước khi ký",
      evidence: "giấy phép, đăng ký kinh doanh của đối tác (giấy tờ cụ thể: gợi ý)",
      responsible: "hiệu trưởng",
      sources: [notice.partner],
    },
    {
      id: "teachers-and-materials",
      label: "Kiểm tra giáo viên, phòng học, thiết bị, giáo trình của đối tác",
      need: "required",
      shownWhen: [{ question: "activity", is: ["life-skills"] }],
      due: "trước khi ký",
      evidence: "lý lịch, chứng chỉ nghiệp vụ sư phạm, giáo trình được duyệt",
      responsible: "nhà trường và đối tác",
      sources: [outside.conditions, outside.lifeSkillConditions, notice.circular],
    },
    {
      id: "licence",
      label: "Có giấy phép hoạt động của đối tác do cơ quan có thẩm quyền cấp",
      need: "required",
      shownWhen: [{ question: "activity", is: ["life-skills"] }],
      due: "theo trang nguồn: 15 ngày làm việc kể từ khi đủ hồ sơ hợp lệ",
      evidence: "quyết định hoặc giấy phép",
      responsible: "đối tác",
      sources: [outside.licence, notice.circular],
      notes: [{ text: "Thời hạn ở địa phương có thể khác; hỏi nơi tiếp nhận hồ sơ." }],
    },
    {
      id: "confirmation",
      label: "Có xác nhận đăng ký hoạt động kỹ năng sống, ngoài giờ chính khóa",
      need: "required",
      shownWhen: [{ question: "activity", is: ["life-skills"] }],
      due: "theo trang nguồn: 05 ngày làm việc",
      evidence: "công văn đăng ký, danh sách và lý lịch giáo viên, kế hoạch, giáo trình",
      responsible: "đối tác hoặc nhà trường",
      sources: [outside.licence, notice.circular],
      notes: [
        {
          text: "Phòng GDĐT cấp huyện không còn từ 01/7/2025; văn bản đã nạp không nêu ai xác nhận thay, cần hỏi trước.",
          source: outside.districtOfficesGone,
        },
      ],
    },
    {
      id: "appraisal",
      label: "Có kết quả thẩm định, phê duyệt chương trình ngoại ngữ",
      need: "required",
      shownWhen: [{ question: "activity", is: ["languages"] }],
      due: "trước khi triển khai; văn bản không nêu số ngày",
      evidence: "văn bản thẩm định, phê duyệt",
      responsible: "đối tác và nhà trường",
      sources: [notice.appraisal, outside.languageGuidance],
    },
    {
      id: "supplementary-appraisal",
      label: "Xác định chương trình bổ trợ có phải thẩm định, phê duyệt không",
      need: "required",
      shownWhen: [{ question: "activity", is: ["enrichment"] }],
      due: "trước khi triển khai; văn bản không nêu số ngày",
      evidence: "văn bản thẩm định, phê duyệt hoặc trả lời của cơ quan quản lý",
      responsible: "hiệu trưởng",
      sources: [notice.appraisal, outside.extraClasses],
    },
    {
      id: "consent",
      label: "Thống nhất trong Ban Giám hiệu, Hội đồng trường, Ban đại diện cha mẹ học sinh",
      need: "required",
      due: "trước khi ký (gợi ý)",
      evidence: "biên bản họp",
      responsible: "hiệu trưởng",
      sources: [notice.consent],
      notes: [
        {
          text: "Cuối năm 2025 báo chí đưa tin dự kiến không còn hội đồng trường ở trường công lập: hãy kiểm tra quy định hiện hành.",
          source: outside.schoolCouncil,
        },
      ],
    },
    {
      id: "openness",
      label: "Bảo đảm tự nguyện, công khai, minh bạch",
      need: "required",
      due: null,
      evidence: "đơn tự nguyện, thông tin niêm yết (gợi ý)",
      responsible: "nhà trường",
      sources: [notice.openness],
    },
    {
      id: "contract",
      label: "Ký hợp đồng hoặc thỏa thuận liên kết bằng văn bản",
      need: "required",
      due: "trước khi triển khai",
      evidence: "hợp đồng hoặc thỏa thuận đã ký",
      responsible: "hiệu trưởng",
      sources: [notice.contract],
    },
    {
      id: "report",
      label: "Báo cáo UBND phường (nộp tại Phòng Văn hóa - Xã hội) trước khi triển khai",
      need: "required",
      due: deadlineAt(notice.report),
      evidence: "công văn báo cáo có dấu đến",
      responsible: "hiệu trưởng",
      sources: [notice.report],
      notes: [
        {
          text: "Đây là báo cáo, không phải xin phép; văn bản không nêu số ngày phải báo cáo trước, cũng không nêu mẫu.",
        },
      ],
    },
    {
      id: "safety",
      label: "Chuẩn bị phương án an toàn, phù hợp lứa tuổi, không gây quá tải",
      need: "required",
      due: "trước và trong khi triển khai",
      evidence: "phương án tổ chức, thời khóa biểu",
      responsible: "nhà trường",
      sources: [notice.safety],
    },
    {
      id: "supervision",
      label: "Giám sát đối tác thường xuyên, xử lý hoặc báo cáo sai phạm",
      need: "required",
      due: "trong suốt thời gian triển khai",
      evidence: "sổ theo dõi, biên bản kiểm tra",
      responsible: "nhà trường",
      sources: [notice.supervision, notice.responsibility],
    },
    {
      id: "periodic-report",
      label: "Báo cáo định kỳ và đột xuất",
      need: "required",
      due: deadlineAt(notice.periodicReport),
      evidence: "báo cáo",
      responsible: "nhà trường",
      sources: [notice.periodicReport],
      notes: [{ text: "Văn bản không ghi ngày và không ghi rõ nơi nhận báo cáo này." }],
    },
    {
      id: "inspection",
      label: "Lưu hồ sơ, sẵn sàng cho việc kiểm tra",
      need: "recommended",
      due: null,
      evidence: "hồ sơ liên kết lưu tại trường",
      responsible: "nhà trường",
      sources: [notice.inspection],
    },
    {
      id: "licence-expiry",
      label: "Ghi lại ngày hết hạn giấy phép của đối tác",
      need: "recommended",
      due: null,
      evidence: "bản sao giấy phép",
      responsible: "nhà trường",
      sources: [{ kind: "suggestion" }],
    },
  ],
  dossier,
  confirmations: [
    {
      what: "phải báo cáo trước bao nhiêu ngày và theo mẫu nào",
      whom: "Phòng Văn hóa - Xã hội của UBND phường",
    },
    {
      what: "ai xác nhận đăng ký hoạt động và cấp phép sau khi không còn Phòng GDĐT",
      whom: "UBND phường và Sở GDĐT",
      shownWhen: [{ question: "activity", is: ["life-skills"] }],
    },
    {
      what: "hướng dẫn thẩm định chương trình ngoại ngữ đang áp dụng",
      whom: "Sở GDĐT",
      shownWhen: [{ question: "activity", is: ["languages"] }],
    },
    {
      what: "hoạt động này có bị coi là dạy thêm không",
      whom: "UBND phường và Sở GDĐT",
      shownWhen: [{ question: "activity", is: ["enrichment"] }],
    },
    {
      what: "quy định riêng của địa phương nơi trường đóng",
      whom: "UBND cấp xã nơi trường đóng",
      shownWhen: [{ question: "place", is: ["elsewhere"] }],
    },
    { what: "nơi nhận báo cáo cuối học kỳ", whom: "Phòng Văn hóa - Xã hội của UBND phường" },
  ],
};
