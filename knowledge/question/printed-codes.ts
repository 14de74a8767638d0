/**
 * Questions for what is printed letter by letter: an account, a plate, a code, an address on the net. Matched on folded words parted by single spaces; an English
 * question stands there before its translation.
 */

/** What bears a number of its own by which it is known. "Mã" alone folds like "mà"; "tỉnh Điện Biên, số học sinh" has no plate. */
const coded =
  "(?:so (?:tai khoan|tk|can cuoc|cccd|cmnd|chung minh)|stk|(?<!\\bdien )bien (?:so|kiem soat)|ma (?:so thue|dinh danh)|(?:bank )?account numbers?|(?:licen[cs]e|number|registration) plates?|(?:tax|school) codes?)";
const wants = "(?:xin|cho|gui|lay|doc|liet ke|ke|ghi|neu|can|tim|biet|hoi)";
const asking = "(?:gi|nao|may|bao nhieu|sao)";

/** "Số tài khoản nhận ủng hộ là số nào", "đọc biển số từng xe"; not "biển số phải treo ở đâu". */
export const identifierAsked = new RegExp(
  [
    `\\b${coded}\\b(?: [a-z0-9]+){0,14} (?:so )?${asking}(?: (?:vay|the|a|ha|nhi|em|ad|ban|day|hen))*(?:$| (?:mo |dat )?(?:o|tai|cua)? ?(?:ngan hang|kho bac)\\b)`,
    `\\b${coded} (?:la )?(?:so )?(?:gi|may|bao nhieu)\\b`,
    `^(?:[a-z]+ ){0,4}${wants} (?:(?:toi|em|minh|chi|anh|xin|biet|ra|lai|giup) ){0,3}(?:(?:cac|nhung|tung|cai) )?${coded}\\b(?!.*\\b(?:khong|ko|chua|dau)$)`,
    `^${coded}\\b(?!.*\\b(?:khong|ko|chua|dau|ai|gio|ngay)\\b)`,
    `\\b(?:what|which)(?: is| are|'s)? (?:\\S+ ){0,4}${coded}`,
  ].join("|"),
);

/** "Mở ở ngân hàng nào", "which bank account": where money goes. */
export const accountAsked =
  /\b(?:ngan hang|kho bac) nao\b|\btai khoan (?:ngan hang )?nao\b|\bwhich (?:bank )?accounts?\b|\b(?:what|which) bank\b/;

const site =
  "(?:website|web site|trang web|web|trang mang|trang thong tin(?: dien tu)?|cong thong tin(?: dien tu)?|fanpage)";
const mine = "(?:toi|em|minh|xin|cai|biet)";

/**
 * "Địa chỉ website là gì", "link đăng ký", "website của trường là gì để tôi vào …". What is put on a website is something else: "nội dung đăng trên
 * website là gì".
 */
export const linkAsked = new RegExp(
  [
    `\\b(?:duong link|duong dan(?= (?:nao|gi|tai|den|toi|truy cap|dang ky|la))|(?:xin|cho|gui|lay|can) (?:${mine} ){0,3}link|link (?:tai|dang ky|nop|truy cap|download|web|nao|gi|dau|de|vao)|url|dia chi (?:cua )?${site}|(?:website|web) address|(?:download|registration) link|link to (?:download|register|submit|apply))\\b`,
    `(?<!\\b(?:tren|trong|len|qua|vao|o) )\\b(?:${site}|link)(?: (?!(?:dang|cong khai|phai|gom|duoc)\\b)[a-z\\d]+){0,10} (?:la (?:trang |dia chi )?(?:gi|nao|sao)|ten (?:la )?gi)\\b`,
    `\\b(?:xin|cho) (?:${mine} ){0,3}${site}\\b`,
    `\\bwhat(?: is|'s|s)(?: the| your)?(?: [a-z']+){0,6} (?:website|web site|url|link)(?= of\\b|[?.! ]*$)`,
  ].join("|"),
);

/** What people call a site that is printed as "website". */
const siteWords = /(?<!\p{L})(?:trang (?:web|mạng|mang)|web)(?!\p{L})/giu;

/** The words of a question that asks for a site, with what a site is printed as. */
export function inPrintedSite(query: string): string {
  return query.replace(siteWords, "website");
}

const ownerOfSite = new RegExp(
  `(?:^| )${site} (?:(?:cua|nha|rieng) ){0,2}((?:[a-z\\d&]+ ){0,10}?)(?:(?:co )?(?:dia chi|ten mien|duong dan) )?(?:la|ten) (?:(?:trang|dia chi|la|so) )?(?:gi|nao|sao)(?: (?:vay|the|a|ha|nhi|em|ad|ban|oi|khong))*$|(?:^| )(?:xin|cho) (?:${mine} ){0,3}${site} (?:(?:cua|nha) ){0,2}((?:[a-z\\d&]+ ){0,10}?)(?:voi|nhe|a|di)*$`,
);
/** "Trường mình", "bên anh": whoever speaks or is spoken to. */
const nobodyByName = new Set("minh em toi anh chi ta ben chung cac thay co nay".split(" "));

/** Whose site is asked for, as folded syllables, where the question says nothing else ("website của trường là gì"); null where it does. Takes folded words. */
export function bareSiteOwner(folded: string): readonly string[] | null {
  const found = ownerOfSite.exec(
    folded
      .replace(/[?.!,]+/g, " ")
      .replace(/ +/g, " ")
      .trim(),
  );
  if (found === null) return null;
  return (found[1] ?? found[2] ?? "").split(" ").filter((syllable) => syllable !== "" && !nobodyByName.has(syllable));
}

/** "Đăng ký ở trang web nào": its name is enough. */
export const websiteAsked =
  /\b(?:website|trang web|web|trang mang) (?:nao|gi)\b|\b(?:what|which)(?: is| are)?(?: the)?(?: \S+){0,3} (?:website|web site|web page|webpage|portal)\b/;
