import { foldText } from "../text/index";

/**
 * What people call shops and services, and the words by which rules tell that kind of business from all others. "Cơ sở kinh doanh dịch vụ", which stands in rules on
 * every trade, is left out.
 */
export const shops: readonly (readonly [everyday: string, printed: string])[] = [
  [
    "tiệm net|quán net|phòng net|tiệm internet|quán internet|cửa hàng internet|tiệm game|quán game|quán điện tử|tiệm điện tử",
    "đại lý internet",
  ],
  ["quán cơm|quán phở|quán bún|quán ăn|tiệm ăn|quán nhậu", "ăn uống"],
  ["hàng rong|gánh hàng rong|bán dạo|xe đẩy bán hàng", "thức ăn đường phố"],
  ["tiệm thuốc|tiệm thuốc tây|hiệu thuốc|quầy thuốc tây", "nhà thuốc"],
  ["cây xăng|trạm xăng", "xăng dầu"],
  ["lò mổ|lò heo", "giết mổ"],
  ["tiệm photo|quán photo", "photocopy"],
  ["tiệm sách|hiệu sách|quầy sách", "nhà sách"],
  ["lò luyện thi|lớp luyện thi tư|lò dạy thêm", "dạy thêm"],
  ["điểm giữ trẻ|nhà giữ trẻ tư|nhóm giữ trẻ", "nhóm trẻ độc lập"],
];

const kinds = "(?:tiệm|quán|hiệu|quầy|cửa hàng|nhà hàng|tiem|quan|hieu|quay|cua hang|nha hang)";
const ofOneself = new RegExp(
  `^(?:chủ |chu )?(${kinds} \\p{L}+(?: (?!(?:của|cua|nhà|nha) )\\p{L}+)?) (?:(?:của|nhà|cua|nha) )?(?:tôi|mình|em|tụi tôi|chúng tôi|toi|minh|chung toi)(?!\\p{L})`,
  "iu",
);

/** The shop of whoever asks ("tiệm net của tôi …"), as said and in the words of rules; null where a question names none. */
export function ownShop(text: string): readonly string[] | null {
  const said = ofOneself.exec(text.normalize("NFC").trim())?.[1]?.toLowerCase();
  if (said === undefined) return null;
  const printed = shops.find(([everyday]) => everyday.split("|").some((phrase) => isSame(phrase, said)))?.[1];
  return printed === undefined ? [said] : [said, printed];
}

function isSame(phrase: string, said: string): boolean {
  return phrase === said || foldText(phrase) === said;
}
