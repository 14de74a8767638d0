import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { openOffice, type Office } from "../../fixtures/office";

/** Two wards' papers on clubs and a school's on its library of two years. Written for these tests. */
const documents = {
  "thong-bao-cau-lac-bo.md": `ỦY BAN NHÂN DÂN
PHƯỜNG BÌNH KHÊ ĐÔNG

Số: 41/TB-UBND

Bình Khê Đông, ngày 05 tháng 8 năm 2026

THÔNG BÁO

Về việc đăng ký mở câu lạc bộ năng khiếu hè trên địa bàn phường Bình Khê Đông

1. Đối tượng

Các trường tiểu học, trung học cơ sở trên địa bàn phường có nhu cầu mở câu lạc bộ năng khiếu.

2. Điều kiện mở câu lạc bộ

a) Trường chỉ được mở câu lạc bộ sau khi Ủy ban nhân dân phường đồng ý bằng văn bản.

b) Hồ sơ gồm: tờ trình của nhà trường; danh sách người hướng dẫn; phương án bảo đảm an toàn.

c) Mỗi câu lạc bộ có không quá 25 học viên.

3. Sinh hoạt câu lạc bộ

a) Mỗi nhóm sinh hoạt 03 buổi một tuần.

b) Câu lạc bộ ngoài trời nghỉ trước 18 giờ 00.

c) Danh sách được gửi cho Công an phường, Trạm Y tế phường.

4. Tổ chức thực hiện

a) Trạm Y tế phường: kiểm tra tủ thuốc của câu lạc bộ trước khi khai mạc.

b) Công an phường: tuần tra quanh sân tập vào buổi chiều.

c) Hội Cựu giáo chức: cử hội viên đứng lớp vẽ, lớp đàn.

TM. ỦY BAN NHÂN DÂN
`,
  "ke-hoach-tu-sach.md": `ỦY BAN NHÂN DÂN
PHƯỜNG AN LẠC TÂY

Số: 17/KH-UBND

An Lạc Tây, ngày 12 tháng 3 năm 2026

KẾ HOẠCH

Xây dựng tủ sách khu phố trên địa bàn phường An Lạc Tây năm 2026

I. YÊU CẦU

1. Tủ sách đặt tại nhà sinh hoạt khu phố, mở cửa miễn phí.

2. Hội đồng xét chọn kiểm tra hồ sơ tủ sách theo mẫu chung.

II. ĐĂNG KÝ TỦ SÁCH

1. Hồ sơ đăng ký

a) Đơn của khu phố;

b) Bản kê đầu sách hiện có;

c) Cam kết mở cửa ít nhất ba buổi mỗi tuần.

2. Nơi nhận: bộ phận Văn thư của phường.

III. TỔ CHỨC THỰC HIỆN

1. Phòng Văn hóa - Xã hội: tổng hợp hồ sơ tủ sách của các khu phố.

2. Cựu giáo chức có mặt ở các hội thì được mượn trước.

3. Các khu phố: mời Hội Cựu giáo chức trông coi tủ sách vào buổi tối.

TM. ỦY BAN NHÂN DÂN
`,
  "diem-2024.md": `SỞ GIÁO DỤC VÀ ĐÀO TẠO ĐẮK LẮK

TRƯỜNG THPT LÊ QUÝ ĐÔN BẮC

Số: 20/TB-THPTLQDB

Buôn Hồ, ngày 09 tháng 7 năm 2024

THÔNG BÁO

Kết quả tuyển sinh vào lớp 10 THPT năm học 2024-2025

1. Điểm chuẩn xét tuyển:

- Nguyện vọng 1: 21,5 điểm

- Nguyện vọng 2: 24 điểm

2. Thời gian nộp hồ sơ nhập học

Thí sinh đỗ nguyện vọng 2: rút hồ sơ ở trường của nguyện vọng 1 rồi nộp về Trường THPT Lê Quý Đôn Bắc đến hết ngày 20/7/2024.

HIỆU TRƯỞNG
`,
  "diem-2025.md": `SỞ GIÁO DỤC VÀ ĐÀO TẠO ĐẮK LẮK

TRƯỜNG THPT LÊ QUÝ ĐÔN BẮC

Số: 33/TB-THPTLQDB

Buôn Hồ, ngày 11 tháng 7 năm 2025

THÔNG BÁO

Kết quả tuyển sinh vào lớp 10 THPT năm học 2025-2026

1. Điểm trúng tuyển

Nguyện vọng 1 từ 23 điểm trở lên; nguyện vọng 2 từ 26,5 điểm trở lên.

HIỆU TRƯỞNG
`,
};

let office: Office;
beforeAll(async () => {
  office = await openOffice(documents);
});
afterAll(async () => office.close());

const ask = async (turn: string) => office.ask([turn], { asOf: "2026-08-20" });
const quotesOf = async (turn: string) => (await ask(turn)).citations.map(({ quote }) => quote).join("\n");

describe("the papers that must be handed in", () => {
  it("are quoted whole, as the place headed by them lists them", async () => {
    const quotes = await quotesOf("Khu phố ở An Lạc Tây muốn đăng ký tủ sách thì nộp những giấy tờ gì?");
    for (const paper of ["Đơn của khu phố", "Bản kê đầu sách", "Cam kết mở cửa"]) expect(quotes).toContain(paper);
    expect(quotes).not.toContain("Hội đồng xét chọn");
  });

  it("are told beside whom to ask, where one message asks both", async () => {
    const quotes = await quotesOf(
      "Trường ở Bình Khê Đông muốn mở câu lạc bộ thì phải hỏi ý kiến ai, nộp những giấy gì?",
    );
    expect(quotes).toContain("Ủy ban nhân dân phường đồng ý bằng văn bản");
    expect(quotes).toContain("phương án bảo đảm an toàn");
  });

  it("are told of each of two wards, to who compares them", async () => {
    const compared = await quotesOf(
      "So sánh hồ sơ mở câu lạc bộ của phường Bình Khê Đông với hồ sơ đăng ký tủ sách của phường An Lạc Tây.",
    );
    expect(compared).toContain("danh sách người hướng dẫn");
    expect(compared).toContain("Cam kết mở cửa");
  });

  it("are told beside what else is asked with yes or no", async () => {
    const quotes = await quotesOf(
      "Đăng ký tủ sách ở An Lạc Tây cần những giấy tờ gì, tủ sách có mở cửa miễn phí không?",
    );
    expect(quotes).toContain("Bản kê đầu sách");
    expect(quotes).toContain("mở cửa miễn phí");
  });
});

describe("two questions in one message", () => {
  it("are both answered, where a number of anything is asked for", async () => {
    const quotes = await quotesOf("câu lạc bộ sinh hoạt mỗi tuần mấy buổi, ngoài trời thì nghỉ trước mấy giờ?");
    expect(quotes).toContain("03 buổi");
    expect(quotes).toContain("18 giờ 00");
  });

  it("are each answered by its own place, not by one that shares words with both", async () => {
    const quotes = await quotesOf("Công an phường Bình Khê Đông làm gì, Trạm Y tế làm gì cho câu lạc bộ?");
    expect(quotes).toContain("tuần tra quanh sân tập");
    expect(quotes).toContain("kiểm tra tủ thuốc");
  });
});

describe("the documents that mention a name", () => {
  it("are each quoted where they print it", async () => {
    const quotes = await quotesOf("Hội Cựu giáo chức có mặt trong văn bản của những nơi nào?");
    expect(quotes).toContain("cử hội viên đứng lớp vẽ");
    expect(quotes).toContain("trông coi tủ sách vào buổi tối");
    expect(quotes).not.toContain("được mượn trước");
  });
});

describe("the marks of two school years", () => {
  it("are told from each year's paper, whatever it calls them", async () => {
    const quotes = await quotesOf(
      "So sánh điểm trúng tuyển nguyện vọng 1 và nguyện vọng 2 vào lớp 10 Trường THPT Lê Quý Đôn Bắc giữa năm học 2024-2025 và 2025-2026.",
    );
    expect(quotes).toContain("Nguyện vọng 2: 24 điểm");
    expect(quotes).toContain("26,5 điểm");
  });
});
