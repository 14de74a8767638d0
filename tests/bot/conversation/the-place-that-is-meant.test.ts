import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { openOffice, type Office } from "../../fixtures/office";

/** A ward's plan, a school's rules, a contest and a sheet for newcomers, as such papers are laid out. Written for these tests. */
const documents = {
  "ke-hoach-trai-nghiem.txt": `ỦY BAN NHÂN DÂN
PHƯỜNG MỎ CÀY

Số: 77/KH-UBND
Mỏ Cày, ngày 15 tháng 9 năm 2026

KẾ HOẠCH
Trải nghiệm nghề nghiệp cho học sinh trên địa bàn phường Mỏ Cày, tỉnh Vĩnh Long

I. NỘI DUNG
1. Tham quan xưởng dệt, nhà máy
- Trước khi đi, trường gửi phương án an toàn về Phòng Văn hóa - Xã hội. Trong thời hạn 04 ngày làm việc sau khi kết thúc chuyến đi, trường báo cáo phường kèm ảnh.
2. Tham quan bảo tàng
- Trước mỗi lượt ít nhất 09 ngày, trường gửi bảo tàng số lượng học sinh, danh sách giáo viên đi cùng.
3. Dùng chung sân vận động
- Cơ quan chủ trì thực hiện: Phòng Văn hóa - Xã hội.
- Cơ quan, đơn vị phối hợp: Ủy ban Mặt trận Tổ quốc Việt Nam phường; các trường.
4. Đánh giá việc trải nghiệm nghề nghiệp
- Cơ quan chủ trì thực hiện: Phòng Văn hóa - Xã hội.
- Cơ quan, đơn vị phối hợp: Ủy ban Mặt trận Tổ quốc Việt Nam phường.

II. TỔ CHỨC THỰC HIỆN
1. Đề nghị Ủy ban Mặt trận Tổ quốc Việt Nam phường
- Vận động các xưởng trên địa bàn nhận học sinh đến xem nghề.
- Giới thiệu nghệ nhân dạy nghề cho học sinh.
2. Công an phường
- Giữ gìn trật tự khi hoạt động có trên 150 người dự.
3. Các trường
- Hằng năm, trước ngày 28/11, báo cáo phường việc sử dụng sân vận động.
- Gửi danh sách giáo viên, số lượng học sinh học nghề về Phòng Văn hóa - Xã hội trước ngày 02/11/2026.
4. Lịch dùng sân
Lịch được niêm yết công khai tại cổng sân; hai trường cùng xin một giờ theo thứ tự ưu tiên, nếu bằng nhau thì bốc thăm, nêu rõ lý do.

III. TRANG BỊ CỦA PHÒNG HƯỚNG NGHIỆP
1. Diện tích phòng hướng nghiệp tối thiểu 45 m2; tạm thời chưa đủ thì thời gian kéo dài không quá ngày 31/12/2026.
2. Trang bị của phòng hướng nghiệp
Mỗi phòng hướng nghiệp tối thiểu phải có máy vi tính, máy chiếu, tủ sách nghề.
`,
  "quy-dinh-thiet-bi.txt": `ỦY BAN NHÂN DÂN PHƯỜNG MỎ CÀY
TRƯỜNG THCS BẾN DỪA

Số: 31/QĐ-THCSBD
Mỏ Cày, ngày 06 tháng 9 năm 2026

QUYẾT ĐỊNH
Ban hành quy định sử dụng điện thoại trong Trường THCS Bến Dừa

Điều 1. Mang điện thoại đến trường
1. Học sinh chỉ được mang điện thoại khi cha mẹ có đơn.
2. Học sinh phải tắt máy trước khi vào lớp.
Điều 2. Dùng điện thoại trong giờ học
1. Chỉ dùng khi giáo viên cho phép để phục vụ bài học. Giáo viên báo tổ chuyên môn trước buổi dạy ít nhất 02 ngày.
2. Mỗi tiết dùng không quá 15 phút, theo nhóm.
Điều 3. Liên lạc khẩn cấp
Cha mẹ cần nhắn con trong giờ học thì gọi văn phòng, số 0270.3555.118, gặp cô Lê Thị Mận.
Điều 4. Giữ điện thoại
Người giữ thiết bị phải lập phiếu bàn giao, dán kín trước mặt học sinh, không mở xem.
`,
  "thong-bao-hoi-thi.txt": `ỦY BAN NHÂN DÂN
PHƯỜNG MỎ CÀY

Số: 90/TB-UBND
Mỏ Cày, ngày 20 tháng 10 năm 2026

THÔNG BÁO
Tổ chức Hội thi làm đồ chơi dân gian năm 2026

1. Đối tượng dự thi
- Giáo viên đang dạy tại các trường mầm non trên địa bàn phường.
- Cán bộ quản lý không dự thi nhưng được tham gia góp ý.
2. Liên hệ
- Bà Trần Thị Bưởi, Phó Hiệu trưởng Trường Mầm non Hoa Dừa, điện thoại 0270.3555.220, nhận bài dự thi Hội thi làm đồ chơi.
`,
  "luu-y-dau-cap.txt": `TRƯỜNG THCS BẾN DỪA

NHỮNG ĐIỀU CẦN LƯU Ý CHO HỌC SINH VÀO LỚP 6

1. Mua sách
Phụ huynh chờ trường dán danh sách lớp rồi mới mua sách giáo khoa lớp 6, sau khi có thông báo của giáo viên chủ nhiệm.
2. Giầy dép
Học sinh nam mang giầy vải, học sinh nữ mang dép quai hậu.

NỘI QUY HỌC SINH
NĂM HỌC 2024 - 2025
Điều 1. Học sinh lớp 6 xếp hàng khi vào lớp.
Điều 2. Học sinh lớp 6 không vứt rác ra sân trường.
`,
  "danh-muc-sach.txt": `ỦY BAN NHÂN DÂN PHƯỜNG MỎ CÀY
TRƯỜNG THCS BẾN DỪA

Số: 12/TB-THCSBD
Mỏ Cày, ngày 05 tháng 8 năm 2026

THÔNG BÁO
Danh mục sách giáo khoa lớp 6 dùng tại Trường THCS Bến Dừa năm học 2026-2027

(Kèm theo Thông báo số 12, ngày 05/8/2026 của Hiệu trưởng)
1. Sách giáo khoa lớp 6 năm học 2026-2027 gồm bộ sách Cánh Buồm.
`,
} as const;

const asOf = "2026-11-21";
let office: Office;
beforeAll(async () => {
  office = await openOffice(documents);
});
afterAll(async () => {
  await office.close();
});

const ask = (turns: string | readonly string[]): ReturnType<Office["ask"]> => office.ask(turns, { asOf });

describe("the place that a question means stands first", () => {
  it.each([
    ["Phòng hướng nghiệp tối thiểu phải được trang bị những máy móc nào?", "máy chiếu"],
    // How long something may go on is bounded from above.
    ["How long may pupils at THCS Bến Dừa use phones in one lesson when the teacher allows it?", "15 phút"],
    ["Học sinh được dùng điện thoại mỗi tiết bao lâu khi giáo viên cho phép?", "15 phút"],
    [
      "Who keeps public order when a school event on the ward's sports ground draws more than 150 people?",
      "Giữ gìn trật tự",
    ],
    // A plan asks a body in a place of its own; where it helps comes behind.
    ["UBMTTQ P. Mỏ Cày lo phần gì trong KH trải nghiệm nghề nghiệp?", "Vận động các xưởng"],
    ["MTTQ phường phụ trách việc gì trong kế hoạch trải nghiệm nghề nghiệp?", "Vận động các xưởng"],
    ["Lớp 6 trường Bến Dừa dùng bộ sách giáo khoa nào?", "Cánh Buồm"],
    // Shoes are no papers.
    ["Học sinh nam lớp 6 trường Bến Dừa phải mang giày gì?", "giầy vải"],
    // The day of a paper is no time to act.
    ["vào lớp 6 Bến Dừa năm nay thì chờ lúc nào mới mua sách giáo khoa?", "danh sách lớp"],
  ])("%s", async (question, told) => {
    const { text, citations } = await ask(question);
    expect(text).toContain(told);
    expect(citations[0]?.quote).toContain(told);
  });
});

it("heads of schools are of those who manage them", async () => {
  expect((await ask("Hiệu trưởng có được dự thi hội thi làm đồ chơi không?")).text).toMatch(/^Không: /u);
  const { text } = await ask("I'm a principal. Am I allowed to enter the toy making contest myself?");
  expect(text).toContain("Cán bộ quản lý không dự thi");
});

it("what a sentence grants behind what it denies is not denied", async () => {
  expect((await ask("Cán bộ quản lý được góp ý cho giáo viên dự thi không?")).text).not.toMatch(/^Không: /u);
});

it("rules under a school year on a line of its own are of that year", async () => {
  const { text } = await ask("Nội quy học sinh lớp 6 của Bến Dừa năm học 2026-2027 còn xài được không?");
  expect(text).toContain("2024-2025");
  expect(text).toContain("2026-2027");
});

describe("what looks alike is read as before", () => {
  it.each([
    ["vừa đi tham quan xưởng, nhà máy về, trong mấy ngày thì phải báo cáo phường?", "04 ngày làm việc"],
    [
      "How many days before each museum visit must a school send the pupil numbers and the list of teachers?",
      "09 ngày",
    ],
    [
      "có em học sinh mang điện thoại bị giữ, người giữ phải làm những gì cho đúng quy định của trường Bến Dừa?",
      "phiếu bàn giao",
    ],
  ])("%s", async (question, told) => {
    expect((await ask(question)).citations[0]?.quote).toContain(told);
  });

  it("a telephone number is asked for by its name", async () => {
    expect((await ask("What phone number can parents call during lessons?")).text).toContain("0270.3555.118");
  });

  it("papers are papers", async () => {
    expect((await ask("Học sinh muốn mang điện thoại thì cha mẹ phải nộp giấy gì?")).text).toContain("đơn");
  });

  it("what is told before and stands nowhere near is not dropped for another matter", async () => {
    const { text } = await ask("đội tuyển bóng đá tối nay đá với ai, xem trên kênh gì?");
    expect(text).not.toContain("“");
  });

  it("who is named by an office keeps their duties", async () => {
    expect((await ask("Các trường phải làm gì theo kế hoạch trải nghiệm nghề nghiệp?")).text).toContain("28/11");
  });
});
