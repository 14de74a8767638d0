import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { openOffice, type Office } from "../../fixtures/office";

/** A ward's plan for swimming, a commune's notice for reading and a department's letter, which share a basis. Written for these tests. */
const documents = {
  "ke-hoach-boi-vinh-thanh.txt": `ỦY BAN NHÂN DÂN
PHƯỜNG VĨNH THẠNH

Số: 71/KH-UBND
Vĩnh Thạnh, ngày 12 tháng 8 năm 2026

KẾ HOẠCH
Dạy bơi cho học sinh trên địa bàn phường Vĩnh Thạnh, tỉnh Bình Định

Thực hiện Công văn số 3150/BGDĐT-GDTC ngày 05/5/2026 của Bộ Giáo dục và Đào tạo về việc tăng cường giáo dục thể chất;

I. YÊU CẦU
1. Việc học bơi bảo đảm nguyên tắc tự nguyện, an toàn.
2. Mỗi lớp bơi không quá 18 học sinh.
3. Phấn đấu 90% học sinh lớp 5 biết bơi vào cuối năm học.

II. KINH PHÍ
Cha mẹ học sinh đóng góp quỹ bơi 45.000 đồng/học sinh/năm.

III. TỔ CHỨC THỰC HIỆN
1. Phòng Văn hóa - Xã hội
- Kiểm tra hồ bơi, cấp giấy xác nhận cho huấn luyện viên.
2. Đoàn Thanh niên phường vận động phao bơi.
3. Các trường gửi báo cáo kết quả dạy bơi trước ngày 20/11/2026.

TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH

Đinh Văn Quế
`,
  "thong-bao-doc-sach-son-ha.txt": `ỦY BAN NHÂN DÂN
XÃ SƠN HẠ

Số: 25/TB-UBND
Sơn Hạ, ngày 03 tháng 9 năm 2026

THÔNG BÁO
Về việc tổ chức tuần lễ đọc sách trên địa bàn xã Sơn Hạ, tỉnh Quảng Ngãi

Căn cứ Công văn số 3150/BGDĐT-GDTC ngày 05/5/2026 của Bộ Giáo dục và Đào tạo về việc tăng cường giáo dục thể chất;

1. Việc tham gia tuần lễ đọc sách theo nguyên tắc tự nguyện, tiết kiệm.
2. Phòng Văn hóa - Xã hội lập danh mục sách, chấm điểm gian hàng đọc sách.
3. Đoàn Thanh niên xã trang trí gian hàng.
4. Các trường nộp danh sách gian hàng đọc sách trước ngày 05/10/2026.

TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH

Phạm Thị Ré
`,
  "quyet-dinh-khoan-thu-son-ha.txt": `ỦY BAN NHÂN DÂN
XÃ SƠN HẠ

Số: 118/QĐ-UBND
Sơn Hạ, ngày 20 tháng 8 năm 2026

QUYẾT ĐỊNH
Ban hành Quy định về các khoản thu của trường học trên địa bàn xã Sơn Hạ, tỉnh Quảng Ngãi

Căn cứ Công văn số 611/SGDĐT-KHTC ngày 02/7/2026 của Sở Giáo dục và Đào tạo tỉnh Quảng Ngãi về việc hướng dẫn các khoản thu;

Điều 1. Các khoản thu
1. Trường tiểu học, trường trung học cơ sở trên địa bàn xã thu tiền gửi xe đạp không quá 30.000 đồng/xe/tháng.
2. Cha mẹ học sinh đóng góp tiền nước uống 8.000 đồng/học sinh/tháng, bắt buộc đối với học sinh bán trú.
3. Phấn đấu 100% trường học trên địa bàn xã công khai các khoản thu.
Điều 2. Trách nhiệm của các trường
1. Hiệu trưởng trường tiểu học, trung học cơ sở thu đúng mức, công khai, không áp dụng mức thu khác.
2. Các trường báo cáo kết quả thu về Phòng Văn hóa - Xã hội trước ngày 15/01/2027.
Điều 3. Kiểm tra
Phòng Văn hóa - Xã hội kiểm tra việc thu, chi; tham mưu Ủy ban nhân dân xã xử lý trường hợp thu sai.

TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH

Phạm Thị Ré
`,
  "huong-dan-quang-ngai.txt": `ỦY BAN NHÂN DÂN TỈNH QUẢNG NGÃI
SỞ GIÁO DỤC VÀ ĐÀO TẠO

Số: 702/HD-SGDĐT
Quảng Ngãi, ngày 09 tháng 9 năm 2026

HƯỚNG DẪN
Công tác y tế trường học tỉnh Quảng Ngãi năm học 2026-2027

Căn cứ Công văn số 4001/BGDĐT-GDTC ngày 01/8/2026 của Bộ Giáo dục và Đào tạo về y tế trường học;

1. Các trường khám sức khỏe cho học sinh mỗi năm một lần trước ngày 18/12/2026.
2. Nhà trường phối hợp với Trạm Y tế, phấn đấu 95% học sinh được khám.
3. Căn cứ điều kiện thực tế, các trường có thể mời bác sĩ của bệnh viện tỉnh; văn bản của địa phương được dẫn theo Hướng dẫn này.
4. Báo cáo kết quả khám về Sở trước ngày 12/3/2027.

GIÁM ĐỐC

Võ Hải Đường
`,
};

let office: Office;
beforeAll(async () => {
  office = await openOffice(documents);
});
afterAll(async () => {
  await office.close();
});

const told = (citations: readonly { readonly document: string }[]): number =>
  new Set(citations.map(({ document }) => document)).size;

describe("the place that the speaker tells", () => {
  it.each([
    "Tụi em là trường tiểu học Sơn Hạ, có phải thu quỹ bơi 45.000 đồng mỗi học sinh không?",
    "Trường tiểu học của tụi em nằm ở Sơn Hạ, có bắt buộc thu quỹ bơi 45.000 đồng không?",
    "Trường tui bên Sơn Hạ thì có phải đóng góp quỹ bơi không?",
    "Bọn mình dạy THCS ở Sơn Hạ, Quảng Ngãi, quỹ bơi 45.000 đồng có áp dụng cho bọn mình không?",
    "Tôi làm hiệu trưởng ở sơn hạ, có phải thu quỹ bơi 45.000 đồng của học sinh không?",
  ])("is whose rules hold, not what is asked of: %s", async (question) => {
    const { text } = await office.ask(question);
    expect(text.split("\n")[0]).toMatch(/nơi khác \(phường Vĩnh Thạnh/u);
    expect(text).toContain("45.000 đồng");
  });

  it.each([
    "Chị tôi ở Sơn Hạ hỏi tuần lễ đọc sách tổ chức theo nguyên tắc nào?",
    "Đối tác của bên em ở Sơn Hạ cần nộp danh sách gian hàng khi nào?",
  ])("is not that of somebody else whom she speaks of: %s", async (question) => {
    const { text } = await office.ask(question, { place: "phường Vĩnh Thạnh, Bình Định" });
    expect(text).toContain("Sơn Hạ");
    expect(text).not.toContain("Đã ghi nhận");
  });

  it("holds for the follow-up that tells it", async () => {
    const { text } = await office.ask([
      "Vĩnh Thạnh đặt mục tiêu bao nhiêu phần trăm học sinh lớp 5 biết bơi?",
      "Tụi em là trường tiểu học ở Sơn Hạ, có phải theo con số đó không?",
    ]);
    expect(text.split("\n")[0]).toMatch(/nơi khác \(phường Vĩnh Thạnh/u);
    expect(text).toContain("90%");
  });
});

describe("which documents speak of a thing", () => {
  it.each([
    "Mấy văn bản nào có lấy Công văn 3150/BGDĐT-GDTC ra làm căn cứ?",
    "Những văn bản nào dựa vào công văn 3150/BGDĐT-GDTC, mỗi cái của nơi nào?",
    "Công văn 3150/BGDĐT-GDTC làm cơ sở cho mấy văn bản?",
    "Trong các văn bản hiện có thì những cái nào dẫn công văn 3150/BGDĐT-GDTC?",
    "Địa phương nào lấy công văn 3150/BGDĐT-GDTC làm căn cứ?",
    "Văn bản của những địa phương nào có nhắc đến Đoàn Thanh niên?",
    "Ở đây có bao nhiêu văn bản nói tới Đoàn Thanh niên?",
    "Có mấy tài liệu nói tới Đoàn Thanh niên vậy?",
  ])("is told of each of them: %s", async (question) => {
    const { citations, abstained } = await office.ask(question);
    expect(abstained).toBe(false);
    expect(told(citations)).toBe(2);
  });
});

describe("what is asked of both", () => {
  it.each([
    "Tôi đang so hai văn bản, một là kế hoạch của Vĩnh Thạnh, hai là thông báo của Sơn Hạ. Cả hai cùng dựa vào công văn nào của Bộ?",
    "Văn bản nào của Bộ mà kế hoạch của Vĩnh Thạnh và thông báo của Sơn Hạ đều lấy làm căn cứ?",
    "Căn cứ chung của kế hoạch dạy bơi Vĩnh Thạnh và thông báo đọc sách Sơn Hạ là công văn số mấy?",
  ])("is the basis of either: %s", async (question) => {
    const { text, citations } = await office.ask(question);
    expect(told(citations)).toBe(2);
    expect(text).toContain("3150/BGDĐT-GDTC");
  });

  it.each([
    "Đem nguyên tắc dạy bơi bên phường Vĩnh Thạnh để cạnh nguyên tắc tuần lễ đọc sách bên xã Sơn Hạ, thấy chỗ nào giống, chỗ nào khác?",
    "Em đang đọc kế hoạch của Vĩnh Thạnh và thông báo của Sơn Hạ. Hai văn bản này có nói tới nguyên tắc tự nguyện không?",
    "Nguyên tắc tự nguyện được ghi ở cả kế hoạch của phường Vĩnh Thạnh lẫn thông báo của Sơn Hạ phải không?",
  ])("is quoted from either: %s", async (question) => {
    const { text, citations } = await office.ask(question);
    expect(told(citations)).toBe(2);
    expect(text).toContain("nguyên tắc tự nguyện, an toàn");
    expect(text).toContain("nguyên tắc tự nguyện, tiết kiệm");
  });

  it.each([
    "Trong các văn bản có hai thời hạn là 20/11/2026 và 05/10/2026; đề nghị làm rõ mỗi thời hạn áp dụng đối với công việc gì, thuộc địa phương nào.",
    "Đề nghị cho biết ngày 20/11/2026 và ngày 05/10/2026 gắn với công việc nào.",
  ])("is told of each of two days: %s", async (question) => {
    const { text, citations } = await office.ask(question);
    expect(told(citations)).toBe(2);
    expect(text).toContain("báo cáo kết quả dạy bơi");
    expect(text).toContain("danh sách gian hàng đọc sách");
  });

  it("leans on the side that was told before", async () => {
    const { text, citations } = await office.ask([
      "Phòng Văn hóa - Xã hội phường Vĩnh Thạnh phải làm gì khi dạy bơi?",
      "Phòng cùng tên ở Sơn Hạ cũng có việc riêng, vậy việc của hai phòng không giống nhau ở chỗ nào?",
    ]);
    expect(told(citations)).toBeGreaterThan(1);
    expect(text).toContain("Kiểm tra hồ bơi");
  });
});

describe("what a question points at", () => {
  it.each([
    "Hôm qua có chị bảo học sinh học bơi phải góp quỹ bơi 45.000 đồng một năm, tôi chưa thấy giấy tờ nào ghi vậy. Nhờ bạn kiểm tra giúp: trường tôi có bị bắt buộc theo mức đó không?",
    "Có ý kiến cho rằng quỹ bơi phải thu đủ 45.000 đồng một học sinh, tôi đã lục tủ hồ sơ mà chưa thấy. Đề nghị kiểm tra và cho biết yêu cầu nói trên có ràng buộc đối với trường tôi hay không?",
  ])("is what was told just before: %s", async (question) => {
    const { text } = await office.ask(question, { place: "xã Sơn Hạ, Quảng Ngãi" });
    expect(text.split("\n")[0]).toMatch(/nơi khác \(phường Vĩnh Thạnh/u);
    expect(text).toContain("45.000 đồng");
  });
});
