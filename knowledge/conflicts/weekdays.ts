import { isoDateOf, type IsoDate, type LibraryDocument } from "../model/index";

/** A printed weekday beside a whole date that falls on another day of the week. */
export interface WrongWeekday {
  readonly printed: string;
  readonly actual: string;
  readonly start: number;
  readonly end: number;
  readonly date: { readonly start: number; readonly end: number; readonly says: string };
}

const names = ["chủ nhật", "thứ hai", "thứ ba", "thứ tư", "thứ năm", "thứ sáu", "thứ bảy"] as const;
const spellings: Readonly<Record<string, number>> = {
  "chủ nhật": 0,
  "chúa nhật": 0,
  cn: 0,
  hai: 1,
  "2": 1,
  ba: 2,
  "3": 2,
  tư: 3,
  bốn: 3,
  "4": 3,
  năm: 4,
  "5": 4,
  sáu: 5,
  "6": 5,
  bảy: 6,
  bẩy: 6,
  "7": 6,
};
const weekday = String.raw`(?<weekday>(?<!\p{L})(?:thứ\s+(?:hai|ba|tư|bốn|năm|sáu|bảy|bẩy|[2-7])|chủ\s+nhật|chúa\s+nhật)(?![\p{L}\d]))`;
const date = String.raw`(?<date>(?:ngày\s+)?(?<day>\d{1,2})(?:\s*[/.-]\s*(?<month>\d{1,2})\s*[/.-]\s*|\s+tháng\s+(?<monthWord>\d{1,2})(?:\s+năm\s+|\s*[/.-]\s*))(?<year>\d{4}))(?!\d)`;
const patterns = [
  new RegExp(String.raw`${weekday}\s*(?:[,(–-]\s*)?${date}`, "giu"),
  new RegExp(String.raw`(?<!\d)${date}\s*[,(–-]\s*(?:là\s+)?${weekday}`, "giu"),
];

/** Every weekday that stands right before or after a day, month and year and is not theirs; in the order of the text. */
export function wrongWeekdays({ text }: Pick<LibraryDocument, "text">): readonly WrongWeekday[] {
  return patterns
    .flatMap((pattern) => [...text.matchAll(pattern)].flatMap(readWeekday))
    .sort((one, other) => one.start - other.start);
}

function readWeekday(match: RegExpExecArray): readonly WrongWeekday[] {
  const { weekday: printed = "", date: says = "", day, month, monthWord, year } = match.groups ?? {};
  const iso = isoDateOf(Number(year), Number(month ?? monthWord), Number(day));
  const said = spellings[printed.toLowerCase().replace(/\s+/g, " ").replace(/^thứ /, "")];
  if (iso === null || said === undefined || said === weekdayOf(iso)) return [];
  const start = match.index + match[0].indexOf(printed);
  const dateStart = match.index + match[0].indexOf(says);
  return [
    {
      printed,
      actual: names[weekdayOf(iso)] ?? "",
      start,
      end: start + printed.length,
      date: { start: dateStart, end: dateStart + says.length, says: says.replace(/^ngày\s+/iu, "") },
    },
  ];
}

/** 0 is Sunday. */
function weekdayOf(date: IsoDate): number {
  return new Date(`${date}T00:00:00Z`).getUTCDay();
}
