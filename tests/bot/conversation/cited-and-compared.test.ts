import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { openOffice, type Office } from "../../fixtures/office";

/** Two wards of two provinces with plans that cite and count, and a school's own rule. Written for these tests. */
const documents = {
  "ke-hoach-thu-vien-ia-pa.txt": `ỦY BAN NHÂN DÂN
XÃ IA PA

Số: 14/KH-UBND
Ia Pa, ngày 06 tháng 02 năm 2026

KẾ HOẠCH
Xây dựng thư viện cộng đồng trên địa bàn xã Ia Pa, tỉnh Gia Lai

Căn cứ Quyết định số 512/QĐ-UBND ngày 09/12/2025 của Ủy ban nhân dân tỉnh Gia Lai về việc giao chỉ tiêu thư viện;
Thực hiện Hướng dẫn số 77/HD-SVHTT ngày 11/01/2026 của Sở Văn hóa và Thể thao về việc lập tủ sách thôn năm 2026;
Thực hiện Công văn số 4410/BVHTT-TV ngày 20/11/2025 của Bộ Văn hóa về phong trào đọc sách;

I. NGUYÊN TẮC THỰC HIỆN
1. Sách được chọn phù hợp với lứa tuổi, công khai với người dân.
2. Không thu tiền mượn sách của bất kỳ ai.

II. TÌNH HÌNH
Toàn xã có 12 thôn, với 9 cán bộ quản lý, 41 giáo viên và 7 nhân viên thư viện. Đầu năm học báo cáo có gần 30 tủ sách.
Sau rà soát còn 26 tủ sách dùng được. Diện tích kho sách 120 m2. Vốn sách hiện có 8.450 bản.

III. NHIỆM VỤ
1. Phòng Văn hóa - Xã hội
- Chủ trì kiểm kê sách, lập danh mục sách cần mua.
2. Các trường học
- Cử giáo viên phụ trách, gửi danh sách về Ủy ban nhân dân xã trước ngày 20/5 hàng năm.
- Trước khi mời đơn vị ngoài vào giới thiệu sách, nhà trường báo cáo Ủy ban nhân dân xã.

IV. LỘ TRÌNH
1. Năm 2026
- Khai trương 5 tủ sách mới tại các thôn thuộc các xã Ia Pa, Pờ Tó, Chư Răng.
2. Từ năm 2027 trở đi (thực hiện thường niên)
- Bổ sung sách cho các tủ sách đã có.

Mọi việc xin liên hệ: đồng chí Rơ Châm Hạnh, cán bộ thư viện, điện thoại: 0269.3777.115.

TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH

Siu Nam
`,
  "thong-bao-thu-vien-hoa-son.txt": `ỦY BAN NHÂN DÂN
PHƯỜNG HÒA SƠN

Số: 30/TB-UBND
Hòa Sơn, ngày 03 tháng 3 năm 2026

THÔNG BÁO
Về việc tổ chức ngày hội đọc sách trên địa bàn phường Hòa Sơn, tỉnh Phú Yên

1. Phòng Văn hóa - Xã hội phường chịu trách nhiệm thẩm định gian hàng sách.
2. Các trường nộp phương án tham gia ngày hội trước ngày 10/4/2026.
3. Phong trào đọc sách theo Công văn số 4410/BVHTT-TV ngày 20/11/2025 của Bộ Văn hóa được nhân rộng.
4. Phong trào đọc sách mỗi tuần một cuốn do từng trường tổ chức.

TM. ỦY BAN NHÂN DÂN
PHÓ CHỦ TỊCH

Lê Văn Tùng
`,
  "huong-dan-ban-giao-ia-pa.txt": `ỦY BAN NHÂN DÂN
XÃ IA PA

Số: 21/HD-UBND

HƯỚNG DẪN
Về việc bàn giao tủ sách thôn trên địa bàn xã Ia Pa, tỉnh Gia Lai

I. QUY TRÌNH BÀN GIAO
1. Trưởng thôn lập biên bản kiểm đếm tủ sách.
2. Tổ chức cuộc họp thôn lấy ý kiến về người giữ tủ sách.
3. Gửi biên bản về Phòng Văn hóa - Xã hội.

TM. ỦY BAN NHÂN DÂN
`,
  "noi-quy-truong.txt": `TRƯỜNG TIỂU HỌC NGUYỄN DU BẮC

Số: 02/NQ-TH

NỘI QUY
Thư viện trường

Điều 1. Giờ mở cửa
Thư viện mở cửa từ 7 giờ 30 phút đến 16 giờ 30 phút.
Điều 2. Mượn sách
Mỗi học sinh được mượn 02 cuốn trong một tuần.
`,
};

let office: Office;
beforeAll(async () => {
  office = await openOffice(documents);
});
afterAll(async () => office.close());

const ask = async (turns: string | readonly string[], place = "xã Ia Pa, Gia Lai") =>
  office.ask(turns, { asOf: "2026-04-01", place });
const textOf = async (turns: string | readonly string[], place?: string) => (await ask(turns, place)).text;

describe("a document that is only cited", () => {
  it("is told by its number and day where it is asked for by its kind and its sender", async () => {
    const text = await textOf("Kế hoạch thư viện của Ia Pa thực hiện công văn số mấy của Bộ Văn hóa?");
    expect(text).toContain("4410/BVHTT-TV");
    expect(text).toContain("20/11/2025");
    expect(text).not.toContain("512/QĐ-UBND");
  });

  it("is the one of a day that the question gives", async () => {
    expect(await textOf("Quyết định ngày 09/12/2025 của UBND tỉnh Gia Lai mang số mấy?")).toContain("512/QĐ-UBND");
  });

  it("is the one of the year that stands beside its kind", async () => {
    const text = await textOf("Kế hoạch thư viện Ia Pa thực hiện công văn năm 2025 nào?");
    expect(text).toContain("4410/BVHTT-TV");
  });

  it("is meant by “hướng dẫn đó” after it was told of", async () => {
    const text = await textOf([
      "Kế hoạch thư viện xã Ia Pa thực hiện hướng dẫn nào của Sở?",
      "hướng dẫn đó ban hành ngày mấy?",
    ]);
    expect(text).toContain("11/01/2026");
  });

  it("is found by its bare number", async () => {
    const text = await textOf([
      "Kế hoạch thư viện Ia Pa căn cứ những văn bản nào?",
      "cái 4410 là của ai, ban hành bao giờ",
    ]);
    expect(text).toContain("20/11/2025");
    expect(text).toContain("Bộ Văn hóa");
  });

  it("is told beside another one where two numbers are asked of", async () => {
    const text = await textOf("Quyết định 512/QĐ-UBND và Hướng dẫn 77/HD-SVHTT ban hành vào những ngày nào?");
    expect(text).toContain("09/12/2025");
    expect(text).toContain("11/01/2026");
  });

  it("gives no ground to say whether it still holds", async () => {
    const text = await textOf("Quyết định 512/QĐ-UBND nay còn được áp dụng không?");
    expect(text).toContain("không có căn cứ");
  });

  it("says what it is about where the question takes it for something else", async () => {
    expect(await textOf("Quyết định 512/QĐ-UBND quy định về học phí phải không?")).toContain("giao chỉ tiêu thư viện");
  });
});

describe("a question of two sides", () => {
  it("gets the answer of each place", async () => {
    const reply = await ask(
      "Phòng Văn hóa - Xã hội xã Ia Pa và Phòng Văn hóa - Xã hội phường Hòa Sơn được giao nhiệm vụ gì?",
    );
    expect(reply.text).toContain("kiểm kê sách");
    expect(reply.text).toContain("thẩm định gian hàng sách");
  });

  it("names another place's rule as that, in the answer for two places as well", async () => {
    const reply = await ask("Hạn gửi danh sách của Ia Pa với hạn nộp phương án bên Hòa Sơn là ngày nào?");
    expect(reply.text).toContain("20/05/2026");
    expect(reply.text).toContain("10/04/2026");
    expect(reply.warnings.map(({ code }) => code)).toContain("other-jurisdiction");
  });

  it("gets what each of two days is the last one of", async () => {
    const text = await textOf("Mốc 20/5 và mốc 10/4/2026 là hạn của việc gì?");
    expect(text).toContain("gửi danh sách");
    expect(text).toContain("phương án tham gia ngày hội");
  });

  it("asks one thing of both where one place does something with the other", async () => {
    const reply = await ask("ai phụ trách việc giữa Ia Pa và Hòa Sơn?");
    expect(reply.text.match(/Theo /gu)?.length ?? 0).toBeLessThan(3);
  });
});

describe("figures", () => {
  it("are told one beside the other where two things are counted", async () => {
    const text = await textOf("xã Ia Pa có mấy cán bộ quản lý, mấy giáo viên?");
    expect(text).toContain("• 9 cán bộ quản lý");
    expect(text).toContain("• 41 giáo viên");
  });

  it("are both quoted where the question sets them against each other", async () => {
    const text = await textOf("kế hoạch Ia Pa chỗ thì 30 tủ sách, chỗ thì 26 tủ sách là sao?");
    expect(text).toContain("• gần 30 tủ sách");
    expect(text).toContain("còn 26 tủ sách");
  });

  it("of two things that share one question word are both told", async () => {
    const text = await textOf("Diện tích kho sách và vốn sách của xã Ia Pa là bao nhiêu?");
    expect(text).toContain("120 m2");
    expect(text).toContain("8.450 bản");
  });
});

describe("“mấy” before a noun", () => {
  it("is many of something known where another word asks", async () => {
    const reply = await ask("ai thẩm định mấy trường ở ngày hội đọc sách phường Hòa Sơn?");
    expect(reply.abstained).toBe(false);
    expect(reply.text).toContain("chịu trách nhiệm thẩm định");
  });

  it("still counts where nothing else asks", async () => {
    expect(await textOf("xã Ia Pa có mấy thôn?")).toContain("12 thôn");
  });
});

describe("what people type", () => {
  it("with the first letter of a word only is read as the word", async () => {
    expect(await textOf("qđịnh 512/QĐ-UBND ban hành ngày nào")).toContain("09/12/2025");
  });

  it("with two letters swapped is read as the syllable that they make", async () => {
    expect(await textOf("phogn van hoa xa hoi xa Ia Pa phai lam gi")).toContain("kiểm kê sách");
  });

  it("asks for a day where it counts the days that are left", async () => {
    const reply = await ask("tính từ hôm nay còn bao nhiêu ngày nữa là tới hạn gửi danh sách của trường?");
    expect(reply.abstained).toBe(false);
    expect(reply.text).toContain("còn 48 ngày");
  });

  it("asks whose a telephone is by its number", async () => {
    expect(await textOf("Số điện thoại 0269.3777.115 ghi trong kế hoạch thư viện là của ai?")).toContain(
      "Rơ Châm Hạnh",
    );
  });

  it("asks for names of communes and gets the place that names them", async () => {
    expect(await textOf("kế hoạch thư viện của Ia Pa khai trương tủ sách mới ở mấy xã?")).toContain(
      "Ia Pa, Pờ Tó, Chư Răng",
    );
  });
});

describe("an answer", () => {
  it("says that a plan goes on after its first year", async () => {
    const text = await textOf("kế hoạch thư viện Ia Pa năm sau có còn làm tiếp không?");
    expect(text).toContain("những năm sau");
    expect(text).toContain("Từ năm 2027 trở đi");
  });

  it("tells the next step of what is done already", async () => {
    const quotes = (await ask("lập biên bản kiểm đếm tủ sách thôn xong rồi thì phải làm gì?")).citations;
    expect(quotes[0]?.quote).toContain("cuộc họp thôn");
  });

  it("gives each document that speaks of a thing", async () => {
    const reply = await ask("phong trào đọc sách được nêu ở những văn bản nào trong kho?");
    expect(new Set(reply.citations.map(({ file }) => file)).size).toBe(2);
  });

  it("says that one school's rule holds in that school", async () => {
    const reply = await ask("học sinh được mượn mấy cuốn sách một tuần?");
    expect(reply.warnings.map(({ code }) => code)).toContain("one-school");
    expect(reply.text).toContain("chỉ áp dụng trong trường đó");
  });

  it("does not take a list of schools for the names of people", async () => {
    expect((await ask("liệt kê họ tên từng em mượn sách")).abstained).toBe(true);
  });

  it("takes leave where the message does", async () => {
    const reply = await ask("thôi tôi nghỉ đây, tạm biệt nhé");
    expect(reply.kind).toBe("small-talk");
  });
});

describe("a question of two places or days", () => {
  it("is answered for each of two days with what it is the last one of, and where", async () => {
    const text = await textOf("Hạn 20/5 với hạn 10/4 là của hai việc gì, của nơi nào?");
    expect(text).toContain("20/5 hàng năm");
    expect(text).toContain("10/4/2026");
    expect(text).toContain("Xây dựng thư viện cộng đồng");
    expect(text).toContain("ngày hội đọc sách");
  });

  it("sets the office of another ward beside the one that was just spoken of", async () => {
    const text = await textOf([
      "Phòng Văn hóa - Xã hội xã Ia Pa làm gì?",
      "so với Phòng Văn hóa - Xã hội ở Hòa Sơn thì nhiệm vụ khác nhau thế nào?",
    ]);
    expect(text).toContain("kiểm kê sách");
    expect(text).toContain("thẩm định gian hàng");
  });

  it("is looked up in both documents that it names by their kinds", async () => {
    const text = await textOf(
      "Tôi đọc kế hoạch của xã với thông báo của phường, cả hai có nói tới phong trào đọc sách không?",
    );
    expect(text).toContain("14/KH-UBND");
    expect(text).toContain("30/TB-UBND");
  });
});

describe("whether a document speaks of something", () => {
  it("is said in so many words before the quote", async () => {
    const text = await textOf(
      "Thông báo của Hòa Sơn có nhắc tới phong trào đọc sách mỗi tuần một cuốn không?",
      "phường Hòa Sơn, Phú Yên",
    );
    expect(text).toMatch(/^Có: văn bản có nêu nội dung này\./);
  });

  it("is not said of what the document's name alone shares with the question", async () => {
    expect(await textOf("Kế hoạch thư viện Ia Pa có nhắc tới xe đạp công cộng không?")).not.toContain(
      "Có: văn bản có nêu",
    );
  });
});

it("who asks whether her own school is meant is told first that the document is another place's", async () => {
  const text = await textOf(
    "Trường tôi có phải nộp phương án tham gia ngày hội theo thông báo của phường Hòa Sơn không?",
  );
  expect(text).toMatch(/^[^\n]*nơi khác/);
});

it("a landline asked for after an office is that office's", async () => {
  const text = await textOf(["Ai là cán bộ thư viện xã Ia Pa?", "thế số điện thoại bàn?"]);
  expect(text).toContain("0269.3777.115");
});
