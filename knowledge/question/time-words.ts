import { ordinals } from "./ordinals";
import { foldText } from "../text/index";

/** Points and spans of time that are asked for with "nào", "mấy", "bao nhiêu". Folded; "đợt nào", "kỳ nào" ask which one. */
const unit =
  "ngay|hom|bua|thang|nam|tuan|(?<!\\b(?:nguon|nang|hieu|hoc|the|ap|dong|nhan|tri|suc|quyen|bao|thuc|tiem|vat|tai|no|tam|mang|luu|binh) )luc|khi|thoi (?:diem|gian|han|khac)|moc(?: thoi gian| ngay)?|dip|chung|khoang thoi gian";

/** How a point of time is asked for, whatever stands around it. A source of folded words parted by single spaces. */
export const whenAsked = `(?:${unit}) nao|(?<!\\bbuc )ngay may|thang may|thu may|may gio|bao (?:gio|h|lau)|(?:vao|tu|den|toi|tan) hoi nao|ngay (?:gi )?(?:thang )?(?:bao nhieu|may)|hom may`;

const lengths = "(?:ngay|tuan|thang|hom|bua)";
/** What is left until a day. */
export const timeLeft = `(?:con|mat)(?: lai)?(?: (?:khoang|chung|duoc|tam|dung))? (?:bao nhieu|may) ${lengths}|(?:bao nhieu|may) (?:ngay|tuan|thang) nua|(?:so ngay|thoi gian|thoi han) con lai|thoi gian con (?:bao nhieu|may|bao lau)`;

/** Whether a day has gone by. */
export const hasPassedAsked =
  "(?:troi qua|qua|het|ket thuc)(?: han| thoi han| hen)?(?: hay)? chua(?! (?:dat|du|co|qua))";

const dueThing = "(?:han|moc|viec|cong viec|bao cao|nhiem vu|thu|cai)(?: (?:thoi gian|nop|bao cao|can|phai|lam))?";
const period = "(?:thang|tuan|quy) (?:nay|toi|sau|den|do|ay|1[0-2]|[1-9])";

/** What is due in a period: "tháng này có mốc nào …", "có việc gì phải xong trong tuần tới". */
export const dueAsked = `${period}\\b.{0,60}\\b(?:co|vuong|con|phai|can)\\b.{0,24}\\b${dueThing} (?:gi|nao)|(?:co|vuong|con)\\b.{0,24}\\b${dueThing} (?:gi|nao)\\b.{0,60}\\b${period}`;

/** With marks; what of it is no other word without them is read so as well. Longer ones first where they begin alike. */
const ofTime = (
  "hạn chót|hạn cuối|hạn nộp|hạn|deadline|ngày|thời điểm|thời gian|thời hạn|trước|chậm nhất|muộn nhất|năm nay|sang năm|năm sau|năm tới|năm ngoái|kế tiếp|tiếp theo|lần sau|lần tới|lần này|kỳ tới|đợt tới|kỳ sau|đợt sau|lịch|mốc|" +
  "lỡ|quá hạn|hết hạn|đến hạn|tới hạn|trễ|kịp|muộn|nữa|tính cả|kể cả|bắt đầu|kết thúc|diễn ra|giai đoạn|tháng|tính|cả|" +
  "đúng hạn|đúng ngày|còn lại|trôi qua|rơi vào|rơi|dự kiến|dự định|dịp nào|hôm nay|hôm nào|bữa nay|bữa nào|đến nay|hết|chót|khung|dứt điểm|ngưng|kéo dài|" +
  "bao lâu|lâu|kể từ khi|kể từ lúc|kể từ|xong"
).split("|");
/** Folded these are other words too ("tỉnh", "cá", "qua hết"), or nothing but a letter. */
const onlyWithMarks = new Set(["lỡ", "mốc", "tính", "cả", "khung", "ngưng", "hết", "rơi", "lâu"]);
const forms = [...ofTime, ...ofTime.filter((word) => !onlyWithMarks.has(word)).map(foldText)].sort(
  (one, other) => other.length - one.length,
);
/** "Kết quả", "hiệu quả", "thông qua": only by itself it says that a day has gone by. */
const gone = "(?<!(?:kết|ket|hiệu|hieu|thông|thong|vượt|vuot)\\s)qua(?!\\s(?:email|mail|đường|bưu|mạng|phòng|cổng|hệ))";
/** "Báo cáo tháng", "họp giao ban tháng": how often it is made is its name; a month that is meant has its number or is pointed at. */
const namedByMonth = withAnyMarks(
  "(?<=(?:bao cao|giao ban|ke hoach|thi dua|lich|hop|tong hop)\\s)thang(?!\\s(?:[0-9]|nay|toi|sau|truoc|nao|may|do|ay))",
);
const timeWords = new RegExp(
  `(?<!\\p{L})(?!${namedByMonth})(?:${[...new Set(forms)].join("|")}|${gone})(?!\\p{L})`,
  "giu",
);

/** What is due or takes place, without the words that speak of its time alone. */
export function withoutTimeWords(query: string): string {
  return query.replace(timeWords, " ").replace(/\s+/g, " ").trim();
}

const roundByWord = /(?<!\p{L})(đợt|vòng|lần|lượt|dot|vong|lan|luot)\s+(?:thứ|thu)\s+(\p{L}+|\d)(?!\p{L})/giu;

/** "Lần thứ hai" of what has times of its own as documents print it, "đợt 2". */
export function inPrintedRounds(query: string): string {
  return query.replace(roundByWord, (typed, kind: string, word: string) => {
    const number = ordinals[foldText(word)] ?? Number(word);
    return Number.isNaN(number) ? typed : `${/^(?:vòng|vong)$/iu.test(kind) ? kind : "đợt"} ${String(number)}`;
  });
}

/** Which days of the week, and no day of the calendar beside them. */
export const weekdayAsked =
  /^(?!.*\b(?:ngay (?:nao|may|bao nhieu|do|nay|ay|kia)|hom (?:do|ay)|han|moc|deadline|(?:roi|trung|nham)(?: vao)? thu may|what date)\b).*(?:(?<!\b(?:lan|ky|dot|khoa|hang|nam|tuan|lop|con) )\b(?:nhung |cac |cho |vao |hom )?thu may\b|\bbuoi nao\b(?= (?:trong tuan|(?:ho |nguoi ta |thi )?(?:nhan|tiep|mo cua|lam viec))|$)|\b(?:which|what) (?:days? of the week|weekdays?)\b)/;

/** A source of folded words as one of the same words with any marks or none. */
function withAnyMarks(source: string): string {
  const letters: Readonly<Record<string, string>> = {
    a: "[aàáảãạăằắẳẵặâầấẩẫậ]",
    e: "[eèéẻẽẹêềếểễệ]",
    i: "[iìíỉĩị]",
    o: "[oòóỏõọôồốổỗộơờớởỡợ]",
    u: "[uùúủũụưừứửữự]",
    y: "[yỳýỷỹỵ]",
    d: "[dđ]",
  };
  return source.replace(/[aeiouyd]/g, (letter) => letters[letter] ?? letter);
}
