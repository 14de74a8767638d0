import type { ParsedDocument } from "../../parse/index";
import type { Provision, ProvisionId } from "../../../knowledge/model/index";

/** What the headings above a place say about the year of the dates in it. */
export interface YearContext {
  /** "Năm 2026". */
  readonly year: number | null;
  /** "Từ năm 2027 trở đi": what stands below comes back every year from then on. */
  readonly fromYear: number | null;
  /** The first calendar year of "Năm học 2025-2026". */
  readonly schoolYear: number | null;
  /** "Tháng 9/2026". */
  readonly month: number | null;
  /** The day of issue as far as printed; the last resort for a date without a year. */
  readonly issuedOn: string | null;
}

const onward = /(?:từ|kể từ)\s+năm\s+(20\d\d)\s+(?:trở\s+đi|trở\s+về\s+sau)/iu;
const schoolYear = /năm\s+học\s+(20\d\d)\s*[-–—]\s*20\d\d/iu;
const plainYear = /^[\s\p{P}\dIVX]*(?:trong\s+)?năm\s+(20\d\d)(?=\s*(?:$|[:;.,(–-]))/iu;
const plainMonth = /^[\s\p{P}\dIVX]*tháng\s+(\d{1,2})(?:\s*(?:\/|năm)\s*(20\d\d))?\s*(?:$|[:;.(–-])/iu;
const titleYear = /(?<!năm học\s)năm\s+(20\d\d)(?!\s*[-–—]\s*20\d\d)/iu;
const longestHeading = 160;

/** Reads the headings above (the nearest wins), then the document's title. */
export function yearContextOf({ document, provisions }: ParsedDocument): (provision: Provision) => YearContext {
  const byId = new Map<ProvisionId, Provision>(provisions.map((provision) => [provision.id, provision]));
  const title = document.header.title ?? "";
  const fromTitle: YearContext = {
    year: numberOf(titleYear.exec(title)?.[1]),
    fromYear: null,
    schoolYear: numberOf(schoolYear.exec(title)?.[1]),
    month: null,
    issuedOn: document.header.issuedOn,
  };
  const contexts = new Map<ProvisionId, YearContext>();
  const contextOf = (provision: Provision): YearContext => {
    const known = contexts.get(provision.id);
    if (known !== undefined) return known;
    const parent = provision.parent === null ? undefined : byId.get(provision.parent);
    const above = parent === undefined ? fromTitle : contextOf(parent);
    const context = narrowed(above, document.text.slice(provision.start, provision.bodyEnd).trim());
    contexts.set(provision.id, context);
    return context;
  };
  return contextOf;
}

function narrowed(above: YearContext, heading: string): YearContext {
  if (heading.length > longestHeading) return above;
  const month = plainMonth.exec(heading);
  const monthYear = numberOf(month?.[2]);
  const fromYear = numberOf(onward.exec(heading)?.[1]);
  if (fromYear !== null) return { ...above, year: null, schoolYear: null, fromYear };
  const year = numberOf(plainYear.exec(heading)?.[1]) ?? monthYear;
  const school = heading.endsWith(".") ? null : numberOf(schoolYear.exec(heading)?.[1]);
  return {
    ...above,
    ...(month === null ? {} : { month: Number(month[1]) }),
    ...(year === null ? {} : { year, fromYear: null }),
    ...(year === null && school !== null ? { schoolYear: school, year: null, fromYear: null } : {}),
  };
}

/** The year that the headings give a month; a school year runs from August to July. */
export function yearOfMonth(context: YearContext, month: number): number | null {
  if (context.year !== null) return context.year;
  if (context.schoolYear !== null) return month >= 8 ? context.schoolYear : context.schoolYear + 1;
  const issued = /^(\d{4})(?:-(\d{2}))?/.exec(context.issuedOn ?? "");
  if (issued === null) return null;
  const year = Number(issued[1]);
  // A date without a year is the next one after the day of issue.
  return issued[2] !== undefined && month < Number(issued[2]) ? year + 1 : year;
}

function numberOf(text: string | undefined): number | null {
  return text === undefined ? null : Number(text);
}
