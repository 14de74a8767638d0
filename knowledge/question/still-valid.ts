import { kindsOfDocuments } from "./document-kinds";

/** What one does with a document that holds. Folded; longer forms first. */
const use =
  "(?:ap dung|su dung|dung|xai|lam theo|chay theo|tuan theo|tuan thu|can cu vao|can cu|dua vao|theo|thuc hien|trien khai|hieu luc|gia tri|bat buoc)";
const may = "(?:(?:duoc|phai|can|co the|nen|cu|(?:dem|lay)(?: (?:no|cai (?:do|nay|ay)))?(?: ra)?) )*";
const no = "(?:khong|ko|chua|hong|hon|chu|nua|hay)";
const year =
  "(?:ca )?(?:nam|nam hoc|dot|ky|khoa)(?: (?:danh gia|hoc|xet|tuyen sinh))?(?: nam(?: hoc)?)? (?:20\\d\\d|toi|sau|moi|ke tiep|ke)";

const kind = `(?:${kindsOfDocuments.join("|")})`;
const sure = "(?:duoc|on|dung)(?: roi)? (?:chu|khong|ko|hong|hon|ha|phai khong)";

/** "Cứ thế mà làm", "vẫn theo vậy áp dụng": as it was told. */
const soOn =
  "(?:cu|van|con) (?:(?:nhu|theo|y) )?(?:the|vay|nhu cu|do)(?: (?:ma|la|de))?(?: (?:lam|dung|theo|ap dung|thuc hien|trien khai|xai))(?: (?:tiep|luon))?";

/** What is put to use, a document that is pointed at, and the time for which it would be. */
const puts = "(?:ap dung|su dung|dung|xai|lam theo|can cu(?: vao)?|dua vao|lay|(?:co |con )?(?:hieu luc|gia tri))";
const pointedAt = `(?:${kind} (?:so )?\\d|${kind} (?:nay|do|ay|kia|cu)\\b|${kind} (?:cua|tu|do|ve|ma)\\b)`;
const time =
  "(?:(?:nam hoc|nam|dot|khoa|hoc ky|hoc ki|ky|hk) ?(?:20\\d\\d|nay|toi|sau|moi|ke|i{1,2}|[12])|sang nam|nam nay|nam toi)";
/** Whom a rule is for is another question than for when. */
const people =
  "(?:hoc sinh|tre|em|giao vien|truong|phu huynh|don vi|doi tuong|lop|cap|nguoi|can bo|nhan vien|xa|phuong)";

/** How it is asked whether a document or what it says still holds: that it does so still, or again, or for another year, or was replaced. */
export const stillAsked = [
  `(?:con|van) ${may}${use}\\b(?! (?:den|vao|hoc|thi)\\b).{0,60}\\b${no}`,
  // "Còn trong năm học áp dụng không", "còn thời hạn hiệu lực không"
  `con (?:nam |o |dang )?(?:trong |thuoc )?(?:nam hoc|thoi gian|thoi han|giai doan|ky) (?:duoc |con |dang )?(?:ap dung|thuc hien|hieu luc)\\b.{0,30}\\b${no}`,
  `${use} (?:duoc )?(?:tiep|nua)\\b(?! theo| nhan| tuc| suc| can| xuc).{0,50}\\b${no}`,
  `(?:ap dung|su dung|dung|xai|lay|theo|can cu) (?:duoc |lai |xai |tiep |luon ){0,2}(?:cho|trong|sang|den) ${year}\\b.{0,30}\\b${no}`,
  `${year}\\b.{0,40}\\b(?:ap dung|su dung|dung|xai|can cu|dua|lam theo)(?: [a-z]+){0,2} (?:lai|tiep|nua)\\b`,
  // "Năm 2026 dùng luôn được không", "năm học … này cứ theo hướng dẫn đó được chứ"
  `${year}\\b.{0,40}\\b(?:ap dung|su dung|dung|xai) luon ${sure}`,
  `${year}\\b.{0,60}\\b(?:theo|can cu|dua vao|dung|ap dung|lay) (?:cai |dung )?(?:${kind} (?:do|nay|ay|kia|cu|truoc)|no)\\b.{0,20}\\b${sure}`,
  // "Năm học … này cứ thế mà làm được không", "cứ vậy áp dụng sang năm học sau được chứ"
  `${year}\\b.{0,40}\\b${soOn}\\b.{0,30}\\b${sure}`,
  `${soOn} (?:luon )?(?:cho|sang|trong|den|toi) ${year}\\b.{0,30}\\b${sure}`,
  // "Năm học này cứ dùng hướng dẫn ban hành năm ngoái là được đúng không"
  `${year}\\b.{0,40}\\b(?:cu|van|con) (?:dung|lam theo|ap dung|lay|xai|can cu|theo) (?:cai |ban |dung )?${kind}\\b.{0,120}\\b${sure}`,
  // "Nhà trường có được căn cứ Kế hoạch số 21 của huyện cũ không"
  `co (?:duoc|the) (?:phep )?(?:can cu|dua|ap dung|su dung|dung|lay|van dung|lam theo)(?: vao| theo)? (?:cai |ban )?${kind} (?:so )?\\d.{0,90}\\b${no}$`,
  // "… có thể tiếp tục mở lớp theo thỏa thuận đã ký … không"
  `${year}\\b.{0,80}\\btiep tuc .{2,80}\\btheo (?:cai |ban )?${kind}\\b.{0,120}\\b(?:khong|ko|chu)`,
  // "Có phải chỉ làm hết năm 2026 rồi chấm dứt không"
  `(?:chi|den|het)\\b.{0,30}\\bnam (?:hoc )?(?:20\\d\\d|nay)(?: [a-z]+){0,3}? (?:thi |la )?(?:cham dut|ket thuc|het|thoi|dung|ngung|xong)\\b.{0,20}\\b${no}`,
  // "Giờ trường vẫn lấy bản 2024 làm căn cứ thì có ổn không"
  `(?:con|van|cu) (?:lay|dung|dem|dua) .{2,90}\\b(?:lam (?:can cu|co so)|ra (?:dung|xai|ap dung)|de (?:lam theo|ap dung))\\b.{0,40}\\b${no}`,
  // "Thỏa thuận lập cho cả giai đoạn 2024-2030, đúng không", "… ký cho nhiều năm hay chỉ năm 2024"
  `${kind}\\b.{0,80}\\b(?:lap|ky|soan|xay dung|ban hanh|ap dung|danh|keo dai|dung|thuc hien|trien khai)(?: (?:ra|cho|trong|suot|den|ca|het|rieng|chi|tron)){1,4} (?:giai doan|nhieu nam|may nam|nam|nam hoc)(?: \\d{4}){0,2}(?: (?:thoi|luon|lien))? (?:(?:dung|phai) (?:khong|ko)|hay (?:la )?(?:chi|rieng|ca|nhieu|cho|trong|cac)\\b)`,
  // "Hướng dẫn 3652 của Sở dùng cho việc công nhận năm 2026 luôn được không", "thông báo … có áp dụng cho học kỳ II này không"
  `${pointedAt}.{0,80}\\b${puts}\\b(?: (?!${people}\\b)[a-z]+){0,9}? ${time}\\b.{0,30}\\b${no}`,
  // "Đợt đánh giá năm 2026 có thể tiếp tục dùng Hướng dẫn số 3652 không"
  `${time}\\b.{0,60}\\b${puts}\\b(?: (?:tiep|lai|luon|cai|ban|dung))* ${pointedAt}.{0,60}\\b${no}`,
  `(?:bi|duoc|da) (?:van ban (?:nao |khac )?)?(?:thay|thay the|bai bo|huy bo)(?: the)? (?:hay )?(?:chua|roi)`,
].join("|");
