import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { extractDuties } from "../../../ingest/extract/index";
import type { Duty } from "../../../knowledge/model/index";
import { dutyDocuments } from "../../fixtures/duty-documents";
import { readFile } from "../../fixtures/read-file";
import { parsedOf, type HeaderFacts, type Outline } from "./parsed-of";

const dutiesOf = (outline: ReadonlyArray<Outline | string>, facts?: HeaderFacts): readonly Duty[] =>
  extractDuties(parsedOf(outline, facts));
const told = (duties: readonly Duty[]) => duties.map(({ actor, modality, action }) => [actor, modality, action]);
const section = (text: string, ...children: readonly (Outline | string)[]): Outline => ({
  marker: "1.",
  text,
  children,
});
const dash = (text: string): Outline => ({ marker: "-", text });

describe("who must do something", () => {
  it.each([
    ["Các trường gửi danh sách về Phòng Nội vụ.", "Các trường", "gửi danh sách về Phòng Nội vụ"],
    ["Hiệu trưởng các trường có trách nhiệm công khai thực đơn.", "Hiệu trưởng các trường", "công khai thực đơn"],
    ["Hằng năm, Hội đồng trường phải họp ít nhất ba lần.", "Hội đồng trường", "họp ít nhất ba lần"],
    ["Người nộp hồ sơ phải ký vào phiếu hẹn.", "Người nộp hồ sơ", "ký vào phiếu hẹn"],
    ["Hội đồng thẩm định xem xét hồ sơ trong một buổi.", "Hội đồng thẩm định", "xem xét hồ sơ trong một buổi"],
    [
      "Trưởng phòng Đào tạo, Trưởng các khoa chịu trách nhiệm thi hành Quyết định này.",
      "Trưởng phòng Đào tạo, Trưởng các khoa",
      "chịu trách nhiệm thi hành Quyết định này",
    ],
    ["Giao Phòng Kế hoạch - Tài chính theo dõi việc chi tiêu.", "Phòng Kế hoạch - Tài chính", "theo dõi việc chi tiêu"],
    ["Sở Nội vụ: Rà soát biên chế của các trường.", "Sở Nội vụ", "Rà soát biên chế của các trường"],
    ["Về kinh phí: Sở Tài chính chủ trì tham mưu phân bổ.", "Sở Tài chính", "chủ trì tham mưu phân bổ"],
  ])("is the subject of “%s”", (sentence, actor, action) => {
    expect(told(dutiesOf([sentence]))).toEqual([[actor, "must", action]]);
  });

  it.each([
    ["Trách nhiệm của các khoa", "các khoa"],
    ["Nhiệm vụ và quyền hạn của Tổ tư vấn", "Tổ tư vấn"],
    ["Đối với giáo viên chủ nhiệm", "giáo viên chủ nhiệm"],
    ["Về phía Công đoàn trường:", "Công đoàn trường"],
  ])("is named by the heading “%s”", (heading, actor) => {
    expect(told(dutiesOf([section(heading, dash("Lập danh sách học sinh khó khăn."))]))).toEqual([
      [actor, "must", "Lập danh sách học sinh khó khăn"],
    ]);
  });

  it("is named by the line above, which is no task itself", () => {
    const outline = section("Kiểm tra", "Phòng Thanh tra có trách nhiệm:", dash("Kiểm tra sổ sách mỗi quý."));
    expect(told(dutiesOf([outline]))).toEqual([["Phòng Thanh tra", "must", "Kiểm tra sổ sách mỗi quý"]]);
  });

  it("is whom the letter asks before its first number", () => {
    const outline: readonly Outline[] = [
      { kind: "preamble", text: "Sở Giáo dục và Đào tạo đề nghị các trường thực hiện một số nội dung sau:" },
      section("Rà soát danh sách giáo viên."),
    ];
    expect(told(dutiesOf(outline, { issuer: "Sở Giáo dục và Đào tạo" }))).toEqual([
      ["các trường", "should", "Rà soát danh sách giáo viên"],
    ]);
  });

  it("goes on through the sentences that leave it out", () => {
    const text = "Văn phòng khoa nhận hồ sơ; chuyển hồ sơ cho Hội đồng. Thông báo kết quả cho sinh viên.";
    expect(told(dutiesOf([text]))).toEqual([
      ["Văn phòng khoa", "must", "nhận hồ sơ"],
      ["Văn phòng khoa", "must", "chuyển hồ sơ cho Hội đồng"],
      ["Văn phòng khoa", "must", "Thông báo kết quả cho sinh viên"],
    ]);
  });

  it("may be several, named below their task with the part of each", () => {
    const outline = section(
      "Khảo sát nhu cầu sách.",
      dash("Đơn vị chủ trì: Phòng Văn hóa."),
      dash("Đơn vị phối hợp: Đoàn trường; các khoa."),
    );
    expect(told(dutiesOf([outline]))).toEqual([
      ["Phòng Văn hóa", "must", "chủ trì: Khảo sát nhu cầu sách."],
      ["Đoàn trường", "must", "phối hợp: Khảo sát nhu cầu sách."],
      ["các khoa", "must", "phối hợp: Khảo sát nhu cầu sách."],
    ]);
  });

  it("stands in its column of a table", () => {
    const row: Outline = { kind: "paragraph", text: "1 | Trang trí hội trường | Đoàn trường" };
    const parsed = parsedOf([row]);
    const heading = "STT: 1 | Nội dung công việc: Trang trí hội trường | Người phụ trách: Đoàn trường";
    const [duty] = extractDuties({ ...parsed, provisions: parsed.provisions.map((place) => ({ ...place, heading })) });
    expect(duty).toMatchObject({ actor: "Đoàn trường", action: "phụ trách: Trang trí hội trường" });
  });
});

describe("how binding it is", () => {
  it.each([
    ["Sinh viên phải đeo thẻ.", "must"],
    ["Đề nghị các khoa gửi kế hoạch sớm.", "should"],
    ["Sinh viên được phép mượn năm cuốn sách.", "may"],
    ["Giáo viên có quyền từ chối nhận quà.", "may"],
    ["Học sinh không được mang pháo vào trường.", "must-not"],
    ["Nghiêm cấm ép buộc học sinh học thêm.", "must-not"],
  ])("“%s”: %s", (sentence, modality) => {
    expect(dutiesOf([sentence]).map((duty) => duty.modality)).toEqual([modality]);
  });

  it("is a ban for all that stands under one, whoever it binds", () => {
    const outline = section("Các hành vi bị nghiêm cấm", { marker: "a)", text: "Thi hộ." });
    expect(dutiesOf([outline])).toMatchObject([{ actor: null, modality: "must-not", action: "Thi hộ" }]);
  });
});

describe("what is nobody's task", () => {
  it.each([
    "Sở đã tổ chức tập huấn cho 200 giáo viên.",
    "Trường là đơn vị sự nghiệp công lập.",
    "Cơ chế một cửa là cách giải quyết công việc tại một nơi.",
    "Hội thi được tổ chức vào tháng 11.",
    "Quyết định này có hiệu lực kể từ ngày ký.",
    "Trên đây là kế hoạch của phường.",
  ])("“%s”", (sentence) => {
    expect(dutiesOf([sentence])).toEqual([]);
  });

  it("is an aim, a state of things, or what the issuer announces", () => {
    const outline: readonly Outline[] = [
      { kind: "preamble", text: "Trường Tiểu học A ban hành Kế hoạch như sau:" },
      section("Mục tiêu", dash("Nâng cao chất lượng dạy học.")),
      section("Tình hình chung", dash("Các trường thực hiện tốt nội quy.")),
      section("Thời gian", dash("Khai giảng ngày 05/9.")),
    ];
    expect(dutiesOf(outline, { issuer: "Trường Tiểu học A" })).toEqual([]);
  });

  it("is a blank of a form", () => {
    expect(dutiesOf(["Người khai phải ghi rõ họ tên: ..................."])).toEqual([]);
  });
});

describe("documents as offices lay them out", () => {
  const expected: Readonly<Record<string, readonly (readonly [string | null, string, string])[]>> = {
    "quy-che-hoc-vu.txt": [
      ["Trưởng phòng Đào tạo, Trưởng các khoa và sinh viên", "must", "chịu trách nhiệm thi hành Quyết định này"],
      ["cố vấn học tập", "must", "Tư vấn cho sinh viên lựa chọn học phần trước mỗi đợt đăng ký"],
      ["cố vấn học tập", "must", "Họp lớp ít nhất 02 lần trong một học kỳ"],
      ["cố vấn học tập", "must", "gửi biên bản về Văn phòng khoa"],
      ["cố vấn học tập", "must-not", "Không được thu bất kỳ khoản tiền nào của sinh viên"],
      ["Sinh viên", "must", "gặp cố vấn học tập khi bị cảnh báo học vụ"],
      ["Sinh viên", "may", "được phép đề nghị đổi cố vấn học tập một lần trong khóa học"],
      ["Sinh viên", "must", "đăng ký tối đa 24 tín chỉ trong một học kỳ chính"],
      [null, "must-not", "Thi hộ hoặc nhờ người khác thi hộ"],
      [null, "must-not", "Sửa chữa bảng điểm"],
    ],
    "cong-van-an-toan-bep.txt": [
      ["các sở giáo dục và đào tạo", "should", "Chỉ đạo các trường rà soát điều kiện bếp ăn trước ngày 30/9/2026"],
      ["các sở giáo dục và đào tạo", "should", "Phối hợp với Sở Y tế kiểm tra đột xuất nguồn thực phẩm"],
      ["các sở", "should", "báo cáo kết quả về Bộ Giáo dục và Đào tạo"],
    ],
    "ke-hoach-thu-vien-tinh.txt": [
      ["Sở Giáo dục và Đào tạo", "must", "chủ trì: Khảo sát nhu cầu sách của các trường."],
      ["Sở Tài chính", "must", "phối hợp: Khảo sát nhu cầu sách của các trường."],
      ["Ủy ban nhân dân các xã, phường", "must", "phối hợp: Khảo sát nhu cầu sách của các trường."],
      ["Sở Giáo dục và Đào tạo", "must", "Hướng dẫn các trường lập kế hoạch mua sách"],
      ["Sở Giáo dục và Đào tạo", "must", "tổng hợp, báo cáo Ủy ban nhân dân tỉnh trước ngày 15/12 hằng năm"],
      ["Sở Giáo dục và Đào tạo", "must", "Bồi dưỡng nghiệp vụ cho nhân viên thư viện"],
      ["Sở Tài chính", "must", "Tham mưu bố trí kinh phí mua sách"],
      ["Tỉnh đoàn", "should", "Vận động đoàn viên tặng sách cho thư viện vùng sâu"],
      ["Ủy ban nhân dân các xã, phường", "must", "bố trí quỹ đất xây dựng thư viện"],
      ["Hiệu trưởng các trường", "must", "Mở cửa thư viện trong giờ ra chơi"],
      ["Hiệu trưởng các trường", "must", "Công khai danh mục sách mới hằng tháng"],
    ],
    "thong-bao-noi-quy.txt": [
      ["học sinh", "must", "Phải đeo thẻ học sinh khi vào trường"],
      ["học sinh", "must-not", "Không được sử dụng điện thoại trong giờ học"],
      ["học sinh", "may", "Được mượn tối đa 03 cuốn sách của thư viện"],
      ["cha mẹ học sinh", "must", "Đưa đón con đúng giờ"],
      ["Giáo viên chủ nhiệm", "must", "nhắc nhở học sinh và thông báo cho gia đình"],
    ],
  };
  it.each(Object.keys(expected))("%s", async (file) => {
    const { duties, document } = await readFile(file, dutyDocuments[file] ?? "");
    expect(told(duties)).toEqual(expected[file]);
    for (const { start, end, action } of duties.filter((duty) => !duty.action.includes(": ")))
      expect(document.text.slice(start, end)).toContain(action);
  });
});

describe("a text that nobody would write", () => {
  const pieces = fc.constantFrom(
    "các trường ",
    "phải ",
    ", ",
    "đề nghị ",
    "Sở ",
    "không ",
    "được ",
    "có ",
    "(",
    "; ",
    ": ",
    "1 ",
    "a",
  );
  it("is read in time, and every span lies in it", () => {
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 400 }), (words) => {
        const parsed = parsedOf([words.join(""), section(words.join(""), dash(words.join("")))]);
        for (const { start, end } of extractDuties(parsed)) {
          expect(start).toBeLessThan(end);
          expect(end).toBeLessThanOrEqual(parsed.document.text.length);
        }
      }),
      { numRuns: 60 },
    );
    for (const word of ["các trường ", "đề nghị các ", "căn cứ, ", "phối hợp ", "chủ trì, ", "("]) {
      const started = process.cpuUsage();
      dutiesOf([word.repeat(5_000), section("Trách nhiệm của Sở", dash(word.repeat(5_000)))]);
      const { user, system } = process.cpuUsage(started);
      expect((user + system) / 1000).toBeLessThan(5000);
    }
  });
});
