import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { openOffice, type Office } from "../../fixtures/office";

/** An agreement of a commune and a plan of a province, both older than the merger of their province, and a notice of another commune. Written for these tests. */
const documents = {
  "thoa-thuan-ban-giang.txt": `ỦY BAN NHÂN DÂN XÃ BẢN GIANG
ĐỒN BIÊN PHÒNG BẢN GIANG

Số: 04/TT-UBND-ĐBP
Bản Giang, ngày 20 tháng 02 năm 2025

THỎA THUẬN
Phối hợp giữ gìn an toàn trường học vùng biên, giai đoạn 2025 - 2026

Ủy ban nhân dân xã Bản Giang, tỉnh Hà Giang và Đồn Biên phòng Bản Giang thỏa thuận:

1. Đồn cử 02 chiến sĩ dạy võ cho học sinh vào thứ Năm hằng tuần.
2. Nhà trường gửi danh sách học sinh tham gia cho Đồn trước ngày 10 tháng 9 hằng năm.
3. Thỏa thuận có hiệu lực từ ngày ký đến hết ngày 31 tháng 12 năm 2026. Không ký lại thì chấm dứt.
`,
  "ke-hoach-tinh-ha-giang.txt": `ỦY BAN NHÂN DÂN
TỈNH HÀ GIANG

Số: 77/KH-UBND
Hà Giang, ngày 03 tháng 03 năm 2025

KẾ HOẠCH
Phổ cập bơi cho học sinh tiểu học trên địa bàn tỉnh Hà Giang

Ủy ban nhân dân tỉnh Hà Giang ban hành kế hoạch như sau:

1. Mỗi trường tiểu học mở ít nhất 02 lớp bơi trong hè.
2. Các xã báo cáo kết quả dạy bơi trước ngày 30 tháng 8 hằng năm.
`,
  "thong-bao-lung-can.txt": `ỦY BAN NHÂN DÂN
XÃ LŨNG CAN

Số: 12/TB-UBND
Lũng Can, ngày 05 tháng 10 năm 2026

THÔNG BÁO
Tổ chức ngày hội đọc sách trên địa bàn xã Lũng Can

Ủy ban nhân dân xã Lũng Can, tỉnh Tuyên Quang thông báo:

1. Các trường đăng ký gian sách trước ngày 05 tháng 12 năm 2026.
`,
};

let office: Office;
beforeAll(async () => {
  office = await openOffice(documents);
});
afterAll(() => office.close());

const ask = (question: string | readonly string[], place: string) =>
  office.ask(question, { place, asOf: "2026-11-21" });

const elsewhere = /văn bản của nơi khác/u;

describe("a document of a province that is part of another one today", () => {
  it.each(["xã Bản Giang, Tuyên Quang", "xã Bản Giang, tỉnh Tuyên Quang", "x. Bản Giang, t. Tuyên Quang"])(
    "of a commune is not another place's in that commune: %s",
    async (place) => {
      const { text } = await ask("đồn biên phòng cử mấy chiến sĩ dạy võ?", place);
      expect(text).toContain("02 chiến sĩ");
      expect(text).not.toMatch(elsewhere);
      expect(text).toContain("nay thuộc Tuyên Quang (Nghị quyết 202/2025/QH15)");
    },
  );

  it("of the province is not called another place's, and whose it was is said", async () => {
    const { text } = await ask("mỗi trường tiểu học mở mấy lớp bơi?", "xã Lũng Can, Tuyên Quang");
    expect(text).toContain("02 lớp bơi");
    expect(text).not.toMatch(elsewhere);
    expect(text).toContain("tỉnh Hà Giang, nay thuộc Tuyên Quang");
  });

  it("is its own for who still tells the old name, without a word of the merger", async () => {
    const { text } = await ask("mỗi trường tiểu học mở mấy lớp bơi?", "xã Lũng Can, Hà Giang");
    expect(text).not.toMatch(elsewhere);
    expect(text).not.toContain("nay thuộc");
  });

  it("of another commune stays another place's", async () => {
    expect((await ask("đồn biên phòng cử mấy chiến sĩ dạy võ?", "xã Lũng Can, Tuyên Quang")).text).toMatch(elsewhere);
  });

  it("of another province stays another place's", async () => {
    expect((await ask("mỗi trường tiểu học mở mấy lớp bơi?", "xã Bản Giang, Lào Cai")).text).toMatch(elsewhere);
  });
});

describe("whether a document still holds at a later time", () => {
  const place = "xã Bản Giang, Tuyên Quang";

  it.each([
    "sang tháng 2/2027 thỏa thuận với đồn biên phòng còn hiệu lực không?",
    "đến ngày 15/1/2027 thỏa thuận với đồn biên phòng còn giá trị không?",
    "thoa thuan voi don bien phong sang nam con hieu luc khong",
  ])("is told for that time, not for today: “%s”", async (question) => {
    const { text } = await ask(question, place);
    expect(text).toContain("31/12/2026");
    expect(text).toMatch(/đến \d\d\/\d\d\/2027 thì đã hết hiệu lực/u);
  });

  it("is asked of what was told where the question names nothing that could hold", async () => {
    const { text } = await ask(
      [
        "Thỏa thuận với đồn biên phòng có hiệu lực từ bao giờ?",
        "sang tháng 2/2027 mà chưa ký lại thì còn giá trị không?",
      ],
      place,
    );
    expect(text).toContain("04/TT-UBND-ĐBP");
    expect(text).toContain("đã hết hiệu lực");
  });

  it("is told for today where no later time is named", async () => {
    const { text } = await ask("thỏa thuận với đồn biên phòng tháng này còn hiệu lực không?", place);
    expect(text).toContain("thời gian đó chưa hết");
  });

  it("is asked of the paper that the question names, whatever was told before", async () => {
    const { text } = await ask(
      ["Thỏa thuận với đồn biên phòng có hiệu lực từ bao giờ?", "thông báo ngày hội đọc sách thì còn hiệu lực không?"],
      "xã Lũng Can, Tuyên Quang",
    );
    expect(text).not.toContain("04/TT-UBND-ĐBP");
  });
});
