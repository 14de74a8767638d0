import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { describeDeadline, extractDeadlines } from "../../../ingest/extract/index";
import type { Deadline, DeadlineClass } from "../../../knowledge/model/index";
import { parsedOf, type HeaderFacts, type Outline } from "./parsed-of";

const deadlinesOf = (outline: ReadonlyArray<Outline | string>, facts?: HeaderFacts): readonly Deadline[] =>
  extractDeadlines(parsedOf(outline, facts));

const date = (day: string, bound: "before" | "by" = "by") => ({ kind: "date", date: day, bound });
const window = (from: string, to: string) => ({ kind: "window", from, to });
const period = (count: number, unit: string, workingDays: boolean, event: string | null, before?: true) => ({
  kind: "period",
  count,
  unit,
  workingDays,
  event,
  ...(before === undefined ? {} : { before }),
});
const yearly = (month: number, day: number, bound: "before" | "by", fromYear: number | null = null) => ({
  kind: "yearly",
  month,
  day,
  bound,
  fromYear,
});

describe("an expression of time becomes a rule", () => {
  const table: ReadonlyArray<readonly [string, DeadlineClass, object]> = [
    // dates
    ["Các khoa nộp danh sách trước ngày 10/3/2027.", "fixed", date("2027-03-10", "before")],
    ["Các khoa nộp danh sách chậm nhất là ngày 05 tháng 9 năm 2026.", "fixed", date("2026-09-05")],
    ["Đơn vị gửi phiếu về phòng Đào tạo muộn nhất vào ngày 01-4-2027.", "fixed", date("2027-04-01")],
    ["Hạn cuối nộp hồ sơ: 17 giờ 00 ngày 20.8.2026.", "fixed", date("2026-08-20")],
    ["Nhà trường tiếp nhận đơn đến hết ngày 31/5/2026.", "fixed", date("2026-05-31")],
    ["Kết quả thẩm định gửi trước tháng 5/2026.", "fixed", date("2026-05-01", "before")],
    ["Hoàn thành việc cập nhật dữ liệu chậm nhất trong tháng 6/2026.", "fixed", date("2026-06-30")],
    ["Thời gian nộp bài: ngày 12/10/2026.", "fixed", date("2026-10-12")],
    ["Các trường gửi góp ý trước 16h00 ngày 12/3/2027.", "fixed", date("2027-03-12", "by")],
    // windows
    ["Nhận hồ sơ từ ngày 02/5/2027 đến 17h00 ngày 20/5/2027.", "window", window("2027-05-02", "2027-05-20")],
    ["Thí sinh đăng ký từ ngày 01/6/2026 đến hết ngày 15/6/2026.", "window", window("2026-06-01", "2026-06-15")],
    ["Thí sinh đăng ký từ ngày 20/12/2026 đến 05/01/2027.", "window", window("2026-12-20", "2027-01-05")],
    ["Học viên đóng học phí từ ngày 12 đến ngày 18/9/2026.", "window", window("2026-09-12", "2026-09-18")],
    ["Các trường tổ chức hội nghị trong tháng 9 năm 2026.", "window", window("2026-09-01", "2026-09-30")],
    ["Sở tiến hành kiểm tra trong quý II/2027.", "window", window("2027-04-01", "2027-06-30")],
    ["Các trường nộp hồ sơ từ 25/08-15/9/2026.", "window", window("2026-08-25", "2026-09-15")],
    ["Các trường kiểm tra 25/08 – 15/9/2026.", "window", window("2026-08-25", "2026-09-15")],
    ["Các trường nộp hồ sơ từ 01-15/9/2026.", "window", window("2026-09-01", "2026-09-15")],
    ["Đơn vị nộp hồ sơ vào các ngày 05, 06 và 07/10/2026.", "window", window("2026-10-05", "2026-10-07")],
    ["Hạn chót nhận bài dự thi là 24h00 ngày 30 tháng Mười năm 2026.", "fixed", date("2026-10-30")],
    ["Các trường đăng ký trước 16h30, thứ Sáu (ngày 18/9/2026).", "fixed", date("2026-09-18")],
    // every year
    ["Nhà giáo nộp đơn trước ngày 01 tháng 3 của năm đề nghị.", "recurring", yearly(3, 1, "before")],
    [
      "Các khoa gửi danh sách trước 16h30 thứ Sáu hằng tuần.",
      "recurring",
      { kind: "each", every: "trước 16h30 thứ Sáu hằng tuần" },
    ],
    [
      "Các xã gửi báo cáo trước ngày 20 tháng cuối quý.",
      "recurring",
      { kind: "monthly", months: [3, 6, 9, 12], day: 20, bound: "before" },
    ],
    ["Trước ngày 30 tháng 9 hằng năm, hiệu trưởng báo cáo Sở.", "recurring", yearly(9, 30, "before")],
    ["Hàng năm, chậm nhất ngày 15/6, các trường công khai tài chính.", "recurring", yearly(6, 15, "by")],
    ["Hồ sơ gửi trước ngày 31 tháng 01 của năm sau liền kề.", "recurring", yearly(1, 31, "before")],
    ["Ủy ban nhân dân gửi báo cáo chậm nhất Quý I của năm sau.", "recurring", yearly(3, 31, "by")],
    [
      "Tháng 10 hằng năm: tổ chức tuần lễ đọc sách.",
      "recurring",
      { kind: "yearly-window", fromMonth: 10, toMonth: 10, fromYear: null },
    ],
    // periods
    [
      "Phòng Đào tạo trả kết quả trong thời hạn 07 ngày làm việc kể từ ngày nhận đơn.",
      "duration",
      period(7, "day", true, "ngày nhận đơn"),
    ],
    [
      "Phòng Đào tạo trả kết quả trong vòng mười lăm ngày làm việc, kể từ khi nhận đủ hồ sơ hợp lệ.",
      "duration",
      period(15, "day", true, "nhận đủ hồ sơ hợp lệ"),
    ],
    [
      "Chậm nhất năm ngày làm việc sau khi kết thúc đợt thi, khoa công bố điểm.",
      "duration",
      period(5, "day", true, "kết thúc đợt thi"),
    ],
    [
      "Thời hạn giải quyết: không quá 20 (hai mươi) ngày kể từ ngày thụ lý.",
      "duration",
      period(20, "day", false, "ngày thụ lý"),
    ],
    [
      "Hội đồng xem xét trong ba mươi ngày tính từ ngày có quyết định.",
      "duration",
      period(30, "day", false, "ngày có quyết định"),
    ],
    [
      "Sinh viên phải khiếu nại trong thời hạn hai tuần kể từ ngày công bố điểm.",
      "duration",
      period(2, "week", false, "ngày công bố điểm"),
    ],
    [
      "Cơ sở báo cáo ngay cho cơ quan quản lý trong 24 giờ kể từ khi xảy ra sự cố.",
      "duration",
      period(24, "hour", false, "xảy ra sự cố"),
    ],
    [
      "Học viên nộp luận văn ít nhất 15 ngày làm việc trước ngày bảo vệ.",
      "duration",
      period(15, "day", true, "ngày bảo vệ", true),
    ],
    ["Đơn vị thông báo trước ít nhất một tháng.", "duration", period(1, "month", false, null, true)],
    [
      "Lịch thi được công bố trước khi bắt đầu kỳ thi ít nhất hai tuần.",
      "duration",
      period(2, "week", false, "bắt đầu kỳ thi", true),
    ],
    [
      "Trong thời hạn 15 ngày trước ngày hết hạn tạm trú, công dân phải gia hạn.",
      "duration",
      period(15, "day", false, "ngày hết hạn tạm trú", true),
    ],
    // events
    [
      "Giảng viên nộp đề cương trước khi bắt đầu học phần.",
      "triggered",
      { kind: "event", relation: "before", event: "bắt đầu học phần" },
    ],
    [
      "Nhà trường cung cấp hồ sơ khi có yêu cầu của đoàn kiểm tra.",
      "triggered",
      { kind: "event", relation: "on-request", event: "của đoàn kiểm tra" },
    ],
    // how often
    ["Định kỳ hằng quý, các phòng báo cáo Ban Giám hiệu.", "recurring", { kind: "each", every: "Định kỳ hằng quý" }],
    [
      "Tổ chuyên môn sinh hoạt, báo cáo định kỳ 02 tuần một lần.",
      "recurring",
      { kind: "each", every: "định kỳ 02 tuần một lần" },
    ],
    ["Hội đồng họp ít nhất 02 lần/năm.", "recurring", { kind: "each", every: "ít nhất 02 lần/năm" }],
    ["Hằng năm, Hội đồng trường đánh giá hiệu quả hoạt động.", "recurring", { kind: "each", every: "Hằng năm" }],
    [
      "Trưởng khoa báo cáo trước ngày 25 hằng tháng.",
      "recurring",
      { kind: "monthly", months: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12], day: 25, bound: "before" },
    ],
    [
      "Các trung tâm gửi báo cáo chậm nhất ngày 05 của tháng đầu quý sau.",
      "recurring",
      { kind: "monthly", months: [1, 4, 7, 10], day: 5, bound: "by" },
    ],
    ["Các phòng báo cáo kết quả hằng quý về Văn phòng.", "recurring", { kind: "each", every: "hằng quý" }],
    // ends that name their day, and times that name none
    ["Phấn đấu hoàn thành xây dựng vào cuối năm 2027.", "milestone", date("2027-12-31")],
    ["Đến năm 2028, 100% xã đạt chuẩn.", "milestone", date("2028-12-31")],
    ["Tiến hành kiểm tra chéo vào đầu tháng 11/2026.", "milestone", { kind: "vague", words: "vào đầu tháng 11/2026" }],
    ["Tổng kết phong trào vào cuối năm học.", "vague", { kind: "vague", words: "vào cuối năm học" }],
  ];
  it.each(table)("%s", (sentence, expectedClass, rule) => {
    expect(deadlinesOf([sentence])).toMatchObject([{ class: expectedClass, rule }]);
  });

  it("what is said of two days with a remark behind each is said of both", () => {
    expect(
      deadlinesOf([
        "Các trường báo cáo số liệu trước ngày 20 tháng 01 (đợt I) và trước ngày 10 tháng 9 (đợt hè) hằng năm.",
      ]),
    ).toMatchObject([
      { rule: { kind: "yearly", month: 1, day: 20, bound: "before" } },
      { rule: { kind: "yearly", month: 9, day: 10, bound: "before" } },
    ]);
  });

  it("each of several times of one thing is one, though no verb stands beside it", () => {
    expect(
      deadlinesOf([
        "Đợt 1: từ ngày 01/9/2026 đến hết ngày 31/10/2026. Đợt 2: từ ngày 01/11/2026 đến hết ngày 15/12/2026, dành cho học sinh có thẻ hết hạn ngày 31/12/2026.",
        "Vòng 1: ngày 05/4/2027.",
      ]),
    ).toMatchObject([
      { rule: window("2026-09-01", "2026-10-31") },
      { rule: window("2026-11-01", "2026-12-15"), action: "Đợt 2: dành cho học sinh có thẻ hết hạn ngày 31/12/2026" },
      { rule: date("2027-04-05") },
    ]);
  });

  it("a window between two days comes back every year", () => {
    expect(deadlinesOf(["Các trường tổ chức sinh hoạt hè từ ngày 05/6 đến ngày 10/8 hằng năm."])).toMatchObject([
      { class: "recurring", rule: { kind: "yearly-window", fromMonth: 6, fromDay: 5, toMonth: 8, toDay: 10 } },
    ]);
  });

  it("each of two days of one duty is printed with its own bound", () => {
    expect(deadlinesOf(["Trung tâm báo cáo tình hình trước ngày 20/6 và trước ngày 20/12 hằng năm."])).toMatchObject([
      { rule: { kind: "yearly", month: 6, day: 20, bound: "before" }, expression: "trước ngày 20/6" },
      { rule: { kind: "yearly", month: 12, day: 20, bound: "before" }, expression: "trước ngày 20/12 hằng năm" },
    ]);
  });
});

describe("a date or a number that nobody must act by is no deadline", () => {
  it.each([
    "Kế hoạch này thực hiện Quyết định số 12/QĐ-SGDĐT ngày 03/4/2026 của Sở.",
    "Thông tư này có hiệu lực thi hành kể từ ngày 15 tháng 8 năm 2026.",
    "Quyết định này có hiệu lực sau 45 ngày kể từ ngày ký.",
    "Đến ngày 30/6/2026, toàn tỉnh có 120 trường.",
    "Tính đến hết ngày 30/6/2026, toàn tỉnh có 120 trường.",
    "Số liệu thống kê từ ngày 01/01 đến ngày 31/12/2026.",
    "Trong giai đoạn từ năm 2021 đến năm 2025, tỉnh tổ chức 12 lớp.",
    "Năm học 2026-2027, nhà trường tổ chức 24 lớp.",
    "Chứng chỉ có giá trị đến hết ngày 31/12/2028.",
    "Giấy phép có thời hạn sử dụng không quá 05 năm.",
    "Kết quả được công nhận trong thời hạn 03 năm.",
    "Sinh viên bị đình chỉ học tập trong thời hạn 01 năm.",
    "Giáo viên có ít nhất 05 năm kinh nghiệm.",
    "Thời gian đào tạo 4 năm.",
    "Đợt 1: từ ngày 01/9/2025 đến ngày 30/9/2025 đã thu được 12 triệu đồng.",
    "Học sinh có thẻ hết hạn ngày 31/12/2026.",
    "Các khóa tuyển sinh trước ngày 01/9/2024 học theo chương trình cũ.",
    "Kịp thời báo cáo khi có vướng mắc.",
    "Báo cáo kết quả theo quy định.",
    "Xây dựng dự toán ngân sách hằng năm của trường.",
    "Chương trình có 120 tín chỉ, học trong 8 học kỳ.",
    "Điện thoại: 0241.03.2026.",
    "Trang 15/12 của tài liệu.",
    "Họ và tên: ............ nộp trước ngày 15/12/2026",
    "Thí sinh sinh ngày 02/3/2009.",
    "Hà Nội, ngày tháng năm 2026",
    "Từ ngày 01/7/2025, xã có 12 trường.",
    "Mức hỗ trợ 32.000 đồng/người/năm.",
    "Lễ kỷ niệm 50 năm ngày thành lập trường (15/10/1976 - 15/10/2026).",
  ])("%s", (sentence) => {
    expect(deadlinesOf([sentence])).toEqual([]);
  });

  it.each(["letterhead", "title", "preamble", "recipients", "signature"] as const)("nor one in the %s", (kind) => {
    expect(deadlinesOf([{ kind, text: "Nộp báo cáo trước ngày 15/12/2026." }])).toEqual([]);
  });
});

describe("the year comes from above where the sentence has none", () => {
  const underYear = (heading: string): Outline => ({
    marker: "1.",
    text: heading,
    children: [{ marker: "-", text: "Trước ngày 10/11: nộp báo cáo tổng kết." }],
  });

  it("from the heading's year", () => {
    expect(deadlinesOf([underYear("Năm 2028")])).toMatchObject([
      { rule: date("2028-11-10", "before"), yearFromHeading: true },
    ]);
  });

  it("from a heading that opens an endless series", () => {
    expect(deadlinesOf([underYear("Từ năm 2029 trở đi")])).toMatchObject([
      { class: "recurring", rule: yearly(11, 10, "before", 2029), yearFromHeading: true },
    ]);
  });

  it("from a school year, whose spring belongs to its second half", () => {
    const outline = {
      marker: "1.",
      text: "Năm học 2026-2027",
      children: [{ marker: "-", text: "Trước ngày 20/3: nộp báo cáo." }],
    };
    expect(deadlinesOf([outline])).toMatchObject([{ rule: date("2027-03-20", "before") }]);
  });

  it("from the day of issue, and then never before it", () => {
    expect(deadlinesOf(["Các trường nộp báo cáo trước ngày 05/01."], { issuedOn: "2026-11-30" })).toMatchObject([
      { rule: date("2027-01-05", "before"), yearFromHeading: true },
    ]);
  });

  it("and stays open where nothing above names one", () => {
    expect(deadlinesOf(["Các trường nộp báo cáo trước ngày 05/01."])).toMatchObject([
      { class: "fixed", rule: { kind: "vague", words: "trước ngày 05/01" } },
    ]);
  });
});

describe("the parts of a duty", () => {
  it("are read from the sentence", () => {
    expect(
      deadlinesOf(["Hiệu trưởng các trường tiểu học báo cáo kết quả về Phòng Văn hóa - Xã hội trước ngày 20/5/2027."]),
    ).toMatchObject([
      {
        actor: "Hiệu trưởng các trường tiểu học",
        action: "báo cáo kết quả về Phòng Văn hóa - Xã hội",
        recipient: "Phòng Văn hóa - Xã hội",
      },
    ]);
  });

  it("take the actor from the heading where the sentence begins with the verb", () => {
    const outline = {
      marker: "2.",
      text: "Trách nhiệm của các khoa",
      children: [{ marker: "-", text: "Nộp kế hoạch trước ngày 01/8/2026." }],
    };
    expect(deadlinesOf([outline])).toMatchObject([{ actor: "các khoa" }]);
  });

  it("make a condition and a verb no actor", () => {
    const actorOf = (sentence: string) => deadlinesOf([sentence])[0]?.actor;
    expect(actorOf("Trường hợp hồ sơ thiếu, trong vòng hai ngày làm việc phải thông báo cho người nộp.")).toBeNull();
    expect(actorOf("Tổ chức tổng kết trong tháng 5/2027.")).toBeNull();
    expect(actorOf("Cơ quan trả kết quả không quá 07 ngày kể từ ngày nhận hồ sơ.")).toBe("Cơ quan");
  });

  it("give each day of an enumeration its own deadline, with the year that the frequency or the last day says", () => {
    expect(deadlinesOf(["Định kỳ 6 tháng, hằng năm Sở báo cáo trước ngày 15/6 và 15/12."])).toMatchObject([
      { rule: yearly(6, 15, "before") },
      { rule: yearly(12, 15, "before") },
    ]);
    expect(deadlinesOf(["Sở báo cáo trước ngày 15/6 và 15/12/2027."])).toMatchObject([
      { rule: date("2027-06-15", "before") },
      { rule: date("2027-12-15", "before") },
    ]);
  });

  it("find what is to be reported at once, and nothing in a mere order of steps", () => {
    expect(deadlinesOf(["Báo cáo Ủy ban ngay khi có ngộ độc xảy ra qua số điện thoại 0277."])).toMatchObject([
      { class: "triggered", rule: { kind: "event", relation: "after", event: "có ngộ độc xảy ra" } },
    ]);
    expect(deadlinesOf(["Học sinh xếp hàng ngay khi có hiệu lệnh."])).toEqual([]);
  });

  it("keep two times of one sentence apart", () => {
    expect(
      deadlinesOf(["Các lớp nộp danh sách trước ngày 03/9/2026; nhà trường phê duyệt trước ngày 10/9/2026."]),
    ).toMatchObject([
      { rule: date("2026-09-03", "before") },
      { actor: "nhà trường", rule: date("2026-09-10", "before") },
    ]);
  });

  it("take the clause before along where a clause only says when", () => {
    const parsed = parsedOf(["Các trường gửi hồ sơ về Sở; thời hạn: trước ngày 03/9/2026."]);
    const [found] = extractDeadlines(parsed);
    expect(parsed.document.text.slice(found?.start, found?.end)).toContain("gửi hồ sơ");
  });
});

describe("a description", () => {
  it.each([
    [
      "Nộp báo cáo trước ngày 15/10/2026.",
      { resolved: "2026-10-15", bound: "before-exclusive", lastSafeDay: "2026-10-14", period: null },
    ],
    [
      "Nộp báo cáo chậm nhất ngày 15/10/2026.",
      { resolved: "2026-10-15", bound: "by-inclusive", lastSafeDay: "2026-10-15" },
    ],
    [
      "Nộp hồ sơ từ ngày 01/3/2027 đến ngày 31/3/2027.",
      { resolved: "2027-03-01/2027-03-31", bound: "window", lastSafeDay: "2027-03-31" },
    ],
    [
      "Nộp báo cáo trước 15/10 hằng năm.",
      { resolved: "trước 15/10 hằng năm", bound: "before-exclusive", lastSafeDay: null },
    ],
    [
      "Trả kết quả trong thời hạn 03 ngày làm việc kể từ ngày nhận hồ sơ.",
      { bound: "within", lastSafeDay: null, period: { n: 3, unit: "day", workingDays: true } },
    ],
    ["Báo cáo UBND xã trước khi tổ chức.", { bound: "before-event", lastSafeDay: null, period: null }],
  ])("of: %s", (sentence, expected) => {
    const [found] = deadlinesOf([sentence]);
    if (found === undefined) throw new Error("no deadline");
    expect(describeDeadline(found)).toMatchObject(expected);
  });

  it("resolves a period from the signing when the day of issue is printed", () => {
    const [found] = deadlinesOf(["Văn phòng đăng Công báo chậm nhất là 10 ngày kể từ ngày ký."]);
    if (found === undefined) throw new Error("no deadline");
    expect(describeDeadline(found, "2026-03-02").resolved).toBe("2026-03-12");
  });
});

it("tells a deed that brackets hold with a time of its own apart from what stands around them", () => {
  const found = deadlinesOf(["Học viên nộp bài từ ngày 29/7/2026 đến 10/8/2026 (kiểm tra lại 12/08-13/8/2026)."]);
  expect(found.map(({ rule, action }) => ({ rule, action }))).toEqual([
    { rule: window("2026-07-29", "2026-08-10"), action: "nộp bài" },
    { rule: window("2026-08-12", "2026-08-13"), action: "kiểm tra lại" },
  ]);
  expect(found.map(({ actor }) => actor)).toEqual(["Học viên", "Học viên"]);
});

it("gives spans that are exact slices of the document and hold the expression", () => {
  const sentences = fc.constantFrom(
    "Các khoa nộp danh sách trước ngày 10/3/2027.",
    "Phòng Đào tạo trả kết quả trong 05 ngày làm việc kể từ ngày nhận đơn; sinh viên nộp đơn đến hết ngày 01/4/2027.",
    "Nhà trường có 12 lớp.",
    "Hằng năm, Hội đồng trường đánh giá hiệu quả hoạt động.",
  );
  fc.assert(
    fc.property(fc.array(sentences, { minLength: 1, maxLength: 6 }), (lines) => {
      const parsed = parsedOf(lines.map((text) => ({ marker: "-", text })));
      for (const found of extractDeadlines(parsed)) {
        const owner = parsed.provisions.find(({ id }) => id === found.provision);
        expect(found.start).toBeGreaterThanOrEqual(owner?.start ?? Infinity);
        expect(found.end).toBeLessThanOrEqual(owner?.bodyEnd ?? -1);
        expect(parsed.document.text.slice(found.start, found.end)).toContain(found.expression);
      }
    }),
  );
});

it("cuts a text without punctuation into quotable clauses", () => {
  const found = deadlinesOf(["các khoa nộp danh sách trước ngày 10/3/2027 và ".repeat(200)]);
  expect(found.length).toBeGreaterThan(150);
  expect(Math.max(...found.map(({ start, end }) => end - start))).toBeLessThanOrEqual(3000);
});
