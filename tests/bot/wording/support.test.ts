import { describe, expect, it } from "@jest/globals";
import { isSupported } from "../../../bot/wording/support";

const quotes = [
  "- Các trường nộp danh sách giáo viên dự thi chậm nhất ngày 30/9/2026 về Phòng Văn hóa - Xã hội.\n- Từ ngày 12/10/2026 đến ngày 23/10/2026: tổ chức chấm thi.\n- Trước ngày 15 tháng 11 năm 2026: các trường gửi báo cáo tổng kết hội thi.",
  "1. Mức thu\n- Tiền ăn: 32.000 đồng/học sinh/ngày.\n- Tiền phục vụ bán trú: 235.000 đồng/học sinh/tháng.",
  "3. Không được thu bất kỳ khoản tiền nào của sinh viên.\n4. Sinh viên được phép đề nghị đổi cố vấn học tập một lần trong khóa học. Cuộc họp bắt đầu lúc 7 giờ 30.",
  "Mọi thắc mắc xin liên hệ Phòng Văn hóa - Xã hội, điện thoại 0236.3555.123, email: vhxh@anhai.example, theo Thông tư số 22/2019/TT-BGDĐT. Mỗi trường cử ít nhất 02 giáo viên; tỷ lệ đạt chuẩn là 87,5%.",
  "Cả nước hiện có 15.240 trường tổ chức bếp ăn, phục vụ khoảng 6,5 triệu học sinh.",
  "Điều 3. Trách nhiệm của cố vấn học tập\n1. Tư vấn cho sinh viên lựa chọn học phần.\n3. Không được thu bất kỳ khoản tiền nào của sinh viên.",
  "Đơn vị chưa được cấp phép thì không được tổ chức dạy kỹ năng sống trong nhà trường.",
  "Ủy ban nhân dân phường và ban giám hiệu các trường can thiệp khi xảy ra vi phạm.",
];

describe("a sentence stands", () => {
  it.each([
    "Các trường nộp danh sách giáo viên dự thi chậm nhất ngày 30/9/2026 về Phòng Văn hóa - Xã hội [1].",
    "Các trường gửi báo cáo tổng kết hội thi trước ngày 15/11/2026 [1].",
    "Danh sách giáo viên dự thi nộp chậm nhất ngày 30 tháng 9 năm 2026 [1].",
    "Các trường nộp danh sách giáo viên dự thi chậm nhất 30/9/2026 và gửi báo cáo tổng kết trước 15/11/2026 [1].",
    "Tiền ăn là 32000 đồng/học sinh/ngày, tiền phục vụ bán trú là 235.000 đồng/học sinh/tháng [2].",
    "Cố vấn không được thu bất kỳ khoản tiền nào của sinh viên [3].",
    "Sinh viên được phép đề nghị đổi cố vấn học tập một lần trong khóa học [3].",
    "Cả nước có 15.240 trường tổ chức bếp ăn, phục vụ khoảng 6,5 triệu học sinh [5].",
    "Cố vấn học tập không được thu tiền của sinh viên [6].",
    "Giáo viên mỗi trường trong phường được cử ít nhất 02 giáo viên [4].",
    "Đơn vị chưa được cấp phép không được tổ chức dạy kỹ năng sống trong nhà trường [7].",
    "Ủy ban nhân dân phường và ban giám hiệu can thiệp khi xảy ra vi phạm [8].",
    "Cuộc họp bắt đầu lúc 7h30 [3].",
    "Mỗi trường cử ít nhất 2 giáo viên; tỷ lệ đạt chuẩn là 87,5% [4].",
    "Mỗi trường cử ít nhất hai giáo viên [4].",
    "Liên hệ Phòng Văn hóa - Xã hội, điện thoại 0236.3555.123, email vhxh@anhai.example [4].",
  ])("“%s”", (sentence) => {
    expect(isSupported(sentence, quotes, "vi")).toBe(true);
  });
});

describe("a sentence falls", () => {
  it.each([
    ["has no marker", "Các trường nộp danh sách giáo viên dự thi chậm nhất ngày 30/9/2026."],
    ["cites what is not there", "Các trường nộp danh sách giáo viên dự thi chậm nhất ngày 30/9/2026 [9]."],
    ["cites a nought", "Các trường nộp danh sách giáo viên dự thi chậm nhất ngày 30/9/2026 [0]."],
    ["cites another quote", "Các trường nộp danh sách giáo viên dự thi chậm nhất ngày 30/9/2026 [2]."],
    ["has another day", "Các trường nộp danh sách giáo viên dự thi chậm nhất ngày 29/9/2026 [1]."],
    ["has another year", "Các trường nộp danh sách giáo viên dự thi chậm nhất ngày 30/9/2027 [1]."],
    ["takes another line's day", "Các trường nộp danh sách giáo viên dự thi chậm nhất ngày 15/11/2026 [1]."],
    ["has another amount", "Tiền ăn là 35.000 đồng/học sinh/ngày [2]."],
    ["takes another line's amount", "Tiền phục vụ bán trú là 32.000 đồng/học sinh/tháng [2]."],
    ["has a number without its unit of a hundred", "Tỷ lệ đạt chuẩn là 88% [4]."],
    ["has another number in words", "Mỗi trường cử ít nhất ba giáo viên [4]."],
    ["has another phone", "Liên hệ Phòng Văn hóa - Xã hội, điện thoại 0236.3555.124 [4]."],
    ["has another e-mail", "Liên hệ Phòng Văn hóa - Xã hội, email vhxh@anhai.example.com [4]."],
    ["has another document's number", "Liên hệ Phòng Văn hóa - Xã hội theo Thông tư số 23/2019/TT-BGDĐT [4]."],
    ["has another time", "Cuộc họp bắt đầu lúc 8 giờ 30 [3]."],
    ["names another office", "Các trường nộp danh sách giáo viên dự thi về Sở Giáo dục chậm nhất ngày 30/9/2026 [1]."],
    ["names a person", "Các trường nộp danh sách giáo viên dự thi về cô Lan chậm nhất ngày 30/9/2026 [1]."],
    ["begins with a name that nobody printed", "Lai Châu nộp danh sách giáo viên dự thi chậm nhất ngày 30/9/2026 [1]."],
    ["allows what is forbidden", "Cố vấn được thu khoản tiền của sinh viên [3]."],
    ["forbids what is allowed", "Sinh viên không được phép đề nghị đổi cố vấn học tập một lần trong khóa học [3]."],
    ["denies what is demanded", "Các trường không nộp danh sách giáo viên dự thi [1]."],
    ["allows what is only said", "Các trường được phép nộp danh sách giáo viên dự thi [1]."],
    ["says “chưa” of what is done", "Các trường chưa nộp danh sách giáo viên dự thi [1]."],
    ["is about something else", "Phụ huynh đóng góp quỹ lớp theo thỏa thuận với ban đại diện [1]."],
    ["takes a last day for the day before", "Các trường nộp danh sách giáo viên dự thi trước ngày 30/9/2026 [1]."],
    ["says after for before", "Các trường gửi báo cáo tổng kết hội thi sau ngày 15/11/2026 [1]."],
    ["leaves out before", "Các trường gửi báo cáo tổng kết hội thi ngày 15/11/2026 [1]."],
    ["takes the least for the most", "Mỗi trường cử nhiều nhất 02 giáo viên [4]."],
    ["leaves out the least", "Mỗi trường cử 02 giáo viên [4]."],
    ["counts something else", "Cả nước có 15.240 học sinh, 6,5 triệu trường tổ chức bếp ăn [5]."],
    ["allows in other words what is forbidden", "Cố vấn học tập được thu tiền của sinh viên [6]."],
    ["leaves out one of two denials", "Đơn vị chưa được cấp phép được tổ chức dạy kỹ năng sống trong nhà trường [7]."],
    ["is of a known kind about something else", "Các trường đóng góp quỹ lớp theo thỏa thuận với ban đại diện [1]."],
    ["cites one that is there and one that is not", "Các trường nộp danh sách giáo viên dự thi [1][9]."],
    ["asks", "Các trường nộp danh sách giáo viên dự thi chậm nhất ngày 30/9/2026 [1]?"],
  ])("that %s", (_reason, sentence) => {
    expect(isSupported(sentence, quotes, "vi")).toBe(false);
  });
});

describe("an English sentence", () => {
  it("stands where the glossary knows it for what is quoted", () => {
    expect(isSupported("Schools submit the list of teachers by 30 September 2026 [1].", quotes, "en")).toBe(true);
  });

  it.each([
    ["another day", "Schools submit the list of teachers by 29 September 2026 [1]."],
    ["a denial", "Schools do not submit the list of teachers by 30 September 2026 [1]."],
    ["a name", "Schools submit the list of teachers to Mr Smith by 30 September 2026 [1]."],
    ["another subject of a known kind", "The school gives pizza and toys to hungry astronauts [1]."],
    ["what is forbidden as allowed", "Teachers may collect money from students [3]."],
    ["another subject", "Restaurants deliver pizza to hungry astronauts [1]."],
  ])("falls with %s", (_what, sentence) => {
    expect(isSupported(sentence, quotes, "en")).toBe(false);
  });
});
