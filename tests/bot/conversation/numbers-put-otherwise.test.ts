import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { openOffice, type Office } from "../../fixtures/office";

/** A province's letter that counts the schools of its islands by levels, and once more in another part. Written for these tests. */
const documents = {
  "cong-van-truong-hai-dao.txt": `SỞ GIÁO DỤC VÀ ĐÀO TẠO
TỈNH QUẢNG NINH

Số: 318/SGDĐT-VP
Quảng Ninh, ngày 06 tháng 8 năm 2026

Kính gửi: Ủy ban nhân dân tỉnh

I. Đặc điểm chung

Từ ngày 01/7/2025 tỉnh có 54 đơn vị hành chính, gồm 30 phường, 22 xã và 02 đặc khu. Trên các đảo có 11 dân tộc sinh sống.
Tỉnh có 9 xã hải đảo, với tổng số gần 40 trường.
Giáo dục Tiểu học có 17 trường, 212 lớp, với 5.130 học sinh; gồm 24 cán bộ quản lý.
Giáo dục THCS có 13 trường, 120 lớp, với 3.905 học sinh; gồm 19 cán bộ quản lý.
Năm học 2025-2026 có 88 điểm trường mầm non ở các đảo.

II. Đề xuất

Tổng số 34 trường ở xã hải đảo có nhu cầu:
- Số trường Tiểu học thuộc xã hải đảo: 15 trường;
- Số trường THCS thuộc xã hải đảo: 12 trường;
- Số trường THPT thuộc xã hải đảo: 07 trường.
`,
};

let office: Office;
beforeAll(async () => {
  office = await openOffice(documents);
});
afterAll(async () => office.close());

const ask = async (question: string) => office.ask(question, { asOf: "2026-11-21" });

describe("a number that somebody gives to be confirmed is answered by the printed one:", () => {
  it.each([
    ["Quảng Ninh có tất cả 12 xã hải đảo phải không?", "9 xã hải đảo"],
    ["Trên các đảo Quảng Ninh có đủ 54 dân tộc, đúng hay sai?", "11 dân tộc"],
    ["quang ninh co 12 xa hai dao dung khong", "9 xã hải đảo"],
    ["Is it true that Quang Ninh has 25 wards?", "30 phường"],
  ])("“%s”", async (question, printed) => {
    const { citations } = await ask(question);
    expect(citations.map(({ quote }) => quote).join("\n")).toContain(printed);
  });

  it("where they print one, and not by another number", async () => {
    const { text } = await ask("Quảng Ninh có 12 bệnh viện nhi đúng không?");
    expect(text).toContain("không");
    expect(text).not.toContain("Số liệu trong văn bản");
  });
});

describe("of several levels each has its number told:", () => {
  it.each([
    ["Trường hải đảo Quảng Ninh: cán bộ quản lý cấp tiểu học bao nhiêu, cấp THCS bao nhiêu?", "24 cán bộ", "19 cán bộ"],
    ["Hai cấp tiểu học với THCS trên đảo Quảng Ninh có mấy lớp?", "212 lớp", "120 lớp"],
  ])("“%s”", async (question, primary, secondary) => {
    const { text } = await ask(question);
    expect(text).toContain(`• ${primary}`);
    expect(text).toContain(`• ${secondary}`);
    expect(text).not.toContain("Cộng lại");
  });

  it("and what they come to, where they are to be joined", async () => {
    const { text } = await ask(
      "Nếu gộp học sinh tiểu học với THCS ở các xã hải đảo Quảng Ninh lại thì được bao nhiêu em?",
    );
    expect(text).toContain("5.130 + 3.905 = 9.035");
  });
});

describe("who has seen two numbers of one thing is told both:", () => {
  it.each([
    [
      "Xã hải đảo Quảng Ninh rốt cuộc có mấy trường tiểu học, sao trong công văn chỗ ghi số này chỗ ghi số khác?",
      ["17 trường", "15 trường"],
    ],
    [
      "Tôi lập danh sách trường tiểu học hải đảo của Quảng Ninh để chia cho các khối, đọc phần đầu thì một con số, xuống phần đề xuất lại là con số khác hẳn. Hai con số trường tiểu học ấy là bao nhiêu?",
      ["17 trường", "15 trường"],
    ],
    ["Công văn Quảng Ninh ghi số trường THCS hai chỗ khác nhau, là những số nào?", ["13 trường", "12 trường"]],
    [
      "Sáng họp, thầy phó bảo các xã hải đảo Quảng Ninh có gần bốn chục trường, cô kế toán lại bảo văn bản ghi hơn ba mươi trường thôi, hai người cãi nhau mãi. Cho tôi xin cả hai con số.",
      ["gần 40 trường", "34 trường"],
    ],
  ])("“%s”", async (question, printed) => {
    const { text } = await ask(question);
    for (const number of printed) expect(text).toContain(number);
    expect(text).toContain("ghi số khác nhau");
  });
});

describe("how many there were before places were joined is not told by how many there are:", () => {
  it.each([
    "Trước khi sắp xếp Quảng Ninh có bao nhiêu xã?",
    "truoc khi sap nhap thi quang ninh co may phuong",
    "How many wards did Quang Ninh have before the merger?",
  ])("“%s”", async (question) => {
    const { text } = await ask(question);
    expect(text).toMatch(/không nêu con số|do not state a number/u);
  });

  it("nor is how many there are now held back", async () => {
    const { text } = await ask("Quảng Ninh hiện có bao nhiêu phường?");
    expect(text).toContain("30 phường");
  });
});

describe("words near those of forms and of schools are no others:", () => {
  it("“mẫu số” asks for no form", async () => {
    const { text } = await ask(
      "Nếu chia bình quân học sinh tiểu học ở đảo Quảng Ninh thì tôi cần mẫu số là tổng số lớp tiểu học, vậy là bao nhiêu lớp?",
    );
    expect(text).toContain("212 lớp");
  });

  it("a satellite school is a “điểm trường”", async () => {
    const { text } = await ask(
      "How many satellite preschool sites (điểm trường mầm non) are there in Quang Ninh province?",
    );
    expect(text).toContain("88 điểm trường mầm non");
  });
});
