import type { DossierWords } from "./dossier";

/** The words of the papers on twinning. */
export const ketNghiaDossier: DossierWords = {
  particulars: {
    superior: { label: "Cơ quan chủ quản", example: "Sở GDĐT Hà Nội" },
    school: { label: "Tên trường hoặc cụm trường", example: "Trường THPT Mẫu" },
    locality: { label: "Địa danh ghi trước ngày", example: "Hà Nội" },
    "partner-school": { label: "Trường kết nghĩa", example: "tên trường, xã, tỉnh" },
    coordinator: { label: "Người liên hệ của trường", example: "họ tên, chức vụ, điện thoại" },
    "school-facts": { label: "Vài nét về trường", example: "số lớp, học sinh, giáo viên" },
    "report-year": { label: "Năm báo cáo", example: "2026" },
    signer: { label: "Họ và tên người ký", example: "ghi đủ họ và tên" },
  },
  answers: { province: "Tỉnh kết nghĩa", level: "Cấp học", year: "Năm thực hiện" },
  papers: {
    "ke-hoach": { title: "Kế hoạch kết nghĩa", about: "Kết nghĩa với trường học tại xã biên giới {year}" },
    "thu-dau-moi": {
      title: "Công văn gửi đầu mối tỉnh bạn",
      about: "liên hệ, kết nối kết nghĩa với trường học tại xã biên giới",
    },
    "bao-cao-nam": {
      title: "Đề cương báo cáo cuối năm",
      about: "Sơ kết hoạt động kết nghĩa với trường học tại xã biên giới năm {report-year}",
    },
  },
  lines: {
    superior: "{superior}",
    school: "{school}",
    "to-department":
      "Sở Giáo dục và Đào tạo thành phố Hà Nội\n(qua Phòng Chính trị, tư tưởng và Công tác học sinh, sinh viên)",
    "to-asked": "{?nơi nhận: kế hoạch chỉ nêu cho cụm trường THPT, hỏi Sở GDĐT Hà Nội}",
    "to-province": "Sở Giáo dục và Đào tạo tỉnh {province}",
    "to-undecided": "{?Sở Giáo dục và Đào tạo tỉnh Sơn La, Lai Châu hoặc Điện Biên}",

    "plan-opening": "{school} lập kế hoạch kết nghĩa với {partner-school} như sau:",
    purpose: "Mục đích, yêu cầu",
    "purpose-room": "Mục đích: {?mục đích của trường khi kết nghĩa}.",
    "require-voluntary": "Chủ động, tự nguyện, có trách nhiệm khi tham gia.",
    "require-thrifty": "Giữ an toàn, tiết kiệm, đúng quy định; không hình thức, lãng phí.",
    "require-needs": "Nội dung hỗ trợ hợp với khả năng của trường và nhu cầu thực của trường bạn.",
    contents: "Nội dung",
    "contents-of-needs": "Nhu cầu của trường bạn đã nắm được: {?nhu cầu cụ thể, ngày trao đổi}.",
    "one-activity": "Trong năm học, tổ chức ít nhất một hoạt động: {?tên hoạt động, thời gian}.",
    timetable: "Thời gian thực hiện",
    funds: "Kinh phí",
    "funds-rule": "Dùng nguồn kinh phí hợp pháp; quản lý, sử dụng công khai, minh bạch, tiết kiệm.",
    "funds-room": "Dự kiến: {?nguồn và số tiền; văn bản đã nạp không nêu mức}.",
    organising: "Tổ chức thực hiện",
    "organising-room": "Phân công: {?bộ phận, người phụ trách, đầu mối liên hệ}.",
    reporting: "Sơ kết, đánh giá và báo cáo đúng thời gian nêu ở mục III; báo cáo đột xuất khi được yêu cầu.",

    "letter-opening":
      "{school} mong muốn kết nghĩa với một trường học tại xã biên giới của tỉnh và kính đề nghị Quý Sở giúp đỡ các việc sau:",
    "letter-school": "Thông tin về trường: {school-facts}.",
    "letter-list": "Giới thiệu trường có nhu cầu kết nghĩa, phù hợp với cấp học của trường: {level}.",
    "letter-needs": "Cho biết nhu cầu cụ thể của trường được giới thiệu, trong các nội dung Quý Sở đã đề xuất.",
    "letter-ask-needs": "Cho biết nhu cầu cụ thể của trường được giới thiệu.",
    "letter-contact": "Đầu mối liên hệ của trường: {coordinator}.",
    "letter-closing": "Trân trọng cảm ơn sự phối hợp của Quý Sở./.",

    "report-opening": "{school} báo cáo sơ kết hoạt động kết nghĩa với {partner-school} năm {report-year} như sau:",
    "report-course": "Tình hình triển khai",
    "report-course-room": "{?việc chỉ đạo, phân công, thời gian, thuận lợi}",
    "report-results": "Kết quả theo các tiêu chí của kế hoạch",
    "report-difficulties": "Khó khăn, nguyên nhân",
    "report-difficulties-room": "{?khó khăn, nguyên nhân, bài học}",
    "report-next": "Phương hướng, kiến nghị",
    "report-next-room": "{?việc của năm sau, kiến nghị với cơ quan nào}",
    "report-closing": "{school} trân trọng báo cáo./.",

    "as-above": "Như trên",
    "department-to-know": "Sở GDĐT Hà Nội (để báo cáo)",
    "partner-school": "{partner-school}",
    staff: "Giáo viên, nhân viên liên quan",
    archive: "Lưu: VT",
    "signed-by-head": "HIỆU TRƯỞNG\n{signer}",
  },
};
