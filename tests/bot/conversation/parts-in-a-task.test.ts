import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { openOffice, type Office } from "../../fixtures/office";

/** A ward's plan whose long tasks each end with who leads and who takes part. Written for these tests. */
const documents = {
  "ke-hoach-thu-vien-ngo.txt": `ỦY BAN NHÂN DÂN
PHƯỜNG HÒA CHÂU

KẾ HOẠCH
Xây dựng thư viện ngõ trên địa bàn phường Hòa Châu, tỉnh Lào Cai

Căn cứ Thông tư số 31/2022/TT-BVHTT ngày 20/12/2022 của Bộ Văn hóa và Thể thao quy định về thư viện cấp xã, huyện, liên xã; Thông tư số 12/2024/TT-BVHTT ngày 05/6/2024 của Bộ Văn hóa và Thể thao quy định về xe sách lưu động, tủ sách thôn bản;
Thực hiện Hướng dẫn số 905/HD-SVHTT ngày 22/9/2025 của Sở Văn hóa và Thể thao tỉnh Lào Cai về việc kiểm đếm sách năm 2025;

I. MỤC ĐÍCH, YÊU CẦU
1. Mục đích
- Kiểm đếm sách cũ ở các ngõ để nắm số sách còn dùng được; làm cơ sở mua thêm sách.
- Tạo chỗ đọc gần nhà cho người già và trẻ em.
2. Yêu cầu
- Việc chọn sách cho tủ sách thôn bản bảo đảm đúng lứa tuổi, đúng thẩm quyền, trình tự theo Thông tư số 31/2022/TT-BVHTT và Thông tư số 12/2024/TT-BVHTT.

II. NỘI DUNG
1. Kiểm đếm sách cũ, ghi sổ từng ngõ, phân loại sách rách và sách còn đọc được; đồng thời đề xuất danh mục sách cần mua thêm theo các nhóm tuổi quy định tại Điều 4 và 5 của Thông tư số 31/2022/TT-BVHTT và tại khoản 2 Điều 9 của Thông tư số 12/2024/TT-BVHTT.
Chủ động đến từng ngõ, gặp người trông sách, đối chiếu sổ mượn với số sách trên kệ, lập biên bản có chữ ký của người trông sách; những cuốn mất bìa, mất trang thì xếp riêng, chụp ảnh, ghi rõ tên sách, năm in, tình trạng, người đang giữ, để tổ sửa sách nhận về đóng lại trước khi đưa ra kệ.
Không nhận sách có nội dung không phù hợp với trẻ em, sách in lậu, sách mượn của thư viện trường chưa trả; cuốn nào nghi ngờ thì lập danh sách riêng, gửi kèm ảnh chụp trang đầu và trang cuối để xem xét rồi mới quyết định có xếp lên kệ hay không.
- Cơ quan chủ trì, tham mưu: Phòng Văn hóa - Xã hội phường.
- Cơ quan, đơn vị phối hợp: Hội Cựu giáo chức phường; Trạm Y tế; các tổ dân phố.
2. Đóng kệ, sơn biển, khắc phục các kệ không đạt.
- Cơ quan chủ trì thực hiện: Đoàn Thanh niên phường.
- Cơ quan, đơn vị phối hợp: Công an phường; Trạm Y tế.

III. TỔ CHỨC THỰC HIỆN
1. Phòng Văn hóa - Xã hội
- Tổ chức thực hiện kế hoạch thư viện ngõ theo Thông tư số 31/2022/TT-BVHTT và Thông tư số 12/2024/TT-BVHTT; kiểm đếm sách cũ ở các ngõ xong trước ngày 15/3/2027.
2. Hội Liên hiệp Phụ nữ phường
- Tuyên truyền để nhân dân thực hiện tốt Thông tư số 31/2022/TT-BVHTT.
- Phối hợp vận động các hộ góp sách cũ cho thư viện ngõ.
- Cùng chung tay hưởng ứng, cùng phối hợp duy trì việc kiểm đếm sách cũ ở các ngõ.

TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH

Vàng Thị Mỷ
`,
};

let office: Office;
beforeAll(async () => {
  office = await openOffice(documents);
});
afterAll(async () => office.close());

const textOf = async (turns: string | readonly string[], place?: string) =>
  (await office.ask(turns, { asOf: "2026-11-21", ...(place === undefined ? {} : { place }) })).text;

describe("who takes part in a task whose last lines say so", () => {
  it.each([
    "Những đơn vị nào giúp sức khi kiểm đếm sách cũ, ghi sổ từng ngõ, phân loại sách rách?",
    "phoi hop kiem dem sach cu ghi so tung ngo phan loai sach rach gom don vi nao",
  ])("is told by the line of that task: %s", async (question) => {
    const text = await textOf(question);
    expect(text).toContain("Hội Cựu giáo chức phường; Trạm Y tế; các tổ dân phố");
    expect(text).not.toContain("Công an phường");
  });

  it.each([
    [
      "who leads it, in words of the street",
      "Ai đứng mũi chịu sào việc kiểm đếm sách cũ, phân loại sách rách ở Hòa Châu?",
    ],
    ["who carries it", "Bên nào gánh chính chuyện kiểm đếm sách cũ, ghi sổ từng ngõ ở Hòa Châu?"],
  ])("and %s", async (_, question) => {
    expect(await textOf(question)).toContain("chủ trì, tham mưu: Phòng Văn hóa - Xã hội");
  });

  it("is told of the task just told of, where nothing but the part is asked", async () => {
    const text = await textOf([
      "Kiểm đếm sách cũ, phân loại sách rách ở phường Hòa Châu ai chủ trì?",
      "những ai cùng phối hợp?",
    ]);
    expect(text).toContain("Hội Cựu giáo chức phường");
    expect(text).not.toContain("Công an phường");
  });

  it("is not meant by a question of another matter", async () => {
    const text = await textOf([
      "Kiểm đếm sách cũ, phân loại sách rách ở phường Hòa Châu ai chủ trì?",
      "ai phối hợp vận động các hộ góp sách?",
    ]);
    expect(text).toContain("Hội Liên hiệp Phụ nữ phường");
  });
});

describe("what something is done for", () => {
  it("is told by the purpose", async () => {
    expect(await textOf("Phường Hòa Châu kiểm đếm sách cũ ở các ngõ để làm rõ điều gì?")).toContain(
      "nắm số sách còn dùng được",
    );
  });

  it("is asked in English of what was not met", async () => {
    expect(await textOf("What should be done in Hoa Chau about shelves that are not met?")).toContain("khắc phục");
  });
});

describe("a numbered place of a document that is only cited", () => {
  it.each([
    ["khoản 2 Điều 9 trong kế hoạch thư viện ngõ là của thông tư nào?", "khoản 2 Điều 9 của Thông tư số 12/2024"],
    ["dieu 4 voi 5 la cua thong tu may ke hoach thu vien ngo hoa chau", "Điều 4 và 5 của Thông tư số 31/2022"],
    ["Which circular does Article 9 clause 2, cited in the Hoa Chau plan, belong to?", "Thông tư số 12/2024"],
    ["Nhóm tuổi nằm ở Điều 3 và Điều 4 Thông tư 31/2022, tôi nói vậy có đúng không?", "Điều 4 và 5"],
  ])("is told with the document that it is of: %s", async (question, printed) => {
    const text = await textOf(question);
    expect(text).toContain(printed);
    expect(text).not.toContain("không có");
  });

  it("is no place of the document that cites it", async () => {
    expect(await textOf("Điều 4 của kế hoạch thư viện ngõ Hòa Châu nói gì?")).toContain("không có Điều 4");
  });
});

describe("several documents that one clause follows", () => {
  it("are told together where all of them are asked for", async () => {
    const text = await textOf("Trình tự chọn sách cho tủ sách thôn bản phải theo những thông tư nào?");
    expect(text).toContain("đúng thẩm quyền, trình tự theo Thông tư số 31/2022/TT-BVHTT và");
  });
});

describe("a cited document named by its number", () => {
  it.each([
    [
      "Thông tư 31/2022 nêu trong kế hoạch của phường Hòa Châu điều chỉnh thư viện ở những cấp nào?",
      "xã, huyện, liên xã",
    ],
    ["Thông tư 31/2022/TT-BVHTT được phường Hòa Châu viện dẫn có liên quan đến mảng công việc gì?", "thư viện cấp xã"],
    ["What kinds of libraries does Circular 12/2024, cited in the Hoa Chau plan, concern?", "xe sách lưu động"],
    ["Hướng dẫn 905/HD-SVHTT là để kiểm đếm cho năm 2024, đúng không em?", "Về Hướng dẫn số 905/HD-SVHTT"],
    ["Hướng dẫn 905 mà phường Hòa Châu thực hiện là của Bộ hay của Sở?", "Về Hướng dẫn số 905/HD-SVHTT"],
  ])("is told by what it is named for: %s", async (question, printed) => {
    expect(await textOf(question)).toContain(printed);
  });

  it("is not asked for where something is done under it", async () => {
    expect(await textOf("Thông tư 31/2022 thì phường Hòa Châu giao ai tuyên truyền cho nhân dân?")).toContain("Phụ nữ");
  });
});
