import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { openOffice, type Office } from "../../fixtures/office";

/** Papers of a ward and of its school, as such papers are laid out. Written for these tests. */
const documents = {
  "quyet-dinh-nha-da-nang.txt": `ỦY BAN NHÂN DÂN
PHƯỜNG HÒA LÂN

Số: 655/QĐ-UBND
Hòa Lân, ngày 01 tháng 10 năm 2026

QUYẾT ĐỊNH
Ban hành quy định về việc các trường sử dụng sân tập, nhà đa năng trên địa bàn phường Hòa Lân

Điều 1. Mức thu
1. Sân cầu lông có mái che: 40.000 đồng/giờ. Trường nộp theo quý vào tài khoản của Trung tâm Văn hóa - Thể thao phường. Số tài khoản: ..............................
2. Trường đăng ký bằng văn bản trước 10 ngày.
Điều 2. Trách nhiệm của Trung tâm Văn hóa - Thể thao phường
1. Quét dọn vào thứ Hai hằng tuần.
2. Người nhận đăng ký: bà Lâm Thị Hoa, điện thoại 0258 555 071.
`,
  "ke-hoach-doc-sach.txt": `ỦY BAN NHÂN DÂN
PHƯỜNG HÒA LÂN

Số: 142/KH-UBND
Hòa Lân, ngày 18 tháng 8 năm 2026

KẾ HOẠCH
Phát triển văn hóa đọc trong trường học phường Hòa Lân, giai đoạn 2026-2028

Căn cứ Quyết định số 329/QĐ-TTg ngày 15 tháng 3 năm 2017 của Thủ tướng Chính phủ phê duyệt Đề án phát triển văn hóa đọc trong cộng đồng;
Căn cứ Công văn số 1177/SGDĐT-GDPT ngày 05 tháng 8 năm 2026 của Sở Giáo dục và Đào tạo về tổ chức tiết đọc thư viện.

I. NỘI DUNG
1. Lớp kể chuyện cho ông bà và cháu mở ở mỗi khu phố, 02 buổi/tháng, vào buổi tối.
2. Mỗi ngày lớp mẫu giáo dành 15 phút nghe kể chuyện theo chủ đề; cháu nào ngủ thì không gọi.
3. Trường gửi danh sách lớp trong vòng 10 ngày kể từ ngày khai giảng.
4. Lớp cán bộ thư viện học 30 tiết, tối đa 20 học viên.

II. KINH PHÍ
Tổng kinh phí 90.000.000 đồng, trong đó ngân sách phường 60.000.000 đồng; Quỹ Phát triển tài năng tỉnh hỗ trợ 30.000.000 đồng. Kinh phí Ngày hội đọc sách: ........ đồng (bổ sung khi phê duyệt dự toán).

III. TỔ CHỨC THỰC HIỆN
Danh sách nhà cung cấp kệ sách gửi kèm theo sau khi có kết quả lựa chọn nhà thầu.

Liên hệ về nghiệp vụ: ông Trần Văn Sáu, chuyên viên, điện thoại 0258 555 082.
`,
  "thoa-thuan-nghe.txt": `TRƯỜNG THCS HÒA LÂN - TRƯỜNG TRUNG CẤP BIỂN XANH

Số: 07/TTHT-HL-BX
Hòa Lân, ngày 10 tháng 9 năm 2026

THỎA THUẬN
Hợp tác trải nghiệm nghề cho học sinh Trường THCS Hòa Lân

Bên A: Trường THCS Hòa Lân. Đại diện: bà Võ Thị Lài, Hiệu trưởng. Số tài khoản: ..............................
Bên B: Trường Trung cấp Biển Xanh. Đại diện: ông Hồ Tấn Lực, Hiệu trưởng.

Điều 1. Nội dung
Bên B đón 40 học sinh mỗi đợt.
`,
  "quy-dinh-thiet-bi.txt": `TRƯỜNG THCS HÒA LÂN

Số: 31/QĐ-THCSHL
Hòa Lân, ngày 05 tháng 9 năm 2026

QUYẾT ĐỊNH
Ban hành quy định sử dụng thiết bị di động trong Trường THCS Hòa Lân

Điều 1. Thiết bị
Thiết bị nêu trong quy định gồm điện thoại di động, máy tính bảng, vòng đeo tay thông minh có chức năng nhắn tin.
Điều 2. Liên lạc
Cha mẹ cần nhắn con thì gọi văn phòng trường, số 0258 555 093.
`,
  "cong-van-tai-nan.txt": `ỦY BAN NHÂN DÂN
PHƯỜNG HÒA LÂN

Số: 88/UBND-VHXH
Hòa Lân, ngày 12 tháng 4 năm 2026

V/v phòng, chống tai nạn đuối nước học sinh

Năm 2025, trên địa bàn phường Hòa Lân xảy ra 03 vụ đuối nước làm 04 trẻ em tử vong. Ủy ban nhân dân phường đề nghị các trường:
1. Lớp bơi
1.1. Mức đóng góp 200.000 đồng/em/đợt tại hồ của phường; giảm một nửa cho học sinh hộ cận nghèo và con của hộ ngư dân.
1.2. Gia đình có trẻ tử vong do đuối nước được thăm hỏi 5.000.000 đồng/trẻ.
`,
};

let office: Office;
beforeAll(async () => {
  office = await openOffice(documents);
});
afterAll(() => office.close());

const ask = async (question: string): Promise<string> =>
  (await office.ask(question, { place: "phường Hòa Lân, Khánh Hòa", asOf: "2026-11-21" })).text;
const silent = /^Các văn bản đã nạp không/u;

describe("an account that is left blank", () => {
  it.each([
    "số tài khoản của THCS Hòa Lân ghi trong thỏa thuận với trường trung cấp là số mấy",
    "Số tài khoản của Trung tâm Văn hóa - Thể thao phường là bao nhiêu?",
    "Số tài khoản của trung tâm để nộp tiền sân, nhà đa năng là bao nhiêu?",
  ])("is not told by another number: “%s”", async (question) => {
    expect(await ask(question)).toMatch(silent);
  });

  it("is no reason to leave the number of the agreement out", async () => {
    expect(await ask("Thỏa thuận giữa THCS Hòa Lân với trường trung cấp là số mấy?")).toContain("07/TTHT-HL-BX");
  });
});

describe("a telephone that somebody has", () => {
  it.each([
    "vòng đeo tay nhắn tin được có bị tính như điện thoại ở trường THCS Hòa Lân không?",
    "máy tính bảng có bị coi như điện thoại theo quy định của trường không?",
  ])("is no number to be told: “%s”", async (question) => {
    const text = await ask(question);
    expect(text).toContain("máy tính bảng, vòng đeo tay thông minh");
    expect(text).not.toContain("thông tin liên hệ");
  });

  it.each(["điện thoại văn phòng trường THCS Hòa Lân?", "cần gọi điện cho con ở trường THCS Hòa Lân thì gọi số nào?"])(
    "is one where somebody is to be reached: “%s”",
    async (question) => {
      expect(await ask(question)).toContain("0258 555 093");
    },
  );
});

describe("whom to turn to for a matter", () => {
  it.each([
    ["liên hệ ai để đặt sân", "0258 555 071"],
    ["muốn hỏi lịch sân cầu lông thì gọi ai, số máy nào?", "0258 555 071"],
    ["mượn nhà đa năng thì gặp ai", "0258 555 071"],
    ["sđt người phụ trách nghiệp vụ KH phát triển văn hóa đọc của phường?", "0258 555 082"],
    ["hỏi về văn hóa đọc thì gọi số nào", "0258 555 082"],
  ])("is the contact of the paper that is about it: “%s”", async (question, number) => {
    expect(await ask(question)).toContain(number);
  });

  it.each(["đặt bánh sinh nhật thì gọi ai", "thuê xe cưới thì gọi số nào", "sơn lại phòng học thì gọi ai"])(
    "is nobody where no paper is about it: “%s”",
    async (question) => {
      expect(await ask(question)).not.toMatch(/0258 555/u);
    },
  );
});

describe("the number of a document that another one cites", () => {
  it.each([
    ["Đề án phát triển văn hóa đọc mà kế hoạch của phường căn cứ được phê duyệt bằng văn bản số nào?", "329/QĐ-TTg"],
    [
      "Kế hoạch 142 của phường có dẫn một công văn của Sở về tiết đọc thư viện, cho xin số và ngày văn bản đó",
      "1177/SGDĐT-GDPT",
    ],
    ["trong kế hoạch văn hóa đọc có nhắc quyết định phê duyệt đề án văn hóa đọc, số hiệu là gì?", "329/QĐ-TTg"],
  ])("is the cited one's: “%s”", async (question, number) => {
    const text = await ask(question);
    expect(text).toContain(`số hiệu đầy đủ: ${number}`);
  });

  it.each([
    "Kế hoạch phát triển văn hóa đọc của phường số mấy?",
    "Kế hoạch văn hóa đọc có dẫn quyết định 329 của Thủ tướng về văn hóa đọc, kế hoạch đó số mấy?",
  ])("is the citing one's own where that is asked: “%s”", async (question) => {
    expect(await ask(question)).toContain("142/KH-UBND");
  });
});

describe("what else is printed nearby", () => {
  it.each([
    ["a day counted from the opening tells none of it", "lớp cán bộ thư viện khai giảng ngày nào?"],
    ["nor of the school year's", "ngày khai giảng năm học của phường là ngày nào"],
    ["what other classes do each day is no weekday", "lớp kể chuyện cho ông bà và cháu mở vào thứ mấy trong tuần?"],
    ["a list that is sent later names nobody", "Công ty nào trúng thầu cung cấp kệ sách cho các trường?"],
    ["and is the same without marks", "cong ty nao trung thau ke sach"],
  ])("%s: “%s”", async (_, question) => {
    expect(await ask(question)).toMatch(silent);
  });

  it.each([
    ["quét dọn sân tập vào thứ mấy?", "thứ Hai"],
    ["gửi danh sách lớp trong mấy ngày kể từ ngày khai giảng?", "10 ngày"],
    ["bao giờ có danh sách nhà cung cấp kệ sách?", "sau khi có kết quả"],
    ["quỹ phát triển tài năng tỉnh cho phường được bao nhiêu để làm văn hóa đọc?", "30.000.000"],
    ["phường Hòa Lân năm 2025 có mấy em chết đuối?", "04 trẻ em"],
    ["mỗi em đóng bao nhiêu cho một đợt bơi?", "200.000"],
  ])("is told where it is what is asked for: “%s”", async (question, told) => {
    expect(await ask(question)).toContain(told);
  });

  it("is no count where it is an amount for each", async () => {
    expect(await ask("How many children drowned in Hòa Lân ward in 2025?")).not.toMatch(
      /200\.000|^According to[^“]*“[^”]*5\.000\.000/u,
    );
  });
});
