import type { Question } from "../question/index";
import { foldText, remember } from "../text/index";

/** What is done at a time: a paper changes hands, a thing takes place, something ends or begins. One clause may set a time for each. */
export type Deed = "hands" | "takes-place" | "ends" | "begins";

/** Folded words parted by single spaces. */
const words: Readonly<Record<Deed, string>> = {
  hands:
    "gui|nop|(?<!\\b(?:to|quy|chuong|cong|lo|qua) )trinh|dang ky|tiep nhan|(?<!\\b(?:cong|xac|chung|ghi|thua|dam|phan|nguoi|ca) )nhan(?! (?:thuc|xet|vien|dan|dien|dinh|thay|su|loai|dip|tho|cach|ai|manh|rong|luc|than|gia))",
  "takes-place":
    "(?<!\\b(?:cac|moi|nhung|hai|to|cua|don vi|ca nhan) )to chuc(?! (?:chinh tri|xa hoi|doan the|dang|ca nhan|kinh te|nuoc ngoai))|dien ra|(?<!\\b(?:tong|phu|thich|ket|lien|phoi|tap|truong) )hop(?! (?:dong|tac|phap|le|ly|nhat|lai|voi|thuc|doi))|(?<!\\b(?:hoi|ky|cuoc|du|bai|tuyen|on|luyen|mon|phong|lich) )thi(?= (?:vao |o |tai )?(?:ngay|hom|luc|khi|buoi|thang|bua|bao gio|may gio))|khai mac",
  // "Vòng thi cấp trường phải xong …": what takes place; a paper that is done is one to hand in.
  ends: "ket thuc|be mac|(?<=\\b(?:thi|hoi|vong|giai|khoa|dot|le|ky|cuoc)\\b(?: [a-z\\d]+){0,6} )xong",
  begins: "bat dau|khai giang|tuu truong|khoi dong",
};
const deeds = Object.keys(words) as readonly Deed[];

const when =
  "(?:(?:truoc|vao|tu|den|het|cham nhat|muon nhat|trong|hoi|la|tai|thi|dung) ){0,3}(?:(?:ngay|hom|bua|khi|luc|thang|dip|thoi gian|thoi diem|moc) (?:nao|may|bao nhieu|gi)|bao gio|may gio|bao nhieu)";
const named =
  "(?:han|thoi han|thoi gian|thoi diem|ngay|moc|lich)(?: (?:cuoi|chot|ma|de|cac|nhung|moi|don vi|nha|truong|phuong|xa|so|phong|hoc sinh|phu huynh)){0,4}";

/** What speaks of the deed last before a time is asked for, first behind it, or right behind the word for a time. */
const asking = new Map(
  deeds.map((deed) => [
    deed,
    new RegExp(
      `\\b${named} (?:${words[deed]})\\b|\\b(?:${words[deed]})\\b(?<rest>(?: [a-z\\d/]+){0,7}?) ${when}\\b|\\b(?:ngay|hom|khi|luc|thang) (?:nao|may)(?: thi)?(?: [a-z]+){0,3} (?:${words[deed]})\\b|\\bbao gio(?: thi)?(?: [a-z]+){0,3} (?:${words[deed]})\\b`,
    ),
  ]),
);
const counting = /\btinh (?:theo|tu|vao|la)\b/;
const spoken = new Map(deeds.map((deed) => [deed, new RegExp(`\\b(?:${words[deed]})\\b`)]));

/** The deed whose time a question asks for; null where it names none, or several, and in English, where a translation may set words side by side. */
export function deedAsked({ folded, language }: Pick<Question, "folded" | "language">): Deed | null {
  return language === "en" ? null : deedIn(folded);
}

const deedIn = remember((folded): Deed | null => {
  const asked = deeds.flatMap((deed) => {
    const match = asking.get(deed)?.exec(folded);
    // "Gửi bưu điện thì tính theo ngày nào?" asks which day counts.
    return match === null || match === undefined || counting.test(match[0])
      ? []
      : [{ deed, rest: match.groups?.["rest"] ?? "" }];
  });
  const [first, ...others] = [...asked].sort((one, other) => one.rest.length - other.rest.length);
  // "Việc tiếp nhận hồ sơ … kết thúc ngày nào?" asks for the last day to hand in.
  if ((first?.deed === "ends" || first?.deed === "begins") && spoken.get("hands")?.test(folded) === true)
    return "hands";
  // "Nộp báo cáo tổ chức … khi nào": the nearer one is meant only where nothing stands between it and the time.
  return first === undefined || (others.length > 0 && first.rest !== "") ? null : first.deed;
}, 32);

/** "… trong 03 ngày sau khi bế mạc": what only sets a time off is not done at that time. */
const setsOff = /\b(?:sau|ke tu|tinh tu|tu) (?:(?:khi|ngay|luc) )?(?:ket thuc|be mac|khai mac|bat dau|khai giang)\b/g;
/** What takes place from one day to another begins and ends there. */
const fromTo = /\btu (?:ngay |thang )?\d[\d/]*(?: thang \d+)?(?: nam \d+)? (?:den|toi) (?:het )?(?:ngay |thang )?\d/;

/** The deeds that a clause, its row or its column speaks of. */
export function deedsIn(clause: string): ReadonlySet<Deed> {
  const folded = foldText(clause)
    .replace(/[^a-z\d/]+/g, " ")
    .trim();
  const told = folded.replace(setsOff, " ");
  const said = deeds.filter((deed) => spoken.get(deed)?.test(told));
  const found =
    said.includes("takes-place") && fromTo.test(told) ? [...said, "begins" as const, "ends" as const] : said;
  // "Báo cáo sơ kết học kỳ I: …" is a report to be sent, whatever it is of.
  return new Set(/^(?:\d+ )?bao cao\b/.test(folded) ? ["hands" as const, ...found] : found);
}

const ofSame = 1.2;
const ofOther = 0.7;

/** How far what a clause has done at its time speaks for it, as a factor around 1. */
export function deedFactor(asked: Deed | null, said: ReadonlySet<Deed>): number {
  if (asked === null || said.size === 0) return 1;
  return said.has(asked) ? ofSame : ofOther;
}
