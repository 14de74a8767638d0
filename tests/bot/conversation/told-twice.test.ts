import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { openOffice, type Office } from "../../fixtures/office";

const head = (issuer: string, number: string, title: string) => `${issuer}
Số: ${number}
Ngày 12 tháng 9 năm 2026

KẾ HOẠCH
${title}
`;

/** Plans and a letter that contradict themselves and one another. Written for these tests. */
const documents = {
  "ke-hoach-doc-sach.txt": `${head("ỦY BAN NHÂN DÂN XÃ TÂN LẬP", "1/KH-UBND", "Tổ chức ngày hội đọc sách")}
Căn cứ Thông tư số 16/2022/TT-BGDĐT ngày 22/11/2022 của Bộ Giáo dục và Đào tạo quy định về tiêu chuẩn thư viện trường học;

1. Chỉ tiêu
Toàn xã cấp 60 bộ truyện cho khối mẫu giáo và 200 bộ sách lớp 6. Phân bổ như sau:
TT | Trường | Khối | Số bộ truyện, bộ sách
1 | Mầm non Hoa Ban | Mẫu giáo | 60
2 | THCS Tân Lập | Lớp 6 | 120
3 | THCS Bản Mới | Lớp 6 | 75

2. Hồ sơ tham dự
a) Phiếu đăng ký của trường;
b) Danh sách học sinh.
Hồ sơ gửi về Phòng Văn hóa - Xã hội trước ngày 20 tháng 11 năm 2026.

3. Tiến độ
TT | Nội dung | Đơn vị | Thời hạn
1 | Phát động ngày hội | UBND xã | Trước ngày 01/10/2026
2 | Gửi hồ sơ tham dự ngày hội đọc sách cấp xã | Các trường | Chậm nhất ngày 27/11/2026

4. Các trường thực hiện Thông tư số 16/2022/TT-BGDĐT ngày 22/11/2022 của Bộ Giáo dục và Đào tạo quy định về xếp hạng thư viện trường học.

6. Mỗi bạn đọc được mượn không quá 3 cuốn sách về nhà trong ngày hội.

5. Hỗ trợ: Phòng Giáo dục tiểu học, Sở Giáo dục và Đào tạo tỉnh Lai Châu, điện thoại 0213.3555.182.
`,
  "ke-hoach-thu-vien.txt": `${head("SỞ GIÁO DỤC VÀ ĐÀO TẠO TỈNH LAI CHÂU", "20/KH-SGDĐT", "Phát triển thư viện trường học vùng cao")}
1. Đặc điểm thư viện vùng cao
Toàn tỉnh có 90 thư viện, với tổng số 410 tủ sách vùng cao và 300 nhân viên thư viện.
Cấp tiểu học có 50 thư viện; gồm 150 nhân viên thư viện.
Cấp trung học cơ sở có 30 thư viện; gồm 120 nhân viên thư viện.

2. Nhu cầu của các tủ sách vùng cao
Tổng số 395 tủ sách cần bổ sung.

3. Liên hệ: Phòng Giáo dục tiểu học, điện thoại 0213.3555.128.

4. Mượn sách
Mỗi bạn đọc được mượn không quá 5 cuốn sách về nhà.

5. Nơi đặt tủ sách
- Số trường tiểu học đặt tủ sách: 34 trường;
- Số trường trung học cơ sở đặt tủ sách: 21 trường.

6. Đặc điểm của giáo dục vùng cao
Giáo dục tiểu học có 36 trường với 410 lớp.
Giáo dục trung học cơ sở có 25 trường với 300 lớp.
`,
};

let office: Office;
beforeAll(async () => {
  office = await openOffice(documents);
});
afterAll(async () => office.close());

const ask = async (question: string) =>
  office.ask(question, { asOf: "2026-11-10", place: "xã Tân Lập, tỉnh Lai Châu" });

describe("what is printed in two ways", () => {
  it("is told with both days, both places and that they differ", async () => {
    const { text, citations } = await ask("Hồ sơ tham dự ngày hội đọc sách gửi trước ngày nào?");
    expect(text).toContain("20/11/2026");
    expect(text).toContain("27/11/2026");
    expect(text).toContain("hai nơi ghi hạn khác nhau");
    expect(citations.length).toBeGreaterThan(1);
  });

  it("is told with both telephones", async () => {
    const { text } = await ask("Số điện thoại Phòng Giáo dục tiểu học của Sở là số nào?");
    expect(text).toContain("0213.3555.128");
    expect(text).toContain("0213.3555.182");
    expect(text).toContain("khác nhau");
  });

  it("is told with both numbers of one thing to who has seen that they differ", async () => {
    const { text } = await ask("Chỗ thì ghi 410 tủ sách vùng cao, chỗ lại ghi khác, rốt cuộc mấy tủ sách?");
    expect(text).toContain("410 tủ sách");
    expect(text).toContain("395 tủ sách");
  });
});

describe("the title of a cited document", () => {
  it("is quoted from each place that gives it another one, where it is asked whether they are alike", async () => {
    const { text } = await ask("Tên gọi của Thông tư 16/2022/TT-BGDĐT ở phần căn cứ và ở mục 4 có giống nhau không?");
    expect(text).toContain("tiêu chuẩn thư viện");
    expect(text).toContain("xếp hạng thư viện");
  });
});

describe("two places that are set against each other", () => {
  it.each([
    "Bạn đọc được mượn mấy cuốn sách về nhà? Kế hoạch của xã với kế hoạch của Sở ghi có khớp nhau không?",
    "Mượn mấy cuốn sách về nhà, sao xã nói một đằng, Sở nói một nẻo?",
    "ban doc duoc muon may cuon sach ve nha, xa noi mot kieu so noi mot kieu",
  ])("are both told where they are two documents: %s", async (question) => {
    const { text, citations } = await ask(question);
    expect(text).toContain("không quá 3 cuốn");
    expect(text).toContain("không quá 5 cuốn");
    expect(new Set(citations.map(({ document }) => document)).size).toBe(2);
  });

  it.each(["Số trường tiểu học đặt tủ sách trong kế hoạch của Sở có thống nhất giữa các phần không?"])(
    "are both told where one document prints two figures of one part, and no other part's: %s",
    async (question) => {
      const { text } = await ask(question);
      expect(text).toContain("ghi số khác nhau");
      expect(text).toContain("34 trường");
      expect(text).toContain("36 trường");
      expect(text).not.toContain("• 25 trường");
    },
  );

  it("are not looked for by who asks for one number", async () => {
    const { text } = await ask("Số trường tiểu học đặt tủ sách là bao nhiêu?");
    expect(text).not.toContain("khác nhau");
  });

  it.each([
    "Tên gọi của Thông tư 16/2022/TT-BGDĐT được ghi không thống nhất trong kế hoạch của xã; các chỗ đó khác nhau thế nào?",
    "Thông tư 16/2022 trong kế hoạch của xã gọi là tiêu chuẩn thư viện hay xếp hạng thư viện?",
  ])("are both told where they name one circular: %s", async (question) => {
    const { text } = await ask(question);
    expect(text).toContain("tiêu chuẩn thư viện");
    expect(text).toContain("xếp hạng thư viện");
  });
});

describe("a sum that is asked for", () => {
  it("is made of the rows of the table that the number's words name", async () => {
    const { text } = await ask(
      "Kế hoạch đọc sách ghi 200 bộ sách lớp 6, cộng số bộ sách từng trường có đúng 200 không?",
    );
    expect(text).toContain("120 + 75 = 195");
  });

  it("is made of the parts that the question names, where no list joins them", async () => {
    const { text } = await ask("Sở báo 300 nhân viên thư viện, cộng tiểu học với THCS có ra 300 không?");
    expect(text).toContain("150 + 120 = 270");
  });

  it("is told beside the number to who does not ask for it", async () => {
    expect((await ask("Xã cấp bao nhiêu bộ sách lớp 6?")).text).toContain("120 + 75 = 195");
  });
});
