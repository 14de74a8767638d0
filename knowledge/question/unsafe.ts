import { foldText } from "../text/index";

/** Requests that are refused whatever the documents say. */
export type Unsafe = "ignore-rules" | "change-record" | "private-data" | "forgery";

// "Con tôi 7 tuổi có được …": an age that is told is nobody's secret.
const unsafe: readonly (readonly [Unsafe, RegExp])[] = [
  [
    "ignore-rules",
    /\b(system prompt|prompt he thong|(bo qua|quen|phot lo|vo hieu) (het |moi |tat ca |cac |nhung )*(huong dan|chi dan|quy tac|chi thi|lenh|luat|yeu cau) ?(tren|truoc|cua ban|he thong|do|in|va|da|dang|,|$)|ignore (all |your |the |any )*(previous |prior |above )*(instructions?|rules?)|(dong vai|gia vo|pretend|act as) .{0,40}(khong co|khong bi|no rules|without)|jailbreak|developer mode|in ra (chi dan|huong dan) (he thong|cua ban)|reveal (your )?(instructions|prompt|system)|tiet lo (chi dan|huong dan|prompt|ma nguon|cau hinh)|api key|mat khau|password)\b/,
  ],
  [
    "change-record",
    /\b((sua|doi|thay doi|chinh|chinh sua|xoa|lui|keo dai|gia han) (lai |giup |ho |cho (toi|minh|em) )*(cai |phan )?(han|ngay|so lieu|noi dung|so|thoi han|han nop|van ban|quyet dinh|thong bao|ke hoach)( nop| ky| thang| cuoi)?( \S+){0,8} (thanh|sang|lui|giup|cho toi|cho minh|cho em|trong (van ban|he thong|thu vien|thong bao|ke hoach))|(change|edit|modify|delete) the (deadline|date|document|record)|sua (van ban|thong bao|ke hoach|han) ((goc|nay) )?(giup|cho (toi|minh|em)|goc))\b/,
  ],
  [
    "private-data",
    /\b((so cccd|so can cuoc|dia chi nha|nha rieng|cccd|can cuoc|cmnd|luong|so tai khoan(?: ngan hang)?|tai khoan ngan hang|ma so thue|mat khau|benh an|ngay sinh|(?<!\b(?:\d+|mot|hai|ba|bon|nam|sau|bay|tam|chin|muoi|may|do|lua|du|dung|qua) )tuoi) (cua )?(hieu truong|can bo|ong|ba|thay|co|chi|anh|nguoi|hoc sinh|em|chuyen vien)|(thong tin|du lieu|so dien thoai|cau hoi|lich su|tin nhan) (ca nhan |rieng (tu )?)+(cua )?|(cau hoi|tin nhan|cuoc tro chuyen|lich su chat|du lieu) (cua )?(nguoi (khac|dung khac|truoc)|hieu truong khac|truong khac hoi)|\b(cccd|cmnd|so can cuoc|dia chi nha rieng|nha rieng|so nha rieng)\b|(personal|private) (data|information|phone|address) of|other users?('s)? (messages?|questions?|data))\b/,
  ],
  [
    "forgery",
    /\b(lam gia|gia mao|ky thay giup|gia chu ky|chu ky gia|(ghi )?lui (lai )?ngay( \S+){0,3} (ky|van ban|bao cao|ho so|hop dong|nop)|bia (ra )?(so lieu|minh chung)|khai gian|lach (luat|quy dinh)|hop thuc hoa|sua diem|nang diem|sua hoc ba|hop dong gia|minh chung gia|forge|fake (a |the )?(signature|document|evidence)|backdate)\b/,
  ],
];

/** With marks these say what they are; folded, "khống" would be "không" and "giả" would be "gia". */
const forgedWithMarks =
  /(?<!\p{L})(?:khống|làm giả|giả mạo|giả chữ ký|chữ ký giả|(?:biên bản|hợp đồng|chứng từ|minh chứng|giấy tờ|hồ sơ|con dấu) giả|hợp thức (?:hóa|hoá|hồ sơ)|khai gian|gian lận|lùi ngày|ghi lùi|sửa (?:điểm|học bạ)|nâng điểm|bịa (?:ra )?(?:số liệu|minh chứng))(?!\p{L})/iu;

/** Reads a request to break a rule. Takes the message as typed. */
export function readUnsafe(message: string): Unsafe | null {
  if (forgedWithMarks.test(message.normalize("NFC"))) return "forgery";
  const plain = ` ${foldText(message)
    .replace(/[^\p{L}\p{Nd},' ]+/gu, " ")
    .replace(/\s+/g, " ")} `;
  return unsafe.find(([, pattern]) => pattern.test(plain))?.[0] ?? null;
}
