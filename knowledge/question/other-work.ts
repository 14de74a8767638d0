import { plainWords } from "../text/index";

/** Works that no document holds: code, verse, translations, sums, pictures. Folded, words parted by single spaces. */
const otherWork =
  /\b(?:viet|soan|sang tac|lam|ke|ve|dich|giai|tinh|lap trinh|code|write|compose|translate|draw|tell) (?:giup|ho|dum|cho (?:toi|minh|em|anh|chi)|me|us)\b(?: (?:toi|minh|em|anh|chi|mot|cai|vai|a|an|some|the))*(?: (?:doan|bai|cau|ham|buc))?(?: (?:ma(?: nguon)?|code|chuong trinh|python|javascript|tho|hat|nhac|rap|truyen|chuyen(?: cuoi)?|van(?! ban)|luan|toan|tap(?! huan)|tranh|anh|logo|slide|status|caption|poem|song|story|joke|script)\b| sang tieng \w+)/;

/** Whether a message asks for a work of another kind than an answer from documents. */
export function isOtherWork(folded: string): boolean {
  return otherWork.test(plainWords(folded));
}
