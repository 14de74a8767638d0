import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { openOffice, type Office } from "../../fixtures/office";

/** A ward's plan of swimming lessons and a department's letter of books, as such papers are laid out. Written for these tests. */
const documents = {
  "ke-hoach-boi.txt": `ỦY BAN NHÂN DÂN
PHƯỜNG CỒN LÂN

Số: 58/KH-UBND
Cồn Lân, ngày 12 tháng 9 năm 2026

KẾ HOẠCH
Dạy bơi cho học sinh trên địa bàn phường Cồn Lân, tỉnh Tiền Giang

Căn cứ Văn bản số 411/SVHTT-TDTT ngày 07/4/2025 của Sở Văn hóa và Thể thao tỉnh Tiền Giang hướng dẫn quy trình kiểm tra an toàn bể bơi lắp ghép;

I. NỘI DUNG
1. Mở lớp
- Trường báo cáo Ủy ban nhân dân phường trước khi mở lớp bơi.
- Em nào chưa qua bài kiểm tra thì được dạy lại hai buổi, không thu tiền.
2. Kiểm tra cuối khóa
- Cơ quan chủ trì thực hiện: Phòng Văn hóa - Xã hội.
- Cơ quan, đơn vị phối hợp: Trạm Y tế phường; Hội Chữ thập đỏ phường.

II. TỔ CHỨC THỰC HIỆN
1. Hội Chữ thập đỏ phường
- Cử người trực cứu hộ tại bể; tặng phao cho học sinh.
2. Trạm Y tế phường
- Khám sức khỏe cho học sinh trước khóa học.

III. KINH PHÍ
- Kinh phí dạy bơi lấy từ nguồn sự nghiệp giáo dục của phường.
- Kinh phí thuê bể do nhà tài trợ trả.

IV. NƠI NHẬN HỒ SƠ
Bộ phận một cửa, số 4 đường Cầu Đúc, phường Cồn Lân.
`,
};

describe("questions typed in haste", () => {
  let office: Office;
  beforeAll(async () => {
    office = await openOffice(documents);
  }, 120_000);
  afterAll(() => office.close());

  const ask = (text: string) => office.ask(text, { asOf: "2026-11-21", place: "phường Cồn Lân, Tiền Giang" });

  it("reads the kind of a place written against its name", async () => {
    const { text } = await ask("Hội Chữ thập đỏ p.Cồn Lân làm gì trong kế hoạch dạy bơi?");
    expect(text).toContain("Cử người trực cứu hộ");
  });

  it.each(["Kế hoạch dạy bơi lấy tiền ở đâu?", "Tiền dạy bơi lấy đâu?", "KP dạy bơi lấy từ đâu?"])(
    "tells what pays for a thing, not an address: %s",
    async (question) => {
      const { text } = await ask(question);
      expect(text).toContain("nguồn sự nghiệp giáo dục");
      expect(text).not.toContain("Cầu Đúc");
    },
  );

  it("tells what to do with some that fell short, who are not counted", async () => {
    const { text, abstained } = await ask("học xong thấy có mấy em chưa qua bài kiểm tra thì trường làm gì tiếp?");
    expect(text).toContain("dạy lại hai buổi");
    expect(abstained).toBe(false);
  });

  it("tells the number and the day of a cited document that is described by its subject", async () => {
    const { text } = await ask(
      "Văn bản nào của Sở hướng dẫn quy trình kiểm tra an toàn bể bơi lắp ghép, ban hành ngày nào?",
    );
    expect(text).toContain("411/SVHTT-TDTT");
    expect(text).toContain("07/04/2025");
  });
});
