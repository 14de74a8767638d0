import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { openOffice, type Office } from "../../fixtures/office";

/** A ward's plan in numbered steps with who acts, a department's plan with reports, a letter and an agreement that cite, and two papers that print numbers of one office. Written for these tests. */
const documents = {
  "ke-hoach-vuon-rau.txt": `ỦY BAN NHÂN DÂN
PHƯỜNG LŨNG SEN

Số: 58/KH-UBND
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Lũng Sen, ngày 12 tháng 8 năm 2026

KẾ HOẠCH
Xếp hạng vườn rau học đường trên địa bàn phường Lũng Sen

Thực hiện Thông tư số 41/2024/TT-BNNMT ngày 18/10/2024 của Bộ Nông nghiệp và Môi trường về vườn rau học đường;
Ủy ban nhân dân phường Lũng Sen, tỉnh Ninh Bình xây dựng Kế hoạch như sau:

I. MỤC TIÊU
1. Mỗi trường có một vườn rau do học sinh chăm sóc theo Thông tư số 41/2024/TT-BNNMT về tiêu chí vườn rau học đường.
2. Tiêu chí chấm điểm vườn rau thực hiện theo Điều 5 và Điều 8 Thông tư số 41/2024/TT-BNNMT ngày 18/10/2024.

II. NỘI DUNG
1. Rà soát đất trống: các trường đo diện tích đất trống trong khuôn viên.
2. Lập bảng kiểm kê vườn rau: Phòng Kinh tế phường chủ trì tổng hợp từ phiếu của các trường.
3. Niêm yết bảng điểm tại nhà văn hóa các tổ dân phố trong 07 ngày.
4. Mở hội nghị bình chọn để thống nhất thứ hạng của các trường.
5. Trao biển công nhận vườn rau kiểu mẫu.

III. TỔ CHỨC THỰC HIỆN
1. Phòng Kinh tế phường
- Phối hợp với Ủy ban Mặt trận Tổ quốc Việt Nam phường vận động các hộ dân ven sông hiến phân ủ cho vườn rau.
- Lịch mở cổng vườn rau cho khách tham quan được cập nhật trên Trang thông tin điện tử của phường.
- Trình Ủy ban nhân dân phường quyết định mức hỗ trợ hạt giống cho từng trường.
2. Đề nghị Ủy ban Mặt trận Tổ quốc Việt Nam phường
- Vận động hội viên, đoàn viên và cựu giáo viên tham gia hướng dẫn học sinh trồng rau.
3. Đề nghị Hội Nông dân phường
- Cho mượn dụng cụ làm đất.
4. Kinh phí
- Mức phụ cấp cho người trông vườn do Hội đồng trường quyết định.

TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH
Tống Văn Khoát
`,
  "ke-hoach-thuyen-sach.txt": `SỞ GIÁO DỤC VÀ ĐÀO TẠO
TỈNH NINH BÌNH

Số: 91/KH-SGDĐT
Ninh Bình, ngày 05 tháng 3 năm 2026

KẾ HOẠCH
Đưa thuyền sách đến các trường vùng hồ

I. LỘ TRÌNH
1. Tháng 4: chọn bến đậu cho thuyền sách.
2. Tháng 9: các trường nhận tủ sách.
3. Trước ngày 20/11 hằng năm: các trường gửi báo cáo tổng kết thuyền sách về Sở.

II. NHIỆM VỤ
1. Các trường cử người trực bến mỗi tuần một buổi.

III. CHẾ ĐỘ BÁO CÁO
1. Các trường báo cáo tổng kết thuyền sách trước ngày 20/11 hằng năm.
2. Khi thuyền hư hỏng hoặc có học sinh rơi xuống nước, các trường báo cáo đột xuất trong 24 giờ.
3. Các trường báo cáo theo chuyên đề khi Sở có yêu cầu bằng văn bản.

GIÁM ĐỐC
Đinh Thị Hoan
`,
  "cong-van-giong-ca.txt": `ỦY BAN NHÂN DÂN
XÃ NÀ PHẦY

Số: 207/UBND-KT
Nà Phầy, ngày 09 tháng 6 năm 2026

CÔNG VĂN
Về việc nhận cá giống cho ao nuôi của các trường xã Nà Phầy, tỉnh Lạng Sơn

Căn cứ Công văn số 615/SNNMT-TS ngày 22/5/2026 của Sở Nông nghiệp và Môi trường tỉnh Thái Nguyên về việc tặng cá giống;
Căn cứ Công văn số 334/SGDĐT-VP ngày 28/5/2026 của Sở Giáo dục và Đào tạo tỉnh Lạng Sơn về ao nuôi trong trường học;

1. Các trường có ao nuôi nhận 300 con cá giống mỗi ao.
2. Thời gian nhận cá từ ngày 15/6/2026.

TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH
Lương Văn Páo
`,
  "cong-van-tang-ca.txt": `SỞ NÔNG NGHIỆP VÀ MÔI TRƯỜNG
TỈNH THÁI NGUYÊN

Số: 702/SNNMT-VP
Thái Nguyên, ngày 01 tháng 7 năm 2026

CÔNG VĂN
Về việc nghỉ mát của cán bộ ngành

Căn cứ Công văn số 88/SNV-CC ngày 10/6/2026 của Sở Nội vụ;

1. Cán bộ đăng ký nghỉ mát trước ngày 20/7/2026.

GIÁM ĐỐC
Hà Quang Tiệp
`,
  "thoa-thuan-be-boi.txt": `TRƯỜNG THCS LŨNG SEN - CÂU LẠC BỘ BƠI LỘI SÓNG XANH

Số: 17/TT-LSSX
Lũng Sen, ngày 02 tháng 4 năm 2026

THỎA THUẬN
Dùng chung bể bơi giữa Trường THCS Lũng Sen và Câu lạc bộ bơi lội Sóng Xanh

Căn cứ Công văn số 129/UBND-VHXH ngày 16/3/2026 của Ủy ban nhân dân phường Lũng Sen về việc dùng chung bể bơi;

Điều 1. Bể bơi mở cho học sinh từ thứ hai đến thứ sáu.
Điều 2. Câu lạc bộ cử hai người cứu hộ mỗi ca.

ĐẠI DIỆN NHÀ TRƯỜNG
Mai Thị Thoa
ĐẠI DIỆN CÂU LẠC BỘ
Cù Văn Lãm
`,
  "thong-bao-tuyen-do.txt": `ỦY BAN NHÂN DÂN
PHƯỜNG LŨNG SEN

Số: 33/TB-UBND
Lũng Sen, ngày 20 tháng 8 năm 2026

THÔNG BÁO
Về việc đăng ký tuyến đò đưa học sinh phường Lũng Sen

1. Phụ huynh đăng ký tuyến đò tại Trung tâm Dịch vụ công phường Lũng Sen trước ngày 05/9/2026.
2. Thông tin liên hệ: Trung tâm Dịch vụ công phường Lũng Sen, điện thoại 0229.3877.104.

TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH
Tống Văn Khoát
`,
  "thong-bao-the-thu-vien.txt": `ỦY BAN NHÂN DÂN
PHƯỜNG LŨNG SEN

Số: 47/TB-UBND
Lũng Sen, ngày 28 tháng 8 năm 2026

THÔNG BÁO
Về việc cấp lại thẻ thư viện phường Lũng Sen

1. Học sinh mất thẻ thư viện nộp đơn tại nhà trường.
2. Thông tin liên hệ: Trung tâm Dịch vụ công phường Lũng Sen, điện thoại 0229.3877.205.
3. Thông tin liên hệ: Nhà văn hóa phường Lũng Sen, điện thoại 0229.3877.318.

TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH
Tống Văn Khoát
`,
  "thong-bao-hoi-thi.txt": `ỦY BAN NHÂN DÂN
PHƯỜNG LŨNG SEN

Số: 52/TB-UBND
Lũng Sen, ngày 15 tháng 9 năm 2026

THÔNG BÁO
Về việc tổ chức Hội thi thuyền giấy học sinh phường Lũng Sen

1. Hội thi thuyền giấy tổ chức tại sân đình Lũng Thượng vào ngày 05/12/2026.
2. Học sinh tập trung tại sân đình Lũng Thượng lúc 7 giờ.
3. Từ ngày 01/12/2026, lịch thi đấu, giờ tập trung của từng khối và kết quả bốc thăm được niêm yết trên website https://hoithi.lungsen.gov.vn.

TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH
Tống Văn Khoát
`,
};

let office: Office;
beforeAll(async () => {
  office = await openOffice(documents);
});
afterAll(async () => office.close());

const ask = async (...turns: string[]) =>
  office.ask(turns, { asOf: "2026-11-21", place: "phường Lũng Sen, Ninh Bình" });
const quotesOf = async (...turns: string[]) => (await ask(...turns)).citations.map(({ quote }) => quote);

describe("the step after the one just told", () => {
  it.each([
    [
      "Phòng nào lập bảng kiểm kê vườn rau học đường?",
      "phòng đã có bảng kiểm kê vườn rau học đường thì khâu tiếp theo trong phần nội dung là gì?",
      "3. Niêm yết bảng điểm",
    ],
    [
      "Trong kế hoạch vườn rau học đường, phòng nào lập bảng kiểm kê?",
      "kiểm kê rồi thì việc tiếp theo của phần nội dung là việc gì?",
      "3. Niêm yết bảng điểm",
    ],
    [
      "Niêm yết bảng điểm vườn rau ở đâu?",
      "có bảng điểm niêm yết rồi thì bước tiếp theo trong phần nội dung là gì?",
      "4. Mở hội nghị bình chọn",
    ],
  ])("alone is quoted, though its question repeats words of the turn before: “%s” “%s”", async (first, then, next) => {
    const quotes = await quotesOf(first, then);
    expect(quotes).toHaveLength(1);
    expect(quotes[0]).toContain(next);
  });

  it("is not quoted where more is asked of the same step", async () => {
    const quotes = await quotesOf(
      "Phòng nào lập bảng kiểm kê vườn rau học đường?",
      "phòng lập bảng kiểm kê thì lấy số liệu từ đâu?",
    );
    expect(quotes.join()).toContain("từ phiếu của các trường");
    expect(quotes.join()).not.toContain("Niêm yết");
  });

  it.each([
    [
      "Sau khi niêm yết bảng điểm vườn rau, phường tổ chức bước nào để chốt thứ hạng?",
      "4. Mở hội nghị bình chọn để thống nhất thứ hạng",
    ],
    [
      "Sau khi lập bảng kiểm kê vườn rau, phường làm khâu gì để các tổ dân phố biết điểm?",
      "3. Niêm yết bảng điểm tại nhà văn hóa các tổ dân phố",
    ],
  ])("is told first where the question itself says which one is done: “%s”", async (question, next) => {
    expect((await quotesOf(question))[0]).toContain(next);
  });
});

describe("when else there is to be a report", () => {
  it.each([
    "Ngoài báo cáo tổng kết hằng năm thì thuyền sách còn phải báo cáo khi nào nữa không?",
    "Thuyền sách ngoài đợt báo cáo tổng kết ra thì còn báo cáo lúc nào nữa?",
  ])("is told by the other items of the list, and not by the one that is left out: “%s”", async (question) => {
    const { abstained, text } = await ask(question);
    expect(abstained).toBe(false);
    expect(text).toContain("báo cáo đột xuất trong 24 giờ");
    expect(text).toContain("báo cáo theo chuyên đề");
    expect(text).not.toContain("20/11");
  });

  it("leaves out whichever of them the question names", async () => {
    const { text } = await ask("Ngoài báo cáo đột xuất thì thuyền sách còn phải báo cáo lúc nào nữa?");
    expect(text).toContain("20/11");
    expect(text).toContain("báo cáo theo chuyên đề");
    expect(text).not.toContain("trong 24 giờ");
  });

  it("is found under its own heading, where the yearly one was told from the roadmap", async () => {
    const yearly = "Hạn nộp báo cáo tổng kết thuyền sách là ngày nào?";
    expect(await quotesOf(yearly)).toEqual([expect.stringMatching(/^Trước ngày 20\/11 hằng năm/)]);
    const quotes = await quotesOf(yearly, "ngoài đợt đó ra còn phải báo cáo lúc nào nữa ko?");
    expect(quotes.join()).toContain("báo cáo đột xuất trong 24 giờ");
    expect(quotes.join()).toContain("báo cáo theo chuyên đề");
  });
});

describe("another number of an office", () => {
  it.each([
    ["Đăng ký tuyến đò liên hệ số nào?", "gọi số 0229.3877.104 hoài không được, còn số nào khác không?"],
    ["Thông tin liên hệ của Trung tâm Dịch vụ công về tuyến đò?", "số đó bận suốt, cho xin thêm số khác của họ"],
  ])("is whatever any document prints for it, and no other office's: “%s” “%s”", async (first, then) => {
    const { abstained, text } = await ask(first, then);
    expect(abstained).toBe(false);
    expect(text).toContain("0229.3877.104 [");
    expect(text).toContain("0229.3877.205 [");
    expect(text).not.toContain("0229.3877.318");
  });
});

describe("the letter that a document rests on", () => {
  it.each([
    [
      "Công văn nhận cá giống của xã Nà Phầy căn cứ công văn nào của Sở Giáo dục và Đào tạo?",
      "còn công văn của Sở Thái Nguyên mà họ căn cứ là số mấy?",
    ],
    [
      "Các trường ở xã Nà Phầy được nhận bao nhiêu cá giống?",
      "còn công văn của Sở Thái Nguyên mà xã căn cứ là số mấy?",
    ],
  ])("is told by the document before, though another place's department sent it: “%s” “%s”", async (first, then) => {
    const { text } = await ask(first, then);
    expect(text).toContain("615/SNNMT-TS");
    expect(text).not.toMatch(/88\/SNV-CC|702\/SNNMT-VP/);
  });

  it("is that of the department's own letter, where this one is asked about", async () => {
    const { text } = await ask(
      "Công văn về nghỉ mát của Sở Nông nghiệp và Môi trường Thái Nguyên căn cứ công văn số mấy?",
    );
    expect(text).toContain("88/SNV-CC");
    expect(text).not.toContain("615/SNNMT-TS");
  });

  it.each([
    ["Bản thỏa thuận bể bơi được lập căn cứ vào công văn số nào, ngày nào?"],
    [
      "Thỏa thuận bể bơi giữa Trường THCS Lũng Sen với Sóng Xanh có từ ngày nào?",
      "nó được lập căn cứ vào công văn số nào, ngày nào?",
    ],
  ])("is told with its number and day, and not the agreement's own: “%s”", async (...turns) => {
    const { text } = await ask(...turns);
    expect(text).toContain("129/UBND-VHXH (16/03/2026)");
    expect(text).not.toContain("số: 17/TT-LSSX");
  });

  it("is not what is told where the agreement's own number is asked for", async () => {
    const { text } = await ask("Thỏa thuận dùng chung bể bơi số mấy?");
    expect(text).toContain("số: 17/TT-LSSX");
    expect(text).not.toContain("129/UBND-VHXH");
  });
});

describe("another actor, asked about next", () => {
  const before = "Hội Nông dân phường làm gì cho vườn rau học đường?";

  it("is answered for from the section that it heads, not from a line that names it beside another", async () => {
    const quotes = await quotesOf(before, "thế Mặt trận Tổ quốc phường thì vận động những ai?");
    expect(quotes.join()).toContain("hội viên, đoàn viên và cựu giáo viên");
    expect(quotes.join()).not.toContain("hộ dân ven sông");
  });

  it("has that line told where it heads the section itself", async () => {
    const quotes = await quotesOf(before, "thế Phòng Kinh tế thì vận động những ai?");
    expect(quotes[0]).toContain("hộ dân ven sông");
    expect(quotes.join()).not.toContain("cựu giáo viên");
  });
});

describe("who sets an amount", () => {
  it.each([
    ["Mức phụ cấp cho người trông vườn rau do ai quyết định?", "Hội đồng trường quyết định"],
    ["Cấp nào quyết định mức phụ cấp cho người trông vườn rau?", "Hội đồng trường quyết định"],
    ["ai trình phường quyết định mức hỗ trợ hạt giống?", "Phòng Kinh tế phường"],
  ])("is told, though no amount is: “%s”", async (question, who) => {
    const { abstained, text } = await ask(question);
    expect(abstained).toBe(false);
    expect(text).toContain(who);
  });

  it("is no answer to how much it is", async () => {
    const { abstained, text } = await ask("Mức phụ cấp cho người trông vườn rau là bao nhiêu?");
    expect(abstained).toBe(true);
    expect(text).toContain("không nêu mức tiền");
  });
});

describe("where a schedule is to be seen", () => {
  it.each([
    ["Coi lịch thi đấu thuyền giấy ở đâu?"],
    ["Hội thi thuyền giấy tổ chức ngày nào?", "vậy coi lịch tập trung của từng khối ở đâu?"],
  ])("is told by the clause that names the website: “%s”", async (...turns) => {
    const quotes = await quotesOf(...turns);
    expect(quotes[0]).toContain("https://hoithi.lungsen.gov.vn");
    expect(quotes.join()).not.toContain("sân đình");
  });

  it.each(["Hội thi thuyền giấy tổ chức ở đâu?", "Học sinh dự hội thi thuyền giấy tập trung ở đâu?"])(
    "is not what is told of where people come together: “%s”",
    async (question) => {
      const quotes = await quotesOf(question);
      expect(quotes[0]).toContain("sân đình Lũng Thượng");
      expect(quotes.join()).not.toContain("https://");
    },
  );
});

describe("which article of which circular", () => {
  it.each([
    "Tiêu chí chấm điểm vườn rau nằm ở điều nào của thông tư nào?",
    "Vườn rau học đường lấy tiêu chí ở những điều nào của thông tư gì?",
  ])("is told by the clause that cites the articles: “%s”", async (question) => {
    const { abstained, citations } = await ask(question);
    expect(abstained).toBe(false);
    expect(citations[0]?.quote).toContain("Điều 5 và Điều 8 Thông tư số 41/2024/TT-BNNMT");
  });

  it("is not asked where the circular alone is", async () => {
    const { text } = await ask("Vườn rau học đường thực hiện theo thông tư nào?");
    expect(text).toContain("41/2024/TT-BNNMT");
    expect(text).not.toContain("Điều 5");
  });
});
