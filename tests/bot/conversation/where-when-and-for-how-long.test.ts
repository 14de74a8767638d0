import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { openOffice, type Office } from "../../fixtures/office";

/** A society's notice of bursaries, a department's letter with figures, a ward's plan that cites a guidance of one year. Written for these tests. */
const documents = {
  "thong-bao-hoc-bong.txt": `HỘI KHUYẾN HỌC
PHƯỜNG BÀU CÁT

Số: 31/TB-HKH
Bàu Cát, ngày 05 tháng 10 năm 2026

THÔNG BÁO
Về việc xét học bổng Chắp cánh năm học 2026-2027 trên địa bàn phường Bàu Cát, tỉnh Tây Ninh

1. Đối tượng: học sinh tiểu học và trung học cơ sở có hoàn cảnh khó khăn.
2. Thời gian, nơi nhận
2.1. Nhà trường lập danh sách học sinh đề nghị, họp xét công khai hồ sơ học bổng và ký xác nhận.
2.2. Nơi nhận: Văn phòng Hội, phòng 12, trụ sở Ủy ban nhân dân phường; giờ nhận: chiều thứ Ba, sáng thứ Năm.
2.3. Hội đồng xét hồ sơ học bổng trong 10 ngày kể từ ngày hết hạn nhận hồ sơ.
3. Lịch: ôn tập từ ngày 01/12/2026 đến ngày 10/12/2026 (kiểm tra 12/12 - 13/12/2026).
4. Hiệu trưởng chịu trách nhiệm về hồ sơ học bổng; hồ sơ sai thì bị trả lại.
5. Giấy chứng nhận đăng ký dự xét do Chủ tịch Hội cấp cho từng học sinh.

CHỦ TỊCH HỘI
Lý Kim Ngân
`,
  "cong-van-quy-mo.txt": `SỞ GIÁO DỤC VÀ ĐÀO TẠO
TỈNH TÂY NINH

Số: 905/SGDĐT-KHTC
Tây Ninh, ngày 20 tháng 10 năm 2026

V/v cung cấp số liệu quy mô trường, lớp

Kính gửi: Các trường trung học phổ thông

1. Quy mô: năm học 2026-2027 (tính đến 30/9/2026), toàn tỉnh có 512 trường, 9.870 lớp.
2. Nhu cầu: 36 phòng học bộ môn.
3. Báo cáo kết quả gửi về Phòng Kế hoạch - Tài chính, email: khtc@tayninh.edu.vn.
`,
  "ke-hoach-xa-hoc-tap.txt": `ỦY BAN NHÂN DÂN
PHƯỜNG BÀU CÁT

Số: 77/KH-UBND
Bàu Cát, ngày 12 tháng 11 năm 2026

KẾ HOẠCH
Đánh giá phường học tập năm học 2026-2027 trên địa bàn phường Bàu Cát, tỉnh Tây Ninh

Căn cứ Hướng dẫn số 1180/HD-SGDĐT ngày 15/10/2026 của Sở Giáo dục và Đào tạo tỉnh Tây Ninh về đánh giá phường học tập năm 2026;

1. Các trường rà soát tiêu chí, gửi minh chứng.
2. Phòng Văn hóa - Xã hội tổng hợp.
`,
};

let office: Office;
beforeAll(async () => {
  office = await openOffice(documents);
});
afterAll(() => office.close());

const ask = (question: string | readonly string[], place = "phường Bàu Cát, Tây Ninh") =>
  office.ask(question, { place, asOf: "2026-11-21" });

describe("where papers are taken", () => {
  it.each(["mang hồ sơ học bổng đến đâu nộp?", "hồ sơ học bổng gửi về đâu", "hồ sơ xin học bổng gởi tới chỗ nào vậy?"])(
    "is the place printed as “nơi nhận”, before who answers for them: “%s”",
    async (question) => {
      const { text } = await ask(question);
      expect(text).toContain("phòng 12");
    },
  );

  it("is told with its days of the week, also in a question that goes on", async () => {
    const { text } = await ask([
      "Hội đồng xét hồ sơ học bổng trong mấy ngày?",
      "rồi mang hồ sơ đến đâu, buổi nào họ nhận?",
    ]);
    expect(text).toContain("chiều thứ Ba");
  });
});

describe("of which day figures are", () => {
  it.each([
    "Số liệu trường lớp của tỉnh Tây Ninh tính đến ngày nào?",
    "con số 512 trường là của thời điểm nào",
    "so lieu truong lop toan tinh chot den ngay nao",
    "Up to what date were the province's figures on schools and classes counted?",
  ])("is told by the place that counts them, not by the day of the letter: “%s”", async (question) => {
    const { text, abstained } = await ask(question);
    expect(abstained).toBe(false);
    expect(text).toContain("tính đến 30/9/2026");
  });

  it("is not the last day for a report", async () => {
    expect((await ask("nhận báo cáo tính đến ngày nào thì còn kịp?")).text).not.toContain("30/9/2026");
  });
});

describe("whether a document serves another time", () => {
  it.each([
    "Đợt đánh giá năm 2027, phường tôi có thể tiếp tục dùng Hướng dẫn số 1180/HD-SGDĐT không?",
    "Hướng dẫn 1180 của Sở dùng cho việc đánh giá năm 2027 luôn được không?",
  ])("is not certain where its name bears one year: “%s”", async (question) => {
    const { text } = await ask(question);
    expect(text).toContain("chỉ nêu năm 2026");
  });

  it("is told of a term of this school year", async () => {
    const { text } = await ask("Thông báo về học bổng có áp dụng cho học kỳ II này không?");
    expect(text).toContain("2026-2027");
    expect(text).toMatch(/áp dụng|trong thời gian/u);
  });

  it("and a question whom it is for is no question of time", async () => {
    const { text } = await ask("Thông báo học bổng có áp dụng cho học sinh trung học cơ sở năm nay không?");
    expect(text).toContain("trung học cơ sở có hoàn cảnh khó khăn");
  });
});

it("“mấy ngày nào” asks which days they are, and counts none", async () => {
  const { text, abstained } = await ask(["Lịch ôn tập từ bữa nào tới bữa nào?", "vậy kiểm tra là mấy ngày nào?"]);
  expect(abstained).toBe(false);
  expect(text).toContain("12/12");
});

it("who grants a certificate of registration is not who signed the notice", async () => {
  const { text } = await ask("ai cấp giấy chứng nhận đăng ký dự xét theo Thông báo 31?");
  expect(text).toContain("do Chủ tịch Hội cấp");
  expect(text).not.toContain("người ký");
});

it.each(["báo cáo gửi về email nào?", "báo cáo kết quả nộp qua email nào vậy"])(
  "an address is told for what is sent there, where nobody is named: “%s”",
  async (question) => {
    const { text, abstained } = await ask(question, "tỉnh Tây Ninh");
    expect(abstained).toBe(false);
    expect(text).toContain("khtc@tayninh.edu.vn");
  },
);

it("the address of another province's office is told as that, also where the own place is named beside it", async () => {
  const { text } = await ask(
    "trường ở Kon Tum, báo cáo kết quả có phải gởi về email khtc@tayninh.edu.vn ko?",
    "Kon Tum",
  );
  expect(text).toMatch(/không (?:áp dụng|phải quy định) cho Kon Tum/u);
});
