import type { DossierWords } from "./dossier";

/** The words of the papers of a learning unit. */
export const donViHocTapDossier: DossierWords = {
  particulars: {
    superior: { label: "Cơ quan chủ quản", example: "UBND phường Mẫu" },
    "unit-name": { label: "Tên đơn vị", example: "Trường THCS Mẫu" },
    locality: { label: "Địa danh ghi trước ngày", example: "Hà Nội" },
    "assessment-year": { label: "Năm đánh giá", example: "2026" },
    recipient: { label: "Nơi nhận hồ sơ", example: "hỏi Sở GDĐT và UBND cấp xã" },
    staff: { label: "Số thành viên của đơn vị", example: "45 người" },
    signer: { label: "Họ và tên thủ trưởng", example: "ghi đủ họ và tên" },
  },
  answers: { unit: "Loại đơn vị", tier: "Cấp đánh giá", level: "Mức độ đề nghị" },
  papers: {
    "bao-cao": {
      title: "Báo cáo tự đánh giá",
      about: "Tự đánh giá “Đơn vị học tập” năm {assessment-year}",
    },
    "danh-muc-ho-so": {
      title: "Danh mục hồ sơ",
      about: "Hồ sơ “Đơn vị học tập” năm {assessment-year}",
    },
  },
  lines: {
    superior: "{superior}",
    "unit-name": "{unit-name}",
    "basis-team": "Căn cứ Quyết định {?số, ngày} của {unit-name} về việc lập Tổ đánh giá",
    "to-recipient": "{recipient}",

    "report-opening":
      "{unit-name} báo cáo kết quả tự đánh giá “Đơn vị học tập”, số liệu từ 01/01 đến 31/12 năm {assessment-year}, như sau:",
    situation: "Đặc điểm của đơn vị",
    course: "Quá trình tự đánh giá",
    "course-team": "Thủ trưởng đơn vị lập Tổ đánh giá gồm {?số người, thành phần}; Tổ đã làm việc từ {?thời gian}.",
    criteria: "Kết quả theo tiêu chí",
    "criteria-unknown":
      "Phần còn lại của tiêu chí 2 và tiêu chí 3: {?lập theo toàn văn Thông tư 24/2023/TT-BGDĐT khi có}.",
    conclusion: "Tự đánh giá chung",
    "conclusion-room": "Kết luận của đơn vị: {?do thủ trưởng đơn vị ghi; Cẩm Nang không kết luận}.",

    "index-opening": "Hồ sơ lưu tại {unit-name}, gồm:",

    "as-above": "Như trên",
    archive: "Lưu: VT",
    "signed-by-head": "THỦ TRƯỞNG ĐƠN VỊ\n{signer}",
    "signed-by-compiler": "NGƯỜI LẬP\n{?họ và tên}",
  },
};
