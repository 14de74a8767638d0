import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { openOffice, type Office } from "../../fixtures/office";

/** A commune's notice of last year, the guidance that replaces it, its plan with a table and a neighbour's letter of the like. Written for these tests. */
const documents = {
  "thong-bao-bep-an-cu.txt": `ỦY BAN NHÂN DÂN
XÃ KHE LŨNG
Số: 19/TB-UBND
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Khe Lũng, ngày 11 tháng 8 năm 2025

THÔNG BÁO
Về việc tự kiểm tra bếp ăn bán trú năm học 2025-2026

Ủy ban nhân dân xã Khe Lũng, tỉnh Lạng Sơn thông báo:
1. Mỗi trường tự kiểm tra bếp ăn, gửi báo cáo tự kiểm tra bếp ăn về Ủy ban nhân dân xã trước ngày 20 tháng 11 năm 2025.
2. Thông báo này áp dụng cho năm học 2025-2026.

CHỦ TỊCH
Nông Văn Toản
`,
  "huong-dan-bep-an-moi.txt": `ỦY BAN NHÂN DÂN
XÃ KHE LŨNG
Số: 23/HD-UBND
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Khe Lũng, ngày 07 tháng 9 năm 2026

HƯỚNG DẪN
Tự kiểm tra bếp ăn bán trú trong các trường học xã Khe Lũng

Ủy ban nhân dân xã Khe Lũng, tỉnh Lạng Sơn hướng dẫn như sau:
1. Nội dung kiểm tra: nguồn nước, nơi chế biến, sổ lưu mẫu.
2. Báo cáo tự kiểm tra và biên bản gửi Phòng Văn hóa - Xã hội trước ngày 12/12/2026.
3. Hướng dẫn này có hiệu lực kể từ ngày ký, thay thế Thông báo số 19/TB-UBND ngày 11 tháng 8 năm 2025 của UBND xã Khe Lũng.

CHỦ TỊCH
Nông Văn Toản
`,
  "ke-hoach-dieu-tra-tre.txt": `ỦY BAN NHÂN DÂN
XÃ KHE LŨNG
Số: 77/KH-UBND
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Khe Lũng, ngày 01 tháng 9 năm 2026

KẾ HOẠCH
Điều tra trẻ trong độ tuổi đến trường trên địa bàn xã Khe Lũng

Ủy ban nhân dân xã Khe Lũng, tỉnh Lạng Sơn ban hành Kế hoạch như sau:

I. THỜI GIAN

TT | Nội dung | Thời gian
1 | Tập huấn | Ngày 05/10/2026
2 | Các trường nộp phiếu, bảng tổng hợp về xã | Chậm nhất ngày 30/11/2026

CHỦ TỊCH
Nông Văn Toản
`,
  "cong-van-dieu-tra-xa-khac.txt": `ỦY BAN NHÂN DÂN
XÃ BẢN CHU
Số: 402/UBND-VHXH
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Bản Chu, ngày 03 tháng 9 năm 2026

Kính gửi: Các trường trên địa bàn xã Bản Chu, tỉnh Lạng Sơn.

Ủy ban nhân dân xã Bản Chu yêu cầu:
1. Các trường gửi phiếu điều tra trẻ trong độ tuổi về Ủy ban nhân dân xã chậm nhất ngày 14 tháng 11 năm 2026.
2. Đội dân quân bảo vệ điểm trường.

CHỦ TỊCH
Chu Thị Hiền
`,
};

let office: Office;
beforeAll(async () => {
  office = await openOffice(documents);
});
afterAll(async () => office.close());

const ask = async (question: string) =>
  office.ask(question, { asOf: "2026-11-21", place: "xã Khe Lũng, tỉnh Lạng Sơn" });

describe("whoever has a rule of her own that holds today is told that one:", () => {
  it("not the day of the notice that it replaces, though that says more of the question", async () => {
    const { text } = await ask("Báo cáo tự kiểm tra bếp ăn của trường phải gửi về xã trước ngày nào?");
    expect(text).toContain("12/12/2026");
    expect(text).not.toContain("20/11/2025");
  });

  it("not the neighbour's day, where the own one stands in the row of a table", async () => {
    const { text } = await ask("các trường nộp phiếu điều tra trẻ về xã chậm nhất ngày nào");
    expect(text).toContain("30/11/2026");
    expect(text).not.toContain("14/11/2026");
  });

  it("but the old day where the old notice or its year is asked for", async () => {
    const notice = "Theo Thông báo 19/TB-UBND thì báo cáo tự kiểm tra bếp ăn gửi về xã trước ngày nào?";
    for (const question of [notice, "Năm 2025 báo cáo tự kiểm tra bếp ăn gửi về xã trước ngày nào?"])
      expect((await ask(question)).text).toContain("20/11/2025");
  });
});

it("whether a document still holds is answered by the one that replaces it, though its office is written short there", async () => {
  const { text } = await ask("Thông báo số 19 năm 2025 còn hiệu lực không?");
  expect(text).toContain("23/HD-UBND");
  expect(text).toContain("thay thế");
  expect(text).not.toContain("chưa có văn bản nào");
});
