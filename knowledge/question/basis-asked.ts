import { kindsOfDocuments } from "./document-kinds";

const kind = `(?:${kindsOfDocuments.join("|")}|giay to|tai lieu)`;
const which = "(?:nao|gi|may|bao nhieu)";
/** To rest on: "dựa trên", "căn cứ vào", "viện dẫn". */
const rests = "(?:can cu|dua|vien dan|dan chieu|vien|trich dan|dan)(?: (?:tren|vao|vo|theo|toi|den|ra))?";
/** "Lấy làm gốc", "lấy đó làm căn cứ". */
export const takesAsBasis =
  "(?:lay|dem|dung|coi)(?: [a-z\\d]+){0,6} (?:lam|la) (?:goc|nen|nen tang|can cu|co so|cho dua)";
const from = "(?:cua [a-z]+(?: [a-z]+){0,5} |cap tren |phap ly |phap luat |lien quan )?";

const shapes = [
  // "Dựa trên mấy văn bản cấp trên", "căn cứ bao nhiêu nghị định"
  `${rests} (?:vao )?(?:tat ca |tong cong )?(?:may|bao nhieu) ${kind}`,
  // "Kế hoạch … viện dẫn những văn bản nào của cấp trên"
  `${kind}\\b(?: [a-z\\d]+){0,12} ${rests} (?:nhung|cac|cai) ${kind} ${from}${which}`,
  // "Phường lấy nghị định nào làm cơ sở", "văn bản mà phường lấy làm gốc"
  `(?:lay|dem|dung) (?:nhung |cac )?${kind} ${from}(?:so )?${which}\\b.{0,40}\\b(?:lam|la) (?:goc|nen|nen tang|can cu|co so|cho dua)`,
  `${kind} ${from}(?:nao )?(?:ma |duoc |da )(?:[a-z]+ ){0,5}?${takesAsBasis}`,
].map((shape) => new RegExp(`\\b${shape}\\b`));
const english =
  /\b(?:(?:how many|what|which) (?:(?:higher|upper|superior|legal|official|other)(?: level)? )*(?:documents?|texts?|decrees?|circulars?|laws?) .{0,60}\b(?:based|rests?|relies|rely|founded|grounded|draws?) (?:up)?on|(?:what|which) .{0,60}\b(?:is|are|was|were) .{0,60}\bbased (?:up)?on(?= |$))/;

/** Whether folded words, single spaces between them, ask which documents, or how many, another one rests on. */
export function asksBasis(folded: string): boolean {
  return shapes.some((shape) => shape.test(folded)) || english.test(folded);
}
