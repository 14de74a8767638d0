import type { Ask } from "../question/index";
import { remember } from "../text/index";

/** The kind of thing that a true answer must hold. */
export type Expected =
  | "frequency"
  | "amount"
  | "hour"
  | "weekday"
  | "article"
  | "percentage"
  | "number"
  | "names"
  | "people"
  | "form"
  | "members"
  | "consequence"
  | "date"
  | "email"
  | "identifier"
  | "account"
  | "link"
  | "website"
  | "phone"
  | "venue";

const money = /\d[\d.,]*\s*(?:đồng|đ(?![\p{L}])|vnđ|vnd|nghìn|ngàn|triệu|tỷ)/iu;
const inMoney = String.raw`\((?:[^()\n]*[^\p{L}()\n])?(?:đồng|đ|vnđ|vnd|nghìn|ngàn|triệu|tỷ)(?:[^\p{L}()\n][^()\n]*)?\)`;
/** A cell of a table whose column names the unit ("Mức thu (đồng/buổi): 400.000"), or whose row does ("Khoản thu: Nước uống (đồng/tháng) | Mầm non: 10.000"). */
const moneyCell = new RegExp(String.raw`${inMoney}\s*(?::|\|(?:[^|\n:]*:[^|\n\d]*\|)*[^|\n:]*:)\s*\d`, "iu");
/** A row of a table whose one cell is the unit of what stands in others: "Đơn vị tính: đồng/học sinh/giờ | Mầm non: 12.000". */
const unitCell =
  /(?:^|\| )[^|\n:]*:\s*(?:đồng|vnđ|vnd|(?:nghìn|ngàn|triệu|tỷ)(?: đồng)?)(?:\s*\/[^|\n\d]*)?\s*\|(?:[^|\n]*\|)*?[^|\n:]*:\s*\d/iu;
/** A row of a table without its amounts of money: they count nothing else. */
export function withoutMoneyCells(row: string): string {
  if (!moneyCell.test(row)) return row;
  const [key = "", ...cells] = row.split(" | ");
  const isOfMoney = namesMoney.test(key);
  return [
    isOfMoney ? key.replace(/:\s*\d.*$/u, "") : key,
    ...cells.filter((cell) => !isOfMoney && !namesMoney.test(cell)),
  ].join(" | ");
}

const namesMoney = new RegExp(inMoney, "iu");
const percentage = /\d[\d.,]*\s*(?:%|phần trăm)/iu;
const numberWord = /(?<!\p{L})(?:một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười)\s+(?!học|nay|tới|sau|trước|\d)\p{L}+/iu;
const count = /(?<![\p{L}\d/.,-])\d[\d.,]*(?![\d/-])(?!\s*\/)/u;
const time =
  /tháng\s+\d|ngày\s+\d|\d{1,2}\/\d{1,2}|quý\s+[IV\d]|học kỳ|năm học|(?:đầu|giữa|cuối|hết) năm (?=\d{4})|trước khi|sau khi|ngay sau|kể từ|h[ằà]ng (?:năm|quý|tháng|tuần|ngày)|định kỳ|thứ (?:hai|ba|tư|năm|sáu|bảy)(?!\p{L})|chủ nhật|ngày (?:đầu|cuối)|(?:cùng|trong) ngày(?!\s+(?:\d|nghỉ|lễ|hội))|ngày (?:làm việc )?(?:hôm sau|tiếp theo|kế tiếp|liền sau)|đột xuất|khi (?:có|được) yêu cầu|giờ (?:nghỉ|ra chơi|giải lao)|trong (?:các |những )?(?:tiết|buổi)(?!\p{L})|trong (?:thời hạn|vòng)\s+(?:không quá\s+)?\d+\s+(?:giờ|phút)/iu;
/** "Lần thứ hai", "tuần thứ tư" count. */
const weekday =
  /(?<!(?:lần|năm|tháng|tuần|đợt|con|lớp|người|buổi|khóa|kỳ|loại|bên|gạch đầu dòng) )thứ (?:hai|ba|tư|năm|sáu|bảy|[2-7])(?![\p{L}\d])|chủ nhật|cuối tuần|ngày (?:làm việc|nào) trong tuần|hằng ngày|hàng ngày|mỗi ngày|các ngày trong/iu;
/** "Điều 6 và 7 Thông tư …": a place of a document that another one cites. */
const citedArticle =
  /(?<!\p{L})(?:điều|khoản) \d+[^.;\n]{0,80}?(?:luật|thông tư|nghị định|quyết định|nghị quyết|pháp lệnh)(?!\p{L})/iu;
const person = /(?:[ôÔ]ng|[bB]à|[đĐ]ồng chí|[đĐ]\/c|[tT]hầy|[cC]ô)\s+\p{Lu}\p{L}+(?:\s+\p{Lu}\p{L}+)+/u;
// A school of a kind is no school by name: "trường Tiểu học thuộc …".
const properName =
  /(?:[Tt]rường|[Tt]rung tâm|[Cc]ông ty)\s+(?:(?:[Mm]ầm non|[Tt]iểu học|[Tt]rung học (?:cơ sở|phổ thông)|MN|TH|THCS|THPT|TH&THCS)\s+)?(?!Mầm|Tiểu|Trung|Hỗ)\p{Lu}\p{Ll}+\s+\p{Lu}\p{Ll}+/u;

const members =
  /thành phần|thành viên|trưởng ban|phó ban|ủy viên|uỷ viên|chủ tịch hội đồng|(?:tổ|nhóm|đoàn) trưởng|trưởng (?:nhóm|đoàn|tiểu ban)|gồm(?: có)?:?(?: các)?(?: \d+)? (?:ông|bà|đồng chí|đại diện|lãnh đạo|phó |trưởng|thủ trưởng|hiệu trưởng|chủ tịch|cán bộ|công chức|giáo viên|nhân viên|chuyên viên|người)|do \p{L}+ .{0,40}(?:làm (?:trưởng|chủ|đội|tổ|giám)|kiêm)/iu;
/** A form is printed, attached or named. */
const form =
  /(?<!\p{L})(?:biểu mẫu|mẫu(?: số)? [\dIVX]|mẫu (?:đơn|hợp đồng|báo cáo|kế hoạch|tờ trình|biên bản|phiếu|tờ khai|giấy|hồ sơ|kèm theo|đính kèm)|theo mẫu|phụ lục|\(mẫu|đề cương)(?!\p{L})/iu;
// An office that handles offences in its rounds does not say what follows from one.
const consequence =
  /(?:(?:bị|sẽ|phải|được|để|thì|xem xét|đề nghị|tùy|tuỳ)(?:,)?(?: \p{L}+){0,4}|mức độ) xử lý|xử lý (?:kỷ luật|theo|nghiêm|như|trách nhiệm|hành chính)|xử phạt|kỷ luật|chịu trách nhiệm|trả lại|thu hồi|đình chỉ|không (?:được )?(?:xem xét|công nhận|giải quyết|tiếp nhận|xét)|bị (?:phạt|loại|hủy|trừ)|phê bình|hạ bậc|bị hạ|bồi thường|không xét/iu;

/** Where a thing takes place. */
const venue =
  /(?<!\p{L})(?:địa điểm|hội trường|sân (?:vận động|bóng|trường|thi)|nhà (?:văn hóa|thi đấu|đa năng)|hồ bơi|phòng họp|(?:tổ chức|diễn ra|họp|thi|khai mạc|bế mạc|tập trung|trao|giờ|phút|\d\/\d{1,4}|(?:tháng|năm) \d+)(?:(?!niêm yết|công khai|nộp|gửi|đăng|học)[^.;|\n]){0,60} (?:tại|ở) (?!các|những|mỗi|từng|lễ|buổi|hội nghị|kỳ|điều|khoản|điểm|mục|phụ lục|quyết định|kế hoạch|thông))/iu;

/** What somebody who heads a thing is called. */
const head = /trưởng|đứng đầu|chủ tịch|chủ nhiệm|giám đốc|lãnh đạo|bí thư/iu;

/** Whether a text names an office of the head beside a person. */
export function namesHead(text: string): boolean {
  return head.test(text.replace(/trường/giu, " "));
}

/** A person's name in a table or a form, beside the column or field that asks for it. */
const nameField = /họ (?:và |, )?tên\s*:\s*\p{Lu}\p{L}*\s+\p{Lu}/iu;

/** A code beside what it is of. */
const identifier =
  /(?:tài khoản|stk|mã (?:số thuế|định danh)|căn cước|cccd|cmnd|chứng minh)[^.;\n]{0,60}?(?<![\p{L}\d/])[\p{Lu}]{0,4}\d[\d .-]{3,}\d|biển (?:số|kiểm soát)[^.;\n]{0,40}?\d{2}\s?-?\s?\p{Lu}/iu;
const account = /tài khoản|ngân hàng|kho bạc/iu;
const link = /https?:\/\/\S|www\.\S|(?<![\w.@-])[\w-]+(?:\.[\w-]+)*\.(?:vn|com|org|net|edu)(?![\w@])/iu;
const website = /(?:cổng|trang) (?:thông tin|dịch vụ|tuyển sinh|điện tử|web)|website/iu;

/** What the asks make necessary; null where any passage may answer. */
export function expectedOf(asks: ReadonlySet<Ask>): Expected | null {
  if (asks.has("consequence")) return "consequence";
  if (asks.has("identifier")) return "identifier";
  if (asks.has("account")) return "account";
  if (asks.has("link")) return "link";
  if (asks.has("website")) return "website";
  // "Bao nhiêu phần trăm mức thu" asks for the share of an amount.
  if (asks.has("percentage")) return "percentage";
  if (asks.has("money")) return "amount";
  if (asks.has("hour")) return "hour";
  if (asks.has("weekday")) return "weekday";
  if (asks.has("article")) return "article";
  if (asks.has("frequency")) return "frequency";
  if (asks.has("people")) return "people";
  if (asks.has("names")) return "names";
  if (asks.has("form")) return "form";
  // "Gồm bao nhiêu thành viên" asks how many, "gồm những ai" who.
  if (asks.has("members")) return asks.has("count") ? "number" : "members";
  if (asks.has("email")) return "email";
  if (asks.has("phone")) return "phone";
  if (asks.has("count")) return "number";
  if (asks.has("venue")) return "venue";
  if (asks.has("deadline")) return "date";
  return null;
}

const phone = /(?<!\d)0\d(?:[.\s-]?\d){8,9}(?!\d)/;
const phones = new RegExp(phone, "g");

/** A telephone number counts nothing. */
function withoutPhones(text: string): string {
  return text.replace(phones, " ");
}

const ofPlaces =
  /\b(?:ten|danh sach|liet ke|ke ten)\b.{0,24}\b(?:truong|don vi|co so|trung tam|xa|phuong|thon|diem truong)\b|\bla (?:nhung|cac) (?:truong|don vi|xa|phuong|thon|trung tam) nao\b|\b(?:truong|don vi|xa|phuong|thon|trung tam|co so|diem truong|diem) nao\b.{0,12} (?:ke|neu|ghi|cho|doc|xin) (?:ro |het |du |dum |giup |biet |xin )*ten\b|\b(?:truong|don vi|xa|phuong|trung tam) nao\b.{0,60}\b(?:truong|don vi|xa|phuong|trung tam) nao\b/;

/** Whether the names that a question asks for, folded, are of schools or places: a person's is none of them. */
export function asksNamesOfPlaces(folded: string): boolean {
  return ofPlaces.test(folded);
}

const ofPupils =
  /\b(?:ten|ho ten|danh sach)\b(?: [a-z\d]+){0,4} (?:em|hoc sinh|thi sinh|chau|tre|be|hoc vien|sinh vien)\b|\b(?:em|hoc sinh|thi sinh|chau|tre|hoc vien|sinh vien) nao\b.{0,12} (?:ke|neu|ghi|cho|doc|xin) (?:ro |het |du |dum |giup |biet |xin )*ten\b|\bnames? of (?:each |the |all )*(?:pupils?|students?|children)\b/;

/** Whether the names that a question asks for, folded, are of pupils: who heads an office is none of them. */
export function asksNamesOfPupils(folded: string): boolean {
  return ofPupils.test(folded);
}

const pupil =
  /(?<!\p{L})(?:em|cháu|học sinh|học viên|thí sinh|sinh viên|bé|Em|Cháu|Học sinh|Học viên|Thí sinh|Sinh viên)\s+\p{Lu}\p{Ll}+(?:\s+\p{Lu}\p{Ll}*)+/u;

/** Whether a text names a pupil, or has a field of a form or a column for names filled in. */
export function namesPupil(text: string): boolean {
  return pupil.test(text) || nameField.test(text);
}

/** "THCS Lê Lợi", "xã Mường Nhé": the kind before the name is short, or none of a school's. */
const placeName =
  /(?<!\p{L})(?:MN|TH|TH&THCS|THCS|THPT|PTDTBT|PTDTNT|[Mm]ầm non|[Tt]iểu học|[Xx]ã|[Pp]hường|[Tt]hôn|[Bb]ản|[Tt]hị trấn)\s+\p{Lu}\p{Ll}+/u;

/** Whether a text names a school, a centre, a company or a place. */
export function namesPlace(text: string): boolean {
  return properName.test(text) || placeName.test(text);
}

const someOfThem =
  /\b(?:ca|du|het|tat ca|toan bo|\d+|hai|ba|bon|nam|sau|bay|tam|chin|muoi) (?:truong|don vi|co so|trung tam|xa|phuong|thon|diem truong)\b/;

/** Whether the names of several schools or places are asked for, folded. */
export function asksNamesOfSeveral(folded: string): boolean {
  return asksNamesOfPlaces(folded) && someOfThem.test(folded);
}

const kindOfPlace =
  "(?:MN|TH|TH&THCS|THCS|THPT|PTDTBT|PTDTNT|[Tt]rường|[Mm]ầm non|[Tt]iểu học|[Tt]rung tâm|[Xx]ã|[Pp]hường|[Tt]hôn|[Bb]ản)";
const allNames = new RegExp(`(?<!\\p{L})${kindOfPlace}\\s+\\p{Lu}\\p{Ll}+`, "gu");
const namesInRow = new RegExp(
  `(?<!\\p{L})${kindOfPlace}\\s+\\p{Lu}\\p{Ll}+(?:\\s[\\p{Lu}\\d]\\p{Ll}*){0,4}(?:,|;| và)\\s(?:${kindOfPlace}\\s){0,2}\\p{Lu}\\p{Ll}`,
  "u",
);

/** Whether a text names more than one place. */
export function namesSeveral(text: string): boolean {
  return new Set(text.match(allNames)).size > 1 || namesInRow.test(text);
}

/** Clauses are read again with every question. */
const textsKept = 2048;
const holding = new Map<string, (text: string) => boolean>();

/** Whether a text holds a thing of that kind. In a damaged text the sign of the currency may be lost. */
export function holds(text: string, expected: Expected, isDamaged = false): boolean {
  const kind = isDamaged ? `${expected}, damaged` : expected;
  const known = holding.get(kind) ?? remember((one) => holdsIt(one, expected, isDamaged), textsKept);
  holding.set(kind, known);
  return known(text);
}

function holdsIt(text: string, expected: Expected, isDamaged: boolean): boolean {
  switch (expected) {
    case "amount":
      return (
        money.test(text) ||
        moneyCell.test(text) ||
        unitCell.test(text) ||
        (isDamaged && /\d{1,3}(?:[.,]\d{3})+(?!\d)/.test(text))
      );
    case "frequency":
      return /định kỳ|hằng (?:năm|tháng|quý|tuần|ngày)|hàng (?:năm|tháng|quý|tuần|ngày)|mỗi \p{L}+|\d+ lần|một lần|hai lần|thường xuyên|cuối (?:học kỳ|năm|tháng|quý)|ít nhất \d+/iu.test(
        text,
      );
    case "hour":
      return /\d{1,2}\s*(?:giờ|h\d{0,2}(?!\p{L})|:\d{2})/iu.test(text);
    case "article":
      return citedArticle.test(text);
    case "weekday":
      return weekday.test(text);
    case "percentage":
      return percentage.test(text);
    case "number":
      return (
        count.test(withoutPhones(text).replace(/\d{1,2}\/\d{1,2}(?:\/\d{4})?|\d+\/[\p{L}\d/&-]+/gu, "")) ||
        numberWord.test(text)
      );
    case "people":
      return person.test(text) || nameField.test(text);
    case "names":
      return person.test(text) || properName.test(text);
    case "identifier":
      return identifier.test(text);
    case "account":
      return account.test(text);
    case "link":
      return link.test(text);
    case "website":
      return link.test(text) || website.test(text);
    case "form":
      return form.test(text);
    case "members":
      return members.test(text) || person.test(text);
    case "consequence":
      return consequence.test(text);
    case "date":
      return time.test(text);
    case "venue":
      return venue.test(text);
    case "email":
      return /\S@\S/.test(text);
    case "phone":
      return phone.test(text.replace(/\d{1,2}[/.-]\d{1,2}[/.-]\d{4}/g, " "));
  }
}
