import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { openOffice, type Office } from "../../fixtures/office";

/** A ward's rules for clubs in schools, a letter on data and a notice on the lake, as such papers are laid out. Written for these tests. */
const documents = {
  "quy-dinh-cau-lac-bo.txt": `ỦY BAN NHÂN DÂN
PHƯỜNG HẢI VÂN, THÀNH PHỐ ĐÀ NẴNG

Số: 61/QĐ-UBND
Hải Vân, ngày 20 tháng 8 năm 2026

QUYẾT ĐỊNH
Ban hành Quy định về câu lạc bộ học sinh trên địa bàn phường Hải Vân

Điều 1. Phạm vi
1. Quy định này áp dụng cho câu lạc bộ do trường phối hợp với tổ chức ngoài trường mở.
2. Quy định này không áp dụng đối với:
a) Đội tuyển bóng đá của trường;
b) Các buổi nói chuyện về sức khỏe do Trạm Y tế, Hội Chữ thập đỏ và Hội Cựu chiến binh tổ chức, không quá 03 buổi trong một năm. Trường chỉ báo cho phường trước 02 ngày.

Điều 2. Thành lập
1. Trường nộp hồ sơ thành lập câu lạc bộ theo Mẫu số 05 tại Trung tâm Phục vụ hành chính công phường trước khi hoạt động.
2. Hồ sơ thiếu thì trường bổ sung trong 04 ngày làm việc kể từ ngày được báo; quá thời gian này hồ sơ bị hủy và trường lập lại hồ sơ mới.
3. Người hướng dẫn có trình độ trung cấp trở lên; người nước ngoài phải có giấy phép lao động hoặc giấy xác nhận không thuộc diện cấp giấy phép lao động.
4. Trường cử nhân viên có mặt suốt buổi tập; không giao khoán cho tổ chức ngoài trường.
5. Giáo viên của trường dự các lớp tập huấn, bồi dưỡng do phường và tổ chức ngoài trường mở, mỗi cấp một đợt.
6. Hiệu trưởng chịu trách nhiệm trước phường về hồ sơ và hoạt động của câu lạc bộ.

Điều 3. An toàn
1. Khi xảy ra tai nạn, trường dừng buổi tập, báo cho phường trong 03 giờ và gửi báo cáo bằng văn bản trong 36 giờ.
2. Mua bảo hiểm tai nạn cho học sinh tham gia câu lạc bộ.

Điều 4. Liên hệ
Vướng mắc về câu lạc bộ xin liên hệ bà Lý Ngọc Sương, công chức Phòng Văn hóa - Xã hội, điện thoại 0236.3777.210.
`,
  "cong-van-so-lieu.txt": `ỦY BAN NHÂN DÂN
PHƯỜNG HẢI VÂN, THÀNH PHỐ ĐÀ NẴNG

Số: 84/UBND-VHXH
Hải Vân, ngày 10 tháng 9 năm 2026

V/v báo cáo số liệu y tế trường học

Kính gửi: Các trường trên địa bàn phường

1. Các trường lập phiếu theo mẫu YT-02, kiểm kê giường bệnh và tủ thuốc lớp học; hoàn thành trong tháng 12 năm 2026. Riêng tủ thuốc lớp học thực hiện khi có hướng dẫn của Sở Y tế.
2. Báo cáo gửi qua thư điện tử; người nhận: ông Mạc Đình Quý, văn thư, điện thoại 0236.3777.215.
3. Các mẫu YT-01 đến YT-04 đăng trên trang của phường, không gửi kèm.
4. Trường tự rà soát theo bảng kiểm phòng y tế (Phụ lục kèm theo).
4. Trường chịu trách nhiệm trước phường về số liệu hoạt động y tế.
`,
  "thong-bao-duong-ho.txt": `ỦY BAN NHÂN DÂN
PHƯỜNG HẢI VÂN, THÀNH PHỐ ĐÀ NẴNG

Số:      /TB-UBND
Hải Vân, ngày    tháng    năm

THÔNG BÁO
Về việc đi lại trên đường ven hồ trước cổng trường

1. Trong giờ tan học, xe tải, xe ba gác không đi vào đường ven hồ trước cổng trường.
Xe cứu hỏa, xe chở rác đang làm việc không thuộc diện hạn chế.
2. Lắp bảng chỉ đường đúng mẫu; báo cáo UBND phường (qua Phòng Văn hóa - Xã hội) trước khi thi công.
3. Trường chịu trách nhiệm trước UBND phường về việc đặt bảng chỉ đường ven hồ.
`,
};

let office: Office;
beforeAll(async () => {
  office = await openOffice(documents);
});
afterAll(async () => office.close());

const place = "phường Hải Vân, Đà Nẵng";
const ask = async (...turns: [string, ...string[]]) => {
  let answer = await office.ask(turns[0], { asOf: "2026-11-21", place });
  for (const next of turns.slice(1)) answer = await office.ask(next, { asOf: "2026-11-21", place });
  return answer;
};

describe("what follows from missing a time is told with the time", () => {
  it.each([
    "Hồ sơ câu lạc bộ thiếu thì bổ sung trong mấy ngày, không kịp thì sao?",
    "ho so cau lac bo thieu bo sung trong may ngay, qua han thi bi gi",
  ])("asked in one breath: “%s”", async (question) => {
    const { text } = await ask(question);
    expect(text).toContain("04 ngày làm việc");
    expect(text).toContain("hồ sơ bị hủy");
  });

  it("and not asked for is left out of it", async () => {
    expect((await ask("Phiếu y tế trường học gửi tháng nào, gửi cho ai?")).text).not.toContain("hồ sơ bị hủy");
  });
});

describe("an exception beside a time", () => {
  it.each(["Tủ thuốc lớp học bao giờ mới kiểm kê xong?", "tu thuoc lop hoc khi nao kiem ke"])(
    "is told of the thing that it takes out: “%s”",
    async (question) => {
      expect((await ask(question)).text).toContain("khi có hướng dẫn của Sở Y tế");
    },
  );

  it("is not told of another thing", async () => {
    const { text } = await ask("Giường bệnh bao giờ kiểm kê xong?");
    expect(text).toContain("31/12/2026");
    expect(text).not.toContain("Sở Y tế");
  });
});

describe("a case that a list takes out of a rule", () => {
  it("is told where the case stands in one sentence and the question in the next", async () => {
    const { text } = await ask(
      "Trạm Y tế đến nói chuyện về sức khỏe cho học sinh, mỗi năm một buổi. Có phải nộp hồ sơ thành lập câu lạc bộ không?",
    );
    expect(text).toContain("không áp dụng đối với");
    expect(text).toContain("Hội Chữ thập đỏ");
  });

  it("is said outright where no figure binds it", async () => {
    const { text } = await ask("Trường có đội tuyển bóng đá. Có phải nộp hồ sơ thành lập câu lạc bộ không?");
    expect(text).toMatch(/^Không: văn bản ghi “không áp dụng” trường hợp “Đội tuyển bóng đá của trường”/u);
  });

  it("is not told of whom it does not name", async () => {
    const { text } = await ask("Trung tâm võ thuật mở lớp có thu tiền. Có phải nộp hồ sơ thành lập câu lạc bộ không?");
    expect(text).not.toContain("Hội Chữ thập đỏ");
  });

  it("is not denied what is denied to others", async () => {
    const { text } = await ask(
      "Xe chở rác có được đi vào đường ven hồ trước cổng trường trong giờ hạn chế xe tải, xe ba gác không?",
    );
    expect(text).toContain("không thuộc diện hạn chế");
    expect(text).not.toMatch(/^Không/u);
  });
});

describe("two people asked for by what they are for", () => {
  it("are told each from a document of its own", async () => {
    const { text } = await ask("hỏi về lớp câu lạc bộ thì gặp ai, còn nộp báo cáo định kỳ thì ai nhận?");
    expect(text).toContain("Lý Ngọc Sương");
    expect(text).toContain("Mạc Đình Quý");
    expect(text.match(/Đầu mối liên hệ/gu)).toHaveLength(2);
  });

  it("are not told of what no document is about", async () => {
    const { text } = await ask("mua vé xem phim thì gặp ai?");
    expect(text).not.toMatch(/Lý Ngọc Sương|Mạc Đình Quý/u);
  });
});

describe("a form that is known by its number only", () => {
  it.each(["mẫu YT-03 có những mục nào?", "mau so 05 gom nhung noi dung gi", "What sections does form YT-01 contain?"])(
    "is not made up: “%s”",
    async (question) => {
      expect((await ask(question)).abstained).toBe(true);
    },
  );

  it.each(["trong phiếu mẫu YT-02 phải khai những mục gì?", "đơn mẫu YT-04 gồm các phần nào"])(
    "is not made up where its paper is named before it: “%s”",
    async (question) => {
      expect((await ask(question)).abstained).toBe(true);
    },
  );

  it.each(["bảng kiểm phòng y tế trong phụ lục có những mục nào cần tích?", "trong phụ lục bảng kiểm ghi những gì"])(
    "nor is an annex that was not sent along: “%s”",
    async (question) => {
      const { text, abstained } = await ask(question);
      expect(abstained).toBe(true);
      expect(text).toContain("bảng kiểm phòng y tế (Phụ lục kèm theo)");
    },
  );

  it("is shown where it is", async () => {
    expect((await ask("mẫu YT-03 có những mục nào?")).text).toContain("đăng trên trang của phường");
  });

  it("is one that does not exist where another number is asked for", async () => {
    const { text, abstained } = await ask("mẫu YT-09 có những mục nào?");
    expect(abstained).toBe(true);
    expect(text).toContain("không có mẫu YT-09");
  });

  it("is not what is asked where a time is", async () => {
    expect((await ask("Phiếu theo mẫu YT-02 lập xong vào tháng nào?")).text).toContain("tháng 12");
  });
});

it("what happened is told in words of every day and answered by what is done after an accident", async () => {
  const { text } = await ask("đang tập câu lạc bộ mà có em bị bong gân thì báo phường kiểu gì, trong bao lâu?");
  expect(text).toContain("03 giờ");
});

it("the training of those who teach may be asked for in English", async () => {
  const { text } = await ask("What level of training does an outside teacher of a club need?");
  expect(text).toContain("trung cấp trở lên");
});

it("a paper that attests that somebody is not under a rule makes no exception to it", async () => {
  const { text } = await ask("Do foreign teachers of a club need a work permit?");
  expect(text).not.toMatch(/^No/u);
});

it("a duty without a number of days is the place nearest to who asks for the number", async () => {
  const { text, abstained } = await ask(
    "Trường phải báo cáo UBND phường trước khi đặt bảng chỉ đường ven hồ bao nhiêu ngày?",
  );
  expect(abstained).toBe(true);
  expect(text).toContain("trước khi thi công");
});
