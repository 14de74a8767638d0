import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { openOffice, type Office } from "../../fixtures/office";

/** A department's plan, and a letter to it from another province; both rest on one letter of the ministry. Written for these tests. */
const documents = {
  "ke-hoach.txt": `SỞ GIÁO DỤC VÀ ĐÀO TẠO
TỈNH QUẢNG TÂN

Số: 71/KH-SGDĐT
Quảng Tân, ngày 20 tháng 3 năm 2026

KẾ HOẠCH
Đưa sách về các điểm trường vùng cao tỉnh Quảng Tân

Thực hiện Công văn số 3391/BGDĐT-GDTH ngày 15/01/2026 của Bộ Giáo dục và Đào tạo về việc tặng sách cho các điểm trường vùng cao;

I. NHIỆM VỤ
1. Các trường quyên góp sách, giao lưu đọc sách phù hợp với lứa tuổi, không gây quá tải cho học sinh và giáo viên.
2. Mỗi trường gửi danh mục sách về Sở trước ngày 10/12/2026.
`,
  "cong-van.txt": `SỞ GIÁO DỤC VÀ ĐÀO TẠO
TỈNH HÀ LƯƠNG

Số: 208/SGDĐT-GDTH
Hà Lương, ngày 02 tháng 4 năm 2026

V/v nhu cầu sách của các điểm trường vùng cao tỉnh Hà Lương

Kính gửi: Sở Giáo dục và Đào tạo tỉnh Quảng Tân

Căn cứ Công văn số 3391/BGDĐT-GDTH ngày 15/01/2026 của Bộ Giáo dục và Đào tạo về việc tặng sách cho các điểm trường vùng cao;
Căn cứ Công văn số 155/SGDĐT-CTHS ngày 26/02/2026 của Sở Giáo dục và Đào tạo tỉnh Quảng Tân về việc phối hợp đưa sách về các điểm trường;
Căn cứ Công văn số 940/SGDĐT-CTHS ngày 05/9/2023 của Sở Giáo dục và Đào tạo tỉnh Quảng Tân về việc thư viện xanh;

1. Tỉnh Hà Lương có 31 điểm trường vùng cao, 1.204 giáo viên, cần 6.500 bản sách.
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
  office.ask([question], { asOf: "2026-11-21", place: "tỉnh Quảng Tân" });

describe("a cited letter is known by its office and its year", () => {
  it.each([
    "Số công văn của Sở Quảng Tân hồi đầu năm 2026 đề nghị phối hợp là gì?",
    "Công văn nào của Sở Quảng Tân năm 2026 đề nghị phối hợp?",
    "Sáng nay sếp hỏi, em nhớ có một công văn của Sở Quảng Tân đầu năm 2026 mà tìm mãi không ra số, bạn coi giúp số công văn đó là gì.",
  ])("%s", async (question) => {
    const { text } = await ask(question);
    expect(text).toContain("155/SGDĐT-CTHS");
    expect(text).not.toContain("940/");
  });

  it("and is not its letter that only the office's plan rests on", async () => {
    const { text } = await ask("Kế hoạch của Sở Quảng Tân làm theo công văn nào của Bộ?");
    expect(text).toContain("3391/BGDĐT-GDTH");
    expect(text).not.toContain("155/SGDĐT");
  });
});

it.each([
  "Công văn 3391 của Bộ được những văn bản nào dẫn làm căn cứ?",
  "Công văn 3391 được cả những văn bản nào trong này lấy làm căn cứ?",
])("all documents that rest on one are told: %s", async (question) => {
  const { text } = await ask(question);
  expect(text).toContain("2 văn bản");
  expect(text).toContain("Quảng Tân");
  expect(text).toContain("Hà Lương");
});

it("what is told before asking what a document says of a matter is only why", async () => {
  const { text } = await ask(
    "Phụ huynh kêu con đi quyên góp sách nhiều quá mệt, kế hoạch của Sở có dặn gì chuyện quá tải không?",
  );
  expect(text).toContain("không gây quá tải");
});

it("who mentions a name is no question for the cited document of that name", async () => {
  const { text } = await ask("“Tặng sách cho các điểm trường vùng cao” được nhắc đến ở những văn bản nào?");
  expect(text).toContain("71/KH-SGDĐT");
  expect(text).toContain("208/SGDĐT-GDTH");
});

it("the how-manieth time is no day of the week", async () => {
  const { text, abstained } = await ask("Sở Quảng Tân đưa sách về điểm trường lần thứ mấy?");
  expect(abstained).toBe(true);
  expect(text).not.toContain("thời hạn");
});

it("a tone on the wrong vowel hides nothing", async () => {
  const { text } = await ask("Hà Lương có tât cả bao nhieu giáo viên vâỵ");
  expect(text).toContain("1.204");
});
