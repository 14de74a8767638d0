import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { openOffice, type Office } from "../../fixtures/office";

/** A ward's plan for recognising reading families and a letter of another province, as such papers are laid out. Written for these tests. */
const documents = {
  "ke-hoach-gia-dinh-doc-sach.txt": `ỦY BAN NHÂN DÂN
PHƯỜNG CẨM SƠN, TỈNH QUẢNG NINH

Số:      /KH-UBND
Cẩm Sơn, ngày      tháng      năm 2026

KẾ HOẠCH
Xây dựng danh hiệu “Gia đình đọc sách” trên địa bàn phường Cẩm Sơn

Căn cứ Thông tư số 41/2025/TT-BVHTTDL ngày 20/11/2025 của Bộ Văn hóa, Thể thao và Du lịch quy định về xét tặng danh hiệu đọc sách;

I. NỘI DUNG

1. Rà soát các hộ đăng ký, chấm điểm theo tiêu chí.
- Cơ quan chủ trì: Phòng Văn hóa - Xã hội.

2. Tham mưu Tờ trình đề nghị công nhận danh hiệu “Gia đình đọc sách”; lập danh sách hộ đạt danh hiệu.
- Cơ quan chủ trì: Phòng Văn hóa - Xã hội.

3. Hoàn thành hồ sơ, gửi đến Sở Văn hóa, Thể thao và Du lịch xem xét, công nhận danh hiệu “Gia đình đọc sách”.

II. TỔ CHỨC THỰC HIỆN

1. Phòng Văn hóa - Xã hội
- Triển khai kế hoạch danh hiệu “Gia đình đọc sách”; theo dõi, tổng hợp kết quả của các tổ dân phố.

2. Các tổ dân phố
- Phối hợp với Hội Khuyến học rà soát, đánh giá, công nhận danh hiệu “Gia đình đọc sách” của các hộ.

Nơi nhận:
- Sở Văn hóa, Thể thao và Du lịch;
- Các trường trên địa bàn phường;
- Lưu: VT, VHXH (05).
`,
  "cong-van-doc-sach-tinh-khac.txt": `SỞ GIÁO DỤC VÀ ĐÀO TẠO
TỈNH LẠNG SƠN

Số: 615/SGDĐT-GDTX
Lạng Sơn, ngày 10 tháng 6 năm 2026

Kính gửi: Các trường trung học phổ thông trong tỉnh

Thực hiện Kế hoạch số 214/KH-UBND ngày 08/5/2026 của Ủy ban nhân dân tỉnh Lạng Sơn về xây dựng danh hiệu gia đình đọc sách, các trường treo khẩu hiệu ở thư viện.

Nơi nhận:
- Như trên;
- Lưu: VT, GDTX.
`,
};

let office: Office;
beforeAll(async () => {
  office = await openOffice(documents);
});
afterAll(async () => office.close());

const ask = async (question: string) =>
  office.ask(question, { asOf: "2026-10-01", place: "phường Cẩm Sơn, Quảng Ninh" });

describe("a power that a plan gives to one organ is not passed off as another one's:", () => {
  it.each([
    "Tổ dân phố có quyền công nhận gia đình đọc sách không?",
    "to dan pho co duoc cong nhan danh hieu gia dinh doc sach khong",
    "Tổ dân phố công nhận danh hiệu Gia đình đọc sách, đúng không?",
  ])("“%s”", async (question) => {
    const { text, citations } = await ask(question);
    expect(text).toMatch(/có thẩm quyền làm việc này là Sở Văn hóa, Thể thao và Du lịch, không phải các tổ dân phố/i);
    expect(citations[0]?.quote).toContain("gửi đến Sở Văn hóa, Thể thao và Du lịch");
  });

  it("the organ that has it is told so", async () => {
    const { text } = await ask("Sở có thẩm quyền công nhận danh hiệu Gia đình đọc sách không?");
    expect(text).toContain("nơi có thẩm quyền làm việc này là Sở Văn hóa, Thể thao và Du lịch.");
  });

  it("who assesses is told together with who recognises, where a place gives both to another one in one breath", async () => {
    const { citations } = await ask("Danh hiệu Gia đình đọc sách ai đánh giá?");
    expect(citations[0]?.quote).toContain("gửi đến Sở Văn hóa, Thể thao và Du lịch");
    expect(citations[1]?.quote).toContain("đánh giá, công nhận danh hiệu “Gia đình đọc sách” của các hộ");
  });

  it("a task that needs no power is answered as before", async () => {
    const { text } = await ask("Tổ dân phố có phải rà soát các hộ đọc sách không?");
    expect(text).not.toContain("thẩm quyền");
    expect(text).toContain("Phối hợp với Hội Khuyến học rà soát");
  });
});

describe("who receives a document is read from its foot:", () => {
  it.each([
    "Kế hoạch gia đình đọc sách lưu ở đâu, mấy bản?",
    "ke hoach gia dinh doc sach gui cho nhung noi nao",
    "Nơi nhận của kế hoạch gia đình đọc sách gồm ai?",
  ])("“%s”", async (question) => {
    const { citations } = await ask(question);
    expect(citations[0]?.quote).toContain("Lưu: VT, VHXH (05)");
  });

  it.each([
    ["Kế hoạch gia đình đọc sách có gửi cho các trường không?", "Có: nơi nhận"],
    ["Kế hoạch gia đình đọc sách có gửi cho Công an phường không?", "Không: nơi nhận"],
  ])("“%s”", async (question, said) => {
    expect((await ask(question)).text).toContain(said);
  });

  it("where a dossier has to be sent is not asked of the foot", async () => {
    const { citations } = await ask("Hồ sơ gia đình đọc sách gửi cho cơ quan nào?");
    expect(citations[0]?.quote).toContain("gửi đến Sở Văn hóa");
  });

  it("a letter goes to whom it is addressed", async () => {
    const { citations } = await ask("Công văn 615 của Sở Lạng Sơn gửi cho ai?");
    expect(citations[0]?.quote).toContain("Các trường trung học phổ thông trong tỉnh");
  });
});

describe("a circular that is only cited is told by what is said of it:", () => {
  it.each(["thông tư 41 là thông tư gì?", "thong tu 41/2025 ban hanh cai gi vay"])("“%s”", async (question) => {
    expect((await ask(question)).text).toContain("quy định về xét tặng danh hiệu đọc sách");
  });
});

it("the number of the own ward's plan is not taken from what another province's letter cites", async () => {
  const { text, abstained } = await ask("kế hoạch gia đình đọc sách của phường số mấy, ngày nào?");
  expect(abstained).toBe(true);
  expect(text).not.toContain("214");
});

it.each([
  "Phòng Văn hóa - Xã hội phải tham mưu văn bản gì để đề nghị công nhận gia đình đọc sách?",
  "P.VHXH soạn những giấy tờ gì để xin công nhận gia đình đọc sách vậy",
])("the papers that have to be drawn up are those that the plan has drawn up: “%s”", async (question) => {
  const { citations } = await ask(question);
  expect(citations[0]?.quote).toContain("Tham mưu Tờ trình");
});
