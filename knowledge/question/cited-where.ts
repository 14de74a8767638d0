/** What holds a mention: a document, or the place or office whose document it is. */
const paper = "(?:van ban|tai lieu|giay to|vb)";
const holder = `(?:${paper}|cai|ban|noi|cho|dia phuong|phuong|xa|tinh|so|co quan|don vi)`;
const which = "(?:nao|gi)(?: khac)?";
const offices = `${holder}(?: (?:va |hay )?${holder}){0,2}`;
const some = "(?:nhung|cac|may|bao nhieu|tat ca|tung)";
const few = "(?: [a-z]+){0,5}?";
const towards = "(?:den|toi|lai|ra|ten|vao|vo|theo|tren)";
/** To name a thing in passing, or to rest on it: "nhắc đến", "dẫn", "dựa vào"; a thing may stand before the last word ("lấy … làm căn cứ"). */
const mentions = `(?:(?:nhac|de cap|vien|vien dan|dan chieu|trich dan|dan)(?: ${towards})?|(?:noi|dung|dua|can cu) ${towards}|(?:neu|ghi)(?: ten)?)`;
const restsOn = "(?:lay|dem|dung|viet|dua)\\b.{0,120}?\\b(?:lam (?:can cu|co so|nen)|vao (?:can cu|van ban)|ra lam)";
const aux = "(?:(?:co|duoc|deu|cung|o day|trong (?:kho|so)(?: (?:nay|do))?|trong thu vien|hien co|hien) ){0,3}";

const shapes = [
  // "Những văn bản nào có nhắc đến …", "văn bản của địa phương nào …", "nơi nào lấy … làm căn cứ"
  `${paper}${few} ${which} ${aux}(?:${mentions}|${restsOn})`,
  `(?:${some} )?${holder} ${which} (?:${aux}(?:${restsOn}|(?:dua|can cu) ${towards}|(?:nhac|de cap|vien|vien dan|dan chieu|trich dan) ${towards})|co (?:van ban|tai lieu) ${mentions})`,
  `${some} ${offices} ${which} ${aux}${mentions}`,
  // "Các văn bản có nêu …, gồm những văn bản nào"
  `(?:cac|nhung) ${paper} ${aux}${mentions}\\b.{1,160}\\b(?:gom|la) (?:${some} )?${paper} ${which}`,
  // "Có ở văn bản của những địa phương nào"
  `(?:trong|o) ${paper} cua (?:${some} )?${offices} ${which}`,
  // "Bao nhiêu văn bản nhắc đến …"
  `(?:may|bao nhieu) ${paper} ${aux}(?:${few} )?(?:${mentions}|${restsOn})`,
  // "Làm cơ sở cho mấy văn bản"
  `(?:la|lam) (?:can cu|co so|nen) (?:cua|cho) (?:${some} )?${paper}`,
].map((shape) => new RegExp(`\\b${shape}\\b`));
const countsPapers = new RegExp(`\\b(?:may|bao nhieu) ${paper}\\b`);

/** Whether folded words ask which documents, or whose, speak of a thing or rest on it. */
export function asksWhereCited(folded: string): boolean {
  return shapes.some((shape) => shape.test(folded));
}

/** "Bao nhiêu văn bản nhắc đến …?": the number asked for is that of the documents. */
export function countsDocuments(folded: string): boolean {
  return countsPapers.test(folded);
}
