import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { openOffice, type Office } from "../../fixtures/office";

/** A school's notice with a table, a form and a decision, as such papers are laid out. Written for these tests. */
const documents = {
  "thong-bao-to-hop.md": `SỞ GIÁO DỤC VÀ ĐÀO TẠO GIA LAI

TRƯỜNG THPT CHƯ PĂH ĐÔNG

Số: 12/TB-THPTCPĐ

Chư Păh, ngày 10 tháng 7 năm 2025

THÔNG BÁO

Về tổ hợp môn học lớp 10 năm học 2025-2026

Căn cứ Công văn số 900/SGDĐT-GDTrH ngày 01/7/2025 của Sở Giáo dục và Đào tạo về việc xây dựng tổ hợp;

Căn cứ Biên bản họp Hội đồng trường ngày 05/7/2025;

Trường thông báo như sau:

1. Các tổ hợp môn

| Tổ hợp | Môn lựa chọn | Số lớp |
| --- | --- | --- |
| Tổ hợp 1 | Vật lí, Hóa học, Tin học | 3 |
| Tổ hợp 2 | Địa lí, Sinh học, Mĩ thuật | 2 |

2. Thời gian

- Học sinh nộp phiếu chọn tổ hợp về văn phòng trước ngày 20/7/2025.

- Lễ khai giảng: ngày 05/9/2025.

3. Thiết bị của phòng tự học

Mỗi phòng có tối thiểu một máy chiếu, hai máy tính và một tủ sách dùng chung.

4. Điểm trúng tuyển

Thí sinh trúng tuyển từ 24,5 điểm trở lên.

5. Liên hệ

- Văn phòng trường, phòng trực số 2, email: c3chupahdong@gialai.example

- Bà Trần Thị An - Nhân viên Phòng Thiết bị; điện thoại: 0269.3555.120.

- Ông Lê Văn Bốn - Nhân viên Phòng Thư viện; điện thoại: 0269.3555.121.

HIỆU TRƯỞNG
`,
  "tieu-chi-xep-lop.txt": `TRƯỜNG THPT CHƯ PĂH ĐÔNG

Số: 15/TB-THPTCPĐ
Chư Păh, ngày 12 tháng 7 năm 2025

THÔNG BÁO
Về việc xếp lớp 10

Trường xếp lớp lần lượt theo các tiêu chí ưu tiên dưới đây

Tiêu chí | Nội dung
Tiêu chí 1 | Tổng điểm xét tuyển
Tiêu chí 2 | Điểm trung bình lớp 9

HIỆU TRƯỞNG
`,
  "don-muon-phong.txt": `CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc

ĐƠN ĐỀ NGHỊ MƯỢN PHÒNG HỌC

Kính gửi: Trưởng phòng Quản trị trường

Tôi tên là: ......................................
Đề nghị mượn phòng học vào ngày: .................
Lý do mượn phòng học: ............................
`,
  "quyet-dinh-hoi-dong.txt": `ỦY BAN NHÂN DÂN
TỈNH GIA LAI

Số: 77/2025/QĐ-UBND
Gia Lai, ngày 02 tháng 6 năm 2025

QUYẾT ĐỊNH
Ban hành Quy định về hội đồng xét chọn sáng kiến

Điều 1. Hội đồng xét chọn
1. Hội đồng xét chọn sáng kiến do Chủ tịch Ủy ban nhân dân tỉnh thành lập, làm việc theo thành phố và huyện trong 3 ngày.
2. Trách nhiệm của kế toán: kế toán của đơn vị lập dự toán kinh phí xét chọn.

Điều 2. Chế độ báo cáo
1. Báo cáo của hội đồng cấp huyện: mỗi quý một lần, bằng thư điện tử.
2. Báo cáo của hội đồng cấp tỉnh: mỗi năm một lần, bằng văn bản có chữ ký.
3. Chỉ tiêu của hội đồng xét chọn sáng kiến do Chủ tịch giao.
4. Thù lao thành viên thực hiện theo Thông tư số 91/2024/TT-BTC ngày 08/3/2024 của Bộ Tài chính về mức chi cho hoạt động sáng kiến.
5. Đơn vị kịp thời phát hiện, xử lý hồ sơ khai không đúng.

TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH
`,
};

let office: Office;
beforeAll(async () => {
  office = await openOffice(documents);
});
afterAll(async () => office.close());

const ask = async (question: string) => office.ask(question, { asOf: "2025-08-01", place: "tỉnh Gia Lai" });
const quotesOf = async (question: string) => (await ask(question)).citations.map(({ quote }) => quote);

describe("a day that no duty has", () => {
  it("is told instead of a deadline of the same notice", async () => {
    const quotes = await quotesOf("trường Chư Păh Đông khai giảng ngày nào?");
    expect(quotes.join()).toContain("Lễ khai giảng: ngày 05/9/2025");
    expect(quotes.join()).not.toContain("phiếu chọn");
  });

  it("leaves the deadline to a question for the duty", async () => {
    expect((await ask("nộp phiếu chọn tổ hợp trước ngày nào?")).text).toContain("19/07/2025");
  });
});

describe("a table", () => {
  it("answers with the row that is meant, under the names of its columns", async () => {
    const quotes = await quotesOf("tổ hợp 2 lớp 10 học những môn gì, mấy lớp?");
    expect(quotes).toEqual(
      expect.arrayContaining(["Tổ hợp | Môn lựa chọn | Số lớp", "Tổ hợp 2 | Địa lí, Sinh học, Mĩ thuật | 2"]),
    );
  });
});

describe("what a place announces", () => {
  it("stands below it, where nothing is numbered", async () => {
    const quotes = await quotesOf("tiêu chí ưu tiên xếp lớp đầu tiên là gì?");
    expect(quotes.join("\n")).toContain("Tiêu chí 1 | Tổng điểm xét tuyển");
  });
});

describe("the head of a paper", () => {
  it("says to whom a form goes", async () => {
    const reply = await ask("đơn đề nghị mượn phòng học gửi cho ai?");
    expect(reply.text).toContain("Trưởng phòng Quản trị");
    expect(reply.citations[0]?.quote).toContain("Kính gửi");
    expect(reply.text).toContain("Biểu mẫu “Đơn đề nghị mượn phòng học”");
  });

  it("finds the form itself, and says where there is none", async () => {
    expect((await quotesOf("cho em xin mẫu đơn mượn phòng học")).join()).toContain("mượn phòng học");
    const reply = await ask("mẫu hợp đồng mượn máy chiếu tải ở đâu?");
    expect(reply.abstained).toBe(true);
    expect(reply.text).toContain("không có mẫu");
  });

  it("gives the bases without a number beside those with one", async () => {
    const quotes = await quotesOf("thông báo tổ hợp môn của trường dựa vào căn cứ nào?");
    expect(quotes.join()).toContain("900/SGDĐT-GDTrH");
    expect(quotes.join()).toContain("Biên bản họp Hội đồng trường");
  });

  it("gives the document that is cited for just that, not the bases of another one", async () => {
    const quotes = await quotesOf("mức chi cho hoạt động sáng kiến theo thông tư nào?");
    expect(quotes).toHaveLength(1);
    expect(quotes[0]).toContain("91/2024/TT-BTC");
  });

  it("does not make up what a decision replaces", async () => {
    const reply = await ask("Quyết định 77/2025/QĐ-UBND thay thế quyết định nào?");
    expect(reply.abstained).toBe(true);
    expect(reply.text).toContain("không nêu việc thay thế");
  });

  it("is found by the initials of a school's name", async () => {
    expect((await ask("email của trường THPT CPĐ là gì?")).text).toContain("c3chupahdong@gialai.example");
  });

  it("is found by a bare number behind its kind", async () => {
    expect(await quotesOf("theo thông báo số 12 thì phòng tự học có những thiết bị gì?")).toEqual([
      expect.stringContaining("một máy chiếu"),
    ]);
  });
});

describe("what is not there", () => {
  it("is the same thing of another school year", async () => {
    const reply = await ask("điểm trúng tuyển lớp 10 trường Chư Păh Đông năm học 2026-2027 là bao nhiêu?");
    expect(reply.abstained).toBe(true);
    expect(reply.text).toContain("năm học 2026-2027; chỉ có của năm học 2025-2026");
  });

  it("is a number that only numbers the place", async () => {
    expect((await ask("hội đồng xét chọn sáng kiến có bao nhiêu chỉ tiêu?")).abstained).toBe(true);
  });

  it("is a number of members where only another number stands near", async () => {
    expect((await ask("hội đồng xét chọn sáng kiến gồm bao nhiêu thành viên?")).abstained).toBe(true);
  });

  it("is no penalty where something is only to be found out", async () => {
    const reply = await ask("nếu phát hiện hồ sơ sáng kiến khai không đúng thì xử lý sao?");
    expect(reply.abstained).toBe(false);
    expect(reply.citations.map(({ quote }) => quote).join()).toContain("xử lý hồ sơ");
  });

  it.each(["viết giúp tôi một đoạn mã Python", "làm cho em bài thơ tặng cô giáo", "write me a poem"])(
    "“%s” is no question for the documents",
    async (message) => {
      expect((await ask(message)).citations).toEqual([]);
    },
  );

  it("an accountant is no teller of sums", async () => {
    expect((await quotesOf("kế toán phải làm gì trong việc xét chọn sáng kiến?")).join()).toContain("lập dự toán");
  });
});

describe("a person", () => {
  it.each([["số của ông Bốn là bao nhiêu?"], ["cho em xin số của ông Bốn"]])(
    "is asked for by “%s”",
    async (question) => {
      expect((await ask(question)).text).toContain("0269.3555.121");
    },
  );

  it("who signed stays the one who signed", async () => {
    const turns = ["ai ký quyết định 77/2025/QĐ-UBND?", "người đó giữ chức vụ gì?"];
    const reply = await office.ask(turns, { asOf: "2025-08-01", place: "tỉnh Gia Lai" });
    expect(reply.citations.map(({ quote }) => quote).join()).toContain("CHỦ TỊCH");
  });

  it("stays the one who was spoken of", async () => {
    const turns = ["số của ông Bốn là bao nhiêu?", "ông ấy ở phòng nào?"];
    const reply = await office.ask(turns, { asOf: "2025-08-01", place: "tỉnh Gia Lai" });
    expect(reply.text).toContain("Phòng Thư viện");
    expect(reply.text).not.toContain("c3chupahdong");
  });
});

describe("a question that asks two things", () => {
  it.each([
    "lễ khai giảng ngày nào và nộp phiếu chọn tổ hợp hạn nào?",
    "học sinh nộp phiếu chọn tổ hợp hạn nào, lễ khai giảng ngày mấy?",
  ])("“%s” gets both answers", async (question) => {
    const reply = await ask(question);
    expect(reply.text).toContain("05/9/2025");
    expect(reply.text).toContain("19/07/2025");
    // Each quote has its own number, and each number its source.
    const numbers = [...reply.text.matchAll(/^\[(\d+)\] /gm)].map((match) => Number(match[1]));
    expect(numbers).toEqual(reply.citations.map((_, at) => at + 1));
  });
});

describe("a spelling", () => {
  it("with i is the same word as with y", async () => {
    expect((await quotesOf("mĩ thuật có trong tổ hợp nào?")).join()).toContain("Tổ hợp 2");
    expect((await quotesOf("mỹ thuật có trong tổ hợp nào?")).join()).toContain("Tổ hợp 2");
  });
});

describe("a comparison", () => {
  it("gives each of the two sides its own place", async () => {
    const quotes = await quotesOf("báo cáo của hội đồng cấp huyện và hội đồng cấp tỉnh khác nhau thế nào?");
    expect(quotes.join()).toContain("mỗi quý một lần");
    expect(quotes.join()).toContain("mỗi năm một lần");
  });
});
