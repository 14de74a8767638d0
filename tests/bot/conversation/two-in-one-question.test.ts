import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { openOffice, type Office } from "../../fixtures/office";

/** Two wards that teach swimming on other terms, and a school that says of two things otherwise from one paper to the next. Written for the tests. */
const documents = {
  "ke-hoach-lop-boi-lam-son.txt": `ỦY BAN NHÂN DÂN
PHƯỜNG LAM SƠN

Số: 64/KH-UBND
Lam Sơn, ngày 04 tháng 5 năm 2026

KẾ HOẠCH
Mở lớp bơi cho người lớn trên địa bàn phường Lam Sơn

I. NỘI DUNG

1. Mỗi khóa 10 buổi, học tại hồ Cây Gạo.

2. Chuyên đề dạy bơi an toàn tổ chức tại Trường Tiểu học Lam Sơn 2 trong tháng 02/2027.

II. KINH PHÍ

1. Người học không phải đóng tiền.

2. Bồi dưỡng người dạy 130.000 đồng/buổi.

3. Tổng kinh phí 92.000.000 đồng, trong đó tiền cho học sinh 12.000.000 đồng, nguồn quỹ 5.000.000 đồng.

III. QUỸ KHUYẾN HỌC

Quỹ Khuyến học phường Lam Sơn tặng học sinh mồ côi 600.000 đồng/em/năm học.

IV. BÁO CÁO

Các trường báo cáo học kỳ I về lớp bơi trước ngày 18/01/2027.

TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH

Trịnh Thị Nhài
`,
  "ke-hoach-lop-boi-cau-da-2025.txt": `ỦY BAN NHÂN DÂN
PHƯỜNG CẦU ĐÁ

Số: 27/KH-UBND
Cầu Đá, ngày 22 tháng 4 năm 2025

KẾ HOẠCH
Mở lớp bơi cho người lớn phường Cầu Đá năm 2025

I. NỘI DUNG

1. Mỗi khóa 08 buổi.

2. Mỗi người học đóng 25.000 đồng tiền vé hồ; hộ nghèo được miễn.

II. QUỸ KHUYẾN HỌC

Quỹ Khuyến học phường Cầu Đá tặng học sinh mồ côi 900.000 đồng/em/năm học.

TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH

Bùi Văn Lực
`,
  "quy-che-cum-truong-lam-son.txt": `ỦY BAN NHÂN DÂN
PHƯỜNG LAM SƠN

Số: 12/QC-CT
Lam Sơn, ngày 10 tháng 9 năm 2026

QUY CHẾ
Sinh hoạt chuyên môn của cụm trường phường Lam Sơn

Điều 1. Chuyên đề

Chuyên đề dạy bơi an toàn do Trường Tiểu học Lam Sơn 1 đăng cai, tổ chức vào tháng 11/2026.

Điều 2. Báo cáo

Các trường gửi báo cáo học kỳ I về sinh hoạt cụm trước ngày 08/01/2027.

CỤM TRƯỞNG

Đào Thị Sen
`,
  "thong-bao-so-lop.txt": `PHÒNG GIÁO DỤC
TRƯỜNG THCS BẾN TRE XANH

Số: 15/TB-THCS
Lam Sơn, ngày 12 tháng 3 năm 2026

THÔNG BÁO
Về việc công bố kế hoạch lớp 6 năm học 2026-2027

I. SỐ LỚP

- Số lớp 6: 05 lớp.

- Mỗi lớp học hai buổi.

HIỆU TRƯỞNG

Lưu Thị Hậu
`,
  "thong-bao-tuu-truong.txt": `PHÒNG GIÁO DỤC
TRƯỜNG THCS BẾN TRE XANH

Số: 88/TB-THCS
Lam Sơn, ngày 11 tháng 8 năm 2026

THÔNG BÁO
Tựu trường năm học 2026-2027

1. Kết quả tuyển sinh

Số học sinh lớp 6 là 214 em, chia thành 06 lớp.

2. Trang phục

Nữ sinh mặc váy xanh, đi giày vải hoặc xăng đan có quai.

HIỆU TRƯỞNG

Lưu Thị Hậu
`,
  "nhung-dieu-can-nho.txt": `TRƯỜNG THCS BẾN TRE XANH

NHỮNG ĐIỀU CẦN NHỚ CHO HỌC SINH VÀO LỚP 6

1. Trang phục

* Nữ sinh: váy xanh, giày búp bê đen.

2. Sinh hoạt

Học sinh Trường THCS Bến Tre Xanh là nữ sinh, nam sinh đều chào thầy cô khi gặp.
`,
};

let office: Office;
beforeAll(async () => {
  office = await openOffice(documents);
});
afterAll(async () => office.close());

async function quotesFor(question: string, place = "phường Lam Sơn"): Promise<string> {
  const { citations } = await office.ask(question, { asOf: "2026-11-21", place });
  return citations.map(({ quote }) => quote).join("\n");
}

describe("what two places have in their plans", () => {
  it("is told of each, though the plans are named one by one and one with its year", async () => {
    const quotes = await quotesFor(
      "Người học lớp bơi phải đóng bao nhiêu tiền theo kế hoạch của phường Lam Sơn và theo kế hoạch năm 2025 của phường Cầu Đá?",
    );
    expect(quotes).toContain("không phải đóng tiền");
    expect(quotes).toContain("25.000 đồng");
  });

  it("is told of each fund that is named again by fewer words, whichever gives more", async () => {
    const quotes = await quotesFor(
      "quỹ khuyến học Lam Sơn với quỹ Cầu Đá cho học sinh mồ côi mỗi em mấy tiền, bên nào nhiều hơn?",
    );
    expect(quotes).toContain("600.000 đồng");
    expect(quotes).toContain("900.000 đồng");
  });
});

describe("two reports of one name", () => {
  it("have each the day of its own document where several days are asked for", async () => {
    const quotes = await quotesFor(
      "Các trường phải gửi báo cáo học kỳ I về sinh hoạt cụm và báo cáo học kỳ I về lớp bơi trước những ngày nào?",
    );
    expect(quotes).toContain("08/01/2027");
    expect(quotes).toContain("18/01/2027");
  });

  it("are one where one is asked for", async () => {
    const quotes = await quotesFor("Báo cáo học kỳ I về sinh hoạt cụm gửi trước ngày nào?");
    expect(quotes).toContain("08/01/2027");
    expect(quotes).not.toContain("18/01/2027");
  });
});

describe("what papers tell in two ways", () => {
  it.each([
    "chuyên đề dạy bơi an toàn là tháng mấy, ở trường nào, sao thấy mỗi giấy ghi một kiểu",
    "chuyên đề dạy bơi an toàn tổ chức tháng mấy, mỗi tờ ghi một kiểu?",
  ])("is told from both: %s", async (question) => {
    const quotes = await quotesFor(question);
    expect(quotes).toContain("11/2026");
    expect(quotes).toContain("02/2027");
  });

  it("is told from each of the notices that are asked of as many", async () => {
    const quotes = await quotesFor(
      "Các thông báo của Trường THCS Bến Tre Xanh cho năm học 2026-2027 nêu số lớp 6 là bao nhiêu, có thống nhất với nhau không?",
    );
    expect(quotes).toContain("05 lớp");
    expect(quotes).toContain("06 lớp");
  });
});

describe("one thing as a leaflet and a notice have it", () => {
  it("is looked for in each, and whose it is draws to nothing", async () => {
    const quotes = await quotesFor(
      "Trang phục của nữ sinh Trường THCS Bến Tre Xanh trong bản ghi nhớ cho học sinh vào lớp 6 và trong thông báo tựu trường 2026-2027 khác nhau thế nào?",
    );
    expect(quotes).toContain("búp bê");
    expect(quotes).toContain("xăng đan");
    expect(quotes).not.toContain("chào thầy cô");
  });
});
