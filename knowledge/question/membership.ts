/** Something, and a class that it may be of, folded. */
export interface Membership {
  readonly one: string;
  readonly ofClass: string;
}

const isOf =
  "(?:co )?(?:(?:duoc|bi) )?(?:(?:tinh|coi|xem|xep) (?:la|vao|nhu)|(?:nam|gom|bao gom) trong|(?<=co )trong|thuoc(?: (?:vao|ve))?|phai la|(?:phai|la)(?= (?:don vi )?thanh vien ))";
const kinds = "(?:thong bao|ke hoach|cong van|quy dinh|van ban|thong tu|quyet dinh)";
const closing = "(?:khong|ko|k|hong|chang|chu|a|ha|nhi|dung khong|phai khong)";
const membership = new RegExp(
  `^(?<one>.{3,120}?) ${isOf} (?:(?:pham vi|dien|nhom|loai|cac|nhung|danh muc) )*(?<ofClass>.{3,80}?)(?: (?:theo|trong|o|cua) ${kinds}.{0,60}?)? ${closing}(?: (?:a|vay|nhi|em|anh|chi))*[\\s?.!]*$`,
);

const english =
  /^(?:is|are|do|does) (?<one>.{3,100}?) (?:(?:an? |the )?(?:members?|part) of|belong(?:s|ing)? to|(?:are |is )?(?:covered by|included in|subject to)|within the scope of|appl(?:y|ies) to) (?<ofClass>.{3,120}?)[\s?.!]*$/i;

/** What a question in plain English asks whether it is of a class, in the words of the question; null for any other. */
export function readMembershipInEnglish(text: string): Membership | null {
  const { one, ofClass } = english.exec(text.trim())?.groups ?? {};
  return one === undefined || ofClass === undefined ? null : { one, ofClass };
}

/** What a question asks whether it is of a class: "hoc ve co thuoc hoat dong lien ket khong" -> "hoc ve", "hoat dong lien ket"; null for any other. Takes folded words. */
export function readMembership(folded: string): Membership | null {
  const { one, ofClass } = membership.exec(folded.trim())?.groups ?? {};
  return one === undefined || ofClass === undefined ? null : { one, ofClass };
}
