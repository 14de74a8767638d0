import { unifyTonePlacement } from "../../knowledge/index";

/** Something in a text that is either right or wrong: a number, a date, a time, a document number, an e-mail address. */
export interface Claim {
  /** The same for both ways of writing the same: "15/12/2026" and "ngày 15 tháng 12 năm 2026". */
  readonly key: string;
  readonly start: number;
  readonly end: number;
}

type Reader = readonly [RegExp, (groups: readonly (string | undefined)[]) => string | null];

const months = "january february march april may june july august september october november december".split(" ");
const englishMonth = `(${months.map((name) => `${name.slice(0, 3)}(?:${name.slice(3) || "y"})?`).join("|")})`;

/** Longer forms first: what one reader has taken is not read again by the next. */
const readers: readonly Reader[] = [
  [/[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/giu, ([mail]) => `mail ${mail ?? ""}`],
  [/(?<![\p{L}\p{N}])(\d{4})-(\d{2})-(\d{2})(?![\p{L}\p{N}])/gu, ([, year, month, day]) => dayKey(day, month, year)],
  [
    /(?<![\p{L}\p{N}])(\d{1,2})\s*tháng\s*(\d{1,2})(?:\s*(?:,\s*)?năm\s*(\d{4}))?(?!\d)/giu,
    ([, day, month, year]) => dayKey(day, month, year),
  ],
  [
    /(?<![\p{L}\p{N}/.-])(\d{1,2})([/.-])(\d{1,2})\2(\d{4})(?![\p{L}\p{N}/]|[.-]\d)/gu,
    ([, day, , month, year]) => dayKey(day, month, year),
  ],
  [
    new RegExp(`(?<!\\d)(\\d{1,2})(?:st|nd|rd|th)?\\s+(?:of\\s+)?${englishMonth}\\b\\.?(?:,?\\s+(\\d{4}))?`, "giu"),
    ([, day, month, year]) => dayKey(day, monthNumber(month), year),
  ],
  [
    new RegExp(`\\b${englishMonth}\\.?\\s+(\\d{1,2})(?:st|nd|rd|th)?(?!\\d)(?:,?\\s+(\\d{4}))?`, "giu"),
    ([, month, day, year]) => dayKey(day, monthNumber(month), year),
  ],
  [
    new RegExp(`\\b${englishMonth}\\.?\\s+(\\d{4})(?!\\d)`, "giu"),
    ([, month, year]) => `month ${monthNumber(month)} ${year ?? ""}`,
  ],
  [/tháng\s*(\d{1,2})\s*(?:năm\s*|[/-])(\d{4})(?!\d)/giu, ([, month, year]) => `month ${Number(month)} ${year ?? ""}`],
  [
    /(?<![\p{L}\p{N}/.-])(\d{1,2})\/(\d{4})(?![\p{L}\p{N}/.-])/gu,
    ([, month, year]) => `month ${Number(month)} ${year ?? ""}`,
  ],
  [/tháng\s*(\d{1,2})(?![\d/])/giu, ([, month]) => `month ${Number(month)}`],
  [
    /(?<![\p{L}\p{N}/.-])(\d{1,2})\/(\d{1,2})(?![\p{L}\p{N}/%]|[.,-]\d)/gu,
    ([, day, month]) => dayKey(day, month, undefined),
  ],
  [
    /(?<![\p{L}\p{N}])(\d{1,2})\s*(?:giờ|h(?!\p{L})|g(?!\p{L})|:)\s*(\d{2})?(?!\d)(?:\s*phút)?/giu,
    ([, hour, minute]) => `time ${Number(hour)}:${Number(minute ?? 0)}`,
  ],
  [/(?<![\p{L}\p{N}])\+?\d+(?:[/.,–-]+[\p{L}\p{N}&]+)*\s?%?/gu, ([number]) => numberKey(number ?? "")],
];

/** The claims of a text, in their order. `[n]` markers must have been taken out. */
export function claimsOf(text: string): readonly Claim[] {
  let rest = text;
  const claims: Claim[] = [];
  for (const [pattern, keyOf] of readers) {
    for (const found of rest.matchAll(pattern)) {
      const key = keyOf([...found]);
      if (key === null) continue;
      const end = found.index + found[0].length;
      claims.push({ key: key.toLowerCase(), start: found.index, end });
      rest = `${rest.slice(0, found.index)}${" ".repeat(found[0].length)}${rest.slice(end)}`;
    }
  }
  return claims.sort((one, other) => one.start - other.start);
}

/** What a text that makes these claims supports: of a full date also the day without its year, and its year. */
export function keysSupportedBy(claims: readonly Claim[]): ReadonlySet<string> {
  return new Set(
    claims.flatMap(({ key }) => {
      const [kind, first = "", second = "", year] = key.split(" ");
      if (kind === "day" && year !== undefined) return [key, `day ${first} ${second}`, `number ${year}`];
      if (kind === "month" && second !== "") return [key, `month ${first}`, `number ${second}`];
      return [key];
    }),
  );
}

function dayKey(day: string | undefined, month: string | undefined, year: string | undefined): string | null {
  const [d, m] = [Number(day), Number(month)];
  if (!(d >= 1 && d <= 31 && m >= 1 && m <= 12)) return null;
  return `day ${d} ${m}${year === undefined ? "" : ` ${year}`}`;
}

function monthNumber(name: string | undefined): string {
  return String(months.findIndex((month) => month.startsWith((name ?? "?").slice(0, 3).toLowerCase())) + 1);
}

/** "02" is "2" and "32.000" is "32000"; of a phone number the zero counts. */
function numberKey(printed: string): string {
  const text = unifyTonePlacement(printed.normalize("NFC")).replace(/\s/g, "").replace(/–/g, "-");
  const percent = text.endsWith("%") ? "%" : "";
  const digits = text.replace(/%$/, "");
  const whole = /^\d{1,3}(?:[.,]\d{3})+$/.test(digits) ? digits.replace(/[.,]/g, "") : digits;
  const plain = /^0\d{1,3}$/.test(whole) ? String(Number(whole)) : whole;
  return `number ${plain}${percent}`;
}
