/**
 * Questions for what is printed letter by letter: an account, a plate, a code, an address on the net. Matched on folded words parted by single spaces; an English
 * question stands there before its translation.
 */

/** What bears a number of its own by which it is known. "Mã" alone folds like "mà". */
const coded =
  "(?:so (?:tai khoan|tk|can cuoc|cccd|cmnd|chung minh)|stk|bien (?:so|kiem soat)|ma (?:so thue|dinh danh)|(?:bank )?account numbers?|(?:licen[cs]e|number|registration) plates?|(?:tax|school) codes?)";
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

/** "Địa chỉ website là gì", "link đăng ký". */
export const linkAsked =
  /\b(?:duong link|duong dan(?= (?:nao|gi|tai|den|toi|truy cap|dang ky|la))|(?:xin|cho|gui|lay|can) (?:(?:toi|em|minh|xin|cai) ){0,3}link|link (?:tai|dang ky|nop|truy cap|download|web|nao|gi|dau|de|vao)|url|dia chi (?:cua )?(?:website|web|trang web|trang mang)|(?:website|web) address|(?:download|registration) link|link to (?:download|register|submit|apply))\b/;

/** "Đăng ký ở trang web nào": its name is enough. */
export const websiteAsked =
  /\b(?:website|trang web|web|trang mang) (?:nao|gi)\b|\b(?:what|which)(?: is| are)?(?: the)?(?: \S+){0,3} (?:website|web site|web page|webpage|portal)\b/;
