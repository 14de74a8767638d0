import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { openOffice, type Office } from "../../fixtures/office";

/** A commune's papers whose tables say the unit of money once, over the table. Written for these tests. */
const documents = {
  "thong-bao-khoan-thu.txt": `ỦY BAN NHÂN DÂN
XÃ ĐỒNG SUỐI

Số: 12/TB-UBND
Đồng Suối, ngày 10 tháng 9 năm 2026

THÔNG BÁO
Về việc thu các khoản dịch vụ năm học 2026-2027

I. KHOẢN THU
1. Các trường thu dịch vụ không vượt mức sau:

Đơn vị tính: đồng/học sinh/tháng
TT | Khoản thu | Mầm non | Tiểu học
1 | Nước uống | 12.000 | 9.000
2 | Vệ sinh lớp học | 20.000 | 15.000

2. Trường công khai các khoản thu tại bảng tin, gửi phụ huynh phiếu thu trước ngày 05 hằng tháng.

II. XE ĐƯA ĐÓN
1. Trường ký hợp đồng xe đưa đón với phụ huynh; mức đóng không quá mức tại Bảng 1.
Bảng 1. Mức đóng xe đưa đón tối đa (đồng/học sinh/tháng)
Quãng đường | Mức tối đa
Dưới 10 km | 350.000
Từ 10 km đến dưới 20 km | 500.000
Từ 20 km trở lên | 640.000

2. Mỗi xe có ít nhất 01 người quản lý học sinh.

III. SỐ LIỆU
1. Số lớp và kinh phí sửa chữa

ĐVT: triệu đồng
Trường | Số lớp | Kinh phí sửa chữa
Tiểu học Suối Hai | 14 | 85
Tiểu học Gò Mít | 9 | 62,5
`,
  "huong-dan-hoc-bong.txt": `HỘI KHUYẾN HỌC
XÃ ĐỒNG SUỐI

Số: 07/HD-HKH
Đồng Suối, ngày 20 tháng 9 năm 2026

HƯỚNG DẪN
Xét học bổng khuyến học của xã Đồng Suối năm học 2026-2027

1. Đối tượng: học sinh tiểu học, trung học cơ sở đang học tại xã.
2. Hồ sơ đề nghị
a) Đơn đề nghị theo Mẫu số 01.
b) Bản sao học bạ năm học trước.
c) Giấy tờ kèm theo từng loại: bản sao giấy chứng nhận hộ nghèo (suất vượt khó); bản sao giấy chứng nhận đạt giải (suất học giỏi); bản sao giấy báo nhập học (suất vào đời).
3. Nộp hồ sơ tại Hội Khuyến học xã trước ngày 15 tháng 12 năm 2026.
`,
} as const;

let office: Office;
beforeAll(async () => {
  office = await openOffice(documents);
});
afterAll(async () => {
  await office.close();
});

const ask = (question: string): ReturnType<Office["ask"]> =>
  office.ask([question], { asOf: "2026-11-21", place: "xã Đồng Suối" });

describe("the unit that stands over a table is each amount's", () => {
  it.each([
    ["Nước uống được thu tối đa bao nhiêu?", "Tiểu học (đồng/học sinh/tháng): 9.000"],
    ["Khoản thu vệ sinh lớp học của mầm non là bao nhiêu tiền?", "Mầm non (đồng/học sinh/tháng): 20.000"],
    ["Kinh phí sửa chữa trường Tiểu học Gò Mít là bao nhiêu?", "Kinh phí sửa chữa (triệu đồng): 62,5"],
  ])("%s", async (question, told) => {
    const { text, abstained } = await ask(question);
    expect(abstained).toBe(false);
    expect(text).toContain(told);
  });

  it("is no unit of what is counted beside the amounts", async () => {
    const { text } = await ask("Tiểu học Suối Hai có bao nhiêu lớp?");
    expect(text).toContain("14");
    expect(text).not.toMatch(/Số lớp \(triệu đồng\)/u);
  });
});

describe("a number that is told chooses the row whose range takes it in", () => {
  it.each([
    ["Nhà cách trường 7 km thì xe đưa đón đóng bao nhiêu tiền?", "350.000", ["500.000", "640.000"]],
    ["Nhà cách trường 10 km thì xe đưa đón đóng bao nhiêu tiền?", "500.000", ["350.000", "640.000"]],
    ["nha cach truong 12 km thi tien xe dua don toi da bao nhieu", "500.000", ["350.000", "640.000"]],
    ["Nhà cách trường 25 km thì xe đưa đón đóng bao nhiêu tiền?", "640.000", ["350.000", "500.000"]],
  ])("%s", async (question, told, others) => {
    const { text } = await ask(question);
    expect(text).toContain(told);
    for (const other of others) expect(text).not.toContain(other);
  });
});

it("an item of a list of papers that lists papers itself does not stand for the list", async () => {
  const { text } = await ask("Xin học bổng khuyến học của xã cần những giấy tờ gì?");
  expect(text).toContain("Đơn đề nghị");
  expect(text).toContain("học bạ");
  expect(text).toContain("giấy báo nhập học");
});
