import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { openOffice, type Office } from "../../fixtures/office";

/** A ward's plan and a department's letter that cite other documents, name whom to call and give figures. Written for these tests. */
const documents = {
  "ke-hoach-thu-vien-xanh.txt": `ỦY BAN NHÂN DÂN
PHƯỜNG TRÚC BÌNH, TỈNH PHÚ THỌ

Số: 27/KH-UBND
Trúc Bình, ngày 11 tháng 3 năm 2026

KẾ HOẠCH
Xây dựng thư viện xanh trong trường học

Căn cứ Thông tư số 16/2022/TT-BGDĐT ngày 22 tháng 11 năm 2022 của Bộ trưởng Bộ Giáo dục và Đào tạo ban hành quy định tiêu chuẩn thư viện cơ sở giáo dục mầm non và phổ thông;
Thực hiện Hướng dẫn số 4175/HD-SGDĐT ngày 09 tháng 02 năm 2026 của Sở Giáo dục và Đào tạo tỉnh Phú Thọ về việc chấm điểm thư viện xanh;

I. ĐẶC ĐIỂM

Phường Trúc Bình có diện tích tự nhiên 31,7 km², dân số 24.600 người, 9 trường học với 5.318 học sinh.
Tỷ lệ học sinh thuộc hộ nghèo chiếm 12,4%.

II. TỔ CHỨC THỰC HIỆN

1. Kế hoạch này thay thế Kế hoạch số 14/KH-UBND ngày 05 tháng 4 năm 2024 của Ủy ban nhân dân phường Trúc Bình về thư viện xanh.
2. Đầu mối liên hệ: đồng chí Lương Thị Mận, công chức Phòng Văn hóa - Xã hội, điện thoại 0912.440.815.

TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH

Bùi Văn Khoát
`,
};

let office: Office;
beforeAll(async () => {
  office = await openOffice(documents);
});
afterAll(async () => office.close());

const ask = async (...turns: string[]) => office.ask(turns, { asOf: "2026-11-21", place: "phường Trúc Bình, Phú Thọ" });

describe("the day of a cited document is told, whatever words ask for it:", () => {
  it.each([
    "Cái 4175 của Sở ra hôm nào?",
    "Hôm nào thì Sở Phú Thọ ký cái hướng dẫn 4175 vậy?",
    "Hướng dẫn 4175 mà kế hoạch thư viện xanh nhắc tới, bữa nào ra vậy?",
    "Tui coi kế hoạch thư viện xanh thấy nhắc Hướng dẫn 4175. Cái đó ký bữa nào?",
    "Hướng dẫn 4175: cơ quan, thời điểm ban hành",
    "số, ngày hướng dẫn chấm điểm thư viện xanh của Sở Phú Thọ",
    "Cho xin số và ngày của hướng dẫn Sở Phú Thọ gửi về chấm điểm thư viện xanh",
    "Sở Phú Thọ có cái hướng dẫn 4175: nội dung hướng dẫn là gì, ngày ra văn bản là bữa nào?",
  ])("“%s”", async (question) => {
    const { text, abstained } = await ask(question);
    expect(text).toContain("09/02/2026");
    expect(abstained).toBe(false);
  });

  it("but a day until which somebody has to issue something is none", async () => {
    const { text } = await ask("Trường phải ban hành kế hoạch thư viện xanh trước ngày nào?");
    expect(text).not.toMatch(/ngày ban hành:/);
  });
});

describe("what a cited document is about is told, whatever words ask for it:", () => {
  it.each([
    "Thông tư số 16 năm 2022 của Bộ Giáo dục nó quy định về chuyện gì nhỉ?",
    "cái 16/2022/TT-BGDĐT nói chuyện chi rứa?",
    "Nội dung quy định của Thông tư 16/2022 là gì?",
  ])("“%s”", async (question) => {
    expect((await ask(question)).text).toContain("tiêu chuẩn thư viện");
  });
});

describe("what a document takes the place of is told, whatever words ask for it:", () => {
  it.each([
    "Kế hoạch 27/KH-UBND của Trúc Bình ra đời thì bỏ kế hoạch nào?",
    "Kế hoạch 27/KH-UBND của Trúc Bình thế cho kế hoạch nào, ban hành hôm nào vậy?",
    "Kế hoạch nào bị Kế hoạch 27/KH-UBND của Trúc Bình thay?",
  ])("“%s”", async (question) => {
    const { text } = await ask(question);
    expect(text).toContain("14/KH-UBND");
  });

  it.each([
    "Nó ra thế cho kế hoạch nào?",
    "Bản kế hoạch trước đó mà nó thế là số mấy?",
    "Có kế hoạch nào trước đây bị nó thay không?",
  ])("after a question of it: “%s”", async (question) => {
    const { text } = await ask("Kế hoạch thư viện xanh của phường Trúc Bình số mấy?", question);
    expect(text).toContain("14/KH-UBND");
  });
});

describe("whom to call is told, whatever words ask for it:", () => {
  it.each([
    "Phường có người nào để mình gọi khi cần trao đổi về thư viện xanh?",
    "Chuyện thư viện xanh thì người cần gọi là ai vậy?",
    "tui tính hỏi thăm vụ thư viện xanh, điện cho ai được vậy?",
    "Muốn gọi hỏi về thư viện xanh thì người nghe máy tên là gì?",
    "Làm thư viện xanh mà vướng thì liên lạc với người nào, máy số mấy?",
    "Làm thư viện xanh thì alo cho ai?",
  ])("“%s”", async (question) => {
    const { text } = await ask(question);
    expect(text).toContain("Lương Thị Mận");
    expect(text).toContain("0912.440.815");
  });

  it.each(["Đề nghị cung cấp số di động của cán bộ này.", "Muốn gọi thì bấm số nào?"])(
    "after who it is: “%s”",
    async (question) => {
      const { text } = await ask("Ai là đầu mối liên hệ về thư viện xanh của phường Trúc Bình?", question);
      expect(text).toContain("0912.440.815");
    },
  );

  it("while a land line that nobody prints is not made up of a mobile", async () => {
    const { text } = await ask("Máy cố định của đầu mối thư viện xanh phường Trúc Bình là số gì?");
    expect(text).not.toContain("• Lương Thị Mận");
  });
});

describe("a figure is told without a question word or with a general one:", () => {
  it.each([
    ["số dân phường Trúc Bình", "24.600"],
    ["Cho xin tổng số học sinh phường Trúc Bình", "5.318"],
    ["Dân phường Trúc Bình được nhiêu người?", "24.600"],
    ["Mức tỷ lệ học sinh hộ nghèo của phường Trúc Bình là mấy phần trăm?", "12,4%"],
  ])("“%s”", async (question, figure) => {
    const { text, abstained } = await ask(question);
    expect(text).toContain(figure);
    expect(abstained).toBe(false);
  });
});

describe("an amount of money that no document states is not told as another number:", () => {
  it.each([
    "Phường chi bồi dưỡng cho người chấm thư viện xanh mức bao nhiêu?",
    "Xây thư viện xanh hết thảy bao nhiêu kinh phí?",
  ])("“%s”", async (question) => {
    expect((await ask(question)).abstained).toBe(true);
  });
});
