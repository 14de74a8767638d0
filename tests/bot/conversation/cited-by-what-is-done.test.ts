import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { openOffice, type Office } from "../../fixtures/office";

/** A department's letter that answers another's, a ward's plan that rests on others, a province's own letter and an agreement of one school year. Written for these tests. */
const documents = {
  "cong-van-tra-loi-ca-mau.txt": `Kính gửi: Sở Giáo dục và Đào tạo tỉnh Vĩnh Long

Căn cứ Công văn số 7150/BGDĐT-GDTH ngày 03/11/2025 của Bộ Giáo dục và Đào tạo về việc trao đổi sách giữa các trường;
Phúc đáp Công văn số 318/SGDĐT-GDTH ngày 14/01/2026 của Sở Giáo dục và Đào tạo tỉnh Vĩnh Long về việc phối hợp trao đổi sách;
Sở Giáo dục và Đào tạo tỉnh Cà Mau báo cáo nhu cầu như sau:

1. Số trường cần sách: 21 trường.
2. Loại sách cần: truyện thiếu nhi, sách kỹ năng.

KT. GIÁM ĐỐC
PHÓ GIÁM ĐỐC

Lâm Quốc Hùng
`,
  "ke-hoach-xoa-mu-chu-tan-hung.txt": `ỦY BAN NHÂN DÂN
PHƯỜNG TÂN HƯNG

KẾ HOẠCH
Tổ chức lớp học buổi tối trên địa bàn phường Tân Hưng, tỉnh Tây Ninh

Thực hiện Hướng dẫn số 905/HD-SGDĐT ngày 22/9/2025 của Sở Giáo dục và Đào tạo tỉnh Tây Ninh về việc khảo sát người học năm 2025;

I. NỘI DUNG
1. Các trường khảo sát vốn đọc của người lớn theo quy định tại Quyết định số 640/QĐ-BKHCN ngày 11/5/2025 của Bộ Khoa học và Công nghệ về ban hành thang đo vốn đọc.
2. Đoàn phường kiểm tra việc thực hiện Thông tư số 33/2021/TT-BGDĐT tại các lớp học buổi tối vào giữa tháng 3/2027.
3. Phấn đấu 90% các trường đạt “Trường đọc sách” trong năm 2027.
II. TỔ CHỨC THỰC HIỆN
1. Phòng Văn hóa - Xã hội theo dõi các lớp học.

TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH

Ngô Văn Lẹ
`,
  "cong-van-tham-quan-tay-ninh.txt": `ỦY BAN NHÂN DÂN TỈNH TÂY NINH
SỞ GIÁO DỤC VÀ ĐÀO TẠO
Số: 1203/SGDĐT-GDTH
V/v tổ chức tham quan cho học sinh
Tây Ninh, ngày 10 tháng 8 năm 2026

Kính gửi: Ủy ban nhân dân các xã, phường.

Sở Giáo dục và Đào tạo tỉnh Tây Ninh yêu cầu các trường tổ chức tham quan an toàn:
1. Mỗi lớp có ít nhất 02 người lớn đi cùng.
2. Công văn này thay thế Công văn số 866/SGDĐT-GDTH ngày 15 tháng 9 năm 2025 của Sở Giáo dục và Đào tạo.
`,
  "ke-hoach-thi-dua-an-khanh.txt": `ỦY BAN NHÂN DÂN
PHƯỜNG AN KHÁNH

KẾ HOẠCH
Phong trào thi đua trong các trường trên địa bàn phường An Khánh, tỉnh Cà Mau

1. Các trường rà soát chỉ tiêu của trường, duy trì các chỉ tiêu đạt và khắc phục các chỉ tiêu chưa đạt; chỉ tiêu đọc sách do trường tự đặt.

TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH

Trần Thị Út
`,
  "thoa-thuan-day-co-tan-hung.txt": `TRƯỜNG TIỂU HỌC TÂN HƯNG - CÂU LẠC BỘ CỜ VUA NƯỚC VIỆT
Số: 05/TT-TH

THỎA THUẬN
Về việc dạy cờ vua cho học sinh Trường Tiểu học Tân Hưng năm học 2025-2026

Điều 1. Nội dung
Câu lạc bộ mở lớp cờ vua hai buổi mỗi tuần.
Điều 2. Hiệu lực
Thỏa thuận này có hiệu lực từ ngày 15 tháng 9 năm 2025 đến hết ngày 20 tháng 5 năm 2026.
`,
};

let office: Office;
beforeAll(async () => {
  office = await openOffice(documents);
});
afterAll(async () => office.close());

const textOf = async (turns: string | readonly string[], place?: string) =>
  (await office.ask(turns, { asOf: "2026-11-21", ...(place === undefined ? {} : { place }) })).text;

describe("a cited document asked for by who sent it or what is done under it", () => {
  it.each([
    [
      "what is done under it",
      "Việc khảo sát vốn đọc ở phường Tân Hưng theo quyết định số mấy, ban hành ngày nào?",
      "640/QĐ-BKHCN",
    ],
    ["the letter that answers it", "Sở Cà Mau phúc đáp văn bản nào của Sở Vĩnh Long?", "318/SGDĐT-GDTH"],
    [
      "the letter that answers it, its number last",
      "Văn bản nào của Vĩnh Long được Cà Mau trả lời, số mấy, đề ngày nào?",
      "318/SGDĐT-GDTH",
    ],
    [
      "its sender, of whatever kind it is",
      "Sở Vĩnh Long có gửi một văn bản rủ đổi sách, văn bản đó mang số bao nhiêu và ký hôm nào?",
      "318/SGDĐT-GDTH",
    ],
    [
      "its sender and who got it",
      "Sở Vĩnh Long đã gửi Cà Mau văn bản số bao nhiêu về việc trao đổi sách?",
      "318/SGDĐT-GDTH",
    ],
  ])("is told by %s", async (_, question, number) => {
    const text = await textOf(question);
    expect(text).toContain(number);
    expect(text).not.toContain("7150/BGDĐT-GDTH");
  });

  it("is the only one of the office that has acted, after a question of the letter that cites it", async () => {
    const text = await textOf([
      "Công văn của Sở Cà Mau cần loại sách nào?",
      "trước đó Sở ấy đã gửi công văn số bao nhiêu?",
    ]);
    expect(text).toContain("318/SGDĐT-GDTH");
    expect(text).not.toContain("7150/BGDĐT-GDTH");
  });

  it("is asked the number of, where what it is about is only pointed at", async () => {
    const text = await textOf([
      "Công văn của Sở Cà Mau cần loại sách nào?",
      "trước đó Bộ đã có công văn số mấy về việc này?",
    ]);
    expect(text).toContain("7150/BGDĐT-GDTH");
  });

  it("is not meant where all that is said is said of a document of the library", async () => {
    expect(await textOf("Công văn của Sở Tây Ninh về tham quan số mấy?")).toContain("1203/SGDĐT-GDTH");
    expect(await textOf("Kế hoạch của phường Tân Hưng số mấy?")).toContain("chưa ghi số");
  });

  it("is what the letter just told of takes the place of", async () => {
    const text = await textOf(["Công văn của Sở Tây Ninh về tham quan là số mấy?", "nó thay cho công văn nào?"]);
    expect(text).toContain("866/SGDĐT-GDTH");
  });
});

describe("whether a document holds for another time", () => {
  it("is answered for a cited one by the period that its name bears", async () => {
    const text = await textOf("Hướng dẫn 905 của Sở Tây Ninh là cho năm nào, năm 2027 xài luôn được không?");
    expect(text).toContain("chỉ nêu năm 2025");
    expect(text).toContain("xác nhận");
    expect(await textOf("Hướng dẫn 905 có áp dụng cho năm 2025 không?")).not.toContain("chỉ nêu");
  });

  it.each([
    "Năm học 2026-2027 Trường Tiểu học Tân Hưng có thể tiếp tục mở lớp cờ vua theo thỏa thuận đã ký với câu lạc bộ không?",
    [
      "Câu lạc bộ mở lớp cờ vua mấy buổi mỗi tuần?",
      "năm học 2026-2027 này trường mình cứ theo thỏa thuận đó được chứ?",
    ],
    ["Câu lạc bộ mở lớp cờ vua mấy buổi mỗi tuần?", "năm học 2026-2027 mình vẫn lấy nó ra dùng được chứ?"],
  ])("is answered for an agreement by the clause that says until when", async (turns) => {
    const text = await textOf(turns);
    expect(text).toContain("2025-2026");
    expect(text).toContain("đến hết ngày 20 tháng 5 năm 2026");
  });
});

describe("what is done at a place under a circular that is only cited", () => {
  it("is told by the place's document", async () => {
    const text = await textOf("Phường Tân Hưng kiểm tra việc làm theo thông tư 33 ở lớp học buổi tối vào dịp nào?");
    expect(text).toContain("tháng 3/2027");
  });

  it("is no rule for a school elsewhere", async () => {
    const text = await textOf(
      "Quyết định 640 có nói chuyện khảo sát vốn đọc của người lớn, vậy trường em có bị bắt phải khảo sát không?",
      "phường An Khánh, Cà Mau",
    );
    expect(text).toContain("không áp dụng");
    expect(text).toContain("Tân Hưng");
  });
});

describe("a target that only another place's document states", () => {
  it.each([
    "Chỉ tiêu 90% các trường đạt “Trường đọc sách” có bắt buộc đối với trường tôi không?",
    "Trường tôi có phải đạt chỉ tiêu 90% “Trường đọc sách” không?",
  ])("is told as that place's, before what sounds alike at home", async (question) => {
    const text = await textOf(question, "phường An Khánh, Cà Mau");
    expect(text).toContain("không áp dụng");
    expect(text).toContain("Phấn đấu 90% các trường");
  });

  it("is not looked for elsewhere where no amount is said", async () => {
    const text = await textOf(
      "Rà soát chỉ tiêu của trường có bắt buộc đối với trường tôi không?",
      "phường An Khánh, Cà Mau",
    );
    expect(text).toContain("Các trường rà soát chỉ tiêu");
    expect(text).not.toContain("không áp dụng");
  });
});
