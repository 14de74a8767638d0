import { foldText } from "../text/index";

/** A number that somebody tells with what it counts ("3 trẻ khuyết tật", "21 giờ", "25%"). */
export interface ToldNumber {
  readonly value: number;
  /** The word that it counts, folded; "%" for a share, `hourUnit` for a time of day, "dong" for money. */
  readonly unit: string;
  /** As told, without what it counts. */
  readonly figure: string;
  /** What it counts and the words behind, as told. */
  readonly words: readonly string[];
}

/** What a sentence allows of a number that is told, both as far as they count the same, as told and as printed. */
export interface Bounded {
  readonly isWithin: boolean;
  readonly told: string;
  readonly printed: string;
}

const hourUnit = "gio";
const times: ReadonlyMap<string, number> = new Map([
  ["nghin", 1_000],
  ["ngan", 1_000],
  ["trieu", 1_000_000],
]);
const figure = String.raw`(\d{1,3}(?:\.\d{3})+|\d+(?:,\d+)?)`;
const counted = String.raw`${figure}(\s*)(%|\p{L}+(?:\s+\p{L}+){0,2})`;
const hour = String.raw`(\d{1,2})\s*(?:giờ|gio|h|g)(?:\s*(\d{2}|rưỡi|ruoi)(?!\d))?(?!\p{L})`;
const hours = new RegExp(String.raw`(?<![\d/.,–-]\s?)(?<!\p{L})${hour}`, "giu");
const numbers = new RegExp(String.raw`(?<![\d/.,–-]\s?)(?<!\p{L})${counted}`, "giu");
/** Numbers before these are dates, ages, hours or names. */
const noUnits = new Set(["thang", "nam", "tuoi", "va", "den", "toi", "hoac", "hay", "gio", "h", "g", "k"]);

const isGlue = /^(?:trong|một|mỗi|của|cho|là|và|được|thì|ở|tại|trên|mot|moi|cua|la|va|duoc|thi|o|tai|tren)$/iu;

/** The numbers that a claim tells. */
export function toldNumbers(text: string): readonly ToldNumber[] {
  const plain = text.normalize("NFC");
  return [
    ...[...plain.matchAll(hours)].map((found) => ({
      value: hourOf(found[1], found[2]),
      unit: hourUnit,
      figure: found[0].trim(),
      words: [],
    })),
    ...[...plain.matchAll(numbers)].map(([, value, gap, words]) => numberOf(value, gap, words)),
  ].filter(({ unit, words }) => words.length === 0 || !noUnits.has(unit));
}

/** Whether a text prints one of some numbers with what it counts. */
export function printsTold(text: string, told: readonly ToldNumber[]): boolean {
  return (
    told.length > 0 &&
    toldNumbers(text).some(({ value, unit }) => told.some((one) => one.value === value && one.unit === unit))
  );
}

/** Whether a text measures something in the unit of one of some numbers. */
export function measuresAs(text: string, told: readonly ToldNumber[]): boolean {
  return toldNumbers(text).some(({ unit }) => told.some((one) => one.unit === unit));
}

const atMost = String.raw`không\s+(?:vượt\s+)?quá|tối đa|nhiều nhất|không\s+(?:lớn|cao|nhiều)\s+hơn|không\s+(?:\p{L}+\s+){1,3}?quá`;
const atLeast = String.raw`ít nhất|tối thiểu|không\s+dưới|không\s+(?:ít|thấp)\s+hơn`;
/** The most or the least that is allowed. */
export type Bound = "most" | "least";

const bounds = {
  most: new RegExp(String.raw`(?<!\p{L})(?:${atMost}|cao nhất|trở xuống|đến mức)(?!\p{L})`, "iu"),
  least: new RegExp(String.raw`(?<!\p{L})(?:${atLeast}|thấp nhất|trở lên|đủ từ)(?!\p{L})`, "iu"),
} as const;

/** Whether a text sets such a bound anywhere. */
export function printsBound(text: string, bound: Bound): boolean {
  return bounds[bound].test(text);
}

const boundedCount = new RegExp(String.raw`(?<!\p{L})(?:(${atMost})|(${atLeast}))\s+(?:là\s+)?${counted}`, "giu");
const boundedHour = new RegExp(
  String.raw`(?<!\p{L})không\s+(?:được\s+)?(?:\p{L}+\s+){1,4}?(sau|quá|trước)\s+${hour}`,
  "giu",
);

/** Compares a number with the only bound that a sentence sets to its unit; null where it sets none, or several. */
export function boundIn(sentence: string, told: ToldNumber): Bounded | null {
  return told.unit === hourUnit ? hourBound(sentence, told) : countBound(sentence, told);
}

function hourBound(sentence: string, told: ToldNumber): Bounded | null {
  const [found, ...more] = [...sentence.matchAll(boundedHour)];
  if (found === undefined || more.length > 0) return null;
  const [printed, word, at, minutes] = found;
  const limit = hourOf(at, minutes);
  const isLeast = word?.toLowerCase() === "trước";
  return { isWithin: isLeast ? told.value >= limit : told.value <= limit, told: told.figure, printed };
}

function countBound(sentence: string, told: ToldNumber): Bounded | null {
  const bounds = [...sentence.matchAll(boundedCount)].flatMap(([text, most, , value, gap, words]) => {
    const limit = numberOf(value, gap, words);
    return limit.unit === told.unit
      ? [{ ...limit, isMost: most !== undefined, lead: text.slice(0, text.length - (words ?? "").length) }]
      : [];
  });
  const [bound, ...more] = bounds;
  if (bound === undefined || more.length > 0) return null;
  const other = bound.words.findIndex(
    (word, at) => foldText(word) !== foldText(told.words[at] ?? "") || isGlue.test(word),
  );
  const same = Math.max(1, other < 0 ? bound.words.length : other);
  return {
    isWithin: bound.isMost ? told.value <= bound.value : told.value >= bound.value,
    told: `${told.figure}${told.words.slice(0, same).join(" ")}`,
    printed: `${bound.lead}${bound.words.slice(0, same).join(" ")}`,
  };
}

function numberOf(value = "", gap = "", words = ""): ToldNumber {
  const [first = "", ...rest] = words.split(/\s+/u);
  const factor = times.get(foldText(first));
  return {
    value: Number(value.replaceAll(".", "").replace(",", ".")) * (factor ?? 1),
    unit: factor === undefined ? foldText(first) : "dong",
    figure: `${value}${gap}`,
    words: [first, ...rest],
  };
}

function hourOf(at = "", minutes = ""): number {
  return Number(at) + (/^\d/.test(minutes) ? Number(minutes) / 60 : minutes === "" ? 0 : 0.5);
}
