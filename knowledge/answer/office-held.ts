import { foldText } from "../text/index";

/** Offices that one person holds among several, small letters, the longer before what it begins with. */
const offices = [
  "chi hội trưởng",
  "hội trưởng",
  "tổ trưởng",
  "đội trưởng",
  "nhóm trưởng",
  "trưởng tiểu ban",
  "trưởng ban",
  "trưởng đoàn",
  "trưởng nhóm",
  "chủ tịch hội đồng",
  "chủ tịch",
  "chủ nhiệm",
  "giám đốc",
  "bí thư",
  "chủ khảo",
  "hiệu trưởng",
  "trưởng phòng",
  "thư ký",
  "kế toán",
  "thủ quỹ",
  "thủ thư",
  "văn thư",
  "nhân viên y tế",
  "cán bộ y tế",
  "tổng phụ trách",
  "trọng tài",
  "lái xe",
] as const;
type Office = (typeof offices)[number];
/** Who heads a thing is called by any of these. */
const heads: readonly Office[] = offices.slice(0, offices.indexOf("thư ký"));

const takes = "(?:lam|la|giu(?: chuc)?|dam (?:nhiem|nhan)|dung|kiem)";
const anyOffice = `(?:pho )?(?:${offices.map(foldText).join("|")})`;
const whoTakes = new RegExp(`\\bai (?:se |duoc |dung ra )?${takes} (${anyOffice})\\b`);
const isWhom = new RegExp(`\\b(${anyOffice})\\b[^,.;?]{0,60} (?:la ai|do ai|ai ${takes}|ten (?:la )?(?:gi|ai))\\b`);
const isNamed = new RegExp(`\\b(?:ho )?ten(?: (?:cua|ong|ba|vi|dong chi|nguoi))* (${anyOffice})\\b`);
const whoHeads = /\bai (?:dung dau|cam dau|dan dau|chi huy)\b|\bthe (?:head|leader|chair)\b/;

/** The offices, one of which a folded question asks the holder of ("ai làm tổ trưởng", "ai đứng đầu"); empty where it asks for none. */
export function officesAsked(folded: string): readonly Office[] {
  const named = (whoTakes.exec(folded) ?? isWhom.exec(folded) ?? isNamed.exec(folded))?.[1]?.replace(/^pho /, "");
  if (named !== undefined) return offices.filter((office) => foldText(office) === named);
  return whoHeads.test(folded) ? heads : [];
}

const byName = new RegExp(`${isNamed.source}|\\b(?:${anyOffice})\\b[^,.;?]{0,60} ten (?:la )?(?:gi|ai)\\b`);

/** Whether a folded question asks what the holder of an office is called. */
export function asksHoldersName(folded: string): boolean {
  return byName.test(folded);
}

/** Tells of texts whether they say who holds one of some offices: "phó hiệu trưởng làm tổ trưởng", "hiệu trưởng (Chủ tịch Hội đồng)", "Trưởng đoàn: …". */
export function holderIn(asked: readonly Office[]): (text: string) => boolean {
  if (asked.length === 0) return () => false;
  const office = `(?:${asked.join("|")})`;
  const told = new RegExp(
    `\\p{L}\\s+(?:làm|là|kiêm|giữ chức|đảm nhiệm)\\s+(?:nhiệm vụ\\s+)?${office}(?!\\p{L})|\\p{L}\\s*(?:\\(|[-–,]\\s+)${office}(?!\\p{L})[^.;:]{0,40}[),;.]|(?<!\\p{L})${office}[^:.;|]{0,40}:\\s*\\p{L}`,
    "iu",
  );
  return (text) => told.test(text);
}
