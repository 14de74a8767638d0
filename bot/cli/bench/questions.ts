/** What people ask of the bundled documents: with and without marks, by deadline, contact, number, basis and duty, and in vain. */
export const benchQuestions: readonly string[] = [
  "Báo cáo sơ kết kết nghĩa phải nộp trước ngày nào?",
  "truoc khi to chuc lien ket truong phai bao cao ai",
  "Chương trình ngoại ngữ có phải thẩm định không?",
  "Ai là đầu mối liên hệ của Sở về kết nghĩa?",
  "tự đánh giá CĐHT cần minh chứng gì?",
  "Bao nhiêu xã biên giới cần kết nghĩa?",
  "Thông tư 04/2014 của bộ nào ban hành?",
  "tháng 12 có hạn gì?",
  "Trách nhiệm của cụm trường THPT là gì?",
  "kinh phí thực hiện lấy ở đâu",
  "When is the yearly report due?",
  "Học phí lớp 1 năm nay bao nhiêu tiền?",
];

/** What the plausible documents of a large library speak of, so that words stand in very many places. */
export const largeQuestions: readonly string[] = [
  "Ủy ban nhân dân phường phối hợp xây dựng chương trình phối hợp kết nghĩa giữa các trường",
  "Hội Khuyến học báo cáo kết quả phổ cập giáo dục trước ngày nào?",
  "hieu truong cac truong chiu trach nhiem ra soat danh muc thiet bi bep an ban tru",
  "hieu trong cac trung chiu trach nhem ra saot danh muc thet bi bep an bna tru",
];

/** A person goes through a checklist: the words that begin it, answers to its questions, then item after item done. */
export const benchChecklist: readonly string[] = [
  "hướng dẫn tôi đăng ký liên kết",
  ...["1", "2", "2026-2027", "1", "có", "2"],
  ...Array.from({ length: 12 }, () => "xong"),
];
