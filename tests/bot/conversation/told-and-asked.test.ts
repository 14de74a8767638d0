import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { openOffice, type Office } from "../../fixtures/office";

/** A ward's notice on swimming clubs and another one's on boats. Written for these tests. */
const documents = {
  "thong-bao-lop-boi.txt": `ỦY BAN NHÂN DÂN
PHƯỜNG HÒA LÂM

Số: 58/TB-UBND
Hòa Lâm, ngày 14 tháng 9 năm 2026

THÔNG BÁO
Về việc mở lớp bơi của câu lạc bộ trong các trường trên địa bàn phường Hòa Lâm

I. YÊU CẦU

1. Công khai học phí và người đứng lớp trên trang thông tin của trường.
2. Bố trí giáo viên đi cùng học sinh trong các buổi tập.

II. TRÁCH NHIỆM CỦA CÁC TRƯỜNG

1. Lập hợp đồng với câu lạc bộ bằng văn bản.
2. Lịch tập phù hợp với độ tuổi, không gây quá tải cho học sinh.
3. Tự kiểm tra 100% bể bơi, hoàn thành trước ngày 30/11/2026; gửi kết quả về Phòng Kinh tế chậm nhất ngày 04/12/2026. Dừng ngay việc sử dụng bể bơi chưa đăng ký.
4. Thành lập Hội đồng nghiệm thu bể bơi có ít nhất 07 thành viên, trong đó có đại diện Hội Chữ thập đỏ.
5. Sửa chữa bể bơi từ nguồn tài trợ hợp pháp.

III. TỔ CHỨC THỰC HIỆN

1. Khu phố phối hợp với Hội Cựu chiến binh trông coi bể bơi.
2. Đầu mối liên hệ: bà Lưu Thị Nga, chuyên viên Phòng Kinh tế, điện thoại 0236.3555.018.

TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH

Mạc Văn Thuần
`,
  "quyet-dinh-do-ngang.txt": `ỦY BAN NHÂN DÂN
PHƯỜNG HÒA LÂM

Số: 61/QĐ-UBND
Hòa Lâm, ngày 20 tháng 9 năm 2026

QUYẾT ĐỊNH
Quy định về đò ngang và bể bơi đưa vào sử dụng trên địa bàn phường Hòa Lâm

Điều 1. Bể bơi của trường
Bể bơi của trường có người cứu hộ, có lịch mở cửa bể bơi cho học sinh của nhà trường.

Điều 2. Hồ sơ đăng ký bể bơi
1. Nhà trường nộp hồ sơ đăng ký bể bơi tại Phòng Kinh tế.
2. Trong thời hạn 05 ngày làm việc kể từ ngày nhận đủ hồ sơ hợp lệ, Phòng Kinh tế kiểm tra toàn bộ bể bơi và trả lời nhà trường bằng văn bản.

TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH

Mạc Văn Thuần
`,
};

let office: Office;
beforeAll(async () => {
  office = await openOffice(documents);
});
afterAll(async () => office.close());

const ask = async (...turns: string[]) => office.ask(turns, { asOf: "2026-11-21", place: "phường Hòa Lâm" });

describe("the rule that is asked for is told", () => {
  it.each([
    [
      "where a manner is asked about that is not the printed one",
      "Bên dạy bơi là chỗ quen, mình thỏa thuận miệng với nhau thôi được không?",
      "bằng văn bản",
    ],
    [
      "where a doing may be against what a heading is called",
      "lop boi xep day dac lam hoc sinh met thi co trai yeu cau cua phuong khong",
      "không gây quá tải",
    ],
    [
      "where a society is asked for and no marks tell it from a moment",
      "khu pho phoi hop voi hoi nao de trong coi be boi",
      "Hội Cựu chiến binh",
    ],
    [
      "where a tale leads to a question that is announced",
      "Em vừa liên hệ được với một điểm trường, thầy ở đó kể bể nứt hết mà nước thì đục, phụ huynh nghe vậy ai cũng lo, nên hỏi là trường mình có được sửa bể bơi không và tiền đó lấy từ nguồn nào ạ",
      "nguồn tài trợ hợp pháp",
    ],
  ])("%s: “%s”", async (_where, question, held) => {
    const { text, abstained } = await ask(question);
    expect(abstained).toBe(false);
    expect(text).toContain(held);
    expect(text).not.toContain("0236.3555.018");
  });

  it("where two days of one sentence are asked for and another document has a time limit for the like of it", async () => {
    const { text } = await ask(
      "Nhà trường phải tự kiểm tra xong toàn bộ bể bơi trước ngày nào và gửi kết quả về Phòng Kinh tế chậm nhất ngày nào?",
    );
    expect(text).toContain("30/11/2026");
    expect(text).toContain("04/12/2026");
    expect(text).not.toContain("05 ngày làm việc");
  });

  it("of a council whose members are asked for, not of who issued the notice", async () => {
    const { text } = await ask("Hội đồng nào nghiệm thu bể bơi?", "hội đồng đó phải có đại diện của ai?");
    expect(text).toContain("Hội Chữ thập đỏ");
  });
});

it("who is to be called is told to who has reached somebody else", async () => {
  const { text } = await ask("Em vừa gọi được cho câu lạc bộ rồi, giờ vướng chuyện lớp bơi thì liên hệ ai ở phường?");
  expect(text).toContain("0236.3555.018");
});
