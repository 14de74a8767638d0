import type { ChecklistData } from "../definition";

const items = { items: true } as const;

/** Pages that were read, not the texts of the rules that they report. */
const outside = {
  circular: {
    kind: "outside",
    name: "Trang về Thông tư 24/2023/TT-BGDĐT (thuviennhadat.vn)",
    url: "https://thuviennhadat.vn/vbpl/thong-tu-24-2023-tt-bgddt-danh-gia-cong-nhan-don-vi-hoc-tap-cap-huyen-tinh-590218.html",
  },
  district: {
    kind: "outside",
    name: "Bài tiếng Anh về tiêu chí “Đơn vị học tập” cấp huyện (lawnet.vn)",
    url: "https://lawnet.vn/thong-tin-phap-luat/en/chinh-sach-moi/latest-evaluation-criteria-for-recognizing-learning-units-at-district-level-in-vietnam-129761.html",
  },
  province: {
    kind: "outside",
    name: "Bài tiếng Anh về tiêu chí “Đơn vị học tập” cấp tỉnh (lawnet.vn)",
    url: "https://lawnet.vn/thong-tin-phap-luat/en/thong-bao-van-ban-moi/criteria-for-evaluating-and-recognizing-learning-units-at-the-provincial-level-in-vietnam-133255.html",
  },
  provinceLevelTwo: {
    kind: "outside",
    name: "Bài tiếng Anh về mức độ 2 cấp tỉnh (lawnet.vn)",
    url: "https://lawnet.vn/giao-duc/en/three-criteria-for-evaluating-and-recognizing-a-level-2-provincial-learning-unit-24646.html",
  },
  procedure: {
    kind: "outside",
    name: "Trang thủ tục cấp huyện của Cổng dịch vụ công Bình Phước",
    url: "https://dichvucong.binhphuoc.gov.vn/chi-tiet-thu-tuc?id=7898&unitId=1097",
  },
  formerScores: {
    kind: "outside",
    name: "Bài tiếng Anh về đánh giá, xếp loại theo Thông tư 22/2020/TT-BGDĐT (lawnet.vn)",
    url: "https://lawnet.vn/thong-tin-phap-luat/en/chinh-sach-moi/circular-22-regulations-on-the-evaluation-and-classification-of-learning-units-147154.html",
  },
  formerCriteria: {
    kind: "outside",
    name: "Bài tiếng Anh về tiêu chí theo Thông tư 22/2020/TT-BGDĐT (lawnet.vn)",
    url: "https://lawnet.vn/thong-tin-phap-luat/en/chinh-sach-moi/criteria-for-evaluating-learning-units-according-to-circular-22-147155.html",
  },
  districtOfficesGone: {
    kind: "outside",
    name: "Bài về giáo dục khi chính quyền địa phương hai cấp vận hành (baomoi.net.vn)",
    url: "https://baomoi.net.vn/nhieu-doi-moi-linh-vuc-giao-duc-khi-chinh-quyen-dia-phuong-2-cap-van-hanh-c52643591.epi",
  },
} as const;

const association = { kind: "document" as const, document: "agreement", address: "2.2", hints: ["242"] };

const inDistrict = { question: "tier", is: ["district", "unsure"] };
const inProvince = { question: "tier", is: ["province", "unsure"] };

/** A criterion of the district tier, as an outside page reports it. */
function criterion(id: string, label: string, evidence: string) {
  return {
    id,
    label,
    need: "required" as const,
    shownWhen: [inDistrict],
    due: null,
    evidence: `${evidence} (gợi ý)`,
    responsible: "thủ trưởng đơn vị",
    sources: [outside.district],
  };
}

function heading(say: string) {
  return { kind: "heading" as const, say };
}

function text(say: string, ...sources: readonly (typeof outside)[keyof typeof outside][]) {
  return { kind: "text" as const, say, sources: [...sources] };
}

/** Report and list; the criteria that nobody has read are room to write. */
const dossier: NonNullable<ChecklistData["dossier"]> = {
  particulars: ["superior", "unit-name", "locality", "assessment-year", "recipient", "staff", "signer"],
  letterhead: { above: [{ say: "superior" }], organ: [{ say: "unit-name" }], locality: "locality" },
  papers: [
    {
      id: "bao-cao",
      form: "report",
      basis: [
        { kind: "document", document: "circular" },
        { kind: "words", say: "basis-team" },
      ],
      to: [{ say: "to-recipient" }],
      body: [
        text("report-opening", outside.procedure),
        heading("situation"),
        { kind: "facts", of: ["unit", "staff", "tier", "level"] },
        heading("course"),
        text("course-team", outside.procedure),
        heading("criteria"),
        {
          kind: "items",
          only: [
            "yearly-plan",
            "training",
            "budget",
            "digital-tools",
            "service",
            "discipline",
            "studies",
            "citizens-level-one",
            "citizens-level-two",
            "collective-title",
            "digital-level",
          ],
          columns: ["number", "label", "evidence", "note", "result", "source"],
        },
        text("criteria-unknown"),
        heading("conclusion"),
        text("conclusion-room"),
      ],
      recipients: [{ say: "as-above" }, { say: "archive" }],
      signatures: [{ say: "signed-by-head" }],
    },
    {
      id: "danh-muc-ho-so",
      form: "index",
      body: [
        text("index-opening"),
        { kind: "items", only: "with-evidence", columns: ["number", "label", "evidence", "note", "status", "source"] },
      ],
      signatures: [{ say: "signed-by-compiler" }, { say: "signed-by-head" }],
    },
  ],
};

/** What a unit gathers to be assessed as a "Đơn vị học tập"; almost all of it is known from outside pages only. */
export const donViHocTap: ChecklistData = {
  id: "don-vi-hoc-tap",
  version: "1",
  title: "“Đơn vị học tập”",
  subject: {
    title: "“Đơn vị học tập”",
    names: [["don vi hoc tap"], ["dvht"], ["learning unit"]],
  },
  documents: {
    circular: { selector: { type: "Thông tư", number: "24/2023/TT-BGDĐT" } },
    agreement: {
      selector: { type: "Thỏa thuận", issuerWords: ["Thuận An"], titleWords: ["Hội Khuyến học"] },
      isExample: true,
      neededWhen: [{ question: "regime", is: ["association"] }],
    },
  },
  basis: [outside.circular],
  start: "regime",
  questions: {
    regime: {
      kind: "choice",
      options: { ministry: { ask: "year" }, association: { leave: "association" } },
      because: [outside.circular, association],
    },
    year: {
      kind: "choice",
      options: { "from-2024": { ask: "unit" }, "until-2023": { leave: "history" } },
      because: [outside.circular, outside.formerScores],
    },
    unit: {
      kind: "choice",
      options: {
        office: { ask: "tier" },
        school: { ask: "tier" },
        "upper-school": { ask: "tier" },
        other: { ask: "tier" },
      },
      because: [outside.circular, outside.district],
    },
    tier: {
      kind: "choice",
      options: { district: { ask: "level" }, province: { ask: "level" }, unsure: { ask: "level" } },
      because: [outside.circular, outside.districtOfficesGone],
    },
    level: { kind: "choice", options: { one: items, two: items, unsure: items }, because: [outside.procedure] },
  },
  exits: {
    association: { sources: [association] },
    history: { sources: [outside.formerScores, outside.formerCriteria] },
  },
  notices: [
    { id: "district-gone", shownWhen: [inDistrict], sources: [outside.districtOfficesGone] },
    { id: "level-two-later", shownWhen: [{ question: "level", is: ["two"] }], sources: [outside.procedure] },
    { id: "unit-unclear", shownWhen: [{ question: "unit", is: ["other"] }], sources: [outside.circular] },
  ],
  items: [
    {
      id: "circular",
      label: "Nạp Thông tư 24/2023/TT-BGDĐT và đối chiếu các tiêu chí",
      need: "recommended",
      due: null,
      evidence: null,
      responsible: "người lập hồ sơ",
      sources: [{ kind: "document", document: "circular", address: null }, outside.circular],
      notes: [{ text: "Phần còn lại của tiêu chí 2 và cả tiêu chí 3 chưa có trong các nguồn đã đọc." }],
    },
    {
      id: "team",
      label: "Thủ trưởng đơn vị lập Tổ đánh giá",
      need: "required",
      due: null,
      evidence: "quyết định lập tổ (gợi ý)",
      responsible: "thủ trưởng đơn vị",
      sources: [outside.procedure],
    },
    criterion("yearly-plan", "Tiêu chí 1: kế hoạch học tập hằng năm", "kế hoạch"),
    criterion("training", "Tiêu chí 1: thực hiện đào tạo, bồi dưỡng, quy định khuyến khích", "quyết định, quy chế"),
    {
      ...criterion("budget", "Tiêu chí 1: kinh phí cho học tập", "dự toán"),
      notes: [{ text: "Trang nguồn nêu việc này cho đơn vị của Nhà nước." }],
    },
    criterion("digital-tools", "Tiêu chí 1: công cụ số phục vụ học tập", "danh mục công cụ"),
    criterion("service", "Tiêu chí 1: phục vụ việc học tập suốt đời của người dân", "báo cáo hoạt động"),
    criterion("discipline", "Tiêu chí 2: từ 90% thành viên chấp hành kỷ luật", "số liệu, bảng tổng hợp"),
    criterion("studies", "Tiêu chí 2: từ 90% thành viên hoàn thành việc học bắt buộc", "chứng chỉ, bảng tổng hợp"),
    {
      id: "citizens-level-one",
      label: "Cấp tỉnh, mức độ 1: từ 90% thành viên (trường: từ 95% người học) là “Công dân học tập”",
      need: "required",
      shownWhen: [inProvince, { question: "level", is: ["one", "unsure"] }],
      due: null,
      evidence: "kết quả đánh giá “Công dân học tập” theo Quyết định 324/QĐ-KHVN",
      responsible: "thủ trưởng đơn vị",
      sources: [outside.province],
    },
    {
      id: "citizens-level-two",
      label: "Cấp tỉnh, mức độ 2: từ 95% thành viên (trường: từ 97% người học) là “Công dân học tập”",
      need: "required",
      shownWhen: [inProvince, { question: "level", is: ["two", "unsure"] }],
      due: null,
      evidence: "kết quả đánh giá “Công dân học tập” theo Quyết định 324/QĐ-KHVN",
      responsible: "thủ trưởng đơn vị",
      sources: [outside.provinceLevelTwo],
    },
    {
      id: "collective-title",
      label: "Cấp tỉnh: danh hiệu Tập thể lao động tiên tiến trở lên",
      need: "required",
      shownWhen: [inProvince],
      due: null,
      evidence: "quyết định công nhận danh hiệu",
      responsible: "thủ trưởng đơn vị",
      sources: [outside.province],
    },
    {
      id: "digital-level",
      label: "Cấp tỉnh, trường THPT hoặc GDTX: mức độ chuyển đổi số theo Quyết định 4740/QĐ-BGDĐT",
      need: "required",
      shownWhen: [inProvince, { question: "unit", is: ["upper-school"] }],
      due: null,
      evidence: "kết quả tự đánh giá chuyển đổi số",
      responsible: "hiệu trưởng, giám đốc",
      sources: [outside.province],
      notes: [
        {
          text: "Trang về mức độ 2 ghi số hiệu quyết định khác (4725): hãy kiểm tra lại số hiệu.",
          source: outside.provinceLevelTwo,
        },
      ],
    },
    {
      id: "report",
      label: "Lập báo cáo tự đánh giá và bản tổng hợp kết quả",
      need: "required",
      due: "số liệu từ 01/01 đến 31/12 của năm đánh giá",
      evidence: "báo cáo và bản tổng hợp",
      responsible: "Tổ đánh giá",
      sources: [outside.procedure],
    },
    {
      id: "submission",
      label: "Gửi hồ sơ đề nghị đánh giá, công nhận",
      need: "required",
      due: [{ year: null, month: 1, day: 15, bound: "before", source: outside.procedure }],
      evidence: "giấy biên nhận",
      responsible: "thủ trưởng đơn vị; nơi nhận hiện nay cần hỏi",
      sources: [outside.procedure],
      notes: [
        {
          text: "Ngày này là của hồ sơ cấp huyện trên một cổng cũ; cùng trang đó lại ghi thời gian giải quyết 45 ngày làm việc.",
        },
      ],
    },
    {
      id: "decision",
      label: "Theo dõi kết quả và thời gian giữ kết quả (3 năm)",
      need: "recommended",
      due: [{ year: null, month: 2, day: 15, bound: "before", source: outside.procedure }],
      evidence: "quyết định",
      responsible: "đơn vị",
      sources: [outside.procedure],
    },
  ],
  dossier,
  confirmations: [
    { what: "nơi nhận hồ sơ sau khi không còn cấp huyện và Phòng GDĐT", whom: "Sở GDĐT và UBND cấp xã" },
    { what: "các tiêu chí đầy đủ của Thông tư 24/2023/TT-BGDĐT", whom: "Sở GDĐT" },
    {
      what: "đơn vị thuộc loại nào, đánh giá ở cấp nào",
      whom: "Sở GDĐT",
      shownWhen: [{ question: "tier", is: ["unsure"] }],
    },
  ],
};
