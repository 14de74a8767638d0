import { foldText } from "../text/index";

/** What a message is that asks nothing of the documents. */
export type SmallTalk = "greeting" | "thanks" | "goodbye" | "identity" | "help";
/** Requests that are refused whatever the documents say. */
export type Unsafe = "ignore-rules" | "change-record" | "private-data" | "forgery";

const talk: readonly (readonly [SmallTalk, RegExp])[] = [
  [
    "help",
    /^((co the )?lam (duoc )?(gi|nhung gi|nhung viec gi)|tro giup|huong dan su dung|help|menu|tinh nang|cach (su )?dung|ban (co the )?(lam|giup)( duoc)? (duoc )?(gi|nhung gi)( cho (toi|minh|em))?|ban biet lam gi|(ban |em |bot )?(co the )?(giup|ho tro|lam) (duoc )?(cho )?(toi|minh|em|anh|chi|gi)? ?(duoc )?(viec |nhung viec |cac viec )?(gi|nhung gi|nao)( cho (toi|minh|em|anh|chi))?|em (co the )?(lam|giup) duoc gi( cho (anh|chi))?|what can you (do|help)( me)?( with)?|how (do|can) i use (this|you)|may lam duoc gi)$/,
  ],
  [
    "identity",
    /^((ban|may|em|bot|day) (la )?(ai|gi|cai gi|bot gi)( va (ban )?(?:(?:duoc|do ai) (?:tao|lam|sinh|lap|viet)(?: ra)?(?: (?:de lam gi|boi ai|de lam viec gi))?|(?:co the )?(?:lam|giup) (?:duoc )?(?:gi|nhung gi)(?: cho (?:toi|minh|em))?|de lam gi))?|ban (?:duoc|do ai) (?:tao|lam|lap|viet)(?: ra)?(?: (?:de lam gi|boi ai))?|ban ten (la )?gi|who are you|what are you|who am i (?:talking|speaking|chatting|writing) (?:to|with)|(?:to |with )?whom am i (?:talking|speaking|chatting)(?: to| with)?|who is this|ban la (nguoi|may|bot|robot)( hay (nguoi|may|bot|robot))?|ai tao ra ban)$/,
  ],
  [
    "greeting",
    /^((xin )?chao( (ban|bot|em|anh|chi|ca nha|moi nguoi|buoi sang|buoi chieu|buoi toi|cam nang|ad|admin))*|hi|hello|hey|alo|alo alo|good (morning|afternoon|evening)|chao ngay moi|hello (ban|bot)|hi (ban|bot|there))$/,
  ],
  [
    "thanks",
    /^((ok|okay|oke|da|vang|rat|xin|minh|toi|em)? ?(cam on|cam on ban|cam on nhieu|cam on em|cam on anh chi|cam on rat nhieu|thank you|thanks|thank|tks|thanks a lot|many thanks|thank you very much)( (ban|nhieu|em|nha|nhe|anh|chi|bot|rat nhieu|lam|so much|huu ich))*|ok|okay|oke|da|vang|tot qua|tuyet|hay qua|duoc roi|hieu roi|great|got it)$/,
  ],
  [
    "goodbye",
    /^((thoi |da |vang |ok )*(tam biet|bye|goodbye|hen gap|chuc ngu ngon|see you)( (ban|em|anh|chi|nhe|nha|bot|sau|lai|later))*( |$))+$/,
  ],
];

// "Con tôi 7 tuổi có được …": an age that is told is nobody's secret.
const unsafe: readonly (readonly [Unsafe, RegExp])[] = [
  [
    "ignore-rules",
    /\b(system prompt|prompt he thong|(bo qua|quen|phot lo|vo hieu) (het |moi |tat ca |cac |nhung )*(huong dan|chi dan|quy tac|chi thi|lenh|luat|yeu cau) ?(tren|truoc|cua ban|he thong|do|in|va|da|dang|,|$)|ignore (all |your |the |any )*(previous |prior |above )*(instructions?|rules?)|(dong vai|gia vo|pretend|act as) .{0,40}(khong co|khong bi|no rules|without)|jailbreak|developer mode|in ra (chi dan|huong dan) (he thong|cua ban)|reveal (your )?(instructions|prompt|system)|tiet lo (chi dan|huong dan|prompt|ma nguon|cau hinh)|api key|mat khau|password)\b/,
  ],
  [
    "change-record",
    /\b((sua|doi|thay doi|chinh|chinh sua|xoa|lui|keo dai|gia han) (lai |giup |ho |cho (toi|minh|em) )*(cai |phan )?(han|ngay|so lieu|noi dung|so|thoi han|han nop|van ban|quyet dinh|thong bao|ke hoach)( nop| ky| thang| cuoi)?( \S+){0,8} (thanh|sang|lui|giup|cho toi|cho minh|cho em|trong (van ban|he thong|thu vien|thong bao|ke hoach))|sua (van ban|thong bao|ke hoach|han) ((goc|nay) )?(giup|cho (toi|minh|em)|goc))\b/,
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

/** Words of greetings and thanks, of whom they go to, and wishes: a message of nothing else asks nothing. */
const social =
  /^(?:xin|chao|hi|hello|alo|buoi|sang|trua|chieu|toi|ban|oi|em|anh|chi|thay|co|ad|admin|bot|cam|on|nang|nhe|nha|a|ca|nha|moi|nguoi|chuc|vui|ve|tot|lanh|ngay|cuoi|tuan|mot|rat|nhieu|nhiu|lam|tks|thanks|thank|you|thks|so|much|da|vang|ok|oke|dep|hom|nay|good|morning|afternoon|evening)$/;

function readSocial(words: string): SmallTalk | null {
  const each = words.split(" ");
  if (each.length > 9 || !each.every((word) => social.test(word))) return null;
  if (/^(?:.*\b)?(?:cam on|tks|thks|thanks|thank)\b/.test(words)) return "thanks";
  return /^(?:xin |em |da )*(?:chao|hi|hello|alo|good (?:morning|afternoon|evening))\b/.test(words) ? "greeting" : null;
}

/** Reads a whole message, folded, words parted by single spaces; tails like "ạ", "nhé" may follow. */
export function readSmallTalk(folded: string): SmallTalk | null {
  const whole = bareTalk(folded);
  const read = (words: string): SmallTalk | null => talk.find(([, pattern]) => pattern.test(words))?.[0] ?? null;
  // "Chào em, em giúp được gì cho anh": what follows the greeting counts more than the greeting.
  const afterGreeting = whole
    .replace(/^(?:(?:xin|cho) (?:toi |em |minh |phep )*hoi(?: la)?)\s+/, "")
    .replace(/^(?:xin chao|chao|hello|hi|hey|alo)(?: (?:ban|bot|em|anh|chi|ad|cam nang|there))?\s+/, "");
  // "Bạn là ai và giúp được gì?" asks two of these at once.
  const parts = folded
    .split(/[,;.?!]+|(?<!\bco)\s(?:va|roi|voi lai|the)\s/)
    .map(bareTalk)
    .filter((part) => part !== "");
  const each = parts.map(read);
  const together = parts.length > 1 && each.every((part) => part !== null) ? (each[0] ?? null) : null;
  // "Thôi mình nghỉ đây, tạm biệt nhé": a short message that ends so takes leave.
  const isShort = whole.split(" ").length <= longestLeave;
  const leaves = isShort && takesLeave.test(whole);
  const isThanked =
    isShort && thanks.test(whole) && !folded.includes("?") && !asks.test(folded.replace(/[^\p{L}\p{Nd} ]+/gu, " "));
  return (
    read(whole) ??
    (leaves ? "goodbye" : null) ??
    (isThanked ? "thanks" : null) ??
    (afterGreeting === whole ? null : read(afterGreeting)) ??
    together ??
    readSocial(whole)
  );
}

/** "Cảm ơn bạn nhiều nha, thế là đủ rồi" thanks; with a question behind it it asks. */
const thanks = /^(?:(?:da|ok|oke|vang|rat|xin|minh|toi|em) )*(?:cam on|thanks|thank you|tks)(?: |$)/;
const asks = /(?:^| )(?:gi|nao|ai|dau|bao nhieu|bao gio|sao|may|khong|ko|chua|what|when|who|how|which|where)(?: |$)/;
const longestLeave = 12;
const takesLeave =
  /(?:^| )(?:tam biet|bye|goodbye|hen gap lai|chuc ngu ngon)(?: (?:ban|em|anh|chi|bot|nhe|nha|lai|sau))*$/;

function bareTalk(folded: string): string {
  return folded
    .replace(/[^\p{L}\p{Nd} ]+/gu, " ")
    .replace(/\s+/g, " ")
    .trim()
    .replace(/( (a|nhe|nha|voi|di|ha|the|vay|nao|nhi|huu ich lam|huu ich qua|rat huu ich|nhieu lam))+$/, "");
}

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

/** Works that no document holds: code, verse, translations, sums, pictures. Folded, words parted by single spaces. */
const otherWork =
  /\b(?:viet|soan|sang tac|lam|ke|ve|dich|giai|tinh|lap trinh|code|write|compose|translate|draw|tell) (?:giup|ho|dum|cho (?:toi|minh|em|anh|chi)|me|us)\b(?: (?:toi|minh|em|anh|chi|mot|cai|vai|a|an|some|the))*(?: (?:doan|bai|cau|ham|buc))?(?: (?:ma(?: nguon)?|code|chuong trinh|python|javascript|tho|hat|nhac|rap|truyen|chuyen(?: cuoi)?|van(?! ban)|luan|toan|tap(?! huan)|tranh|anh|logo|slide|status|caption|poem|song|story|joke|script)\b| sang tieng \w+)/;

/** Whether a message asks for a work of another kind than an answer from documents. */
export function isOtherWork(folded: string): boolean {
  return otherWork.test(folded.replace(/[^\p{L}\p{Nd} ]+/gu, " ").replace(/ +/g, " "));
}
