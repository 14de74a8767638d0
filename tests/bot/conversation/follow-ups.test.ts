import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { openOffice, type Office } from "../../fixtures/office";

/** A decision with a course of work, a ward's notice and plan beside it, and two schools' agreement. Written for these tests. */
const documents = {
  "quyet-dinh-boi-tho.txt": `ỦY BAN NHÂN DÂN
TỈNH KON RẪY

Số: 88/2024/QĐ-UBND
Kon Rẫy, ngày 12 tháng 5 năm 2024

QUYẾT ĐỊNH
Ban hành Quy định về quản lý bể bơi trường học trên địa bàn tỉnh Kon Rẫy

Căn cứ Nghị định số 36/2019/NĐ-CP ngày 29/4/2019 của Chính phủ về hoạt động thể dục thể thao;
Căn cứ Thông tư số 03/2018/TT-BVHTTDL ngày 19/01/2018 của Bộ Văn hóa, Thể thao và Du lịch về môn bơi;

Điều 1. Độ sâu của bể
Bể dành cho học sinh tiểu học sâu không quá 1,2 mét.
Điều 2. Giờ mở cửa
Bể mở cửa từ 8 giờ đến 17 giờ hằng ngày.
Điều 3. Nhân viên cứu hộ
Mỗi bể có ít nhất 02 nhân viên cứu hộ có chứng chỉ.
Điều 4. Trình tự cấp phép mở bể
1. Nhà trường nộp hồ sơ xin phép mở bể tại Phòng Văn hóa - Xã hội.
2. Phòng Văn hóa - Xã hội kiểm tra nước và lối thoát hiểm.
3. Chủ tịch Ủy ban nhân dân xã ký giấy phép.
4. Nhà trường niêm yết giấy phép ở lối vào.
Điều 5. Xử lý nước bẩn
Khi nước bẩn, bể phải đóng cửa ngay và thay nước trong 24 giờ.
Điều 6. Hiệu lực
Quyết định này thay thế Quyết định số 17/2015/QĐ-UBND ngày 02/3/2015 của Ủy ban nhân dân tỉnh Kon Rẫy về bể bơi.

TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH

A Thoang
`,
  "thong-bao-hoi-thao-bo-y.txt": `ỦY BAN NHÂN DÂN
XÃ BỜ Y

Số: 55/TB-UBND
Bờ Y, ngày 03 tháng 3 năm 2026

THÔNG BÁO
Về việc tổ chức Hội khỏe Phù Đổng xã Bờ Y, tỉnh Quảng Ngãi

1. Khen thưởng
a) Giải môn kéo co và bóng chuyền: Nhất 600.000 đồng, Nhì 400.000 đồng;
b) Toàn đoàn: giải Nhất, Nhì; mức thưởng toàn đoàn thông báo sau.
c) Kinh phí tổ chức là 45.000.000 đồng từ ngân sách xã. Mức bồi dưỡng trọng tài, nhân viên y tế thực hiện theo quy định hiện hành.
2. Tổ chức thực hiện
a) Công an xã giữ gìn trật tự tại sân vận động;
b) Trạm Y tế xã trực cấp cứu tại các điểm thi đấu;
c) Các trường mua bảo hiểm cho học sinh dự thi và quản lý học sinh trong thời gian thi đấu.

TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH

Kring Lê
`,
  "thong-bao-he-dak-ha.txt": `ỦY BAN NHÂN DÂN
XÃ ĐẮK HÀ

Số: 41/TB-UBND
Đắk Hà, ngày 20 tháng 5 năm 2026

THÔNG BÁO
Về việc tổ chức sinh hoạt hè cho học sinh trên địa bàn xã Đắk Hà, tỉnh Quảng Ngãi

Căn cứ Kế hoạch số 205/KH-UBND ngày 11/4/2026 của Ủy ban nhân dân tỉnh Quảng Ngãi về hoạt động hè;

1. Các trường bàn giao danh sách học sinh cho Đoàn xã trước ngày 05/6/2026.
2. Đoàn xã trả lời đơn xin nghỉ sinh hoạt trong thời hạn 04 ngày làm việc kể từ ngày nhận đơn.
3. Xã không thu lệ phí sinh hoạt hè của học sinh.

TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH

Y Hlương
`,
  "ke-hoach-doc-sach-ba-to.txt": `ỦY BAN NHÂN DÂN
XÃ BA TƠ

Số: 66/KH-UBND
Ba Tơ, ngày 09 tháng 01 năm 2026

KẾ HOẠCH
Tổ chức tuần lễ đọc sách trên địa bàn xã Ba Tơ, tỉnh Quảng Ngãi

Thực hiện Công văn số 912/SGDĐT-VP ngày 20/12/2025 của Sở Giáo dục và Đào tạo về đọc sách;

I. NGUYÊN TẮC
1. Tự nguyện, không ép học sinh mua sách.
2. Sách lành mạnh, đúng lứa tuổi.
3. Mỗi lớp giữ sách sạch sẽ.

II. LỘ TRÌNH
- Tháng 3: thành lập ban tổ chức tuần lễ.
- Tháng 4: quyên góp sách cũ từ các lớp.
- Tháng 5: trao giải cuộc thi kể chuyện.

III. TỔ CHỨC THỰC HIỆN
1. Các trường trả lời phiếu góp ý trong thời hạn 09 ngày làm việc kể từ ngày nhận phiếu.

TM. ỦY BAN NHÂN DÂN
PHÓ CHỦ TỊCH

Phạm Viết Thắng
`,
  "thoa-thuan-hai-truong.txt": `TRƯỜNG TIỂU HỌC SA NHƠN - TRƯỜNG TIỂU HỌC RỜ KƠI
Số: 05/TTHT

THỎA THUẬN
Hợp tác giữa Trường Tiểu học Sa Nhơn và Trường Tiểu học Rờ Kơi

Điều 1. Đầu mối
1. Bên A: bà Đinh Thị Lựu, Phó Hiệu trưởng, điện thoại 0977.100.234.
2. Bên B: ông A Vượng, Tổ trưởng, điện thoại ………………
Điều 2. Hiệu lực
Thỏa thuận này thay thế Bản ghi nhớ ký ngày 14 tháng 9 năm 2020 giữa hai trường.

ĐẠI DIỆN BÊN A
Trần Văn Khánh
`,
};

let office: Office;
beforeAll(async () => {
  office = await openOffice(documents);
});
afterAll(async () => office.close());

describe("an amount that is told", () => {
  it("stands beside another one that is left to a later paper", async () => {
    const won = await office.ask("Giải nhất môn kéo co Hội khỏe Phù Đổng Bờ Y được thưởng bao nhiêu tiền?");
    expect(won.text).toContain("600.000");
    const left = await office.ask("Trọng tài Hội khỏe Phù Đổng Bờ Y được bồi dưỡng bao nhiêu tiền một buổi?");
    expect(left).toMatchObject({ abstained: true });
    const all = await office.ask("Giải nhất toàn đoàn Hội khỏe Phù Đổng Bờ Y được thưởng bao nhiêu tiền?");
    expect(all).toMatchObject({ abstained: true });
  });
});

describe("asking on of a document without naming it", () => {
  const depth = "Bể bơi trường học ở Kon Rẫy cho tiểu học được sâu bao nhiêu mét?";

  it.each([
    ["quyết định đó ai ký?", "A Thoang"],
    ["quy định này nằm trong quyết định số mấy?", "88/2024/QĐ-UBND"],
    ["nó thay thế văn bản nào trước đây?", "17/2015/QĐ-UBND"],
    ["căn cứ nghị định nào vậy?", "36/2019/NĐ-CP"],
  ])("“%s” is of the document just quoted", async (words, told) => {
    expect((await office.ask([depth, words])).text).toContain(told);
  });

  it("is of the one document of a place that is named instead", async () => {
    const reply = await office.ask([
      "Thông báo sinh hoạt hè của Đắk Hà căn cứ kế hoạch nào?",
      "thế cái của Ba Tơ căn cứ những gì?",
    ]);
    expect(reply.text).toContain("912/SGDĐT-VP");
    expect(reply.text).not.toContain("205/KH-UBND");
  });

  it("quotes what a document replaces where that has no number", async () => {
    const reply = await office.ask(["Thỏa thuận Sa Nhơn - Rờ Kơi số bao nhiêu?", "nó thay thế văn bản nào trước đó?"]);
    expect(reply.text).toContain("Bản ghi nhớ ký ngày 14 tháng 9 năm 2020");
  });
});

describe("asking for a place by its order", () => {
  it.each(["rồi sao nữa?", "sau đó làm gì tiếp?", "rồi tới những việc gì nữa?"])(
    "“%s” tells all that comes after the step just told",
    async (words) => {
      const reply = await office.ask(["Ở Kon Rẫy ai kiểm tra nước và lối thoát hiểm khi cấp phép mở bể bơi?", words]);
      expect(reply.text).toContain("ký giấy phép");
      expect(reply.text).toContain("niêm yết giấy phép");
      expect(reply.text).not.toContain("nộp hồ sơ xin phép");
    },
  );

  it("tells the next step alone where one is asked for, though no checklist runs", async () => {
    const reply = await office.ask([
      "Ở Kon Rẫy ai kiểm tra nước và lối thoát hiểm khi cấp phép mở bể bơi?",
      "bước tiếp theo là gì?",
    ]);
    expect(reply.text).toContain("ký giấy phép");
    expect(reply.text).not.toContain("niêm yết giấy phép");
  });

  it("tells what comes before", async () => {
    const reply = await office.ask([
      "Ở Kon Rẫy ai kiểm tra nước và lối thoát hiểm khi cấp phép mở bể bơi?",
      "trước đó phải làm gì?",
    ]);
    expect(reply.text).toContain("nộp hồ sơ xin phép");
    expect(reply.text).not.toContain("ký giấy phép");
  });

  it("counts the items under the heading that names them", async () => {
    const reply = await office.ask(["Tuần lễ đọc sách ở Ba Tơ có những nguyên tắc gì?", "nguyên tắc thứ hai là gì?"]);
    expect(reply.citations.map(({ quote }) => quote)).toEqual(["2. Sách lành mạnh, đúng lứa tuổi."]);
  });
});

describe("a follow-up that names its own subject", () => {
  it("is answered by what it names, in the document of before", async () => {
    const reply = await office.ask([
      "Ở Kon Rẫy ai kiểm tra nước và lối thoát hiểm khi cấp phép mở bể bơi trường học trên địa bàn tỉnh?",
      "lỡ gặp nước bẩn thì phải làm gì?",
    ]);
    expect(reply.text).toContain("thay nước trong 24 giờ");
  });

  it("is no pointing where a word only looks like it without marks", async () => {
    const reply = await office.ask([
      "Sinh hoạt hè ở Đắk Hà bàn giao danh sách trước ngày nào?",
      "bể bơi trường học phải có mấy nhân viên cứu hộ trình độ chứng chỉ gì?",
    ]);
    expect(reply.text).toContain("02 nhân viên cứu hộ");
  });
});

describe("a follow-up among words that tell why it is asked", () => {
  it("is answered by what asks, in the light of the turn before", async () => {
    const reply = await office.ask([
      "Hội khỏe Phù Đổng xã Bờ Y, giải Nhất kéo co được bao nhiêu tiền?",
      "Tôi còn phải điền thêm một ô trong bảng chấm cờ. Giải Nhì thì bao nhiêu?",
    ]);
    expect(reply.text).toContain("400.000 đồng");
  });

  it("is no follow-up where it speaks of something else", async () => {
    const reply = await office.ask([
      "Hội khỏe Phù Đổng xã Bờ Y, giải Nhất kéo co được bao nhiêu tiền?",
      "Tôi đang ngồi chờ ở quán nước gần bến xe liên huyện. Cà phê ở đây bao nhiêu một ly?",
    ]);
    expect(reply.abstained).toBe(true);
  });
});

describe("a question in words of any matter", () => {
  it("is of the matter of the turn before, however many they are", async () => {
    const reply = await office.ask([
      "Ở xã Đắk Hà ai nhận danh sách sinh hoạt hè của học sinh?",
      "Thời hạn cuối cùng được quy định là ngày nào?",
    ]);
    expect(reply.text).toContain("Đắk Hà");
    expect(reply.abstained).toBe(false);
  });
});

describe("a place named alone", () => {
  it("asks of it what was asked before", async () => {
    const reply = await office.ask(["Phạm Viết Thắng là người ký văn bản của xã nào?", "thế Đắk Hà thì ai?"]);
    expect(reply.text).toContain("Y Hlương");
  });
});

describe("what a follow-up may not be answered with", () => {
  it("is another document's period", async () => {
    const reply = await office.ask([
      "Ở xã Đắk Hà ai nhận danh sách sinh hoạt hè của học sinh?",
      "họ trả lời trong bao lâu?",
    ]);
    expect(reply.text).toContain("04 ngày làm việc");
    expect(reply.text).not.toContain("09 ngày làm việc");
  });

  it("is the telephone of the other party", async () => {
    const reply = await office.ask([
      "Đầu mối của Bên A trong thỏa thuận Sa Nhơn - Rờ Kơi là ai?",
      "cho xin số điện thoại đầu mối bên B luôn",
    ]);
    expect(reply.text).not.toContain("Bên B: 0977.100.234");
    expect(reply.citations.map(({ quote }) => quote).join()).not.toContain("0977.100.234");
  });
});

describe("what a day brings, asked behind a question of a document", () => {
  it.each([
    "à mà hôm nay vàng SJC bao nhiêu một lượng?",
    "tiện thể giá xăng bữa nay bao nhiêu một lít",
    "ti gia usd hom nay",
    "nhân tiện cho hỏi thời tiết ngày mai thế nào",
    "kết quả xổ số hôm nay ra con gì",
    "tỷ số trận Việt Nam Thái Lan tối qua",
    "by the way what is the gold price today?",
  ])("“%s” is none of the documents' matter", async (message) => {
    const reply = await office.ask(["Hội khỏe Phù Đổng xã Bờ Y, giải Nhất kéo co được bao nhiêu tiền?", message]);
    expect(reply.abstained).toBe(true);
    expect(reply.citations).toEqual([]);
  });

  it.each([
    "trời mưa to thì hội khỏe có hoãn không, kinh phí tổ chức bao nhiêu",
    "thế tỷ số hòa thì giải Nhì bao nhiêu tiền",
  ])("“%s” is theirs", async (message) => {
    const reply = await office.ask(["Hội khỏe Phù Đổng xã Bờ Y, giải Nhất kéo co được bao nhiêu tiền?", message]);
    expect(reply.citations.length).toBeGreaterThan(0);
  });
});

it("takes that nothing is charged for an answer to whether it costs", async () => {
  const reply = await office.ask("Sinh hoạt hè ở Đắk Hà có mất lệ phí không?");
  expect(reply.kind).toBe("answer");
  expect(reply.text).toContain("không thu lệ phí");
});
