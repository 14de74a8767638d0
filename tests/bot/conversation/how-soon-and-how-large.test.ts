import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { openOffice, type Office } from "../../fixtures/office";

/** A province's letter on its schools and a commune's plan of reading rooms. Written for these tests. */
const documents = {
  "cong-van-tinh.txt": `SỞ GIÁO DỤC VÀ ĐÀO TẠO
TỈNH HÀ LƯƠNG

Số: 311/SGDĐT-VP
Hà Lương, ngày 02 tháng 4 năm 2026

V/v tình hình trường học tỉnh Hà Lương

Kính gửi: Các đoàn thiện nguyện

I. ĐẶC ĐIỂM
Tỉnh Hà Lương có diện tích tự nhiên 8.120,6km², có đường bờ biển dài 62,4 km, có 214 trường học.
`,
  "ke-hoach-phong-doc.txt": `ỦY BAN NHÂN DÂN
XÃ BÌNH LÃNG

Số: 29/KH-UBND
Bình Lãng, ngày 10 tháng 9 năm 2026

KẾ HOẠCH
Mở phòng đọc tại các trường học trên địa bàn xã Bình Lãng, tỉnh Hà Lương

Căn cứ Văn bản số 502/SGDĐT-GDTH ngày 11/6/2025 của Sở Giáo dục và Đào tạo tỉnh Hà Lương hướng dẫn mở phòng đọc;

I. YÊU CẦU
1. Nhà trường báo cáo Ủy ban nhân dân xã về phòng đọc trước khi mở cửa.
2. Thỏa thuận cho mượn sách với thư viện tỉnh được lập bằng văn bản.

II. TỔ CHỨC THỰC HIỆN
1. Phòng Văn hóa - Xã hội
- Kiểm tra phòng đọc thường xuyên và đột xuất, trả lời kiến nghị của trường.
- Nhận hồ sơ xin sửa phòng đọc, trả lời trường trong thời hạn 05 ngày làm việc kể từ khi nhận.
2. Các thôn
- Vận động mỗi nhà góp một cuốn sách.

III. CHẾ ĐỘ BÁO CÁO
Các trường báo cáo định kỳ vào cuối học kỳ và khi có yêu cầu.
`,
} as const;

let office: Office;
beforeAll(async () => {
  office = await openOffice(documents);
});
afterAll(async () => {
  await office.close();
});

const ask = (...turns: readonly string[]): ReturnType<Office["ask"]> =>
  office.ask(turns, { asOf: "2026-11-21", place: "xã Bình Lãng, tỉnh Hà Lương" });

describe("an area is no length", () => {
  it.each([
    "Diện tích tỉnh Hà Lương bao nhiêu km2?",
    "Tỉnh Hà Lương rộng mấy ngàn cây số vuông?",
    "diện tích tự nhiên của Hà Lương là mấy km vuông",
  ])("%s", async (question) => {
    const { text } = await ask(question);
    expect(text).toContain("8.120,6km²");
    expect(text).not.toMatch(/• .*62,4 km/u);
  });
});

describe("within how long after something it is done", () => {
  it.each([
    "Trong bao lâu xã phải trả lời sau khi nhà trường báo cáo phòng đọc?",
    "Within how many working days must the commune reply after a school reports its reading room?",
  ])("is not told by what is done regularly or on request: %s", async (question) => {
    const { text } = await ask(question);
    expect(text).not.toMatch(/^(?:Theo|According to)[^\n]*\n“[^”]*(?:đột xuất|trước khi mở cửa)/u);
  });

  it("is told by the time allowed", async () => {
    const { text, abstained } = await ask(
      "Trong bao nhiêu ngày phải trả lời trường kể từ khi nhận hồ sơ xin sửa phòng đọc?",
    );
    expect(abstained).toBe(false);
    expect(text).toContain("05 ngày làm việc");
  });
});

describe('"mấy" of those that are known counts nothing', () => {
  it("where a yes or no is asked or else", async () => {
    const { text, abstained } = await ask(
      "Sắp hết kỳ 1 rồi, mấy trường có phải báo cáo kỳ này không hay cả năm mới làm một lần?",
    );
    expect(abstained).toBe(false);
    expect(text).toContain("cuối học kỳ");
  });

  it("where the talk turns to them", async () => {
    const { text } = await ask("Phòng Văn hóa - Xã hội làm gì trong kế hoạch phòng đọc?", "thế mấy thôn?");
    expect(text).toContain("góp một cuốn sách");
  });
});

it("a verbal deal is set against what is made in writing", async () => {
  const { text } = await ask(
    "Can our school make a verbal agreement on lending books with the provincial library, or must it be on paper?",
  );
  expect(text).toContain("bằng văn bản");
});
