import { foldText, plainWords } from "../text/index";

const day =
  "(?:(?:hom|bua|ngay|bay|hien|luc|tuan|thang) (?:nay|qua|mai|gio|kia|tai)|(?:sang|trua|chieu|toi|dem|khuya|hom|ngay|tuan) (?:nay|mai|qua|hom qua|hom nay)|cuoi tuan(?: nay)?|mai|gio|nay|today|tonight|tomorrow|yesterday|now|right now|currently|this (?:morning|afternoon|evening|week|weekend)|last night)";

/** Goods whose price the market makes, not an office; water, power and land have a price by decision. */
const goods =
  "(?:vang(?: (?:sjc|nhan|mieng|9999|24k|18k|trang))?|bac|xang(?: dau)?|dau (?:diesel|ho|lua)|(?:dong )?do la|usd|dola|euro|nhan dan te|yen nhat|ngoai te|bitcoin|btc|tien ao|co phieu|chung khoan|lua|gao|ca phe|ho tieu|cao su|sau rieng|(?:heo|lon)(?: hoi)?|thit(?: (?:heo|lon|bo|ga))?|trung ga|tom|ca tra|rau|thep|sat|gas|gold|silver|petrol|gasoline|oil|diesel|dollars?|rice|coffee|pork|bitcoins?|stocks?|shares)";
const unit = "(?:luong|chi|lit|ky|ki|kg|can|tan|thung|dong|chuc|cay|yen|ounce|litre|liter|kilo|gallon|barrel)";

/** Each is asked of what a day brings and no document holds. Folded, words parted by single spaces. */
const matters: readonly RegExp[] = [
  new RegExp(`\\bgia (?:(?:ca|ban|mua|thi truong|the gioi|trong nuoc) )*${goods}\\b`),
  new RegExp(`\\b${goods}(?: (?!may\\b)[a-z\\d]+){0,4} (?:bao nhieu|may|gia)(?: [a-z]+){0,3} (?:mot|1|moi) ${unit}\\b`),
  new RegExp(
    `\\b${goods} (?:(?:${day}|thi|het|mat|ton|la|gia) ){0,3}(?:bao nhieu tien|len hay xuong|tang hay giam|tang khong|giam khong)\\b`,
  ),
  new RegExp(
    `\\b(?:price|cost)s? of (?:the |a |an )?${goods}\\b|\\b${goods} (?:price|rate)s?\\b|\\bhow much (?:is|are|does) (?:a |an |the )?${goods}\\b`,
  ),
  new RegExp(
    `\\b(?:ty|ti) gia (?:[a-z]+ ){0,3}(?:${goods}|${day})\\b|\\bexchange rates?\\b|\\b(?:vn index|vnindex)\\b|\\bchung khoan\\b.*\\b(?:len|xuong|tang|giam|diem)\\b`,
  ),
  /\b(?:ket qua|kqxs|do) (?:xo so|ve so)\b|\b(?:xo so|ve so|lo to|vietlott)\b.*\b(?:ra|trung|dau|con gi|dac biet|ket qua)\b|\blotter(?:y|ies) (?:result|number)s?\b|\bwinning numbers?\b/,
  new RegExp(
    `\\bthoi tiet\\b.*\\b(?:${day}|the nao|ra sao|sao)\\b|\\btroi(?: [a-z]+){0,3} (?:mua|nang|bao|lanh|ret|nong)(?: [a-z]+){0,3} (?:khong|ko|k|chua|a|nhi)\\b|\\bnhiet do (?:ngoai troi|${day})\\b|\\bweather (?:forecast|${day}|like)\\b|\\b(?:what|how)(?: s| is) the weather\\b|\\bweather\\b.* ${day}\\b|\\b(?:will|is) it (?:rain|snow|raining|be (?:hot|cold|sunny))\\b`,
  ),
  new RegExp(
    `\\b(?:ty so|ti so)\\b.*\\b(?:tran|da|gap|voi|${day})\\b|\\b(?:doi tuyen|tuyen) (?:viet nam|vn|quoc gia|u\\d\\d)\\b.*\\b(?:da|thang|thua|hoa|gap)\\b|\\b(?:ngoai hang anh|v league|champions league|world cup|euro 20\\d\\d|sea games|la liga|premier league)\\b.*\\b(?:tran|vo dich|da|lich|match|${day})\\b|\\b(?:mu|arsenal|real|barca|chelsea|liverpool|man city) (?:da|thang|thua|gap|hoa)\\b|\\bwho won\\b.*\\b(?:match|game|final|cup)\\b|\\b(?:football|soccer) (?:score|result)s?\\b`,
  ),
];

/** Who or what has its own rules for such a day: whether school is off in the cold, what the school's own games came to. */
const ofOffices =
  /\b(?:truong(?! quoc)|hoc sinh|hs|hoc tro|cac (?:em|chau)|phu huynh|giao vien|lop|(?:di |nghi |duoc )hoc|nghi|hoan|khai giang|ban tru|van ban|ke hoach|quy dinh|cong van|thong bao|quyet dinh|bao cao|phuong|xa|so giao duc|phong giao duc|kinh phi|ngan sach|ho tro|boi duong|hoi thao|school|pupils?|students?|class(?:es)?|teachers?|parents?|plan|notice|document|letter|budget)\b/;

/**
 * Whether a message asks what a day brings – a price on the market, a rate of exchange, the weather, a match, a lottery – and nothing of what schools and
 * offices do about it.
 */
export function asksNewsOfTheDay(text: string): boolean {
  const words = plainWords(foldText(text));
  return matters.some((matter) => matter.test(words)) && !ofOffices.test(words);
}
