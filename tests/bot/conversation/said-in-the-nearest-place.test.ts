import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { openOffice, type Office } from "../../fixtures/office";

/** A ward's guide to a music class with what is taken, taken off and paid back, how long things last and who handles what. Written for these tests. */
const documents = {
  "huong-dan-lop-nhac-cu.txt": `ỦY BAN NHÂN DÂN
PHƯỜNG ĐÌNH BẢNG
Số: 52/HD-UBND
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Đình Bảng, ngày 04 tháng 9 năm 2026

HƯỚNG DẪN
Tổ chức lớp nhạc cụ dân tộc cho học sinh phường Đình Bảng

Ủy ban nhân dân phường Đình Bảng, tỉnh Bắc Ninh hướng dẫn như sau:

I. TỔ CHỨC LỚP
1. Mỗi khóa đàn bầu gồm 18 buổi, mỗi buổi 75 phút.
2. Mỗi lớp sáo trúc không quá 14 học sinh, có 02 nghệ nhân kèm cặp.
3. Nhà trường gửi danh sách cho Câu lạc bộ Sông Tiền trước khi khai giảng lớp 06 ngày.
4. Sổ điểm danh được lưu tại trường ít nhất 18 tháng.
5. Ban quản lý Câu lạc bộ do Phó Chủ tịch phường kiêm nhiệm; thành viên gồm 01 công chức văn hóa và 02 giáo viên âm nhạc.
6. Học sinh không phải lấy máu, chụp phổi khi nộp giấy khám sức khỏe vào lớp nhạc cụ.
II. KHOẢN THU
1. Học phí lớp đàn bầu: 720.000 đồng/học sinh/khóa; học sinh mồ côi được miễn 100%; học sinh thuộc hộ cận nghèo được giảm 40%.
2. Học sinh thuộc hộ nghèo được miễn toàn bộ chi phí học sáo trúc; học sinh khác đóng theo mức thỏa thuận với nghệ nhân.
3. Trường hợp học sinh nghỉ học đàn bầu vì ốm trước buổi thứ 6, Câu lạc bộ hoàn lại 65% số tiền đã nộp.
4. Người học hát quan họ không phải đóng học phí.
5. Kinh phí tổ chức liên hoan hát quan họ là 38.000.000 đồng từ ngân sách phường.
III. TỔ CHỨC THỰC HIỆN
1. Trạm Y tế phường: trực cấp cứu; số trực của Trạm Y tế phường: 0222.3765.118.
2. Công an phường: kiểm tra bến thuyền chở học sinh đi học nhạc cụ; xử lý thuyền không có phao cứu sinh.
3. Bộ phận Một cửa: bố trí máy tính cho cha mẹ học sinh chưa có điện thoại thông minh đăng ký trực tuyến.
4. Mỗi trường được cử không quá 05 dự án âm nhạc dự liên hoan cấp tỉnh.

TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH
Ngô Quang Vĩnh
`,
};

let office: Office;
beforeAll(async () => {
  office = await openOffice(documents);
});
afterAll(async () => office.close());

const ask = async (question: string | readonly string[]) => office.ask(question, { asOf: "2026-11-21" });
const silence = /Các văn bản đã nạp không|The loaded documents do not/;

async function expectTold(question: string, printed: string): Promise<void> {
  const { text, citations } = await ask(question);
  expect(text).not.toMatch(silence);
  expect(citations.map(({ quote }) => quote).join("\n")).toContain(printed);
}

describe("how long something is, is told by a length:", () => {
  it.each([
    ["Mỗi buổi học đàn bầu kéo dài bao lâu?", "75 phút"],
    ["Khóa đàn bầu mấy buổi và mỗi buổi bao lâu để tôi xếp lịch?", "18 buổi"],
    ["so diem danh lop nhac cu luu o truong bao lau", "18 tháng"],
    ["How long is one đàn bầu lesson in Đình Bảng ward?", "75 phút"],
  ])("“%s”", expectTold);

  it("and not by the day before which something is sent", async () => {
    const { text } = await ask("Liên hoan hát quan họ ở Đình Bảng kéo dài bao lâu?");
    expect(text).not.toMatch(/06 ngày|18 tháng/);
  });
});

describe("what somebody pays is told where less or nothing is taken of those told of:", () => {
  it.each([
    ["Nhà nghèo cho con học sáo trúc thì đóng bao nhiêu tiền?", "miễn toàn bộ"],
    ["Con ốm nghỉ học đàn bầu thì được trả lại bao nhiêu phần tiền?", "65%"],
    ["Người học hát quan họ phải đóng bao nhiêu học phí?", "không phải đóng học phí"],
    ["How much does a learner have to pay to learn hát quan họ in Đình Bảng?", "không phải đóng học phí"],
  ])("“%s”", expectTold);

  it("after a question for the whole fee as well", async () => {
    const { text } = await ask([
      "Học phí một khóa đàn bầu ở Đình Bảng là bao nhiêu?",
      "nhà cận nghèo thì đóng mấy đồng?",
    ]);
    expect(text).toContain("giảm 40%");
    expect(text).not.toMatch(silence);
  });

  it("and is not told by what the ward spends", async () => {
    const { text } = await ask("Vé xem liên hoan hát quan họ phải nộp bao nhiêu tiền?");
    expect(text).not.toContain("• Kinh phí");
  });

  it("nor by what is free for somebody else", async () => {
    const { text } = await ask("Học phí lớp sáo trúc bao nhiêu tiền?");
    expect(text).toMatch(silence);
  });
});

describe("a word within another one asks nothing:", () => {
  it.each([
    ["Trường phải gửi danh sách cho Câu lạc bộ Sông Tiền trước khi khai giảng lớp bao nhiêu ngày?", "06 ngày"],
    ["Học sinh vào lớp nhạc cụ có phải lấy máu không?", "không phải lấy máu"],
    ["How many projects may each school send to the provincial festival?", "05 dự án"],
  ])("“%s”", expectTold);
});

describe("who and how many are told in the words that documents count and name them with:", () => {
  it.each([["Lớp sáo trúc nhận tối đa mấy em?", "14 học sinh"]])("“%s”", expectTold);

  it("but the number of one office is not that of another", async () => {
    const { text } = await ask("khuya rồi cần gọi công an phường thì số mấy?");
    expect(text).not.toContain("Công an phường: 0222.3765.118");
    expect(text).toMatch(silence);
  });

  it("and what follows is not told by who handles it", async () => {
    const { text } = await ask("Thuyền không có phao cứu sinh thì bị phạt bao nhiêu?");
    expect(text).toMatch(silence);
  });
});
