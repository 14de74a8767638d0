import { foldText, provinces, readProfilePlaces, type PlaceName } from "../../../knowledge/index";
import { readSchoolLevel } from "./school-level";

/** What a message tells of its writer; what it does not tell is left out. */
export interface ToldProfile {
  readonly jurisdiction?: string;
  readonly role?: string;
  readonly schoolLevel?: string;
}

const speaker =
  /^(?:da |vang |xin chao |chao ban )?(?:toi|em|minh|chung toi|chung em|nha truong|(?:truong|don vi|co quan)(?: cua)? (?:toi|em|minh|chung toi))(?: (?:dang|hien|hien dang|hien nay|cung|da|vua|moi))* /;
const worksAt =
  /^(?:o|thuoc|tai|cua|cong tac (?:tai|o)|lam viec (?:tai|o)|lam (?:o|tai)|day (?:o|tai|hoc (?:o|tai))|phu trach|chuyen (?:ve|den|sang|toi)) /;
const roles =
  /^(?:pho |quyen )?(?:hieu truong|hieu pho|giam doc|chu tich|truong phong|to truong|bi thu|truong ban)(?: (?:chuyen mon|ubnd|uy ban nhan dan|hoi dong truong|phong giao duc|phong van hoa(?: ?[-–]? ?xa hoi)?|phong vhxh|so giao duc))?|^(?:giao vien|giang vien|nhan vien|ke toan|van thu|can bo|cong chuc|vien chuc|chuyen vien|lanh dao|phu huynh|thanh tra|quan ly)(?: (?:chu nhiem|bo mon|van thu|ke toan|y te|thu vien|thiet bi|van hoa(?: ?[-–] ?xa hoi)?|xa hoi|giao duc|phong|so|ubnd|uy ban nhan dan|vhxh|van hoa xa hoi|giao duc va dao tao|gddt|truong hoc|tieu hoc|mam non|thcs|thpt))*/;
const named =
  /^(?:(?:doi|sua|cap nhat|ghi) )?(noi cong tac|noi lam viec|dia phuong|dia ban|vai tro|chuc vu|cap hoc|bac hoc)(?: cua (?:toi|em|minh))?(?: (?:thanh|sang|la)|:)+ /;
/** Roles as people type them who leave out the marks. */
const withMarks: Readonly<Record<string, string>> = {
  "hieu truong": "hiệu trưởng",
  "pho hieu truong": "phó hiệu trưởng",
  "hieu pho": "hiệu phó",
  "giao vien": "giáo viên",
  "can bo": "cán bộ",
  "cong chuc": "công chức",
  "chuyen vien": "chuyên viên",
  "chu tich": "chủ tịch",
  "pho chu tich": "phó chủ tịch",
  "truong phong": "trưởng phòng",
  "pho truong phong": "phó trưởng phòng",
};
/** A question or a wish is no statement. "Cần Thơ" is a place. */
const asks =
  /\?|(?:^| )(?:thi|phai|duoc|nao|gi|sao|khong|bao gio|khi nao|han|bao nhieu|muon|co (?:phai|duoc|the|can)|can(?! tho| duoc| giuoc| gio| bo))(?: |$)/;
const kindOfPlace = /(?:^|[ ,])((?:phuong|xa(?! hoi)|thi tran|dac khu|quan|huyen|thi xa|tinh|thanh pho|tp\.?) )/;
const allowed = /^[\p{L}\p{M}\p{Nd} ,.()'’/–-]+$/u;

const longestPlace = 120;
const longestRole = 80;

/**
 * What a message says of its writer and nothing else: "tôi là hiệu trưởng trường tiểu học ở phường Long Biên", "toi o truong tieu hoc", "vai trò của
 * tôi là giáo viên". Null for a question and for what names neither a place nor a role nor a school level. `known`: places of the library.
 */
export function readProfileStatement(message: string, known: readonly PlaceName[]): ToldProfile | null {
  const typed = message
    .normalize("NFC")
    .replace(/\s+/g, " ")
    .trim()
    .replace(/[.!]+$/, "");
  const folded = foldText(typed);
  // Letters fold one to one in NFC, so that a place in the one text is the same place in the other.
  if (folded.length !== typed.length || typed.length > 200 || asks.test(folded)) return null;
  const field = named.exec(folded);
  if (field !== null) return readField(field[1] ?? "", typed.slice(field[0].length), known);
  const who = speaker.exec(folded);
  if (who === null) return null;
  const rest = typed.slice(who[0].length);
  const is = /^la /.exec(foldText(rest));
  if (is !== null) return readRoleAndPlace(rest.slice(is[0].length), known);
  const at = worksAt.exec(foldText(rest));
  return at === null ? null : wholeOf(readWorkplace(rest.slice(at[0].length), known));
}

/** A place as a person may write it into a field: of the library, with its kind, or a name with capitals; null for anything else. */
export function readPlace(text: string, known: readonly PlaceName[]): string | null {
  const place = text
    .normalize("NFC")
    .replace(/\s+/g, " ")
    .trim()
    .replace(/[.,;]+$/, "");
  if (place.length < 3 || place.length > longestPlace || !allowed.test(place)) return null;
  const pieces = readProfilePlaces(place);
  const names = new Set(known.map(({ name }) => name));
  const isPlace = pieces.some(({ kind, name, label }) => kind !== null || names.has(name) || isProperName(label));
  const isOnlyKind = pieces.every(({ name }) => name.trim() === "");
  return !isPlace || isOnlyKind || !pieces.every(isName)
    ? null
    : pieces.map((piece) => asPrinted(piece, known)).join(", ");
}

const beforeName =
  /^(?:(?:phuong|xa|thi tran|dac khu|quan|huyen|thi xa|tinh|thanh pho|tp\.?|truong|tieu hoc|mam non|mau giao|trung hoc co so|trung hoc pho thong|thcs|thpt|th|mn) )+/;
/** Of a name without capitals, in words. */
const longestName = 4;

/** A name and nothing behind it: "phường Long Biên liên kết với …" goes on with a sentence. */
function isName({ label }: PlaceName): boolean {
  const prefix = beforeName.exec(`${foldText(label)} `)?.[0].length ?? 0;
  const words = label
    .slice(prefix)
    .split(" ")
    .filter((word) => word !== "");
  const hasCapitals = words.some((word) => /^\p{Lu}/u.test(word));
  return hasCapitals ? words.every((word) => /^[\p{Lu}\d]/u.test(word)) : words.length <= longestName;
}

/** "phuong long bien" as the library prints it; what was typed with marks stays as typed. */
function asPrinted({ name, label }: PlaceName, known: readonly PlaceName[]): string {
  if (label !== foldText(label)) return label;
  const printed = known.find((place) => place.name === name && (foldText(place.label) === label || name === label));
  return printed?.label ?? provinces.get(name) ?? label;
}

/** A role as a person may write it into a field; null for what is no few words. */
export function readRole(text: string): string | null {
  const role = text.normalize("NFC").replace(/\s+/g, " ").trim();
  const isWords = allowed.test(role) && /\p{L}{2}/u.test(role) && !asks.test(foldText(role));
  return role.length <= longestRole && isWords ? role : null;
}

function readField(field: string, value: string, known: readonly PlaceName[]): ToldProfile | null {
  if (field.startsWith("vai") || field.startsWith("chuc")) {
    const role = readRole(value);
    return role === null ? null : { role, ...levelIn(value) };
  }
  if (/^(?:cap|bac)/.test(field)) return wholeOf(levelIn(value));
  return wholeOf(readWorkplace(value, known));
}

function readRoleAndPlace(text: string, known: readonly PlaceName[]): ToldProfile | null {
  const match = roles.exec(foldText(text));
  if (match === null) return null;
  const typed = text.slice(0, match[0].length).trim();
  const role = withMarks[typed] ?? typed;
  const behind = text.slice(match[0].length).replace(/^[\s,]+/, "");
  const at = worksAt.exec(`${foldText(behind)} `);
  const workplace = readWorkplace(at === null ? behind : behind.slice(at[0].length), known);
  return { role, ...workplace, ...levelIn(text) };
}

/** "trường tiểu học Ngô Gia Tự, phường Việt Hưng": level, school and place; a school that has no name is no place. */
function readWorkplace(text: string, known: readonly PlaceName[]): ToldProfile {
  const folded = foldText(text);
  const kind = kindOfPlace.exec(folded);
  const from = kind === null ? -1 : kind.index + kind[0].length - (kind[1]?.length ?? 0);
  const isSchool = /^(?:cac |mot )?(?:truong|tieu hoc|mam non|thcs|thpt|trung hoc|gdtx|mau giao)(?: |$)/.test(folded);
  const isOffice = /^(?:ubnd|uy ban|phong|so|hoi|trung tam|ban) /.test(folded);
  if (!isSchool && !isOffice) {
    const place = readPlace(text, known);
    return place === null ? {} : { jurisdiction: place };
  }
  const behind = from === -1 ? readPlaceBehind(text, known) : readPlace(text.slice(from), known);
  const school = isSchool ? schoolIn(from === -1 ? text : text.slice(0, from)) : null;
  const place = [school, behind].filter((part) => part !== null).join(", ");
  return { ...(place === "" ? {} : { jurisdiction: place }), ...levelIn(text) };
}

/** "Trường tiểu học ở Long Biên": the place behind the last "ở", "tại" or comma. */
function readPlaceBehind(text: string, known: readonly PlaceName[]): string | null {
  const at = [...foldText(text).matchAll(/(?: (?:o|tai|thuoc) |, )/g)].at(-1);
  return at === undefined ? null : readPlace(text.slice(at.index + at[0].length), known);
}

/** A school with a name of its own; null for "trường tiểu học". */
function schoolIn(text: string): string | null {
  const school = text
    .replace(/[\s,]+(?:ở|o|tại|tai|thuộc|thuoc)?[\s,]*$/iu, "")
    .split(/,| (?:ở|tại|thuộc) /u)[0]
    ?.trim();
  const name = school?.replace(
    /^(?:trường\s+)?(?:tiểu học|mầm non|mẫu giáo|trung học cơ sở|trung học phổ thông|thcs|thpt|th|mn)?\s*/iu,
    "",
  );
  return school !== undefined && name !== undefined && isProperName(name) ? school : null;
}

/** Two words with capitals at least: "Ngô Gia Tự". */
function isProperName(text: string): boolean {
  const words = text.trim().split(" ");
  return words.length >= 2 && words.length <= 5 && words.every((word) => /^[\p{Lu}\d]/u.test(word));
}

function levelIn(text: string): ToldProfile {
  const schoolLevel = readSchoolLevel(text);
  return schoolLevel === null ? {} : { schoolLevel };
}

function wholeOf(told: ToldProfile): ToldProfile | null {
  return Object.keys(told).length === 0 ? null : told;
}
