import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { openOffice, type Office } from "../../fixtures/office";
import { regulations } from "../../fixtures/regulations";

let office: Office;
beforeAll(async () => {
  office = await openOffice(regulations);
});
afterAll(async () => office.close());

const ask = async (...turns: readonly string[]) => office.ask(turns, { asOf: "2026-11-21", place: "xã Thanh Bình" });
const quotesOf = async (...turns: readonly string[]) =>
  (await ask(...turns)).citations.map(({ quote }) => quote).join("\n");

describe("a colloquial word", () => {
  it("finds the khoản that prints another one for it", async () => {
    expect(
      await quotesOf("quản lý và sử dụng nhà văn hóa thôn mà người thuê gây hư hỏng thì xử lý thế nào?"),
    ).toContain("phải đền bằng hiện vật");
  });
});

describe("a khoản that goes on in points", () => {
  it("is quoted as the one sentence that it is", async () => {
    const quotes = await quotesOf("Học sinh ăn trưa xong đau bụng nghi ngộ độc thì trường phải làm những gì?");
    expect(quotes).toContain("nhà trường thực hiện lần lượt các việc sau:");
    expect(quotes).toContain("Niêm phong mẫu lưu, bếp ăn");
    expect(quotes).toContain("trong vòng 02 giờ");
  });

  it("names the cases in which something must be done, to who asks when", async () => {
    const quotes = await quotesOf("khi nào hiệu trưởng phải cắt hợp đồng với bên nấu suất ăn?");
    expect(quotes).toContain("thu hồi giấy chứng nhận");
    expect(quotes).toContain("quá 30 phút");
  });

  it("lists for whom the regulation holds", async () => {
    const quotes = await quotesOf("nhung ai phai ap dung quy che nha van hoa thon");
    expect(quotes).toContain("Trưởng thôn, các chi hội");
    expect(quotes).toContain("Hộ gia đình, cá nhân");
  });
});

describe("the heading of an article", () => {
  it("is told with a khoản that does not say who acts", async () => {
    expect((await ask("ai bỏ tiền sửa bếp ăn cho trường công?")).text).toContain(
      "khoản 2 Điều 10 (Trách nhiệm của Ủy ban nhân dân cấp xã)",
    );
  });

  it("brings the whole article to who asks for what it is headed by", async () => {
    const quotes = await quotesOf("Bữa ăn bán trú phải đáp ứng các yêu cầu nào?");
    expect(quotes).toContain("Bảo đảm năng lượng");
    expect(quotes).toContain("sáng thứ Hai");
    expect(quotes).not.toContain("giữ nhiệt");
  });

  it("says whose work it is, before a khoản that only names them", async () => {
    expect(await quotesOf("Phòng văn hóa xã hội bao lâu đi kiểm tra nhà văn hóa một lần?")).toMatch(
      /^2\. Kiểm tra hoạt động của nhà văn hóa thôn mỗi quý một lần/,
    );
  });

  it("makes all that the article lists the duties of the office that it names", async () => {
    const quotes = await quotesOf("Trách nhiệm của Trưởng thôn đối với nhà văn hóa là gì?");
    for (const duty of ["Thành lập Ban chủ nhiệm", "mỗi tháng một lần", "Vận động nhân dân", "25 tháng 11"])
      expect(quotes).toContain(duty);
  });
});

describe("a figure of a regulation", () => {
  it("has its unit in the name of its column", async () => {
    const { text, abstained } = await ask("Mức thu tiền sử dụng nhà văn hóa thôn khi tổ chức đám cưới là bao nhiêu?");
    expect(abstained).toBe(false);
    expect(text).toContain("400.000");
  });

  it("keeps the bound with which it is printed", async () => {
    const { text } = await ask("Chi mua thực phẩm phải đạt ít nhất bao nhiêu phần trăm mức thu tiền ăn bán trú?");
    expect(text).toContain("không thấp hơn 75%");
    expect(text).not.toContain("• hơn 75%");
  });
});

describe("a deadline", () => {
  it("is not that of a thing which shares only single syllables with the one asked about", async () => {
    expect(await quotesOf("thực đơn dán ở đâu, khi nào?")).toMatch(/^3\. Thực đơn và giá tiền được công khai/);
  });
});
