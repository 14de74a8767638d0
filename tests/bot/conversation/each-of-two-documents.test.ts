import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { openOffice, type Office } from "../../fixtures/office";

/** A commune's papers of this school year and of the one before, and a letter of the commune next to it. Written for these tests. */
const documents = {
  "thong-bao-bep-an-cu.txt": `ỦY BAN NHÂN DÂN
XÃ MƯỜNG KHOA

Số: 21/TB-UBND
Mường Khoa, ngày 11 tháng 8 năm 2025

THÔNG BÁO
Về việc kiểm tra bếp ăn bán trú và nước uống học đường năm học 2025-2026

1. Mỗi trường tự kiểm tra bếp ăn bán trú, gửi biên bản về UBND xã trước ngày 20 tháng 11 năm 2025.

2. Tiền ăn bán trú không quá 28.000 đồng/học sinh/ngày.

3. Báo cáo tình hình nước uống trước ngày 12 hằng tháng.

4. Đầu mối liên hệ về bếp ăn bán trú: ông Lò Văn Pha, điện thoại 0912.770.111.

5. Thông báo này áp dụng cho năm học 2025-2026.

TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH

Hoàng Văn Tấn
`,
  "huong-dan-bep-an.txt": `ỦY BAN NHÂN DÂN
XÃ MƯỜNG KHOA

Số: 40/HD-UBND
Mường Khoa, ngày 07 tháng 9 năm 2026

HƯỚNG DẪN
Kiểm tra bếp ăn bán trú và quản lý nước uống học đường từ năm học 2026-2027

I. BẾP ĂN BÁN TRÚ
1. Gửi biên bản tự kiểm tra về Phòng Văn hóa - Xã hội: lần 1 trước ngày 04/12/2026.
2. Tiền ăn bán trú không quá 35.000 đồng/học sinh/ngày.

II. NƯỚC UỐNG
1. Báo cáo tình hình nước uống trước ngày 08 hằng tháng.

III. TỔ CHỨC THỰC HIỆN
1. Đầu mối: bà Quàng Thị Mai, chuyên viên Phòng Văn hóa - Xã hội, điện thoại 0987.440.222.
2. Hướng dẫn này có hiệu lực kể từ ngày ký, thay thế Thông báo số 21/TB-UBND ngày 11 tháng 8 năm 2025 của UBND xã Mường Khoa.

TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH

Hoàng Văn Tấn
`,
  "ke-hoach-hoi-thi-cu.txt": `ỦY BAN NHÂN DÂN
XÃ MƯỜNG KHOA

Số: 33/KH-UBND
Mường Khoa, ngày 15 tháng 9 năm 2025

KẾ HOẠCH
Tổ chức Hội thi kể chuyện theo sách năm học 2025-2026

1. Các trường nộp video dự thi kể chuyện về UBND xã chậm nhất ngày 10 tháng 12 năm 2025.
2. Giải Nhất kể chuyện theo sách: 700.000 đồng.
`,
  "ke-hoach-hoi-thi.txt": `ỦY BAN NHÂN DÂN
XÃ MƯỜNG KHOA

Số: 52/KH-UBND
Mường Khoa, ngày 18 tháng 9 năm 2026

KẾ HOẠCH
Hội thi kể chuyện theo sách năm học 2026-2027

1. Video dự thi gửi UBND xã trước ngày 18 tháng 12 năm 2026.
2. Giải Nhất: 900.000 đồng.
`,
  "ke-hoach-day-boi.txt": `ỦY BAN NHÂN DÂN
XÃ MƯỜNG KHOA

Số: 60/KH-UBND
Mường Khoa, ngày 01 tháng 10 năm 2026

KẾ HOẠCH
Dạy bơi cho học sinh trên địa bàn xã Mường Khoa, tỉnh Sơn Thanh năm học 2026-2027

I. NỘI DUNG
1. Khảo sát và mở lớp học bơi
Các mốc thời gian thực hiện theo Bảng 1.
Bảng 1. Các mốc thời gian mở lớp học bơi
TT | Nội dung | Thời gian | Đơn vị thực hiện
1 | Khảo sát nhu cầu | Từ 05/10/2026 đến 16/10/2026 | Các trường
2 | Các trường lập hồ sơ gửi về xã | Chậm nhất ngày 25/11/2026 | Các trường tiểu học, THCS
3 | Thông báo lớp mở | 07/12/2026 | Phòng Văn hóa - Xã hội
2. Áo phao học bơi
Áo phao có niên hạn sử dụng không quá 5 năm, có nhãn của nơi sản xuất.
3. Mượn áo phao
Trường cho học sinh mượn áo phao học bơi bằng văn bản, không quá 10 chiếc mỗi lần; trả trước ngày 10 hằng tháng.
4. Học bổng
a) Học bổng của xã xét cho học sinh từ lớp 3 đến lớp 9 đang học bơi, mỗi trường không quá 04 em.
b) Học bổng "Kình ngư" cho học sinh đạt giải bơi: 450.000 đồng/suất.
`,
  "cong-van-day-boi.txt": `ỦY BAN NHÂN DÂN
XÃ CHIỀNG ƠN

Số: 301/UBND-VHXH
Chiềng Ơn, ngày 09 tháng 9 năm 2026

V/v dạy bơi cho học sinh trên địa bàn xã Chiềng Ơn, tỉnh Sơn Thanh

Kính gửi: Các trường trên địa bàn xã

1. Các trường gửi hồ sơ học bơi về UBND xã chậm nhất ngày 10 tháng 11 năm 2026.
2. Áo phao học bơi gửi kiểm định trước ngày 05 tháng 12 năm 2026. Không dùng áo phao đã quá 3 năm kể từ năm sản xuất.
3. Đoàn kiểm tra áo phao học bơi đợt 1 ngày 20 tháng 11 năm 2026, đợt 2 ngày 16 tháng 4 năm 2027.
`,
} as const;

let office: Office;
beforeAll(async () => {
  office = await openOffice(documents);
});
afterAll(async () => {
  await office.close();
});

const ask = (turns: string | readonly string[]): ReturnType<Office["ask"]> =>
  office.ask(turns, { asOf: "2026-11-21", place: "xã Mường Khoa, tỉnh Sơn Thanh" });

describe("each of two documents is told of", () => {
  it.each([
    ["So với năm học trước thì tiền ăn bán trú tối đa thay đổi ra sao?", "35.000", "28.000"],
    ["Giải Nhất kể chuyện theo sách năm nay khác với năm ngoái thế nào?", "900.000", "700.000"],
    [
      "Hạn gửi hồ sơ học bơi về xã của xã Mường Khoa và của xã Chiềng Ơn khác nhau thế nào?",
      "25/11/2026 (thứ Tư) (còn 4 ngày) – áp dụng cho xã Mường Khoa",
      "10/11/2026 (thứ Ba) (đã qua 11 ngày) – áp dụng cho xã Chiềng Ơn",
    ],
    [
      "Áo phao học bơi được dùng tối đa bao nhiêu năm theo văn bản của xã Mường Khoa và của xã Chiềng Ơn?",
      "không quá 5 năm",
      "đã quá 3 năm",
    ],
  ])("%s", async (question, one, other) => {
    const { text } = await ask(question);
    expect(text).toContain(one);
    expect(text).toContain(other);
  });
});

it("the year of a day counts no years", async () => {
  const { text } = await ask("Theo xã Chiềng Ơn thì áo phao học bơi được dùng tối đa bao nhiêu năm?");
  expect(text).toContain("3 năm");
  expect(text).not.toContain("đợt 1");
});

describe("how much is given is no count of whom it is given to", () => {
  it.each([
    "How many pupils received the swimming scholarship last year?",
    "Có bao nhiêu suất học bổng bơi đã được trao?",
  ])("%s", async (question) => {
    expect((await ask(question)).abstained).toBe(true);
  });

  it("tells how much it is", async () => {
    expect((await ask("Học bổng của xã cho học sinh đạt giải bơi bao nhiêu?")).text).toContain("450.000 đồng");
  });
});

it("what a class is taught from is told by what names it", async () => {
  expect((await ask("lop hoc boi day theo giao trinh nao")).abstained).toBe(true);
});
