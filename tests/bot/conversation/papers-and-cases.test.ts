import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { openOffice, type Office } from "../../fixtures/office";

/** A ward's notice of a reading room and its rules of order, as such papers are laid out. Written for these tests. */
const documents = {
  "thong-bao-the-doc.txt": `ỦY BAN NHÂN DÂN
PHƯỜNG TÂN LẬP, TỈNH THÁI NGUYÊN

Số: 91/TB-UBND
Tân Lập, ngày 08 tháng 9 năm 2026

THÔNG BÁO
Về việc cấp thẻ đọc và mượn sách cho học sinh trên địa bàn phường Tân Lập

I. THẺ ĐỌC

1. Đối tượng
Học sinh tiểu học, trung học cơ sở đang học tại các trường trên địa bàn phường.

2. Hồ sơ
a) Phiếu đăng ký có chữ ký của cha hoặc mẹ;
b) Hai ảnh chân dung cỡ 2x3;
c) Bản sao thẻ học sinh.
Phiếu được nộp trực tiếp cho thủ thư của trường.

3. Thời gian cấp thẻ
Thẻ đọc được cấp trong thời hạn 05 ngày làm việc kể từ ngày nhận phiếu.

II. TỔ CHỨC THỰC HIỆN

1. Trung tâm Văn hóa phường: không tiếp nhận phiếu đăng ký thẻ đọc của học sinh.
2. Thủ thư các trường: tổng hợp danh sách thẻ đọc gửi Trung tâm Văn hóa phường trước ngày 25 hằng tháng.
3. Không tiếp nhận phiếu đăng ký gửi qua thư điện tử.
4. Liên hệ: ông Đỗ Văn Cảnh, chuyên viên Trung tâm Văn hóa, điện thoại 0208.3666.120, thư điện tử thedoc@tanlap.gov.vn.
`,
  "quy-che-phong-doc.txt": `ỦY BAN NHÂN DÂN
PHƯỜNG TÂN LẬP, TỈNH THÁI NGUYÊN

Số: 95/QĐ-UBND
Tân Lập, ngày 15 tháng 9 năm 2026

QUYẾT ĐỊNH
Ban hành Quy chế phòng đọc học sinh phường Tân Lập

Điều 1. Nội quy
1. Trao đổi qua sổ đọc; giáo viên chủ nhiệm phản hồi ý kiến của gia đình trong thời hạn không quá 02 ngày.
2. Giáo viên chủ nhiệm phải kiểm kê sách học sinh mượn, sách trả chậm liên tục mỗi tháng 01 lần.

Điều 2. Sách trả chậm
1. Học sinh trả sách chậm 05 ngày: giáo viên chủ nhiệm thông báo cho gia đình ngay trong ngày.
2. Học sinh trả sách chậm quá 10 ngày liên tục: trong thời hạn 24 giờ, giáo viên chủ nhiệm báo cáo hiệu trưởng và khóa thẻ 01 tháng.
3. Sách bị mất được bồi hoàn bằng sách cùng loại.

Điều 3. Bạo lực học đường trong phòng đọc
1. Khi có bạo lực học đường, người trực phòng đọc lập biên bản và mời cha mẹ học sinh đến trường.

Điều 4. Liên lạc
1. Cha mẹ học sinh báo số điện thoại mới cho thủ thư phòng đọc trong thời hạn 04 ngày.
`,
};

let office: Office;
beforeAll(async () => {
  office = await openOffice(documents);
});
afterAll(async () => office.close());

const ask = async (question: string) =>
  office.ask(question, { asOf: "2026-11-21", place: "phường Tân Lập, Thái Nguyên" });

describe("the papers of an application", () => {
  it.each([
    "Hồ sơ cấp thẻ đọc cho học sinh gồm những giấy tờ gì?",
    "hs muốn làm thẻ đọc thì phải nộp những giấy gì, nộp cho ai?",
    "giay to lam the doc can nhung gi",
  ])("are all listed, with whom they go to: “%s”", async (question) => {
    const { text, abstained } = await ask(question);
    for (const paper of ["Phiếu đăng ký", "Hai ảnh chân dung", "Bản sao thẻ học sinh", "cho thủ thư"])
      expect(text).toContain(paper);
    expect(abstained).toBe(false);
  });
});

describe("a case that is told", () => {
  it("is answered by the place that speaks of it, not by all that its person must do", async () => {
    const { text } = await ask("hoc sinh tra sach cham qua 10 ngay lien tuc thi giao vien chu nhiem phai lam gi");
    expect(text).toContain("khóa thẻ 01 tháng");
    expect(text).not.toContain("kiểm kê");
  });

  it("may be told in words of every day", async () => {
    const { text, abstained } = await ask("Có hai em xô xát ở hành lang trường thì phải làm gì?");
    expect(text).toContain("lập biên bản");
    expect(abstained).toBe(false);
  });

  it("in words of every day leaves what is not of school off the subject", async () => {
    expect((await ask("vợ chồng đánh nhau thì gọi ai?")).abstained).toBe(true);
  });
});

describe("what is told is not asked for:", () => {
  it("a telephone number that changed", async () => {
    const { text, abstained } = await ask("nhà em đổi số điện thoại thì phải báo cho thủ thư trong mấy ngày?");
    expect(text).toContain("04 ngày");
    expect(abstained).toBe(false);
  });

  it("an e-mail to send by", async () => {
    expect((await ask("Phiếu đăng ký thẻ đọc gửi email được không?")).text).toContain("Không tiếp nhận phiếu");
  });
});

it("a question without marks is no English for its “them” and “may”", async () => {
  const { text } = await ask("phong doc mo them cua den may gio");
  expect(text).not.toContain("According");
  expect(text).not.toContain("The loaded");
});
