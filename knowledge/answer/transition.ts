import { foldText } from "../text/index";

/** What was done under earlier rules, folded: "ký từ tháng 9/2025", "nộp hồi hè", "hợp đồng cũ". */
const earlier =
  /\b(?:ky|nop|tiep nhan|duyet|phe duyet|cap|lam|dang ky|cong nhan)\b(?: [^ ]+){0,7} (?:truoc (?:khi|ngay|do|day|kia|luc)|tu (?:thang|nam|he|truoc|hoi|hoc ky|dau|cuoi)|hoi|nam (?:ngoai|truoc|roi)|thang \d+ ?\/ ?20\d\d|theo (?:[a-z]+ ){1,3}cu)\b|\b(?:hop dong|ho so|giay(?: phep| xac nhan)?|giay to|danh sach)(?: [a-z]+){0,3} cu\b|\b(?:signed|submitted|approved|received) (?:\w+ ){0,3}(?:before|last|earlier)\b/;
/** What becomes of it is asked, folded. */
const goesOn =
  /\bcon (?:[a-z]+ ){0,4}(?:tiep|duoc|hieu luc|gia tri|dung|xai|ap dung)\b|\btiep tuc\b|\b(?:lam|nop|ky|xin|dang ky) lai\b|\bcu hay (?:[a-z]+ ){0,2}moi\b|\b(?:den|toi) (?:khi|luc|hoi|ngay|thang) nao\b|\bden bao gio\b|\b(?:theo|ap dung) (?:quy dinh|quyet dinh|luat|rule) (?:nao|cu|moi)\b|\bstill\b|\buntil when\b/;

/** What a transitional rule may be of, folded. */
const things =
  /\b(?:hop dong|thoa thuan|ho so|giay phep|giay xac nhan|van ban xac nhan|giay chung nhan|danh sach|quyet dinh|chung chi|de an|du an|khoan thu|che do|hoc sinh|giao vien)\b/g;

/** What was done under earlier rules, by its names, where a folded question asks what becomes of it; empty where it does not. */
export function earlierThings(folded: string): readonly string[] {
  return goesOn.test(folded) && earlier.test(folded) ? [...new Set(folded.match(things) ?? [])] : [];
}

const heading = /chuyển tiếp/iu;
const doneBefore =
  /(?<!\p{L})đã (?:được )?\p{L}+(?: \p{L}+){0,3} (?:trước (?:ngày|khi|thời điểm)|theo (?:quyết định|quy định|thông tư|kế hoạch))(?!\p{L})/iu;
const rule = /tiếp tục|đến hết|tại thời điểm|không phải|vẫn |được thực hiện|thì giải quyết|thực hiện theo/iu;

/** Whether a place rules what becomes of one of some things done before it took effect, by a heading above it or by its own words. */
export function rulesEarlier(things: readonly string[], text: string, headings: readonly string[]): boolean {
  const folded = foldText(text);
  if (!things.some((thing) => folded.includes(thing))) return false;
  return headings.some((above) => heading.test(above)) || (doneBefore.test(text) && rule.test(text));
}
