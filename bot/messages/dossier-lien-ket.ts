import type { DossierWords } from "./dossier";

/** The words of the papers on a partnership. */
export const lienKetDossier: DossierWords = {
  particulars: {
    superior: { label: "Cơ quan chủ quản", example: "UBND phường Long Biên" },
    school: { label: "Tên trường", example: "Trường Tiểu học Mẫu" },
    locality: { label: "Địa danh ghi trước ngày", example: "Long Biên" },
    partner: { label: "Đơn vị liên kết", example: "tên đầy đủ theo giấy phép" },
    "partner-licence": { label: "Giấy tờ pháp lý của đơn vị liên kết", example: "số, ngày, nơi cấp" },
    programme: { label: "Tên chương trình", example: "Kỹ năng sống lớp 3" },
    pupils: { label: "Đối tượng, số lượng", example: "khối 3, 120 học sinh" },
    schedule: { label: "Thời gian thực hiện", example: "từ 01/12/2026, mỗi tuần 1 tiết" },
    contract: { label: "Hợp đồng hoặc thỏa thuận", example: "số, ngày ký" },
    signer: { label: "Họ và tên hiệu trưởng", example: "ghi đủ họ và tên" },
  },
  answers: { activity: "Loại hoạt động", "school-year": "Năm học" },
  papers: {
    "bao-cao": {
      title: "Báo cáo trước khi triển khai",
      about: "Về việc triển khai hoạt động liên kết với đơn vị ngoài năm học {school-year}",
    },
    "ke-hoach": {
      title: "Đề cương kế hoạch",
      about: "Tổ chức hoạt động liên kết với đơn vị ngoài năm học {school-year}",
    },
    "danh-muc-ho-so": {
      title: "Danh mục hồ sơ",
      about: "Hồ sơ liên kết với đơn vị ngoài năm học {school-year}",
    },
  },
  lines: {
    superior: "{superior}",
    school: "{school}",
    "basis-agreed":
      "Căn cứ kết quả thống nhất của Ban Giám hiệu, Hội đồng trường và Ban đại diện cha mẹ học sinh tại {?biên bản số, ngày họp}",
    "to-ward": "Ủy ban nhân dân phường Long Biên\n(qua Phòng Văn hóa - Xã hội)",
    "to-elsewhere": "{?UBND cấp xã nơi trường đóng, nếu quy định ở đó yêu cầu báo cáo}",

    opening:
      "{school} báo cáo việc chuẩn bị hoạt động liên kết với đơn vị ngoài trước khi triển khai, với các nội dung sau:",
    "opening-late": "Hoạt động liên kết đã bắt đầu từ {?ngày bắt đầu}; {school} báo cáo bổ sung với các nội dung sau:",
    activity: "Hoạt động liên kết",
    partner: "Đơn vị liên kết",
    "partner-checked": "Kết quả thẩm định chức năng và điều kiện pháp lý của đơn vị liên kết: {?nhận xét của trường}.",
    prepared: "Việc đã chuẩn bị",
    promises: "Trách nhiệm của nhà trường",
    "promise-safety":
      "Giữ an toàn cho học sinh; bố trí nội dung vừa với lứa tuổi, không để học sinh và nhà trường quá tải.",
    "promise-supervision":
      "Theo dõi, giám sát đơn vị liên kết; xử lý hoặc báo cáo cơ quan có thẩm quyền khi phát hiện sai phạm.",
    "promise-reports": "Báo cáo định kỳ cuối học kỳ và báo cáo đột xuất khi được yêu cầu.",
    "promises-elsewhere": "{?trách nhiệm theo quy định của nơi trường đóng}",
    closing: "{school} trân trọng báo cáo./.",

    "plan-opening": "{school} lập kế hoạch tổ chức hoạt động liên kết với đơn vị ngoài như sau:",
    purpose: "Mục đích, yêu cầu",
    "purpose-room": "Mục đích: {?mục đích của hoạt động, nhu cầu của cha mẹ học sinh}.",
    "require-openness": "Học sinh tham gia trên tinh thần tự nguyện; mọi thông tin được công khai, minh bạch.",
    "require-safety": "Bảo đảm an toàn, vừa sức với lứa tuổi, có hiệu quả giáo dục.",
    content: "Nội dung",
    "content-room": "Giáo viên, phòng học, thiết bị, tài liệu: {?nêu cụ thể}.",
    funds: "Kinh phí",
    "funds-room": "{?nguồn kinh phí, mức thu nếu có; văn bản đã nạp không quy định mức thu}",
    organising: "Phân công, tiến độ",
    reporting: "Chế độ báo cáo",
    "reporting-rule":
      "Nhà trường báo cáo Ủy ban nhân dân phường trước khi triển khai, định kỳ cuối học kỳ và đột xuất khi được yêu cầu.",
    "reporting-elsewhere": "{?chế độ báo cáo theo quy định của nơi trường đóng}",

    "index-opening": "Hồ sơ lưu tại {school}, gồm:",

    "as-above": "Như trên",
    "ward-to-know": "UBND phường (để báo cáo)",
    parents: "Ban đại diện cha mẹ học sinh",
    staff: "Giáo viên, nhân viên liên quan",
    archive: "Lưu: VT",
    "signed-by-head": "HIỆU TRƯỞNG\n{signer}",
    "signed-by-compiler": "NGƯỜI LẬP\n{?họ và tên}",
  },
};
