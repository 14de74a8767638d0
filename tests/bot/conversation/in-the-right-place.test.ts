import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { openOffice, type Office } from "../../fixtures/office";

/** Papers of two wards on the same matters, and a province's on one. Written for these tests. */
const documents = {
  "thong-bao-tuyen-sinh-khe-tre.txt": `ỦY BAN NHÂN DÂN
PHƯỜNG KHE TRE

Số: 61/TB-UBND
Khe Tre, ngày 10 tháng 11 năm 2026

THÔNG BÁO
Về việc tuyển sinh năm học 2027 - 2028 trên địa bàn phường Khe Tre, thành phố Huế

I. TUYỂN SINH LỚP 1

1. Độ tuổi
Trẻ sinh năm 2021 đang cư trú tại phường.

2. Hồ sơ
- Đơn xin vào lớp 1;
- Bản sao giấy khai sinh;
- Sổ tiêm chủng.

3. Sĩ số
Mỗi lớp 1 không quá 34 học sinh.

II. TUYỂN SINH LỚP 6

1. Độ tuổi
Học sinh sinh năm 2016 đã học xong lớp 5.

2. Hồ sơ
- Đơn dự tuyển;
- Học bạ tiểu học;
- Bản sao giấy khai sinh.

3. Sĩ số
Mỗi lớp 6 không quá 41 học sinh.

TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH

Hồ Văn Lập
`,
  "ke-hoach-tuyen-sinh-vinh-ngoc.txt": `ỦY BAN NHÂN DÂN
PHƯỜNG VĨNH NGỌC

Số: 88/KH-UBND
Vĩnh Ngọc, ngày 12 tháng 11 năm 2026

KẾ HOẠCH
Tuyển sinh năm học 2027 - 2028 trên địa bàn phường Vĩnh Ngọc, thành phố Huế

I. TUYỂN SINH LỚP 1

1. Hồ sơ
- Đơn đăng ký theo mẫu;
- Bản sao giấy khai sinh;
- Giấy xác nhận thông tin về cư trú.

2. Chỉ tiêu
Trường tiểu học tuyển 210 học sinh lớp 1, bố trí không quá 36 học sinh một lớp.

II. TUYỂN SINH LỚP 6

1. Chỉ tiêu
Trường trung học cơ sở tuyển 180 học sinh lớp 6, bố trí không quá 44 học sinh một lớp.

III. TỔ CHỨC THỰC HIỆN

Công an phường gửi danh sách trẻ sinh năm 2021 và năm 2016 về Phòng Văn hóa - Xã hội trước ngày 20/02/2027.

TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH

Lê Thị Sâm
`,
  "ke-hoach-nam-hoc-khe-tre.txt": `ỦY BAN NHÂN DÂN
PHƯỜNG KHE TRE

Số: 47/KH-UBND
Khe Tre, ngày 20 tháng 8 năm 2026

KẾ HOẠCH
Nhiệm vụ năm học 2026 - 2027 trên địa bàn phường Khe Tre, thành phố Huế

I. HỘI THI GIÁO VIÊN DẠY GIỎI

1. Hồ sơ dự thi giáo viên dạy giỏi gửi Phòng Văn hóa - Xã hội trước ngày 04/12/2026.
2. Giáo viên dạy giỏi cấp phường được thưởng 900.000 đồng. Trường không tham gia Hội thi không được xét danh hiệu Tập thể lao động xuất sắc.

II. CHẾ ĐỘ BÁO CÁO

1. Báo cáo sơ kết học kỳ I gửi trước ngày 20/01/2027.
2. Báo cáo tổng kết năm học gửi trước ngày 08/6/2027.

III. CHUYỂN ĐỔI SỐ VÀ NHÂN SỰ

1. Học bạ số áp dụng cho lớp 1 đến lớp 5. Hiệu trưởng chịu trách nhiệm về việc ký số học bạ.
2. Biệt phái giáo viên từ ngày 05/01/2027 đến ngày 28/5/2027. Giáo viên nuôi con dưới 36 tháng tuổi chưa phải đi biệt phái.

IV. CÂU LẠC BỘ ĐỌC SÁCH

1. Năm 2026
Mở câu lạc bộ đọc sách ở hai trường tiểu học.
2. Từ năm 2027 trở đi (thực hiện thường niên)
Mỗi tháng câu lạc bộ đọc sách sinh hoạt một buổi; tháng 5 trao giải.

TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH

Hồ Văn Lập
`,
};

/** Another matter of the ward with the same words around it. */
const scholarships = {
  "huong-dan-hoc-bong-khe-tre.txt": `ỦY BAN NHÂN DÂN
PHƯỜNG KHE TRE

Số: 19/HD-UBND
Khe Tre, ngày 03 tháng 9 năm 2026

HƯỚNG DẪN
Xét học bổng Nguồn Sáng trên địa bàn phường Khe Tre, thành phố Huế

1. Hồ sơ dự xét học bổng gửi Phòng Văn hóa - Xã hội trước ngày 30/11/2026.
2. Học sinh được xét học bổng cấp phường được thưởng 500.000 đồng; giáo viên có học sinh được học bổng cấp phường được thưởng 200.000 đồng.
3. Con của giáo viên dưới 24 tháng tuổi gửi ở nhà trẻ được hỗ trợ tiền sữa. Trường trả lời đơn và ký danh sách trong 03 ngày.

TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH

Hồ Văn Lập
`,
};

let office: Office;
beforeAll(async () => {
  office = await openOffice({ ...documents, ...scholarships });
});
afterAll(async () => office.close());

const ask = async (...turns: string[]) => office.ask(turns, { asOf: "2026-11-21", place: "phường Khe Tre, Huế" });

describe("initials that no list has are read by the words that the documents print", () => {
  it.each([
    ["in capitals", "hạn gửi hs dự thi GVDG là bữa nào?", "04/12/2026"],
    ["in small letters, without marks", "gvdg cap phuong duoc thuong bao nhieu", "900.000"],
    ["in English", "What is the award for a GVDG teacher in the ward?", "900.000"],
  ])("%s: “%s”", async (_how, question, held) => {
    expect((await ask(question)).text).toContain(held);
  });

  it.each(["GVXQ được thưởng bao nhiêu?", "Mức thưởng của giải KQTZ là bao nhiêu?"])(
    "and those that begin no words of theirs stay as they are: “%s”",
    async (question) => {
      expect((await ask(question)).text).not.toMatch(/GVXQ|KQTZ|04\/12/u);
    },
  );
});

describe("of several of a kind the one that is named is meant", () => {
  it.each([
    ["by its own words", ["Hồ sơ vào lớp 6 ở Khe Tre gồm những giấy tờ gì?"], "Học bạ tiểu học", "tiêm chủng"],
    ["by the turn before", ["Trẻ sinh năm nào vào lớp 1?", "hồ sơ của bé phải có giấy tờ gì?"], "tiêm chủng", "Học bạ"],
    ["by another one now", ["Lớp 1 ở Khe Tre tối đa bao nhiêu em?", "thế lớp 6 thì sao?"], "41", "34"],
  ])("%s: %j", async (_how, turns, held, other) => {
    const { text } = await ask(...turns);
    expect(text).toContain(held);
    expect(text).not.toContain(other);
  });
});

describe("a year of birth is no deadline", () => {
  it.each(["Trẻ sinh năm nào thì vào lớp 1?", "con sinh nam may thi duoc vao lop 1"])("“%s”", async (question) => {
    const { text } = await ask(question);
    expect(text).toContain("Trẻ sinh năm 2021");
    expect(text).not.toContain("20/02/2027");
  });

  it("a day by which something is due is one", async () => {
    expect((await ask("Công an phường Vĩnh Ngọc gửi danh sách trẻ sinh năm 2021 trước ngày nào?")).text).toContain(
      "20/02/2027",
    );
  });
});

describe("where two places are named each of them answers", () => {
  it.each([
    "Sĩ số tối đa của một lớp 6 ở phường Khe Tre và ở phường Vĩnh Ngọc khác nhau thế nào?",
    "Một lớp 6 ở Khe Tre với Vĩnh Ngọc, mỗi nơi tối đa bao nhiêu học sinh?",
  ])("“%s”", async (question) => {
    const { text } = await ask(question);
    expect(text).toContain("41");
    expect(text).toContain("44");
  });

  it("a follow-up without a place stays where the turn before was", async () => {
    const { text } = await ask("Phường Vĩnh Ngọc tuyển bao nhiêu học sinh lớp 1?", "hồ sơ gồm giấy tờ gì?");
    expect(text).toContain("thông tin về cư trú");
    expect(text).not.toContain("tiêm chủng");
  });
});

describe("what is asked of each of two things is told of each", () => {
  it.each([
    "Trường em còn hai việc là báo cáo sơ kết học kỳ I với báo cáo tổng kết năm học, hạn của từng cái là ngày nào?",
    "Báo cáo sơ kết học kỳ I và báo cáo tổng kết năm học, mỗi cái gửi trước ngày nào ạ?",
    "bao cao so ket hoc ky 1 voi bao cao tong ket nam hoc, han cua tung cai la ngay nao",
  ])("“%s”", async (question) => {
    const { text } = await ask(question);
    expect(text).toMatch(/20\/0?1\/2027/u);
    expect(text).toMatch(/0?8\/0?6\/2027/u);
  });

  it("and “mỗi” of one thing asks of that alone", async () => {
    const { text } = await ask("Ở Khe Tre mỗi lớp 1 tối đa bao nhiêu học sinh?");
    expect(text).toContain("34");
    expect(text).not.toContain("41");
  });
});

describe("what happens to who stays away, and whether a thing goes on, is told", () => {
  it.each([
    ["Nếu trường tôi không cử người dự Hội thi giáo viên dạy giỏi thì mất quyền lợi gì?", "không được xét danh hiệu"],
    ["Câu lạc bộ đọc sách chỉ làm trong năm 2026 thôi hay mấy năm sau còn làm tiếp?", "Từ năm 2027 trở đi"],
  ])("“%s”", async (question, held) => {
    expect((await ask(question)).text).toContain(held);
  });

  it("a year that is asked of is its own", async () => {
    expect((await ask("Năm 2026 câu lạc bộ đọc sách mở ở mấy trường?")).text).toContain("hai trường tiểu học");
  });
});

describe("English words of an office's papers are found", () => {
  it.each([
    ["Who answers for the digital signing of e-transcripts in Khe Tre?", "Hiệu trưởng chịu trách nhiệm"],
    ["When does the teacher secondment in Khe Tre begin and end?", "05/01/2027"],
    ["My child is two years old. Can I be sent on secondment in Khe Tre?", "36 tháng"],
  ])("“%s”", async (question, held) => {
    expect((await ask(question)).text).toContain(held);
  });
});
