import { foldText } from "../text/index";

/** What is wished for is done for the one who writes: "giúp tôi", "cách làm giả", "bạn hãy …". */
const wished =
  /\b(?:giup|gium|dum)\b(?! (?:do|nhau|ban|tre|hoc sinh|(?:toi|minh|em|tui) (?:hoi|biet|tra|xem)\b))|\bho (?:toi|minh|em|tui|cai)\b|\bcho (?:toi|minh|em|tui|tao|chi|anh|con toi)\b(?! (?:hoi|biet|xin hoi))|\b(?:chi|huong dan|day) (?:toi|minh|em|tui)\b|\bcach (?:nao |gi )?(?:de )?(?:lam|sua|gia|khai|lach|nang|ghi|lui|lap|ky|hop thuc|bia)\b|\blam (?:sao|the nao|cach nao) (?:de|cho|ma)\b|(?<!\bvan )\bban (?:co the|hay|vao|cu)\b|^ (?:hay|de nghi|nho|lam on)\b/;
/** Who, when, what then; allowed or not. */
const asks =
  /\b(?:ai(?! (?:hoi|cung|duyet))|nao|gi|bao (?:gio|lau|nhieu)|may (?:ngay|nam|thang)|o dau|ra sao|the nao)\b|\bthi sao\b|\b(?:co duoc|duoc phep|co bi|bi|co phai|co can|phai|can|dung) (?:[a-z\d]+ ){0,20}(?:khong|ko|chua)\b(?:[a-z, ]{0,12})$/;

/** Whether folded words ask what holds of a thing, who answers for it or what follows from it, and wish for nothing. */
export function asksOfRule(plain: string): boolean {
  return asks.test(plain) && !wished.test(plain);
}

/** A paper or a field of one that has to be brought, written or kept safe. */
const ofPapers =
  /\b(?:ban sao|photo|cong chung|chung thuc|nop|kem(?: theo)?|mang theo|xuat trinh|ghi|khai|dien|bao mat|quan ly|luu giu|duoc (?:xem|biet|cho|cung cap|cong khai)|chua co|khong co|can|phai|bat buoc|yeu cau)\b/;
const value =
  /\b(?:la|so) (?:gi|may|bao nhieu|nao)\b|\bbao nhieu\b(?! (?:ban|to|bo)\b)|\b(?:nha|rieng)\b.{0,40}\bo dau\b|\bsinh (?:ngay|nam) nao\b/;
const demanded =
  /\b(?:cho|dua|gui|doc|cung cap)(?: cho)? (?:toi|minh|em|tui|tao|chi|anh)\b(?! (?:hoi|xin hoi))|\bxin (?:so|thong tin|dia chi|ngay|can cuoc|cccd|cmnd|nha)\b/;

/** Whether folded words ask what is to be done with particulars of people, in papers or by who keeps them, and not for the particulars. */
export function asksOfRuleOnPapers(plain: string): boolean {
  return ofPapers.test(plain) && !value.test(plain) && !demanded.test(plain);
}

const one = "hiệu trưởng|ông|bà|thầy|cô|chị|anh";
const anyone = `${one}|cán bộ|người|học sinh|em|chuyên viên`;
const papersOf =
  "(?:số )?(?:cccd|căn cước|cmnd)|(?:số )?căn cước|nhà riêng|số nhà riêng|địa chỉ nhà(?: riêng)?|số tài khoản(?: ngân hàng)?|tài khoản ngân hàng|mã số thuế|bệnh án|ngày sinh";
/** "Cô nuôi", "cán bộ" stand for a trade: what it is paid or how old it must be is no secret. */
const trade = "(?! (?:nuôi|giáo|cấp dưỡng|sở|bản|chi|trả|cho|từ|con|tháng|năm))";
const privateOf = [
  `(?:${papersOf}) (?:của )?(?:${anyone})`,
  `(?:lương|tuổi) (?:của )?(?:${one})${trade}`,
  "(?:thông tin|dữ liệu|số điện thoại) (?:cá nhân |riêng (?:tư )?)+của",
  "cccd|cmnd|số căn cước|địa chỉ nhà riêng|nhà riêng|số nhà riêng",
];
const marked = privateOf.map((words) => new RegExp(`(?<!\\p{L})(?:${words})(?!\\p{L})`, "iu"));
/** Without marks "lương" is "lượng", and an age that is told or asked for in years is nobody's secret. */
const notPay =
  "(?<!\\b(?:so|chat|dinh|san|khoi|nang|trong|luu|thoi|\\d+|mot|hai|ba|bon|nam|sau|bay|tam|chin|muoi|may|do|lua|du|dung|qua) )";
const unmarked = privateOf.map((words) => new RegExp(`${notPay}\\b(?:${foldText(words)})\\b`));

/** Whether a message names particulars of people that are nobody else's; as typed, and folded. */
export function namesPrivateOf(typed: string, plain: string): boolean {
  const isMarked = /[^\u0000-\u007f]/.test(typed);
  return (
    (isMarked ? marked : unmarked).some((pattern) => pattern.test(isMarked ? typed : plain)) ||
    isPrivateInEnglish(plain)
  );
}

function isPrivateInEnglish(plain: string): boolean {
  return inEnglish.test(plain) && !asksOfRuleInEnglish(plain);
}

const inEnglish = /\b(?:personal|private) (?:data|information|phone|address) of\b/;

/** Who may, must or answers for it, or what follows: told to no one in particular. */
const ruleInEnglish =
  /^ ?(?:what (?:happens|is done|are the consequences)|who (?:may|can|must|is|has|keeps|stores|checks|handles)|(?:is|are|may|must|can|does|do|should) (?!you\b|i\b)|how (?:is|are) .{2,80}\b(?:kept|stored|protected|handled|checked))/;
const wishedInEnglish =
  /\b(?:for|help|tell|show|give|send) (?:me|us)\b|\b(?:can|could|would|will) you\b|\bplease\b|\bhow (?:to|can i|do i)\b/;

/** The same of a clause of English words. */
export function asksOfRuleInEnglish(words: string): boolean {
  return ruleInEnglish.test(words) && !wishedInEnglish.test(words);
}

const secret = "(?:mat khau|passwords?)";
const between =
  "(?:(?:ra|het|toan bo|cho|toi|tao|tui|minh|em|anh|chi|them|lai|luon|ngay|di|cac|moi|tat ca|nhung|xem|coi|biet|ca|cai|khoa|api|key|danh sach|nguyen van|tai khoan|ten dang nhap|va|voi|kem|cung|me|us|the|your|all|admin|system|of|to) )*";
/** Handing it out is what is asked about, not asked for. */
const askedAbout = "(?!.{0,80}\\b(?:ai|nao|dau|khi|bao|sao|may ngay|ngay may|khong|ko|chua|when|who|how)\\b)";
const secretAsked = new RegExp(
  `\\b(?:dua|gui|doc|xuat|in|hien|hien thi|liet ke|tiet lo|cung cap|cho|lay|xin|give|show|tell|send|list|print|reveal) ${between}${secret}\\b${askedAbout}|\\b${secret}(?: [a-z]+){0,6} (?:la )?(?:gi|bao nhieu(?! ky tu)|so may)\\b|\\bwhat (?:is|are) (?:\\w+ ){0,4}${secret}\\b`,
);

/** Whether folded words ask for a password itself, not who hands it out, when or what for. */
export function asksSecret(plain: string): boolean {
  return secretAsked.test(plain);
}
