import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { openOffice, type Office } from "../../fixtures/office";

/** Rules in the words of offices, of two places with different measures. Written for these tests. */
const documents = {
  "huong-dan-bua-an.txt": `ỦY BAN NHÂN DÂN
PHƯỜNG SUỐI MÂY

Số: 71/HD-UBND
Suối Mây, ngày 03 tháng 8 năm 2026

HƯỚNG DẪN
Tổ chức bán trú và dạy học 2 buổi/ngày

1. Nhân viên nấu ăn
Nhân viên nấu ăn phải có giấy khám sức khỏe còn giá trị và chứng nhận tập huấn an toàn thực phẩm.

2. Kiểm tra cuối khóa
Học sinh chưa đạt được kiểm tra lại sau 12 ngày.

3. Mức hỗ trợ
a) Học sinh ở bán trú cách trường trên 4 km được hỗ trợ 230.000 đồng/tháng, trừ học sinh đã có xe đưa đón.
b) Tiền nước uống tối đa 15.000 đồng/tháng.

4. Báo nghỉ bữa
Giáo viên báo nghỉ bữa cho nhà bếp trước 03 ngày.

5. Tổ giám sát bữa ăn
Phó hiệu trưởng làm Tổ trưởng, đại diện cha mẹ học sinh là thành viên. Kế toán theo dõi chi phí của Tổ giám sát bữa ăn.

6. Đề tài học sinh
Mỗi trường gửi tối đa 03 dự án khoa học.

7. Lớp võ cổ truyền
7.1. Mỗi năm mở 02 đợt, mỗi đợt 10 buổi, mỗi buổi 55 phút:
- Đợt 1: trong học kỳ I;
- Đợt 2: trong học kỳ II.
7.2. Huấn luyện viên dạy võ bảo đảm an toàn cho học sinh, không để học sinh tập quá sức.

TM. ỦY BAN NHÂN DÂN
`,
  "thong-bao-xa-ben.txt": `ỦY BAN NHÂN DÂN
XÃ ĐỒI CÁT

Số: 18/TB-UBND
Đồi Cát, ngày 10 tháng 8 năm 2026

THÔNG BÁO
Về tổ chức bán trú trong các trường

1. Báo nghỉ bữa
Giáo viên các trường báo nghỉ bữa cho nhà bếp trước 07 ngày, tính cả ngày nghỉ.

2. Giờ đón
Trường cho đón học sinh đến 18 giờ 30.

TM. ỦY BAN NHÂN DÂN
`,
};

let office: Office;
const own = { place: "phường Suối Mây" };

beforeAll(async () => {
  office = await openOffice(documents);
}, 60_000);

afterAll(() => office.close());

describe("who asks in words that no document prints is answered from what it prints", () => {
  it.each([
    ["Cô nuôi của trường bán trú phải có những giấy gì?", "giấy khám sức khỏe còn giá trị"],
    ["Học sinh nào thi rớt thì bao lâu sau cho làm lại?", "kiểm tra lại sau 12 ngày"],
    ["Mỗi trường được đưa nhiều nhất mấy đề tài khoa học?", "tối đa 03 dự án"],
    ["mỗi buổi học võ kéo dài bao nhiêu phút", "mỗi buổi 55 phút"],
    ["một đợt tập võ mấy buổi vậy", "mỗi đợt 10 buổi"],
    ["Dạy võ cho các con ở trường thì phải giữ những điều gì?", "bảo đảm an toàn cho học sinh"],
  ])("%s", async (question, printed) => {
    expect((await office.ask(question, own)).text).toContain(printed);
  });

  it.each([
    "Đội nào vô địch World Cup bóng đá năm 2022?",
    "Doi tuyen Viet Nam toi nay da luc nao vay, coi tren kenh gi?",
  ])("but not what is no matter of schools: %s", async (question) => {
    const { abstained } = await office.ask(question, own);
    expect(abstained).toBe(true);
  });
});

describe("who holds an office is told by its name or by another office:", () => {
  it.each(["Tổ giám sát bữa ăn ai làm tổ trưởng?", "ai dung dau to giam sat bua an"])("%s", async (question) => {
    const { text } = await office.ask(question, own);
    expect(text).toContain("Phó hiệu trưởng làm Tổ trưởng");
  });
});

describe("a number that is told", () => {
  it("is looked at where it is printed, and compared with no bound of another thing", async () => {
    const { text } = await office.ask("Con tôi ở bán trú có xe đưa đón thì có được 230 ngàn một tháng không?", own);
    expect(text).toContain("trừ học sinh đã có xe đưa đón");
    expect(text).not.toContain("15.000");
  });

  it("is another place's: the own place's measure of the same thing is told first", async () => {
    const { text } = await office.ask("Giáo viên trường tôi phải báo nghỉ bữa trước 7 ngày đúng không?", own);
    expect(text).toContain("trước 03 ngày");
    expect(text).not.toMatch(/^Dưới đây là văn bản của nơi khác/u);
  });
});

it("what is heard of another place does not turn a question for the own one to it", async () => {
  const { text } = await office.ask(
    "Nghe nói bên xã Đồi Cát bắt báo nghỉ bữa cả tuần, còn trường tôi phải báo trước mấy ngày?",
    own,
  );
  expect(text).toMatch(/^Theo Hướng dẫn số 71/u);
  expect(text).toContain("trước 03 ngày");
});
