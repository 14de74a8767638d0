import { afterAll, beforeAll, expect, it } from "@jest/globals";
import { openOffice, type Office } from "../../fixtures/office";

/** A department's plan with a first year of its own and a rule for the years after. Written for this test. */
const documents = {
  "ke-hoach-vuon-thuc-hanh.txt": `SỞ GIÁO DỤC VÀ ĐÀO TẠO
TỈNH NINH BÌNH

Số: 88/KH-SGDĐT
Ninh Bình, ngày 02 tháng 02 năm 2026

KẾ HOẠCH
Tổ chức vườn thực hành giữa các trường vùng núi và vùng đồng bằng

I. NHIỆM VỤ
1. Các trường vùng đồng bằng tặng hạt giống, cử học sinh đến vườn thực hành mỗi học kỳ một lần.

II. LỘ TRÌNH THỰC HIỆN
1. Năm 2026
- Tháng 5: chọn vườn thực hành.
- Trước ngày 10/12: Tổng kết, rút kinh nghiệm và báo cáo theo quy định.
2. Từ năm 2027 trở đi
- Tháng 02 hằng năm: bổ sung vườn thực hành.
- Trước 10/12 hằng năm: tổng kết, rút kinh nghiệm và báo cáo kết quả vườn thực hành theo quy định.

GIÁM ĐỐC
Đinh Thị Hoan
`,
};

let office: Office;
beforeAll(async () => {
  office = await openOffice(documents);
});
afterAll(async () => office.close());

const ask = async (question: string, asOf: string) => office.ask(question, { asOf, place: "tỉnh Ninh Bình" });

it.each([
  "Hạn báo cáo kết quả vườn thực hành là 10/12 thì gửi cho ai?",
  "Báo cáo kết quả vườn thực hành phải xong trước ngày nào?",
])("whoever is told a yearly day is told the nearer one of the same work first: “%s”", async (question) => {
  const { text } = await ask(question, "2026-11-21");
  expect(text).toMatch(/10\/12\/2026[^]*10\/12\/2027/);
  expect((await ask(question, "2027-11-21")).text).not.toContain("10/12/2026");
});
