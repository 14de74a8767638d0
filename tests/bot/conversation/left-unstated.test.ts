import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { openOffice, type Office } from "../../fixtures/office";

/** A plan that leaves some things blank and a regulation with its exceptions. Written for these tests. */
const documents = {
  "ke-hoach-quy-sach.txt": `ỦY BAN NHÂN DÂN
PHƯỜNG HẠNH THÔNG
Số: /KH-UBND
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Hạnh Thông, ngày tháng 10 năm 2026

KẾ HOẠCH
Vận động Quỹ sách và tư vấn đọc cho học sinh phường Hạnh Thông

Ủy ban nhân dân phường Hạnh Thông, tỉnh Hà Nam xây dựng Kế hoạch như sau:

I. NỘI DUNG
1. Ban vận động Quỹ sách gồm 07 thành viên do một Phó Chủ tịch Ủy ban nhân dân phường làm Trưởng ban.
2. Tiền ủng hộ Quỹ sách chuyển vào tài khoản của Hội Khuyến học phường mở tại ngân hàng thương mại.
3. Danh mục sách được đăng trên Cổng thông tin điện tử của phường.
4. Học sinh đăng ký thẻ mượn trực tuyến tại https://thesach.hanhthong.gov.vn.
II. LIÊN HỆ
1. Đầu mối Quỹ sách: bà Chu Thị Nhàn, chuyên viên, điện thoại 0226.3877.104. Đường dây nóng tư vấn đọc sách cho học sinh: …………………
2. Đường dây nóng phản ánh lạm thu Quỹ sách: ông Vi Văn Thắng, điện thoại 0226.3877.205.
III. LỊCH
1. Lễ phát động Quỹ sách tổ chức ngày /10/2026 tại sân vận động phường.
2. Các trường gom sách quyên góp và lập danh sách theo quy định. Ủy ban nhân dân phường gửi danh sách sách quyên góp đến Sở Giáo dục và Đào tạo trước ngày 12/12/2026.
3. Các điểm đọc:
TT | Điểm đọc | Diện tích (m2) | Giờ mở cửa
1 | Nhà văn hóa Đông | 240 | 7 giờ 30
2 | Nhà văn hóa Tây |  | 8 giờ 00
4. Các câu lạc bộ đọc sách:
TT | Câu lạc bộ | Số quyết định | Số hội viên
1 | Câu lạc bộ Đông | Quyết định số 12/QĐ-UBND ngày 06/02/2024 | 30
2 | Câu lạc bộ Bắc | Quyết định số 34/QĐ-UBND ngày 15/5/2025 | 25
3 | Câu lạc bộ Nam |  | 18

TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH
Phùng Văn Đạt
`,
  "quyet-dinh-thuyen.txt": `ỦY BAN NHÂN DÂN
PHƯỜNG HẠNH THÔNG
Số: 77/QĐ-UBND
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Hạnh Thông, ngày 03 tháng 9 năm 2026

QUYẾT ĐỊNH
Ban hành Quy định quản lý thuyền chở học sinh qua sông

Điều 1. Phạm vi điều chỉnh
1. Quy định này quy định việc quản lý thuyền từ 10 chỗ trở lên chở học sinh qua sông trên địa bàn phường.
2. Quy định này áp dụng đối với chủ thuyền và các trường.
3. Quy định này không áp dụng đối với thuyền do cha mẹ tự chèo đưa con đi học, thuyền cứu hộ và thuyền đánh cá.
Điều 2. Điều kiện
1. Thuyền có đủ áo phao cho người trên thuyền.
2. Trẻ em dưới 6 tuổi không thuộc đối tượng được đi thuyền một mình.

TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH
Phùng Văn Đạt
`,
};

let office: Office;
beforeAll(async () => {
  office = await openOffice(documents);
});
afterAll(async () => office.close());

const ask = async (...turns: string[]) => office.ask(turns, { asOf: "2026-11-21", place: "phường Hạnh Thông" });

describe("what a document names and does not state", () => {
  it.each([
    ["an account", "Số tài khoản nhận ủng hộ Quỹ sách là số nào?", /không nêu con số/],
    ["an account, in English", "What is the account number for donations to the book fund?", /do not state a number/],
    ["an address on the net", "Cho xin link tải danh mục sách của phường", /không ghi địa chỉ trang mạng/],
    ["a person's name", "Trưởng ban vận động Quỹ sách tên gì?", /không (?:liệt kê tên|nêu)/],
    [
      "a person's name, in English",
      "What is the name of the person who heads the book fund committee?",
      /do not (?:list names|state)/,
    ],
    ["a hotline left blank", "Đường dây nóng tư vấn đọc sách cho học sinh số mấy?", /không ghi thông tin liên hệ/],
  ])("is said to be missing: %s", async (_, question, said) => {
    expect((await ask(question)).text).toMatch(said);
  });

  it("is the day of a month, but not the month", async () => {
    const day = await ask("Lễ phát động Quỹ sách tổ chức đúng ngày mấy?");
    expect(day.abstained).toBe(true);
    expect(day.text).toContain("ngày /10/2026");
    expect((await ask("Lễ phát động Quỹ sách tổ chức vào tháng mấy?")).abstained).toBe(false);
  });

  it("is what a row of a table leaves blank, and not what another row has there", async () => {
    const blank = await ask("Điểm đọc Nhà văn hóa Tây có diện tích bao nhiêu?");
    expect(blank.abstained).toBe(true);
    expect(blank.text).not.toContain("240");
    expect((await ask("Điểm đọc Nhà văn hóa Tây mở cửa lúc mấy giờ?")).text).toContain("8 giờ 00");
    expect((await ask("Điểm đọc Nhà văn hóa Đông có diện tích bao nhiêu?")).text).toContain("240");
  });

  it("is the number of a decision that a row leaves blank, and another row gives", async () => {
    const given = await ask("Câu lạc bộ Bắc có số quyết định số mấy?");
    expect(given.text).toContain("34/QĐ-UBND");
    expect(given.text).not.toContain("12/QĐ-UBND");
    const blank = await ask("Câu lạc bộ Nam có số quyết định số mấy?");
    expect(blank.text).not.toMatch(/12\/QĐ-UBND|34\/QĐ-UBND/);
    expect(blank.abstained).toBe(true);
  });

  it("is the day of signing, asked in the turn after", async () => {
    const reply = await ask("Kế hoạch vận động Quỹ sách ai ký?", "ký đúng ngày mấy vậy?");
    expect(reply.text).toContain("chưa ghi ngày ban hành");
  });
});

describe("what a document does state", () => {
  it.each([
    ["where money goes", "Tiền ủng hộ Quỹ sách chuyển vào tài khoản nào?", "tài khoản của Hội Khuyến học phường"],
    ["an address on the net", "Đăng ký thẻ mượn sách ở trang web nào?", "https://thesach.hanhthong.gov.vn"],
    ["the name of a site", "Danh mục sách đăng ở trang web nào?", "Cổng thông tin điện tử"],
    ["who heads it", "Ai làm Trưởng ban vận động Quỹ sách?", "một Phó Chủ tịch"],
    ["a hotline", "Đường dây nóng phản ánh lạm thu Quỹ sách số mấy?", "0226.3877.205"],
    ["somebody's telephone", "Điện thoại đầu mối Quỹ sách?", "0226.3877.104"],
  ])("is not refused: %s", async (_, question, told) => {
    expect((await ask(question)).text).toContain(told);
  });

  it("is the day of signing, asked in the turn after", async () => {
    const reply = await ask("Quyết định về thuyền chở học sinh ai ký?", "ký đúng ngày mấy vậy?");
    expect(reply.text).toContain("03/09/2026");
  });
});

describe("an exception beside a rule", () => {
  it.each([
    [
      "where a figure alone would take the case in",
      "Nhà tôi có thuyền 12 chỗ, tôi tự chèo chở con đi học thì có bị quy định này áp dụng không?",
      "thuyền do cha mẹ tự chèo đưa con đi học",
    ],
    ["where it is one of several", "Thuyền cứu hộ 15 chỗ có phải theo quy định quản lý thuyền không?", "thuyền cứu hộ"],
    [
      "where no figure is told",
      "Thuyền đánh cá có thuộc phạm vi quy định quản lý thuyền chở học sinh không?",
      "thuyền đánh cá",
    ],
  ])("is told first: %s", async (_, question, excepted) => {
    expect((await ask(question)).text).toContain(`Không: văn bản ghi “không áp dụng đối với” trường hợp “${excepted}”`);
  });

  it("is told of who lies within its own limit, and of nobody else", async () => {
    expect((await ask("Bé 5 tuổi có thuộc đối tượng được đi thuyền một mình không?")).text).toContain(
      "Không: văn bản ghi “không thuộc đối tượng”",
    );
    expect((await ask("Bé 9 tuổi có thuộc đối tượng được đi thuyền một mình không?")).text).not.toContain("Không:");
  });

  it("is not told of a case that it does not name", async () => {
    const reply = await ask("Thuyền 12 chỗ của trường chở học sinh có phải theo quy định này không?");
    expect(reply.text).not.toContain("Không:");
    expect(reply.text).toContain("nằm trong giới hạn “từ 10 chỗ trở lên”");
  });
});

describe("a thing of elsewhere", () => {
  it.each([
    "Đội nào vô địch giải Chelsea bóng đá năm ngoái?",
    "Should I buy a new boat from Yamaha or Suzuki for fishing?",
  ])("is not answered from words that it shares with a document: “%s”", async (question) => {
    const reply = await ask(question);
    expect(reply.citations).toEqual([]);
  });
});

describe("a day by which one hands in to another", () => {
  it("is told to who asks for those two", async () => {
    const { text } = await ask("phường gửi danh sách sách quyên góp lên Sở trước ngày nào?");
    expect(text).toContain("11/12/2026");
  });

  it.each([
    "Trường tôi gửi danh sách sách quyên góp về UBND phường chậm nhất ngày nào?",
    "Nhà trường phải gửi danh sách sách quyên góp cho Quỹ sách về Ủy ban nhân dân phường vào ngày nào?",
  ])("is no day for others: %s", async (question) => {
    const { abstained, text } = await ask(question);
    expect(abstained).toBe(true);
    expect(text).not.toContain("chậm nhất hết ngày 11/12/2026");
  });
});
