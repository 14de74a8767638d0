import { plainWords } from "../text/index";
import type { Question } from "../question/index";
import { asksPayForWork, wordsAsking } from "./amount-told";
import { asksForPapers } from "./asked-papers";
import { particularAsked } from "./asked-particular";
import type { Silence } from "./answer";

type Lack = Extract<Silence, { kind: "lacks" }>["what"];

/** A thing that a question wants to know of its subject, and the words without which no clause tells it. */
interface Attribute {
  readonly isAsked: (question: Question) => boolean;
  /** Over a text as it stands or reads. */
  readonly said: RegExp;
  readonly lack: Lack;
}

const money = "(?:kinh phi|tien|ngan sach|chi phi|nguon|nguon tien|nguon luc|nguon von|tai chinh)";
const fundsAsked = new RegExp(
  [
    `\\b${money}\\b.{0,90}\\b(?:tu|lay|trich|bang|o) (?:(?:nhung|cac|cai|khoan) ){0,2}(?:nguon|quy|dau|khoan|ngan sach|muc)(?: (?:ngan sach|chi|kinh phi|thu))? ?(?:nao|gi|dau|ra)?$`,
    `\\b(?:lay|trich) ${money}\\b.{0,12}\\b(?:dau|nguon nao|quy nao)\\b`,
    `\\b(?:nguon|ngan sach|quy) (?:kinh phi |tien |von |chi |tai chinh )?(?:nao|gi) (?:de |se )?(?:chi|tra|lo|cap|dam bao|bao dam)\\b`,
    "\\bai (?:se |phai |la nguoi )?(?:chi tra|tra tien|bo tien|cap kinh phi|lo kinh phi|chi tien)\\b",
  ].join("|"),
);
const fundsAskedInEnglish =
  /\b(?:who (?:pays|funds|finances|will pay|covers the cost)|(?:source|sources) of (?:funds?|funding|money)|(?:where|which source|what source) .{0,60}\b(?:money|funds?|funding|budget)\b|how .{1,80}\b(?:funded|financed|paid for)\b|(?:money|funds?|funding|budget) .{0,60}\bcome from\b)/;

const keeps =
  "(?:giu|cam|quan ly|quan|duyet chi|duyet|ky chi|thu chi|thu va chi|chi)(?: (?:va|hay|hoac) (?:giu|cam|quan ly|duyet chi|duyet|chi|thu))?";
const keeperAsked = new RegExp(
  `\\b(?:ai|nguoi nao|ben nao|bo phan nao) (?:(?:la|se|duoc|nguoi|phai|co quyen|dung ra) )*${keeps} (?:tien |cai |khoan |so )?(?:quy|tien|thu quy)\\b`,
);

/** The one who heads an association or a school bears a name or an office. */
const headAskedInEnglish =
  /\bwho (?:is|s|are|was|will be) (?:the |its |their )?(?:current |present |new |deputy |vice )*(?:chair(?:man|person|woman)?|president|principal|head ?(?:teacher|master)|director|secretary)\b(?! of (?:the )?(?:committee|board|council|team|group))/;
const headAsked =
  /\b(?:ai (?:dang |hien |la |lam |giu chuc |giu vai ){1,3}(?:pho )?(?:chu tich|hieu truong|giam doc|bi thu|hoi truong)|(?:chu tich|hieu truong|giam doc|bi thu|hoi truong) (?:[a-z]+ ){0,8}la ai)\b(?!.{0,40}\b(?:hoi dong|ban chi dao|to cong tac)\b)/;

const heads = "(?:[cC]hủ tịch|[hH]iệu trưởng|[gG]iám đốc|[bB]í thư|[hH]ội trưởng)";
const called = String.raw`(?:[ôÔ]ng|[bB]à|[đĐ]ồng chí|[đĐ]\/c|[tT]hầy|[cC]ô)\s+\p{Lu}\p{Ll}+\s+\p{Lu}`;
/** A person beside the office that is asked for, under it in a signature, or who holds it ("Giám đốc Trung tâm là Phó Chủ tịch …"). */
const namesHolder = new RegExp(
  [
    `${heads}[^]{0,160}${called}`,
    `${called}[^]{0,160}${heads}`,
    `${heads}[^.;]{0,60}(?<!\\p{L})(?:là|do)(?!\\p{L})`,
    `(?<!\\p{L})(?:làm|kiêm|giữ chức) (?:Phó )?${heads}`,
    `\\p{L}\\s*\\((?:Phó )?${heads}`,
    String.raw`(?:CHỦ TỊCH|HIỆU TRƯỞNG|GIÁM ĐỐC)[^]{0,120}\p{Lu}\p{Ll}+\s\p{Lu}\p{Ll}+\s\p{Lu}\p{Ll}+`,
  ].join("|"),
  "u",
);

/** "Phạt" folds like "phát": without its mark only what else is said with it tells it. */
const fineAsked =
  /(?<!\p{L})phạt(?!\p{L})|\b(?:muc phat|bi phat|phat tien|tien phat|phat bao nhieu)\b|\b(?:fined|fines?|penalt(?:y|ies))\b/iu;

/** A guest who speaks or teaches is called by name beside what he is. */
const guest = "(?:[cC]huyên gia|[gG]iảng viên|[bB]áo cáo viên|[dD]iễn giả)";
const guestAsked =
  /\b(?:chuyen gia|giang vien|bao cao vien|dien gia)\b(?: [a-z\d]+){0,14} (?:ten (?:la )?gi|la ai)\b|\bten (?:cua )?(?:[a-z]+ )?(?:chuyen gia|giang vien|bao cao vien|dien gia)\b/;
const guestAskedInEnglish =
  /\bnames? of (?:the |a |an )?(?:[a-z-]+ ){0,2}(?:experts?|speakers?|lecturers?|trainers?)\b|\bwho (?:is|are|was|were) (?:the |a |an )?(?:[a-z-]+ ){0,2}(?:experts?|speakers?|lecturers?|trainers?)\b/;
const withTitle = String.raw`(?:[ôÔ]ng|[bB]à|[đĐ]ồng chí|[tT]hầy|[cC]ô|TS|ThS|PGS|GS|[tT]iến sĩ|[tT]hạc sĩ)\.?\s+\p{Lu}\p{Ll}+\s+\p{Lu}`;
const namesGuest = new RegExp(`${guest}[^.;\n]{0,80}?${withTitle}|${withTitle}[^.;\n]{0,80}?${guest}`, "u");

const sends = "(?:nop|gui|bao cao|trinh)";
const reportDue = new RegExp(
  `\\b(?:nop|gui) (?:(?:ban|cac|cai) )?bao cao\\b|\\bbao cao (?:[a-z]+ ){0,6}(?:truoc ngay|cham nhat|han|ngay (?:nao|may)|khi nao|bao gio)|\\bhan (?:chot )?${sends} bao cao\\b`,
);

const attributes: readonly Attribute[] = [
  {
    isAsked: asksForPapers,
    said: /hồ sơ|giấy|(?<!\p{L})đơn (?:xin|đề nghị|đăng ký|theo)|tờ (?:khai|trình)|bản sao|bản chụp|biên bản|danh sách|văn bản (?:đề nghị|xin|đồng ý|cử)|minh chứng|học bạ|khai sinh|quyết định (?:thành lập|công nhận|bổ nhiệm)|hợp đồng|phiếu|đề án (?:thành lập|liên kết|hoạt động)|chứng (?:chỉ|nhận|minh)|căn cước/iu,
    lack: "rule",
  },
  {
    isAsked: ({ folded, text, language }) =>
      language === "en" ? fundsAskedInEnglish.test(plainWords(text)) : fundsAsked.test(plainWords(folded)),
    said: /kinh phí|ngân sách|nguồn (?:thu|vốn|lực|tài|chi|hỗ trợ|kinh|đóng|xã|vận)|xã hội hóa|xã hội hoá|đóng góp|tài trợ|ủng hộ|chi trả|chi từ|tự túc|học phí|từ quỹ|quỹ .{0,30}chi|trả tiền|thanh toán|do .{0,60} chi(?!\p{L})/iu,
    lack: "rule",
  },
  {
    isAsked: ({ folded }) => keeperAsked.test(plainWords(folded)),
    said: /thủ quỹ|kế toán|chủ tài khoản|quản lý|(?<!\p{L})giữ(?!\p{L})|duyệt|thu(?:,| và) chi|chịu trách nhiệm/iu,
    lack: "rule",
  },
  {
    isAsked: ({ folded, text, language }) =>
      language === "en" ? headAskedInEnglish.test(plainWords(text)) : headAsked.test(plainWords(folded)),
    said: namesHolder,
    lack: "names",
  },
  {
    isAsked: ({ folded, text, language }) =>
      language === "en" ? guestAskedInEnglish.test(plainWords(text)) : guestAsked.test(plainWords(folded)),
    said: namesGuest,
    lack: "names",
  },
  {
    isAsked: (question) => question.asks.has("money") && asksPayForWork(wordsAsking(question)),
    said: /lương|thù lao|tiền công|trả công|bồi dưỡng(?! (?:giáo viên|cán bộ|đội ngũ|chuyên môn|học sinh|nghiệp vụ|kiến thức|thường xuyên))|phụ cấp|chi trả|thanh toán|mức chi|thỉnh giảng|(?<!\p{L})chi (?:cho|bồi)/iu,
    lack: "amount",
  },
  {
    isAsked: ({ asks, text }) => asks.has("money") && fineAsked.test(text),
    said: /(?<!\p{L})phạt/iu,
    lack: "consequence",
  },
  {
    isAsked: ({ asks, folded, language }) =>
      asks.has("deadline") && language !== "en" && reportDue.test(plainWords(folded)),
    said: /báo cáo|(?<!\p{L})(?:gửi|nộp)(?!\p{L})/iu,
    lack: "date",
  },
];

/** What a question asks of its subject that a clause must speak of; null where any clause may answer. */
export function attributeAsked(question: Question): Omit<Attribute, "isAsked"> | null {
  const said = particularAsked(question);
  return attributes.find(({ isAsked }) => isAsked(question)) ?? (said === null ? null : { said, lack: "rule" });
}
