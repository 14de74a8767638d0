import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { openOffice, type Office } from "../../fixtures/office";

/** A school's plan and a ward's notices whose times stand in tables, as offices print them. Written for these tests. */
const documents = {
  "ke-hoach-hoi-thi.txt": `UBND PHƯỜNG BẾN CÁT TRUNG
TRƯỜNG TIỂU HỌC PHAN CHU TRINH
Số: 31/KH-THPCT
Bến Cát Trung, ngày 05 tháng 10 năm 2026

KẾ HOẠCH
Tổ chức Hội thi đồ dùng dạy học tự làm

I. LỊCH THỰC HIỆN

| STT | Nội dung công việc | Bắt đầu | Kết thúc | Bộ phận phụ trách |
| 1 | Nộp bản thuyết minh đồ dùng | 02/11/2026 | 20/11/2026 | Giáo viên dự thi; tổ trưởng |
| 2 | Chấm bản thuyết minh đồ dùng | 23/11/2026 | 04/12/2026 | Ban Giám khảo |

II. MUA VẬT LIỆU

| TT | Công việc | Đơn vị | Hạn |
| 1 | Gửi danh mục vật liệu; dự toán | Tổ chuyên môn; thư viện | Trước ngày 30/11 |
| 2 | Gửi báo giá của cửa hàng | Kế toán | 03/12 |

III. VIỆC TRONG NĂM

| Thời gian | Nội dung |
| Tuần 2 tháng 12/2026 | Triển lãm đồ dùng dạy học |
| 15/01/2027 | Họp rút kinh nghiệm hội thi |

HIỆU TRƯỞNG
`,
  "thong-bao-tiep-nhan.txt": `ỦY BAN NHÂN DÂN PHƯỜNG GÒ DẦU BẮC
Số: 204/TB-UBND
Gò Dầu Bắc, ngày 02 tháng 11 năm 2026

THÔNG BÁO
Về việc tiếp nhận hợp đồng nhân viên trường học

1. Vị trí tuyển

| Vị trí | Số lượng | Hạn nộp hồ sơ | Ngày phỏng vấn | Nơi nhận |
| Nhân viên thư viện | 4 | 27/11/2026 | 05/12/2026 | Phòng Văn hóa - Xã hội |
| Nhân viên thiết bị | 2 | 30/11/2026 | 06/12/2026 | Phòng Văn hóa - Xã hội |

2. Thời gian đăng ký học bơi

| TT | Nội dung | Thời gian |
| 1 | Lớp 1 | Từ ngày 15/12 đến ngày 17/12/2026 |
| 2 | Lớp 5 | Từ ngày 18/12 đến ngày 20/12/2026 |

3. Tiếp nhận phản ánh về hồ sơ

a) Thời gian: từ ngày 09/12/2026 đến hết ngày 18/12/2026, trong giờ hành chính.
b) Phản ánh thiếu giấy tờ: trong thời hạn 03 ngày làm việc kể từ ngày nhận phản ánh, Phòng Văn hóa - Xã hội báo lại.

c) Đơn đề nghị xem xét lại nộp trong thời hạn 03 ngày làm việc kể từ ngày niêm yết kết quả.

4. Lịch công bố

| TT | Nội dung | Thời gian |
| 1 | Niêm yết kết quả phỏng vấn, trả đơn chưa hợp lệ | Chậm nhất ngày 10/12/2026 |

5. Danh sách cán bộ

| Họ và tên | Ngày sinh | Ngày vào ngành | Tổ chức thực hiện |
| Lê Thị Bưởi | 12/3/1990 | 01/12/2026 | Tổ tiếp nhận hồ sơ |

CHỦ TỊCH
`,
};

let office: Office;

beforeAll(async () => {
  office = await openOffice(documents);
});

afterAll(() => office.close());

const ask = (question: string, place = "phường Gò Dầu Bắc") => office.ask(question, { asOf: "2026-11-21", place });

describe("a time in a row of a table", () => {
  it("is told with its whole row, whatever marks stand in its cells", async () => {
    const reply = await ask("danh mục vật liệu gửi trước ngày nào?", "phường Bến Cát Trung");
    expect(reply.text).toContain("Trước ngày 30/11/2026");
    expect(reply.citations[0]?.quote).toBe(
      "1 | Gửi danh mục vật liệu; dự toán | Tổ chuyên môn; thư viện | Trước ngày 30/11",
    );
  });

  it("lasts from the column of its start to the column of its end", async () => {
    const reply = await ask("chấm bản thuyết minh đồ dùng từ ngày nào đến ngày nào?", "phường Bến Cát Trung");
    expect(reply.text).toContain("Từ ngày 23/11/2026 đến hết ngày 04/12/2026");
    expect(reply.text).not.toContain("20/11/2026");
  });

  it("is of what the header of its column says", async () => {
    const asked = await ask("nhân viên thiết bị phỏng vấn hôm nào?");
    expect(asked.text).toContain("Ngày phỏng vấn: ngày 06/12/2026");
    expect(asked.text).not.toContain("chậm nhất");
    const handedIn = await ask("hồ sơ nhân viên thiết bị nộp trước ngày nào?");
    expect(handedIn.text).toContain("Hạn nộp hồ sơ: chậm nhất ngày 30/11/2026");
    expect(handedIn.text).not.toMatch(/ngày (?:27\/11|05\/12|06\/12)\/2026 \(/);
  });

  it("is of what the heading above says is done, for whom its row names", async () => {
    const reply = await ask("lớp 5 đăng ký học bơi ngày nào?");
    expect(reply.text).toContain("Từ ngày 18/12/2026 đến hết ngày 20/12/2026");
    expect(reply.text).not.toContain("15/12");
  });

  it("is the day itself where something takes place then", async () => {
    const reply = await ask("họp rút kinh nghiệm hội thi ngày nào?", "phường Bến Cát Trung");
    expect(reply.text).toContain("• Ngày 15/01/2027 (thứ Sáu)");
  });

  it("is no day where it is a week of a month", async () => {
    const reply = await ask("khi nào triển lãm đồ dùng dạy học?", "phường Bến Cát Trung");
    expect(reply.text).toContain("“Tuần 2 tháng 12/2026”: văn bản không ghi ngày cụ thể");
  });

  it("is due in its month, a birthday or the day of a post is not", async () => {
    const reply = await ask("tháng 12 có những hạn nào?");
    expect(reply.text).toContain("05/12/2026");
    expect(reply.text).toContain("20/12/2026");
    expect(reply.text).not.toContain("01/12/2026 (");
  });
});

describe("a day that is asked for", () => {
  it("is told before a period that something else sets off", async () => {
    const reply = await ask("bên phường nhận phản ánh về hồ sơ tới ngày nào thì thôi?");
    expect(reply.text).toMatch(/:\n• Từ ngày 09\/12\/2026 đến hết ngày 18\/12\/2026/);
  });

  it("that was told as done is not what follows from it", async () => {
    const { text } = await office.ask(
      "Gò Dầu Bắc niêm yết kết quả phỏng vấn ngày 10/12/2026 thì đơn xem xét lại nộp chậm nhất ngày nào?",
      { asOf: "2026-12-11" },
    );
    expect(text.split("\n").slice(0, 3).join()).toContain("03 ngày làm việc");
    expect(text).toContain("15/12/2026");
  });

  it("is asked for of papers on which no telephone stands, and on a weekday without a mailbox", async () => {
    const reply = await ask("hồ sơ bản giấy của nhân viên thư viện phải nộp trước ngày nào?");
    expect(reply.text).toContain("27/11/2026");
    expect(reply.text).not.toContain("liên hệ");
  });
});
