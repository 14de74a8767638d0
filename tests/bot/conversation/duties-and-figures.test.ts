import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { dutyDocuments } from "../../fixtures/duty-documents";
import { openOffice, type Office } from "../../fixtures/office";

let office: Office;
beforeAll(async () => {
  office = await openOffice({
    ...dutyDocuments,
    "bao-cao-thu-vien.txt": `ỦY BAN NHÂN DÂN
TỈNH GIA LAI

Số: 91/BC-UBND
Gia Lai, ngày 20 tháng 10 năm 2026

BÁO CÁO
Kết quả phát triển thư viện trường học

1. Toàn tỉnh hiện có 298 thư viện trường học (tính đến 31/8/2026).

TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH

Đỗ Minh Khôi
`,
  });
});
afterAll(() => office.close());

const firstLine = async (question: string, place?: string) =>
  (await office.ask(question, place === undefined ? {} : { place })).text.split("\n")[0] ?? "";

describe("what someone must do", () => {
  it("is the whole list, one quote a place: first what stands under the office's own heading, then what it helps with", async () => {
    const reply = await office.ask("nhiệm vụ của Sở Giáo dục và Đào tạo trong kế hoạch thư viện là gì?");
    expect(reply.text.split("\n")[0]).toBe("Việc của Sở Giáo dục và Đào tạo theo văn bản:");
    expect(reply.citations.map(({ address }) => address)).toEqual(["IV.1", "III.1"]);
    expect(reply.citations[0]?.quote).toMatch(/^Hướng dẫn các trường[^]*báo cáo Ủy ban[^]*nhân viên thư viện\.$/u);
    expect(reply.text).not.toContain("Tham mưu bố trí kinh phí");
  });

  it.each([
    ["hieu truong cac truong phai lam gi voi thu vien", "IV.5", "Mở cửa thư viện"],
    ["UBND các xã, phường phải làm gì để phát triển thư viện?", "IV.4", "bố trí quỹ đất"],
    ["cố vấn học tập có nhiệm vụ gì?", "Điều 3", "Tư vấn cho sinh viên"],
    ["học sinh phải làm gì theo nội quy?", "1", "Phải đeo thẻ học sinh"],
  ])("“%s” is answered at %s", async (question, address, quote) => {
    const { citations } = await office.ask(question);
    expect(citations.map((citation) => citation.address)).toContain(address);
    expect(citations.map((citation) => citation.quote).join("\n")).toContain(quote);
  });
});

describe("who must do it", () => {
  it.each([
    ["ai phải bố trí quỹ đất xây thư viện?", "Ủy ban nhân dân các xã, phường"],
    ["đơn vị nào tham mưu bố trí kinh phí mua sách?", "Sở Tài chính"],
    ["đơn vị nào chủ trì khảo sát nhu cầu sách của các trường?", "Sở Giáo dục và Đào tạo"],
    ["ai phải công khai danh mục sách mới?", "Hiệu trưởng các trường"],
    ["ai chịu trách nhiệm thi hành quyết định về cố vấn học tập?", "Trưởng phòng Đào tạo"],
  ])("“%s”: %s", async (question, actor) => {
    const reply = await office.ask(question);
    expect(reply.text.split("\n")[0]).toContain(actor);
    expect(reply.citations).not.toEqual([]);
  });
});

describe("a question of yes or no", () => {
  it.each([
    ["sinh viên có phải gặp cố vấn học tập khi bị cảnh báo học vụ không?", /^Có: văn bản yêu cầu sinh viên/u],
    ["học sinh có được sử dụng điện thoại trong giờ học không?", /^Không: văn bản không cho phép học sinh/u],
    ["sinh viên có được đổi cố vấn học tập không?", /^Có: văn bản cho phép sinh viên/u],
  ])("“%s” begins with the answer where a duty decides it", async (question, verdict) => {
    expect(await firstLine(question)).toMatch(verdict);
  });

  it.each([
    "thư viện có phải xây ở mọi xã không?",
    "sinh viên có được mang laptop vào thư viện không?",
    "không phải gặp cố vấn học tập có được không?",
  ])("“%s” has none where no duty decides it", async (question) => {
    expect(await firstLine(question)).not.toMatch(/^(?:Có|Không):/u);
  });

  it("has none from another place's rule", async () => {
    const question = "có phải công khai danh mục sách mới hằng tháng không?";
    expect(await firstLine(question)).toMatch(/^Có:/u);
    const { text } = await office.ask(question, { place: "phường An Hải, Đà Nẵng" });
    expect(text).not.toMatch(/^(?:Có|Không):/mu);
  });
});

describe("how many", () => {
  it.each([
    ["cả nước có bao nhiêu trường tổ chức bếp ăn?", "15.240 trường"],
    ["tỷ lệ bếp ăn đạt chuẩn là bao nhiêu?", "87,5%"],
    ["tiền nước uống bao nhiêu một tháng?", "10.000 đồng/học sinh/tháng"],
    ["bao nhieu tin chi duoc dang ky toi da", "24 tín chỉ"],
    ["lớp 6 có bao nhiêu lớp?", "05 lớp"],
  ])("“%s”: %s, with its quote", async (question, printed) => {
    const reply = await office.ask(question);
    expect(reply.text.split("\n").slice(0, 3).join("\n")).toContain(printed);
    expect(reply.citations[0]?.quote).toContain(printed);
  });

  it("tells a total as it is printed, and its parts", async () => {
    const { text } = await office.ask("tỉnh Gia Lai xây mới tổng số bao nhiêu thư viện?");
    expect(text).toContain("120 thư viện xây mới");
    expect(text).toContain("Các số thành phần được liệt kê: 70, 50.");
  });

  it("shows both where two documents print two numbers, and says so", async () => {
    const { text } = await office.ask("toàn tỉnh Gia Lai hiện có bao nhiêu thư viện trường học?");
    expect(text).toContain("Các văn bản ghi số khác nhau");
    expect(text).toContain("312 thư viện");
    expect(text).toContain("298 thư viện");
  });

  it("is not told of what no document counts", async () => {
    const reply = await office.ask("tỉnh Gia Lai có bao nhiêu bệnh viện?");
    expect(reply.text).not.toContain("Số liệu trong văn bản");
  });
});
