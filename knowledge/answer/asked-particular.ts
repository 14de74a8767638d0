import type { Question } from "../question/index";
import { foldText, plainWords } from "../text/index";

/** Something to be seen, eaten or bought, asked for by its kind, and how a text tells it. */
interface Particular {
  readonly asked: RegExp;
  readonly askedInEnglish: RegExp | null;
  readonly said: RegExp;
}

const what = "(?:gi|nao)";
const whatMarked = "(?:gì|nào)(?!\\p{L})";

/** "Màu" folds like "mẫu", "hãng" like "hạng", "món" like "môn": these are told by their marks, or by what stands with them. */
const looks: readonly Particular[] = [
  {
    asked: new RegExp(
      `(?<!\\p{L})màu(?: sắc| sơn| áo| vải)?(?: là)? ${whatMarked}|\\b(?:mau (?:sac|son|ao|vai)|son mau) (?:la )?${what}\\b`,
      "iu",
    ),
    askedInEnglish: /\b(?:what|which) colou?rs?\b/,
    said: /màu|(?<!\p{L})(?:xanh|đỏ|vàng|trắng|tím|cam|nâu|hồng)(?!\p{L})/iu,
  },
  {
    asked: new RegExp(
      `(?<!\\p{L})món(?: ăn| mặn| chính| phụ| canh)? ${whatMarked}|\\bmon (?:an|man|canh|trang mieng) ${what}\\b|\\b(?:thuc don|bua (?:an|sang|trua|chieu|toi|phu))\\b.{0,60}\\b(?:la|co|gom|an) (?:nhung |cac )?(?:mon )?${what}\\b`,
      "iu",
    ),
    askedInEnglish: /\b(?:what|which) (?:dish(?:es)?|meals?|food)\b|\bon the menu\b/,
    said: /(?<!\p{L})(?:cơm|canh|cháo|phở|bún|xôi|thịt|cá|trứng|đậu phụ|rau xanh|rau củ|trái cây|hoa quả|bánh|sữa|món (?:ăn )?(?:gồm|là|:))(?!\p{L})/iu,
  },
  {
    asked: new RegExp(
      `(?<!\\p{L})hãng(?: xe| máy| sản xuất)? ${whatMarked}|\\b(?:nhan hieu|thuong hieu) ${what}\\b`,
      "iu",
    ),
    askedInEnglish: /\b(?:what|which) (?:brands?|makes?) of\b/,
    said: /(?<!\p{L})(?:hãng|nhãn hiệu|thương hiệu)(?!\p{L})/iu,
  },
  {
    asked: new RegExp(
      `\\b(?:chu de|khau hieu|thong diep) ${what}\\b|\\b(?:chu de|khau hieu|thong diep)(?: [a-z\\d]+){0,14} la ${what}\\b`,
    ),
    askedInEnglish: /\b(?:what|which)(?: is| was)?(?: the)? (?:theme|slogan|motto)\b/,
    said: /chủ đề|khẩu hiệu|thông điệp/iu,
  },
  {
    asked:
      /\b(?:dung|hoc|day|theo|chon) (?:[a-z]+ ){0,3}?(?:bo sach(?: giao khoa)?|sach giao khoa|giao trinh) (?:nao|gi)\b/,
    askedInEnglish: /\b(?:what|which) (?:text ?books?|course ?books?)\b/,
    said: /[sS]ách giáo khoa|SGK|[bB]ộ sách (?:["“]|\p{Lu})|[gG]iáo trình|[tT]ài liệu (?:dạy|học)/u,
  },
];

/** What schools are bought. */
const goods = ["thuốc", "vắc xin", "sách", "đồ chơi", "đồ dùng", "dụng cụ", "thiết bị", "thực phẩm", "sữa", "máy"];

/** "Mua những loại thuốc gì": kinds of it are told by a list, or by the word that qualifies it. */
const kindsOfGoods: readonly Particular[] = goods.map((good) => ({
  asked: new RegExp(
    `\\b(?:loai|mua|mua sam|sam|trang bi|phat|tang) (?:them )?(?:nhung |cac )?(?:loai )?${foldText(good)} ${what}\\b`,
  ),
  askedInEnglish: null,
  said: new RegExp(
    `(?<!\\p{L})${good}(?:(?: \\p{L}+){0,4}(?:[:,]| gồm| như| loại)| (?!(?:dùng|của|và|cho|tại|ở|được|trong|phải|theo|có|cấp|do) )\\p{L}+ \\p{L}+)|(?:loại|danh mục) ${good}`,
    "iu",
  ),
}));

const particulars = [...looks, ...kindsOfGoods];

/** How a text tells the thing that a question asks for by its look, its name or its kind; null where it asks for none. */
export function particularAsked({ text, folded, language }: Question): RegExp | null {
  const isEnglish = language === "en";
  const words = isEnglish ? plainWords(text) : `${text}\n${plainWords(folded)}`;
  const asked = particulars.find((one) => (isEnglish ? one.askedInEnglish?.test(words) : one.asked.test(words)));
  return asked?.said ?? null;
}
