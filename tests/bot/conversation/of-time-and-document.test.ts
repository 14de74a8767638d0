import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { openOffice, type Office } from "../../fixtures/office";

/** Plans of three places, two decisions with and without their regulation, and papers of two schools. Written for these tests. */
const ofWards = {
  "ke-hoach-vuon-rau-vinh-khe.txt": `ỦY BAN NHÂN DÂN
PHƯỜNG VĨNH KHÊ
Số: 17/KH-UBND
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Vĩnh Khê, ngày 12 tháng 3 năm 2026

KẾ HOẠCH
Trồng vườn rau học đường tại phường Vĩnh Khê

Ủy ban nhân dân phường Vĩnh Khê, tỉnh Hà Nam xây dựng Kế hoạch như sau:

I. NỘI DUNG
1. Mỗi trường dành một khoảnh đất làm vườn rau do học sinh chăm sóc.
2. Hạt giống do Hội Nông dân phường tặng.
II. TỔ CHỨC THỰC HIỆN
1. Các trường đăng ký diện tích vườn rau với Ủy ban nhân dân phường trước ngày 25/6/2026.

TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH
Kiều Văn Lữ
`,
  "ke-hoach-vuon-rau-dong-giao.txt": `ỦY BAN NHÂN DÂN
XÃ ĐỒNG GIÁO
Số: 46/KH-UBND
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Đồng Giáo, ngày 05 tháng 9 năm 2026

KẾ HOẠCH
Trồng vườn rau học đường và dạy bơi tại xã Đồng Giáo

Ủy ban nhân dân xã Đồng Giáo, tỉnh Thái Bình xây dựng Kế hoạch như sau:

I. VƯỜN RAU
1. Các trường báo cáo thu hoạch vườn rau về Ủy ban nhân dân xã trước ngày 20/02/2027.
2. Các trường chọn học sinh dự hội thi vườn rau trước ngày 14/5/2027.
II. DẠY BƠI
1. Các trường nộp danh sách học sinh học bơi về Ủy ban nhân dân xã trước ngày 10/12/2026.

TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH
Đàm Văn Khuê
`,
  "ke-hoach-day-boi.txt": `ỦY BAN NHÂN DÂN
PHƯỜNG BÌNH LÃNG
Số: 88/KH-UBND
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Bình Lãng, ngày 20 tháng 8 năm 2026

KẾ HOẠCH
Dạy bơi cho học sinh tại phường Bình Lãng

Ủy ban nhân dân phường Bình Lãng, tỉnh Hà Nam xây dựng Kế hoạch như sau:

I. NỘI DUNG
1. Học sinh từ lớp 3 được học bơi tại bể bơi của Trung tâm Văn hóa phường.
2. Nội dung đánh giá gồm: số học sinh biết bơi; chất lượng nước bể; kỹ năng cứu đuối của giáo viên.
3. Việc kiểm tra phao cứu sinh được tiến hành thường xuyên và đột xuất, có ghi sổ.
II. TIẾN ĐỘ
1. Các trường nộp danh sách giáo viên dạy bơi trước ngày 04/12/2026.
2. Các trường gửi báo cáo kết quả dạy bơi cuối năm về Ủy ban nhân dân phường (qua Phòng Văn hóa - Xã hội) trước ngày 15/12/2026.
3. Các trường tổng kết đợt dạy bơi trước ngày 22/4/2027.
III. PHỐI HỢP
1. Hội Cứu đuối Việt Nam cử đội tình nguyện trực bể bơi vào các buổi tối.
2. Văn phòng Ủy ban nhân dân phường lưu báo cáo dạy bơi của các trường.
3. Trường nào có học sinh đạt bài kiểm tra bơi thì Ủy ban nhân dân phường tặng giấy khen.

TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH
Lục Văn Thạch
`,
  "quyet-dinh-tu-sach.txt": `ỦY BAN NHÂN DÂN
PHƯỜNG BÌNH LÃNG
Số: 23/QĐ-UBND
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Bình Lãng, ngày 06 tháng 7 năm 2026

QUYẾT ĐỊNH
Ban hành Quy định xét tặng tủ sách lớp học

Điều 1. Ban hành kèm theo Quyết định này Quy định xét tặng tủ sách lớp học tại phường Bình Lãng.
Điều 2. Quyết định này có hiệu lực kể từ ngày ký.
Điều 3. Phòng Văn hóa - Xã hội và các trường chịu trách nhiệm thi hành Quyết định này.

TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH
Lục Văn Thạch
`,
  "quyet-dinh-xe-dua.txt": `ỦY BAN NHÂN DÂN
PHƯỜNG BÌNH LÃNG
Số: 52/QĐ-UBND
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Bình Lãng, ngày 09 tháng 7 năm 2026

QUYẾT ĐỊNH
Ban hành Quy định xe đưa đón học sinh

Điều 1. Ban hành kèm theo Quyết định này Quy định xe đưa đón học sinh tại phường Bình Lãng.
Điều 2. Quyết định này có hiệu lực kể từ ngày ký.

TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH
Lục Văn Thạch

QUY ĐỊNH
Xe đưa đón học sinh
(Ban hành kèm theo Quyết định số 52/QĐ-UBND ngày 09 tháng 7 năm 2026 của Ủy ban nhân dân phường Bình Lãng)

Điều 1. Phạm vi
Quy định này áp dụng với xe đưa đón học sinh của các trường.
Điều 2. Hồ sơ đăng ký
Hồ sơ đăng ký xe đưa đón gồm: đơn đăng ký; bản sao giấy đăng kiểm; danh sách người quản lý trên xe.
`,
};

const ofSchools = {
  "noi-quy.txt": `SỞ GIÁO DỤC VÀ ĐÀO TẠO HÀ NAM
TRƯỜNG THPT ĐẦM VẠC
Số: 09/NQ-THPTĐV
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Hà Nam, ngày 28 tháng 8 năm 2026

NỘI QUY
Học sinh Trường THPT Đầm Vạc

Điều 1. Giờ giấc
1. Học sinh có mặt trước 7 giờ 00.
2. Học sinh được ăn quà vặt ở căng tin trong giờ ra chơi.
3. Giờ giải lao ra bình ở hành lang uống nước, trong tiết thì không.
Điều 2. Trang phục
1. Học sinh mặc đồng phục vào thứ hai và thứ năm.

HIỆU TRƯỞNG
Tống Thị Sao
`,
  "cam-ket.txt": `SỞ GIÁO DỤC VÀ ĐÀO TẠO HÀ NAM
TRƯỜNG THPT ĐẦM VẠC
Số: 52/CK-THPTĐV
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Hà Nam, ngày 07 tháng 9 năm 2026

BẢN CAM KẾT
Của học sinh Trường THPT Đầm Vạc về an toàn sông nước

1. Em là học sinh đang học tại Trường THPT Đầm Vạc, năm học 2026-2027.
2. Em học nội quy Trường THPT Đầm Vạc và ký cam kết trước ngày 20/9/2026.
3. Em không tắm sông, không bơi nơi nước sâu.

HIỆU TRƯỞNG
Tống Thị Sao
`,
  "thong-bao-gui-xe.txt": `SỞ GIÁO DỤC VÀ ĐÀO TẠO HÀ NAM
TRƯỜNG THPT ĐẦM VẠC
Số: 31/TB-THPTĐV
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Hà Nam, ngày 03 tháng 9 năm 2026

THÔNG BÁO
Về việc gửi xe đạp điện của học sinh năm học 2026-2027

Trường THPT Đầm Vạc thông báo như sau:
1. Học sinh Trường THPT Đầm Vạc gửi xe đạp điện tại nhà xe số 2 trong năm học 2026-2027.
2. Học sinh Trường THPT Đầm Vạc không được cho người ngoài trường mượn vé gửi xe.

HIỆU TRƯỞNG
Tống Thị Sao
`,
  "thong-bao-hoi-dien.txt": `SỞ GIÁO DỤC VÀ ĐÀO TẠO HÀ NAM
TRƯỜNG THPT ĐẦM VẠC
Số: 36/TB-THPTĐV
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Hà Nam, ngày 16 tháng 11 năm 2026

THÔNG BÁO
Về việc tổ chức hội diễn văn nghệ

1. Hội diễn văn nghệ tổ chức vào thứ sáu ngày 19/12/2026 tại sân trường.
2. Các lớp tổng duyệt hội diễn vào thứ tư ngày 16/12/2026.
3. Phân công trực: Thứ bảy 19/12: tổ Ngữ văn.

KT. HIỆU TRƯỞNG
PHÓ HIỆU TRƯỞNG
Mạc Văn Tuyển
`,
  "ke-hoach-nam-hoc.txt": `SỞ GIÁO DỤC VÀ ĐÀO TẠO HÀ NAM
TRƯỜNG THPT ĐẦM VẠC
Số: 40/KH-THPTĐV
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Hà Nam, ngày 10 tháng 9 năm 2026

KẾ HOẠCH
Giáo dục nhà trường năm học 2026-2027

I. QUY MÔ
1. Khối lớp 10 có 6 lớp với 252 học sinh.
2. Khối lớp 11 có 7 lớp với 290 học sinh.
II. HOẠT ĐỘNG
1. Câu lạc bộ cờ vua sinh hoạt chiều thứ năm.

HIỆU TRƯỞNG
Tống Thị Sao
`,
  "bao-cao-dau-nam.txt": `SỞ GIÁO DỤC VÀ ĐÀO TẠO HÀ NAM
TRƯỜNG THPT ĐẦM VẠC
Số: 44/BC-THPTĐV
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Hà Nam, ngày 25 tháng 9 năm 2026

BÁO CÁO
Tình hình đầu năm học 2026-2027

I. QUY MÔ
1. Khối lớp 10 có 8 lớp.
2. Nhà trường có 61 cán bộ, giáo viên.

HIỆU TRƯỞNG
Tống Thị Sao
`,
  "thong-bao-muon-sach.txt": `SỞ GIÁO DỤC VÀ ĐÀO TẠO HÀ NAM
TRƯỜNG THPT ĐẦM VẠC
Số: 12/TB-THPTĐV
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Hà Nam, ngày 08 tháng 9 năm 2025

THÔNG BÁO
Về việc mượn sách thư viện năm học 2025-2026

1. Mỗi học sinh mượn không quá 03 cuốn một lần.

HIỆU TRƯỞNG
Tống Thị Sao
`,
  "ke-hoach-lach-bang.txt": `SỞ GIÁO DỤC VÀ ĐÀO TẠO HÀ NAM
TRƯỜNG THPT LẠCH BÀNG
Số: 15/KH-THPTLB
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Hà Nam, ngày 11 tháng 9 năm 2026

KẾ HOẠCH
Giáo dục nhà trường năm học 2026-2027

I. QUY MÔ
1. Khối lớp 11 có 9 lớp.

HIỆU TRƯỞNG
Cù Văn Lan
`,
  "thong-bao-tap-huan.txt": `ỦY BAN NHÂN DÂN
XÃ CẨM LŨNG
Số: 09/TB-UBND
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Cẩm Lũng, ngày 02 tháng 6 năm 2026

THÔNG BÁO
Về việc tập huấn sơ cứu cho giáo viên xã Cẩm Lũng

1. Lớp tập huấn sơ cứu mở tại trạm y tế xã.

TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH
Hà Văn Niệm
`,
};

let wards: Office;
let schools: Office;
beforeAll(async () => {
  wards = await openOffice(ofWards);
  schools = await openOffice(ofSchools);
});
afterAll(async () => {
  await wards.close();
  await schools.close();
});

const ask = async (question: string, asker = "phường Bình Lãng") =>
  wards.ask(question, { asOf: "2026-11-21", place: asker });
const askAtSchool = async (question: string) =>
  schools.ask(question, { asOf: "2026-11-21", place: "Trường THPT Đầm Vạc" });

describe("a place's plan that has no deadline in the time asked about", () => {
  it.each([
    ["kế hoạch phường Vĩnh Khê có hạn nào trong năm 2027 không?", "phường Bình Lãng"],
    ["Does the Vĩnh Khê plan have any deadlines in 2027?", "phường Bình Lãng"],
    ["kế hoạch phường Vĩnh Khê có hạn nào trong năm 2027 không?", "xã Đồng Giáo"],
    ["Kế hoạch vườn rau của phường Vĩnh Khê có hạn nào trong quý 1 năm 2027 không?", "xã Đồng Giáo"],
    ["tháng 12 này kế hoạch Vĩnh Khê có hạn nào không", "phường Bình Lãng"],
  ])("is told as such with its last one, and no other place's days: “%s”, asked at %s", async (question, asker) => {
    const reply = await ask(question, asker);
    expect(reply.abstained).toBe(true);
    expect(reply.text).toMatch(/không có hạn nào|No deadline/);
    expect(reply.text).toMatch(/25\/06\/2026.*(?:đã qua|days? ago)/);
    expect(reply.text).not.toMatch(/22\/0?4\/2027|20\/02\/2027|14\/0?5\/2027|0?4\/12\/2026|1[05]\/12\/2026/);
  });

  it("is told with the passed one where no time is asked about", async () => {
    const reply = await ask("Kế hoạch Vĩnh Khê có hạn nào?");
    expect(reply.abstained).toBe(false);
    expect(reply.text).toMatch(/25\/06\/2026.*đã qua/);
  });

  it("is not one that has some then", async () => {
    const reply = await ask("kế hoạch xã Đồng Giáo có hạn nào trong năm 2027 không?");
    expect(reply.abstained).toBe(false);
    expect(reply.text).toContain("20/02/2027");
    expect(reply.text).toContain("14/05/2027");
    expect(reply.text).not.toContain("22/04/2027");
  });
});

describe("the end of the year", () => {
  it.each(["cuối năm nay trường phải làm gì về dạy bơi?", "Từ nay đến cuối năm các trường phải nộp gì về dạy bơi?"])(
    "is a time until which all is told that the own place has due: “%s”",
    async (question) => {
      const { text } = await ask(question);
      expect(text).toContain("04/12/2026");
      expect(text).toContain("15/12/2026");
      expect(text).not.toMatch(/10\/12\/2026|22\/0?4\/2027/);
    },
  );

  it.each([
    "Báo cáo dạy bơi cuối năm cần đánh giá về những nội dung gì?",
    "Báo cáo cuối năm dạy bơi đánh giá theo những nội dung nào?",
    "What should our year-end swimming report be evaluated on?",
    "What is the year-end swimming report assessed on?",
  ])("is in a report's name no time, but what it is evaluated on is told: “%s”", async (question) => {
    const reply = await ask(question);
    expect(reply.abstained).toBe(false);
    expect(reply.text).toMatch(/^[^[]*chất lượng nước bể/);
  });
});

describe("a part of a month", () => {
  it.each([
    ["Đầu tháng 12 nộp báo cáo kết quả dạy bơi thì có trễ không?", "Kịp"],
    ["Cuối tháng 12 nộp báo cáo kết quả dạy bơi thì có trễ không?", "Trễ"],
    ["Giữa tháng 12 mới nộp danh sách giáo viên dạy bơi thì có trễ không?", "Trễ"],
    ["đầu tháng 12 gửi danh sách giáo viên dạy bơi còn kịp không", "Kịp"],
  ])("lies before or behind a deadline: “%s” %s", async (question, verdict) => {
    expect((await ask(question)).text).toMatch(new RegExp(`^${verdict}:`));
  });
});

describe("a time that is no day", () => {
  it.each(["Phao cứu sinh được kiểm tra vào những lúc nào?", "kiểm tra phao cứu sinh vào lúc nào?"])(
    "is told where it is asked when something is done: “%s”",
    async (question) => {
      const reply = await ask(question);
      expect(reply.abstained).toBe(false);
      expect(reply.text).toContain("thường xuyên và đột xuất");
    },
  );

  it.each([
    ["Thông báo gửi xe đạp điện còn trong năm học áp dụng không?", /2026-2027; thời gian đó chưa hết/],
    ["thông báo về gửi xe đạp điện còn thời gian áp dụng không?", /2026-2027; thời gian đó chưa hết/],
    ["Thông báo về mượn sách thư viện còn trong năm học áp dụng không?", /2025-2026; .*thời gian đó đã qua/],
  ])("is the school year that a document is for: “%s”", async (question, told) => {
    expect((await askAtSchool(question)).text).toMatch(told);
  });
});

describe("a document's two weekdays beside one day", () => {
  it("are both quoted", async () => {
    const { text } = await askAtSchool("Hội diễn văn nghệ ở sân trường ngày 19/12 là thứ mấy?");
    expect(text).toContain("thứ sáu ngày 19/12/2026");
    expect(text).toContain("Thứ bảy 19/12");
  });

  it("are not looked for where it prints one", async () => {
    const { text } = await askAtSchool("Tổng duyệt hội diễn ngày 16/12 là thứ mấy?");
    expect(text).toContain("thứ tư ngày 16/12/2026");
    expect(text).not.toContain("19/12");
  });
});

describe("which of two numbers it is", () => {
  it.each(["Khối lớp 10 có 6 lớp hay 8 lớp?", "lớp 10 năm nay là 8 lớp hay 6 lớp?"])(
    "is not decided where two documents of a place say one each: “%s”",
    async (question) => {
      const { text } = await askAtSchool(question);
      expect(text).toContain("Khối lớp 10 có 6 lớp");
      expect(text).toContain("Khối lớp 10 có 8 lớp");
      expect(text).not.toContain("Trong hai điều được hỏi");
    },
  );

  it("is told where the place says one, whatever another place says", async () => {
    const { text } = await askAtSchool("Khối lớp 11 có 7 lớp hay 9 lớp?");
    expect(text).toContain("Trong hai điều được hỏi, văn bản ghi “Khối lớp 11 có 7 lớp");
    expect(text).not.toContain("Khối lớp 11 có 9 lớp");
  });
});

describe("heads and signers", () => {
  it("are told of each document that has the number", async () => {
    const { text } = await askAtSchool("văn bản số 09 do cơ quan nào ban hành?");
    expect(text).toContain("Nội quy số 09/NQ-THPTĐV");
    expect(text).toContain("Thông báo số 09/TB-UBND");
  });

  it("are told of the one document that has the number", async () => {
    const { text } = await askAtSchool("văn bản số 36 do cơ quan nào ban hành?");
    expect(text).toContain("36/TB-THPTĐV");
    expect(text).not.toMatch(/số (?!36)\d/);
  });

  it("are told of each of two documents that are asked about in turn", async () => {
    const { text } = await askAtSchool(
      "Thông báo về gửi xe đạp điện và thông báo về hội diễn văn nghệ lần lượt do ai ký?",
    );
    expect(text).toMatch(/31\/TB-THPTĐV[^]*người ký: Tống Thị Sao[^]*36\/TB-THPTĐV[^]*người ký: Mạc Văn Tuyển/);
  });
});

describe("a text that was published with a decision", () => {
  it.each([
    "Theo Quy định ban hành kèm Quyết định 23/QĐ-UBND, hồ sơ gồm những tài liệu gì?",
    "Quy định kèm theo Quyết định số 23/QĐ-UBND có mấy điều kiện?",
  ])("is said to be missing where the file holds the decision alone: “%s”", async (question) => {
    const reply = await ask(question);
    expect(reply.abstained).toBe(true);
    expect(reply.text).toContain("Thư viện không có toàn văn Quy định kèm theo Quyết định số 23/QĐ-UBND");
    expect(reply.text).not.toContain("giấy đăng kiểm");
  });

  it("answers where the file holds it too", async () => {
    const reply = await ask("Theo Quy định ban hành kèm Quyết định 52/QĐ-UBND, hồ sơ gồm những tài liệu gì?");
    expect(reply.abstained).toBe(false);
    expect(reply.text).toContain("bản sao giấy đăng kiểm");
  });

  it("is not asked of with what the decision itself says", async () => {
    const reply = await ask("Quyết định 23/QĐ-UBND có hiệu lực từ ngày nào?");
    expect(reply.abstained).toBe(false);
    expect(reply.text).toContain("có hiệu lực kể từ ngày ký");
  });
});

describe("names that say nothing of what is asked", () => {
  it.each([
    ["em đang học tại Trường THPT Đầm Vạc, khi nào em được uống nước?", "Giờ giải lao ra bình ở hành lang uống nước"],
    ["em học Trường THPT Đầm Vạc, nội quy cho ăn vặt lúc nào?", "ăn quà vặt ở căng tin trong giờ ra chơi"],
    ["học sinh Trường THPT Đầm Vạc được ăn vặt khi nào?", "ăn quà vặt ở căng tin trong giờ ra chơi"],
    ["Em là học sinh Trường THPT Đầm Vạc, em được ăn quà vặt ở căng tin lúc nào?", "trong giờ ra chơi"],
  ])("are the school's own within its papers: “%s”", async (question, told) => {
    const reply = await askAtSchool(question);
    expect(reply.abstained).toBe(false);
    expect(reply.text).toContain(told);
    expect(reply.text).not.toMatch(/cam kết|xe đạp điện/i);
  });

  it("are not those of what is asked about", async () => {
    const { text } = await askAtSchool("học sinh Trường THPT Đầm Vạc ký cam kết về an toàn sông nước trước ngày nào?");
    expect(text).toContain("20/9/2026");
  });

  it.each(["tối qua đội tuyển Việt Nam đá thế nào?", "hôm qua tuyển Việt Nam đá với đội nào?"])(
    "are the country's: “%s”",
    async (question) => {
      const reply = await ask(question);
      expect(reply.citations).toEqual([]);
      expect(reply.text).toContain("Các văn bản đã nạp không nói về việc này");
    },
  );

  it("are not the rest of an association's name", async () => {
    expect((await ask("Hội Cứu đuối Việt Nam cử đội nào trực bể bơi?")).text).toContain(
      "cử đội tình nguyện trực bể bơi",
    );
  });
});

describe("an office that something passes through", () => {
  it.each([
    "Through which office must our school pass its report on swimming lessons to the ward?",
    "Via which department should we pass our report on swimming to the ward?",
  ])("is asked after in English: “%s”", async (question) => {
    const { text } = await ask(question);
    expect(text).toContain("(qua Phòng Văn hóa - Xã hội)");
    expect(text).not.toContain("Văn phòng Ủy ban nhân dân phường lưu");
  });
});
