import { wholeWords } from "./unicode-pattern";

const englishMonths = new Map(
  [
    ["january", "jan"],
    ["february", "feb"],
    ["march", "mar"],
    ["april", "apr"],
    ["may"],
    ["june", "jun"],
    ["july", "jul"],
    ["august", "aug"],
    ["september", "sept", "sep"],
    ["october", "oct"],
    ["november", "nov"],
    ["december", "dec"],
  ].flatMap((names, at) => names.map((name): [string, number] => [name, at + 1])),
);

const dayNumber = String.raw`(?<day>\d{1,2})`;
const englishDay = `${dayNumber}(?:st|nd|rd|th)?`;
const englishMonth = `(?<name>${[...englishMonths.keys()].join("|")})`;
const month = String.raw`(?<month>\d{1,2})`;
const year = String.raw`(?<year>\d{4})`;

/** Ways to write a day, those with a year before those without, so that no year is left behind. */
const writtenDays = [
  String.raw`(?<year>20\d\d)-${month}-${dayNumber}`,
  `${dayNumber} tháng ${month} năm ${year}`,
  `${dayNumber} tháng ${month}`,
  String.raw`${englishDay}(?: of)? ${englishMonth}\.?,? ${year}`,
  String.raw`${englishMonth}\.? ${englishDay},? ${year}`,
  `${englishDay}(?: of)? ${englishMonth}`,
  String.raw`${englishMonth}\.? ${englishDay}`,
  String.raw`${dayNumber}[.-]${month}[.-](?<year>20\d\d)`,
].map((way) => wholeWords(way, "g"));

const writtenMonth = wholeWords(String.raw`tháng (\d{1,2}) năm (\d{4})`, "g");

/** Every day of a lower-case text as "5/3/2026" or "5/3", Vietnamese and English, and months with a year as "tháng 3/2026". */
export function unifyDates(text: string): string {
  return writtenDays
    .reduce((unified, way) => unified.replace(way, writeDay), text)
    .replace(writtenMonth, "tháng $1/$2");
}

function writeDay(...found: unknown[]): string {
  const { day, month, name, year } = found.at(-1) as Readonly<Record<string, string | undefined>>;
  const parts = [Number(day), name === undefined ? Number(month) : englishMonths.get(name)];
  return [...parts, ...(year === undefined ? [] : [year])].join("/");
}
