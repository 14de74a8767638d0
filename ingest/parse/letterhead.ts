import { isoDateOf, type PartialDate } from "../../knowledge/model";
import { foldText } from "../../knowledge/text";
import { isCapitals } from "../normalise";
import { readTypeLine } from "./document-type";
import { misreadNumber } from "./misread-number";

/** What the lines above the type and title say. */
export interface Letterhead {
  readonly number: string | null;
  readonly symbol: string | null;
  /** The line of the number where its figures cannot be read: "Số: J†§ /STTTT-CNTT". */
  readonly unreadableNumber: string | null;
  readonly issuedOn: PartialDate | null;
  /** The day or month as printed where a letter stands for one of its digits: "1ó". */
  readonly misreadDate: string | null;
  readonly place: string | null;
  /** Agencies from the superior down to the issuer, as printed. */
  readonly agencies: readonly string[];
  /** What a letter is about ("V/v …"). */
  readonly subject: string | null;
}

/** Reads the lines of a letterhead in any order; a line, or a table's row, may hold number and date both. */
export function readLetterhead(printed: readonly string[]): Letterhead {
  const lines = printed.flatMap((line) => line.split(" | "));
  const numberLine = lines.map(readNumber).find((found) => found !== null);
  const dateLine =
    lines.map(readPlaceAndDate).find((found) => found !== null) ??
    // A narrow column breaks the line: "ngày 18 tháng 8 năm" / "2026".
    lines
      .map((line, at) => (beginsDate.test(foldText(line)) ? readPlaceAndDate(`${line} ${lines[at + 1] ?? ""}`) : null))
      .find((found) => found !== null);
  return {
    number: numberLine?.number ?? null,
    symbol: numberLine?.symbol ?? null,
    unreadableNumber: numberLine?.unreadable === true ? numberLine.line : null,
    issuedOn: dateLine?.issuedOn ?? null,
    misreadDate: dateLine?.misread ?? null,
    place: dateLine?.place ?? null,
    agencies: readAgencies(lines),
    subject: readSubject(lines),
  };
}

const subjectWords = /^\(?\s*(?:v\/v|về việc)(?!\p{L})\s*:?\s*/iu;

/** What stands behind "V/v", also where a narrow column breaks it into lines; the lines of the other column are none of it. */
function readSubject(lines: readonly string[]): string | null {
  const at = lines.findIndex((line) => subjectWords.test(line));
  if (at === -1) return null;
  const rest = lines.slice(at + 1);
  const end = rest.findIndex((line) => !/^[\p{Ll}\d]/u.test(line) || readPlaceAndDate(line) !== null);
  const words = [lines[at] ?? "", ...rest.slice(0, end === -1 ? rest.length : end)].join(" ");
  return withoutSubjectWords(words);
}

/** "(V/v chuẩn bị năm học)" -> "chuẩn bị năm học"; other words stay. */
export function withoutSubjectWords(title: string): string {
  const lead = /^\(?\s*v\/v(?!\p{L})\s*:?\s*/iu.exec(title);
  const bare = title.slice(lead?.[0].length ?? 0).trim();
  return lead?.[0].startsWith("(") === true ? bare.replace(/\)$/, "").trim() : bare;
}

const agency = String.raw`[\p{Lu}][\p{L}\p{N}&.]*(?:\s?[-–/]\s?[\p{Lu}…][\p{L}\p{N}&.]*)*`;
const numberLabel = /^(?:(?:bộ )?luật |nghị quyết |pháp lệnh )?(?:số|so|s[^\s\p{L}]{1,2}|s[oóôöõ0-9&éềb])\s*[:.]?\s*/iu;
const state = new RegExp(String.raw`^(\d{1,5}[a-z]?)\s*([/-])\s*((?:\d{4}\s*/\s*)?${agency})`, "u");
const blankState = new RegExp(String.raw`^[\s.…_]*/\s*((?:[\d.…_]*\s*/\s*)?${agency})`, "u");
/** Figures written by hand, as recognition misreads them: nothing that could be a word. */
const unreadableState = new RegExp(String.raw`^:\s*[^\s/]{1,6}\s*/\s*(${agency})$`, "u");

interface NumberLine {
  readonly line: string;
  readonly number: string | null;
  readonly symbol: string | null;
  readonly unreadable: boolean;
}

function readNumber(line: string): NumberLine | null {
  const label = numberLabel.exec(line);
  if (label === null) return null;
  const rest = line.slice(label[0].length);
  const blank = blankState.exec(rest);
  if (blank !== null) {
    return { line, number: null, symbol: `/${withoutSpaces(blank[1] ?? "")}`, unreadable: false };
  }
  const found = state.exec(rest);
  if (found === null) {
    const misread = unreadableState.exec(line.slice(line.indexOf(":")));
    return misread === null
      ? null
      : { line, number: null, symbol: `/${withoutSpaces(misread[1] ?? "")}`, unreadable: true };
  }
  const symbol = `${found[2] ?? "/"}${withoutSpaces(found[3] ?? "")}`.replace(/\.$/, "");
  return { line, number: `${found[1] ?? ""}${symbol}`, symbol, unreadable: false };
}

function withoutSpaces(text: string): string {
  return text.replace(/\s+/g, "");
}

/** Vowels of the three words may be lost; blanks are dots or nothing, a day written by hand may be misread, a year cut short. */
const placeAndDate =
  /^(?:.*?\s)??([^\d,]{2,40}),\s*ng[a-z]y\s*(\d{1,2}|[.…_\s]*|\S{1,3})\s*th[a-z]{2}g\s*(\d{1,2}|[.…_\s]*|\S{1,3})\s*n[a-z]m\s*(\d{3,4})/u;
/** "ngày 15 / 4 / 2026". */
const placeAndShortDate =
  /^(?:.*?\s)??([^\d,]{2,40}),\s*ng[a-z]y\s*(\d{1,2}|[.…_]*)\s*[/.-]\s*(\d{1,2}|[.…_]*)\s*[/.-]\s*(\d{4})\s*\.?$/u;

const beginsDate = /,\s*ng[a-z]y(?!\w)/;

interface PlaceAndDate {
  readonly place: string;
  readonly issuedOn: PartialDate | null;
  readonly misread: string | null;
}

/** The figures of a written day before they are folded, which makes "ó" an "o". */
const printedFigures = /(?<!\p{L})ng\p{L}y\s*(\S{1,3})\s*th\p{L}{2}g\s*(\S{1,3})\s*n\p{L}m/iu;

function readPlaceAndDate(line: string): PlaceAndDate | null {
  const folded = foldText(line);
  const found = placeAndDate.exec(folded) ?? placeAndShortDate.exec(folded);
  if (found === null) return null;
  const at = line.indexOf(",");
  // The number may stand on the same line: the place is what follows its last word with a slash.
  const words = line.slice(0, at).trim().split(/\s+/);
  const afterNumber = words.slice(words.findLastIndex((word) => /[/:]/.test(word)) + 1);
  const place = afterNumber.join(" ");
  const [day, month, year] = [found[2] ?? "", found[3] ?? "", found[4] ?? ""];
  const understood = understoodDate(line, year);
  return understood !== null
    ? { place, ...understood }
    : { place, issuedOn: partialDate(day, month, year), misread: null };
}

/** The whole day where a letter stands for one digit of its day or its month, and the number that it makes is possible there. */
function understoodDate(line: string, year: string): Omit<PlaceAndDate, "place"> | null {
  const [, ...printed] = printedFigures.exec(line.normalize("NFC")) ?? [];
  const read = printed.map((figures) => (/^\d+$/.test(figures) ? Number(figures) : misreadNumber(figures)));
  const [day = null, month = null] = read;
  const misread = printed.filter((figures) => !/^\d+$/.test(figures)).join(", ");
  const whole = day === null || month === null || misread === "" ? null : isoDateOf(Number(year), month, day);
  return whole === null ? null : { issuedOn: whole as string as PartialDate, misread };
}

/** As far as printed: a blank day or month leaves the rest. */
export function partialDate(day: string, month: string, year: string): PartialDate | null {
  const [d, m, y] = [Number(day.trim()), Number(month.trim()), Number(year)];
  if (!Number.isInteger(y) || y < 1900) return null;
  const whole = Number.isInteger(d) && Number.isInteger(m) ? isoDateOf(y, m, d) : null;
  if (whole !== null) return whole as string as PartialDate;
  if (Number.isInteger(m) && m >= 1 && m <= 12) return `${y}-${String(m).padStart(2, "0")}` as PartialDate;
  return String(y) as PartialDate;
}

const agencyWord =
  /^(?:ubnd|uy ban|so|phong|truong|bo|hoi|hoi dong|hdnd|cong an|trung tam|van phong|ban|cuc|vu|chi cuc|dang uy|dang bo|tinh uy|thanh uy|huyen uy|lien doan|doan|vien|dai hoc|hoc vien|thu tuong|chinh phu|quoc hoi|tong cuc|toa an|mat tran|uy ban mttq|lien hiep|cong doan|chu tich|nha tre|cum|khoa|to|bo mon|cong ty|tong lien doan|tong cong ty|(?:tinh|thanh|quan|huyen|xa|phuong|trung uong) doan|trung uong|ban chi dao|thanh tra|don (?:bien phong|cong an)|tram|thu vien|bao tang|benh vien|hop tac xa|ngan hang|quy (?:khuyen hoc|hoc bong|bao tro|ho tro|phat trien|vi )|nha (?:van hoa|thieu nhi))(?!\w)/;
/** The organ that speaks for the one above it has no name of its own. */
const organ = /^ban (?:chap hanh|thuong vu)$/;
const noAgency =
  /^(?:cong ho\S* xa hoi|doc lap|dang cong san|doan (?:tncs|thanh nien cong san)(?: ho chi minh)?$|so\s*:|\(?v\/v|kinh gui|ky boi|email|co quan\s*:|ngay ky|thoi gian ky|nguoi ky|du thao|mat|toi mat|khan|hoa toc|thuong khan|ban sao|[-+(\d])/;

/** Plain text may print issuer and national motto on one line. */
function withoutMotto(line: string): string {
  const at = foldText(line).search(/\s(?:\|\s)?(?:cong ho\S* xa hoi|doc lap\s*[-–])/);
  return at > 0 ? line.slice(0, at) : line;
}

/** A name may run over several lines; a line that begins with a word for an agency begins the next name. */
function readAgencies(lines: readonly string[]): readonly string[] {
  const names: string[] = [];
  let open = false;
  for (const printed of lines) {
    const line = withoutMotto(printed);
    const folded = foldText(line);
    if (
      noAgency.test(folded) ||
      readTypeLine(line)?.rest === "" ||
      readNumber(line) !== null ||
      readPlaceAndDate(line) !== null
    ) {
      open = false;
      continue;
    }
    const last = names.at(-1);
    if (last !== undefined && organ.test(folded)) continue;
    if (agencyWord.test(folded) && line.length < 120) {
      names.push(line);
      open = true;
    } else if (open && last !== undefined && isCapitals(line)) {
      names[names.length - 1] = `${last} ${line}`;
    }
  }
  return names;
}
