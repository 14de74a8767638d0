import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { openOffice, type Office } from "../../fixtures/office";

/** A plan, a letter, an agreement and two wards' notices of one subject, as such papers are laid out. Written for these tests. */
const documents = {
  "ke-hoach-duong-ven-ho.txt": `ỦY BAN NHÂN DÂN
XÃ HỒ NÚI CỐC

Số: 52/KH-UBND
Hồ Núi Cốc, ngày 03 tháng 3 năm 2026

KẾ HOẠCH
Xây dựng tủ sách ven hồ

Thực hiện Kế hoạch số 318/KH-UBND ngày 06 tháng 5 năm 2025 của Ủy ban nhân dân tỉnh về phát triển văn hóa đọc;

I. ĐẶC ĐIỂM

Xã có diện tích tự nhiên 86,4 km², đường ven hồ dài 12,5 km, dân số 31.200 người.

Mỗi nhà văn hóa dành 40% diện tích làm chỗ đọc cho trẻ em.

II. NHIỆM VỤ

1. Câu lạc bộ bạn đọc
Tuyên truyền, giới thiệu sách mới mỗi tháng một lần.

2. Các trường
Nộp báo cáo tủ sách trước ngày 15/12 hằng năm.
Tháng 3 hằng năm: bổ sung sách cho tủ sách ven hồ.

III. LỘ TRÌNH THỰC HIỆN

1. Năm 2026
Từ tháng 4 đến tháng 6: khảo sát, chọn chỗ đặt tủ sách.

2. Từ năm 2027 trở đi (thực hiện thường niên)
Tháng 01 hằng năm: thay sách cũ.

Kế hoạch này thay thế Kế hoạch số 40/KH-UBND ngày 02 tháng 2 năm 2025 của Ủy ban nhân dân xã Hồ Núi Cốc.

TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH

Hoàng Văn Tư
`,
  "cong-van-giai-co-vua.txt": `SỞ GIÁO DỤC VÀ ĐÀO TẠO
TỈNH THÁI NGUYÊN

Số: 615/SGDĐT-CTHSSV
V/v tổ chức Giải cờ vua học sinh
Thái Nguyên, ngày 05 tháng 10 năm 2026

Kính gửi: Các trường trung học phổ thông

Sở Giáo dục và Đào tạo đề nghị các trường đăng ký danh sách tham gia Giải cờ vua học sinh trước ngày 20/11/2026 qua Phòng Công tác học sinh để tổng hợp. Thời gian tổ chức Giải cờ vua ngày 12/12/2026.

Đường dây nóng nhận phản ánh về giải: Thanh tra Sở, điện thoại 0208.3555.700; Phòng Giáo dục phổ thông, điện thoại 0208.3555.701.

GIÁM ĐỐC

Phạm Thị Thu
`,
  "thoa-thuan-hai-truong.txt": `CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc

THỎA THUẬN
Về việc trao đổi sách giữa hai trường

BÊN A: TRƯỜNG TIỂU HỌC PHÚC TRÌU
BÊN B: TRƯỜNG TIỂU HỌC TÂN CƯƠNG

Điều 1. Nội dung trao đổi
Hai bên trao đổi sách thiếu nhi mỗi học kỳ.

Điều 2. Đầu mối
1. Bên A: bà Lý Thị Sen, Phó Hiệu trưởng, điện thoại 0912.555.301.
2. Bên B: ông Trần Văn Lộc, Tổng phụ trách Đội, điện thoại .................
`,
  "thoa-thuan-be-boi.txt": `CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc

Số: 09/TTHT

THỎA THUẬN HỢP TÁC
Về việc dạy bơi cho học sinh năm học 2025-2026

Hôm nay, ngày 22 tháng 8 năm 2025, chúng tôi gồm:
BÊN A: TRƯỜNG TIỂU HỌC BÌNH SƠN
Đại diện: bà Ngô Thị Xuân. Chức vụ: Hiệu trưởng.
Địa chỉ: xóm 4, xã Bình Sơn. Điện thoại: 0208.3555.910.
BÊN B: CÂU LẠC BỘ BƠI SÔNG CÔNG
Đại diện: ông Đinh Văn Hải. Chức vụ: Chủ nhiệm.
Địa chỉ: tổ 7, phường Sông Công. Điện thoại: 0208.3555.911.
Hai bên thống nhất các điều khoản sau:

Điều 1. Trách nhiệm của Bên B
1. Huấn luyện viên có chứng chỉ còn hiệu lực.

Điều 2. Hiệu lực
1. Thỏa thuận có hiệu lực từ ngày 01 tháng 9 năm 2025 đến hết ngày 31 tháng 5 năm 2026.
`,
  "ke-hoach-y-te.txt": `ỦY BAN NHÂN DÂN
XÃ BÌNH SƠN

Số: 71/KH-UBND
Bình Sơn, ngày 20 tháng 01 năm 2026

KẾ HOẠCH
Thực hiện công tác y tế trường học trên địa bàn xã Bình Sơn

Thực hiện Quyết định số 85/QĐ-TTg ngày 17 tháng 01 năm 2022 của Thủ tướng Chính phủ, Ủy ban nhân dân xã xây dựng kế hoạch như sau:

I. NHIỆM VỤ

1. Các trường khám sức khỏe cho học sinh; kết quả khám được niêm yết tại trường. Cha mẹ học sinh nộp đơn đề nghị khám lại trong thời hạn 03 ngày làm việc kể từ ngày niêm yết kết quả.
2. Học sinh bán trú thuộc hộ nghèo được hỗ trợ tiền ăn trưa; mức cụ thể sẽ có thông báo riêng.
3. Học sinh thuộc hộ nghèo được tặng thẻ bảo hiểm y tế trị giá 680.000 đồng.

Kế hoạch này thực hiện trong năm 2026.

TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH

Dương Văn Lâm
`,
  "thong-bao-lop-boi-tuc-an-khe.txt": `ỦY BAN NHÂN DÂN
PHƯỜNG AN KHÊ, TỈNH GIA LAI

Số: 31/TB-UBND
An Khê, ngày 02 tháng 4 năm 2026

THÔNG BÁO
Về việc mở lớp bổ túc trên địa bàn phường An Khê

1. Thời gian đăng ký
Học viên đăng ký lớp bổ túc từ ngày 08/6/2026 đến ngày 10/6/2026.
Phường chưa tổ chức đăng ký qua mạng.

2. Nội quy lớp bổ túc
Học viên lớp bổ túc mang sách vở và giữ trật tự trong giờ học.

3. Giáo viên
Các trường tiểu học, trung học cơ sở trên địa bàn phường cử giáo viên dạy lớp bổ túc.
`,
  "thong-bao-lop-boi-tuc-an-phu.txt": `ỦY BAN NHÂN DÂN
PHƯỜNG AN PHÚ, TỈNH GIA LAI

Số: 44/TB-UBND
An Phú, ngày 06 tháng 4 năm 2026

THÔNG BÁO
Về việc mở lớp bổ túc trên địa bàn phường An Phú

1. Nội quy lớp bổ túc
Học viên lớp bổ túc mang sách vở và giữ trật tự trong giờ học.
`,
};

let office: Office;
beforeAll(async () => {
  office = await openOffice(documents);
});
afterAll(async () => office.close());

const ask = async (question: string, place = "tỉnh Thái Nguyên") => office.ask(question, { asOf: "2026-11-21", place });

describe("the same is asked in other words:", () => {
  it.each([
    ["đường ven hồ ở Hồ Núi Cốc dài bao nhiêu ki-lô-mét?", "12,5 km"],
    ["duong ven ho dai bao nhieu ki lo met?", "12,5 km"],
    ["xã Hồ Núi Cốc dân số bao nhiêu?", "31.200"],
    ["nhà văn hóa phải dành bao nhiêu phần trămm diện tích cho trẻ em đọc?", "40%"],
    ["CLB bạn đọc ở các trường THCS có nhiệm vụ gì trong kế hoạch tủ sách ven hồ?", "giới thiệu sách mới"],
  ])("“%s”", async (question, figure) => {
    const { text, abstained } = await ask(question);
    expect(text).toContain(figure);
    expect(abstained).toBe(false);
  });
});

describe("whether something still holds", () => {
  it("is told of a replaced document in any word for using it", async () => {
    const { text } = await ask("Kế hoạch 40/KH-UBND của Hồ Núi Cốc giờ còn xài được không hay có cái khác rồi?");
    expect(text).toContain("52/KH-UBND");
    expect(text).toContain("thay thế");
  });

  it("of an agreement is told by its own clause, not by a certificate that must be valid", async () => {
    const { text, citations } = await ask(
      "Thỏa thuận dạy bơi giữa trường Bình Sơn và câu lạc bộ Sông Công còn hiệu lực không?",
    );
    expect(text).toContain("đã qua");
    expect(citations.map(({ quote }) => quote).join()).toContain("đến hết ngày 31 tháng 5 năm 2026");
    expect(citations.map(({ quote }) => quote).join()).not.toContain("chứng chỉ");
  });

  it("of a plan that is carried out in one year is told for the next", async () => {
    const { text } = await ask("Kế hoạch y tế trường học của Bình Sơn năm 2027 còn áp dụng không?");
    expect(text).toContain("không nói đến năm 2027");
    expect(text).toContain("Thực hiện công tác y tế trường học");
  });

  it("is told with what goes on year by year", async () => {
    const { text } = await ask("Kế hoạch tủ sách này chỉ làm trong năm 2026 thôi hay các năm sau vẫn phải làm?");
    expect(text).toContain("Từ năm 2027 trở đi");
  });
});

describe("a day", () => {
  it.each(["Giải cờ vua học sinh được tổ chức vào ngày nào?", "giải cờ vua ở Thái Nguyên tổ chức hôm nào?"])(
    "on which something takes place is not the last day to register: “%s”",
    async (question) => {
      const { text } = await ask(question);
      expect(text).toContain("12/12/2026");
      expect(text).not.toContain("20/11/2026");
    },
  );

  it("to register stays the one that is asked for", async () => {
    expect((await ask("đăng ký Giải cờ vua học sinh hạn nào?")).text).toContain("20/11/2026");
  });

  it("that a cited document bears is told from the place that cites it", async () => {
    const { text } = await ask("Kế hoạch số 318/KH-UBND mà kế hoạch tủ sách ven hồ căn cứ ghi ngày tháng năm nào?");
    expect(text).toContain("06 tháng 5 năm 2025");
  });

  it("from which a period runs is counted from where the question tells it", async () => {
    const { text } = await ask(
      "kết quả khám niêm yết ngày 12/11/2026 thì nộp đơn đề nghị khám lại chậm nhất ngày nào?",
    );
    expect(text).toContain("03 ngày làm việc kể từ ngày niêm yết kết quả");
    expect(text).toContain("17/11/2026 (thứ Ba)");
  });

  it("from which a period runs is not made up", async () => {
    const { text } = await ask("đơn đề nghị khám lại phải nộp chậm nhất ngày nào?");
    expect(text).toContain("văn bản không ghi ngày cụ thể");
  });

  it("of a period and a subject is looked for in that period only", async () => {
    const { text } = await ask(
      "Tháng tới trường tôi có hạn gì về tủ sách phải lo không?",
      "xã Hồ Núi Cốc, Thái Nguyên",
    );
    expect(text).toContain("14/12/2026");
    expect(text).not.toContain("2027");
  });
});

describe("a telephone number", () => {
  it.each([
    ["duong day nong phan anh giai co vua so may", "0208.3555.700", "0208.3555.701"],
    ["số điện thoại phòng giáo dục phổ thông của Sở Thái Nguyên là số nào?", "0208.3555.701", "0208.3555.700"],
    ["số điện thoại câu lạc bộ bơi Sông Công là số nào?", "0208.3555.911", "0208.3555.910"],
    ["cho xin số điện thoại đầu mối bên A trong thỏa thuận trao đổi sách", "0912.555.301", "0208"],
  ])("is the one of whom is asked for: “%s”", async (question, number, other) => {
    const { text } = await ask(question);
    expect(text).toContain(number);
    expect(text).not.toContain(other);
  });

  it.each([
    "cho xin số điện thoại đầu mối bên B trong thỏa thuận trao đổi sách",
    "cho xin số điện thoại chủ tịch Hoàng Văn Tư",
    "số điện thoại cô giám đốc Phạm Thị Thu",
    "số điện thoại công an tỉnh Thái Nguyên là số nào?",
    "What is the phone number of the police of Thai Nguyen province?",
  ])("that no document prints is nobody else's: “%s”", async (question) => {
    const reply = await ask(question);
    expect(reply.abstained).toBe(true);
    expect(reply.text).not.toMatch(/0\d{3}\.\d{3}\.\d{3,4}/);
  });
});

describe("two wards that write of one subject", () => {
  it("are not read side by side by who belongs to one of them", async () => {
    const { citations } = await ask("học viên lớp bổ túc phải giữ nội quy gì?", "phường An Khê, Gia Lai");
    expect(citations.map(({ file }) => file)).toEqual(["thong-bao-lop-boi-tuc-an-khe.txt"]);
  });

  it("get both parts of a question of their own answered", async () => {
    const { text } = await ask(
      "lớp bổ túc đăng ký từ ngày nào, có đăng ký qua mạng được không?",
      "phường An Khê, Gia Lai",
    );
    expect(text).toContain("08/06/2026");
    expect(text).toContain("chưa tổ chức đăng ký qua mạng");
  });
});

describe("what a document leaves to another paper", () => {
  it("is not answered with the figure of something else", async () => {
    const { text, abstained } = await ask(
      "học sinh bán trú hộ nghèo ở Bình Sơn được hỗ trợ tiền ăn trưa bao nhiêu một tháng?",
    );
    expect(abstained).toBe(true);
    expect(text).toContain("thông báo riêng");
    expect(text).not.toContain("680.000");
  });

  it("does not hide what it does state", async () => {
    const { text } = await ask("thẻ bảo hiểm y tế tặng học sinh hộ nghèo trị giá bao nhiêu tiền?");
    expect(text).toContain("680.000");
  });
});

describe("a level of schools", () => {
  it("that a list leaves out is said to be left out", async () => {
    const { text } = await ask(
      "trường cấp 3 ở An Khê có phải cử giáo viên dạy lớp bổ túc không?",
      "phường An Khê, Gia Lai",
    );
    expect(text).toContain("không nêu trung học phổ thông");
  });

  it("that is in the list is not", async () => {
    const { text } = await ask(
      "trường cấp 2 ở An Khê có phải cử giáo viên dạy lớp bổ túc không?",
      "phường An Khê, Gia Lai",
    );
    expect(text).not.toContain("không nêu");
  });
});

describe("an amount", () => {
  it("is no number of a part", async () => {
    const { text } = await ask("mức 680.000 đồng của thẻ bảo hiểm y tế ở Bình Sơn sang năm 2027 còn áp dụng không?");
    expect(text).not.toContain("không có mục");
    expect(text).toContain("2026");
  });
});

describe("what is mentioned", () => {
  it("as a basis is told with every document that rests on it", async () => {
    const { text } = await ask("Quyết định số 85/QĐ-TTg là căn cứ của những văn bản nào?");
    expect(text).toContain("Kế hoạch số 71/KH-UBND");
  });

  it("is found in every document that mentions it, however the places are asked for", async () => {
    const { citations } = await ask("lớp bổ túc được nhắc trong mấy văn bản, của những nơi nào?", "tỉnh Gia Lai");
    expect(new Set(citations.map(({ file }) => file)).size).toBe(2);
  });
});
