import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { openOffice, type Office } from "../../fixtures/office";

/** An agreement of two offices that rests on a letter and says little of money and reports, and a plan of another ward that says more. Written for these tests. */
const documents = {
  "thoa-thuan-lang-cat.txt": `ỦY BAN NHÂN DÂN
PHƯỜNG LÁNG CÁT
Số: 08/TT-HKH
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Láng Cát, ngày 19 tháng 3 năm 2026

THỎA THUẬN
Phối hợp công tác khuyến đọc giữa Hội Cựu giáo chức và Phòng Văn hóa - Xã hội phường Láng Cát, tỉnh Bạc Liêu năm 2026

Căn cứ Công văn số 206/SVHTT-TV ngày 14/5/2018 của Sở Văn hóa và Thể thao về phối hợp công tác khuyến đọc;
Căn cứ vào tình hình thực tế của hai đơn vị;

Hai bên thỏa thuận như sau:
1. Về tuyên truyền
- Tuyên truyền kỷ niệm ngày Sách Việt Nam 21/4 và ngày thành lập Hội Cựu giáo chức.
- Triển khai Công văn số 77/SGDĐT-TV ngày 05/01/2023 của Sở Giáo dục và Đào tạo; Công văn số 551/SGDĐT-VP ngày 11/8/2024 của Sở Giáo dục và Đào tạo và Quyết định số 93/QĐ-HCG ngày 02/6/2025 của Hội Cựu giáo chức tỉnh về công nhận danh hiệu "Gia đình ham đọc".
2. Về phía Phòng Văn hóa - Xã hội
- Chỉ đạo các trường thành lập tổ khuyến đọc, phấn đấu 85% học sinh tham gia vào tháng 12 năm 2026.
- Xây dựng quỹ khuyến đọc ở các tổ.
3. Về phía Hội Cựu giáo chức
- Hằng năm, hai bên tổ chức lễ tuyên dương người đọc sách tiêu biểu.

TM. HAI BÊN

Nơi nhận:
- UBND tỉnh (để b/c);
- Các trường trên địa bàn;
- Lưu: VT.
`,
  "ke-hoach-phu-giao.txt": `ỦY BAN NHÂN DÂN
PHƯỜNG PHÚ GIÁO
Số: 31/KH-UBND
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Phú Giáo, ngày 10 tháng 01 năm 2026

KẾ HOẠCH
Khuyến đọc năm 2026 trên địa bàn phường Phú Giáo, tỉnh Bến Tre

1. Các trường gửi báo cáo kết quả khuyến đọc về Phòng Văn hóa - Xã hội trước ngày 20/11/2026.
2. Kinh phí khuyến đọc do ngân sách phường bảo đảm; thủ quỹ của trường giữ quỹ khuyến đọc.
3. Hồ sơ thành lập tổ khuyến đọc gồm: đơn đề nghị; danh sách thành viên; biên bản họp.
4. Trường không tổ chức khuyến đọc bị trừ điểm thi đua.
5. Giám đốc Trung tâm khuyến đọc là Phó Chủ tịch Ủy ban nhân dân phường.

TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH
Tô Văn Lực
`,
};

let office: Office;
beforeAll(async () => {
  office = await openOffice(documents);
});
afterAll(async () => office.close());

const at =
  (place: string) =>
  async (...turns: string[]) =>
    office.ask(turns, { asOf: "2026-11-21", place });
const [inLangCat, inPhuGiao] = [at("phường Láng Cát, Bạc Liêu"), at("phường Phú Giáo, Bến Tre")];

describe("what an agreement leaves out", () => {
  it.each([
    ["where money comes from", "Kinh phí lễ tuyên dương người đọc sách lấy từ nguồn nào?"],
    ["who keeps the fund", "Ai giữ quỹ khuyến đọc của tổ ở Láng Cát?"],
    ["what follows", "Trường ở Láng Cát không đạt 85% học sinh tham gia thì bị phạt hay trừ điểm thi đua?"],
    ["who heads a body", "Chủ tịch Hội Cựu giáo chức Láng Cát là ai?"],
    [
      "who heads a body, in English",
      "Who is the chairperson of the association in the Láng Cát reading promotion agreement?",
    ],
    ["until when to report", "Thỏa thuận khuyến đọc Láng Cát quy định nộp báo cáo kết quả trước ngày nào?"],
  ])("is not answered with what stands beside it: %s", async (_, question) => {
    const reply = await inLangCat(question);
    expect(reply.abstained).toBe(true);
  });

  it.each([
    ["where money comes from", "Kinh phí khuyến đọc lấy từ nguồn nào?", "ngân sách phường"],
    ["who keeps the fund", "Ai giữ quỹ khuyến đọc?", "thủ quỹ của trường"],
    ["what papers are needed", "Lập tổ khuyến đọc cần nộp những giấy tờ gì?", "biên bản họp"],
    ["what follows", "Trường không tổ chức khuyến đọc thì bị phạt hay trừ điểm thi đua?", "bị trừ điểm thi đua"],
    ["who heads a body", "Ai làm giám đốc Trung tâm khuyến đọc?", "Phó Chủ tịch"],
    ["until when to report", "Kế hoạch khuyến đọc quy định nộp báo cáo kết quả trước ngày nào?", "20/11/2026"],
  ])("is told where a document does say it: %s", async (_, question, told) => {
    expect((await inPhuGiao(question)).text).toContain(told);
  });
});

describe("the day of a document", () => {
  it.each([
    "Thỏa thuận khuyến đọc Láng Cát đề ngày 19/02 hay 19/3 năm 2026?",
    "Thỏa thuận khuyến đọc Láng Cát ký ngày 19/02/2026 phải không?",
    "What date does the Láng Cát reading agreement bear?",
  ])("is told however it is asked: “%s”", async (question) => {
    expect((await inLangCat(question)).text).toMatch(/(?:ngày ban hành|date of issue): 19\/03\/2026/);
  });

  it("is not meant by days that are remembered", async () => {
    const reply = await inLangCat("Liệt kê các ngày kỷ niệm cần tuyên truyền theo thỏa thuận khuyến đọc Láng Cát.");
    expect(reply.text).toContain("ngày Sách Việt Nam");
    expect(reply.text).not.toContain("ngày ban hành");
  });
});

describe("how long an agreement is for", () => {
  it.each([
    "Thỏa thuận khuyến đọc Láng Cát lập cho cả giai đoạn 2026-2030, đúng không?",
    "Thỏa thuận khuyến đọc Láng Cát ký cho nhiều năm hay chỉ năm 2026?",
    "Sang năm 2027 trường vẫn lấy thỏa thuận khuyến đọc Láng Cát làm căn cứ thì có ổn không?",
  ])("is told from what it says of itself: “%s”", async (question) => {
    expect((await inLangCat(question)).text).toMatch(/chỉ ghi áp dụng cho đến|ghi áp dụng cho đến/);
  });
});

describe("what an agreement rests on and cites", () => {
  it("is told beside the one that the question knows", async () => {
    const { text } = await inLangCat("Ngoài công văn 206 thì thỏa thuận Láng Cát còn dựa vào cái gì nữa?");
    expect(text).toContain("tình hình thực tế");
  });

  it.each([
    ["by office and year", "Cho biết số và ngày của công văn Sở GD&ĐT năm 2024 được dẫn trong thỏa thuận Láng Cát."],
    [
      "by what rests on it",
      "công văn cấp tỉnh từ năm 2018 mà bản thỏa thuận khuyến đọc Láng Cát dựa vào số bao nhiêu?",
    ],
    [
      "at the end of a tale that points back",
      "Tôi mới nhận hồ sơ khuyến đọc Láng Cát, giấy tờ lộn xộn, sếp bảo tìm công văn từ năm 2018 mà bản thỏa thuận 2026 dựa vào, vậy công văn đó số bao nhiêu?",
    ],
  ])("is found by what is said of it: %s", async (how, question) => {
    const { text } = await inLangCat(question);
    const [meant, other] = how === "by office and year" ? ["551/SGDĐT-VP", "77/SGDĐT"] : ["206/SVHTT-TV", "77/SGDĐT"];
    expect(text).toContain(`số hiệu đầy đủ: ${meant}`);
    expect(text).not.toContain(`số hiệu đầy đủ: ${other}`);
  });

  it("is told with its day in the turn after", async () => {
    const { text } = await inLangCat("Thỏa thuận Láng Cát nhắc quyết định 93 của cơ quan nào?", "ngày nào vậy?");
    expect(text).toContain("02/06/2025");
  });

  it("is told by what it is about", async () => {
    const { text } = await inLangCat("quyet dinh 93 trong thoa thuan lang cat noi ve danh hieu gi");
    expect(text).toContain("Gia đình ham đọc");
  });

  it("goes to whom its foot names, whatever it is sent for", async () => {
    const { text } = await inLangCat("thoa thuan khuyen doc lang cat gui cho co quan nao de bao cao");
    expect(text).toContain("UBND tỉnh (để b/c)");
  });
});
