import { foldText } from "../text/index";
import { kindsOfDocuments } from "./document-kinds";

/** A time of issue as a text names it. */
export interface NamedTime {
  /** As ISO 8601 writes it, as exactly as the text does: "2023", "2023-07", "2023-07-10". */
  readonly iso: string;
  readonly at: number;
}

const months = "january february march april may june july august september october november december".split(" ");
const year = "(?<year>20\\d\\d)(?!\\d)";
/** The most exact first; "tháng 6 và tháng 9 năm 2026" names the year of the first month with the second. */
const shapes = [
  `ngay (?<day>\\d{1,2}) thang (?<month>\\d{1,2}) nam ${year}`,
  `(?<![\\d/.-])(?<day>\\d{1,2})[/.-](?<month>\\d{1,2})[/.-]${year}`,
  `(?:thang|hoi|vao|luc) ?(?<month>\\d{1,2}) ?(?:[/.-]|,? nam) ?${year}`,
  `thang (?<month>\\d{1,2})(?![\\d/.-])`,
  `\\b(?<name>${months.join("|")})(?:,? (?:of )?${year})?`,
  `(?<![\\d/-])${year}(?!\\s*[-–]\\s*20\\d\\d)(?<!20\\d\\d\\s?[-–]\\s?20\\d\\d)`,
].map((shape) => new RegExp(shape, "g"));

/** The days, months and calendar years that a text names, in their order; a school year is none, nor is a month of no year. */
export function timesNamed(text: string): readonly NamedTime[] {
  const taken: { readonly at: number; readonly end: number; readonly groups: Record<string, string | undefined> }[] =
    [];
  for (const shape of shapes)
    for (const { 0: found, index: at, groups = {} } of foldText(text).matchAll(shape))
      if (!taken.some((other) => at < other.end && other.at < at + found.length))
        taken.push({ at, end: at + found.length, groups });
  taken.sort((one, other) => one.at - other.at);
  return taken.flatMap(({ at, groups: { day, month, name, year: own } }, order) => {
    const ofYear = own ?? taken.slice(order).find(({ groups }) => groups.year !== undefined)?.groups.year;
    if (ofYear === undefined) return [];
    const monthNumber = name === undefined ? month : `${months.indexOf(name) + 1}`;
    const iso = [ofYear, monthNumber, day].flatMap((part) => (part === undefined ? [] : [part.padStart(2, "0")]));
    return [{ iso: iso.join("-"), at }];
  });
}

const issue = new RegExp(`(?<![a-z])(?:${kindsOfDocuments.join("|")}|ky|ban hanh|ra) (?:(?:hoi|vao|trong|tu) )?$`);

/** The days and months that a text names right behind a kind of document or its signing: those of issue, where any other may be of what a document is about. */
export function timesOfIssue(text: string): readonly NamedTime[] {
  return timesNamed(text).filter(({ iso, at }) => iso.includes("-") && issue.test(foldText(text.slice(0, at))));
}
