/** Offices that one person holds, and what persons are called, folded. */
const persons =
  "(?:nguoi|(?:pho )?(?:truong|chu nhiem|chu tich|giam doc|hieu truong|bi thu|to truong|doi truong)(?: (?:ban|phong|doan|khu pho|thon))?|(?:truong|pho) (?:truong )?(?:ban|phong|doan|khu pho|thon)|to pho|chuyen vien|chuyen gia|giang vien|bao cao vien|cong chuc|ke toan|van thu|bac si|huan luyen vien|lai xe|tai xe|bao mau|tong phu trach)";
const english =
  "(?:person|man|woman|one|people|individuals?|(?:vice |deputy )?(?:head|chair(?:man|person|woman)?|principal|director|leader|secretary|chief|manager|coordinator)|head ?(?:teacher|master)|teacher|officer|official|specialist|coach|doctor|nurse|accountant|driver|representative|experts?|speakers?|lecturers?|trainers?|instructors?)";

/** "The person who heads it", "người đứng đầu": whoever it is bears an office of the head. Takes folded words. */
const ofHead =
  /\b(?:heads?|headed|leads?|leader|chairs?|chair(?:man|person|woman)|dung dau|cam dau|truong ban|lanh dao)\b/;

/** Whether a question asks for the name of who heads something. */
export function asksForHead(folded: string): boolean {
  return personNameAsked.test(folded) && ofHead.test(folded);
}

/** "Tổ trưởng tên gì", "họ tên người phụ trách", "name of the person who heads": a person's own name, folded words parted by single spaces. */
export const personNameAsked = new RegExp(
  [
    `\\b${persons}\\b(?: [a-z0-9]+){0,16} ten (?:(?:ho|that|day du) )?(?:la )?(?:gi|chi)\\b`,
    `\\b(?:ho (?:va )?ten|ten tuoi|ten) (?:cua )?(?:(?:vi|ong|ba|mot) )?${persons}\\b`,
    `\\bnames? of (?:the |a |an |its |their |each |whoever )?(?:[a-z-]+ )?${english}\\b`,
    `\\bwhat is (?:the |its )?(?:[a-z-]+ ){0,3}${english} (?:[a-z-]+ ){0,8}(?:called|named)\\b`,
  ].join("|"),
);
