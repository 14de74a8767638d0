import type { DossierWords } from "./dossier";

/** The words of the papers of a learning community. */
export const congDongHocTapDossier: DossierWords = {
  particulars: {
    commune: { label: "Tên xã, phường", example: "phường Mẫu" },
    locality: { label: "Địa danh ghi trước ngày", example: "Tân Phong" },
    province: { label: "Tỉnh, thành phố", example: "tỉnh Lai Châu" },
    meeting: { label: "Ngày giờ, nơi họp thống nhất kết quả", example: "8 giờ 15/01/2027, phòng họp UBND" },
    chair: { label: "Người chủ trì cuộc họp", example: "họ tên, chức vụ" },
    secretary: { label: "Thư ký cuộc họp", example: "họ tên, chức vụ" },
    attendees: { label: "Thành phần dự họp", example: "các đơn vị, số người" },
    signer: { label: "Họ và tên người ký", example: "ghi đủ họ và tên" },
  },
  answers: { "assessment-year": "Năm đánh giá", level: "Mức độ" },
  papers: {
    "to-trinh": {
      title: "Tờ trình",
      about: "Về việc đề nghị đánh giá, công nhận “Cộng đồng học tập” năm {assessment-year}",
    },
    "bao-cao-tu-danh-gia": {
      title: "Báo cáo tự đánh giá",
      about: "Tự đánh giá “Cộng đồng học tập” cấp xã năm {assessment-year}",
    },
    "ban-tong-hop": {
      title: "Bản tổng hợp kết quả",
      about: "Kết quả tự đánh giá các tiêu chí, chỉ tiêu “Cộng đồng học tập” năm {assessment-year}",
    },
    "bien-ban-hop": {
      title: "Biên bản họp",
      about: "Họp thống nhất kết quả tự đánh giá “Cộng đồng học tập” năm {assessment-year}",
    },
    "danh-muc-minh-chung": {
      title: "Danh mục minh chứng",
      about: "Minh chứng của hồ sơ “Cộng đồng học tập” năm {assessment-year}",
    },
  },
  lines: {
    "organ-tan-phong": "Ủy ban nhân dân\nphường Tân Phong",
    "organ-elsewhere": "Ủy ban nhân dân\n{commune}",
    "basis-elsewhere": "Căn cứ {?hướng dẫn của Sở GDĐT tỉnh mình về đánh giá, công nhận “Cộng đồng học tập”}",
    "to-lai-chau": "Sở Giáo dục và Đào tạo tỉnh Lai Châu",
    "to-elsewhere": "{?cơ quan nhận hồ sơ: hỏi Sở GDĐT của tỉnh} {province}",

    "proposal-opening":
      "{organ} đã tổ chức tự đánh giá việc xây dựng “Cộng đồng học tập” trên địa bàn, số liệu năm {assessment-year}.",
    "proposal-result": "Kết quả tự đánh giá: {?kết quả đã thống nhất tại cuộc họp}.",
    "proposal-request":
      "{organ} trình cơ quan có thẩm quyền xem xét, đánh giá, công nhận “Cộng đồng học tập” cấp xã: {level}.",
    "proposal-papers": "Hồ sơ gửi kèm (thành phần chính thức cần hỏi Sở GDĐT):",
    "paper-report": "Báo cáo tự đánh giá",
    "paper-summary": "Bản tổng hợp kết quả các tiêu chí, chỉ tiêu",
    "paper-minutes": "Biên bản họp thống nhất kết quả tự đánh giá",
    "paper-evidence": "Danh mục và bản sao minh chứng",
    "proposal-closing": "{organ} kính trình xem xét, quyết định./.",

    "report-opening":
      "{organ} báo cáo kết quả tự đánh giá “Cộng đồng học tập”, số liệu từ 01/01 đến 31/12 năm {assessment-year}, như sau:",
    situation: "Đặc điểm tình hình",
    "situation-room": "{?dân số, tổ dân phố hoặc thôn, trường học, trung tâm học tập cộng đồng, thiết chế văn hóa}",
    course: "Quá trình tự đánh giá",
    "course-survey":
      "Khảo sát, đánh giá thực trạng, chỉ ra điểm mạnh, điểm yếu và đề xuất cải tiến: {?thời gian, đơn vị thực hiện}.",
    "course-meeting": "Họp xem xét, thống nhất kết quả tự đánh giá: {meeting}.",
    "course-room": "Triển khai kế hoạch: {?kế hoạch số, ngày; phân công; việc thu thập minh chứng}.",
    criteria: "Kết quả từng chỉ tiêu",
    strengths: "Điểm mạnh, điểm yếu, kế hoạch cải tiến",
    "strengths-room": "{?điểm mạnh, điểm yếu theo kết quả khảo sát}",
    mending: "Việc giữ vững, khắc phục các tiêu chí, chỉ tiêu: {?việc làm, thời gian, người phụ trách}.",
    conclusion: "Tự đánh giá chung",
    "conclusion-room": "Kết luận của đơn vị: {?do UBND ghi sau cuộc họp; Cẩm Nang không kết luận}.",

    "summary-opening": "Số liệu từ 01/01 đến 31/12 năm {assessment-year}; mức độ đề nghị: {level}.",

    "minutes-time": "Thời gian, địa điểm: {meeting}.",
    "minutes-chair": "Chủ trì: {chair}.",
    "minutes-secretary": "Thư ký: {secretary}.",
    "minutes-attendees": "Thành phần dự họp: {attendees}; vắng: {?số người, lý do}.",
    "minutes-content": "Nội dung",
    "minutes-report": "Trình bày báo cáo tự đánh giá và bản tổng hợp kết quả: {?người trình bày, ý chính}.",
    "minutes-opinions": "Ý kiến của các đại biểu: {?ghi từng ý kiến}.",
    "minutes-conclusion": "Kết luận",
    "minutes-conclusion-room": "Cuộc họp thống nhất: {?kết quả từng tiêu chí, tỷ lệ tán thành}.",
    "minutes-closing": "Cuộc họp kết thúc lúc {?giờ, ngày}; biên bản được đọc lại và thông qua.",

    "index-opening": "Minh chứng xếp theo thứ tự các mục, lưu cùng hồ sơ:",

    "as-above": "Như trên",
    "department-of-education": "Cơ quan nhận hồ sơ",
    "department-of-culture": "Phòng Văn hóa - Xã hội",
    attendees: "Thành phần dự họp",
    archive: "Lưu: VT",
    "signed-by-chair": "TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\n{signer}",
    "signed-by-compiler": "NGƯỜI LẬP\n{?họ và tên}",
    "signed-by-secretary": "THƯ KÝ\n{secretary}",
    "signed-by-leader": "CHỦ TRÌ\n{chair}",
  },
};
