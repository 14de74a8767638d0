import { foldText } from "../text/index";

/** Words that say the same in this field; the first is what documents print. Near-synonyms with different legal weight are kept apart. */
const groups: readonly (readonly string[])[] = [
  ["ủy ban nhân dân", "uỷ ban nhân dân", "ubnd"],
  ["giáo dục và đào tạo", "giáo dục đào tạo", "gdđt", "gd&đt", "gd-đt", "gd đt"],
  ["sở giáo dục và đào tạo", "sgdđt", "sgd&đt", "sgd"],
  ["văn hóa xã hội", "văn hóa - xã hội", "văn hoá - xã hội", "văn hoá xã hội", "vhxh", "vh-xh"],
  ["cha mẹ học sinh", "phụ huynh học sinh", "phụ huynh", "bố mẹ học sinh", "cmhs", "phhs"],
  ["ban giám hiệu", "bgh"],
  ["trung học phổ thông", "thpt", "cấp ba", "cấp 3"],
  ["trung học cơ sở", "thcs", "cấp hai", "cấp 2"],
  ["tiểu học", "cấp một", "cấp 1"],
  ["mầm non", "mẫu giáo", "nhà trẻ"],
  ["bảo hiểm y tế", "bhyt"],
  ["bảo hiểm xã hội", "bhxh"],
  ["cộng đồng học tập", "cđht"],
  ["đơn vị học tập", "đvht"],
  ["kinh phí", "tiền", "chi phí", "ngân sách"],
  ["bảo đảm", "đảm bảo"],
  ["ngoại ngữ", "tiếng anh", "tiếng nước ngoài"],
  ["giáo viên", "thầy cô giáo", "thầy cô", "nhà giáo"],
  ["học sinh", "học trò"],
  ["hằng năm", "hàng năm", "mỗi năm", "thường niên"],
  ["gửi", "nộp"],
  ["phê duyệt", "duyệt"],
  ["trực tuyến", "online", "qua mạng"],
  ["hồ sơ", "giấy tờ"],
  ["quy trình", "thủ tục", "trình tự"],
  ["chưa đủ", "chưa đầy đủ", "không đủ", "không đầy đủ", "còn thiếu", "thiếu"],
  ["hư hỏng", "hỏng", "hư"],
  ["ghép cặp", "bắt cặp"],
  ["thành lập", "ra đời"],
  ["dân tộc thiểu số", "người dân tộc"],
  ["máy tính", "máy vi tính"],
  ["sắp xếp", "sáp nhập"],
  ["điểm chuẩn", "điểm trúng tuyển"],
  ["tối đa", "nhiều nhất", "không quá", "không vượt quá", "không được vượt quá"],
  ["ít nhất", "tối thiểu"],
  ["thức ăn", "đồ ăn"],
  ["đăng ký", "ghi tên", "ghi danh"],
  ["dân số", "số dân"],
  ["thống nhất", "đồng ý", "nhất trí", "đồng thuận"],
  // "Lớp năm" may be "lớp năm ngoái".
  ...["một", "hai", "ba", "bốn", "", "sáu", "bảy", "tám", "chín", "mười", "mười một", "mười hai"].flatMap((word, at) =>
    word === "" ? [] : [[`lớp ${String(at + 1)}`, `lớp ${word}`]],
  ),
];

const withMarks = new Map<string, string>();
const folded = new Map<string, string>();
const foldedSingles = new Map<string, string>();
for (const [printed = "", ...others] of groups) {
  for (const other of others) {
    withMarks.set(other, printed);
    // One folded syllable can be many words ("tien"): only longer forms, and short forms that are no syllable, are safe without marks.
    if (/[\s&-]/.test(other) || !/[aeiouy]/.test(foldText(other))) folded.set(foldText(other), foldText(printed));
    else foldedSingles.set(foldText(other), foldText(printed));
  }
}

const markedForm = alternation(withMarks.keys());
const foldedForm = alternation(folded.keys());

/**
 * What a folded single word may mean in its printed form ("nop" is "gui"); null where it has none. It may as well be another word ("tien"), so it is for
 * words that the library does not have.
 */
export function printedFormOf(word: string): string | null {
  return foldedSingles.get(word) ?? null;
}

/** A text in small letters with every synonym and spelling in its printed form; marks are kept. */
export function unifyMarked(text: string): string {
  return text
    .normalize("NFC")
    .toLowerCase()
    .replace(shortI, (letter) => longI[letter] ?? letter)
    .replace(markedForm, (form) => withMarks.get(form) ?? form);
}

/** An i that is all of the rhyme may be written y behind these consonants: "tỉ lệ" and "tỷ lệ", "kĩ năng" and "kỹ năng". */
const shortI = /(?<=(?<![\p{L}\p{Nd}])[hklmst])[iìíỉĩị](?![\p{L}\p{Nd}])/gu;
const longI: Readonly<Record<string, string>> = { i: "y", ì: "ỳ", í: "ý", ỉ: "ỷ", ĩ: "ỹ", ị: "ỵ" };

/** Folds a text with every synonym in its printed form, so that question and document meet in one word. */
export function unifyTerms(text: string): string {
  return foldText(unifyMarked(text)).replace(foldedForm, (form) => folded.get(form) ?? form);
}

function alternation(forms: Iterable<string>): RegExp {
  const longestFirst = [...forms]
    .sort((one, other) => other.length - one.length)
    .map((form) => form.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
  return new RegExp(`(?<![\\p{L}\\p{Nd}])(?:${longestFirst.join("|")})(?![\\p{L}\\p{Nd}])`, "gu");
}
