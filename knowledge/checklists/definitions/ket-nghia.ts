import type { ChecklistData } from "../definition";

const items = { items: true } as const;

function inPlan(address: string | null, ...hints: readonly string[]) {
  return { kind: "document" as const, document: "plan", address, hints: [...hints] };
}

function inLetter(address: string, ...hints: readonly string[]) {
  return { kind: "document" as const, document: "letter", address, hints: [...hints], shownWhen: [toDienBien] };
}

/** A place that speaks to people with one answer only. */
function when<T extends object>(condition: { readonly question: string; readonly is: string[] }, place: T) {
  return { ...place, shownWhen: [condition] };
}

/** The same place as the time of an item. */
function due({ document, address, hints }: ReturnType<typeof inPlan>) {
  return { document, address, hints };
}

const toDienBien = { question: "province", is: ["dien-bien"] };
const in2026 = { question: "year", is: ["in-2026"] };
const from2027 = { question: "year", is: ["from-2027"] };
const inCluster = { question: "level", is: ["upper-secondary"] };
const notPaired = { question: "paired", is: ["no"] };
const isPaired = { question: "paired", is: ["yes"] };

/** Passages by words that the plan and a summary of it share. */
const plan = {
  title: inPlan(null, "thành phố Hà Nội", "biên giới"),
  provinces: inPlan(null, "Sơn La", "Lai Châu", "Điện Biên"),
  voluntary: inPlan("I.2", "tự nguyện"),
  thrifty: inPlan("I.2", "an toàn", "tiết kiệm", "lãng phí"),
  needs: inPlan("I.2", "nhu cầu"),
  facilities: inPlan("II.1", "cơ sở vật chất"),
  teaching: inPlan("II.2", "hợp tác chuyên môn"),
  exchange: inPlan("II.3", "giao lưu giáo dục toàn diện"),
  tradition: inPlan("II.4", "giáo dục truyền thống"),
  guidance: inPlan("III.2", "kế hoạch chi tiết"),
  cluster: inPlan("III.3", "chủ động"),
  oneActivity: inPlan("III.3", "ít nhất 01 hoạt động"),
  recipient: inPlan("III.3", "email"),
  clubs: inPlan("III.4", "câu lạc bộ"),
  contactSonLa: inPlan("III.6", "tỉnh Sơn La"),
  contactLaiChau: inPlan("III.6", "tỉnh Lai Châu"),
  contactDienBien: inPlan("III.6", "tỉnh Điện Biên"),
  contactHanoi: inPlan("III.6", "thành phố Hà Nội"),
  pairing2026: inPlan("IV.1", "ghép cặp"),
  activities2026: inPlan("IV.1", "giao lưu", "hỗ trợ"),
  report2026: inPlan("IV.1", "sơ kết", "báo cáo"),
  adjusting: inPlan("IV.2", "điều chỉnh", "cặp kết nghĩa"),
  activities: inPlan("IV.2", "giao lưu", "hỗ trợ"),
  yearlyReport: inPlan("IV.2", "sơ kết", "báo cáo"),
  funds: inPlan("V", "kinh phí hợp pháp"),
  openness: inPlan("V", "công khai", "minh bạch"),
  reports: inPlan("VI", "báo cáo sơ kết"),
  onRequest: inPlan("VI", "đột xuất", "bổ sung"),
  criteria: inPlan("VI", "tiêu chí", "chủ yếu"),
};

const letter = {
  contact: inLetter("II.2", "KHTC"),
  needs: inLetter("II.3", "thiết bị", "STEM"),
};

type Place = ReturnType<typeof inPlan> | ReturnType<typeof inLetter>;

/** A piece of a paper, with the passages that say so. */
function piece(kind: "text" | "bullet", say: string, ...sources: readonly Place[]) {
  return { kind, say, sources: [...sources] };
}

function heading(say: string) {
  return { kind: "heading" as const, say };
}

const isChosen = { question: "province", is: ["son-la", "lai-chau", "dien-bien"] };
const isUndecided = { question: "province", is: ["undecided"] };
const outsideCluster = { question: "level", is: ["lower", "other"] };

const basis = [
  { kind: "cited" as const, by: "plan", number: "8522/BGDĐT-HSSV" },
  { kind: "document" as const, document: "plan" },
  { kind: "document" as const, document: "letter", shownWhen: [toDienBien] },
];

const toDepartment = [
  { say: "to-department", shownWhen: [inCluster], sources: [plan.recipient] },
  { say: "to-asked", shownWhen: [outsideCluster] },
];

/** A plan for the year, a letter to begin with, and the frame of the report that ends the year. */
const dossier: NonNullable<ChecklistData["dossier"]> = {
  particulars: [
    "superior",
    "school",
    "locality",
    "partner-school",
    "coordinator",
    "school-facts",
    "report-year",
    "signer",
  ],
  letterhead: { above: [{ say: "superior" }], organ: [{ say: "school" }], locality: "locality" },
  papers: [
    {
      id: "ke-hoach",
      form: "plan",
      basis,
      body: [
        { kind: "text", say: "plan-opening" },
        heading("purpose"),
        piece("text", "purpose-room"),
        piece("bullet", "require-voluntary", plan.voluntary),
        piece("bullet", "require-thrifty", plan.thrifty),
        piece("bullet", "require-needs", plan.needs),
        heading("contents"),
        piece("text", "contents-of-needs", letter.needs),
        { kind: "passages", sources: [plan.facilities, plan.teaching, plan.exchange, plan.tradition] },
        { kind: "text", say: "one-activity", shownWhen: [inCluster], sources: [plan.oneActivity] },
        heading("timetable"),
        {
          kind: "items",
          only: ["contact", "needs", "pairing", "adjusting", "detailed-plan", "activities", "report"],
          columns: ["number", "label", "responsible", "due"],
        },
        heading("funds"),
        piece("text", "funds-rule", plan.funds, plan.openness),
        piece("text", "funds-room"),
        heading("organising"),
        piece("text", "organising-room"),
        piece("text", "reporting", plan.reports),
      ],
      recipients: [{ say: "department-to-know" }, { say: "partner-school" }, { say: "staff" }, { say: "archive" }],
      signatures: [{ say: "signed-by-head" }],
    },
    {
      id: "thu-dau-moi",
      form: "letter",
      to: [
        {
          say: "to-province",
          shownWhen: [isChosen],
          sources: [
            when({ question: "province", is: ["son-la"] }, plan.contactSonLa),
            when({ question: "province", is: ["lai-chau"] }, plan.contactLaiChau),
            when(toDienBien, plan.contactDienBien),
            letter.contact,
          ],
        },
        { say: "to-undecided", shownWhen: [isUndecided] },
      ],
      basis,
      body: [
        piece("text", "letter-opening"),
        piece("bullet", "letter-school"),
        piece("bullet", "letter-list"),
        { kind: "bullet", say: "letter-needs", shownWhen: [toDienBien], sources: [letter.needs] },
        {
          kind: "bullet",
          say: "letter-ask-needs",
          shownWhen: [{ question: "province", is: ["son-la", "lai-chau", "undecided"] }],
        },
        piece("bullet", "letter-contact"),
        piece("text", "letter-closing"),
      ],
      recipients: [{ say: "as-above" }, { say: "department-to-know" }, { say: "archive" }],
      signatures: [{ say: "signed-by-head" }],
    },
    {
      id: "bao-cao-nam",
      form: "report",
      basis,
      to: toDepartment,
      body: [
        piece("text", "report-opening", plan.reports),
        heading("report-course"),
        piece("text", "report-course-room"),
        heading("report-results"),
        { kind: "listed", source: plan.criteria },
        heading("report-difficulties"),
        piece("text", "report-difficulties-room"),
        heading("report-next"),
        piece("text", "report-next-room"),
        { kind: "text", say: "report-closing" },
      ],
      recipients: [{ say: "as-above" }, { say: "partner-school" }, { say: "archive" }],
      signatures: [{ say: "signed-by-head" }],
    },
  ],
};

/** How a Hanoi school twins with a border school. The plan names contents, roles, times and reports; no form and no dossier. */
export const ketNghia: ChecklistData = {
  id: "ket-nghia",
  version: "1",
  title: "Kết nghĩa với trường vùng biên giới",
  subject: {
    title: "kết nghĩa với trường vùng biên giới",
    names: [
      ["ket nghia"],
      ["ghep cap", "truong"],
      ["truong", "bien gioi"],
      ["xa", "bien gioi"],
      ["truong vung bien"],
      ["twinning"],
      ["twin with"],
      ["twin school"],
      ["border school"],
    ],
  },
  documents: {
    plan: {
      selector: { type: "Kế hoạch", issuerWords: ["thành phố Hà Nội"], titleWords: ["kết nghĩa", "biên giới"] },
      appliesWhen: [{ question: "place", is: ["hanoi"] }],
    },
    letter: {
      // Its letterhead has no title.
      selector: { type: "Công văn", issuerWords: ["tỉnh Điện Biên"], addresseeWords: ["Hà Nội"] },
      neededWhen: [toDienBien],
    },
  },
  basis: [plan.title],
  start: "place",
  questions: {
    place: {
      kind: "choice",
      options: { hanoi: { ask: "level" }, elsewhere: { leave: "not-hanoi" } },
      because: [plan.title],
    },
    level: {
      kind: "choice",
      options: {
        "upper-secondary": { ask: "province" },
        lower: { ask: "province" },
        other: { ask: "province" },
      },
      because: [plan.cluster],
    },
    province: {
      kind: "choice",
      options: {
        "son-la": { ask: "year" },
        "lai-chau": { ask: "year" },
        "dien-bien": { ask: "year" },
        undecided: { ask: "year" },
      },
      because: [plan.provinces],
    },
    year: {
      kind: "choice",
      options: { "in-2026": { ask: "paired" }, "from-2027": { ask: "paired" } },
      because: [plan.pairing2026, plan.adjusting],
    },
    paired: { kind: "yes-no", yes: items, no: items, because: [plan.pairing2026, plan.adjusting] },
  },
  exits: { "not-hanoi": { sources: [plan.title] } },
  notices: [
    {
      id: "path-not-stated",
      shownWhen: [{ question: "level", is: ["lower", "other"] }],
      sources: [plan.cluster, plan.clubs],
    },
    { id: "needs-not-held", shownWhen: [{ question: "province", is: ["son-la", "lai-chau", "undecided"] }] },
    { id: "two-contacts", shownWhen: [toDienBien], sources: [plan.contactDienBien, letter.contact] },
    { id: "pairing-window", shownWhen: [in2026, notPaired], sources: [plan.pairing2026, plan.adjusting] },
  ],
  items: [
    {
      id: "contact",
      label: "Liên hệ đầu mối của Sở GDĐT Hà Nội và của tỉnh bạn",
      need: "recommended",
      due: null,
      evidence: null,
      responsible: "nhà trường hoặc cụm trường",
      sources: [
        when({ question: "province", is: ["son-la", "undecided"] }, plan.contactSonLa),
        when({ question: "province", is: ["lai-chau", "undecided"] }, plan.contactLaiChau),
        when({ question: "province", is: ["dien-bien", "undecided"] }, plan.contactDienBien),
        letter.contact,
        plan.contactHanoi,
      ],
    },
    {
      id: "needs",
      label: "Nắm nhu cầu thực tế của trường bạn",
      need: "required",
      due: null,
      evidence: "biên bản trao đổi hoặc thư của trường bạn (gợi ý)",
      responsible: "nhà trường",
      sources: [plan.needs, letter.needs],
      notes: [{ text: "Danh sách từng trường không có trong các văn bản được dẫn; hỏi Sở GDĐT của tỉnh bạn." }],
    },
    {
      id: "pairing",
      label: "Rà soát, kết nối, ghép cặp",
      need: "required",
      shownWhen: [notPaired],
      due: [when(in2026, due(plan.pairing2026)), due(plan.adjusting)],
      evidence: "danh sách cặp trường",
      responsible: "cụm trường THPT; phòng chuyên môn của Sở",
      sources: [when(in2026, plan.pairing2026), when(from2027, plan.adjusting), when(inCluster, plan.cluster)],
      notes: [
        { text: "Từ năm 2027 kế hoạch chỉ nêu việc điều chỉnh, bổ sung cặp khi cần, không nêu đợt ghép cặp mới." },
      ],
    },
    {
      id: "adjusting",
      label: "Rà soát, điều chỉnh cặp đã kết nghĩa khi cần",
      need: "recommended",
      shownWhen: [isPaired],
      due: due(plan.adjusting),
      evidence: "danh sách cặp trường đã rà soát",
      responsible: "nhà trường; cụm trường; phòng chuyên môn của Sở",
      sources: [plan.adjusting],
    },
    {
      id: "detailed-plan",
      label: "Lập kế hoạch chi tiết theo bốn nhóm nội dung",
      need: "required",
      due: null,
      evidence: "kế hoạch của trường hoặc cụm",
      responsible: "nhà trường; phòng chuyên môn của Sở hướng dẫn",
      sources: [plan.guidance, plan.facilities, plan.teaching, plan.exchange, plan.tradition],
    },
    {
      id: "one-activity",
      label: "Có ít nhất 01 hoạt động trong năm học",
      need: "required",
      shownWhen: [inCluster],
      due: "trong năm học; kế hoạch không ghi ngày",
      evidence: "kế hoạch, hình ảnh, biên bản của hoạt động (gợi ý)",
      responsible: "cụm trường THPT",
      sources: [plan.oneActivity],
      notes: [{ text: "Phần này tính theo năm học, còn lộ trình của kế hoạch tính theo năm dương lịch." }],
    },
    {
      id: "principles",
      label: "Bảo đảm tự nguyện, thiết thực, an toàn, tiết kiệm, không hình thức",
      need: "required",
      due: null,
      evidence: null,
      responsible: "mọi đơn vị tham gia",
      sources: [plan.voluntary, plan.thrifty],
    },
    {
      id: "funds",
      label: "Dùng nguồn kinh phí hợp pháp, công khai, minh bạch",
      need: "required",
      due: null,
      evidence: "dự toán, chứng từ, bản công khai (gợi ý)",
      responsible: "nhà trường",
      sources: [plan.funds, plan.openness],
      notes: [{ text: "Kế hoạch không nêu mức kinh phí." }],
    },
    {
      id: "activities",
      label: "Tổ chức hoạt động giao lưu, hỗ trợ, hợp tác",
      need: "required",
      due: [when(in2026, due(plan.activities2026)), due(plan.activities)],
      evidence: "kế hoạch, hình ảnh, biên bản của từng hoạt động (gợi ý)",
      responsible: "nhà trường",
      sources: [when(in2026, plan.activities2026), plan.activities],
    },
    {
      id: "report",
      label: "Sơ kết và báo cáo",
      need: "required",
      due: [when(in2026, due(plan.report2026)), due(plan.yearlyReport)],
      evidence: "báo cáo sơ kết",
      responsible: "cụm trường THPT gửi Sở; đơn vị khác: kế hoạch không nêu nơi nhận",
      sources: [
        when(in2026, plan.report2026),
        when(from2027, plan.yearlyReport),
        plan.reports,
        when(inCluster, plan.recipient),
      ],
    },
    {
      id: "report-criteria",
      label: "Chuẩn bị số liệu theo các tiêu chí đánh giá mà kế hoạch nêu",
      need: "required",
      due: null,
      evidence: "số cặp, số hoạt động, kết quả hỗ trợ",
      responsible: "nhà trường, cụm trường",
      sources: [plan.criteria],
    },
    {
      id: "report-on-request",
      label: "Báo cáo đột xuất, bổ sung",
      need: "required",
      due: due(plan.onRequest),
      evidence: "báo cáo",
      responsible: "đơn vị được yêu cầu",
      sources: [plan.onRequest],
    },
    {
      id: "written-agreement",
      label: "Lập biên bản hoặc thỏa thuận kết nghĩa bằng văn bản",
      need: "recommended",
      due: null,
      evidence: "biên bản hoặc thỏa thuận",
      responsible: "hai trường",
      sources: [{ kind: "suggestion" }],
    },
  ],
  dossier,
  confirmations: [
    {
      what: "trường mầm non, tiểu học, THCS tham gia qua đâu và báo cáo gửi nơi nào",
      whom: "Phòng Chính trị, tư tưởng và Công tác học sinh, sinh viên của Sở GDĐT Hà Nội",
      shownWhen: [{ question: "level", is: ["lower", "other"] }],
    },
    { what: "danh sách trường cần kết nghĩa", whom: "Sở GDĐT của tỉnh bạn" },
    {
      what: "còn được ghép cặp ngoài thời gian mà kế hoạch nêu không",
      whom: "Sở GDĐT Hà Nội",
      shownWhen: [notPaired],
    },
  ],
};
