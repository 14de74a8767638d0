import { abbreviatedTypes, documentTypes } from "./document-type";
import { ordinalOf } from "./document-number";

/** "Thông tư 25" or "Nghị định số 24/2021": a document that the same text cites in full elsewhere. */
export interface ShortMention {
  readonly start: number;
  readonly end: number;
  readonly type: string;
  readonly canonical: string;
}

const shortForm = new RegExp(
  `(?<!\\p{L})(?:(${documentTypes.filter((name) => !/luật$/iu.test(name)).join("|")})\\s+|(${Object.keys(abbreviatedTypes).join("|")})\\s?)(?:số\\s+)?(\\d{1,5})(?:/((?:19|20)\\d{2}))?(?![\\d/\\p{L}]|\\s*[-/]\\s*\\p{Lu}{2})`,
  "gu",
);

/** Finds short mentions of the fully cited documents; one that fits none of them, or several, is left out. */
export function findShortMentions(
  text: string,
  cited: ReadonlyArray<{ readonly type: string | null; readonly canonical: string }>,
): readonly ShortMention[] {
  const found: ShortMention[] = [];
  for (const match of text.matchAll(shortForm)) {
    const [printed, inFull, short = "", ordinal, year] = match;
    const type = inFull ?? abbreviatedTypes[short] ?? "";
    const fitting = cited.filter((one) => {
      const full = ordinalOf(one.canonical);
      const sameYear = year === undefined || full.year === null || full.year === year;
      return one.type === type && full.ordinal === Number(ordinal) && sameYear;
    });
    const canonicals = new Set(fitting.map(({ canonical }) => canonical));
    const [only] = canonicals;
    if (only === undefined || canonicals.size > 1) continue;
    found.push({ start: match.index, end: match.index + printed.length, type, canonical: only });
  }
  return found;
}
