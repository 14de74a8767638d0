import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { libraryPlan } from "../../fixtures/library-plan";
import { openOffice, type Office } from "../../fixtures/office";

/** A commune's rule, a notice of one school year and a letter with figures. Written for these tests. */
const documents = {
  "ke-hoach-thu-vien.txt": libraryPlan,
  "quy-dinh-xe-dua-don.txt": `ỦY BAN NHÂN DÂN
XÃ BIỂN HỒ, TỈNH GIA LAI

Số: 31/QĐ-UBND
Biển Hồ, ngày 20 tháng 8 năm 2026

QUYẾT ĐỊNH
Ban hành Quy định về xe đưa đón học sinh trên địa bàn xã Biển Hồ

Điều 1. Hợp đồng vận chuyển
1. Nhà trường ký hợp đồng vận chuyển với chủ xe đủ điều kiện.
2. Nhà trường gửi bản sao hợp đồng vận chuyển đến Phòng Văn hóa - Xã hội trong thời hạn 05 ngày làm việc kể từ ngày ký.

Điều 2. Chuyển tiếp
Hợp đồng vận chuyển đã ký trước ngày 01 tháng 8 năm 2026 được thực hiện đến hết ngày 31 tháng 12 năm 2026.
`,
  "thong-bao-cau-lac-bo.txt": `ỦY BAN NHÂN DÂN
XÃ BIỂN HỒ, TỈNH GIA LAI

Số: 12/TB-UBND
Biển Hồ, ngày 05 tháng 9 năm 2025

THÔNG BÁO
Về việc tổ chức câu lạc bộ bơi cho học sinh năm học 2025-2026

1. Các trường nộp danh sách câu lạc bộ bơi về Phòng Văn hóa - Xã hội trước ngày 20/3/2026.
2. Nhà trường thu theo thỏa thuận với cha mẹ học sinh.
`,
  "bao-cao-nha-ban-tru.txt": `SỞ GIÁO DỤC VÀ ĐÀO TẠO
TỈNH GIA LAI

Số: 77/SGDĐT
Gia Lai, ngày 02 tháng 3 năm 2026

CÔNG VĂN
Về nhu cầu nhà bán trú vùng cao

1. Hiện trạng vùng cao
Toàn tỉnh có 91 điểm trường vùng cao, với tổng số 640 cô nuôi.
Cấp tiểu học có 62 điểm trường; gồm 410 cô nuôi.
Cấp trung học cơ sở có 29 điểm trường; gồm 215 cô nuôi.

2. Nhu cầu vùng cao
Số điểm trường tiểu học vùng cao cần nhà bán trú: 54 điểm trường.
`,
};

let office: Office;
beforeAll(async () => {
  office = await openOffice(documents);
});
afterAll(async () => office.close());

const asked = async (question: string, asOf = "2026-11-21") =>
  office.ask(question, { asOf, place: "xã Biển Hồ, Gia Lai" });

describe("a last day", () => {
  it.each([
    "hạn báo cáo kết quả xây dựng thư viện, tính đến hôm nay hết chưa",
    "Tính tới hôm nay, hạn báo cáo kết quả xây dựng thư viện đã trôi qua chưa vậy?",
    "Báo cáo kết quả xây dựng thư viện: thời gian còn lại bao nhiêu ngày?",
    "Báo cáo kết quả xây dựng thư viện bữa nào là chót?",
    "Chừng nào phải gửi báo cáo kết quả xây dựng thư viện vậy?",
    "Nghe nói người ta bắt gửi báo cáo kết quả xây dựng thư viện, dự kiến rơi vào ngày nào đấy nhỉ?",
  ])("is told however the time is asked for: “%s”", async (question) => {
    const reply = await asked(question, "2026-11-02");
    expect(reply.abstained).toBe(false);
    expect(reply.text).toContain("20/11/2026");
  });

  it.each([
    "Trường ký hợp đồng vận chuyển hôm thứ Hai 16/11/2026 thì hạn cuối gửi bản sao là ngày nào?",
    "Hợp đồng vận chuyển ký hôm 16/11/2026, bản sao phải gửi Phòng Văn hóa - Xã hội muộn nhất là hôm nào?",
    "Trường em ở Biển Hồ, hợp đồng vận chuyển được ký vào thứ Hai 16/11/2026. Vậy hạn cuối gửi bản sao là ngày nào?",
  ])("is counted from the day that is told, in whichever sentence: “%s”", async (question) => {
    expect((await asked(question)).text).toContain("23/11/2026");
  });

  it("is not counted from the day of something else", async () => {
    const { text } = await asked(
      "Tôi về trường nhận công tác hôm 16/11/2026. Vậy hạn gửi bản sao hợp đồng vận chuyển là ngày nào?",
    );
    expect(text).toContain("05 ngày làm việc");
    expect(text).not.toContain("23/11/2026");
  });

  it.each([
    "Sang năm 2027 lấy luôn hạn nộp danh sách trong thông báo câu lạc bộ bơi mà dùng thì có được không?",
    "Tôi lên kế hoạch cho năm 2027. Nếu vẫn theo mốc 20/3 của thông báo câu lạc bộ bơi mà nộp danh sách thì có được không?",
    "Năm 2027 vẫn theo thời hạn nộp danh sách trong thông báo câu lạc bộ bơi thì ổn không?",
  ])("of one year is not given for another's: “%s”", async (question) => {
    const { text } = await asked(question);
    expect(text).toContain("20/03/2026");
    expect(text).toContain("không nêu hạn của năm 2027");
  });
});

describe("what is due in a period", () => {
  it.each([
    "Tháng này có mốc nào về thư viện mà trường phải làm xong không?",
    "Về chuyện thư viện, trong tháng này trường mình có việc gì phải xong đúng ngày không?",
    "Nhờ em rà giúp: trong tháng này có hạn nào về thư viện mà trường chị phải hoàn thành không?",
    "Tôi đang sắp việc cho tháng này. Về thư viện, trong tháng đó trường tôi có vướng hạn nào cần lo không?",
  ])("is listed, whatever it is called: “%s”", async (question) => {
    const reply = await asked(question, "2026-11-02");
    expect(reply.text).toContain("Các hạn từ 02/11/2026 đến 30/11/2026");
    expect(reply.text).toContain("20/11/2026");
  });
});

describe("whether a document still holds", () => {
  it.each([
    "Thông báo câu lạc bộ bơi của Biển Hồ đến giờ có dùng được nữa hay thôi rồi?",
    "Năm học tới trường có được căn cứ tiếp vào thông báo câu lạc bộ bơi không?",
    "thông báo câu lạc bộ bơi xã Biển Hồ – có dùng cho năm học 2026-2027 không",
    "Thông báo câu lạc bộ bơi năm sau lấy xài tiếp được hông?",
  ])("is asked of its use: “%s”", async (question) => {
    expect((await asked(question)).text).toMatch(/chỉ ghi áp dụng cho năm học 2025-2026/u);
  });
});

describe("figures that do not agree", () => {
  it.each([
    "Điểm trường tiểu học vùng cao Gia Lai là 62 hay 54?",
    "Tôi chép số điểm trường tiểu học vùng cao mà gặp chỗ ghi thế này, chỗ ghi thế kia. Vậy con số là 54 hay 62?",
    "Công văn của Sở khi thì nói 62 điểm trường tiểu học vùng cao, khi lại nói 54, nên hiểu con số nào?",
    "Số điểm trường tiểu học vùng cao nêu không nhất quán, có chỗ là 62, có chỗ là 54; đề nghị làm rõ.",
  ])("are both told: “%s”", async (question) => {
    const { text } = await asked(question);
    expect(text).toContain("62 điểm trường");
    expect(text).toContain("54 điểm trường");
  });

  it.each([
    "Vùng cao có 640 cô nuôi, tiểu học + THCS cộng có bằng 640 cô nuôi không",
    "Công văn ghi 640 cô nuôi vùng cao. Hai cấp tiểu học và THCS gộp lại có đủ 640 cô nuôi không?",
  ])("are added where that is asked for: “%s”", async (question) => {
    expect((await asked(question)).text).toContain("410 + 215 = 625");
  });
});

it("answers what was told where only that is doubted", async () => {
  const { text } = await asked(
    "Đồng nghiệp mách tôi rằng báo cáo kết quả xây dựng thư viện phải gửi trước ngày 20/11. Thông tin ấy có chính xác không?",
    "2026-11-02",
  );
  expect(text).toContain("20/11/2026");
});
