import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { openOffice, type Office } from "../../fixtures/office";

/** A ward's notice of lending its hall, and a plan in steps with organs and their tasks, as such papers are laid out. Written for these tests. */
const documents = {
  "thong-bao-muon-nha-van-hoa.txt": `ỦY BAN NHÂN DÂN
PHƯỜNG CẨM SƠN, TỈNH QUẢNG NINH

Số: 61/TB-UBND
Cẩm Sơn, ngày 05 tháng 9 năm 2026

THÔNG BÁO
Về việc mượn nhà văn hóa phường Cẩm Sơn tổ chức câu lạc bộ

1. Phạm vi
Các trường mầm non, tiểu học trên địa bàn phường mượn nhà văn hóa để tổ chức các hoạt động sau:
+ Câu lạc bộ đọc sách, kể chuyện.
+ Lớp vẽ, làm gốm ngoài giờ chính khóa.

2. Yêu cầu khi mượn nhà văn hóa
- Có sự thống nhất của Ban Giám hiệu và tổ trưởng tổ dân phố nơi có nhà văn hóa.
- Lập giấy mượn; báo cáo Ủy ban nhân dân phường (qua Phòng Kinh tế, Hạ tầng và Đô thị) trước khi mượn.
- Mỗi trường mượn tối đa 03 buổi trong một tuần.

3. Trách nhiệm của các trường
- Giữ gìn tài sản của nhà văn hóa; trả lại nguyên trạng sau mỗi buổi.
- Kịp thời phát hiện, báo cáo khi tài sản hư hỏng.

4. Kiểm tra
Phòng Kinh tế, Hạ tầng và Đô thị chủ trì kiểm tra việc mượn nhà văn hóa; tổng hợp kết quả.

Nơi nhận:
- Chủ tịch, các PCT UBND phường;
- Các trường trên địa bàn phường;
- Lưu: VT.
`,
  "ke-hoach-pho-sach.txt": `ỦY BAN NHÂN DÂN
PHƯỜNG CẨM SƠN, TỈNH QUẢNG NINH

Số: 72/KH-UBND
Cẩm Sơn, ngày 10 tháng 9 năm 2026

KẾ HOẠCH
Xây dựng phố sách phường Cẩm Sơn

I. NỘI DUNG

1. Khảo sát vỉa hè, chọn đoạn phố đặt quầy sách.
- Cơ quan chủ trì: Phòng Kinh tế, Hạ tầng và Đô thị.
- Cơ quan phối hợp: Công an phường.

2. Lấy ý kiến của các hộ hai bên phố.
- Cơ quan chủ trì: Ủy ban Mặt trận Tổ quốc phường.
- Cơ quan phối hợp: các tổ dân phố.

3. Tổ chức cuộc họp thống nhất phương án phố sách.
- Cơ quan chủ trì: Phòng Văn hóa - Xã hội.
- Cơ quan phối hợp: Hội Khuyến học phường.

II. TỔ CHỨC THỰC HIỆN

1. Phòng Văn hóa - Xã hội
- Tham mưu trình tự tổ chức phố sách.

2. Các trường học
- Vận động học sinh góp sách cũ cho phố sách.

3. Các tổ dân phố
- Cùng Hội Khuyến học rà soát hộ kinh doanh hai bên phố sách.
`,
};

let office: Office;
beforeAll(async () => {
  office = await openOffice(documents);
});
afterAll(async () => office.close());

const ask = async (turns: string | readonly string[]) =>
  office.ask(turns, { asOf: "2026-10-01", place: "phường Cẩm Sơn, Quảng Ninh" });
const quotesOf = async (turns: string | readonly string[]) =>
  (await ask(turns)).citations.map(({ quote }) => quote).join("\n");

describe("where something goes is asked for by any verb of sending with any preposition:", () => {
  it.each([
    "Trường mượn nhà văn hóa phải báo cáo lên đâu?",
    "mượn nhà văn hóa thì báo qua phòng nào của phường vậy em",
    "Giấy mượn nhà văn hóa của trường phải đưa về bộ phận nào?",
    "nơi nhận báo cáo khi trường mượn nhà văn hóa",
    "Chị đang định cho lớp vẽ mượn nhà văn hóa, thế phải báo cáo qua phòng nào hả em?",
  ])("“%s”", async (question) => {
    expect(await quotesOf(question)).toContain("qua Phòng Kinh tế, Hạ tầng và Đô thị");
  });

  it.each([
    "Thông báo mượn nhà văn hóa có những nơi nhận nào?",
    "Thông báo mượn nhà văn hóa của phường Cẩm Sơn đã được gửi tới những nơi nào?",
  ])("whom a document itself is sent to is told by its end: “%s”", async (question) => {
    expect(await quotesOf(question)).toContain("các PCT UBND phường");
  });
});

describe("whether somebody takes part is read from the lines that name who leads a task and who helps:", () => {
  it.each([
    ["Hội Khuyến học có dự cuộc họp thống nhất phương án phố sách không?", "Có: bên này có trong"],
    ["cong an phuong co phai phoi hop khao sat via he khong", "Có: bên này có trong"],
    ["Các trường học có tham gia họp thống nhất phương án phố sách không?", "Chỗ này không nêu bên được hỏi"],
  ])("“%s”", async (question, verdict) => {
    const { text, citations } = await ask(question);
    expect(text).toContain(verdict);
    expect(citations[0]?.quote).toContain("Cơ quan phối hợp:");
  });
});

describe("what somebody has to do is asked for in many ways:", () => {
  it.each([
    ["Trong kế hoạch phố sách, các trường học phải bắt tay làm gì?", "góp sách cũ"],
    ["các trường học được bảo lo phần nào trong kế hoạch phố sách vậy?", "góp sách cũ"],
    [
      "Phường lên kế hoạch phố sách cho các trường học, thế các tổ dân phố được giao gì trong đó?",
      "rà soát hộ kinh doanh",
    ],
    ["Mấy tổ dân phố thì phải làm chuyện chi cho phố sách?", "rà soát hộ kinh doanh"],
  ])("“%s”", async (question, task) => {
    const { text, abstained } = await ask(question);
    expect(text).toContain(task);
    expect(abstained).toBe(false);
  });

  it("of the one who is named last before it", async () => {
    const { text } = await ask(["Phố sách thì các trường học phải làm gì?", "Thế tới lượt mấy tổ dân phố thì lo gì?"]);
    expect(text).toContain("rà soát hộ kinh doanh");
  });
});

describe("all of a course is told where it is asked for from one end to the other:", () => {
  it.each([
    "Tôi muốn nắm cả quá trình, xây dựng phố sách phải làm những phần việc nào, kể từ lúc khảo sát cho tới lúc họp thống nhất?",
    "Đề nghị nêu các phần việc xây dựng phố sách, từ giai đoạn khảo sát đến giai đoạn thống nhất phương án.",
    "Xây dựng phố sách phải đi qua lần lượt những khâu nào?",
  ])("“%s”", async (question) => {
    const quotes = await quotesOf(question);
    for (const step of ["Khảo sát vỉa hè", "Lấy ý kiến", "Tổ chức cuộc họp"]) expect(quotes).toContain(step);
  });
});

describe("who works together is told with what they do:", () => {
  it.each([
    "Chọn xong đoạn phố rồi, thế còn phải họp thống nhất phương án phố sách nữa không, làm cùng với bên nào nhỉ?",
    "Cuộc họp thống nhất phương án phố sách thì kêu những ai tới dự?",
  ])("“%s”", async (question) => {
    expect(await quotesOf(question)).toContain("Hội Khuyến học");
  });
});

describe("whether something is among what a document covers:", () => {
  it.each([
    "Lớp làm gốm có được phường kể vào các hoạt động mượn nhà văn hóa không?",
    "thông báo mượn nhà văn hóa có gồm lớp làm gốm hông vậy?",
  ])("“%s”", async (question) => {
    const quotes = await quotesOf(question);
    expect(quotes).toContain("làm gốm");
    expect(quotes).toContain("Các trường mầm non, tiểu học");
  });

  it("and whether it holds for a school is no question of whether it still holds", async () => {
    const { text } = await ask(
      "Trường tôi là trường cấp hai, vậy thông báo mượn nhà văn hóa có dùng cho trường tôi được không?",
    );
    expect(text).toContain("mầm non, tiểu học");
  });
});

describe("the same in words of a region, of everyday life, or beside what is only told:", () => {
  it.each([
    ["Một trường được mượn nhà văn hóa nhiều nhứt mấy buổi một tuần vậy?", "03 buổi"],
    ["Trường muốn mượn nhà văn hóa thì cần những ai gật đầu?", "tổ trưởng tổ dân phố"],
    [
      "Tường nhà văn hóa tôi vừa sơn mấy hôm. Trường mượn làm hỏng đồ thì phải trả lại thế nào sau mỗi buổi?",
      "nguyên trạng",
    ],
  ])("“%s”", async (question, told) => {
    const { text, abstained } = await ask(question);
    expect(text).toContain(told);
    expect(abstained).toBe(false);
  });
});

describe("two matters set against each other are told by the titles of their documents and what those are for:", () => {
  it.each([
    "Mượn nhà văn hóa khác phố sách chỗ nào?",
    "so sanh muon nha van hoa voi pho sach",
    "Phố sách và mượn nhà văn hóa có phải là một không?",
  ])("“%s”", async (question) => {
    const quotes = await quotesOf(question);
    expect(quotes).toContain("Về việc mượn nhà văn hóa");
    expect(quotes).toContain("Các trường mầm non, tiểu học trên địa bàn phường mượn nhà văn hóa");
    expect(quotes).toContain("Xây dựng phố sách");
  });

  it("what is in no title is compared by its places as before", async () => {
    expect(await quotesOf("Lớp vẽ với câu lạc bộ đọc sách khác nhau thế nào?")).not.toContain("Xây dựng phố sách");
  });
});
