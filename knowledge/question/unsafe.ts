import { asksOfRule, asksOfRuleOnPapers, asksSecret, namesPrivateOf } from "./delicate";
import { readEnglishUnsafe } from "./english-talk";
import { foldText } from "../text/index";

/** Requests that are refused whatever the documents say. */
export type Unsafe = "ignore-rules" | "change-record" | "private-data" | "forgery";

/** Said to the one who answers, whatever else is said. */
const unsafe: readonly (readonly [Unsafe, RegExp])[] = [
  [
    "ignore-rules",
    /\b(system prompt|prompt he thong|(bo qua|quen|phot lo|vo hieu) (het |moi |tat ca |cac |nhung )*(huong dan|chi dan|quy tac|chi thi|lenh|luat|yeu cau) ?(tren|truoc|cua ban|he thong|do|in|va|da|dang|,|$)|ignore (all |your |the |any )*(previous |prior |above )*(instructions?|rules?)|(dong vai|gia vo|pretend|act as) .{0,40}(khong co|khong bi|no rules|without)|jailbreak|developer mode|in ra (chi dan|huong dan) (he thong|cua ban)|reveal (your )?(instructions|prompt|system)|tiet lo (chi dan|huong dan|prompt|ma nguon|cau hinh)|api key|khoa (?:api|bi mat))\b/,
  ],
  [
    "private-data",
    /\b(?:cau hoi|lich su|tin nhan) (?:ca nhan |rieng (?:tu )?)+(?:cua )?|\b(?:cau hoi|tin nhan|cuoc tro chuyen|lich su chat|du lieu) (?:cua )?(?:nguoi (?:khac|dung khac|truoc)|hieu truong khac|truong khac hoi)\b|\bother users?('s)? (?:messages?|questions?|data)\b/,
  ],
];

/** Refused where it is wished for; who asks what the rule on it is, is told the rule. */
const delicate: readonly (readonly [Unsafe, RegExp])[] = [
  [
    "change-record",
    /\b((sua|doi|thay doi|chinh|chinh sua|xoa|lui|keo dai|gia han) (lai |giup |ho |cho (toi|minh|em) )*(cai |phan )?(han|ngay|so lieu|noi dung|so|thoi han|han nop|van ban|quyet dinh|thong bao|ke hoach)( nop| ky| thang| cuoi)?( \S+){0,8} (thanh|sang|lui|giup|cho toi|cho minh|cho em|trong (van ban|he thong|thu vien|thong bao|ke hoach))|sua (van ban|thong bao|ke hoach|han) ((goc|nay) )?(giup|cho (toi|minh|em)|goc))\b/,
  ],
  [
    "forgery",
    /\b(lam gia|gia mao|ky thay giup|gia chu ky|chu ky gia|(ghi )?lui (lai )?ngay( \S+){0,3} (ky|van ban|bao cao|ho so|hop dong|nop)|bia (ra )?(so lieu|minh chung)|khai gian|lach (luat|quy dinh)|hop thuc hoa|sua diem|nang diem|sua hoc ba|hop dong gia|minh chung gia|forge|fake (a |the )?(signature|document|evidence)|backdate)\b/,
  ],
];

const other = "(?:nguoi|nguoi dung|ong ba|thay co|hieu truong|giao vien|truong|ai|ho)";
/** What the one who answers is told to do with its rules. */
const leaves =
  "(?:bo|quen|phot lo|vo hieu(?: hoa)?|mac ke|ke|dep|gac|tat|go|thoat khoi|vut|dung (?:theo|tuan theo|quan tam)|(?:khong|khoi|ko) (?:can |phai )*(?:theo|tuan theo|tuan thu|quan tam))";
/** Its rules. */
const ofABot =
  "(?:nguyen tac|quy tac|quy dinh|luat le|luat|gioi han|rang buoc|chi dan|chi thi|huong dan|lenh|loi nhac|cau nhac|bo loc|rao can|han che)";
const handsOut = "hien|in|doc|noi|dua|lo|cho xem|chep|trich|gui|dan|viet|khai|tiet lo|nhac lai|lap lai|liet ke";
/** Further forms of the same, composed: who else talked here, what the bot was told, what it shall say, what it shall sign. */
const composed: readonly (readonly [Unsafe, RegExp])[] = [
  [
    "private-data",
    new RegExp(
      `\\b(?:tin nhan|doan chat|cuoc tro chuyen|lich su|noi dung (?:trao doi|tro chuyen|tin nhan|chat)|cau hoi) (?:[a-z]+ ){0,6}${other} (?:dung )?(?:khac|truoc (?:toi|minh|em)|tung|da (?:hoi|nhan|chat))\\b`,
    ),
  ],
  [
    "private-data",
    new RegExp(
      `\\b${other} (?:dung )?(?:khac|truoc)(?: (?:toi|minh|em))? (?:da |tung |dang )?(?:(?:hoi|nhan|chat) (?:nhung |cai )?gi|(?:hoi|nhan|noi|chat) (?:[a-z]+ )?voi (?:may|ban|em|bot))\\b`,
    ),
  ],
  [
    "ignore-rules",
    new RegExp(
      `\\b${leaves} (?:(?:qua|di|bot|het|moi|tat ca|toan bo|ca|cac|nhung|may|cai) ){0,4}${ofABot}(?: (?:rang buoc|ung xu|an toan|hoat dong))? ?(?:(?:cua|ma|danh cho) (?:chinh )?(?:ban|may|em|bot|tro ly|he thong)|he thong) ?(?=$|,|(?:di|va|roi|qua|ra|luon|nay|do|het|hien|cu|truoc)\\b)`,
    ),
  ],
  [
    "ignore-rules",
    /\b(?:bo qua|bo|quen|phot lo|vo hieu) (?:het |moi |tat ca |cac |nhung )+(?:nguyen tac|quy tac|chi dan|chi thi|lenh)(?: di\b|,)/,
  ],
  [
    "ignore-rules",
    new RegExp(
      `\\b(?:${handsOut}) (?:[a-z]+ ){0,6}(?:chi dan|cau lenh|prompt|chi thi|(?:loi|cau) (?:nhac|lenh|dan))(?: lenh)? (?:(?:mat(?! ma)|bi mat|goc|he thong|ngam|an)\\b(?! toan)|cua (?:ban|may|he thong)\\b)`,
    ),
  ],
  [
    "change-record",
    /\bhoi (?:[^ ]+ ){0,14}(?:cu |deu |phai |thi ){0,3}(?:noi|tra loi|dap|bao|khang dinh) (?:voi ho )?(?:la|rang) (?!gi\b|sao\b)[^ ]*\d/,
  ],
  [
    "forgery",
    /\b(?:nho|ban|em|bot) (?:hay )?ky (?:dai |gia |thay |ho ){1,2}(?:[a-z]+ )?(?:gi[ua]m|giup|ho|dum|cho (?:toi|minh|em|tui)|phu huynh|hieu truong|chu tich)\b/,
  ],
];

/** With marks these say what they are; folded, "khống" would be "không" and "giả" would be "gia". */
const forgedWithMarks =
  /(?<!\p{L})(?:(?:thêm|kê|khai|ghi|lập|tạo|đưa)[^.?!,;]{0,30} (?:học viên|học sinh|hội viên|giáo viên|người học|hồ sơ|hóa đơn|số liệu) ảo|khống(?! (?:chế|lượng)(?!\p{L}))|làm giả|giả mạo|giả chữ ký|chữ ký giả|(?:biên bản|hợp đồng|chứng từ|minh chứng|giấy tờ|hồ sơ|con dấu) giả|hợp thức (?:hóa|hoá|hồ sơ)|khai gian|gian lận|lùi ngày|ghi lùi|sửa (?:điểm|học bạ)|nâng điểm|bịa (?:ra )?(?:số liệu|minh chứng))(?!\p{L})/iu;

/** Made to order, not found or asked about: "làm giúp tôi cái công văn giả". */
const forgedToOrder =
  /(?<!\p{L})(?:làm|soạn|viết|tạo|lập|in) (?:(?:giúp|hộ|giùm|dùm|cho|ra|tôi|mình|em|tui|một|tờ|cái|bản|bộ) ){0,5}(?:thông báo|công văn|quyết định|văn bản|kế hoạch|báo cáo|tờ trình|giấy phép|giấy mời) (?:giả|khống|với số liệu bịa)(?!\p{L})/iu;

/** Reads a request to break a rule. Takes the message as typed. */
export function readUnsafe(message: string): Unsafe | null {
  const marked = message.normalize("NFC");
  if (forgedToOrder.test(marked)) return "forgery";
  const plain = ` ${foldText(message)
    .replace(/[^\p{L}\p{Nd},' ]+/gu, " ")
    .replace(/\s+/g, " ")} `;
  const outright = [...unsafe, ...composed].find(([, pattern]) => pattern.test(plain))?.[0];
  if (outright !== undefined) return outright;
  if (asksSecret(plain)) return "ignore-rules";
  if (namesPrivateOf(marked, plain) && !asksOfRuleOnPapers(plain)) return "private-data";
  const wished = forgedWithMarks.test(marked) ? "forgery" : delicate.find(([, pattern]) => pattern.test(plain))?.[0];
  return wished !== undefined && !asksOfRule(plain) ? wished : readEnglishUnsafe(message);
}
