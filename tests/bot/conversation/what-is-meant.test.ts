import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { openOffice, type Office } from "../../fixtures/office";

/** Papers of one school, of a city on shops, and of two provinces on learning. Written for these tests. */
const documents = {
  "tb-to-hop-2026.txt": `SỞ GIÁO DỤC VÀ ĐÀO TẠO TỈNH BẮC KẠN
TRƯỜNG THPT BA BỂ HỒ

Số: 12/TB-THPTBBH
Ba Bể, ngày 10 tháng 3 năm 2026

THÔNG BÁO
Về việc công bố tổ hợp môn học lớp 10 năm học 2026-2027

I. MÔN HỌC
1. Môn bắt buộc
Các môn bắt buộc gồm Toán, Ngữ văn và Lịch sử.
2. Môn lựa chọn
Các môn lựa chọn gồm 2 nhóm môn.
Học sinh đăng ký 5 môn từ 2 nhóm nêu trên, qua đường dẫn đặt tại website nhà trường http://thpt-babeho.example.edu.vn.
II. SỐ LỚP
- Số lớp 10: 07 lớp.

HIỆU TRƯỞNG

Nông Văn Sơn
`,
  "tb-to-hop-2025.txt": `SỞ GIÁO DỤC VÀ ĐÀO TẠO TỈNH BẮC KẠN
TRƯỜNG THPT BA BỂ HỒ

Số: 09/TB-THPTBBH
Ba Bể, ngày 12 tháng 3 năm 2025

THÔNG BÁO
Về việc công bố tổ hợp môn học lớp 10 năm học 2025-2026

I. SỐ LỚP
- Số lớp 10: 06 lớp.

HIỆU TRƯỞNG

Nông Văn Sơn
`,
  "tb-tuu-truong-2026.txt": `SỞ GIÁO DỤC VÀ ĐÀO TẠO TỈNH BẮC KẠN
TRƯỜNG THPT BA BỂ HỒ

Số: 44/TB-THPTBBH
Ba Bể, ngày 15 tháng 8 năm 2026

THÔNG BÁO
Tựu trường năm học 2026-2027

1. Học sinh đầu cấp
Năm học 2026-2027 trường nhận 380 học sinh, xếp vào 09 lớp 10.
2. Thủ tục nhập học
- Phụ huynh và học sinh đọc kỹ thông báo, phụ huynh ký cam kết nhập học với trường.
- Phụ huynh học sinh nộp hồ sơ nhập học năm học 2026-2027 của học sinh tại văn phòng trường.

HIỆU TRƯỞNG

Nông Văn Sơn
`,
  "so-tay.txt": `SỔ TAY HỌC SINH LỚP 10
1. Đồng phục
Học sinh mặc áo trắng, quần tối màu.
2. Sách
Phụ huynh học sinh mua sách tại thư viện trường và ký nhận.
NỘI QUY TRƯỜNG THPT BA BỂ HỒ
Điều 1. Đến lớp trước 7 giờ, giữ trật tự khi sinh hoạt.
Điều 2. Khi nghỉ học phải có cha hoặc mẹ đến gặp giáo viên chủ nhiệm xin phép.
Điều 3. Không mang vật sắc nhọn vào trường.
`,
  "qd-internet.txt": `ỦY BAN NHÂN DÂN
THÀNH PHỐ HẠ LONG TRUNG

Số: 31/2025/QĐ-UBND
Hạ Long Trung, ngày 05 tháng 5 năm 2025

QUYẾT ĐỊNH
Ban hành Quy định về đại lý Internet trên địa bàn thành phố Hạ Long Trung

Điều 1. Địa điểm
Đại lý Internet đặt cách cổng trường ít nhất 150 mét.
Điều 2. Giờ hoạt động
Đại lý Internet đóng cửa từ 22 giờ 30 phút đến 7 giờ sáng hôm sau.

TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH

Phạm Thị Lụa
`,
  "kh-doc-sach.txt": `ỦY BAN NHÂN DÂN
PHƯỜNG ĐÔNG HẢI THƯỢNG

Số: 27/KH-UBND
Đông Hải Thượng, ngày 02 tháng 4 năm 2026

KẾ HOẠCH
Xây dựng thôn đọc sách trên địa bàn phường Đông Hải Thượng, tỉnh Khánh Hòa

I. NỘI DUNG
1. Theo dõi các tiêu chí, chỉ tiêu và cải thiện các tiêu chí, chỉ tiêu không đạt của trường, của thôn.
II. BÁO CÁO
- Các trường gửi báo cáo sơ kết thôn đọc sách trước ngày 20/11 hằng năm.
- Nội dung đánh giá theo các tiêu chí: số tủ sách mở mới; số buổi đọc chung; số bạn đọc là người lớn tuổi.

TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH

Lê Thị Hến
`,
  "thoa-thuan-doc-sach.txt": `HỘI KHUYẾN HỌC
THÀNH PHỐ TÂN CHÂU HẠ

Số: 05/TT-HKH
Tân Châu Hạ, ngày 06 tháng 2 năm 2026

THỎA THUẬN
Phối hợp khuyến học năm 2026 thành phố Tân Châu Hạ, tỉnh An Giang

1. Công tác chuyên môn
- Vận động học sinh góp sách; phấn đấu 90% các trường đạt “Trường đọc sách” vào cuối năm 2026.

TM. BAN CHẤP HÀNH
CHỦ TỊCH

Dương Văn Đò
`,
};

let office: Office;
beforeAll(async () => {
  office = await openOffice(documents);
});
afterAll(() => office.close());

const quoted = async (question: string | readonly string[], options = {}): Promise<string> =>
  (await office.ask(question, options)).citations.map(({ quote }) => quote).join("\n");

describe("a site", () => {
  it.each([
    "website của trường THPT Ba Bể Hồ là gì?",
    "website cua truong thpt ba be ho la gi de phu huynh vao chon mon",
    "trang web của trường là gì vậy",
    "cho xin website trường với",
    "What is the school's website?",
  ])("is what “%s” asks for", async (question) => {
    expect(await quoted(question)).toContain("http://thpt-babeho.example.edu.vn");
  });

  it.each(["website của trường THPT Chợ Rã Đông là gì?", "website của Hội Khuyến học Tân Châu Hạ là gì?"])(
    "of somebody else is not told: %s",
    async (question) => {
      const reply = await office.ask(question);
      expect(reply.abstained).toBe(true);
      expect(reply.text).not.toContain("example.edu.vn");
    },
  );
});

describe("the rules of a school", () => {
  it.each([
    "Nội quy năm học 2026-2027 của THPT Ba Bể Hồ: hs muốn nghỉ học thì PH phải làm j?",
    "theo nội quy trường thì hs nghỉ học phụ huynh phải làm gì",
    "noi quy thpt ba be ho: con toi muon nghi hoc thi bo me phai lam gi",
  ])("are asked of before its notices: %s", async (question) => {
    const reply = await office.ask(question);
    expect(reply.citations[0]?.quote).toContain("đến gặp giáo viên chủ nhiệm");
  });

  it("are not meant where admission is asked for", async () => {
    const text = await quoted("THPT Ba Bể Hồ: học sinh nhập học thì phụ huynh phải làm gì?");
    expect(text).toContain("hồ sơ nhập học");
  });
});

describe("two counts of one sentence", () => {
  it.each([
    "Lớp 10 trường Ba Bể Hồ được đăng ký mấy môn, lấy từ mấy nhóm?",
    "lop 10 truong ba be ho dang ky may mon tu may nhom",
    "Học sinh lớp 10 đăng ký bao nhiêu môn trong bao nhiêu nhóm?",
  ])("are both told: %s", async (question) => {
    expect(await quoted(question)).toContain("5 môn từ 2 nhóm");
  });
});

describe("a number that two notices print otherwise", () => {
  it.each([
    "Năm học 2026-2027 trường có mấy lớp 10, sao thông báo tổ hợp môn với thông báo tựu trường nói khác nhau vậy?",
    "nam hoc 2026-2027 co may lop 10 ma thong bao to hop mon va thong bao tuu truong ghi khac nhau",
  ])("is told of both, of the year that is named: %s", async (question) => {
    const text = await quoted(question);
    expect(text).toContain("07 lớp");
    expect(text).toContain("09 lớp");
    expect(text).not.toContain("06 lớp");
  });
});

describe("a shop, as people call it", () => {
  it.each([
    "Tiệm net của tôi có phải đóng cửa trước 23 giờ không?",
    "quán net phải đóng cửa lúc mấy giờ?",
    "quan net phai dong cua luc may gio",
    "tiem net phai cach cong truong bao nhieu met",
  ])("is what rules call otherwise: %s", async (question) => {
    expect(await quoted(question, { place: "phường Cái Khế, thành phố Cần Thơ" })).toContain("Đại lý Internet");
  });

  it.each(["Quán phở của tôi có phải đóng cửa trước 23 giờ không?", "Tiệm thuốc tây nhà tôi đóng cửa lúc mấy giờ?"])(
    "of another trade is bound by none of them: %s",
    async (question) => {
      const reply = await office.ask(question);
      expect(reply.abstained).toBe(true);
      expect(reply.text).not.toContain("22 giờ");
    },
  );
});

describe("what a report holds, asked behind its day", () => {
  const before = "Báo cáo sơ kết thôn đọc sách của phường Đông Hải Thượng gửi trước ngày nào?";

  it.each([
    "trong đó đánh giá theo những tiêu chí gì?",
    "noi dung danh gia gom nhung gi",
    "đánh giá theo tiêu chí nào",
  ])("is told with no day: %s", async (question) => {
    expect(await quoted([before, question])).toContain("số tủ sách mở mới");
  });

  it("is not meant where the day is asked for again", async () => {
    expect(await quoted([before, "thế năm nay hạn là ngày mấy?"])).toContain("20/11");
  });
});

describe("an amount and whom it holds for", () => {
  const place = "phường Đông Hải Thượng, tỉnh Khánh Hòa";

  it.each([
    "Chỉ tiêu 90% trường đạt Trường đọc sách có tính cả trường tôi ko?",
    "chi tieu 90% truong dat truong doc sach co gom ca truong toi khong",
    "Chỉ tiêu 90% trường đạt “Trường đọc sách” áp dụng cho những ai?",
  ])("is found where it is printed: %s", async (question) => {
    const reply = await office.ask(question, { place });
    expect(reply.citations[0]?.quote).toContain("90%");
    expect(reply.text).toContain("Tân Châu Hạ");
    expect(reply.text).toContain("không áp dụng");
  });

  it("is denied by no word that only says which ones are meant", async () => {
    const reply = await office.ask("Chỉ tiêu trường đạt đọc sách có tính cả trường tôi không?", { place });
    expect(reply.text).not.toMatch(/^Không:/);
  });
});
