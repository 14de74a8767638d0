import type { ChecklistData } from "../definition";

const items = { items: true } as const;

function inPlan(address: string | null, ...hints: readonly string[]) {
  return { kind: "document" as const, document: "plan", address, hints: [...hints] };
}

const inTanPhong = { question: "place", is: ["tan-phong"] };
const isElsewhere = { question: "place", is: ["elsewhere"] };

/** Passages by words that the ward's plan and a summary of it share. */
const plan = {
  title: inPlan(null, "Cộng đồng học tập"),
  lawful: inPlan("I.2", "mức độ", "minh bạch"),
  survey: inPlan("II.1", "điểm mạnh", "kế hoạch cải tiến"),
  digitalSkills: inPlan("II.1", "kỹ năng số"),
  mending: inPlan("II.2", "khắc phục"),
  proposal: inPlan("II.3", "Tờ trình", "báo cáo tự đánh giá"),
  meeting: inPlan("II.4", "thống nhất kết quả"),
  plan: inPlan("III.1", "tổ chức thực hiện kế hoạch"),
  submission: inPlan("III.1", "gửi hồ sơ"),
  funds: inPlan("III.2", "kinh phí"),
  schoolEvidence: inPlan("III.4", "minh chứng"),
};

const neighbourhoods = {
  kind: "document" as const,
  document: "agreement",
  address: "2.2",
  hints: ["242"],
};

/** Pages that were read, not the texts of the rules that they report. */
const outside = {
  procedure: {
    kind: "outside",
    name: "Trang thủ tục 1.005097 của Cổng dịch vụ công quốc gia",
    url: "https://dichvucong.gov.vn/p/home/dvc-chi-tiet-thu-tuc-hanh-chinh.html?ma_thu_tuc=1.005097",
  },
  laiChauProcedure: {
    kind: "outside",
    name: "Trang thủ tục của Cổng dịch vụ công tỉnh Lai Châu",
    url: "https://dichvucong.laichau.gov.vn/dichvucong/bothutuc/chiTietThuTuc?maThuTuc=40943",
  },
  indicators: {
    kind: "outside",
    name: "Bài tiếng Anh về tiêu chí mức độ 1 cấp xã (lawnet.vn; trang này gọi sai tên thông tư)",
    url: "https://lawnet.vn/thong-tin-phap-luat/en/chinh-sach-moi/criteria-for-evaluating-and-recognizing-commune-level-learning-community-level-1-in-vietnam-130572.html",
  },
  levels: {
    kind: "outside",
    name: "Bài về các tiêu chí đánh giá, công nhận “Cộng đồng học tập” (tuyengiao.vn)",
    url: "https://tuyengiao.vn/cac-tieu-chi-danh-gia-cong-nhan-cong-dong-hoc-tap-cap-xa-huyen-tinh-152467",
  },
  titles: {
    kind: "outside",
    name: "Bài về hai mức độ công nhận “Cộng đồng học tập” (tapchivietduc.vn)",
    url: "https://tapchivietduc.vn/hai-muc-do-cong-nhan-cong-dong-hoc-tap-a16926.html",
  },
} as const;

/** The plan binds in its own ward and comes first there; elsewhere the outside source does, and the plan is an example. */
function planAnd(place: ReturnType<typeof inPlan>, source: (typeof outside)[keyof typeof outside]) {
  return [{ ...place, shownWhen: [inTanPhong] }, source, { ...place, shownWhen: [isElsewhere] }];
}

/** One of the six indicators that are known without the circular. */
function indicator(id: string, label: string, evidence: string) {
  return {
    id,
    label,
    need: "required" as const,
    due: "số liệu từ 01/01 đến 31/12 của năm đánh giá",
    evidence: `${evidence} (gợi ý)`,
    responsible: "UBND cấp xã",
    isCriterion: true,
    until: "circular",
    sources: [outside.indicators],
  };
}

/** A criterion of which only the title is known. */
function unknownIndicators(id: string, label: string, evidence: string | null, responsible: string) {
  return {
    id,
    label: `Lấy các chỉ tiêu của ${label}`,
    need: "required" as const,
    due: "số liệu từ 01/01 đến 31/12 của năm đánh giá",
    evidence,
    responsible,
    until: "circular",
    sources: [outside.titles],
    notes: [
      { text: "Chỉ biết tên tiêu chí; hãy nạp Thông tư 25/2023/TT-BGDĐT để từng chỉ tiêu tự thành một mục ở đây." },
    ],
  };
}

type Cited = readonly (ReturnType<typeof inPlan> | (typeof outside)[keyof typeof outside])[];

function heading(say: string) {
  return { kind: "heading" as const, say };
}

function text(say: string, ...sources: Cited) {
  return { kind: "text" as const, say, sources: [...sources] };
}

/** A piece for the ward whose plan it is. */
function inWard(kind: "text" | "bullet", say: string, ...sources: Cited) {
  return { kind, say, sources: [...sources], shownWhen: [inTanPhong] };
}

const basis = [
  { kind: "document" as const, document: "circular" },
  { kind: "cited" as const, by: "plan", number: "25/2023/TT-BGDĐT" },
  { kind: "cited" as const, by: "plan", number: "11/2025/TT-BGDĐT" },
  { kind: "cited" as const, by: "plan", number: "27/2025/TT-BGDĐT" },
  { kind: "cited" as const, by: "plan", number: "3652/HD-SGDĐT", shownWhen: [inTanPhong] },
  { kind: "document" as const, document: "plan", shownWhen: [inTanPhong] },
  { kind: "words" as const, say: "basis-elsewhere", shownWhen: [isElsewhere] },
];

const letterhead = {
  organ: [
    { say: "organ-tan-phong", shownWhen: [inTanPhong] },
    { say: "organ-elsewhere", shownWhen: [isElsewhere] },
  ],
  locality: "locality",
};

/** What a commune hands in, and what it keeps as proof; the conclusion is the commune's own. */
const dossier: NonNullable<ChecklistData["dossier"]> = {
  particulars: ["commune", "locality", "province", "meeting", "chair", "secretary", "attendees", "signer"],
  letterhead,
  papers: [
    {
      id: "to-trinh",
      form: "proposal",
      basis,
      to: [
        { say: "to-lai-chau", shownWhen: [inTanPhong], sources: [plan.submission] },
        { say: "to-elsewhere", shownWhen: [isElsewhere] },
      ],
      body: [
        text("proposal-opening"),
        text("proposal-result"),
        text("proposal-request", plan.lawful),
        text("proposal-papers", outside.procedure),
        { kind: "bullet", say: "paper-report" },
        { kind: "bullet", say: "paper-summary" },
        { kind: "bullet", say: "paper-minutes" },
        { kind: "bullet", say: "paper-evidence" },
        text("proposal-closing"),
      ],
      recipients: [{ say: "as-above" }, { say: "department-of-culture" }, { say: "archive" }],
      signatures: [{ say: "signed-by-chair" }],
    },
    {
      id: "bao-cao-tu-danh-gia",
      form: "report",
      basis,
      body: [
        text("report-opening", outside.procedure),
        heading("situation"),
        text("situation-room"),
        heading("course"),
        inWard("bullet", "course-survey", plan.survey),
        inWard("bullet", "course-meeting", plan.meeting),
        text("course-room"),
        heading("criteria"),
        { kind: "items", only: "criteria", columns: ["number", "label", "evidence", "note", "result"] },
        heading("strengths"),
        text("strengths-room"),
        inWard("text", "mending", plan.mending),
        heading("conclusion"),
        text("conclusion-room"),
      ],
      recipients: [{ say: "department-of-education" }, { say: "department-of-culture" }, { say: "archive" }],
      signatures: [{ say: "signed-by-chair" }],
    },
    {
      id: "ban-tong-hop",
      form: "summary",
      body: [
        text("summary-opening", outside.procedure),
        { kind: "items", only: "criteria", columns: ["number", "label", "result", "note"] },
        text("conclusion-room"),
      ],
      signatures: [{ say: "signed-by-compiler" }, { say: "signed-by-chair" }],
    },
    {
      id: "bien-ban-hop",
      form: "minutes",
      body: [
        text("minutes-time"),
        text("minutes-chair"),
        text("minutes-secretary"),
        text("minutes-attendees", plan.meeting),
        heading("minutes-content"),
        text("minutes-report"),
        text("minutes-opinions"),
        heading("minutes-conclusion"),
        text("minutes-conclusion-room"),
        text("minutes-closing"),
      ],
      recipients: [{ say: "attendees" }, { say: "archive" }],
      signatures: [{ say: "signed-by-secretary" }, { say: "signed-by-leader" }],
    },
    {
      id: "danh-muc-minh-chung",
      form: "index",
      body: [
        text("index-opening"),
        { kind: "items", only: "with-evidence", columns: ["number", "label", "evidence", "note", "status"] },
      ],
      signatures: [{ say: "signed-by-compiler" }, { say: "signed-by-chair" }],
    },
  ],
};

/** What a commune gathers to be assessed as a "Cộng đồng học tập". Only six of the fifteen indicators are known without the circular. */
export const congDongHocTap: ChecklistData = {
  id: "cong-dong-hoc-tap",
  version: "1",
  title: "Hồ sơ “Cộng đồng học tập” cấp xã",
  subject: {
    title: "hồ sơ “Cộng đồng học tập”",
    names: [["cong dong hoc tap"], ["cdht"], ["xa hoc tap"], ["phuong hoc tap"], ["learning community"]],
  },
  documents: {
    plan: {
      selector: {
        type: "Kế hoạch",
        issuerWords: ["phường Tân Phong", "Lai Châu"],
        titleWords: ["Cộng đồng học tập"],
      },
      appliesWhen: [inTanPhong],
    },
    circular: { selector: { type: "Thông tư", number: "25/2023/TT-BGDĐT" } },
    agreement: {
      selector: { type: "Thỏa thuận", issuerWords: ["Thuận An"], titleWords: ["Hội Khuyến học"] },
      isExample: true,
      neededWhen: [{ question: "regime", is: ["association"] }],
    },
  },
  basis: [plan.submission],
  start: "place",
  questions: {
    place: {
      kind: "choice",
      options: { "tan-phong": { ask: "regime" }, elsewhere: { ask: "regime" } },
      because: [plan.title],
    },
    regime: {
      kind: "choice",
      options: { ministry: { ask: "assessment-year" }, association: { leave: "association" } },
      because: [plan.title, neighbourhoods],
    },
    "assessment-year": { kind: "year", next: { ask: "level" }, because: [outside.procedure] },
    level: {
      kind: "choice",
      options: { one: { ask: "recognised" }, two: { ask: "level-one-held" }, unsure: { ask: "recognised" } },
      because: [plan.lawful, outside.levels],
    },
    recognised: { kind: "yes-no", yes: items, no: items, unknown: items, because: [outside.levels] },
    "level-one-held": { kind: "yes-no", yes: items, no: items, unknown: items, because: [outside.levels] },
  },
  exits: { association: { sources: [neighbourhoods] } },
  notices: [
    { id: "still-recognised", shownWhen: [{ question: "recognised", is: ["yes"] }], sources: [outside.levels] },
    {
      id: "level-two-too-early",
      shownWhen: [{ question: "level-one-held", is: ["no", "unknown"] }],
      sources: [outside.levels],
    },
    { id: "level-two-is-higher", shownWhen: [{ question: "level", is: ["two"] }], sources: [outside.titles] },
  ],
  items: [
    {
      id: "plan",
      label: "Ban hành kế hoạch xây dựng “Cộng đồng học tập”",
      need: "required",
      due: null,
      evidence: "kế hoạch có số, ngày",
      responsible: "UBND cấp xã; Phòng Văn hóa - Xã hội tham mưu",
      sources: [plan.plan],
    },
    {
      id: "survey",
      label: "Khảo sát thực trạng, điểm mạnh, điểm yếu, lập kế hoạch cải tiến",
      need: "required",
      due: null,
      evidence: "báo cáo khảo sát",
      responsible: "Phòng Văn hóa - Xã hội cùng các cơ quan phối hợp",
      sources: [plan.survey],
    },
    indicator("awareness", "Tiêu chí 1: tuyên truyền về học tập suốt đời, xây dựng xã hội học tập", "tin bài, văn bản"),
    indicator("yearly-plan", "Tiêu chí 1: kế hoạch hằng năm và thực hiện đủ", "kế hoạch năm, báo cáo"),
    indicator(
      "learning-week",
      "Tiêu chí 1: kế hoạch, hoạt động Tuần lễ hưởng ứng học tập suốt đời và báo cáo",
      "kế hoạch, báo cáo tuần lễ",
    ),
    indicator("budget", "Tiêu chí 2: bố trí đủ kinh phí hằng năm từ ngân sách", "dự toán, quyết toán"),
    indicator("donations", "Tiêu chí 2: vận động xã hội hóa và có kết quả", "danh sách, số liệu đóng góp"),
    indicator(
      "cooperation",
      "Tiêu chí 2: cơ chế phối hợp giữa Hội Khuyến học, đoàn thể, trường, thiết chế văn hóa",
      "quy chế phối hợp",
    ),
    unknownIndicators(
      "criterion-three",
      "tiêu chí 3: trung tâm học tập cộng đồng, thư viện, trung tâm văn hóa - thể thao",
      null,
      "trung tâm học tập cộng đồng và các thiết chế",
    ),
    unknownIndicators(
      "criterion-four",
      "tiêu chí 4: phổ cập giáo dục, xóa mù chữ",
      "quyết định công nhận phổ cập, xóa mù chữ (gợi ý)",
      "Phòng Văn hóa - Xã hội, các trường",
    ),
    unknownIndicators(
      "criterion-five",
      "tiêu chí 5: tác dụng của việc xây dựng “Cộng đồng học tập”",
      null,
      "UBND cấp xã",
    ),
    {
      id: "digital-skills",
      label: "Đánh giá Khung kỹ năng số cơ bản của học sinh",
      need: "required",
      due: null,
      evidence: "kết quả đánh giá",
      responsible: "Phòng Văn hóa - Xã hội cùng các trường",
      sources: [plan.digitalSkills],
    },
    {
      id: "school-evidence",
      label: "Thu thập hồ sơ, minh chứng từ các trường",
      need: "required",
      due: "kế hoạch chỉ ghi theo quy định, không ghi ngày",
      evidence: "hồ sơ minh chứng",
      responsible: "các trường gửi UBND cấp xã",
      sources: [plan.schoolEvidence],
    },
    {
      id: "mending",
      label: "Giữ vững và khắc phục tiêu chí, chỉ tiêu",
      need: "required",
      due: null,
      evidence: null,
      responsible: "Phòng Văn hóa - Xã hội",
      sources: [plan.mending],
    },
    {
      id: "funds",
      label: "Bảo đảm kinh phí cho việc đánh giá, công nhận",
      need: "required",
      due: null,
      evidence: "dự toán (gợi ý)",
      responsible: "Phòng Kinh tế, Hạ tầng và Đô thị",
      sources: [plan.funds],
    },
    {
      id: "self-assessment",
      label: "Lập báo cáo tự đánh giá",
      need: "required",
      due: "số liệu từ 01/01 đến 31/12 của năm đánh giá",
      evidence: "báo cáo tự đánh giá",
      responsible: "Phòng Văn hóa - Xã hội",
      sources: planAnd(plan.proposal, outside.procedure),
    },
    {
      id: "summary",
      label: "Lập bản tổng hợp kết quả các tiêu chí, chỉ tiêu",
      need: "required",
      due: "số liệu từ 01/01 đến 31/12 của năm đánh giá",
      evidence: "bản tổng hợp",
      responsible: "Phòng Văn hóa - Xã hội",
      sources: [outside.procedure],
    },
    {
      id: "meeting",
      label: "Họp xem xét, thống nhất kết quả tự đánh giá",
      need: "required",
      due: "trước khi nộp hồ sơ",
      evidence: "biên bản họp (gợi ý)",
      responsible: "Phòng Văn hóa - Xã hội chủ trì",
      sources: planAnd(plan.meeting, outside.procedure),
    },
    {
      id: "proposal",
      label: "Soạn Tờ trình đề nghị đánh giá, công nhận",
      need: "required",
      due: null,
      evidence: "Tờ trình",
      responsible: "Phòng Văn hóa - Xã hội tham mưu",
      sources: [plan.proposal],
    },
    {
      id: "submission",
      label: "Gửi hồ sơ đề nghị công nhận",
      need: "required",
      due: [
        { document: "plan", address: "III.1", hints: ["gửi hồ sơ"], shownWhen: [inTanPhong] },
        {
          year: { question: "assessment-year", later: 1 },
          month: 2,
          day: 28,
          bound: "before",
          source: outside.procedure,
        },
      ],
      evidence: "giấy biên nhận hồ sơ",
      responsible: "UBND cấp xã gửi; kế hoạch của phường Tân Phong ghi nơi nhận là Sở GDĐT",
      sources: planAnd(plan.submission, outside.procedure),
    },
    {
      id: "decision",
      label: "Theo dõi kết quả đánh giá, công nhận",
      need: "recommended",
      due: [
        {
          year: { question: "assessment-year", later: 1 },
          month: 3,
          day: 31,
          bound: "before",
          source: outside.procedure,
        },
      ],
      evidence: "quyết định",
      responsible: "UBND cấp xã",
      sources: [outside.procedure],
      notes: [
        {
          text: "Cổng dịch vụ công tỉnh Lai Châu lại ghi trước ngày 31 tháng 5: hai nguồn khác nhau, cần hỏi Sở GDĐT.",
          source: outside.laiChauProcedure,
        },
      ],
    },
    {
      id: "afterwards",
      label: "Ghi lịch sau công nhận: kết quả giữ 36 tháng, nâng mức sau ít nhất 12 tháng",
      need: "recommended",
      due: null,
      evidence: null,
      responsible: "UBND cấp xã",
      sources: [outside.levels],
    },
  ],
  criteria: {
    document: "circular",
    articles: ["Điều 6", "Điều 7"],
    headings: { question: "level", options: { one: "mức độ 1", two: "mức độ 2" } },
    total: { count: 15, source: outside.levels },
    evidence: null,
    responsible: "UBND cấp xã",
  },
  dossier,
  confirmations: [
    { what: "hồ sơ gồm những giấy tờ nào, mấy bộ", whom: "Sở GDĐT" },
    { what: "nơi nhận hồ sơ và ai công nhận ở tỉnh mình", whom: "Sở GDĐT của tỉnh", shownWhen: [isElsewhere] },
    { what: "Thông tư 11/2025 và 27/2025 thay đổi gì về thẩm quyền, hồ sơ, thời hạn", whom: "Sở GDĐT" },
    {
      what: "nội dung Hướng dẫn 3652/HD-SGDĐT, chưa có trong thư viện",
      whom: "Sở GDĐT tỉnh Lai Châu",
      shownWhen: [inTanPhong],
    },
    {
      what: "đề nghị mức độ nào",
      whom: "Sở GDĐT",
      shownWhen: [{ question: "level", is: ["unsure"] }],
    },
  ],
};
