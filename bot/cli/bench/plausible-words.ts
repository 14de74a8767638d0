/** Words of our own for plausible documents: nothing of any office's text is in them. */
export const plausible = {
  types: ["Kế hoạch", "Thông báo", "Công văn", "Hướng dẫn", "Quyết định", "Báo cáo"],
  symbols: ["KH", "TB", "CV", "HD", "QĐ", "BC"],
  offices: ["Ủy ban nhân dân", "Phòng Văn hóa - Xã hội", "Hội đồng nhân dân", "Ban Chỉ đạo khuyến học"],
  subjects: [
    "tổ chức hoạt động ngoại khóa",
    "kết nghĩa giữa các trường",
    "liên kết giáo dục kỹ năng sống",
    "xây dựng cộng đồng học tập",
    "phổ cập giáo dục và xóa mù chữ",
    "tuyển sinh vào các lớp đầu cấp",
    "bảo đảm an toàn trường học",
    "dạy học hai buổi mỗi ngày",
    "bồi dưỡng giáo viên trong hè",
    "quản lý thu chi đầu năm học",
    "kiểm định chất lượng giáo dục",
    "chuyển đổi số trong nhà trường",
    "chăm sóc trẻ em có hoàn cảnh khó khăn",
    "thư viện và văn hóa đọc",
    "giáo dục thể chất và thể thao",
    "bếp ăn bán trú",
  ],
  headings: [
    "Mục đích",
    "Yêu cầu",
    "Đối tượng và phạm vi",
    "Nội dung thực hiện",
    "Hồ sơ đăng ký",
    "Thời gian thực hiện",
    "Kinh phí",
    "Trách nhiệm của nhà trường",
    "Trách nhiệm của phường",
    "Tổ chức thực hiện",
    "Kiểm tra và báo cáo",
    "Đầu mối liên hệ",
  ],
  actors: [
    "Hiệu trưởng các trường",
    "Ủy ban nhân dân phường",
    "Phòng Văn hóa - Xã hội",
    "Hội Khuyến học",
    "Tổ trưởng chuyên môn",
    "Giáo viên chủ nhiệm",
    "Ban đại diện cha mẹ học sinh",
    "Trung tâm học tập cộng đồng",
    "Các đơn vị phối hợp",
    "Cán bộ phụ trách",
  ],
  duties: [
    "chịu trách nhiệm rà soát",
    "phối hợp xây dựng",
    "tổ chức thẩm định",
    "lập danh sách gửi về phường",
    "công khai trên bảng tin",
    "kiểm tra việc thực hiện",
    "báo cáo kết quả",
    "hoàn thành hồ sơ",
    "bố trí kinh phí cho",
    "phân công người theo dõi",
    "tuyên truyền rộng rãi về",
    "đăng ký tham gia",
  ],
  objects: [
    "chương trình phối hợp",
    "danh mục thiết bị",
    "hồ sơ minh chứng",
    "kế hoạch từng tháng",
    "nội dung đã cam kết",
    "số liệu học sinh",
    "điều kiện cơ sở vật chất",
    "phương án bảo đảm an toàn",
    "các tiêu chí đánh giá",
    "nhu cầu của người học",
    "quy chế làm việc",
    "biên bản thỏa thuận",
  ],
  /** With a day behind them. */
  times: ["trước ngày", "chậm nhất ngày", "từ ngày", "đến hết ngày"],
  /** For names and for what is told of: joined by twos they give some ten thousand words. */
  syllables: (
    "an anh ái bá bảo băng bách bằng bền bích biên bình cao cát cẩm cầu châu chi chí chiến chính chung công cúc cường cửu danh dân di diễm diệp diệu doanh du dũng dương duy " +
    "đài đại đan đào đạt đăng điền định đoàn đô đông đồng đức gia giang giao hà hải hàm hán hạnh hạo hằng hân hậu hiên hiền hiếu hiệp hiểu hoa hòa hoài hoan hoàng hồ hồng huấn huệ " +
    "hùng huy huyền huỳnh hưng hương hữu khải khang khanh khánh khiêm khoa khôi khuê khương kiên kiệt kiều kim kỳ lạc lam lan lâm lân lập lê lệ liên liễu linh loan long lộc lợi " +
    "luân lương lưu ly lý mai mạnh mẫn minh mộc mỹ nam nga ngạn ngân nghi nghĩa ngọc nguyên nguyệt nhã nhàn nhân nhất nhật nhi nhơn như ninh oanh phan phát phi phong phú phúc phụng " +
    "phước phương phượng quân quang quảng quế quốc quý quyên quyền quyết quỳnh sa sang sâm sinh sơn sương tài tâm tân tấn thạch thái thanh thành thảo thăng thắng thế thi thị thiên thiện " +
    "thịnh thọ thoa thông thu thuận thục thủy thúy thư thường thương tiên tiến tiếp tín tình toàn toản trà trạch trang trâm trân tri trí trinh trọng trung trúc trường tú tuân tuấn tuệ " +
    "tùng tuyên tuyền tuyết tường tưởng uyên vân văn vi vĩnh việt vinh vọng vũ vương vượng xuân xuyên yên yến"
  ).split(" "),
} as const;
