import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { openOffice, type Office } from "../../fixtures/office";

/** Two communes' papers on one contest, a district's plan with who does what, a letter of rules and two notices of one school. Written for these tests. */
const documents = {
  "ke-hoach-hat-then.txt": `ỦY BAN NHÂN DÂN
XÃ NẬM LỊCH

Số: 41/KH-UBND
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Nậm Lịch, ngày 10 tháng 9 năm 2026

KẾ HOẠCH
Dạy hát Then trong các trường học trên địa bàn xã Nậm Lịch

Căn cứ Nghị định số 55/2024/NĐ-CP ngày 12/5/2024 của Chính phủ về di sản văn hóa;
Căn cứ Thông tư số 17/2025/TT-BVHTTDL ngày 03/3/2025 của Bộ Văn hóa, Thể thao và Du lịch về truyền dạy di sản;
Ủy ban nhân dân xã Nậm Lịch, tỉnh Cao Bằng ban hành kế hoạch dạy hát Then như sau:

I. HỘI THI ĐÀN TÍNH TỰ LÀM
- Trường nộp đàn tính dự thi về Phòng Văn hóa - Xã hội trước ngày 15/3/2027.

II. TỔ CHỨC THỰC HIỆN
1. Phòng Văn hóa - Xã hội
- Mời nghệ nhân, xếp lịch dạy hát Then ở từng trường.
- Phối hợp với các phòng chuyên môn khác của xã trong dạy hát Then.
- Báo cáo UBND tỉnh (qua Sở Giáo dục và Đào tạo) trước ngày 25/6 hằng năm.
2. Các phòng chuyên môn khác
- Cân đối tiền công nghệ nhân và sửa nhà sàn làm lớp học.
3. Các trường
- Báo cáo học kỳ I trước ngày 18/01, báo cáo năm học trước ngày 30/5 hằng năm.

TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH
Nông Văn Páo
`,
  "thong-bao-hoi-thi-dan-tinh.txt": `ỦY BAN NHÂN DÂN
XÃ A SÀM

Số: 63/TB-UBND
A Sàm, ngày 02 tháng 10 năm 2026

THÔNG BÁO
Về việc tổ chức Hội thi đàn tính tự làm xã A Sàm

Ủy ban nhân dân xã A Sàm, tỉnh Cao Bằng thông báo:

1. Nộp đàn tính dự thi: từ ngày 11/01/2027 đến hết ngày 14/01/2027 tại Trường Tiểu học A Sàm.
2. Chấm thi: ngày 20/01/2027 tại nhà sàn văn hóa.

TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH
Lục Thị Sen
`,
  "ke-hoach-an-toan-suoi.txt": `ỦY BAN NHÂN DÂN
XÃ NẬM LỊCH

Số: 52/KH-UBND
Nậm Lịch, ngày 01 tháng 10 năm 2026

KẾ HOẠCH
Giữ an toàn cho học sinh qua suối

I. TỔ CHỨC THỰC HIỆN
1. Phòng Kinh tế
- Báo cáo Sở Giáo dục và Đào tạo về cầu treo trước ngày 12/7 hằng năm.
2. Lịch làm việc
- Tháng 4 đến tháng 5 năm 2026: ghép đội canh suối cho các trường.
- Tháng 02 hằng năm: rà soát, bổ sung đội canh suối của các trường.

TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH
Nông Văn Páo
`,
  "huong-dan-the-thu-vien.txt": `ỦY BAN NHÂN DÂN
XÃ NẬM LỊCH

Số: 29/HD-UBND
Nậm Lịch, ngày 15 tháng 4 năm 2026

HƯỚNG DẪN
Cấp thẻ đọc sách ở thư viện xã, năm học 2025-2026

I. PHẠM VI
1. Hướng dẫn này áp dụng riêng cho năm học 2025-2026 đối với bạn đọc của thư viện xã.

II. NƠI CẤP
1. Phòng Văn hóa - Xã hội cấp thẻ thư viện cho trường học trên địa bàn xã.
2. Trưởng thôn cấp thẻ thư viện cho hộ gia đình.

III. QUẦY SÁCH
1. Hộ gia đình trước khi mở quầy sách phải treo nội quy do xã cấp.
2. Hộ gia đình mở quầy sách đóng cửa trước 21 giờ.

TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH
Nông Văn Páo
`,
  "thong-bao-diem.txt": `TRƯỜNG THCS BẢN KHAU
Số: 12/TB-THCS
Nậm Lịch, ngày 05 tháng 7 năm 2023

THÔNG BÁO
Kết quả tuyển sinh lớp 6 bán trú

Nhà trường thông báo kết quả tuyển sinh.

HIỆU TRƯỞNG
Hoàng Văn Chài
`,
  "thong-bao-mon.txt": `TRƯỜNG THCS BẢN KHAU
Số: 08/TB-THCS
Nậm Lịch, ngày 09 tháng 3 năm 2024

THÔNG BÁO
Về việc công bố môn năng khiếu

Nhà trường công bố các môn năng khiếu.

HIỆU TRƯỞNG
Bế Thị Làn
`,
  "thong-bao-lop-chieu.txt": `TRƯỜNG THCS BẢN KHAU
Số: 21/TB-THCS
Nậm Lịch, ngày 20 tháng 8 năm 2023

THÔNG BÁO
Về việc công bố môn học buổi chiều

Nhà trường công bố các môn học buổi chiều.

HIỆU TRƯỞNG
Hoàng Văn Chài
`,
  "thong-bao-ho-bac.txt": `ỦY BAN NHÂN DÂN
XÃ NẬM LỊCH

Số: 33/TB-UBND
Nậm Lịch, ngày 06 tháng 5 năm 2026

THÔNG BÁO
Về việc mượn thuyền tập chèo của xã

1. Trường mượn thuyền phải có người lái đi cùng.
2. Thông báo có giá trị đến hết ngày 30/9/2026.

TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH
Nông Văn Páo
`,
};

let office: Office;
beforeAll(async () => {
  office = await openOffice(documents);
});
afterAll(async () => {
  await office.close();
});
const place = "xã Nậm Lịch, tỉnh Cao Bằng";
const ask = (...turns: readonly string[]) => office.ask(turns, { asOf: "2026-11-21", place });

describe("the question of the turn before, asked of another", () => {
  it.each([
    [
      "another kind of document",
      "Kế hoạch dạy hát Then của xã căn cứ thông tư nào của Bộ?",
      "còn nghị định thì số mấy, ngày nào?",
      "55/2024/NĐ-CP",
    ],
    [
      "another kind, without marks",
      "ke hoach day hat then cua xa can cu nghi dinh nao?",
      "con thong tu thi so may",
      "17/2025/TT-BVHTTDL",
    ],
    [
      "another office",
      "Phòng Văn hóa - Xã hội làm gì trong kế hoạch dạy hát Then?",
      "còn các phòng chuyên môn khác của xã?",
      "Cân đối tiền công nghệ nhân",
    ],
    [
      "others for whom it is done",
      "Ai cấp thẻ thư viện cho trường học?",
      "còn hộ gia đình mở quầy sách thì ai cấp?",
      "Trưởng thôn",
    ],
  ])("is answered of %s", async (_, first, second, told) => {
    const { text } = await ask(first, second);
    expect(text).toContain(told);
  });

  it.each([
    ["something else is asked of the other", "Ai cấp thẻ thư viện cho trường học?", "còn hộ gia đình thì nộp mấy ảnh?"],
    ["the message names no other", "Ai cấp thẻ thư viện cho trường học?", "thẻ đó đóng bao nhiêu tiền?"],
  ])("is not asked again where %s", async (_, first, second) => {
    const { text } = await ask(first, second);
    expect(text).not.toContain("Văn bản nêu người thực hiện");
  });
});

describe("one thing asked of each of two", () => {
  it("is told of each commune, the asker's own among them", async () => {
    const { text } = await office.ask(
      "Vợ em dạy bên A Sàm còn em dạy bên Nậm Lịch, năm nay hai xã đều thi đàn tính tự làm, xem giúp mỗi xã hạn nộp là ngày nào.",
      { asOf: "2026-11-21" },
    );
    expect(text).toContain("14/01/2027");
    expect(text).toContain("15/3/2027");
  });

  it("is told of each matter that a document of its own is about", async () => {
    const { text } = await ask(
      "báo cáo hằng năm lên Sở về dạy hát Then với về an toàn qua suối thì mỗi cái hạn ngày nào?",
    );
    expect(text).toContain("25/6");
    expect(text).toContain("12/7");
  });

  it("is told of each document that is called by its title and its time, and of no other", async () => {
    const { text } = await ask(
      "Ai ký thông báo kết quả tuyển sinh lớp 6 năm 2023 và thông báo công bố môn năng khiếu ngày 09/3/2024 của Trường THCS Bản Khau?",
    );
    expect(text).toContain("Hoàng Văn Chài");
    expect(text).toContain("Bế Thị Làn");
    expect(text).not.toContain("21/TB-THCS");
  });
});

describe("how long a document holds", () => {
  it("is quoted where it prints its last day", async () => {
    const { text } = await ask("thông báo mượn thuyền tập chèo của xã giờ còn dùng được không?");
    expect(text).toContain("Thông báo có giá trị đến hết ngày 30/9/2026");
  });

  it("is quoted where it prints its school year, asked as whether to go on as told", async () => {
    const { text } = await ask(
      "Hướng dẫn cấp thẻ đọc sách ở thư viện xã ban hành ngày nào?",
      "năm học 2026-2027 này cứ thế mà làm được không?",
    );
    expect(text).toContain("áp dụng riêng cho năm học 2025-2026");
    expect(text).toContain("không nói đến năm học 2026-2027");
  });
});

it.each([
  "Trường lỡ đợt ghép đội canh suối hồi tháng 4, tháng 5 rồi, lần tới xã rà soát bổ sung đội canh suối là bao giờ?",
  "Lỡ đợt ghép đội canh suối cho các trường hồi tháng 4, tháng 5 rồi, đợt tới xã rà soát, bổ sung đội canh suối của các trường vào lúc nào?",
])("the next time is told, not the one that was missed: %s", async (question) => {
  const { text } = await ask(question);
  expect(text).toMatch(/^Lần tới:/u);
  expect(text).toContain("Tháng 02 hằng năm");
  expect(text).not.toContain("ghép đội canh suối cho các trường");
});
