import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { openOffice, type Office } from "../../fixtures/office";

/** Two plans of a commune that count its pupils differently, a province's rule on clubs and the neighbours' letter. Written for the tests. */
const documents = {
  "ke-hoach-thu-vien.txt": `ỦY BAN NHÂN DÂN
XÃ SUỐI HÒA

Số: 31/KH-UBND
Suối Hòa, ngày 14 tháng 4 năm 2026

KẾ HOẠCH
Xây dựng thư viện xanh trong các trường học trên địa bàn xã Suối Hòa

I. THỰC TRẠNG

Tính đến ngày 28/02/2026, các trường trên địa bàn có 2.318 trẻ em, học sinh và 9 thư viện.

II. NHIỆM VỤ

1. Mượn sách

Học sinh làm mất sách thì đền bằng cuốn cùng tên trong 20 ngày.

2. Tiền phạt trả sách muộn

Thủ thư giữ tiền phạt tại phòng đọc và nộp vào tài khoản của trường trong 05 ngày làm việc.

3. Bếp ăn cạnh phòng đọc

Bếp ăn nấu xong trước 10 giờ 30.

III. TỔ CHỨC THỰC HIỆN

1. Phòng Kinh tế: duyệt danh mục kệ sách.

2. Các trường: trồng cây quanh thư viện.

TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH

Lê Thị Mận
`,
  "ke-hoach-xe-dap.txt": `ỦY BAN NHÂN DÂN
XÃ SUỐI HÒA

Số: 58/KH-UBND
Suối Hòa, ngày 03 tháng 7 năm 2026

KẾ HOẠCH
Phòng, chống tai nạn xe đạp cho học sinh trên địa bàn xã Suối Hòa

I. TÌNH HÌNH

Tính đến ngày 28/02/2026, toàn xã có 2.381 trẻ em, học sinh; đường làng dài 46 km.

II. NHIỆM VỤ

1. Lớp tập xe đạp: học sinh thuộc hộ cận nghèo, hộ nghèo được xã cho mượn xe và hỗ trợ 120.000 đồng mua mũ bảo hiểm.

2. Sau buổi tập, nhân viên lưu mẫu nước uống ít nhất 24 giờ.

3. Khi có tai nạn xe đạp, trường báo Trạm Y tế xã trong 30 phút.

III. TỔ CHỨC THỰC HIỆN

1. Phòng Kinh tế: sơn vạch sân tập.

2. Công an xã: dạy luật giao thông.

TM. ỦY BAN NHÂN DÂN
KT. CHỦ TỊCH
PHÓ CHỦ TỊCH

Đỗ Quang Tiến
`,
  "quyet-dinh-cau-lac-bo.txt": `ỦY BAN NHÂN DÂN
TỈNH BẮC SƠN

Số: 19/2025/QĐ-UBND
Bắc Sơn, ngày 06 tháng 10 năm 2025

QUYẾT ĐỊNH
Ban hành Quy định về câu lạc bộ năng khiếu do nhà văn hóa mở trong trường học trên địa bàn tỉnh Bắc Sơn

Điều 1. Thu, chi

1. Mức thu do nhà văn hóa thỏa thuận với cha mẹ học sinh.

2. Người học thuộc hộ cận nghèo được giảm 40% mức thu.

Điều 2. Bảo mật

Khi lộ dữ liệu người học, nhà văn hóa báo Công an xã trong 12 giờ.

TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH

Vũ Hải Nam
`,
  "cong-van-dong-lam.txt": `ỦY BAN NHÂN DÂN
PHƯỜNG ĐỒNG LÂM

Số: 402/UBND-VHXH
Đồng Lâm, ngày 09 tháng 9 năm 2026

V/v quản lý thư viện trường học trên địa bàn phường Đồng Lâm

Kính gửi: Hiệu trưởng các trường trên địa bàn phường

1. Tiền phạt trả sách muộn: thủ thư thu, lập phiếu và nộp vào tài khoản của trường trước 17 giờ 00 cùng ngày.

2. Kệ sách đặt cách cửa sổ ít nhất 2 mét.

3. Mẫu nước uống lưu đủ 48 giờ trong tủ lạnh riêng.

TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH

Hà Minh Khuê
`,
  "thong-bao-ket-qua.txt": `TRƯỜNG THPT SUỐI HÒA

Số: 14/TB-THPTSH
Suối Hòa, ngày 12 tháng 3 năm 2025

THÔNG BÁO
Tuyển chọn lớp năng khiếu năm học 2024-2025

1. Điểm chuẩn

Điểm chuẩn lớp năng khiếu: 31 điểm.

2. Quy mô

Toàn trường có 21 lớp.

HIỆU TRƯỞNG

Ngô Thị Sương
`,
  "thong-bao-mon-hoc.txt": `TRƯỜNG THPT SUỐI HÒA

Số: 20/TB-THPTSH
Suối Hòa, ngày 10 tháng 4 năm 2025

THÔNG BÁO
Tuyển chọn môn học lớp năng khiếu năm học 2025-2026

1. Môn học

Học sinh chọn một môn trong các môn năng khiếu.

HIỆU TRƯỞNG

Tạ Quốc Vinh
`,
  "thong-bao-don-hoc-sinh.txt": `TRƯỜNG THPT SUỐI HÒA

Số: 77/TB-THPTSH
Suối Hòa, ngày 18 tháng 8 năm 2025

THÔNG BÁO
Đón học sinh năm học 2025-2026

1. Lớp năng khiếu

Điểm chuẩn lớp năng khiếu: 28 điểm.

2. Lớp học

Toàn trường xếp 24 lớp.

HIỆU TRƯỞNG

Phùng Văn Lực
`,
};

let office: Office;
beforeAll(async () => {
  office = await openOffice(documents);
});
afterAll(async () => office.close());

const asOf = "2026-11-21";
const place = "xã Suối Hòa";

async function quotesFor(question: string, options: { readonly place?: string } = { place }): Promise<string> {
  const { citations } = await office.ask(question, { asOf, ...options });
  return citations.map(({ quote }) => quote).join("\n");
}

describe("a count that two documents tell in two ways", () => {
  it.each([
    "Tính tới 28/02/2026 toàn xã Suối Hòa có bao nhiêu học sinh, sao tôi nhớ hai kế hoạch của xã ghi không giống nhau?",
    "Có bao nhiêu học sinh ở xã Suối Hòa đến 28/02/2026? Tôi thấy hai văn bản ghi hai con số khác nhau.",
    "toan xa suoi hoa tinh den 28/02/2026 bao nhieu hoc sinh, hai ke hoach ghi khac nhau phai khong",
    "How many pupils did Suoi Hoa have on 28/02/2026? I remember the two plans not agreeing.",
  ])("is told of each: “%s”", async (question) => {
    const quotes = await quotesFor(question);
    expect(quotes).toContain("2.318");
    expect(quotes).toContain("2.381");
  });

  it("is told of each where the two are named in a quarrel", async () => {
    const quotes = await quotesFor(
      "Anh em cãi nhau mãi, người nói theo kế hoạch thư viện xanh, người nói theo kế hoạch xe đạp, vậy mỗi văn bản ghi xã Suối Hòa có bao nhiêu học sinh?",
    );
    expect(quotes).toContain("2.318");
    expect(quotes).toContain("2.381");
  });

  it("is no second telling where one document alone says it", async () => {
    const quotes = await quotesFor("Đường làng ở xã Suối Hòa dài bao nhiêu km, hai kế hoạch ghi có khác nhau không?");
    expect(quotes).toContain("46 km");
    expect(quotes).not.toContain("2.318");
  });
});

describe("who signed in each of two months", () => {
  it.each([
    "Người ký kế hoạch hồi tháng 4/2026 với người ký kế hoạch hồi tháng 7/2026 của xã Suối Hòa tên gì, có phải một người không?",
    "ai ky ke hoach thang 4 nam 2026 va ai ky ke hoach thang 7 nam 2026 cua xa suoi hoa",
    "Kế hoạch ngày 14/4/2026 với kế hoạch ngày 03/7/2026 của xã Suối Hòa ai ký, có phải cùng một người không?",
    "Who signed Suoi Hoa's plan of April 2026 and who signed the plan of July 2026?",
  ])("is told of each: “%s”", async (question) => {
    const { text } = await office.ask(question, { asOf, place });
    expect(text).toContain("Lê Thị Mận");
    expect(text).toContain("Đỗ Quang Tiến");
  });

  it("a month takes the kind of document that is named before it", async () => {
    const { text } = await office.ask(
      "Người ký công văn tháng 9/2026 của phường Đồng Lâm và người ký kế hoạch tháng 7/2026 của xã Suối Hòa có phải một người không?",
      { asOf },
    );
    expect(text).toContain("Hà Minh Khuê");
    expect(text).toContain("Đỗ Quang Tiến");
    expect(text).not.toContain("Lê Thị Mận");
  });

  it("of one month is one, and of a month without any nobody", async () => {
    const one = await office.ask("Ai ký kế hoạch tháng 7/2026 của xã Suối Hòa?", { asOf, place });
    expect(one.text).toContain("người ký: Đỗ Quang Tiến");
    expect(one.text).not.toContain("Lê Thị Mận");
    const none = await office.ask("Ai ký kế hoạch tháng 5/2026 của xã Suối Hòa?", { asOf, place });
    expect(none.text).not.toContain("người ký:");
  });
});

describe("the same asked of two notices of a school", () => {
  it("which of the years is more is told by the figures of both", async () => {
    const question =
      "Điểm chuẩn lớp năng khiếu THPT Suối Hòa năm 2024-2025 với năm 2025-2026 là bao nhiêu, năm nào cao hơn?";
    const quotes = await quotesFor(question, {});
    expect(quotes).toContain("31 điểm");
    expect(quotes).toContain("28 điểm");
  });

  it("one may be named by the month of its issue", async () => {
    const question =
      "Trường THPT Suối Hòa có mấy lớp? tôi thấy thông báo tháng 3 với thông báo đón học sinh ghi không giống nhau";
    const quotes = await quotesFor(question, {});
    expect(quotes).toContain("21 lớp");
    expect(quotes).toContain("24 lớp");
  });

  it("each is meant by its own title", async () => {
    const { text } = await office.ask(
      "Ai ký với chức vụ Hiệu trưởng trong thông báo tuyển chọn lớp năng khiếu năm học 2024-2025 và trong thông báo đón học sinh năm học 2025-2026 của Trường THPT Suối Hòa?",
      { asOf },
    );
    expect(text).toContain("Ngô Thị Sương");
    expect(text).toContain("Phùng Văn Lực");
    expect(text).not.toContain("Tạ Quốc Vinh");
  });
});

describe("the same asked of two places", () => {
  it("a time within the same day is a time", async () => {
    const question = "Thu tiền phạt xong thì bên Suối Hòa với bên Đồng Lâm cho giữ bao lâu rồi phải nộp vào tài khoản?";
    const quotes = await quotesFor(question, {});
    expect(quotes).toContain("05 ngày làm việc");
    expect(quotes).toContain("cùng ngày");
  });

  it("the second is asked what the first is where its clause leaves that out", async () => {
    const question = "Bếp ăn bên Đồng Lâm lưu mẫu nước uống mấy tiếng, còn bên Suối Hòa mấy tiếng?";
    const quotes = await quotesFor(question, {});
    expect(quotes).toContain("48 giờ");
    expect(quotes).toContain("24 giờ");
  });
});

describe("the same asked of two documents that are named one behind the other", () => {
  it("each tells what it says", async () => {
    const question =
      "Phòng Kinh tế được giao gì trong kế hoạch thư viện xanh và trong kế hoạch phòng chống tai nạn xe đạp?";
    const quotes = await quotesFor(question);
    expect(quotes).toContain("kệ sách");
    expect(quotes).toContain("sơn vạch");
    expect(quotes).not.toContain("trồng cây");
  });
});

describe("the same asked of two cases", () => {
  it("each is answered in the document that tells it, though the words of both draw to one", async () => {
    const quotes = await quotesFor(
      "Học sinh hộ cận nghèo ở xã Suối Hòa được hưởng gì khi học câu lạc bộ do nhà văn hóa mở trong trường, và được hưởng gì khi học lớp tập xe đạp?",
    );
    expect(quotes).toContain("giảm 40%");
    expect(quotes).toContain("120.000 đồng");
  });

  it("each has its own time", async () => {
    const quotes = await quotesFor("Trường báo trong bao lâu khi tai nạn xe đạp, và báo trong bao lâu khi lộ dữ liệu?");
    expect(quotes).toContain("30 phút");
    expect(quotes).toContain("12 giờ");
  });

  it("a case that no document speaks of brings in no other", async () => {
    const quotes = await quotesFor(
      "Học sinh hộ cận nghèo được hỗ trợ gì khi học lớp tập xe đạp, và được hỗ trợ gì khi đi tham quan bảo tàng?",
    );
    expect(quotes).toContain("120.000 đồng");
    expect(quotes).not.toContain("đền bằng cuốn");
  });
});
