import { foldText } from "../text/index";
import { kindsOfDocuments } from "./document-kinds";
import { asksSomething } from "./split-question";

const opening = "(?:(?:còn|thế còn|vậy còn|thế|vậy|còn như|thế thì|con|the con|vay con|the|vay)\\s+)";
const asked = "(?:so (?:may|bao nhieu|nao)|nao|gi|ngay (?:nao|may))";
const kind = `(?:${kindsOfDocuments.filter((name) => name !== "van ban").join("|")})`;
const ofKind = new RegExp(`^${foldText(opening)}(?<kind>${kind}) (?:(?:thi|la) )*${asked}\\b(?! cua\\b)`, "d");
const kindAsked = new RegExp(
  `\\b(?<kind>${kind}) (?:(?:mang |co )?so (?:may|bao nhieu|nao)|nao)(?: cua (?:bo|so|chinh phu|quoc hoi))?\\b`,
  "d",
);

/** Who may be spoken of: an office, those who lead one, or people of a kind. */
const office =
  "(?:(?:các|những|cac|nhung)\\s+)?(?:phòng|sở|ubnd|ủy ban|ban|hội|mặt trận|công an|trạm|trung tâm|đoàn|trường|nhà trường|hiệu trưởng|giáo viên|phong|so|uy ban|hoi|mat tran|cong an|tram|trung tam|doan|truong|nha truong|hieu truong|giao vien)";
const deed =
  "(?:(?:phải|cần|có|được|chịu|thì|sẽ|phai|can|co|duoc|chiu|thi|se)\\s+)*(?:làm|lo|nhiệm vụ|trách nhiệm|giao|phân công|lam|nhiem vu|trach nhiem|phan cong)(?:\\s+(?:những|các|việc|cụ thể|nhung|cac|viec|cu the))*\\s+(?:gì|chi|nào|gi|nao)(?!\\p{L})";
const dutyOf = new RegExp(`^(?<who>${office}\\s[^;?]{2,90}?)\\s+(?<deed>${deed}.*)$`, "iu");
const otherOffice = new RegExp(
  `^${opening}(?<who>${office}\\s[^,;?]+?)(?:\\s+(?:thì|thi))?(?:\\s+(?:sao|thế nào|the nao|ra sao|${deed}))?[\\s?.!]*$`,
  "iu",
);

const people =
  "(?:hộ|cá nhân|tổ chức|doanh nghiệp|công ty|người|học sinh|học viên|sinh viên|giáo viên|nhân viên|trường|trẻ|em|cơ sở|trung tâm|đơn vị|thí sinh|phụ huynh|cha mẹ|ho|ca nhan|to chuc|doanh nghiep|cong ty|nguoi|hoc sinh|hoc vien|sinh vien|giao vien|nhan vien|truong|tre|co so|trung tam|don vi|thi sinh|phu huynh|cha me)";
const otherPeople = new RegExp(
  `^${opening}(?:(?:với|đối với|voi|doi voi)\\s+)?(?<who>${people}\\s[^,;?]+?)\\s+(?:thì|thi)\\s+(?<asking>[^,;?]+?)[\\s?.!]*$`,
  "iu",
);
const forPeople = new RegExp(`\\s(?:cho|đối với|với|doi voi|voi)\\s+(?<who>${people}\\s[^,;?]+?)(?=[,;?]|$)`, "iu");

/**
 * The question of the turn before asked again of another ("còn hộ gia đình thì ai cấp?" after "ai cấp giấy phép cho doanh nghiệp?"), in full words; null where a message does not name
 * another in the place of one that was named before: a document by its kind, an office by its work, or those for whom something is done.
 */
export function askedAgain(message: string, before: string): string | null {
  const [text, earlier] = [message, before].map((one) => one.normalize("NFC").replace(/\s+/g, " ").trim());
  if (text === undefined || earlier === undefined || text.length > longest || earlier.length > longestBefore)
    return null;
  return ofOtherKind(text, earlier) ?? ofOtherOffice(text, earlier) ?? ofOtherPeople(text, earlier);
}

/** Characters. */
const longest = 120;
const longestBefore = 320;

function ofOtherKind(text: string, earlier: string): string | null {
  const [now, then] = [foldText(text), foldText(earlier)];
  if (now.length !== text.length || then.length !== earlier.length) return null;
  const named = ofKind.exec(now);
  const place = kindAsked.exec(then);
  const [from, to] = named?.indices?.groups?.["kind"] ?? [];
  if (place === null || from === undefined || named?.groups?.["kind"] === place.groups?.["kind"]) return null;
  return `${earlier.slice(0, place.index)}${text.slice(from, to)} nào${earlier.slice(place.index + place[0].length)}`;
}

function ofOtherOffice(text: string, earlier: string): string | null {
  const now = otherOffice.exec(text)?.groups?.["who"];
  const { who, deed: work } = dutyOf.exec(earlier)?.groups ?? {};
  if (now === undefined || who === undefined || work === undefined) return null;
  return asksSomething(now) ? null : `${now} ${work}`;
}

function ofOtherPeople(text: string, earlier: string): string | null {
  const { who, asking } = otherPeople.exec(text)?.groups ?? {};
  const then = forPeople.exec(earlier);
  const named = then?.groups?.["who"];
  if (who === undefined || asking === undefined || then === null || named === undefined) return null;
  const at = then.index + then[0].length;
  const again = `${earlier.slice(0, at - named.length)}${who}${earlier.slice(at)}`;
  // "Còn hộ gia đình thì hồ sơ gồm gì?" asks something else.
  return foldText(again).replace(foldText(who), " ").includes(foldText(asking)) ? again : null;
}
