import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { openOffice, type Office } from "../../fixtures/office";

let office: Office;
beforeAll(async () => {
  office = await openOffice({
    "noi-quy.txt": `TRƯỜNG THCS CAN LỘC

Số: 40/NQ-THCS
Can Lộc, ngày 20 tháng 8 năm 2026

NỘI QUY
Học sinh Trường THCS Can Lộc năm học 2026-2027

Điều 1. Học sinh đi học đúng giờ; nghỉ học phải có cha mẹ xin phép giáo viên chủ nhiệm.
Điều 2. Học sinh không được đi xe gắn máy đến trường. Xe đạp gửi tại nhà xe.
Điều 3. Học sinh không hút thuốc trong và ngoài trường.
Điều 4. Học sinh làm hư hỏng tài sản của nhà trường phải sửa chữa và bồi thường.
Điều 5. Học sinh mặc đồng phục vào thứ Hai và thứ Sáu hằng tuần.

HIỆU TRƯỞNG

Phan Văn Đức
`,
    "ke-hoach-he.txt": `ỦY BAN NHÂN DÂN
XÃ TÂN HỘI
Số: 31/KH-UBND
Tân Hội, ngày 02 tháng 5 năm 2026

KẾ HOẠCH
Tổ chức hoạt động hè cho học sinh trên địa bàn xã Tân Hội năm 2026

I. NHIỆM VỤ
1. Đoàn Thanh niên xã
- Chủ trì tổ chức lớp dạy bơi, phòng chống đuối nước cho học sinh.
- Vận động tình nguyện viên tham gia sinh hoạt hè.
2. Trạm Y tế xã
- Hướng dẫn sơ cứu, cử người trực tại lớp dạy bơi.
3. Các trường
- Bàn giao danh sách học sinh về sinh hoạt hè trước ngày 10/6/2026.

II. KINH PHÍ
Kinh phí thực hiện từ ngân sách xã và nguồn xã hội hóa. Xã không thu phí của học sinh tham gia lớp dạy bơi.

TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH

Võ Thành Nam
`,
    "ke-hoach-giao-luu.txt": `SỞ GIÁO DỤC VÀ ĐÀO TẠO
TỈNH HÀ TĨNH
Số: 77/KH-SGDĐT
Hà Tĩnh, ngày 10 tháng 3 năm 2026

KẾ HOẠCH
Giao lưu giữa các trường tỉnh Hà Tĩnh và tỉnh Quảng Trị

I. ĐẦU MỐI LIÊN HỆ
- Sở Giáo dục và Đào tạo tỉnh Quảng Trị: Đồng chí Lê Thị Mận - Chuyên viên Văn phòng Sở; điện thoại: 0905.111.222.
- Sở Giáo dục và Đào tạo tỉnh Hà Tĩnh: Đồng chí Hồ Văn Sáu - Chuyên viên Văn phòng Sở; điện thoại: 0905.333.444.

II. BÁO CÁO
- Các trường báo cáo kết quả về Sở Giáo dục và Đào tạo qua Văn phòng Sở, email: vanphong@donvi.example.vn.

GIÁM ĐỐC

Trần Thị Lý
`,
  });
});
afterAll(() => office.close());

const quotesOf = async (question: string): Promise<string> =>
  (await office.ask(question)).citations.map(({ quote }) => quote).join("\n");

describe("a question in English", () => {
  it.each([
    ["Can pupils ride motorbikes to Can Loc school?", "xe gắn máy"],
    ["Is smoking allowed outside the school?", "hút thuốc"],
    ["What if a student damages school property?", "bồi thường"],
    ["Who has to ask for leave when a child misses lessons?", "xin phép"],
    ["Who organises the swimming lessons?", "Chủ trì tổ chức lớp dạy bơi"],
    ["Is there a fee for the swimming classes?", "không thu phí"],
    ["Where does the money for the summer activities come from?", "xã hội hóa"],
    ["When must schools hand over the list of pupils?", "10/6/2026"],
    ["Who put his signature to the rules of Can Loc school?", "Phan Văn Đức"],
  ])("“%s” is answered with the quote that says so", async (question, quote) => {
    expect(await quotesOf(question)).toContain(quote);
  });

  it("about what no document speaks of is not answered", async () => {
    for (const question of ["How do I cook rice noodles?", "Which airline flies to Paris on Sunday?"])
      expect((await office.ask(question)).citations).toEqual([]);
  });

  it("for what someone must do is the list of theirs, also where only their name is asked for next", async () => {
    const first = await office.ask("What is the youth union expected to do in the summer plan?");
    expect(first.text.split("\n")[0]).toContain("Đoàn Thanh niên xã");
    const next = await office.ask("And the health station?");
    expect(next.citations.map(({ quote }) => quote).join("\n")).toContain("sơ cứu");
  });
});

describe("the e-mail of a person who is printed without one", () => {
  it.each([
    "What is the e-mail address of the contact person in Quang Tri?",
    "email của đầu mối liên hệ ở Quảng Trị là gì?",
  ])("“%s” is not another office's", async (question) => {
    const reply = await office.ask(question);
    expect(reply.text).not.toContain("vanphong@donvi.example.vn");
    expect(reply.text).toContain("Lê Thị Mận");
  });
});
