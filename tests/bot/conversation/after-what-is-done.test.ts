import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { openOffice, type Office } from "../../fixtures/office";

/** A plan with a table of steps, a course over the year and its reports. Written for these tests. */
const documents = {
  "ke-hoach-thu-vien-xanh.txt": `ỦY BAN NHÂN DÂN
XÃ ĐẦM HÀ

Số: 61/KH-UBND
Đầm Hà, ngày 10 tháng 02 năm 2026

KẾ HOẠCH
Xây dựng thư viện xanh trong các trường học trên địa bàn xã Đầm Hà

Ủy ban nhân dân xã Đầm Hà, tỉnh Quảng Ninh ban hành kế hoạch như sau:

I. CÁC BƯỚC CÔNG NHẬN
Bước | Công việc | Đơn vị chủ trì | Thời gian
1 | Tự chấm điểm thư viện | Hiệu trưởng | Trước ngày 10/12/2026
2 | Kiểm tra thực tế các góc đọc | Tổ thẩm định | Từ 15/12/2026 đến 25/12/2026
3 | Trình danh sách công nhận | Văn phòng HĐND và UBND xã | Chậm nhất 08/01/2027

II. LỘ TRÌNH
1. Năm 2026
- Tháng 3 đến tháng 4: đăng ký ghép cặp thư viện giữa các trường.
- Từ tháng 5 đến tháng 11: luân chuyển sách giữa các cặp.
2. Từ năm 2027 trở đi (thường niên)
- Tháng 02 hằng năm: rà soát, bổ sung các cặp thư viện.

III. BÁO CÁO
- Các trường gửi báo cáo kết quả luân chuyển sách trước ngày 20/12 hằng năm.
- Báo cáo bổ sung khi có yêu cầu của Sở Giáo dục và Đào tạo.
- Nội dung báo cáo gồm số đầu sách, số lượt mượn.

IV. THỜI HẠN THU QUỸ ĐỌC SÁCH
1. Đợt 1: từ ngày 01/9/2026 đến hết ngày 31/10/2026. Đợt 2: từ ngày 01/11/2026 đến hết ngày 15/12/2026, dành cho lớp chưa thu.
2. Tổng hợp phiếu mượn sách vòng 1 gửi thư viện xã trước ngày 10/01/2027; vòng 2 gửi chậm nhất ngày 15/3/2027.
`,
};

let office: Office;
beforeAll(async () => {
  office = await openOffice(documents);
});
afterAll(() => office.close());

const ask = (question: string | readonly string[]) =>
  office.ask(question, { place: "xã Đầm Hà, Quảng Ninh", asOf: "2026-11-21" });

it.each([
  ["kiểm tra thực tế các góc đọc xong thì bước kế là gì, bên nào làm?"],
  ["Ai tự chấm điểm thư viện?", "kiểm tra thực tế xong thì bước tiếp theo là gì, ai làm?"],
])("the step behind the one that is done is told with whose it is", async (...turns) => {
  const { text } = await ask(turns);
  expect(text).toContain("Văn phòng HĐND và UBND xã");
  expect(text).not.toMatch(/^Văn bản nêu người thực hiện: Tổ thẩm định/u);
});

it("whose a step is that is still to be done is told of that step", async () => {
  expect((await ask("kiểm tra thực tế các góc đọc thì ai làm?")).text).toContain("Tổ thẩm định");
});

it("a row of a table is read column by column, without its number", async () => {
  const { text } = await ask("ai trình danh sách công nhận thư viện xanh?");
  expect(text).toContain("“3 | Trình danh sách công nhận | Văn phòng HĐND và UBND xã | Chậm nhất 08/01/2027”");
  expect(text).toContain("Đơn vị chủ trì: Văn phòng HĐND và UBND xã; Thời gian: Chậm nhất 08/01/2027");
});

it.each([
  "Trường lỡ đợt ghép cặp tháng 3-4/2026 rồi, khi nào được bổ sung cặp thư viện?",
  "trường em chưa kịp ghép cặp hồi tháng 4 rồi, dịp gần nhất để bổ sung cặp thư viện là khi nào?",
])("who has missed one time is told the next one: “%s”", async (question) => {
  const { text } = await ask(question);
  expect(text).toMatch(/01\/02\/2027/u);
  expect(text).not.toMatch(/^.*01\/03\/2026/mu);
});

describe("other times of a report", () => {
  it.each([
    [["Báo cáo luân chuyển sách gửi trước ngày nào?", "ngoài kỳ đó ra thì còn lúc nào phải báo cáo nữa?"]],
    [["ngoài báo cáo trước 20/12 thì còn khi nào phải báo cáo nữa?"]],
  ])("are those beside the one that is left out", async (turns) => {
    const { text } = await ask(turns);
    expect(text).toContain("khi có yêu cầu của Sở Giáo dục và Đào tạo");
    expect(text).not.toContain("“Các trường gửi báo cáo");
  });
});

it.each(["kế hoạch thư viện xanh chỉ làm trong năm 2026 thôi à?", "ghép cặp thư viện chỉ có năm nay thôi phải không"])(
  "what is taken for a thing of one year is shown to go on: “%s”",
  async (question) => {
    expect((await ask(question)).text).toContain("Từ năm 2027 trở đi");
  },
);

describe("a round of several", () => {
  it.each([
    ["phiếu mượn sách đợt thứ hai gửi về thư viện chậm nhất khi nào?", "15/03/2027", "10/01/2027"],
    ["thu quỹ đọc sách lần thứ hai kéo dài tới ngày nào?", "15/12/2026", "31/10/2026"],
    ["thu quy doc sach dot 1 den het ngay nao", "31/10/2026", "15/12/2026"],
  ])("is told its own time and no other's: “%s”", async (question, day, other) => {
    const { text } = await ask(question);
    expect(
      text
        .split("Nguồn:")[0]
        ?.match(/\d\d\/\d\d\/\d{4}/gu)
        ?.at(-1),
    ).toBe(day);
    expect(text).not.toMatch(new RegExp(other, "u"));
  });
});
