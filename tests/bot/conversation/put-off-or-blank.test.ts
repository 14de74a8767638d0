import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { openOffice, type Office } from "../../fixtures/office";

/** A plan, a notice and a letter that leave some things blank, to other papers, or to later. Written for these tests. */
const documents = {
  "ke-hoach-ngay-hoi-doc.txt": `ỦY BAN NHÂN DÂN
PHƯỜNG AN LẠC ĐÔNG
Số: 81/KH-UBND
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
An Lạc Đông, ngày 10 tháng 9 năm 2026

KẾ HOẠCH
Tổ chức Hội thi kể chuyện sách học sinh phường An Lạc Đông

Ủy ban nhân dân phường An Lạc Đông, tỉnh Hà Nam xây dựng Kế hoạch như sau:

I. NỘI DUNG
1. Hội thi có 05 trường tham dự, gồm 03 trường tiểu học và 02 trường trung học cơ sở. Danh sách giám khảo từng bảng: theo quyết định riêng của Chủ tịch Ủy ban nhân dân phường.
2. Giải cá nhân: nhất 700.000 đồng, nhì 500.000 đồng.
3. Biên bản chấm thi lập theo Mẫu số 01 kèm theo Kế hoạch này; Mẫu số 02 (Phiếu nhận xét tiết mục) sẽ gửi sau.
4. Bảng thi của từng trường theo khu phố tại Phụ lục kèm theo Kế hoạch này.
5. Ban Tổ chức họp vào chiều thứ Tư hằng tuần. Mỗi trường có ít nhất 80% học sinh tham gia cổ vũ.
6. Thí sinh được cấp sách, vở; áo của đội cổ vũ màu vàng.
II. KINH PHÍ
1. Kinh phí tổ chức Hội thi: ................. đồng, từ ngân sách phường năm 2026.
2. Kinh phí in kỷ yếu: từ ngân sách phường 12.000.000 đồng; từ Quỹ khuyến đọc theo mức phân bổ của tỉnh.
III. PHÂN CÔNG
1. Trường Tiểu học Lý Nhân tặng Trường Tiểu học Vĩnh Trụ 40 bộ bàn ghế trong năm học.
2. Hội Khuyến học phường trao phần thưởng cho học sinh; tủ thuốc dùng chung do Trạm Y tế phường bố trí.
3. Hiệu trưởng báo cáo kết quả trong thời hạn 05 ngày.
4. Đầu mối thư ký Hội thi: ông Đặng Văn Quý, chuyên viên, điện thoại 0226.3855.120. Bộ phận lễ tân, khánh tiết: bà Ngô Thị Thơm, văn phòng phường, điện thoại .....................

TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH
Trịnh Văn Bình
`,
  "ke-hoach-tuan-le-ao-dai.txt": `ỦY BAN NHÂN DÂN
PHƯỜNG AN LẠC ĐÔNG
Số: 40/KH-UBND
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
An Lạc Đông, ngày 02 tháng 02 năm 2025

KẾ HOẠCH
Tổ chức Tuần lễ áo dài giáo viên năm 2025

I. NỘI DUNG
1. Chủ đề Tuần lễ áo dài: “Nét đẹp nhà giáo”.
2. Khai mạc ngày 03/3/2025 tại Trường Tiểu học Lý Nhân.

TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH
Trịnh Văn Bình
`,
};

let office: Office;
beforeAll(async () => {
  office = await openOffice(documents);
});
afterAll(async () => office.close());

const ask = async (...turns: string[]) =>
  office.ask(turns, { asOf: "2026-11-21", place: "phường An Lạc Đông, tỉnh Hà Nam" });

describe("a thing that is left out", () => {
  it.each([
    ["an amount printed as dots", "Kinh phí tổ chức Hội thi kể chuyện sách của phường An Lạc Đông là bao nhiêu?"],
    ["an amount printed as dots, in English", "What is the budget for the book contest of An Lac Dong ward?"],
    ["the share of one of two sources", "Quỹ khuyến đọc rót bao nhiêu tiền in kỷ yếu Hội thi kể chuyện sách?"],
    ["a list of another paper", "Giám khảo bảng 2 Hội thi kể chuyện sách là những ai?"],
    ["a form that comes later", "Phiếu nhận xét tiết mục Mẫu số 02 có những mục nào?"],
    ["an annex that is not there", "khu pho 3 thi truong nao thi bang nao o hoi thi ke chuyen sach"],
    ["a telephone printed as dots", "Xin số điện thoại bộ phận lễ tân, khánh tiết của Hội thi kể chuyện sách"],
    ["the names of a number of schools", "Kể giúp tên cả năm trường tham dự Hội thi kể chuyện sách"],
    ["the names of pupils", "Cho tôi tên các em đạt giải Hội thi kể chuyện sách"],
    [
      "what has been done of what is promised",
      "Đến nay Trường Lý Nhân đã tặng được Trường Vĩnh Trụ bao nhiêu bộ bàn ghế?",
    ],
    [
      "how many there are in all, beside a share",
      "Có tất cả bao nhiêu học sinh tham gia cổ vũ Hội thi kể chuyện sách?",
    ],
    ["the days of the week", "Giáo viên mặc áo dài vào những thứ mấy trong tuần?"],
    ["the punishment", "Hiệu trưởng báo cáo kết quả Hội thi chậm thì bị hình thức kỷ luật nào?"],
    ["the place", "Hội Khuyến học trao phần thưởng cho học sinh ở địa điểm nào?"],
    [
      "what is asked before a clause that asks whether",
      "Bảng thi 2 mang số điện thoại gì, em coi Trường Lý Nhân có tặng bàn ghế không?",
    ],
    ["the kinds of goods", "Tủ thuốc dùng chung của Hội thi phải mua những loại thuốc gì?"],
    ["a colour", "Giấy mời Hội thi kể chuyện sách in màu gì?"],
    ["a meal", "Bữa trưa của thí sinh Hội thi kể chuyện sách có món gì?"],
    ["the theme of another year", "Tuần lễ áo dài giáo viên năm 2026 lấy chủ đề gì?"],
  ])("is not told by what stands near: %s", async (_, question) => {
    expect(await ask(question)).toMatchObject({ abstained: true });
  });

  it("is shown where it is left out", async () => {
    const reply = await ask("Giám khảo bảng 2 Hội thi kể chuyện sách là những ai?");
    expect(reply.abstained).toBe(true);
    expect(reply.text).toContain("theo quyết định riêng");
  });
});

describe("what is told beside it", () => {
  it.each([
    ["the other source's share", "Ngân sách phường chi bao nhiêu tiền in kỷ yếu Hội thi?", "12.000.000 đồng"],
    ["the prizes", "Giải nhất cá nhân Hội thi kể chuyện sách được thưởng bao nhiêu?", "700.000 đồng"],
    [
      "who decides the list",
      "Danh sách giám khảo Hội thi kể chuyện sách do ai quyết định?",
      "Chủ tịch Ủy ban nhân dân phường",
    ],
    ["another telephone", "Số điện thoại thư ký Hội thi kể chuyện sách?", "0226.3855.120"],
    ["how many schools", "Hội thi kể chuyện sách có bao nhiêu trường tham dự?", "05 trường"],
    ["what is promised", "Trường Lý Nhân tặng Trường Vĩnh Trụ bao nhiêu bộ bàn ghế?", "40 bộ bàn ghế"],
    ["the day of a meeting", "Ban Tổ chức Hội thi kể chuyện sách họp thứ mấy?", "thứ Tư"],
    ["a colour", "Áo của đội cổ vũ màu gì?", "màu vàng"],
    ["a form, whose letters are those of a colour", "Bien ban cham thi ke chuyen sach lap theo mau nao?", "Mẫu số 01"],
    ["the theme of its year", "Tuần lễ áo dài giáo viên năm 2025 lấy chủ đề gì?", "Nét đẹp nhà giáo"],
    ["the place of its year", "Tuần lễ áo dài giáo viên năm 2025 khai mạc ở đâu?", "Trường Tiểu học Lý Nhân"],
  ])("is not refused: %s", async (_, question, told) => {
    const reply = await ask(question);
    expect(reply.abstained).toBe(false);
    expect(reply.text).toContain(told);
  });
});
