/**
 * How people ask what passages tell: whom something goes to, what somebody has to do, all of a course of work, whether something is among what a document covers. Each
 * is made of small closed classes, so that a verb of sending meets every preposition and every word that asks. Folded, single spaces.
 */
const many = "(?:(?:nhung|cac|may) )?";
const which = "(?:nao|gi|chi)";

const sends =
  "(?:gui|nop|(?<!\\b(?:qua|chuong|quy|cong|lo|giao) )trinh(?! do\\b)|bao cao|(?<!\\b(?:thong|canh|can) )bao(?! (?:cao|dam|hiem|ve|luc|nhieu|gio|lau|gom|ton|mat|chi|nao)\\b)|dang ky|(?<!\\b(?:xe|xe dua) )dua(?! (?:vao|tren|theo)\\b)|chuyen giao|chuyen (?=ho so|bao cao|ket qua|danh sach))";
const towards = "(?:ve|den|toi|cho|len|voi|qua|vao|o|tai)";
const carriedTo = "(?:ve|den|toi|ra|len|qua|vao|xuong|sang)";
const office = "(?:co quan|don vi|noi|cho|ben|phong|phong ban|bo phan|cap|to chuc|dau moi|cua)";

/** "Nộp … về phòng nào", "báo cáo lên đâu, với ai", "đưa cho ai", "nơi nhận báo cáo". */
export const recipientAsked = new RegExp(
  [
    `\\b${sends} (?:[a-z]+ ){0,8}${towards} ${many}(?:dau|ai|${office}(?: [a-z]+)? ${which})\\b`,
    // What is carried there: "mang hồ sơ đến đâu", "đem giấy tờ ra chỗ nào".
    `\\b(?:mang|dem|cam) (?:[a-z]+ ){0,8}${carriedTo} ${many}(?:dau|(?:noi|cho|ben|phong|bo phan)(?: [a-z]+)? ${which})\\b`,
    // Who receives a thing; the addressees of a document itself are told by its end.
    "\\bnoi (?:tiep )?nhan (?:ban )?(?:bao cao|ho so|don|giay to|ket qua|danh sach|dang ky|minh chung|bai|san pham|du lieu|phan anh|kien nghi)\\b",
  ].join("|"),
);

/** "Thông báo có nơi nhận nào", "kế hoạch đã được gửi đến những nơi nào": whom a document itself is addressed to. */
export const addresseesAsked =
  /\bnoi nhan\b(?! (?:ban )?(?:bao cao|ho so|don|giay to|ket qua|danh sach|dang ky|minh chung|bai|san pham|du lieu|phan anh|kien nghi)\b)(?<!\b(?:nop|giay to|ho so)\b.{0,30})|\b(?:cong van|thong bao|ke hoach|quyet dinh|huong dan|van ban)\b.{0,90}\b(?:da|duoc) (?:duoc )?gui (?:no |di )?(?:ve |den |toi |cho )(?:nhung |cac )?(?:noi|ai|don vi|co quan|cho|dau)\b/;

const obliged =
  "(?:phai|can|se|nen|co trach nhiem|(?:duoc|bi) (?:giao|bao|nho|de nghi|phan|phan cong|yeu cau|cat cu|chia|trao))";
const does = "(?:lam|lo|thuc hien|dam duong|dam nhan|phu trach|ganh|ganh vac|giu|chiu)";
const task =
  "(?:(?:nhiem vu|trach nhiem|nghia vu|cong viec|phan viec|viec|chuyen|phan|khoan|khau|mang|dieu|vai tro|vai) )?";

/** "Phải góp phần gì vào việc …", "được mời chung tay làm gì": a share in somebody else's work is a task as well. */
const shares = "(?:(?:dong )?gop (?:phan|suc|tay|cong)|chung tay|tham gia|ho tro|phu giup)";

const hands = "(?<!\\b(?:duoc|bi|ban|da|chuyen|giao) )(?:giao|phan cong|cat cu|trao)(?: cho)?";

/** "Phải bắt tay làm gì", "được bảo lo phần nào", "thì lo chuyện chi", "có phần việc gì". */
export const tasksAsked = new RegExp(
  [
    `\\b${obliged} (?:[a-z]+ ){0,2}${does} ${many}${task}${which}\\b`,
    `\\b(?:duoc|bi) (?:giao|bao|nho|de nghi|phan cong|yeu cau|cat cu|trao) (?:cho )?${many}${task}${which}\\b`,
    // "Thông báo giao cho Phòng … việc gì"
    `\\b(?:giao|phan cong|trao) (?:cho |nhiem vu cho )?(?!ai\\b|don vi nao|phong nao)(?:[a-z]+ ){1,10}(?:lam |thuc hien |lo )?${many}(?:nhiem vu|trach nhiem|cong viec|phan viec|viec|chuyen|lam|phan) ${which}\\b`,
    `\\b${obliged} (?:[a-z]+ ){0,2}${shares} (?:(?:lam|vao) )?${many}(?:nhiem vu |viec |phan |khau )?${which}\\b(?! (?:tien|kinh phi)\\b)`,
    `\\b(?:lo|phu trach|dam nhan|dam duong|ganh) ${many}${task}${which}\\b`,
    `\\b(?:co|giu) ${many}(?:nhiem vu|trach nhiem|nghia vu|phan viec|vai tro) ${which}\\b`,
    "\\b(?:phan viec|vai tro) (?:cua|danh cho)\\b",
    // "Sở giao phường việc gì", "phân công xã làm gì", "có giao việc cho câu lạc bộ mà chẳng ai nhớ là việc gì"
    `\\b${hands} (?:[a-z]+ ){1,6}?(?:${does} )?${many}(?:nhiem vu|viec|cong viec|phan viec|khau|mang) ${which}\\b`,
    `\\b${hands} (?:[a-z]+ ){1,6}?(?:phai |se )?${does} ${many}${task}${which}\\b`,
    `\\bgiao (?:viec|nhiem vu|cong viec|phan viec) (?:cho )?(?:[a-z]+ ){1,14}?(?:la )?(?:viec|nhiem vu|nhung) (?:viec )?${which}\\b`,
  ].join("|"),
);

const steps = "(?:phan viec|cong viec|viec|khau|buoc|cong doan|giai doan|noi dung)";
const moment = "(?:luc|khi|khau|buoc|giai doan|viec)";

/** "Những phần việc nào, kể từ lúc khảo sát cho tới lúc thống nhất", "lần lượt những bước nào". */
export const courseAsked = new RegExp(
  [
    `\\b(?:cac|nhung|may|tung) ${steps}\\b.{0,120}\\btu ${moment} .{3,60}\\b(?:den|toi) ${moment}\\b`,
    `\\b(?:cac|nhung|may|tung) phan viec\\b(?! (?:cua|danh cho)\\b)`,
    "\\blan luot\\b.{0,30}\\b(?:gi|nao)\\b",
  ].join("|"),
);

/** "Có gồm … không", "có được kể vào … không", "có tính luôn trường tôi không". */
export const coverAsked =
  /\b(?:co|duoc) (?:[a-z]+ ){0,4}(?:gom|bao gom|ke vao|tinh luon|tinh ca|tinh them|tinh vao|nam trong(?! dien phai\b)|nam dung|xep vao|roi vao|(?:ap dung|dung) (?:duoc )?cho(?! (?:ca )?(?:nam|ky|dot|khoa|hoc ky|hoc ki|hk)\b| den\b))\b.{0,90}\b(?:khong|ko|chua)$/;

const reaches =
  "(?:lam ro|xac dinh|nam(?: bat| duoc)?|biet|hieu|tim ra|dat|giai quyet|phuc vu|thuc day|huong (?:toi|den)|khac phuc|cai thien|tao ra|mang lai|huong|tranh|ngan ngua|ngan chan)";
/** "Tổ chức tự đánh giá để làm rõ vấn đề gì", "nhằm hướng tới điều gì": what something is done for. A thing that one needs for it is asked for with other words before. */
export const purposeAsked = new RegExp(
  `^(?!.*\\b(?:can|phai|gui|nop|lien he|goi|hoi|tra|xem|gap)\\b.* (?:de|nham)\\b).*\\b(?:de|nham) ${reaches} (?:duoc |ra |cho )?(?:(?:nhung|cac|cai|dieu|van de|viec|ket qua|loi ich|thuc te|chuyen) ){0,2}(?:gi|nao)\\b`,
);
