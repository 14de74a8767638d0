import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { openOffice, type Office } from "../../fixtures/office";

/** A notice, a plan and a decision of one ward. Written for these tests. */
const documents = {
  "thong-bao-tuyen-sinh.txt": `ỦY BAN NHÂN DÂN
PHƯỜNG LÂM THAO
Số: 64/TB-UBND
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Lâm Thao, ngày 20 tháng 4 năm 2026

THÔNG BÁO
Tuyển sinh lớp Một và mầm non năm học 2026-2027 trên địa bàn phường Lâm Thao

1. Đăng ký trực tuyến từ ngày 10/6/2026 đến ngày 25/6/2026. Các ngày mở đăng ký, mỗi trường bố trí 03 máy tính dùng chung.
2. Lịch tựu trường
Thực hiện theo khung kế hoạch thời gian năm học của tỉnh Phú Thọ, sẽ thông báo sau.
3. Đầu mối giải đáp
- Bà Đỗ Thị Quyên, chuyên viên Phòng Văn hóa - Xã hội (lớp Một), điện thoại 0210.3855.417.
- Ông Tạ Quang Lưu, chuyên viên Phòng Văn hóa - Xã hội (mầm non), điện thoại 0210.3855.436.

TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH
Lê Thị Bảo
`,
  "ke-hoach-hoi-khoe.txt": `ỦY BAN NHÂN DÂN
PHƯỜNG LÂM THAO
Số: 118/KH-UBND
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Lâm Thao, ngày 05 tháng 10 năm 2026

KẾ HOẠCH
Tổ chức Hội khỏe học sinh phường Lâm Thao năm học 2026-2027

I. NỘI DUNG, THỜI GIAN
1. Cấp trường: các trường tổ chức thi từ ngày 16/11/2026 đến ngày 11/12/2026.
2. Môn kéo co: mỗi đội 08 học sinh, thi tại sân vận động phường.
3. Trung tâm ngoại ngữ Hồng Hà mở 02 lớp tiếng Anh thể thao miễn phí, có giáo viên nước ngoài đứng lớp.
4. Mời chuyên gia của Trung tâm Huấn luyện tỉnh hướng dẫn giáo viên thể dục trong tháng 11/2026.
II. THỰC HIỆN
1. Các trường gửi báo cáo kết quả Hội khỏe trong 05 ngày sau khi bế mạc cấp trường.
2. Công an phường bảo đảm an ninh, phân luồng xe trong các ngày thi đấu Hội khỏe.
3. Qua rà soát, toàn phường còn 07 sân tập xuống cấp, không dùng để thi đấu.
4. Kết quả được nhập tại phòng máy Trường THCS Hùng Sơn, do 02 giáo viên trực trong 05 ngày.
5. Lịch tập huấn trọng tài có thông báo riêng.
6. Thường trực: bà Hà Thu Ngân, chuyên viên, điện thoại 0210.3855.490.

TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH
Lê Thị Bảo
`,
  "quyet-dinh-khen-thuong.txt": `ỦY BAN NHÂN DÂN
PHƯỜNG LÂM THAO
Số: 502/QĐ-UBND
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Lâm Thao, ngày 12 tháng 9 năm 2026

QUYẾT ĐỊNH
Ban hành Quy định xét khen thưởng học sinh phường Lâm Thao

ỦY BAN NHÂN DÂN PHƯỜNG LÂM THAO
Căn cứ Quyết định số 33/2024/QĐ-TTg ngày 08 tháng 3 năm 2024 của Thủ tướng Chính phủ về quỹ khuyến học;
Căn cứ Quyết định số 415/QĐ-BKHCN ngày 15 tháng 5 năm 2025 của Bộ Khoa học và Công nghệ về giải sáng tạo của học sinh;
QUYẾT ĐỊNH:
Điều 1. Ban hành kèm theo Quyết định này Quy định xét khen thưởng học sinh phường Lâm Thao.
Điều 2. Mức thưởng
Học sinh đạt giải Nhất cấp tỉnh được thưởng 2.400.000 đồng.
Giải tập thể được tính bằng 1,5 lần mức của giải cá nhân cùng loại.
Điều 3. Quyết định này có hiệu lực kể từ ngày ký.

TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH
Lê Thị Bảo
`,
};

let office: Office;
beforeAll(async () => {
  office = await openOffice(documents);
});
afterAll(async () => office.close());

const ask = async (...turns: string[]) =>
  office.ask(turns, { asOf: "2026-11-21", place: "phường Lâm Thao, tỉnh Phú Thọ" });

describe("what stands in the documents is told", () => {
  it.each([
    [
      "a contact by what its brackets say it is for",
      "TS lớp 1 có vướng mắc thì hỏi ai bên P.VHXH, sđt bn?",
      "0210.3855.417",
    ],
    ["a contact of the other level", "TS mầm non mắc chỗ nào thì liên hệ ai, sđt bnh?", "0210.3855.436"],
    ["a class in figures or in a word", "tuyen sinh lop 1 co vuong mac thi goi ai, sdt bn", "0210.3855.417"],
    [
      "what is rested on, of the issuer named",
      "QĐ 502 của phường Lâm Thao căn cứ QĐ nào của Bộ KH&CN?",
      "415/QĐ-BKHCN",
    ],
    [
      "what is rested on, of the other issuer",
      "Quyết định 502 căn cứ quyết định nào của Thủ tướng Chính phủ?",
      "33/2024/QĐ-TTg",
    ],
    ["the end of a time", "thi cấp trường xong muộn nhất là ngày nào để còn chọn đội lên phường?", "11/12/2026"],
    ["a game whose name holds a word that asks", "đội kéo co mấy em?", "08 học sinh"],
    ["the same without marks", "mon keo co thi o dau", "sân vận động phường"],
    ["a share in somebody's work", "Công an phường phải góp phần gì vào Hội khỏe?", "bảo đảm an ninh"],
    ["how many machines there are", "Các ngày mở đăng ký mỗi trường bố trí bao nhiêu máy?", "03 máy tính"],
    ["that nothing is paid", "Lớp tiếng Anh thể thao học sinh phải đóng bao nhiêu tiền?", "miễn phí"],
    [
      "the day of a report beside the end of a time",
      "Báo cáo kết quả Hội khỏe gửi trong bao nhiêu ngày sau bế mạc cấp trường?",
      "05 ngày",
    ],
  ])("%s", async (_, question, told) => {
    const reply = await ask(question);
    expect(reply.abstained).toBe(false);
    expect(reply.text).toContain(told);
  });

  it("an amount with the clause that makes it so many times as much for what is named", async () => {
    const reply = await ask("Học sinh đạt giải Nhất cấp tỉnh nội dung tập thể thì phần thưởng bao nhiêu?");
    expect(reply.abstained).toBe(false);
    expect(reply.text).toContain("2.400.000 đồng");
    expect(reply.text).toContain("1,5 lần");
  });

  it("who signed the document, where what was published with it is missing", async () => {
    const reply = await ask("Quyết định 502/QĐ-UBND của phường Lâm Thao về việc gì?", "quyết định đó ai ký?");
    expect(reply.text).toContain("Lê Thị Bảo");
  });
});

describe("what does not stand there is not told by what stands near", () => {
  it.each([
    [
      "a day that is put off, beside a school year",
      "Học sinh lớp Một tựu trường vào ngày nào trong năm học 2026-2027?",
    ],
    ["the same without marks", "tre lop 1 tuu truong ngay may"],
    ["a day of what another notice tells", "Lịch tập huấn trọng tài bắt đầu ngày nào?"],
    ["a contact of a class that none is for", "tuyển sinh lớp 6 vướng gì thì gọi sđt bn?"],
    ["machines, where other things are counted", "phòng máy Trường THCS Hùng Sơn có bao nhiêu máy?"],
    ["what somebody is paid", "How much does the language centre pay its foreign teachers?"],
    [
      "what somebody is paid, in Vietnamese",
      "Trung tâm ngoại ngữ Hồng Hà trả cho giáo viên nước ngoài bao nhiêu tiền một giờ?",
    ],
    ["a fine", "How much is a school fined for using a broken sports ground?"],
    ["the name of a guest", "What is the name of the expert invited to guide the sports teachers in Lam Thao?"],
    ["the name of a guest, in Vietnamese", "Chuyên gia hướng dẫn giáo viên thể dục của Hội khỏe tên là gì?"],
    [
      "the names of things that are only counted",
      "07 sân tập xuống cấp ở Hội khỏe là của những trường nào, kể tên giúp",
    ],
    [
      "a regulation that is not in the file",
      "Theo quy định ban hành kèm theo Quyết định 502/QĐ-UBND thì hồ sơ gồm những gì?",
    ],
  ])("%s", async (_, question) => {
    expect(await ask(question)).toMatchObject({ abstained: true });
  });

  it("a regulation that is not in the file and is pointed at", async () => {
    const reply = await ask(
      "Quyết định 502/QĐ-UBND của phường Lâm Thao ban hành quy định về việc gì?",
      "theo quy định kèm theo đó thì cá nhân phải có điều kiện gì?",
    );
    expect(reply.abstained).toBe(true);
  });
});
