import { kindsOfDocuments } from "./document-kinds";

const later =
  "(?:(?:cac|nhung|may) )?nam (?:sau|toi|tiep theo|ke tiep|sau nua|tiep)|sang nam|ve sau|sau nay|lau dai|dai han|hang nam|nam nao cung|nhieu nam|cac nam";
const once = "(?:chi|rieng|moi|co)\\b.{0,40}\\b(?:nam|dot|lan|ky|20\\d\\d)\\b.{0,24}";
const ends = "(?:xong|thoi|ket thuc|het|dung|cham dut)";
const goesOn = new RegExp(
  `\\b${ends}\\b.{0,16}\\bhay (?:la )?(?:(?:qua|den|sang) )?(?:nam )?(?:${later})\\b.{0,24}\\b(?:lam|con|tiep|thuc hien|trien khai|keo dai)\\b|\\b${once}\\bhay\\b.{0,40}\\b(?:${later})\\b|\\b(?:${later})\\b.{0,60}\\bhay (?:la )?(?:chi|rieng|moi)\\b|\\bchi\\b.{0,24}\\bnam (?:hoc )?(?:20\\d\\d|nay)(?: (?:thoi|la het|la xong))?(?: (?:a|ha|sao|u|phai khong|dung khong|dung k|phai k))+\\s*[?.!]*$|\\b(?:only|just) (?:for |in )?(?:this year|one year|20\\d\\d) or\\b`,
);

/** "Kế hoạch này năm sau còn thực hiện không?", "thỏa thuận … ký cho nhiều năm hay chỉ năm 2026?" ask how long the document holds. */
const kinds = kindsOfDocuments.join("|");
const ofDocument = new RegExp(
  `\\b(?:${kinds}) (?:nay|do|ay|tren|so)\\b|\\b(?:${kinds})\\b.{0,60}\\b(?:ky|lap|ban hanh|hieu luc|gia tri) (?:cho|trong)\\b`,
);

/** Whether a question asks if what is done goes on after its first year: "chỉ làm năm nay thôi hay mấy năm sau còn làm tiếp?". Takes folded words. */
export function asksIfGoesOn(folded: string): boolean {
  return goesOn.test(folded) && !ofDocument.test(folded);
}

/** Whether a text says that something is done year after year. */
export function tellsGoingOn(text: string): boolean {
  return /trở đi|trở về sau|thường niên|(?:hằng|hàng|mỗi) năm|(?:các|những) năm (?:tiếp theo|sau|học tiếp theo|học sau)/iu.test(
    text,
  );
}

/** Only what asks whether something goes on. */
const asking =
  /(?<!\p{L})(?:(?:hết|het) (?=năm|nam)|xong|(?:vẫn )?làm(?= tiếp)|vẫn(?= (?:còn|tiếp))|chỉ|riêng|thôi|hay|còn|vẫn|tiếp|tiếp tục|luôn|nữa|(?:trong )?20\d\d|(?:trong )?năm(?: học)? (?:nay|20\d\d)|(?:(?:các|những|mấy) )?năm (?:sau|tới|tiếp theo|kế tiếp)|sang năm|về sau|lâu dài|một năm|chi|rieng|thoi|van(?= (?:lam|con|tiep))|tiep|tiep tuc|(?:trong )?nam(?: hoc)? (?:nay|20\d\d)|(?:(?:cac|nhung|may) )?nam (?:sau|toi|tiep theo)|sang nam)(?!\p{L})/giu;

/** What is said to go on, or not: a query without the words that ask whether it does. */
export function withoutGoingOn(query: string): string {
  const rest = query.replace(asking, " ").replace(/\s+/gu, " ").trim();
  return rest === "" ? query : rest;
}
