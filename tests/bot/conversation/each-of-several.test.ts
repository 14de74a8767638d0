import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { openOffice, type Office } from "../../fixtures/office";

/** A ward's vaccination plan and its letter on reading, a school's rules for its library, another ward's notice. Written for these tests. */
const documents = {
  "ke-hoach-tiem-chung.md": `ỦY BAN NHÂN DÂN
PHƯỜNG BÌNH AN ĐÔNG

Số: 77/KH-UBND

Bình An Đông, ngày 14 tháng 9 năm 2026

KẾ HOẠCH

Tiêm bổ sung vắc xin sởi cho học sinh trên địa bàn phường Bình An Đông

Thực hiện Kế hoạch số 240/KH-UBND ngày 01 tháng 9 năm 2026 của UBND tỉnh Đồng Nai; theo kết quả rà soát tháng 8 năm 2026, toàn phường có 3.412 trẻ từ 06 đến 10 tuổi, trong đó 518 trẻ chưa tiêm đủ mũi. UBND phường xây dựng kế hoạch như sau:

I. ĐỐI TƯỢNG, SỐ ĐIỂM TIÊM

1. Trẻ từ 06 đến 10 tuổi đang học hoặc cư trú trên địa bàn phường, chưa tiêm đủ mũi.

2. Số điểm tiêm lưu động:

a) Mỗi trường tiểu học công lập, mỗi trường chuyên biệt: 02 điểm;

b) Trường Tiểu học tư thục Hoa Sen: 01 điểm;

c) Mỗi khu phố: 04 điểm.

II. TỔ CHỨC THỰC HIỆN

1. Trạm Y tế phường

Bố trí ít nhất 03 đội tiêm; trực cấp cứu 24/24 giờ trong thời gian tiêm; báo cáo kết quả tiêm mỗi tuần 02 lần.

2. Các trường tiểu học

a) Gửi phiếu đồng ý cho cha mẹ học sinh ký trước ngày tiêm 03 ngày;

b) Bố trí phòng khám, phòng tiêm và phòng theo dõi sau tiêm.

3. Phòng Văn hóa - Xã hội

Kiểm tra mỗi điểm tiêm ít nhất 01 lần; tổng hợp, báo cáo UBND phường trước ngày 20/11/2026.

TM. ỦY BAN NHÂN DÂN
`,
  "quy-che-thu-vien.md": `UBND PHƯỜNG BÌNH AN ĐÔNG

TRƯỜNG THCS BÌNH AN ĐÔNG

Số: 19/QĐ-THCSBAĐ

Bình An Đông, ngày 10 tháng 8 năm 2026

QUYẾT ĐỊNH

Ban hành Quy chế mượn, trả tài liệu thư viện

Điều 1. Đối tượng phục vụ

Thư viện phục vụ học sinh, giáo viên và nhân viên của trường.

Điều 2. Số lượng và thời hạn mượn

1. Học sinh được mượn tối đa 03 cuốn trong 10 ngày.

2. Giáo viên được mượn tối đa 08 cuốn trong 30 ngày.

3. Nhân viên được mượn tối đa 05 cuốn trong 15 ngày.

Điều 3. Giờ mở cửa

Thư viện mở cửa từ 07 giờ 15 đến 16 giờ 30, từ thứ Hai đến thứ Sáu.

Điều 4. Trách nhiệm

Giáo viên chủ nhiệm nhắc học sinh trả tài liệu trước ngày 15/5 hằng năm.
`,
  "cong-van-doc-sach.md": `ỦY BAN NHÂN DÂN
PHƯỜNG BÌNH AN ĐÔNG

Số: 603/UBND-VHXH

V/v phát triển văn hóa đọc trong trường học

Bình An Đông, ngày 05 tháng 10 năm 2026

Kính gửi: Hiệu trưởng các trường tiểu học, trung học cơ sở trên địa bàn phường

Qua khảo sát, trên địa bàn phường có 11 thư viện trường học, trong đó 04 thư viện chưa có phòng đọc riêng. UBND phường yêu cầu:

1. Các trường

a) Mỗi tuần bố trí ít nhất 01 tiết đọc thư viện cho từng lớp;

b) Học sinh được mượn mang về ít nhất 02 cuốn mỗi lần;

c) Báo cáo kết quả về Phòng Văn hóa - Xã hội trước ngày 25/5 hằng năm.

2. Phòng Văn hóa - Xã hội

a) Tổ chức Ngày hội đọc sách vào ngày 21/4/2027;

b) Kiểm tra thư viện các trường mỗi năm học 02 lần.

3. Công an phường

Xử lý vi phạm ở khu vực thư viện, cổng trường.

4. Các nội dung khác về mượn tài liệu của giáo viên tiếp tục thực hiện theo Quy chế ban hành kèm theo Quyết định số 19/QĐ-THCSBAĐ.

TM. ỦY BAN NHÂN DÂN
`,
  "thong-bao-thu-gom.md": `ỦY BAN NHÂN DÂN
PHƯỜNG TÂN KHÊ

Số: 9/TB-UBND

Tân Khê, ngày 02 tháng 9 năm 2026

THÔNG BÁO

Thu gom giấy vụn, pin cũ tại các trường học trên địa bàn phường Tân Khê

1. Các trường

Đặt thùng thu gom ở cổng trường.

2. Phòng Văn hóa - Xã hội

Cân, ghi sổ và trao cờ cho lớp thu gom nhiều nhất.

TM. ỦY BAN NHÂN DÂN
`,
};

let office: Office;
beforeAll(async () => {
  office = await openOffice(documents);
});
afterAll(async () => office.close());

const quotesOf = async (turn: string) =>
  (await office.ask([turn], { asOf: "2026-11-21" })).citations.map(({ quote }) => quote).join("\n");

describe("two subjects of one question", () => {
  it("are each told by the item of the list that begins with it", async () => {
    const points = await quotesOf(
      "Mỗi trường tiểu học công lập và Trường Tiểu học tư thục Hoa Sen có bao nhiêu điểm tiêm lưu động?",
    );
    expect(points).toContain("02 điểm");
    expect(points).toContain("01 điểm");
    expect(points).not.toContain("04 điểm");
  });

  it("are told without the items that were not named", async () => {
    const books = await quotesOf("Học sinh với nhân viên được mượn tối đa bao nhiêu cuốn sách ở thư viện trường?");
    expect(books).toContain("03 cuốn");
    expect(books).toContain("05 cuốn");
    expect(books).not.toContain("08 cuốn");
  });
});

describe("who and how many, asked at once", () => {
  it("are told by the place whose heading says who", async () => {
    const { text } = await office.ask(["ai báo cáo kết quả tiêm vắc xin, mỗi tuần mấy lần?"], { asOf: "2026-11-21" });
    expect(text).toContain("Trạm Y tế phường");
    expect(text).toContain("02 lần");
  });
});

describe("two numbers of one message", () => {
  it("are told from the opening of a plan", async () => {
    const quotes = await quotesOf(
      "Toàn phường có bao nhiêu trẻ từ 06 đến 10 tuổi, bao nhiêu trẻ chưa tiêm đủ mũi sởi?",
    );
    expect(quotes).toContain("3.412 trẻ");
    expect(quotes).toContain("518 trẻ");
  });

  it("are told where the message has no marks", async () => {
    const quotes = await quotesOf(
      "phuong binh an dong co bao nhieu thu vien truong hoc, may tiet doc thu vien cho moi lop",
    );
    expect(quotes).toContain("11 thư viện");
    expect(quotes).toContain("01 tiết");
  });
});

describe("the second thing asked", () => {
  it("is told from beside the place that answers the first", async () => {
    const quotes = await quotesOf("trường phải gửi phiếu đồng ý cho phụ huynh trước mấy ngày, bố trí những phòng gì?");
    expect(quotes).toContain("03 ngày");
    expect(quotes).toContain("phòng theo dõi sau tiêm");
  });

  it("is told as a length of time where it asks for one, from the document of the first", async () => {
    const quotes = await quotesOf("thư viện mở cửa mấy giờ, học sinh được mượn mấy ngày?");
    expect(quotes).toContain("07 giờ 15");
    expect(quotes).toContain("10 ngày");
    expect(quotes).not.toContain("15/5");
  });
});

describe("two documents of one question", () => {
  it("are each asked their own part", async () => {
    const quotes = await quotesOf(
      "Công văn 603/UBND-VHXH yêu cầu xử lý thế nào đối với thư viện chưa có phòng đọc riêng, và theo Quy chế kèm Quyết định 19/QĐ-THCSBAĐ thì giáo viên được mượn tối đa bao nhiêu cuốn tài liệu?",
    );
    expect(quotes).toContain("chưa có phòng đọc riêng");
    expect(quotes).toContain("08 cuốn");
    expect(quotes).not.toContain("Các nội dung khác");
  });

  it("are set side by side where it is asked whether they agree", async () => {
    const quotes = await quotesOf(
      "Quy chế thư viện của trường và Công văn 603 có thống nhất về số cuốn học sinh được mượn không?",
    );
    expect(quotes).toContain("tối đa 03 cuốn");
    expect(quotes).toContain("ít nhất 02 cuốn");
  });

  it("each tell the duties of the office that they are compared by", async () => {
    const quotes = await quotesOf(
      "So sánh nhiệm vụ của Phòng Văn hóa - Xã hội trong Kế hoạch 77/KH-UBND và Công văn 603/UBND-VHXH",
    );
    expect(quotes).toContain("Kiểm tra mỗi điểm tiêm");
    expect(quotes).toContain("Ngày hội đọc sách");
    expect(quotes).not.toContain("25/5");
  });

  it("are found by the places told of before, in a long message", async () => {
    const quotes = await quotesOf(
      "Em vừa chuyển từ phòng Văn hóa - Xã hội phường Tân Khê về làm ở phường Bình An Đông dưới Đồng Nai, cùng tên phòng mà việc chẳng giống, bên cũ lo thu gom giấy vụn, bên này lại lo tiêm vắc xin sởi nên còn bỡ ngỡ lắm, anh chị so sánh giúp em xem nhiệm vụ của Phòng Văn hóa - Xã hội trong hai văn bản đó khác nhau ra sao với ạ.",
    );
    expect(quotes).toContain("trao cờ cho lớp thu gom");
    expect(quotes).toContain("Ngày hội đọc sách");
  });
});

describe("what is done with a thing", () => {
  it("is looked for by the thing, not by the word for doing", async () => {
    const quotes = await quotesOf("Công văn 603 xử lý thế nào đối với thư viện chưa có phòng đọc riêng?");
    expect(quotes).toContain("chưa có phòng đọc riêng");
    expect(quotes).not.toContain("Xử lý vi phạm");
  });
});
