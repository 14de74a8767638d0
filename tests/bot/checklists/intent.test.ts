import { describe, expect, it } from "@jest/globals";
import { isStepWords, readChecklistIntent } from "../../../bot/conversation/checklists/index";

describe("a checklist is begun", () => {
  const asked: readonly (readonly [string, string])[] = [
    ["đăng ký liên kết", "lien-ket"],
    ["Tôi muốn đăng ký liên kết với một trung tâm tiếng Anh", "lien-ket"],
    ["dang ky lien ket", "lien-ket"],
    ["hướng dẫn tôi từng bước liên kết với trung tâm", "lien-ket"],
    ["huong dan minh lam thu tuc lien ket voi", "lien-ket"],
    ["lập danh sách việc cần làm trước khi liên kết", "lien-ket"],
    ["tạo giúp em checklist liên kết với đơn vị ngoài", "lien-ket"],
    ["cho tôi danh sách những việc phải làm khi ký hợp đồng với trung tâm năng khiếu", "lien-ket"],
    ["bạn hướng dẫn mình làm hồ sơ liên kết được không?", "lien-ket"],
    ["bắt đầu làm thủ tục liên kết", "lien-ket"],
    ["em chào anh chị, trường em muốn tham gia kết nghĩa ạ", "ket-nghia"],
    ["chỉ em từng bước kết nghĩa với trường vùng biên", "ket-nghia"],
    ["giúp tôi lập hồ sơ cộng đồng học tập", "cong-dong-hoc-tap"],
    ["huong dan lam ho so cdht", "cong-dong-hoc-tap"],
    ["tôi cần làm hồ sơ đơn vị học tập, dẫn tôi từng bước nhé", "don-vi-hoc-tap"],
    ["Guide me step by step through a partnership with an outside centre", "lien-ket"],
    ["Tôi muốn làm hồ sơ cộng đồng học tập cho phường, bắt đầu từ đâu?", "cong-dong-hoc-tap"],
    ["Trường tôi muốn liên kết với trung tâm, bạn đi cùng tôi qua từng khâu nhé", "lien-ket"],
    ["Nhờ em kèm chị làm bộ hồ sơ liên kết với trung tâm ngoài", "lien-ket"],
    ["Mình cùng chuẩn bị thủ tục liên kết với trung tâm nào", "lien-ket"],
    ["Đề nghị cung cấp danh mục công việc phải làm để liên kết với trung tâm kỹ năng sống.", "lien-ket"],
    ["thủ tục liên kết với công ty, mở giúp để bắt đầu", "lien-ket"],
    ["Cùng tôi triển khai việc kết nghĩa với trường ở xã biên giới nhé", "ket-nghia"],
    ["Bày cho tui làm lần lượt chuyện kết nghĩa với trường biên giới nghen", "ket-nghia"],
    ["Kết nghĩa là việc mới, xin chỉ cho tôi biết phải làm lần lượt từng việc ra sao", "ket-nghia"],
    ["Ta bắt tay vào làm hồ sơ cộng đồng học tập luôn nhé", "cong-dong-hoc-tap"],
    ["hs CDHT phường, dẫn mình làm từ a đến z", "cong-dong-hoc-tap"],
    ["Muốn được công nhận đơn vị học tập, nhờ bạn chỉ cặn kẽ, bước nào trước bước nào sau", "don-vi-hoc-tap"],
    ["Please make a checklist for twinning with a border school", "ket-nghia"],
    ["Trường mình định mở lớp cờ vua với một câu lạc bộ bên ngoài, kèm mình đi từng khâu với", "lien-ket"],
    ["truong em moi mot cau lac bo khieu vu ve day, dan em tung buoc nhe", "lien-ket"],
    ["Our kindergarten opens a chess class with an outside club; walk us through it", "lien-ket"],
    ["hồ sơ cộng đồng học tập của phường, hướng dẫn từ đầu đến cuối", "cong-dong-hoc-tap"],
    ["ok, bắt đầu danh sách việc cần làm để kết nghĩa", "ket-nghia"],
    ["Trường em tính bắt tay với công ty kỹ năng sống, chỉ em đi từ bước một tới bước cuối", "lien-ket"],
    ["hướng dẫn tôi làm hồ sơ liên kết kèm minh chứng", "lien-ket"],
    ["hướng dẫn tổ mình làm hồ sơ đơn vị học tập từng bước", "don-vi-hoc-tap"],
    ["Hướng dẫn tôi cách tổ chức liên kết với câu lạc bộ", "lien-ket"],
    ["liệt kê các việc phải làm để kết nghĩa cho em tích dần", "ket-nghia"],
    ["kèm chị làm vụ liên kết với câu lạc bộ nghen, việc này xong rồi qua việc khác", "lien-ket"],
    ["em dắt tay chị đăng ký liên kết, bước này rồi tới bước kia", "lien-ket"],
    ["kể ra từng việc để liên kết với trung tâm ngoài, cho tôi gạch dần", "lien-ket"],
    ["Muốn làm hồ sơ đơn vị học tập mà chưa biết khởi đầu từ chỗ nào, em hướng dẫn chị nhé", "don-vi-hoc-tap"],
  ];
  it.each(asked)("by “%s”", (text, checklist) => {
    expect(readChecklistIntent(text)).toBe(checklist);
  });
});

describe("a question about the documents begins nothing", () => {
  it.each([
    "Trước khi liên kết trường phải làm gì?",
    "muốn liên kết thì phải làm gì",
    "hạn nộp hồ sơ cộng đồng học tập?",
    "hạn đăng ký kết nghĩa là ngày nào",
    "liên kết là gì",
    "ai hướng dẫn các trường làm hồ sơ cộng đồng học tập",
    "Văn bản nào hướng dẫn liên kết?",
    "ai đánh dấu vào hồ sơ cộng đồng học tập?",
    "đánh dấu sai vào bảng tiêu chí cộng đồng học tập thì sửa thế nào",
    "Phòng nào lập danh sách các trường kết nghĩa?",
    "trường tôi muốn liên kết có phải báo cáo phường không",
    "đăng ký liên kết ở đâu",
    "trường đã đăng ký kết nghĩa rồi",
    "chỉ mình số điện thoại đầu mối kết nghĩa với",
    "Sở hướng dẫn các trường kết nghĩa như thế nào",
    "tôi muốn hỏi về liên kết",
    "Who registers for twinning?",
    "hướng dẫn tôi từng bước nấu phở",
    "Khi liên kết, trường làm theo từng bước thế nào",
    "Bạn chỉ mình với, trước khi ký liên kết thì phải được những ai đồng ý?",
    "hướng dẫn em với, kết nghĩa thì trường mình phải tặng gì cho trường bạn",
    "bạn chỉ mình liên kết được những hoạt động gì",
    "hai ngày chót của kết nghĩa và cộng đồng học tập, ghi giúp mình cạnh nhau",
    "Bạn nói giúp tôi hai ngày: ngày báo cáo kết nghĩa và ngày gửi hồ sơ cộng đồng học tập",
    "Kể giúp tôi từng bước xây dựng cộng đồng học tập mà kế hoạch phường ghi",
    "rồi danh sách việc liên kết đó do ai duyệt",
    "tell me step by step what the twinning plan assigns to schools",
    "Cấp nào lập danh sách trường kết nghĩa",
    "Ai cùng tôi làm hồ sơ cộng đồng học tập?",
    "Thứ bảy tôi mới gửi hồ sơ cộng đồng học tập thì có trễ không?",
    "Trường dán ảnh vào báo cáo kết nghĩa, phải viết theo mẫu nào",
    "Nhà trường cùng trung tâm ký hợp đồng liên kết hay ký thỏa thuận",
    "Đề nghị cho biết đơn vị nào hướng dẫn làm lần lượt các việc liên kết",
    "mình làm xong hồ sơ cộng đồng học tập rồi nhé",
    "Phòng Văn hóa phường A tổng hợp việc liên kết báo cáo về đâu, còn phường B gửi báo cáo kèm minh chứng về đâu?",
    "Báo cáo kết nghĩa kèm minh chứng nộp bên nào?",
    "lien ket bao cao kem minh chung gui dau",
    "Đơn liên kết nộp kèm tờ trình hay nộp riêng?",
    "Sở hướng dẫn tổ chức kết nghĩa trong tháng mấy?",
    "Thông báo liên kết chỉ tới các trường công lập hay cả trường tư?",
    "Danh mục việc phải làm của liên kết nằm ở mục mấy?",
    "Ban chỉ đạo cộng đồng học tập lập danh sách công việc phải làm vào tháng mấy?",
    "Cộng đồng học tập chấm theo từng mục một, mỗi mục mấy điểm?",
    "Lập danh sách trường kết nghĩa là việc của Sở hay của trường",
    "đăng ký liên kết nộp phường hay nộp Sở",
    "Cần làm hồ sơ đơn vị học tập mấy bộ",
    "Hướng dẫn thực hiện kết nghĩa của sở ban hành hôm nào",
    "How many steps does the twinning plan guide us through?",
    "Em đọc mãi chưa ra, anh chị chỉ giúp em: theo thông báo liên kết của phường A và kế hoạch cộng đồng học tập của phường B thì phòng này mỗi nơi lo việc gì ạ?",
    "Nhờ chị hướng dẫn em: kế hoạch kết nghĩa với thông báo liên kết giao cho phòng những việc gì?",
    "xin chào",
    "liên kết",
    "",
  ])("“%s”", (text) => {
    expect(readChecklistIntent(text)).toBeNull();
  });
});

it("leans on what was talked about for a request that names no subject, and only for a request", () => {
  const about = "Kế hoạch kết nghĩa của Sở gồm những nội dung gì?";
  expect(readChecklistIntent("ok, hướng dẫn em từng bước nhé", about)).toBe("ket-nghia");
  expect(readChecklistIntent("ok, hướng dẫn em từng bước nhé")).toBeNull();
  expect(readChecklistIntent("Vậy mình làm luôn bộ hồ sơ đó nhé", about)).toBe("ket-nghia");
  expect(readChecklistIntent("Rồi, giờ bạn với tôi cùng soạn hồ sơ ấy đi", about)).toBe("ket-nghia");
  expect(readChecklistIntent("Đã rõ; đề nghị tiến hành ngay cùng tôi, lần lượt từng bước.", about)).toBe("ket-nghia");
  expect(readChecklistIntent("thế ai làm hồ sơ ấy", about)).toBeNull();
  expect(readChecklistIntent("làm xong bộ hồ sơ đó trước ngày nào", about)).toBeNull();
  expect(readChecklistIntent("còn hạn là khi nào?", about)).toBeNull();
  expect(readChecklistIntent("chỉ mình cách nấu phở đi", about)).toBeNull();
});

describe("words that steer a checklist", () => {
  it.each([
    "xong",
    "Xong rồi ạ",
    "da xong",
    "xong 3",
    "câu 3 xong",
    "xong 1, 2 và 5",
    "chưa",
    "chưa xong mục 4",
    "không áp dụng",
    "ko ap dung 5 vì trường không dạy ngoại ngữ",
    "để sau",
    "de sau 2",
    "quay lại",
    "tien do",
    "xem lại",
    "dừng",
    "tiếp tục",
    "xóa",
    "đồng ý xóa",
    "vì sao?",
    "2",
    "mục 7",
    "sửa câu 2",
    "ghi chú 3: đã gọi điện",
    "kết thúc",
  ])("“%s”", (text) => {
    expect(isStepWords(text)).toBe(true);
  });
});

describe("words that steer nothing", () => {
  it.each([
    "xong chưa?",
    "hồ sơ xong khi nào",
    "Thông tư này có áp dụng cho trường tôi không?",
    "2026",
    "3/4",
    "năm học 2025-2026",
    "dừng hoạt động thì báo ai",
    "vì sao phải báo cáo phường",
    "tiếp tục thực hiện kế hoạch nào",
    "",
  ])("“%s”", (text) => {
    expect(isStepWords(text)).toBe(false);
  });
});
