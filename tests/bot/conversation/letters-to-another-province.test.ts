import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { openOffice, type Office } from "../../fixtures/office";

/** A province's letter to another one, and a plan of that other one that names the first in its title. Written for these tests. */
const documents = {
  "cong-van-quang-ninh.txt": `SỞ GIÁO DỤC VÀ ĐÀO TẠO
TỈNH QUẢNG NINH

Số: 318/SGDĐT-VP
Quảng Ninh, ngày 06 tháng 8 năm 2026

Kính gửi: Sở Giáo dục và Đào tạo thành phố Hải Phòng

Sở Giáo dục và Đào tạo tỉnh Quảng Ninh tổng hợp nhu cầu giao lưu của các trường hải đảo như sau:

1. Nội dung đề nghị
- Tặng máy chiếu, sách truyện cho thư viện các trường hải đảo.
- Giao lưu giáo viên.

(Có các phụ lục đính kèm)

Nơi nhận:
- Như trên;
- UBND tỉnh (b/c);
- Lưu: VT, KHTC.

KT. GIÁM ĐỐC
PHÓ GIÁM ĐỐC

Lê Thị Hoài
`,
  "ke-hoach-hai-phong.txt": `SỞ GIÁO DỤC VÀ ĐÀO TẠO
THÀNH PHỐ HẢI PHÒNG

Số: 77/KH-SGDĐT
Hải Phòng, ngày 20 tháng 8 năm 2026

KẾ HOẠCH
Tổ chức giao lưu giữa các trường thành phố Hải Phòng với các trường hải đảo tỉnh Quảng Ninh

1. Nội dung hỗ trợ
- Tặng đồng phục, sách giáo khoa cho các trường hải đảo.

2. Các trường gửi báo cáo về Sở trước ngày 15/12.

Nơi nhận:
- Các trường;
- Lưu: VT.

GIÁM ĐỐC

Trần Văn Lộc
`,
};

let office: Office;
beforeAll(async () => {
  office = await openOffice(documents);
});
afterAll(async () => office.close());

const ask = async (...turns: string[]) => office.ask(turns, { asOf: "2026-11-21" });

describe("the letter of one province to another is meant, though the other's plan names both:", () => {
  it.each([
    ["Văn bản nêu nhu cầu giao lưu của các trường hải đảo tỉnh Quảng Ninh được gửi đến cơ quan nào?", "Kính gửi"],
    ["Người ký văn bản Quảng Ninh gửi Hải Phòng về giao lưu là Giám đốc hay Phó Giám đốc Sở?", "Lê Thị Hoài"],
    ["Văn bản của Quảng Ninh xin Hải Phòng máy chiếu hay xin sách giáo khoa?", "máy chiếu"],
  ])("“%s”", async (question, printed) => {
    const { citations } = await ask(question);
    expect(citations[0]?.quote).toContain(printed);
  });

  it("and the plan where it is the plan that was sent", async () => {
    const { text } = await ask("Ai ký kế hoạch của Hải Phòng gửi Quảng Ninh?");
    expect(text).toContain("Trần Văn Lộc");
  });
});

describe("who else receives a letter and where it is kept is read from its foot:", () => {
  it.each([
    "Công văn của Sở Quảng Ninh có gửi báo cáo UBND tỉnh không?",
    "Công văn của Sở Quảng Ninh có gửi báo cáo Ủy ban nhân dân tỉnh không?",
  ])("“%s”", async (question) => {
    const { text } = await ask(question);
    expect(text).toContain("Có: nơi nhận");
  });

  it("in a follow-up as well", async () => {
    const { citations } = await ask(
      "Công văn Quảng Ninh gửi Hải Phòng còn gửi cho những nơi nào?",
      "bản lưu thì ở đâu?",
    );
    expect(citations[0]?.quote).toContain("Lưu: VT, KHTC");
  });

  it("and a report that others send is none of it", async () => {
    const { text } = await ask("Kế hoạch của Hải Phòng yêu cầu gửi báo cáo cho ai?");
    expect(text).not.toContain("nơi nhận");
  });
});

describe("what is attached to a document is read where it says so:", () => {
  it.each([
    "Công văn của Sở GDĐT Quảng Ninh về nhu cầu giao lưu có tài liệu nào đính kèm?",
    "Công văn Quảng Ninh có kèm phụ lục gì không?",
  ])("“%s”", async (question) => {
    const { citations } = await ask(question);
    expect(citations[0]?.quote).toContain("phụ lục đính kèm");
  });
});
